"""Knows a letter that says of all its figures that they are of every exploitation: "The figures below are for all forms of exploitation together"."""

import re
from functools import lru_cache

from councils.domain.expressions import expression
from councils.domain.scanning import found_in

_ALL_FORMS = r"(?:(?:all|every|any|both) (?:of the )?(?:forms?|types?|kinds?|sorts?) of (?:child )?exploitation|exploitation (?:of (?:all|any|every|whatever) (?:kinds?|forms?|types?)|in all its forms|as a whole)|(?:child )?sexual and (?:child )?criminal exploitation(?: together)?|CSE and CCE together)"
_FIGURES = expression(
    r"\b(?:figures|numbers|counts|totals|data|statistics)\b(?:\s+(?!for\b|in\b|of\b|on\b|by\b)[a-z]+){0,5}?\s+(?:are|is|cover|covers|count|counts|include|includes|relate|relates|show|shows|represent)\b"
    rf"(?:,?\s+(?!not\b|no\b|never\b|neither\b|only\b)[a-z]+,?){{0,5}}?\s+{_ALL_FORMS}\b",
    re.IGNORECASE,
)
_SOME = expression(
    r"\b(?:except|apart from|but for|other than|unless|question|part|table|before|until|since|from)\b", re.IGNORECASE
)


@lru_cache(maxsize=64)
def says_all_together(text: str) -> bool:
    """True where one sentence of the letter says so, of no part of the figures alone."""
    for found in found_in(text, _FIGURES):
        ends = text.find(".", found.end())
        begins = max(text.rfind(". ", 0, found.start()), text.rfind("\n\n", 0, found.start())) + 1
        if not _SOME.search(text, begins, len(text) if ends < 0 else ends):
            return True
    return False
