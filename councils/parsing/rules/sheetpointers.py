"""Follows an answer to the sheet that it names: "See the sheet Victims", "See sheets Ethnicity and Age", "Tab 3"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from councils.parsing.rules.letter import Letter
from councils.parsing.text import Kind

_POINTS = re.compile(
    r"\b(?:see|refer|shown|given|listed|provided|set out|in|on|under|(?:work)?sheets?|tabs?)\b", re.IGNORECASE
)
_BY_NUMBER = re.compile(r"\b(?:work)?(?:sheet|tab)s?\s*(?:no\.?|number)?\s*(?P<number>\d{1,2})\b", re.IGNORECASE)
_LONGEST = 160
_SHORTEST_NAME = 2


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of a workbook by its name; what it holds stands from `start` to `end`."""

    name: str
    start: int
    end: int


def sheets_of(letter: Letter) -> tuple[Sheet, ...]:
    """The sheets of a workbook, in order; none in any other document."""
    return tuple(_sheets(letter))


def _sheets(letter: Letter) -> Iterator[Sheet]:
    names = [line for line in letter.lines if line.kind in (Kind.SHEET_NAME, Kind.ATTACHMENT_NAME)]
    ends = (*(line.start for line in names[1:]), len(letter.text))
    for line, end in zip(names, ends, strict=False):
        if line.kind is Kind.SHEET_NAME:
            yield Sheet(letter.text[line.start : line.end], line.end, end)


def sheets_pointed_to(words: str, at: int, sheets: tuple[Sheet, ...]) -> tuple[Sheet, ...]:
    """The sheets that a short answer at `at` sends its reader to by name, or by number where no name says it."""
    others = [sheet for sheet in sheets if not sheet.start <= at < sheet.end]
    if len(words) > _LONGEST or _POINTS.search(words) is None:
        return ()
    named = tuple(sheet for sheet in others if _names(words, sheet.name))
    if named:
        return named
    numbered = _BY_NUMBER.search(words)
    number = int(numbered["number"]) if numbered else 0
    return tuple(sheet for sheet in others if 0 < number <= len(sheets) and sheet is sheets[number - 1])


def _names(words: str, name: str) -> bool:
    return (
        len(name) >= _SHORTEST_NAME and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words, re.IGNORECASE) is not None
    )
