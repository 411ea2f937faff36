"""Binds the entries of a list whose letters were lost to bullets, "• Yes • A panel • 22 …": as many answers as there are parts, in their order.

Paragraphs that are announced to answer the questions in turn are such a list too, and so are those from a "Yes." on that
have the shapes of the answers; what has nothing but its place there is never sure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from councils.domain.expressions import expression
from councils.domain.vocabulary import Question
from councils.domain.wording import read_wording
from councils.parsing.rules.chains import NUMBERINGS, agreement
from councils.parsing.rules.labels import labels_at_lines
from councils.parsing.rules.letter import Letter, Line
from councils.parsing.rules.restated import Restated
from councils.parsing.rules.rows import row_of
from councils.parsing.rules.topics import Topic
from councils.parsing.text import Kind

_BULLET = expression(r"[•·▪◦‣●○*–—-][ \t]+(?=\S)|o[ \t]+(?=[A-Z0-9<])")
_LEAST = 6
_LEAST_AGREEMENT = 1.5
_AGAINST = -0.4


def find_bulleted(letter: Letter, restated: Sequence[Restated], end: int) -> tuple[Topic, ...]:
    """The answers of such a list up to `end`; none where its length fits no way of numbering the parts.

    What the entries say must speak for the order, and none of them against it.
    """
    found = [run for run in _runs(letter, restated, end) if len(run) >= _LEAST] or _in_turn(letter, restated, end)
    if len(found) > 1:
        return ()
    if found:
        return _bound(letter, found[0], end)
    return tuple(
        replace(topic, is_sure=_is_named(topic.questions, letter.text[topic.start : topic.end]))
        for topic in _bound(letter, _from_yes(letter, restated, end), end)
    )


def _is_named(questions: Sequence[Question], words: str) -> bool:
    """True for an answer that says what it is of, or lists it; a bare "27" has nothing but its place."""
    return agreement(tuple(questions), words) > 0 or (Question.YEARLY_CASES in questions and bool(_YEAR.search(words)))


def _bound(letter: Letter, run: Sequence[tuple[Line, int]], end: int) -> tuple[Topic, ...]:
    """The entries of a run with the questions that they answer in their order; none where they cannot be told."""
    if len(run) < _LEAST:
        return ()
    last = _with_years_below(letter, min(end, _ends(letter, run[-1][0])), end)
    stops = [*(line.start for line, _ in run[1:]), last]
    entries = [(opens, stop) for (_, opens), stop in zip(run, stops, strict=True)]
    for numbering in NUMBERINGS:
        if len(numbering) != len(entries) or not all(numbering):
            continue
        agreed = [
            agreement(questions, words := letter.text[opens:stop]) + shape_of(questions, words.strip(" \n.;,"))
            for questions, (opens, stop) in zip(numbering, entries, strict=True)
        ]
        if sum(agreed) >= _LEAST_AGREEMENT and min(agreed) > _AGAINST:
            return tuple(Topic(*place, questions) for place, questions in zip(entries, numbering, strict=True))
    return ()


_YES_OR_NO = expression(r"(?:yes|no)\b", re.IGNORECASE)
_YEAR = expression(r"\b(?:19|20)\d\d\b")
_SHAPED = 0.45


def shape_of(questions: Sequence[Question], words: str) -> float:
    """How far a short entry has the shape of its answer: "Yes" for the first part, "22" for the third, years for the last."""
    if Question.STRATEGY in questions:
        return _SHAPED if _YES_OR_NO.match(words) else 0.0
    if set(questions) & {Question.CURRENT_CASES, Question.GROUP_BASED_CASES}:
        return _SHAPED if _is_count(words) else 0.0
    return _SHAPED if Question.YEARLY_CASES in questions and _YEAR.search(words) else 0.0


def _runs(letter: Letter, restated: Sequence[Restated], end: int) -> list[list[tuple[Line, int]]]:
    """The bulleted lines that follow each other, with what goes on below them; those that print the request are none."""
    runs: list[list[tuple[Line, int]]] = [[]]
    asked = [found for found in restated if not _is_answered_after(letter.text, found, restated)]
    for line in (each for each in letter.lines if each.start < end and not each.is_aside):
        bullet = _BULLET.match(letter.text, line.start, line.end)
        if any(found.start < line.end and line.start < found.end for found in asked):
            runs.append([])
        elif bullet:
            runs[-1].append((line, bullet.end()))
        elif line.kind is Kind.HEADING:
            runs.append([])
    return [run for run in runs if run]


def _is_answered_after(text: str, found: Restated, restated: Sequence[Restated]) -> bool:
    """True for "The number of cases in each year was: 2023 - 31", where the same question is printed further up."""
    above = any(other.end <= found.start and other.questions == found.questions for other in restated)
    ends = found.start + len(text[found.start : found.end].rstrip(": "))
    return above and _ANSWERED.match(text, ends) is not None


_ANSWERED = expression(r"[^\S\n]*(?:(?:is|was|are|were|stands? at|stood at)\b[^\S\n]*:?|:)[^\S\n]*\w", re.IGNORECASE)
_IN_TURN = expression(
    r"\b(?:answer|respon|repl|address|tak(?:e|ing)|deal|cover)\w*\b[^.\n]{0,60}\b(?:in (?:turn|(?:the )?(?:same )?(?:order|sequence))|one by one|in the order (?:asked|you))\b",
    re.IGNORECASE,
)


def _in_turn(letter: Letter, restated: Sequence[Restated], end: int) -> list[list[tuple[Line, int]]]:
    """The paragraphs after "Your questions are answered in turn", each an entry, where no label keys any of them."""
    lines = [line for line in letter.lines if line.start < end and not line.is_aside]
    at = next((at for at, line in enumerate(lines) if _IN_TURN.search(letter.text, line.start, line.end)), None)
    if at is None or any(found.start >= lines[at].start and found.questions for found in restated):
        return []
    if _are_labelled(letter, lines[at].end, end):
        return []
    apart = [line for above, line in pairwise(lines[at:]) if letter.text[above.end : line.start].count("\n") > 1]
    return [[(line, line.start) for line in apart]] if len(apart) >= _LEAST else []


def _are_labelled(letter: Letter, start: int, end: int) -> bool:
    """True for labelled paragraphs; a "31." or a "6." that is all of its own is a count."""
    labels = [label for label in labels_at_lines(letter, start, end) if label.number <= _LAST_LABEL]
    return len(labels) > 1 or any(letter.text[label.end : label.end + 1] not in ("", "\n") for label in labels)


_LAST_LABEL = 9
_OPENS = expression(
    r"\W*(?:yes|no|confirmed|correct)\b(?![^.;\n]*\b(?:re-?us|cop(?:y|ies)|welcome|publish|licen[cs]))[^.;\n]{0,40}(?:[.;,\n]|\Z)",
    re.IGNORECASE,
)


def _from_yes(letter: Letter, restated: Sequence[Restated], end: int) -> list[tuple[Line, int]]:
    """The paragraphs from the first that begins "Yes." on, where the third is a count and the last speaks of years."""
    if any(found.questions for found in restated):
        return []
    lines = [line for line in letter.lines if line.start < end and not line.is_aside]
    first = next((at for at, line in enumerate(lines) if _OPENS.match(letter.text, line.start, line.end)), None)
    if first is None or _are_labelled(letter, lines[first].start, end):
        return []
    apart = [lines[first]] + [
        line for above, line in pairwise(lines[first:]) if letter.text[above.end : line.start].count("\n") > 1
    ]
    told = [letter.text[line.start : line.end].strip(" .;,") for line in apart]
    are_answers = len(apart) > _LEAST and _is_count(told[_THIRD]) and _YEAR.search(letter.text, apart[-1].start, end)
    return [(line, line.start) for line in apart] if are_answers else []


_THIRD = 2


def _is_count(words: str) -> bool:
    said = read_wording(words)
    return said is not None and said.count is not None


_YEAR_AT_LINE = expression(r"(?:FY\s?)?(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?(?:\s*[:=|–-]\s*.{1,40})?")
_BARE_CELL = expression(r"[<*\d][\d,]{0,6}|nil|none|not held|withheld", re.IGNORECASE)
_LONGEST_TITLE = 160


def _with_years_below(letter: Letter, below: int, end: int) -> int:
    """Where the table of years ends that stands below the last entry, its title and the words on its years included."""
    rows, titles, until = 0, 0, below
    for line in (each for each in letter.lines if below <= each.start < end and not each.is_aside):
        words = letter.text[line.start : line.end]
        is_year = _YEAR.search(words) is not None
        is_row = len(row_of(letter.text, line.start, line.end).filled) > 1 or _YEAR_AT_LINE.fullmatch(words)
        rows += bool(is_row) and is_year
        titles += not is_row and not rows
        is_cell = rows > 0 and _BARE_CELL.fullmatch(words) is not None
        if (
            titles > _MOST_TITLES
            or len(words) > _LONGEST_TITLE * (1 + rows)
            or (rows and not (is_row or is_cell or is_year))
        ):
            break
        until = line.end if rows else until
    return until if rows >= _LEAST_ROWS else below


_MOST_TITLES = 2
_LEAST_ROWS = 2


def _ends(letter: Letter, last: Line) -> int:
    """Where the last entry ends: at the next paragraph, or with its line where it is an item of a list."""
    below = letter.text.find("\n\n", last.end)
    return len(letter.text) if below < 0 else below
