"""Doubts a count whose label stands on the other side of a bracket with a count and a group of its own: "White British (12 Irish) 44".

And a count that a group and an age share: "White British (age 15) 18" counts neither all aged 15 nor all White British.
And the counts of ages one below the other that may be those of the next: "7", "13 years", "9", "15 years".
"""

from __future__ import annotations

import re

from councils.domain.ages import AgeBand, read_age
from councils.domain.ethnicity import is_ethnic_label
from councils.domain.expressions import expression
from councils.domain.hints import folded
from councils.domain.returns import Figure
from councils.parsing.rules.blocks import head_counts_first

_BRACKET_BEFORE = expression(r"\((?P<held>[^()\n]*\d[^()\n]*)\)\s*\Z")
_WORDS = expression(r"[^\W\d][^\W\d]+(?:[\s/-]+[^\W\d]+)*")
_NO_LABEL = expression(r"^(?:are|is|were|was|of\s+(?:them|whom|which)|including|incl)\s+", re.IGNORECASE)
_REACH = 120


def is_across_a_bracket(text: str, figure: Figure) -> bool:
    """True for the 12 given to the group before its bracket, and for the 44 given to the group inside it; for one of an age and a group."""
    if figure.span is None or figure.count is None:
        return False
    if figure.ethnicity is None:
        start, end = figure.span.start, figure.span.end
        age = figure.age
        return age is not None and (_is_of_a_group(text, start, end) or _is_of_the_next(text, start, end, age))
    label, start, end = figure.ethnicity.label.casefold(), figure.span.start, figure.span.end
    before = text[max(text.rfind("\n", 0, start) + 1, start - _REACH) : start]
    closed = _BRACKET_BEFORE.search(before)
    if closed is not None:
        return label in closed["held"].casefold()
    opened = before.rfind("(")
    if _is_of_an_age(before) or (opened > before.rfind(")") and _AGED.search(before[:opened])):
        return True
    if opened <= before.rfind(")"):
        return False
    held = before[opened + 1 :] + " " + text[end : end + _REACH].partition(")")[0].partition("\n")[0]
    return label not in held.casefold() and any(map(_is_label, _WORDS.findall(held)))


def _is_of_an_age(before: str) -> bool:
    """True for a count of a group behind an age: "Age 13: 7 White British", "Of those aged 15, 7 were White British"."""
    said = folded(before)
    if not any(sign in said for sign in _OF_AGES):
        return False
    return _AGED.search(before) is not None or _OF_THE_AGED.search(_SENTENCE.split(before)[-1]) is not None


def _is_label(words: str) -> bool:
    return is_ethnic_label(_NO_LABEL.sub("", words))


_OF_AGES = ("age", "year", "yr")
"""One of them is in every age that is told in words."""
_AN_AGE = r"(?:\bage[ds]?\s+\d{1,2}(?:\s?(?:-|–|to|and)\s?\d{1,2})?|\b\d{1,2}[\s-]?(?:years?|yrs?)(?:[\s-]olds?)?)"
_AGED = expression(rf"{_AN_AGE}\s?[:=–-]?\s*(?:\d+\s*(?:[a-z]+\s*){{0,2}})?\Z", re.IGNORECASE)
""" "Age 13:" right before a count of a group, "15 year olds: 18" before a bracket with one."""
_OF_THE_AGED = expression(rf"^\W*(?:of|among|amongst)\b[^\n.;]*?{_AN_AGE}", re.IGNORECASE)
_APART = expression(r"[\n\t|;!?]|\.\s|,\s(?=[^,\d]*\d)")
_COUNT = expression(
    r"(?<![\w-])(?<!age )(?<!aged )(?<!ages )(?<!to )\d+(?![\w-]|\s?(?:to|-|–|years?|yrs?|year-olds?)\b)", re.IGNORECASE
)


def _is_of_a_group(text: str, start: int, end: int) -> bool:
    """True for the count of an age in whose entry a group is named: "White British aged 15: 18", "Two children aged 14 are Asian"."""
    told = text[max(0, start - _FAR) : start]
    if _is_below_a_group(told):
        return True
    before = _APART.split(told[-_REACH:])[-1]
    counted = _COUNT.split(before) if "(" not in before else [before]
    before = "" if len(counted) > 1 and before.endswith((", ", " and ")) else counted[-1]
    after = _APART.split(text[end : end + _REACH])[0].partition("(")[0]
    after = after if not any(map(str.isdigit, after)) or "age" in after.casefold() else ""
    return _names_a_group(before) or _names_a_group(after)


