"""Exports with a row for each number, whatever their columns are called and in whatever order they stand."""

from collections.abc import Callable, Sequence

import pytest

from councils.domain.vocabulary import Outcome, Question, StrategyValue
from tests.parsing.reading_letters import bounds, read_letter

type Row = tuple[str, str, str, str, str, object]
"""Part, measure, ethnic group, age, period, value."""

DAY = "31 March 2025"
ROWS: tuple[Row, ...] = (
    ("1", "Mechanisms and strategy in place", "", "", "", "Yes"),
    ("2", "Nature of mechanisms", "", "", "", "A weekly panel"),
    ("3", "CSE cases being monitored", "", "", DAY, 33),
    ("4", "CSE cases: gang or group based", "", "", DAY, 5),
    ("5", "CSE victims by ethnicity", "White British", "", DAY, 20),
    ("5", "CSE victims by ethnicity", "Asian", "", DAY, 9),
    ("5", "CSE victims by ethnicity", "Mixed", "", DAY, 3),
    ("5", "CSE victims by ethnicity", "Not known", "", DAY, 1),
    ("5", "CSE victims by age", "", "12 to 13", DAY, 8),
    ("5", "CSE victims by age", "", "14 to 15", DAY, 14),
    ("5", "CSE victims by age", "", "16 to 17", DAY, 11),
    ("6", "Ethnicity of perpetrators", "", "", "", "Not held"),
    ("7", "CSE cases in the year", "", "", "2022", 60),
    ("7", "CSE cases in the year", "", "", "2023", 57),
    ("7", "CSE cases in the year", "", "", "2024", 62),
)


def group(row: Row) -> str:
    return row[2] or row[3] or "All"


def dimension(row: Row) -> str:
    return "Ethnicity" if row[2] else "Age" if row[3] else "Total"


def more(row: Row, other: Callable[[int], int]) -> object:
    return other(row[5]) if isinstance(row[5], int) else ""


def span(row: Row) -> tuple[str, str]:
    return (f"01/01/{row[4]}", f"31/12/{row[4]}") if len(row[4]) == 4 else ("", "")


def said(row: Row) -> str:
    of = f" - {row[2] or row[3]}" if row[2] or row[3] else ""
    return f"{row[1]}{of} ({row[4]})" if row[4] else f"{row[1]}{of}"


