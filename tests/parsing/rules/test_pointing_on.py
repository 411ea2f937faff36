"""Answers that only point on keep their places, and the tables below the last answer are theirs; parts named twice over."""

import pytest

from councils.domain.vocabulary import Outcome, Question, StrategyValue
from councils.parsing.rules.headings import after_title, pointing
from councils.parsing.rules.joint import find_joint
from tests.parsing.reading_letters import bounds, read_letter

CURRENT, GROUPS, YEARLY = Question.CURRENT_CASES, Question.GROUP_BASED_CASES, Question.YEARLY_CASES
ETHNICITY, AGE = Question.VICTIM_ETHNICITY, Question.VICTIM_AGE

ANSWERS = """You asked:
1. Do you have mechanisms and a strategy for CSE?
2. What are they?
3. How many cases are you monitoring?
4. How many involve gangs?
5. Ethnicity and age of victims?
6. Ethnicity of perpetrators?
7. Annual totals 2010-2024?

We said:
1. Yes we do.
2. A multi-agency panel.
3. 58 children are currently open for CSE.
4. We do not record this in a way that can be extracted.
5. See table below.
6. This is held by Thornshire Police.
7. See table below. We only hold data from April 2017.

Ethnicity | Children
White British | 46
Mixed | 12

Age | Children
Under 13 | 6
13-15 | 30
16-17 | 22

Year | Children
2017/18 | 81
2018/19 | 90
2019/20 | 77
"""


def test_tables_below_the_last_answer_are_those_of_every_answer_that_points_to_them() -> None:
    read = read_letter(ANSWERS)
    assert bounds(read.answer(ETHNICITY).figures) == [("White British", 46, 46), ("Mixed", 12, 12)]
    assert [figure.low for figure in read.answer(AGE).figures] == [6, 30, 22]
    assert [figure.low for figure in read.answer(YEARLY).figures if figure.low is not None] == [81, 90, 77]


def test_tables_below_the_last_answer_are_not_those_of_an_answer_that_points_nowhere() -> None:
    read = read_letter(ANSWERS.replace("5. See table below.", "5. Withheld under section 40(2)."))
    assert read.answer(ETHNICITY).outcome is Outcome.WITHHELD
    assert read.answer(ETHNICITY).figures == ()


@pytest.mark.parametrize(
    "words", ["See table below.", " Please see the tables overleaf. ", "Refer to page 2 of the attached."]
)
def test_an_answer_that_only_points_on_is_no_heading(words: str) -> None:
    assert pointing(words, 0, len(words)) is not None


@pytest.mark.parametrize("words", ["See table below. 14 in all.", "14", "Seen by the panel in the table below us"])
def test_an_answer_that_says_more_does_not_only_point_on(words: str) -> None:
    assert pointing(words, 0, len(words)) is None


@pytest.mark.parametrize(
    ("words", "rest"),
    [
        ("Perpetrators\nResponse: As above.", "Response: As above."),
        ("Current cases\n\nOur answer - 14", "Our answer - 14"),
        ("14 children\nResponse: yes", "14 children\nResponse: yes"),
        ("Perpetrators\nAs above.", "Perpetrators\nAs above."),
    ],
)
def test_a_title_is_one_only_over_a_reply_that_is_called_so(words: str, rest: str) -> None:
    assert words[after_title(words, 0, len(words)) :] == rest


@pytest.mark.parametrize(
    "words", ["Part (a) and part (b) - Both.", "Questions 1 and question 2: both", "However, for questions 1-2: both"]
)
def test_parts_that_are_each_called_so_are_named_together(words: str) -> None:
    assert [joint.numbers for joint in find_joint(words)] == [(1, 2)]


def test_what_is_told_of_parts_by_name_after_a_refusal_of_others_answers_them() -> None:
    read = read_letter(
        "Dear Sir\n\nTo extract the ethnicity and age of victims officers would need to open 1,140 files at 15 minutes each. Section 12"
        " is therefore engaged in respect of questions 5, 6 and 7.\n\nHowever, for questions 1-4: the council has a strategy and works"
        " through a panel; 36 children were being monitored on 1 May 2025; and fewer than 10 of these are group-related.\n"
    )
    assert [(figure.low, figure.high) for figure in read.answer(CURRENT).figures] == [(36, 36)]
    assert [(figure.low, figure.high) for figure in read.answer(GROUPS).figures] == [(0, 9)]
    assert {read.answer(question).outcome for question in (ETHNICITY, AGE, YEARLY)} == {Outcome.WITHHELD}


def test_a_statement_that_the_council_goes_on_with_is_no_printed_question() -> None:
    text = (
        "Part (a) and part (b) - The council has a Child Exploitation Strategy 2024-2028 and uses a MACE meeting.\n\n"
        "Part (c) - The number of open cases at the date of your request was 17.\n\nPart (d) - 2.\n"
    )
    read = read_letter(text)
    assert read.answer(Question.STRATEGY).value is StrategyValue.YES
    assert read.answer(Question.MECHANISMS).outcome is Outcome.ANSWERED
    assert bounds(read.answer(CURRENT).figures) == [("", 17, 17)]


@pytest.mark.parametrize("words", ["Numbers: currently 22, of which 3 are considered to relate to organised groups."])
def test_what_is_counted_before_its_part_is_the_current_number(words: str) -> None:
    text = f"Strategy and mechanisms: Avonbrook follows the CSE strategy, with a monthly panel.\n\n{words}\n\nTrend: 15 (2021), 17 (2022).\n"
    read = read_letter(text)
    assert bounds(read.answer(CURRENT).figures) == [("", 22, 22)]
    assert bounds(read.answer(GROUPS).figures) == [("", 3, 3)]
