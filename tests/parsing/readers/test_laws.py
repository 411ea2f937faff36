"""What holds for every document, whatever its bytes are."""

import io
import random
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from councils.parsing.readers import read
from councils.parsing.text import PlacedText, UnreadableDocument

LETTERS = sorted((Path(__file__).parents[2] / "letters" / "open").glob("*.*"))
OPENINGS = (
    b"", b"%PDF-1.7\n", b"PK\x03\x04", b"<!doctype html><html><body>", b"From: a@b.example\nDate: x\nSubject: y\n",
    b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"Year,Cases\n2010,5\n",
)  # fmt: skip
PIECES = (
    "<p>", "<table>", "<tr>", "<td colspan=3>", "<td rowspan=0>", "</table>", "<ol start=9>", "<li>", "<dl><dt>",
    "<br>", "<sup>1</sup>", "<del>", "</del>", "<blockquote>", "<pre>", "<p hidden>", "\n> ", "22", "<5",
    "From: a\nSent: b\nTo: c\n", "\u202e", "\0", "\xa0", "\t", "\r", ",", ";", '"', "é", "😀", "\n\n",
)  # fmt: skip


def assert_places_are_true(placed: PlacedText) -> None:
    """Every place says what stands there, in order, and all of it comes back from the other side of a process."""
    end = 0
    for segment in placed.segments:
        assert end <= segment.start < segment.end <= len(placed.text)
        assert placed.text[segment.start : segment.end].strip()
        end = segment.end
    for table in placed.tables:
        assert {len(row) for row in table.rows} == {len(table.rows[0])}
        for row_number, row in enumerate(table.rows):
            for column, cell in enumerate(row):
                assert (cell.row, cell.column) == (row_number, column)
                assert table.start <= cell.start <= cell.end <= table.end
                assert placed.text[cell.start : cell.end] == cell.text
                assert not cell.covered or cell.text == ""
    for remark in placed.remarks:
        assert remark.start is None or placed.text[remark.start : remark.end]
    assert "\r" not in placed.text
    assert "\0" not in placed.text
    assert PlacedText.from_json(placed.to_json()) == placed


def try_to_read(document: bytes) -> None:
    """Read a document, or be told in one plain sentence why it cannot be."""
    try:
        placed = read(document)
    except UnreadableDocument as fault:
        message = str(fault)
    else:
        message = "read"
        assert_places_are_true(placed)
    assert message
    assert "\n" not in message


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(OPENINGS), st.binary(max_size=400))
def test_no_bytes_raise_anything_but_the_one_documented_fault(opening: bytes, rest: bytes) -> None:
    try_to_read(opening + rest)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(OPENINGS), st.lists(st.sampled_from(PIECES), max_size=30))
def test_no_pieces_of_documents_raise_anything_but_the_one_documented_fault(opening: bytes, pieces: list[str]) -> None:
    try_to_read(opening + "".join(pieces).encode())


@settings(max_examples=100, deadline=None)
@given(st.text(min_size=1))
def test_text_is_read_in_every_encoding_or_refused(text: str) -> None:
    for encoding in ("utf-8", "utf-16", "cp1252"):
        try_to_read(text.encode(encoding, "ignore"))


@pytest.mark.parametrize("letter", LETTERS, ids=lambda path: path.name)
def test_every_place_in_every_letter_is_true(letter: Path) -> None:
    assert_places_are_true(read(letter.read_bytes()))


def whole_documents() -> list[bytes]:
    pdf, xlsx = io.BytesIO(), io.BytesIO()
    canvas = Canvas(pdf, pageCompression=0)
    canvas.drawString(72, 700, "There were 22 cases.")
    canvas.grid([72, 172, 272], [500, 520, 540])
    canvas.save()
    workbook = openpyxl.Workbook()
    workbook.worksheets[0].append(["Year", 22])
    workbook.save(xlsx)
    docx = next(path for path in LETTERS if path.suffix == ".docx").read_bytes()
    mail = next(path for path in LETTERS if path.suffix == ".eml").read_bytes()
    return [pdf.getvalue(), xlsx.getvalue(), docx, mail]


@pytest.mark.parametrize("seed", range(40))
def test_a_damaged_document_is_read_or_refused(seed: int) -> None:
    chance = random.Random(seed)
    for whole in whole_documents():
        damaged = bytearray(whole)
        for _ in range(chance.randint(1, 20)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        try_to_read(bytes(damaged[: chance.randint(len(damaged) // 2, len(damaged))]))
