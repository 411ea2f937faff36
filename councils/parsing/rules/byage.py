"""Reads counts by age, "13: 4", "five aged 14": a number alone is an age only where a list of ages is being printed."""

from __future__ import annotations

import re
from itertools import groupby, pairwise

from councils.domain.ages import AgeBand, read_age
from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.wording import WordingKind, read_wording
from councils.parsing.rules.agelists import Run, find_runs, is_of_an_age
from councils.parsing.rules.agesacross import split_ages_across
from councils.parsing.rules.agesinlines import ages_in_lines, says_years, without_ages_alone, without_bare_numbers
from councils.parsing.rules.blanks import blank_cells
from councils.parsing.rules.byyears import ByYears, read_by_years
from councils.parsing.rules.cells import SHORT, value_of
from councils.parsing.rules.context import is_context
from councils.parsing.rules.drafts import Draft, Drafted
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.headed import Labels, labels_of, sorts_otherwise
from councils.parsing.rules.listtotals import totals_of_list
from councils.parsing.rules.pairs import Paired, Read, in_rows
from councils.parsing.rules.prefixed import unprefixed, without_names_of_ages
from councils.parsing.rules.rows import Box, Row, rows_within, unlabelled
from councils.parsing.rules.shaped import shaped
from councils.parsing.rules.spans import overlap
from councils.parsing.rules.titled import is_of_perpetrators
from councils.parsing.rules.totals import is_total
from councils.parsing.rules.yearly import values_in

_HEADER = expression(
    r"\W*(?:(?:by|the|victims?|victim's|children's|child's|children|breakdown (?:by|of)|current)\s*[:–—-]?\s+)*ages?\b[^.\n]{0,40}",
    re.IGNORECASE,
)
_BEGINS_WITH_AGE = expression(
    r"\W*(?P<age>(?:under |over )?\d{1,2}(?:\s?(?:-|–|to)\s?\d{1,2})?\+?)(?:\s*(?:years?(?: olds?)?|yrs?|yo))?\s*(?:[=:–—(-]+\s*|\s)(?=[\d<*]|fewer|less|nil|none|zero)",
    re.IGNORECASE,
)
_NAMES_AGE = expression(r"[^.\n]{0,40}\bages?(?: group| band)?\W*", re.IGNORECASE)
_MASK = "\0"
_OLDEST = 25
_ABOVE_ALL = 999
_FEWEST_ACROSS = 3
_TEENS = 12


def read_ages(facts: Facts, start: int, end: int, *, alone: bool = False) -> Drafted:
    """The counts of a passage that stand with an age or a band of ages; `alone`: it answers nothing but ages."""
    by_years = read_by_years(facts, _rows(facts, start, end), lambda box: read_age(box.text))
    across, lines = split_ages_across(facts, by_years.rest)
    every = _ages_first(tuple(row for row in shaped(lines, Labels.AGES) if not _is_of_others(row)))
    runs = _listed(facts, every, alone=alone)
    rows = tuple(row for row in every if not any(run.start < row.end and row.start < run.end for run in runs))
    over = _ages_over_counts(facts, rows, alone=alone)
    left = without_ages_alone(tuple(row for row in rows if row not in over))
    in_column = _ages_alone(left) or ages_in_lines(left if alone else ())
    rows = _from_first(rows, in_column)
    ages = in_column.union(*(_ages_across(row) | _ages_named(row) for row in rows))
    ages = ages.union(*map(_ages_in_turn, over))
    ages = ages.union(*(_ages_in_turn(above) for above, below in pairwise(rows) if _is_named_row(above, below)))
    if alone and len(rows) == 1 and len(rows[0].filled) == 2:
        ages |= {rows[0].filled[0].start}
    inline = {key.start: key for key in _line_by_line(rows, headed=alone)}
    counts = _limits_beside(rows)
    paired: Paired[AgeBand] = in_rows(
        facts.text,
        rows,
        lambda box: _read_count(facts, box) if box.start in counts else _read_box(facts, box, ages, inline),
    )
    again = _ages_again(rows)
    drafts = tuple(
        Draft(pair.value, pair.sure and pair.key.value not in again, age=pair.key.value) for pair in paired.pairs
    )
    drafts += tuple(
        Draft(value, sure=False, age=band)
        for band, value in blank_cells(rows, {pair.value for pair in paired.pairs}, lambda box: read_age(box.text))
        if _youngest(band) <= _OLDEST
    )
    keys = tuple((pair.key.start, pair.key.end) for pair in paired.pairs)
    return across + _of_years(by_years) + _of_runs(facts, runs) + Drafted(drafts, paired.totals, paired.left, keys)


