"""Words that say, without any of the usual verbs, that there is nothing to count."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.unheld import is_unheld
from tests.parsing.reading_letters import answer_to, letter


@pytest.mark.parametrize(
    "words",
    [
        "Not a thing that Avonbrook records.",
        "It is not our practice to record this.",
        "This does not form part of our records.",
        "Nobody in the Council records that.",
        "That is outside what we record.",
        "The forms that we use have no question about groups.",
        "Our records do not show this.",
        "We do not sort cases in this way.",
        "This is not a distinction that we draw.",
        "Not tracked.",
        "We lack the data.",
        "Data unavailable owing to the change of system.",
        "The old figures were lost when the system changed.",
        "The list is overwritten every month.",
        "We only know the present number.",
        "We cannot go back in time on our system.",
        "Data on this is not something that the authority collates.",
    ],
)
def test_what_nobody_writes_down_is_not_held(words: str) -> None:
    assert is_unheld((words,))
    assert answer_to(Question.GROUP_BASED_CASES, letter(c="22", d=words)).outcome is Outcome.NOT_HELD


@pytest.mark.parametrize(
    "words",
    [
        "The number changes from day to day.",
        "Cases are watched by risk.",
        "Numbers have gone up and down, and cannot be compared from year to year.",
        "Not all of them are known to the police.",
        "The number has risen each year since 2015.",
        "3 Not recorded",
        "Unknown: 3",
        "No cases are known to involve groups.",
        "Several of these are thought to be linked.",
        " ".join(["A long account of how the panel works goes before it."] * 6) + " We do not log it.",
    ],
)
def test_words_that_tell_of_something_else_are_no_gap(words: str) -> None:
    assert not is_unheld((words,))


@pytest.mark.parametrize(
    "said",
    [
        ("Asian", "Black", "Not known", "All"),
        ("We do not record the rest.", "12", "7"),
        ("Asian | Black | Not recorded here", "Children | 6 | 13"),
        ("White British <5 Not recorded by us", "<5"),
    ],
)
def test_the_label_or_the_remark_of_a_table_that_was_not_read_is_no_gap(said: tuple[str, ...]) -> None:
    assert not is_unheld(said)


@pytest.mark.parametrize(
    "said", [("Not known.",), ("Ethnicity", "We do not sort by it."), ("2010", "Our forms did not ask.")]
)
def test_a_year_or_a_title_beside_it_takes_nothing_from_a_gap(said: tuple[str, ...]) -> None:
    assert is_unheld(said)


def test_a_range_that_is_told_beside_the_gap_answers_differently() -> None:
    words = "13 White British. Age: between 13 and 17; we do not break this down further."
    assert answer_to(Question.VICTIM_AGE, letter(e=words)).outcome is Outcome.ANSWERED_DIFFERENTLY


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("Milver Constabulary is the correct body.", "Milver Constabulary"),
        ("Not held: suggest Kelder Police.", "Kelder Police"),
        ("Held by the Safeguarding Children Partnership.", "Safeguarding Children Partnership"),
        ("Northvale Police and Kent Valley Police may hold this; we do not.", "Northvale Police"),
    ],
)
def test_one_body_is_named_for_what_is_not_held(words: str, body: str) -> None:
    answer = answer_to(Question.PERPETRATOR_ETHNICITY, letter(c="22", f=words))
    assert (answer.outcome, answer.referred_to) == (Outcome.NOT_HELD, body)


@pytest.mark.parametrize(
    "words",
    [
        "There were no known groups.",
        "Nobody is recorded at present.",
        "Not one of them is known to involve a group.",
        "There are no recorded links to gangs.",
        "No links to gangs were identified.",
        "No-one has been identified.",
        "No currently known groups.",
    ],
)
def test_a_count_of_nobody_is_an_answer_where_one_count_was_asked_for(words: str) -> None:
    assert not is_unheld((words,), of_one_count=True)
    assert answer_to(Question.GROUP_BASED_CASES, letter(c="22", d=words)).outcome is not Outcome.NOT_HELD


@pytest.mark.parametrize(
    "words",
    [
        "There is no recorded data.",
        "Nobody in the Council records that.",
        "No record is kept of groups.",
        "No groups are known to us as we do not record them.",
        "Nobody is identified, since the forms cannot show it.",
    ],
)
def test_what_is_not_written_down_is_not_held_where_one_count_was_asked_for(words: str) -> None:
    assert is_unheld((words,), of_one_count=True)


def test_an_ethnicity_that_is_not_known_is_no_count_of_nobody() -> None:
    assert (
        answer_to(Question.PERPETRATOR_ETHNICITY, letter(c="22", f="No known ethnicity.")).outcome is Outcome.NOT_HELD
    )
