"""What is known of an expression before it is looked for: where a match can begin, and which words it needs.

Told from the patterns by `tools.hints`, once, so that no letter is searched character by character for what is not
in it. An expression of which nothing is known is searched for as ever.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

DIGIT = "0"
"""Stands in a head for any digit."""
WORD = "_"
"""Stands in a head for any letter, digit or underscore."""
HEAD = 3
"""The most characters of a head."""
_LONG = 200
"""Characters above which a text is likely to be a whole letter, or a page of it."""


class Begins(StrEnum):
    """Where the matches of an expression begin."""

    ANYWHERE = "anywhere"
    LINE = "line"
    HEAD = "head"
    """With one of their heads, at the beginning of a word or at a sign that is part of none."""


@dataclass(frozen=True, slots=True)
class Hint:
    """
    Where matches begin, the first one to three folded characters of each, and words of which a text with one has one.

    `heads` are empty unless they begin there; `needs` are folded, and empty where nothing is known.
    """

    begins: Begins = Begins.ANYWHERE
    heads: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()

    def can_match(self, text: str) -> bool:
        """False where no match can be in the text."""
        return self.can_match_folded(folded(text)) if self.needs else True

    def can_match_folded(self, text: str) -> bool:
        """False where no match can be in the text that was `folded` to this."""
        return not self.needs or any(needed in text for needed in self.needs)


NO_HINT = Hint()


def folded(text: str) -> str:
    """The text such that an ASCII letter stands wherever one is matched, whatever its case."""
    return _fold(text) if len(text) < _LONG else _fold_once(text)


def _fold(text: str) -> str:
    plain = text.casefold()
    return plain if plain.isascii() else plain.replace("i\N{COMBINING DOT ABOVE}", "i").replace("ı", "i")


_fold_once = lru_cache(maxsize=8)(_fold)
"""A whole letter is asked about for one expression after another."""


def first_folded(character: str) -> str:
    """The first character of what one character is folded to, `DIGIT` for a digit."""
    return DIGIT if character.isdecimal() else folded(character)[0]