def _of_years(by_years: ByYears[AgeBand]) -> Drafted:
    return Drafted(
        tuple(Draft(each.value, each.sure, period=each.period.value, age=each.key.value) for each in by_years.counts),
        by_years.totals,
        keys=tuple((each.key.start, each.key.end) for each in by_years.counts),
    )


def _rows(facts: Facts, start: int, end: int) -> tuple[Row, ...]:
    """The rows of a passage, the cells that say "Victims: aged 13" without their first word."""
    rows = without_names_of_ages(unlabelled(rows_within(facts.letter, start, end), facts.request))
    return tuple(
        Row(tuple(map(_unprefixed, each.boxes))) if len(each.boxes) > 1 else each
        for row in rows
        for each in _parted(row)
    )


_LIST_IN_CELL = expression(
    r"(?:[^\n]*[;.]\s+)?[^\d\n]{0,40}(?:\b(?:under|over|aged?)\s+)?\d{1,2}(?:\s?(?:-|–|to)\s?\d{1,2})?\+?\s*(?:years?(?: olds?)?\s*)?[:=(–-]\s*[<*\d][^\n]*(?:[;,)]\s*|\.\s+)(?:and\s+)?(?:(?:under|over|aged?)\s+)?\d{1,2}(?:\s?(?:-|–|to)\s?\d{1,2})?\+?\s*(?:years?(?: olds?)?\s*)?[:=(–-]\s*[<*\d].*",
    re.IGNORECASE,
)


def _parted(row: Row) -> tuple[Row, ...]:
    """The cells of a row one below the other where one of them holds a whole list: "Age | 13: 3; 14: 5"."""
    lists = len(row.boxes) > 1 and any(map(_LIST_IN_CELL.fullmatch, (box.text for box in row.boxes)))
    return tuple(Row((box,)) for box in row.filled) if lists else (row,)


def _unprefixed(box: Box) -> Box:
    words = unprefixed(box.text)
    bare = words if words == box.text or words[0].isalpha() else f"aged {words}"
    return Box(box.start, box.end, bare) if bare != box.text and read_age(bare) is not None else box


def _listed(facts: Facts, rows: tuple[Row, ...], *, alone: bool) -> tuple[Run, ...]:
    """The runs of ages with their counts in lines of running text that speak of the people asked about."""
    found: list[Run] = []
    at = 0
    while at < len(rows):
        until = at
        while until < len(rows) and _is_plain(rows[until]):
            until += 1
        if until > at:
            text = _bared(facts, rows[at:until])
            found += find_runs(text, rows[at].start, rows[until - 1].end, facts.counts, headed=alone)
        at = until + 1
    return tuple(found)


def _from_first(rows: tuple[Row, ...], ages: frozenset[int]) -> tuple[Row, ...]:
    """The rows without the cells of another list that runs on into one of ages, each age with its count below it."""
    if not ages or rows[-1].start in ages or says_years(rows[-1].boxes[0].text):
        return rows
    return tuple(row for row in rows if row.start >= min(ages) or len(row.boxes) > 1 or len(row.boxes[0].text) > SHORT)


