"""Reads the counts by year, "2023/24: 17", "there were 19 in 2024": each value with its own year, whatever the layout."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from councils.domain.dates import read_date
from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.period_words import read_period
from councils.domain.periods import Period, PeriodKind
from councils.domain.wording import Wording, WordingKind, read_wording
from councils.parsing.rules.blanks import blank_below, blank_cells
from councils.parsing.rules.cells import SHORT, value_of
from councils.parsing.rules.countnames import BODIES_COUNTED
from councils.parsing.rules.daylists import read_day_lists
from councils.parsing.rules.drafts import Draft, Drafted
from councils.parsing.rules.eachyear import with_counts_of_several
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.headed import Labels
from councils.parsing.rules.onlyyear import read_only_year
from councils.parsing.rules.pairs import Paired, Read, in_rows
from councils.parsing.rules.partyears import is_in_doubt, of_another_kind, rivalled, spans_in_doubt, without_remark
from councils.parsing.rules.quarterlists import split_quarter_lists
from councils.parsing.rules.quarters import split_quarters
from councils.parsing.rules.reasonsbelow import reasons_below
from councils.parsing.rules.remarks import years_remarked
from councils.parsing.rules.rows import Box, Row, rows_within, unlabelled
from councils.parsing.rules.series import read_series
from councils.parsing.rules.shaped import shaped
from councils.parsing.rules.shortyears import with_short_years
from councils.parsing.rules.sinces import with_since
from councils.parsing.rules.slippedyears import slipped_years
from councils.parsing.rules.spans import overlap
from councils.parsing.rules.twice import second_values, without_idle_systems
from councils.parsing.rules.yearends import as_headed, heading_of_years
from councils.parsing.rules.yeargaps import without_gaps_told

_FIRST, _LAST = 2005, 2027
_LEAST_IN_ROW = 2
_REASONS = (WordingKind.NOT_HELD, WordingKind.EXEMPT)
"""In a sentence that does not begin with its year these may be about other years."""


def read_years(facts: Facts, start: int, end: int) -> Drafted:
    """The counts of a passage that stand with a year, a financial year, a quarter, a day or a range."""
    facts = with_short_years(facts, start, end)
    every = _without_ages(unlabelled(rows_within(facts.letter, start, end), facts.request))
    quarters, rows = split_quarters(facts, every)
    listed, rows = split_quarter_lists(facts, rows)
    rows = shaped(tuple(without_gaps_told(facts, rows)), Labels.YEARS)
    paired: Paired[Period] = in_rows(facts.text, rows, lambda box: read_box(facts, box))
    heading = heading_of_years(rows)
    headed = [(pair, *as_headed(pair.key.value, heading)) for pair in paired.pairs if _plausible(pair.key.value)]
    spans = spans_in_doubt(facts.text, [pair.key for pair in paired.pairs], start, end)
    rivals = rivalled(facts.text, [(pair.key.start, pair.value.start) for pair in paired.pairs], paired.left)
    others = of_another_kind([period for _, period, _ in headed])
    sure = (
        settled
        and pair.key.start not in spans
        and pair.value.start not in rivals
        and period not in others
        and not is_in_doubt(facts.text, pair.key, pair.value)
        for pair, period, settled in headed
    )
    drafts = tuple(
        Draft(pair.value, pair.sure and whole, period=period)
        for (pair, period, _), whole in zip(headed, sure, strict=True)
    )
    again = second_values(facts.text, [(pair.key, pair.value) for pair in paired.pairs], paired.left)
    drafts += tuple(Draft(value, sure=False, period=key.value) for key, value in again)
    drafts += tuple(
        Draft(value, sure=False, period=as_headed(period, heading)[0])
        for blanks in (blank_cells, blank_below)
        for period, value in blanks(rows, {pair.value for pair in paired.pairs}, lambda box: _whole(facts, box))
        if _plausible(period)
    )
    remarked = years_remarked(facts, every) if drafts else ()
    said = {draft.period for draft in drafts if draft.value.value.count is not None}
    alone = {draft.period for draft in remarked} - said
    drafts = tuple(draft for draft in drafts if draft.period not in alone)
    drafts += tuple(draft for draft in remarked if draft.period in alone)
    drafts += slipped_years(facts, rows, drafts, lambda box: _whole(facts, box))
    drafts += reasons_below(facts, rows, drafts, lambda box: _whole(facts, box))
    drafts = drafts or _below_each_other(facts, rows)
    drafts = with_counts_of_several(facts, rows, drafts)
    drafts += read_day_lists(facts, start, end, drafts)
    drafts += read_series(facts, start, end, drafts)
    drafts = with_since(facts, rows, drafts) or read_only_year(facts, rows)
    keys = tuple((pair.key.start, pair.key.end) for pair in paired.pairs)
    drafts = without_idle_systems(facts.text, drafts)
    return quarters + listed + Drafted(drafts, paired.totals, paired.left, keys)


_YEAR_OR_AGES = expression(r"\W*1[0-7]\s?[-–]\s?1[1-8]\W*")
_BAND_ABOVE = expression(
    r"(?:\W*(?:aged?|ages|victims?)\W+)?(?:(?:under|below|up to)\W+\d{1,2}|(?P<low>\d{1,2})\s?(?:-|–|to)\s?(?P<high>\d{1,2})|\d{1,2} (?:and|or) (?:under|younger))\W*(?:years?|yrs)?\W*",
    re.IGNORECASE,
)


def _without_ages(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows without "16-17 | 15" right below "13-15 | 24": a band of ages goes on with ages, and not with a year."""
    ages = {
        row.start
        for above, row in pairwise(rows)
        if len(row.filled) > 1 and _YEAR_OR_AGES.fullmatch(row.filled[0].text) and is_band_of_ages(above.filled[0].text)
    }
    return tuple(row for row in rows if row.start not in ages)


