"""What kind of document the bytes are, told by the bytes alone, and the reader for it."""

import importlib
import re
from collections.abc import Callable
from enum import StrEnum

from councils.parsing.readers.layout import Item, lay_out
from councils.parsing.readers.limits import LARGEST_DOCUMENT, MOST_UNPACKED
from councils.parsing.readers.plain import decoded, require_text
from councils.parsing.readers.separated import separator_of
from councils.parsing.text import PlacedText, UnreadableDocument


class DocumentKind(StrEnum):
    """A kind of document that is read here, named as its reader's module."""

    PDF = "pdf"
    DOCX = "docx"
    WORKBOOK = "workbook"
    HTML = "html"
    MESSAGE = "message"
    CSV = "separated"
    PLAIN = "plain"


_TOO_DEEP = "it is nested too deeply to be a letter"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SAVE_AS = (
    (_OLE, "an old Word, Excel or Outlook file: save it as DOCX, XLSX, .eml or PDF"),
    (b"{\\rtf", "a rich text file: save it as DOCX or PDF"),
    (b"\x89PNG", "an image: save the letter as PDF with text, or as DOCX"),
    (b"\xff\xd8\xff", "an image: save the letter as PDF with text, or as DOCX"),
    (b"GIF8", "an image: save the letter as PDF with text, or as DOCX"),
    (b"BM", "an image: save the letter as PDF with text, or as DOCX"),
    (b"RIFF", "an image or a recording: save the letter as PDF with text, or as DOCX"),
    (b"II*\0", "a scanned image: save the letter as PDF with text, or as DOCX"),
    (b"MM\0*", "a scanned image: save the letter as PDF with text, or as DOCX"),
    (b"7z\xbc\xaf\x27\x1c", "an archive: unpack it and give the letters one by one"),
    (b"Rar!", "an archive: unpack it and give the letters one by one"),
    (b"\x1f\x8b", "an archive: unpack it and give the letters one by one"),
)
_TELEPHONES_PICTURE = re.compile(rb".{4}ftyp(?:hei[cfmsvx]|hev[cx]|mif1|msf1|avif|avis)", re.DOTALL)
"""A picture as telephones keep it (HEIC, AVIF): ISO/IEC 23008-12 names its kind after the first four bytes."""
_HEADER = re.compile(r"[A-Za-z][A-Za-z0-9-]{1,60}: ?[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*")
_MAIL_HEADERS = re.compile(
    r"^(?:from|to|subject|date|mime-version|received|message-id|return-path):", re.IGNORECASE | re.MULTILINE
)
_MAIL_PROGRAMS = re.compile(
    r"^(?:from|mime-version|message-id|return-path|content-type):|^received: (?!\d|\w+day\b)",
    re.IGNORECASE | re.MULTILINE,
)
""" "Reference: … Received: 14 April 2025 … Date: …" opens a letter that somebody typed."""
_MARKUP = re.compile(
    r"<(?:!doctype\s+html|html|head|body|main|article|div|p|table|section|h[1-6]|ul|ol|dl|br|span|meta|title)\b[^<>]*>",
    re.IGNORECASE,
)


def read(document: bytes) -> PlacedText:
    """Read a document of any kind that is known here; raises UnreadableDocument, and nothing else, if it cannot be."""
    items = items_of(document)
    try:
        text = lay_out(items)
    except RecursionError as fault:
        raise UnreadableDocument(_TOO_DEEP) from fault
    if not text.text.strip():
        raise UnreadableDocument("it holds no text")
    return text


def items_of(document: bytes, depth: int = 0) -> list[Item]:
    """Return the blocks of a document; `depth` counts the e-mails it came in. Raises UnreadableDocument alone."""
    kind = kind_of(document)
    try:
        return _reader(kind)(document, depth)
    except RecursionError as fault:
        raise UnreadableDocument(_TOO_DEEP) from fault


def kind_of(document: bytes) -> DocumentKind:
    """Tell the kind of a document by its content; raises UnreadableDocument where none is read here."""
    if len(document) > LARGEST_DOCUMENT:
        raise UnreadableDocument(f"it is larger than {LARGEST_DOCUMENT // 1024 // 1024} MB")
    if not document.strip(b"\0 \t\r\n"):
        raise UnreadableDocument("it is empty")
    if document.startswith(_OLE) and "EncryptedPackage".encode("utf-16-le") in document:
        raise UnreadableDocument("it is encrypted: save it without a password")
    for mark, message in _SAVE_AS:
        if document.startswith(mark):
            raise UnreadableDocument(f"it is {message}")
    if _TELEPHONES_PICTURE.match(document):
        raise UnreadableDocument("it is an image: save the letter as PDF with text, or as DOCX")
    if b"%PDF-" in document[:1024]:
        return DocumentKind.PDF
    if document.startswith(b"PK"):
        return _packed_kind(document)
    require_text(document)
    return _written_kind(document)


def _reader(kind: DocumentKind) -> Callable[[bytes, int], list[Item]]:
    """Load one reader when it is needed: the libraries behind some take longer to load than a letter to read."""
    module = importlib.import_module(f"councils.parsing.readers.{kind}")
    reader: Callable[..., list[Item]] = getattr(module, f"read_{kind}")
    if kind is DocumentKind.MESSAGE:
        return reader
    return lambda document, _depth: reader(document)


def _packed_kind(document: bytes) -> DocumentKind:
    from councils.parsing.readers.package import Package  # as a reader: only when it is needed

    package = Package.of(document)
    if package.unpacked > MOST_UNPACKED:
        raise UnreadableDocument("it unpacks to far more than a letter holds")
    if any(name.startswith("word/") for name in package.names):
        return DocumentKind.DOCX
    if "content.xml" in package.names or any(name.startswith("xl/") for name in package.names):
        return DocumentKind.WORKBOOK
    raise UnreadableDocument("it is an archive or of a kind not read here: give the letter itself as PDF or DOCX")


def _written_kind(document: bytes) -> DocumentKind:
    opening = decoded(document[:20_000]).lstrip("\ufeff\n\r\t ")
    headers = _HEADER.match(opening) and _opening_headers(opening)
    if headers and len(_MAIL_HEADERS.findall(headers)) > 1 and _MAIL_PROGRAMS.search(headers):
        return DocumentKind.MESSAGE
    if len(_MARKUP.findall(opening)) > 1 or re.match(r"<(?:!doctype\s+html|html)\b", opening, re.IGNORECASE):
        return DocumentKind.HTML
    return DocumentKind.PLAIN if separator_of(decoded(document)) is None else DocumentKind.CSV


def _opening_headers(opening: str) -> str:
    ended = 0
    while header := _HEADER.match(opening, ended):
        ended = header.end()
    return opening[:ended]
