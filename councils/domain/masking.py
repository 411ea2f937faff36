"""What of a passage is not shown in public: e-mail addresses and telephone numbers.

Names of people are masked where staff marked them, never guessed; councils' and posts' names stay.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from councils.domain.expressions import expression
from councils.domain.numbers import IN_WORDS

EMAIL = expression(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
TELEPHONE = expression(
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


type Place = tuple[int, int]
"""Characters from the first to, not including, the second."""


def masks(text: str, names: Iterable[Place] = (), *, numbers: bool = False) -> tuple[Mask, ...]:
    """Every e-mail address and telephone number of the text and every name marked in it, in order, none overlapping.

    Of a name that lies partly beyond the text, the part within is masked. `numbers`: every number too.
    """
    found = [Mask(match.start(), match.end(), shown) for pattern, shown in MASKS for match in pattern.finditer(text)]
    marked = (Mask(max(start, 0), min(end, len(text)), NAME_SHOWN) for start, end in names)
    counted = number_masks(text) if numbers else ()
    return tuple(_apart([*found, *counted, *(mask for mask in marked if mask.start < mask.end)]))


def _apart(found: Iterable[Mask]) -> Iterator[Mask]:
    """The masks in order; those that share a character become one, so that nothing of either shows."""
    whole: Mask | None = None
    for mask in sorted(found, key=lambda mask: (mask.start, -mask.end)):
        if whole is not None and mask.start < whole.end:
            whole = Mask(whole.start, max(whole.end, mask.end), whole.shown)
            continue
        if whole is not None:
            yield whole
        whole = mask
    if whole is not None:
        yield whole


NAME_SHOWN = "[name]"
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


def masked(text: str, names: Iterable[Place] = (), *, numbers: bool = False) -> str:
    """The text with every mask in its place; `names`: those marked; `numbers`: those of numbers too."""
    pieces, position = [], 0
    for mask in masks(text, names, numbers=numbers):
        pieces += [text[position : mask.start], mask.shown]
        position = mask.end
    return "".join([*pieces, text[position:]])
