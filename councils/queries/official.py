"""The Department for Education's series, as evidence for a comparison."""

from collections.abc import Iterable

from councils.domain import phrases
from councils.domain.count import Count
from councils.domain.evidence import CouncilFacts, Evidence, GivenAnswer, GivenFigure, Source
from councils.domain.measures import Measure
from councils.domain.standing import Standing
from councils.domain.vocabulary import Basis, Outcome, Unit
from councils.models import OfficialFigure

SOURCE = Source(
    provenance="official",
    title="Department for Education, children in need census: factors identified at the end of assessment",
    url="https://explore-education-statistics.service.gov.uk/find-statistics/children-in-need",
    terms="Open Government Licence v3.0",
)


def official_evidence(
    measure: Measure, councils: Iterable[CouncilFacts]
) -> tuple[list[Evidence], dict[tuple[str, int], Count]]:
    """Each council's years in the series and, for a share, the assessments that named any factor, by slug and year."""
    wanted = [OfficialFigure.Series.CSE_FACTOR]
    if measure is Measure.OFFICIAL_SHARE:
        wanted.append(OfficialFigure.Series.ASSESSMENTS)
    found = OfficialFigure.objects.filter(series__in=wanted, council__isnull=False).order_by("year")
    rows = found.values_list("council__slug", "series", "year", "words", "low", "high", "symbol")
    figures: dict[str, list[GivenFigure]] = {}
    wholes: dict[tuple[str, int], Count] = {}
    for slug, series, year, words, low, high, symbol in rows:
        count = None if low is None else Count(low, high)
        if series == OfficialFigure.Series.CSE_FACTOR:
            figures.setdefault(slug, []).append(official_figure(year, words, count, symbol))
        elif count is not None:
            wholes[slug, year] = count
    return [official_answer(council, figures.get(council.slug)) for council in councils], wholes


def official_figure(year: int, words: str, count: Count | None, symbol: str) -> GivenFigure:
    """One year of the series, ending in March of `year`; `count` None where the department gives a symbol."""
    outcome = Outcome.ANSWERED if count is not None else Outcome.WITHHELD if symbol == "c" else Outcome.NOT_HELD
    period = f"{year - 1}/{year % 100:02d}"
    return GivenFigure(words, count, outcome, period, year, reason=phrases.OFFICIAL_SYMBOL.get(symbol, ""))


def official_answer(council: CouncilFacts, figures: list[GivenFigure] | None) -> Evidence:
    """What the series holds of a council; None: it does not hold it at all."""
    if figures is None:
        return Evidence(council, Standing.NOT_ASKED)
    answer = GivenAnswer(Outcome.ANSWERED, basis=Basis.DURING_PERIOD, unit=Unit.ASSESSMENTS, figures=tuple(figures))
    return Evidence(council, Standing.ANSWERED, answer, SOURCE)
