"""A wider whole, such as all children in need, told from the children with CSE among them."""

import pytest

from councils.domain.vocabulary import Question
from councils.parsing.rules.wider import is_wider, names_cse
from tests.parsing.reading_letters import answer_to, letter


@pytest.mark.parametrize(
    "clause",
    [
        "There are 412 children in need",
        "318 young people are looked after",
        "27 children on a child protection plan",
        "120 children are open to social care",
        "61 contacts were made",
        "We hold 45 open cases",
        "33 are at risk of exploitation",
        "19 children exploited by county lines",
    ],
)
def test_other_children_or_more_of_them_are_a_wider_whole(clause: str) -> None:
    assert is_wider(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "22 children",
        "There are 22 cases being monitored",
        "Of the children in need, 22 are monitored for CSE",
        "12 referrals for sexual exploitation",
        "14 looked after children who were sexually exploited",
        "None of them",
    ],
)
def test_children_with_cse_and_children_of_no_kind_are_no_wider_whole(clause: str) -> None:
    assert not is_wider(clause)


@pytest.mark.parametrize(
    ("clause", "named"),
    [
        ("monitored for CSE", True),
        ("victims of CSA", True),
        ("sexually exploited", True),
        ("exploited", False),
        ("CCE and county lines", False),
        ("of either sex", False),
    ],
)
def test_sexual_exploitation_is_named_by_its_own_words_alone(clause: str, *, named: bool) -> None:
    assert names_cse(clause) is named


def test_the_children_with_cse_among_a_wider_whole_are_the_count() -> None:
    words = "There are 412 children in need, of whom 22 are monitored for CSE."
    assert [figure.low for figure in answer_to(Question.CURRENT_CASES, letter(c=words)).figures] == [22]


def test_a_wider_whole_alone_is_never_certain() -> None:
    figures = answer_to(Question.CURRENT_CASES, letter(c="There are 412 children in need.")).figures
    assert [figure for figure in figures if figure.certain] == []
