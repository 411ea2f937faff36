"""Presses one letter source into the formats councils send: txt, HTML, PDF, DOCX, EML, XLSX, ODS, CSV.

    python tests/letters/press.py                 presses tests/letters/*/sources/*.letter into tests/letters/*/
    python tests/letters/press.py FOLDER …        presses FOLDER/sources/*.letter into FOLDER/

The same source always gives the same bytes (fixed dates, identifiers and boundaries), so pressing again shows no
difference in version control.

A source is a small marked-up text, `NAME.letter`. It may open with settings between two lines of `---`:

    formats: txt html pdf docx     what to press (default txt); also eml, xlsx, ods, csv
    encoding: utf-16               of txt and csv: utf-8 (default), utf-16 (with its mark), windows-1252
    newline: crlf                  of txt and csv (default lf)
    wrap: 72                       fold txt (and e-mail) lines at this width (default: never)
    table: tabs                    tables in txt: tabs (default), pipes, spaces, cells (one cell a line)
    grid: unruled                  tables in PDF: ruled (default) or unruled
    chrome: site                   HTML only: cookie notice, navigation, search, "Last updated" and footer around it
    site / updated / title         the names and the date which that chrome shows
    from / to / subject / date     headers of an e-mail; `date` in the form of RFC 5322
    body: html                     the e-mail's body as HTML alone; `both`: as alternatives (default: plain text)
    attach: NAME.xlsx NAME.pdf     files attached, each pressed from sources/attached/NAME.letter
    hide: SHEET                    a sheet of a workbook that is hidden

Then come blocks with blank lines between them:

    # Heading  ## Lesser heading   a heading; in a workbook `#` begins a sheet of that name
    lines                          a paragraph; every line end in it is a line end in the letter
    - item                         a bulleted list; in DOCX and HTML the bullets are the format's own, not text
    | a | b |                      a table; a row `|---|---|` after the first makes that one a heading row
    term :: meaning                a definition list (two lines each, except in HTML)
    > quoted                       quoted text: `>` in plain text, a blockquote elsewhere
    \\page                          a new page
    \\sign                          a line of its own that begins with a backslash is otherwise kept without it
"""

import csv
import html
import io
import re
import sys
import textwrap
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.policy import SMTP
from itertools import groupby
from pathlib import Path

HERE = Path(__file__).parent
FIXED_DATE = (2025, 5, 1, 9, 0, 0)
FIXED_STAMP = "2025-05-01T09:00:00Z"
MEDIA_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "csv": "text/csv",
    "txt": "text/plain",
    "html": "text/html",
}


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a letter: its kind, its lines, and for a table its rows of cells."""

    kind: str
    lines: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    headed: bool = False


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter source: its name, its settings, its blocks, and the folder its attachments' sources are in."""

    name: str
    settings: dict[str, str]
    blocks: tuple[Block, ...]
    attached: Path = field(default=HERE)

    def setting(self, key: str, default: str = "") -> str:
        return self.settings.get(key, default)

    @property
    def formats(self) -> list[str]:
        return self.setting("formats", "txt").split()


# Reading a source


def read_letter(path: Path) -> Letter:
    """The letter whose source stands in `path`."""
    return parse_letter(path.stem, path.read_text("utf-8"), path.parent / "attached")


def parse_letter(name: str, source: str, attached: Path = HERE) -> Letter:
    """The letter that `source` writes; raises ValueError for settings that never end."""
    settings: dict[str, str] = {}
    if source.startswith("---\n"):
        head, mark, source = source[4:].partition("\n---\n")
        if not mark:
            raise ValueError(f"{name}: settings without a closing ---")
        settings = {key.strip(): value.strip() for key, _, value in (line.partition(":") for line in head.splitlines())}
    return Letter(name, settings, tuple(_blocks(source)), attached)


def _blocks(source: str) -> Iterator[Block]:
    for chunk in re.split(r"\n[ \t]*\n+", source.strip("\n")):
        lines = chunk.strip("\n").split("\n")
        for kind, group in groupby(lines, _kind):
            yield _block(kind, tuple(group))


