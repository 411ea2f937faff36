"""Tables that count girls, boys and all of them."""

import pytest

from councils.domain.vocabulary import Question
from councils.parsing.rules.sexes import column_of_all
from tests.parsing.reading_letters import answer_to, bounds, letter


@pytest.mark.parametrize(
    ("names", "column"),
    [
        (("F", "M", "T"), 2),
        (("Girls", "Boys", "All children"), 2),
        (("Number", "Female", "Male"), 0),
        (("Male", "Female", "Other gender", "Total"), 3),
        (("Female", "Male", "Not known", "Persons"), 3),
    ],
)
def test_the_column_beside_those_of_the_sexes_counts_all(names: tuple[str, ...], column: int) -> None:
    assert column_of_all(dict(enumerate(names))) == column


@pytest.mark.parametrize(
    "names",
    [("F", "M"), ("F", "T"), ("Girls", "Boys", "Closed"), ("Girls", "Boys", "Number", "Total"), ("CSE", "CCE", "All")],
)
def test_other_columns_are_left_to_other_rules(names: tuple[str, ...]) -> None:
    assert column_of_all(dict(enumerate(names))) is None


def test_only_the_column_of_all_is_read() -> None:
    rows = "Ethnicity\tF\tM\tT\nWhite British\t11\t4\t15\nPakistani\t5\t2\t7"
    figures = answer_to(Question.VICTIM_ETHNICITY, letter(c="22", e=rows)).figures
    assert [(figure.words, figure.certain) for figure in figures] == [("15", True), ("7", True)]


def test_noughts_of_boys_say_that_a_sign_in_the_column_of_all_hides_none_for_a_person_to_look_at() -> None:
    rows = "Age\tGirls\tBoys\tAll\n13\t5\t0\t5\n14\t*\t*\t*\n15\t6\t7\t13\n\n* fewer than 5"
    figures = answer_to(Question.VICTIM_AGE, letter(c="22", e=rows)).figures
    assert [(figure.low, figure.high, figure.certain) for figure in figures] == [
        (5, 5, True),
        (1, 4, False),
        (13, 13, True),
    ]


def test_without_noughts_a_sign_may_hide_none() -> None:
    rows = "Age\tGirls\tBoys\tAll\n13\t5\t1\t6\n14\t*\t*\t*\n15\t6\t7\t13\n\n* fewer than 5"
    assert bounds(answer_to(Question.VICTIM_AGE, letter(c="22", e=rows)).figures)[1][1:] == (0, 4)
