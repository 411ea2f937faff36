"""What a letter says of all its figures at once: that they are of every exploitation."""

import pytest

from councils.domain.vocabulary import Exploitation, Question
from councils.parsing.rules.alltogether import says_all_together
from tests.parsing.reading_letters import answer_to, letter


@pytest.mark.parametrize(
    "words",
    [
        "The figures below are therefore for all forms of exploitation together.",
        "Please note that our numbers cover all types of exploitation.",
        "These counts include sexual and criminal exploitation.",
        "All of the data given here relate to exploitation of any kind.",
    ],
)
def test_a_note_on_all_figures_is_the_scope_of_each(words: str) -> None:
    text = f"{words}\n\n" + letter(a="Yes.", c="63 on 31 May 2025", g="2022: 40\n2023: 44")
    assert answer_to(Question.CURRENT_CASES, text).scope.exploitation is Exploitation.ALL
    assert answer_to(Question.YEARLY_CASES, text).scope.exploitation is Exploitation.ALL
    assert answer_to(Question.STRATEGY, text).scope.exploitation is None


@pytest.mark.parametrize(
    "words",
    [
        "Our strategy covers all forms of exploitation.",
        "The figures for question 7 are for all forms of exploitation.",
        "The figures are not for all forms of exploitation.",
        "From 2022 the numbers cover all forms of exploitation.",
        "The figures before 2020 include all forms of exploitation.",
        "The figures are only sexual exploitation.",
    ],
)
def test_what_is_said_of_a_strategy_or_of_some_figures_is_no_such_note(words: str) -> None:
    assert not says_all_together(f"Dear Sir\n\n{words}\n\nYours")


def test_an_answer_that_names_sexual_exploitation_keeps_it() -> None:
    text = "The figures are for all forms of exploitation.\n\n" + letter(c="63 children monitored for CSE")
    assert answer_to(Question.CURRENT_CASES, text).scope.exploitation is Exploitation.SEXUAL
