"""Plain text and web pages that are empty, huge, mislabelled or meant to harm."""

import pytest

from councils.parsing.confinement import read_confined
from councils.parsing.text import UnreadableDocument

LETTER = "There were 22 cases."


def page(body: str) -> bytes:
    return f"<!doctype html><html><body>{body}</body></html>".encode()


def words_of(document: bytes) -> str | None:
    """The text of a document, or None where it was refused."""
    try:
        return read_confined(document).text
    except UnreadableDocument:
        return None


@pytest.mark.parametrize("nothing", [b"", b"\n", b"\0\0\0", b"  \r\n\t", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_an_empty_file_is_said_to_be_empty(nothing: bytes) -> None:
    with pytest.raises(UnreadableDocument, match=r"empty|no text"):
        read_confined(nothing)


def test_a_page_without_words_is_said_to_hold_no_text() -> None:
    with pytest.raises(UnreadableDocument, match="no text"):
        read_confined(page("<script>var cases = 22</script>"))


def test_a_line_of_100_megabytes_is_refused_for_its_size() -> None:
    with pytest.raises(UnreadableDocument, match="larger than 25 MB"):
        read_confined(page("22 cases " * (100 * 1024 * 1024 // 9)))


def test_a_line_of_20_megabytes_is_survived() -> None:
    with pytest.raises(UnreadableDocument, match="characters of text"):
        read_confined(page("<p>" + "22 cases " * (20 * 1024 * 1024 // 9)))


def test_a_line_of_one_megabyte_is_read_whole() -> None:
    text = read_confined(page("<p>" + "22 cases " * 100_000)).text
    assert text.count("22 cases") == 100_000


def test_twenty_megabytes_of_tags_are_survived() -> None:
    assert words_of(page("<b>" * (6 * 1024 * 1024) + LETTER)) in (None, LETTER)


def test_elements_nested_a_hundred_thousand_deep_are_survived() -> None:
    assert words_of(page("<div>" * 100_000 + LETTER)) in (None, LETTER)


def test_tables_nested_a_thousand_deep_are_survived() -> None:
    assert words_of(page("<table><tr><td>" * 1000 + LETTER)) in (None, LETTER)


def test_a_cell_that_spans_a_billion_columns_makes_no_billion_cells() -> None:
    table = '<table><tr><td colspan="999999999" rowspan="999999999">Cases<td>22</table>'
    assert read_confined(page(table)).text.split() == ["Cases", "22"]


def test_entities_defined_in_a_page_are_not_expanded() -> None:
    bomb = '<!DOCTYPE html [<!ENTITY a "22 ">' + "".join(
        f'<!ENTITY {here} "{f"&{there};" * 50}">' for there, here in zip("abcdef", "bcdefg", strict=True)
    )
    text = read_confined(f"{bomb}]><html><body><p>There were &g; cases.</p></body></html>".encode()).text
    assert "22 22" not in text


def test_nul_bytes_leave_no_trace() -> None:
    assert read_confined(b"There were\0 22 cases.\n").text == "There were 22 cases.\n"


def test_directional_overrides_are_taken_out_and_told() -> None:
    placed = read_confined("There were \u202e54\u202c cases.\n".encode())
    assert placed.text == "There were 54 cases.\n"
    [remark] = placed.remarks
    assert remark.code == "hidden-content"


def test_right_to_left_words_are_kept() -> None:
    assert read_confined("שלום 22\n".encode()).text == "שלום 22\n"


@pytest.mark.parametrize(
    ("opening", "advice"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "save it as DOCX"),
        (b"{\\rtf1\\ansi There were 22 cases.}", "save it as DOCX"),
        (b"\x89PNG\r\n\x1a\n" + bytes(64), "as PDF with text"),
        (b"\xff\xd8\xff\xe0" + bytes(64), "as PDF with text"),
        (b"MZ\x90\x00\x03" + bytes(range(256)), "save it as"),
        (b"\x7fELF" + bytes(256), "save it as"),
    ],
)
def test_what_is_not_read_here_gets_advice(opening: bytes, advice: str) -> None:
    with pytest.raises(UnreadableDocument, match=advice):
        read_confined(opening)


def test_an_encrypted_office_document_is_said_to_be_encrypted() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "EncryptedPackage".encode("utf-16-le") + bytes(64)
    with pytest.raises(UnreadableDocument, match="encrypted"):
        read_confined(ole)
