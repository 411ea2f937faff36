"""Binds labelled answers by their headings, where the council has numbered the questions in its own way.

"2. Current cases / a) Number of CSE cases being monitored now: 52": the letters restart under every number, so that
only the headings tell which question an answer is for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from councils.domain.ethnicity import is_ethnic_label
from councils.domain.expressions import expression
from councils.domain.vocabulary import Question
from councils.parsing.rules.asked import PARTS
from councils.parsing.rules.captions import caption_says, names_numbers, run_in_caption
from councils.parsing.rules.labels import Label
from councils.parsing.rules.letter import Letter, Line
from councils.parsing.rules.refusals import is_reason
from councils.parsing.rules.subjects import signs_of, subject_of

_HEADING = expression(r"[^\n?:]{3,110}(?:[?:]|(?=\n)|$)")
_MOST_WORDS = 16
_FEW_WORDS = 11
_MEANS = (Question.STRATEGY, Question.MECHANISMS)
"""What "Mechanisms and strategy" heads: with one heading more, a letter has heads of its own."""
_LEAST_TOPICS = 3


@dataclass(frozen=True, slots=True)
class Topic:
    """An answer, `start` to `end`, below or after a heading that tells its questions; none: it says that numbers follow.

    One that is not sure has its place among the others alone to tell its questions.
    """

    start: int
    end: int
    questions: tuple[Question, ...]
    is_sure: bool = True


def find_topics(text: str, labels: Sequence[Label], end: int) -> tuple[Topic, ...]:
    """The answers whose headings name their questions; none unless labels restart, split or mislead."""
    places = sorted({label.start: label for label in reversed(labels)}.values(), key=lambda label: label.start)
    if _agree(text, places, end) or not (_mislead(text, places, end) or _restart(places)):
        return ()
    topics: list[Topic] = []
    above = ""
    kept = _keep_the_numbers(text, places, end)
    for number, label in enumerate(places):
        until = places[number + 1].start if number + 1 < len(places) else end
        first = _FIRST_SENTENCE.match(text, label.end, until)
        heading = first if first and caption_says(first[0]) else _HEADING.match(text, label.end, until)
        words = heading[0] if heading and len(heading[0].split()) <= _MOST_WORDS else ""
        if label.family is places[0].family:
            above = words
        inner = label.family is not places[0].family
        inner = inner or (label.minor not in ("", "a") and number > 0 and places[number - 1].number == label.number)
        own = () if _YEAR.match(words) else _told(words, "")
        told = (Question.YEARLY_CASES,) if _YEAR.match(words) else _told(words, above)
        told = told or (topics[-1].questions if inner and topics else ())
        opens = heading.end() if heading and own else label.end
        by_number = not told and label.start in kept
        told = PARTS[label.number - 1] if by_number else told
        if told and text[opens:until].strip():
            topics.append(Topic(opens, until, told, is_sure=not by_number))
    is_told = len({topic.questions for topic in topics}) > 1
    return tuple(topics) if len(topics) >= _LEAST_TOPICS and is_told else ()


_YEAR = expression(r"\s*(?:19|20)\d\d(?:\s?[/–-]\s?\d{1,4})?(?:\s*(?:to|and|,)\s*(?:19|20)\d\d)*\s*:")
""" "7a) 2022: 20": the year of a count, and no heading over it."""


def _restart(labels: Sequence[Label]) -> bool:
    """True where the first label of an inner list stands below more than one outer label."""
    outer = labels[0].family if labels else None
    above: Label | None = None
    under: set[Label | None] = set()
    for label in labels:
        if label.family is outer:
            above = label
        elif label.number == 1 and label.minor in ("", "a"):
            under.add(above)
    return len(under) > 1


_LEAST_MISLED = 2
_LEAST_AGREED = 2


def _agree(text: str, labels: Sequence[Label], end: int) -> bool:
    """True where the outer numbers are those of the request, and no caption after one of them names another part."""
    outer = [label for label in labels if label.family is labels[0].family]
    stops = [*(label.start for label in outer[1:]), end][: len(outer)]
    told = [(label.number, _named_by_caption(text, label.end, stop)) for label, stop in zip(outer, stops, strict=True)]
    said = [(number, questions) for number, questions in told if questions]
    in_turn = [number for number, _ in told] == list(range(1, len(PARTS) + 1))
    return in_turn and len(said) >= _LEAST_AGREED and all(q & {*PARTS[n - 1]} for n, q in said)


def _keep_the_numbers(text: str, labels: Sequence[Label], end: int) -> frozenset[int]:
    """Where the outer labels begin that have no inner ones, if the numbers rise to the last of the request and no caption denies them."""
    outer = [label for label in labels if label.family is labels[0].family]
    numbers = [label.number for label in outer]
    if numbers != sorted({*numbers}) or numbers[-1:] != [len(PARTS)] or len(numbers) < len(PARTS) - 1:
        return frozenset()
    stops = [*(label.start for label in outer[1:]), end]
    told = [(label.number, _named_by_caption(text, label.end, stop)) for label, stop in zip(outer, stops, strict=True)]
    said = [(number, questions) for number, questions in told if questions]
    if len(said) < _LEAST_AGREED or not all(questions & {*PARTS[number - 1]} for number, questions in said):
        return frozenset()
    below = [*(label.family for label in labels[1:]), labels[0].family]
    return frozenset(
        label.start for label, next_ in zip(labels, below, strict=True) if label.family is next_ is labels[0].family
    )


def _mislead(text: str, labels: Sequence[Label], end: int) -> bool:
    """True where captions right after the labels name other parts than their numbers: "Section B - Children", "D. History"."""
    stops = [*(label.start for label in labels[1:]), end]
    told = [(label, _named_by_caption(text, label.end, stop)) for label, stop in zip(labels, stops, strict=False)]
    said = [(label, questions) for label, questions in told if questions]
    against = [
        label
        for label, questions in said
        if label.number > len(PARTS) or not questions & frozenset(PARTS[label.number - 1])
    ]
    return len(against) >= _LEAST_MISLED and 2 * len(against) > len(said)


def _named_by_caption(text: str, start: int, stop: int) -> frozenset[Question]:
    """The questions that a caption names, on a line of its own or before a colon; none where there is no caption."""
    if on_line := _CAPTION_LINE.match(text, start, stop):
        return caption_says(on_line[0])
    before = _CAPTION_BEFORE.match(text, start, stop) or _ASKED_LINE.match(text, start, stop)
    return frozenset(_told(before[0], "")) if before else frozenset()


_CAPTION_LINE = expression(r"[^\n?:.]{3,60}(?=\n)")
_ASKED_LINE = expression(r"[^\n?:.]{3,110}\?(?=[^\S\n]*\n)")
""" "8) What is the ethnicity of the perpetrators?": asked anew, and numbered anew."""
_CAPTION_BEFORE = expression(r"(?:\s*Of [a-z]+, )?[^\n?:.,;\d]{3,60}(?=:\s)")
""" "3.b) Of those, gang or group based: 19"."""
_FIRST_SENTENCE = expression(r"\s*[A-Z][^\n?:.,;\d]{3,60}\.(?=[^\S\n]+[A-Z])")
""" "6.a) Number for each year. These are referrals …"."""


_CURRENT = expression(
    r"\b(?:currently|at present|now|today|presently)\b[^.]{0,20}\b(?:monitored|supported|open|active|worked with)\b|\b(?:monitored|supported|open|active)\b[^.]{0,12}\b(?:currently|at present|now|today|presently)\b",
    re.IGNORECASE,
)


_HOW_MANY = expression(r"\W*(?:q\W+)?how many (?:\w+ )?(?:cases|children|young people|victims)\W*", re.IGNORECASE)
_MONITORED = expression(r"\bmonitored\b", re.IGNORECASE)
_WHO_IS_MONITORED = expression(
    r"^\W*(?:all |the )?(?:child(?:ren)?|young (?:people|persons?)|victims?|people|number)\b[^?]*\bmonitored\b",
    re.IGNORECASE,
)
""" "Children monitored for CSE" is the title of what is counted, "How cases are monitored" is of the means."""


def _told(words: str, above: str) -> tuple[Question, ...]:
    told = caption_says(words) or subject_of(words)
    if Question.PERPETRATOR_ETHNICITY in signs_of(above) and Question.VICTIM_ETHNICITY in told:
        told = frozenset({Question.PERPETRATOR_ETHNICITY})
    if not told and words != above:
        told = subject_of(above) if len(subject_of(above)) == 1 else frozenset()
    if not told and (_CURRENT.search(words) or _HOW_MANY.fullmatch(words)):
        told = frozenset({Question.CURRENT_CASES})
    if not told and _MONITORED.search(words) and not _WHO_IS_MONITORED.search(words):
        told = frozenset({Question.MECHANISMS})
    return tuple(question for question in Question if question in told)


_HEADED = expression(r"\W{0,4}(?P<words>[^:\n\t|\d]{3,90}?)(?P<ends>[:?]| [-–—](?= )|$)")


def find_headed(letter: Letter, start: int, end: int) -> tuple[Topic, ...]:
    """Answers below or after short headings of the council's own: "Victim ethnicity:", "Number of cases per year"."""
    heads: list[tuple[int, int, tuple[Question, ...]]] = []
    lines = letter.lines_within(start, end)
    entries = _entries_of_years(letter.text, lines)
    for line in lines:
        if not line.is_aside and line.start not in entries and (head := _captioned(letter.text, line)):
            heads.append(head)
            continue
        found = _HEADED.match(letter.text, line.start, line.end)
        if found is not None and not line.is_aside and len(found["words"].split()) <= _FEW_WORDS:
            told = () if is_ethnic_label(found["words"]) else _told(found["words"], "")
            if told and (above := _right_above(letter.text, heads, line.start)):
                told = _told(found["words"], above)
            if told and (found["ends"] or not re.search(r"[.,;]", found["words"])):
                heads.append((line.start, found.end(), told))
        if not line.is_aside:
            heads += _within_line(letter.text, line.start, line.end) or _sentence_apart(letter.text, heads, line)
    if not heads:
        return ()
    stops = [head[0] for head in heads[1:]] + [end]
    topics = [
        Topic(opens, stop, told)
        for (_, opens, told), stop in zip(heads, stops, strict=True)
        if letter.text[opens:stop].strip()
    ]
    headed = {told for start, opens, told in heads if start < opens and told}
    answered = headed & {topic.questions for topic in topics}
    return tuple(topics) if len(answered) >= _LEAST_TOPICS or (len(answered) > 1 and _MEANS in answered) else ()


