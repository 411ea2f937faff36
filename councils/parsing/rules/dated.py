"""Finds when the request was received, and when the answer was given and published: only where the letter says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from councils.domain.dates import find_dates
from councils.domain.found import Found
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.spans import Places
from councils.parsing.text import Kind

_END = r"\s*(?:was|is|:|on|by us on|by (?:the )?(?:\w+ ){1,4}on|in (?:this|our) office on|the|\||\t|-|–|—|,|\(|=)*\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)?$"
_UPDATED = re.compile(
    r"\b(?:last\s+(?:updated|modified|reviewed)|page updated|updated(?: on)?|next review|review date|due(?: date| by)?|deadline|date due|target date|(?:request|letter|e-?mail|enquiry|correspondence|message|application)\s+(?:of\s+)?dated|date of (?:the |your )?request|request date|expires?|valid)"
    + _END,
    re.IGNORECASE,
)
_RECEIVED = re.compile(
    r"\b(?:(?:date\s+)?(?:request\s+)?received|date (?:request )?(?:of receipt|received)|receipt date|received (?:it|your (?:\w+ ){0,5}?(?:request|e-?mail|letter|enquiry|message)|this)|reached us|(?:request )?arrived|which (?:we|the council|was) received|date (?:submitted|logged|opened)|logged|received by (?:us|the council))"
    + _END,
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"\b(?:published|date published|publication date|date of publication|published on)" + _END, re.IGNORECASE
)
_RESPONDED = re.compile(
    r"\b(?:date\s+of\s+(?:our\s+|this\s+|the\s+)?(?:response|reply|issue|letter|review|decision|disclosure)|(?:date\s+)?(?:responded|replied|answered(?: this request)?|completed|disclosed|closed|issued|sent|concluded|determined)(?:\s+on)?|response(?:\s+(?:date|sent|issued|given|of|made))?|reply(?:\s+(?:date|dated|sent|of|issued))?|response\s+dated|(?:response|reply|letter|decision)\s+(?:is|was)\s+(?:dated|issued|sent|given)|date(?:\s+(?:sent|issued|responded|of this review))?|decision(?: date)?|^\W*dated|sent on|issued on|letter of|(?:part(?:ly|ially)?|fully?|all)?\s*(?:disclosed|released|refused|withheld|not held)(?:\s+in (?:part|full))?)"
    + _END,
    re.IGNORECASE,
)
_REQUESTED = re.compile(
    r"\b(?:you|the requester|requester)\s+(?:\w+\s+)?$"
    r"|\byour (?:request|letter|e-?mail|message|correspondence|enquiry)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_YET_TO_BE = re.compile(r"\b(?:to|will)\s+be\s+\w+(?:\s+on)?\s*$", re.IGNORECASE)
_FEW_WORDS = 2
_BY_VERB = re.compile(r"(?:responded|replied|answered|completed|issued|concluded|disclosed)", re.IGNORECASE)
_SALUTATION = re.compile(r"^\W*(?:dear\b|good (?:morning|afternoon)|to whom|hello|hi\b)", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Dates:
    """The dates that a letter states, each None where it does not."""

    received_on: date | None = None
    responded_on: date | None = None
    published_on: date | None = None


def find_dated(letter: Letter, request: Places, head_ends: int) -> Dates:
    """The stated dates; a date alone on a line of the head is that of the answer, a site's "last updated" is none."""
    dates = [
        found
        for found in find_dates(letter.text)
        if not request.touch(found.start, found.end) and _on_one_line(letter, found)
    ]
    told = {id(found): _told(letter, found) for found in dates}
    received = _first(dates, told, "received")
    responded = _first(dates, told, "responded") or _alone(letter, dates, told, head_ends)
    return Dates(received, responded, _first(dates, told, "published"))


def _on_one_line(letter: Letter, found: Found[date]) -> bool:
    """False for "31 March" at the end of one row with the year that begins the next, or of one cell."""
    return "\t" not in letter.text[found.start : found.end] and any(
        line.start <= found.start and found.end <= line.end for line in letter.lines
    )


