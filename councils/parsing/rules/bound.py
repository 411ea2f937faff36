"""What binding finds: passages, by what each was bound, and what of the letter is left open.

"3. There are 12 cases.\\n4. Two of them." is two passages bound by their labels, each for its question.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from councils.domain.vocabulary import Question


class Bound(StrEnum):
    """By what a passage was bound to its question, the surest first."""

    RESTATED = "restated"
    NAMED = "named"
    LABEL = "label"
    CONTENT = "content"
    PROBABLE = "probable"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Passage:
    """An answer's words, `start` to `end`, and the questions that they answer."""

    start: int
    end: int
    questions: tuple[Question, ...]
    bound: Bound


@dataclass(frozen=True, slots=True)
class Binding:
    """What binding found: passages, stretches that are nobody's answer yet, and whether the request stands there."""

    passages: tuple[Passage, ...]
    open: tuple[tuple[int, int], ...]
    has_request: bool
    labels: tuple[tuple[int, int], ...] = ()


def by_question(passages: Sequence[Passage]) -> dict[Question, list[Passage]]:
    """The passages of each question, in the order of the letter."""
    pairs = sorted(
        ((question, passage) for passage in passages for question in passage.questions),
        key=lambda pair: (pair[0], pair[1].start),
    )
    return {question: [passage for _, passage in group] for question, group in groupby(pairs, key=lambda pair: pair[0])}
