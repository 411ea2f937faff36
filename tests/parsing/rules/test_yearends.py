"""Single years below a heading that says when they end."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import answer_to, letter


def years(heading: str) -> list[tuple[str, bool]]:
    table = f"{heading}\tCSE cases\n2018\t44\n2019\t48\n2020\t39\n"
    return [(str(f.period), f.certain) for f in answer_to(Question.YEARLY_CASES, letter(g=table)).figures]


@pytest.mark.parametrize("heading", ["Year ending 31 March", "Year to March", "Years ended 31st March"])
def test_a_year_that_ends_in_march_began_in_the_year_before(heading: str) -> None:
    assert years(heading) == [("2017/18", True), ("2018/19", True), ("2019/20", True)]


@pytest.mark.parametrize("heading", ["Financial year", "FY", "Academic year"])
def test_a_single_number_of_a_financial_year_is_for_a_person_to_look_at(heading: str) -> None:
    assert years(heading) == [("2018", False), ("2019", False), ("2020", False)]


@pytest.mark.parametrize("heading", ["Year", "Calendar year", "Year ending 31 December"])
def test_other_years_are_what_they_say(heading: str) -> None:
    assert years(heading) == [("2018", True), ("2019", True), ("2020", True)]
