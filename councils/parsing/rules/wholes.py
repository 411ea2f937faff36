"""Knows the number of which a list counts the parts: the 48 of "of the 48 children"."""

import re

from councils.domain.expressions import expression
from councils.domain.numbers import IN_WORDS

_WHOLE_BEFORE = expression(
    r"(?:\b(?:out of|of)\s+(?:the|these|those|our|all|all the|this)\s+(?:total (?:of )?|current |overall )?|\bout of\s+)$",
    re.IGNORECASE,
)


_OF_A_COUNT = expression(rf"(?:\d|\b(?:{IN_WORDS}))\s+(?:out\s+)?of\s+(?:the|these|those|our)\s+$", re.IGNORECASE)
""" "15 of the 19 were White": the 19 is what the 15 are part of."""
_ASKED_OF_ALL = expression(
    r"\b(?:ethnicit(?:y|ies)|ethnic (?:groups?|origins?|backgrounds?)|backgrounds?|ages?|breakdown|profile|details)\s+of\s+(?:the|these|those|our|all|all the)\s+$",
    re.IGNORECASE,
)
""" "The ethnicity of the 19 is White British 15, Mixed 4"."""
_VERB_AFTER = expression(r"[\d,]+\s+(?:are|is|was|were|have|had)\b", re.IGNORECASE)


_THE_BEFORE = expression(r"\b(?:the|these|those|our|all|all the)\s+$", re.IGNORECASE)
_PARTED_AFTER = expression(
    r"[\d,]+\s+(?:\w+\s+)?(?:child(?:ren)?|young people|cases?|victims?|individuals?)\s+(?:are|were)[\s:]+[^.;:\n\d]{2,60}?[,:=(–-]\s*(?:<\s?)?\d[\d,]*(?=\s*(?:[,;.)]|and\b|$))",
    re.IGNORECASE | re.MULTILINE,
)
""" "The 11 victims were Black Caribbean, 4, White British, 7": the 11 has no label of its own."""


def is_whole(text: str, start: int) -> bool:
    """True for the 48 of "of the 48 children", the whole that a part is of; not for the 5 of "of these 5 were aged 10"."""
    before = text[max(0, start - 40) : start]
    if _THE_BEFORE.search(before) and _PARTED_AFTER.match(text, start):
        return True
    if _WHOLE_BEFORE.search(before) is None:
        return False
    if _OF_A_COUNT.search(before) or _ASKED_OF_ALL.search(before):
        return True
    return not _VERB_AFTER.match(text, start)
