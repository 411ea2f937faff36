"""A sentence that calls the figures beside it shares, rates or estimates leaves none of them certain."""

import pytest

from councils.parsing.rules.amounts import names_another_amount, says_another_amount
from tests.parsing.reading_letters import letter, read_letter

YEARS = "Year\tNumber\n2021\t40\n2022\t41\n2023\t44"
HEAD = "Avonbrook Council\nOur ref: FOI 25/118\n\n"
COMPLAINTS = "\n\nIf you are unhappy with this response you may ask for an internal review.\n\n"


def _sure(text: str) -> list[bool]:
    read = read_letter(HEAD + text)
    return [figure.certain for answer in read.answers for figure in answer.figures]


@pytest.mark.parametrize(
    "note",
    [
        "Figures are percentages.",
        "All figures are estimates.",
        "Rates per 10,000 children.",
        "Figures in hundreds.",
        "Note: figures shown are per 10,000 population.",
        "Expressed as percentages",
        "They are our best estimates.",
        "The figures given here are running totals.",
    ],
)
def test_figures_called_other_amounts_are_none_of_them_certain(note: str) -> None:
    assert True not in _sure(letter(g=f"{YEARS}\n{note}"))
    assert True not in _sure(letter(g=f"{note}\n\n{YEARS}"))


@pytest.mark.parametrize(
    "note",
    [
        "Figures are counts of children, not percentages.",
        "These are children open to the team.",
        "The figures are counts, no rates.",
        "Numbers are small, and percentages are therefore misleading.",
    ],
)
def test_figures_that_are_counts_stay_certain(note: str) -> None:
    assert _sure(letter(g=f"{YEARS}\n{note}")) == [True, True, True]


@pytest.mark.parametrize(
    "note",
    [
        "All figures in this response are estimates.",
        "Figures are rates per 10,000 children.",
        "The figures in this reply are for Thornshire as a whole.",
    ],
)
def test_a_note_at_the_foot_of_the_letter_is_about_all_its_figures(note: str) -> None:
    assert True not in _sure(letter(c="24 children", g=YEARS) + COMPLAINTS + f"Notes\n{note}\n")


@pytest.mark.parametrize(
    "note", ["All figures are for children under 18.", "The figures in this reply are those of Avonbrook Council."]
)
def test_a_note_on_whom_the_figures_are_of_leaves_them_certain(note: str) -> None:
    assert False not in _sure(letter(c="24 children", g=YEARS) + COMPLAINTS + f"Notes\n{note}\n")


@pytest.mark.parametrize(
    "said",
    [
        "Percentages are given in brackets.",
        "We estimate that answering would take 30 hours.",
        "This is estimated to exceed the appropriate limit.",
        "The figures in the second column are percentages.",
        "Figures for 2023 are lower than average.",
    ],
)
def test_a_sentence_on_something_else_than_all_figures_says_no_other_amount(said: str) -> None:
    assert not says_another_amount(said)


@pytest.mark.parametrize("words", ["Per cent", "Number", "Estimated by the police", "Percentage (%) and number"])
def test_the_heading_of_a_column_is_no_word_on_the_others(words: str) -> None:
    assert not names_another_amount(words)


@pytest.mark.parametrize(
    "note",
    [
        "Figures are rates.",
        "Rate per 10,000.",
        "1. Rates per 10,000 children aged under 18",
        "* All are per 1,000 children.",
        "Unit: rate per 10,000",
        "What we give are rates.",
        "Everything above is expressed as a rate per 10,000.",
        "Rates, not counts.",
        "Figures are contacts.",
    ],
)
@pytest.mark.parametrize("head", ["Notes\n", "Notes:\n\n", "Notes on the data\n", "", "Note: ", "Footnote: "])
def test_a_note_below_the_last_answer_is_about_the_answers_before_it_too(head: str, note: str) -> None:
    assert True not in _sure(letter(c="24 children", d="4 cases", g=YEARS) + f"\n\n{head}{note}\n")


@pytest.mark.parametrize(
    "note",
    [
        "Figures are counts of children, no rates.",
        "Figures do not include children placed by other councils.",
        "Figures for question 7 are estimates.",
        "The yearly figures are running totals.",
        "Rates are not given.",
        "Each child is counted once.",
    ],
)
def test_a_note_below_the_last_answer_that_turns_nothing_or_one_answer_leaves_the_others_certain(note: str) -> None:
    assert _sure(letter(c="24 children", d="4 cases", g=YEARS) + f"\n\nNotes\n{note}\n")[:2] == [True, True]


def test_a_note_right_below_one_list_is_about_that_list() -> None:
    assert _sure(letter(c="24 children", d="4 cases", g=f"{YEARS}\nFigures are estimates."))[:2] == [True, True]
