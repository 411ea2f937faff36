"""One council's page: how it stands, its return in brief, its children, the official series beside it."""

from dataclasses import dataclass

from councils.domain.standing import Standing
from councils.models import Council, OfficialFigure, Population
from councils.queries.councils import council_by_slug, council_standing, newest_round
from councils.queries.returns import ReturnShown, return_shown


@dataclass(frozen=True, slots=True)
class OfficialYear:
    """The official series of one year ending 31 March: the words as published and, of a symbol, its meaning."""

    year: int
    cse_factor: OfficialFigure | None
    assessments: OfficialFigure | None

    @property
    def pair(self) -> tuple[OfficialFigure | None, OfficialFigure | None]:
        """The two in the order of the table."""
        return self.cse_factor, self.assessments


@dataclass(frozen=True, slots=True)
class Profile:
    """What one council's page shows."""

    council: Council
    standing: Standing
    return_shown: ReturnShown | None
    round_title: str
    population: Population | None
    official: tuple[OfficialYear, ...]

    @property
    def is_retold(self) -> bool:
        """True where its letter is our retelling."""
        return self.return_shown is not None and self.return_shown.is_retold


def profile(slug: str) -> Profile | None:
    """The council's page, or None where no council has that slug."""
    newest = newest_round()
    council = council_by_slug(slug, of=newest)
    if council is None:
        return None
    return Profile(
        council=council,
        standing=council_standing(council),
        return_shown=return_shown(slug, newest.key) if newest else None,
        round_title=newest.title if newest else "",
        population=council.populations.order_by("-year").first(),
        official=_official(council),
    )


def _official(council: Council) -> tuple[OfficialYear, ...]:
    found = {(figure.series, figure.year): figure for figure in council.official_figures.all()}
    years = sorted({year for _, year in found}, reverse=True)
    return tuple(
        OfficialYear(
            year=year,
            cse_factor=found.get((OfficialFigure.Series.CSE_FACTOR, year)),
            assessments=found.get((OfficialFigure.Series.ASSESSMENTS, year)),
        )
        for year in years
    )
