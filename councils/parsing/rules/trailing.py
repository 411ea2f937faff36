"""Binds sentences that end with the letter of what they answer: "Our strategy is shared (a)", "withheld (c, d, e and g)"."""

from __future__ import annotations

import re

from councils.domain.expressions import expression
from councils.domain.vocabulary import Question
from councils.parsing.rules.asked import PARTS
from councils.parsing.rules.joint import read_numbers
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.rows import Box, sentences
from councils.parsing.rules.topics import Topic

_KEY = expression(
    r"(?<=[\w’'\"”,] )(?<!part )(?<!parts )(?<!question )(?<!questions )(?<!point )(?<!points )(?<!section )(?<!and )(?<!or )(?<!to )(?<!for )(?<!of )(?<!under )(?<!item )(?<!items )(?<!at )\((?:(?:(?:your|our) )?(?P<named>parts?\s+|questions?\s+|points?\s+|items?\s+|q\.?\s?))?"
    r"(?P<list>(?(named)[a-g1-7]|[a-g])(?:\s*(?:,|&|and|,\s*and|to|-|–)\s*(?(named)[a-g1-7]|[a-g]))*)\)(?=\s*(?:[.,;:]|$|\n|\w))",
    re.IGNORECASE,
)
_AT_START = expression(
    r"\W*(?:in |for |to |on |re:? |regarding |concerning |as (?:to|for|regards) )?(?:(?:parts?|questions?|points?|items?|q\.?)\s*)?\(",
    re.IGNORECASE,
)
_LEAST_PARTS = 5
_LEAST_RUN_ON = 4
""" "(a) yes, (b) a panel, (c) 31, (d) 3": so many keys in one sentence begin their answers."""
_PARAGRAPH = expression(r"(?:(?!\n[ \t]*\n)[\s\S])+")


def find_trailing(letter: Letter, end: int) -> tuple[Topic, ...]:
    """The answers of a letter whose sentences end with their keys; none unless most of the parts are keyed so."""
    found = [
        each for paragraph in _PARAGRAPH.finditer(letter.text, 0, end) for each in _keyed(letter, *paragraph.span())
    ]
    parts = {number for _, numbers in found for number in numbers}
    if len(parts) < _LEAST_PARTS:
        return ()
    return tuple(
        Topic(box.start, box.end, tuple(question for number in numbers for question in PARTS[number - 1]))
        for box, numbers in found
    )


def _keyed(letter: Letter, start: int, end: int) -> list[tuple[Box, tuple[int, ...]]]:
    """The sentences of a paragraph from each that is keyed to the next that is."""
    found: list[tuple[Box, tuple[int, ...]]] = []
    begun: int | None = None
    for sentence in sentences(letter.text, start, end):
        keys = [] if _AT_START.match(sentence.text) else list(_KEY.finditer(sentence.text))
        keys = keys if len(keys) < _LEAST_RUN_ON else []
        numbers = tuple(sorted({number for key in keys for number in read_numbers(key["list"].lower())}))
        if numbers:
            first = sentence.start if begun is None else begun
            found.append((Box(first, sentence.end, letter.text[first : sentence.end]), numbers))
            begun = None
        elif sentence.text.rstrip().endswith(";"):
            begun = sentence.start if begun is None else begun
        elif found:
            above, its = found[-1]
            found[-1] = (Box(above.start, sentence.end, letter.text[above.start : sentence.end]), its)
    return found


_IN_BRACKETS = expression(
    r"[(\[](?:(?:see|your|our|answers?|in answer|repl(?:y|ies)|response)\s+(?:to\s+)?)*(?:questions?|parts?|points?|items?|qs?)\.?\s?(?P<list>[1-7a-g](?:[\s,&/–-]|and\b|to\b|[1-7a-g](?![a-z]))*)[)\]]",
    re.IGNORECASE,
)


def named_in_brackets(words: str) -> frozenset[Question]:
    """The questions that a sentence says it answers, wherever it does: "We have a strategy (parts 1 and 2): it is …"."""
    found = _IN_BRACKETS.search(words)
    numbers = read_numbers(found["list"]) if found else ()
    return frozenset(question for number in numbers if number <= len(PARTS) for question in PARTS[number - 1])