def is_band_of_ages(words: str) -> bool:
    """True for a band of ages that could be no year: of more than two, or open to one side."""
    found = _BAND_ABOVE.fullmatch(words)
    return found is not None and (found["low"] is None or int(found["high"]) - int(found["low"]) > 1)


_NAME_OF_ROW = expression(r"[^\d*<]{0,60}")


def _below_each_other(facts: Facts, rows: tuple[Row, ...]) -> tuple[Draft, ...]:
    """ "Year 2021 2022 2023" over "Number 18 19 21", the spaces of the table lost: as many counts as years.

    Of two rows of counts of which one has no name nobody can say which is asked for: both are kept, not sure.
    """
    for at, (above, below) in enumerate(pairwise(rows), start=1):
        keys = within(facts.periods, above.start, above.end) if len(above.boxes) == 1 else ()
        values = _only_counts(facts, below)
        if len(keys) < _LEAST_IN_ROW or len(keys) != len(values):
            continue
        if _only_names(facts.text, above.boxes[0], [(k.start, k.end) for k in keys]):
            further = _only_counts(facts, rows[at + 1]) if at + 1 < len(rows) else ()
            further = further if len(further) == len(keys) else ()
            starts = zip((below, *rows[at + 1 :]), (values, further), strict=False)
            named = all(facts.text[row.start : found[0].start].strip() for row, found in starts if found)
            return tuple(
                Draft(value, sure=named or not further, period=key.value)
                for found in ((values,) if named or not further else (values, further))
                for key, value in zip(keys, found, strict=True)
            )
    return ()


def _only_counts(facts: Facts, row: Row) -> tuple[Found[Wording], ...]:
    """The counts of a row that holds nothing else but perhaps its name; none where it holds more."""
    values = tuple(
        Found(count.start, count.end, count.wording)
        for count in within(facts.counts, row.start, row.end)
        if not count.could_be_year
    )
    if len(row.boxes) > 1 or not values or within(facts.periods, row.start, row.end):
        return ()
    return values if _only_names(facts.text, row.boxes[0], [(v.start, v.end) for v in values]) else ()


def _only_names(text: str, box: Box, places: list[tuple[int, int]]) -> bool:
    """True for a line of a name and then nothing but what stands at `places`, with spaces between."""
    between = [text[first[1] : second[0]] for first, second in pairwise(places)]
    name = text[box.start : places[0][0]]
    rest = text[places[-1][1] : box.end]
    return _NAME_OF_ROW.fullmatch(name) is not None and not any(each.strip() for each in [*between, rest])


def _plausible(period: Period) -> bool:
    """A value for a span of many years is no year's value."""
    if period.kind is PeriodKind.RANGE and period.end is not None and (period.end - period.start).days > 740:
        return False
    return _FIRST <= period.start.year <= _LAST


