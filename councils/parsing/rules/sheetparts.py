"""Reads which parts of the request a sheet answers: by its name, "Parts c and d", or by a table of contents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from councils.domain.expressions import expression
from councils.domain.vocabulary import Question
from councils.parsing.rules.asked import PARTS
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.rows import Row, row_of
from councils.parsing.rules.sheetpointers import Sheet
from councils.parsing.rules.spans import Places

_LEAST_LISTED = 2
_ENDS = r"(?:(?!\w)|(?=_?q[1-7](?!\w)))"
""" "Q3", "Q3_Q4": a label may run into the next."""
_SIGN = rf"\(?(?:[1-7]|[a-g])\)?{_ENDS}"
_PARTS = expression(
    rf"\W*(?:(?:foi|request|answers?\s+to|responses?\s+to|our)\s+)*(?:questions?|parts?|items?|qu?s?(?=\W|\d))\.?\s*(?:nos?\.?\s*)?"
    rf"(?P<list>{_SIGN}(?:\s*(?:,|;|/|&|\band\b|\bto\b|[-–—])+\s*(?:questions?\s+|parts?\s+|q\.?\s?)?{_SIGN}|[\s_+]*q{_SIGN})*)(?P<rest>.*)",
    re.IGNORECASE,
)
_ONE = expression(rf"(?<!\w)\(?(?P<sign>[1-7a-g])\)?{_ENDS}|(?<=q)(?P<number>[1-7]){_ENDS}", re.IGNORECASE)
_THROUGH = expression(r"\bto\b|[-–—]", re.IGNORECASE)
_PEOPLE = frozenset({Question.VICTIM_ETHNICITY, Question.VICTIM_AGE})
_NARROWED = (
    (Question.VICTIM_ETHNICITY, expression(r"\bethnic", re.IGNORECASE)),
    (Question.VICTIM_AGE, expression(r"\bages?\b", re.IGNORECASE)),
)


def parts_said(words: str) -> tuple[Question, ...]:
    """The questions of the parts that words begin by naming: "Questions 3, 4 and 5", "Part e (ethnicity)"; else none."""
    found = _PARTS.match(words)
    if found is None:
        return ()
    signs = [(one["sign"] or one["number"]).lower() for one in _ONE.finditer(found["list"])]
    numbers = [int(sign) if sign.isdigit() else "abcdefg".index(sign) + 1 for sign in signs]
    if _THROUGH.search(found["list"]) and len(numbers) == 2:
        numbers = list(range(numbers[0], numbers[1] + 1))
    told = {question for number in numbers for question in PARTS[number - 1]}
    named = {question for question, pattern in _NARROWED if pattern.search(found["rest"])}
    if told == _PEOPLE and len(named) == 1:
        told = named
    return tuple(question for question in Question if question in told)


def by_contents(letter: Letter, sheets: Sequence[Sheet]) -> Mapping[str, tuple[Question, ...]]:
    """The questions of each sheet that a row of another sheet names beside the parts it covers: "2 | Questions 3 to 5"."""
    said: dict[str, tuple[Question, ...]] = {}
    for sheet, row in _rows_of_contents(letter, sheets):
        parts = (parts_said(box.text) for box in row.filled[1:])
        said[sheet.name] = said.get(sheet.name) or next((each for each in parts if each), ())
    return {name: questions for name, questions in said.items() if questions}


def contents_of(letter: Letter, sheets: Sequence[Sheet]) -> Places:
    """Where a workbook lists its own sheets, a row for each: such a list answers nothing."""
    rows = [row for _, row in _rows_of_contents(letter, sheets)]
    return Places.of((row.start, row.end) for row in rows) if len(rows) >= _LEAST_LISTED else Places(())


def _rows_of_contents(letter: Letter, sheets: Sequence[Sheet]) -> Iterator[tuple[Sheet, Row]]:
    names = {sheet.name.strip().casefold(): sheet for sheet in sheets}
    for line in letter.lines if len(sheets) > 1 else ():
        row = row_of(letter.text, line.start, line.end)
        sheet = names.get(row.filled[0].text.casefold()) if len(row.filled) > 1 else None
        if sheet is not None and not sheet.start <= line.start < sheet.end:
            yield sheet, row
