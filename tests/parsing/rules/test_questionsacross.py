"""Answers that stand in a table below the numbers of their questions, which run across the page."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import bounds, letter, read_letter

ASKS = (
    "Is there a strategy?\tIts nature?\tCases now?\tBy a group or gang?\tVictims' ethnicity and age?\t"
    "Perpetrators' ethnicity?\tCases in each year?"
)
SAYS = "Yes, both\tA panel\t64 children\t11 of the 64\tWhite 40, Asian 24\tNot recorded\t2022: 51, 2023: 60"
NUMBERS = "1\t2\t3\t4\t5\t6\t7"
CURRENT, GROUP, YEARS = Question.CURRENT_CASES, Question.GROUP_BASED_CASES, Question.YEARLY_CASES


def _read(table: str) -> list[tuple[int | None, bool]]:
    made = read_letter(f"Avonbrook Council\n\nDear Sir\n\n{table}\n")
    figures = [*made.answer(CURRENT).figures, *made.answer(GROUP).figures]
    return [(figure.low, figure.certain) for figure in figures]


@pytest.mark.parametrize(
    "table",
    [
        f"\t{NUMBERS}\nYou asked\t{ASKS}\nWe say\t{SAYS}",
        f"{NUMBERS}\n{ASKS}\n{SAYS}",
        "Q1 Strategy\tQ2 Nature\tQ3 Current cases\tQ4 Group based\tQ5 Ethnicity and age of victims\t"
        f"Q6 Ethnicity of perpetrators\tQ7 Cases each year\n{SAYS}",
    ],
)
def test_each_answer_is_that_of_the_question_over_it(table: str) -> None:
    assert _read(table) == [(64, True), (11, True)]


def test_every_question_has_the_cell_below_it() -> None:
    made = read_letter(f"Avonbrook Council\n\n\t{NUMBERS}\nYou asked\t{ASKS}\nWe say\t{SAYS}\n")
    assert made.answer(Question.STRATEGY).value == "yes"
    assert made.answer(Question.MECHANISMS).outcome is Outcome.ANSWERED
    assert bounds(made.answer(Question.VICTIM_ETHNICITY).figures) == [("White", 40, 40), ("Asian", 24, 24)]
    assert made.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert bounds(made.answer(YEARS).figures) == [("2022", 51, 51), ("2023", 60, 60)]


@pytest.mark.parametrize(
    "table",
    [
        f"a)\tb)\tc)\td)\te)\tf)\tg)\n{SAYS}",
        "Strategy\tNature of mechanisms\tCurrent cases\tGroup based\tEthnicity and age of victims\t"
        f"Ethnicity of perpetrators\tCases each year\n{SAYS}",
    ],
)
def test_columns_without_numbers_or_without_words_are_read(table: str) -> None:
    assert [count for count, _ in _read(table)] == [64, 11]


def test_two_rows_of_answers_are_left_to_a_person() -> None:
    table = f"\t{NUMBERS}\nYou asked\t{ASKS}\nNorth\t{SAYS}\nSouth\t{SAYS.replace('64', '7')}"
    assert not any(certain for _, certain in _read(table))


@pytest.mark.parametrize(
    "table",
    [
        "Level\t1\t2\t3\t4\t5\nCurrent cases\t4\t5\t6\t7\t8",
        "Age\t1\t2\t3\t4\t5\t6\t7\nCases\t4\t5\t6\t7\t8\t9\t1",
        "Week\t1\t2\t3\t4\t5\t6\t7\nMeetings held\t4\t5\t6\t7\t8\t9\t1",
    ],
)
def test_other_columns_with_numbers_are_no_questions(table: str) -> None:
    assert _read(table) == []


def test_a_table_that_only_sums_the_answers_up_does_not_take_their_place() -> None:
    answers = letter(a="Yes", b="A panel", c="22 children", d="None", e="White 22", f="Not held", g="2023: 20")
    table = f"\n\nQuestion\t{NUMBERS}\nResponse\tYes\tGiven\tGiven\tGiven\tGiven\tRefused\tGiven"
    assert bounds(read_letter(answers + table).answer(CURRENT).figures) == [("", 22, 22)]
