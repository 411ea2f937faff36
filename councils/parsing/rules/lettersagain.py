"""Binds answers whose letters begin again below numbers of the council's own: "2 About cases" over "a) 44 children" and "b) 5 of them".

Such letters name no part of the request, but as many answers as there are parts stand in its order.
"""

import re
from collections.abc import Iterator, Sequence

from councils.domain.expressions import expression
from councils.domain.scanning import found_in
from councils.domain.vocabulary import Question
from councils.parsing.rules.bulleted import shape_of
from councils.parsing.rules.chains import NUMBERINGS, agreement
from councils.parsing.rules.labels import Family, Label
from councils.parsing.rules.letter import Letter, Line
from councils.parsing.rules.topics import Topic

_HEAD = expression(
    r"\W{0,4}(?:(?:part|section)\s)?(?P<number>[1-8])(?P<sign>[.):]|\s?[-–—:])?[^\S\n]+(?P<words>[^\d\n\t|.;]{2,60}?)[.:]?"
)
_FIRST_LETTER = expression(r"^[^\S\n]*\(?[aA][).:]", re.MULTILINE)
_MOST_WORDS = 8
_LEAST_RUNS, _LEAST_TELLING = 2, 2
_TELLING = 0.5
_APART = 0.4
_BESIDE_MERGED = ((Question.STRATEGY, Question.MECHANISMS), *NUMBERINGS[1][2:])
_WAYS = (*NUMBERINGS[:3], _BESIDE_MERGED)
"""The parts as asked; with the fifth split in two; with the first two as one; with both."""

type _Leaf = tuple[int, int]


def find_letters_again(letter: Letter, labels: Sequence[Label], end: int) -> tuple[Topic, ...]:
    """The answers of such a list; none unless they are as many as the parts of the request, and their words agree."""
    letters = [label for label in labels if label.family is Family.LETTER]
    if sum(label.number == 1 for label in letters) < _LEAST_RUNS:
        return ()
    heads = _heads(letter, end)
    leaves = _leaves(letter, letters, heads, end)
    words = [letter.text[start:stop] for start, stop in leaves]
    scored = sorted(
        ((_score(way, words), way) for way in _WAYS if len(way) == len(leaves)), key=lambda each: each[0], reverse=True
    )
    if not scored or scored[0][0] <= 0 or (len(scored) > 1 and scored[0][0] - scored[1][0] < _APART):
        return ()
    return tuple(Topic(start, stop, questions) for (start, stop), questions in zip(leaves, scored[0][1], strict=True))


def _score(way: Sequence[tuple[Question, ...]], words: Sequence[str]) -> float:
    """How far the answers speak for their parts; below nought where one speaks for another, or too few say anything."""
    agreed = [agreement(questions, each) for questions, each in zip(way, words, strict=True)]
    if min(agreed) < 0 or sum(each > _TELLING for each in agreed) < _LEAST_TELLING:
        return -1.0
    return sum(agreed) + sum(
        shape_of(questions, each.strip(" \n.;,")) for questions, each in zip(way, words, strict=True)
    )


def numbers_of_heads(letter: Letter) -> tuple[tuple[int, int], ...]:
    """Where the numbers of such heads stand, which count nobody: the 3 of "3 About people", over letters that begin again."""
    begins = [found.start() for found in found_in(letter.text, _FIRST_LETTER)]
    if len(begins) < _LEAST_RUNS:
        return ()
    heads = _heads(letter, len(letter.text))
    stops = [*(head.start for head in heads), len(letter.text)][1:]
    lettered = sum(any(head.end < at < stop for at in begins) for head, stop in zip(heads, stops, strict=True))
    numbers = (_HEAD.fullmatch(letter.text, head.start, head.end) for head in heads if lettered >= _LEAST_RUNS)
    return tuple(found.span("number") for found in numbers if found)


def _heads(letter: Letter, end: int) -> tuple[Line, ...]:
    """The lines that number the groups of answers, in turn from the first on: "1 About the arrangements"."""
    heads: list[Line] = []
    for line in letter.lines_within(0, end):
        found = None if line.is_aside else _HEAD.fullmatch(letter.text, line.start, line.end)
        if found and int(found["number"]) == len(heads) + 1 and len(found["words"].split()) <= _MOST_WORDS:
            heads.append(line)
    return tuple(heads)


def _leaves(letter: Letter, letters: Sequence[Label], heads: Sequence[Line], end: int) -> list[_Leaf]:
    """The answers, in order: what follows each letter in turn below its number, and a number that has no letters; or none."""
    if len(heads) < _LEAST_RUNS or letters[0].start < heads[0].end:
        return []
    stops = [*(head.start for head in heads[1:]), end]
    return [
        leaf for head, stop in zip(heads, stops, strict=True) for leaf in _below(letter.text, letters, head.end, stop)
    ]


def _below(text: str, letters: Sequence[Label], start: int, stop: int) -> Iterator[_Leaf]:
    own = [label for label in letters if start <= label.start < stop]
    runs = [number for number, label in enumerate(own) if label.number == number + 1]
    if len(own) <= 1 or len(runs) != len(own) or text[start : own[0].start].strip():
        yield start, stop
        return
    untils = [*(label.start for label in own[1:]), stop]
    yield from ((label.end, until) for label, until in zip(own, untils, strict=True))
