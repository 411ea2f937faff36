"""Reads two counts that answer two questions in one breath: "Q3 and Q4: 12 and 0", "14 and 3 respectively"."""

import re

from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.vocabulary import Question
from councils.parsing.rules.drafts import Draft, Drafted
from councils.parsing.rules.facts import Facts, within

_BOTH = (Question.CURRENT_CASES, Question.GROUP_BASED_CASES)
_PEOPLE = r"(?:\s+(?:open\s+|current\s+)?(?:child(?:ren)?|cases?|young people|victims?))?"
_JOINS = expression(rf"{_PEOPLE}\s*(?:,\s*and|and|&|,|;|/|,\s*then)\s*", re.IGNORECASE)
_LEADS = expression(
    r"\W*(?:(?:for|in (?:answer|response|reply) to)\s+(?:questions?|parts?|points?|q)\s*[\w()]{1,3}\s*(?:and|&|,)\s*q?[\w()]{1,3}\s*[,:]?\s*)?(?:(?:the )?(?:answers?|numbers?|figures?|counts?|totals?)\s+(?:are|is|were)|there (?:are|were)|we have|these are)?\s*[:–—-]?\s*",
    re.IGNORECASE,
)
_ENDS = expression(
    rf"{_PEOPLE}[\s,]*(?:(?P<respectively>\(?respectively\)?|in that order)|(?:(?:are|is|were|being|of (?:them|these|which|whom)|thought|believed|to be|known|which are|cases?|linked|related|to|by|a|an|in)\s+)*(?:gangs?|groups?)\b[^.;:\n\d]{{0,30}})?\W*",
    re.IGNORECASE,
)


def read_respective(
    facts: Facts, start: int, end: int, question: Question, questions: tuple[Question, ...]
) -> Drafted | None:
    """The count of two that is for `question`, in the order of the questions; None where no two stand alone."""
    counts = within(facts.counts, start, end)
    if questions != _BOTH or len(counts) != len(_BOTH):
        return None
    first, second = counts
    joined = _JOINS.fullmatch(facts.text, first.end, second.start)
    ended = _ENDS.fullmatch(facts.text, second.end, end)
    if joined is None or ended is None or _LEADS.fullmatch(facts.text, start, first.start) is None:
        return None
    low, high = second.wording.low, first.wording.high
    part_of = low is not None and high is not None and low <= high
    chosen = first if question is Question.CURRENT_CASES else second
    return Drafted((Draft(Found(chosen.start, chosen.end, chosen.wording), sure=part_of),))
