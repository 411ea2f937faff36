"""What an answer says of its own figures counts as much as the words over them."""

import pytest

from councils.domain.vocabulary import Question
from councils.parsing.rules.saidelse import sentences_on_figures
from tests.parsing.reading_letters import answer_to, letter

YEARS = "Year\tNumber\n2021\t40\n2022\t41\n2023\t44"


def _sure(question: Question, part: str, words: str) -> list[bool]:
    return [figure.certain for figure in answer_to(question, f"Avonbrook Council\n\n{letter(**{part: words})}").figures]


@pytest.mark.parametrize(
    "note",
    [
        "These are contacts to the front door and not cases.",
        "Please note that these are crimes recorded by the police.",
        "The figures above are of children missing from home.",
        "Table: children reported missing from home",
        "It covers the county, as national figures are not split.",
    ],
)
def test_a_sentence_below_a_list_says_what_it_counts(note: str) -> None:
    assert True not in _sure(Question.YEARLY_CASES, "g", f"{YEARS}\n\n{note}")


@pytest.mark.parametrize(
    "note",
    [
        "These are children.",
        "These figures do not include children missing from home.",
        "Contacts are counted elsewhere.",
        "They are counted once in each year.",
    ],
)
def test_a_sentence_that_names_nothing_else_leaves_the_list_certain(note: str) -> None:
    assert _sure(Question.YEARLY_CASES, "g", f"{YEARS}\n\n{note}") == [True, True, True]


def test_what_figures_are_not_is_no_word_on_what_they_are() -> None:
    said = ("These are cases and not contacts.", "The panel meets weekly.")
    assert sentences_on_figures(said) == ("These are cases and ",)


@pytest.mark.parametrize(
    "words",
    [
        "Half of the 24 are White British.",
        "4 are of ethnic groups other than White British.",
        "4 are not White British.",
    ],
)
def test_a_count_of_others_or_of_the_whole_is_not_certain(words: str) -> None:
    assert True not in _sure(Question.VICTIM_ETHNICITY, "e", words)


def test_those_not_stated_are_a_group_like_any_other() -> None:
    assert _sure(Question.VICTIM_ETHNICITY, "e", "20 White British, 4 not stated") == [True, True]


@pytest.mark.parametrize("head", ["Nationality", "First language", "Religion"])
def test_a_list_by_something_other_than_ethnicity_is_not_certain(head: str) -> None:
    assert True not in _sure(Question.VICTIM_ETHNICITY, "e", f"{head}: 18 British, 3 Irish, 2 Chinese")


def test_a_panel_of_more_than_one_council_counts_more_than_its_own_children() -> None:
    words = "Our panel monitors 40 children, of whom 24 live in Avonbrook."
    assert True not in _sure(Question.CURRENT_CASES, "c", words)
    assert _sure(Question.CURRENT_CASES, "c", "Our panel monitors 24 children.") == [True]


@pytest.mark.parametrize(
    "words",
    [
        "By the end of 2019 we had seen 14 children, by the end of 2020 41, and by the end of 2021 66.",
        "Children by year in which they first came to our notice, of those open today:\n2021 4\n2022 7\n2023 11",
    ],
)
def test_sums_so_far_and_todays_cases_by_year_are_no_years(words: str) -> None:
    assert True not in _sure(Question.YEARLY_CASES, "g", words)


def test_a_change_is_no_count() -> None:
    assert True not in _sure(Question.YEARLY_CASES, "g", "+4 in 2020, -2 in 2021")
    assert _sure(Question.YEARLY_CASES, "g", "2020 - 4\n2021 - 2") == [True, True]


def test_figures_that_are_said_to_be_of_victims_answer_nothing_about_perpetrators() -> None:
    table = "Ethnicity\tNumber\nWhite British\t13\nAsian\t5"
    note = "These are the victims' ethnicities."
    assert True not in _sure(Question.PERPETRATOR_ETHNICITY, "f", f"{table}\n\n{note}")
    assert _sure(Question.VICTIM_ETHNICITY, "e", f"{table}\n\n{note}") == [True, True]


def test_the_rest_of_a_list_is_no_one_count() -> None:
    written = "3. Current number of CSE cases\n24\n\n4. Gang or group based cases\na. Pairs of adults: 2\nb. Groups of three or more: 1\nc. Unknown: 21\n"
    assert not any(one.certain and one.low == 21 for one in answer_to(Question.CURRENT_CASES, written).figures)


def test_groups_beside_words_that_hold_none_of_perpetrators_are_not_certain() -> None:
    words = "The council does not hold the ethnicity of perpetrators.\n\nEthnicity\tNumber\nWhite British\t13\nAsian\t5"
    assert True not in _sure(Question.PERPETRATOR_ETHNICITY, "f", words)


@pytest.mark.parametrize("so_far", ["By end", "By the end of", "Up to", "By the end of March"])
def test_counts_up_to_each_year_are_not_those_of_the_year(so_far: str) -> None:
    assert True not in _sure(Question.YEARLY_CASES, "g", f"{so_far} 2021: 12\n{so_far} 2022: 26\n{so_far} 2023: 43")


@pytest.mark.parametrize(
    "head", ["Mother's ethnicity", "Worker ethnicity", "Ethnicity of carers", "Ethnicity of pupils"]
)
def test_the_ethnicity_of_other_people_is_not_that_of_the_victims(head: str) -> None:
    assert True not in _sure(Question.VICTIM_ETHNICITY, "e", f"{head}: White British 12, Asian 5")
    assert True not in _sure(Question.VICTIM_ETHNICITY, "e", f"{head}\tNumber\nWhite British\t12\nAsian\t5")


@pytest.mark.parametrize("head", ["Ethnicity", "Ethnicity of victims", "Child's ethnicity"])
def test_the_ethnicity_of_the_children_stays_certain(head: str) -> None:
    assert _sure(Question.VICTIM_ETHNICITY, "e", f"{head}\tNumber\nWhite British\t12\nAsian\t5") == [True, True]


@pytest.mark.parametrize("label", ["Non-white", "Non–white", "Non‑White", "non white", "Not white", "Other than white"])
def test_those_who_are_not_of_a_group_are_not_of_it_for_certain(label: str) -> None:
    figures = answer_to(Question.VICTIM_ETHNICITY, letter(e=f"{label} 12, white 4")).figures
    assert [(figure.low, figure.certain) for figure in figures] == [(12, False), (4, True)]
