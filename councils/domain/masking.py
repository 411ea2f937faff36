"""What of a passage is not shown in public: e-mail addresses and telephone numbers.

Councils' and posts' names stay; names of people are marked by staff, not guessed here.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
TELEPHONE = re.compile(
    r"""(?<![\w/.,-])                  # not inside a reference, a link or a larger number
        (?:\+44\s?(?:\(0\)\s?)?|\(?0)  # an international or a trunk prefix
        \d(?:[\s().-]{0,2}\d){8,10}    # nine or ten digits more, however spaced
        (?![\w/-])""",
    re.VERBOSE,
)
MASKS = ((EMAIL, "[e-mail address]"), (TELEPHONE, "[telephone number]"))


@dataclass(frozen=True, slots=True)
class Mask:
    """Characters `start` to `end` of a passage that `shown` takes the place of."""

    start: int
    end: int
    shown: str


def masks(text: str) -> tuple[Mask, ...]:
    """Every e-mail address and telephone number of the text, in order, none overlapping another."""
    found = sorted(
        (Mask(match.start(), match.end(), shown) for pattern, shown in MASKS for match in pattern.finditer(text)),
        key=lambda mask: mask.start,
    )
    return tuple(_apart(found))


def _apart(found: Iterable[Mask]) -> Iterator[Mask]:
    end = 0
    for mask in found:
        if mask.start >= end:
            yield mask
            end = mask.end


def masked(text: str) -> str:
    """The text with every mask in its place."""
    pieces, position = [], 0
    for mask in masks(text):
        pieces += [text[position : mask.start], mask.shown]
        position = mask.end
    return "".join([*pieces, text[position:]])
