"""Tells the quarters of years ("Q1 14, Q2 19") from the labels of questions ("Q1: Yes")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from councils.domain.expressions import expression
from councils.parsing.rules.spans import Places

QUARTER = expression(
    r"\b(?:q(?:uarter|tr)?\.?[^\S\n]?(?P<number>[1-4])(?!\d)|(?P<named>1st|2nd|3rd|4th)[^\S\n]+(?:quarter|qtr))(?![\w.]\w)",
    re.IGNORECASE,
)
_ANY_Q = expression(r"\bq(?:uarter|tr)?\.?\s?[1-4]|\b(?:quarter|qtr)\b", re.IGNORECASE)
_HIGHER = expression(r"\bq\.?\s?[5-9]", re.IGNORECASE)
_YEAR = r"(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?"
_YEAR_BEFORE = expression(rf"{_YEAR}[^\w\n]*\Z")
_YEAR_AFTER = expression(rf"[^\S\n]*[,:|\t(–-]?[^\S\n]*(?:of[^\S\n]+|FY[^\S\n]?)?{_YEAR}", re.IGNORECASE)
_COUNT_AFTER = expression(r"[^\S\n]*(?:\([A-Za-z –-]{3,24}\))?[^\S\n]*[:=–—-]?[^\S\n]*[<]?\d{1,4}\b(?!\s?[/–-]\s?\d)")
_OPENS = expression(rf"[^\S\n]*(?:[-–•*|][^\S\n]*)?(?:{_YEAR}[^\S\n]*)?[|\t]?[^\S\n]*\Z", re.IGNORECASE)
_WORDS = expression(
    r"\b(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|child|young|people|case|to)[a-z]*\b)[a-z]{2,}",
    re.IGNORECASE,
)
_LEAST = 2


def number_of(found: re.Match[str]) -> int:
    """1 to 4."""
    return int(found["number"] or found["named"][0])


@lru_cache(maxsize=8)
def quarters_named(text: str) -> Places:
    """Where a text names quarters: beside a year, across a table, or line by line before nothing but counts."""
    if _ANY_Q.search(text) is None:
        return Places(())
    lines = [(line.start(), line[0], list(QUARTER.finditer(line[0]))) for line in re.finditer(r"[^\n]+", text)]
    places: list[tuple[int, int]] = []
    run: list[tuple[int, str, re.Match[str]]] = []
    for start, words, found in [*lines, (0, "", [])]:
        if len(found) >= _LEAST and _are_quarters(words, found):
            places += [(start + each.start(), start + each.end()) for each in found]
        if len(found) == 1 and _OPENS.fullmatch(words, 0, found[0].start()):
            run.append((start, words, found[0]))
            continue
        places += _of_run(run)
        run = []
    return Places.of(places)


def _are_quarters(words: str, found: Sequence[re.Match[str]]) -> bool:
    """True where the line names each quarter beside its year, in a cell of its own, or before its count."""
    numbers = [number_of(each) for each in found]
    if _HIGHER.search(words):
        return False
    if all(_YEAR_AFTER.match(words, each.end()) or _YEAR_BEFORE.search(words, 0, each.start()) for each in found):
        return True
    cells = [cell.strip() for cell in re.split(r"[\t|]", words)]
    if sum(QUARTER.match(cell) is not None for cell in cells) == len(found) and len(cells) > len(found) - 1 > 0:
        return numbers == sorted(numbers)
    return numbers == sorted(numbers) and all(_COUNT_AFTER.match(words, each.end()) for each in found)


def _of_run(run: Sequence[tuple[int, str, re.Match[str]]]) -> Iterator[tuple[int, int]]:
    """Lines one below the other that each begin with a quarter, from the first or the second on, and count."""
    after = [words[found.end() :] for _, words, found in run]
    if len(run) < _LEAST or min(number_of(found) for _, _, found in run) >= 3:
        return
    if any(_WORDS.search(words) or not re.search(r"\d|\*", words) for words in after):
        return
    for start, _, found in run:
        yield start + found.start(), start + found.end()
