"""Ends the last answer where the law for others is explained: "g) Not held" over "Section 22 is a qualified exemption", which (c) relies on."""

import re
from dataclasses import replace

from councils.domain.expressions import expression
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


def without_law_below(facts: Facts, binding: Binding) -> Binding:
    """The binding whose last answer ends before paragraphs on a section that it does not cite, and others do."""
    last = max(binding.passages, key=lambda each: each.end, default=None)
    others = [each for each in binding.passages if last is not None and each.end <= last.start]
    if last is None or not others or last.bound not in (Bound.LABEL, Bound.RESTATED, Bound.NAMED):
        return binding
    cut = _law_begins(facts, last, others)
    if cut is None:
        return binding
    start, end = trimmed(facts.text, last.start, cut)
    ended = replace(last, start=start, end=end)
    return replace(binding, passages=tuple(ended if each == last else each for each in binding.passages))


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
            return found.start()
    return None
