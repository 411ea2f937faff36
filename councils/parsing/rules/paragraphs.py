"""Tells the numbers of a letter's paragraphs from labels of answers, where paragraphs name other questions than their own.

"5. On question 4, I uphold the refusal": the outcome of a review, whose paragraphs run through from its first page. What
names its questions answers them, as far as its paragraph goes; all else is bound by what it speaks of.
"""

from collections.abc import Sequence

from councils.parsing.rules.chains import Agrees, Entry
from councils.parsing.rules.joint import Joint
from councils.parsing.rules.letter import Letter

_AGAINST = -0.3


def are_of_paragraphs(letter: Letter, chain: Sequence[Entry], named: Sequence[Joint], agrees: Agrees) -> bool:
    """True where an entry of the list begins by naming another question, and what another one says is not of its own."""
    misled = [entry for entry in chain if _names_another(letter.text, entry, named)]
    if not misled:
        return False
    rest = [entry for entry in chain if entry not in misled and entry.questions]
    return any(agrees(entry.questions, letter.text[entry.label.end : entry.end]) <= _AGAINST for entry in rest)


def _names_another(text: str, entry: Entry, named: Sequence[Joint]) -> bool:
    begins = entry.label.end + len(text[entry.label.end :]) - len(text[entry.label.end :].lstrip())
    return any(joint.start == begins and entry.label.number not in joint.numbers for joint in named)


def end_of_paragraph(letter: Letter, start: int) -> int:
    """Where the line that holds `start` ends."""
    return next((line.end for line in letter.lines if line.start <= start < line.end), start)
