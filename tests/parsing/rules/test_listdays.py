"""The day or the year of a list by group or by age is what the words before it say."""

import pytest

from councils.domain.returns import Answer
from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import answer_to, letter

GROUPS, AGES = Question.VICTIM_ETHNICITY, Question.VICTIM_AGE
DAY = "as at 2025-05-31"


def _told(answer: Answer) -> list[tuple[int | None, str | None, bool]]:
    return [(f.low, None if f.period is None else str(f.period), f.certain) for f in answer.figures]


def _of(question: Question, words: str) -> list[tuple[int | None, str | None, bool]]:
    return _told(answer_to(question, letter(e=words)))


@pytest.mark.parametrize(
    "lead",
    [
        "On 31 May 2025: White British 25; Asian 9.",
        "On 31.05.2025 there were among the children: White British 25; Asian 9.",
        "As at 31 May 2025, 25 were White British and 9 were Asian.",
        "Ethnicity on 31 May 2025: White British, 25; Asian, 9.",
        "Question 5, first half: Ethnicity at 31/05/2025: White British 25, Asian 9.",
        "Ethnicity of the 34 children open on 31 May 2025: White British 25, Asian 9.",
        "Victims by ethnicity, 31 May 2025\n\nEthnicity\tChildren\nWhite British\t25\nAsian\t9",
        "Ethnicity of victims (31 May 2025)\n\nEthnicity\tWhite British\tAsian\nChildren\t25\t9",
        "White British 25, Asian 9 (as at 31 May 2025).",
        "White British 25; Asian 9, all on 31 May 2025. Their ages are not recorded.",
        "White British 25, Asian 9 - as at 31 May 2025.",
        "25 White British and 9 Asian children, as at 31 May 2025.",
        "White British 25, Asian 9, on 31 May 2025.",
        "Position at 31 May 2025\n\nWhite British: 25\nAsian: 9",
    ],
)
def test_the_day_before_a_list_of_groups_is_that_of_all_its_counts(lead: str) -> None:
    assert [told[:2] for told in _of(GROUPS, lead)] == [(25, DAY), (9, DAY)]


@pytest.mark.parametrize(
    "lead",
    [
        "Age on 31 May 2025: 10 to 14, 19; 15 to 17, 40.",
        "59 open as at 31 May 2025, nil group based, all 59 White British, 19 aged 10 to 14 and 40 aged 15 to 17.",
        "Age at 31 May 2025: aged 10 to 14: 19; aged 15 to 17: 40.",
        "Victims by age, 31 May 2025\n\nAge\tChildren\n10-14\t19\n15-17\t40",
    ],
)
def test_the_day_before_a_list_of_ages_is_that_of_all_its_counts(lead: str) -> None:
    assert [told[:2] for told in _of(AGES, lead)] == [(19, DAY), (40, DAY)]


@pytest.mark.parametrize(
    "lead",
    [
        "In 2023/24 the victims were: White 25, Asian 9.",
        "Ethnicity, 2023/24\n\nWhite\t25\nAsian\t9",
    ],
)
def test_the_year_before_a_list_is_that_of_its_counts(lead: str) -> None:
    assert [told[:2] for told in _of(GROUPS, lead)] == [(25, "2023/24"), (9, "2023/24")]


@pytest.mark.parametrize(
    "lead",
    [
        "Closed on 31 May 2025: White British 25, Asian 9.",
        "Before 31 May 2025: White British 25, Asian 9.",
        "On 31 May 2024 and 31 May 2025: White British 25, Asian 9.",
        "White British 25, Asian 9, up to 31 May 2025.",
        "Leaflets handed out, 31 May 2025\n\nWhite British\t25\nAsian\t9",
    ],
)
def test_a_day_that_may_be_about_something_else_leaves_the_list_to_a_person(lead: str) -> None:
    assert [told[1:] for told in _of(GROUPS, lead)] == [(None, False), (None, False)]


