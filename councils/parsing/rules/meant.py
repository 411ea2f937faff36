"""Tells which count answers "how many now" where an answer gives several: the 27 of "12 of the 27 children monitored are in care".

Of a part and its whole that one is meant which is said to be of sexual exploitation, or monitored; of several kinds
of exploitation the sexual one ("85 criminal, 27 sexual"); of several times the present one ("31 in April, 27 now").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import pairwise

from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.wording import Wording
from councils.parsing.rules.rows import Box
from councils.parsing.rules.wider import is_wider, names_cse


class Form(IntEnum):
    """How well the words around a count say that it is the one asked for."""

    OTHER = 0
    LOOSE = 1
    SAID = 2
    COUNTED = 3
    ALONE = 4


@dataclass(frozen=True, slots=True)
class Candidate:
    """A count that may be the answer, in its clause and its `whole` sentence.

    `is_whole`: it only says of how many a part is told; `in_doubt`: nothing says whether it or another is meant.
    """

    value: Found[Wording]
    sentence: Box
    whole: Box
    form: Form
    is_whole: bool
    in_doubt: bool = False


PART_AHEAD = expression(
    r"\b(?:of (?:which|whom|these|those|this|the)|including|with|among (?:these|them)|comprising|made up of)\b",
    re.IGNORECASE,
)
"""Goes before the count of a part: "22 children, of whom 4 …"."""
_TOLD_OF_THEM = expression(
    r"\b(?:on|for|about|by|with|from|between|against|to) (?:whom|which)\s+(?:we\s+(?:have|hold)\s+)?$", re.IGNORECASE
)
"""Before what was done with those who were counted: "83 children, on whom 97 assessments …"."""
_OF_THE = expression(r"\s+(?:out\s+)?of\s+(?:(?:the|these|those|our|all|a|total|of|current)\s+)*", re.IGNORECASE)
_OF_THEM = expression(r"\s+of (?:these|those|them|which|whom)\b", re.IGNORECASE)
_VERB = expression(
    r"\b(?:are|is|was|were|have|has|had|came|come|remain|relate|involve|concern|live|attend|do|did|began|started|also)\b",
    re.IGNORECASE,
)
_MONITORED = expression(r"\b(?:CSE|CSA|sexual\w*|monitor\w*)\b", re.IGNORECASE)
_OPEN = expression(r"\b(?:open|current\w*|active|live|cases?)\b", re.IGNORECASE)


_OUR_OWN = expression(
    r"\s+(?:(?:children|young people|cases)\s+)?(?:(?:are|is|were|was|came|come|live[ds]?)\s+)?(?:ours\b|our own\b|this council['’]s\b"
    r"|(?:resident |living )?(?:from|for|of|in|within)\s+(?:this (?:council|borough|county|city|district|area|authority)|our (?:own )?(?:council|borough|county|city|district|area|authority))\b)",
    re.IGNORECASE,
)
""" "52 young people, of whom 37 were ours": the service is shared, and the part is the council's."""


