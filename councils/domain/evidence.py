"""What a comparison is computed from: plain facts about each council, read from the published tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from councils.domain.ages import AgeBand
from councils.domain.count import Count
from councils.domain.returns import Scope
from councils.domain.standing import Standing
from councils.domain.vocabulary import Basis, Outcome, Unit


@dataclass(frozen=True, slots=True)
class CouncilFacts:
    """A council as a comparison shows it. `kind` is the register's word for its kind, as `unitary`.

    `closed_on` and `successors` (their names): when it was abolished, where that is known, and who came after it.
    """

    slug: str
    name: str
    short_name: str
    gss_code: str = ""
    kind: str = ""
    nation: str = ""
    region: str = ""
    region_slug: str = ""
    owes_answer: bool = True
    is_closed: bool = False
    duty_holder: str = ""
    closed_on: date | None = None
    successors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Where figures come from: the document's provenance, its title, address and terms of re-use, and its day."""

    provenance: str
    title: str
    url: str = ""
    terms: str = ""
    dated: date | None = None

    @property
    def is_retold(self) -> bool:
        """True where the letter is our retelling."""
        return self.provenance == "retold"


@dataclass(frozen=True, slots=True)
class GivenFigure:
    """One published figure. `category` is the council's own label or age band; `year` the one it is filed under.

    `ages` is the band itself, where it counts victims of an age.
    """

    words: str
    count: Count | None
    outcome: Outcome
    period: str = ""
    year: int | None = None
    category: str = ""
    group: str = ""
    detail: str = ""
    reason: str = ""
    ages: AgeBand | None = None


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """The published outcome of one question with its figures."""

    outcome: Outcome
    exemptions: tuple[str, ...] = ()
    referred_to: str = ""
    basis: Basis | None = None
    unit: Unit | None = None
    scope: Scope = field(default_factory=Scope)
    figures: tuple[GivenFigure, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that is known of one council for one measure. `whole`: the count that a share is of, if one was given."""

    council: CouncilFacts
    standing: Standing
    answer: GivenAnswer | None = None
    source: Source | None = None
    whole: Count | None = None
    due_on: date | None = None
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Area:
    """One hexagon of the map (odd-r: column, row from the south), and the slug of the council whose answer covers it.

    One trust's answer covers the hexagons of several districts.
    """

    q: int
    r: int
    council: str


@dataclass(frozen=True, slots=True)
class PopulationFact:
    """Residents aged 0 to 17 at mid-year, with the source and what the estimate rests on."""

    year: int
    residents: int
    source: str
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Composition:
    """Residents of ALL ages by ethnic group, named as in `phrases.GROUP`, at a census; never a count of children."""

    residents: Mapping[str, int]
    census_year: int
    source: str

    def share(self, group: str) -> Fraction | None:
        """A group's share of all residents, 0 to 1; None of what the census does not count, as of "Not known"."""
        everybody = sum(self.residents.values())
        return Fraction(self.residents[group], everybody) if group in self.residents and everybody > 0 else None
