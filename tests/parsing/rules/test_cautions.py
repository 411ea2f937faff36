"""A count that the council itself warns of is not certain; one that it vouches for is as it was."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import answer_to, letter

CURRENT, YEARS, ETHNICITY = Question.CURRENT_CASES, Question.YEARLY_CASES, Question.VICTIM_ETHNICITY
LIST = "2020: 14\n2021: 19\n\n"


def _read(question: Question, **answers: str) -> list[tuple[str, bool]]:
    return [(figure.words, figure.certain) for figure in answer_to(question, letter(**answers)).figures]


@pytest.mark.parametrize(
    "note",
    [
        "We caution that the above are provisional.",
        "These figures should not be relied upon.",
        "Data quality in these years was poor and the figures should not be relied upon.",
        "You should treat these as a guide only.",
        "Note: covers only April to December.",
        "There may be double counting.",
        "We believe some children are double counted.",
        "These numbers have not been validated.",
        "The data has not yet been quality assured.",
        "The figures may be incomplete.",
        "The figures are thought to be an undercount.",
        "The figures could be out by a few.",
        "The figures for 2019, 2020 and 2021 are wrong.",
        "The figures for 2020 are low, and so are those for 2021. These are provisional.",
        "The table above shows cases per 1,000 children.",
        "Please be aware that the numbers include criminal exploitation from 2021.",
    ],
)
def test_a_list_that_the_council_warns_of_is_left_to_a_person(note: str) -> None:
    assert _read(YEARS, g=LIST + note) == [("14", False), ("19", False)]


@pytest.mark.parametrize(
    "note",
    [
        "The 2020 figure is wrong owing to an error.",
        "Note: 2020 is a part year.",
        "Note: 2020 includes re-referrals.",
        "Data before 2021 is unreliable.",
        "The number for 2020 is incomplete.",
        "The figure for 2020 is low. It has not been checked.",
        "Note: the 2020 figure is for April to December.",
    ],
)
def test_a_warning_that_begins_with_a_year_is_about_that_year(note: str) -> None:
    assert _read(YEARS, g=LIST + note) == [("14", False), ("19", True)]


def test_a_warning_of_a_financial_year_is_about_that_one_alone() -> None:
    listed = "2021-22: 14\n2022-23: 76\n2023-24: 19\n\nThe figure for 2022-23 is incorrect."
    assert _read(YEARS, g=listed) == [("14", True), ("76", False), ("19", True)]


@pytest.mark.parametrize(
    "note",
    [
        "The figures are correct.",
        "None of these figures is provisional.",
        "The figures are not provisional.",
        "There is no double counting.",
        "These figures have been validated.",
        "No child is double counted.",
        "The figures run from April to March.",
        "The figures exclude nobody.",
        "Errors found in 2019 have been corrected in these figures.",
        "If you think that this is wrong, please tell us.",
        "A child referred twice is counted twice.",
    ],
)
def test_what_looks_like_a_warning_takes_nothing_back(note: str) -> None:
    assert _read(YEARS, g=LIST + note) == [("14", True), ("19", True)]


@pytest.mark.parametrize(
    "words",
    [
        "22. This figure is provisional.",
        "22, though this number should be treated with caution.",
        "22 cases. The figure may include duplicates.",
    ],
)
def test_a_count_is_warned_of_in_its_own_line(words: str) -> None:
    assert ("22", True) not in _read(CURRENT, c=words)


def test_groups_of_an_older_paper_are_left_to_a_person() -> None:
    groups = "White British 12, Asian 4, Black 2."
    assert {certain for _, certain in _read(ETHNICITY, e=f"{groups} This is from our 2022 profile.")} == {False}
    assert {certain for _, certain in _read(ETHNICITY, e=groups)} == {True}
