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
