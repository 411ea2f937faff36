"""The chart that a comparison asks for, and the image with everything that has to be said around it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from fractions import Fraction

from councils.charts.ages import ages_of, notes_of_ages
from councils.charts.drawing import Frame, draw
from councils.charts.funnel import Limit, Point, funnel
from councils.charts.groups import groups_of, notes_of_groups
from councils.charts.lines import Line, Year
from councils.charts.maps import map_of
from councils.charts.multiples import multiples
from councils.charts.palette import MOST_IN_FRONT, NARROW, WIDE, Figure
from councils.charts.panels import Panel, with_panels
from councils.charts.plotted import MOST_LINES_WITH_WORDS, counted, label, plotted, spanned
from councils.charts.ranges import Bar, ranges
from councils.charts.strips import notes_of_strip, strip_of
from councils.charts.unshown import unshown
from councils.charts.years import years
from councils.domain.comparability import Level, differences, level, needs_a_word
from councils.domain.comparison import Comparison, Row
from councils.domain.count import Count
from councils.domain.evidence import CouncilFacts, PopulationFact
from councils.domain.funnels import limits, together
from councils.domain.intervals import Interval, byar, quantile
from councils.domain.measures import Detail, Measure, Per, View
from councils.domain.periods import Period, PeriodKind
from councils.domain.sentences import lead, unit_of

__all__ = ["NARROW", "WIDE", "figure", "frame", "image"]

_ENOUGH_FOR_A_MEDIAN = 5
_MOST_PANELS = 24
"""Beyond so many, small drawings would fill several screens: all are drawn in grey behind their median."""
_AXIS = {
    "rate": "per 10,000 residents aged 0 to 17",
    "share": "per cent",
}


def image(comparison: Comparison, *, width: int, address: str = "", name: str = "chart") -> str:
    """The chart as SVG, whole in itself. `width` in pixels; `address` is where it can be found again."""
    return draw(figure(comparison, width=width), frame(comparison, address=address), name=name)


def figure(comparison: Comparison, *, width: int) -> Figure:
    """The chart as a plotly figure; words alone where what is not comparable has not been asked for on purpose."""
    if needs_a_word(comparison):
        return unshown(width=width)
    match comparison.selection.view:
        case View.MAP if comparison.areas:
            return map_of(comparison, width=width)
        case View.FUNNEL:
            return _funnel(comparison, width)
        case View.STRIP:
            return strip_of(comparison, width=width, axis=_axis(comparison))
        case _:
            return _chart(comparison, width)


def _chart(comparison: Comparison, width: int) -> Figure:
    if comparison.selection.years is not None:
        return _by_year(comparison, width)
    if _is_stacked(comparison):
        return groups_of(comparison, width=width)
    if comparison.selection.measure is Measure.VICTIM_AGE:
        return ages_of(comparison, width=width)
    if comparison.selection.measure.has_categories:
        return ranges(_breakdown(comparison), width=width, axis=_axis(comparison))
    bars, after = _one_each(comparison)
    return ranges(bars, width=width, axis=_axis(comparison), after=after)


def _is_stacked(comparison: Comparison) -> bool:
    """Whether groups are laid end to end: shares of the five."""
    return comparison.selection.detail is Detail.FIVE and comparison.selection.per is Per.TOTAL


def frame(comparison: Comparison, *, address: str = "") -> Frame:
    """What the image says around the drawing: title, sentence, what differs, source, release and address."""
    return Frame(comparison.heading, lead(comparison), tuple(_notes(comparison)), _source(comparison, address))


def _notes(comparison: Comparison) -> Iterable[str]:
    found = differences(comparison.rows)
    if found:
        opening = "Not comparable as they stand" if level(found) is Level.NOT_COMPARABLE else "Mind the differences"
        yield f"{opening}. {'. '.join(f'{one.aspect} – {one.words}' for one in found)}."
    if comparison.selection.per is Per.CHILDREN:
        yield _population_note(comparison)
    if comparison.selection.view is View.FUNNEL:
        yield "Dashed: between these lines nineteen of twenty would fall by chance alone, were all alike."
    if _is_stacked(comparison):
        yield from notes_of_groups(comparison)
    if comparison.selection.view is View.STRIP:
        yield from notes_of_strip(comparison)
    if comparison.selection.view is View.MAP:
        trusts = any(council.kind == "ni-trust" for council in comparison.councils)
        once = "; a trust’s answer covers its districts’ hexagons and counts once" if trusts else ""
        yield f"Each hexagon is one area, whatever its size{once}."
    if comparison.selection.measure is Measure.VICTIM_AGE:
        yield from notes_of_ages(comparison)
    if comparison.beside and comparison.selection.view is View.CHART:
        yield "Thin lines: England and, where all lie in one, their region; published rounded to the nearest ten."
    if any(row.value is not None and not row.value.is_exact for row in comparison.rows):
        yield "Hatched: what the words allow."


def _population_note(comparison: Comparison) -> str:
    used = Counter(row.population.source for row in comparison.rows if row.population is not None)
    years_used = sorted({row.population.year for row in comparison.rows if row.population is not None})
    if not years_used:
        return "No population is known to set these counts against."
    which = f"mid-{years_used[0]}" if len(years_used) == 1 else "the mid-year of each year"
    more = " and others" if len(used) > 1 else ""
    has_limits = comparison.selection.years is None and comparison.selection.view is View.CHART
    thin = "" if not has_limits else " Thin lines: 95 % limits by Byar's method."
    return f"Population aged 0 to 17 of {which}: {used.most_common(1)[0][0]}{more}.{thin}"


def _source(comparison: Comparison, address: str) -> str:
    if comparison.selection.measure.is_official:
        said = "Source: Department for Education, children in need census; years to March"
    else:
        retold = ", letters retold by us" if comparison.is_retold else ""
        said = f"Source: councils' answers to freedom of information requests{retold}"
    return f"{said}. Recorded cases, not prevalence. {comparison.release_words}. {address}".rstrip()


def _axis(comparison: Comparison) -> str:
    unit = unit_of(comparison.selection.measure, comparison.selection.per)
    counted = "assessments in the year" if comparison.selection.measure.is_official else "as each council counts"
    return _AXIS.get(unit, counted)


# One value for each council


def _one_each(comparison: Comparison) -> tuple[list[Bar], list[str]]:
    many = len(comparison.councils) > MOST_LINES_WITH_WORDS
    chosen = set(comparison.selection.councils.in_front) if comparison.selection.councils.group else set()
    drawn = [row for row in comparison.rows if row.is_known or not many or row.council.slug in chosen]
    rest = [row for row in comparison.rows if row not in drawn] if many else []
    return [_bar(row, comparison) for row in drawn], counted(rest)


def _bar(row: Row, comparison: Comparison, named: str = "") -> Bar:
    unit = unit_of(row.measure, comparison.selection.per)
    name = named or label(row, comparison)
    if row.value is None:
        return Bar(name, said=row.why)
    low, high = plotted(row.value, unit)
    return Bar(name, low, high, spanned(row.value, unit), _limits(row, unit))


def _limits(row: Row, unit: str) -> tuple[float, float | None] | None:
    """The 95 % limits of a rate, apart from what the words leave open."""
    if unit != "rate" or row.count is None or row.population is None:
        return None
    low, high = byar(row.count)
    factor = 10_000 / row.population.residents
    return low * factor, None if high is None else high * factor


def _breakdown(comparison: Comparison) -> list[Bar]:
    """Each council as a heading over its groups; one without any as one line with the reason."""
    bars: list[Bar] = []
    silent: list[Row] = []
    many = len(comparison.councils) > MOST_LINES_WITH_WORDS
    for council in comparison.councils:
        rows = comparison.of(council.slug)
        if any(row.category for row in rows):
            bars.append(Bar(council.short_name, heading=True))
            bars += [_bar(row, comparison, named=row.category) for row in rows]
        elif many:
            silent += rows
        else:
            bars.append(Bar(council.short_name, said=rows[0].why))
    return [*bars, *(Bar("", said=line) for line in counted(silent))]


def _funnel(comparison: Comparison, width: int) -> Figure:
    drawn = [row for row in comparison.known if row.population is not None and row.count is not None]
    against = [(row.count, row.population) for row in drawn if row.count is not None and row.population is not None]
    front = comparison.selection.councils.in_front
    points = [
        Point(
            row.council.short_name,
            row.population.residents if row.population is not None else 0,
            *plotted(row.value, "rate"),
            spanned(row.value, "rate"),
            row.council.slug in front,
        )
        for row in drawn
        if row.value is not None
    ]
    silent = [row for row in comparison.rows if row not in drawn]
    return funnel(points, _chance(against), width=width, axis=_axis(comparison), after=counted(silent))


def _chance(against: Sequence[tuple[Count, PopulationFact]]) -> list[Limit]:
    """The limits of chance around the rate of all together, from small populations to large; of two or more."""
    if len(against) < 2:  # noqa: PLR2004 - one is no scatter
        return []
    of_all = together(against)
    most = max(population.residents for _, population in against)
    sizes = [round(most * 1.05 * (step / 40) ** 2) for step in range(4, 41)]
    return [Limit(size, *limits(of_all, size)) for size in sizes if size > 0]


# Years


def _by_year(comparison: Comparison, width: int) -> Figure:
    lines = {council.slug: lines_of(council, comparison) for council in comparison.councils}
    front, behind = _in_front(comparison, lines)
    silent = [council for council in comparison.councils if not any(line.known for line in lines[council.slug])]
    kept = [line for slug in front for line in lines[slug]]
    rest = [comparison.of(council.slug)[0] for council in silent if council.slug not in front]
    many = [line for own in lines.values() for line in own if line.known]
    beside = lines_beside(comparison)
    on_one_scale = () if _has_own_scale(comparison) else beside
    if not front and MOST_IN_FRONT < len(many) <= _MOST_PANELS:
        made = multiples(many, width=width, axis=_axis(comparison), beside=on_one_scale, after=counted(rest))
        return with_panels(made, _panels_beside(comparison, beside))
    drawn_behind = [line for slug in behind for line in lines[slug] if line.known]
    middle = [] if front or len(drawn_behind) < _ENOUGH_FOR_A_MEDIAN else [_median(comparison, len(drawn_behind))]
    made = years(
        [*kept, *middle][:MOST_IN_FRONT],
        width=width,
        axis=_axis(comparison),
        behind=drawn_behind,
        beside=on_one_scale,
        after=[*_too_many(kept), *counted(rest)],
    )
    return with_panels(made, _panels_beside(comparison, beside))


def lines_beside(comparison: Comparison) -> tuple[Line, ...]:
    """England's line and a region's, year by year."""
    areas = {row.council.slug: row.council.short_name for row in comparison.beside}
    by_area = {slug: [row for row in comparison.beside if row.council.slug == slug] for slug in areas}
    made = [Line(name, tuple(_year(row, comparison) for row in by_area[slug])) for slug, name in areas.items()]
    return tuple(line for line in made if line.known)


def _has_own_scale(comparison: Comparison) -> bool:
    """Whether the areas' figures are so much larger than a council's that they need a drawing of their own: counts."""
    return unit_of(comparison.selection.measure, comparison.selection.per) == "count"


def _panels_beside(comparison: Comparison, beside: Sequence[Line]) -> list[Panel]:
    """A drawing for each area under the councils', where they have no scale in common."""
    if not _has_own_scale(comparison):
        return []
    title = "{}, on a scale of its own; as published, rounded to the nearest ten"
    return [Panel(title.format(line.label), beside=(line,)) for line in beside]


