"""Takes the answers away of a letter that only says that the request has come: "You will have a reply by 2 July. Above £450 we may refuse."

What such a letter says of limits, charges and exemptions is what might come of the request, and no refusal of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from councils.domain.expressions import expression
from councils.domain.returns import Answer
from councils.domain.vocabulary import Outcome
from councils.parsing.rules.answering import REFUSED, Answered
from councils.parsing.rules.facts import Facts
from councils.parsing.rules.refusals import is_refusal, says_not_held
from councils.parsing.rules.rows import Box, rows_within, sentences

_REPLY = r"(?:(?:full|formal|substantive|final|written|complete)\s+)?(?:repl(?:y|ies)|responses?|answers?|decision)"
_WHEN = r"(?:within|by|before|no(?:t)? later than|in due course|shortly|as soon as|on or before|when)"
_TO_COME = expression(
    rf"\b(?:you|it)\s+(?:will|shall|should|can expect to|may expect to|are entitled to)\s+(?:now\s+)?(?:have|receive|get|hear|be\s+(?:sent|given|answered|replied))\b[^.;\n]{{0,60}}\b{_WHEN}\b"
    rf"|\b(?:we|i|the council|the team|somebody|someone)\s+(?:will|shall|aim to|hope to|expect to|intend to|must|have to|are due to|is due to)\s+(?:then\s+)?(?:respond|reply|answer|write|be in touch|let you have|get back to you|send|provide|issue)\b[^.;\n]{{0,80}}\b{_WHEN}\b"
    rf"|\b(?:a|our|your|the)\s+{_REPLY}\s+(?:will|shall|should|is|are)\s+(?:to\s+)?(?:be\s+)?(?:sent|issued|provided|with you|given|due|follow)\b"
    r"|\b(?:your request|it|this)\s+(?:is (?:now )?being|has (?:now )?been|will be|is to be)\s+(?:looked into|dealt with|processed|considered|logged|registered|acknowledged|allocated|passed|forwarded|sent)\b",
    re.IGNORECASE,
)
_OF_A_REVIEW = expression(
    r"\b(?:reviews?|complain(?:s|ts?|ed|ing)?|appeals?|Commissioner|unhappy|dissatisfied)\b", re.IGNORECASE
)
_MIGHT_REFUSE = expression(
    r"^\W*(?:(?:and|but|so|however),?\s+)?(?:if|unless|where|should|whether|when|in case|in the event)\b"
    r"|\b(?:may|might|could|would|can|should)\s+(?:(?:well|also|still|then|even|only|not|be|have|need|to|decide)\s+){0,5}"
    r"(?:refus\w+|withh\w+|exempt\w*|declin\w+|hold|held|appl(?:y|ies)|engaged?|obliged|charged?)\b|\b(?:may|might|could)\s+(?:\w+\s+)?exceed\b",
    re.IGNORECASE,
)
""" "Above £450 we may refuse", "if it is exempt we shall withhold it": what might come, unlike "withheld, as a child could be identified"."""
_TOLD_BEFORE = 2
"""Sentences above it that may say what a reply is to."""
_NOT_ANSWERED = frozenset({*REFUSED, Outcome.ANSWERED_DIFFERENTLY, Outcome.NO_ANSWER})


def without_acknowledged(facts: Facts, read: Sequence[Answered]) -> Sequence[Answered]:
    """The answers as they are; none where the letter answers nothing yet, and says when it will."""
    outcomes = {each.answer.outcome for each in read}
    is_one = len({each.answer.passage for each in read}) == 1
    told = any(each.answer.figures or each.answer.value for each in read)
    if told or outcomes == {Outcome.NO_ANSWER} or not (is_one or outcomes <= _NOT_ANSWERED):
        return read
    spoken = _spoken(facts)
    if not any(_comes(spoken, at) for at in range(len(spoken))) or any(_refuses(facts, box) for box in spoken):
        return read
    return [Answered(Answer(each.answer.question)) for each in read]


def _spoken(facts: Facts) -> tuple[Box, ...]:
    """The sentences of the letter outside the request that it prints."""
    rows = rows_within(facts.letter, 0, len(facts.text))
    every = (box for row in rows for cell in row.filled for box in sentences(facts.text, cell.start, cell.end))
    return tuple(box for box in every if not facts.request.touch(box.start, box.end))


def _comes(spoken: Sequence[Box], at: int) -> bool:
    """True for a sentence by which a reply is still to come, and not the one to a complaint that it or another tells of."""
    about = " ".join(box.text for box in spoken[max(0, at - _TOLD_BEFORE) : at + 1])
    return _TO_COME.search(spoken[at].text) is not None and _OF_A_REVIEW.search(about) is None


def _refuses(facts: Facts, box: Box) -> bool:
    """True for a sentence that refuses or says that nothing is held, and not only that it might come to that."""
    return (is_refusal(facts, box) or says_not_held(box.text)) and _MIGHT_REFUSE.search(box.text) is None