def _kind(line: str) -> str:
    if line == "\\page":
        return "page"
    for mark, kind in (("# ", "heading"), ("## ", "subheading"), ("- ", "item"), ("|", "table"), ("> ", "quote")):
        if line.startswith(mark) or line == mark.strip() == ">":
            return kind
    return "term" if " :: " in line else "paragraph"


def _block(kind: str, lines: tuple[str, ...]) -> Block:
    if kind == "table":
        return _table(lines)
    if kind == "paragraph":
        return Block(kind, tuple(line.removeprefix("\\") for line in lines))
    if kind == "term":
        return Block(kind, rows=tuple(tuple(line.split(" :: ", 1)) for line in lines))
    mark = {"heading": "# ", "subheading": "## ", "item": "- ", "quote": ">"}.get(kind, "")
    return Block(kind, tuple(line.removeprefix(mark).removeprefix(" ") for line in lines))


def _table(lines: tuple[str, ...]) -> Block:
    rows = [
        tuple(cell.strip() for cell in line.strip().removeprefix("|").removesuffix("|").split("|")) for line in lines
    ]
    headed = len(rows) > 1 and all(re.fullmatch(r":?-{3,}:?", cell) for cell in rows[1])
    return Block("table", rows=tuple(rows[:1] + rows[2:] if headed else rows), headed=headed)


# Plain text


def as_text(letter: Letter) -> str:
    """The letter as plain text with `\\n` line ends."""
    width = int(letter.setting("wrap", "0"))
    pieces = ["\n".join(_text_lines(block, letter.setting("table", "tabs"))) for block in letter.blocks]
    text = "\n\n".join(piece for piece in pieces if piece) + "\n"
    return "".join(_folded(line, width) for line in text.splitlines(keepends=True)) if width else text


def _text_lines(block: Block, table: str) -> list[str]:
    if block.kind == "table":
        return _text_table(block.rows, table)
    if block.kind == "term":
        return [part for row in block.rows for part in row]
    mark = {"item": "- ", "quote": "> "}.get(block.kind, "")
    return ["\f"] if block.kind == "page" else [mark + line for line in block.lines]


def _text_table(rows: tuple[tuple[str, ...], ...], table: str) -> list[str]:
    if table == "cells":
        return [cell for row in rows for cell in row if cell]
    if table == "pipes":
        return ["| " + " | ".join(row) + " |" for row in rows]
    if table == "spaces":
        widths = [max(len(row[column]) if column < len(row) else 0 for row in rows) for column in range(len(rows[0]))]
        return [
            "   ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=False)).rstrip() for row in rows
        ]
    return ["\t".join(row) for row in rows]


def _folded(line: str, width: int) -> str:
    if len(line) <= width or line.startswith("|") or "\t" in line:
        return line
    quoted = "> " if line.startswith("> ") else ""
    return textwrap.fill(line.rstrip("\n"), width, subsequent_indent=quoted, break_on_hyphens=False) + "\n"


def _encoded(text: str, letter: Letter) -> bytes:
    ended = text.replace("\n", "\r\n") if letter.setting("newline") == "crlf" else text
    if letter.setting("encoding") == "utf-16":
        return b"\xff\xfe" + ended.encode("utf-16-le")
    return ended.encode(letter.setting("encoding", "utf-8"))


def press_txt(letter: Letter) -> bytes:
    """Plain text in the encoding and with the line ends that the settings ask for."""
    return _encoded(as_text(letter), letter)


# HTML


def as_html(letter: Letter) -> str:
    """The letter as an HTML page, inside a council's site where `chrome: site` asks for one."""
    main = "\n".join(_html_block(block) for block in letter.blocks)
    title = html.escape(letter.setting("title", "Freedom of information response"))
    body = _inside_site(main, letter) if letter.setting("chrome") == "site" else f"<body>\n{main}\n</body>"
    head = f'<head>\n<meta charset="utf-8">\n<title>{title}</title>\n</head>'
    return f'<!DOCTYPE html>\n<html lang="en">\n{head}\n{body}\n</html>\n'


