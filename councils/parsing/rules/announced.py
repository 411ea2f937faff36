"""Knows sentences that only say what comes next: "You asked how many cases are open", "We turn to your last question"."""

import re

from councils.domain.expressions import expression
from councils.domain.vocabulary import Question
from councils.parsing.rules.asked import part_of
from councils.parsing.rules.subjects import signs_of, subject_of

_TURNS_TO = expression(
    r"\b(?:you (?:also |then |next |lastly |finally |further |have |had )*(?:ask(?:ed)?|want(?:ed)? to know|request(?:ed)?|enquired?)\b"
    r"|(?:turn(?:ing)?|com(?:e|ing)|mov(?:e|ing)(?: on)?) (?:now |next |lastly |finally )?to (?:your|the)\b"
    r"|your (?:first|second|third|fourth|fifth|sixth|seventh|eighth|next|last|final|other) (?:question|point|request)"
    r"|your question (?:about|on|as to|regarding|concerning))",
    re.IGNORECASE,
)
_HOW_MANY = expression(
    r"\b(?:how many|number of)\b[^.?]{0,60}\b(?:cases?|child(?:ren)?|young people|victims?)\b", re.IGNORECASE
)
_NOW = expression(
    r"\b(?:now|current(?:ly)?|at (?:the )?(?:present|moment)|today|being monitored|open)\b", re.IGNORECASE
)


def announced(words: str) -> frozenset[Question]:
    """The questions of the one part that a sentence turns to; empty where it turns to none, or to several."""
    if _TURNS_TO.search(words) is None:
        return frozenset()
    signs = signs_of(words) - {Question.MECHANISMS, Question.STRATEGY}
    signs -= {Question.VICTIM_ETHNICITY} if Question.PERPETRATOR_ETHNICITY in signs else set()
    if len({part_of(question) for question in signs}) > 1:
        return frozenset()
    told = subject_of(words) or signs_of(words)
    if not told - {Question.MECHANISMS, Question.STRATEGY} and _HOW_MANY.search(words) and _NOW.search(words):
        told = frozenset({Question.CURRENT_CASES})
    return told if len({part_of(question) for question in told}) == 1 else frozenset()
