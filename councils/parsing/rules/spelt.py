"""Spells out the abbreviations that a letter explains ("n/r: not recorded"), where one of them is all that an answer says."""

from collections.abc import Mapping
from functools import lru_cache

from councils.domain.found import Found
from councils.domain.wording import find_legend
from councils.parsing.rules.rows import Box


def spelt_out(text: str, box: Box) -> Box:
    """What a cell or a sentence says: of "n/r" alone the words that the letter explains it with, where they stand."""
    words = _legend(text).get(box.text.strip(" .;:()").casefold())
    return box if words is None else Box(words.start, words.end, words.value)


@lru_cache(maxsize=8)
def _legend(text: str) -> Mapping[str, Found[str]]:
    return find_legend(text)
