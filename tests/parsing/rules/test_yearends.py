"""Single years below a heading that says when they end."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import answer_to, bounds, letter


def years(heading: str) -> list[tuple[str, bool]]:
    table = f"{heading}\tCSE cases\n2018\t44\n2019\t48\n2020\t39\n"
    return [(str(f.period), f.certain) for f in answer_to(Question.YEARLY_CASES, letter(g=table)).figures]


@pytest.mark.parametrize("heading", ["Year ending 31 March", "Year to March", "Years ended 31st March"])
def test_a_year_that_ends_in_march_began_in_the_year_before(heading: str) -> None:
    assert years(heading) == [("2017/18", True), ("2018/19", True), ("2019/20", True)]


@pytest.mark.parametrize("heading", ["Financial year", "FY", "Academic year", "Years ending 31 July", "Our own year"])
def test_a_single_number_of_a_financial_year_is_for_a_person_to_look_at(heading: str) -> None:
    assert years(heading) == [("2018", False), ("2019", False), ("2020", False)]


@pytest.mark.parametrize("heading", ["Year", "Calendar year", "Year ending 31 December"])
def test_other_years_are_what_they_say(heading: str) -> None:
    assert years(heading) == [("2018", True), ("2019", True), ("2020", True)]


def labelled(heading: str, *labels: str) -> list[tuple[str, bool]]:
    rows = "\n".join(f"{label}\t{number}" for number, label in enumerate(labels, start=41))
    answer = answer_to(Question.YEARLY_CASES, letter(g=f"{heading}\tChildren\n{rows}"))
    return [(str(figure.period), figure.certain) for figure in answer.figures]


@pytest.mark.parametrize(
    ("heading", "labels", "meant"),
    [
        ("Year ending", ("31 December 2022", "31 December 2023"), ["2022", "2023"]),
        ("Year ended", ("31/03/2022", "31/03/2023"), ["2021/22", "2022/23"]),
        ("Years to", ("March 2022", "March 2023"), ["2021/22", "2022/23"]),
        ("12 months to", ("Mar-22", "Mar-23"), ["2021/22", "2022/23"]),
        ("Y/E", ("31.03.22", "31.03.23"), ["2021/22", "2022/23"]),
        ("Year ending", ("31 August 2022", "31 August 2023"), ["2021-09-01..2022-08-31", "2022-09-01..2023-08-31"]),
        ("Year beginning", ("1 April 2022", "1 April 2023"), ["2022/23", "2023/24"]),
        ("Year from", ("1 January 2022", "1 January 2023"), ["2022", "2023"]),
    ],
)
def test_the_last_or_the_first_day_names_the_year(heading: str, labels: tuple[str, ...], meant: list[str]) -> None:
    assert labelled(heading, *labels) == [(period, True) for period in meant]


def test_a_day_below_year_is_for_a_person_to_look_at() -> None:
    assert labelled("Year", "31 March 2022", "31 March 2023") == [
        ("as at 2022-03-31", False),
        ("as at 2023-03-31", False),
    ]


@pytest.mark.parametrize("heading", ["As at", "Date", "Snapshot"])
def test_a_day_below_any_other_heading_is_the_day_of_the_count(heading: str) -> None:
    assert labelled(heading, "31 March 2022", "31 March 2023") == [
        ("as at 2022-03-31", True),
        ("as at 2023-03-31", True),
    ]


def test_an_academic_year_runs_from_september_and_is_for_a_person_to_look_at() -> None:
    assert labelled("Academic year", "2021/22", "2022/23") == [
        ("2021-09-01..2022-08-31", False),
        ("2022-09-01..2023-08-31", False),
    ]


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Years ending 31 March.\n2022: 12\n2023: 15", ["2021/22", "2022/23"]),
        (
            "Children with a CSE episode open at any point in the year ending 31 March:\n2022: 12\n2023: 15",
            ["2021/22", "2022/23"],
        ),
        ("Our years run from 1 October to 30 September.\n2021/22: 12\n2022/23: 15", ["2021/22", "2022/23"]),
        ("We count by academic year.\n2021/22: 12\n2022/23: 15", ["2021-09-01..2022-08-31", "2022-09-01..2023-08-31"]),
    ],
)
def test_what_a_sentence_says_of_the_years_is_for_a_person_to_look_at(words: str, meant: list[str]) -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g=words)).figures
    assert [(str(figure.period), figure.certain) for figure in figures] == [(period, False) for period in meant]


def test_a_sentence_that_years_run_from_april_leaves_financial_years_certain() -> None:
    words = "Years run from 1 April to 31 March.\n2021/22: 12\n2022/23: 15"
    assert all(figure.certain for figure in answer_to(Question.YEARLY_CASES, letter(g=words)).figures)


@pytest.mark.parametrize(
    "heading",
    ["As at 31 March", "31 March", "On 31st March", "Snapshot (31 March)", "Position at 31 March each year"],
)
def test_a_year_below_a_day_is_that_day_of_it_and_a_person_looks(heading: str) -> None:
    assert labelled(heading, "2022", "2023") == [("as at 2022-03-31", False), ("as at 2023-03-31", False)]


@pytest.mark.parametrize("heading", ["Year", "Calendar year", "Reporting period"])
def test_a_year_below_no_day_is_a_year(heading: str) -> None:
    assert [period for period, _ in labelled(heading, "2022", "2023")] == ["2022", "2023"]


@pytest.mark.parametrize("over", ["As at 1st March:", "As of 1 March each year:", "Position as at 1 March:"])
def test_a_day_over_a_list_of_years_is_the_day_of_each(over: str) -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g=f"{over}\n2021 14\n2022 18")).figures
    assert bounds(figures) == [("as at 2021-03-01", 14, 14), ("as at 2022-03-01", 18, 18)]
    assert not any(figure.certain for figure in figures)


def test_a_day_with_its_year_over_a_list_is_of_no_other_year() -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g="As at 1 March 2025:\n2021 14\n2022 18")).figures
    assert bounds(figures) == [("2021", 14, 14), ("2022", 18, 18)]


@pytest.mark.parametrize("heading", ["Year beginning in April", "Year starting 1 April", "Years from 1st April"])
def test_a_year_that_begins_in_april_ends_in_the_year_after(heading: str) -> None:
    assert years(heading) == [("2018/19", True), ("2019/20", True), ("2020/21", True)]


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("These are financial years, each named by the year in which it ends.", "2017/18"),
        ("Financial years, called after the year in which they begin:", "2018/19"),
        ("The years run from April to March, and 2018 stands for 2018/19.", "2018/19"),
        ("The years run from April to March, and 2018 means 2017/18.", "2017/18"),
    ],
)
def test_a_sentence_may_say_by_which_year_each_is_called(sentence: str, first: str) -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g=f"{sentence}\n2018: 44\n2019: 48")).figures
    assert str(figures[0].period) == first
    assert not any(figure.certain for figure in figures)


def test_a_strategy_named_after_a_year_names_no_years() -> None:
    words = "The strategy is named after the year in which it begins.\n2018: 44\n2019: 48"
    assert [str(f.period) for f in answer_to(Question.YEARLY_CASES, letter(g=words)).figures] == ["2018", "2019"]