_OF_ANY = frozenset({"breakdown", "by", "of", "the", "and", "their", "ethnicity", "ethnicities", "ethnic", "group"})
_A_PEOPLE = expression(r"[A-Z][a-z]{2,}(?:ish|ian|ean|ese|ali|ghan)|Roma|Kurd|Czech|Slovak|Greek|Thai|Vlach")


def _is_group_or_people(words: str) -> bool:
    """True for the label of a group, and for a people that no census lists, "Romanian", as it may stand beside a group."""
    if not set(words.casefold().split()) - _OF_ANY:
        return False
    return is_ethnic_label(words) or _A_PEOPLE.fullmatch(words) is not None


_FAR = 400
_SENTENCE = expression(r"[\n;]|\.\s")
_OF_THE_GROUP = expression(r"(?:^\W*(?:of|among|amongst)|\b(?:Of|Among|Amongst|For|In))\s(?P<whom>[^\d\n]*)")
_ITS_GROUP = expression(
    r"\b(?:ethnicity|ethnic\s(?:group|origin|background))[^\S\n]*[:=–-][^\S\n]*(?P<label>[^\W\d][^\d\n.;,|]{2,60}?)[^\S\n]*(?:[.\n]|[;,|][^\S\n]*age)",
    re.IGNORECASE,
)
""" "Ethnicity: White." without a count: whose ages follow."""
_EACH_WORD = expression(r"[^\W\d_]+")
_MOST_IN_A_LABEL = 3


def _is_below_a_group(told: str) -> bool:
    """True behind "Of the White British children 18 were aged 15 and", "Ethnicity: White. Age 15:"."""
    opening = _OF_THE_GROUP.search(_SENTENCE.split(told)[-1])
    if opening is not None and _names_a_group(opening["whom"]):
        return True
    return any(is_ethnic_label(each["label"]) for each in _ITS_GROUP.finditer(told))


def _names_a_group(words: str) -> bool:
    """True where some words of it are the label of a group, but for "all White" and "White peers"."""
    named = _EACH_WORD.findall(words)
    for first in range(len(named)):
        for last in range(first + 1, min(first + _MOST_IN_A_LABEL, len(named)) + 1):
            is_all = [folded(each) for each in named[first - 1 : first]] == ["all"]
            is_apart = is_all or [folded(each) for each in named[last : last + 1]] == ["peers"]
            if not is_apart and _is_group_or_people(" ".join(named[first:last])):
                return True
    return False


_LINES = 60
_MOST_LINES = 2_000


def _is_of_the_next(text: str, start: int, end: int, age: AgeBand) -> bool:
    """True for a number alone on its line, in a list of such that begins with a number and ends with an age.

    Where "Children" and then "Age" stand over the list, true for what was given to the age above.
    """
    if text[start - 1 : start] != "\n" or text[end : end + 1] not in ("", "\n"):
        return False
    above = text[max(0, start - _MOST_LINES) : start - 1].split("\n")[: -_LINES - 1 : -1]
    below = text[end + 1 : end + _MOST_LINES].split("\n")[:_LINES]
    if not above or not _is_age(above[0]):
        return False
    run = _turns(above)
    heads = [line.strip() for line in above[run : run + 2]]
    if len(heads) > 1 and head_counts_first(heads[1], heads[0]):
        return read_age(above[0].strip()) == age
    return run % 2 == 0 and _turns(below) % 2 != 0


def _turns(lines: list[str]) -> int:
    """How long the run of ages and numbers by turns is that an age opens: even where a number ends it, or it is none."""
    by_turns = 0
    for at, line in enumerate(lines):
        if not (_is_age(line) if at % 2 == 0 else line.strip().isdecimal()):
            break
        by_turns = at + 1
    return by_turns


def _is_age(line: str) -> bool:
    return any(map(str.isalpha, line)) and read_age(line.strip()) is not None