def _bared(facts: Facts, rows: tuple[Row, ...]) -> str:
    """The text with the ends of folded lines turned into spaces and with nothing to read in the request's own words."""
    text = facts.text
    for row in rows:
        if "\n" in row.boxes[0].text:
            text = text[: row.start] + text[row.start : row.end].replace("\n", " ") + text[row.end :]
        if facts.request.touch(row.start, row.end):
            own = "".join(
                text[at] if not facts.request.touch(at, at + 1) else _MASK for at in range(row.start, row.end)
            )
            text = text[: row.start] + own + text[row.end :]
    return text


def _is_plain(row: Row) -> bool:
    return len(row.boxes) == 1 and not is_context(row.boxes[0].text)


def _is_of_others(row: Row) -> bool:
    """True for a line about perpetrators alone."""
    return len(row.boxes) == 1 and is_of_perpetrators((row.boxes[0].text,), "")


def _of_runs(facts: Facts, runs: tuple[Run, ...]) -> Drafted:
    return Drafted(
        tuple(Draft(entry.count, run.sure, age=entry.age.value) for run in runs for entry in run.entries),
        tuple(total for run in runs for total in totals_of_list(facts, run.ages, run.counts)),
        keys=tuple((age.start, age.end) for run in runs for age in run.ages),
    )


def _limits_beside(rows: tuple[Row, ...]) -> frozenset[int]:
    """Where "5 or less" and "under 5" stand that close a row which an age begins: they are counts, and no ages."""
    found: set[int] = set()
    for row in rows:
        first, last = row.filled[0], row.filled[-1]
        wording = read_wording(last.text) if first is not last else None
        if wording is not None and wording.kind is WordingKind.THRESHOLD and read_age(first.text) is not None:
            found.add(last.start)
    return frozenset(found)


def _read_count(facts: Facts, box: Box) -> Read[AgeBand]:
    value = value_of(facts, box)
    return Read((), () if value is None else (value,))


def _read_box(facts: Facts, box: Box, ages: frozenset[int], inline: dict[int, Found[AgeBand]]) -> Read[AgeBand]:
    whole = read_age(box.text) if box.text else None
    alone = re.fullmatch(r"\W*\d+\W*(?:(?:to|-|–)\W*\d+\W*)?", box.text) is not None
    as_written = facts.text.startswith(box.text, box.start)  # "Age - 13 to 15" beside a count lost its first word
    # "Aged 13 - 15" over "Aged 14 - 1"
    is_entry = as_written and box.text[:1] in "aA" and bool(within(facts.counts, box.start, box.end))
    if whole is not None and not is_entry and (box.start in ages or not (alone or whole.is_unknown)):
        return Read((Found(box.start, box.end, whole),), ())
    keys = [key for start, key in inline.items() if box.start <= start < box.end]
    keys += [
        key for key in within(facts.ages, box.start, box.end) if not any(overlap(key, k.start, k.end) for k in keys)
    ]
    taken = tuple(sorted(keys, key=lambda key: key.start))
    values = tuple(
        value
        for value in values_in(facts, box)
        if not any(overlap(value, key.start, key.end) for key in taken)
        and not is_of_an_age(facts.text, box.start, value.start, value.end)
    )
    return Read(taken, values)


def _line_by_line(rows: tuple[Row, ...], *, headed: bool) -> tuple[Found[AgeBand], ...]:
    """Below a heading "Age": lines that each begin with an age, rising, and go on with a count."""
    found: list[Found[AgeBand]] = []
    oldest: int | None = -1 if headed else None
    for row in rows:
        box = row.boxes[0]
        if _heads_ages(box.text):
            oldest = -1
            continue
        match = _BEGINS_WITH_AGE.match(box.text) if oldest is not None and len(row.boxes) == 1 else None
        band = read_age(match["age"]) if match else None
        if match is None or band is None or oldest is None or not oldest < _youngest(band) <= _OLDEST:
            oldest = None
            continue
        oldest = _youngest(band)
        found.append(Found(box.start + match.start("age"), box.start + match.end("age"), band))
    return tuple(found)


def _heads_ages(words: str) -> bool:
    """True for "Age", "Ages of victims", "Age of the 31 children"; no other number stands in such a heading."""
    return _HEADER.fullmatch(words) is not None and not any(map(str.isdigit, _OF_SO_MANY.sub("", words)))


