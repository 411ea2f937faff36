"""Doubts figures whose place in the letter speaks against the question that they came to.

A label that keys an answer may be counted otherwise than it seems ("5) At present 188 children" for the fourth part),
and a letter that holds nothing for any part may still print a page of somebody else's numbers.
"""

import re
from collections.abc import Iterator, Sequence

from councils.domain.expressions import expression
from councils.domain.vocabulary import Question
from councils.parsing.rules.asked import part_of
from councils.parsing.rules.bound import Bound, Passage
from councils.parsing.rules.facts import Facts
from councils.parsing.rules.refusals import is_reason
from councils.parsing.rules.rows import rows_within, sentences
from councils.parsing.rules.subjects import subject_of

_MOST_PARTS = 6
_LEAST_AGAINST = 2
_OPENING = 2
_TWO_CELLS = 2
_ONE_COUNT = frozenset({Question.CURRENT_CASES, Question.GROUP_BASED_CASES})
_MEANS = frozenset({Question.STRATEGY, Question.MECHANISMS})
_PEOPLE = frozenset({Question.VICTIM_ETHNICITY, Question.VICTIM_AGE})


def is_misbound(facts: Facts, question: Question, passage: Passage, passages: Sequence[Passage], sentence: str) -> bool:
    """True for a figure of `passage` whose `sentence`, or another of the answer's `passages`, speaks against its question."""
    return is_of_the_other_count(question, passage, sentence) or is_refused_with_all(facts, passage, passages)


def is_refused_with_all(facts: Facts, passage: Passage, passages: Sequence[Passage]) -> bool:
    """True where another of the `passages` of the same answer refuses, or holds nothing for, most parts together."""
    return any(
        len({part_of(question) for question in each.questions}) >= _MOST_PARTS
        and any(is_reason(words) for words in _opening(facts, each))
        for each in passages
        if each is not passage and each.bound is not Bound.RESTATED
    )


def is_of_the_other_count(question: Question, passage: Passage, sentence: str) -> bool:
    """True for the one count that a label keys to a question, in a sentence that speaks of the other such question alone."""
    if question not in _ONE_COUNT or passage.bound is not Bound.LABEL or len(passage.questions) > 1:
        return False
    told = subject_of(sentence) & _ONE_COUNT
    return bool(told) and question not in told


def are_out_of_step(facts: Facts, passages: Sequence[Passage]) -> bool:
    """True where the labels of a letter key two answers and more to questions that their own words do not speak of."""
    keyed = [each for each in passages if each.bound is Bound.LABEL and len({*map(part_of, each.questions)}) == 1]
    against = agree = 0
    for each in dict.fromkeys(keyed):
        told = frozenset().union(*(subject_of(words) for words in _opening(facts, each)))
        if told & {*each.questions} or _are_near(told, each.questions):
            agree += bool(told & {*each.questions})
        elif told:
            against += 1
    return against >= _LEAST_AGAINST and against > agree


def _are_near(told: frozenset[Question], questions: Sequence[Question]) -> bool:
    """True for the first two questions, and for the two sides of the fifth, which are often answered in each other's words."""
    return any(told <= family and {*questions} & family for family in (_MEANS, _PEOPLE))


def _opening(facts: Facts, passage: Passage) -> Iterator[str]:
    for number, row in enumerate(rows_within(facts.letter, passage.start, passage.end)[:_OPENING]):
        if number == 0 and len(row.filled) > _TWO_CELLS:
            yield " ".join(box.text for box in row.filled)  # every cell of a record says what it is of
        elif number == 0 or len(row.filled) == 1:
            box = row.filled[0]
            yield from (each.text for each in sentences(facts.text, box.start, box.end)[:_OPENING])


_OLDER = expression(
    r"^[ \t]*(?:-{2,}\s*(?:original|forwarded) message|_{8,}[ \t]*\n+[ \t]*from:|from:[^\n]+\n+[ \t]*(?:sent|date|to):|on [^\n]{6,80} wrote:)",
    re.IGNORECASE | re.MULTILINE,
)


def older_from(facts: Facts, passages: Sequence[Passage]) -> int:
    """Where an older message begins below the first of the answers' passages; past the end where none does."""
    first = min((part.start for part in passages), default=len(facts.text))
    return next((found.start() for found in _OLDER.finditer(facts.text) if found.start() > first), len(facts.text) + 1)
