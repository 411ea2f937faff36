"""Follows an answer to the sheet or the table that it names: "See sheets Ethnicity and Age", "Tab 3", "Next sheet"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from councils.domain.expressions import expression
from councils.domain.hints import folded
from councils.domain.returns import Span
from councils.parsing.rules.letter import Letter
from councils.parsing.text import Kind

_POINTS = expression(
    r"\b(?:see|refer(?:red)?|shown|given|listed|provided|supplied|appears?|set out|in|on|under|(?:work)?sheets?|tabs?)\b",
    re.IGNORECASE,
)
_BY_NUMBER = expression(r"\b(?:work)?(?:sheet|tab)s?\s*(?:no\.?|number)?\s*(?P<number>\d{1,2})\b", re.IGNORECASE)
_BY_ORDER = expression(
    r"\b(?P<order>next|following|previous|first|second|third|fourth|fifth|sixth|seventh|last|final|2nd|3rd|4th|5th|6th|7th)\s+(?:two\s+|2\s+)?(?:work)?(?:sheet|tab|page)s?\b",
    re.IGNORECASE,
)
_ORDER = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")
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


_ANNEXED = r"(?:table|appendix|annexe?|schedule)"
_NUMBERED = r"(?:\d{1,2}|[A-H]|I{1,3}|IV|VI?|one|two|three|four|five|six)"
_NTH = r"(?:first|second|third|fourth|fifth|sixth)"
_CAPTION = expression(
    rf"\W*(?:the\s+)?(?P<name>{_ANNEXED}\s+{_NUMBERED}|{_NTH}\s+{_ANNEXED})\b(?!\s*(?:of|and|to|shows?|gives?|sets?|is|below|above)\b)",
    re.IGNORECASE,
)
_MOST_WORDS = 16


def tables_named(letter: Letter) -> tuple[Sheet, ...]:
    """The parts of a document under captions such as "Table 1" or "Annex A: ages", each up to the next."""
    heads: list[tuple[str, int, int]] = []
    for line in letter.lines:
        found = _CAPTION.match(letter.text, line.start, line.end)
        if line.kind in (Kind.SHEET_NAME, Kind.ATTACHMENT_NAME):
            heads.append(("", line.start, line.end))
        elif found and not line.is_aside and len(letter.text[line.start : line.end].split()) <= _MOST_WORDS:
            heads.append((found["name"], line.start, line.end))
    ends = (*(start for _, start, _ in heads[1:]), len(letter.text))
    return tuple(Sheet(name, opens, end) for (name, _, opens), end in zip(heads, ends, strict=False) if name)


def sheets_pointed_to(words: str, at: int, sheets: tuple[Sheet, ...]) -> tuple[Sheet, ...]:
    """The sheets that a short answer at `at` sends its reader to by name, or by number where no name says it."""
    others = [sheet for sheet in sheets if not sheet.start <= at < sheet.end]
    if len(words) > _LONGEST:
        words = " ".join(each for each in _SENTENCE.findall(words) if len(each) <= _LONGEST and _SENDS.search(each))
    if _POINTS.search(words) is None:
        return ()
    words = _SEVERAL_NTH.sub(_each_nth, _SEVERAL.sub(_each_named, words))
    named = tuple(sheet for sheet in others if _names(words, sheet.name)) or _by_order(words, at, sheets)
    if named:
        return named
    numbered = _BY_NUMBER.search(words)
    number = int(numbered["number"]) if numbered else 0
    return tuple(sheet for sheet in others if 0 < number <= len(sheets) and sheet is sheets[number - 1])


_SENTENCE = expression(r"(?:[^.;\n]|[.;](?!\s|$))+", re.MULTILINE)
_SENDS = expression(
    r"\b(?:see|refer(?:red)? (?:back )?to|(?:is|are|was|were|be|been)\s+(?:shown|given|listed|provided|supplied|set out|contained|annexed|appended)|appears? (?:in|at)|(?:shown|given|listed|set out) (?:in|at))\b",
    re.IGNORECASE,
)
""" "You are referred to the First Schedule. One number in it is withheld …": the sentence that sends its reader on."""
_IN_A_TABLE = expression(rf"\b(?:{_ANNEXED}\s+{_NUMBERED}|{_NTH}\s+{_ANNEXED})\b", re.IGNORECASE)


def names_another_table(letter: Letter, words: str, places: Sequence[Span]) -> bool:
    """True for "In the Second Schedule one number is withheld" beside figures that stand in no table it names."""
    if _IN_A_TABLE.search(words) is None:
        return False
    named = [sheet for sheet in tables_named(letter) if _names(words, sheet.name)]
    return bool(named) and not any(sheet.start <= place.start < sheet.end for sheet in named for place in places)


_SEVERAL = expression(
    rf"\b(?P<kind>table|annexe?|schedule|appendi(?=ces)|appendix)(?:s|es|ces)?\s+(?P<names>{_NUMBERED}(?:\s*(?:,|and|&|,\s*and)\s*(?:{_ANNEXED}\s+)?{_NUMBERED}\b)+)",
    re.IGNORECASE,
)
_SEVERAL_NTH = expression(
    rf"\b(?P<names>{_NTH}(?:\s*(?:,|and|&|,\s*and)\s*(?:the\s+)?{_NTH})+)\s+(?P<kind>table|annexe?|schedule|appendi(?=ces)|appendix)(?:s|es|ces)?\b",
    re.IGNORECASE,
)


def _each_nth(found: re.Match[str]) -> str:
    """ "the First and Second Schedules" as "First schedule, Second schedule"."""
    return ", ".join(
        f"{name} {kind}" for name in re.findall(_NTH, found["names"], re.IGNORECASE) for kind in _kinds(found["kind"])
    )


def _each_named(found: re.Match[str]) -> str:
    """ "tables A and B" as "table A, table B"."""
    names = re.findall(rf"\b{_NUMBERED}\b", found["names"], re.IGNORECASE)
    return ", ".join(f"{kind} {name}" for name in names for kind in _kinds(found["kind"]))


def _kinds(kind: str) -> tuple[str, ...]:
    """The one of "appendices", and the spellings of the one of "annexes"."""
    plain = folded(kind)
    return {"appendi": ("appendix",), "annexe": ("annexe", "annex")}.get(plain, (plain,))


def _by_order(words: str, at: int, sheets: tuple[Sheet, ...]) -> tuple[Sheet, ...]:
    """The one sheet that "next sheet", "third tab", "last worksheet" means, seen from `at`."""
    found = _BY_ORDER.search(words)
    here = next((number for number, sheet in enumerate(sheets) if sheet.start <= at < sheet.end), None)
    if found is None or here is None:
        return ()
    order = found["order"].lower()
    after = {
        "next": here + 1,
        "following": here + 1,
        "previous": here - 1,
        "last": len(sheets) - 1,
        "final": len(sheets) - 1,
    }
    number = after.get(
        order,
        next((n for n, word in enumerate(_ORDER) if order == word), int(order[0]) - 1 if order[0].isdigit() else -1),
    )
    return (sheets[number],) if 0 <= number < len(sheets) and number != here else ()


def _names(words: str, name: str) -> bool:
    return (
        len(name) >= _SHORTEST_NAME and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words, re.IGNORECASE) is not None
    )
