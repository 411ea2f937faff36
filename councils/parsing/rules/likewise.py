"""Gives an answer to the other parts that its words take in: "(d) We decline to say, and likewise with (e)"."""

from collections.abc import Sequence
from dataclasses import replace

from councils.domain.expressions import expression
from councils.domain.vocabulary import Question
from councils.parsing.rules.asked import PARTS
from councils.parsing.rules.bound import Passage
from councils.parsing.rules.joint import read_numbers

_LIKEWISE = expression(
    r"\b(?i:(?:and )?(?:likewise|similarly|equally|so (?:it is|too)|(?:the )?same (?:goes|applies|is true|answer|holds)|(?:this|that) (?:goes|applies|holds)(?: too| also| equally)?|as (?:we do|also|too))\s+(?:with|for|to|of|on|in|under|at)\s+)"
    r"(?i:(?:questions?|parts?|points?|items?)\s+)?(?P<list>\((?:[a-g]|[1-7])\)(?:\s*(?:,|and|&)\s*\((?:[a-g]|[1-7])\))*|(?<=question )[1-7]\b|(?<=part )[a-g1-7]\b|(?<=point )[a-g1-7]\b)"
)


def with_likewise(text: str, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages, each also for the parts that it takes in by name and that no passage answers."""
    bound = {question for passage in passages for question in passage.questions}
    return tuple(_with_taken_in(text, passage, bound) for passage in passages)


def _with_taken_in(text: str, passage: Passage, bound: set[Question]) -> Passage:
    found = _LIKEWISE.finditer(text, passage.start, passage.end)
    named = sorted({number for each in found for number in read_numbers(each["list"]) if number <= len(PARTS)})
    taken = [question for number in named for question in PARTS[number - 1] if question not in bound]
    bound |= {*taken}
    return replace(passage, questions=(*passage.questions, *taken)) if taken else passage
