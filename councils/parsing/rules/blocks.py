"""Pairs labels that stand in one block with counts that stand in another: "In 2021 and 2022 there were 10 and 12"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from councils.domain.expressions import expression
from councils.parsing.rules.headed import labels_of
from councils.parsing.rules.spans import Placed

_RESPECTIVELY = expression(r"\W*(?:\w+ ){0,3}respectively\b", re.IGNORECASE)
_LEAST = 2


def in_blocks[L: Placed, C: Placed](
    text: str, labels: Sequence[L], counts: Sequence[C]
) -> tuple[tuple[L, C, bool], ...] | None:
    """Each label with its count and whether that is sure; None where the two do not stand in a block each.

    Only "respectively" says that the first count is for the first label; without it a person is to look, and blocks of
    unequal length pair nothing.
    """
    if min(len(labels), len(counts)) < _LEAST:
        return None
    labels_first = max(label.start for label in labels) < min(count.start for count in counts)
    counts_first = max(count.start for count in counts) < min(label.start for label in labels)
    if not (labels_first or counts_first):
        return None
    if len(labels) != len(counts):
        return ()
    last = max(placed.end for placed in (*labels, *counts))
    sure = labels_first and _RESPECTIVELY.match(text, last) is not None
    return tuple((label, count, sure) for label, count in zip(labels, counts, strict=True))


_APART = expression(r"\s*[,;]\s*")
_PARTS = expression(r"[,;\n\t]")


def are_shifted[L: Placed, C: Placed](text: str, labels: Sequence[L], counts: Sequence[C]) -> bool:
    """True where a comma parts each count from the label behind it, and none parts that from the next count.

    "11, White and Asian 2, Pakistani 1, Black Caribbean": the first count's label stood before, and the last has none.
    """
    if len(counts) < _LEAST or len(labels) != len(counts) or labels[0].start < counts[0].start:
        return False
    apart = all(_APART.fullmatch(text, count.end, label.start) for count, label in zip(counts, labels, strict=True))
    return apart and any(
        not _PARTS.search(text, label.end, count.start) for label, count in zip(labels, counts[1:], strict=False)
    )


_BEHIND_COUNT = expression(r"[,;.|()\[\]\n\t]|\b(?:and|but|while|whereas|with)\b", re.IGNORECASE)
_JOINED = expression(r"\s*(?:(?:,\s*)?(?:and|or|to|plus)\s+(?:in\s+)?|[,/&+–—-]\s*)", re.IGNORECASE)


def only_signs(text: str, label: Placed, count: Placed) -> bool:
    """True where nothing but a colon, a dash or the like stands between a label and its count."""
    return label.end <= count.start and re.fullmatch(r"\s*[:=–—-]\s*|\s*\(", text[label.end : count.start]) is not None


def are_labels_first(text: str, labels: Sequence[Placed], counts: Sequence[Placed]) -> bool:
    """True where the first label has its count behind its own sign, and a stop parts that from the next label: "2019: 12, 2020".

    In "since 2010: 22 in 2020, 31 in 2021" the colon behind a label announces what follows.
    """
    if not labels or not counts or not only_signs(text, labels[0], counts[0]):
        return False
    following = next((label for label in labels if label.start >= counts[0].end), None)
    return following is None or _BEHIND_COUNT.search(text, counts[0].end, following.start) is not None


def with_their_own[L: Placed, C: Placed](
    text: str, labels: Sequence[L], counts: Sequence[C]
) -> tuple[tuple[L, C, bool], ...] | None:
    """Each count with the label right before it, where every count has one; a label over has none and moves no other.

    Not sure where a label without a count is joined to the next: in "2020 and 2021: 16" the 16 may be of both.
    """
    found: list[tuple[L, C, bool]] = []
    ends = [label.end for label in labels]
    for count in counts:
        behind = bisect_right(ends, count.start)
        before = labels[max(0, behind - 2) : behind]
        if not before or not only_signs(text, before[-1], count) or (found and found[-1][0] is before[-1]):
            return None
        free = len(before) > 1 and (not found or found[-1][0] is not before[0])
        joined = free and _JOINED.fullmatch(text, before[0].end, before[-1].start) is not None
        found.append((before[-1], count, not joined))
    return tuple(found) if len(found) >= _LEAST else None


def are_columns(kinds: Sequence[str]) -> bool:
    """True where cells, each a "key" or a "value", run as one column printed below the other: labels, then counts."""
    line = "".join(kind[0] for kind in kinds)
    return re.search(r"kkk+vv", line) is not None or re.search(r"kkvv", line) is not None


_HEADS = 2
_COUNT_HEAD = expression(
    r"\W*(?:(?:total )?(?:number|no\.?|count|total) (?:of )?)?(?:(?:cse|open|active|current) )?(?:children|cases|young people|victims|number|count|total)\W*",
    re.IGNORECASE,
)


def are_headed_counts_first(kinds: Sequence[str], above: Sequence[str]) -> bool:
    """True for "7", "13 years", "9", "15 years" one below the other under "Children" and then "Age": the heads tell which goes first."""
    turns = ["value", "key"] * (len(kinds) // 2)
    return len(above) == _HEADS <= len(turns) // 2 and list(kinds) == turns and head_counts_first(*above)


def head_counts_first(upper: str, lower: str) -> bool:
    """True for "Children" over "Age", each the head of a column that a text prints cell below cell."""
    return labels_of(lower) is not None and _COUNT_HEAD.fullmatch(upper) is not None
