"""Doubts a count whose label stands on the other side of a bracket with a count and a group of its own: "White British (12 Irish) 44".

And a count that a group and an age share: "White British (age 15) 18" counts neither all aged 15 nor all White British.
And the counts of ages one below the other that may be those of the next: "7", "13 years", "9", "15 years".
"""

from __future__ import annotations

import re

from councils.domain.ages import AgeBand, read_age
from councils.domain.ethnicity import is_ethnic_label
from councils.domain.expressions import expression
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
    if opened <= before.rfind(")"):
        return False
    if _AGED.search(before[:opened]):
        return True
    held = before[opened + 1 :] + " " + text[end : end + _REACH].partition(")")[0].partition("\n")[0]
    return label not in held.casefold() and any(map(_is_label, _WORDS.findall(held)))


def _is_label(words: str) -> bool:
    return is_ethnic_label(_NO_LABEL.sub("", words))


_AGED = expression(r"\bage[ds]?\s+\d{1,2}(?:\s?(?:-|–|to|and)\s?\d{1,2})?\s?:?\s*\Z", re.IGNORECASE)
_GROUP = expression(
    r"\b(?<!all )(?:White|Black|Asian|Mixed|British|Irish|Pakistani|Indian|Bangladeshi|Chinese|African|Caribbean|Gypsy|Roma|Travell?er|Arab)\b(?! peers)",
    re.IGNORECASE,
)
_APART = expression(r"[\n\t|;!?]|\.\s|,\s(?=[^,\d]*\d)")
_COUNT = expression(
    r"(?<![\w-])(?<!age )(?<!aged )(?<!ages )(?<!to )\d+(?![\w-]|\s?(?:to|-|–|years?|yrs?|year-olds?)\b)", re.IGNORECASE
)


def _is_of_a_group(text: str, start: int, end: int) -> bool:
    """True for the count of an age in whose entry a group is named: "White British aged 15: 18", "Two children aged 14 are Asian"."""
    before = _APART.split(text[max(0, start - _REACH) : start])[-1]
    counted = _COUNT.split(before) if "(" not in before else [before]
    before = "" if len(counted) > 1 and before.endswith((", ", " and ")) else counted[-1]
    after = _APART.split(text[end : end + _REACH])[0].partition("(")[0]
    after = after if not any(map(str.isdigit, after)) or "age" in after.casefold() else ""
    return _GROUP.search(before) is not None or _GROUP.search(after) is not None


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
