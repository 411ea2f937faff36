"""Finds what is left of the answers: the digits and number words that became no figure, for a person to look at."""

from __future__ import annotations

import re
from collections.abc import Sequence

from councils.domain.expressions import expression
from councils.domain.returns import Span
from councils.domain.scanning import found_in
from councils.domain.wording import find_numbers, find_shut_out
from councils.parsing.rules.answering import Answered
from councils.parsing.rules.facts import Facts
from councils.parsing.rules.spans import Places


def find_unread(facts: Facts, answers: Sequence[Answered], claimed: Places, theirs: Places) -> tuple[Span, ...]:
    """
    The numbers inside answers that no figure and no checked total uses and that are not shut out.

    What somebody seems to have `claimed` is among them, unless it is `theirs` beyond doubt: so no count is lost unseen.
    """
    never = theirs | Places.of((found.start, found.end) for found in find_shut_out(facts.text))
    used = Places.of(
        [
            *((span.start, span.end) for each in answers for figure in each.answer.figures if (span := figure.span)),
            *((start, end) for each in answers for start, end in each.used),
        ]
    )
    inside = Places.of((part.start, part.end) for each in answers for part in each.passages)
    numbers = [(number.start, number.end) for number in find_numbers(facts.text)]
    whole = Places.of(numbers)
    glued = (found.span() for found in found_in(facts.text, _GLUED) if not whole.touch(*found.span()))
    left = [
        (start, end)
        for start, end in sorted([*numbers, *glued])
        if inside.touch(start, end)
        and not used.touch(start, end)
        and not (never if claimed.touch(start, end) else facts.never).touch(start, end)
    ]
    done = used | theirs | Places.of(left)
    alone = [each.span() for each in _ALONE.finditer(facts.text) if inside.touch(*each.span())]
    return tuple(Span(*span) for span in sorted([*left, *(span for span in alone if not done.touch(*span))]))


_GLUED = expression(r"(?<![\d.,/–-])\d[\d.,]*(?=[^\W\d_]|[+½¼¾])|(?<=[^\W\d_])\d+(?![\d/–-])|(?<![\d.,])\d+\.\d+")
""" "20ish", "18+", "1.200", "l2": digits in which no number is read."""
_ALONE = expression(
    r"(?:(?<=[\t|:=])|(?<=[:|=–-][ ])|^)(?:\d{1,2}\+|\d{1,3}(?:\.\d{3})+|(?=[OIl]*\d)\d{0,2}[OIl][\dOIl]{0,2})(?=[.;,]?[^\S\n]*(?:$|[\t|]))",
    re.MULTILINE,
)
""" "18+", "1.200", "l2" as all that a cell or an entry of a list says: no age, no section and no code there, but a count."""
