"""Quarters in lists and tables belong to their year, and are no labels of questions."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import answer_to, bounds, letter, read_letter

YEARS = Question.YEARLY_CASES
FOUR = [("2023/24 Q1", 14), ("2023/24 Q2", 19), ("2023/24 Q3", 22), ("2023/24 Q4", 20)]


@pytest.mark.parametrize(
    "words",
    [
        "2023/24 Q1 14, Q2 19, Q3 22, Q4 20",
        "2023/24: Q1 - 14; Q2 - 19; Q3 - 22; Q4 - 20.",
        "2023/24\nQ1: 14\nQ2: 19\nQ3: 22\nQ4: 20",
        "2023/24\nQuarter 1 (Apr-Jun): 14\nQuarter 2 (Jul-Sep): 19\nQuarter 3 (Oct-Dec): 22\nQuarter 4 (Jan-Mar): 20",
        "Q1 2023/24: 14\nQ2 2023/24: 19\nQ3 2023/24: 22\nQ4 2023/24: 20",
        "Year\tQuarter\tChildren\n2023/24\tQ1\t14\n2023/24\tQ2\t19\n2023/24\tQ3\t22\n2023/24\tQ4\t20",
        "2023/24\tQ1\t14\n\tQ2\t19\n\tQ3\t22\n\tQ4\t20",
        "Quarter\t2023/24\nQ1\t14\nQ2\t19\nQ3\t22\nQ4\t20",
        "Q1 2023/24\tQ2 2023/24\tQ3 2023/24\tQ4 2023/24\n14\t19\t22\t20",
    ],
)
def test_each_quarter_of_the_year_has_its_own_value(words: str) -> None:
    figures = answer_to(YEARS, letter(g=words)).figures
    assert [(label, low) for label, low, _ in bounds(figures)] == FOUR
    assert all(figure.certain for figure in figures)


def test_years_may_run_across_the_quarters() -> None:
    figures = answer_to(YEARS, letter(g="Quarter\t2022\t2023\nQ1\t14\t19\nQ2\t15\t\nQ3\t16\t21")).figures
    assert [(label, low) for label, low, _ in bounds(figures)] == [
        *(("2022 Q1", 14), ("2023 Q1", 19), ("2022 Q2", 15)),
        *(("2022 Q3", 16), ("2023 Q3", 21)),
    ]


def test_a_hidden_quarter_moves_no_other() -> None:
    figures = answer_to(YEARS, letter(g="2023\nQ1 14\nQ2 *\nQ3 22")).figures
    assert bounds(figures) == [("2023 Q1", 14, 14), ("2023 Q2", None, None), ("2023 Q3", 22, 22)]


@pytest.mark.parametrize(
    "words",
    [
        "Year\tQuarter\tCSE cases\n2023/24\tQ1\t14\n2023/24\tQ2\t15\n2023/24\tQ3\t16\n2023/24\tQ4\t17",
        "CSE cases by quarter\nQ1 2023\tQ2 2023\tQ3 2023\tQ4 2023\n14\t15\t16\t17",
        "CSE cases\n2023\nQ1: 14\nQ2: 15\nQ3: 16\nQ4: 17",
        "Children monitored for CSE\n1. 2021-22   20\n2. 2022-23   22\n3. 2023-24   25\n4. 2024-25   27",
    ],
)
@pytest.mark.parametrize("question", [Question.CURRENT_CASES, Question.GROUP_BASED_CASES, Question.STRATEGY])
def test_quarters_and_numbered_years_answer_no_question_of_their_number(words: str, question: Question) -> None:
    assert answer_to(question, words).outcome is Outcome.NO_ANSWER


@pytest.mark.parametrize(
    "words",
    [
        "Q1: Yes\nQ2: A panel\nQ3: 22\nQ4: 0\nQ5: Not held\nQ6: Not held\nQ7: 2022 - 10",
        "Q1 Yes\nQ2 By a panel\nQ3 22\nQ4 0",
        "Q3 22\nQ4 0",
        "1. Yes\n2. Through a panel\n3. 22\n4. 0\n5. Not held\n6. Not held\n7. 2018: 16\n2019: 20",
    ],
)
def test_labels_of_questions_stay_labels(words: str) -> None:
    made = read_letter(words)
    assert [made.answer(q).figures[0].low for q in (Question.CURRENT_CASES, Question.GROUP_BASED_CASES)] == [22, 0]


@pytest.mark.parametrize(
    "words",
    [
        "The panel meets in Q1, Q2, Q3 and Q4.",
        "Q1 and Q2 are not available.",
        "2023\nQ1: we met 4 times\nQ2: we met 5 times",
        "Q1: 14\nQ2: 19",
    ],
)
def test_quarters_without_a_year_or_without_counts_give_no_figure(words: str) -> None:
    assert answer_to(YEARS, letter(g=words)).figures == ()
