"""The day over a table is that of the one count below it."""

import pytest

from councils.domain.vocabulary import Basis, Question
from tests.parsing.reading_letters import answer_to, bounds, letter

CURRENT = Question.CURRENT_CASES
TABLE = "Item\tNumber\nCurrent CSE cases\t33\nGang or group based CSE cases\t6"


def _sheet(over: str, table: str = TABLE) -> str:
    return f"Avonbrook Council\n\nResponse to request AV-092, child sexual exploitation\n\n{over}\n\n{table}\n\nEthnicity of victims\tNumber\nWhite British\t26\nIndian\t7\n"


@pytest.mark.parametrize(
    "over",
    [
        "At 31 March 2025",
        "As at 31 March 2025",
        "Cases at 31 March 2025",
        "Position at 31/03/2025",
        "Position on 31 March 2025:",
        "Snapshot: 31 March 2025",
        "Snapshot date 31.03.2025",
        "CSE cases open on 31st March 2025",
        "All figures are as at 31 March 2025",
        "Children being monitored as of 31 March 2025",
        "31 March 2025 was the day asked for\n\nAt 31 March 2025",
        "At 31 March 2025 (end of the financial year)",
        "At 31 March 2025\n\nHeadline figures",
    ],
)
def test_one_count_is_of_the_day_over_its_table(over: str) -> None:
    answer = answer_to(CURRENT, _sheet(over))
    assert bounds(answer.figures) == [("as at 2025-03-31", 33, 33)]
    assert answer.basis is Basis.OPEN_ON_DATE


def test_the_day_may_stand_in_a_row_of_the_table() -> None:
    table = "Item\tAnswer\nSnapshot date\t31 March 2025\nCurrent CSE cases\t33\nGang or group based CSE cases\t6"
    assert bounds(answer_to(CURRENT, _sheet("Headlines", table)).figures) == [("as at 2025-03-31", 33, 33)]


@pytest.mark.parametrize(
    "over",
    [
        "Cases from 31 March 2025",
        "Cases up to 31 March 2025",
        "Referred since 31 March 2025",
        "Children supported in 2024/25",
        "Year to 31 March 2025",
        "31 March 2024 and 31 March 2025",
    ],
)
def test_a_count_below_another_time_is_not_certain(over: str) -> None:
    answer = answer_to(CURRENT, _sheet(over))
    assert not any(figure.certain for figure in answer.figures if figure.period is None)
    assert "as at 2025-03-31" not in [label for label, _, _ in bounds(answer.figures)]


@pytest.mark.parametrize(
    "over",
    [
        "Response sent 31 March 2025",
        "Data extracted on 31 March 2025",
        "Published with our reply of 31 March 2025",
        "Request received 31 March 2025",
    ],
)
def test_the_day_of_a_letter_is_not_that_of_its_counts(over: str) -> None:
    assert bounds(answer_to(CURRENT, _sheet(over)).figures) == [("", 33, 33)]


def test_a_day_over_another_table_or_sentence_is_not_that_of_this_one() -> None:
    table = "Years\tCases\n2023\t14\n2024\t16\n\nCurrent cases\n\nItem\tNumber\nCurrent CSE cases\t33\nGroup based CSE cases\t6"
    assert bounds(answer_to(CURRENT, _sheet("At 31 March 2025", table)).figures) == [("", 33, 33)]
    told = (
        "The team moved to its new office as it stood at 31 March 2025, with all of its staff and all of its records."
    )
    assert bounds(answer_to(CURRENT, _sheet(told)).figures) == [("", 33, 33)]


@pytest.mark.parametrize(
    "over",
    [
        "Team formed at 1 April 2019",
        "Population census on 21 March 2021",
        "Our office is open on 31 March 2025",
        "Manager appointed as of 1 April 2019",
        "Team to watch CSE cases formed at 1 April 2019",
    ],
)
def test_the_day_of_something_else_over_a_table_dates_no_count(over: str) -> None:
    figures = answer_to(Question.CURRENT_CASES, letter(c=f"{over}\n\nNumber of cases | 33")).figures
    assert bounds(figures) == [("", 33, 33)]
    assert not any(figure.certain for figure in figures)


@pytest.mark.parametrize("over", ["CSE team caseload at 1 April 2019", "Schools and CSE cases at 1 April 2019"])
def test_a_day_of_cases_is_theirs_whoever_holds_them(over: str) -> None:
    figures = answer_to(Question.CURRENT_CASES, letter(c=f"{over}\n\nNumber of cases | 33")).figures
    assert bounds(figures) == [("as at 2019-04-01", 33, 33)]
