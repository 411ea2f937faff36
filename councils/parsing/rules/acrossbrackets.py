"""Doubts a count whose label stands on the other side of a bracket with a count and a group of its own: "White British (12 Irish) 44".

And a count that a group and an age share: "White British (age 15) 18" counts neither all aged 15 nor all White British.
"""

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
    """True for the 12 given to the group before its bracket, and for the 44 given to the group inside it; for one of an age and a group."""
    if figure.span is None or figure.count is None:
        return False
    if figure.ethnicity is None:
        return figure.age is not None and _is_of_a_group(text, figure.span.start, figure.span.end)
    label, start, end = figure.ethnicity.label.casefold(), figure.span.start, figure.span.end
    before = text[max(text.rfind("\n", 0, start) + 1, start - _REACH) : start]
    closed = _BRACKET_BEFORE.search(before)
    if closed is not None:
        return label in closed["held"].casefold()
    opened = before.rfind("(")
    if opened <= before.rfind(")"):
        return False
    if _AGED.search(before[:opened]):
        return True
    held = before[opened + 1 :] + " " + text[end : end + _REACH].partition(")")[0].partition("\n")[0]
    return label not in held.casefold() and any(map(_is_label, _WORDS.findall(held)))


def _is_label(words: str) -> bool:
    return is_ethnic_label(_NO_LABEL.sub("", words))


_AGED = expression(r"\bage[ds]?\s+\d{1,2}(?:\s?(?:-|–|to|and)\s?\d{1,2})?\s?:?\s*\Z", re.IGNORECASE)
_GROUP = expression(
    r"\b(?<!all )(?:White|Black|Asian|Mixed|British|Irish|Pakistani|Indian|Bangladeshi|Chinese|African|Caribbean|Gypsy|Roma|Travell?er|Arab)\b(?! peers)",
    re.IGNORECASE,
)
_APART = expression(r"[\n\t|;!?]|\.\s|,\s(?=[^,\d]*\d)")
_COUNT = expression(
    r"(?<![\w-])(?<!age )(?<!aged )(?<!ages )(?<!to )\d+(?![\w-]|\s?(?:to|-|–|years?|yrs?|year-olds?)\b)", re.IGNORECASE
)


def _is_of_a_group(text: str, start: int, end: int) -> bool:
    """True for the count of an age in whose entry a group is named: "White British aged 15: 18", "Two children aged 14 are Asian"."""
    before = _APART.split(text[max(0, start - _REACH) : start])[-1]
    counted = _COUNT.split(before) if "(" not in before else [before]
    before = "" if len(counted) > 1 and before.endswith((", ", " and ")) else counted[-1]
    after = _APART.split(text[end : end + _REACH])[0].partition("(")[0]
    after = after if not any(map(str.isdigit, after)) or "age" in after.casefold() else ""
    return _GROUP.search(before) is not None or _GROUP.search(after) is not None