def _html_block(block: Block) -> str:
    lines = [html.escape(line, quote=False) for line in block.lines]
    if block.kind == "table":
        return _html_table(block)
    if block.kind == "term":
        pairs = (f"<dt>{html.escape(term)}</dt><dd>{html.escape(text, quote=False)}</dd>" for term, text in block.rows)
        return "<dl>\n" + "\n".join(pairs) + "\n</dl>"
    if block.kind == "item":
        return "<ul>\n" + "\n".join(f"<li>{line}</li>" for line in lines) + "\n</ul>"
    if block.kind == "page":
        return "<hr>"
    opening, closing = {
        "heading": ("<h1>", "</h1>"),
        "subheading": ("<h2>", "</h2>"),
        "quote": ("<blockquote>", "</blockquote>"),
    }.get(block.kind, ("<p>", "</p>"))
    return opening + "<br>\n".join(lines) + closing


def _html_table(block: Block) -> str:
    rows = []
    for number, row in enumerate(block.rows):
        tag = "th" if block.headed and number == 0 else "td"
        rows.append("<tr>" + "".join(f"<{tag}>{html.escape(cell, quote=False)}</{tag}>" for cell in row) + "</tr>")
    return "<table>\n" + "\n".join(rows) + "\n</table>"


def _inside_site(main: str, letter: Letter) -> str:
    site = html.escape(letter.setting("site", "Council"))
    updated = html.escape(letter.setting("updated", "3 February 2025"))
    return f"""<body>
<div id="cookie-banner" role="dialog" aria-label="Cookies">
<p>We use 4 essential cookies. May we also set 2 analytics cookies?</p>
<button>Accept all</button><button>Reject</button></div>
<a class="skip" href="#main">Skip to main content</a>
<header><a href="/">{site}</a>
<form role="search" action="/search"><label for="q">Search this site</label><input id="q" name="q">
<button>Search</button></form></header>
<nav aria-label="Main"><ul>
<li><a href="/bins">Bins and recycling</a></li>
<li><a href="/tax">Council tax 2025 to 2026</a></li>
<li><a href="/planning">Planning</a></li>
<li><a href="/foi">Freedom of information</a></li></ul></nav>
<nav aria-label="Breadcrumb"><ol><li><a href="/">Home</a></li><li><a href="/foi">Disclosure log</a></li></ol></nav>
<main id="main">
{main}
<div class="feedback"><h2>Is this page useful?</h2><button>Yes</button><button>No</button></div>
</main>
<aside><h2>Related pages</h2><ul>
<li><a href="/foi/1">Parking fines 2010 to 2024</a></li>
<li><a href="/foi/2">Empty homes: 1,204</a></li></ul></aside>
<footer><p>Last updated: {updated}</p>
<p>Contact centre 01632 960 100, Monday to Friday 9am to 5pm</p><p>© 2025 {site}</p>
<ul><li><a href="/accessibility">Accessibility</a></li><li><a href="/privacy">Privacy and cookies</a></li></ul></footer>
</body>"""


def press_html(letter: Letter) -> bytes:
    """An HTML page in UTF-8."""
    return as_html(letter).encode("utf-8")


# PDF and DOCX


def press_pdf(letter: Letter) -> bytes:
    """A4 pages; tables with or without rules; no clock and no random identifier in the file."""
    from reportlab.lib.pagesizes import A4
    from reportlab.platypus import SimpleDocTemplate

    buffer = io.BytesIO()
    title = letter.setting("title", "Freedom of information response")
    SimpleDocTemplate(buffer, pagesize=A4, title=title, invariant=1).build(_flowables(letter))
    return buffer.getvalue()


