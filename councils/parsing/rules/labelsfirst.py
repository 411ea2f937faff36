"""Finds the labels that stand together before their counts: "White British, Asian and Black: 20, 3 and 1 respectively"."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.wording import Wording
from councils.parsing.rules.rows import Box

_JOINED = expression(r"\s*(?:[,;/&]|,?\s*\band\b)\s*", re.IGNORECASE)
_LEADS = expression(
    r"\W*(?:(?:the|by|for|of|our|ethnic\w*|groups?|background|victims?|children|breakdown|is|are|were|was)\b[\s:,–-]*)*",
    re.IGNORECASE,
)
_TAIL = expression(
    r"\s*(?:(?:there (?:are|were)|numbers?|counts?|totals?|are|were|with|at)\b\s*)*[:=–—-]?\s*\Z", re.IGNORECASE
)
_ENDS = expression(r"\W*(?:\(?respectively\)?|in (?:that|this) order)?\W*\Z", re.IGNORECASE)
_LEAST = 2


def labels_first(
    text: str, box: Box, values: Sequence[Found[Wording]], is_label: Callable[[str], bool]
) -> tuple[tuple[int, int], ...]:
    """Where each label stands, as many as there are counts behind them all; nothing where the two are not such lists."""
    if len(values) < _LEAST or not _ENDS.match(text, values[-1].end, box.end):
        return ()
    if not all(_JOINED.fullmatch(text, one.end, other.start) for one, other in pairwise(values)):
        return ()
    lead = _LEADS.match(text, box.start, values[0].start)
    tail = _TAIL.search(text, box.start, values[0].start)
    start, end = lead.end() if lead else box.start, tail.start() if tail else values[0].start
    cuts = [start, *(at for join in _JOINED.finditer(text, start, end) for at in join.span()), end]
    labels = tuple(zip(cuts[::2], cuts[1::2], strict=True))
    return labels if len(labels) == len(values) and all(is_label(text[a:b]) for a, b in labels) else ()
