"""The quarters of years, told from the labels of questions: both are called Q1 to Q4."""

import pytest

from councils.domain.vocabulary import Question, StrategyValue
from councils.parsing.rules.quarter_names import QUARTER, number_of, quarters_named
from tests.parsing.reading_letters import bounds, read_letter


def named(text: str) -> list[str]:
    return [text[start:end] for start, end in quarters_named(text).stretches]


@pytest.mark.parametrize(
    ("text", "quarters"),
    [
        ("Q1 14, Q2 19, Q3 11, Q4 20", ["Q1", "Q2", "Q3", "Q4"]),
        ("2023/24: Q1 14, Q2 19", ["Q1", "Q2"]),
        ("Q3 2022/23 and Q4 2022/23", ["Q3", "Q4"]),
        ("Year\tQ1\tQ2\tQ3\tQ4", ["Q1", "Q2", "Q3", "Q4"]),
        ("Quarter 1: 14\nQuarter 2: 19", ["Quarter 1", "Quarter 2"]),
        ("1st quarter 14, 2nd quarter 19", ["1st quarter", "2nd quarter"]),
        ("Q1 (April to June) 14, Q2 (July to September) 19", ["Q1", "Q2"]),
    ],
)
def test_quarters_stand_beside_a_year_across_a_table_or_before_counts(text: str, quarters: list[str]) -> None:
    assert named(text) == quarters


@pytest.mark.parametrize(
    "text",
    [
        "Q1: Yes\nQ2: A panel\nQ3: 22\nQ4: 3",
        "Q3: 22\nQ4: 3",
        "Q3 22, Q4 3, Q5 14",
        "Q1 Yes Q2 A monthly panel",
        "Q1. We have a strategy.",
        "Q2 14, Q1 19",
        "Q1",
        "There were 22 cases.",
        "",
    ],
)
def test_labels_of_questions_name_no_quarters(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("words", "number"), [("Q3", 3), ("q. 1", 1), ("Quarter 2", 2), ("Qtr 4", 4), ("4th quarter", 4), ("1st qtr", 1)]
)
def test_a_quarter_has_its_number_however_it_is_called(words: str, number: int) -> None:
    found = QUARTER.fullmatch(words)
    assert found is not None
    assert number_of(found) == number


@pytest.mark.parametrize("words", ["Q5", "Q1.5", "Quarterly", "5th quarter", "FAQ1"])
def test_what_is_no_quarter_of_a_year_has_none(words: str) -> None:
    assert QUARTER.search(words) is None


def test_answers_labelled_like_quarters_are_answers() -> None:
    read = read_letter("Q1: Yes, we have a CSE strategy.\nQ2: A monthly panel.\nQ3: 22\nQ4: 3\n")
    assert read.answer(Question.STRATEGY).value is StrategyValue.YES
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 22, 22)]
    assert bounds(read.answer(Question.GROUP_BASED_CASES).figures) == [("", 3, 3)]


@pytest.mark.parametrize("text", ["Q12: 22\nQ13: 14\nQ14: 3", "Q12 22\nQ13 14"])
def test_questions_past_the_ninth_are_no_quarters(text: str) -> None:
    assert not quarters_named(text).touch(0, len(text))
