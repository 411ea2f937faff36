"""Gives each question its own of the exemptions that a sentence names in turn: "(e) and (g) … section 40(2) and section 12 respectively"."""

import re
from collections.abc import Sequence

from councils.domain.expressions import expression
from councils.domain.vocabulary import Question
from councils.parsing.rules.asked import part_of
from councils.parsing.rules.bound import Passage

_RESPECTIVELY = expression(r"\brespectively\b", re.IGNORECASE)


def in_turn(text: str, question: Question, passages: Sequence[Passage], exemptions: tuple[str, ...]) -> tuple[str, ...]:
    """The exemptions for `question`: its own where one passage names as many parts as exemptions, "respectively"; else all."""
    for passage in passages:
        parts = list(dict.fromkeys(part_of(each) for each in passage.questions))
        told = _RESPECTIVELY.search(text, passage.start, passage.end)
        if told and len(parts) == len(exemptions) > 1 and question in passage.questions:
            return (exemptions[parts.index(part_of(question))],)
    return exemptions