def read_box(facts: Facts, box: Box) -> Read[Period]:
    """The periods and the counts of one cell or stretch."""
    if _SHORT_YEARS.fullmatch(box.text):
        return Read((), ())
    whole = _whole(facts, box) or _named(facts, box)
    if whole is not None and not _is_year_and_count(facts, box):
        return Read((Found(box.start, box.end, whole),), ())
    keys = tuple(each for key in within(facts.periods, box.start, box.end) for each in _each_year(facts.text, key))
    keys = tuple(key for key in keys if not _only_begins(facts.text, key, keys))
    labelled = _labelled(facts, box)
    if labelled is not None and not keys:
        keys = (labelled,)
    values = values_in(facts, box, keys) or _symbol_after(facts, box, keys)
    values = tuple(value for value in values if not _is_part_or_change(facts.text, value))
    opens = len(keys) == 1 and not re.search(r"[^\W\d]", facts.text[box.start : keys[0].start])
    if keys and not (opens and len(box.text) < SHORT):
        values = tuple(value for value in values if value.value.count is not None or value.value.kind not in _REASONS)
    return Read(keys, values)


_BACK_TO = expression(
    r"\b(?:(?:back|as far(?: back)?) (?:only )?(?:as|to)|(?:begins?|starts?|started|began) (?:only )?(?:in|with|from)|(?:held|available|kept|reliable|recorded) (?:only )?(?:from|since))(?: the year| the start of| january| april)?\s+\Z",
    re.IGNORECASE,
)


def _only_begins(text: str, key: Found[Period], keys: Sequence[Found[Period]]) -> bool:
    """True for "records go back to 2018" before "2018, 14; 2019, 17": the year that is named once more with its count."""
    again = any(other.start > key.start and other.value == key.value for other in keys)
    return again and _BACK_TO.search(text, max(0, key.start - _BEFORE), key.start) is not None


_SHORT_YEARS = expression(
    r"\W*[012]\d\s?[/–-]\s?[012]\d\s*(?:to|until|through|[-–—])\s*[012]\d\s?[/–-]\s?[012]\d\W*", re.IGNORECASE
)
""" "10-11 to 15-16": several years, and no year with its count."""
_CHANGED = expression(
    r"\b(?:increas\w+|decreas\w+|rise|rises|rose|fall|falls|fell|drop|drops|dropped|change|reduction|difference|growth|up|down)\s+(?:of|by)\s+(?:\w+ (?=\d))?\Z|\((?:up|down)\s+(?:by\s+)?\Z|\(\s?[+−–-]\s?\Z|(?<=\s)[+]\s?\Z",
    re.IGNORECASE,
)
_PART_NEXT = expression(
    r"\s+(?:of (?:them|these|those|which|whom)\b|(?:were |was |are |is )?(?:new|re-?opened|closed)\b)", re.IGNORECASE
)
""" "33 in 2022 (12 of them new)": a part of the year's count."""
_SEXED = expression(
    r"\s+(?:(?:were|are|was|is)\s+)?(?:girls?|boys?|males?|females?|women|men|young (?:wo)?men)\b", re.IGNORECASE
)


_YEARS_NEXT = expression(
    r"[^\S\n\t]+(?:(?:complete|full|whole|calendar|financial|previous|past|most|recent|last|consecutive|reporting)\s+){0,3}years?\b",
    re.IGNORECASE,
)
""" "The last three complete calendar years": years are counted, not cases."""


def _is_part_or_change(text: str, value: Found[Wording]) -> bool:
    """True for the girls or the boys among a year's children, a bracketed part, a rise, and a number of years."""
    before = max(0, value.start - _BEFORE)
    if _PARTS.search(text, before, value.start) or _CHANGED.search(text, before, value.start):
        return True
    if text.endswith("(", 0, value.start) and _PART_NEXT.match(text, value.end):
        return True
    nexts = (_SEXED, _YEARS_NEXT, BODIES_COUNTED)
    return any(each.match(text, value.end) is not None for each in nexts)


_SYMBOL_AFTER = expression(r"[^\S\n]*[:=–—-]?[^\S\n]*(?P<symbol>\*{1,3}|\[[cx]\]|#)[^\S\n]*")


