"""Finds questions that a letter reports with their labels in mid-sentence: "You asked (3) for the number of cases."."""

import re

from councils.domain.expressions import expression
from councils.domain.vocabulary import Question
from councils.parsing.rules.asked import PARTS
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.restated import Restated

_LEAST = 3
_LABEL = r"\(\s*(?:q(?:uestion)?\.?\s*)?(?:[1-7]|[a-g])\s*\)"
_ASKED = r"(?:ask(?:ed|s)?|request(?:ed|s)?|sought|seek|enquired?|want(?:ed|s)? to know|wish(?:ed)? to know)"
_REPORTED = expression(
    rf"^[ ]*(?P<words>(?:(?:at|in|under|by|with) (?:your )?(?:point |part |question |item )?{_LABEL},?\s+)?"
    rf"(?:you|the applicant|the requester|your request) (?:have |had |also |then |next |further |finally |lastly )*{_ASKED}\b"
    r"[^\n]*?(?:[.?:](?=\s|$)|(?=\n)|\Z))",
    re.IGNORECASE | re.MULTILINE,
)
_SIGN = expression(_LABEL, re.IGNORECASE)


def find_reported(letter: Letter) -> tuple[Restated, ...]:
    """The reported questions of a letter that labels three of them or more, in the request's order; else none."""
    found = []
    numbers: list[int] = []
    for sentence in _REPORTED.finditer(letter.text):
        labels = [_number(label[0]) for label in _SIGN.finditer(sentence["words"])]
        if labels:
            numbers += labels
            questions: tuple[Question, ...] = tuple(question for number in labels for question in PARTS[number - 1])
            found.append(Restated(sentence.start("words"), sentence.end(), questions, goes_on=False))
    in_order = numbers == sorted(set(numbers))
    return tuple(found) if in_order and len(numbers) >= _LEAST else ()


def _number(label: str) -> int:
    sign = label.strip("() ").lower()[-1]
    return int(sign) if sign.isdigit() else "abcdefg".index(sign) + 1
