"""What the words over a table say that it counts: its title ("Victims by ethnicity"), its heading row, the name of its sheet."""

from __future__ import annotations

import re
from collections.abc import Sequence

from councils.domain.expressions import expression
from councils.domain.vocabulary import Question
from councils.parsing.rules.asked import PARTS
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.refusals import is_reason
from councils.parsing.rules.rows import Row
from councils.parsing.rules.subjects import signs_of, subject_of
from councils.parsing.text import Kind

_MOST_WORDS = 14
_NUMBERED = expression(
    r"\W*(?:q(?:u?estions?)?|part|item)?[\s.]*(?P<number>[1-7])(?:\s?[ab])?\b|\W*(?:q\s*)?(?P<letter>[a-g])\W*$",
    re.IGNORECASE,
)
_VICTIMS = expression(r"\b(?:victims?|child(?:ren)?|young (?:people|persons?)|survivors?)\b", re.IGNORECASE)
_EXPLOITED = expression(r"\b(?:cse|csa?e|exploit\w*|monitored|monitoring)\b", re.IGNORECASE)
_WHO = expression(
    r"\W*(?:child(?:ren)?|young people|cases|victims)\b[^.?]*\b(?:monitored|exploit\w*|cse)\b", re.IGNORECASE
)
""" "Children monitored for child sexual exploitation", over a table."""
_OPEN = expression(
    r"\W*(?:all\s+|total\s+)?(?:currently\s+)?(?:open|active|live|being monitored)\b(?:\W*$|\s+(?:at|on|as (?:at|of)|now|today)\b)",
    re.IGNORECASE,
)
_OTHERS = expression(
    r"\b(?:in care|looked[- ]after|missing|protection|criminal|cce|staff|all (?:children|referrals))\b", re.IGNORECASE
)


def is_title(row: Row) -> bool:
    """True for a short line alone that names what is counted below it and holds no number."""
    words = row.filled[0].text
    return (
        len(row.filled) == 1
        and len(words.split()) <= _MOST_WORDS
        and not any(sign.isdigit() for sign in re.sub(r"^\W*(?:q\w*|part|table)?\W*\d+[a-g]?\b", "", words.lower()))
        and not words.endswith((".", ";", ","))
        and not is_reason(words)
        and (
            bool(title_says(words))
            or _VICTIMS.fullmatch(words.strip(" :")) is not None
            or _WHO.match(words) is not None
        )
    )


def title_says(words: str) -> frozenset[Question]:
    """The questions that a title names; "Suspects" alone is about perpetrators."""
    if Question.PERPETRATOR_ETHNICITY in signs_of(words) and not _VICTIMS.search(words):
        return frozenset({Question.PERPETRATOR_ETHNICITY})
    return subject_of(words)


def sheet_above(letter: Letter, start: int) -> str:
    """The name of the sheet that `start` stands on; empty outside a workbook."""
    names = [
        line for line in letter.lines if line.end <= start and line.kind in (Kind.SHEET_NAME, Kind.ATTACHMENT_NAME)
    ]
    return letter.text[names[-1].start : names[-1].end] if names and names[-1].kind is Kind.SHEET_NAME else ""


def part_named(sheet: str) -> tuple[Question, ...]:
    """The questions of the part of the request that a sheet's name numbers: "Q6", "Question 3", "e"."""
    found = _NUMBERED.match(sheet)
    if found is None:
        return ()
    number = int(found["number"]) if found["number"] else ord(found["letter"].lower()) - ord("a") + 1
    return PARTS[number - 1]


def is_of_perpetrators(over: Sequence[str], sheet: str) -> bool:
    """True where the nearest words over a table by ethnicity that tell whose it is speak of perpetrators alone."""
    for words in (*over, sheet):
        perpetrators, victims = Question.PERPETRATOR_ETHNICITY in signs_of(words), _VICTIMS.search(words) is not None
        if perpetrators or victims:
            return perpetrators and not victims
    return part_named(sheet) == (Question.PERPETRATOR_ETHNICITY,)


_LABEL_AND_COUNT = expression(r"(?P<label>[^\n:\d]{3,60}?)\s*(?::|\s[-–—=])\s*(?:<\s?)?\d[\d,]*(?:\s\w+)?\W*")


def row_label(row: Row) -> str:
    """What a row calls its count: all cells but the last, or what stands before a colon in a row of one: "Open cases: 27"."""
    if len(row.filled) > 1:
        return " ".join(box.text for box in row.filled[:-1])
    found = _LABEL_AND_COUNT.fullmatch(row.filled[0].text)
    return found["label"] if found else ""


def row_says(row: Row, over: str) -> frozenset[Question]:
    """The question that a row's own label asks, where the last cell answers it; `over` is what stands over the table."""
    words = row_label(row)
    if not words:
        return frozenset()
    told = title_says(words)
    if not told and _OPEN.match(row.filled[0].text):
        told = frozenset({Question.CURRENT_CASES})
    counts = told & {Question.CURRENT_CASES}
    if counts and (not _EXPLOITED.search(f"{words} {over}") or _OTHERS.search(words)):
        return frozenset()
    return told if len(words.split()) <= _MOST_WORDS else frozenset()
