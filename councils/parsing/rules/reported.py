"""Finds questions that a letter reports, by labels in mid-sentence or by words: "You asked (3) for the number of cases."."""

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
    return tuple(found) if in_order and len(numbers) >= _LEAST else _by_words(letter)


_MOST_MISSING = 2
_CLAUSE = expression(r"(?:[,;]\s+(?:and\s+)?|\s+and\s+)(?=(?:for|how many|whether|what|about)\b)", re.IGNORECASE)
_PARTS_BY_WORDS = tuple(
    (number, expression(pattern, re.IGNORECASE))
    for number, pattern in (
        (
            2,
            r"\b(?:nature|how (?:it|they|these|this|we) (?:work|operate|monitor)s?|what (?:they|these|those|the mechanisms) are)\b",
        ),
        (1, r"\b(?:strateg(?:y|ies)|mechanisms?)\b"),
        (4, r"\b(?:gangs?|groups?)\b(?! of (?:children|victims)\b)"),
        (6, r"\b(?:perpetrators?|offenders?)\b"),
        (5, r"\b(?:ethnic\w*|ages?)\b"),
        (7, r"\b(?:(?:each|every|per|by) year|yearly|years|(?:since|from|between) 2010)\b"),
        (3, r"\b(?:current(?:ly)?|now|at present|being monitored|open)\b"),
    )
)


_WHETHER = expression(r"\b(?:whether|if|that)\b", re.IGNORECASE)
""" "You asked for details of the strategy and mechanisms" asks what they are too."""


def _by_words(letter: Letter) -> tuple[Restated, ...]:
    """The reported questions of a letter that opens each answer by saying, without a label, what was asked.

    "You asked for the current number of cases, and for the number in each year." Almost all of the seven parts must be
    told, each once, and every such sentence must tell of one.
    """
    found: list[Restated] = []
    told: list[int] = []
    for sentence in _REPORTED.finditer(letter.text):
        numbers = [_told(clause) for clause in _CLAUSE.split(sentence["words"])]
        if None in numbers:
            return ()
        parts = list(dict.fromkeys(number for number in numbers if number is not None))
        parts += [2] if parts == [1] and _WHETHER.search(sentence["words"]) is None else []
        told += parts
        questions = tuple(question for number in parts for question in PARTS[number - 1])
        found.append(Restated(sentence.start("words"), sentence.end(), questions, goes_on=False))
    is_all = len(set(told)) == len(told) >= len(PARTS) - _MOST_MISSING
    return tuple(found) if is_all and len(found) >= _LEAST else ()


def _told(clause: str) -> int | None:
    return next((number for number, pattern in _PARTS_BY_WORDS if pattern.search(clause)), None)


def _number(label: str) -> int:
    sign = label.strip("() ").lower()[-1]
    return int(sign) if sign.isdigit() else "abcdefg".index(sign) + 1
