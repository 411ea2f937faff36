"""Follows a refusal that cites no law but another answer's: "Refused as for Q3. We can say that numbers fell."."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from councils.domain.expressions import expression
from councils.domain.vocabulary import Outcome
from councils.parsing.rules.answering import Answered
from councils.parsing.rules.asked import part_of

_REFUSED = (Outcome.WITHHELD, Outcome.PARTLY_ANSWERED)
_NAMED = r"(?:(?:q\.?|questions?|parts?|points?|items?)\s?\(?|\()(?P<sign>[1-7]|[a-g])(?!\w)"
_KEPT_BACK = r"(?:refused|withh[eo]ld(?:ing)?|exempt\w*|declined?|not (?:being )?(?:disclosed|provided|released|given|published))"
_LED = r"(?:(?:for|in|at|under|to|with|by|per|of|the|our|given|set out|stated|cited|explained|answers?|repl(?:y|ies)|responses?)\s+)*"
_FORMS = (
    expression(
        rf"\b(?:{_KEPT_BACK}|appl(?:y|ies)|same)\b[^.;\n]{{0,40}}?\b(?:as|per|reasons?|grounds?|exemptions?|basis)\s+{_LED}{_NAMED}",
        re.IGNORECASE,
    ),
    expression(rf"\bas\s+{_LED}{_NAMED}[^.;\n]{{0,30}}\b{_KEPT_BACK}", re.IGNORECASE),
)


def with_same_reasons(text: str, answers: Sequence[Answered]) -> tuple[Answered, ...]:
    """The answers, those that are withheld for the reason of another with the exemptions of that other."""
    cited: dict[int, tuple[str, ...]] = {}
    for each in answers:
        if each.answer.outcome in _REFUSED and each.answer.exemptions:
            cited.setdefault(part_of(each.answer.question), each.answer.exemptions)
    return tuple(_with_same(text, each, cited) for each in answers)


def _with_same(text: str, each: Answered, cited: Mapping[int, tuple[str, ...]]) -> Answered:
    passage = each.answer.passage
    if each.answer.outcome not in _REFUSED or each.answer.exemptions or passage is None:
        return each
    found = next((match for form in _FORMS if (match := form.search(text, passage.start, passage.end))), None)
    told = None if found is None else cited.get(_part(found["sign"]))
    return each if told is None else replace(each, answer=replace(each.answer, exemptions=told))


def _part(sign: str) -> int:
    """The part that "3" and "c" name, the first being 0."""
    return int(sign) - 1 if sign.isdigit() else "abcdefg".index(sign.casefold())