def with_wholes_meant(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates for the current cases, the parts left out whose whole is what was asked for."""
    found = list(_without_years(candidates))
    for at, (one, other) in enumerate(pairwise(tuple(found))):
        if one.whole.start == other.whole.start and (parted := _parted(text, one, other)) is not None:
            found[at], found[at + 1] = parted
    return found


_YEAR = expression(r"\b(?:19|20)\d\d\b")


def _without_years(candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    """The candidates; of "18 in 2021, 22 in 2022 and 30 in 2023, and there are 30 today" the one of today alone."""
    now = [each for each in candidates if names_now(each.sentence.text) and not _YEAR.search(each.sentence.text)]
    listed = [each for each in candidates if len({*_YEAR.findall(each.sentence.text)}) > 1]
    return [each for each in candidates if each not in listed] if now and listed else candidates


def _parted(text: str, one: Candidate, other: Candidate) -> tuple[Candidate, Candidate] | None:
    """Both candidates, told which of them is meant, where one is part of the other; None where neither is."""
    between = text[one.value.end : other.value.start]
    after = text[other.value.end : other.whole.end]
    if _OF_THE.fullmatch(between):
        verb = _VERB.search(after)
        whole, part = (after[: verb.start()], after[verb.start() :]) if verb else (after, "")
        return _settled(one, other, whole, part)
    if other.is_whole:
        return None
    if one.is_whole:
        told = _settled(other, one, between, after)
        return None if told is None else told[::-1]
    if _TOLD_OF_THEM.search(between) and not names_cse(between):
        return one, replace(other, is_whole=True)
    return _parted_ahead(text, one, other)


def _parted_ahead(text: str, one: Candidate, other: Candidate) -> tuple[Candidate, Candidate] | None:
    """A whole and the part that is announced behind it, "22 children, of whom 4": the part is meant where it is the council's own."""
    between, after = text[one.value.end : other.value.start], text[other.value.end : other.whole.end]
    ahead = PART_AHEAD.search(between, between.rfind(";") + 1) if not _OF_THEM.match(between) else None
    if ahead is not None and _OUR_OWN.match(after):
        return replace(one, is_whole=True), other
    if ahead is None or names_cse(after) or is_wider(text[one.whole.start : one.value.end] + between):
        return None
    return one, replace(other, is_whole=True)


def _settled(part: Candidate, whole: Candidate, of_whole: str, of_part: str) -> tuple[Candidate, Candidate] | None:
    """Part and whole by what is said of each; None where the part is said to be of sexual exploitation."""
    if names_cse(of_part):
        return None
    is_asked = _MONITORED.search(of_whole) is not None
    if is_asked or (of_part.strip(" .") and (not of_whole.strip(" ,.") or _OPEN.search(of_whole))):
        return replace(part, is_whole=True), replace(whole, is_whole=False, in_doubt=not is_asked)
    return replace(part, in_doubt=True), whole


def tells_of_some(after: str) -> bool:
    """True for what follows the "none" of "None of the children monitored for CSE is under 12": of them, not how many."""
    verb = _VERB.search(after)
    return verb is None or not names_cse(after[verb.start() :])


_NOW_IN = expression(
    r"\b(?:current(?:ly)?|open|monitor|support|as (?:at|of)|at present|today|total)",
    re.IGNORECASE,
)


def meant_now(text: str, usable: Sequence[Candidate]) -> Candidate:
    """The one candidate that counts the children with sexual exploitation now."""
    asked = _labelled(text, _parts_of_wider(text, usable) or _not_gone_by(text, usable), _SEXUAL)
    current = [each for each in asked if _NOW_IN.search(each.sentence.text)]
    present = _labelled(text, _labelled(text, current or asked, _IN_ALL), _PRESENT)
    return max(present, key=lambda each: (each.form, -each.value.start))


_GONE_BY = expression(
    r"[^.;,\n]{0,30}?\b(?:(?:have|has|had)(?: since)? been|were|was)\s+(?:\w+ )?(?:screened|referred|assessed|closed|considered|discussed|stepped down|reviewed)\b",
    re.IGNORECASE,
)
""" "67 children have been screened; 6 cases are open": what was done with them, and not how many there are."""
_OF_SOME = expression(r"[^.;,\n]{0,30}?\b(?:have|has|had) been (?:\w+ )?(?:for|since)\b", re.IGNORECASE)
_AVERAGE = expression(r"\b(?:averages?|mean|median)\b[^.;\n]*\Z", re.IGNORECASE)
""" "22. 9 have been open for a year. The average was 30.": some of them, and nobody."""


def _not_gone_by(text: str, usable: Sequence[Candidate]) -> list[Candidate]:
    """The candidates of whom it is not said what was done with them, where there are such; else all."""
    left = [
        each
        for each in usable
        if not _GONE_BY.match(text, each.value.end, each.sentence.end)
        and not _OF_SOME.match(text, each.value.end, each.sentence.end)
        and not _AVERAGE.search(text, each.sentence.start, each.value.start)
    ]
    return left or list(usable)


def _parts_of_wider(text: str, usable: Sequence[Candidate]) -> list[Candidate]:
    """ "1,046 children in need, of whom 83 were monitored for CSE": where a part is of CSE, the whole is not meant."""
    wider = [each for each in usable if is_wider(clause(text, each, usable))]
    return [
        each
        for each in usable
        if names_cse(clause(text, each, usable))
        and any(PART_AHEAD.search(text[whole.value.end : each.value.start]) for whole in wider)
    ]


def clause(text: str, candidate: Candidate, usable: Iterable[Candidate]) -> str:
    """The words about one count: from the one before it to the one after, a part that is announced left out."""
    start, end = _around(candidate, usable)
    part = PART_AHEAD.search(text, candidate.value.end, end)
    return text[start : part.start() if part else end]


def _around(candidate: Candidate, usable: Iterable[Candidate]) -> tuple[int, int]:
    same = [each.value for each in usable if each.sentence.start == candidate.sentence.start]
    start = max((v.end for v in same if v.end <= candidate.value.start), default=candidate.sentence.start)
    return start, min((v.start for v in same if v.start >= candidate.value.end), default=candidate.sentence.end)


@dataclass(frozen=True, slots=True)
class _Label:
    """A label that a count may have right before it, "CSE: 27", or after it, "27 for sexual exploitation"."""

    before: re.Pattern[str]
    after: re.Pattern[str]


def _label(own: str, others: str) -> _Label:
    """The label of `own` words, with none of the `others` between it and its count."""
    return _Label(
        expression(rf"\b(?:{own})\b(?:\W+(?!(?:{others})\b)[\w'’-]+){{0,5}}\W*$", re.IGNORECASE),
        expression(rf"\W*(?:(?!(?:{others})\b)[\w'’-]+\W+){{0,6}}?(?:{own})\b", re.IGNORECASE),
    )


_SEXUAL = _label(
    r"CSE|child sexual|sexual\w*",
    r"CCE|criminal\w*|CE|modern|slavery|trafficking|county|labour|radicalisation|online|both|other|all|missing|and",
)
_PRESENT = _label(
    r"now|today|at present|currently|current|at the moment|(?:so far )?this (?:year|month|week|quarter)|remain(?:s|ed|ing)?|still open|(?:on|at) the (?:day|date|time) of (?:the|your|this|writing)",
    r"last|previous\w*|ago|earlier|before|at|in|on|and|but|the|with|from",
)
_IN_ALL = _label(
    r"in (?:all|total)|altogether|overall|a total of|(?:the )?total (?:is|of|being)", r"of|and|including|new"
)


def _labelled(text: str, usable: list[Candidate], label: _Label) -> list[Candidate]:
    """The candidates with the label where some have it and others do not; else all."""
    around = [(each, *_around(each, usable)) for each in usable]
    after = [each for each, _, end in around if label.after.match(text[each.value.end : end])]
    before = [each for each, start, _ in around if label.before.search(text[start : each.value.start])]
    ends_in_words = any(map(str.isalpha, text[usable[-1].value.end : usable[-1].sentence.end]))
    return (after or before or usable) if ends_in_words else (before or after or usable)


_NOW_NAMED = expression(
    r"\b(?:the|our) (?:current|present|latest) (?:numbers?|figure|total|count|position)\b(?! for\b)|\b(?:number|figure|total|count) (?:now|today|at present|at the moment|currently)\b"
    r"|^(?:and )?(?:there (?:are|were)|we have|it (?:is|stands at)) (?:\d[\d,]*|(?:fewer|less) than \w+)\b[^.;\n\d]{0,40}\b(?:today|now|at present|currently|at the moment)\b",
    re.IGNORECASE,
)
""" "There are 30 on it today", "the current number is the last in the table, 82"."""


def names_now(words: str) -> bool:
    """True for words that announce the one count of today without saying of what it is."""
    return _NOW_NAMED.search(words) is not None
