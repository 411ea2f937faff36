"""Where the pages of a document begin in its text."""

from councils.parsing.pages import page_starts
from councils.parsing.text import Kind, PlacedText, Segment


def placed(*pages: int | None) -> PlacedText:
    """A text of lines of four characters, each on the page given."""
    segments = tuple(Segment(4 * place, 4 * place + 3, Kind.PARAGRAPH, page=page) for place, page in enumerate(pages))
    return PlacedText(text="abc\n" * len(pages), segments=segments, tables=(), remarks=())


def test_each_page_begins_at_its_first_piece() -> None:
    assert page_starts(placed(1, 1, 2, 2, 3)) == (8, 16)


def test_a_document_without_pages_has_no_page_starts() -> None:
    assert page_starts(placed(None, None)) == ()
    assert page_starts(placed(1, 1)) == ()
    assert page_starts(placed()) == ()


def test_footers_that_stand_at_the_end_begin_no_page() -> None:
    assert page_starts(placed(1, 2, 1, 2)) == (4,)


def test_a_page_without_words_moves_no_other_page() -> None:
    assert page_starts(placed(1, 3)) == (4,)
