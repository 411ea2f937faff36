"""Tables that plain text draws with characters: bars between cells, lines of dashes below a heading, dotted leaders."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from councils.parsing.readers.counted import counts

_DASH = r"\-=─━═┄┅┈┉"
_BAR = "|│┃║¦"
_CORNER = "+:┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝╒╤╕╞╪╡╘╧╛╟╫╢╓╥╖╙╨╜╭╮╰╯┏┳┓┣╋┫┗┻┛"
_STROKES = re.compile(rf"[\s{_DASH}{_BAR}{_CORNER}]+")
_THREE_DASHES = re.compile(rf"[{_DASH}]{{3}}")
_BARS = re.compile(rf"[{_BAR}]")
_SHORT_RULE = re.compile(r"\s*:?-+:?\s*")
_RUN = re.compile(rf"[{_DASH}]{{2,}}")
_RUNS = re.compile(rf"\s*[{_DASH}]{{2,}}(?:\s+[{_DASH}]{{2,}})+\s*")
_SOLID = re.compile(rf"\s*([{_DASH}~])\1{{4,}}\s*")
_LEADER = re.compile(r"\.{4,}|(?:\s\.){4,}|…{2,}")
_GAP = re.compile(r"\s{2,}|\t")
_GAPPED = re.compile(r"\S(?:\s{2,}|\t)\S")
_CONTENTS = re.compile(r"\W*(?:table of )?contents\W*", re.IGNORECASE)
_TALLEST_HEAD = 4
_FEWEST_ROWS = _FEWEST_COLUMNS = 2
_FEWEST_GROUPS = 4
"""From so many groups of lines between rules on, each group is a row; two or three are a head, rows and a total."""

type _Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A table's rows of cells and its lines: from `first` up to, and not including, `end`."""

    first: int
    end: int
    rows: tuple[_Row, ...]


def drawn_tables(lines: Sequence[str]) -> Iterator[Drawn]:
    """Yield the tables that lines of text draw, from the first to the last; none shares a line with another."""
    at = free = 0
    while at < len(lines):
        table = _barred(lines, free, at) or _dashed(lines, free, at) or _led(lines, free, at)
        if table:
            yield table
            at = free = table.end
        else:
            at += 1


def without_rules(lines: Sequence[str]) -> list[str]:
    """Return lines without the rules drawn between them: nothing between two rows of columns, else an empty line."""
    kept = []
    for number, line in enumerate(lines):
        if not _SOLID.fullmatch(line):
            kept.append(line)
        elif not (_is_gapped(lines, number - 1) and _is_gapped(lines, number + 1)):
            kept.append("")
    return kept


def _is_gapped(lines: Sequence[str], number: int) -> bool:
    return 0 <= number < len(lines) and _GAPPED.search(lines[number]) is not None


def _barred(lines: Sequence[str], free: int, first: int) -> Drawn | None:
    """Read a table whose cells are parted by bars, from the first of its lines."""
    if not _is_of_bars(lines[first]) or (first > free and _is_of_bars(lines[first - 1])):
        return None
    end = next((number for number in range(first, len(lines)) if not _is_of_bars(lines[number])), len(lines))
    cells = _cells_of(lines[first:end])
    groups = [[cells(line) for line in group] for group in _between_strokes(lines[first:end])]
    if groups and len(groups[0]) > 1 and all(_SHORT_RULE.fullmatch(cell) for cell in groups[0][1]):
        del groups[0][1]
    rows = _rows_of(groups) if len(groups) >= _FEWEST_GROUPS else [row for group in groups for row in group]
    if len(rows) < _FEWEST_ROWS or max(map(len, rows)) < _FEWEST_COLUMNS:
        return None
    return _table(first, end, with_whole_labels(rows, max(len(row[0]) for row in rows)))


def _is_of_bars(line: str) -> bool:
    return _BARS.search(line) is not None or _is_of_strokes(line)


def _is_of_strokes(line: str) -> bool:
    return _STROKES.fullmatch(line) is not None and _THREE_DASHES.search(line) is not None


def _between_strokes(lines: Sequence[str]) -> list[list[str]]:
    return [list(group) for ruled, group in groupby(lines, _is_of_strokes) if not ruled]


def _cells_of(lines: Sequence[str]) -> Callable[[str], _Row]:
    """
    How the lines of a table are cut: a bar before or behind every one of them is its frame, not a cell's end.

    Lines between two bars show a frame. Others may leave out a bar of it: then each has as many cells without its own.
    """
    barred = [line.strip() for line in lines if not _is_of_strokes(line)]
    left = 1 if all(line[0] in _BAR for line in barred) else 0
    right = -1 if all(line[-1] in _BAR for line in barred) else None

    def framed_alike(line: str) -> _Row:
        return tuple(cell.strip() for cell in _BARS.split(line.strip()[left:right]))

    framed = any(line[0] in _BAR and line[-1] in _BAR for line in barred)
    ragged = len({len(framed_alike(line)) for line in barred}) > 1
    return _unframed if framed and ragged and len({len(_unframed(line)) for line in barred}) == 1 else framed_alike


def _unframed(line: str) -> _Row:
    cells = [cell.strip() for cell in _BARS.split(line)]
    return tuple(cells[cells[0] == "" : len(cells) - (cells[-1] == "")])


