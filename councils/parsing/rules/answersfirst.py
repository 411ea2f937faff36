"""Binds answers that stand above the questions that they answer: "37 children." over "(c) the current number of cases …".

Such a letter says so outright ("under each answer stands its question"), or its groups and its years both stand above
the questions that ask for them; and it has nothing below the last one. A letter that answers below its questions and
leaves the last one open looks much the same, and mostly opens with "please find our answers to your questions".
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
_WHICH = r"(?:(?:the|its|your|our|own|that|each|every|relevant|corresponding|printed|numbered)\s+)*"
_STAND = (
    r"(?:\s+(?:is|are|stands?|comes?|goes|go|appears?|sits?|being|given|printed|set|out|placed|put|shown|written|found|directly|immediately"
    r"|right|just|in|bold|italics|blue|red))*+\s*+(?:,\s*+)?"
)
_ENDS = r"(?=\s*(?:[.,;:)\n]|\Z)|\s+(?:that|which|it|they|to\s+which|you|is|are|stands?)\b)"
_EACH = r"(?:each|every)"
_WE_PRINT = r"(?:you\s+(?:will\s+|can\s+)?(?:find|see)|stands?|is|are|comes?|appears?|follows?|we\s+(?:have\s+)?(?:print|repeat|set\s+out|quote|give|show|copy))"
_SAID = expression(
    # "each answer stands above its question", "each answer is followed by the question that it answers"
    rf"\b{_EACH}\s+(?:of\s+(?:our|the)\s+)?{_ANSWERS}{_STAND}(?:above|before|over|precedes?|followed\s+by)\s+{_WHICH}questions?\b{_ENDS}"
    # "our answers stand above the questions"
    rf"|\b(?:answers|replies|responses){_STAND}(?:above|before|over|precede|followed\s+by)\s+{_WHICH}questions\b{_ENDS}"
    # "we answer above each question"
    rf"|\b{_ANSWERS}{_STAND}(?:above|before|over)\s+{_EACH}\s+(?:of\s+(?:your|the)\s+)?questions?\b{_ENDS}"
    # "the answer to each question is given above it"
    rf"|\b{_ANSWERS}\s+to\s+{_EACH}\s+question{_STAND}(?:above|before|over)\s+(?:it|that\s+question)\b"
    # "our answers come first; under each, in brackets, stands the question"
    rf"|\b{_ANSWERS}{_STAND}(?:first|above)\b[\s,;:–—-]+(?:and\s+)?(?:below|under|underneath|beneath|after)\s+(?:{_EACH}|it|them)\b[^.\n]{{0,50}}?\bquestions?\b"
    # "our answers come first, with the question below each"
    rf"|\b{_ANSWERS}{_STAND}first\b[\s,;:–—-]+(?:and\s+|with\s+)?{_WHICH}questions?{_STAND}(?:below|under|underneath|beneath|after)\s+(?:{_EACH}|it|them)\b"
    # "your questions are printed below our answers"
    rf"|\bquestions?\s+(?:(?:is|are|stands?|comes?|appears?|printed|given|set\s+out|shown|repeated|placed|put)\b{_STAND}(?:below|under|underneath|beneath|after)|(?<=\bquestion\s)follows(?=\s+its\b))\s+"
    rf"(?:{_EACH}|its|their|the|our)\s+(?:of\s+our\s+|own\s+)?{_ANSWERS}\b{_ENDS}"
    # "above each question you will find its answer"
    rf"|\babove\s+{_EACH}\s+(?:of\s+(?:your|the)\s+)?questions?\b[\s,]+(?:in\s+\w+\s+)?{_WE_PRINT}\b[^.\n]{{0,40}}?\b(?:answer|reply|response)\b"
    # "below each answer you will find your question"
    rf"|\b(?:below|under|underneath|beneath|after)\s+{_EACH}\s+(?:of\s+(?:our|the)\s+)?{_ANSWERS}\b[\s,]+(?:in\s+\w+\s+)?{_WE_PRINT}\b[^.\n]{{0,40}}?\bquestion\b",
    re.IGNORECASE,
)
"""Only what says of each answer that it stands above its question: "our answers to your questions" opens most letters."""
_SIGNS = " \t\n()[]{}.,;:“”\"'‘’*_–—-"
_SIGN_OF = {
    Question.VICTIM_ETHNICITY: expression(
        r"\b(?:white(?:\s+british)?|black|mixed|asian|pakistani|indian|bangladeshi|chinese)\b", re.IGNORECASE
    ),
    Question.YEARLY_CASES: expression(r"\b20[12]\d\b"),
}
_CLEAR = {Question.VICTIM_ETHNICITY: 2, Question.YEARLY_CASES: 3}
"""How many groups or years above a question make its answer: "4, all White" and "not held since 2024" make none."""
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
    if not _is_answer(letter.text[begins:first]):
        return None
    above = [
        (found, letter.text[a:b], (a, b))
        for found, (a, b) in zip(asked, _above(letter, asked, begins, first), strict=True)
    ]
    told = [(found, place) for found, words, place in above if words]
    tells = _tells_what_is_asked([words for _, words, _ in above], asked)
    if len(told) + _MOST_MISSING < len(asked) or False in tells or (said is None and len(tells) < len(_CLEAR)):
        return None
    bound = Bound.RESTATED if said and tells else Bound.PROBABLE
    passages = tuple(Passage(*place, found.questions, bound) for found, place in told)
    return Binding(passages, ((0, begins),), has_request=False)


def in_doubt_if_turned(letter: Letter, restated: Sequence[Restated], binding: Binding) -> Binding:
    """The answers below their questions, in doubt where nothing is below the last and something that opens no letter above the first."""
    if not _unanswered_last(letter, restated):
        return binding
    first = _first_question(letter, restated)
    if any(passage.start < first for passage in binding.passages):
        return binding
    is_answer = _is_answer(letter.text[_first_answer(letter.text, 0, first) : first])
    if not is_answer and _SAID.search(letter.text, 0, first) is None:
        return binding
    return replace(binding, passages=tuple(replace(each, bound=_doubted(each.bound)) for each in binding.passages))


def _is_answer(words: str) -> bool:
    """True for what stands above the first question and is no opening of a letter."""
    return bool(words.strip(_SIGNS)) and _OPENS_A_LETTER.search(words) is None


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


def _tells_what_is_asked(above: Sequence[str], asked: Sequence[Restated]) -> list[bool]:
    """For groups and for years: True where they stand above the question that asks for them, False where below it."""
    told = []
    for at, found in enumerate(asked):
        if (sign := _SIGN_OF.get(found.questions[0])) is None:
            continue
        before, after = (len({*sign.findall(words.lower())}) for words in (above[at], "".join(above[at + 1 : at + 2])))
        if min(before, after) == 0 and max(before, after) >= _CLEAR[found.questions[0]]:
            told.append(before > after)
    return told


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
