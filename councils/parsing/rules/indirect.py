"""Knows a number in what a council cannot tell: "not marked whether one person or more is involved" counts nobody."""

import re

from councils.domain.expressions import expression

_NOT_TOLD = expression(
    r"\b(?:whether|how many|how often)\b(?![^.;:\n]{0,90}[;:–—])(?![^.;:\n]{0,90}\b(?:but|so|that|and (?:there|we|it|the|found))\b)[^.;:,\n]{0,90}$"
    r"|\b(?:not|n['’]t|no|never|cannot|nothing|neither)\b[^.;:,\n]{0,40}\b(?:distinguish\w*|differentiat\w+|separat\w+|tells?|shows?|says?|mark(?:s|ed)?|record(?:s|ed)?|flag(?:s|ged)?|note[sd]?|sets?|known?|capture[sd]?)\b[^.;:,\n]{0,40}\b(?:if|between|from|apart)\b(?![^.;:,\n]{0,60}\b(?:but|so|that|and (?:it|we|they|there|the|records?|counts?|shows?|holds?|lists?|gives?|has|have))\b)[^.;:,\n]{0,60}$",
    re.IGNORECASE,
)
_OR_MORE_OF_THEM = expression(
    r"\s+(?:lone |single |sole )?(?:person|individual|adult|man|offender|perpetrator)\s+(?:or|and|from|rather than)\s+(?:by\s+)?(?:more|several|many|multiple|others|two|three)\b",
    re.IGNORECASE,
)

_OF_TWO_KINDS = expression(
    r"\s+(?:of\s+)?(?:individual|single|lone|sole|one)[\s-]?(?:perpetrator|offender|person)?\s?(?:cases?|ones)?,?\s+(?:and|plus|but|,)\s+\d+\s+(?:of\s+)?(?:multiple|group|gang|several|many)",
    re.IGNORECASE,
)
""" "3 individual and 4 multiple perpetrator cases": neither is all of them, and the first is of no group."""
_IN_ANY_CASE = expression(
    r"^\W*(?:[a-g1-7][).]\s*)?whether (?:or not\b|(?:it (?:is|was) )?(?:thought|known|believed|said|suspected|confirmed)\b)"
    r"(?!.*(?:\b(?:not|never|cannot|unknown|unclear)\b|n['’]t\b))",
    re.IGNORECASE | re.DOTALL,
)
""" "Whether or not confirmed we monitor 31": what is counted in any case is counted."""
_DENIED = expression(r"\b(?:not|never|cannot|unknown|unclear)\b|n['’]t\b", re.IGNORECASE)
_NEAR = 240
"""As far back as such words may begin; a sentence may be a line of thousands of numbers."""


def is_left_open(before: str, after: str) -> bool:
    """True for a number in what is not known, or in "one person or more": `before` and `after` it in its sentence."""
    if _IN_ANY_CASE.match(before) and not _DENIED.search(after):
        before = _IN_ANY_CASE.sub("", before)
    if _OF_TWO_KINDS.match(after):
        return True
    return _OR_MORE_OF_THEM.match(after) is not None or _NOT_TOLD.search(before[-_NEAR:]) is not None
