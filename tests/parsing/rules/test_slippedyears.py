"""Years of a list whose digits have slipped."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import answer_to, letter


def _read(*rows: str) -> list[tuple[str, int | None, bool]]:
    words = "Year\tChildren\n" + "\n".join(row.replace(" ", "\t") for row in rows)
    figures = answer_to(Question.YEARLY_CASES, letter(g=words)).figures
    return [(str(figure.period), figure.low, figure.certain) for figure in figures]


@pytest.mark.parametrize("slip", ["2015/17", "2014/16", "2015-17", "15/17", "2015/15", "2025/16"])
def test_the_year_between_two_others_is_meant(slip: str) -> None:
    for rows in (("2016/17 55", f"{slip} 47", "2014/15 38"), ("2014/15 38", f"{slip} 47", "2016/17 55")):
        assert ("2015/16", 47, False) in _read(*rows)


@pytest.mark.parametrize(
    "rows",
    [
        ("2016/17 55", "2012/19 47", "2014/15 38"),
        ("2016/17 55", "2015/17 47", "2013/14 38"),
        ("2016/17 55", "2015/17 47", "2015/16 38"),
        ("2016/17 55", "2015/17 47"),
        ("2016 55", "2015/17 47", "2014 38"),
        ("2016/17 55", "Average 47", "2014/15 38"),
    ],
)
def test_no_year_is_made_of_another_label(rows: tuple[str, ...]) -> None:
    assert 47 not in [low for _, low, _ in _read(*rows)]


def test_a_year_that_has_its_count_is_given_no_second_one() -> None:
    read = _read("2016/17 55", "2015/17 47", "2014/15 38", "2015/16 41")
    assert [low for period, low, _ in read if period == "2015/16"] == [41]
