"""A digit inside an answer that became no figure is left for a person to look at, whatever it is glued to."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import letter, read_letter


def _left(**answers: str) -> list[str]:
    text = letter(**answers)
    return [text[span.start : span.end] for span in read_letter(text).unread]


@pytest.mark.parametrize(("words", "left"), [("15a", "15"), ("1O", "1"), ("2½", "2"), ("1.5k", "1.5")])
def test_digits_glued_to_something_are_left_to_a_person(words: str, left: str) -> None:
    assert _left(g=f"2019: {words}\n2020: 14") == [left]


def test_a_number_that_is_about_so_many_is_a_figure_for_a_person_to_settle() -> None:
    read = read_letter(letter(g="2019: 20ish\n2020: 14"))
    figures = read.answer(Question.YEARLY_CASES).figures
    assert [(figure.words, figure.low, figure.certain) for figure in figures] == [
        ("20ish", None, False),
        ("14", 14, True),
    ]


@pytest.mark.parametrize("words", ["22 children", "Fewer than 5", "22 children (our reference FOI-2025-17)"])
def test_what_is_read_or_is_no_count_is_not_left(words: str) -> None:
    assert _left(c=words) == []


@pytest.mark.parametrize("words", ["18+", "1.200", "l2", "I2"])
def test_what_is_written_like_no_count_in_the_place_of_one_is_left_to_a_person(words: str) -> None:
    assert _left(g=f"2019: 12\n2020: {words}\n2021: 14") == [words]
    assert words in _left(e=f"Age\tChildren\n13\t12\n14\t{words}\n15\t3")


@pytest.mark.parametrize("words", ["1.200", "l2"])
def test_an_answer_that_is_nothing_else_is_left_to_a_person(words: str) -> None:
    assert _left(c=words) == [words]


@pytest.mark.parametrize(
    "words",
    [
        "12 children, see paragraph 1.200 of the plan",
        "12 children in area l2",
        "12, none of them 18+",
        "Children in need (l2): 12",
    ],
)
def test_such_words_within_a_sentence_are_not_left(words: str) -> None:
    assert not {"1.200", "l2", "18+"} & set(_left(c=words))


def test_a_number_that_goes_on_in_letters_is_never_certain() -> None:
    figures = read_letter(letter(c="1,2OO")).answer(Question.CURRENT_CASES).figures
    assert not any(figure.certain for figure in figures)


def test_ages_that_head_counts_are_not_left() -> None:
    assert _left(e="Age\tChildren\n13\t12\n14\t2\n18+\t3") == []
