"""Words around a figure: another council, an older reply, an aim, many more people than cases."""

import pytest

from councils.domain.returns import CouncilNamed
from councils.domain.vocabulary import Question
from councils.parsing.rules.otherwise import (
    is_among_shares,
    is_perhaps_a_label,
    is_told_otherwise,
    names_another_council,
)
from tests.parsing.reading_letters import answer_to, letter

OWN = CouncilNamed("AVB", "X06000001", "Avonbrook Council")
TABLE = "2019\t210\n2020\t199\n2021\t230"


@pytest.mark.parametrize(
    "words",
    [
        "Figures for Northmoor Borough Council, our neighbour, were:",
        "Northmoor Borough Council, which shares the panel with us, has 57 cases.",
        "Northmoor reported 57 in 2023.",
        "Northmoor MBC: 57",
        "For comparison, 57 were known next door.",
        "Our previous reply gave 31, which was wrong.",
        "In our response to a similar request we said that there were 31 cases.",
        "Figures published in our previous response, now superseded:",
        "The table which we sent you in error is printed again. Please disregard it.",
        "We aim to bring this to 10 by 2026.",
        "The partnership hopes to reach 10 cases.",
        "It has risen to 44.",
        "Young people on roll in the secondary schools",
        "Ethnicity of all adults convicted in the county",
        "Census 2021: population aged 10 to 17",
        "Youth justice caseload by age",
    ],
)
def test_words_that_speak_of_something_else_are_a_doubt(words: str) -> None:
    assert is_told_otherwise(words, OWN)


@pytest.mark.parametrize(
    "words",
    [
        "Avonbrook Council has 57 cases.",
        "The Council has 57 cases.",
        "Children monitored by the council in each year:",
        "There were 31 cases on 31 March 2025.",
        "Our response is 31.",
        "Since 2019 the team has monitored 31 children.",
        "Pupils for whom CSE is a concern: 31",
        "We count by school year:",
        "In 2023 we recorded 31 and in 2024 we recorded 28.",
    ],
)
def test_words_about_the_councils_own_cases_are_none(words: str) -> None:
    assert not is_told_otherwise(words, OWN)


def test_nobody_is_another_council_where_nobody_knows_whose_letter_it_is() -> None:
    assert not names_another_council("Northmoor Borough Council has 57 cases.", None)


@pytest.mark.parametrize(
    ("sentence", "among"),
    [
        ("62 per cent of children are White, 21 per cent Asian, 9 Black and 8 Mixed.", True),
        ("62% White, 21% Asian, 9 Black", True),
        ("31 are White (62%) and 10 Asian (20%).", False),
        ("White British\t31\t62%", False),
        ("31 are White and 10 Asian.", False),
    ],
)
def test_numbers_beside_open_shares_are_shares(sentence: str, among: bool) -> None:
    assert is_among_shares(sentence) is among


@pytest.mark.parametrize(
    "lead", ["Figures of Northmoor Borough Council:", "Sent in our first reply, now superseded:", "In the schools:"]
)
def test_a_table_led_in_by_such_words_is_never_certain(lead: str) -> None:
    text = f"Avonbrook Council\n\n{letter(g=f'{lead}\n\n{TABLE}')}"
    figures = answer_to(Question.YEARLY_CASES, text).figures
    assert not any(figure.certain for figure in figures)


@pytest.mark.parametrize(
    ("answer", "certain"),
    [("The plan has no field for groups, and nobody counts them.\n\n5.", False), ("5", True), ("5.", True)],
)
def test_a_number_with_a_stop_below_an_answer_may_be_the_label_of_the_next(answer: str, certain: bool) -> None:
    figures = answer_to(Question.GROUP_BASED_CASES, letter(c="22 children", d=answer)).figures
    assert [figure.certain for figure in figures if figure.low == 5] in ([certain], [] if not certain else [certain])


def test_a_label_is_one_among_words_alone() -> None:
    assert is_perhaps_a_label("5.", "None are known.\n5.")
    assert not is_perhaps_a_label("5.", "5.")
    assert not is_perhaps_a_label("15.", "None are known.\n15.")
    assert not is_perhaps_a_label("5 cases.", "5 cases.")