_OF_SO_MANY = expression(
    r"\b(?:of|for|in)\s+(?:(?:the|these|our|all|those)\s+)*\d{1,4}\s+(?:(?:open|current|cse)\s+)?(?:child(?:ren)?|young people|victims|cases|individuals|people)\b",
    re.IGNORECASE,
)


def _youngest(band: AgeBand) -> int:
    return band.low if band.low is not None else (band.high or 0)


def _ages_across(row: Row) -> frozenset[int]:
    """Where the ages stand that head the columns of a table: "Age", then ages that rise, then perhaps a total."""
    if len(row.filled) < _FEWEST_ACROSS:
        return frozenset()
    if not row.boxes[0].text:
        return _ages_in_turn(row)
    first, *others = row.filled
    bands = [(box, band) for box in others if (band := read_age(box.text)) is not None]
    youngest = [_youngest(band) for _, band in bands]
    rest = [box for box in others if not any(box is head for head, _ in bands)]
    if not _heads_ages(first.text) or len(bands) < _FEWEST_ACROSS or not all(is_total(box.text) for box in rest):
        return frozenset()
    rises = all(one < other <= _OLDEST for one, other in pairwise(youngest))
    return frozenset(box.start for box, _ in bands) if rises else frozenset()


def _ages_in_turn(row: Row) -> frozenset[int]:
    """The ages that head the columns beside an empty corner, each going on from the one before it."""
    bands = [(box, band) for box in row.filled if (band := read_age(box.text)) is not None and not band.is_unknown]
    rest = [box for box in row.filled if not any(box is head for head, _ in bands)]
    follows = all(one.high is not None and other.low == one.high + 1 for (_, one), (_, other) in pairwise(bands))
    is_head = follows and len(bands) >= _FEWEST_ACROSS and _OLDEST >= _youngest(bands[-1][1]) >= _TEENS
    return frozenset(box.start for box, _ in bands) if is_head and all(is_total(b.text) for b in rest) else frozenset()


def _is_named_row(above: Row, below: Row) -> bool:
    """True for a row with a name before as many counts as there are cells above it, whose corner is lost."""
    name, *counts = below.boxes
    is_name = any(map(str.isalpha, name.text)) and read_age(name.text) is None
    return len(counts) == len(above.boxes) > 1 and is_name and all(read_wording(box.text) for box in counts)


