"""Knows, of a table that has a column for replies, the columns beside it that say nothing to the request.

"Line | Text of request | Reply from Children's Services | Exemption relied on | Hours spent": the "none" under the
fourth heading is no count, nor is the 2 under the last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from councils.domain.expressions import expression
from councils.domain.wording import find_counts, find_exemptions
from councils.parsing.rules.bound import Binding, Passage
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.rows import Box, Row, row_of
from councils.parsing.rules.spans import Places

_LEAST_COLUMNS = 3
_MOST_WORDS = 9
_REPLIES = expression(
    r"\W*(?:(?:our|the|its|full|final|agreed|council(?:['’]s)?|service|department(?:al)?|trust(?:['’]s)?|authority(?:['’]s)?|team|foi)\s+)*"
    r"(?:repl(?:y|ies)|responses?|answers?|(?:council|we) (?:said|say|replied|responded|can (?:say|confirm))|information (?:provided|disclosed|released|supplied))"
    r"(?:\s+(?:from|of|by|to|given|provided|text)\b[^\n\t]{0,60})?\W*",
    re.IGNORECASE,
)
_REASONS = expression(
    r"\b(?:exempt\w*|section|exception|legislation|act|grounds?|withheld under|refus\w+|redact\w*)\b", re.IGNORECASE
)
_OFFICE = expression(
    r"\b(?:hours?|minutes|time (?:spent|taken|used)|officers?|owners?|lead|manager|director(?:ate)?|service(?! user)|department|status|approv\w+|sign(?:ed)?[- ]?off|cleared|checked|initials|"
    r"due|deadline|target date|date (?:sent|received|completed|of reply|logged)|completed|page|costs?|contact|rag|allocated|assigned|logged)\b",
    re.IGNORECASE,
)


def aside_cells(letter: Letter) -> Places:
    """The cells of columns for exemptions and for the office's own use, in tables that have a column for replies.

    A cell that names an exemption is none of them: it is a part of its row's answer.
    """
    return Places.of((box.start, box.end) for box in _cells(letter))


def _cells(letter: Letter) -> Iterator[Box]:
    head: Row | None = None
    asides: dict[int, bool] = {}
    for line in letter.lines:
        row = row_of(letter.text, line.start, line.end)
        if len(row.boxes) < _LEAST_COLUMNS or (head is not None and len(row.boxes) != len(head.boxes)):
            head = None
        if len(row.boxes) < _LEAST_COLUMNS:
            continue
        if head is None or _is_head(row):
            head, asides = row, _asides(row)
            continue
        for column, may_cite in asides.items():
            box = row.boxes[column]
            cites = may_cite and find_exemptions(box.text)
            if box.text and not cites and not _explains(head.boxes[column].text, box.text):
                yield box


_REMARKS = expression(r"\b(?:comment(?:s|ary)?|notes?|remarks?|explanations?|caveats?)\W*", re.IGNORECASE)


def _explains(head: str, words: str) -> bool:
    """True for a remark without a count, though the service made it: "At any time in the year", "Held by the police"."""
    last = head.rsplit(maxsplit=1)[-1] if head else ""
    return _REMARKS.fullmatch(last) is not None and all(each.could_be_year for each in find_counts(words))


def _is_head(row: Row) -> bool:
    filled = row.filled
    return len(filled) >= _LEAST_COLUMNS and any(_REPLIES.fullmatch(box.text) for box in filled)


def _asides(head: Row) -> dict[int, bool]:
    """The columns beside that of the replies which answer nothing; true for those that may cite an exemption."""
    if not _is_head(head) or any(len(box.text.split()) > _MOST_WORDS for box in head.filled):
        return {}
    others = [(at, box.text) for at, box in enumerate(head.boxes) if not _REPLIES.fullmatch(box.text)]
    cited = {at: True for at, words in others if _REASONS.search(words)}
    return cited | {at: False for at, words in others if at not in cited and _OFFICE.search(words)}


def without_asides(text: str, binding: Binding, asides: Places) -> Binding:
    """The binding, its passages without the cells at their ends that answer nothing; those of nothing else are gone."""
    if not asides.touch(0, len(text)):
        return binding
    cut = (_cut(text, passage, asides) for passage in binding.passages)
    return replace(binding, passages=tuple(passage for passage in cut if passage is not None))


def _cut(text: str, passage: Passage, asides: Places) -> Passage | None:
    said = [(start, end) for start, end in asides.gaps(passage.start, passage.end) if text[start:end].strip(" \t\n|")]
    if not said:
        return None
    start, end = said[0][0], said[-1][1]
    start += len(text[start:end]) - len(text[start:end].lstrip(" \t\n|"))
    return replace(passage, start=start, end=start + len(text[start:end].rstrip(" \t\n|")))
