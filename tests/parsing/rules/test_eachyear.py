"""One count told of several years is each year's, and a person is to look."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import answer_to, bounds, letter

YEARS = Question.YEARLY_CASES


@pytest.mark.parametrize(
    ("words", "low"),
    [
        ("No cases were monitored in 2010, 2011 or 2012.", 0),
        ("Years 2010, 2011 and 2012: 20 in each.", 20),
        ("2010 to 2012 - 0 in each year", 0),
        ("There were none in 2010, 2011 and 2012.", 0),
    ],
)
def test_every_year_of_the_list_has_the_count_and_none_is_certain(words: str, low: int) -> None:
    figures = answer_to(YEARS, letter(g=words)).figures
    assert bounds(figures) == [("2010", low, low), ("2011", low, low), ("2012", low, low)]
    assert not any(figure.certain for figure in figures)


@pytest.mark.parametrize(
    "words",
    [
        "Between 2010 and 2012 there were 20 cases.",
        "Over 2010, 2011 and 2012 there were 60 cases together.",
        "2010-2012: 60 in total",
    ],
)
def test_the_sum_of_several_years_is_no_years_count(words: str) -> None:
    assert not any(figure.certain for figure in answer_to(YEARS, letter(g=words)).figures)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "There was one case in 2019, there were two in 2022 and there were none in 2020, 2021, 2023 or 2024.",
            [("2019", 1), ("2020", 0), ("2021", 0), ("2022", 2), ("2023", 0), ("2024", 0)],
        ),
        ("There were 2 children in 2022, and none in 2020 or 2021.", [("2020", 0), ("2021", 0), ("2022", 2)]),
        ("There were 2 children in 2022 and none in 2023.", [("2022", 2), ("2023", 0)]),
    ],
)
def test_a_nought_beside_other_counts_is_of_every_year_listed_after_it(
    words: str, expected: list[tuple[str, int]]
) -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g=words)).figures
    assert sorted((str(figure.period), figure.low) for figure in figures) == expected


@pytest.mark.parametrize(
    "rest",
    [
        "None in any other year from 2018 to 2022.",
        "There were none in any other year from 2018 to 2022.",
        "None for the other years, 2018 to 2022.",
    ],
)
def test_a_nought_of_the_other_years_leaves_those_that_are_told(rest: str) -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g=f"One child in 2019 and two in 2021. {rest}")).figures
    assert sorted(bounds(figures)) == [("2018", 0, 0), ("2019", 1, 1), ("2020", 0, 0), ("2021", 2, 2), ("2022", 0, 0)]


@pytest.mark.parametrize(
    "words",
    [
        "Nil for all years",
        "None in any year.",
        "Zero in each of these years",
        "There were no cases in any of the years asked for.",
    ],
)
def test_a_nought_for_all_years_is_of_each_that_was_asked_for_and_for_a_person(words: str) -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g=words)).figures
    assert bounds(figures) == [(str(year), 0, 0) for year in range(2010, 2025)]
    assert not any(figure.certain for figure in figures)


@pytest.mark.parametrize("words", ["12 in each year", "Nil for the year", "No gangs in any year"])
def test_what_is_no_nought_or_of_one_year_is_not_of_all(words: str) -> None:
    assert len(answer_to(Question.YEARLY_CASES, letter(g=words)).figures) <= 1


@pytest.mark.parametrize(
    "words",
    [
        "Not held for any year from 2010 to 2024; the dashboard keeps 1 quarter and writes over the last.",
        "We have no figure for any year from 2010 to 2024, since 1 officer keeps the list.",
        "Nothing was recorded in 2010 to 2024, and we cannot look through 213 files for each year.",
        "It is not held for any of the years 2010 to 2024 and the 3 panels have no list of their own.",
    ],
)
def test_a_number_behind_words_that_nothing_is_held_for_any_year_is_of_none_of_them(words: str) -> None:
    answer = answer_to(Question.YEARLY_CASES, letter(g=words))
    assert [figure for figure in answer.figures if figure.low is not None] == []


def test_what_is_not_held_besides_leaves_the_count_of_each_year() -> None:
    words = "There were 12 in each of the years 2020 and 2021; it is not recorded what became of them."
    assert bounds(answer_to(Question.YEARLY_CASES, letter(g=words)).figures) == [("2020", 12, 12), ("2021", 12, 12)]


@pytest.mark.parametrize("what", ["640 closed case files by hand", "213 paper records", "96 hours of work"])
def test_the_work_of_answering_for_each_year_counts_no_case(what: str) -> None:
    words = f"This asks about each year between 2010 and 2024, and to answer it we should have to open {what}."
    answer = answer_to(Question.YEARLY_CASES, letter(g=f"{words} Section 12 applies."))
    assert answer.figures == ()
