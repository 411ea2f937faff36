"""What a spreadsheet hides: rows, columns, values that their number format does not show, and what merging covers.

Hidden rows have leaked children's data before; the values' own reader does not tell them, so the XML parts are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from councils.parsing.readers.limits import MOST_CELLS
from councils.parsing.readers.package import Element, Package, child_of, children_of, name_of, value_of
from councils.parsing.text import Merged, UnreadableDocument

_MASKS = re.compile(r"\[[<>=][^\]]*\]|;;;")
_TRUE = frozenset({"1", "true", "on"})
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_LEAST_SHOWN = 0.5
_MOST_PLACES = 20_000_000
_MOST_ROWS = 1_048_576
_MOST_COLUMNS = 16_384


@dataclass(slots=True)
class Hidden:
    """The hidden rows, columns and single cells of one sheet, counted from 0.

    `merged` are the cells that an .ods merges; of an .xlsx the values' own reader tells them.
    """

    rows: set[int] = field(default_factory=set)
    columns: set[int] = field(default_factory=set)
    cells: set[tuple[int, int]] = field(default_factory=set)
    merged: list[Merged] = field(default_factory=list)

    def hides(self, row: int, column: int) -> bool:
        """Say whether one cell does not show what it holds."""
        return (row, column) in self.cells

    def keep_within(self, rows: range, columns: range) -> None:
        """Forget what is hidden outside the part of the sheet that holds anything."""
        self.rows &= set(rows)
        self.columns &= set(columns)


def hidden_parts(package: Package) -> dict[str, Hidden]:
    """Return what each sheet hides, by the sheet's name.

    Raises UnreadableDocument if the package is damaged, or a sheet reaches over more places than can be read.
    """
    if "content.xml" in package.names:
        return dict(_open_document_sheets(package))
    return dict(_office_sheets(package))


def _office_sheets(package: Package) -> Iterator[tuple[str, Hidden]]:
    name = next((part for _, kind, part in package.related("") if kind == "officeDocument"), "xl/workbook.xml")
    workbook = package.part(name)
    targets = {identifier: part for identifier, _, part in package.related(name)}
    styles = next((part for _, kind, part in package.related(name) if kind == "styles"), "")
    masked = _masked_styles(package.part(styles))
    for sheet in children_of(child_of(workbook, "sheets"), "sheet"):
        part = targets.get(value_of(sheet, "id") or "", "")
        yield value_of(sheet, "name") or "", _office_sheet(package, part, masked)


def _office_sheet(package: Package, part: str, masked: frozenset[str]) -> Hidden:
    hidden = Hidden()
    tallest = widest = row = cells = 0
    for element in package.elements(part, "row", "col", "c"):
        match name_of(element):
            case "row":
                row = _number(element.get("r"), row + 1)
                if _is_hidden(element, "ht"):
                    hidden.rows.add(row - 1)
            case "col" if _is_hidden(element, "width"):
                first = _number(value_of(element, "min"), 1)
                last = min(_number(value_of(element, "max"), first), _MOST_COLUMNS)
                hidden.columns.update(range(first - 1, last))
            case "c":
                cells += 1
                if cells > MOST_CELLS:
                    raise UnreadableDocument(
                        f"a sheet of it holds more than {MOST_CELLS:,} cells: no letter is so long"
                    )
                tall, wide = _place(element.get("r"))
                tallest, widest = max(tallest, tall), max(widest, wide)
                if element.get("s") in masked and child_of(element, "v") is not None and tall:
                    hidden.cells.add((tall - 1, wide - 1))
    if tallest * widest > _MOST_PLACES:
        raise UnreadableDocument(f"a sheet of it spreads over {tallest * widest:,} cells: it is not opened")
    return hidden


def _masked_styles(styles: Element | None) -> frozenset[str]:
    """Return the cell styles whose number format shows something else than the number, such as "<5" for 3."""
    formats = {
        value_of(entry, "numFmtId")
        for entry in children_of(child_of(styles, "numFmts"), "numFmt")
        if _MASKS.search(value_of(entry, "formatCode") or "")
    }
    entries = children_of(child_of(styles, "cellXfs"), "xf")
    return frozenset(str(index) for index, entry in enumerate(entries) if value_of(entry, "numFmtId") in formats)


def _open_document_sheets(package: Package) -> Iterator[tuple[str, Hidden]]:
    spreadsheet = child_of(package.part("content.xml"), "body", "spreadsheet")
    for table in children_of(spreadsheet, "table"):
        rows = _repeated(table, "table-row", _MOST_ROWS)
        columns = _repeated(table, "table-column", _MOST_COLUMNS)
        yield value_of(table, "name") or "", Hidden(set(rows), set(columns), merged=[*_merged(table)])


def _merged(table: Element) -> Iterator[Merged]:
    """Yield the cells of an .ods that span others; a row or a cell may stand for many in a row."""
    row = 0
    for entry in table.iter():
        if name_of(entry) != "table-row":
            continue
        column = 0
        for cell in entry:
            down, across = (_number(value_of(cell, f"number-{way}-spanned"), 1) for way in ("rows", "columns"))
            if max(down, across) > 1 and row < _MOST_ROWS and column < _MOST_COLUMNS:
                last = min(row + down, _MOST_ROWS) - 1, min(column + across, _MOST_COLUMNS) - 1
                yield Merged(row, column, max(row, last[0]), max(column, last[1]))
            column += _number(value_of(cell, "number-columns-repeated"), 1)
        row += _number(value_of(entry, "number-rows-repeated"), 1)


def _repeated(table: Element, name: str, most: int) -> Iterator[int]:
    """Yield the numbers of hidden rows or columns that hold something; an entry may stand for many in a row."""
    place = 0
    for entry in table.iter():
        if name_of(entry) != name:
            continue
        times = min(_number(value_of(entry, f"number-{name.removeprefix('table-')}s-repeated"), 1), most)
        if value_of(entry, "visibility") in ("collapse", "filter"):
            holds = name == "table-column" or bool("".join(str(text) for text in entry.itertext()).strip())
            yield from range(place, min(place + times, most)) if holds else ()
        place += times


def _is_hidden(element: Element, extent: str) -> bool:
    return element.get("hidden") in _TRUE or _extent(element.get(extent)) < _LEAST_SHOWN


def _extent(written: str | None) -> float:
    return float(written) if written is not None and re.fullmatch(r"\d{1,6}(?:\.\d{0,20})?", written) else _LEAST_SHOWN


def _place(reference: str | None) -> tuple[int, int]:
    found = _REFERENCE.fullmatch(reference or "")
    if found is None:
        return 0, 0
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]), column


def _number(written: str | None, otherwise: int) -> int:
    return int(written) if written is not None and re.fullmatch(r"\d{1,8}", written) else otherwise
