"""Finds whom to ask where the sentence above a refusal of several parts says it: "Those duties are the county's. Parts c) to g) are not held."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from councils.domain.expressions import expression
from councils.domain.vocabulary import Outcome
from councils.parsing.rules.answering import Answered
from councils.parsing.rules.bound import Bound
from councils.parsing.rules.facts import Facts
from councils.parsing.rules.refusals import names_holder, read_reason
from councils.parsing.rules.rows import sentences

_FEWEST_PARTS = 3
_ABOVE, _REACH = 2, 500
_SENDS_ON = expression(
    r"\b(?:responsib\w+|dut(?:y|ies)|functions?|remit|matter for|(?:provided|delivered|run|exercised|discharged|held) by|(?:send|direct|address|put|make|submit|redirect|forward) (?:it|them|this|that|your|the)|write to|ask(?:ed)?|contact|apply to)\b",
    re.IGNORECASE,
)
""" "The county, to which you should send the request": whereas "concerns are passed to the county" says whom the council tells."""


def with_sent_on(facts: Facts, read: Sequence[Answered]) -> Sequence[Answered]:
    """The answers; those that one sentence says are not held, by their parts, with the holder that a sentence above names."""
    return [_sent_on(facts, each) for each in read]


def _sent_on(facts: Facts, answered: Answered) -> Answered:
    answer = answered.answer
    joint = [
        p for p in answered.passages if p.bound in (Bound.NAMED, Bound.WHOLE) and len(p.questions) >= _FEWEST_PARTS
    ]
    if (
        answer.outcome is not Outcome.NOT_HELD
        or answer.referred_to is not None
        or len(joint) < max(1, len(answered.passages))
    ):
        return answered
    start = min(passage.start for passage in answered.passages)
    begins = max(facts.text.rfind("\n\n", 0, start) + 1, start - _REACH, 0)
    above = [box for box in sentences(facts.text, begins, start) if not facts.request.touch(box.start, box.end)]
    told = [box for box in above[-_ABOVE:] if names_holder(box.text) and _SENDS_ON.search(box.text)]
    holder = read_reason(facts, tuple(told)).referred_to if told else None
    return answered if holder is None else replace(answered, answer=replace(answer, referred_to=holder))