_YEAR_AND_NUMBER = expression(r"\W*(?:19|20)\d\d\s*[-–—]\s*\d{1,4}\W*")


def _entries_of_years(text: str, lines: Sequence[Line]) -> frozenset[int]:
    """Where the lines begin of a list such as "2015 - 11", "2016 - 20"; one such line alone may be a caption, "2010 - 24"."""
    alike = [line for line in lines if _YEAR_AND_NUMBER.fullmatch(text, line.start, line.end)]
    listed = (each for pair in pairwise(alike) if not text[pair[0].end : pair[1].start].strip() for each in pair)
    return frozenset(line.start for line in listed)


def _captioned(text: str, line: Line) -> tuple[int, int, tuple[Question, ...]] | None:
    """The head of a line that is or begins with a caption: "2010 to 2024", "Numbers", "Gang or group based. None."."""
    words = text[line.start : line.end]
    opens, told = run_in_caption(text, line.start, line.end)
    if not told and any(map(str.isdigit, words)):
        opens, told = line.end, caption_says(words)
    if told:
        return line.start, opens, tuple(question for question in Question if question in told)
    return (line.start, line.end, ()) if names_numbers(words) else None


def _right_above(text: str, heads: list[tuple[int, int, tuple[Question, ...]]], start: int) -> str:
    """The heading that has nothing but this one below it: "Perpetrators" over "Ethnicity"."""
    if not heads or text[heads[-1][1] : start].strip():
        return ""
    return text[heads[-1][0] : heads[-1][1]]


