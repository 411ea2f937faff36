"""Binds answers below headings of the council's own that name the parts of the request: "How many now (your c and d)"."""

from __future__ import annotations

import re

from councils.domain.vocabulary import Question
from councils.parsing.rules.asked import PARTS
from councils.parsing.rules.joint import read_numbers
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.topics import Topic

_LEAST_PARTS = 3
_MOST_WORDS = 16
_ITEM = r"(?:q(?:uestion)?\.?\s?)?\(?(?:[1-9]|[a-g])\)?"
_NAMED = re.compile(
    rf"(?P<head>[^\n\t|]{{0,90}}?)[\s:–-]*[(\[]\s*(?P<noun>(?:(?:answers?|answering|replies|covers|see|to|your|the|our|foi|request)\s+)*(?:questions?|parts?|points?|items?|requests?|qs?\.?)?)\s*"
    rf"(?P<list>{_ITEM}(?:\s*(?:,|&|/|\band\b|\bto\b|[-–—])\s*(?:and\s+)?{_ITEM})*)\s*[)\]]\s*[:.–-]*\s*",
    re.IGNORECASE,
)


def find_part_heads(letter: Letter, end: int) -> tuple[Topic, ...]:
    """The answers up to `end` below such headings; none unless they name at least three parts, each of them once."""
    heads = [head for line in letter.lines if line.start < end and (head := _head(letter, line.start, line.end))]
    numbers = [number for _, _, named in heads for number in named]
    if len(set(numbers)) != len(numbers) or len(numbers) < _LEAST_PARTS or len(heads) < _LEAST_PARTS:
        return ()
    stops = [*(start for start, _, _ in heads[1:]), end]
    return tuple(
        Topic(opens, stop, _questions(named))
        for (_, opens, named), stop in zip(heads, stops, strict=True)
        if letter.text[opens:stop].strip()
    )


def _head(letter: Letter, start: int, end: int) -> tuple[int, int, tuple[int, ...]] | None:
    """Where a line that is such a heading begins and ends, and the parts it names; a single letter needs a noun."""
    found = _NAMED.fullmatch(letter.text, start, end)
    if found is None or len(found["head"].split()) > _MOST_WORDS or not any(map(str.isalpha, found["head"])):
        return None
    numbers = read_numbers(found["list"])
    told = bool(found["noun"].strip()) or len(numbers) > 1
    return (start, end, numbers) if told and numbers and max(numbers) <= len(PARTS) else None


def _questions(numbers: tuple[int, ...]) -> tuple[Question, ...]:
    return tuple(question for number in numbers for question in PARTS[number - 1])