def _symbol_after(facts: Facts, box: Box, keys: tuple[Found[Period], ...]) -> tuple[Found[Wording], ...]:
    """ "2018: *": the sign that hides the count of the one year that its line names."""
    found = _SYMBOL_AFTER.fullmatch(facts.text, keys[0].end, box.end) if len(keys) == 1 else None
    wording = read_wording(found["symbol"], key=facts.key) if found else None
    return (Found(*found.span("symbol"), wording),) if found and wording else ()


_PARTS = expression(
    r"\((?:of (?:whom|which|these|them|those)|incl(?:uding|udes|\.)?|inc\.?|comprising|made up of)[:,]?\s+(?:\w+ (?=\d))?\Z",
    re.IGNORECASE,
)
"""What is bracketed after a value as a part of it is no second value."""
_SPACED_PAIR = expression(r"(?:19|20)\d\d\s+[-–—]\s+\d{1,2}")


def _is_year_and_count(facts: Facts, box: Box) -> bool:
    """ "2019 - 20" in a list that goes on "2020 - 25": a year and its count, as the whole text tells."""
    words = box.text.rstrip(" ;,.")
    end = box.start + len(words)
    return _SPACED_PAIR.fullmatch(words) is not None and not any(
        each.start == box.start and each.end == end for each in within(facts.periods, box.start, box.end)
    )


def _whole(facts: Facts, box: Box) -> Period | None:
    """The period that the whole of a cell says; a day alone is the day on which something was counted."""
    if not box.text or len(box.text) >= SHORT or facts.request.touch(box.start, box.end):
        return None
    if _hides_its_count(facts.text, box):
        return _read_label(box.text)
    if _IN_BRACKETS.search(box.text) and _BRACKETED_COUNT.search(
        facts.text, max(0, box.start - SHORT), box.end + SHORT
    ):
        return None
    return _read_label(_MARKED.sub("", box.text)) or _read_label(without_remark(box.text))


_SPACED_SYMBOL = expression(r"\d\s+(?:\*{1,3}|#|\[[cx]\])$")
_COUNT_BELOW = expression(r"\n+[^\S\n]*[<\d][\d,]*[^\S\n]*(?=\n|$)")


def _hides_its_count(text: str, box: Box) -> bool:
    """ "2017-18 *" alone on a line with no count below it: the sign stands for the count, and marks no remark."""
    is_line = text[box.start - 1 : box.start] in ("", "\n") and text[box.end : box.end + 1] in ("", "\n")
    return is_line and _SPACED_SYMBOL.search(box.text) is not None and _COUNT_BELOW.match(text, box.end) is None


_IN_BRACKETS = expression(r"\d\s?\(\d\)\s*$")
_BRACKETED_COUNT = expression(r"(?:^|[,;]\s?)(?:19|20)\d\d(?:[/–-]\d\d)?\s?\(\d{2,}\)", re.MULTILINE)
""" "2018 (7)" beside "2017 (58)": a year and its count, and no mark."""
_MARKED = expression(r"(?<=\d)\s?(?:\*{1,3}|†|‡|#|[¹²³]|\[[a-z\d]\]|\([a-z\d]\)|[pr](?!\w))\s*$", re.IGNORECASE)
""" "2024*", "2024 (1)", "2024p": a year and the mark of a remark on it."""


_NAMED = expression(
    r"\W*(?:(?:q(?:uestion)?\s?)?[1-9a-h]\s?[.):]\s*|[1-9]\s+(?=(?-i:[A-Z])))?"
    r"(?:(?:total|the|number|no\.?|of|cases?|cse|csa|child(?:ren)?|young|people|victims?|open|active|monitored|being|monitoring|known|supported|recorded|identified|for|in|during|by|at|year|calendar|financial|annual|yearly|figures?|data|count|each|per|sexual|exploitation|fy)\b[\s:,–-]*)*"
    r"\(?(?P<period>(?:19|20)\d\d(?:\s?[/–-]\s?\d{1,4})?|\d\d/\d\d)\)?[\s:.)–-]*",
    re.IGNORECASE,
)


def names_year(words: str) -> bool:
    """True for a name of what is counted in one year: "Cases in 2018", "Number of children 2019/20"."""
    return _NAMED.fullmatch(words) is not None


