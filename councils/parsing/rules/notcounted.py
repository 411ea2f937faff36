"""Takes away the numbers of columns that count nobody: "Target" beside "Actual", "Cost (£)", "Case number", the ages of a list of children.

What stands below such a heading is no count of cases, however its row is labelled; an answer that gives nothing else is
one in other terms than what was asked.
"""

import re
from dataclasses import replace

from councils.domain.ages import read_age
from councils.domain.expressions import expression
from councils.domain.returns import Answer, Figure
from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.countheads import head_over, stands_on_top, table_above
from councils.parsing.rules.countnames import names_another_number
from councils.parsing.rules.facts import Facts
from councils.parsing.rules.headed import Labels, labels_of

_MOST_WORDS = 9


def without_uncounted(facts: Facts, answer: Answer) -> Answer:
    """The answer without the figures that stand below the name of something that counts nobody."""
    told = _contacts_about_children(facts, answer)
    kept = tuple(one for one in answer.figures if not (_is_uncounted(facts, one) or one in told))
    if kept == answer.figures:
        return answer
    if any(figure.count is not None for figure in kept):
        return replace(answer, figures=kept)
    return replace(answer, outcome=Outcome.ANSWERED_DIFFERENTLY, figures=(), basis=None, unit=None)


_CONTACTS_ABOUT = expression(
    r"(?<![\d,])\d[\d,]* (?:contacts|referrals|enquiries|notifications|concerns)(?: \w+)? (?:about|concerning|regarding|relating to|in respect of|for|on) (?:\w+ )?\d[\d,]* (?:children|young people|individuals)\b",
    re.IGNORECASE,
)
""" "115 contacts about 94 children", in a note on a year whose own count stands in the list."""


def _contacts_about_children(facts: Facts, answer: Answer) -> tuple[Figure, ...]:
    """The figures of a sentence that sets contacts beside children, where their year has a count elsewhere."""
    if answer.passage is None or answer.question is not Question.YEARLY_CASES:
        return ()
    stretches = [
        found.span() for found in _CONTACTS_ABOUT.finditer(facts.text, answer.passage.start, answer.passage.end)
    ]
    inside = [
        one
        for one in answer.figures
        if one.span is not None and any(start <= one.span.start < end for start, end in stretches)
    ]
    elsewhere = {one.period for one in answer.figures if one not in inside and one.count is not None}
    return tuple(one for one in inside if one.period in elsewhere)


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
