"""Ends the last answer where other things begin: the law that others rely on, "Section 22 is a qualified exemption", or a list that begins at 1 again.

"7. 2023: 20; 2024: 21" over "Our promises: 1. We answer within 20 days": what such a list says is no part of the answer.
"""

import re
from dataclasses import replace

from councils.domain.expressions import expression
from councils.domain.vocabulary import Question
from councils.parsing.rules.answering import answer
from councils.parsing.rules.bound import Binding, Bound, Passage
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.headings import trimmed
from councils.parsing.rules.refusals import is_reason

_LAW = r"(?:sections?|s\.|regulations?)\s?\d+\w?(?:\(\w+\))*"
_BEGINS_LAW = expression(
    rf"\n[^\S\n]*(?:(?:[^\n.:;|\t]{{0,80}}\n\s*)?(?:(?:the )?exemptions? (?:at|in|under) )?{_LAW}(?:,? (?:and|or|to) (?:{_LAW}|\d+\w?(?:\(\w+\))*))*(?: of (?:the|that|this) [^\n.,;]{{0,60}}?)?,? (?:is|are|provides?|states?|says|reads?|requires?|allows?|exempts?|sets? out|concerns?|relates?|applies|covers?|protects?)\b"
    rf"|(?:the )?(?:public interest(?: test)?|(?:explanation|application|use) of (?:the )?exemptions?|(?:the |our )?exemptions?(?: (?:applied|used|relied on|claimed))?|(?:our )?reasons? for (?:withholding|refusing|refusal|the exemption)[^\n]{{0,30}}|the law|refusal notice|why [^\n]{{0,40}}(?:withheld|refused|exempt))\W*\n)",
    re.IGNORECASE,
)
_POINTS_ON = expression(
    r"\b(?:below|as follows|following|overleaf|see|explained|for (?:the|this|these) reasons?)\b", re.IGNORECASE
)


def with_last_ended(facts: Facts, binding: Binding) -> Binding:
    """The binding whose last answer ends before paragraphs on a section that it does not cite, and others do, or before a list."""
    last = max(binding.passages, key=lambda each: each.end, default=None)
    others = [each for each in binding.passages if last is not None and each.end <= last.start]
    if last is None or not others or last.bound not in (Bound.LABEL, Bound.RESTATED, Bound.NAMED):
        return binding
    cuts = [cut for cut in (_law_begins(facts, last, others), _list_begins(facts, last)) if cut is not None]
    if not cuts:
        return binding
    start, end = trimmed(facts.text, last.start, min(cuts))
    ended = replace(last, start=start, end=end)
    return replace(binding, passages=tuple(ended if each == last else each for each in binding.passages))


_LIST_BEGINS = expression(
    r"\n[^\S\n]*\n(?P<head>(?:[^\S\n]*[^\n\d|\t]{2,80}\n\s*)?)[^\S\n]*\(?(?:1|a|A|i)[.):]+[^\S\n]+(?!(?:19|20)\d\d)[^\n|\t]+\n\s*\(?(?:2|b|B|ii)[.):]+[^\S\n]"
)


def _list_begins(facts: Facts, last: Passage) -> int | None:
    """Where a list of its own begins below an answer that is given; None where the list, too, counts what was asked."""
    found = _LIST_BEGINS.search(facts.text, last.start, last.end)
    if found is None:
        return None
    own = replace(last, end=found.start())
    said = facts.text[own.start : own.end]
    if _POINTS_ON.search(said) or said.rstrip().endswith(":"):
        return None
    given = is_reason(said) or any(answer(facts, question, [own]).answer.figures for question in last.questions)
    return found.start() if given and not _counts(facts, replace(last, start=found.end("head"))) else None


_BROKEN_DOWN = (
    Question.YEARLY_CASES,
    Question.VICTIM_ETHNICITY,
    Question.VICTIM_AGE,
    Question.PERPETRATOR_ETHNICITY,
)
_BESIDE_LABEL = expression(r"[^\n]*[^\W\d_][^\n]*(?:[|\t:=]|\s[–—-])[^\S\n]*")
_ENDS_ITEM = expression(r"(?:[^\S\n]+[^\W\d_]+){0,2}[^\S\n]*(?:[|\t;,.)]|\n|\Z)")
_BESIDE_YEAR = expression(r".*\b(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?[^\S\n]*[(\[:|\t=–-]\s*", re.DOTALL)
_LONGEST_LABEL = 80


def _counts(facts: Facts, below: Passage) -> bool:
    """True for what counts cases by year, group or age, "2023: 35", or beside a label, "Open cases: 35": more of an answer."""
    for question in dict.fromkeys([*below.questions, *_BROKEN_DOWN]):
        if answer(facts, question, [below]).answer.figures:
            return True
    return any(
        _is_labelled(facts.text, max(below.start, count.start - _LONGEST_LABEL), count.start, count.end)
        for count in within(facts.counts, below.start, below.end)
    )


def _is_labelled(text: str, begins: int, start: int, end: int) -> bool:
    """True for a count that stands behind a year, or that ends an item which a label begins."""
    line = max(begins, text.rfind("\n", begins, start) + 1)
    labelled = _BESIDE_LABEL.fullmatch(text, line, start) is not None and _ENDS_ITEM.match(text, end) is not None
    return labelled or _BESIDE_YEAR.fullmatch(text, begins, start) is not None


def _law_begins(facts: Facts, last: Passage, others: list[Passage]) -> int | None:
    """Where the paragraphs on the law of the other answers begin; None where there are none, or the last answer needs them."""
    cited = {law.value.split("(")[0] for each in others for law in within(facts.exemptions, each.start, each.end)}
    for found in _BEGINS_LAW.finditer(facts.text, last.start, last.end) if cited else ():
        own = facts.text[last.start : found.start()]
        told = within(facts.exemptions, found.start(), last.end)
        if within(facts.exemptions, last.start, found.start()) or _POINTS_ON.search(own):
            return None
        if not is_reason(own) and not within(facts.counts, last.start, found.start()):
            return None
        if told and {law.value.split("(")[0] for law in told} <= cited:
            return None if _counts(facts, replace(last, start=found.start())) else found.start()
    return None
