"""Knows the tables of notes and of keys to symbols, "Note | Meaning" over "1 | New system": their rows are numbered, and answer nothing."""

import re
from functools import lru_cache

from councils.domain.expressions import expression
from councils.parsing.rules.spans import Places

_HEADING = expression(
    r"^[^\w\n]*(?:(?:foot)?notes?(?: (?:no\.?|number|ref(?:erence)?))?|key|symbols?|legend|shorthand)[^\w\n]*(?:\t[^\n]*)?$",
    re.IGNORECASE | re.MULTILINE,
)
_ENDS = expression(r"\n[ \t]*\n|\Z")


@lru_cache(maxsize=8)
def note_tables(text: str) -> Places:
    """Where tables headed "Note" or "Key" stand, from the heading to the next empty line."""
    if "\t" not in text:
        return Places(())
    return Places.of(
        (found.start(), end.start()) for found in _HEADING.finditer(text) if (end := _ENDS.search(text, found.end()))
    )
