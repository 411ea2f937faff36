"""Counts, and reasons for having none, in running text."""

import re
from dataclasses import dataclass

from councils.domain.expressions import expression
from councils.domain.found import Found, apart
from councils.domain.scanning import found_in
from councils.domain.vocabulary import Outcome
from councils.domain.wording.cells import (
    COUNTED,
    NONE_EXIST,
    NONE_KEPT,
    PATTERNS,
    could_be_year,
    read_wording,
    unsettled,
)
from councils.domain.wording.meaning import SuppressionKey, Wording, WordingKind
from councils.domain.wording.noughts import counts_nobody, may_count_nobody
from councils.domain.wording.shut_out import without_shut_out

LARGEST_FIGURE = 9


@dataclass(frozen=True, slots=True)
class CountFound:
    """A count, said by the characters `start` to `end` of a text; `could_be_year` where it may be a year instead."""

    start: int
    end: int
    wording: Wording
    could_be_year: bool = False

    def words(self, text: str) -> str:
        """The characters of `text` that say it."""
        return text[self.start : self.end]


_STANDALONE_SYMBOL = expression(
    r"(?:(?<=^)|(?<=[\t|:=]|\s))(\*{1,3}|\[[cxzu]\])(?=[^\S\n]*(?:$|[\t|,;.)]))", re.MULTILINE
)
_SYMBOL_OF_KEY = expression(r"(?:(?<=^)|(?<=[\t|:=]|\s))([#~^†‡§])(?=[^\S\n]*(?:$|[\t|,;)]|\.(?:\s|$)))", re.MULTILINE)
""" "2024 ~": a count only in a document that says what its symbol stands for."""
_SYMBOL_OF_PEOPLE = expression(
    rf"(?:^|[\t|:]|\d[.)])[^\S\n]*(\*{{1,3}}|\[[cxzu]\]|#)(?=[^\S\n]+{COUNTED}[^\S\n]*[.;,]?[^\S\n]*$)",
    re.IGNORECASE | re.MULTILINE,
)
""" "* children": a count only in a document that says what its symbol stands for."""
_PEOPLE_BEFORE = expression(
    r"\b(?:aged?|ages|child|children|people|person|persons|girls?|boys?|victims?|anyone|those|adults?|pupils?|young)"
    r"\s+(?:who\s+are\s+|are\s+|were\s+|is\s+)?$",
    re.IGNORECASE,
)
_NUMBER_OF_PEOPLE_BEFORE = expression(
    r"\b(?:numbers?|total|count|figure)\s+of\s+(?:\w+\s+){0,2}?(?:child|children|people|persons|girls|boys|victims)\s+(?:is|are|was|were)\s+$",
    re.IGNORECASE,
)
_UNDER_OR_OVER = expression(r"(?:under|over|below|above)\b", re.IGNORECASE)
_COUNTED_NEXT = expression(rf"\s+(?:[\w/-]+\s+){{0,3}}?{COUNTED}\b|[^\S\n]*[.,;]?[^\S\n]*(?:$|\n|\t|\|)", re.IGNORECASE)
_SPACED_DASH = expression(r"\d\s+[-–—]\s+\d|\d[-–—]\s+\d|\d\s+[-–—]\d")
"""A dash that may stand between an age, or another label, and its count."""
_SAID_TO_BE = expression(r"\b(?:is|was|are|were|total(?:s|led|ling)?|number(?:s|ed)?|figure)\s+$", re.IGNORECASE)
_OF_A_KIND_NEXT = expression(r"\s+(?:where|whose|which|that|for\s+which|can|could|will|would|may)\b", re.IGNORECASE)
_CLAUSE_BEFORE = expression(
    r"(?:^|[.;:\n\t|]|\b(?:there|we|council)\s+(?:are|were|is|was|have|has|had)|\b(?:currently|with|are|were|has|have))"
    r"\s*(?:[a-z]\)|A:)?\s*$",
    re.IGNORECASE,
)


_NO_NOUGHT = expression(rf"{NONE_KEPT}|{NONE_EXIST}", re.IGNORECASE)


def find_counts(text: str, *, key: SuppressionKey | None = None, zeros_shown: bool = False) -> tuple[CountFound, ...]:
    """Every count of running text, the longest wording first, and nothing in what can hold no figure.

    A number in words, and "no cases" in the midst of a sentence, are settled only where they stand by themselves or
    beside what is counted.
    """
    readable = without_shut_out(text)
    spans = {match.span() for pattern, _ in PATTERNS for match in found_in(readable, pattern)}
    spans |= {match.span(1) for match in found_in(readable, _STANDALONE_SYMBOL)}
    spans |= {
        match.span(1)
        for pattern in (_SYMBOL_OF_PEOPLE, _SYMBOL_OF_KEY)
        for match in found_in(readable, pattern)
        if key and key.meaning(match[1])
    }
    longest_first = sorted(spans, key=lambda span: (span[0] - span[1], span[0]))
    read = [Found(*span, _wording_at(readable, *span, key, zeros_shown=zeros_shown)) for span in longest_first]
    return tuple(
        CountFound(found.start, found.end, _as_typed(text, found, found.value), could_be_year(found.words(text)))
        for found in apart(each for each in read if each.value is not None or _is_age(readable, each.start, each.end))
        if found.value is not None and not _is_no_nought(text, found, found.value)
    )


def _is_no_nought(text: str, found: Found[Wording | None], wording: Wording) -> bool:
    """True for a "no cases" or a "none" that counts nobody by the words around it, what is shut out among them."""
    return (
        wording.kind is WordingKind.NIL and text[found.start].isalpha() and counts_nobody(text, found.start, found.end)
    )


