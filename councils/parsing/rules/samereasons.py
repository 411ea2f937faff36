"""Follows a refusal that cites no law but another answer's: "Refused as for Q3. We can say that numbers fell."."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from councils.domain.expressions import expression
from councils.domain.vocabulary import Outcome
from councils.domain.wording import find_exemptions
from councils.parsing.rules.answering import Answered
from councils.parsing.rules.asked import part_of
from councils.parsing.rules.joint import find_refused

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

_UPHELD = expression(
    r"\b(?:uph[eo]ld(?:s|ing)?|maintain(?:s|ed|ing)?|stand(?:s|ing)? by|affirm(?:s|ed|ing)?)\b[^.;\n]{0,40}\b(?:refus\w+|decision|exemptions?|withhold\w*)"
    r"|\b(?:refusal|decision|exemption)\b[^.;\n]{0,60}\b(?:(?<!not )upheld|stands?|maintained|remains|correct)\b",
    re.IGNORECASE,
)
""" "I uphold the refusal of parts 5 to 7": for the reason that was given first."""
_SENTENCE = expression(r"[^.\n]+(?:\.(?!\s|$)[^.\n]*)*")
_WAS_REFUSED = expression(
    r"\b(?:refus\w+|withh[eo]ld\w*|rel(?:y|ied|ying)|appl(?:y|ied)|exempt\w*|cited)\b", re.IGNORECASE
)


_THE_SAME = expression(
    r"\bsame (?:exemption|section|reason|ground)s?\b[^.;\n]{0,40}\b(?:appl(?:y|ies|ied)|relied|used|withh[eo]ld\w*|refused)\b"
    rf"|\b{_KEPT_BACK}\b[^.;\n]{{0,40}}\b(?:on|for|under|by) the same (?:exemption|section|reason|ground|basis)s?\b",
    re.IGNORECASE,
)
""" "The same exemption has been applied to one age": the one that the ethnicity of the victims is withheld under."""


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
    if told is None and _THE_SAME.search(text, passage.start, passage.end):
        told = cited.get(part_of(each.answer.question))
    if told is None and _UPHELD.search(text, passage.start, passage.end):
        told = _first_cited(text[: passage.start], part_of(each.answer.question) + 1)
    return each if told is None else replace(each, answer=replace(each.answer, exemptions=told))


def _part(sign: str) -> int:
    """The part that "3" and "c" name, the first being 0."""
    return int(sign) - 1 if sign.isdigit() else "abcdefg".index(sign.casefold())


def _first_cited(before: str, number: int) -> tuple[str, ...] | None:
    """The one reason that the letter has told, before, for refusing the part of this number, or for refusing everything."""
    told: set[tuple[str, ...]] = set()
    for found in _SENTENCE.finditer(before):
        cited = tuple(dict.fromkeys(each.value for each in find_exemptions(found[0])))
        if cited and _WAS_REFUSED.search(found[0]):
            named = [one for joint in find_refused(before, *found.span()) for one in joint.numbers]
            named = named or [int(one["one"]) for one in _ONE_PART.finditer(found[0])]
            told |= {cited} if not named or number in named else set()
    return told.pop() if len(told) == 1 else None


_ONE_PART = expression(r"\b(?:questions?|parts?|points?|items?|q)\s?\(?(?P<one>[1-7])(?!\w)", re.IGNORECASE)
