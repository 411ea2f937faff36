"""Cuts a passage into rows of cells, whether the table was ruled, tabbed, piped ("2014 | 17"), spaced or only lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from councils.domain.expressions import expression
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.spans import Placed, Places

_PIECE = {"\t": expression(r"[^\t]*"), "|": expression(r"[^|]*"), " ": expression(r"\S+(?: {1,2}\S+)*?(?= {3,}|\s*$)")}
_SENTENCE_END = expression(
    r"[.?!;](?=\s+[A-Z\"“(0-9<*]|\s*$)|(?<=[\d*]) /(?= (?:[A-Z][^/\n\d<*]{2,40}|\d\d?(?:\s?[-–]\s?\d\d?)?:) ?[\d<*])"
)
_COUNTED_BEFORE = expression(r"[A-Za-z:=)–-]\s?(?:<\s?)?(?:\d{1,3}|\*)$")
_NOT_AN_END = expression(
    r"(?:\b(?:s|ss|no|nos|eg|e\.g|ie|i\.e|etc|approx|mr|mrs|ms|dr|st|para|sec|ref|c|q|vs|incl)|(?<!\w)[a-z])$",
    re.IGNORECASE,
)
_CELLS = expression(r"\t|\||\S {3,}\S")
_NOTED = expression(
    r"\W*(?:foot)?notes?(?: (?:no\.?|numbers?|ref(?:erence)?s?))?\W*|\W*(?:s/?n|s\.n\.|serial|index|row|sl\.?)(?: ?(?:no\.?|numbers?))?\W*",
    re.IGNORECASE,
)
_MARK = expression(r"[\[(]?\d{1,2}[\])]?(?:\s*(?:,|and|&)\s*\d{1,2})*")


_NOTE_BELOW = expression(r"[\[(]?(?P<mark>\d{1,2})[\])]?[.:]?\s+(?=[A-Z])")
""" "2 New system from 2019", below a table that refers to it."""


@dataclass(frozen=True, slots=True)
class Box:
    """One cell of a row, trimmed: `start` to `end` of the text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table, or a line of running text as a row of one cell."""

    boxes: tuple[Box, ...]
    filled: tuple[Box, ...] = field(init=False, compare=False, repr=False)
    """The cells that hold something."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "filled", tuple(box for box in self.boxes if box.text))

    @property
    def start(self) -> int:
        """Where the row begins."""
        return self.boxes[0].start

    @property
    def end(self) -> int:
        """Where the row ends."""
        return self.boxes[-1].end


def rows_within(letter: Letter, start: int, end: int) -> tuple[Row, ...]:
    """The rows of a passage, in order, each with the empty cells of its line that the ends of the passage leave off."""
    lines = (_whole_line(letter.text, line.start, line.end) for line in letter.lines_within(start, end))
    return tuple(row for first, last in lines if (row := row_of(letter.text, first, last)).filled)


_TABS_AFTER = expression(r"[^\S\n]*\t[^\S\n]*(?=\n|\Z)")
_TABS_BEFORE = expression(r"(?:\A|\n)[^\S\n]*\t[^\S\n]*\Z")


def _whole_line(text: str, start: int, end: int) -> tuple[int, int]:
    after = _TABS_AFTER.match(text, end)
    before = _TABS_BEFORE.search(text, max(0, text.rfind("\n", 0, start)), start)
    first = start if before is None else before.start() + before[0].startswith("\n")
    return first, end if after is None else after.end()


_LONGEST_LABEL = 14
_NUMBERS = "0123456789<*"


def unlabelled(rows: Iterable[Row], labels: Places) -> tuple[Row, ...]:
    """The rows without the label of a question that stands in the first of several cells, or begins it.

    A number further on that is shut out as well, such as one of another council, leaves its cell empty; a row of nothing else is left out.
    """
    left = (_emptied(_unlabelled(row, labels), labels) if len(row.boxes) > 1 else row for row in rows)
    return tuple(row for row in left if row.filled)


def is_shut_out(row: Row) -> bool:
    """True for a row all of whose numbers are shut out."""
    return len(row.boxes) > 1 and all(not box.text and box.start < box.end for box in row.boxes[1:])


def _emptied(row: Row, labels: Places) -> Row:
    first, *others = row.boxes
    return Row((first, *(_empty(box) if _is_shut_out(box, labels) else box for box in others)))


def _is_shut_out(box: Box, labels: Places) -> bool:
    return box.text[:1] in _NUMBERS and bool(box.text) and labels.gaps(box.start, box.end) == ()


def _empty(box: Box) -> Box:
    return Box(box.start, box.end, "")


def _unlabelled(row: Row, labels: Places) -> Row:
    first = row.boxes[0]
    rest = labels.gaps(first.start, first.end) if first.text else ()
    if not rest and 0 < len(first.text) <= _LONGEST_LABEL and len(row.boxes) > 2:
        return Row(row.boxes[1:])
    if len(rest) == 1 and rest[0][1] == first.end and rest[0][0] > first.start:
        words = first.text[rest[0][0] - first.start :].lstrip(" -–—:,")
        return Row((Box(first.end - len(words), first.end, words), *row.boxes[1:]))
    return row


