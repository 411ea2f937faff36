"""Finds the day that the heading of an answer names: "3. Current cases (children, 31 May 2025)"."""

import re

from councils.domain.dates import find_dates
from councils.domain.periods import Period
from councils.parsing.rules.facts import Facts

_OTHER_DAY = re.compile(
    r"\b(?:received|asked|requested|dated|sent|of|since|from|before|after|until|by)\s+(?:the\s+)?$", re.IGNORECASE
)


def day_over(facts: Facts, start: int) -> Period | None:
    """The one day named by the heading before `start`: on its line, or on the line above if that asks the question.

    None where no day, or more than one, is named, and where the day is that of a letter or the end of a stretch.
    """
    begins = facts.text.rfind("\n", 0, start) + 1
    if not facts.text[begins:start].strip(" \t|"):
        above = facts.text[:begins].rstrip()
        begins = above.rfind("\n") + 1
        if not facts.request.touch(begins, len(above)):
            return None
    words = facts.text[begins:start]
    days = [found for found in find_dates(words) if not _OTHER_DAY.search(words[: found.start])]
    return Period.as_at(days[0].value) if len({day.value for day in days}) == 1 else None
