"""Doubts the count of a label after which another count follows for the same label: "Aged 13: 4 girls, 2 boys"."""

import re
from collections.abc import Sequence

from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.wording import Wording

_OF_THEM = expression(
    r"\b(?:of (?:which|whom|these|those|them)|including|includes|with|plus|among)\b|[\n\t|]", re.IGNORECASE
)


def has_second(
    text: str,
    key: Found[object],
    value: Found[Wording],
    over: Sequence[Found[Wording]],
    keys: Sequence[Found[object]],
) -> bool:
    """True where one of the counts left `over` follows that of `key` before the next of `keys`, and is no part of it.

    "White British 20 at risk, 3 confirmed": nobody can tell whether they are 20, 3 or 23.
    """
    if key.start > value.start:
        return False
    until = min((other.start for other in keys if other.start > value.start), default=len(text))
    return any(
        value.end <= second.start < until
        and second.value.count is not None
        and _OF_THEM.search(text, value.end, second.end) is None
        for second in over
    )
