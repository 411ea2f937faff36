"""Doubts a count whose label stands on the other side of a bracket with a count and a group of its own: "White British (12 Irish) 44"."""

from __future__ import annotations

import re

from councils.domain.ethnicity import is_ethnic_label
from councils.domain.expressions import expression
from councils.domain.returns import Figure

_BRACKET_BEFORE = expression(r"\((?P<held>[^()\n]*\d[^()\n]*)\)\s*\Z")
_WORDS = expression(r"[^\W\d][^\W\d]+(?:[\s/-]+[^\W\d]+)*")
_NO_LABEL = expression(r"^(?:are|is|were|was|of\s+(?:them|whom|which)|including|incl)\s+", re.IGNORECASE)
_REACH = 120


def is_across_a_bracket(text: str, figure: Figure) -> bool:
    """True for the 12 given to the group before its bracket, and for the 44 given to the group inside it."""
    if figure.span is None or figure.ethnicity is None:
        return False
    label, start, end = figure.ethnicity.label.casefold(), figure.span.start, figure.span.end
    before = text[max(text.rfind("\n", 0, start) + 1, start - _REACH) : start]
    closed = _BRACKET_BEFORE.search(before)
    if closed is not None:
        return label in closed["held"].casefold()
    opened = before.rfind("(")
    if opened <= before.rfind(")"):
        return False
    held = before[opened + 1 :] + " " + text[end : end + _REACH].partition(")")[0].partition("\n")[0]
    return label not in held.casefold() and any(map(_is_label, _WORDS.findall(held)))


def _is_label(words: str) -> bool:
    return is_ethnic_label(_NO_LABEL.sub("", words))
