"""Tells the numbers of a letter's paragraphs from labels of answers, where paragraphs name other questions than their own.

"5. On question 4, I uphold the refusal": the outcome of a review, whose paragraphs run through from its first page; "1. I
refer to your request": a notice in a lawyer's paragraphs. What names its questions answers them, as far as its paragraph
goes; all else is bound by what it speaks of.
"""

import re
from collections.abc import Sequence

from councils.domain.expressions import expression
from councils.parsing.rules.chains import Agrees, Entry
from councils.parsing.rules.closings import is_opening
from councils.parsing.rules.joint import Joint
from councils.parsing.rules.letter import Letter

_AGAINST = -0.3


def are_of_paragraphs(letter: Letter, chain: Sequence[Entry], named: Sequence[Joint], agrees: Agrees) -> bool:
    """True where the first of the list opens the letter, or one begins by naming another question and one is not of its own."""
    if chain and chain[0].label.number == 1 and _opens(letter.text[chain[0].label.end : chain[0].end]):
        return True
    misled = [entry for entry in chain if _names_another(letter.text, entry, named)]
    if not misled:
        return False
    rest = [entry for entry in chain if entry not in misled and entry.questions]
    return any(agrees(entry.questions, letter.text[entry.label.end : entry.end]) <= _AGAINST for entry in rest)


_OPENS = expression(
    r"\W*(?:this (?:notice|letter|response|decision|is a)\b|you (?:wrote|asked|made|put|requested|submitted)\b|on \d{1,2}\w* \w+ (?:20\d\d )?(?:you|we|the council)\b"
    r"|(?:your|the) request\b|(?:the council|we) (?:received|refers?|write)\b|i (?:am|have been) (?:instructed|asked|the)\b|background\b|introduction\b)",
    re.IGNORECASE,
)


def _opens(words: str) -> bool:
    """True for a paragraph that opens a letter or a notice; what answers the first question does neither."""
    return is_opening(words) or _OPENS.match(words) is not None


def _names_another(text: str, entry: Entry, named: Sequence[Joint]) -> bool:
    begins = entry.label.end + len(text[entry.label.end :]) - len(text[entry.label.end :].lstrip())
    return any(joint.start == begins and entry.label.number not in joint.numbers for joint in named)


def end_of_paragraph(letter: Letter, start: int) -> int:
    """Where the line that holds `start` ends."""
    return next((line.end for line in letter.lines if line.start <= start < line.end), start)
