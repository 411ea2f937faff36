"""Days of letters, decisions and meetings, which no count is of."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import answer_to, letter


def _period(words: str) -> str | None:
    [figure] = answer_to(Question.CURRENT_CASES, letter(c=words)).figures
    return None if figure.period is None else str(figure.period)


@pytest.mark.parametrize(
    "words",
    [
        "We received your request on 2 April 2025. There are 14 children.",
        "I have reviewed the response sent to you on 2 April 2025. There are 14 children.",
        "Your letter of 2 April 2025 asks for the current number; it is 14.",
        "The panel met on 2 April 2025 and had 14 children.",
        "In our reply dated 2 April 2025 this was missing. There are 14 children.",
    ],
)
def test_a_count_is_not_of_the_day_of_a_paper(words: str) -> None:
    assert _period(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "As at 2 April 2025 there were 14 children.",
        "There were 14 children on 2 April 2025.",
        "On 2 April 2025, the date of your request, there were 14 children.",
        "14 cases were reported at 2 April 2025",
        "14 children were open to the panel's meeting for CSE at 2 April 2025.",
    ],
)
def test_a_count_is_of_the_day_that_is_said_of_it(words: str) -> None:
    assert _period(words) == "as at 2025-04-02"


def test_a_count_is_not_of_the_day_of_a_letter_named_before_it_on_its_line() -> None:
    words = (
        "In the response sent to you on 2 April 2025 we refused parts 3 and 4. The figures are: part 3: 14; part 4: 3."
    )
    answer = answer_to(Question.CURRENT_CASES, f"Avonbrook Council\n\n{words}\n")
    assert [(figure.words, figure.period) for figure in answer.figures] == [("14", None)]


def test_a_year_is_of_what_was_counted_in_it() -> None:
    answer = answer_to(
        Question.CURRENT_CASES, letter(c="14 had a strategy meeting in the year 1 August 2023 to 31 July 2024.")
    )
    assert [str(figure.period) for figure in answer.figures] == ["2023-08-01..2024-07-31"]


@pytest.mark.parametrize(
    "words",
    [
        "14 children were being monitored by the panel at its meeting on 2 April 2025.",
        "14 children were discussed at our monthly meeting held on 2 April 2025.",
        "The panel had 14 children on its list at the last meeting, and 14 were open at its meeting on 2 April 2025.",
    ],
)
def test_a_count_at_a_meeting_is_of_its_day(words: str) -> None:
    assert _period(words) == "as at 2025-04-02"


@pytest.mark.parametrize(
    "words",
    [
        "14 children; the strategy was agreed at its meeting on 2 April 2025.",
        "14 children. The report was published at our meeting on 2 April 2025.",
    ],
)
def test_a_count_is_not_of_the_day_of_a_meeting_that_decided(words: str) -> None:
    assert _period(words) is None
