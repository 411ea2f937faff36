"""A year without a count has the reason that stands in the column of remarks beside it, and no count."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.remarks import day_remarked, remarks_on_time
from tests.parsing.reading_letters import answer_to, bounds, letter, read_letter

TABLE = "Year\tCases\t{head}\n2019\t28\t\n2020\t\t{words}\n2021\t13\t\n"


@pytest.mark.parametrize(
    "head", ["Notes", "Note", "Comment", "Remarks", "Reason", "Reasons for any gap", "Explanation"]
)
@pytest.mark.parametrize(
    "words", ["System migration", "No report available", "Not recorded", "Records lost in the flood"]
)
def test_the_remark_is_the_years_reason(head: str, words: str) -> None:
    answer = answer_to(Question.YEARLY_CASES, letter(c="14", g=TABLE.format(head=head, words=words)))
    assert {label: (low, high) for label, low, high in bounds(answer.figures)} == {
        "2019": (28, 28),
        "2020": (None, None),
        "2021": (13, 13),
    }
    assert answer.outcome is Outcome.PARTLY_ANSWERED


def test_a_remark_with_an_exemption_withholds() -> None:
    table = TABLE.format(head="Notes", words="Exempt under section 40(2)")
    figures = answer_to(Question.YEARLY_CASES, letter(c="14", g=table)).figures
    assert [figure.outcome for figure in figures if figure.count is None] == [Outcome.WITHHELD]


@pytest.mark.parametrize(
    "table",
    [
        "Year\tCases\tNotes\n2019\t28\tNew system\n2020\t22\tCovid\n",
        "Year\tCases\tTeam\n2019\t28\tNorth\n2020\t\tSouth\n",
        "Year\tCases\tNotes\n2019\t28\t\n2020\t22\t\n\t\tFigures were checked in May\n",
    ],
)
def test_remarks_beside_counts_and_other_columns_are_no_reason(table: str) -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(c="14", g=table)).figures
    assert all(figure.count is not None for figure in figures)


def test_a_year_named_by_its_end_keeps_its_name_beside_a_remark() -> None:
    table = "Year ending 31 March\tCases\tNotes\n2019\t28\t\n2020\t\tSystem migration\n2021\t13\t\n"
    labels = {label for label, _, _ in bounds(answer_to(Question.YEARLY_CASES, letter(c="14", g=table)).figures)}
    assert labels == {"2018/19", "2019/20", "2020/21"}


def test_a_row_of_an_export_without_a_value_has_its_note_as_reason() -> None:
    text = """Question\tMeasure\tCategory\tPeriod\tValue\tNote
