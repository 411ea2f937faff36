"""Keeps of what "As 5b." points to the part that the letter labels so: below "5a) … 11 White British", "5b) … Not recorded."."""

import re
from collections.abc import Sequence
from dataclasses import replace

from councils.domain.expressions import expression
from councils.domain.hints import folded
from councils.parsing.rules.bound import Passage
from councils.parsing.rules.headings import trimmed

_POINTED = expression(r"(?<![\w/.])\(?(?P<number>\d{1,2})\s?[(.]?(?P<letter>[a-h])\b\)?", re.IGNORECASE)
_PART = expression(
    r"^[^\S\n]*(?:q(?:uestion)?\.?[^\S\n]?)?\(?(?P<number>\d{1,2})[^\S\n]?[(.]?(?P<letter>[a-h])(?:[).:](?!\w)|[).:]?(?=[^\S\n]*[\t\n]))",
    re.IGNORECASE | re.MULTILINE,
)
_LOOK = 300
"""Characters before a passage in which its label and the question printed again may stand."""


def parts_pointed_to(text: str, words: str, passages: Sequence[Passage]) -> list[Passage]:
    """
    The passages cut down to the one part that `words` name; as they are where none or several are named.

    They are also left as they are where the letter labels no part so.
    """
    named = {_name(found) for found in _POINTED.finditer(words)}
    if len(named) != 1:
        return list(passages)
    wanted = named.pop()
    cut = [part for passage in passages for part in _parts(text, passage, wanted)]
    return list(dict.fromkeys(cut)) or list(passages)


def _parts(text: str, passage: Passage, wanted: tuple[str, str]) -> list[Passage]:
    """The parts of a passage that stand below that label, each to the next one."""
    above = list(_PART.finditer(text, max(0, passage.start - _LOOK), passage.start))[-1:]
    within = list(_PART.finditer(text, passage.start, passage.end))
    starts = [(passage.start, found) for found in above] + [(found.end(), found) for found in within]
    ends = [*(found.start() for found in within), passage.end][0 if above else 1 :]
    meant = [
        trimmed(text, start, end) for (start, found), end in zip(starts, ends, strict=True) if _name(found) == wanted
    ]
    return [replace(passage, start=start, end=end) for start, end in meant if start < end]


def _name(found: re.Match[str]) -> tuple[str, str]:
    return found["number"], folded(found["letter"])
