"""Finds the day that the heading of an answer names: "3. Current cases (children, 31 May 2025)"."""

import re

from councils.domain.dates import find_dates, read_date
from councils.domain.expressions import expression
from councils.domain.periods import Period
from councils.parsing.rules.facts import Facts

_BESIDE = expression(
    r"[\w<,*]+(?: +[A-Za-z]+){0,3} *\( *(?:(?:as )?(?:at|of|on)\s+)?(?P<day>[\w/.-]+(?: [A-Za-z]+ \d{4})?)\s*\)"
)
""" "14 (1 May 2025)"."""
_OTHER_DAY = expression(
    r"\b(?:received|asked|requested|dated|sent|of|since|from|before|after|until|by)\s+(?:the\s+)?$", re.IGNORECASE
)


def day_over(facts: Facts, start: int) -> Period | None:
    """The one day in brackets after the count at `start`, or named by the heading before it: on its line, or on the line above if that asks the question.

    None where no day, or more than one, is named, and where the day is that of a letter or the end of a stretch.
    """
    beside = _BESIDE.match(facts.text, start)
    if beside is not None and (day := read_date(beside["day"])) is not None:
        return Period.as_at(day)
    begins = facts.text.rfind("\n", 0, start) + 1
    if not facts.text[begins:start].strip(" \t|"):
        above = facts.text[:begins].rstrip()
        begins = above.rfind("\n") + 1
        if not facts.request.touch(begins, len(above)):
            return None
    words = facts.text[begins:start]
    days = [found for found in find_dates(words) if not _OTHER_DAY.search(words[: found.start])]
    return Period.as_at(days[0].value) if len({day.value for day in days}) == 1 else None
