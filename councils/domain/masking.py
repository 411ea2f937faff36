"""What of a passage is not shown in public: e-mail addresses and telephone numbers.

Councils' and posts' names stay; names of people are marked by staff, not guessed here.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from councils.domain.numbers import IN_WORDS

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
    return tuple(
        _apart(Mask(match.start(), match.end(), shown) for pattern, shown in MASKS for match in pattern.finditer(text))
    )


def _apart(found: Iterable[Mask]) -> Iterator[Mask]:
    end = 0
    for mask in sorted(found, key=lambda mask: (mask.start, -mask.end)):
        if mask.start >= end:
            yield mask
            end = mask.end


NUMBER_SHOWN = "[number]"
_PARTS = r"single|sole|lone|couple|pair|both|twice|thrice|half|halves|thirds?|quarters?|fifths?|dozen"

_LIMITS = r"(?:fewer|less|more|greater) than|under|below|over|above|at (?:least|most)|up to|around|about"


def number_masks(text: str) -> tuple[Mask, ...]:
    """Every number of the text, in digits or words, with its limit ("fewer than"), and words such as "both"."""
    return tuple(Mask(match.start(), match.end(), NUMBER_SHOWN) for match in _numbers().finditer(text))


@cache
def _numbers() -> re.Pattern[str]:
    """Compiled when first asked for: few sites ever do."""
    numbers = rf"[0-9]+(?:[.,/][0-9]+)*(?: ?%)?|\b(?:{IN_WORDS}|(?:{_PARTS})\b)"
    return re.compile(rf"(?:(?:[<>≤≥]|\b(?:{_LIMITS})\b)\s*)?(?:{numbers})", re.IGNORECASE)


def masked(text: str, *, numbers: bool = False) -> str:
    """The text with every mask in its place; `numbers`: those of numbers too."""
    pieces, position = [], 0
    for mask in _apart([*masks(text), *(number_masks(text) if numbers else ())]):
        pieces += [text[position : mask.start], mask.shown]
        position = mask.end
    return "".join([*pieces, text[position:]])
