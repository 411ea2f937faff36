"""Joins the two columns in which a table says from when and to when it counts: "From | To | Cases" says one period."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from councils.domain.dates import read_date
from councils.domain.expressions import expression
from councils.domain.period_words import read_period
from councils.parsing.rules.plainrows import PlainRow, tables_in

_LEAST_ROWS = 2
_MOST = 0.6
_FROM = expression(
    r"\W*(?:(?:date|period|year|reporting|financial|counted)\s+)*(?:from|start(?:s|ed|ing)?|begin(?:s|ning)?|first day)\b(?:\s+(?:date|of (?:the )?(?:period|year)|day))?\W*",
    re.IGNORECASE,
)
_TO = expression(
    r"\W*(?:(?:date|period|year|reporting|financial|counted)\s+)*(?:to|ends?|end(?:ed|ing)|until|till|finish(?:es|ed)?|last day)\b(?:\s+(?:date|of (?:the )?(?:period|year)|day))?\W*",
    re.IGNORECASE,
)
_BARE_YEAR = expression(r"\W*\d{4}\W*")


def with_periods_joined(text: str) -> str:
    """The text, as long as before, with a dash for each sign that parts the day a period begins from the day it ends."""
    made = list(text) if (signs := list(_signs_between(text))) else []
    for at, sign in signs:
        made[at] = sign
    return "".join(made) if signs else text


def _signs_between(text: str) -> Iterator[tuple[int, str]]:
    for run in tables_in(text, least=_LEAST_ROWS):
        head, *rows = run
        for at in range(len(head.cells) - 1):
            if _FROM.fullmatch(head.cells[at]) and _TO.fullmatch(head.cells[at + 1]) and _say_periods(rows, at):
                yield from ((row.places[at][1] - 1, "–" if all(row.cells[at : at + 2]) else " ") for row in run)


def _say_periods(rows: Sequence[PlainRow], at: int) -> bool:
    pairs = [row.cells[at : at + 2] for row in rows]
    filled = [pair for pair in pairs if any(pair)]
    said = sum(_is_day(start) and read_period(f"{start}–{end}") is not None for start, end in filled)
    return bool(filled) and said >= _MOST * len(filled)


def _is_day(words: str) -> bool:
    """True for a day or a month; of two bare years nobody can say where the first begins."""
    return _BARE_YEAR.fullmatch(words) is None and (read_date(words) is not None or read_period(words) is not None)
