"""Knows the council's own numbers of the questions it prints: over "5. A breakdown of ethnicity of perpetrators", "questions 4 and 5" name the fifth and sixth parts."""

import re
from collections.abc import Mapping, Sequence

from councils.domain.expressions import expression
from councils.domain.vocabulary import Question
from councils.parsing.rules.asked import PARTS
from councils.parsing.rules.labels import Family
from councils.parsing.rules.pieces import Piece

OWN_NUMBERS: Mapping[int, tuple[Question, ...]] = dict(enumerate(PARTS, start=1))
"""The request's own: a is 1."""
_LEAST = 4
_NEAR = 40
_IN_DIGITS = (Family.DIGIT, Family.NAMED)


def numbers_printed(pieces: Sequence[Piece]) -> Mapping[int, tuple[Question, ...]]:
    """The questions by the number that stands before each where it is printed; the request's own numbers where too few have one.

    Several questions may share a number, "1.a)" and "1.b)"; a number that comes again for another question tells nothing.
    """
    asked = [piece for piece in pieces if piece.questions and piece.marker.labels]
    numbered = [(label.number, piece) for piece in asked for label in piece.marker.labels if label.family in _IN_DIGITS]
    told: dict[int, tuple[Question, ...]] = {}
    for number, piece in numbered:
        told[number] = (*told.get(number, ()), *(q for q in piece.questions if q not in told.get(number, ())))
    each = [question for questions in told.values() for question in questions]
    is_plain = (
        len(numbered) == len(asked) and len(told) >= _LEAST and len(each) == len({*each}) and [*told] == sorted(told)
    )
    return told if is_plain else OWN_NUMBERS


_OF_REQUEST = expression(
    r"(?:(?<=[\d)])|(?<=\d[a-g]))[,\s]\s*\(?(?:as\s+)?(?:(?:of|in|from|within)\s+(?:your|the)\s+(?:(?:original(?:ly)?|initial|first|earlier|own)\s+(?:\w+\s+){0,2}(?:request|list|questions?|numbers?|numbering|order|enquiry)|e-?mail|letter)|you\s+(?:originally\s+)?numbered|(?:originally\s+)?numbered\s+(?:by\s+you|in\s+your)|by\s+your\s+(?:own\s+)?number)",
    re.IGNORECASE,
)
""" "Questions 4 and 5 of your original request": by its own numbers, whatever is printed here."""


def numbers_meant(
    text: str, place: tuple[int, int], numbers: Mapping[int, tuple[Question, ...]]
) -> Mapping[int, tuple[Question, ...]]:
    """The numbers by which the words at `place` name questions: the printed ones, unless they are letters or those of what was sent."""
    if numbers is OWN_NUMBERS or not any(map(str.isdigit, text[slice(*place)])):
        return OWN_NUMBERS
    return OWN_NUMBERS if _OF_REQUEST.search(text, place[0], place[1] + _NEAR) else numbers
