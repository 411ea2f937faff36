"""Finds the columns that only number the rows of a table: "Line | Question | Item | Reply", with 1, 2, 3 below "Line".

They count nothing and are no label of the request; rules see the table without them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from councils.domain.ages import read_age
from councils.domain.ethnicity import is_ethnic_label
from councils.domain.expressions import expression
from councils.domain.period_words import read_period
from councils.parsing.rules.plainrows import PlainRow, tables_in

_LEAST_ROWS = 3
_PARTS_ASKED = 8
_OLDEST = 25
_MOST = 0.6
_NUMBERS_ROWS = expression(
    r"\W*(?:rank(?:ing|ed)?|position|(?:line|row|record|entry|data|serial|seq(?:uence|uential)?|index|idx|s/n|s\.n\.|sn|sl)\b\W*(?:no|number|num|nr|ref(?:erence)?|id|count)?)\W*",
    re.IGNORECASE,
)
_MAY_NUMBER = expression(
    r"\W*(?:(?:no|number|num|nr|ref(?:erence)?|item|id|figure|n)\W*(?:no|number|ref)?)?\W*", re.IGNORECASE
)
_QUESTIONS = expression(
    r"\W*(?:(?:foi|request|the|your)\s+)*(?:questions?|parts?|qn|q)(?:[\W_]*(?:no|number|num|ref(?:erence)?|part|id))?\W*",
    re.IGNORECASE,
)
_SAYS_WHAT = expression(r"\b(?:ages?|years?|months?|weeks?|days?|quarters?|periods?|bands?)\b", re.IGNORECASE)
_KEY = expression(r"(?:q(?:uestion)?\.?\s?|part\s?)?\(?(?:[1-9]|[a-h])\)?[.:)]?\s?\(?[a-e]?\)?", re.IGNORECASE)


def without_row_numbers(text: str) -> str:
    """The text, as long as before, with spaces for the columns that number rows and for the signs that part them off."""
    pieces, reached = [], 0
    for start, end in sorted([*row_numbers(text), *_of_years(text)]):
        if start < reached:
            continue
        pieces += [text[reached:start], " " * (end - start)]
        reached = end
    return "".join([*pieces, text[reached:]]) if pieces else text


def row_numbers(text: str) -> Iterator[tuple[int, int]]:
    """The cells of every column that numbers rows, its heading among them, each with the sign that ends it, in order."""
    for table in tables_in(text, least=_LEAST_ROWS + 1):
        run = _without_titles(table)
        found = next((made for at in range(len(run[0].cells) - 2) if (made := _numbering(run, at))), None)
        yield from found or ()


_NUMBERED_YEAR = expression(
    r"^(?P<number>[^\S\n]*(?P<n>\d{1,2})[.)][^\S\n]*[\t|]?)[^\S\n]*(?:(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?|\d\d\s?/\s?\d\d)[^\S\n]*(?:[\t|:=–-]|[^\S\n]{2})[^\n]*$",
    re.MULTILINE,
)


def _of_years(text: str) -> Iterator[tuple[int, int]]:
    """The numbers of lines that count years in turn: "1. | 2024-25 | 2,276", "2. | 2023-24 | 2,190"."""
    run: list[re.Match[str]] = []
    for found in (*_NUMBERED_YEAR.finditer(text), None):
        if found is not None and run and _goes_on(text, run[-1], found):
            run.append(found)
            continue
        if len(run) >= _LEAST_ROWS and run[0]["n"] == "1":
            yield from (each.span("number") for each in run)
        run = [] if found is None else [found]


def _goes_on(text: str, above: re.Match[str], found: re.Match[str]) -> bool:
    return int(found["n"]) == int(above["n"]) + 1 and not text[above.end() : found.start()].strip()


def _without_titles(table: Sequence[PlainRow]) -> Sequence[PlainRow]:
    """The table from its heading row on: a sheet's title stands in the first cell of a row that is empty besides."""
    first = next((at for at, row in enumerate(table) if any(row.cells[1:])), 0)
    return table[first:]


def _numbering(run: Sequence[PlainRow], at: int) -> list[tuple[int, int]]:
    """The cells of the column `at` where it numbers the rows below its heading; else none."""
    first = next((number for number, line in enumerate(run) if line.cells[at].isdecimal()), len(run))
    last = first
    while last < len(run) and run[last].cells[at] == str(int(run[first].cells[at]) + last - first):
        last += 1
    rows = run[first:last]
    goes_on = all(not line.cells[at] for line in run[last:])
    if len(rows) < _LEAST_ROWS or not goes_on or first > 1:
        return []
    head = run[0].cells if first else ("",) * len(run[0].cells)
    if not _numbers_rows(head, rows, at):
        return []
    return [line.places[at] for line in run]


def _numbers_rows(head: Sequence[str], rows: Sequence[PlainRow], at: int) -> bool:
    others = [[line.cells[other] for line in rows] for other in range(len(head)) if other != at]
    if _SAYS_WHAT.search(head[at]) or _QUESTIONS.fullmatch(head[at]) or not any(map(_says_in_words, others)):
        return False
    is_keyed = any(
        _QUESTIONS.fullmatch(words) and _share_of_keys([line.cells[other] for line in rows]) > _MOST
        for other, words in enumerate(head)
        if other != at
    )
    named = _NUMBERS_ROWS.fullmatch(head[at]) is not None
    if is_keyed and _MAY_NUMBER.fullmatch(head[at]) and int(rows[0].cells[at]) > _OLDEST:
        return True
    if is_keyed or (named and len(rows) not in (_PARTS_ASKED - 1, _PARTS_ASKED)):
        return named or rows[0].cells[at] in ("0", "1")
    if rows[0].cells[at] not in ("0", "1"):
        return False
    if len(rows) > _PARTS_ASKED + 1:
        return True
    return _MAY_NUMBER.fullmatch(head[at]) is not None and _is_label(others[at] if at < len(others) else [])


def _says_in_words(cells: Sequence[str]) -> bool:
    return sum(any(map(str.isalpha, cell)) for cell in cells) > _MOST * len(cells)


def _share_of_keys(cells: Sequence[str]) -> float:
    return sum(_KEY.fullmatch(cell) is not None for cell in cells) / len(cells)


def _is_label(cells: Sequence[str]) -> bool:
    """True for a column of ethnic groups, ages or years."""
    told = (
        is_ethnic_label(cell, in_table=True) or read_age(cell) is not None or read_period(cell) is not None
        for cell in cells
    )
    return bool(cells) and sum(told) > _MOST * len(cells)
