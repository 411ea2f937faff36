"""A passage as rows of cells, whatever parts them; running text as sentences."""

import pytest

from councils.parsing.rules.letter import Letter
from councils.parsing.rules.rows import rows_within, sentences
from tests.parsing.reading_letters import placed


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("2014\t17", ["2014", "17"]),
        ("2014\t\t17", ["2014", "", "17"]),
        ("| 2014 | 17 |", ["2014", "17"]),
        ("| 2014 | |", ["2014", ""]),
        ("2014     17", ["2014", "17"]),
        ("There were 17.", ["There were 17."]),
    ],
)
def test_a_row_is_cut_into_its_cells(line: str, cells: list[str]) -> None:
    (row,) = rows_within(Letter.of(placed(line)), 0, len(line))
    assert [box.text for box in row.boxes] == cells


def test_sentences_end_at_full_stops_that_end_sentences() -> None:
    text = "See s. 40 of the Act. There were approx. 20. White British 5. Ages unknown."
    found = [box.text for box in sentences(text, 0, len(text))]
    assert found == ["See s. 40 of the Act.", "There were approx. 20.", "White British 5.", "Ages unknown."]
