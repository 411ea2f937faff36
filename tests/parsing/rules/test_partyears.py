"""Years that are not whole, or that no calendar settles."""

import pytest

from councils.domain.vocabulary import Question
from councils.parsing.rules.partyears import without_remark
from tests.parsing.reading_letters import answer_to, letter


def read(words: str) -> list[tuple[str, bool]]:
    figures = answer_to(Question.YEARLY_CASES, letter(g=words)).figures
    return [(str(figure.period), figure.certain) for figure in figures]


@pytest.mark.parametrize(
    "remark",
    ["(to 30 June)", "to date", "(part year)", "- provisional", "(first six months)", "YTD", "(up to September)"],
)
def test_a_year_that_is_not_whole_is_for_a_person_to_look_at(remark: str) -> None:
    assert read(f"Year\tChildren\n2022\t12\n2023\t15\n2024 {remark}\t21") == [
        ("2022", True),
        ("2023", True),
        ("2024", False),
    ]


def test_a_bracket_after_the_count_limits_its_year_alone() -> None:
    assert read("2022 - 12 (to 30 June), 2023 - 15") == [("2022", False), ("2023", True)]


def test_a_remark_that_says_the_last_day_of_the_year_limits_nothing() -> None:
    assert read("Year\tChildren\n2022/23\t12\n2023/24 (to 31 March 2024)\t15") == [("2022/23", True), ("2023/24", True)]


@pytest.mark.parametrize("label", ["FY2023", "FY 23", "financial year 2023"])
def test_a_financial_year_named_by_one_number_is_for_a_person_to_look_at(label: str) -> None:
    assert read(f"Period\tChildren\n2021/22\t12\n{label}\t15") == [("2021/22", True), ("2022/23", False)]


def test_an_academic_year_in_a_sentence_is_for_a_person_to_look_at() -> None:
    assert read("In the academic year 2022/23 we had 12 cases.") == [("2022-09-01..2023-08-31", False)]


@pytest.mark.parametrize("label", ["2024", "2023/24", "Not recorded", "(2024)", "2024 (calendar)"])
def test_a_label_without_such_a_remark_is_left(label: str) -> None:
    assert without_remark(label) == label
