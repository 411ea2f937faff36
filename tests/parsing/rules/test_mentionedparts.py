"""A refusal of everything answers every question, whatever parts its prose names."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import bounds, read_letter

HEAD = """Avonbrook Council
2 June 2025

Dear Ms Fell

I am refusing the request as a whole under section 12 of the Freedom of Information Act 2000. Section 12 allows this where
the cost would exceed the appropriate limit.

"""


@pytest.mark.parametrize(
    "prose",
    [
        "Parts (c), (e) and (g) would each have to be answered from case notes. The Council had 512 open cases on the day I asked.",
        "If you were to ask only for (a) and (b) we might reply within the limit. Part (c) could not be brought within it.",
        "Part (g) alone covers 15 years.",
        "Question 5 would mean reading 1,906 files.",
        "Parts (c) to (g) overlap with your request of 3 January, which had 9 questions.",
    ],
)
def test_parts_that_a_refusal_of_everything_names_are_refused_with_the_rest(prose: str) -> None:
    made = read_letter(HEAD + prose)
    assert {each.outcome for each in made.answers} == {Outcome.WITHHELD}
    assert not any(each.figures for each in made.answers)
    assert {each.exemptions for each in made.answers} == {("FOIA s.12",)}


def test_a_part_that_is_given_in_spite_of_the_refusal_is_read() -> None:
    made = read_letter(HEAD + "To be helpful, I can tell you the following.\n\nPart (c) is 12 children.")
    assert bounds(made.answer(Question.CURRENT_CASES).figures) == [("", 12, 12)]


def test_parts_that_are_refused_by_themselves_leave_the_others_alone() -> None:
    made = read_letter(
        "Avonbrook Council\n\nWe refuse parts (e) and (f) under section 40(2) of the Freedom of Information Act 2000.\n\nPart (c): 12 children."
    )
    assert made.answer(Question.CURRENT_CASES).outcome is Outcome.ANSWERED
    assert made.answer(Question.VICTIM_AGE).outcome is Outcome.WITHHELD


def test_what_speaks_of_every_part_keeps_whom_it_refers_to() -> None:
    made = read_letter(
        "Avonbrook Council\n\nA district has no such function. We hold none of the information in a) to g). All of it is a matter for Marle County Council."
    )
    assert {each.outcome for each in made.answers} == {Outcome.NOT_HELD}
    assert {each.referred_to for each in made.answers} == {"Marle County Council"}


def test_a_refusal_of_the_rest_leaves_the_part_that_prose_names() -> None:
    made = read_letter(
        "Avonbrook Council\n\nPart (c) is 12 children.\n\nThe rest of your request is refused under section 12 of the Freedom of Information Act 2000."
    )
    assert bounds(made.answer(Question.CURRENT_CASES).figures) == [("", 12, 12)]
