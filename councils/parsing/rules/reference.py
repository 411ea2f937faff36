"""Finds the council's own reference for the case, as written."""

from __future__ import annotations

import re

from councils.parsing.rules.letter import Letter
from councils.parsing.rules.spans import Places

_VALUE = r"(?P<value>(?:[A-Z][A-Za-z]*[ ]?[/:#.-]?[ ]?)?(?=[\w/:.()#-]*\d)[A-Za-z0-9][\w/:.#-]*(?: [/-] [\w-]*\d[\w-]*)?(?: \d{3,6}(?![\w/]))?(?: ?\((?:19|20)\d\d\))?)"
_NUMBER = r"(?:\s*(?:number|no\.?|num|id|code))?"
_JOIN = r"\s*(?:is|was)?\s*[:#\-–—.\t|]*\s*"
_LABELLED = tuple(
    re.compile(pattern + _JOIN + r"\[?\(?" + _VALUE, re.IGNORECASE | re.MULTILINE)
    for pattern in (
        rf"(?<!your )(?<!their )\b(?:our|case|foi|foia|eir|council|internal|enquiry|complaint)\s+ref(?:erence)?\b\.?{_NUMBER}",
        rf"\b(?:foi|foia|eir|case|information|rfi|foi/eir)\s*(?:request)?\s*(?:reference|ref|id|number|no)\b\.?{_NUMBER}",
        r"\brequest\s+(?:id|number|no|ref(?:erence)?)\b\.?(?:\s*number)?",
        rf"(?<!your )(?<!your\n)(?<!their )(?<![\w/])ref(?:erence)?\b\.?{_NUMBER}",
        r"(?<!your )\bcase\b",
    )
)
_SUBJECT = re.compile(rf"^(?:subject:|re:).*[\[(]{_VALUE}[\])]", re.IGNORECASE | re.MULTILINE)
_LOOSE = tuple(
    re.compile(pattern, re.IGNORECASE | re.MULTILINE)
    for pattern in (
        rf"\b(?:information request|request for information|foi request|freedom of information request|(?:response|reply|answer) to(?: your)?(?: foi| information)?(?: request)?|request)\s*(?:\([A-Z]+\))?[:\s\-–—]*{_VALUE}",
        r"\b(?P<value>(?:FOI|FOIA|EIR|RFI|ATISN|IR|FOISA|SAR|IG|IGR|F)[ /:_.#-]?[A-Z]{0,6}[ /:_.#-]?\d[\w/.#-]*(?: \((?:19|20)\d\d\))?)",
        r"^\W*(?P<value>[A-Z]{2,}[/:#-][\w/:#-]*\d[\w/:#-]*)\W*$",
    )
)
_IS_DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-](?:\d\d|\d{4})|(?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th)?")
_IS_LAW = re.compile(
    r"(?:act|s|section|sections)\b.*|.*\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b.*|(?:of|dated?|on|received|made|for|under|from|in|to|by|and|number|no)\b.*",
    re.IGNORECASE,
)


def find_reference(letter: Letter, request: Places) -> str | None:
    """The first reference that the letter gives as its own; "your ref" and dates are none."""
    for pattern in (*_LABELLED, _SUBJECT, *_LOOSE):
        for found in pattern.finditer(letter.text):
            value = _cleaned(found["value"])
            if (
                value is not None
                and not request.touch(found.start("value"), found.end("value"))
                and not _is_yours(letter.text, found.start())
            ):
                return value
    return None


def _is_yours(text: str, start: int) -> bool:
    return re.search(r"\b(?:your|their|requester'?s?)\s*$", text[max(0, start - 14) : start], re.IGNORECASE) is not None


def _cleaned(words: str) -> str | None:
    value = words.strip(" .,;:-–—[]")
    while _IS_LAW.fullmatch(value) and " " in value:
        value = value.split(" ", 1)[1]
    if value.count("(") != value.count(")"):
        value = value.strip("()")
    if (
        _IS_DATE.fullmatch(value)
        or _IS_LAW.fullmatch(value)
        or not any(sign.isdigit() for sign in value)
        or len(value) < 3
    ):
        return None
    return value
