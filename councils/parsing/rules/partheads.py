"""Binds answers below headings of the council's own that name the parts of the request: "How many now (your c and d)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from councils.domain.expressions import expression
from councils.domain.vocabulary import Question
from councils.parsing.rules.asked import PARTS
from councils.parsing.rules.joint import read_numbers
from councils.parsing.rules.labels import labels_at_lines
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.topics import Topic

_LEAST_PARTS = 3
_MOST_WORDS = 16
_ITEM = r"(?:q(?:uestion)?\.?\s?)?\(?(?:[1-9]|[a-g])\)?"
_NAMED = expression(
    rf"(?P<head>[^\n\t|]{{0,90}}?)[\s:–-]+[(\[]\s*(?P<noun>(?:(?:answers?|answering|replies|covers|see|to|your|the|our|foi|request)\s+)*(?:questions?|parts?|points?|items?|requests?|qs?\.?)?)\s*"
    rf"(?P<list>{_ITEM}(?:\s*(?:,|&|/|\band\b|\bto\b|[-–—])\s*(?:and\s+)?{_ITEM})*)\s*[)\]]\s*[:.–-]*\s*",
    re.IGNORECASE,
)

_PARTED = expression(r"[)\]]\s*[:–—-]+\s+$")
_MOST_BESIDE = 8
""" "Groups (d) - In about 10% of plans.": a heading on the line of its answer is short, and a sign parts the two."""
_LONE_NUMBER = expression(r"\d+")


def find_part_heads(letter: Letter, end: int) -> tuple[Topic, ...]:
    """The answers up to `end` below such headings; none unless they name at least three parts, each of them once."""
    found = [head for line in letter.lines if line.start < end and (head := _head(letter, line.start, line.end))]
    heads = [(start, opens, named) for start, opens, named, _ in found]
    numbers = [number for _, _, named in heads for number in named]
    if not any(told for *_, told in found):
        return ()
    if len(set(numbers)) != len(numbers) or len(numbers) < _LEAST_PARTS or len(heads) < _LEAST_PARTS:
        return ()
    stops = [*(start for start, _, _ in heads[1:]), end]
    return tuple(
        Topic(start, last, _questions(numbers))
        for (_, opens, named), stop in zip(heads, stops, strict=True)
        for start, last, numbers in _labelled(letter, opens, stop, named)
        if letter.text[start:last].strip()
    )


def _labelled(
    letter: Letter, opens: int, stop: int, named: tuple[int, ...]
) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """The answers below one heading: one for each part where each stands behind its own label, else all in one."""
    labels = labels_at_lines(letter, opens, stop)
    own = [next((label for label in labels if label.number == number), None) for number in named]
    found = [label for label in own if label is not None]
    starts = [label.start for label in found]
    if len(found) != len(named) or starts != sorted(starts) or letter.text[opens : starts[0]].strip():
        yield opens, stop, named
        return
    for label, until in zip(found, [*starts[1:], stop], strict=True):
        yield label.end, until, (label.number,)


def _head(letter: Letter, start: int, end: int) -> tuple[int, int, tuple[int, ...], bool] | None:
    """Where such a heading begins and ends, the parts it names, and whether it tells them from a mere list's letter.

    "Years (g)" may be anything by itself; beside "Cases (c and d)" it names a part as that does.
    """
    found = _NAMED.match(letter.text, start, end)
    if found is None or len(found["head"].split()) > _MOST_WORDS or not any(map(str.isalpha, found["head"])):
        return None
    if found.end() < end and (_PARTED.search(found[0]) is None or len(found["head"].split()) > _MOST_BESIDE):
        return None
    numbers = read_numbers(found["list"])
    if _LONE_NUMBER.fullmatch(found["list"]) and not found["noun"].strip():
        return None
    told = bool(found["noun"].strip()) or len(numbers) > 1
    return (start, found.end(), numbers, told) if numbers and max(numbers) <= len(PARTS) else None


def _questions(numbers: tuple[int, ...]) -> tuple[Question, ...]:
    return tuple(question for number in numbers for question in PARTS[number - 1])
