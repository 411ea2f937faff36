"""Tables that count girls and boys apart and add them up."""

import pytest

from councils.domain.vocabulary import Question, StrategyValue
from councils.parsing.rules.rows import Row, row_of
from councils.parsing.rules.totalled import with_totals_alone
from councils.parsing.rules.totals import is_total
from tests.parsing.reading_letters import answer_to, bounds, letter, read_letter
from tests.parsing.test_workbooks import read_workbook


def rows(*lines: str) -> list[Row]:
    return [row_of(line, 0, len(line)) for line in lines]


def cells(*lines: str) -> list[list[str]]:
    return [[box.text for box in row.boxes] for row in with_totals_alone(rows(*lines))]


@pytest.mark.parametrize("head", ["\tGirls\tBoys\tTotal", "Measure\tFemale\tMale\tAll", "Measure\tF\tM\tTotal"])
def test_the_column_that_adds_up_both_is_left(head: str) -> None:
    assert cells(head, "Open now\t16\t5\t21")[1] == ["Open now", "21"]


@pytest.mark.parametrize(
    "head", ["\tGirls\tBoys", "Measure\tCSE\tCCE\tTotal", "Measure\t2023\t2024\tTotal", "Total\t5\t21"]
)
def test_other_tables_keep_their_columns(head: str) -> None:
    line = "\t".join(["Open now", *(str(number) for number in range(head.count("\t")))])
    assert cells(head, line)[1] == line.split("\t")


def test_a_table_below_another_keeps_its_columns() -> None:
    assert cells("\tGirls\tBoys\tTotal", "Open\t16\t5\t21", "Year\tCases", "2023\t4")[2:] == [
        ["Year", "Cases"],
        ["2023", "4"],
    ]


def test_the_total_answers_how_many_and_how_many_by_groups() -> None:
    made = read_workbook(
        {
            "Summary": [
                ["Children monitored for child sexual exploitation"],
                [],
                ["", "Girls", "Boys", "Total"],
                ["Open at 30 April 2025", 16, 5, 21],
                ["of which group based", 3, 0, 3],
                [],
                ["The council runs the mechanisms described and its Safer Adolescence Strategy deals with CSE."],
            ],
            "Age": [["Age", "Girls", "Boys", "Total"], ["14", 5, 1, 6], ["15", 11, 4, 15], ["Total", 16, 5, 21]],
        }
    )
    assert bounds(made.answer(Question.CURRENT_CASES).figures) == [("as at 2025-04-30", 21, 21)]
    assert [figure.low for figure in made.answer(Question.GROUP_BASED_CASES).figures] == [3]
    assert bounds(made.answer(Question.VICTIM_AGE).figures) == [("14-14", 6, 6), ("15-15", 15, 15)]
    assert made.answer(Question.STRATEGY).value is StrategyValue.YES


def test_a_title_of_children_monitored_is_no_answer_about_the_means() -> None:
    made = read_letter(
        "Avonbrook Council\n\nChildren monitored for CSE:\n\nOpen cases: 12\n\nVictim ethnicity: White British 12\n"
    )
    assert "12" not in [figure.words for figure in made.answer(Question.MECHANISMS).figures]
    assert answer_to(Question.MECHANISMS, "Children monitored for CSE:\n\n12\n").passage is None


@pytest.mark.parametrize(
    "words", ["Total", "Row total", "All", "All ages", "Any age", "All children", "Everyone", "Sum"]
)
def test_a_label_of_all_is_that_of_a_total(words: str) -> None:
    assert is_total(words)


@pytest.mark.parametrize("words", ["All other Asian", "Any other White background", "Allocated", "Summer", "Children"])
def test_a_label_of_some_is_not(words: str) -> None:
    assert not is_total(words)


@pytest.mark.parametrize("head", ["All ages", "Any age", "All children", "Total"])
def test_groups_beside_ages_are_counted_in_the_column_of_all_ages(head: str) -> None:
    text = letter(e=f"Ethnicity\tAged 10 to 13\tAged 14 to 17\t{head}\nWhite British\t5\t14\t19\nPakistani\t1\t3\t4")
    told = bounds(answer_to(Question.VICTIM_ETHNICITY, text).figures)
    assert told == [("White British", 19, 19), ("Pakistani", 4, 4)]
