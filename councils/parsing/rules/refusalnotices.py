"""Follows an answer to the notice below the letter that gives the law for it: "5. Exempt, see below" and "Refusal notice – question 5"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from councils.domain.expressions import expression
from councils.domain.returns import Answer, Figure
from councils.domain.vocabulary import Outcome
from councils.parsing.rules.answering import Answered
from councils.parsing.rules.asked import part_of
from councils.parsing.rules.facts import Facts
from councils.parsing.rules.joint import read_numbers
from councils.parsing.rules.refusals import read_reason
from councils.parsing.rules.rows import sentences

_HEAD = expression(
    r"^[^\S\n]*(?:\d{1,2}[.)][^\S\n]+)?(?:(?:the|our|formal)\s+)*(?:refusal|exemptions?|section 17)[^\S\n]+(?:notice|statement)s?(?:[^\S\n]*[-–—:(]?[^\S\n]*(?:(?:for|to|on|under)\s+)?(?:your\s+)?(?:questions?|parts?|points?|q)\.?[^\S\n]?(?P<list>[^\n]{1,30}?))?[^\S\n]*[):.]?[^\S\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
_POINTS_TO_IT = expression(
    r"\b(?:refusal|exemption) (?:notice|statement)s?\b|\b(?:see|explained|set out|given|described)\b[^.;\n]{0,40}\b(?:below|overleaf|(?:at|to) the (?:end|foot)|notice)\b",
    re.IGNORECASE,
)


def with_reasons_of_notice(facts: Facts, answers: Sequence[Answered]) -> tuple[Answered, ...]:
    """The answers, those that point to the one refusal notice below them with its exemptions, and no other with them."""
    heads = list(_HEAD.finditer(facts.text))
    if len(heads) != 1:
        return tuple(answers)
    [head] = heads
    parts = {number - 1 for number in read_numbers(head["list"])} if head["list"] else set()
    cited = read_reason(facts, sentences(facts.text, head.end(), len(facts.text))).exemptions
    if not cited:
        return tuple(answers)
    return tuple(replace(each, answer=_noticed(facts, each.answer, head, parts, cited)) for each in answers)


def _noticed(facts: Facts, answer: Answer, head: re.Match[str], parts: set[int], cited: tuple[str, ...]) -> Answer:
    passage, is_named = answer.passage, part_of(answer.question) in parts
    if passage is None:
        return answer
    if answer.outcome is Outcome.WITHHELD and not answer.exemptions:
        points = passage.end <= head.start() and _POINTS_TO_IT.search(facts.text, passage.start, passage.end)
        return replace(answer, exemptions=cited) if points and (is_named or not parts) else answer
    if not parts or is_named or not passage.start < head.start() < passage.end:
        return answer
    own = read_reason(
        facts, sentences(facts.text, passage.start, head.start()), is_given=bool(answer.figures)
    ).exemptions
    left = tuple(each for each in answer.exemptions if each in own)
    whole = answer.outcome is Outcome.PARTLY_ANSWERED and not left and all(map(_is_open, answer.figures))
    return replace(answer, exemptions=left, outcome=Outcome.ANSWERED if whole else answer.outcome)


def _is_open(figure: Figure) -> bool:
    return figure.outcome is Outcome.ANSWERED
