"""Names the empty corner of a table with one kind of label down its side and another across its top: "_ | 2023 | 2024" over "White | 4 | 5"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from councils.domain.ages import read_age
from councils.domain.ethnicity import is_ethnic_label
from councils.domain.expressions import expression
from councils.parsing.rules.headed import labels_of
from councils.parsing.rules.rows import Box, Row

_LEAST_COLUMNS, _LEAST_LABELS = 3, 2
_MOST = 0.6


def with_corner(run: Sequence[Row]) -> tuple[Row, ...]:
    """The rows, "Ethnicity" or "Age" in the corner that says nothing of the groups or ages below it.

    A line over the heads, as "Count of child | Column Labels", is left out.
    """
    if (
        len(run) > _LEAST_LABELS
        and 2 * len(run[0].filled) <= len(run[0].boxes)
        and not any(_has_digit(b.text) for b in run[0].boxes)
    ):
        below = _named(run[1:])
        return tuple(run) if below == tuple(run[1:]) else below
    return _named(run)


_BAND = expression(r"(?P<low>\d\d)\s?[-–/]\s?(?P<high>\d\d)")
_YEAR = expression(r"(?:19|20)\d\d")
_OLDEST = 25


def is_by_age(run: Sequence[Row]) -> bool:
    """True for "12-13 | 14-15 | 16-17" across the top or down the side: of years each would begin as the one before ends."""
    across = [box.text for box in run[0].boxes]
    down = [row.boxes[0].text for row in run]
    return any(map(_are_bands, (across, down)))


def _are_bands(words: Sequence[str]) -> bool:
    found = [match for each in words if (match := _BAND.fullmatch(each))]
    bands = [(int(match["low"]), int(match["high"])) for match in found]
    follow = all(low == before + 1 for (_, before), (low, _) in pairwise(bands))
    if any(map(_YEAR.search, words)):
        return False  # a table of years goes on below the one of ages
    return len(bands) >= _LEAST_LABELS and follow and bands[-1][1] <= _OLDEST


def _named(run: Sequence[Row]) -> tuple[Row, ...]:
    head, *body = run
    corner, *across = head.boxes
    if len(head.boxes) < _LEAST_COLUMNS or not body or labels_of(corner.text) is not None or _has_digit(corner.text):
        return tuple(run)
    down = [row.boxes[0].text for row in body if row.boxes[0].text]
    heads = [box.text for box in across if box.text]
    word = _kind(down, heads)
    if not word:
        return tuple(run)
    return (Row((Box(corner.start, corner.end, word), *across)), *body)


def _kind(down: Sequence[str], across: Sequence[str]) -> str:
    if _are_mostly(down, _is_group) and _hold(across, _is_age):
        return "Ethnicity"
    if _are_mostly(down, _is_age) and _hold(across, _is_group):
        return "Age"
    return ""


def _is_group(words: str) -> bool:
    return is_ethnic_label(words, in_table=True)


def _is_age(words: str) -> bool:
    band = read_age(words)
    return band is not None and not band.is_unknown


def _has_digit(words: str) -> bool:
    return any(map(str.isdigit, words))


def _are_mostly(labels: Sequence[str], test: Callable[[str], bool]) -> bool:
    return len(labels) >= _LEAST_LABELS and sum(map(test, labels)) >= _MOST * len(labels)


def _hold(labels: Sequence[str], test: Callable[[str], bool]) -> bool:
    return sum(map(test, labels)) >= _LEAST_LABELS
