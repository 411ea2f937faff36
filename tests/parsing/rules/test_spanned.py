"""A name that spans the labels of several columns heads them all."""

import pytest

from councils.domain.vocabulary import Question
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.rows import rows_within
from councils.parsing.rules.spanned import spanned
from tests.parsing.reading_letters import answer_to, bounds, letter, placed


def made(text: str) -> list[list[str]]:
    read = Letter.of(placed(text))
    return [[box.text for box in row.boxes] for row in spanned(rows_within(read, 0, len(text)))]


def test_ages_below_their_name_have_it_in_the_corner() -> None:
    assert made("\tAge at snapshot\t\t\n\t13\t14\t15\nNumber\t2\t3\t5\n") == [
        ["Age at snapshot", "13", "14", "15"],
        ["Number", "2", "3", "5"],
    ]


def test_two_names_side_by_side_make_two_tables() -> None:
    table = "\tAge\t\tEthnicity\t\t\n\t13\t14\tWhite\tAsian\tBlack\nNumber\t2\t3\t1\t3\t1\n"
    assert made(table) == [["Age", "13", "14"], ["Number", "2", "3"], ["Ethnicity", "White", "Asian", "Black"], ["Number", "1", "3", "1"]]  # fmt: skip


@pytest.mark.parametrize("over", ["Age at snapshot", "Age", "Victim age", "Age of children"])
@pytest.mark.parametrize("corner", ["", "x"])
def test_counts_below_spanned_ages_are_read(over: str, corner: str) -> None:
    above = f"{corner and over}\t{'' if corner else over}\t\t\t"
    table = f"{above}\n\t13\t14\t15\t16\nNumber\t2\t3\t5\t4\n"
    assert bounds(answer_to(Question.VICTIM_AGE, letter(c="14", e=table, f="Not held")).figures) == [
        ("13-13", 2, 2),
        ("14-14", 3, 3),
        ("15-15", 5, 5),
        ("16-16", 4, 4),
    ]


@pytest.mark.parametrize(
    "table",
    [
        "Age\tNumber\t\n13\t2\t\n14\t3\t\n",
        "\tCases\t\t\n\t13\t14\t15\nNumber\t2\t3\t5\n",
        "\tAge\t\t\n\t13\t\t15\nNumber\t2\t3\t5\n",
        "\tAge\nx\t13\nNumber\t2\n",
        "Ethnicity\tAge\tNumber\nWhite\t13\t2\nAsian\t14\t3\n",
    ],
)
def test_other_rows_stay_as_they_are(table: str) -> None:
    read = Letter.of(placed(table))
    rows = rows_within(read, 0, len(table))
    assert tuple(spanned(rows)) == rows


def test_a_name_over_the_labels_beside_the_name_of_the_rows_is_a_cross_table() -> None:
    table = "Ethnicity\tAge\t\t\t\n\t12 to 13\t14 to 15\t16 to 17\tTotal\nWhite\t4\t8\t8\t20\nAsian\t6\t3\t4\t13\nTotal\t10\t11\t12\t33\n"
    text = letter(c="33", e=table)
    assert bounds(answer_to(Question.VICTIM_ETHNICITY, text).figures) == [("White", 20, 20), ("Asian", 13, 13)]
    assert bounds(answer_to(Question.VICTIM_AGE, text).figures) == [
        ("12-13", 10, 10),
        ("14-15", 11, 11),
        ("16-17", 12, 12),
    ]
