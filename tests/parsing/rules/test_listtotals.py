"""Totals that a list in running text names."""

import pytest

from councils.domain.vocabulary import FindingCode, Question
from tests.parsing.reading_letters import answer_to, bounds, letter, placed, read_letter


def _unread(text: str) -> list[str]:
    return [placed(text).text[span.start : span.end] for span in read_letter(text).unread]


@pytest.mark.parametrize(
    "words",
    [
        "White 12, Mixed 3, Asian 5, Total 20",
        "White: 12, Mixed: 3, Asian: 5, Total: 20",
        "White - 12 / Mixed - 3 / Asian - 5 / Total - 20",
        "White = 12, Mixed = 3, Asian = 5 (total = 20)",
        "White (12), Mixed (3), Asian (5), All (20)",
        "White 12, Mixed 3 and Asian 5, a total of 20.",
        "White 12, Mixed 3, Asian 5. Total: 20.",
        "Total 20: White 12, Mixed 3, Asian 5",
        "12 White, 3 Mixed, 5 Asian, 20 in total",
        "12 White, 3 Mixed, 5 Asian, 20 altogether.",
        "White 12\nMixed 3\nAsian 5\nTotal children 20",
        "The ethnicities were White 12, Mixed 3, Asian 5 - total 20.",
    ],
)
def test_the_total_of_a_list_is_checked_and_no_group(words: str) -> None:
    text = letter(c="20 cases", e=words)
    answer = answer_to(Question.VICTIM_ETHNICITY, text)
    assert bounds(answer.figures) == [("White", 12, 12), ("Mixed", 3, 3), ("Asian", 5, 5)]
    assert all(figure.certain for figure in answer.figures)
    assert _unread(text) == []
    assert read_letter(text).findings == ()


@pytest.mark.parametrize(
    "words",
    [
        "12 years 3, 13 years 4, 14 years 5, total 12",
        "Aged 12: 3; aged 13: 4; aged 14: 5; total: 12.",
        "3 aged 12, 4 aged 13, 5 aged 14, 12 in total",
    ],
)
def test_the_total_of_a_list_of_ages_is_checked_and_no_age(words: str) -> None:
    text = letter(c="12 cases", e=words)
    answer = answer_to(Question.VICTIM_AGE, text)
    assert bounds(answer.figures) == [("12-12", 3, 3), ("13-13", 4, 4), ("14-14", 5, 5)]
    assert _unread(text) == []


@pytest.mark.parametrize(
    "words", ["2012: 3, 2013: 4, 2014: 5, Total: 12", "3 in 2012, 4 in 2013, 5 in 2014, 12 in all"]
)
def test_the_total_of_a_list_of_years_is_checked_and_no_year(words: str) -> None:
    text = letter(g=words)
    answer = answer_to(Question.YEARLY_CASES, text)
    assert bounds(answer.figures) == [("2012", 3, 3), ("2013", 4, 4), ("2014", 5, 5)]
    assert all(figure.certain for figure in answer.figures)
    assert _unread(text) == []


@pytest.mark.parametrize(
    "words",
    [
        "White 12, Mixed 3, Asian 5, Total 22",
        "White 12, Mixed 3, Asian 5. Total: 22.",
        "White 12\nMixed 3\nAsian 5\nTotal 22",
    ],
)
def test_a_total_to_which_the_parts_do_not_come_is_left_to_a_person(words: str) -> None:
    text = letter(c="22 cases", e=words)
    answer = answer_to(Question.VICTIM_ETHNICITY, text)
    assert bounds(answer.figures) == [("White", 12, 12), ("Mixed", 3, 3), ("Asian", 5, 5)]
    assert _unread(text) == ["22"]
    assert [finding.code for finding in read_letter(text).findings] == [FindingCode.SUM_DIFFERS]


def test_parts_that_are_hidden_can_come_to_the_total() -> None:
    text = letter(c="20 cases", e="White 12, Mixed <5, Asian 5, Total 20")
    answer = answer_to(Question.VICTIM_ETHNICITY, text)
    assert bounds(answer.figures) == [("White", 12, 12), ("Mixed", 0, 4), ("Asian", 5, 5)]
    assert _unread(text) == []


@pytest.mark.parametrize(
    "words", ["White total 12, Asian total 5", "In total 12 White, 5 Asian", "Total White 12, total Asian 5"]
)
def test_a_count_with_a_label_of_its_own_is_no_total(words: str) -> None:
    answer = answer_to(Question.VICTIM_ETHNICITY, letter(c="17 cases", e=words))
    assert bounds(answer.figures) == [("White", 12, 12), ("Asian", 5, 5)]


def test_a_group_that_adds_up_its_categories_is_for_a_person() -> None:
    words = "White British 12, White Irish 1, White total 13, Asian 5, total 18"
    answer = answer_to(Question.VICTIM_ETHNICITY, letter(c="18 cases", e=words))
    assert [figure.words for figure in answer.figures if figure.certain and figure.low == 13] == []
