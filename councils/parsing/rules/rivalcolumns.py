"""Doubts a count that stands alone in its row where another column names the cases more plainly: "Year | Cases | Reviews" over "2019 |  | 14"."""

from collections.abc import Sequence

from councils.domain.ages import read_age
from councils.domain.ethnicity import is_ethnic_label
from councils.domain.expressions import expression
from councils.domain.period_words import read_period
from councils.domain.returns import Figure
from councils.domain.vocabulary import Question
from councils.parsing.rules.countheads import KNOWN, head_over, rows_below, table_above
from councils.parsing.rules.countnames import plainness
from councils.parsing.rules.facts import Facts
from councils.parsing.rules.headed import labels_of
from councils.parsing.rules.rows import Row

_LEAST_COLUMNS = 3
_WORD = expression(r"[^\W\d_]+")


def has_rival_column(facts: Facts, question: Question, figure: Figure) -> bool:
    """True where the cell for the count is empty in the row of a figure, which was then taken from another column."""
    if figure.count is None or figure.span is None:
        return False
    rows, column = table_above(facts, figure.span.start)
    head = head_over(rows, column) if rows and len(rows[0].boxes) >= _LEAST_COLUMNS else None
    if head is None:
        return _is_alone_of_several(facts, rows, column)
    if _is_label(own := head.boxes[column].text):
        return False
    perpetrators = question is Question.PERPETRATOR_ETHNICITY
    least = max(plainness(own, perpetrators=perpetrators) if own else 0, 1)
    return any(
        _is_known(head.boxes[at].text) and plainness(head.boxes[at].text, perpetrators=perpetrators) >= least
        for at in _beside(head, column)
        if not own or not any(map(str.isalnum, rows[0].boxes[at].text))
    )


def _is_alone_of_several(facts: Facts, rows: Sequence[Row], column: int) -> bool:
    """True for the only number of its row in a table without a heading, another column of which has numbers in other rows."""
    if not rows or len(rows[0].boxes) < _LEAST_COLUMNS:
        return False
    empty = [at for at, box in enumerate(rows[0].boxes) if at != column and not box.text]
    others = (*rows[1:], *rows_below(facts, rows[0])) if empty else ()
    return any(row.boxes[at].text.isdecimal() and not read_period(row.boxes[at].text) for row in others for at in empty)


def _beside(head: Row, column: int) -> tuple[int, ...]:
    """The other columns of the table that `column` is of; of two that stand side by side, each begins with its labels."""
    labels = [at for at, box in enumerate(head.boxes) if labels_of(box.text) is not None]
    part = [sum(label <= at for label in labels) for at in range(len(head.boxes))]
    several = len(labels) > 1
    return tuple(
        at
        for at, box in enumerate(head.boxes)
        if at != column and not _is_label(box.text) and (not several or part[at] == part[column])
    )


def _is_known(head: str) -> bool:
    """True for a heading all whose words are known over counts: "Reason for no count" is not."""
    return all(word in KNOWN for word in _WORD.findall(head.casefold()))


def _is_label(words: str) -> bool:
    """True for the heading of labels, or for one that is a label itself: a year, an age, an ethnic group."""
    return (
        labels_of(words) is not None
        or read_period(words) is not None
        or read_age(words) is not None
        or is_ethnic_label(words, in_table=True)
    )
