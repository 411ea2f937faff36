"""Spreadsheets: what their sheets show, and a remark for every row, column, cell and sheet that they hide."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import python_calamine

from councils.parsing.readers.hidden_cells import Hidden, hidden_parts
from councils.parsing.readers.layout import HIDDEN, Block, Item, Notice
from councils.parsing.readers.package import Package
from councils.parsing.readers.raised import raised_strings
from councils.parsing.readers.separated import tables_of
from councils.parsing.text import Kind, Merged, UnreadableDocument

type Value = int | float | str | bool | dt.time | dt.date | dt.datetime | dt.timedelta

_NAMED = 12


def read_workbook(document: bytes) -> list[Item]:
    """Read an .xlsx or .ods workbook: each sheet's name, then its rows. Raises UnreadableDocument if it is damaged."""
    package = Package.of(document)
    hidden, raised = hidden_parts(package), raised_strings(package)
    try:
        with python_calamine.load_workbook(io.BytesIO(document)) as workbook:
            return [
                item
                for entry in workbook.sheets_metadata
                for item in _sheet(workbook, entry, hidden.get(entry.name, Hidden()), raised)
            ]
    except python_calamine.PasswordError as fault:
        raise UnreadableDocument("it is encrypted: save it without a password") from fault
    except (python_calamine.CalamineError, OSError, ValueError) as fault:
        raise UnreadableDocument("it is damaged: it cannot be opened as a spreadsheet") from fault


def _sheet(
    workbook: python_calamine.CalamineWorkbook,
    entry: python_calamine.SheetMetadata,
    hidden: Hidden,
    raised: Mapping[str, str],
) -> list[Item]:
    if entry.visible != python_calamine.SheetVisibleEnum.Visible:
        return [Notice(HIDDEN, f"the hidden sheet “{entry.name}” was left out")]
    if entry.typ != python_calamine.SheetTypeEnum.WorkSheet:
        return []
    sheet = workbook.get_sheet_by_name(entry.name)
    first_row, first_column = sheet.start or (0, 0)
    values_of_rows = sheet.to_python()
    hidden.keep_within(range(first_row, first_row + sheet.height), range(first_column, first_column + sheet.width))
    values_in = _Values(values_of_rows, first_row, first_column)
    merged = [*hidden.merged, *(Merged(*first, *last) for first, last in sorted(sheet.merged_cell_ranges or ()))]
    hidden.cells.update(place for cells in merged for place in values_in.covered(cells))
    rows = [
        [
            "" if hidden.hides(row, column) else _with_marks(value, raised)
            for column, value in enumerate(values, first_column)
            if column not in hidden.columns
        ]
        for row, values in enumerate(values_of_rows, first_row)
        if row not in hidden.rows
    ]
    name = Block(entry.name, Kind.SHEET_NAME, notices=tuple(_notices(entry.name, hidden)))
    told = [cells for cells in merged if values_in.says_something(cells.first_row, cells.first_column)]
    return [name, *tables_of(rows), *told]


@dataclass(frozen=True, slots=True)
class _Values:
    """A sheet's values, which begin at `top` and `left` of it."""

    rows: Sequence[Sequence[Value]]
    top: int
    left: int

    def says_something(self, row: int, column: int) -> bool:
        """Whether a place in the sheet holds anything."""
        row, column = row - self.top, column - self.left
        if not (0 <= row < len(self.rows) and 0 <= column < len(self.rows[row])):
            return False
        return bool(shown(self.rows[row][column]).strip())

    def covered(self, merged: Merged) -> Iterator[tuple[int, int]]:
        """Yield the places below merged cells that hold something: what shows is the first of the cells alone."""
        widest = max(map(len, self.rows), default=0)
        columns = range(max(merged.first_column, self.left), min(merged.last_column + 1, self.left + widest))
        for row in range(max(merged.first_row, self.top), min(merged.last_row + 1, self.top + len(self.rows))):
            for column in columns:
                if (row, column) != (merged.first_row, merged.first_column) and self.says_something(row, column):
                    yield row, column


def _with_marks(value: Value, raised: Mapping[str, str]) -> str:
    """Write a cell's value, its note marks in brackets; a number bears none."""
    words = shown(value)
    return raised.get(words.strip(), words) if isinstance(value, str) else words


def shown(value: Value) -> str:
    """Write a cell's value as a sheet shows it: whole numbers without a point, dates in the British order."""
    match value:
        case bool():
            return "TRUE" if value else "FALSE"
        case float():
            return str(int(value)) if value.is_integer() and abs(value) < 10**15 else f"{value:.15g}"
        case dt.datetime():
            return f"{value:%d/%m/%Y}" if value.time() == dt.time() else f"{value:%d/%m/%Y %H:%M}"
        case dt.date():
            return f"{value:%d/%m/%Y}"
        case dt.time():
            return f"{value:%H:%M}"
        case _:
            return str(value)


def _notices(name: str, hidden: Hidden) -> list[Notice]:
    notices = []
    if hidden.rows:
        rows = _runs(sorted(hidden.rows), lambda number: str(number + 1))
        notices.append(Notice(HIDDEN, f"rows hidden on the sheet “{name}” were left out: {rows}"))
    if hidden.columns:
        columns = _runs(sorted(hidden.columns), _column_name)
        notices.append(Notice(HIDDEN, f"columns hidden on the sheet “{name}” were left out: {columns}"))
    if hidden.cells:
        cells = [f"{_column_name(column)}{row + 1}" for row, column in sorted(hidden.cells)]
        named = ", ".join(cells[:_NAMED]) + (" and more" if len(cells) > _NAMED else "")
        notices.append(Notice(HIDDEN, f"cells on the sheet “{name}” do not show the value they hold: {named}"))
    return notices


def _runs(numbers: Sequence[int], written: Callable[[int], str]) -> str:
    """Write numbers in order as runs: "4 to 7, 9"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1][1:] = [number]
        else:
            runs.append([number])
    named = [" to ".join(map(written, run)) for run in runs[:_NAMED]]
    return ", ".join(named) + (" and more" if len(runs) > _NAMED else "")


def _column_name(number: int) -> str:
    name = ""
    number += 1
    while number > 0:
        number, letter = divmod(number - 1, 26)
        name = chr(ord("A") + letter) + name
    return name
