"""Finds when the request was received, and when the answer was given and published, only where it is said: "Date: 19 May 2025"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from councils.domain.dates import find_dates
from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.parsing.rules.date_words import (
    Called,
    called_behind,
    called_by_column,
    called_by_label,
    called_in_sentence,
    is_of_another_day,
    is_of_receipt_too,
)
from councils.parsing.rules.letter import Letter, Line
from councils.parsing.rules.requestlogs import log_entry
from councils.parsing.rules.spans import Places
from councils.parsing.text import Kind

_SALUTATION = expression(
    r"^[^\w\n]*(?:dear\b|good (?:morning|afternoon)|to whom|hello\b|hi\b)", re.IGNORECASE | re.MULTILINE
)
_SIGNED = expression(r"^[^\w\n]*(?:yours\b|kind regards|regards|many thanks|best wishes)", re.IGNORECASE | re.MULTILINE)
_SUBJECT = expression(r"subject:", re.IGNORECASE)
_OPENS = expression(r"[(\[,;:]\s*|\s[–—-]\s")
_FIELD = expression(r"(?:^|\n)(?:date|sent):[^\n]*$", re.IGNORECASE)
_BREAK = expression(r"[\t|]|\s{3,}|(?<=[.;?!])(?<!\bSt\.)(?<!\b[Nn]o\.)\s+(?=[A-Z(])")
_WEEKDAY_ALONE = expression(
    r"\W*(?:(?:on|the|(?:mon|tue|tues|wed|weds|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?)\b\W*)*", re.IGNORECASE
)
_BEFORE_ALONE = expression(
    r"(?:\S+\s+){0,9}\S*(?:[(,|–—-]|\t|\s{3})\s*|\W*[A-Z][\w/.-]*\d[\w/.-]*\s+|(?:\S+\s+){0,6}[\w/.-]*\d[\w/.-]*\.\s+",
    re.IGNORECASE,
)
_REFERENCE_AFTER = expression(
    r"\s*[,;|/–—-]\s*(?:our |foi )?(?:ref(?:erence)?|case|foi|eir)\b[^\n,;]{2,30}$", re.IGNORECASE
)
_HOW_SENT = expression(r"\W*(?:sent )?(?:by|via|through)\b[^\n\d]{2,40}", re.IGNORECASE)
_LONGEST_HEAD = 1500
_MOST_GAP = 2


@dataclass(frozen=True, slots=True)
class Dates:
    """The dates that a letter states, each None where it does not."""

    received_on: date | None = None
    responded_on: date | None = None
    published_on: date | None = None


@dataclass(frozen=True, slots=True)
class _Told:
    """A date and what it is called; `by_label` where a label says so, not a sentence that may speak of another letter."""

    found: Found[date]
    called: Called
    by_label: bool


def find_dated(letter: Letter, request: Places, head_ends: int) -> Dates:
    """The stated dates; a date alone on a line of the head is that of the answer, a site's "last updated" is none."""
    dates = [
        found
        for found in find_dates(letter.text)
        if not request.touch(found.start, found.end) and _on_one_line(letter, found)
    ]
    told: Sequence[_Told] = [
        _told(letter, found, before.end if before else 0) for before, found in zip([None, *dates], dates, strict=False)
    ]
    told = _of_forwarded(letter, told)
    logged = _logged(letter)
    return Dates(
        logged.get(Called.RECEIVED)
        or _labelled(told, Called.RECEIVED)
        or _said(told, Called.RECEIVED)
        or _said(told, Called.ASKED)
        or _acknowledged(letter, dates),
        logged.get(Called.RESPONDED)
        or _labelled(told, Called.RESPONDED)
        or _alone(letter, told, head_ends)
        or _said(told, Called.RESPONDED),
        _labelled(told, Called.PUBLISHED) or _said(told, Called.PUBLISHED),
    )


_FORWARDED = expression(r"^\W*(?:forwarded message|begin forwarded message)\b", re.IGNORECASE | re.MULTILINE)


def _of_forwarded(letter: Letter, told: Sequence[_Told]) -> Sequence[_Told]:
    """Without the day on which somebody passed on the council's mail, where that has its own."""
    mark = _FORWARDED.search(letter.text)
    below = [each for each in told if mark and each.found.start > mark.start()]
    return below if any(each.called is Called.RESPONDED and each.by_label for each in below) else told


