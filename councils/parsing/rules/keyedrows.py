"""Binds the rows of a table that each begin with the label of their question: "5a | Victims: White | 4"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from councils.domain.ages import read_age
from councils.domain.dates import read_date
from councils.domain.ethnicity import is_ethnic_label
from councils.domain.expressions import expression
from councils.domain.period_words import read_period
from councils.domain.vocabulary import Question
from councils.parsing.rules.asked import PARTS
from councils.parsing.rules.chains import NUMBERINGS, agreement
from councils.parsing.rules.letter import Letter, Line
from councils.parsing.rules.notetables import note_tables
from councils.parsing.rules.numberedrows import numbered_rows
from councils.parsing.rules.prefixed import unprefixed
from councils.parsing.rules.quarter_names import quarters_named
from councils.parsing.rules.refusals import is_reason
from councils.parsing.rules.repeatedcells import repeated_cells
from councils.parsing.rules.rows import Box, row_of
from councils.parsing.rules.subjects import signs_of

_LEAST_PARTS = 3
_LEAST_SCORE = 0.7
_LEAST_UNHEADED = 1.2
_FEW_WORDS = 6
_MOST_IN_LABEL = 10
_ITEM = r"\(?(?:(?P<number>[1-9])|(?P<letter>[a-h]))\)?(?!\d)(?:\s?[.-]?\s?\(?(?P<minor>[a-e]|iii|ii|iv|i|(?<=[.(])[1-9](?!\d))\)?(?![\w]))?"
_KEY = expression(
    rf"\W{{0,2}}(?P<named>(?:question|part|item|ref|qu?)\b\.?\s*(?:no\.?\s*)?|q(?=\d))?{_ITEM}"
    r"(?P<also>(?:\s*(?:and|&|,|/|to|-|–)\s*\(?(?:q(?=\d))?[1-9a-h]\)?(?!\w))*)(?P<sign>\s?[).:]+|\s[-–—](?=\s))?(?P<ends>\s*$|\s+(?=[A-Za-z(\[\"“]|(?:19|20)\d\d))",
    re.IGNORECASE,
)
_NOTED = expression(
    rf"\W{{0,2}}(?:(?:question|part|item|note|row|line|qu?)\b\.?\s*)?{_ITEM}\s*(?:\([^)\n]{{2,30}}\)\s*)?[:.)]\s+(?=[A-Za-z])",
    re.IGNORECASE,
)
_HEADED = expression(
    r"\W*(?:(?:foi|request|your|the)\s+)*(?:questions?|parts?|items?|q|ref(?:erence)?|no\.?|number|#|q[\s._]*(?:no\.?|num|ref|id))(?:[\s_]+(?:no\.?|number|ref(?:erence)?|part|asked))?\W*",
    re.IGNORECASE,
)
_ASKS = expression(
    r"\W*(?:(?:what|question|request|in|the|your|our|information|details?|description|measure|category|subject|topic|heading|item|short|part|asked|was|you|of|indicator)\b\W*)+",
    re.IGNORECASE,
)
_YES_OR_NO = expression(r"\W*(?:yes|no|none|not|we|the|n/?a|refused|withheld|exempt|see)\b", re.IGNORECASE)
_PEOPLE = frozenset({Question.VICTIM_ETHNICITY, Question.VICTIM_AGE})
_PROSE = frozenset({Question.STRATEGY, Question.MECHANISMS})


@dataclass(frozen=True, slots=True)
class KeyedRow:
    """One answer, `start` to `end`, the label before it, and the questions that it answers."""

    start: int
    end: int
    label: tuple[int, int]
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    """A row as it stands: its label with the number and the letter after it, and its other cells."""

    line: Line
    label: tuple[int, int]
    numbers: tuple[int, ...]
    minor: str
    boxes: tuple[Box, ...]
    asks: bool = False
    inline: bool = False

    @property
    def words(self) -> str:
        return " ".join(box.text for box in self.boxes)


def find_keyed_rows(letter: Letter, end: int) -> tuple[KeyedRow, ...]:
    """The rows of tables, up to `end`, that key the answers, with the lines below them that are keyed alike.

    None where too few parts of the request are keyed, or where what the rows say speaks against their labels.
    """
    rows, headed = _keyed_rows(letter, end)
    if not rows or len({number for row in rows for number in row.numbers}) < _LEAST_PARTS:
        return ()
    numbering = max(NUMBERINGS, key=lambda parts: _score(rows, parts))
    least = _LEAST_SCORE if headed else _LEAST_UNHEADED
    if _score(rows, numbering) + headed < least:
        return ()
    rows = sorted([*rows, *_noted(letter, end, rows)], key=lambda row: row.line.start)
    return tuple(_bound(rows, numbering, over_lists=_over_lists(letter)))


def _keyed_rows(letter: Letter, end: int) -> tuple[list[_Row], float]:
    """The rows that begin with a label, of the one family that most of them have, and 1 where their column is headed so."""
    quarters, notes = quarters_named(letter.text), note_tables(letter.text) | numbered_rows(letter.text)
    repeated = repeated_cells(letter.text)
    rows: list[_Row] = []
    headed = 0.0
    asks = False
    for line in letter.lines:
        if line.start >= end or line.is_aside:
            continue
        boxes = row_of(letter.text, line.start, line.end).boxes[repeated.get(line.start, 0) :]
        filled = [box for box in boxes if box.text]
        if len(boxes) < 2 or not filled or notes.touch(line.start, line.end):
            continue
        if _HEADED.fullmatch(filled[0].text) and len(filled) > 1:
            headed, asks = 1.0, _ASKS.fullmatch(filled[1].text) is not None and len(filled) > 2
            continue
        found = _KEY.match(filled[0].text) if filled[0] is boxes[0] else None
        if (
            found
            and read_period(filled[0].text) is None
            and read_date(filled[0].text) is None
            and not quarters.touch(filled[0].start, filled[0].end)
            and (row := _row(line, filled, found, asks=asks, headed=headed > 0))
        ):
            rows.append(row)
    letters = [row for row in rows if _is_letter(letter.text[slice(*row.label)])]
    return (letters if len(letters) * 2 > len(rows) else [row for row in rows if row not in letters]), headed


_NAMED = expression(r"\W*(?:(?:question|part|item|ref|qu?)\b\.?\s*(?:no\.?\s*)?|q(?=\d))?\W*", re.IGNORECASE)


def _is_letter(label: str) -> bool:
    """True for "c", "(c)", "a and b", "Part e": labels by letter and not by number."""
    named = _NAMED.match(label)
    return label[named.end() if named else 0 :][:1].isalpha()


def _row(line: Line, filled: Sequence[Box], found: re.Match[str], *, asks: bool, headed: bool) -> _Row | None:
    first = filled[0]
    bare = found["ends"].strip() == "" and found.end() == len(first.text)
    if not bare and not (found["sign"] or found["named"] or found["minor"] or found["letter"] or headed):
        return None
    if found["letter"] and not bare and not found["sign"] and not found["named"] and not found["letter"].islower():
        return None
    rest = Box(first.start + found.end(), first.end, first.text[found.end() :])
    boxes = tuple(box for box in (rest, *filled[1:]) if box.text)
    label = (first.start, first.start + found.end())
    return (
        _Row(line, label, _numbers(found), (found["minor"] or "").lower(), boxes, asks, inline=bool(rest.text))
        if boxes
        else None
    )


def _numbers(found: re.Match[str]) -> tuple[int, ...]:
    first = _place(found["number"] or found["letter"])
    others = [_place(sign) for sign in re.findall(r"[1-9a-h](?!\w)", found["also"], re.IGNORECASE)]
    if others and re.search(r"\bto\b|[-–]", found["also"]):
        return tuple(range(first, others[-1] + 1))
    return (first, *others)


def _place(sign: str) -> int:
    return int(sign) if sign.isdigit() else "abcdefgh".index(sign.lower()) + 1


def _score(rows: Sequence[_Row], numbering: tuple[tuple[Question, ...], ...]) -> float:
    """How far what stands beside each label speaks for the questions it would key, or against them."""
    if any(number > len(numbering) for row in rows for number in row.numbers):
        return -99.0
    by_number: dict[int, list[str]] = {}
    for row in rows:
        if len(row.numbers) == 1:
            by_number.setdefault(row.numbers[0], []).append(row.words)
    score = sum(agreement(numbering[number - 1], " ; ".join(words)) for number, words in by_number.items())
    return score - (0.0 if numbering is PARTS else 0.6)


def _noted(letter: Letter, end: int, rows: Sequence[_Row]) -> Iterator[_Row]:
    """The lines outside the table that are keyed as its rows are: "e (age): not provided"."""
    alpha = _is_letter(letter.text[slice(*rows[0].label)])
    taken = {row.line.start for row in rows}
    for line in letter.lines:
        if line.start >= end or line.is_aside or line.start in taken or "\t" in letter.text[line.start : line.end]:
            continue
        found = _NOTED.match(letter.text, line.start, line.end)
        if found is None or (found["letter"] is not None) is not alpha:
            continue
        named = re.search(r"\(([^)]{2,30})\)", found[0])
        opens = found.start() + named.start(1) if named else found.end()
        label = (line.start, opens)
        words = Box(opens, line.end, letter.text[opens : line.end])
        yield _Row(line, label, (_place(found["number"] or found["letter"]),), (found["minor"] or "").lower(), (words,))


def _over_lists(letter: Letter) -> frozenset[int]:
    """Where the lines begin that stand right over a name and its count whose cell for the label is empty."""
    rows = ((line, row_of(letter.text, line.start, line.end)) for line in letter.lines)
    return frozenset(
        above.start for (above, _), (_, below) in pairwise(rows) if not below.boxes[0].text and len(below.filled) > 1
    )


def _bound(
    rows: Sequence[_Row], numbering: tuple[tuple[Question, ...], ...], *, over_lists: frozenset[int]
) -> Iterator[KeyedRow]:
    known = [row for row in rows if all(number <= len(numbering) for number in row.numbers)]
    kept = [row for row in known if row.line.start in over_lists or not _is_empty(row)]
    for (numbers, _), group in groupby(kept, key=lambda row: (row.numbers, row.minor)):
        questions = tuple(q for number in numbers for q in numbering[number - 1])
        run = list(group)
        yield from _of_people(run) if set(questions) == _PEOPLE else (_answer(row, questions) for row in run)


def _is_empty(row: _Row) -> bool:
    """True for "e age |  |  |": a category that nothing stands beside."""
    words = row.boxes[0].text
    is_category = bool(signs_of(words)) and len(words.split()) <= _FEW_WORDS and not is_reason(words)
    return (
        row.inline
        and len(row.boxes) == 1
        and is_category
        and not _YES_OR_NO.match(words)
        and not any(map(str.isdigit, words))
    )


def _of_people(rows: Sequence[_Row]) -> Iterator[KeyedRow]:
    """The rows of the fifth part: by ethnicity or by age, as each says; a row that says neither goes on as before."""
    told: tuple[Question, ...] = ()
    for row in rows:
        told = () if _is_prose(row) else _kind(row) or told
        yield _answer(row, told or (Question.VICTIM_ETHNICITY, Question.VICTIM_AGE))


def _is_prose(row: _Row) -> bool:
    """True for an answer in sentences, which may give both breakdowns in one cell."""
    return any(len(box.text.split()) > _MOST_IN_LABEL and re.search(r"\d", box.text) for box in row.boxes)


def _kind(row: _Row) -> tuple[Question, ...]:
    labels = [unprefixed(box.text) for box in row.boxes]
    if any(is_ethnic_label(label, in_table=False) for label in labels):
        return (Question.VICTIM_ETHNICITY,)
    says = signs_of(row.words) & _PEOPLE
    named = [label for at, label in enumerate(labels[:-1]) if not at or not label.isdecimal()]
    if any((band := read_age(label)) is not None and not band.is_unknown for label in named) and not says:
        return (Question.VICTIM_AGE,)
    return tuple(question for question in Question if question in says)


def _answer(row: _Row, questions: tuple[Question, ...]) -> KeyedRow:
    start = row.boxes[0].start
    if set(questions) & _PROSE and len(row.boxes) > 1 and _is_description(row):
        start = row.boxes[1].start
    return KeyedRow(start, row.boxes[-1].end, row.label, questions)


def _is_description(row: _Row) -> bool:
    first = row.boxes[0].text
    return row.asks or first.endswith("?") or not _YES_OR_NO.match(first)


def joined(text: str, rows: Sequence[KeyedRow]) -> tuple[KeyedRow, ...]:
    """The rows that follow each other with the same questions as one answer, from the first to the last."""
    made: list[KeyedRow] = []
    for row in rows:
        last = made[-1] if made else None
        if last is not None and last.questions == row.questions and _follows(text, last.end, row.label[0]):
            made[-1] = replace(last, end=row.end)
        else:
            made.append(row)
    return tuple(made)


def _follows(text: str, end: int, start: int) -> bool:
    between = text[end:start]
    return between.count("\n") == 1 and not between.strip(" \t|\n")
