"""Tells by its heading what a column of a table holds: years ("Financial year"), ages, ethnic groups, or counts, and of what ("CSE | CCE")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from councils.domain.expressions import expression
from councils.domain.vocabulary import Question
from councils.parsing.rules.subjects import signs_of
from councils.parsing.rules.totals import is_bare_total


class Labels(StrEnum):
    """What the labels of a column or of a row are."""

    YEARS = "years"
    AGES = "ages"
    GROUPS = "groups"


_WHOSE = r"(?:(?:by|the|of|alleged|assumed|known|victims?['’]?s?|child(?:ren)?['’]?s?|perp[ei]trators?['’]?s?|offenders?['’]?s?|suspects?['’]?s?|\d\.|[a-g]\))\s*[:–—-]?\s+)*"
_HEADINGS = (
    (
        Labels.YEARS,
        expression(
            r"\W*(?:(?:calendar|financial|reporting|fiscal|the|by|each)\s+)*(?:years?|periods?|f\.?y\.?)\b(?!\s*\d)(?:\W+(?:end(?:ing|ed)?|to|april|march|31|st|1|of|reporting)\b)*\W*",
            re.IGNORECASE,
        ),
    ),
    (Labels.AGES, expression(rf"\W*{_WHOSE}ages?\b(?!\s+and\b)[^.\n\d]{{0,30}}", re.IGNORECASE)),
    (
        Labels.GROUPS,
        expression(rf"\W*{_WHOSE}(?:ethnic\w*|race|nationality|heritage)\b(?!\s+and\b)[^.\n\d]{{0,36}}", re.IGNORECASE),
    ),
)
_COUNTS = expression(r"\b(?:number|no\.|count|how many|total)\b", re.IGNORECASE)
_OTHER_THING = expression(
    r"\b(?:referrals?|referred|assessments?|contacts?|missing|criminal|CCE|county lines|closed|closures?|population|rates?|rank|change|%|per ?cent\w*|national|england|wales|scotland|region\w*|police|staff|meetings|"
    r"child(?:ren)? in need|CIN|looked[- ]after|LAC|CLA|in care|all (?:children|cases|exploitation))\b|%",
    re.IGNORECASE,
)
_COUNTED = expression(
    r"\b(?:number|no\.?|count|totals?|cases?|child(?:ren)?|young|victims?|people|persons?|individuals|CSE|CSA|exploit\w*|all|both|boys?|girls?|(?:fe)?males?|answers?|responses?|values?|figures?)\b|#",
    re.IGNORECASE,
)
_THE_THING = expression(r"\b(?:CSE|sexual\w*|monitor\w*)\b", re.IGNORECASE)
_PART = expression(
    r"\W*(?:of (?:which|whom|these|those|them)|including|number (?:which|that) (?:are|were)|(?:gang|group)s?\b(?! of))",
    re.IGNORECASE,
)


def labels_of(heading: str) -> Labels | None:
    """What the column under `heading` labels its rows with; None for a column of counts."""
    if _COUNTS.search(heading):
        return None
    return next((labels for labels, pattern in _HEADINGS if pattern.fullmatch(heading)), None)


def is_of_perpetrators(heading: str) -> bool:
    """True for a heading that speaks of perpetrators."""
    return Question.PERPETRATOR_ETHNICITY in signs_of(heading)


def the_one_asked_for(headings: list[str]) -> int | None:
    """Which of several headings, of columns or rows of counts, names the cases of CSE or their total; None: no one does."""
    totals = [at for at, words in enumerate(headings) if is_bare_total(words)]
    if are_together(headings):
        return None
    named = [
        at
        for at, words in enumerate(headings)
        if _THE_THING.search(words) and not _OTHER_THING.search(words) and not _PART.match(words)
    ]
    rest = [words for at, words in enumerate(headings) if at not in named]
    others = [words for words in rest if _OTHER_THING.search(words) or _PART.match(words) or _counts_nobody(words)]
    if len(named) == 1 and others and all(words in others or is_bare_total(words) for words in rest):
        return named[0] if _OPEN.search(headings[named[0]]) or not any(map(_is_of_referred, rest)) else None
    return totals[0] if len(totals) == 1 and not named else None


_OPEN = expression(
    r"\b(?:monitor\w*|open|opened|current\w*|active|cases?|caseload|plans?|risk|support\w*|victims?|confirmed|known|subject)\b",
    re.IGNORECASE,
)
_REFERRED = expression(r"\b(?:referrals?|referred|assessments?|contacts?)\b", re.IGNORECASE)


def _is_of_referred(heading: str) -> bool:
    """True for "CSE referrals": beside them "CSE children" may be those referred, and those monitored."""
    return _THE_THING.search(heading) is not None and _REFERRED.search(heading) is not None


def are_together(headings: Sequence[str]) -> bool:
    """True for "CSE | CCE | Both": the children of both are in neither of the two columns, and how many have CSE is not told."""
    return any(map(_TOGETHER.fullmatch, headings)) and any(map(_OTHER_THING.search, headings))


_TOGETHER = expression(
    r"\W*(?:both|dual|overlap\w*|CSE\W*(?:and|&|/|\+)\W*CCE|CCE\W*(?:and|&|/|\+)\W*CSE)\W*", re.IGNORECASE
)


def _counts_nobody(heading: str) -> bool:
    """True for "Panels held", "Hours": a heading that names something, and neither people nor their number."""
    return any(map(str.isalpha, heading)) and _COUNTED.search(heading) is None


_SORTS = expression(
    r"\W*(?:rank\w*|position|level|tier|score|grade|month|quarter|week|school year|year group|perpetrators?|suspects?|offenders?|episodes?\b.*|line|row|id|no\.? of [\w ]+|number of [\w ]+)\W*",
    re.IGNORECASE,
)


def sorts_otherwise(head: str) -> bool:
    """True for the heading of numbers that are no ages: "Rank", "Level", "Perpetrators"."""
    return _SORTS.fullmatch(head) is not None and labels_of(head) is not Labels.AGES