def _dashed(lines: Sequence[str], free: int, at: int) -> Drawn | None:
    """Read a table whose columns are shown by a line of dashes, parted by spaces, that stands at a line."""
    if not _RUNS.fullmatch(lines[at]):
        return None
    columns = [match.span() for match in _RUN.finditer(lines[at])]
    first = at
    while first > max(free, at - _TALLEST_HEAD) and _cut(lines[first - 1], columns):
        first -= 1
    head = [row for line in lines[first:at] if (row := _cut(line, columns))]
    opened = first > free and _SOLID.fullmatch(lines[first - 1]) is not None
    body, end = _spaced_rows(lines, at + 1, columns) if opened else _close_rows(lines, at + 1, columns)
    if not body:
        return None
    body = with_whole_labels(body, columns[0][1])
    return _table(first - opened, end, [*([_joined(head)] if head else []), *body])


def _close_rows(lines: Sequence[str], at: int, columns: Sequence[tuple[int, int]]) -> tuple[list[_Row], int]:
    """Rows of a line each, up to the first line that is none, with rules between them or after the last."""
    rows: list[_Row] = []
    end = first = at
    while at < len(lines) and (rows or at - first < _TALLEST_HEAD):
        if not _is_rule(lines[at]):
            row = _cut(lines[at], columns)
            if row is None:
                break
            rows.append(row)
        at += 1
        end = at
    return rows, end


def _spaced_rows(lines: Sequence[str], at: int, columns: Sequence[tuple[int, int]]) -> tuple[list[_Row], int]:
    """Rows of one line or more with empty lines between them, up to a rule; rows of a line each where none closes."""
    end = next((number for number in range(at, len(lines)) if _is_rule(lines[number])), None)
    cut = [_cut(line, columns) for line in lines[at:end] if line.strip()]
    if end is None or None in cut or not any(not line.strip() for line in lines[at:end]):
        return _close_rows(lines, at, columns)
    groups = [list(group) for blank, group in groupby(lines[at:end], lambda line: not line.strip()) if not blank]
    return _rows_of([[row for line in group if (row := _cut(line, columns))] for group in groups]), end + 1


def _is_rule(line: str) -> bool:
    return _SOLID.fullmatch(line) is not None or _RUNS.fullmatch(line) is not None


def _cut(line: str, columns: Sequence[tuple[int, int]]) -> _Row | None:
    """Cut a line between its columns; None where it is empty, or its words cannot be told apart by them."""
    if not line.strip() or _is_rule(line):
        return None
    if "\t" in line.strip():
        return _with_cells([cell.strip() for cell in line.strip(" \r").split("\t")], columns)
    overflows = len(line.rstrip()) > columns[-1][1]
    gaps = [(end, start) for (_, end), (start, _) in pairwise(columns)]
    cells = [line[start:end].strip() for start, end in pairwise([0, *(end for end, _ in gaps), len(line)])]
    straddled = any(line[end:start].strip() for end, start in gaps) or (overflows and not _GAPPED.search(line))
    slid = "" in cells and any(_GAPPED.search(cell) for cell in cells)
    if straddled or slid:
        return _with_cells(_GAP.split(line.strip()), columns)
    return tuple(cells)


def _with_cells(cells: Sequence[str], columns: Sequence[tuple[int, int]]) -> _Row | None:
    return tuple(cells) if len(cells) == len(columns) else None


def _led(lines: Sequence[str], free: int, first: int) -> Drawn | None:
    """
    Read rows whose dotted leaders run from a label to its values; a table of contents is none.

    Nor are rows with more values than others: it cannot be told which one is missing.
    """
    if not _is_led(lines[first]) or (first > free and _is_led(lines[first - 1])):
        return None
    end = next((number for number in range(first, len(lines)) if not _is_led(lines[number])), len(lines))
    above = lines[max(0, first - _TALLEST_HEAD) : first]
    if end - first < _FEWEST_ROWS or any(_CONTENTS.fullmatch(line) for line in above):
        return None
    rows = [_led_cells(line) for line in lines[first:end]]
    return _table(first, end, rows) if len({len(row) for row in rows}) == 1 else None


def _is_led(line: str) -> bool:
    parts = _LEADER.split(line.strip(), maxsplit=1)
    return len(parts) > 1 and all(part.strip() for part in parts)


def _led_cells(line: str) -> _Row:
    label, *rest = _LEADER.split(line.strip())
    return (label.strip(), *(value for part in rest for value in _GAP.split(part.strip())))


def with_whole_labels(rows: Sequence[_Row], width: int) -> list[_Row]:
    """
    Join the rows whose labels go on in the row below, in a first column of so many characters.

    The rest of a label begins with a small letter, below a capital, and its first word had no room on the line above.
    """
    whole: list[_Row] = []
    for row in rows:
        if whole and _is_rest_of_label(row, whole[-1], width):
            whole[-1] = _joined([whole[-1], row])
        else:
            whole.append(row)
    return whole


def _is_rest_of_label(row: _Row, above: _Row, width: int) -> bool:
    if not (row[0][:1].islower() and above[0][:1].isupper()) or (any(row[1:]) and any(above[1:])):
        return False
    return len(above[0]) + 1 + len(row[0].split()[0]) > width


def _rows_of(groups: Sequence[Sequence[_Row]]) -> list[_Row]:
    """A row of each group of lines; one of each line where a group has counts below one another: those are rows."""
    if any(_has_counts_below_counts(group) for group in groups):
        return [row for group in groups for row in group]
    return [_joined(group) for group in groups]


def _has_counts_below_counts(group: Sequence[_Row]) -> bool:
    counted = [n for row in group for n, cell in enumerate(row) if n > 0 and counts(cell)]
    return len(set(counted)) < len(counted)


def _joined(rows: Sequence[_Row]) -> _Row:
    """One row of the lines that it was written on."""
    width = max(len(row) for row in rows)
    return tuple(" ".join(row[n] for row in rows if n < len(row) and row[n]) for n in range(width))


def _table(first: int, end: int, rows: Sequence[_Row]) -> Drawn:
    return Drawn(first, end, tuple(rows))
