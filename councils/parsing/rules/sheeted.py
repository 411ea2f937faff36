"""Binds the sheets of a workbook that has one for each question: "Q1", "Question 5", or a first row that says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from councils.domain.expressions import expression
from councils.domain.vocabulary import Question
from councils.parsing.rules.asked import PARTS, part_of
from councils.parsing.rules.letter import Letter, Line
from councils.parsing.rules.restated import Restated
from councils.parsing.rules.rows import Row, row_of
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
        made
        for sheet in sheets
        for made in (
            _keyed_rows(letter, sheet, covered.get(sheet.name) or parts_said(sheet.name))
            or _sheeted(letter, sheet, restated, covered.get(sheet.name, ()))
        )
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


def _keyed_rows(letter: Letter, sheet: Sheet, covered: tuple[Question, ...]) -> tuple[Sheeted, ...]:
    """The rows of a sheet that its name or a table of contents gives several parts, each row below its heading naming one."""
    if len({part_of(question) for question in covered}) < _TWO_CELLS:
        return ()
    rows = [row_of(letter.text, line.start, line.end) for line in letter.lines_within(sheet.start, sheet.end)]
    tabular = [row for row in rows if len(row.filled) > 1]
    found = [made for row in tabular if (made := _keyed_row(row)) is not None and {*made.questions} <= {*covered}]
    told = {question for each in found for question in each.questions}
    is_keyed = len(tabular) - len(found) <= 1 and len({part_of(question) for question in told}) > 1
    return tuple(found) if is_keyed else ()


_KEY = expression(
    r"\W*(?:(?:question|part|item|qu?)\b\.?\s*|q(?=\d))?\(?(?P<sign>[1-7]|[a-g](?![a-z]))\)?[a-e]?(?!\w)[.:)]?\s*(?:[-–—]\s+)?",
    re.IGNORECASE,
)


def _keyed_row(row: Row) -> Sheeted | None:
    """What a row answers whose first cell begins with the label of its question: "Q3 Children open | 43", "6 | Not held"."""
    first, *others = row.filled
    key = _KEY.match(first.text)
    if key is None or not others:
        return None
    sign = key["sign"].lower()
    questions = PARTS[int(sign) - 1 if sign.isdigit() else "abcdefg".index(sign)]
    opens = others[0].start if key.end() == len(first.text) else first.start + key.end()
    return Sheeted(opens, row.filled[-1].end, (row.start, opens), questions)


def _sheeted(
    letter: Letter, sheet: Sheet, restated: tuple[Restated, ...], covered: tuple[Question, ...]
) -> tuple[Sheeted, ...]:
    """What a sheet answers, nothing or one stretch; `covered`: the questions that a table of contents gives it."""
    lines = [line for line in letter.lines_within(sheet.start, sheet.end) if not line.is_aside]
    if not lines:
        return ()
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
        return ()
    asked = list(_asked(letter, lines, restated))
    closes = _own_words_from(letter, asked[-1], restated) if asked else sheet.start
    opens = closes
    said = _ANSWER.match(letter.text[opens : sheet.end].lstrip("\n"))
    rest = letter.text[opens : sheet.end]
    opens += len(rest) - len(rest.lstrip("\n")) + (said.end() if said else 0)
    if not letter.text[opens : sheet.end].strip():
        return ()
    return (Sheeted(opens, sheet.end, (sheet.start, closes), questions),)


def _own_words_from(letter: Letter, line: Line, restated: tuple[Restated, ...]) -> int:
    """Where a line over a sheet's table stops to number its question and says what is counted: "Question 7, children at year end"."""
    label = _LABEL_OVER.match(letter.text, line.start, line.end)
    prints = any(found.start < line.end and line.start < found.end for found in restated)
    return line.end if label is None or prints or "\t" in label["rest"] else label.start("rest")


_LABEL_OVER = expression(
    r"\W*(?:question|part|item|qu?)\b\.?\s*\(?[1-7a-g]\)?[a-e]?\s*(?:[,:–—-]|\s-)\s*(?P<rest>(?!how many|what|please|does|do you)[^\n?]*\b(?:child(?:ren)?|young people|cases?|victims?)\b[^\n?]*)",
    re.IGNORECASE,
)


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
