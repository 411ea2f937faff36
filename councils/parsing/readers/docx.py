"""Word documents: paragraphs and tables in their order, with what Word would show and without what it would not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from councils.parsing.readers.docx_numbering import Labels
from councils.parsing.readers.docx_styles import Styles
from councils.parsing.readers.layout import HIDDEN, Block, Grid, GridCell, Item, Notice
from councils.parsing.readers.package import Element, Package, child_of, children_of, name_of, value_of
from councils.parsing.text import Kind, UnreadableDocument

_TRANSPARENT = frozenset(
    {
        "ins",
        "moveTo",
        "hyperlink",
        "smartTag",
        "customXml",
        "sdt",
        "sdtContent",
        "fldSimple",
        "dir",
        "bdo",
        "AlternateContent",
    }
    | {"Choice", "r", "body", "txbxContent", "tbl", "document"}
)
_SYMBOLS = {"F0FC": "✓", "F0FB": "✗", "F0B7": "•", "F0A7": "•", "F02D": "-"}
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_NOTE_MARK = re.compile(r"\d{1,3}(?:\s?[,;]\s?\d{1,3})*")
_VANISHED = Notice(HIDDEN, "hidden text in this document was left out")
_STRUCK = Notice(HIDDEN, "struck-out text in this document was left out")
_COMMENTS = Notice(HIDDEN, "comments in the margin of this document were left out")
_HIDDEN_ROW = Notice(HIDDEN, "a hidden row of a table was left out")


def read_docx(document: bytes) -> list[Item]:
    """Read a Word document; raises UnreadableDocument if it is damaged or encrypted."""
    package = Package.of(document)
    name = next((part for _, kind, part in package.related("") if kind == "officeDocument"), "word/document.xml")
    root = package.part(name)
    if root is None:
        raise UnreadableDocument("it is damaged: it has no text part")
    related = package.related(name)
    parts = {kind: package.part(part) for _, kind, part in related if kind in _ONCE}
    reader = _Reader(Labels.of(parts.get("numbering")), Styles.of(parts.get("styles")))
    body = reader.blocks(root)
    comments = (
        [_COMMENTS]
        if any("".join(map(str, entry.itertext())).strip() for entry in _entries(parts.get("comments")))
        else []
    )
    return [
        *reader.margins(package, related, "header", Kind.HEADER),
        *body,
        *reader.notes(parts.get("footnotes"), "footnote"),
        *reader.notes(parts.get("endnotes"), "endnote"),
        *reader.margins(package, related, "footer", Kind.FOOTER),
        *comments,
    ]


_ONCE = frozenset({"numbering", "styles", "footnotes", "endnotes", "comments"})


def _entries(part: Element | None) -> Iterator[Element]:
    yield from () if part is None else part


@dataclass(slots=True)
class _Reader:
    labels: Labels
    styles: Styles
    references: dict[tuple[str, str], int] = field(default_factory=dict)

    def blocks(self, container: Iterable[Element]) -> list[Item]:
        """Return the paragraphs and tables of a body, a cell, a text box or a note."""
        items: list[Item] = []
        for element in container:
            match name_of(element):
                case "p":
                    items.extend(self.paragraph(element))
                case "tbl":
                    items.append(self.table(element))
                case name if name in _TRANSPARENT:
                    items.extend(self.blocks(element))
        return items

    def paragraph(self, element: Element) -> list[Item]:
        properties = child_of(element, "pPr")
        line = _Line(self)
        line.collect(element)
        words = "".join(line.words).strip()
        numbered = self.styles.numbering(properties)
        label = self.labels.next_label(*numbered) if numbered and words else ""
        kind = Kind.LIST_ITEM if label else Kind.PARAGRAPH
        if self.styles.is_heading(properties):
            kind = Kind.HEADING
        return [Block(f"{label}{words}", kind, notices=tuple(dict.fromkeys(line.notices))), *line.boxes]

    def reference(self, kind: str, identifier: str) -> str:
        number = self.references.setdefault((kind, identifier), len(self.references) + 1)
        return f"[{number}]"

    def notes(self, part: Element | None, kind: str) -> list[Item]:
        found = []
        for note in children_of(part, kind):
            number = self.references.get((kind, value_of(note, "id") or ""))
            words = " ".join(item.text for item in self.blocks(note) if isinstance(item, Block)).strip()
            if number is not None and words:
                found.append((number, Block(f"[{number}] {words}", Kind.FOOTNOTE)))
        return [block for _, block in sorted(found, key=lambda entry: entry[0])]

    def margins(self, package: Package, related: list[tuple[str, str, str]], kind: str, shown_as: Kind) -> list[Item]:
        """Return the words of headers or of footers, each once however many kinds of page repeat them."""
        seen: dict[str, Item] = {}
        for _, relation, name in related:
            part = package.part(name) if relation == kind else None
            for item in _flattened(self.blocks(() if part is None else part)):
                if item.text.strip():
                    seen.setdefault(item.text, replace(item, kind=shown_as))
        return list(seen.values())

    def table(self, element: Element) -> Grid:
        rows: list[list[GridCell]] = []
        above: dict[int, tuple[int, int]] = {}
        for row in _parts(element, "tr"):
            if child_of(row, "trPr", "del") is not None:
                continue
            if child_of(row, "trPr", "hidden") is not None:
                rows.append([GridCell([_HIDDEN_ROW])])
                continue
            rows.append([])
            self.row(row, rows, above)
        return Grid(rows)

    def row(self, row: Element, rows: list[list[GridCell]], above: dict[int, tuple[int, int]]) -> None:
        """Add a table row's cells; one that goes on from above lengthens the cell it goes on from."""
        before = value_of(child_of(row, "trPr", "gridBefore"))
        column = _span(before, 0)
        rows[-1].extend(GridCell([]) for _ in range(column))
        for cell in _parts(row, "tc"):
            properties = child_of(cell, "tcPr")
            wide = max(1, _span(value_of(child_of(properties, "gridSpan")), 1))
            merge = child_of(properties, "vMerge")
            if merge is not None and value_of(merge) != "restart" and column in above:
                row_number, place = above[column]
                origin = rows[row_number][place]
                rows[row_number][place] = replace(origin, rows=len(rows) - row_number)
            else:
                above[column] = (len(rows) - 1, len(rows[-1]))
                rows[-1].append(GridCell(self.blocks(cell), columns=wide))
            column += wide


