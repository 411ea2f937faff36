"""Knows the day of a letter, a decision or a meeting, which no count is of: "the response sent to you on 2 April 2025"."""

import re

from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.periods import Period, PeriodKind

_REACH = 80
_OF_A_PAPER = expression(
    r"\b(?:sent|received|dated|wr(?:ote|itten)|repl(?:y|ied|ies)|respon(?:se|ded)|answer(?:ed)?|requests?(?:ed)?|letter|e-?mail(?:ed)?|enquiry|correspondence|asked|submitted|issued|released|refus(?:al|ed)"
    r"|acknowledg\w+|decision|review(?:ed)?|complain(?:t|ed)|publish(?:ed)?|meeting|met|launched|approved|adopted|agreed|signed)\b(?:[^\S\n]+(?:to|by|from|you|us|your|our|the|this|it|me|council|held|back))*"
    r"[^\S\n]*[,(]?[^\S\n]*(?:\b(?:of|on|dated|from)[^\S\n]+)?(?:the[^\S\n]+)?\Z",
    re.IGNORECASE,
)
_AT = expression(r"(?:as\s+)?(?:at|of)\b", re.IGNORECASE)
_AT_THE_DAY = expression(
    r"\b(?:at|on|of|by|from)\s+(?:the\s+)?(?:date|day|time|point|moment)\b[^.;\n]*\Z", re.IGNORECASE
)
""" "At the date of your request, 2 April 2025": counts are of that day."""

_AT_A_MEETING = expression(
    r"\b(?:monitored|open|discussed|listed|tracked|supported|managed|overseen|considered|known|active|on (?:the|its|our|their) [\w-]+)\b[^.;\n]{0,40}?\bat (?:its|the|our|their)\s+(?:[\w'’-]+\s+){0,4}meeting\s+(?:(?:of|on|held|held on)\s+)?(?:the\s+)?\Z",
    re.IGNORECASE,
)
""" "28 children were being monitored by the panel at its meeting of 7 May": so many on that day."""


def is_day_of_a_paper(text: str, start: int) -> bool:
    """True for the day that begins at `start` where the words right before it say what was sent, decided or held on it."""
    if _AT.match(text, start):
        return False
    begins = max(0, start - _REACH)
    counted = (_AT_THE_DAY, _AT_A_MEETING)
    return _OF_A_PAPER.search(text, begins, start) is not None and not any(
        p.search(text, begins, start) for p in counted
    )


def is_period_of_a_paper(text: str, said: Found[Period]) -> bool:
    """True for a period that is such a day: a year in which something was sent is one, and what was counted in it too."""
    return said.value.kind is PeriodKind.SNAPSHOT and is_day_of_a_paper(text, said.start)
