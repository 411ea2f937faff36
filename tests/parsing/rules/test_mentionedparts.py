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


TITLED = "Avonbrook Council\n\nFreedom of Information Act 2000: refusal notice\n\nThank you for writing.\n\n"
LAW = """(1) Information which is not exempt by virtue of section 30 is exempt information if its disclosure would be likely to prejudice -
(a) the prevention or detection of crime,
(b) the apprehension or prosecution of offenders,
(c) the administration of justice,"""


def test_a_title_alone_refuses_nothing_that_the_parts_below_it_answer() -> None:
    made = read_letter(
        f"{TITLED}a. and b. The Council has these mechanisms and a strategy.\n\nc. to g. These are exempt under section 31 of the Act, which provides:\n\n{LAW}\n\nThe harm is likely.\n"
    )
    assert made.answer(Question.STRATEGY).value is not None
    assert made.answer(Question.MECHANISMS).outcome is Outcome.ANSWERED
    for question in set(Question) - {Question.STRATEGY, Question.MECHANISMS}:
        answer = made.answer(question)
        assert (answer.outcome, answer.exemptions) == (Outcome.WITHHELD, ("FOIA s.31",))


def test_below_a_title_a_refusal_of_everything_is_of_every_part() -> None:
    made = read_letter(
        f"{TITLED}The whole request is refused under section 12 of the Freedom of Information Act 2000.\n\nParts (c) and (d) overlap. Part (g) covers 15 years and is exempt from no rule.\n"
    )
    assert {each.exemptions for each in made.answers} == {("FOIA s.12",)}
