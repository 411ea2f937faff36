"""From the lines of pages to paragraphs: what a page's edge broke is joined, what repeats on each page is set apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from councils.domain.expressions import expression
from councils.parsing.midsentence import Points, is_next_number, is_next_question, is_rest_of_sentence, numbers_of
from councils.parsing.readers.layout import Block, Grid, GridCell, Item
from councils.parsing.readers.pdf_broken import mended, words_in
from councils.parsing.readers.pdf_columns import open_tables, with_every_row
from councils.parsing.readers.pdf_lines import Glyph, Line, lines_of
from councils.parsing.readers.pdf_newspaper import moved_glyphs, moved_tables, shifts_of
from councils.parsing.readers.pdf_tables import CellBox, Ruled
from councils.parsing.text import Kind

_MARGIN = 62.0
_CELL_PADDING = 5.0
_SAME_COLUMN = 4.0
_SAME_SIZE = 0.6
_FARTHEST = 1.5
_PROSE = 40
_LONGEST_ANSWER = 12
_NEAR = 80
_OPENS = re.compile(
    r"(?:\(?(?:[a-z]|[ivx]{1,4}|\d{1,2}(?:\.\d{1,2})*)[.):]+\s|[•●○▪■‣o\-–*]\s|[QA]\d?[:.]\s"
    r"|\(?(?:[a-h]|\d{1,2})\)(?-i:[A-Z0-9<]))",
    re.IGNORECASE,
)
""" "4) 8", "• 8", "Q: How many", and "4)8" where an officer leaves no space after the label."""
_ASKS = re.compile(r"Q\d{1,2}[a-g]?\s+\S", re.IGNORECASE)
_LEADS_ON = re.compile(r"(?:,|\b(?:see|to|in|at|of|for|and|or|under|from|with|by|as|the))$", re.IGNORECASE)
_ENDS = (".", "?", "!", ":", ";")
_PAUSES = (*_ENDS, ",", ")")
_DIGITS = re.compile(r"\d+")
_DASH = expression(r"[-–] ")
_DASHED = expression(r"[-–] [a-z]")
_HYPHENATED = re.compile(r"[^\W\d]-$|\w/$")


@dataclass(frozen=True, slots=True)
class PageTable:
    """A ruled table with the lines of each of its cells."""

    ruled: Ruled
    cells: Sequence[tuple[CellBox, Sequence[Line]]]


@dataclass(frozen=True, slots=True)
class Page:
    """A page counted from 1, its height in points, and its lines and ruled tables from top to bottom."""

    number: int
    height: float
    parts: Sequence[Line | PageTable]

    @property
    def lines(self) -> list[Line]:
        """The lines outside tables."""
        return [part for part in self.parts if isinstance(part, Line)]

    @property
    def every_line(self) -> list[Line]:
        """The lines outside tables, and those of every cell."""
        return [
            *self.lines,
            *(
                line
                for table in self.parts
                if isinstance(table, PageTable)
                for _, lines in table.cells
                for line in lines
            ),
        ]


def page_of(number: int, size: tuple[float, float], glyphs: Sequence[Glyph], tables: Sequence[Ruled]) -> Page:
    """Share the characters of a page out to its lines and its tables; what is set in columns is put in one."""
    inside, lines = _shared(glyphs, tables)
    width, height = size
    if shifts := shifts_of(lines, tables, width, height):
        inside, lines = _shared(moved_glyphs(glyphs, shifts), moved_tables(tables, shifts))
        height += shifts[-1].up
    parts: list[tuple[float, Line | PageTable]] = [(table.ruled.top, table) for table in inside]
    at = 0
    for unruled in open_tables(lines):
        parts.extend((line.y, line) for line in lines[at : unruled.first])
        parts.append((lines[unruled.first].y, PageTable(unruled.ruled, unruled.cells)))
        at = unruled.end
    parts.extend((line.y, line) for line in lines[at:])
    return Page(number, height, [part for _, part in sorted(parts, key=lambda entry: -entry[0])])


def _shared(glyphs: Sequence[Glyph], tables: Sequence[Ruled]) -> tuple[list[PageTable], list[Line]]:
    """The ruled tables of a page with the lines of their cells, and the lines around them."""
    outside = list(glyphs)
    ruled: list[PageTable] = []
    for table in tables:
        left, right = table.columns[0], table.columns[-1]
        inside = [g for g in outside if left <= g.x < right and table.bottom <= _middle(g) < table.top]
        if not any(not glyph.sign.isspace() for glyph in inside):
            continue
        outside = [g for g in outside if not (left <= g.x < right and table.bottom <= _middle(g) < table.top)]
        cells = [(cell, lines_of([g for g in inside if cell.holds(g.x, _middle(g))])) for cell in table.cells]
        ruled.append(PageTable(table, with_every_row(cells)))
    return ruled, lines_of(outside)


def paragraphs_of(pages: Sequence[Page]) -> list[Item]:
    """Return the paragraphs of all pages; running headers stand once at the top, running footers at the end."""
    repeated = _repeated(pages)
    margin = _right_margin(pages)
    headers: dict[str, Block] = {}
    footers: dict[str, Block] = {}
    body: list[_Paragraph | _Table] = []
    words = words_in([line for page in pages for line in page.every_line])
    for page in pages:
        pitch = _pitch(page.lines)
        for place, part in enumerate(page.parts, 1):
            if isinstance(part, PageTable):
                _add_table(body, replace(part, cells=mended(part.cells, words)), page.number)
            elif (edge := _edge(page, part)) and (edge, _masked(part)) in repeated:
                kept, kind = (headers, Kind.HEADER) if edge == "top" else (footers, Kind.FOOTER)
                kept.setdefault(part.text, Block(part.text, kind, page.number))
            else:
                _add_line(body, part, _Setting(page.number, margin, pitch, page.parts[place : place + _NEAR]))
    return [*headers.values(), *(item.item() for item in body), *footers.values()]


@dataclass(frozen=True, slots=True)
class _Setting:
    """The page a line stands on, where lines of prose end, how far apart they stand, in points, and what follows it."""

    page: int
    margin: float
    pitch: float
    after: Sequence[Line | PageTable]


@dataclass(slots=True)
class _Paragraph:
    """The lines of a paragraph as they are found; `close` where no space parts it from the one above."""

    page: int
    last_page: int
    lines: list[Line]
    close: bool = False

    def goes_on(self, line: Line, setting: _Setting, before: Sequence[_Paragraph | _Table]) -> bool:
        """Say whether a line is the rest of this paragraph: its first word had no room on the line before."""
        last = self.lines[-1]
        if "\t" in line.text or "\t" in last.text or abs(last.size - line.size) > _SAME_SIZE:
            return False
        if not _is_full(last, line, setting.margin) or self.ends_before(line, setting, before):
            return False
        if setting.page != self.last_page:
            return not last.text.endswith(_ENDS) and line.text[:1].islower()
        near = last.y - line.y <= 1.25 * min(max(setting.pitch, line.size), 2.6 * line.size)
        return near and min(abs(line.left - last.left), abs(line.right - last.right)) < 6 * line.size

    def is_near(self, line: Line, setting: _Setting) -> bool:
        """Say whether a line stands as near below this one as the lines of a paragraph do: no space parts the two."""
        last = self.lines[-1]
        if setting.page != self.last_page or abs(last.size - line.size) > _SAME_SIZE:
            return False
        return last.y - line.y <= 1.25 * min(max(setting.pitch, line.size), _FARTHEST * line.size)

    def ends_before(self, line: Line, setting: _Setting, before: Sequence[_Paragraph | _Table]) -> bool:
        """Say whether a line below a full one begins anew by its own words: with a label, or a question's number."""
        above = self.lines[-1].text
        if _OPENS.match(line.text):
            if _DASHED.match(line.text) and not above.endswith(_PAUSES):
                return _DASH.match(self.text) is not None or _begins_with_dash(setting.after)
            points = Points(_numbers(before), _numbers(setting.after))
            return not is_rest_of_sentence(above, line.text, points)
        asks = _ASKS.match(line.text) is not None and not _LEADS_ON.search(above)
        if asks or is_next_number(self.text, line.text):
            return True
        if above.endswith(":") and _begins_list(line, setting) and not is_rest_of_sentence(above, line.text):
            return True
        return len(self.lines) < _LONGEST_ANSWER and is_next_question(self.whole, line.text)

    @property
    def text(self) -> str:
        return self.lines[0].text

    @property
    def whole(self) -> str:
        """Its lines as one: a word that a hyphen parts over two lines is whole again."""
        text = self.text
        for line in self.lines[1:]:
            text += line.text if _HYPHENATED.search(text) else f" {line.text}"
        return text

    def add(self, line: Line, page: int) -> None:
        self.lines.append(line)
        self.last_page = page

    def item(self) -> Block:
        return Block(self.whole, Kind.PARAGRAPH, self.page, close=self.close)


