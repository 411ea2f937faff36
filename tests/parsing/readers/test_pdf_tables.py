"""Ruled tables: our own reading of the rules against that of a library made for nothing else."""

import io

import pdfplumber
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib import colors
from reportlab.platypus import SimpleDocTemplate, Table

from councils.parsing.readers import read
from councils.parsing.readers.pdf_tables import Rule, ruled_tables

type Box = tuple[float, float, float, float]


def rules(*boxes: Box) -> tuple[list[Rule], list[Rule]]:
    across = [Rule(y, left, right) for left, bottom, right, top in boxes for y in (bottom, top)]
    down = [Rule(x, bottom, top) for left, bottom, right, top in boxes for x in (left, right)]
    return across, down


def test_four_boxes_side_by_side_are_a_table_of_two_rows() -> None:
    [table] = ruled_tables(*rules((0, 20, 50, 40), (50, 20, 100, 40), (0, 0, 50, 20), (50, 0, 100, 20)))
    assert [(cell.row, cell.column) for cell in table.cells] == [(0, 0), (0, 1), (1, 0), (1, 1)]
    assert (table.top, table.bottom) == (40, 0)


def test_rules_that_nearly_meet_are_taken_to_meet() -> None:
    [table] = ruled_tables(*rules((0, 20, 49, 40), (51, 20.5, 100, 40.5)))
    assert len(table.cells) == 2


def test_a_box_over_two_columns_is_one_cell() -> None:
    [table] = ruled_tables(*rules((0, 20, 100, 40), (0, 0, 50, 20), (50, 0, 100, 20)))
    assert [(cell.rows, cell.columns) for cell in table.cells] == [(1, 2), (1, 1), (1, 1)]


def test_a_table_without_outer_rules_reaches_as_far_as_its_rows() -> None:
    [table] = ruled_tables([Rule(40, 0, 100), Rule(20, 0, 100), Rule(0, 0, 100)], [Rule(50, 0, 40)])
    assert [(cell.left, cell.right) for cell in table.cells] == [(0, 50), (50, 100)] * 2


def test_tables_that_do_not_touch_are_two_tables_from_the_top_down() -> None:
    lower = ((0, 0, 50, 20), (50, 0, 100, 20))
    upper = ((0, 100, 50, 120), (50, 100, 100, 120))
    assert [table.top for table in ruled_tables(*rules(*lower, *upper))] == [120, 20]


@pytest.mark.parametrize(
    "boxes",
    [
        [],
        [(0, 0, 100, 40)],
        [(0, 0, 100, 20), (0, 20, 100, 40)],
    ],
)
def test_a_box_or_a_stack_of_boxes_is_no_table(boxes: list[Box]) -> None:
    assert ruled_tables(*rules(*boxes)) == []


def test_rules_across_alone_are_no_table() -> None:
    assert ruled_tables([Rule(y, 0, 100) for y in range(0, 100, 10)], []) == []


words = st.text("abcxyz0123456789<*", min_size=1, max_size=8)


@settings(max_examples=12, deadline=None)
@given(st.data())
def test_a_ruled_table_reads_as_the_slow_library_reads_it(data: st.DataObject) -> None:
    width = data.draw(st.integers(2, 5))
    rows = data.draw(st.lists(st.lists(words, min_size=width, max_size=width), min_size=2, max_size=12))
    buffer = io.BytesIO()
    SimpleDocTemplate(buffer).build([Table(rows, style=[("GRID", (0, 0), (-1, -1), 0.5, colors.black)])])
    ours = [[cell.text for cell in row] for row in read(buffer.getvalue()).tables[0].rows]
    with pdfplumber.open(buffer) as slow:
        assert ours == slow.pages[0].extract_tables()[0]