def _named(facts: Facts, box: Box) -> Period | None:
    """The year of a cell that names what its row counts: "7. Cases in 2018", "Number of children 2019/20"."""
    found = None if len(box.text) >= SHORT or not box.text else _NAMED.fullmatch(box.text)
    if found is None or facts.request.touch(box.start + found.start("period"), box.start + found.end("period")):
        return None
    return _read_label(found["period"])


_HEADED = expression(
    r"(?:\W*(?:\d{1,2}[.)]|year|calendar|financial|fy|q\d)\W*)*(?P<period>\d{2,4}\s?[/–-]\s?\d{1,4}|(?:19|20)\d\d)(?=\s|:|$)",
    re.IGNORECASE,
)


_SINCE = expression(r"\b(?:since|before|prior\s+to|earlier\s+than)\s+(?:the\s+)?(?:[a-z]+\s+)?\Z", re.IGNORECASE)
_COMPARED = expression(
    r"\b(?:up|down|increas\w+|decreas\w+|rise|fall|fell|rose|drop|change|higher|lower|more|fewer|compar\w+|as)\s+(?:from|on|than|to|with|in)(?:\s+(?:in|for|that in))?\s*\Z|(?:\b(?:up|down)\s+(?:by\s+)?|[+−–-]\s?)\d{1,4}\s+(?:on|from)\s+\Z",
    re.IGNORECASE,
)
_ENDS = expression(r"\s*(?:[).;,]|$)", re.MULTILINE)
_BEFORE = 30
_TWO_YEARS = expression(r"(?P<one>(?:19|20)\d\d)\s+and\s+(?P<other>(?:19|20)\d\d)")


def _each_year(text: str, key: Found[Period]) -> tuple[Found[Period], ...]:
    """ "2015 and 2016" names two years; "since 2015", "before 2015", "up from 2015" name none that has its own value."""
    if key.value.kind is PeriodKind.SINCE or _SINCE.search(text, max(0, key.start - _BEFORE), key.start):
        return ()
    if _COMPARED.search(text, max(0, key.start - _BEFORE), key.start) and _ENDS.match(text, key.end):
        return ()
    both = _TWO_YEARS.fullmatch(text, key.start, key.end)
    if both is None:
        return (key,)
    return tuple(Found(*both.span(name), Period.calendar_year(int(both[name]))) for name in ("one", "other"))


_DATED = expression(
    r"\W*(?:as (?:at|of|on)\s+)?(?P<period>\d{1,2}(?:st|nd|rd|th)?\W(?:[A-Za-z]{3,9}|\d{1,2})\W(?:19|20)?\d\d)(?:\s*[-–—:=]+\s*(?=[\d<*n])|\s+(?=[\d<*]{1,5}$))",
    re.IGNORECASE,
)


def _labelled(facts: Facts, box: Box) -> Found[Period] | None:
    """ "16-17 23", "31 March 2015 - 12": a year, two years or a day that opens a line before its count."""
    if facts.request.touch(box.start, box.end):
        return None
    for pattern in (_HEADED, _DATED):
        found = pattern.match(box.text)
        period = _read_label(found["period"]) if found else None
        if found and period is not None:
            return Found(box.start + found.start("period"), box.start + found.end("period"), period)
    return None


def _read_label(words: str) -> Period | None:
    day = read_date(words)
    return read_period(words) or (None if day is None else Period.as_at(day))


def values_in(facts: Facts, box: Box, keys: tuple[Found[Period], ...] = ()) -> tuple[Found[Wording], ...]:
    """The counts, and the reasons for none, of one cell or stretch, apart from its labels."""
    whole = value_of(facts, box)
    if whole is not None and not any(overlap(key, box.start, box.end) for key in keys):
        return (whole,)
    taken = [(key.start, key.end) for key in keys]
    counts = [
        Found(count.start, count.end, count.wording)
        for count in within(facts.counts, box.start, box.end)
        if not count.could_be_year and not any(a < count.end and count.start < b for a, b in taken)
    ]
    gaps = [
        gap
        for gap in within(facts.gaps, box.start, box.end)
        if not any(overlap(gap, count.start, count.end) for count in counts)
        and not any(overlap(gap, a, b) for a, b in taken)
    ]
    return tuple(sorted([*counts, *gaps], key=lambda value: value.start))
