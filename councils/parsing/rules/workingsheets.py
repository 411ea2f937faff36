"""Leaves out the sheets of a workbook that were never meant to be sent: "Working", "Draft for checking by the team".

They often hold other counts of the same things, and stand in the way of the answers on the sheets beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councils.domain.expressions import expression
from councils.parsing.text import Kind, PlacedText

_FIRST_LINES = 3
_MOST_WORDS = 14
_NAME = expression(
    r"\W*(?:(?:my|team|foi|our)\s+)?(?:working(?:s|\s+(?:copy|sheet|out|papers?|notes?|file|data))?|(?:old|first|early|previous|rough)?\s*drafts?(?:\s+\d+)?|rough(?:\s+work(?:ing)?)?|scratch|calcs?|calculations?|"
    r"superseded|old(?:\s+(?:figures|data|version|sheet))?|previous\s+(?:version|figures|answers?|reply|data)|do not (?:send|use|publish|release|share)|not for (?:release|publication|disclosure)|internal(?:\s+(?:use|only|notes?))*)\W*\d?\W*",
    re.IGNORECASE,
)
_SAYS = expression(
    r"\b(?:draft (?:for|only|figures|version|copy|not|numbers|to be)|(?:first|rough|early|working) draft\b|working (?:copy|papers?|file)\b|not for (?:release|publication|disclosure)|for internal use|internal use only|do not (?:send|use|release|publish|share)|superseded by|(?:to be|please) delete[d]?\b|remove before (?:sending|release|publication))",
    re.IGNORECASE,
)


def without_working_sheets(placed: PlacedText) -> str:
    """The text, as long as before, with spaces for what stands on working sheets beside other sheets."""
    text = placed.text
    for start, end in working_sheets(placed):
        text = text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]
    return text


def working_sheets(placed: PlacedText) -> Iterator[tuple[int, int]]:
    """Where the working sheets stand; none where the workbook has no other sheet."""
    names = [each for each in placed.segments if each.kind in (Kind.SHEET_NAME, Kind.ATTACHMENT_NAME)]
    ends = (*(each.start for each in names[1:]), len(placed.text))
    sheets = [
        (name.start, name.end, end)
        for name, end in zip(names, ends, strict=False)
        if name.kind is Kind.SHEET_NAME and placed.text[name.end : end].strip()
    ]
    found = [(opens, end) for start, opens, end in sheets if _is_working(placed.text, start, opens, end)]
    yield from found if len(found) < len(sheets) else ()


def _is_working(text: str, start: int, opens: int, end: int) -> bool:
    lines = [line.strip() for line in text[opens:end].split("\n") if line.strip()][:_FIRST_LINES]
    said = any(_SAYS.search(line) for line in lines if len(line.split()) <= _MOST_WORDS)
    return said or _NAME.fullmatch(text[start:opens]) is not None
