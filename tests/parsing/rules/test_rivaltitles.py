"""Of two lists by year in one answer, the one that is not of cases is left to a person."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import answer_to, letter


def _sure(first: str, second: str) -> dict[str, bool]:
    words = f"{first}\nYear\tNumber\n2021\t12\n2022\t14\n\n{second}\nYear\tNumber\n2019\t52\n2020\t41"
    figures = answer_to(Question.YEARLY_CASES, f"Avonbrook Council\n\n{letter(g=words)}").figures
    return {str(figure.period): figure.certain for figure in figures}


@pytest.mark.parametrize("other", ["Referrals received", "Assessments completed", "Number of referrals", "Episodes"])
def test_referrals_beside_cases_are_uncertain(other: str) -> None:
    sure = _sure("Cases", other)
    assert (sure["2021"], sure["2022"]) == (True, True)
    assert True not in (sure.get("2019"), sure.get("2020"))


@pytest.mark.parametrize(
    ("first", "second"), [("2021 onwards", "2019 to 2020"), ("Cases", "Cases"), ("CSE cases", "Cases of CSE")]
)
def test_titles_that_name_the_same_leave_both_lists_certain(first: str, second: str) -> None:
    assert _sure(first, second) == {"2019": True, "2020": True, "2021": True, "2022": True}


def test_headings_of_columns_are_weighed_as_titles_are() -> None:
    words = "Year\tCases\n2021\t12\n2022\t14\n\nYear\tReferrals\n2019\t52\n2020\t41"
    figures = answer_to(Question.YEARLY_CASES, f"Avonbrook Council\n\n{letter(g=words)}").figures
    assert not any(figure.certain for figure in figures if str(figure.period) in ("2019", "2020"))