def _flowables(letter: Letter) -> list[object]:
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import PageBreak, Paragraph, Spacer

    styles = getSampleStyleSheet()
    names = {"heading": "Heading1", "subheading": "Heading2"}
    flow: list[object] = []
    for block in letter.blocks:
        if block.kind == "page":
            flow.append(PageBreak())
        elif block.kind == "table":
            flow += [_pdf_table(block, ruled=letter.setting("grid", "ruled") == "ruled"), Spacer(1, 8)]
        else:
            mark = {"item": "\N{BULLET} ", "quote": "> "}.get(block.kind, "")
            lines = (
                [part for row in block.rows for part in row]
                if block.kind == "term"
                else [mark + line for line in block.lines]
            )
            text = "<br/>".join(html.escape(line, quote=False) for line in lines)
            flow += [Paragraph(text, styles[names.get(block.kind, "BodyText")]), Spacer(1, 4)]
    return flow


def _pdf_table(block: Block, *, ruled: bool) -> object:
    from reportlab.lib import colors
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, Table

    style = getSampleStyleSheet()["BodyText"]
    cells = [[Paragraph(html.escape(cell, quote=False), style) for cell in row] for row in block.rows]
    lines = [("GRID", (0, 0), (-1, -1), 0.5, colors.black)] if ruled else []
    width = min(450 / len(block.rows[0]), 180)
    return Table(
        cells, colWidths=[width] * len(block.rows[0]), style=lines, hAlign="LEFT", repeatRows=int(block.headed)
    )


def press_docx(letter: Letter) -> bytes:
    """A word processor's document with real headings, lists and tables."""
    from docx import Document

    document = Document()
    document.core_properties.author = "Information Governance"
    document.core_properties.title = letter.setting("title", "Freedom of information response")
    for block in letter.blocks:
        _add_to_document(document, block)
    buffer = io.BytesIO()
    document.save(buffer)
    return _settled_zip(buffer.getvalue())


def _add_to_document(document: object, block: Block) -> None:
    if block.kind == "table":
        table = document.add_table(rows=0, cols=len(block.rows[0]), style="Table Grid")  # type: ignore[attr-defined]
        for row in block.rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
        return
    if block.kind == "page":
        document.add_page_break()  # type: ignore[attr-defined]
        return
    styles = {"heading": "Heading 1", "subheading": "Heading 2", "item": "List Bullet", "quote": "Quote"}
    lines = tuple(part for row in block.rows for part in row) or block.lines
    for text in lines if block.kind in ("item", "term") else ["\n".join(lines)]:
        document.add_paragraph(text, style=styles.get(block.kind))  # type: ignore[attr-defined]


def _settled_zip(data: bytes) -> bytes:
    """The same archive with every clock in it stopped."""
    buffer = io.BytesIO()
    stamp = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z?(?=</)")
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for entry in old.infolist():
            body = old.read(entry)
            if entry.filename in ("docProps/core.xml", "meta.xml"):
                body = stamp.sub(FIXED_STAMP.encode(), body)
            fixed = zipfile.ZipInfo(entry.filename, FIXED_DATE)
            fixed.compress_type = entry.compress_type
            new.writestr(fixed, body)
    return buffer.getvalue()


# Spreadsheets


def _sheets(letter: Letter) -> dict[str, list[tuple[str, ...]]]:
    """Rows by sheet: a paragraph's line is a row of one cell, a blank row stands between blocks."""
    sheets: dict[str, list[tuple[str, ...]]] = {}
    name = "Sheet1"
    for block in letter.blocks:
        if block.kind == "heading":
            name = block.lines[0][:31]
            continue
        rows = sheets.setdefault(name, [])
        rows += [()] if rows else []
        rows += block.rows or tuple((line,) for line in block.lines)
    return sheets


def _cell(text: str) -> str | int | None:
    return int(text) if re.fullmatch(r"0|[1-9]\d*", text) else (text or None)