def note_columns(letter: Letter) -> Places:
    """The bare numbers of columns headed "Note", "Footnote" or "S/N": they lead to words or number rows, and count nothing."""
    places: list[tuple[int, int]] = []
    columns: frozenset[int] = frozenset()
    known: set[str] = set()
    width = 0
    for line in letter.lines:
        boxes = (
            row_of(letter.text, line.start, line.end).boxes if _CELLS.search(letter.text, line.start, line.end) else ()
        )
        noted = frozenset(number for number, box in enumerate(boxes) if _NOTED.fullmatch(box.text))
        if len(boxes) > 1 and noted:
            columns, width = noted, len(boxes)
        elif len(boxes) != width:
            columns = frozenset()
        marks = [
            boxes[at] for at in columns - noted if _MARK.fullmatch(boxes[at].text) and not _is_count_of_list(boxes)
        ]
        places += [(mark.start, mark.end) for mark in marks]
        known.update(number for mark in marks for number in re.findall(r"\d+", mark.text))
        below = None if boxes else _NOTE_BELOW.match(letter.text, line.start, line.end)
        places += [below.span("mark")] if below and below["mark"] in known else []
    return Places.of(places)


def _is_count_of_list(boxes: tuple[Box, ...]) -> bool:
    """True for "| White British | 11": a name and its count below the question that fills the first column."""
    return not boxes[0].text and sum(bool(box.text) for box in boxes) == 2


_MERGED = expression(r"\t|\|[ \t]*\|")


def end_of_merged(letter: Letter, end: int) -> int:
    """Where the rows end that go on below the row that ends at `end`: their first cell is left empty."""
    for line in letter.lines:
        if line.start <= end or letter.text[end : line.start].count("\n") > 1:
            continue
        if not _MERGED.match(letter.text, line.start, line.end):
            break
        end = line.end
    return end


@lru_cache(maxsize=2048)  # asked again and again of the words of one letter
def row_of(text: str, start: int, end: int) -> Row:
    """The line from `start` to `end` as a row; of one cell where nothing parts it."""
    words = text[start:end]
    sign = "\t" if "\t" in words else "|" if words.count("|") >= 2 or re.search(r"\w +\| +\S", words) else " "
    if sign == " " and (not re.search(r"\S {3,}\S", words) or "\n" in words):
        return Row((_box(text, start, end),))
    if sign == "|":
        start += len(words) - len(words.lstrip("| ")) if words.lstrip().startswith("|") else 0
        end = start + len(text[start:end].rstrip().removesuffix("|"))
    return Row(tuple(_box(text, found[0], found[1]) for found in _pieces(text, start, end, sign)))


def _pieces(text: str, start: int, end: int, sign: str) -> Iterator[tuple[int, int]]:
    if sign == " ":
        for found in (_NARROW_PIECE if _is_narrow(text[start:end]) else _PIECE[" "]).finditer(text, start, end):
            yield found.span()
        return
    at = start
    while at <= end:
        stop = text.find(sign, at, end)
        stop = end if stop < 0 else stop
        yield at, stop
        at = stop + 1


_NARROW_PIECE = expression(r"\S+(?: \S+)*")
_LEAST_NARROW, _WIDEST_CELL = 3, 24


def _is_narrow(words: str) -> bool:
    """True for a row of numbers or years that stand two spaces apart: "Year       2017  2018  2019"."""
    cells = _NARROW_PIECE.findall(words)
    numbers = sum(cell[-1:].isdigit() or cell in ("-", "*", "#") for cell in cells[1:])
    return (
        numbers >= _LEAST_NARROW and len(cells) - 1 <= numbers + 1 and all(len(cell) <= _WIDEST_CELL for cell in cells)
    )


def _box(text: str, start: int, end: int) -> Box:
    piece = text[start:end]
    first = start + len(piece) - len(piece.lstrip())
    last = max(first, start + len(piece.rstrip()))
    return Box(first, last, text[first:last])


@lru_cache(maxsize=2048)  # asked again and again of the words of one letter
def sentences(text: str, start: int, end: int) -> tuple[Box, ...]:
    """The sentences of a line; "s. 40" and "approx. 20" end none."""
    return tuple(box for first, last in _sentence_ends(text, start, end) if (box := _box(text, first, last)).text)


def _sentence_ends(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for found in _SENTENCE_END.finditer(text, start, end):
        if found[0] == " /" and not _COUNTED_BEFORE.search(text[max(at, found.start() - 12) : found.start()]):
            continue
        if found[0] == "." and _NOT_AN_END.search(text[max(at, found.start() - 8) : found.start()]):
            continue
        yield at, found.end()
        at = found.end()
    if at < end:
        yield at, end


_CLAUSE_ENDS = expression(r"[,;]\s|\band\b|\n|\bbut\b|\bwhile\b")


def clauses(text: str, sentence: Box, keys: Sequence[Placed]) -> Iterator[tuple[int, int]]:
    """The clauses of a sentence; the "and" of "White and Asian" parts none."""
    at = sentence.start
    for found in _CLAUSE_ENDS.finditer(text, sentence.start, sentence.end):
        if not any(key.start < found.start() and found.end() < key.end for key in keys):
            yield at, found.start()
            at = found.end()
    yield at, sentence.end
