"""What can be compared, per what, over which years, in which order: the words of a comparison."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from councils.domain.vocabulary import Question


class Measure(StrEnum):
    """What can be compared."""

    CURRENT_CASES = "current_cases"
    GROUP_BASED_CASES = "group_based_cases"
    YEARLY_CASES = "yearly_cases"
    VICTIM_ETHNICITY = "victim_ethnicity"
    VICTIM_AGE = "victim_age"
    PERPETRATOR_ETHNICITY = "perpetrator_ethnicity"
    OFFICIAL_SERIES = "official_series"
    OFFICIAL_SHARE = "official_share"

    @property
    def is_official(self) -> bool:
        """True for the Department for Education's series, which covers England alone."""
        return self in (Measure.OFFICIAL_SERIES, Measure.OFFICIAL_SHARE)

    @property
    def question(self) -> Question | None:
        """The question of a round that it is the answer to, if it is one."""
        return None if self.is_official else Question(self.value)

    @property
    def has_years(self) -> bool:
        """True where there is a figure for each year."""
        return self in YEARS

    @property
    def has_categories(self) -> bool:
        """True where a count is broken down by ethnic group or age."""
        return self in (Measure.VICTIM_ETHNICITY, Measure.VICTIM_AGE, Measure.PERPETRATOR_ETHNICITY)

    @property
    def is_ethnicity(self) -> bool:
        """True where a count is broken down by ethnic group."""
        return self in (Measure.VICTIM_ETHNICITY, Measure.PERPETRATOR_ETHNICITY)


class Per(StrEnum):
    """What a count is set against: nothing, 10,000 residents aged 0 to 17, or the council's own total."""

    COUNT = "count"
    CHILDREN = "children"
    TOTAL = "total"


class Order(StrEnum):
    """What the councils are sorted by."""

    NAME = "name"
    REGION = "region"
    VALUE = "value"


class Detail(StrEnum):
    """How ethnic groups are told apart: by the council's own labels, or brought under the five groups or the nineteen
    categories of the Census 2021."""

    LABELS = "labels"
    FIVE = "five"
    NINETEEN = "nineteen"


class View(StrEnum):
    """How a comparison is drawn. All but the chart show one value a council."""

    CHART = "chart"
    MAP = "map"
    FUNNEL = "funnel"
    STRIP = "strip"


DETAIL_WORDS = {
    Detail.LABELS: "The councils' own labels",
    Detail.FIVE: "Five groups of the Census",
    Detail.NINETEEN: "Its nineteen categories",
}
VIEW_WORDS = {
    View.CHART: "Chart",
    View.MAP: "Map of hexagons",
    View.FUNNEL: "Rates by population",
    View.STRIP: "Dots among peers",
}
MEASURE_WORDS = {
    Measure.CURRENT_CASES: "Cases monitored now",
    Measure.GROUP_BASED_CASES: "Cases thought to be group-based",
    Measure.YEARLY_CASES: "Cases monitored each year",
    Measure.VICTIM_ETHNICITY: "Victims by ethnicity",
    Measure.VICTIM_AGE: "Victims by age",
    Measure.PERPETRATOR_ETHNICITY: "Perpetrators by ethnicity",
    Measure.OFFICIAL_SERIES: "Assessments that named child sexual exploitation",
    Measure.OFFICIAL_SHARE: "Share of assessments that named child sexual exploitation",
}
PER_WORDS = {
    Per.COUNT: "",
    Per.CHILDREN: "per 10,000 children",
    Per.TOTAL: "as a share of the council's own total",
}
YEARS = {
    Measure.YEARLY_CASES: (2010, 2024),
    Measure.OFFICIAL_SERIES: (2018, 2025),
    Measure.OFFICIAL_SHARE: (2018, 2025),
}
"""The first and last years there are; the official series' years end in March."""

PER_OF = {
    Measure.CURRENT_CASES: (Per.COUNT, Per.CHILDREN),
    Measure.GROUP_BASED_CASES: (Per.COUNT, Per.CHILDREN, Per.TOTAL),
    Measure.YEARLY_CASES: (Per.COUNT, Per.CHILDREN),
    Measure.VICTIM_ETHNICITY: (Per.COUNT, Per.TOTAL),
    Measure.VICTIM_AGE: (Per.COUNT, Per.TOTAL),
    Measure.PERPETRATOR_ETHNICITY: (Per.COUNT, Per.TOTAL),
    Measure.OFFICIAL_SERIES: (Per.COUNT, Per.CHILDREN),
    Measure.OFFICIAL_SHARE: (Per.COUNT,),
}
WHY_NOT_PER = {
    Per.CHILDREN: "no population is known that such a rate could be set against",
    Per.TOTAL: "this count is not a part of a larger one",
}


@dataclass(frozen=True, slots=True)
class YearSpan:
    """From one year to another, both included."""

    first: int
    last: int

    def __iter__(self) -> Iterator[int]:
        return iter(range(self.first, self.last + 1))

    def __len__(self) -> int:
        return self.last + 1 - self.first

    def __contains__(self, year: object) -> bool:
        return isinstance(year, int) and self.first <= year <= self.last

    def __str__(self) -> str:
        return f"{self.first}..{self.last}" if self.first != self.last else str(self.first)

    def words(self) -> str:
        """As a sentence has it: `2014 to 2024`, `2014`."""
        return f"{self.first} to {self.last}" if self.first != self.last else str(self.first)


def all_years(measure: Measure) -> YearSpan | None:
    """Every year there is for a measure, or None where none apply."""
    return YearSpan(*YEARS[measure]) if measure in YEARS else None


def latest_year(measure: Measure) -> YearSpan | None:
    """The last year there is for a measure, or None where none apply."""
    return YearSpan(YEARS[measure][1], YEARS[measure][1]) if measure in YEARS else None


def views_of(measure: Measure) -> tuple[View, ...]:
    """How a measure can be drawn: what has several values a council, each way at once, as a chart alone."""
    if measure.has_categories:
        return (View.CHART,)
    rates = Per.CHILDREN in PER_OF[measure]
    return tuple(view for view in View if view is not View.FUNNEL or rates)


def ways_of_counting(measure: Measure) -> tuple[Per, ...]:
    """What a measure can be set against."""
    return PER_OF[measure]
