"""Empty cells beside a year: no count was given, nothing is nought, and nothing moves."""

import pytest

from councils.domain.vocabulary import EthnicGroup, Outcome, Question
from tests.parsing.reading_letters import answer_to, bounds, letter

YEARS = Question.YEARLY_CASES


@pytest.mark.parametrize(
    "words",
    [
        "Year\tCases\n2014\t17\n2015\t\n2016\t74",
        "| Year | Cases |\n| 2014 | 17 |\n| 2015 | |\n| 2016 | 74 |",
        "Year\tCases\tNotes\n2014\t17\told system\n2015\t\t\n2016\t74\tnew system",
    ],
)
def test_an_empty_cell_is_a_year_without_a_count(words: str) -> None:
    figures = answer_to(YEARS, letter(g=words)).figures
    assert bounds(figures) == [("2014", 17, 17), ("2015", None, None), ("2016", 74, 74)]
    empty = figures[1]
    assert (empty.words, empty.certain, empty.outcome) == ("", False, Outcome.NOT_HELD)
    assert empty.span is not None
    assert empty.span.start == empty.span.end


def test_the_last_year_of_a_table_may_be_the_empty_one() -> None:
    figures = answer_to(YEARS, letter(g="Year\tCases\n2014\t17\n2015\t20\n2016\t")).figures
    assert bounds(figures) == [("2014", 17, 17), ("2015", 20, 20), ("2016", None, None)]


def test_a_year_in_the_text_below_a_table_is_no_empty_row() -> None:
    figures = answer_to(YEARS, letter(g="Year\tCases\n2014\t17\n2015\t20\n\nThe list began in 2014.")).figures
    assert bounds(figures) == [("2014", 17, 17), ("2015", 20, 20)]


def test_a_remark_in_place_of_a_count_is_the_reason_and_no_empty_cell() -> None:
    figures = answer_to(YEARS, letter(g="Year\tCases\n2014\t17\n2015\tnot recorded\n2016\t74")).figures
    assert [figure.words for figure in figures] == ["17", "not recorded", "74"]


@pytest.mark.parametrize(
    "words",
    [
        "Year\tCases\n2014\t\n2015\t\n2016\t",
        "Year\tCases\n2014\t17\n2015\t\n2016\t",
    ],
)
def test_a_column_with_fewer_than_two_counts_says_nothing_of_its_empty_cells(words: str) -> None:
    assert all(figure.count is not None for figure in answer_to(YEARS, letter(g=words)).figures)


def test_a_row_that_says_something_in_another_column_is_no_empty_row() -> None:
    words = "Year\tSystem\tCases\n2014\tOld\t17\n2015\tNone in use\t\n2016\tNew\t74\n2017\tNew\t70"
    figures = answer_to(YEARS, letter(g=words)).figures
    assert all(figure.words for figure in figures)


@pytest.mark.parametrize(
    ("question", "words", "expected"),
    [
        (Question.VICTIM_ETHNICITY, "Ethnicity\tCases\nWhite British\t36\nWhite Irish\t\nPakistani\t4", [36, None, 4]),
        (Question.VICTIM_ETHNICITY, "Ethnicity\tCases\nWhite British\t36\nPakistani\t4\nArab\t", [36, 4, None]),
        (Question.VICTIM_ETHNICITY, "| Group | No. |\n| Asian | 6 |\n| Black | |\n| White | 9 |", [6, None, 9]),
        (Question.VICTIM_AGE, "Age\tCases\n11\t\n12\t3\n13\t6\n14\t9", [None, 3, 6, 9]),
        (Question.VICTIM_AGE, "Age\tCases\n12\t3\n13\t6\n14\t9\nNot known\t", [3, 6, 9, None]),
        (Question.VICTIM_AGE, "Age\tCases\n10 to 12\t3\n13 to 15\t\n16 to 17\t9", [3, None, 9]),
    ],
)
def test_an_empty_cell_beside_a_group_or_an_age_is_one_without_a_count(
    question: Question, words: str, expected: list[int | None]
) -> None:
    figures = answer_to(question, letter(e=words)).figures
    assert [figure.low for figure in sorted(figures, key=lambda one: one.span.start if one.span else 0)] == expected
    assert all(figure.certain for figure in figures if figure.low is None) is False


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (Question.VICTIM_ETHNICITY, "Ethnicity\tCases\nWhite British\t36\nPakistani\t4\nTotal\t"),
        (Question.VICTIM_ETHNICITY, "Ethnicity\tCases\nWhite British\t36\nPakistani\t4\n\nSource\t"),
        (Question.VICTIM_AGE, "Age\tCases\n12\t3\n13\t6\nTotal\t"),
        (Question.VICTIM_AGE, "Age\tCases\n12\t3\n13\t6\n2014\t"),
    ],
)
def test_an_empty_cell_beside_anything_else_is_no_figure(question: Question, words: str) -> None:
    figures = answer_to(question, letter(e=words)).figures
    assert len(figures) == 2
    assert all(figure.low is not None for figure in figures)


