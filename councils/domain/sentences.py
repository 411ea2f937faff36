"""What a comparison shows, in sentences: the lead of its page, the text of its image, the alternative to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction

from councils.domain import phrases
from councils.domain.comparison import Comparison, Row
from councils.domain.intervals import Interval, quantile
from councils.domain.listing import in_words, of_them
from councils.domain.measures import Measure, Per, View, YearSpan
from councils.domain.reasons import OUTCOME_WORDS
from councils.domain.strips import PeerStrip, peer_strip

_FEW = 4
_ENOUGH_FOR_QUARTILES = 8


def lead(comparison: Comparison) -> str:
    """What is seen, in one to six sentences. Says nothing that the rows do not."""
    return " ".join([councils_said(comparison), *areas_said(comparison)])


def areas_said(comparison: Comparison) -> list[str]:
    """`England, year to March 2025: 2.4 to 2.5 %.`: the latest figure of each area that stands beside the councils."""
    latest = {row.council.slug: row for row in comparison.beside if row.is_known}
    return [
        f"{row.council.short_name}, {period_words(row)}: {value_words(row, comparison.selection.per)}"
        f"{_suffix(comparison)}."
        for row in latest.values()
    ]


def councils_said(comparison: Comparison) -> str:
    """What is seen of the councils alone, in one to four sentences."""
    if not comparison.rows:
        return "No council is chosen."
    if comparison.selection.measure.has_categories:
        return _lead_of_breakdowns(comparison)
    if comparison.selection.view is View.STRIP:
        return _lead_of_strip(comparison)
    if len(comparison.councils) <= _FEW:
        return " ".join(_one_council(comparison, comparison.of(council.slug)) for council in comparison.councils)
    return _lead_of_many(comparison)


def period_words(row: Row) -> str:
    """The period as a reader knows it: `year to March 2025`, `2014/15`, `not stated`."""
    if row.measure.is_official and row.year is not None:
        return f"year to March {row.year}"
    return row.period or "period not stated"


def value_words(row: Row, per: Per) -> str:
    """What is compared, in figures: `22`, `0 to 4`, `2.6`, `12.5 %`; empty where there is nothing to compare."""
    return "" if row.value is None else interval_words(row.value, unit=unit_of(row.measure, per))


def unit_of(measure: Measure, per: Per) -> str:
    """`count`, `rate` or `share`."""
    if measure is Measure.OFFICIAL_SHARE or per is Per.TOTAL:
        return "share"
    return "rate" if per is Per.CHILDREN else "count"


def interval_words(value: Interval, *, unit: str) -> str:
    """An interval in figures; a share in per cent, a rate with one decimal."""
    if unit == "share":
        value = value.times(Fraction(100))
    low, high = value.rounded(0 if unit == "count" else 1)
    sign = " %" if unit == "share" else ""
    if high is None:
        return f"{_number(low, unit)}{sign} or more"
    return f"{_number(low, unit)}{sign}" if low == high else f"{_number(low, unit)} to {_number(high, unit)}{sign}"


def _number(value: float, unit: str) -> str:
    return f"{value:,.0f}" if unit == "count" else f"{value:,.1f}"


def span_words(values: Sequence[Interval], *, unit: str) -> str:
    """From the least that any value can be to the most: `from 12 to 76`, `each 7`."""
    low = min(value.low for value in values)
    highs = [value.high for value in values]
    high = None if None in highs else max(high for high in highs if high is not None)
    if high is None:
        return f"from {interval_words(Interval(low, low), unit=unit)}, with no upper limit known"
    span = interval_words(Interval(low, high), unit=unit)
    return f"from {span}" if " to " in span else f"each {span}"


def _spread(values: Sequence[Interval], comparison: Comparison) -> str:
    """What ends a sentence about several values, or one: `, from 12 to 76 per 10,000 children`, `: 0 to 4`."""
    unit = unit_of(comparison.selection.measure, comparison.selection.per)
    if len(values) == 1:
        return f": {interval_words(values[0], unit=unit)}{_suffix(comparison)}"
    said, _, unlimited = span_words(values, unit=unit).partition(", with")
    return f", {said}{_suffix(comparison)}{f', with{unlimited}' if unlimited else ''}"


def _one_council(comparison: Comparison, rows: Sequence[Row]) -> str:
    unit = unit_of(comparison.selection.measure, comparison.selection.per)
    name = rows[0].council.short_name
    known = [row for row in rows if row.value is not None]
    if not known:
        return f"{name}: {_shared_reason(rows)}."
    if comparison.selection.years is None:
        return f"{name}: {'; '.join(_one_figure(row, unit) for row in known)}."
    values = [row.value for row in known if row.value is not None]
    given = len({row.year for row in known if row.year is not None})
    if given == 0:
        return f"{name} gives figures for no single year."
    verb = "has a published figure" if rows[0].measure.is_official else "gives a count"
    return f"{name} {verb} for {_years_words(comparison.selection.years, given)}{_spread(values, comparison)}."


def _years_words(span: YearSpan, given: int) -> str:
    """`3 of 15 years`, `both years`, `all eight years`; a single year by its number."""
    if len(span) == 1:
        return str(span)
    if given < len(span):
        return f"{given} of {len(span)} years"
    return "both years" if given == 2 else f"all {in_words(given)} years"  # noqa: PLR2004 - both are two


def _one_figure(row: Row, unit: str) -> str:
    value = interval_words(row.value, unit=unit) if row.value is not None else row.why
    units = phrases.ONE if row.count is not None and row.count.low == row.count.high == 1 else phrases.UNIT
    what = f" {units[row.unit]}" if row.unit and unit == "count" else ""
    per = " per 10,000 children" if unit == "rate" else ""
    opening = ", in its words" if unit == "count" else ", from a count of"
    words = f"{opening} “{row.words}”" if row.count is not None and not row.count.is_exact else ""
    return f"{value}{what}{per}{f' ({row.period})' if row.period else ''}{words}"


def _suffix(comparison: Comparison) -> str:
    return " per 10,000 children" if comparison.selection.per is Per.CHILDREN else ""


def _shared_reason(rows: Sequence[Row]) -> str:
    reasons = Counter(row.why for row in rows)
    return "; ".join(reason for reason, _ in reasons.most_common(2))


def _lead_of_strip(comparison: Comparison) -> str:
    """The chosen, each in a sentence, then how many of their peers gave a figure, and how these lie."""
    unit, strip = unit_of(comparison.selection.measure, comparison.selection.per), peer_strip(comparison)
    own = [
        f"{place.council.short_name}: {place.why if place.value is None else interval_words(place.value, unit=unit)}."
        for place in strip.chosen
    ]
    if not strip.asked:
        return " ".join(own)
    noun = "council" if not own else "peer" if len(own) == 1 else "other"
    return " ".join([*own, f"{_given(len(strip.peers), strip.asked, noun)}{_spread_words(strip, unit=unit)}."])


def _given(known: int, asked: int, noun: str) -> str:
    """`All ten peers give a figure`, `3 of 10 peers give a figure`, `None of 10 peers gives a figure`."""
    if known == asked:
        return f"All {of_them(asked, noun)} give a figure" if asked > 1 else f"The one {noun} gives a figure"
    if not known:
        return f"None of {of_them(asked, noun)} gives a figure"
    return f"{known:,} of {asked:,} {noun}s {'give' if known > 1 else 'gives'} a figure"


def _spread_words(strip: PeerStrip, *, unit: str) -> str:
    """`; the middle half of them from 1.4 to 5.0, their median 3.2`, or that they are too few for it."""
    if strip.spread is None:
        return ", too few for a spread" if strip.peers else ""
    lower, median, upper = (
        interval_words(value, unit=unit) for value in (strip.spread.lower, strip.spread.median, strip.spread.upper)
    )
    half = span_words([strip.spread.lower, strip.spread.upper], unit=unit)
    quartiles = "" if strip.spread.lower.is_exact and strip.spread.upper.is_exact else f" (quartiles {lower}, {upper})"
    return f"; the middle half of them {half}{quartiles}, their median {median}"


def _lead_of_many(comparison: Comparison) -> str:
    sentences = []
    per = comparison.selection.per
    if comparison.selection.years is not None:
        sentences += _latest_year(comparison)
    elif per is Per.COUNT and comparison.totals:
        sentences.append(f"Recorded: {comparison.totals[0].words()}.")
    elif comparison.known:
        values = [row.value for row in comparison.known if row.value is not None]
        sentences.append(f"{_councils_known(comparison)} can be shown{_spread(values, comparison)}.")
    else:
        sentences.append(f"None of {of_them(len(comparison.councils), 'council')} gives a figure.")
    return " ".join([*sentences, *_silence_said(comparison)])


def _silence_said(comparison: Comparison) -> list[str]:
    """The reasons, counted, as a sentence; none where every council has something to show."""
    silent = silence(comparison)
    return [f"{silent[0].upper()}{silent[1:]}."] if silent else []


def _councils_known(comparison: Comparison) -> str:
    known = len({row.council.slug for row in comparison.known})
    return f"{known:,} of {len(comparison.councils):,} councils"


def _latest_year(comparison: Comparison) -> list[str]:
    known = [row for row in comparison.known if row.year is not None]
    if not known:
        return [f"None of {of_them(len(comparison.councils), 'council')} gives a figure for a year."]
    year = max(row.year for row in known if row.year is not None)
    latest = [row for row in known if row.year == year]
    values = [row.value for row in latest if row.value is not None]
    unit = unit_of(comparison.selection.measure, comparison.selection.per)
    of = len(comparison.councils)
    when = f"In the year to March {year}" if latest[0].measure.is_official else f"For {year}"
    count = len({row.council.slug for row in latest})
    verb = "has a figure" if count == 1 else "have a figure"
    sentence = f"{when}, {count:,} of {of:,} councils {verb}{_spread(values, comparison)}"
    if len(values) < _ENOUGH_FOR_QUARTILES:
        return [f"{sentence}."]
    lower, upper = quantile(values, Fraction(1, 4)), quantile(values, Fraction(3, 4))
    middle = span_words([lower, upper], unit=unit).partition(", with")[0]
    if upper.high is None or not middle.startswith("from "):
        return [f"{sentence}."]
    return [f"{sentence}; half of them between {middle.removeprefix('from ').replace(' to ', ' and ')}."]


def silence(comparison: Comparison) -> str:
    """Why councils have nothing to show, counted: `no letter in this collection: 98 councils; not held: 10`."""
    known = {row.council.slug for row in comparison.known}
    first = {row.council.slug: row for row in reversed(comparison.rows) if row.council.slug not in known}
    counted = Counter(row.no_value or OUTCOME_WORDS.get(row.outcome, row.outcome) for row in first.values())
    return "; ".join(f"{words}: {number:,}" for words, number in counted.most_common())


def _lead_of_breakdowns(comparison: Comparison) -> str:
    given = {row.council.slug for row in comparison.with_counts}
    if not given and len(comparison.councils) > 1:
        none = f"None of {of_them(len(comparison.councils), 'council')} gives counts here."
        return " ".join([none, *_silence_said(comparison)])
    if len(comparison.councils) > _FEW:
        verb = "gives" if len(given) == 1 else "give"
        some = f"{len(given):,} of {len(comparison.councils):,} councils {verb} counts."
        return " ".join([some, *_silence_said(comparison)])
    return " ".join(_one_breakdown(comparison.of(council.slug)) for council in comparison.councils)


def _one_breakdown(rows: Sequence[Row]) -> str:
    name = rows[0].council.short_name
    counted = [row for row in rows if row.count is not None]
    if not counted:
        return f"{name}: {_shared_reason(rows)}."
    what = "age" if rows[0].measure is Measure.VICTIM_AGE else "group"
    ranges = sum(1 for row in counted if row.count is not None and not row.count.is_exact)
    hidden = f", {in_words(ranges)} of them only as ranges" if ranges else ""
    return f"{name} gives counts for {of_them(len(counted), what)}{hidden}."
