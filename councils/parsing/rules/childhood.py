"""Knows the ages that only say who is a child: "At present 31 children under 18 are being monitored" counts no age group."""

import re
from collections.abc import Sequence

from councils.domain.ages import LAST_YEAR_OF_CHILDHOOD
from councils.domain.expressions import expression
from councils.domain.returns import Figure
from councils.domain.vocabulary import Outcome

_PEOPLE = r"(?:child(?:ren)?|young people|young persons?|victims?|individuals?|people|persons?|boys|girls|cases|youths?|teenagers)"
_ALL_OF_CHILDHOOD = (
    r"(?:(?:who (?:are|were) )?(?:aged? |of )?(?:under|below|up to) (?:the age of )?(?:18|eighteen)\b"
    r"|(?:who (?:are|were) )?(?:aged? )?(?:between )?(?:the ages? of )?(?:\d|1[0-2]) ?(?:to|and|-|–|up to) ?(?:1[78]|2[0-5])\b)"
    r"(?: years(?: old| of age)?)?"
)
_SAYS_WHO_IS_A_CHILD = expression(rf"(?<=\d)\s+under[- ]18s\b|\b{_PEOPLE},?\s+\(?{_ALL_OF_CHILDHOOD}", re.IGNORECASE)
_YOUNGEST_OF_SOME, _OLDEST = 11, LAST_YEAR_OF_CHILDHOOD
_FEWEST_WITHIN = 2


def without_childhood(words: str) -> str:
    """The words without the ages that only say who is counted: "31 children under 18", "22 children aged 10 to 17"."""
    return _SAYS_WHO_IS_A_CHILD.sub(" ", words)


def tells_who_is_counted(figure: Figure) -> bool:
    """True for a count of nearly all ages of childhood, which prose gives to say who was counted: "31 children (0-17)"."""
    band = figure.age
    return band is not None and not band.is_unknown and band.youngest <= _YOUNGEST_OF_SOME and band.oldest >= _OLDEST


def is_all_of_them(figure: Figure, figures: Sequence[Figure]) -> bool:
    """True for a count of an age band in which others of the answer lie: "31 under 18" beside "4 are 13"."""
    band = figure.age
    if band is None or figure.outcome is not Outcome.ANSWERED:
        return False
    within = sum(band.covers(each.age) for each in figures if each.age is not None and each.age != band)
    return within >= _FEWEST_WITHIN or (within > 0 and tells_who_is_counted(figure))
