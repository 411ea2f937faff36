"""The text of a letter in any format, read without the parser that the letter is there to try."""

import csv
import email
import email.policy
import re
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path
from tempfile import NamedTemporaryFile

import docx
import pypdfium2
from lxml import html
from python_calamine import CalamineWorkbook


def is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def plain_text(path: Path) -> str:
    content = path.read_bytes()
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16")
    return content.decode("utf-8" if is_utf8(content) else "windows-1252")


def pdf_text(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def docx_text(path: Path) -> str:
    document = docx.Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([paragraph.text for paragraph in document.paragraphs] + cells)


def html_text(page: bytes | str) -> str:
    return "\n".join(str(text) for text in html.fromstring(page).itertext())


def csv_text(table: str) -> str:
    return "\n".join(cell for row in csv.reader(table.splitlines()) for cell in row)


def mail_text(path: Path) -> str:
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    parts = (part for part in message.walk() if not part.is_multipart())
    return "\n".join([str(message["Subject"]), *map(part_text, parts)])


def part_text(part: EmailMessage) -> str:
    """One part of a message: its own text, or that of the file attached."""
    if part.get_content_maintype() == "text":
        plain = str(part.get_content())
        return {"html": html_text, "csv": csv_text}.get(part.get_content_subtype(), str)(plain)
    with NamedTemporaryFile(suffix=Path(part.get_filename("")).suffix) as attached:
        attached.write(bytes(part.get_content()))
        attached.flush()
        return text_of(Path(attached.name))


def sheets_text(path: Path) -> str:
    workbook = CalamineWorkbook.from_path(path)
    rows = [row for name in workbook.sheet_names for row in workbook.get_sheet_by_name(name).to_python()]
    return "\n".join(f"{cell:g}" if isinstance(cell, float) else str(cell) for row in rows for cell in row)


READERS: dict[str, Callable[[Path], str]] = {
    ".txt": plain_text,
    ".html": lambda path: html_text(path.read_bytes()),
    ".csv": lambda path: csv_text(plain_text(path)),
    ".pdf": pdf_text,
    ".docx": docx_text,
    ".eml": mail_text,
    ".xlsx": sheets_text,
    ".ods": sheets_text,
}


def text_of(letter: Path) -> str:
    """All the text of the letter, read without the parser that it is there to try."""
    return READERS[letter.suffix](letter)


def occurs(words: str, text: str) -> bool:
    """Whether the words stand in the text by themselves, not inside a longer number or word."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    return re.search(rf"(?<![\w,.]){pattern}(?!\w|[,.]\d)", text) is not None
