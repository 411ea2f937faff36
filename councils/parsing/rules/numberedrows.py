"""Knows the tables whose rows begin with numbers that are no questions: levels, ranks, months, a list of children.

"3 | 19" below "Level | Children" is no answer to the third question. Where nothing heads the numbers, or no more than
"No.", the rows themselves must speak for what was asked.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from councils.domain.ethnicity import is_ethnic_label
from councils.domain.expressions import expression
from councils.parsing.rules.asked import PARTS
from councils.parsing.rules.spans import Places
from councils.parsing.rules.subjects import signs_of

_LEAST_ROWS = 2
_LEAST_LABELS = 2
_PARTS_ASKED = len(PARTS)
_NUMBER = expression(r"\W{0,2}(?P<number>\d{1,2})\W{0,2}")
_LISTED = expression(r"\W{0,2}(?P<number>\d{1,2})[.):]\s*(?=[^\W\d])")
_KEYED = expression(
    r"\b(?:questions?|parts?|items?|q|qu|qn|qs|refs?|references?|request\w*|foi|enquir\w*|quer\w+|points?|answers?|responses?|repl(?:y|ies)|asked|section|topic|indicator|measure)\b|q[\s._]*(?:no|num|ref|id)",
    re.IGNORECASE,
)
_SAYS_NO_MORE = expression(r"\W*(?:(?:no|nos|number|num|nr|id|line|row|#)\b\W*)*", re.IGNORECASE)
_ANSWERS = expression(
    r"\b(?:yes|not (?:held|known|recorded|collected|available)|police|constabulary|exempt\w*|refused?|withheld|s(?:ection)?\.?\s?(?:12|14|2[1-4]|3[01]|38|40)|see (?:above|below|attached|question)|as above|n/?a|none|nil)\b|<\s?\d|(?:19|20)\d\d\s?[/–-]",
    re.IGNORECASE,
)


@lru_cache(maxsize=8)
def numbered_rows(text: str) -> Places:
    """Where tables stand whose first column numbers or sorts what it lists, from their first numbered row to the last."""
    if "\t" not in text and "|" not in text:
        return Places(())
    return Places.of(_stretches(text))


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    rows = [(line.start(), line.end(), _cells(line[0])) for line in re.finditer(r"^.*$", text, re.MULTILINE)]
    for width, group in groupby(rows, key=lambda row: len(row[2])):
        run = list(group)
        first = next((at for at, (_, _, cells) in enumerate(run) if width > 1 and _number(cells[0])), None)
        if first is None:
            continue
        last = first
        while last < len(run) and _number(run[last][2][0]):
            last += 1
        heads = run[first - 1][2] if first else []
        if not _may_key(heads, [cells for _, _, cells in run[first:last]]):
            yield run[first][0], run[last - 1][1]


def _cells(words: str) -> list[str]:
    sign = "\t" if "\t" in words else "|"
    return [cell.strip() for cell in (words if sign == "\t" else words.strip("| ")).split(sign)]


def _number(cell: str) -> re.Match[str] | None:
    return _NUMBER.fullmatch(cell) or _LISTED.match(cell)


def _may_key(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """False where the heading of the numbers, or failing that all that stands beside them, says that they key no answer."""
    found = [found for cells in rows if (found := _number(cells[0]))]
    numbers = [int(each["number"]) for each in found]
    if len(rows) < _LEAST_ROWS or len(set(numbers)) < len(numbers) or not any(n <= _PARTS_ASKED for n in numbers):
        return True
    names = [cells[0][each.end() :].strip() for cells, each in zip(rows, found, strict=True)]
    if any(names):
        return sum(is_ethnic_label(name, in_table=True) for name in names) < max(_LEAST_LABELS, len(names) // 2 + 1)
    if any(map(_KEYED.search, heads)):
        return True
    if heads and not _SAYS_NO_MORE.fullmatch(heads[0]):
        return False
    needed = len(rows) / 2 if heads else 1
    return _score(zip(numbers, (" ".join(cells[1:]) for cells in rows), strict=True)) >= needed


def _score(rows: Iterator[tuple[int, str]]) -> int:
    """How many more of the rows speak for the question of their number, or answer as councils do, than against it."""
    score = 0
    for number, words in rows:
        asked = set(PARTS[number - 1]) if number <= _PARTS_ASKED else set()
        told = signs_of(words)
        score += 1 if told & asked or _ANSWERS.search(words) else 0
        score -= 1 if told and not told & asked else 0
    return score
