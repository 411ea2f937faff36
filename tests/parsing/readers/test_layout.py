"""From blocks to the one text: where lines end, and where each piece stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.parsing.readers import layout
from councils.parsing.readers.layout import Block, Grid, GridCell, Notice, Verbatim, lay_out
from councils.parsing.text import Kind, UnreadableDocument


def cell(*words: str, rows: int = 1, columns: int = 1) -> GridCell:
    return GridCell([Block(each) for each in words], rows, columns)


def test_paragraphs_are_parted_by_a_blank_line_and_list_items_by_none() -> None:
    items = [Block("A"), Block("B", Kind.LIST_ITEM), Block("C", Kind.LIST_ITEM), Block("D")]
    assert lay_out(items).text == "A\n\nB\nC\n\nD"


def test_a_block_without_words_takes_no_place() -> None:
    assert lay_out([Block("A"), Block(" \xa0\n"), Block("B")]).text == "A\n\nB"


def test_a_notice_of_a_block_stands_where_the_block_stands() -> None:
    [remark] = lay_out([Block("A"), Block("B", notices=(Notice("hidden-content", "more"),))]).remarks
    assert (remark.start, remark.end) == (3, 4)


def test_a_notice_of_words_that_are_not_shown_has_no_place() -> None:
    [remark] = lay_out([Block("A"), Block("", notices=(Notice("hidden-content", "more"),))]).remarks
    assert (remark.start, remark.end) == (None, None)


def test_a_table_without_words_takes_no_place() -> None:
    placed = lay_out([Block("A"), Grid([[cell(""), cell()]]), Block("B")])
    assert placed.text == "A\n\nB"
    assert placed.tables == ()


def test_words_after_a_table_are_no_row_of_it() -> None:
    assert lay_out([Grid([[cell("12"), cell("5")]]), Verbatim("Total 5")]).text == "12\t5\n\nTotal 5"


def test_a_tab_within_a_cell_parts_no_columns() -> None:
    assert lay_out([Grid([[cell("a\tb"), cell("5")]])]).text == "a b\t5"


def test_cells_that_span_past_the_table_are_cut_to_it() -> None:
    [table] = lay_out([Grid([[cell("a", rows=9, columns=9), cell("b")], [cell("c")]])]).tables
    assert table.rows[0][0].text == "a"
    assert table.rows[0][0].rows == 2


def test_more_text_than_any_letter_holds_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="characters"):
        lay_out([Block("22 " * 1_000_000)])


def test_more_cells_than_any_letter_holds_are_refused() -> None:
    with pytest.raises(UnreadableDocument, match="cells"):
        lay_out([Grid([[cell("a", columns=1000), cell("b")], *([[cell("c")]] * 1000)])])


grids = st.lists(
    st.lists(st.builds(cell, st.text("ab1 \n"), rows=st.integers(1, 3), columns=st.integers(1, 3)), max_size=4),
    max_size=5,
).map(Grid)
blocks = st.builds(Block, st.text("ab1 \n\t\u202e"), st.sampled_from(Kind))
items = st.lists(st.one_of(blocks, grids, st.builds(Verbatim, st.text("ab1 \n"))), max_size=8)


@given(items)
def test_every_place_holds_what_it_is_said_to_hold(given_items: list[layout.Item]) -> None:
    placed = lay_out(given_items)
    ends = [0, *(segment.end for segment in placed.segments)]
    assert all(end <= segment.start for end, segment in zip(ends, placed.segments, strict=False))
    for table in placed.tables:
        assert all(placed.text[each.start : each.end] == each.text for row in table.rows for each in row)


@given(items)
def test_no_word_of_a_block_is_lost(given_items: list[layout.Item]) -> None:
    words = [word for item in given_items if isinstance(item, Block | Verbatim) for word in item.text.split()]
    text = lay_out(given_items).text.split()
    assert all(bare in text for word in words if (bare := word.replace("\u202e", "")))
