"""Finds the numbers that stand alone on their lines before the answers: "1 & 2", "3", "(e) and (f)", "Q7"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from councils.domain.expressions import expression
from councils.domain.vocabulary import Question
from councils.parsing.rules.asked import PARTS
from councils.parsing.rules.joint import read_numbers
from councils.parsing.rules.letter import Letter, Line

_ONE = r"(?:[qQ]\.?\s?)?\(?(?:[1-8]|[a-hA-H](?=[).:\s&,/–-]|$))\)?\.?"
_JOIN = r"\s*(?:,|&|/|\+|-|–|\band\b|\bto\b)\s*"
_ALONE = expression(
    rf"(?:(?:(?:(?:our |the )?(?:answers?|responses?|repl(?:y|ies)) (?:to|for) )?(?:(?:both |your |the )?(?:questions?|qs?\.?|parts?|points?|items?|numbers?|nos?\.)\s*)|(?:you asked|in answer to|on):?\s+)(?:questions?\s+|parts?\s+)?)?"
    rf"(?P<list>{_ONE}(?:{_JOIN}(?:and\s+)?{_ONE})*)\s*(?:(?:of|in|from) (?:your|the) (?:request|e-?mail|letter|enquiry))?\s*[.:)–-]*",
    re.IGNORECASE,
)
_LONE_LETTER = expression(r"[a-h]", re.IGNORECASE)
_LEAST_LINES, _LEAST_PARTS = 3, 5


@dataclass(frozen=True, slots=True)
class NumberLine:
    """A line that holds nothing but the numbers of questions, as printed (a is 1), and where its answer ends."""

    start: int
    opens: int
    end: int
    numbers: tuple[int, ...]

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions that the numbers come to."""
        return tuple(question for number in self.numbers for question in PARTS[number - 1])


def find_number_lines(letter: Letter, end: int) -> tuple[NumberLine, ...]:
    """The lines up to `end` that number the answers from the first on, in turn; nothing where too few do."""
    found = [each for line in letter.lines if line.end <= end and (each := _read(letter, line))]
    chain = _in_turn(letter, found)
    if sum(len(each.numbers) for each in chain) < len(PARTS):
        chain = _only_way(letter.text, found) or chain
    covered = sum(len(found.numbers) for found in chain)
    if len(chain) < _LEAST_LINES or covered < _LEAST_PARTS:
        return ()
    stops = [found.start for found in chain[1:]] + [end]
    lines = tuple(
        NumberLine(each.start, each.opens, stop, each.numbers) for each, stop in zip(chain, stops, strict=True)
    )
    return lines if all(letter.text[line.opens : line.end].strip() for line in lines) else ()


def _read(letter: Letter, line: Line) -> NumberLine | None:
    words = letter.text[line.start : line.end].strip()
    found = None if line.is_aside else _ALONE.fullmatch(words)
    if found is None or _LONE_LETTER.fullmatch(words):
        return None
    numbers = read_numbers(found["list"])
    return NumberLine(line.start, line.end, line.end, numbers) if numbers and max(numbers) <= len(PARTS) else None


def _in_turn(letter: Letter, found: Sequence[NumberLine]) -> list[NumberLine]:
    """The lines whose numbers follow each other from 1; of two that could be the next, the one set apart is."""
    chain: list[NumberLine] = []
    wanted, after = 1, 0
    while wanted <= len(PARTS):
        fitting = [each for each in found if each.start >= after and each.numbers[0] == wanted]
        if chain and _is_named(letter.text, chain[0]):
            fitting = [each for each in fitting if _is_named(letter.text, each)]
        if len(fitting) > 1:
            fitting = [each for each in fitting if _is_set_apart(letter.text, each)]
        if len(fitting) != 1 or list(fitting[0].numbers) != list(range(wanted, fitting[0].numbers[-1] + 1)):
            break
        chain.append(fitting[0])
        wanted, after = fitting[0].numbers[-1] + 1, fitting[0].opens
    return chain


def _only_way(text: str, found: Sequence[NumberLine]) -> list[NumberLine]:
    """The one way in which bare numbers run from 1 to 7 with an answer after each, counts such as a "3" left out; else nothing.

    "3" over "45" over "4" over "6" over "5" and the ages, in which a "3" and a "7" stand too: no other run reaches the seventh.
    """
    single = [each for each in found if len(each.numbers) == 1]
    ways: list[list[NumberLine]] = [[]]
    for number in range(1, len(PARTS) + 1):
        fitting = [each for each in single if each.numbers[0] == number]
        ways = [[*way, each] for way in ways for each in fitting if not way or text[way[-1].opens : each.start].strip()]
        if len(ways) > _MOST_WAYS:
            return []
    return ways[0] if len(ways) == 1 else []


_MOST_WAYS = 200
_NAMED = expression(r"\b(?!and\b|to\b)[a-z]{2,}|q", re.IGNORECASE)


def _is_named(text: str, line: NumberLine) -> bool:
    """True for "Question 7", beside which a bare "7" is a count."""
    return _NAMED.search(text, line.start, line.opens) is not None


def _is_set_apart(text: str, line: NumberLine) -> bool:
    return text[: line.start].endswith("\n\n") or not text[: line.start].strip()
