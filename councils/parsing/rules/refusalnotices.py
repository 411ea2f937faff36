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
    r"^[^\S\n]*(?:\d{1,2}[.)][^\S\n]+)?(?:(?:the|our|formal)\s+)*(?:refusal|exemptions?|section 17)[^\S\n]+(?:notice|statement)s?\b(?P<rest>[^\n]{0,60})$",
    re.IGNORECASE | re.MULTILINE,
)
_OF_QUESTIONS = expression(
    r"\s*[-–—:(]?\s?(?:(?:for|to|on|under)\s+)?(?:your\s+)?(?:questions?|parts?|points?|q)\.?\s?(?P<list>.{1,30}?)[):.]?\s*",
    re.IGNORECASE,
)
_NOTHING_MORE = expression(r"\s*[):.]?\s*")
_POINTS_TO_IT = expression(
    r"\b(?:refusal|exemption) (?:notice|statement)s?\b|\b(?:see|explained|set out|given|described)\b[^.;\n]{0,40}\b(?:below|overleaf|(?:at|to) the (?:end|foot)|notice)\b",
    re.IGNORECASE,
)


def with_reasons_of_notice(facts: Facts, answers: Sequence[Answered]) -> tuple[Answered, ...]:
    """The answers, those that point to the one refusal notice below them with its exemptions, and no other with them."""
    heads = [(head, parts) for head in _HEAD.finditer(facts.text) if (parts := _parts(head["rest"])) is not None]
    if len(heads) != 1:
        return tuple(answers)
    [(head, parts)] = heads
    cited = read_reason(facts, sentences(facts.text, head.end(), len(facts.text))).exemptions
    if not cited:
        return tuple(answers)
    return tuple(replace(each, answer=_noticed(facts, each.answer, head, parts, cited)) for each in answers)


def _parts(rest: str) -> set[int] | None:
    """The parts that the rest of a notice's heading names, none if it says no more; None where it is no heading."""
    rest = " ".join(rest.split())
    if _NOTHING_MORE.fullmatch(rest):
        return set()
    named = _OF_QUESTIONS.fullmatch(rest)
    return {number - 1 for number in read_numbers(named["list"])} if named else None


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