@dataclass(slots=True)
class _Table:
    page: int
    columns: Sequence[tuple[float, float]]
    rows: list[list[GridCell]]

    def goes_on(self, columns: Sequence[tuple[float, float]]) -> bool:
        """Say whether a table at the top of a page is the rest of this one: its columns begin or end where these do."""
        return len(columns) == len(self.columns) and all(
            any(abs(here - there) <= _SAME_COLUMN for here, there in zip(column, own, strict=True))
            for column, own in zip(columns, self.columns, strict=True)
        )

    def item(self) -> Grid:
        return Grid(self.rows, self.page)


def _add_line(body: list[_Paragraph | _Table], line: Line, setting: _Setting) -> None:
    last = body[-1] if body else None
    if isinstance(last, _Paragraph) and last.goes_on(line, setting, body[-_NEAR:]):
        last.add(line, setting.page)
    else:
        close = isinstance(last, _Paragraph) and last.is_near(line, setting)
        body.append(_Paragraph(setting.page, setting.page, [line], close))


def _begins_with_dash(parts: Sequence[Line | PageTable]) -> bool:
    return bool(parts) and isinstance(parts[0], Line) and _DASH.match(parts[0].text) is not None


def _begins_list(line: Line, setting: _Setting) -> bool:
    """Say whether a line below a colon is the first of several that each end before they are full."""
    below = setting.after[0] if setting.after else None
    if not isinstance(below, Line) or line.y - below.y > 1.25 * min(
        max(setting.pitch, line.size), _FARTHEST * line.size
    ):
        return False
    if line.text[:1].islower():
        return False
    same = abs(below.left - line.left) <= _SAME_COLUMN and abs(below.size - line.size) <= _SAME_SIZE
    return same and not _is_full(line, below, setting.margin)


