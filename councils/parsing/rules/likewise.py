"""Gives an answer to the other parts that its words take in: "(d) We decline to say, and likewise with (e)"."""

from collections.abc import Sequence
from dataclasses import replace

from councils.domain.expressions import expression
from councils.domain.vocabulary import Question
from councils.parsing.rules.asked import PARTS
from councils.parsing.rules.bound import Passage
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.joint import read_numbers
from councils.parsing.rules.refusals import is_reason, is_refusal
from councils.parsing.rules.rows import sentences
from councils.parsing.rules.spans import Places

_LIKEWISE = expression(
    r"\b(?i:(?:and )?(?:likewise|similarly|equally|so (?:it is|too)|(?:the )?same (?:goes|applies|is true|answer|holds)|(?:this|that) (?:goes|applies|holds)(?: too| also| equally)?|as (?:we do|also|too))\s+(?:with|for|to|of|on|in|under|at)\s+)"
    r"(?i:(?:questions?|parts?|points?|items?)\s+)?(?P<list>\((?:[a-g]|[1-7])\)(?:\s*(?:,|and|&)\s*\((?:[a-g]|[1-7])\))*|(?<=question )[1-7]\b|(?<=part )[a-g1-7]\b|(?<=point )[a-g1-7]\b)"
    r"(?!\s+(?:of|in|to)\s+(?:(?:the|that|this)\s+)?(?:Act\b|Article|Schedule|[Ss]ection|[Dd]ata\b|GDPR|UK\b|FOIA|Regulation|DPA))"
)
""" "Likewise under (f) of the Data Protection principles" names no part of the request."""


def with_likewise(facts: Facts, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages, each refusal also for the parts that it takes in by name and that no passage answers."""
    bound = frozenset(question for passage in passages for question in passage.questions)
    found: list[Passage] = []
    for passage in passages:
        taken = _taken_in(facts, passage) - bound
        bound |= taken
        found.append(replace(passage, questions=(*passage.questions, *sorted(taken))) if taken else passage)
    return tuple(found)


def _taken_in(facts: Facts, passage: Passage) -> frozenset[Question]:
    """The parts that a passage takes in: a reason for giving nothing may be that of several, a count is its own part's."""
    lists = [found.span("list") for found in _LIKEWISE.finditer(facts.text, passage.start, passage.end)]
    if not lists or not _only_refuses(facts, passage, Places.of(lists)):
        return frozenset()
    numbers = {number for start, end in lists for number in read_numbers(facts.text[start:end])}
    return frozenset(question for number in numbers if number <= len(PARTS) for question in PARTS[number - 1])


def _only_refuses(facts: Facts, passage: Passage, names: Places) -> bool:
    """True for words that say why nothing is given, with no count or nought but the numbers that name the parts."""
    counts = within(facts.counts, passage.start, passage.end)
    if any(not names.touch(count.start, count.end) for count in counts):
        return False
    said = sentences(facts.text, passage.start, passage.end)
    return any(is_reason(sentence.text) or is_refusal(facts, sentence) for sentence in said)
