"""Sets apart the answers to the next questions below a list of groups: in "6 Not held" the 6 is a question's number, and no count.

A number without a sign is no label of an answer by itself. Below "White British 20, Asian 2", whose counts stand behind
their labels, it is no count either; below "5 Black", whose counts stand first, it may be one or the other.
"""

import re
from collections.abc import Sequence

from councils.domain.expressions import expression
from councils.parsing.rules.rows import Row
from councils.parsing.rules.spans import Placed

_NUMBERED = r"(?P<number>[1-9])[.)]?[^\S\n]+(?:information |data )?(?:not[^\S\n]+(?!stated|given|declared|disclosed|obtained)(?P<what>\w+)|no\b[^\d\n]{0,40}|nothing\b[^\d\n]{0,40}|n/a)"
_QUESTION = expression(rf"\W*{_NUMBERED}\W*", re.IGNORECASE)
_LINE = expression(rf"{_NUMBERED}(?:[^\S\n]*[.;])?[^\S\n]*(?:\n|\Z)", re.IGNORECASE)
_COUNT_BEHIND = expression(r".*[A-Za-z)](?:[^\S\n]*[:=–—-])?[^\S\n]*[(<]?\d[\d,]*[).;,]*\s*", re.DOTALL)
_BEGINS = expression(r"[^\S\n]*(?P<number>\d{1,3})\b")


def without_questions(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows without lines such as "6 Not held" where a count of the list stands behind its label."""
    lines = [row.boxes[0].text if len(row.boxes) == 1 else "" for row in rows]
    first = next((at for at, line in enumerate(lines) if _COUNT_BEHIND.fullmatch(line)), len(rows))
    return tuple(row for at, row in enumerate(rows) if at < first or not _QUESTION.fullmatch(lines[at]))


def could_be_question(text: str, count: Placed) -> bool:
    """True for the count of a line such as "6 Not recorded" that the line above leads to: "5 Black"; of "Not held" always."""
    begins = text.rfind("\n", 0, count.start) + 1
    found = _LINE.match(text, count.start) if not text[begins : count.start].strip() else None
    if found is None:
        return False
    above = _BEGINS.match(text, text.rfind("\n", 0, max(0, begins - 1)) + 1, begins)
    leads = above is not None and int(above["number"]) == int(found["number"]) - 1
    return leads or (found["what"] or "").lower() == "held"