_ON_OTHER_MATTERS = expression(
    r"\b(?:requests?|enquir(?:y|ies)|questions?|e-?mail|letter)\b[^.;\d]{0,30}?\b(?:on|about|regarding|concerning|relating to|for)\s+(?:the\s+)?(?!(?:an?\s+)?(?:information|data|foi|freedom|it|this|that|behalf|(?:mon|tues|wednes|thurs|fri|satur|sun)day|received|figures|numbers)\b)[a-z]{3,}",
    re.IGNORECASE,
)
_ON_THIS = expression(r"\b(?:CSE|CSA|sexual(?:ly)?|exploit\w*|groom\w*|gangs?|child(?:ren)?)\b", re.IGNORECASE)
""" "Your request on parking": quoted below, it may be of another request."""


def _acknowledged(letter: Letter, dates: Sequence[Found[date]]) -> date | None:
    """The one day of receipt that earlier messages, quoted below, tell: "> Thank you for your request, received on"."""
    days = set()
    for found in dates:
        line = _line_of(letter, found)
        if line is not None and line.kind is Kind.QUOTED:
            before = _BREAK.split(letter.text[line.start : found.start])[-1].replace("\n", " ")
            if _ON_OTHER_MATTERS.search(before) and not _ON_THIS.search(before):
                continue
            if called_in_sentence(before, letter.text[found.end : line.end]) is Called.RECEIVED:
                days.add(found.value)
    return days.pop() if len(days) == 1 else None


def _logged(letter: Letter) -> dict[Called, date]:
    """The dates that a log of many requests enters beside this one, by what their columns call them."""
    entry = log_entry(letter.placed.text)
    dates = [(called_by_column(name), find_dates(words)) for name, words in (entry.cells if entry else ())]
    return {called: found[0].value for called, found in reversed(dates) if len(found) == 1}


def _on_one_line(letter: Letter, found: Found[date]) -> bool:
    """False for "31 March" at the end of one row with the year that begins the next, or of one cell."""
    return "\t" not in letter.text[found.start : found.end] and any(
        line.start <= found.start and found.end <= line.end for line in letter.lines
    )


def _labelled(told: Sequence[_Told], called: Called) -> date | None:
    return next((each.found.value for each in told if each.called is called and each.by_label), None)


def _said(told: Sequence[_Told], called: Called) -> date | None:
    return next((each.found.value for each in told if each.called is called), None)


def _told(letter: Letter, found: Found[date], floor: int) -> _Told:  # noqa: PLR0911 - one return for each place
    """What the words around a date say that it is; `floor` is where the date before it ends."""
    line = _line_of(letter, found)
    kind = line.kind if line else Kind.LINE
    if kind is Kind.QUOTED:
        return _Told(found, Called.NOTHING, by_label=False)
    if kind is Kind.FIELD:
        is_sent = _FIELD.search(letter.text[max(0, found.start - 60) : found.start]) is not None
        label = _BREAK.split(_OPENS.split(letter.text[line.start if line else 0 : found.start])[-1])[-1]
        within = (
            called_by_label(label, "") if _SUBJECT.match(letter.text, line.start if line else 0) else Called.NOTHING
        )
        return _Told(found, Called.RESPONDED if is_sent else within, by_label=True)
    begins = max(line.start if line else 0, floor if floor <= found.start else 0)
    before = letter.text[begins : found.start]
    after = letter.text[found.end : line.end if line else found.end]
    if _counts_by_day(letter, found):
        return _Told(found, Called.OTHER, by_label=False)
    if _led_by_date(before) and (behind := called_behind(after)) is not Called.NOTHING:
        return _Told(found, behind, by_label=True)
    near = _BREAK.split(before)[-1]
    if is_of_receipt_too(near.replace("\n", " "), after):
        return _Told(found, Called.RECEIVED, by_label=False)
    label = near if re.search(r"\w", _WEEKDAY_ALONE.sub("", near)) else _label_above(letter, found, before)
    by_label = called_by_label(label, after)
    if by_label is Called.NOTHING and _ENDS.fullmatch(after) and (last := _LAST_PART.search(near)):
        by_label = called_by_label(last["label"], "")
    if by_label is not Called.NOTHING:
        return _Told(found, by_label, by_label=True)
    sentence = _BREAK.split(letter.text[line.start if line else found.start : found.start])[-1].replace("\n", " ")
    said = called_in_sentence(sentence, after)
    if said is Called.NOTHING and is_of_another_day(label):
        said = Called.OTHER
    return _Told(found, said, by_label=False)


_ENDS = expression(r"\W*")
_LAST_PART = expression(
    r"^(?=[^\n]*[\d:])(?![^\n]*\b(?:strateg|polic|plan|report|protocol|guidance|figure|data)\w*)[^\n]*\s[-–—/]\s(?P<label>(?:(?:date|on)\W+)?\w+(?:\W+(?:on|date))?\W*)$",
    re.IGNORECASE,
)
""" "Murdale Council - our reference MBC/25/118 - sent 15/05/2025": the last of the parts of a head on one line."""
_AFTER_MEANING = expression(
    r"\W*(?:[:=–—(-][^.;\d]{1,60}[.;,)|\t])?\W*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\W*)?", re.IGNORECASE
)