_CAPTION_WITHIN = expression(r"(?<=[.;] )[ ]*(?P<words>[A-Z][^:.;\n\d]{2,60}):(?=\s)")


def _within_line(text: str, start: int, end: int) -> list[tuple[int, int, tuple[Question, ...]]]:
    """The captions that begin later sentences of a line: "Open cases: 17. Group based: 2."."""
    found = [(each, caption_says(each["words"])) for each in _CAPTION_WITHIN.finditer(text, start, end)]
    return [
        (each.start(), each.end(), tuple(question for question in Question if question in told))
        for each, told in found
        if told
    ]


def _sentence_apart(
    text: str, heads: list[tuple[int, int, tuple[Question, ...]]], line: Line
) -> list[tuple[int, int, tuple[Question, ...]]]:
    """A paragraph below a headed answer whose sentence says by itself that it answers another question."""
    words = text[line.start : line.end]
    if heads and not text[heads[-1][1] : line.start].strip():
        return []
    if not heads or heads[-1][0] >= line.start or len(words.split()) <= _FEW or not words.endswith("."):
        return []
    told = tuple(question for question in Question if question in subject_of(words))
    begins = "\n\n" in text[max(0, line.start - 3) : line.start]
    if not begins or not told or set(told) & set(heads[-1][2]) or not (is_reason(words) or _DIGIT.search(words)):
        return []
    return [(line.start, line.start, told)]


_FEW = 4
_DIGIT = expression(r"\d")
