"""Parts a sentence whose members answer one question each: "27 open, 4 group based, 21 White British, 6 Asian, none aged 12"."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from councils.domain.expressions import expression
from councils.domain.vocabulary import Question
from councils.parsing.rules.byage import read_ages
from councils.parsing.rules.bygroup import read_groups
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.rows import Box
from councils.parsing.rules.subjects import signs_of
from councils.parsing.rules.yearly import read_years

_LEAST_KINDS, _LEAST_MEMBERS = 3, 3
_CUT = expression(r"[;,](?=\s)(?![^()\n]{0,80}\))\s*(?:and\s+)?")
_OPEN = expression(
    r"\b(?:open|current(?:ly)?|active|live|monitored|on (?:our|the) (?:books|list))\b(?!\s+to\b)", re.IGNORECASE
)
_GROUPED = expression(
    r"\b(?:gangs?|groups?)(?:\s?(?:/|or|and)\s?(?:gangs?|groups?))?[\s-]+(?:based|related|linked|cases)\b|\bin (?:groups|gangs)\b",
    re.IGNORECASE,
)

type Member = tuple[int, int, frozenset[Question]]
type Told = tuple[int, int, Question | None]


def members_told(facts: Facts, sentence: Box) -> tuple[Member, ...]:
    """The members of a sentence with what each counts, neighbours of one kind together; none unless three kinds are there."""
    cuts = [cut.end() for cut in _CUT.finditer(facts.text, sentence.start, sentence.end)]
    if len(cuts) + 1 < _LEAST_MEMBERS or not (_OPEN.search(sentence.text) or _GROUPED.search(sentence.text)):
        return ()
    places = list(zip([sentence.start, *cuts], [*cuts, sentence.end], strict=True))
    told = [(start, end, _kind(facts, start, end)) for start, end in places]
    kinds = {kind for _, _, kind in told if kind is not None}
    if len(kinds) < _LEAST_KINDS or not kinds & {Question.CURRENT_CASES, Question.GROUP_BASED_CASES}:
        return ()
    return tuple(_together([*_with_ages(facts, told)]))


def _with_ages(facts: Facts, told: Sequence[Told]) -> Iterator[Told]:
    """The members, those that say nothing alone but together count by age: "9 are 13, 10 are 14"."""
    for _, run in groupby(told, key=lambda each: each[2] in (None, Question.VICTIM_AGE)):
        group = list(run)
        alone = sum(len(read_ages(facts, start, end).drafts) for start, end, kind in group if kind is not None)
        together = len(read_ages(facts, group[0][0], group[-1][1]).drafts)
        are_ages = any(kind is None for _, _, kind in group) and together > max(alone, 1)
        yield from ((start, end, Question.VICTIM_AGE if are_ages else kind) for start, end, kind in group)


def _together(told: Sequence[Told]) -> Iterator[Member]:
    """Runs of members of one kind; one that says nothing goes on with the one before it."""
    kinds: list[Question | None] = []
    for _, _, kind in told:
        kinds.append(kind or (kinds[-1] if kinds else None))
    for kind, run in groupby(zip(told, kinds, strict=True), key=lambda each: each[1]):
        group = [place for place, _ in run]
        if kind is not None:
            yield group[0][0], group[-1][1], frozenset({kind})


def _kind(facts: Facts, start: int, end: int) -> Question | None:
    """What a member counts; none where it counts nothing or could count two things."""
    words = facts.text[start:end]
    counted = bool(within(facts.counts, start, end))
    if Question.PERPETRATOR_ETHNICITY in signs_of(words):
        return Question.PERPETRATOR_ETHNICITY
    if counted and _GROUPED.search(words):
        return Question.GROUP_BASED_CASES
    reads = (
        (Question.YEARLY_CASES, read_years),
        (Question.VICTIM_ETHNICITY, read_groups),
        (Question.VICTIM_AGE, read_ages),
    )
    listed = [question for question, read in reads if read(facts, start, end).drafts]
    if _OPEN.search(words) and counted and listed in ([], [Question.YEARLY_CASES]):
        return Question.CURRENT_CASES
    return listed[0] if len(listed) == 1 else None
