"""Reads counts by age: a number alone is an age only where a list of ages is being printed."""

from __future__ import annotations

import re
from itertools import pairwise

from councils.domain.ages import AgeBand, read_age
from councils.domain.found import Found
from councils.parsing.rules.drafts import Draft, Drafted
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.pairs import Paired, Read, in_rows, is_total
from councils.parsing.rules.rows import Box, Row, rows_within
from councils.parsing.rules.spans import overlap
from councils.parsing.rules.yearly import values_in

_HEADER = re.compile(
    r"\W*(?:(?:by|the|victims?|victim's|children's|child's|breakdown (?:by|of)|current)\s+)*ages?\b[^.\n]{0,40}",
    re.IGNORECASE,
)
_HEADS_LINE = re.compile(
    r"\bages?\b[^.\n\d]{0,30}?[:\-–—](?=\s*(?:\d|under|over|below|less))"
    r"|\b(?:by|the) ages?\b[^.\n\d]{0,30}(?=\d)|\bages?\b(?=\s*\d)",
    re.IGNORECASE,
)
_INLINE = re.compile(
    r"(?<![\w/.])(?P<age>(?:under |over )?\d{1,2}(?:\s?(?:-|–|to)\s?\d{1,2}|\s(?:and|or) (?:under|over|below|above))?\+?)(?:\s*(?:years?(?: olds?)?|yrs?|yo))?\s*(?=[(=:–—-]\s*[\d<*]|\s-\s)",
    re.IGNORECASE,
)
_BEGINS_WITH_AGE = re.compile(
    r"\W*(?P<age>(?:under |over )?\d{1,2}(?:\s?(?:-|–|to)\s?\d{1,2})?\+?)(?:\s*(?:years?(?: olds?)?|yrs?|yo))?\s*(?:[=:–—(-]+\s*|\s)(?=[\d<*]|fewer|less|nil|none|zero)",
    re.IGNORECASE,
)
_BAND = re.compile(
    r"(?<![\w/.,-])(?P<age>(?:(?:under|over|below)[\s-])?\d{1,2}(?:'?s)?(?:\s?(?:-|–|to|and)\s?\d{1,2})?(?:\+|\s(?:and|or) (?:under|over|below|above|younger|older))?)"
    r"(?P<years>[\s-]?(?:years?|yrs?)(?:[\s-]olds?)?|\s?yo)?(?:\s*[:=–—-]\s*|\s*\(|\s+)(?P<count>(?:<\s?)?\d{1,4}|nil|none|zero|fewer than \w+|less than \w+|\*)(?=\s*(?:[,;.)\n]|$|\band\b|child|young|cases?))",
    re.IGNORECASE,
)
_OLDEST = 25
_FEWEST_ACROSS = 3


def read_ages(facts: Facts, start: int, end: int, *, alone: bool = False) -> Drafted:
    """The counts of a passage that stand with an age or a band of ages; `alone`: it answers nothing but ages."""
    rows = rows_within(facts.letter, start, end)
    ages = _ages_alone(rows).union(*(_ages_across(row) for row in rows))
    inline = {key.start: key for row in rows for key in _in_line(_whole(facts.text, row))}
    inline |= {key.start: key for key in _line_by_line(rows, headed=alone)}
    inline |= {key.start: key for box in _runs_of_lines(facts.text, rows) for key in _run_of_bands(box)}
    paired: Paired[AgeBand] = in_rows(facts.text, rows, lambda box: _read_box(facts, box, ages, inline))
    drafts = tuple(Draft(pair.value, pair.sure, age=pair.key.value) for pair in paired.pairs)
    keys = tuple((pair.key.start, pair.key.end) for pair in paired.pairs)
    return Drafted(drafts, paired.totals, paired.left, keys)


def _read_box(facts: Facts, box: Box, ages: frozenset[int], inline: dict[int, Found[AgeBand]]) -> Read[AgeBand]:
    whole = read_age(box.text) if box.text else None
    alone = re.fullmatch(r"\W*\d+\W*(?:(?:to|-|–)\W*\d+\W*)?", box.text) is not None
    if whole is not None and (box.start in ages or not (alone or whole.is_unknown)):
        return Read((Found(box.start, box.end, whole),), ())
    keys = [key for start, key in inline.items() if box.start <= start < box.end]
    keys += [
        key for key in within(facts.ages, box.start, box.end) if not any(overlap(key, k.start, k.end) for k in keys)
    ]
    taken = tuple(sorted(keys, key=lambda key: key.start))
    values = tuple(v for v in values_in(facts, box) if not any(overlap(v, key.start, key.end) for key in taken))
    return Read(taken, values)


def _in_line(box: Box) -> tuple[Found[AgeBand], ...]:
    """ "By age: 12 (1), 13 (2), 14 (5)": ages that rise, each with a count marked off from it."""
    found: list[Found[AgeBand]] = []
    for headed in _HEADS_LINE.finditer(box.text):
        oldest = -1
        for match in _INLINE.finditer(box.text, headed.end()):
            band = read_age(match["age"])
            if (
                band is None
                or _youngest(band) <= oldest
                or _youngest(band) > _OLDEST
                or "." in box.text[headed.end() : match.start()]
            ):
                break
            oldest = _youngest(band)
            found.append(Found(box.start + match.start("age"), box.start + match.end("age"), band))
    return tuple(found)


