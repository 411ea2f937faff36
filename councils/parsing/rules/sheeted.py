"""Binds the sheets of a workbook that has one for each question: "Q1", "Question 5", or a first row that says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from councils.domain.expressions import expression
from councils.domain.vocabulary import Question
from councils.parsing.rules.asked import part_of
from councils.parsing.rules.letter import Letter, Line
from councils.parsing.rules.restated import Restated
from councils.parsing.rules.rows import row_of
from councils.parsing.rules.sheetparts import by_contents, parts_said
from councils.parsing.rules.sheetpointers import Sheet, sheets_of
from councils.parsing.rules.titled import part_named

_LEAST_SHEETS = 3
_NUMBERED = expression(
    r"\W*(?:(?:foi|request)\s+)?(?:question|part|item|qu?)\b\.?\s*(?:no\.?\s*)?\(?[1-7a-g]\)?[a-e]?(?!\w)|\W*q[1-7][a-e]?(?!\w)",
    re.IGNORECASE,
)
_ANSWER = expression(
    r"\W*(?:(?:our|the|council'?s?)\s+)?(?:answers?|responses?|repl(?:y|ies)|figures?|results?)\W*(?:\t|$)",
    re.IGNORECASE,
)
_TWO_CELLS = 2
_FEW_WORDS = 2


@dataclass(frozen=True, slots=True)
class Sheeted:
    """What one sheet answers, `start` to `end`, and the rows above it that only say what was asked."""

    start: int
    end: int
    asked: tuple[int, int]
    questions: tuple[Question, ...]


def find_sheeted(letter: Letter, restated: tuple[Restated, ...]) -> tuple[Sheeted, ...]:
    """The sheets that each answer one part of the request; none where fewer than three say which."""
    sheets = sheets_of(letter)
    covered = by_contents(letter, sheets)
    found = tuple(
        made for sheet in sheets if (made := _sheeted(letter, sheet, restated, covered.get(sheet.name, ()))) is not None
    )
    if len({part_of(each.questions[0]) for each in found}) < _LEAST_SHEETS:
        return ()
    told = {question for each in found for question in each.questions}
    others = [sheet for sheet in sheets if not any(sheet.start <= each.start <= sheet.end for each in found)]
    rows = (row for sheet in others for row in _rows_of_parts(letter, sheet) if not told & {*row.questions})
    return tuple(sorted([*found, *rows], key=lambda each: each.start))


def _rows_of_parts(letter: Letter, sheet: Sheet) -> Iterator[Sheeted]:
    """The rows of a cover or a list of contents that answer a part themselves: "Part f | We hold no data on it"."""
    for line in letter.lines_within(sheet.start, sheet.end):
        filled = row_of(letter.text, line.start, line.end).filled
        questions = parts_said(filled[0].text) if len(filled) == _TWO_CELLS else ()
        if questions and len(filled[1].text.split()) > _FEW_WORDS:
            yield Sheeted(filled[1].start, filled[1].end, (line.start, filled[1].start), questions)


def _sheeted(
    letter: Letter, sheet: Sheet, restated: tuple[Restated, ...], covered: tuple[Question, ...]
) -> Sheeted | None:
    """What a sheet answers; `covered`: the questions that a table of contents gives it."""
    lines = [line for line in letter.lines_within(sheet.start, sheet.end) if not line.is_aside]
    if not lines:
        return None
    first = letter.text[lines[0].start : lines[0].end]
    numbered = [words for words in (sheet.name, first) if parts_said(words) or _NUMBERED.match(words)]
    own = [found for found in restated if sheet.start <= found.start < sheet.end and found.questions]
    questions = (
        covered
        or (parts_said(numbered[0]) or part_named(numbered[0]) if numbered else ())
        or (own[0].questions if own and own[0].start < lines[0].end else ())
    )
    keyed = [line for line in lines[1:] if _NUMBERED.match(letter.text, line.start, line.end)]
    if not questions or len(keyed) > 1:
        return None
    asked = list(_asked(letter, lines, restated))
    opens = asked[-1].end if asked else sheet.start
    said = _ANSWER.match(letter.text[opens : sheet.end].lstrip("\n"))
    rest = letter.text[opens : sheet.end]
    opens += len(rest) - len(rest.lstrip("\n")) + (said.end() if said else 0)
    if not letter.text[opens : sheet.end].strip():
        return None
    return Sheeted(opens, sheet.end, (sheet.start, asked[-1].end if asked else sheet.start), questions)


def _asked(letter: Letter, lines: list[Line], restated: tuple[Restated, ...]) -> Iterator[Line]:
    """The first lines of a sheet that number or print its question."""
    for line in lines:
        words = letter.text[line.start : line.end]
        prints = any(found.start < line.end and line.start < found.end for found in restated)
        beside = len([cell for cell in words.split("\t") if cell.strip()]) > _TWO_CELLS
        is_answered = re.search(r"\t\s*(?:[<\d*]|yes\b|no\b|none\b|nil\b|not\b)[^\t]*$", words, re.IGNORECASE)
        if is_answered or beside or not (_NUMBERED.match(words) or prints):
            return
        yield line
