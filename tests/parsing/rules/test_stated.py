"""What was counted and when, only where the letter says so: unit, basis and scope."""

import pytest

from councils.domain.vocabulary import Basis, Question
from tests.parsing.reading_letters import answer_to, read_letter


@pytest.mark.parametrize(
    "words",
    [
        "On the day your request arrived that list had eleven children on it.",
        "On the date of your request we had eleven open cases.",
        "There were eleven children on our list on the day we received your enquiry.",
    ],
)
def test_a_count_on_the_day_of_the_request_is_the_current_one(words: str) -> None:
    answer = answer_to(Question.CURRENT_CASES, f"Dear Mrs Vance\n\nThe council has a CSE strategy.\n\n{words}\n")
    assert [figure.low for figure in answer.figures] == [11]
    assert answer.basis is Basis.OPEN_ON_DATE


def test_a_day_in_brackets_after_open_cases_is_the_day_they_were_open_on() -> None:
    text = "- Strategy: in place.\n- Current cases: 11 open cases (1 July 2025).\n- Perpetrators: not recorded.\n- Trend: no data."
    answer = read_letter(text).answer(Question.CURRENT_CASES)
    assert ([figure.low for figure in answer.figures], answer.basis) == ([11], Basis.OPEN_ON_DATE)
