"""The ages of a list are no labels of answers, and labels with counts behind them are no ages."""

import pytest

from councils.domain.vocabulary import Question
from councils.parsing.rules.labels import labels_at_lines
from councils.parsing.rules.letter import Letter
from tests.parsing.reading_letters import placed, read_letter


def _numbers(text: str) -> list[int]:
    return [label.number for label in labels_at_lines(Letter.of(placed(text)), 0, len(text))]


@pytest.mark.parametrize("sign", [":", ")", ".", " -"])
def test_ages_that_count_up_past_every_part_are_no_labels(sign: str) -> None:
    listed = "".join(f"{age}{sign} {count}\n" for age, count in ((11, 2), (12, "<5"), (13, 9)))
    assert _numbers(f"6) The ages are these\n{listed}7) Not recorded\n") == [6, 7]


def test_a_list_of_ages_may_begin_below_ten() -> None:
    assert _numbers("6) The ages are these\n8: 1\n9: 2\n10: nil\n11: 3\n") == [6]


def test_ages_with_gaps_between_them_are_no_labels() -> None:
    assert _numbers("5. Ages\n12: 3\n14: 6\n15: 9\n6. Not recorded\n") == [5, 6]
    assert _numbers("5. Ages\n13: 3\n16: 6\n6. Not recorded\n") == [5, 6]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("3) 22\n4) 9\n5) 31\n6) 2\n", [3, 4, 5, 6]),
        ("9) Not recorded\n10) The panel met\n11) 4 children\n", [9, 10, 11]),
        ("8) 2\n\n10) 4\n\n11) 4\n", [8, 10, 11]),
    ],
)
def test_numbers_of_parts_stay_labels(text: str, numbers: list[int]) -> None:
    assert _numbers(text) == numbers


def test_ages_between_numbered_answers_are_read_as_ages() -> None:
    read = read_letter(
        "Avonbrook Council\n\n1)Is there a strategy?\nThere is.\n2)What are the mechanisms?\nA weekly panel.\n"
        "3)How many cases of CSE are currently monitored?\n15\n4)How many are group based?\n3\n"
        "5)What is the ethnicity of the victims?\nWhite British 15\n6)What is the age of the victims?\n11: 2\n12: 4\n13: 9\n"
        "7)What is the ethnicity of the perpetrators?\nNot recorded.\n8)How many cases were monitored each year?\n2023: 14\n2024: 17\n"
    )
    ages = next(answer for answer in read.answers if answer.question is Question.VICTIM_AGE)
    assert [figure.words for figure in ages.figures] == ["2", "4", "9"]
