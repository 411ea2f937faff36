"""Web pages: what a browser would show of the main text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement, HTMLParser

from councils.parsing.readers.characters import folded
from councils.parsing.readers.chrome import drop_unseen, main_part, without_updates
from councils.parsing.readers.drawn_by_style import make_tables
from councils.parsing.readers.layout import Block, Grid, GridCell, Item
from councils.parsing.readers.numbering import ordinal
from councils.parsing.readers.owner import owner_of
from councils.parsing.readers.package import require_memory
from councils.parsing.readers.plain import decoded
from councils.parsing.readers.raised import NOTE_MARK
from councils.parsing.text import Kind, UnreadableDocument

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "ul",
    ]
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_KINDS = {"dt": Kind.TERM, "dd": Kind.DEFINITION, "li": Kind.LIST_ITEM} | {f"h{n}": Kind.HEADING for n in range(1, 7)}
_STYLES = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_SPACE = re.compile(r"[ \t\n\r\f]+")
_SMALLER = re.compile(
    r"vertical-align:(?:super|sub|text-top|top|\d)|font-size:(?:smaller|small|x-small|xx-small|[1-8]\d%|0?\.\d)"
)
_OF_NOTES = re.compile(r"\b(?:sup|super|superscript|foot-?notes?|end-?notes?|note-?ref|fn-?ref|fn|noteref)(?![a-z])")
_INLINE = frozenset(["a", "b", "em", "font", "i", "small", "span", "strong", "sub"])


def read_html(document: bytes) -> list[Item]:
    """Read a web page's main text; raises UnreadableDocument if nothing can be made of it."""
    declared = _CHARSET.search(document[:4096])
    return read_markup(decoded(document, declared[1].decode("ascii", "replace") if declared else None))