def _runs_of_lines(text: str, rows: tuple[Row, ...]) -> list[Box]:
    """Each line by itself, and lines that each begin with an age together."""
    lines = [row.boxes[0] for row in rows if len(row.boxes) == 1]
    runs: list[Box] = list(lines)
    run: list[Box] = []
    for box in (*lines, None):
        if box is not None and _BAND.match(box.text):
            run.append(box)
            continue
        if len(run) > 1:
            runs.append(Box(run[0].start, run[-1].end, text[run[0].start : run[-1].end]))
        run = []
    return runs


def _run_of_bands(box: Box) -> tuple[Found[AgeBand], ...]:
    """ "12-14 years: 5. 15-17 years: 11": bands that rise and never overlap, each marked off from its count.

    One at least says that it is years, or is a band, so that two lists of bare numbers are no ages.
    """
    found: list[Found[AgeBand]] = []
    named = False
    for match in _BAND.finditer(box.text):
        band = read_age(match["age"])
        marked = re.search(r"[:=–—(-]\s*$|[:=(–—]", match[0][len(match["age"]) : match.start("count") - match.start()])
        if band is None or _youngest(band) > _OLDEST or not (marked or match["years"]):
            continue
        if found and (found[-1].value.high is None or _youngest(band) <= found[-1].value.high):
            return ()
        named = named or match["years"] is not None or band.low != band.high
        found.append(Found(box.start + match.start("age"), box.start + match.end("age"), band))
    return tuple(found) if len(found) > 1 and named else ()


def _whole(text: str, row: Row) -> Box:
    return Box(row.start, row.end, text[row.start : row.end])


def _line_by_line(rows: tuple[Row, ...], *, headed: bool) -> tuple[Found[AgeBand], ...]:
    """Below a heading "Age": lines that each begin with an age, rising, and go on with a count."""
    found: list[Found[AgeBand]] = []
    oldest: int | None = -1 if headed else None
    for row in rows:
        box = row.boxes[0]
        if _HEADER.fullmatch(box.text) and not any(sign.isdigit() for sign in box.text):
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


def _youngest(band: AgeBand) -> int:
    return band.low if band.low is not None else (band.high or 0)


def _ages_across(row: Row) -> frozenset[int]:
    """Where the ages stand that head the columns of a table: "Age", then ages that rise, then perhaps a total."""
    first, *others = row.filled
    bands = [(box, band) for box in others if (band := read_age(box.text)) is not None]
    youngest = [_youngest(band) for _, band in bands]
    rest = [box for box in others if not any(box is head for head, _ in bands)]
    heads = _HEADER.fullmatch(first.text) is not None and not any(sign.isdigit() for sign in first.text)
    if not heads or len(bands) < _FEWEST_ACROSS or not all(is_total(box.text) for box in rest):
        return frozenset()
    rises = all(one < other <= _OLDEST for one, other in pairwise(youngest))
    return frozenset(box.start for box, _ in bands) if rises else frozenset()


def _ages_alone(rows: tuple[Row, ...]) -> frozenset[int]:
    """Where the cells stand that are ages because they are the labels of a list of ages."""
    starts: set[int] = set()
    headed = False
    oldest = -1
    wants_age = True
    after_age = False
    for row in rows:
        first = row.filled[0]
        band = read_age(first.text)
        is_list = headed or (len(row.filled) > 1 and _is_age_column(rows, row))
        if band is not None and band.is_unknown and after_age:
            starts.add(first.start)
            wants_age = False
            continue
        after_age = band is not None and is_list and not band.is_unknown
        if band is None or not is_list or band.is_unknown:
            headed = bool(_HEADER.fullmatch(first.text)) or (
                headed and (_is_column_name(first.text) or is_total(first.text))
            )
            oldest, wants_age = (oldest, wants_age) if headed and not _HEADER.fullmatch(first.text) else (-1, True)
            continue
        if len(row.boxes) > 1:
            starts.update([first.start] if _youngest(band) > oldest else [])
            oldest = max(oldest, _youngest(band))
        elif wants_age and _youngest(band) > oldest:
            starts.add(first.start)
            oldest, wants_age = _youngest(band), False
        else:
            wants_age = True
    return frozenset(starts) if len(starts) > 0 else frozenset()


def _is_column_name(words: str) -> bool:
    return (
        re.fullmatch(
            r"\W*(?:number|no\.?|count|total|cases|children|number of [\w ]+|young people|victims|figure)\W*",
            words,
            re.IGNORECASE,
        )
        is not None
    )


def _is_age_column(rows: tuple[Row, ...], row: Row) -> bool:
    """True where the first column reads as ages that rise, at least three of them."""
    firsts = [
        read_age(other.filled[0].text) for other in rows if len(other.filled) > 1 and len(other.boxes) == len(row.boxes)
    ]
    ages = [_youngest(band) for band in firsts if band is not None and not band.is_unknown]
    return len(ages) >= 3 and ages == sorted(set(ages)) and ages[-1] <= _OLDEST
