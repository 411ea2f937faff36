"""Pairs labels that stand in one block with counts that stand in another: "In 2021 and 2022 there were 10 and 12"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from councils.domain.expressions import expression
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
