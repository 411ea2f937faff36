"""Columns that only number the rows of a table are no figures, no labels, and hide nothing that stands beside them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.domain.vocabulary import Question
from councils.parsing.rules.rownumbers import row_numbers, without_row_numbers
from tests.parsing.reading_letters import answer_to, bounds


def kept(text: str) -> list[str]:
    return [" ".join(line.split()) for line in without_row_numbers(text).splitlines()]


@pytest.mark.parametrize(
    "head",
    ["Line", "Row", "Record", "Entry", "Line no.", "Row number", "S/N", "Serial No", "Index", "#", "No.", "", "ID"],
)
def test_numbers_of_rows_beside_labels_of_questions_go_whatever_heads_them(head: str) -> None:
    table = (
        f"{head}\tQuestion\tItem\tReply\n1\t3\tCSE cases\t33\n2\t4\tGroup based\t5\n3\t5\tWhite\t20\n4\t5\tAsian\t13\n"
    )
    assert kept(table)[1:] == ["3 CSE cases 33", "4 Group based 5", "5 White 20", "5 Asian 13"]


def test_the_text_keeps_its_length_and_every_place() -> None:
    table = "Line\tGroup\tNumber\n1\tWhite\t4\n2\tBlack\t5\n3\tAsian\t6\n"
    made = without_row_numbers(table)
    assert len(made) == len(table)
    assert made.index("Black") == table.index("Black")


@pytest.mark.parametrize(
    "table",
    [
        "Question\tAnswer\tNotes\n1\tYes\t\n2\tA panel\t\n3\t14\t\n4\t2\t\n5\tsee below\t\n6\tnot held\t\n7\tbelow\t\n",
        "No.\tQuestion\tAnswer\n1\tStrategy\tYes\n2\tMechanisms\tA panel\n3\tCases\t14\n4\tGroups\t2\n",
        "Age\tSex\tNumber\n12\tFemale\t4\n13\tFemale\t5\n14\tFemale\t6\n",
        "Year\tWhat\tNumber\n2021\tCSE\t4\n2022\tCSE\t5\n2023\tCSE\t6\n",
        "\t2021\t2022\n1\t4\t5\n2\t5\t6\n3\t7\t8\n",
        "Month\tWhat\tNumber\n1\tCSE\t4\n2\tCSE\t5\n3\tCSE\t6\n",
        "Item\tMeasure\tNumber\n4\tCSE\t4\n7\tCSE\t5\n8\tCSE\t6\n",
        "Cases\tGroup\tAge\n3\tWhite\t13\n4\tAsian\t14\n6\tMixed\t15\n",
        "1\tWhite\n2\tBlack\n3\tAsian\n",
        "We counted 1, 2 and 3.\n",
    ],
)
def test_labels_of_questions_ages_years_and_counts_number_no_rows(table: str) -> None:
    assert list(row_numbers(table)) == []


def test_a_row_of_a_total_below_the_numbers_keeps_its_words() -> None:
    table = "No\tEthnicity\tNumber\n1\tWhite\t4\n2\tBlack\t5\n3\tAsian\t6\n\tTotal\t15\n"
    assert kept(table)[-1] == "Total 15"


def test_a_column_of_numbers_may_stand_behind_the_name_of_the_council() -> None:
    table = "Council\tRow\tQ\tReply\n" + "".join(f"Avonbrook\t{n}\t5\t{n + 3}\n" for n in range(1, 5))
    assert kept(table)[1] == "Avonbrook 5 4"


LONG = """{head},{question},{what},{when},{reply}
1,1,Strategy and mechanisms in place,,Yes
2,2,Nature of mechanisms,,A weekly panel
3,3,CSE cases being monitored,1 April 2025,33
4,4,Gang or group based,1 April 2025,5
5,5,Ethnicity: Asian,1 April 2025,9
6,5,Ethnicity: White,1 April 2025,24
7,5,Age: 12 to 15,1 April 2025,20
8,5,Age: 16 and 17,1 April 2025,13
9,6,Ethnicity of perpetrators,,Not held
10,7,Cases in the year,2023,57
11,7,Cases in the year,2024,62
"""


@pytest.mark.parametrize("head", ["Line", "#", "Row", "S/N", "Ref", "No."])
@pytest.mark.parametrize(
    ("question", "what", "when", "reply"),
    [
        ("Question", "Item", "Period", "Reply"),
        ("Q no.", "Measure", "Year", "Response"),
        ("Part", "Breakdown", "Date", "Answer"),
        ("Q", "Category", "Period", "Value"),
        ("Question no", "Description", "Time period", "Number"),
        ("Question ref", "Metric", "As at", "Total"),
    ],
)
def test_a_long_export_is_read_by_its_replies(head: str, question: str, what: str, when: str, reply: str) -> None:
    text = LONG.format(head=head, question=question, what=what, when=when, reply=reply)
    assert bounds(answer_to(Question.CURRENT_CASES, text).figures) == [("as at 2025-04-01", 33, 33)]
    assert [b[1:] for b in bounds(answer_to(Question.GROUP_BASED_CASES, text).figures)] == [(5, 5)]
    assert bounds(answer_to(Question.VICTIM_ETHNICITY, text).figures) == [("Asian", 9, 9), ("White", 24, 24)]
    assert bounds(answer_to(Question.VICTIM_AGE, text).figures) == [("12-15", 20, 20), ("16-17", 13, 13)]
    assert bounds(answer_to(Question.YEARLY_CASES, text).figures) == [("2023", 57, 57), ("2024", 62, 62)]


@given(st.text(alphabet="\t|\n 123abc", max_size=120))
def test_no_text_changes_its_length_or_its_lines(text: str) -> None:
    made = without_row_numbers(text)
    assert len(made) == len(text)
    assert made.count("\n") == text.count("\n")


@pytest.mark.parametrize("gap", ["\t", "   ", " | "])
def test_numbers_in_turn_before_years_go_in_a_table_without_a_heading(gap: str) -> None:
    rows = [("1.", "2024-25", "2,276"), ("2.", "2023-24", "2,190"), ("3.", "2022-23", "1,904")]
    made = without_row_numbers("\n".join(gap.join(row) for row in rows))
    assert [line.split()[0].strip("|") or line.split()[1] for line in made.splitlines()] == [
        "2024-25",
        "2023-24",
        "2022-23",
    ]


@pytest.mark.parametrize(
    "text",
    ["1. 2021: 5\n2. A panel\n3. 2022: 4", "5. 2021: 5\n6. 2022: 4\n7. 2023: 3", "1. 2021: 5\n2. 2022: 4"],
)
def test_labels_that_number_no_run_of_years_stay(text: str) -> None:
    assert without_row_numbers(text) == text
