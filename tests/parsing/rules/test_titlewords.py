"""A short title over a list says what it counts: words that nobody has learnt there leave the list to a person."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import answer_to, bounds, letter

YEARS = "2021 12\n2022 14\n2023 17"
READ = [("2021", 12, 12), ("2022", 14, 14), ("2023", 17, 17)]


def _certain(words: str, question: Question = Question.YEARLY_CASES, part: str = "g") -> set[bool]:
    return {figure.certain for figure in answer_to(question, letter(**{part: words})).figures}


@pytest.mark.parametrize(
    "title",
    [
        "Step downs",
        "Reopened",
        "Girls",
        "Residential places",
        "Concerns logged",
        "Missing",
        "Under 13",
        "Children aged under 10",
        "Victims aged 16 to 17",
    ],
)
def test_a_list_below_a_title_of_something_else_is_left_to_a_person(title: str) -> None:
    assert True not in _certain(f"{title}\n{YEARS}")


@pytest.mark.parametrize(
    "title",
    [
        "Alerts",
        "CSE alerts",
        "Flagged",
        "CSE flags",
        "Cases with a flag",
        "Allocated to a worker",
        "Referrals received",
        "Reports received",
        "On the tracker",
        "Supports",
    ],
)
def test_a_word_that_changes_what_is_counted_is_not_known_in_a_title(title: str) -> None:
    assert True not in _certain(f"{title}\n{YEARS}")


@pytest.mark.parametrize(
    "title",
    [
        "Number of CSE cases",
        "Children monitored, by calendar year",
        "The figures are as follows:",
        "Children aged under 18",
        "Avonbrook cases",
    ],
)
def test_a_list_below_a_title_of_known_words_stays_certain(title: str) -> None:
    written = f"Avonbrook Council\n\n{letter(g=f'{title}\n{YEARS}')}"
    answer = answer_to(Question.YEARLY_CASES, written)
    assert bounds(answer.figures) == READ
    assert all(figure.certain for figure in answer.figures)


def test_a_title_over_a_table_is_weighed_as_one_over_lines_is() -> None:
    assert _certain("Residential places\n\nYear\tNumber\n2021\t12\n2022\t14") == {False}
    assert _certain("Cases\n\nYear\tNumber\n2021\t12\n2022\t14") == {True}


def test_a_title_may_say_whose_ages_are_listed() -> None:
    words = "Ages of the children:\n13: 4\n14: 5\n15: 2"
    assert _certain(words, Question.VICTIM_AGE, "e") == {True}


def test_the_labels_of_a_list_are_no_titles() -> None:
    words = "White British\n12\nNot known\n3\nAsian\n4"
    assert _certain(words, Question.VICTIM_ETHNICITY, "e") == {True}


def test_a_reason_below_a_year_is_no_title_of_the_years_that_follow() -> None:
    assert True in _certain("2013\nNot recorded\n2014\n12\n2015\n14")


def test_perpetrators_may_be_named_over_their_own_list_alone() -> None:
    assert _certain("Suspects\nWhite British 12\nAsian 3", Question.PERPETRATOR_ETHNICITY, "f") == {True}
    assert True not in _certain(f"Suspects\n{YEARS}")


def test_a_sentence_over_a_list_is_no_title() -> None:
    assert _certain(f"Our bookkeeping was moved twice in these years.\n{YEARS}") == {True}


def test_a_title_above_a_table_that_only_its_content_binds_is_weighed_too() -> None:
    told = "Avonbrook Council\n\n24 children are open to us for sexual exploitation.\n\nEthnicity of adults convicted in the county\n\n"
    table = "Ethnic group\tNumber\nWhite\t301\nAsian\t42\nBlack\t37\n"
    assert True not in {figure.certain for figure in answer_to(Question.VICTIM_ETHNICITY, told + table).figures}


def test_the_head_of_a_column_of_shares_is_no_title_of_the_counts_above_each_share() -> None:
    words = "Ethnicity\nNumber\nPer cent\nWhite British\n15\n58%\nIndian\n4\n15%\nAfrican\n7\n27%"
    assert _certain(words, Question.VICTIM_ETHNICITY, "e") == {True}


def test_shares_below_their_title_are_left_to_a_person() -> None:
    words = "Ethnicity\nNumber\nPer cent\nWhite British\n58\nIndian\n15\nAfrican\n27"
    assert True not in _certain(words, Question.VICTIM_ETHNICITY, "e")