3\tOpen CSE cases\tAll\t31 March 2025\t50\t
5\tOpen cases by ethnicity\tWhite\t31 March 2025\t33\t
5\tOpen cases by ethnicity\tMixed\t31 March 2025\t17\t
7\tCases monitored in year\tAll\t2022\t\tNot held - module introduced January 2023
7\tCases monitored in year\tAll\t2023\t66\t
7\tCases monitored in year\tAll\t2024\t62\t
"""
    answer = answer_to(Question.YEARLY_CASES, text)
    assert bounds(answer.figures) == [("2022", None, None), ("2023", 66, 66), ("2024", 62, 62)]
    assert answer.figures[0].words == "Not held - module introduced January 2023"


@pytest.mark.parametrize(
    "words",
    [
        "as at 30/04/2025",
        "As at 30 April 2025",
        "30/04/2025",
        "on 30 April 2025",
        "Snapshot on 30 April 2025",
        "position at 30 April 2025",
        "Open on 30 April 2025",
        "Children open at 30 April 2025.",
        "Data extracted 30 April 2025",
        "30 April 2025 snapshot",
        "as at 30/04/2025 (date of this reply)",
    ],
)
def test_a_remark_says_the_day_of_its_count(words: str) -> None:
    assert str(day_remarked(words)) == "as at 2025-04-30"


@pytest.mark.parametrize(
    "words",
    [
        "",
        "33 by 30 April 2025",
        "since 30 April 2025",
        "checked with the service on 30 April 2025",
        "up from 28 on 30 April 2025",
        "between 1 April 2025 and 30 April 2025",
        "system changed on 30 April 2025",
        "end of quarter 4",
        "old system",
    ],
)
def test_a_remark_that_says_more_is_no_day(words: str) -> None:
    assert day_remarked(words) is None


@pytest.mark.parametrize(
    "words", ["end of quarter 4", "March figure", "since 30 April 2025", "in 2024", "2024/25", "last month", "Q4"]
)
def test_a_remark_on_some_time_is_known(words: str) -> None:
    assert remarks_on_time(words)


@pytest.mark.parametrize("words", ["", "old system", "Children, not cases", "may be low", "Held by the police"])
def test_a_remark_on_something_else_names_no_time(words: str) -> None:
    assert not remarks_on_time(words)


REMARKED = """Part,Topic,Category,Value,Remark
c,Current CSE cases,All,33,{remark}
d,Gang/group based cases,2 or more perpetrators,2,
e,Ethnicity of victims,White,25,
e,Ethnicity of victims,Asian,8,
f,Ethnicity of perpetrators,-,Not held,
g,Cases open in year,2019,20,
g,Cases open in year,2020,22,
"""


def remarked(remark: str) -> tuple[list[tuple[str, int | None, int | None]], list[bool]]:
    figures = read_letter(REMARKED.format(remark=remark)).answer(Question.CURRENT_CASES).figures
    return bounds(figures), [figure.certain for figure in figures]


def test_the_day_in_a_remark_is_that_of_the_count() -> None:
    assert remarked("as at 30/04/2025") == ([("as at 2025-04-30", 33, 33)], [True])
    assert remarked("") == ([("", 33, 33)], [True])
    assert remarked("from the case system") == ([("", 33, 33)], [True])


@pytest.mark.parametrize("remark", ["since January 2025", "end of quarter 4", "seen between January and March"])
def test_a_count_with_a_remark_on_another_time_is_uncertain(remark: str) -> None:
    assert remarked(remark) == ([("", 33, 33)], [False])


DATED = """Council,{head},Part,Wording,Reply,Note
Avonbrook Council,06/05/2025,A,Mechanisms and strategy,Yes,
Avonbrook Council,06/05/2025,B,Nature of mechanisms,A monthly panel,
Avonbrook Council,06/05/2025,C,Current number of cases of CSE,9,{note}
Avonbrook Council,06/05/2025,D,Gang or group based cases,Nil,
Avonbrook Council,06/05/2025,F,Ethnicity of perpetrators,Not held,
Avonbrook Council,06/05/2025,G,"Cases monitored, 2021-22",21,
Avonbrook Council,06/05/2025,G,"Cases monitored, 2022-23",18,
"""


def dated(head: str, note: str) -> list[tuple[str, int | None, bool]]:
    figures = read_letter(DATED.format(head=head, note=note)).answer(Question.CURRENT_CASES).figures
    return [(str(figure.period), figure.low, figure.certain) for figure in figures]


@pytest.mark.parametrize(
    "head", ["Date of reply", "Response date", "Reply sent", "Date answered", "Date of our response"]
)
def test_the_day_of_a_reply_is_no_day_of_a_count(head: str) -> None:
    assert dated(head, '"Children, as at 31 March 2025"') == [("as at 2025-03-31", 9, True)]
    assert dated(head, "") == [("None", 9, True)]


@pytest.mark.parametrize("head", ["Snapshot date", "As at"])
def test_the_day_of_a_snapshot_is_that_of_its_counts_and_of_no_year(head: str) -> None:
    assert dated(head, "") == [("as at 2025-05-06", 9, True)]
    assert dated(head, "as at 31 March 2025") == [("as at 2025-03-31", 9, False)]
    years = read_letter(DATED.format(head=head, note="")).answer(Question.YEARLY_CASES).figures
    assert bounds(years) == [("2021/22", 21, 21), ("2022/23", 18, 18)]


def test_a_day_that_nothing_names_is_for_a_person_to_look_at() -> None:
    assert dated("Date", "") == [("as at 2025-05-06", 9, False)]
    assert dated("Date", "as at 31 March 2025") == [("as at 2025-03-31", 9, False)]


@pytest.mark.parametrize(
    ("note", "unit"), [('"Children, as at 31 March 2025"', "children"), ("Young people", "children"), ("", "cases")]
)
def test_the_cell_beside_a_count_may_name_what_was_counted(note: str, unit: str) -> None:
    text = DATED.format(head="Date of reply", note=note)
    assert read_letter(text).answer(Question.CURRENT_CASES).unit == unit


def test_a_remark_that_tells_more_of_children_names_no_unit() -> None:
    text = DATED.format(head="Date of reply", note="Children are counted once")
    assert read_letter(text).answer(Question.CURRENT_CASES).unit == "cases"