@pytest.mark.parametrize(
    ("words", "certain"),
    [
        ("For 31 March 2010 to 31 March 2017 no figures are held.", False),
        ("For 2010 to 2017 no figures are held.", True),
    ],
)
def test_a_gap_between_two_days_is_of_a_day_of_each_year_or_of_the_years(words: str, certain: bool) -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g=f"2018\t31\n2019\t38\n2020\t35\n\n{words}")).figures
    assert {figure.certain for figure in figures if figure.count is None} == {certain}


@pytest.mark.parametrize(
    ("gap", "certain"),
    [
        ("(no figure; the change came in the middle)", False),
        ("no count, as two systems were in use", False),
        ("no total - see the note on the move", False),
        ("no figure", True),
        ("no figures held", True),
        ("not recorded", True),
    ],
)
def test_a_year_left_out_with_a_remark_may_be_held(gap: str, certain: bool) -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g=f"2018 - 31\n2019 - 38\n2020 - {gap}\n2021 - 35")).figures
    assert {figure.certain for figure in figures if figure.count is None} == {certain}


@pytest.mark.parametrize(
    "words",
    [
        "In the five years to 2024 we worked with 104 children.",
        "Over the last ten years, up to 2024, there were 104 children.",
        "There were 104 children in total since 2015.",
        "Between 2015 and 2024 there were 104 cases altogether.",
    ],
)
def test_the_children_of_many_years_are_no_certain_count_of_one(words: str) -> None:
    assert not any(figure.certain for figure in answer_to(Question.YEARLY_CASES, letter(g=words)).figures)


def test_a_list_of_each_of_several_years_stays_certain() -> None:
    words = "For the five years to 2024: 2020: 18; 2021: 25; 2022: 27; 2023: 30; 2024: 33."
    figures = answer_to(Question.YEARLY_CASES, letter(g=words)).figures
    assert [(figure.low, figure.certain) for figure in figures] == [(n, True) for n in (18, 25, 27, 30, 33)]


def test_a_range_is_not_certain_to_be_a_count_where_it_could_be_a_financial_year() -> None:
    assert not any(figure.certain for figure in answer_to(Question.CURRENT_CASES, letter(c="12-13")).figures)


@pytest.mark.parametrize("words", ["Year 8: 4\nYear 9: 6\nYear 10: 3", "Age\n11\n12\n13\n14\nNumber\n1\n4\n6\n8"])
def test_school_years_and_ages_alone_give_no_certain_counts_by_age(words: str) -> None:
    assert not any(figure.certain for figure in answer_to(Question.VICTIM_AGE, letter(e=words)).figures)


def test_months_answer_no_question_on_years_for_certain() -> None:
    figures = answer_to(
        Question.YEARLY_CASES, letter(g="November 2024: 41\nDecember 2024: 39\nJanuary 2025: 44")
    ).figures
    assert not any(figure.certain for figure in figures)


def test_years_and_days_of_years_are_no_months() -> None:
    figures = answer_to(
        Question.YEARLY_CASES, letter(g="31 March 2022: 41\n31 March 2023: 39\n31 March 2024: 44")
    ).figures
    assert [figure.certain for figure in figures] == [True, True, True]


def test_groups_of_several_years_together_are_not_certain_to_be_those_of_the_cases() -> None:
    groups = "White British 120, Asian 44, Black 20"
    for words in (
        f"Over the last five years: {groups}.",
        f"The ethnicity of children known to us over the last five years is {groups}.",
    ):
        assert {figure.certain for figure in answer_to(Question.VICTIM_ETHNICITY, letter(e=words)).figures} == {False}
    answer = answer_to(Question.VICTIM_ETHNICITY, letter(e=f"The ethnicity of the children is {groups}."))
    assert {figure.certain for figure in answer.figures} == {True}


def test_groups_of_all_open_cases_of_social_care_are_not_certain_to_be_those_of_exploitation() -> None:
    groups = "White British 12, Asian 4, Black 2."
    for words, certain in (("social care cases", False), ("CSE cases", True)):
        answer = answer_to(Question.VICTIM_ETHNICITY, letter(e=f"{groups} These figures relate to all open {words}."))
        assert {figure.certain for figure in answer.figures} == {certain}
