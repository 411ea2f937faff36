"""Knows the peoples by which some letters name groups, "17 British, 3 Romanian", and those among groups of the census: "one is Portuguese"."""

import re

from councils.domain.expressions import expression
from councils.parsing.rules.rows import Box

_PEOPLES = expression(
    r"\d\s+(?:{people})\b|\b(?:{people})\s*[:(=–-]?\s*[<\d]".format(
        people="british|albanian|turkish|polish|romanian|vietnamese|kurdish|afghan|iranian|iraqi|syrian"
    ),
    re.IGNORECASE,
)
_LEAST = 2
_PEOPLE = expression(
    r"(?:[\s:;,.(–—-]|\b(?:and|is|are|was|were|of|an?|child(?:ren)?|cases?|young (?:person|people)|individuals?)\b)*"
    r"(?P<name>(?-i:[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?<=ish|ian|ean|ese|ani|ali|aqi|emi|iti)|(?-i:Afghan|German|American|Czech|Slovak|Greek|Dutch|French|Kurd|Thai|Tamil|Filipino))"
    r"(?:[\s:;,.)–—-]|\b(?:and|child(?:ren)?|cases?|young (?:person|people)|individuals?|heritage|origin)\b)*(?:(?<=[;.:]|\n).*)?",
    re.IGNORECASE | re.DOTALL,
)


def is_by_people(text: str, box: Box) -> bool:
    """True for "17 British, 3 Romanian, 1 Albanian": newspaper words for groups, which elsewhere name none."""
    return len(list(_PEOPLES.finditer(text, box.start, box.end))) >= _LEAST


def people_between(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the one people stands that is all that is named between `start` and `end`; for lists that name groups as well."""
    found = _PEOPLE.fullmatch(text, start, end)
    return found.span("name") if found else None
