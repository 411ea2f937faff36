"""The stretches between a letter's printed questions, and those that only print the request again: "a) … b) … c) …" with no answer between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from councils.domain.dates import MONTH
from councils.domain.expressions import expression
from councils.domain.vocabulary import Question
from councils.parsing.rules.asked import PARTS, part_of
from councils.parsing.rules.headings import trimmed
from councils.parsing.rules.joint import find_joint, read_numbers
from councils.parsing.rules.labels import Label, labels_at_lines
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.refusals import is_reason
from councils.parsing.rules.restated import Restated
from councils.parsing.rules.rows import sentences
from councils.parsing.rules.subjects import subject_of


@dataclass(frozen=True, slots=True)
class Marker:
    """Where something begins; its own words end at `opens`. Without questions it only ends what stood before."""

    start: int
    opens: int
    questions: tuple[Question, ...] = ()
    labels: tuple[Label, ...] = ()
    ends_letter: bool = False
    headed: tuple[Question, ...] = ()
    """The questions of a heading over this one and the next: "Questions 3 and 4"."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A marker with the words after it, up to the next marker, trimmed of headings."""

    marker: Marker
    start: int
    end: int

    @property
    def is_empty(self) -> bool:
        return self.start == self.end

    @property
    def questions(self) -> tuple[Question, ...]:
        return self.marker.questions


def printed_request(pieces: list[Piece]) -> list[Piece]:
    """The pieces that print the request: runs of questions without answers, up to and with the last of each run."""
    request: list[Piece] = []
    answered_later = {question for piece in pieces if not piece.is_empty for question in piece.questions}
    for run in _runs([piece for piece in pieces if piece.questions]):
        empty = [piece for piece in run if piece.is_empty]
        parts = {part_of(question) for piece in run for question in piece.questions}
        again = _asked_after(pieces, run)
        if (
            len(parts) >= 5
            or (len(empty) >= 2 and again)
            or (len(parts) >= 3 and 0 in parts and not answered_later - _of(run))
        ):
            request += run
        elif again:
            request += empty
    return request


def _of(run: list[Piece]) -> set[Question]:
    return {question for piece in run for question in piece.questions}


def _asked_after(pieces: list[Piece], run: list[Piece]) -> bool:
    """True where every question of the run is printed once more further down."""
    later = {question for piece in pieces if piece.marker.start > run[-1].marker.start for question in piece.questions}
    return _of(run) <= later


def _runs(asked: list[Piece]) -> Iterator[list[Piece]]:
    """Questions that follow each other without an answer, with the one that ends each run; alone ones are no run."""
    run: list[Piece] = []
    for piece in asked:
        if run and part_of(piece.questions[0]) < part_of(run[-1].questions[0]):
            yield from [run] if len(run) > 1 else []
            run = []
        run.append(piece)
        if not piece.is_empty:
            yield from [run] if len(run) > 1 else []
            run = []
    if len(run) > 1:
        yield run


_HEAD_OF_SEVERAL = expression(
    r"(?:^|(?<=\n))[^\S\n]*(?:questions?|parts?|points?|items?)[^\S\n]+(?P<list>\(?[1-9a-g]\)?(?:[^\S\n]*(?:,|&|and|to|-|–)[^\S\n]*\(?[1-9a-g]\)?)*)[^\S\n]*[:.]?\s*\Z",
    re.IGNORECASE,
)


def head_of_several(text: str, start: int, floor: int, asked: Sequence[Question]) -> tuple[int, tuple[Question, ...]]:
    """Where the line "Questions 3 and 4" begins that stands right over a printed question, and the questions that it names.

    One question alone is headed by itself: none are named then.
    """
    found = _HEAD_OF_SEVERAL.search(text, max(floor, start - _LONGEST_HEAD), start)
    numbers = read_numbers(found["list"]) if found else ()
    told = tuple(question for n in numbers if n <= len(PARTS) for question in PARTS[n - 1])
    if found is None or not {*asked} <= {*told}:
        return start, ()
    return found.start(), told if len(numbers) > 1 else ()


_LONGEST_HEAD = 60


def headed_together(before: Sequence[Piece], piece: Piece) -> tuple[Question, ...] | None:
    """The other questions that stand with this one below one heading, nothing between them: the answer after the last is for all."""
    head = next((other for other in reversed(before) if other.marker.headed), None)
    if head is None or piece.marker.headed or not {*piece.questions} <= {*head.marker.headed}:
        return None
    run = [other for other in before if other.marker.start >= head.marker.start]
    asked = tuple(question for other in run for question in other.questions if question not in piece.questions)
    alone = all(other.is_empty for other in run) and {*asked, *piece.questions} == {*head.marker.headed}
    return asked if alone else None


_CITES = expression(r"\b(?:sections?|s\.?)\s?(?:[2-9]\d|1[24])\b|\bexempt|\brefus", re.IGNORECASE)


