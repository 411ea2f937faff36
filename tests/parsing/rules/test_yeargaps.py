"""Years without data told in a bracket behind the counts of others, and numbers of other things than cases."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import answer_to, bounds, letter

GIVEN = [("2022", 12, 12), ("2023", 16, 16), ("2024", 14, 14)]


def _counts(words: str) -> list[tuple[str, int | None, int | None]]:
    return bounds(
        tuple(one for one in answer_to(Question.YEARLY_CASES, letter(g=words)).figures if one.count is not None)
    )


def _missing(words: str) -> list[str]:
    figures = answer_to(Question.YEARLY_CASES, letter(g=words)).figures
    return [str(figure.period) for figure in figures if figure.outcome is Outcome.NOT_HELD]


@pytest.mark.parametrize(
    "bracket",
    [
        "(2010 to 2021 not recorded)",
        "(2010-2021: not held)",
        "(nothing held for 2010 to 2021)",
        "(not held before 2022).",
        "(no figures for 2010 to 2021, when the 2 former councils ran it)",
    ],
)
@pytest.mark.parametrize(
    "counts",
    ["2022: 12, 2023: 16, 2024: 14", "2022 - 12, 2023 - 16, 2024 - 14", "12 in 2022, 16 in 2023 and 14 in 2024"],
)
def test_years_in_a_bracket_behind_a_list_move_no_count(counts: str, bracket: str) -> None:
    assert _counts(f"{counts} {bracket}") == GIVEN
    assert _missing(f"{counts} {bracket}") == [str(year) for year in range(2010, 2022)]


@pytest.mark.parametrize("words", ["2022 (12), 2023 (16), 2024 (14)", "12 (2022), 16 (2023), 14 (2024)"])
def test_a_bracket_that_holds_a_count_or_its_year_is_read(words: str) -> None:
    assert _counts(words) == GIVEN
    assert _missing(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "Year\tCases\n2022\t12\n2023\t16\n2024\t14\n\nThere is no data before 2022 because the 2 predecessor authorities did not record it.",
        "2022 - 12\n2023 - 16\n2024 - 14\nUntil 2021 the panel's eleven members each kept notes, so nothing is held for 2010 to 2021.",
    ],
)
def test_a_number_of_those_who_counted_is_no_year_s_count(words: str) -> None:
    assert _counts(words) == GIVEN
    assert _missing(words) == [str(year) for year in range(2010, 2022)]


def test_a_number_before_cases_is_a_count_though_a_team_is_named() -> None:
    assert ("2023", 16, 16) in _counts("2022: 12 children in two teams, 2023: 16 children")


@pytest.mark.parametrize(
    "bracket",
    [
        "(we cannot go further back than 2022)",
        "(2022 being the earliest year)",
        "(we are unable to go back before 2022)",
    ],
)
def test_a_bracket_that_says_how_far_back_a_list_goes_takes_no_count_away(bracket: str) -> None:
    assert _counts(f"2022 12, 2023 16, 2024 14 {bracket}.") == GIVEN
