"""Letters that answer in one stretch of prose, as trusts and small councils do."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import answer_to, bounds, letter, read_letter

TRUST = (
    "Lakevale Health and Social Care Trust\n\nDear Requester\n\n"
    "The Trust works to the regional procedures on child sexual exploitation, which are both a mechanism and a strategy.\n\n"
    "On 31st March 2025 the register held 27 children. The Trust is aware of 4 children on the register where two or more "
    "persons are suspected.\n\n"
    "With regard to ethnic background, 24 of the children are White, 2 are Irish Traveller and 1 is Black African.\n\n"
    "We keep no record of the ethnic background of those who may be exploiting them.\n\nYours sincerely\n"
)


def test_what_a_register_holds_on_a_day_is_the_current_count() -> None:
    assert bounds(answer_to(Question.CURRENT_CASES, TRUST).figures) == [("as at 2025-03-31", 27, 27)]


def test_children_with_two_or_more_suspects_are_the_group_based_cases() -> None:
    assert bounds(answer_to(Question.GROUP_BASED_CASES, TRUST).figures) == [("", 4, 4)]


def test_those_who_exploit_children_are_the_perpetrators() -> None:
    given = read_letter(TRUST)
    assert given.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert given.answer(Question.VICTIM_ETHNICITY).outcome is Outcome.ANSWERED


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Of those 31 children, 7 are thought to have been exploited by more than one person.", 7),
        ("In one of the 16 it is believed that more than one perpetrator was involved.", 1),
        ("There are two of them whose exploitation is thought to be group based.", 2),
        ("3 cases are known in which at least two adults were involved.", 3),
        ("In 5 of the twelve we suspect two or more men.", 5),
    ],
)
def test_how_many_perpetrators_make_a_group_counts_no_case(words: str, count: int) -> None:
    assert bounds(answer_to(Question.GROUP_BASED_CASES, letter(c="31", d=words)).figures) == [("", count, count)]


def test_a_definition_of_a_group_gives_no_count() -> None:
    words = "We do not record whether more than one person was involved."
    assert not answer_to(Question.GROUP_BASED_CASES, letter(c="31", d=words)).figures


def test_one_of_five_priorities_counts_no_case() -> None:
    words = "This was one of the 5 priorities of the 2017-2020 strategy. It is not something that we record."
    assert not answer_to(Question.GROUP_BASED_CASES, letter(c="31", d=words)).figures


def test_a_line_that_was_folded_twice_is_one_sentence() -> None:
    text = (
        "Avonbrook Council\n\nQuestions 3 and 4\nThe tracker currently contains thirteen children. There are two of\n"
        "them\nwhose exploitation is thought to be group based. Owing to the size of\nthe cohort we say no more.\n"
    )
    assert bounds(answer_to(Question.GROUP_BASED_CASES, text).figures) == [("", 2, 2)]


def test_ages_in_a_table_of_two_rows_need_no_names() -> None:
    text = "5b. Age of victims\n\n13\t14\t15\t16\t17\n1\t2\t4\t4\t1"
    assert bounds(answer_to(Question.VICTIM_AGE, "Avonbrook Council\n\n5a. Ethnicity of victims\n12 White British\n\n" + text).figures) == [
        ("13-13", 1, 1),
        ("14-14", 2, 2),
        ("15-15", 4, 4),
        ("16-16", 4, 4),
        ("17-17", 1, 1),
    ]  # fmt: skip


def test_the_first_age_below_its_heading_is_no_longer_heading() -> None:
    given = answer_to(
        Question.VICTIM_AGE, letter(e="9 White British\n\nAge\n\n2 x 13 years\n5 x 14 years\n6 x 16 years")
    )
    assert bounds(given.figures) == [("13-13", 2, 2), ("14-14", 5, 5), ("16-16", 6, 6)]


def test_an_answer_that_points_to_another_is_not_run_into_the_next_label() -> None:
    text = (
        "Avonbrook Council\n\n3. Current number of cases\n12 at the end of 2024\n\n4. Gang or group based cases\nNot known. "
        "The record has no field for this.\n\n5a. Ethnicity of victims\n12 White British\n\n6. Ethnicity of perpetrators\n"
        "As 4 above\n\n7. Cases each year\n2023: 12\n2024: 14"
    )
    assert answer_to(Question.PERPETRATOR_ETHNICITY, text).outcome is Outcome.NOT_HELD


PROSE = (
    "Avonbrook Council\n\nAvonbrook Council monitors CSE through a monthly panel and has a Child Exploitation Strategy. "
    "We have 9 children open to the panel today and in 2 of the 9 we believe that a group is involved. Seven of the nine "
    "are White British and two are Pakistani; their ages range from 13 to 17. We do not record who the perpetrators are. "
    "In 2022 we had 11, in 2023 14 and in 2024 10. We have nothing for the years before 2022.\n"
)


def test_one_paragraph_answers_every_question_it_speaks_of() -> None:
    given = read_letter(PROSE)
    assert bounds(given.answer(Question.CURRENT_CASES).figures) == [("", 9, 9)]
    assert bounds(given.answer(Question.GROUP_BASED_CASES).figures) == [("", 2, 2)]
    assert [figure.low for figure in given.answer(Question.VICTIM_ETHNICITY).figures] == [7, 2]
    assert given.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert [figure.low for figure in given.answer(Question.YEARLY_CASES).figures if figure.low] == [11, 14, 10]


def test_a_range_of_ages_gives_no_counts() -> None:
    assert not answer_to(Question.VICTIM_AGE, PROSE).figures


def test_the_whole_that_a_part_is_of_is_no_count_of_a_group() -> None:
    text = letter(c="19", e="15 of the 19 were White and 4 were from other backgrounds.")
    assert [figure.low for figure in answer_to(Question.VICTIM_ETHNICITY, text).figures] == [15, 4]


@pytest.mark.parametrize(
    "words", ["At 30 April 2025 there were 19 children on its CSE register.", "There were 19 young people on our list at 30 April 2025."]
)  # fmt: skip
def test_how_many_there_were_on_a_list_is_the_current_count(words: str) -> None:
    text = f"Lakevale Health and Social Care Trust\n\n{words} None of them is thought to be exploited by a group.\n"
    assert bounds(answer_to(Question.CURRENT_CASES, text).figures) == [("as at 2025-04-30", 19, 19)]


def test_years_without_data_beside_financial_quarters_are_financial() -> None:
    text = letter(
        g="Cases each year\n\n\tQ1\tQ2\tQ3\tQ4\n2022/23\t9\t11\t14\t13\n2023/24\t13\t10\t8\t9\n\nQuarterly reporting began in April 2022 and "
        "nothing comparable is held for 2010/11 to 2021/22."
    )
    missing = [figure for figure in answer_to(Question.YEARLY_CASES, text).figures if figure.low is None]
    assert [str(figure.period) for figure in missing][:2] == ["2010/11", "2011/12"]