def unanswered_before(letter: Letter, piece: Piece, pieces: list[Piece], request: list[Piece]) -> tuple[Question, ...]:
    """The questions printed right before this one with nothing after them: a refusal stands for all of them."""
    before = [other for other in pieces if other.questions and other.marker.start < piece.marker.start]
    if (headed := headed_together(before, piece)) is not None:
        return headed
    words = letter.text[piece.start : piece.end]
    if _names_no_other(letter, piece):
        return ()
    empty = sum(other.is_empty and other not in request for other in before[-2:])
    refuses = _CITES.search(words) is not None or (is_reason(words) and empty > 1)
    run: list[Question] = []
    for other in reversed(before):
        same_part = part_of(other.questions[0]) == part_of(piece.questions[0])
        if not other.is_empty or other in request or not (refuses or same_part):
            break
        run = [*other.questions, *run]
    return tuple(question for question in run if question not in piece.questions)


def _names_no_other(letter: Letter, piece: Piece) -> bool:
    """True for a refusal that says what it refuses, and goes on to nothing else: "both the ethnicity and the age of the victims"."""
    said = [each.text for each in sentences(letter.text, piece.start, piece.end)]
    if not said or not subject_of(said[0]) or _TAKES_IN_MORE.search(letter.text, piece.start, piece.end):
        return False
    refused = [words for words in said[1:] if is_reason(words) or _CITES.search(words)]
    return all(subject_of(words) <= {*piece.questions} for words in (said[0], *refused))


_TAKES_IN_MORE = expression(
    r"\bboth\b(?!\s+(?:(?:the|their|of|victims?['’]?|age|ethnic)\s+)*(?:ages?|ethnicit(?:y|ies)|ethnic\s+\w+)\b)"
    r"|\bneither\b(?!\s+confirm)|\bnor\b(?!\s+den)"
    r"|\b(?:all|any|none|nothing|above|before|earlier|previous|preceding|others?|rest|same|whole|likewise|too|questions|parts|points|items|everything|[2-7](?:nd|rd|th)?[^\S\n]+(?:to|and|&)[^\S\n]+[3-7])\b"
    r"|\b(?:and|or|as\s+well\s+as|together\s+with)\s+(?:(?:of|the|their|how|overall|total|current)\s+)*(?:numbers?|many|figures?|counts?|totals?|cases)\b",
    re.IGNORECASE,
)
""" "We therefore refuse both questions", "as are the others above", "Nor do we hold numbers": of what was asked before it, too."""


def answered_each(
    letter: Letter, piece: Piece, questions: Sequence[Question]
) -> list[tuple[int, int, tuple[Question, ...]]]:
    """The answers below questions that are printed together, where each has its label again: "3. 22" over "4. 6"."""
    parts = sorted({part_of(question) for question in questions})
    labels = labels_at_lines(letter, piece.start, piece.end) if len(parts) > 1 else ()
    if [label.number - 1 for label in labels] != parts or len({label.family for label in labels}) > 1:
        return []
    lead = letter.text[piece.start : labels[0].start]
    if is_reason(lead) or _CITES.search(lead) or _GIVES_REASONS.search(lead):
        return []
    stops = [*(label.start for label in labels[1:]), piece.end]
    places = [trimmed(letter.text, label.end, stop) for label, stop in zip(labels, stops, strict=True)]
    return [(*place, PARTS[part]) for place, part in zip(places, parts, strict=True) if place[0] < place[1]]


_GIVES_REASONS = expression(
    r"\b(?:reasons?|because|why|decline|declined)\b"
    rf"|\b(?:are|were|ha(?:ve|s|d)|hold|held|monitor\w*|total\w*)\s+(?!\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH})\d",
    re.IGNORECASE,
)
""" "Our reasons are:" over "3. …" and "4. …", "There are 40 in all": these words are part of what is said."""

_REST_OF_HEAD = expression(r"(?:(?![.:;?!]\s+\S)[^\d\n|\t]){0,90}")


def headed_jointly(letter: Letter, found: Restated) -> Marker | None:
    """ "Q6 and Q7. Ethnicity of perpetrators and cases each year": one heading of several questions, of which it prints one."""
    begins, text = letter.text.rfind("\n", 0, found.start) + 1, letter.text
    named = find_joint(text, begins, found.start)
    if found.goes_on or len(named) != 1 or not named[0].is_bare or len(named[0].numbers) < _SEVERAL:
        return None
    ends = (text + "\n").index("\n", found.end)
    rest = text[found.end : ends]
    questions = tuple(q for n in named[0].numbers if n <= len(PARTS) for q in PARTS[n - 1])
    if text[named[0].end : found.start].strip(" .:)–—-") or is_reason(rest) or _REST_OF_HEAD.fullmatch(rest) is None:
        return None
    return Marker(named[0].start, ends, questions) if {*found.questions} <= {*questions} else None


_SEVERAL = 2
