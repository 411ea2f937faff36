"""Reads remarks that name the question they are on: "Question 3 is the position at the end of Quarter 4".

Such a remark stands away from its answer, under a table or at the end, and counts nothing; it says when was counted, and what.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from councils.domain.expressions import expression
from councils.domain.periods import PeriodKind
from councils.domain.vocabulary import Question
from councils.parsing.rules.asked import PARTS
from councils.parsing.rules.drafts import Draft
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.refusals import is_reason

_REMARK = expression(
    r"(?:^[^\S\n]*|(?<=[;.\n])[^\S\n]+)(?:notes?[:\s]+)?(?:(?:the\s+)?(?:figures?|numbers?|counts?|answers?|totals?)\s+(?:for|at|in|under|given for)\s+)?"
    r"(?:(?:questions?|parts?|items?|qs?|answers?)\.?\s?\(?(?P<named>[1-7a-g])\)?(?:\s?(?:and|&)\s?(?:q\.?\s?)?\(?(?P<second>[1-7a-g])\)?)?(?:[.):]|(?!\w))|\(?(?P<signed>[1-7a-g])\)[.:]?)\s*"
    r"(?P<words>(?:is|are|was|were|counts?|covers?|shows?|gives?|relates?|refers?|reports?|counted|taken|as at|position)\b[^\n;]*)",
    re.IGNORECASE | re.MULTILINE,
)
_OF_A_TIME = expression(
    r"\b(?:position|snapshot|as (?:at|of|on)|at the (?:end|close|start)|on|open|at any (?:time|point)|during|counts?|counted|children|cases|young people)\b",
    re.IGNORECASE,
)
_OF_AN_ANSWER = expression(
    r"\b(?:requests?|respon(?:se|d)\w*|repl(?:y|ied|ies)|published|answered|refused|withheld|exempt\w*|sections?)\b",
    re.IGNORECASE,
)
_ON_ONE_DAY = (PeriodKind.SNAPSHOT, PeriodKind.CALENDAR_QUARTER, PeriodKind.FINANCIAL_QUARTER)


@dataclass(frozen=True, slots=True)
class Remark:
    """What a remark says of one part of the request, from `start` to `end`."""

    part: int
    start: int
    end: int


@lru_cache(maxsize=8)  # asked again for each question of a letter
def _remarks(text: str) -> tuple[Remark, ...]:
    found = []
    for each in _REMARK.finditer(text):
        words = each["words"]
        if _OF_A_TIME.search(words) and not _OF_AN_ANSWER.search(words) and not is_reason(words) and "\t" not in words:
            for sign in filter(None, (each["named"] or each["signed"], each["second"])):
                part = int(sign) if sign.isdigit() else "abcdefg".index(sign.lower()) + 1
                found.append(Remark(part, each.start("words"), each.end("words")))
    return tuple(found)


def remark_on(facts: Facts, question: Question) -> Remark | None:
    """The one remark that names the part of `question`; None where there is none, or several."""
    found = [each for each in _remarks(facts.text) if question in PARTS[each.part - 1]]
    return found[0] if len(found) == 1 and not facts.request.touch(found[0].start, found[0].end) else None


def with_remark(facts: Facts, drafts: Sequence[Draft], remark: Remark | None) -> tuple[Draft, ...]:
    """The one count of an answer with the time that the remark on it says; not sure where it says another one."""
    if remark is None or len(drafts) != 1:
        return tuple(drafts)
    said = {each.value for each in within(facts.periods, remark.start, remark.end)}
    draft = drafts[0]
    if len(said) != 1 or draft.period in said:
        return tuple(drafts)
    period = said.pop()
    if draft.period is None and period.kind in _ON_ONE_DAY:
        return (replace(draft, period=period),)
    return (replace(draft, sure=False),)
