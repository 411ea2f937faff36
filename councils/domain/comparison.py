"""The one value that a chart, a table and a download draw: what councils said to one measure, side by side.

Computed once from plain facts. Every count stays as wide as the council's words; what is not known keeps its reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction

from councils.domain.ages import AgeBand
from councils.domain.count import Count
from councils.domain.evidence import (
    Area,
    Composition,
    CouncilFacts,
    Evidence,
    GivenAnswer,
    GivenFigure,
    PopulationFact,
    Source,
)
from councils.domain.intervals import FEWEST_RESIDENTS, Interval, RankRange, rank_ranges, rate, share, share_among
from councils.domain.measures import Measure, Order, Per, YearSpan
from councils.domain.reasons import NOT_IN_SERIES, why_cell_unknown, why_no_figure, why_unknown
from councils.domain.returns import Scope
from councils.domain.selection import Selection
from councils.domain.under_groups import grouped
from councils.domain.vocabulary import Basis, Outcome, Unit


@dataclass(frozen=True, slots=True)
class Row:
    """One council's figure for one period or category, or the reason why there is none.

    `words` are the council's own; `count` what they allow; `outcome` and `reason` say why a count is missing.
    `value` is what is compared: the count, the rate per 10,000 or the share (0 to 1); `no_value` says why there is none
    although there is a count. `year` is the year that the period is filed under; `ages` the band that a row
    of ages counts; `of_residents` the share of residents of ALL ages, 0 to 1, where a row counts a whole ethnic group.
    """

    council: CouncilFacts
    measure: Measure
    outcome: str
    period: str = ""
    year: int | None = None
    category: str = ""
    group: str = ""
    words: str = ""
    count: Count | None = None
    reason: str = ""
    basis: Basis | None = None
    unit: Unit | None = None
    scope: Scope = field(default_factory=Scope)
    source: Source | None = None
    value: Interval | None = None
    no_value: str = ""
    population: PopulationFact | None = None
    rank: RankRange | None = None
    ages: AgeBand | None = None
    of_residents: Fraction | None = None

    @property
    def is_known(self) -> bool:
        """True where something can be drawn."""
        return self.value is not None

    @property
    def why(self) -> str:
        """Why nothing can be drawn, or nothing where something can."""
        return self.reason or self.no_value


@dataclass(frozen=True, slots=True)
class Total:
    """The sum over the councils that gave a count, for one period: `known` of `asked` councils did."""

    period: str
    count: Count
    known: int
    asked: int

    def words(self) -> str:
        """`at least 612 from 41 of 153 councils`: only a sum over all of them has an upper limit."""
        if self.known == self.asked:
            return f"{_bounds(self.count)} from {'one council' if self.asked == 1 else f'{self.asked:,} councils'}"
        return f"at least {self.count.low:,} from {self.known:,} of {self.asked:,} councils"


@dataclass(frozen=True, slots=True)
class Setting:
    """What a comparison is set in, beside the councils' own evidence.

    `populations` by council's slug and year; `now_year` the mid-year that a count now is set against; `wholes` the
    official denominators by slug and year; `names` councils' and regions' names by slug; `areas` the hexagons of a map.
    """

    release: int | None = None
    released_on: date | None = None
    populations: Mapping[tuple[str, int], PopulationFact] | None = None
    now_year: int = 2024
    wholes: Mapping[tuple[str, int], Count] | None = None
    names: Mapping[str, str] | None = None
    areas: tuple[Area, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """A selection with its rows, in the order asked for, at one release.

    `compositions`: who lives there, by council's slug, where ethnic groups stand beside them.
    """

    selection: Selection
    heading: str
    councils: tuple[CouncilFacts, ...]
    rows: tuple[Row, ...]
    totals: tuple[Total, ...]
    release: int | None
    released_on: date | None
    beside: tuple[Row, ...] = ()
    """Rows of England and of a region, which stand beside the councils' and count in nothing."""
    areas: tuple[Area, ...] = ()
    compositions: Mapping[str, Composition] = field(default_factory=dict)
    _by_council: dict[str, list[Row]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_council: dict[str, list[Row]] = {}
        for row in self.rows:
            by_council.setdefault(row.council.slug, []).append(row)
        object.__setattr__(self, "_by_council", by_council)

    @property
    def known(self) -> tuple[Row, ...]:
        """The rows that something can be drawn for."""
        return tuple(row for row in self.rows if row.is_known)

    @property
    def with_counts(self) -> tuple[Row, ...]:
        """The rows in which a council gave a count, whether or not it can be set against anything."""
        return tuple(row for row in self.rows if row.count is not None)

    @property
    def is_retold(self) -> bool:
        """True where a figure or a refusal rests on a letter that we retold."""
        return any(row.source is not None and row.source.is_retold for row in self.rows)

    @property
    def release_words(self) -> str:
        """`Release 3, 21 November 2026`."""
        if self.release is None:
            return "Nothing published yet"
        dated = f", {self.released_on:%-d %B %Y}" if self.released_on is not None else ""
        return f"Release {self.release}{dated}"

    def of(self, slug: str) -> tuple[Row, ...]:
        """The rows of one council."""
        return tuple(self._by_council.get(slug, ()))


def compare(selection: Selection, evidence: Sequence[Evidence], setting: Setting) -> Comparison:
    """The comparison that a selection asks for."""
    rows = [row for one in evidence for row in _rows_of(one, selection)]
    by_slug = {one.council.slug: one for one in evidence}
    valued = [_with_value(row, rows, by_slug[row.council.slug], selection, setting) for row in rows]
    ordered = _ordered(_with_ranks(valued), selection)
    councils = tuple({row.council.slug: row.council for row in ordered}.values())
    names = {council.slug: council.short_name for council in councils} | dict(setting.names or {})
    return Comparison(
        selection=selection,
        heading=selection.words(names, size=len(councils)),
        councils=councils,
        rows=tuple(ordered),
        totals=() if selection.measure.has_categories else tuple(_totals(ordered, asked=len(councils))),
        release=setting.release,
        released_on=setting.released_on,
        areas=setting.areas,
    )


# What a council's evidence says, row by row


def _rows_of(evidence: Evidence, selection: Selection) -> list[Row]:
    bare = _bare(evidence, selection.measure)
    answer = None if evidence.withdrawn else evidence.answer
    figures = answer.figures if answer is not None else ()
    if selection.measure.is_ethnicity:
        figures = grouped(figures, selection.detail)
    if selection.years is not None:
        return _rows_by_year(bare, answer, selection.years)
    if answer is None or not figures:
        return [bare]
    return [_row(bare, figure, answer) for figure in figures]


def _bare(evidence: Evidence, measure: Measure) -> Row:
    """The row of a council that gave no figure at all, with the reason."""
    outcome, reason = why_unknown(evidence, measure=measure)
    row = Row(evidence.council, measure, outcome, reason=reason, source=evidence.source)
    if evidence.answer is None or evidence.withdrawn:
        return row
    answer = evidence.answer
    return replace(row, basis=answer.basis, unit=answer.unit, scope=answer.scope)


def _row(bare: Row, figure: GivenFigure, answer: GivenAnswer) -> Row:
    return replace(
        bare,
        outcome=figure.outcome.value,
        period=figure.period,
        year=figure.year,
        category=figure.category,
        group=figure.group,
        ages=figure.ages,
        words=figure.words,
        count=figure.count,
        reason="" if figure.count is not None else why_cell_unknown(figure, answer),
    )


def _rows_by_year(bare: Row, answer: GivenAnswer | None, years: YearSpan) -> list[Row]:
    """One row for each year, more where a year was given twice, and each longer period as it stands.

    A period is never turned into another: a financial year keeps its own name in the year that it begins in.
    """
    figures = answer.figures if answer is not None else ()
    rows: list[Row] = []
    for year in years:
        given = [figure for figure in figures if figure.year == year]
        if answer is not None and given:
            rows += [_row(bare, figure, answer) for figure in given]
        else:
            rows.append(_missing_year(bare, answer, year, has_figures=bool(figures)))
    if answer is not None:
        rows += [_row(bare, figure, answer) for figure in figures if figure.year is None]
    return rows


def _missing_year(bare: Row, answer: GivenAnswer | None, year: int, *, has_figures: bool) -> Row:
    period = f"{year - 1}/{year % 100:02d}" if bare.measure.is_official else str(year)
    row = replace(bare, period=period, year=year)
    if answer is None or not has_figures:
        return row
    if bare.measure.is_official:
        return replace(row, outcome=NOT_IN_SERIES, reason="no figure under this council's name")
    return replace(row, outcome=Outcome.NO_ANSWER.value, reason=why_no_figure(answer, year=True))


# What is compared: the count, a rate or a share


def _whole_of(row: Row, setting: Setting) -> Count | None:
    """What a row of the official share is a share of; None where nothing is known of its year."""
    if row.year is None or setting.wholes is None:
        return None
    return setting.wholes.get((row.council.slug, row.year))


def _with_value(row: Row, rows: Sequence[Row], evidence: Evidence, selection: Selection, setting: Setting) -> Row:
    if row.count is None:
        return row
    if selection.measure is Measure.OFFICIAL_SHARE:
        return _as_share(row, row.count, _whole_of(row, setting))
    match selection.per:
        case Per.COUNT:
            return replace(row, value=Interval.of(row.count))
        case Per.CHILDREN:
            return _as_rate(row, row.count, setting)
        case Per.TOTAL if selection.measure.has_categories:
            return _as_share_of_breakdown(row, row.count, [other for other in rows if other.council == row.council])
        case Per.TOTAL:
            return _as_share(row, row.count, evidence.whole)


def _as_rate(row: Row, count: Count, setting: Setting) -> Row:
    year = population_year(row, now_year=setting.now_year)
    if year is None:
        return replace(row, no_value="no rate: the period belongs to no single year")
    population = (setting.populations or {}).get((row.council.slug, year))
    if population is None:
        return replace(row, no_value=f"no rate: no population is known for mid-{year}")
    row = replace(row, population=population)
    if population.residents < FEWEST_RESIDENTS:
        return replace(row, no_value=f"no rate: fewer than {FEWEST_RESIDENTS:,} children live here")
    return replace(row, value=rate(count, population.residents))


def population_year(row: Row, *, now_year: int) -> int | None:
    """The mid-year whose population a row is set against; None where the period belongs to no single year.

    A count now: the latest mid-year before it. A year: its own. An official year ending in March: the mid-year in it.
    """
    if not row.measure.has_years:
        return now_year
    if row.year is None:
        return None
    return row.year - 1 if row.measure.is_official else row.year


def _as_share(row: Row, count: Count, whole: Count | None) -> Row:
    if whole is None:
        return replace(row, no_value="no share: the whole is not known")
    value = share(count, whole)
    return replace(row, no_value="no share: the whole is nought") if value is None else replace(row, value=value)


def _as_share_of_breakdown(row: Row, count: Count, siblings: Sequence[Row]) -> Row:
    """A part of the whole that the council's own parts come to; a part without bounds leaves the whole open."""
    others = [Count(0, None) if other.count is None else other.count for other in siblings if other is not row]
    value = share_among(count, Count.total(others))
    return replace(row, no_value="no share: the whole is nought") if value is None else replace(row, value=value)


def _with_ranks(rows: list[Row]) -> list[Row]:
    """Each row with its range of places among the rows of the same period and category."""
    fields: dict[tuple[str, str], list[int]] = {}
    for index, row in enumerate(rows):
        if row.value is not None and not row.measure.has_categories:
            fields.setdefault((row.period if row.measure.has_years else "", row.category), []).append(index)
    ranked = list(rows)
    for indices in fields.values():
        values = [value for index in indices if (value := rows[index].value) is not None]
        for index, rank in zip(indices, rank_ranges(values), strict=True):
            ranked[index] = replace(rows[index], rank=rank)
    return ranked


# The order, and sums


def _ordered(rows: list[Row], selection: Selection) -> list[Row]:
    """Councils with something to say first, then those without; within each as asked for. A council's own rows stay."""
    by_council: dict[str, list[Row]] = {}
    for row in rows:
        by_council.setdefault(row.council.slug, []).append(row)
    groups = sorted(by_council.values(), key=lambda group: _place(group, selection.order))
    return [row for group in groups for row in group]


def _place(group: Sequence[Row], order: Order) -> tuple[bool, Fraction, str, str, str]:
    council = group[0].council
    silent = all(row.source is None for row in group)
    latest = next((row.value for row in reversed(group) if row.value is not None), None)
    least = latest.low if latest is not None and order is Order.VALUE else Fraction(-1)
    return silent, -least, council.region if order is Order.REGION else "", council.short_name, council.slug


def _totals(rows: Sequence[Row], *, asked: int) -> Iterable[Total]:
    """The sum of each period, over the councils that gave a count for it. Unlike periods are not added together."""
    periods: dict[str, dict[str, Count]] = {}
    for row in rows:
        if row.count is not None:
            by_council = periods.setdefault(row.period if row.measure.has_years else "", {})
            earlier = by_council.get(row.council.slug)
            by_council[row.council.slug] = row.count if earlier is None else earlier.hull(row.count)
    for period, counts in sorted(periods.items()):
        yield Total(period, Count.total(counts.values()), len(counts), asked)


def _bounds(count: Count) -> str:
    if count.high is None:
        return f"at least {count.low:,}"
    return f"{count.low:,}" if count.is_exact else f"{count.low:,} to {count.high:,}"
