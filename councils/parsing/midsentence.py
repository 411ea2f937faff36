"""Tells whether a line that looks like the next of a list is the rest of the sentence on the full line above it."""

import re

_ENDS = (".", "?", "!", ":", ";")
_NAMES_PARTS = re.compile(r"\(?[a-h]\)\s(?:to|and|or|–|-)\s\(?[a-h]\)", re.IGNORECASE)
""" "(a) to (f) as a new request"."""
_LABELLED = re.compile(r"\(\w{1,3}\)|\d{1,2}\.\s")
_NEEDS_MORE = re.compile(
    r"\b(?:see|to|in|at|of|under|from|with|by|was|were|items?|parts?|questions?|sections?|points?|between|than)$",
    re.IGNORECASE,
)
_DASHED = re.compile(r"[\w)%*] [-–] [\w<*][^;,.]{0,30}[;,.] ")
_DASH_AND_COUNT = re.compile(r"[-–] (?:[<>*\d]|nil\b|none\b|zero\b)", re.IGNORECASE)
""" "- 9; 2023 - 10" below "2020 - 11; 2021 - 13; 2022"."""
_COUNT_AWAITED = re.compile(r":[^\S\n]+[^:\n]{1,40}[.;,][^\S\n]+[^:.;,\n]{1,40}:$")
_COUNT = re.compile(r"[^:.;,]{1,30}(?:[.;,]|$)")
""" "White: 15. Asian: 4. Every other group:" is a line of labels, each with its count; the last one's stands below."""


def is_rest_of_sentence(above: str, words: str) -> bool:
    """True for `words` that go on with the sentence of `above`, a line that ended for want of room."""
    if _COUNT_AWAITED.search(above):
        return _COUNT.match(words) is not None
    if above.endswith(_ENDS):
        return False
    if _NAMES_PARTS.match(words) or (_NEEDS_MORE.search(above) and _LABELLED.match(words)):
        return True
    return not above.endswith((",", ")")) and bool(_DASH_AND_COUNT.match(words) and _DASHED.search(above))
