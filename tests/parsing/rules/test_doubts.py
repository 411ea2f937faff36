"""Doubts: a figure that counts something else, or for somebody else, is never certain."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import answer_to, bounds, letter, read_letter

YEARS, NOW = Question.YEARLY_CASES, Question.CURRENT_CASES
TABLE = "Year\tNumber\n2019\t210\n2020\t199\n2021\t230"


@pytest.mark.parametrize(
    "lead",
    [
        "The table shows contacts to the front door with exploitation as a concern:",
        "All referrals to children's social care by year:",
        "Number of children in need at 31 March:",
        "Missing episodes recorded each year:",
        "Return home interviews:",
        "Children looked after in each year:",
        "Thornshire Police recorded the following CSE crimes:",
        "The figures for England were:",
        "Our statistical neighbours reported:",
        "Thornshire County Council:",
        "Children at risk of criminal exploitation:",
        "Estimated numbers for each year are below:",
    ],
)
def test_a_table_that_counts_something_else_is_never_certain(lead: str) -> None:
    figures = answer_to(YEARS, letter(g=f"{lead}\n\n{TABLE}")).figures
    assert not any(figure.certain for figure in figures)


@pytest.mark.parametrize(
    "lead",
    [
        "The number of children monitored in each year is below:",
        "Referrals for CSE in each year:",
        "Children in need with CSE as a factor:",
        "Cases of sexual and criminal exploitation by year:",
        "Young people open to the exploitation team. Before 2019 the police kept minutes. The table is below:",
    ],
)
def test_a_table_that_counts_what_was_asked_stays_certain(lead: str) -> None:
    figures = answer_to(YEARS, letter(g=f"{lead}\n\n{TABLE}")).figures
    assert bounds(figures) == [("2019", 210, 210), ("2020", 199, 199), ("2021", 230, 230)]
    assert all(figure.certain for figure in figures)


def test_figures_beside_a_plain_denial_are_never_certain() -> None:
    figures = answer_to(YEARS, letter(g=f"{TABLE}\n\nThe council does not hold its own count of these.")).figures
    assert not any(figure.certain for figure in figures)


def test_a_denial_of_some_years_casts_no_doubt_on_others() -> None:
    figures = answer_to(YEARS, letter(g=f"{TABLE}\n\nFigures before 2019 are not held.")).figures
    assert all(figure.certain for figure in figures if figure.count)


def test_what_is_missing_by_quarter_says_nothing_of_the_years() -> None:
    words = f"{TABLE}\n\nFigures by quarter before 2019 are not available."
    assert bounds(answer_to(YEARS, letter(g=words)).figures) == [
        ("2019", 210, 210),
        ("2020", 199, 199),
        ("2021", 230, 230),
    ]


def test_a_figure_in_an_older_message_below_is_never_certain() -> None:
    older = "-----Original Message-----\nFrom: Information Team\nSent: 3 May 2022\n\n" + letter(d="2")
    read = read_letter(f"{letter(c='25')}\n\nYours sincerely\nA Person\n\n{older}")
    assert [figure.certain for figure in read.answer(NOW).figures] == [True]
    assert not any(figure.certain for figure in read.answer(Question.GROUP_BASED_CASES).figures)


@pytest.mark.parametrize(
    "words",
    ["The average for England is 45.", "There were 22 missing episodes.", "22 children are looked after.", "About 20"],
)
def test_a_sentence_about_others_gives_no_certain_count(words: str) -> None:
    assert not any(figure.certain for figure in answer_to(NOW, letter(c=words)).figures)


def test_a_count_of_all_cases_never_stands_for_the_group_based_ones() -> None:
    words = letter(c="We have 12 open cases of which 3 are gang based", d="Please see response to question 3")
    certain = [figure.low for figure in answer_to(Question.GROUP_BASED_CASES, words).figures if figure.certain]
    assert certain in ([], [3])


@pytest.mark.parametrize(
    "lead", ["The numbers open on 1 March were:", "Cases monitored at the 31st March:", "As at 1st of March"]
)
def test_a_year_whose_count_is_of_a_day_is_left_to_a_person(lead: str) -> None:
    figures = answer_to(YEARS, letter(g=f"{lead}\n\n{TABLE}")).figures
    assert [figure.low for figure in figures] == [210, 199, 230]
    assert not any(figure.certain for figure in figures)


def test_a_day_with_its_year_leaves_the_years_of_a_table_certain() -> None:
    figures = answer_to(YEARS, letter(g=f"These are the numbers monitored, drawn on 1 March 2025:\n\n{TABLE}")).figures
    assert all(figure.certain for figure in figures)


@pytest.mark.parametrize("words", ["Rate per 10,000: 2020: 12; 2021: 14", "The rates were: 2020 - 12; 2021 - 14"])
def test_what_the_first_of_several_clauses_counts_is_counted_by_all(words: str) -> None:
    assert not any(figure.certain for figure in answer_to(YEARS, letter(g=words)).figures)


def test_clauses_that_say_what_they_count_stand_by_themselves() -> None:
    figures = answer_to(YEARS, letter(g="Cases by year: 2020: 12; 2021: 14")).figures
    assert [figure.certain for figure in figures] == [True, True]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (
            NOW,
            "We do not record CSE separately. There were 318 children on a child protection plan at 31 March 2025.",
        ),
        (YEARS, "Not recorded. Contacts to the front door for all reasons were 14,201 in 2022 and 15,388 in 2023."),
        (
            YEARS,
            "We do not hold this. Thornshire County Council has published its own figures: 2022 - 98, 2023 - 104.",
        ),
    ],
)
def test_counts_of_something_else_beside_not_held_are_no_figures(question: Question, words: str) -> None:
    part = {NOW: "c", YEARS: "g"}[question]
    answer = answer_to(question, letter(**{part: words}))
    assert (answer.outcome, answer.figures) == (Outcome.NOT_HELD, ())


@pytest.mark.parametrize(
    ("question", "words", "counts"),
    [
        (NOW, "22 children are monitored for CSE. Contacts are not recorded by type.", [22]),
        (YEARS, "We do not hold figures before 2022. Children monitored for CSE: 2022 - 14, 2023 - 15.", [14, 15]),
    ],
)
def test_counts_of_what_was_asked_stay_whatever_else_is_not_held(
    question: Question, words: str, counts: list[int]
) -> None:
    part = {NOW: "c", YEARS: "g"}[question]
    figures = answer_to(question, letter(**{part: words})).figures
    assert [figure.low for figure in figures if figure.low is not None] == counts


@pytest.mark.parametrize("words", ["As 3.", "See question 3.", "See answer to 3.", "As 3 above."])
def test_years_that_only_point_to_the_count_of_today_are_uncertain(words: str) -> None:
    text = (
        "1. Yes.\n2. A panel.\n3. 22 young people as of 30 April 2025\n4. None.\n5. Not held.\n6. Not held.\n7. "
        + words
    )
    assert not any(figure.certain for figure in answer_to(Question.YEARLY_CASES, text).figures)
    assert [figure.certain for figure in answer_to(Question.CURRENT_CASES, text).figures] == [True]


@pytest.mark.parametrize("words", ["30 in care", "30 in our care", "30 children in local authority care"])
def test_children_in_care_are_others_unless_exploitation_is_named(words: str) -> None:
    assert not any(figure.certain for figure in answer_to(Question.CURRENT_CASES, letter(c=words)).figures)


def test_figures_that_the_police_published_are_theirs() -> None:
    words = "Figures published by Westshire Police for 2023 show 40 White and 12 Asian suspects."
    assert not any(f.certain for f in answer_to(Question.PERPETRATOR_ETHNICITY, letter(f=words)).figures)
