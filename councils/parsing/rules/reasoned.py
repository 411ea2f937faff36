"""Doubts counts that stand among the reasons of a refusal: below "Reasons for withholding" or "Public interest test".

A refusal is argued with numbers, of residents, of pupils, of what could be worked out, and none of them answers. The same
holds for what follows, in one paragraph, on words that weigh whether to tell: "We considered the legitimate interest."
"""

import re

from councils.domain.expressions import expression
from councils.domain.returns import Figure
from councils.parsing.rules.bound import Bound, Passage
from councils.parsing.rules.facts import Facts
from councils.parsing.rules.letter import Line
from councils.parsing.rules.rows import row_of, sentences

_MOST_LINES = 40
_MOST_WORDS = 10
_NUMBER = r"(?:\W*(?:\(?\d{1,2}[.)]|\(?[a-z][.)]|Q\d[.:)]?)\s+)?"
_OF_FIGURES = (
    r"(?!.*\b(?:figures?|data|counts?|numbers?|missing|gaps?|years?|changes?|differences?|increases?|rises?)\b)"
)
_REASONS = expression(
    rf"{_NUMBER}(?:(?:the|our|your|further|detailed|full|summary of|note on|annex \w+\W+)\s+)*(?:"
    rf"(?:reasons?|reasoning|grounds|basis|rationale|justification|explanation|arguments?|factors?|considerations?)(?:\s+(?:for|of|why|behind|in|against|that|we|to)\b{_OF_FIGURES}.*)?"
    r"|why\b.*\b(?:withh\w+|refus\w+|exempt\w*|cannot|can['’]t|not|unable|declin\w+|redact\w+)\b.*"
    r"|(?:balance of (?:the )?)?(?:public|legitimate|vital) interests?(?: (?:test|balanc\w+|assessment|considerations?|arguments?|factors?))*"
    r"|(?:prejudice|harm|balancing|necessity|fairness|identification|adverse effects?|substantial prejudice)(?: (?:test|assessment|considerations?|exercise))"
    r"|(?:legal|statutory|data protection|legislative)(?: (?:basis|considerations?|framework|background|position|provisions?|principles|reasons?))?"
    r"|(?:exemptions?|exceptions?)(?: (?:applied|claimed|relied (?:up)?on|engaged|used|explained|details|cited|and reasons))?"
    r"|(?:application|use|engagement) of (?:the |an )?(?:exemptions?|exceptions?|sections?)\b.*"
    r"|(?:refusal|exemption)(?: notice)?|(?:notice of )?refusal"
    r"|(?:foia?\s+)?(?:sections?|s\.?|regulations?)\s?\d\d\b.*"
    r")",
    re.IGNORECASE,
)
_WEIGHED = expression(
    r"\b(?:public interest|legitimate interests?|in favour of (?:disclos\w+|withhold\w+|confirm\w+|openness|transparency|maintaining|releas\w+)|against (?:disclos\w+|releas\w+|confirm\w+)|balancing (?:test|exercise)|motivated intruder|(?:prejudice|harm) test"
    r"|(?:likelihood|risk|possibility|chance) of (?:re-?)?(?:identif\w+|recogni\w+)|data protection principles?|three[- ](?:part|stage) test)\b",
    re.IGNORECASE,
)


def is_among_reasons(facts: Facts, figure: Figure, passage: Passage) -> bool:
    """True for a count below a heading of reasons, or behind words of the same paragraph that weigh whether to tell."""
    if figure.count is None or figure.span is None:
        return False
    start = figure.span.start
    lines = facts.letter.lines
    at = next((number for number, line in enumerate(lines) if line.start <= start < line.end), None)
    if at is None:
        return False
    if any(
        _WEIGHED.search(said.text)
        for said in sentences(facts.text, lines[at].start, lines[at].end)
        if said.end <= start
    ):
        return True
    for line in reversed(lines[max(0, at - _MOST_LINES) : at]):
        if line.end <= passage.start and passage.bound is not Bound.CONTENT:
            return False
        if _is_heading(facts, line):
            return _REASONS.fullmatch(facts.text[line.start : line.end].strip(" \t:–-#*")) is not None
    return False


def _is_heading(facts: Facts, line: Line) -> bool:
    """True for a short line of words that no full stop ends and that gives no number of its own."""
    words = facts.text[line.start : line.end].strip()
    if not words or len(words.split()) > _MOST_WORDS or words.endswith((".", ";", ",", "?", "!")):
        return False
    return len(row_of(facts.text, line.start, line.end).filled) == 1 and not words.startswith(("-", "•", "·"))
