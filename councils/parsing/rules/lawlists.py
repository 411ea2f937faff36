"""Sets the short lists of a refusal's reasoning aside: below "all of it is withheld", "1. lawfully, 2. fairly" answers nothing."""

import re

from councils.domain.expressions import expression
from councils.parsing.rules.asked import part_of
from councils.parsing.rules.bound import Binding, Bound
from councils.parsing.rules.facts import Facts
from councils.parsing.rules.strategy import read_strategy
from councils.parsing.rules.wholly import find_whole_refusal

_MOST_PARTS = 3
_BARE_COUNT = expression(r"\W*(?:\d[\d,]*|nil|none|zero|no)\W*", re.IGNORECASE)


def without_lists_of_law(facts: Facts, binding: Binding) -> Binding:
    """The binding with nothing but open stretches, where its labels key no answer but what a refusal of everything quotes.

    Such a list stands below the refusal, has three entries at most, and neither says yes or no nor gives a bare count.
    """
    passages = binding.passages
    parts = {part_of(question) for passage in passages for question in passage.questions}
    if not passages or binding.has_request or len(parts) > _MOST_PARTS:
        return binding
    if any(passage.bound is not Bound.LABEL for passage in passages):
        return binding
    if any(_answers(facts.text[passage.start : passage.end]) for passage in passages):
        return binding
    above = [(start, end) for start, end in binding.open if end <= passages[0].start]
    refused = find_whole_refusal(facts, above)
    if refused is None or refused.of_rest:
        return binding
    return Binding((), (*binding.open, *((passage.start, passage.end) for passage in passages)), has_request=False)


def _answers(words: str) -> bool:
    return _BARE_COUNT.fullmatch(words) is not None or read_strategy(words) is not None
