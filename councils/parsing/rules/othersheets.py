"""Leaves out the sheets of a workbook that count another harm beside one that is named for CSE: "CSE", "CCE", "Missing".

Both are often laid out alike, and what the second counts was not asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from councils.domain.expressions import expression
from councils.parsing.rules.wider import names_cse
from councils.parsing.text import Kind, PlacedText

_MOST_WORDS = 12
_OTHERS = expression(
    r"\b(?:CCE|criminal(?:ly)? exploit\w*|county lines|missing|MFH|trafficking|modern slavery|NRM|radicali\w+|prevent|(?:domestic|substance) (?:abuse|misuse)|gangs? and (?:youth )?violence|serious (?:youth )?violence|"
    r"harmful sexual behaviou?r|HSB|looked[- ]after|LAC|CLA|CIN|child(?:ren)? in need|child protection|early help)\b",
    re.IGNORECASE,
)

_SAYS = expression(r"[.;]\s*$|\b(?:is|are|was|were|shown|means?)\b", re.IGNORECASE)


def without_other_sheets(placed: PlacedText, text: str) -> str:
    """The text, as long as before, with spaces for the sheets of other harms where one beside them is named for CSE alone."""
    for start, end in other_sheets(placed):
        text = text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]
    return text


def other_sheets(placed: PlacedText) -> Iterator[tuple[int, int]]:
    """Where the sheets of other harms stand; none where no sheet is named for CSE and nothing else."""
    names = [each for each in placed.segments if each.kind in (Kind.SHEET_NAME, Kind.ATTACHMENT_NAME)]
    ends = (*(each.start for each in names[1:]), len(placed.text))
    sheets = [
        (name.end, end, _title(placed.text, name.start, name.end, end))
        for name, end in zip(names, ends, strict=False)
        if name.kind is Kind.SHEET_NAME
    ]
    if any(names_cse(title) and not _OTHERS.search(title) for _, _, title in sheets):
        yield from ((start, end) for start, end, title in sheets if _OTHERS.search(title) and not names_cse(title))


def _title(text: str, start: int, opens: int, end: int) -> str:
    """The name of a sheet with the words over its table."""
    first = next((line for line in text[opens:end].split("\n") if line.strip()), "").strip("\t ")
    is_title = "\t" not in first and len(first.split()) <= _MOST_WORDS and not _SAYS.search(first)
    return f"{text[start:opens]}\n{first if is_title else ''}"
