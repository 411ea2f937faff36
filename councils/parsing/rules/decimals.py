"""Binds answers under decimal numbers by what their heads say: "2.3 Current number of CSE cases: 26", "3.1 What is the ethnicity of the victims?".

The whole number before the point is a chapter of the letter, and no question; what every head asks for, in the order of
the request, says which question it is. Chapters that answer nothing, "5.1 How may I seek a review?", are left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from councils.domain.expressions import expression
from councils.domain.scanning import found_in
from councils.domain.vocabulary import Question
from councils.parsing.rules.headings import trimmed
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.refusals import is_reason
from councils.parsing.rules.renumbered import told_in_turn
from councils.parsing.rules.subjects import signs_of
from councils.parsing.rules.topics import Topic

_NUMBER = expression(
    r"(?<![^\n])[^\S\n]*(?P<chapter>[1-9])\.(?P<number>[1-9]\d?)(?P<sub>\.[1-9]\d?)?[.):]?[^\S\n]+(?=[^\W\d_])"
)
_HEAD = expression(r"[^\n?:]{3,160}[?:]|[^\n?:.;\d]{3,110}(?=\n)")
_LINE = expression(r"[^\n]+")
_CHAPTER = expression(r"(?<![^\n])[^\S\n]*[1-9][.)]?[^\S\n]+[A-Z][^\n:;?\d|\t]{2,40}(?=\n|\Z)")
_LEAST = 6
""" "2.5.1 White British: 17" stands below a head, and "3 People" over some."""


@dataclass(frozen=True, slots=True)
class _Head:
    start: int
    opens: int
    key: tuple[int, str]
    signs: frozenset[Question]


def find_decimals(letter: Letter, end: int) -> tuple[Topic, ...]:
    """The answers below the heads of such a list that ask, in turn, for all that was asked; else none."""
    heads = _heads(letter.text, end)
    asking = [head for head in heads if head.signs]
    told = told_in_turn([(head.key, head.signs) for head in asking]) if len(asking) >= _LEAST else {}
    if not told:
        return ()
    chapters = [found.start() for found in _CHAPTER.finditer(letter.text, heads[0].start, end)]
    stops = sorted([*(head.start for head in heads), *chapters, end])
    topics = (
        (head.opens, min(stop for stop in stops if stop >= head.opens), told[head.key])
        for head in asking
        if head.key in told
    )
    places = ((*trimmed(letter.text, opens, stop), questions) for opens, stop, questions in topics)
    return tuple(Topic(start, stop, questions) for start, stop, questions in places if start < stop)


def _heads(text: str, end: int) -> list[_Head]:
    """The decimal numbers at the beginnings of lines, in turn, each with the head that it opens, if it is one."""
    heads: list[_Head] = []
    for found in found_in(text, _NUMBER):
        if found["sub"] or found.end() > end:
            continue
        head = _HEAD.match(text, found.end(), end)
        head = None if head is None or is_reason(head[0]) else head
        line = head or _LINE.match(text, found.end(), end)
        signs = signs_of(line[0]) if line else frozenset()
        opens = head.end() if head else found.end()
        heads.append(_Head(found.start(), opens, (int(found["chapter"]) * 100 + int(found["number"]), ""), signs))
    return heads if all(one.key < other.key for one, other in pairwise(heads)) else []


def decimal_labels(text: str) -> Sequence[tuple[int, int]]:
    """Where the decimal numbers stand that open lines, which count nobody: the 2.5.1 of "2.5.1 White British: 17"."""
    places = [found.span() for found in found_in(text, _NUMBER)]
    return places if len(places) >= _LEAST else ()