LAYOUTS: dict[str, tuple[str, Callable[[int, Row], Sequence[object]]]] = {
    "plain": ("Question Measure Category Period Value", lambda _, r: (r[0], r[1], group(r), r[4], r[5])),
    "empty category": ("Question Measure Category Period Value", lambda _, r: (r[0], r[1], r[2] or r[3], r[4], r[5])),
    "two categories": ("Q Measure Ethnicity Age Period Number", lambda _, r: r),
    "value first": ("Number Q Measure Category Period", lambda _, r: (r[5], r[0], r[1], group(r), r[4])),
    "value in the middle": ("Q Value Measure Category Period", lambda _, r: (r[0], r[5], r[1], group(r), r[4])),
    "period first": ("Period Qno Measure Breakdown Total", lambda _, r: (r[4], r[0], r[1], group(r), r[5])),
    "no part": ("Measure Category Period Value", lambda _, r: (r[1], group(r), r[4], r[5])),
    "no part, two categories": ("Measure Ethnicity Age Period Value", lambda _, r: r[1:]),
    "letters": ("Part Item Group Date Answer", lambda _, r: ("abcdefg"[int(r[0]) - 1], r[1], group(r), r[4], r[5])),
    "q3": ("Item Description Detail Period Figure", lambda _, r: (f"Q{r[0]}", r[1], group(r), r[4], r[5])),
    "dimension": ("Question Dimension Category Year Count", lambda _, r: (r[0], dimension(r), group(r), r[4], r[5])),
    "council and notes": (
        "Council Ref Question Indicator Group Date Response Comment",
        lambda n, r: ("Avonbrook", "FOI-25-118", r[0], r[1], group(r), r[4], r[5], "checked" if n == 3 else ""),
    ),
    "numbers of rows and shares": (
        "# Qno Measure Breakdown Year Count %",
        lambda n, r: (n, r[0], r[1], group(r), r[4], r[5], more(r, lambda count: count * 3)),
    ),
    "numbers of records": (
        "ID Question Measure Category Period Value",
        lambda n, r: (1000 + n, r[0], r[1], group(r), r[4], r[5]),
    ),
    "status": (
        "Question Measure Category Period Value Status",
        lambda _, r: (r[0], r[1], group(r), r[4], r[5], "Final"),
    ),
    "unit": (
        "Question Measure Category Period Unit Value",
        lambda _, r: (r[0], r[1], group(r), r[4], "Children", r[5]),
    ),
    "day of the extract": (
        "Extracted Question Measure Category Period Value",
        lambda _, r: ("02/05/2025", r[0], r[1], group(r), r[4], r[5]),
    ),
    "last year": (
        "Question Measure Category Period Value Previous",
        lambda _, r: (r[0], r[1], group(r), r[4], r[5], more(r, lambda count: count - 1)),
    ),
    "England": (
        "Question Measure Category Period Avonbrook England",
        lambda _, r: (r[0], r[1], group(r), r[4], r[5], more(r, lambda count: count * 100)),
    ),
    "denominator": (
        "Question Measure Category Period Numerator Denominator",
        lambda _, r: (r[0], r[1], group(r), r[4], r[5], more(r, lambda count: count + 40)),
    ),
    "all in one cell": ("Q Item Reply", lambda _, r: (r[0], said(r), r[5])),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_number_is_read_for_what_its_row_says(name: str) -> None:
    heads, cells = LAYOUTS[name]
    lines = [heads.split(), *(cells(number, row) for number, row in enumerate(ROWS, 1))]
    read = read_letter("Avonbrook Council\n\n" + "".join("\t".join(map(str, line)) + "\n" for line in lines))
    assert read.answer(Question.STRATEGY).value is StrategyValue.YES
    assert [each[1:] for each in bounds(read.answer(Question.CURRENT_CASES).figures)] == [(33, 33)]
    assert [each[1:] for each in bounds(read.answer(Question.GROUP_BASED_CASES).figures)] == [(5, 5)]
    assert bounds(read.answer(Question.VICTIM_ETHNICITY).figures) == [
        ("White British", 20, 20),
        ("Asian", 9, 9),
        ("Mixed", 3, 3),
        ("Not known", 1, 1),
    ]
    assert bounds(read.answer(Question.VICTIM_AGE).figures) == [("12-13", 8, 8), ("14-15", 14, 14), ("16-17", 11, 11)]
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == [("2022", 60, 60), ("2023", 57, 57), ("2024", 62, 62)]


def test_first_and_last_days_of_years_are_ranges_and_empty_ones_are_no_cells() -> None:
    lines = ["Question\tMeasure\tCategory\tFrom\tTo\tValue"]
    lines += ["\t".join(map(str, (row[0], row[1], group(row), *span(row), row[5]))) for row in ROWS]
    read = read_letter("Avonbrook Council\n\n" + "\n".join(lines) + "\n")
    assert len(read.answer(Question.VICTIM_AGE).figures) == 3
    assert bounds(read.answer(Question.YEARLY_CASES).figures)[0] == ("2022-01-01..2022-12-31", 60, 60)


type Form = Callable[[str, str, object], Sequence[object]]
FORMS: dict[str, tuple[tuple[str, ...], Form]] = {
    "part, details, answer": (("Question", "Details", "Answer"), lambda part, what, value: (part, what, value)),
    "named part": (("Reference", "Details", "Answer"), lambda part, what, value: (f"Question {part}", what, value)),
    "bracketed letters": (
        ("Part", "Information requested", "Response"),
        lambda part, what, value: (f"({'abcdefg'[int(part) - 1]})", what, value),
    ),
    "part last": (("Details", "Answer", "Question"), lambda part, what, value: (what, value, part)),
    "answer first": (("Answer", "Question", "Details"), lambda part, what, value: (value, part, what)),
    "part in the details": (("Details", "Answer"), lambda part, what, value: (f"{part}. {what}", value)),
    "no part": (("Details", "Answer"), lambda _, what, value: (what, value)),
    "q5 in the details": (("Question and detail", "Value"), lambda part, what, value: (f"Q{part}: {what}", value)),
    "who checked it when": (
        ("Q", "Details", "Answer", "Officer", "Date checked"),
        lambda part, what, value: (part, what, value, "JS", "12/05/2025"),
    ),
    "marks out of five": (
        ("Q", "Details", "Answer", "Source", "Confidence (1-5)"),
        lambda part, what, value: (part, what, value, "LCS 2025", 4),
    ),
}


def asked(row: Row) -> str:
    if row[0] == "7":
        return f"Cases in {row[4]}"
    return f"Ethnicity: {row[2]}" if row[2] else f"Age: {row[3]}" if row[3] else row[1]


@pytest.mark.parametrize("name", FORMS)
def test_a_form_with_a_row_for_each_answer_is_read_whatever_its_columns(name: str) -> None:
    heads, cells = FORMS[name]
    lines = [heads, *(cells(row[0], asked(row), row[5]) for row in ROWS)]
    read = read_letter("Avonbrook Council\n\n" + "".join("\t".join(map(str, line)) + "\n" for line in lines))
    assert [each[1:] for each in bounds(read.answer(Question.CURRENT_CASES).figures)] == [(33, 33)]
    assert [each[1:] for each in bounds(read.answer(Question.GROUP_BASED_CASES).figures)] == [(5, 5)]
    assert [each[1] for each in bounds(read.answer(Question.VICTIM_ETHNICITY).figures)] == [20, 9, 3, 1]
    assert bounds(read.answer(Question.VICTIM_AGE).figures) == [("12-13", 8, 8), ("14-15", 14, 14), ("16-17", 11, 11)]
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == [("2022", 60, 60), ("2023", 57, 57), ("2024", 62, 62)]


def test_a_list_with_a_row_for_each_child_gives_no_certain_figure() -> None:
    rows = [f"{n}\t{12 + n % 5}\t{'White British' if n % 2 else 'Asian'}\tNo" for n in range(1, 20)]
    read = read_letter("Avonbrook Council\n\n" + "\n".join(["Child\tAge\tEthnicity\tGroup?", *rows]) + "\n")
    assert not any(figure.certain for answer in read.answers for figure in answer.figures)
