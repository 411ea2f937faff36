"""The one text with its places, and its way across the edge of a process."""

import json

import pytest

from councils.parsing.text import Cell, Kind, Merged, PlacedText, Remark, Segment, Table

TEXT = "Cases\t22\nAll\t\n\nEnd"
CASES, FIGURE = Cell("Cases", 0, 5, 0, 0), Cell("22", 6, 8, 0, 1, rows=2)
ALL, UNDER = Cell("All", 9, 12, 1, 0), Cell("", 13, 13, 1, 1, covered=True)
PLACED = PlacedText(
    TEXT,
    (
        Segment(0, 5, Kind.CELL, 1, 0, 0, 0),
        Segment(6, 8, Kind.CELL, 1, 0, 0, 1),
        Segment(9, 12, Kind.CELL, 1, 0, 1, 0),
        Segment(15, 18, Kind.PARAGRAPH, 2),
    ),
    (Table(0, 13, ((CASES, FIGURE), (ALL, UNDER))),),
    (Remark("hidden-content", "a row is hidden"), Remark("hidden-content", "words are hidden", 15, 18)),
    (Merged(0, 1, 1, 1),),
)


def with_change(**change: object) -> str:
    return json.dumps({**json.loads(PLACED.to_json()), **change})


def test_a_character_is_in_the_segment_around_it() -> None:
    assert PLACED.segment_at(7) == PLACED.segments[1]


@pytest.mark.parametrize("offset", [5, 8, 14, 18, 1000])
def test_a_character_between_segments_is_in_none(offset: int) -> None:
    assert PLACED.segment_at(offset) is None


def test_a_character_has_the_page_of_its_segment() -> None:
    assert (PLACED.page_at(0), PLACED.page_at(16), PLACED.page_at(14)) == (1, 2, None)


def test_a_character_in_a_table_has_its_cell() -> None:
    assert PLACED.cell_at(6) == FIGURE


def test_a_character_outside_tables_has_no_cell() -> None:
    assert PLACED.cell_at(16) is None


def test_a_covered_place_shows_the_cell_that_spans_over_it() -> None:
    assert PLACED.tables[0].covering(1, 1) == FIGURE


def test_a_place_of_its_own_shows_itself() -> None:
    assert PLACED.tables[0].covering(1, 0) == ALL


def test_a_text_is_the_same_after_being_written_and_read() -> None:
    assert PlacedText.from_json(PLACED.to_json()) == PLACED


@pytest.mark.parametrize(
    "change",
    [
        {"text": 22},
        {"text": "short"},
        {"segments": [[0, 5, "no such kind", None, None, None, None]]},
        {"segments": [[0, 1000, "cell", None, None, None, None]]},
        {"segments": [[-1, 5, "cell", None, None, None, None]]},
        {"segments": [[0, 5, "cell", None, 7, 0, 0]]},
        {"segments": [[0, 5, "cell", None, 0, 7, 0]]},
        {"segments": [[0, 5, "cell", None, None, None, None], [4, 8, "cell", None, None, None, None]]},
        {"segments": [5]},
        {"tables": [[0, 5]]},
        {"tables": [[0, 5, [[[0]]]]]},
        {"tables": [[0, 5, [[[0, 1e9]]]]]},
        {"tables": {"0": 1}},
        {"remarks": [["hidden-content"]]},
        {"remarks": [["hidden-content", "", 5, 1]]},
        {"merged": [[1, 0, 1]]},
        {"merged": [[1, 0, 1, -1]]},
        {"merged": [[1, 0, 0, 0]]},
    ],
)
def test_what_is_not_a_placed_text_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r".+"):
        PlacedText.from_json(with_change(**change))


@pytest.mark.parametrize("body", ["", "[]", "22", '"text"', "{}", "[" * 100_000])
def test_what_is_not_even_an_object_is_refused(body: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        PlacedText.from_json(body)