def _first(dates: list[Found[date]], told: dict[int, str], wanted: str) -> date | None:
    return next((found.value for found in dates if told[id(found)] == wanted), None)


def _told(letter: Letter, found: Found[date]) -> str:
    """What the words right before a date say that it is; empty where they say nothing."""
    kind = next((line.kind for line in letter.lines if line.start <= found.start < line.end), Kind.LINE)
    before = letter.text[max(0, found.start - 90) : found.start]
    near = before.rsplit("\n\n\n", 1)[-1]
    if kind is Kind.QUOTED:
        return ""
    if kind is Kind.FIELD:
        return "responded" if re.search(r"(?:^|\n)(?:date|sent):[^\n]*$", near, re.IGNORECASE) else ""
    same_line = re.split(r"[.;]\s+", near.rsplit("\n", 1)[-1])[-1]
    return _named(near, same_line) or _named(_heading(letter, found), "")


def _named(near: str, same_line: str) -> str:
    """What words that end right before a date call it."""
    for name, pattern in (
        ("updated", _UPDATED),
        ("received", _RECEIVED),
        ("published", _PUBLISHED),
        ("responded", _RESPONDED),
    ):
        match = pattern.search(near)
        if match is None or (name == "published" and _YET_TO_BE.search(near)):
            continue
        if name == "responded" and (
            _REQUESTED.search(near[: match.start()]) or (same_line.strip() and _is_talk(same_line, match[0]))
        ):
            continue
        return name
    return ""


def _heading(letter: Letter, found: Found[date]) -> str:
    """The heading of the column that a date stands in; empty outside a table, or beside a label in its own row."""
    begins = letter.text.rfind("\n", 0, found.start) + 1
    before = letter.text[begins : found.start].split("\t")
    if len(before) < 2 and "\t" not in letter.text[begins:].partition("\n")[0]:
        return ""
    above = letter.text[:begins].rstrip("\n").rpartition("\n")[2].split("\t")
    is_heading = len(above) >= len(before) > 0 and not any(sign.isdigit() for cell in above for sign in cell)
    return above[len(before) - 1].strip() + " " if is_heading and len(above) > 1 else ""


def _is_talk(words: str, label: str) -> bool:
    """A date deep in a sentence ("the reply of 7 May was late") is no date of this letter."""
    if re.search(
        r"\b(?:our|earlier|previous|first|original|your)\s+(?:\w+\s+)?(?:response|reply|answer|decision|letter)\b",
        words,
        re.IGNORECASE,
    ):
        return True
    ahead = words[: len(words) - len(label)] if len(label) < len(words) else ""
    leads = len(ahead.split()) <= _FEW_WORDS or re.search(r"[.;:|,\t—–-]\s*$", ahead) is not None
    return not leads and _BY_VERB.match(label.strip()) is None


def _alone(letter: Letter, dates: list[Found[date]], told: dict[int, str], head_ends: int) -> date | None:
    """A date that has a line of the letter's head, or of its foot, to itself."""
    salutation = _SALUTATION.search(letter.text)
    until = max(head_ends, salutation.start() if salutation else 0)
    for found in [*(f for f in dates if f.start <= until), *_at_foot(letter, dates)]:
        if told[id(found)]:
            continue
        line = next((line for line in letter.lines if line.start <= found.start < line.end), None)
        if (
            line is not None
            and line.kind is not Kind.QUOTED
            and _is_alone(letter.text[line.start : found.start], letter.text[found.end : line.end])
        ):
            return found.value
    return None


def _is_alone(before: str, after: str) -> bool:
    weekday = re.sub(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", "", before, flags=re.IGNORECASE)
    return not re.search(r"\w", after) and (not re.search(r"\w", weekday) or "\t" in before)


def _at_foot(letter: Letter, dates: list[Found[date]]) -> Iterator[Found[date]]:
    signed = re.search(r"^\W*(?:yours\b|kind regards|regards)", letter.text, re.IGNORECASE | re.MULTILINE)
    yield from (found for found in dates if signed and found.start > signed.start())
