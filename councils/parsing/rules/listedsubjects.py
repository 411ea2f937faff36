"""Tells what a sentence is about that lists what is refused: "The ages and the cases in each year are in our report. They are exempt"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from councils.domain.expressions import expression
from councils.domain.vocabulary import Question
from councils.parsing.rules.captions import caption_before
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.refusals import is_reason
from councils.parsing.rules.rows import Box
from councils.parsing.rules.subjects import signs_of, subject_of
from councils.parsing.rules.trailing import named_in_brackets

_COUNTING = frozenset(Question) - {Question.STRATEGY, Question.MECHANISMS}
_FEW = 2
_NUMBER_OF_CASES = expression(r"\bnumber of (?:\w+ ){0,3}?cases\b|\bhow many (?:\w+ ){0,3}?cases\b", re.IGNORECASE)
_SPEAKS_OF_IT = expression(
    r"(?:(?:we|the council|the trust) (?:therefore |accordingly )?(?:withhold|refuse|exempt)\b[^.;]*?|[^.;]{0,90}?)\b(?:they|these|those|them|it|this|that|(?:all|none|each) of (?:it|this|them|these|that)|(?:the|this|that|such|these|those) (?:information|data|figures|reports?|counts|numbers|details))\b",
    re.IGNORECASE,
)


def with_what_follows(facts: Facts, said: Sequence[Box]) -> Iterator[tuple[Box, bool]]:
    """Each sentence, and whether the next one refuses what it lists and counts no more than it does."""
    for sentence, following in pairwise([*said, None]):
        if sentence is not None:
            yield sentence, following is not None and _is_refused_by(facts, sentence, following)


def _is_refused_by(facts: Facts, sentence: Box, following: Box) -> bool:
    return (
        is_reason(following.text)
        and not is_reason(sentence.text)
        and _SPEAKS_OF_IT.match(following.text) is not None
        and not signs_of(following.text) & _COUNTING
        and len(signs_of(sentence.text) & _COUNTING) >= _FEW
        and not within(facts.counts, sentence.start, sentence.end)
    )


def subject_told(words: str, *, is_refused: bool) -> frozenset[Question]:
    """What a sentence is about; one that refuses, or is refused by the next, may list everything that is."""
    if captioned := named_in_brackets(words) or caption_before(words):
        return captioned
    told = subject_of(words)
    if not (is_refused or is_reason(words)):
        return told
    listed = signs_of(words) & _COUNTING
    told -= frozenset({Question.MECHANISMS})
    if Question.PERPETRATOR_ETHNICITY in told and Question.VICTIM_ETHNICITY not in told:
        listed -= {Question.VICTIM_ETHNICITY}
    if len(listed) >= _FEW and _NUMBER_OF_CASES.search(words):
        listed |= {Question.CURRENT_CASES}
    return listed or told
