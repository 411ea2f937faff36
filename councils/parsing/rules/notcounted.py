"""Takes away the numbers of columns that count nobody: "Target" beside "Actual", "Cost (£)", "Case number", the ages of a list of children.

What stands below such a heading is no count of cases, however its row is labelled; an answer that gives nothing else is
one in other terms than what was asked.
"""

from dataclasses import replace

from councils.domain.ages import read_age
from councils.domain.returns import Answer, Figure
from councils.domain.vocabulary import Outcome
from councils.parsing.rules.countheads import head_over, stands_on_top, table_above
from councils.parsing.rules.countnames import names_another_number
from councils.parsing.rules.facts import Facts
from councils.parsing.rules.headed import Labels, labels_of

_MOST_WORDS = 9


def without_uncounted(facts: Facts, answer: Answer) -> Answer:
    """The answer without the figures that stand below the name of something that counts nobody."""
    kept = tuple(figure for figure in answer.figures if not _is_uncounted(facts, figure))
    if kept == answer.figures:
        return answer
    if any(figure.count is not None for figure in kept):
        return replace(answer, figures=kept)
    return replace(answer, outcome=Outcome.ANSWERED_DIFFERENTLY, figures=(), basis=None, unit=None)


def _is_uncounted(facts: Facts, figure: Figure) -> bool:
    if figure.count is None or figure.span is None:
        return False
    rows, column = table_above(facts, figure.span.start)
    row = head_over(rows, column)
    head = "" if row is None or not stands_on_top(rows, row) else row.boxes[column].text
    if not head or len(head.split()) > _MOST_WORDS:
        return False
    return names_another_number(head) or (
        labels_of(head) is Labels.AGES and figure.age is None and read_age(head) is None
    )
