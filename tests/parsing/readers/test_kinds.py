"""What kind of document bytes are, whatever their file is called."""

import io
import zipfile

import pytest

from councils.parsing.readers.kinds import DocumentKind, kind_of, read
from councils.parsing.text import UnreadableDocument


def package(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "<x/>")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("document", "kind"),
    [
        (b"%PDF-1.4\n", DocumentKind.PDF),
        (b"\n\njunk before it %PDF-1.4\n", DocumentKind.PDF),
        (package("word/document.xml"), DocumentKind.DOCX),
        (package("xl/workbook.xml"), DocumentKind.WORKBOOK),
        (package("content.xml", "mimetype"), DocumentKind.WORKBOOK),
        (b"<!DOCTYPE html><title>x</title>", DocumentKind.HTML),
        (b"\xef\xbb\xbf  <html>22</html>", DocumentKind.HTML),
        (b"<p>There were</p><p>22 cases</p>", DocumentKind.HTML),
        ("<html><body>22</body></html>".encode("utf-16"), DocumentKind.HTML),
        (b"Received: by mail\r\n\twith SMTP\r\nFrom: a@b.example\r\n\r\n22", DocumentKind.MESSAGE),
        (b"MIME-Version: 1.0\nDate: x\n\n<html><body><p>22</p></body></html>", DocumentKind.MESSAGE),
        (b"Reference: FOI 7\nReceived: 14 April 2025\nDate: 9 May 2025\n\nThere were 22.", DocumentKind.PLAIN),
        (b"Received: Monday 14 April 2025\nDate: 9 May 2025\n\nThere were 22.", DocumentKind.PLAIN),
        (b"From: FOI\nSent: 09 May 2025 10:20\nSubject: x\n\nThere were 22.", DocumentKind.MESSAGE),
        (b"Year,Cases\n2010,5\n", DocumentKind.CSV),
        (b"There were 22 cases.", DocumentKind.PLAIN),
        (b"If a < b and b > c, then 22.", DocumentKind.PLAIN),
    ],
)
def test_a_kind_is_told_by_content(document: bytes, kind: DocumentKind) -> None:
    assert kind_of(document) is kind


@pytest.mark.parametrize(
    ("document", "why"),
    [
        (b"", "empty"),
        (bytes(1000), "empty"),
        (b"PK\x03\x04 and then nothing", "damaged"),
        (package("letter.pdf"), "archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "save it as"),
        (b"{\\rtf1 22}", "save it as"),
        (b"GIF89a", "image"),
        (b"RIFF\x24\0\0\0WEBPVP8 ", "image"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "image"),
        (b"\0\0\0\x1cftypavif\0\0\0\0avifmif1", "image"),
        (b"\x1f\x8b\x08", "archive"),
        (bytes(range(1, 32)) * 50, "save it as"),
        (b"22 cases " * (3 * 1024 * 1024), "larger than"),
    ],
)
def test_what_is_not_read_here_is_refused_with_a_reason(document: bytes, why: str) -> None:
    with pytest.raises(UnreadableDocument, match=why):
        kind_of(document)


def test_tables_within_tables_beyond_all_reason_are_refused_in_one_sentence() -> None:
    nested = b"<html><body>" + b"<table><tr><td>" * 3000 + b"22" + b"</td></tr></table>" * 3000
    with pytest.raises(UnreadableDocument, match="nested too deeply"):
        read(nested)
