"""Parts what one answer says of victims from what it says of perpetrators: "Victims: 12 White. Perpetrators: 3 White."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from councils.domain.vocabulary import Question

_OF_VICTIMS = frozenset({Question.VICTIM_ETHNICITY, Question.VICTIM_AGE})
_MARK = re.compile(
    r"(?:^|(?<=[\n.;:]))[^\S\n]*(?:[-–—•*·]\s*)?(?:(?:the|for|of(?: the)?)\s+)?"
    r"(?:(?:ethnicit(?:y|ies)|ethnic (?:group|origin|background)s?|ages?|breakdown)\s+(?:and age\s+)?(?:breakdown\s+)?of\s+(?:the\s+)?)?"
    r"(?:(?:alleged|known|suspected|assumed|identified|the)\s+)?"
    r"(?:(?P<perpetrators>perpetrators?|offenders?|suspects?|abusers?)|victims?)\b",
    re.IGNORECASE,
)
Part = tuple[int, int, tuple[Question, ...]]


def split_sides(text: str, start: int, end: int, questions: Sequence[Question]) -> tuple[Part, ...]:
    """The parts of an answer to victims and perpetrators both, each with its own questions; one where it is of one piece.

    Tables are left whole: their columns say who is counted in them.
    """
    whole = ((start, end, tuple(questions)),)
    if Question.PERPETRATOR_ETHNICITY not in questions or not _OF_VICTIMS & set(questions) or "\t" in text[start:end]:
        return whole
    marks = [(found.start(), found["perpetrators"] is not None) for found in _MARK.finditer(text, start, end)]
    if not any(perpetrators for _, perpetrators in marks) or marks[0][1]:
        return whole
    stops = [at for at, _ in marks[1:]] + [end]
    victims = tuple(question for question in questions if question is not Question.PERPETRATOR_ETHNICITY)
    perpetrators_alone: tuple[Question, ...] = (Question.PERPETRATOR_ETHNICITY,)
    parts: list[Part] = [(start, marks[0][0], victims)] if text[start : marks[0][0]].strip() else []
    parts += [
        (at, stop, perpetrators_alone if perpetrators else victims)
        for (at, perpetrators), stop in zip(marks, stops, strict=True)
    ]
    return tuple(_joined(parts))


def _joined(parts: Sequence[Part]) -> list[Part]:
    joined: list[Part] = []
    for part in parts:
        if joined and joined[-1][2] == part[2]:
            joined[-1] = (joined[-1][0], part[1], part[2])
        else:
            joined.append(part)
    return joined
