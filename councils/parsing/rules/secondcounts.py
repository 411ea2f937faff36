"""Doubts the count of a label after which another count follows for the same label: "Aged 13: 4 girls, 2 boys"."""

import re
from collections.abc import Sequence

from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.wording import Wording

_OF_THEM = expression(
    r"\b(?:of (?:which|whom|these|those|them)|including|includes|with|plus|among)\b|[\n\t|]", re.IGNORECASE
)


_REMAINDER = expression(
    r"[(\[]\s*(?:plus|and|besides|with|incl(?:uding|udes|\.)?|of wh(?:om|ich)|another|(?:a |some )?further|in addition|as well as|not (?:counting|including)|exclud(?:es|ing)|excl\.|less)\b[^()\[\]\n]*\Z",
    re.IGNORECASE,
)


def without_remainders(
    text: str, keys: Sequence[Found[object]], values: Sequence[Found[Wording]]
) -> tuple[Found[Wording], ...]:
    """The counts but for one in a bracket that stands behind a count and its label: "44 White British (plus 12 who may be)"."""
    if len(keys) >= len(values):
        return tuple(values)
    return tuple(value for value in values if not _is_remainder(text, keys, value, values))


def _is_remainder(
    text: str, keys: Sequence[Found[object]], value: Found[Wording], values: Sequence[Found[Wording]]
) -> bool:
    before = max((other.end for other in values if other.end <= value.start), default=None)
    opens = None if before is None else _REMAINDER.search(text, before, value.start)
    if opens is None:
        return False
    closes = min((at for at in (text.find(")", value.end), text.find("]", value.end)) if at >= 0), default=len(text))
    return not any(opens.start() <= key.start < closes for key in keys)


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
