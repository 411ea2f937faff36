"""Sets the short lists of a refusal's reasoning aside: below "all of it is withheld", "1. lawfully, 2. fairly" answers nothing."""

import re
from collections.abc import Sequence
from dataclasses import replace

from councils.domain.expressions import expression
from councils.parsing.rules.asked import part_of
from councils.parsing.rules.bound import Binding, Bound
from councils.parsing.rules.facts import Facts
from councils.parsing.rules.strategy import read_strategy
from councils.parsing.rules.wholly import find_whole_refusal

_MOST_PARTS = 3
_REASONING = expression(
    r"\W*(?:(?:\d{1,2}|[a-z])[.)]\s+)?(?:(?:the|our) )?(?:why\b|reason(?:s|ing)?\b(?! (?:for|of) (?:missing|the (?:years|gaps)))|explanation\b|justification\b|(?:grounds|basis) (?:for|of) (?:the |our |this )?(?:refus|decision|estimat|calculat)\w*|how (?:we|the (?:estimate|cost|time|limit|decision|sum)|this|it)\b|calculation\b|(?:cost |time )?estimate\b|(?:the )?(?:cost|time|work) (?:limit|involved|of (?:complying|compliance))\b)[^\n]{0,60}$",
    re.IGNORECASE,
)
_WEIGHED = expression(
    r"\b(?:factors?|considerations?|arguments?|interests?|matters?|points?|reasons?|circumstances|tests?|things|issues)\b[^:\n]{0,80}\b(?:weigh(?:ed|t|ing)?|consider(?:ed|ing)?|tak(?:en|ing) into account|balanc(?:ed|ing)|for and against|in favour|against|relevant|regard|mind|applied|identified|found)\b"
    r"|\b(?:weighed|considered|taken into account|balanced|had regard to|took account of)\b[^:\n]{0,60}:?\s*$",
    re.IGNORECASE,
)
""" "The factors that we have weighed are:", over what spoke for a refusal and against it."""
_TESTS = expression(
    r"\b(?:put|asked?|asking|set|posed?)\b[^:\n]{0,30}\b(?:ourselves|itself)\b[^:\n]{0,60}:\s*$"
    r"|\b(?:the following|these|several|\w+) (?:\w+ )?(?:tests|considerations|factors|criteria|conditions|principles)\b[^:\n]{0,60}:\s*$",
    re.IGNORECASE,
)
""" "In coming to that view we put to ourselves the following tests:" at the end of a refusal of several parts by name."""
_REFUSES = expression(r"\b(?:refus\w+|withh[eo]ld\w*|exempt\w*|neither confirm\w*)\b", re.IGNORECASE)
_MEMBER = expression(r"\s*[a-z][^\n]*[;,](?:\s*(?:and|or))?\s*", re.DOTALL)
_BARE_COUNT = expression(r"\W*(?:\d[\d,]*|nil|none|zero|no)\W*", re.IGNORECASE)


def without_lists_of_law(facts: Facts, binding: Binding) -> Binding:
    """The binding with nothing but open stretches, where its labels key no answer but what a refusal of everything quotes.

    Such a list stands below the refusal, has three entries at most where no heading says that it gives reasons and they are no
    members of one sentence, and neither says yes or no nor gives a bare count.
    """
    binding = _without_tests(facts, binding)
    passages = binding.passages
    parts = {part_of(question) for passage in passages for question in passage.questions}
    if not passages or binding.has_request:
        return binding
    is_short = len(parts) <= _MOST_PARTS or _are_of_one_sentence(facts.text, binding)
    if not is_short and not _gives_reasons(facts.text, binding.labels):
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


def _without_tests(facts: Facts, binding: Binding) -> Binding:
    """The binding without the labels below a refusal of several parts that ends by announcing its tests, where all they key is answered by name."""
    named = [passage for passage in binding.passages if passage.bound is Bound.NAMED]
    answered = {question for passage in named for question in passage.questions}
    for above in named:
        words = facts.text[above.start : above.end]
        below = [passage for passage in binding.passages if passage.start >= above.end]
        if (
            below
            and len({part_of(question) for question in above.questions}) > 1
            and _TESTS.search(words[words.rfind("\n") + 1 :])
            and _REFUSES.search(words)
            and all(passage.bound is Bound.LABEL and answered >= {*passage.questions} for passage in below)
        ):
            return replace(binding, passages=tuple(each for each in binding.passages if each not in below))
    return binding


def _gives_reasons(text: str, labels: Sequence[tuple[int, int]]) -> bool:
    """True where the line above the first entry says that reasons follow: "Why the limit is passed", "How we worked it out"."""
    above = text[: min(start for start, _ in labels)].rstrip() if labels else ""
    line = above[above.rfind("\n") + 1 :]
    return _REASONING.match(line) is not None or _WEIGHED.search(line) is not None


def _are_of_one_sentence(text: str, binding: Binding) -> bool:
    """True for entries such as "the passage of time;", none of which begins a sentence, and none but the last ends one."""
    *entries, _ = (text[passage.start : passage.end] for passage in binding.passages)
    return len(entries) > 1 and all(_MEMBER.fullmatch(words) for words in entries)


def _answers(words: str) -> bool:
    return _BARE_COUNT.fullmatch(words) is not None or read_strategy(words) is not None