@pytest.mark.parametrize("words", ["Not recorded", "Not known", "Unknown", "n/k", "Not stated"])
def test_words_that_no_count_is_known_beside_a_group_stand_for_its_count(words: str) -> None:
    figures = answer_to(Question.VICTIM_ETHNICITY, letter(e=f"White British\t36\nAsian\t{words}\nMixed\t4")).figures
    told = {figure.ethnicity.label: (figure.low, figure.outcome) for figure in figures if figure.ethnicity}
    assert told == {
        "White British": (36, Outcome.ANSWERED),
        "Asian": (None, Outcome.NOT_HELD),
        "Mixed": (4, Outcome.ANSWERED),
    }


@pytest.mark.parametrize("words", ["Not recorded", "n/k", "Unknown"])
def test_an_unknown_group_beside_a_group_in_a_list_without_counts_is_the_group_of_somebody_else(words: str) -> None:
    listed = f"Victim\tPerpetrator\nWhite British\t{words}\nAsian\t{words}"
    assert not answer_to(Question.VICTIM_ETHNICITY, letter(e=listed)).figures


@pytest.mark.parametrize("words", ["n/k", "N/K", "NK", "n.k."])
@pytest.mark.parametrize("form", ["White British\t12\nAsian\t3\n{}\t2", "White British 12, Asian 3, {} 2"])
def test_a_group_not_known_in_two_letters_has_its_count(words: str, form: str) -> None:
    figures = answer_to(Question.VICTIM_ETHNICITY, letter(e=form.format(words))).figures
    assert [figure.low for figure in figures] == [12, 3, 2]
    assert figures[-1].ethnicity is not None
    assert figures[-1].ethnicity.group is EthnicGroup.UNKNOWN


EXPORT = (
    "Question\tCategory\tResponse\n1 Mechanisms and strategy\t\tYes\n3 Current number of cases\t\t45\n"
    "5a Ethnicity of victims\tWhite British\t28\n5a Ethnicity of victims\tRoma\t\n5a Ethnicity of victims\tMixed\t6\n"
    "6 Ethnicity of perpetrators\t\tNot held\n7 Cases each year\t2018\t\n7 Cases each year\t2019\t70\n"
    "7 Cases each year\t2020\t\n7 Cases each year\t2021\t48\n7 Cases each year\t2022\tN/A\n7 Cases each year\t2023\t\n"
    "7 Cases each year\t2024\t45\n"
)


def test_an_empty_cell_in_an_export_that_repeats_the_question_is_no_count() -> None:
    years = answer_to(Question.YEARLY_CASES, EXPORT).figures
    assert {str(figure.period): figure.low for figure in years} == {
        "2018": None,
        "2019": 70,
        "2020": None,
        "2021": 48,
        "2022": None,
        "2023": None,
        "2024": 45,
    }
    assert [figure.low for figure in answer_to(Question.VICTIM_ETHNICITY, EXPORT).figures] == [28, None, 6]


def test_an_empty_cell_between_titles_of_other_tables_is_no_year_of_theirs() -> None:
    words = "Cases\n2021\t14\n2022\t16\n2023\t18\nTeams\n2024\tfour teams"
    years = answer_to(Question.YEARLY_CASES, letter(g=words)).figures
    assert "2024" not in {str(figure.period) for figure in years if figure.low is not None}


@pytest.mark.parametrize(
    "words",
    ["2010\t2011\t2012\t2013\n\t\t14\t15", "Year\t2010\t2011\t2012\t2013\nCases\t\t\t14\t15"],
)
def test_an_empty_cell_below_a_year_is_a_year_without_a_count(words: str) -> None:
    told = sorted(bounds(answer_to(YEARS, letter(g=words)).figures))
    assert told == [("2010", None, None), ("2011", None, None), ("2012", 14, 14), ("2013", 15, 15)]


def test_years_over_a_row_of_words_have_no_empty_cells() -> None:
    figures = answer_to(YEARS, letter(g="2010\t2011\t2012\t2013\nold list\t\tnew list\t\n2014: 7\n2015: 9")).figures
    assert not any(figure.low is None and figure.words == "" for figure in figures)
