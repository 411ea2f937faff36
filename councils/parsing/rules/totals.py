"""Knows the words by which a row or a column says that it is of all the others: "Total", "Grand total", "All ages", "Both"."""

import re

from councils.domain.expressions import expression

_WORDS = r"all|any|overall|sum|combined|everyone"
_SUMS = r"(?:(?:grand|overall|all|row|column|col|line|table|combined|year)\s+|sub-?)?totals?"
_PEOPLE = r"(?:the\s+)?(?:ages?|age groups|children|cases|victims|groups|ethnicities|ethnic groups|young people|people|persons|years|together)"

_EVERYONE = rf"(?:{_WORDS})(?:\s+{_PEOPLE})?|whole(?:\s+cohort)?"

_TOTAL = expression(rf"\W*{_SUMS}\b(?:[^\n\t|]{{0,40}})?\W*|\W*(?:{_EVERYONE})\W*", re.IGNORECASE)
_CATEGORY = expression(rf"\W*(?:{_SUMS}|{_EVERYONE}|both)\W*", re.IGNORECASE)
_BARE = expression(rf"\W*{_SUMS}\W*|\W*(?:(?:grand|all)\s+)?(?:{_WORDS}|both)\W*", re.IGNORECASE)
_OF_ALL = expression(
    rf"\W*(?:{_SUMS}|{_WORDS}|both)\b|.*\b(?:in (?:all|total)|altogether|combined|overall|total)\W*$", re.IGNORECASE
)


def is_total(words: str) -> bool:
    """True for the label of a row or a column that adds the others up, with what it adds up: "Total cases", "All ages".

    "Both" is none: beside "CSE" and "CCE" it counts those who are in the two of them.
    """
    return _TOTAL.fullmatch(words) is not None


def is_bare_total(words: str) -> bool:
    """True for a label that says no more than that it is of all: "Total", "Overall"; not for "Total referrals"."""
    return _BARE.fullmatch(words) is not None


def takes_in_all(words: str) -> bool:
    """True for the category that takes in every other: "Total", "All children", "Both"; not for "Total under 14"."""
    return _CATEGORY.fullmatch(words) is not None


def speaks_of_all(words: str) -> bool:
    """True for a label that begins or ends with a word for all, whatever else it says: "All current", "Girls and boys in total"."""
    return _OF_ALL.match(words) is not None


_WHOLE_IS = expression(
    r"\s+(?:(?:open|current|active|known|identified|monitored|young|other)\s+)*(?:(?:children(?: and young people)?|child|cases?|people|persons?|victims?|individuals?|perpetrators?|offenders?|suspects?)\s+)?"
    r"(?:(?:are|were|is|was|be)(?:\s+(?:made up of|composed of|broken down as|(?:recorded|identified|described|listed|known) as))?|comprised?s?(?: of)?|consist(?:s|ed)? of|includ(?:es?|ed)|involv(?:es?|ed)|break(?:s)? down (?:as|into)|can be broken down as)"
    r"(?:\s+(?:follows|as follows))?\s*[:–—-]?\s*",
    re.IGNORECASE,
)


def is_said_of_whole(between: str) -> bool:
    """True for the words between a whole and the first of its parts: "The 37 children are 30 White British, 4 Asian"."""
    return _WHOLE_IS.fullmatch(between) is not None