def _too_many(kept: Sequence[Line]) -> list[str]:
    more = len(kept) - MOST_IN_FRONT
    return [f"{more} more lines are in the table"] if more > 0 else []


def _in_front(comparison: Comparison, lines: dict[str, list[Line]]) -> tuple[list[str], list[str]]:
    """The councils drawn in colour and those behind them in grey."""
    slugs = [council.slug for council in comparison.councils]
    if len(slugs) <= MOST_IN_FRONT:
        return slugs, []
    chosen = [slug for slug in comparison.selection.councils.in_front if slug in lines]
    known = [slug for slug in slugs if any(line.known for line in lines[slug])]
    if len(chosen) > MOST_IN_FRONT or not chosen:
        chosen = known if len(known) <= MOST_IN_FRONT else []
    return chosen, [slug for slug in slugs if slug not in chosen]


def lines_of(council: CouncilFacts, comparison: Comparison) -> list[Line]:
    """A council's years: calendar years in one line, each other kind of period in its own, so that none are joined."""
    rows = [row for row in comparison.of(council.slug) if row.year is not None]
    kinds: dict[str, list[Row]] = {}
    for row in rows:
        kinds.setdefault(_kind(row), []).append(row)
    main = max(kinds, key=lambda kind: sum(1 for row in kinds[kind] if row.is_known), default="")
    silent = [row for kind in kinds if kind != main for row in kinds[kind] if not row.is_known]
    made = []
    for kind, own in kinds.items():
        together = [*own, *silent] if kind == main else [row for row in own if row.is_known]
        if together:
            made += _single_valued(_name(council, kind), together, comparison)
    return made


