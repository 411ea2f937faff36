"""Reads the words that lead a list or a table in: the sentences that announce it, and its heading row without the columns that count nobody."""

import re

from councils.domain.expressions import expression
from councils.parsing.rules.countnames import names_another_number
from councils.parsing.rules.facts import Facts
from councils.parsing.rules.refusals import says_not_held
from councils.parsing.rules.rows import sentences

_ANNOUNCES = expression(r"\b(?:below|following|follows|tables?|these are)\b", re.IGNORECASE)


def what_leads(facts: Facts, start: int, end: int) -> str:
    """Of the words over a list, the sentences that announce it; where none does, the last."""
    said = [sentence.text for sentence in sentences(facts.text, start, end) if not says_not_held(sentence.text)]
    return " ".join([each for each in said if _ANNOUNCES.search(each)] or said[-1:])


def without_uncounted_names(head: str, row: str, at: int) -> str:
    """A heading row without the names of its other columns that count nobody: "Target" says nothing of "Actual"."""
    cells, column = head.split("\t"), row[:at].count("\t")
    if len(cells) != row.count("\t") + 1:
        return head
    return "\t".join(cell for place, cell in enumerate(cells) if place == column or not names_another_number(cell))