@dataclass(slots=True)
class _Line:
    """The words of one paragraph as they are shown, the text boxes anchored in it, and what was left out."""

    reader: _Reader
    words: list[str] = field(default_factory=list)
    boxes: list[Item] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)

    def collect(self, element: Element) -> None:
        for child in element:
            name = name_of(child)
            if name == "r":
                self.run(child)
            elif name in _TRANSPARENT:
                self.collect(child)

    def run(self, run: Element) -> None:
        properties = child_of(run, "rPr")
        words = "".join(self.pieces(run))
        if words.strip() and self.reader.styles.is_set(properties, "vanish"):
            self.notices.append(_VANISHED)
        elif words.strip() and any(self.reader.styles.is_set(properties, name) for name in ("strike", "dstrike")):
            self.notices.append(_STRUCK)
        elif self.reader.styles.is_raised(properties) and _NOTE_MARK.fullmatch(words.strip()):
            self.words.append(f"[{words.strip()}]")
        else:
            self.words.append(words)

    def pieces(self, run: Element) -> Iterator[str]:
        for piece in run:
            match name_of(piece):
                case "t":
                    yield piece.text or ""
                case "tab" | "ptab" | "br" | "cr" | "noBreakHyphen" as name:
                    yield _SIGNS[name]
                case "sym":
                    yield _SYMBOLS.get((value_of(piece, "char") or "").upper(), "")
                case "footnoteReference" | "endnoteReference" as name:
                    yield self.reader.reference(name.removesuffix("Reference"), value_of(piece, "id") or "")
                case "drawing" | "pict" | "object":
                    self.box(piece)
                case "AlternateContent":
                    self.box(child_of(piece, "Choice"))

    def box(self, drawing: Element | None) -> None:
        for box in () if drawing is None else drawing.iter():
            if name_of(box) == "txbxContent" and not any(
                name_of(outer) == "txbxContent" for outer in box.iterancestors()
            ):
                self.boxes.extend(self.reader.blocks(box))


def _span(written: str | None, otherwise: int) -> int:
    return int(written) if written is not None and re.fullmatch(r"\d{1,3}", written) else otherwise


def _parts(element: Element, name: str) -> Iterator[Element]:
    """Yield the rows of a table or the cells of a row, through whatever wraps them."""
    for child in element:
        if name_of(child) == name:
            yield child
        elif name_of(child) in _TRANSPARENT:
            yield from _parts(child, name)


def _flattened(items: Iterable[Item]) -> Iterator[Block]:
    for item in items:
        if isinstance(item, Block):
            yield item
        elif isinstance(item, Grid):
            for row in item.rows:
                for cell in row:
                    yield from _flattened(cell.items)