def read_markup(markup: str, *, quoting: bool = False) -> list[Item]:
    """Read the text of a web page that is already decoded; `quoting` marks its block quotations, as mails need."""
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = etree.fromstring(markup.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        require_memory(parser)
        raise UnreadableDocument("it looks like a web page, but nothing can be made of it") from fault
    require_memory(parser)
    if root is None:
        raise UnreadableDocument("it is a web page without text")
    owner = None if quoting else owner_of(root)
    main = main_part(root)
    notices = drop_unseen(main)
    make_tables(main)
    page = _Page(quoting=quoting)
    page.walk(main)
    items = list(without_updates(page.items))
    return [*_letterhead(owner, main), *notices, *items]


def _letterhead(owner: str | None, main: HtmlElement) -> list[Item]:
    """The body whose page it is, above the text that does not name it."""
    if owner is None or owner.casefold() in folded("".join(main.itertext())).casefold():
        return []
    return [Block(owner, Kind.HEADER)]


@dataclass(slots=True)
class _List:
    style: str | None
    number: int

    def next_label(self, value: str | None) -> str:
        if self.style is None:
            return ""
        number = _number(value, self.number)
        self.number = number + 1
        return "• " if self.style == "bullet" else f"{ordinal(number, self.style)}. "


@dataclass(slots=True)
class _Page:
    """The walk through a page: blocks collect in the innermost of the open containers."""

    containers: list[list[Item]] = field(default_factory=lambda: [[]])
    tables: list[list[list[GridCell]]] = field(default_factory=list)
    lists: list[_List] = field(default_factory=list)
    inline: list[str] = field(default_factory=list)
    kinds: list[Kind] = field(default_factory=lambda: [Kind.PARAGRAPH])
    labels: list[str] = field(default_factory=list)
    marks: list[HtmlElement] = field(default_factory=list)
    preformatted: int = 0
    quoting: bool = False

    @property
    def items(self) -> list[Item]:
        return self.containers[0]

    def walk(self, root: HtmlElement) -> None:
        for event, element in etree.iterwalk(root, events=("start", "end")):
            if event == "start":
                self.enter(element)
            else:
                self.leave(element)
                self.add(element.tail if element is not root else None)
        self.flush()
        while len(self.containers) > 1:
            inner = self.containers.pop()
            self.items.extend(inner)

    def add(self, text: str | None) -> None:
        if text:
            self.inline.append(text if self.preformatted else _SPACE.sub(" ", text))

    def enter(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag == "br":
            self.inline.append("\n")
        elif tag == "table":
            self.open_table()
        elif self.tables and tag == "tr":
            self.flush()
            self.tables[-1].append([])
        elif self.tables and tag in ("td", "th"):
            self.flush()
            self.containers.append([])
        elif tag in _BLOCKS:
            self.flush()
            self.open_block(element)
        elif self.is_mark(element):
            self.marks.append(element)
            self.inline.append("[")
        self.add(element.text)

    def leave(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag == "table":
            self.close_table()
        elif self.tables and tag in ("td", "th"):
            self.close_cell(element)
        elif tag in _BLOCKS:
            self.flush()
            self.close_block(element)
        elif self.marks and self.marks[-1] is element:
            self.marks.pop()
            self.inline.append("]")

    def is_mark(self, element: HtmlElement) -> bool:
        """Say whether a note's number begins here: raised, or made small or a link behind another number."""
        if self.marks or not _is_note_mark(element):
            return False
        behind = "".join(self.inline[-1:])[-1:]
        return element.tag == "sup" or (element.tag in _INLINE and behind.isdigit() and _is_set_off(element))

    def open_block(self, element: HtmlElement) -> None:
        self.kinds.append(self.kind_of(element.tag))
        self.preformatted += element.tag == "pre"
        if element.tag in ("ol", "ul", "menu"):
            self.lists.append(_list(element))
        elif element.tag == "li" and self.lists:
            self.labels.append(self.lists[-1].next_label(element.get("value")))

    def kind_of(self, tag: str) -> Kind:
        if self.quoting and (tag == "blockquote" or self.kinds[-1] is Kind.QUOTED):
            return Kind.QUOTED
        return _KINDS.get(tag, self.kinds[-1])

    def close_block(self, element: HtmlElement) -> None:
        self.kinds.pop()
        self.preformatted -= element.tag == "pre"
        if element.tag in ("ol", "ul", "menu"):
            self.lists.pop()
        elif element.tag == "li":
            self.labels.clear()

    def open_table(self) -> None:
        self.flush()
        self.tables.append([])
        self.kinds.append(self.kind_of("") if self.quoting else Kind.PARAGRAPH)

    def close_table(self) -> None:
        self.flush()
        self.kinds.pop()
        rows = self.tables.pop()
        if any(rows):
            self.containers[-1].append(Grid(rows))

    def close_cell(self, element: HtmlElement) -> None:
        self.flush()
        items = self.containers.pop()
        rows = self.tables[-1]
        if not rows:
            rows.append([])
        rows[-1].append(GridCell(items, _span(element, "rowspan"), _span(element, "colspan")))

    def flush(self) -> None:
        """Close the running line of text and put it down as a block."""
        lines = [line.strip() if self.preformatted else folded(line) for line in "".join(self.inline).split("\n")]
        self.inline.clear()
        text = "\n".join(line for line in lines if line.strip())
        if not text:
            return
        if self.labels:
            text = f"{''.join(self.labels)}{text}"
            self.labels.clear()
        self.containers[-1].append(Block(text, self.kinds[-1]))


def _list(element: HtmlElement) -> _List:
    style = (element.get("style") or "").replace(" ", "")
    if "list-style:none" in style or "list-style-type:none" in style:
        return _List(None, 0)
    if element.tag != "ol":
        return _List("bullet", 0)
    return _List(_STYLES.get(element.get("type") or "1", "decimal"), _number(element.get("start"), 1))


def _is_note_mark(element: HtmlElement) -> bool:
    return NOTE_MARK.fullmatch("".join(element.itertext()).strip()) is not None


def _is_set_off(element: HtmlElement) -> bool:
    """Say whether an element makes its words small, lifts them, or links them to a place on the page."""
    style = (element.get("style") or "").replace(" ", "").lower()
    named = f"{element.get('class') or ''} {element.get('role') or ''}".lower()
    return (
        element.tag in ("small", "sub")
        or (element.get("href") or "").startswith("#")
        or _SMALLER.search(style) is not None
        or _OF_NOTES.search(named) is not None
    )


def _span(element: HtmlElement, name: str) -> int:
    return max(1, _number(element.get(name), 1))


def _number(written: str | None, otherwise: int) -> int:
    found = re.match(r"\s*(-?\d{1,5})", written or "")
    return int(found[1]) if found else otherwise
