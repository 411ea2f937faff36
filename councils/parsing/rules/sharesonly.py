"""Takes away the numbers of tables that give shares, rates or scores and no counts: "White British | 71" below "%".

Such an answer is one in other terms than what was asked; to a count its numbers say nothing.
"""

import re
from dataclasses import replace

from councils.domain.expressions import expression
from councils.domain.returns import Answer, Figure
from councils.domain.vocabulary import Outcome
from councils.parsing.rules.countheads import heads_over
from councils.parsing.rules.facts import Facts

_SHARE_OR_SCORE = expression(
    r"\W*(?:(?:the|of|as|an?|in|mean|average|median|overall|risk|total|approx\w*)\s+)*(?:%(?:\s?age)?s?|per ?cent(?:age)?s?|proportions?|shares?|rates?|ratios?|ind(?:ex|ices)|scores?)"
    r"(?:\s+(?:of|for|in|per|\(%\)|%)(?:\s+[\w,%]+){0,6})?(?:\s*\((?:%|per ?cent)\))?\W*",
    re.IGNORECASE,
)


def without_shares(facts: Facts, answer: Answer) -> Answer:
    """The answer without figures, and in other terms, where each count of it stands below the name of a share or a score."""
    counted = [figure for figure in answer.figures if figure.count is not None]
    if not counted or not all(_is_share(facts, figure) for figure in counted):
        return answer
    return replace(answer, outcome=Outcome.ANSWERED_DIFFERENTLY, figures=(), basis=None, unit=None)


def _is_share(facts: Facts, figure: Figure) -> bool:
    if figure.span is None:
        return False
    heads = heads_over(facts, figure.span.start)
    return (bool(heads) and _SHARE_OR_SCORE.fullmatch(heads[0]) is not None) or _is_led_by_a_share(facts.text, figure)


def _is_led_by_a_share(text: str, figure: Figure) -> bool:
    """True for a count behind a heading in "(%)" on its line: "5. Ethnicity of victims (%): White British 20"."""
    if figure.span is None:
        return False
    before = text[max(text.rfind("\n", 0, figure.span.start) + 1, figure.span.start - _NEAR) : figure.span.start]
    return ("%" in before or "cent" in before) and _LED_BY_A_SHARE.search(before) is not None


_NEAR = 400
_LED_BY_A_SHARE = expression(
    r"\(\s?(?:(?:in|as|as a)\s)?(?:%|per ?cent(?:age)?s?)\s?\)[^\S\n]*[:?–—-](?![^\n]*\b(?:numbers?|counts?)\b)",
    re.IGNORECASE,
)