@pytest.mark.parametrize(
    "lead",
    [
        "White British 25, Asian 9.",
        "Ethnicity (2021 census categories)\n\nWhite British\t25\nAsian\t9",
        "Groups as in our strategy of 2024\n\nWhite British\t25\nAsian\t9",
        "White British 25, Asian 9. The panel moved on 31 May 2025.",
        "Our panel met. On 31 May 2025 it moved to another room. Victims: White British 25, Asian 9.",
    ],
)
def test_a_list_without_a_day_of_its_own_has_none(lead: str) -> None:
    assert {told[1] for told in _of(GROUPS, lead)} == {None}


def test_the_day_of_one_list_is_not_that_of_the_next() -> None:
    words = "White British on 31 May 2025: 25.\n\nOn 31 May 2025: White 25, Asian 9.\n\nAge: 13: 20, 14: 14."
    assert {told[1] for told in _of(AGES, words)} == {None}


def test_the_day_of_the_answer_before_is_not_that_of_a_list() -> None:
    made = answer_to(GROUPS, letter(c="34 children at 31 May 2025", e="White British: 25\nAsian: 9"))
    assert [told[1] for told in _told(made)] == [None, None]


def test_the_spell_before_a_list_is_that_of_its_counts() -> None:
    told = _of(GROUPS, "Between 1 April 2023 and 31 March 2024: White 25, Asian 9.")
    assert [each[:2] for each in told] == [(25, "2023-04-01..2024-03-31"), (9, "2023-04-01..2024-03-31")]


@pytest.mark.parametrize(
    "words",
    [
        "White: 20 in 2024; Asian: 11 in 2024; Black: 4 in 2023",
        "White 20, Asian 11 in 2024, Black 4 in 2023.",
        "White 20 in 2024, Asian 11 in 2024, Black 4, all in 2023.",
        "White 20, Asian 11, Black 4 in 2023.",
        "White 20, Asian 11, Black 4, in 2023.",
        "White 20, Asian 11 and Black 4 (2023).",
        "White British 20 on 31 May 2024; Asian 11 on 31 May 2025",
        "White British 20 and Asian 11, of whom 6 were open in 2023.",
        "White British 20 and Asian 11, of whom 6 were open, as at 31 May 2025.",
        "White British 20, Asian 11 in all, as in 2023.",
        "White British 20, Asian 11 - the Asian cases in 2023.",
        "White British 20, Asian 11; none in 2023.",
        "White British 20, Asian 11, against 30 in 2023.",
        "White British 20, Asian 11, as at 31 May 2025 and 31 May 2024.",
    ],
)
def test_a_day_behind_the_last_count_that_may_be_of_it_alone_leaves_the_list_to_a_person(words: str) -> None:
    assert {told[1:] for told in _of(GROUPS, words)} == {(None, False)}


@pytest.mark.parametrize(
    ("behind", "period"),
    [(", all in 2023", "2023"), (" (all in 2023/24)", "2023/24"), ("; both as at 31 May 2025", DAY)],
)
def test_a_day_that_stands_apart_behind_a_list_and_is_said_of_all_is_that_of_its_counts(
    behind: str, period: str
) -> None:
    assert [told[:2] for told in _of(GROUPS, f"White British 25, Asian 9{behind}.")] == [(25, period), (9, period)]


@pytest.mark.parametrize("title", ["Children at 31 May 2025", "Children at 31 May\n2025"])
def test_a_title_whose_day_goes_on_in_the_next_line_dates_its_table(title: str) -> None:
    table = f"{title}\n\nEthnic group\tNumber\nWhite British\t25\nAsian\t9"
    assert [told[:2] for told in _of(GROUPS, table)] == [(25, DAY), (9, DAY)]


def test_a_title_over_a_year_alone_is_no_day() -> None:
    table = "Children in our area\n2025\n\nEthnic group\tNumber\nWhite British\t25\nAsian\t9"
    assert DAY not in [told[1] for told in _of(GROUPS, table)]
