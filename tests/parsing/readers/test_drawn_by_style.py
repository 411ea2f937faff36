"""Tables of a web page without a table's elements, as content managers write them."""

from time import perf_counter

import pytest

from councils.parsing.readers import read
from councils.parsing.text import PlacedText


def page(body: str) -> PlacedText:
    return read(f"<!doctype html><html><head><title>FOI</title></head><body>{body}</body></html>".encode())


def rows(placed: PlacedText) -> list[list[str]]:
    assert len(placed.tables) == 1
    return [[cell.text for cell in row] for row in placed.tables[0].rows]


def test_divisions_with_the_roles_of_a_table_are_one() -> None:
    placed = page(
        '<div role="table"><div role="rowgroup"><div role="row"><span role="columnheader">Year</span>'
        '<span role="columnheader">Children</span></div></div><div role="rowgroup"><div role="row">'
        '<span role="cell">2014</span><span role="cell">17</span></div></div></div>'
    )
    assert rows(placed) == [["Year", "Children"], ["2014", "17"]]


def test_a_cell_over_two_columns_covers_both() -> None:
    placed = page(
        '<div role="grid"><div role="row"><div role="cell" aria-colspan="2">Total</div></div>'
        '<div role="row"><div role="gridcell">2014</div><div role="gridcell">17</div></div></div>'
    )
    assert placed.tables[0].rows[0][0].columns == 2


def test_divisions_shown_as_a_table_by_their_style_are_one() -> None:
    placed = page(
        '<div style="display: table; width: 100%"><div style="display:table-row"><div style="display:table-cell">12</div>'
        '<div style="display:table-cell"><p>4</p></div></div></div>'
    )
    assert rows(placed) == [["12", "4"]]


def test_a_table_in_a_cell_keeps_its_own_rows() -> None:
    inner = '<div role="table"><div role="row"><div role="cell">2014</div><div role="cell">17</div></div></div>'
    placed = page(
        f'<div role="table"><div role="row"><div role="cell">c)</div><div role="cell">{inner}</div></div></div>'
    )
    assert sorted([[cell.text for cell in table.rows[0]] for table in placed.tables]) == [
        ["2014", "17"],
        ["c)", "2014\t17"],
    ]


@pytest.mark.parametrize(
    ("outer", "row", "cell"),
    [
        ("div", "div", "span"),
        ("ul", "li", "span"),
        ("div", "div", "div"),
        ("section", "p", "b"),
        ("div", "section", "p"),
    ],
)
def test_labels_with_their_counts_in_elements_of_their_own_are_rows(outer: str, row: str, cell: str) -> None:
    said = "".join(
        f"<{row}><{cell}>{label}</{cell}><{cell}>{count}</{cell}></{row}>"
        for label, count in [("White British", "12"), ("Not known", "&lt;5")]
    )
    assert rows(page(f"<{outer}>{said}</{outer}>")) == [["White British", "12"], ["Not known", "<5"]]


@pytest.mark.parametrize(
    "body",
    [
        '<div><div class="col-8">We hold 22 cases.</div><div class="col-4">12</div></div>',
        "<div><p><b>22</b> <b>cases</b></p><p>They are <b>open</b> <b>now</b></p></div>",
        "<ul><li><b>Bins</b><span>Monday</span></li><li><b>Parks</b><span>Tuesday</span></li></ul>",
        "<div><p><b>There were</b> 22 <b>12</b></p><p><b>There were</b> 23 <b>13</b></p></div>",
        '<div role="row"><span role="cell">22</span></div>',
        "<div>Cases<div><p>2014</p><p>17</p></div><div><p>2015</p><p>18</p></div></div>",
        f"<div><div><p>{'prose ' * 20}</p><p>1</p></div><div><p>{'prose ' * 20}</p><p>2</p></div></div>",
    ],
)
def test_what_only_stands_beside_something_is_no_table(body: str) -> None:
    assert page(body).tables == ()


def test_elements_within_elements_without_end_are_read_in_no_time() -> None:
    nested = '<div role="table"><div role="row"><span role="cell">' * 60 + "1" + "</span></div></div>" * 60
    flat = "<div><div><span></span><span>1</span></div></div>" * 10_000
    begun = perf_counter()
    page(nested + "<p>1</p>" + flat)
    assert perf_counter() - begun < 10
