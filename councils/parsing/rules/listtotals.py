"""Finds the total that a list in running text names beside its counts: "White 12, Mixed 3, Asian 5, total 20", "20 in all: …"."""

import re
from collections.abc import Iterable, Sequence

from councils.domain.count import Count
from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.wording import Wording
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.rows import Box

_PEOPLE = r"(?:(?:open|current|known|new|active)\s+)?(?:cases?|child(?:ren)?|young\s+(?:people|persons?)|victims?|individuals?|people|persons?|perpetrators?|referrals?|years|ages|groups)"
_LED = r"(?:and|making|makes|giving|gives|or|with|being|i\.?e\.?|so|that\s+is|this\s+is|which\s+is|adding\s+up\s+to|coming\s+to|for|are|there\s+(?:are|were)|we\s+have)"
_BEFORE = expression(
    rf"(?P<parted>[\W_]*)(?:{_LED}\s+)?(?:(?:an?|the|our)\s+)?(?:(?:grand|overall|combined)\s+)?(?:totals?|all|overall|sum|altogether|in\s+(?:total|all))\b"
    rf"(?:\s+(?:of|numbers?|for|is|was|are|being|comes\s+to|all|{_PEOPLE}))*(?:[^\w<>≤*+-]|-\s)*",
    re.IGNORECASE,
)
_LED_TO = expression(rf"(?P<parted>[\W_]*)(?:{_LED}\s+)?(?:(?:an?|the)\s+)?", re.IGNORECASE)
_AFTER = expression(rf"(?:\s+{_PEOPLE})?[^\w\n]*", re.IGNORECASE)
_IN_ALL = expression(
    rf"(?:\s+{_PEOPLE})?\s+(?:in\s+(?:total|all)|altogether|all\s+together|overall|total|all\s+told)\b[^\w\n]*",
    re.IGNORECASE,
)
_PARTS_ENTRIES = expression(r"[,;.|/(\n]")
_PARTS = expression(r"[,;:.|/()\[\]=–—\n]|\s-")


def total_named[K](
    text: str, box: Box, keys: Sequence[Found[K]], values: Sequence[Found[Wording]]
) -> Found[Wording] | None:
    """The one of the `values` of a sentence that its words call the total; None where none or several are called so.

    What stands right beside a label is that label's: "total 12 White", "White total 13".
    """
    named = [value for value in values if _is_named(text, box, keys, values, value)]
    return named[0] if len(named) == 1 else None


def _is_named[K](
    text: str, box: Box, keys: Sequence[Found[K]], values: Sequence[Found[Wording]], value: Found[Wording]
) -> bool:
    first = max((each.end for each in (*keys, *values) if each.end <= value.start), default=box.start)
    last = min((each.start for each in (*keys, *values) if each.start >= value.end), default=box.end)
    before, after = text[first : value.start], text[value.end : last]
    if last < box.end and _PARTS.search(after) is None:
        return False
    led = _BEFORE.fullmatch(before) if _AFTER.fullmatch(after) else None
    if led is None and _IN_ALL.fullmatch(after):
        led = _LED_TO.fullmatch(before)
    is_behind_label = any(key.end == first for key in keys)
    return led is not None and (not is_behind_label or _PARTS_ENTRIES.search(led["parted"]) is not None)


def adds_up(total: Found[Wording], parts: Iterable[Found[Wording]]) -> bool:
    """True where the parts can come to the total."""
    counts = [Count(0, None) if part.value.count is None else part.value.count for part in parts]
    return total.value.count is not None and Count.total(counts).can_equal(total.value.count)


def totals_of_list[K](
    facts: Facts, keys: Sequence[Found[K]], parts: Sequence[Found[Wording]]
) -> tuple[Found[Wording], ...]:
    """The total of a list whose labels and counts have been read: the one of the other counts of its line that its parts come to."""
    text = facts.text
    first = text.rfind("\n", 0, min(each.start for each in (*keys, *parts))) + 1
    last = (text + "\n").find("\n", max(each.end for each in (*keys, *parts)))
    others = [
        Found(each.start, each.end, each.wording)
        for each in within(facts.counts, first, last)
        if not any(each.start < other.end and other.start < each.end for other in (*keys, *parts))
    ]
    total = total_named(text, Box(first, last, text[first:last]), keys, (*parts, *others))
    return (total,) if total is not None and total in others and adds_up(total, parts) else ()


def is_subtotal(text: str, label: Found[object], count: Found[object]) -> bool:
    """True for "White total 13" and "Total White 13"."""
    start, end = min(label.start, count.start), max(label.end, count.end)
    return _SUBTOTAL.search(text, max(0, start - _BESIDE), end) is not None


_BESIDE = 10
_SUBTOTAL = expression(r"\b(?:sub-?\s?)?totals?\b(?=[^,;|\n]*\Z)", re.IGNORECASE)
