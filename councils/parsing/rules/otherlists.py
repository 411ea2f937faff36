"""Leaves a list alone that keys no answers where the prose beside it gives them: "Our promises: 1. We answer within 20 days", and "22 children are open"."""

import re
from dataclasses import replace

from councils.domain.expressions import expression
from councils.domain.vocabulary import Question
from councils.parsing.rules.answering import answer
from councils.parsing.rules.bound import Binding, Bound, Passage, by_question
from councils.parsing.rules.content import bind_by_content
from councils.parsing.rules.facts import Facts
from councils.parsing.rules.spans import Places
from councils.parsing.rules.strategy import read_strategy

_COUNTED = frozenset(Question) - {Question.STRATEGY, Question.MECHANISMS}
_LEAST_ENTRIES, _LEAST_BY_PROSE, _MOST_BY_LIST = 2, 3, 1
_POINTS_ON = expression(
    r"\b(?:see|refer|attached|enclosed|below|overleaf|above|following|tables?|sheets?|appendix|annexe?|as follows)\b",
    re.IGNORECASE,
)


def without_other_lists(facts: Facts, binding: Binding) -> Binding:
    """The binding with nothing but open stretches, where its labels stand on lines together and what is around them answers instead.

    Such a list gives at most one figure, says neither yes or no, and points to nothing; three questions at least have
    figures in the prose.
    """
    lines = _lines(facts, binding)
    if not lines or any(_answers(facts.text[line.start : line.end]) for line in lines):
        return binding
    own = sum(bool(answer(facts, q, [line]).answer.figures) for line in lines for q in line.questions if q in _COUNTED)
    if own > _MOST_BY_LIST:
        return binding
    taken = Places.of([*((line.start, line.end) for line in lines), *binding.labels])
    told = [*((p.start, p.end) for p in binding.passages), *binding.open]
    around = [gap for place in told for gap in taken.gaps(*place) if facts.text[slice(*gap)].strip()]
    by_prose = by_question(bind_by_content(facts, around, _COUNTED))
    given = [question for question, passages in by_prose.items() if answer(facts, question, passages).answer.figures]
    if len(given) < _LEAST_BY_PROSE:
        return binding
    return Binding((), tuple(sorted(around)), has_request=False, labels=binding.labels)


def _lines(facts: Facts, binding: Binding) -> list[Passage]:
    """The entries of a list on lines of their own, one below the other; none where anything stands between two of them."""
    passages = sorted(binding.passages, key=lambda each: each.start)
    if len(passages) < _LEAST_ENTRIES or binding.has_request or any(each.bound is not Bound.LABEL for each in passages):
        return []
    lines = [replace(each, end=min(each.end, _line_end(facts, each.start))) for each in passages]
    return lines if all(line.end == each.end for line, each in zip(lines[:-1], passages, strict=False)) else []


def _line_end(facts: Facts, at: int) -> int:
    return next((line.end for line in facts.letter.lines if line.start <= at < line.end), at)


def _answers(words: str) -> bool:
    return _POINTS_ON.search(words) is not None or read_strategy(words) is not None
