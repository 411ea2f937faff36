"""Figures that are said to be another place's are another's."""

import pytest

from councils.domain.returns import CouncilNamed
from councils.domain.vocabulary import Question
from councils.parsing.rules.otherplaces import (
    are_of_another_place,
    are_of_several_councils,
    names_another_body,
    names_another_place,
)
from tests.parsing.reading_letters import answer_to, letter

OWN = CouncilNamed("AVB", "X06000001", "Avonbrook Council")


@pytest.mark.parametrize(
    "said",
    [
        "The above is for Thornshire as a whole.",
        "These figures cover Thornshire.",
        "The figures are for the county as a whole.",
        "Data: Thornshire Police",
    ],
)
def test_figures_said_to_be_of_another_place_are_not_the_councils(said: str) -> None:
    assert are_of_another_place((said,), OWN)


@pytest.mark.parametrize(
    "said",
    [
        "The above is for Avonbrook only.",
        "These figures are for Avonbrook as a whole.",
        "The figures are for Children known to Social Care.",
        "These are for March.",
        "Those ages are withheld under section 40(2) of the Freedom of Information Act 2000.",
        "The figures come from Mosaic.",
    ],
)
def test_figures_of_the_council_itself_are_its_own(said: str) -> None:
    assert not are_of_another_place((said,), OWN)


def test_a_phrase_names_another_body() -> None:
    assert names_another_body("Thornshire as a whole", OWN)
    assert names_another_body("Source: Department for Education", OWN)


def test_a_phrase_on_cases_names_no_other_body() -> None:
    assert not names_another_body("Avonbrook as a whole", OWN)
    assert not names_another_body("Data from our case system", OWN)


@pytest.mark.parametrize(
    "words",
    [
        "The figures below are for both areas together.",
        "Combined figures for the two councils:",
        "Across both council areas, 9.",
        "The three boroughs had 40 open cases between them.",
        "The joint total is 52.",
        "Tri-borough service",
        "The panel serves all of our partner authorities: across all the councils, 52.",
    ],
)
def test_figures_of_several_councils_are_nobodys_own(words: str) -> None:
    assert are_of_several_councils(words)


@pytest.mark.parametrize(
    "words",
    [
        "The figures are for both years.",
        "Combined figures for both years are not meaningful.",
        "Joint panel of the council and the police.",
        "Both girls and boys are counted.",
        "In all areas of the borough.",
        "The council counts children in two ways.",
    ],
)
def test_figures_of_one_council_are_not_several_councils(words: str) -> None:
    assert not are_of_several_councils(words)


def test_a_list_for_several_councils_is_left_to_a_person() -> None:
    words = "Combined figures for the two councils:\n2021: 58\n2022: 49\n2023: 55"
    assert not any(figure.certain for figure in answer_to(Question.YEARLY_CASES, letter(g=words)).figures)
    words = "Figures for each year:\n2021: 58\n2022: 49\n2023: 55"
    assert all(figure.certain for figure in answer_to(Question.YEARLY_CASES, letter(g=words)).figures)


@pytest.mark.parametrize(
    "words", ["Millbrook", "Thornshire", "Saltby-on-Sea", "Borough of Ruxe", "Great Millbrook area", "Saltford Council"]
)
def test_a_place_alone_over_a_sheet_is_another_place(words: str) -> None:
    assert names_another_place(words, OWN)


@pytest.mark.parametrize(
    "words",
    [
        "Avonbrook",
        "North Avonbrook",
        "Yearly",
        "Ethnicity",
        "Breakdown",
        "Release",
        "Current Cases",
        "Historic",
        "CSE",
        "Flow",
    ],
)
def test_the_councils_own_name_and_what_sheets_are_called_name_no_other_place(words: str) -> None:
    assert not names_another_place(words, OWN)


def test_a_place_alone_says_nothing_where_nobody_knows_who_answers() -> None:
    assert not names_another_place("Millbrook", None)


WHOLE = ["For the whole of Thornshire", "(for all of Thornshire)", "The whole of Thornshire", "Thornshire-wide"]


@pytest.mark.parametrize("phrase", [*WHOLE, "Across the entire county", "County-wide"])
@pytest.mark.parametrize("form", ["{years}. {phrase}.", "{phrase}\n{years}", "{years}\n{phrase}"])
def test_a_phrase_that_gives_a_list_to_another_place_leaves_it_to_a_person(form: str, phrase: str) -> None:
    words = form.format(years="2023: 40, 2024: 50", phrase=phrase)
    figures = answer_to(Question.YEARLY_CASES, f"Avonbrook Council\n\n{letter(g=words)}").figures
    assert [figure.certain for figure in figures] == [False, False]


@pytest.mark.parametrize(
    "phrase",
    [
        "For the whole of Avonbrook",
        "Avonbrook-wide",
        "For the whole of the year",
        "For all of Children's Social Care",
        "The whole list is above",
        "For the whole of March",
    ],
)
def test_a_phrase_on_the_council_itself_or_a_time_doubts_nothing(phrase: str) -> None:
    words = f"2023: 40, 2024: 50\n{phrase}."
    figures = answer_to(Question.YEARLY_CASES, f"Avonbrook Council\n\n{letter(g=words)}").figures
    assert [figure.certain for figure in figures] == [True, True]


@pytest.mark.parametrize(
    ("said", "is_certain"),
    [
        ("For the entire Northshire area", False),
        ("For the whole of Northshire", False),
        ("For the entire Avonbrook area", True),
        ("For the entire borough", True),
    ],
)
def test_a_phrase_below_a_list_gives_it_to_the_place_that_it_names(said: str, *, is_certain: bool) -> None:
    figures = answer_to(
        Question.VICTIM_ETHNICITY, "Avonbrook Council\n\n" + letter(e=f"White 20\nAsian 11\n{said}")
    ).figures
    assert {figure.certain for figure in figures} == {is_certain}