def press_xlsx(letter: Letter) -> bytes:
    """An Excel workbook; whole numbers are numbers, everything else is text."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    for name, rows in _sheets(letter).items():
        sheet = book.create_sheet(name)
        sheet.sheet_state = "hidden" if name == letter.setting("hide") else "visible"
        for number, row in enumerate(rows, start=1):
            for column, text in enumerate(row, start=1):
                sheet.cell(number, column, _cell(text))
    buffer = io.BytesIO()
    book.save(buffer)
    return _settled_zip(buffer.getvalue())


def press_ods(letter: Letter) -> bytes:
    """An OpenDocument spreadsheet; whole numbers are numbers, everything else is text."""
    from odf.opendocument import OpenDocumentSpreadsheet
    from odf.table import Table, TableRow

    book = OpenDocumentSpreadsheet()
    for name, rows in _sheets(letter).items():
        table = Table(name=name)
        for row in rows:
            line = TableRow()
            for text in row or ("",):
                line.addElement(_ods_cell(text))
            table.addElement(line)
        book.spreadsheet.addElement(table)
    book.write(io.BytesIO())  # odfpy declares only the namespaces it has met: the second writing is always alike
    buffer = io.BytesIO()
    book.write(buffer)
    return _settled_zip(buffer.getvalue())


def _ods_cell(text: str) -> object:
    from odf.table import TableCell
    from odf.text import P

    number = isinstance(_cell(text), int)
    cell = TableCell(valuetype="float", value=text) if number else TableCell(valuetype="string")
    if text:
        cell.addElement(P(text=text))
    return cell


def press_csv(letter: Letter) -> bytes:
    """Comma-separated values of the letter's first sheet."""
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerows(next(iter(_sheets(letter).values())))
    return _encoded(buffer.getvalue(), letter)


# E-mail


def press_eml(letter: Letter) -> bytes:
    """An e-mail as a mail program saves it, its attachments pressed from `sources/attached/`."""
    message = EmailMessage(policy=SMTP)
    message["From"] = letter.setting("from", "foi@council.example")
    message["To"] = letter.setting("to", "requester@example.org")
    message["Subject"] = letter.setting("subject", "Freedom of information request")
    message["Date"] = letter.setting("date", "Thu, 01 May 2025 09:00:00 +0100")
    message["Message-ID"] = f"<{letter.name}@letters.example>"
    if letter.setting("body") != "html":
        message.set_content(as_text(letter), cte="quoted-printable")
    if letter.setting("body") == "html":
        message.set_content(as_html(letter), subtype="html", cte="quoted-printable")
    if letter.setting("body") == "both":
        message.add_alternative(as_html(letter), subtype="html", cte="quoted-printable")
    for name in letter.setting("attach").split():
        _attach(message, name, letter.attached)
    _fix_boundaries(message, letter.name)
    return message.as_bytes()


def _attach(message: EmailMessage, name: str, folder: Path) -> None:
    stem, _, kind = name.rpartition(".")
    main, _, sub = MEDIA_TYPES[kind].partition("/")
    data = PRESSES[kind](read_letter(folder / f"{stem}.letter"))
    message.add_attachment(data, maintype=main, subtype=sub, filename=name)


def _fix_boundaries(message: EmailMessage, name: str) -> None:
    for number, part in enumerate(message.walk()):
        if part.is_multipart():
            part.set_boundary(f"=={name}-{number}==")


# Pressing

PRESSES: dict[str, Callable[[Letter], bytes]] = {
    "txt": press_txt,
    "html": press_html,
    "pdf": press_pdf,
    "docx": press_docx,
    "eml": press_eml,
    "xlsx": press_xlsx,
    "ods": press_ods,
    "csv": press_csv,
}


def press_folder(folder: Path) -> Iterator[Path]:
    """Presses `folder/sources/*.letter` into `folder`; yields each file written. An unknown format raises KeyError."""
    for path in sorted((folder / "sources").glob("*.letter")):
        letter = read_letter(path)
        for kind in letter.formats:
            target = folder / f"{letter.name}.{kind}"
            target.write_bytes(PRESSES[kind](letter))
            yield target


def main(folders: Iterable[str]) -> None:
    chosen = [Path(folder) for folder in folders] or sorted(path.parent for path in HERE.glob("*/sources"))
    for folder in chosen:
        print(f"{folder.name}: {sum(1 for _ in press_folder(folder))} files")


if __name__ == "__main__":
    main(sys.argv[1:])
