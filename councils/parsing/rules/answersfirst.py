"""Binds answers that stand above the questions that they answer: "37 children." over "(c) the current number of cases …".

Such a letter says so ("under each answer stands its question"), or its first answer begins with "Yes" above the first
question; and it has nothing below the last one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from councils.domain.expressions import expression
from councils.domain.vocabulary import Question
from councils.parsing.rules.asked import part_of
from councils.parsing.rules.bound import Binding, Bound, Passage
from councils.parsing.rules.closings import is_closing
from councils.parsing.rules.headings import trimmed
from councils.parsing.rules.labels import label_before
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.restated import Restated

_LEAST_PARTS = 5
_ANSWERS = r"(?:answers?|repl(?:y|ies)|responses?)"
_SAID = expression(
    rf"\b{_ANSWERS}\b[^.\n]{{0,60}}?\b(?:comes? first|first|above|before|precedes?|followed by|over)\b[^.\n]{{0,80}}?\bquestions?\b"
    rf"|\bquestions?\b[^.\n]{{0,60}}?\b(?:below|under|underneath|beneath|after|follows?|following)\s+(?:(?:each|every|its|their|the|our|own|of)\s+)+{_ANSWERS}\b"
    rf"|\b(?:below|under|underneath|beneath|after)\s+(?:(?:each|every|the|our|of)\s+)*{_ANSWERS}\b[^.\n]{{0,60}}?\bquestions?\b",
    re.IGNORECASE,
)
_YES = expression(r"\W*(?:(?:answer|reply|response)\W+)?(?:yes|no)\b", re.IGNORECASE)
_SIGNS = " \t\n()[]{}.,;:“”\"'‘’*_–—-"
_SIGN_OF = {
    Question.VICTIM_ETHNICITY: expression(r"\b(?:white|asian|black|mixed)\b", re.IGNORECASE),
    Question.YEARLY_CASES: expression(r"\b20[12]\d\b"),
}
_OPENS_A_LETTER = expression(
    r"\b(?:requests?|requested|information|acts?|foia?|response|responding|dear|thank|questions?|reply|replies|answers?|answered|below|follow\w*|reference|ref|asked|write|writing|enquiry|council|wording|date[d]?|sir|madam|email)\b|\b20[12]\d\b",
    re.IGNORECASE,
)
""" "Thank you for your request": what stands over the first question of nearly every letter."""
_MOST_MISSING = 2
_BREAK = expression(r"\n[^\S\n]*\n\s*")


def bind_answers_first(letter: Letter, restated: Sequence[Restated]) -> Binding | None:
    """The answers above their printed questions; None for a letter that answers below them, as nearly all do."""
    asked = _unanswered_last(letter, restated)
    if not asked:
        return None
    first = _first_question(letter, restated)
    said = _SAID.search(letter.text, 0, first)
    begins = _first_answer(letter.text, said.end() if said else 0, first)
    above = [
        (found, letter.text[a:b], (a, b))
        for found, (a, b) in zip(asked, _above(letter, asked, begins, first), strict=True)
    ]
    told = [(found, place) for found, words, place in above if words]
    tells = _tells_what_is_asked([words for _, words, _ in above], asked)
    is_yes = _YES.match(letter.text, begins, first) is not None
    if not told or (said is None and not tells and (tells is False or not is_yes)):
        return None
    bound = Bound.RESTATED if said else Bound.PROBABLE
    passages = tuple(Passage(*place, found.questions, bound) for found, place in told)
    return Binding(passages, ((0, begins),), has_request=False) if len(told) + _MOST_MISSING >= len(asked) else None


def in_doubt_if_turned(letter: Letter, restated: Sequence[Restated], binding: Binding) -> Binding:
    """The answers below their questions, in doubt where nothing is below the last and something that opens no letter above the first."""
    if not _unanswered_last(letter, restated):
        return binding
    first = _first_question(letter, restated)
    words = letter.text[_first_answer(letter.text, 0, first) : first].strip(_SIGNS)
    if not words or _OPENS_A_LETTER.search(words) or any(passage.start < first for passage in binding.passages):
        return binding
    return replace(binding, passages=tuple(replace(each, bound=_doubted(each.bound)) for each in binding.passages))


def _first_question(letter: Letter, restated: Sequence[Restated]) -> int:
    """Where the first printed question begins with its label, or what leads it in."""
    return label_before(letter.text, min(found.start for found in restated), 0)[0]


def _doubted(bound: Bound) -> Bound:
    return Bound.PROBABLE if bound is Bound.RESTATED else bound


def _unanswered_last(letter: Letter, restated: Sequence[Restated]) -> list[Restated]:
    """The printed questions of a letter that prints most of them, in order, and has nothing below the last; else none."""
    asked = [found for found in restated if found.questions]
    parts = [part_of(found.questions[0]) for found in asked]
    if len(set(parts)) < _LEAST_PARTS or parts != sorted(set(parts)) or any(found.goes_on for found in asked):
        return []
    below = letter.lines_within(asked[-1].end, len(letter.text))
    told = next((words for line in below if (words := letter.text[line.start : line.end]).strip(_SIGNS)), None)
    return asked if told is None or is_closing(told.strip()) else []


def _tells_what_is_asked(above: Sequence[str], asked: Sequence[Restated]) -> bool | None:
    """True where groups or years stand above the question that asks for them, False where they stand below it; None where neither does."""
    for at, found in enumerate(asked):
        sign = _SIGN_OF.get(found.questions[0])
        before, after = above[at], "".join(above[at + 1 : at + 2])
        if sign is not None and (sign.search(before) is None) != (sign.search(after) is None):
            return sign.search(before) is not None
    return None


def _first_answer(text: str, start: int, end: int) -> int:
    """Where the paragraph begins that stands right above the first question."""
    rest = len(text[start:end].rstrip(_SIGNS)) + start
    breaks = [found.end() for found in _BREAK.finditer(text, start, rest)]
    lines = [text.rfind("\n", start, rest) + 1] if not breaks else []
    return max((*breaks, *lines), default=start)


def _above(letter: Letter, asked: Sequence[Restated], begins: int, first: int) -> Iterator[tuple[int, int]]:
    """What stands above each question, from the end of the one before it; an empty place where nothing does."""
    at = begins
    for number, found in enumerate(asked):
        label, _ = label_before(letter.text, found.start, at)
        words = letter.text[at : first if number == 0 else label]
        start = at + len(words) - len(words.lstrip(_CLOSES))
        yield trimmed(letter.text, start, max(start, at + len(words.rstrip(_OPENS))))
        at = found.end


_CLOSES = " \t\n)].,;:”\"'’*"
_OPENS = " \t\n([“\"'‘*"