def _led_by_date(before: str) -> bool:
    """True where a date begins its line, or follows what stands behind the date before it: "14 April: received. 8 May:"."""
    return _AFTER_MEANING.fullmatch(before) is not None


def _line_of(letter: Letter, found: Found[date]) -> Line | None:
    return next((line for line in letter.lines if line.start <= found.start < line.end), None)


def _label_above(letter: Letter, found: Found[date], before: str) -> str:
    """The label of a date that stands by itself: the cell before it, the heading of its column, or the line above."""
    cells = [cell for cell in re.split(r"[\t|]|\s{3,}", before) if re.search(r"[^\W\d]", cell)]
    if cells:
        heading = _heading(letter, found)
        leads = "\t" not in before.rstrip() and called_by_label(cells[-1], "") is not Called.NOTHING
        return cells[-1] if leads or called_by_label(heading, "") is Called.NOTHING else heading
    heading = _heading(letter, found)
    if heading:
        return heading
    above = letter.text[: found.start - len(before)].rstrip()
    gap = letter.text[len(above) : found.start - len(before)]
    last = above.rpartition("\n")[2]
    return last if gap.count("\n") <= _MOST_GAP and not any(sign.isdigit() for sign in last) else ""


_DAYS = expression(
    r"\W*(?:(?:the|reporting|snapshot|census|count|reference|as at|at)\s+)*(?:dates?|days?|as at)\W*", re.IGNORECASE
)


def _counts_by_day(letter: Letter, found: Found[date]) -> bool:
    """True for "1 March 2019 | 14" in a table of several days below "Date": each is the day of a count."""
    begins = letter.text.rfind("\n", 0, found.start) + 1
    row, _, below = letter.text[begins:].partition("\n")
    column = letter.text.count("\t", begins, found.start)
    above = [_cell(line, column) for line in reversed(letter.text[:begins].splitlines())] if "\t" in row else []
    days = list(takewhile(find_dates, above))
    if column and called_by_label(row.split("\t")[0], "") is not Called.NOTHING:
        return False
    heads = len(days) < len(above) and _DAYS.fullmatch(above[len(days)]) is not None
    return heads and bool(days or find_dates(_cell(below.partition("\n")[0], column)))


def _cell(row: str, column: int) -> str:
    cells = row.split("\t")
    return cells[column] if len(cells) > column else ""


def _heading(letter: Letter, found: Found[date]) -> str:
    """The heading of the column that a date stands in; empty outside a table, or beside a label in its own row."""
    begins = letter.text.rfind("\n", 0, found.start) + 1
    before = letter.text[begins : found.start].split("\t")
    if len(before) < 2 and "\t" not in letter.text[begins:].partition("\n")[0]:
        return ""
    above = letter.text[:begins].rstrip("\n").rpartition("\n")[2].split("\t")
    is_heading = len(above) >= len(before) > 0 and not any(sign.isdigit() for cell in above for sign in cell)
    return above[len(before) - 1].strip() + " " if is_heading and len(above) > 1 else ""


def _alone(letter: Letter, told: Sequence[_Told], head_ends: int) -> date | None:
    """A date that has a line of the letter's head, or of its foot, to itself, or stands there after a reference."""
    salutation = _SALUTATION.search(letter.text)
    until = max(min(head_ends, _LONGEST_HEAD), salutation.start() if salutation else 0)
    at_head = [each for each in told if each.found.start <= until]
    for each in [*at_head, *_at_foot(letter, told)]:
        line = _line_of(letter, each.found)
        if each.called is not Called.NOTHING or line is None or line.kind is Kind.QUOTED:
            continue
        before, after = letter.text[line.start : each.found.start], letter.text[each.found.end : line.end]
        if _is_alone(before, after, at_head=each in at_head):
            return each.found.value
    return None


def _is_alone(before: str, after: str, *, at_head: bool) -> bool:
    if re.search(r"\w", after) and not (at_head and (_REFERENCE_AFTER.match(after) or _HOW_SENT.fullmatch(after))):
        return False
    rest = _WEEKDAY_ALONE.sub("", before) if _WEEKDAY_ALONE.fullmatch(before) else before
    return not re.search(r"\w", rest) or "\t" in before or (at_head and _BEFORE_ALONE.fullmatch(before) is not None)


def _at_foot(letter: Letter, told: Sequence[_Told]) -> Iterator[_Told]:
    signed = _SIGNED.search(letter.text)
    yield from (each for each in told if signed and each.found.start > signed.start())
