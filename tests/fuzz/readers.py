"""Feeds the readers what atheris makes up; run as `python tests/fuzz/readers.py [-atheris_runs=N]` from the top.

Ends with a report and a status that is not 0 at the first document that raises anything but the documented fault, or
whose places are not true.
"""

import sys

import atheris

with atheris.instrument_imports(include=["councils.parsing"]):
    from councils.parsing.readers import docx, html, message, pdf, plain, read, separated, workbook  # noqa: F401 - instrumented
    from councils.parsing.text import PlacedText, UnreadableDocument

OPENINGS = (
    b"",
    b"<!doctype html><p>",
    b"From: a@b.example\nDate: x\nSubject: y\n\n",
    b"Year,Cases\n",
    b"%PDF-1.7\n",
    b"PK\x03\x04",
)


def read_one(data: bytes) -> None:
    """Read one made-up document, of the kind that its first byte picks."""
    opening = OPENINGS[data[0] % len(OPENINGS)] if data else b""
    try:
        placed = read(opening + data[1:])
    except UnreadableDocument:
        return
    for table in placed.tables:
        for row in table.rows:
            for cell in row:
                if placed.text[cell.start : cell.end] != cell.text:
                    raise AssertionError(f"a cell is not where it is said to be: {cell}")
    if PlacedText.from_json(placed.to_json()) != placed:
        raise AssertionError("the text is not the same on the other side")


if __name__ == "__main__":
    atheris.Setup(sys.argv, read_one)
    atheris.Fuzz()
