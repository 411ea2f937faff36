"""Parts a list of two columns whose rows count different things: "Open CSE cases | 22" over "2022 | 14" over "White | 9"."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from councils.domain.expressions import expression
from councils.domain.period_words import find_periods, read_period
from councils.domain.vocabulary import Question
from councils.parsing.rules.byage import read_ages
from councils.parsing.rules.bygroup import read_groups
from councils.parsing.rules.captions import caption_says
from councils.parsing.rules.cells import value_of
from councils.parsing.rules.facts import Facts
from councils.parsing.rules.rows import Row
from councils.parsing.rules.subjects import signs_of
from councils.parsing.rules.titled import row_label
from councils.parsing.rules.yearly import is_band_of_ages, read_years

_COUNTED_ONCE = frozenset({Question.CURRENT_CASES, Question.GROUP_BASED_CASES})
_TWO, _FEW = 2, 3
_SUM = expression(r"\W*(?:grand |overall |sub-?)?(?:totals?|sum|all)\b", re.IGNORECASE)
_BAND = expression(r"\W*\d{1,2}\s?[-–]\s?\d{1,2}\W*")
_YEAR = expression(r"(?:19|20)\d\d")

type Told = frozenset[Question]


def is_list_of_measures(rows: Sequence[Row], by_row: Sequence[tuple[Row, Told]]) -> bool:
    """True where most rows say themselves what they count, and not all the same: "Victim age | 13 | 5"."""
    if sum(read_period(box.text) is not None for box in rows[0].boxes) > 1:
        return False
    return len({said for _, said in by_row}) > 1 and len(by_row) * 2 > len(rows) > _FEW


_OF_THESE = expression(r"\W*(?:of|among|including) (?:these|which|whom|those|them)\b", re.IGNORECASE)
_ARE_OPEN = expression(
    r"\W*(?:(?:the )?(?:total )?numbers? of\s+)?(?:(?:CSE|all|total|open|current)\s+)*(?:cases?|child(?:ren)?|young people|plans|victims|episodes)\s+"
    r"(?:(?:for|with|because of|at risk of) (?:CSE|(?:child )?sexual exploitation)\s+)?(?:(?:currently|now|that|who|are|were|being)\s+)*"
    r"(?:open|active|live|monitored|supported|tracked|on (?:the|our) (?:list|tracker|register|caseload))\b"
    r"(?:\W*|,?\s*\(?(?:as )?(?:on|at|of)\s[^;.]{4,30})",
    re.IGNORECASE,
)
""" "CSE cases open on 31 May 2025"."""


def with_now_above(rows: Sequence[Row], told: Sequence[tuple[Row, Told]]) -> list[tuple[Row, Told]]:
    """The rows that say what they count, and "Current cases | 27" right above "Group based | 4"."""
    said = dict(told)
    for row, below in pairwise(rows):
        is_part = said[below] == {Question.GROUP_BASED_CASES} or _OF_THESE.match(below.boxes[0].text)
        is_parted = bool(is_part) and not said[row]
        label = row_label(row)
        if is_parted and (caption_says(label) == {Question.CURRENT_CASES} or _ARE_OPEN.fullmatch(label)):
            said[row] = frozenset({Question.CURRENT_CASES})
    return [(row, questions) for row, questions in said.items() if questions]


def measures_apart(facts: Facts, by_row: Sequence[tuple[Row, Told]], told: Told) -> dict[Row, Told]:
    """The rows that name and count a question of their own, of a table that as a whole was `told` to be of others."""
    return {row: said for row, said in by_row if told and said <= _COUNTED_ONCE - told and _is_measure(facts, row)}


def _is_measure(facts: Facts, row: Row) -> bool:
    """True for a name that is of no year, no group and no total, and one count beside it."""
    if len(row.filled) != _TWO or _SUM.match(row.filled[0].text) or _YEAR.fullmatch(row.filled[1].text):
        return False
    value = value_of(facts, row.filled[1])
    return value is not None and value.value.count is not None and not find_periods(row.filled[0].text)


def runs_by_kind(facts: Facts, rows: Sequence[Row]) -> Iterator[tuple[Sequence[Row], Told]]:
    """The rows in runs that list years, ethnic groups or ages; all of them, told to be of nothing, where one kind is there."""
    kinds: list[Told] = []
    for row in rows:
        kinds.append(_kind(facts, row, kinds[-1] if kinds else frozenset()))
    runs = [
        (told, [row for _, row in group])
        for told, group in groupby(zip(kinds, rows, strict=True), lambda each: each[0])
    ]
    if len({told for told, run in runs if told and len(run) >= _TWO}) < _TWO:
        yield rows, frozenset()
        return
    yield from ((run, told) for told, run in runs if told)


def _kind(facts: Facts, row: Row, above: Told) -> Told:
    """What the one count of a row is by; what the row `above` is by where its words say neither a year, nor a group, nor an age.

    "16-17" below "13-15" is of ages, and no year.
    """
    if len(row.filled) != _TWO:
        return above
    if is_band_of_ages(row.filled[0].text):
        return frozenset({Question.VICTIM_AGE})
    if Question.PERPETRATOR_ETHNICITY in signs_of(row.filled[0].text):
        return frozenset({Question.PERPETRATOR_ETHNICITY})
    read = (
        (Question.YEARLY_CASES, read_years),
        (Question.VICTIM_ETHNICITY, read_groups),
        (Question.VICTIM_AGE, read_ages),
    )
    kinds = [kind for kind, by in read if len(by(facts, row.start, row.end).drafts) == 1]
    goes_on = above == {Question.VICTIM_AGE} and _BAND.fullmatch(row.filled[0].text)
    return above if goes_on or above & {*kinds} or not kinds else frozenset({kinds[0]})
