"""Tells a letter that keys its answers by labels on lines of text from one whose tables are keyed row by row.

"Q5" alone on a line, a table of ages below it, then "Q6": the 12 and the 13 that the rows begin with key no answer.
"""

from collections.abc import Sequence

from councils.parsing.rules.chains import agreement, find_chain
from councils.parsing.rules.labels import labels_at_lines
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.rows import row_of

_LEAST_NUMBERS = 5


def stand_among_answers(letter: Letter, rows: Sequence[int], end: int) -> bool:
    """True where some of the `rows`, by where they begin, stand between the answers of a list keyed outside tables."""
    if not rows:
        return False
    labels = [label for label in labels_at_lines(letter, 0, end) if not _is_in_table(letter, label.start)]
    chain = find_chain(letter.text, labels, end, agreement)
    if len({entry.label.number for entry in chain}) < _LEAST_NUMBERS:
        return False
    return any(chain[0].label.start < row < chain[-1].label.start for row in rows)


def _is_in_table(letter: Letter, at: int) -> bool:
    start = letter.text.rfind("\n", 0, at) + 1
    stop = letter.text.find("\n", at)
    return len(row_of(letter.text, start, len(letter.text) if stop < 0 else stop).boxes) > 1
