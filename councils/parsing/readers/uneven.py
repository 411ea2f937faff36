"""Finds the rows of a table with fewer cells, or more, than the heading over them: no one knows what is missing."""

import re
from collections.abc import Sequence
from itertools import pairwise

_NUMBER = re.compile(r"[<>≤≥~]?\s?\d[\d,]*\*?")
_YEAR = re.compile(r"(?:19|20)\d\d")


def uneven_rows(rows: Sequence[Sequence[str]], ends: Sequence[int]) -> tuple[int, ...]:
    """
    Return the numbers of the rows with counts that end before their heading does, or go on behind it.

    `rows` are rectangular; `ends` says for each how many of its places the document gave. Rows that all go on alike
    behind a heading have a column without a name: only a count there is odd.
    """
    found: list[int] = []
    for heading, body in _headed(rows):
        width = ends[heading]
        are_alike = len({ends[number] for number in body}) == 1
        found += [
            number
            for number in body
            if ends[number] < _last_filled(rows[heading])
            or (ends[number] > width and not are_alike)
            or any(map(_NUMBER.fullmatch, rows[number][width:]))
        ]
    return tuple(found)


def _headed(rows: Sequence[Sequence[str]]) -> list[tuple[int, list[int]]]:
    """The numbers of the headings, each with those of the rows with counts below it."""
    found: list[tuple[int, list[int]]] = []
    for number, row in enumerate(rows):
        if _is_heading(row, is_first=not found):
            found.append((number, []))
        elif found and any(map(_NUMBER.fullmatch, row[1:])):
            found[-1][1].append(number)
    return found


def _last_filled(row: Sequence[str]) -> int:
    return max((column for column, words in enumerate(row, 1) if words), default=0)


def _is_heading(row: Sequence[str], *, is_first: bool) -> bool:
    """Say whether a row names columns: in words or years, or in ages that follow each other where nothing is above."""
    filled = [words for words in row if words]
    numbers = [words for words in filled if _NUMBER.fullmatch(words)]
    if len(filled) < 2:  # noqa: PLR2004 - a heading is over a label and a count
        return False
    if all(map(_YEAR.fullmatch, numbers)) and (not row[0] or len(numbers) < len(filled)):
        return True
    follow = all(words.isdecimal() for words in numbers) and all(
        int(after) == int(before) + 1 for before, after in pairwise(numbers)
    )
    return is_first and follow and len(numbers) > 1
