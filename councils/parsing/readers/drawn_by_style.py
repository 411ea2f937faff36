"""Tables of a web page that are made of other elements than a table's: by their roles, their style, or their order."""

from __future__ import annotations

import re
from itertools import islice

from lxml.html import HtmlElement

from councils.parsing.readers.characters import folded
from councils.parsing.readers.counted import counts

_PARTS = {"table": "table", "grid": "table", "treegrid": "table", "row": "tr"} | {
    "columnheader": "th",
    "rowheader": "th",
    "cell": "td",
    "gridcell": "td",
}
_SHOWN = {"": "table", "-row": "tr", "-cell": "td"}
_DISPLAY = re.compile(r"display\s*:\s*(?:inline-)?table(-row|-cell|)(?![\w-])", re.IGNORECASE)
_PLAIN = ("div", "span", "section", "ul", "ol", "li", "p", "dl", "dt", "dd", "b", "strong")
_ROW_TAGS = frozenset({"div", "li", "p", "section"})
_CELL_TAGS = frozenset({"div", "span", "p", "strong", "b", "em"})
_FARTHEST = 10
_FEWEST, _MOST_COLUMNS = 2, 30
_LONGEST_CELL = 80
_MOST_WITHIN = 12


def make_tables(main: HtmlElement) -> None:
    """Give the elements that make up a table the names of a table's elements."""
    for element in list(main.iter(*_PLAIN)):
        if _part(element) in ("td", "th"):
            _name_cell(element)
    for element in list(main.iter("div", "section", "ul", "ol")):
        if _is_in_rows(element):
            _name_rows(element)


def _part(element: HtmlElement) -> str | None:
    """The part of a table that an element says it is by its role or its style."""
    if part := _PARTS.get((element.get("role") or "").lower()):
        return part
    shown = _DISPLAY.search(element.get("style") or "")
    return _SHOWN[shown[1].lower()] if shown else None


def _name_cell(cell: HtmlElement) -> None:
    row = _around(cell, "tr")
    table = None if row is None else _around(row, "table")
    if row is not None and table is not None:
        for way in ("colspan", "rowspan"):
            cell.set(way, cell.get(f"aria-{way}") or "1")
        cell.tag, row.tag, table.tag = _part(cell) or "td", "tr", "table"


def _around(element: HtmlElement, part: str) -> HtmlElement | None:
    """The row that a cell stands in, or the table of a row; None where another part of a table comes between."""
    for outer in islice(element.iterancestors(), _FARTHEST):
        if outer.tag == part or (outer.tag in _PLAIN and _part(outer) == part):
            return outer
        if outer.tag in ("td", "th", "tr", "table"):
            return None
    return None


def _is_in_rows(element: HtmlElement) -> bool:
    """
    Say whether all that an element holds is rows of as many short cells, with a count last in most of them.

    So lists of labels with their numbers are made, which a style sheet sets apart: their words alone run together.
    """
    width = _width(element[0]) if len(element) >= _FEWEST else 0
    if width < _FEWEST or (element.text or "").strip():
        return False
    if any(_width(row) != width or (row.tail or "").strip() for row in element):
        return False
    return sum(counts(_words(row[-1])) for row in element) * 2 >= len(element)


def _width(row: HtmlElement) -> int:
    """How many cells a row has; 0 where it is none."""
    if row.tag not in _ROW_TAGS or (row.text or "").strip() or len(row) > _MOST_COLUMNS:
        return 0
    return len(row) if all(map(_is_cell, row)) else 0


def _is_cell(element: HtmlElement) -> bool:
    if element.tag not in _CELL_TAGS or (element.tail or "").strip():
        return False
    within = [inner.tag for inner in islice(element.iter(), _MOST_WITHIN)]
    return len(within) < _MOST_WITHIN and "div" not in within[1:] and len(_words(element)) <= _LONGEST_CELL


def _words(element: HtmlElement) -> str:
    return folded("".join(element.itertext()))


def _name_rows(element: HtmlElement) -> None:
    element.tag = "table"
    for row in element:
        row.tag = "tr"
        for cell in row:
            cell.tag = "td"
