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
    heads = heads_over(facts, figure.span.start) if figure.span is not None else ()
    return bool(heads) and _SHARE_OR_SCORE.fullmatch(heads[0]) is not None
