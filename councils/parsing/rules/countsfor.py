"""Binds counts that name what they answer behind them, in running text: "The figures are 12 for question 3 and 2 for question 4"."""

import re
from collections.abc import Iterator, Sequence

from councils.domain.expressions import expression
from councils.domain.vocabulary import Question
from councils.parsing.rules.asked import PARTS
from councils.parsing.rules.bound import Binding, Bound, Passage, by_question
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.joint import read_numbers

_LEAST = 2
_FOR = expression(
    r"(?P<people>[^\S\n]+(?:(?:open|current)[^\S\n]+)?(?:child(?:ren)?|cases?|young people|victims?))?[^\S\n]*(?:[(\[]|[(,]?[^\S\n]*(?:for|to|in (?:answer|response|reply) to|under|against|as to) (?:the |your )?)"
    r"(?:questions?|parts?|points?|items?|q)\.?[^\S\n]?\(?(?P<key>[34cd])\)?(?![\w-]|[.,]\d)",
    re.IGNORECASE,
)
_LEADS = expression(
    r"\b(?:answers?|figures?|numbers?|counts?|totals?|cases|children|there (?:are|is|were|was)|we (?:have|hold|had|can|monitor)|it is|they are|confirm\w*|as follows|report\w*|respectively)\b",
    re.IGNORECASE,
)
_OTHER_THINGS = expression(
    r"\b(?:hours?|minutes?|days?|pages?|£|cost\w*|spent|took|taken|attach\w*|reasons?|exempt\w*|sections?)\b",
    re.IGNORECASE,
)
""" "It took 12 hours for question 3": no count of cases."""


_BOTH = {Question.CURRENT_CASES, Question.GROUP_BASED_CASES}

_KEYS = expression(
    r"[<\d]*\d[^\S\n]+(?:[a-z ]{0,30}[(]?)(?:questions?|parts?|points?|items?|q)\.?[^\S\n]?\(?[34cd]\b\)?",
    re.IGNORECASE,
)
_OF_ANOTHER_TIME = expression(
    r"\d|\b(?:previous\w*|earlier|original\w*|last|wrong\w*|incorrect\w*|should|would|not|estimat\w*|approximate\w*|roughly|about|before|old|if|you|your|they|another|other)\b",
    re.IGNORECASE,
)
""" "In our earlier reply the figures were 12 for question 3": of what or of when the counts are needs a look."""


def with_counts_for(
    facts: Facts, binding: Binding, bound: dict[Question, list[Passage]]
) -> dict[Question, list[Passage]]:
    """The passages of each question, with those counts of what is open, and of joint answers to both, that name what they answer."""
    joint = [(p.start, p.end) for p in binding.passages if {*p.questions} == _BOTH]
    told = by_question(find_counts_for(facts, joint))
    return by_question(find_counts_for(facts, binding.open)) | bound | told


def find_counts_for(facts: Facts, stretches: Sequence[tuple[int, int]]) -> tuple[Passage, ...]:
    """The counts in the stretches right before the questions that they answer; none unless there are two of them."""
    passages = [passage for start, end in stretches for passage in _in_stretch(facts, start, end)]
    questions = [question for passage in passages for question in passage.questions]
    return tuple(passages) if len(passages) >= _LEAST and len(questions) == len(set(questions)) else ()


def _in_stretch(facts: Facts, start: int, end: int) -> Iterator[Passage]:
    for count in within(facts.counts, start, end):
        match = _FOR.match(facts.text, count.end, end)
        if match is None or count.wording.count is None:
            continue
        line = facts.text.rfind("\n", 0, count.start) + 1
        if _LEADS.search(facts.text, line, match.end()) and not _OTHER_THINGS.search(facts.text, line, match.end()):
            questions = tuple(
                question for number in read_numbers(match["key"].lower()) for question in PARTS[number - 1]
            )
            doubt = _OF_ANOTHER_TIME.search(_KEYS.sub("", _sentence_around(facts.text, count.start, match.end())))
            bound = Bound.PROBABLE if doubt else Bound.NAMED
            yield Passage(count.start, max(count.end, match.end("people")), questions, bound)


def _sentence_around(text: str, start: int, end: int) -> str:
    first = max(text.rfind("\n", 0, start), text.rfind(". ", 0, start)) + 1
    stops = [stop for stop in (text.find("\n", end), text.find(". ", end)) if stop >= 0]
    return text[first : min(stops, default=len(text))]