def _kind(row: Row) -> str:
    """What tells periods apart that must not be joined: nothing for calendar years, else their own kind."""
    if row.measure.is_official:
        return ""
    try:
        period = Period.parse(row.period)
    except ValueError:
        return row.period
    if period.kind is PeriodKind.CALENDAR_YEAR:
        return ""
    quarter = "" if period.quarter is None else f" {period.quarter}"
    return f"{str(period.kind).replace('_', ' ')}{quarter or 's'}"


def _name(council: CouncilFacts, kind: str) -> str:
    return f"{council.short_name}, {kind}" if kind else council.short_name


def _single_valued(name: str, rows: Sequence[Row], comparison: Comparison) -> list[Line]:
    """A line, and a second one where a year was given two values."""
    lines: list[dict[int, Year]] = []
    for row in rows:
        year = _year(row, comparison)
        free = next((line for line in lines if year.year not in line), None)
        if free is None:
            lines.append(free := {})
        free[year.year] = year
    return [
        Line(name if index == 0 else f"{name}, second count", tuple(line[year] for year in sorted(line)))
        for index, line in enumerate(lines)
    ]


def _year(row: Row, comparison: Comparison) -> Year:
    year = row.year if row.year is not None else 0
    if row.value is None:
        return Year(year, reason=row.why)
    unit = unit_of(row.measure, comparison.selection.per)
    low, high = plotted(row.value, unit)
    return Year(year, low, high, said=spanned(row.value, unit))


def _median(comparison: Comparison, councils: int) -> Line:
    """The middle of the councils with a figure, for each year that enough of them have one."""
    unit = unit_of(comparison.selection.measure, comparison.selection.per)
    by_year: dict[int, list[Interval]] = {}
    for row in comparison.known:
        if row.year is not None and row.value is not None:
            by_year.setdefault(row.year, []).append(row.value)
    made = []
    for year, values in sorted(by_year.items()):
        if len(values) < _ENOUGH_FOR_A_MEDIAN:
            continue
        middle = quantile(values, Fraction(1, 2))
        made.append(Year(year, *plotted(middle, unit), said=spanned(middle, unit)))
    return Line(f"median of {councils}", tuple(made))
