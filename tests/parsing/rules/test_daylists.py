"""Runs of days with their counts, one day of each year."""

import pytest

from councils.domain.vocabulary import Question
from councils.parsing.rules.daylists import read_day_lists
from tests.parsing.reading_letters import answer_to, bounds, facts_of, letter

READ = [("as at 2022-03-01", 40, 40), ("as at 2023-03-01", 37, 37), ("as at 2024-03-01", 36, 36)]


def _days(text: str) -> list[tuple[str, int | None, int | None]]:
    drafts = read_day_lists(facts_of(text), 0, len(text), ())
    return [(str(draft.period), draft.value.value.low, draft.value.value.high) for draft in drafts]


@pytest.mark.parametrize(
    "words",
    [
        "1 March 2022, 40; 1 March 2023, 37; 1 March 2024, 36.",
        "1 March 2022: 40, 1 March 2023: 37, 1 March 2024: 36",
        "1 March 2022 (40), 1 March 2023 (37) and 1 March 2024 (36)",
        "1 March 2022 - 40\n1 March 2023 - 37\n1 March 2024 - 36",
        "As at 1 March 2022: 40; as at 1 March 2023: 37; as at 1 March 2024: 36",
        "01/03/2022: 40, 01/03/2023: 37, 01/03/2024: 36",
    ],
)
def test_each_day_of_a_run_has_the_count_behind_its_sign(words: str) -> None:
    assert _days(words) == READ


def test_a_hidden_count_keeps_its_bounds() -> None:
    assert _days("31 March 2022, fewer than 5; 31 March 2023, 12")[0] == ("as at 2022-03-31", 0, 4)


@pytest.mark.parametrize(
    "words",
    [
        "1 March 2022, 40",
        "Between 1 April 2021 and 31 March 2022: 40; between 1 April 2022 and 31 March 2023: 37",
        "Year ending 31 March 2022: 40; year ending 31 March 2023: 37",
        "The panel met on 1 March 2022, 4 May 2022 and 9 June 2022.",
        "1 March 2022, 40; 4 May 2022, 37",
        "1 March 2022, 40 of them girls, and on 1 March 2023, 37",
        "1 March 2022: 40; 1 March 2022: 37",
    ],
)
def test_no_other_days_make_a_run(words: str) -> None:
    assert _days(words) == []


def test_a_run_of_days_answers_the_question_for_the_years() -> None:
    words = "Children on the list on 1 March of each year: 1 March 2022, 40; 1 March 2023, 37; 1 March 2024, 36."
    assert bounds(answer_to(Question.YEARLY_CASES, letter(g=words)).figures) == READ


def test_the_last_of_february_is_one_day_of_leap_years_too() -> None:
    words = "28 February 2022, 14; 28 February 2023, 13; 29 February 2024, 10."
    assert _days(words) == [("as at 2022-02-28", 14, 14), ("as at 2023-02-28", 13, 13), ("as at 2024-02-29", 10, 10)]


def test_days_before_the_last_of_february_are_other_days() -> None:
    assert _days("27 February 2023, 13; 29 February 2024, 10.") == []
