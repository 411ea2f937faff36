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