def _numbers(parts: Sequence[Line | PageTable | _Paragraph | _Table]) -> list[int]:
    """The numbers that begin the lines or paragraphs."""
    return [number for part in parts if isinstance(part, Line | _Paragraph) for number in numbers_of(part.text)]


def _add_table(body: list[_Paragraph | _Table], table: PageTable, page: int) -> None:
    rows, columns = _rows(table, page), _sides(table)
    last = body[-1] if body else None
    if isinstance(last, _Table) and last.page < page and last.goes_on(columns):
        last.rows.extend(rows[1:] if _words(rows[0]) == _words(last.rows[0]) else rows)
    else:
        body.append(_Table(page, columns, rows))


def _sides(table: PageTable) -> list[tuple[float, float]]:
    """Where each column of a table begins and ends; of a ruled one, where its rules stand."""
    edges, ends = table.ruled.columns, {box.column: box.right for box, _ in table.cells}
    is_open = len(edges) == len(ends)
    return [(edge, ends[column] if is_open else edge) for column, edge in enumerate(edges)]


def _rows(table: PageTable, page: int) -> list[list[GridCell]]:
    rows: list[list[GridCell]] = [[] for _ in range(1 + max(cell.row for cell, _ in table.cells))]
    for cell, lines in table.cells:
        rows[cell.row].append(GridCell(list(_cell_blocks(cell, lines, page)), cell.rows, cell.columns))
    return rows


def _cell_blocks(cell: CellBox, lines: Sequence[Line], page: int) -> Iterator[Block]:
    body: list[_Paragraph | _Table] = []
    for place, line in enumerate(lines, 1):
        _add_line(body, line, _Setting(page, cell.right - _CELL_PADDING, _pitch(lines), lines[place : place + _NEAR]))
    yield from (item for paragraph in body if isinstance(item := paragraph.item(), Block))


def _words(row: Sequence[GridCell]) -> list[str]:
    return [item.text for cell in row for item in cell.items if isinstance(item, Block)]


def _is_full(last: Line, line: Line, margin: float) -> bool:
    """Say whether a line ended for want of room, or clearly in the middle of a sentence."""
    slack = 0.2 if last.text.endswith(_PAUSES) else 1.2
    if last.right + line.first_word + slack * line.size > margin:
        return True
    long = last.right - last.left > 0.7 * (margin - last.left)
    return long and line.text[:1].islower() and not last.text.endswith(_ENDS)


def _middle(glyph: Glyph) -> float:
    return glyph.y + 0.3 * glyph.size


def _edge(page: Page, line: Line) -> str | None:
    if line.y > page.height - _MARGIN:
        return "top"
    return "bottom" if line.y < _MARGIN else None


def _masked(line: Line) -> str:
    return _DIGITS.sub("#", line.text)


def _repeated(pages: Sequence[Page]) -> set[tuple[str, str]]:
    counted: Counter[tuple[str, str]] = Counter()
    for page in pages:
        places = {(_edge(page, line), _masked(line)) for line in page.lines}
        counted.update((edge, words) for edge, words in places if edge is not None)
    return {place for place, count in counted.items() if count > 1 and count * 2 >= len(pages)}


def _right_margin(pages: Sequence[Page]) -> float:
    """Return where lines of prose end: the furthest that a fair share of the long ones reaches."""
    lines = [line for page in pages for line in page.lines]
    ends = sorted(line.right for line in lines if "\t" not in line.text and len(line.text) > _PROSE)
    return ends[int(len(ends) * 0.97)] if ends else float("inf")


def _pitch(lines: Sequence[Line]) -> float:
    """Return how far apart the lines of a paragraph stand: the nearer quarter, for paragraphs stand further apart."""
    gaps = sorted(above.y - below.y for above, below in pairwise(lines))
    return gaps[len(gaps) // 4] if gaps else 0.0