def _as_typed(text: str, found: Found[Wording | None], wording: Wording) -> Wording:
    """The wording found there, unsettled where letters go on its number, the 1 of "1,2OO", or none was written down."""
    is_open = wording.kind is WordingKind.NIL and text[found.start].isalpha() and may_count_nobody(text, found.end)
    return unsettled(wording) if is_open or _GOES_ON.match(text, found.end) else wording


_GOES_ON = expression(r"[,.](?=[\dOoIl]{3}\b)\d*[OoIl]")


def _wording_at(text: str, start: int, end: int, key: SuppressionKey | None, *, zeros_shown: bool) -> Wording | None:
    words = text[start:end]
    before, after = text[max(0, start - 60) : start], text[end : end + 60]
    if _is_age(text, start, end) or _NO_NOUGHT.match(text, start):
        return None
    wording = read_wording(words, key=key, zeros_shown=zeros_shown)
    if wording is None or _settled(words, wording, before, after):
        return wording
    return unsettled(wording)


def _is_age(text: str, start: int, end: int) -> bool:
    """True for the "under 5" of "children under 5", and not of "the number of children is under 5"."""
    before = text[max(0, start - 60) : start]
    people = _UNDER_OR_OVER.match(text[start:end]) and _PEOPLE_BEFORE.search(before)
    return bool(people and not _NUMBER_OF_PEOPLE_BEFORE.search(before))


def _settled(words: str, wording: Wording, before: str, after: str) -> bool:
    """True where nothing around the words makes them doubtful."""
    if after.startswith(("*", "†", "‡", "§")) and wording.kind is WordingKind.NUMBER:
        return False
    if wording.kind is WordingKind.NIL and words.casefold().startswith("no"):
        begins = bool(_CLAUSE_BEFORE.search(before)) or words.casefold() in ("none", "nought")
        return begins and not _OF_A_KIND_NEXT.match(after)
    spelt = words.replace("-", "").replace(" ", "").isalpha()
    if wording.kind is WordingKind.NUMBER and spelt:
        return bool(_COUNTED_NEXT.match(after) or _SAID_TO_BE.search(before))
    return not (_two_consecutive(words, wording) or _SPACED_DASH.search(words))


def _two_consecutive(words: str, wording: Wording) -> bool:
    """True for "16-17" and the like, which can be a year or two ages."""
    if wording.kind is not WordingKind.RANGE or not words[:1].isdecimal() or wording.count is None:
        return False
    return wording.count.low > LARGEST_FIGURE and wording.count.high == wording.count.low + 1


_HELD = r"(?:held|recorded|collected|collated|captured|available|kept|stored|gathered|monitored|known|reported)"
_HOLD = r"(?:hold|record|collect|collate|capture|keep|store|gather|monitor|have)"
_NO_PAPER = (
    r"(?:(?<=\d[:|\t])|(?<=\d[:|\t] )|(?<=\d [–—-] ))no\s+(?:such\s+)?"
    r"(?:report|plan|enquiry|assessment|contact|investigation)\b"
    r"(?=[^\S\n]*(?:\Z|[.,;)|\t\n]))"
)
""" "2015: no report": an entry that may mean a nought or that nobody reported, for a person to look at."""
_REASONS = tuple(
    (expression(pattern, re.IGNORECASE), Wording(kind, None, outcome, certain=pattern not in (NONE_EXIST, _NO_PAPER)))
    for pattern, kind, outcome in (
        (
            (
                rf"\b(?:do|does|did)(?:\s+not|n['’]t)\s+(?:\w+ly\s+)?{_HOLD}\b(?:\s+(?:it|this|that|such|any|these|the))?"
                r"(?:\s+(?:data|information|figures|records?))?"
            ),
            WordingKind.NOT_HELD,
            Outcome.NOT_HELD,
        ),
        (
            rf"\b(?:is|are|was|were|been)?\s*(?:not|n['’]t|never)\s+(?:\w+ly\s+|been\s+)?{_HELD}\b",
            WordingKind.NOT_HELD,
            Outcome.NOT_HELD,
        ),
        (
            rf"\bno\s+(?:data|information|records?|figures?)(?:\s+(?:is|are|was|were)?\s*{_HELD})?\b",
            WordingKind.NOT_HELD,
            Outcome.NOT_HELD,
        ),
        (NONE_KEPT, WordingKind.NOT_HELD, Outcome.NOT_HELD),
        (NONE_EXIST, WordingKind.NOT_HELD, Outcome.NOT_HELD),
        (_NO_PAPER, WordingKind.NOT_HELD, Outcome.NOT_HELD),
        (
            r"(?<![\w/])n/a(?![\w/])|\bnot\s+applicable\b|\bunavailable\b|\bunrecorded\b",
            WordingKind.NOT_HELD,
            Outcome.NOT_HELD,
        ),
        (
            r"\b(?:suppressed|redacted|withheld|withhold(?:ing)?|non-?\s?reportable|not\s+reportable|not\s+disclosed)\b",
            WordingKind.SUPPRESSED,
            Outcome.WITHHELD,
        ),
        (
            r"\b(?:is|are|be)\s+exempt\b|\bneither\s+confirm\s+nor\s+deny\b|\bunable\s+to\s+(?:release|disclose|provide|report)\b",
            WordingKind.EXEMPT,
            Outcome.WITHHELD,
        ),
    )
)


def find_gaps(text: str) -> tuple[Found[Wording], ...]:
    """Every phrase of running text that says why there is no count: not held, suppressed, exempt."""
    found = [
        Found(match.end() - len(match[0].lstrip()), match.end(), meaning)
        for pattern, meaning in _REASONS
        for match in found_in(text, pattern)
    ]
    return apart(sorted(found, key=lambda each: (each.start - each.end, each.start)))
