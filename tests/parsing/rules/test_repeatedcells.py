"""An export repeats the reference and the days of a request in every row; the label of the question stands behind them."""

from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.repeatedcells import repeated_cells
from tests.parsing.reading_letters import answer_to

HEAD = "FOI ref,Council,Received,Closed,Item,Question,Response"
LED = "AV-FOI-0229,Avonbrook Council,2025-04-15,2025-05-13"
EXPORT = "\n".join(
    [
        HEAD,
        f"{LED},1,Mechanisms and strategy in place?,Yes.",
        f"{LED},2,Nature of the mechanisms,Monthly panel.",
        f"{LED},3,Current number of CSE cases,12",
        f"{LED},4,Gang or group based,Not recorded.",
        f"{LED},5,Ethnicity and age of assumed victims,Exempt under section 40(2) of the Freedom of Information Act.",
        f"{LED},6,Ethnicity of perpetrators,Not held.",
        f"{LED},7,Cases each year 2010 to 2024,2022: 19; 2023: 11; 2024: 12.",
    ]
)
ROWS = "ref\tday\titem\tanswer\nA1\t1 May\t3\t12\nA1\t1 May\t4\t2\nA1\t1 May\t6\tNot held\n"


def test_the_cells_that_every_row_repeats_are_counted_from_the_left() -> None:
    assert set(repeated_cells(ROWS).values()) == {2}
    assert len(repeated_cells(ROWS)) == 4


def test_a_column_that_differs_in_one_row_is_not_repeated() -> None:
    assert repeated_cells(ROWS.replace("A1\t1 May\t6", "A1\t2 May\t6")) == {}
    assert repeated_cells(ROWS.replace("A1\t1 May\t6", "A2\t1 May\t6")) == {}


def test_empty_cells_and_few_rows_repeat_nothing() -> None:
    assert repeated_cells(ROWS.replace("A1", "")) == {}
    assert repeated_cells("ref\titem\tanswer\nA1\t3\t12\nA1\t4\t2\n") == {}


def test_the_answers_of_such_an_export_are_bound_by_their_item() -> None:
    now = answer_to(Question.CURRENT_CASES, EXPORT)
    assert [figure.words for figure in now.figures] == ["12"]
    assert answer_to(Question.PERPETRATOR_ETHNICITY, EXPORT).outcome is Outcome.NOT_HELD


def test_the_years_in_its_last_cell_keep_their_own_counts_and_no_day_of_the_request() -> None:
    yearly = answer_to(Question.YEARLY_CASES, EXPORT)
    assert [(str(figure.period), figure.words) for figure in yearly.figures] == [
        ("2022", "19"),
        ("2023", "11"),
        ("2024", "12"),
    ]


def test_a_label_that_every_row_repeats_is_no_such_cell() -> None:
    assert repeated_cells("part\tgroup\tcount\n5\tWhite\t3\n5\tBlack\t1\n5\tAsian\t2\n") == {}


def test_cells_repeated_before_anything_but_labels_are_left_to_the_other_rules() -> None:
    assert repeated_cells("theme\tgroup\tcount\nEthnicity\tWhite\t3\nEthnicity\tBlack\t1\nEthnicity\tAsian\t2\n") == {}
    assert repeated_cells("theme\tyear\tcount\nCases\t2021\t3\nCases\t2022\t1\nCases\t2023\t2\n") == {}