def _ages_first(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows, those of a table that names another column for ages than its first with the age moved before the rest.

    Where the columns before it hold words, as "Girl | 13 | 2", they say more of a row than an order of columns.
    """
    made: list[Row] = []
    for _, group in groupby(rows, key=lambda row: len(row.boxes)):
        run = list(group)
        heads = [at for at, box in enumerate(run[0].boxes) if labels_of(box.text) is Labels.AGES]
        column = heads[0] if len(heads) == 1 and len(run[0].boxes) > 1 else 0
        named = any(_LETTERS.search(box.text) for row in run[1:] for box in row.boxes[:column])
        made += run if named or not column else [_moved(row, column) for row in run]
    return tuple(made)


_LETTERS = expression(r"[^\W\d]")


def _moved(row: Row, column: int) -> Row:
    return Row((row.boxes[column], *row.boxes[:column], *row.boxes[column + 1 :]))


def _ages_again(rows: tuple[Row, ...]) -> frozenset[AgeBand]:
    """The ages that several rows of tables begin with: girls and boys apart, or one year and another."""
    firsts = [read_age(row.filled[0].text) for row in rows if len(row.filled) > 1]
    return frozenset(band for band in firsts if band is not None and firsts.count(band) > 1)


def _ages_over_counts(facts: Facts, rows: tuple[Row, ...], *, alone: bool) -> tuple[Row, ...]:
    """The rows of ages over a row of counts that has no name, with those: "13 | 14 | 15" over "1 | 2 | 4".

    Where the answer is about more than ages, the line above must name them.
    """
    found: list[Row] = []
    for lead, above, below in zip((None, *rows), rows, rows[1:], strict=False):
        counts = [read_wording(box.text, key=facts.key) for box in below.filled]
        named = alone or (lead is not None and len(lead.boxes) == 1 and _NAMES_AGES.search(lead.boxes[0].text))
        fits = len(above.filled) == len(below.filled) > 1 and all(counts)
        found += [above, below] if named and fits and _ages_in_turn(above) and not _ages_in_turn(below) else []
    return tuple(found)


_NAMES_AGES = expression(r"\bages?\b", re.IGNORECASE)


def _ages_named(row: Row) -> frozenset[int]:
    """The age of a row that names its kind and has one count: "5 Victim age | 13 | 5"."""
    if len(row.filled) != _FEWEST_ACROSS or not _NAMES_AGE.fullmatch(row.filled[0].text):
        return frozenset()
    band = read_age(row.filled[1].text)
    heads = read_age(row.filled[2].text)
    if band is None or _youngest(band) > _OLDEST or (heads is not None and 0 < _youngest(heads) - _youngest(band) < 4):
        return frozenset()
    return frozenset({row.filled[1].start})


def _ages_alone(rows: tuple[Row, ...]) -> frozenset[int]:
    """Where the cells stand that are ages because they are the labels of a list of ages, youngest or oldest first."""
    named = without_bare_numbers(rows)
    return max(_ages_in_order(named, 1), _ages_in_order(named, -1), key=len)


def _ages_in_order(rows: tuple[Row, ...], sign: int) -> frozenset[int]:
    """The labels of a list of ages that rise (`sign` 1) or fall (-1)."""
    starts: set[int] = set()
    headed = False
    oldest = -_ABOVE_ALL
    wants_age = True
    after_age = False
    for row in rows:
        first = row.filled[0]
        band = read_age(first.text)
        is_list = headed or (len(row.filled) > 1 and _is_age_column(rows, row, sign)) or says_years(first.text)
        if band is not None and band.is_unknown and after_age:
            starts.add(first.start)
            wants_age = False
            continue
        if band is None and headed and not wants_age and len(row.boxes) == 1 and read_wording(first.text) is not None:
            wants_age = True
            continue
        after_age = band is not None and is_list and not band.is_unknown
        if band is None or not is_list or band.is_unknown:
            headed = bool(_HEADER.fullmatch(first.text)) or (
                headed and (_is_column_name(first.text) or is_total(first.text))
            )
            oldest, wants_age = (
                (oldest, wants_age) if headed and not _HEADER.fullmatch(first.text) else (-_ABOVE_ALL, True)
            )
            continue
        if len(row.boxes) > 1:
            starts.update([first.start] if sign * _youngest(band) > oldest else [])
            oldest = max(oldest, sign * _youngest(band))
        elif wants_age and sign * _youngest(band) > oldest:
            starts.add(first.start)
            oldest, wants_age = sign * _youngest(band), False
        else:
            wants_age = True
    return frozenset(starts)


def _is_column_name(words: str) -> bool:
    return (
        re.fullmatch(
            r"\W*(?:number|no\.?|count|total|cases|children|number of [\w ]+|young people|victims|figure)\W*",
            words,
            re.IGNORECASE,
        )
        is not None
    )


def _is_age_column(rows: tuple[Row, ...], row: Row, sign: int) -> bool:
    """True where the first column reads as ages that rise or (`sign` -1) fall, at least three of them."""
    column = [other for other in rows if len(other.filled) > 1 and len(other.boxes) == len(row.boxes)]
    if any(sorts_otherwise(other.boxes[0].text) for other in column if other.start < row.start):
        return False
    firsts = [read_age(other.filled[0].text) for other in column]
    ages = [_youngest(band) for band in firsts if band is not None and not band.is_unknown]
    return len(ages) >= 3 and ages[::sign] == sorted(set(ages)) and max(ages) <= _OLDEST
