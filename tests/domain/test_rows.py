"""The rows of a table: names in, cells out, and back."""

from dataclasses import replace

import pytest

from councils.domain.edits import Letter, Put, edited
from councils.domain.keyed import Refused
from councils.domain.returns import Return
from councils.domain.rows import BY_GROUP, COUNTED, row_cell, row_name, rows
from councils.domain.vocabulary import Question

YEARS = range(2010, 2025)


def with_years(*years: str) -> Return:
    reading = Return()
    for year in years:
        reading = edited(reading, Put(row_cell(Question.YEARLY_CASES, year), "3"), Letter())
    return reading


@pytest.mark.parametrize(
    ("question", "name"),
    [
        (Question.VICTIM_AGE, "12"),
        (Question.VICTIM_AGE, "10–15"),
        (Question.VICTIM_AGE, "under 12"),
        (Question.VICTIM_AGE, "18 and over"),
        (Question.VICTIM_AGE, "age not known"),
        (Question.VICTIM_AGE, "12 @ 2014/15"),
        (Question.VICTIM_ETHNICITY, "White British"),
        (Question.PERPETRATOR_ETHNICITY, "50% other/unknown @ 2014"),
        (Question.YEARLY_CASES, "2014"),
        (Question.YEARLY_CASES, "2024/25 Q4"),
        (Question.YEARLY_CASES, "2020-03-23.."),
        (Question.CURRENT_CASES, "as at 2025-03-31"),
        (Question.CURRENT_CASES, ""),
    ],
)
def test_a_rows_name_reads_back_as_its_cell(question: Question, name: str) -> None:
    assert row_name(row_cell(question, name)) == name


@pytest.mark.parametrize(
    ("written", "name"),
    [("FY 2019/20", "2019/20"), ("16-17", "2016/17"), ("2014-15", "2014/15"), ("Q4 2024/25", "2024/25 Q4")],
)
def test_a_year_is_named_as_councils_write_it(written: str, name: str) -> None:
    assert row_name(row_cell(Question.YEARLY_CASES, written)) == name


@pytest.mark.parametrize(
    ("question", "name"),
    [
        (Question.YEARLY_CASES, ""),
        (Question.YEARLY_CASES, "last year"),
        (Question.VICTIM_AGE, "teenagers"),
        (Question.VICTIM_ETHNICITY, ""),
        (Question.STRATEGY, "2014"),
        (Question.VICTIM_AGE, "12 @ sometime"),
    ],
)
def test_a_name_that_means_no_row_is_refused(question: Question, name: str) -> None:
    with pytest.raises(Refused):
        row_cell(question, name)


def test_every_year_asked_for_has_its_row_before_anything_is_keyed() -> None:
    shown = rows(Return(), Question.YEARLY_CASES, YEARS)
    assert [row_name(cell) for cell, _ in shown] == [str(year) for year in YEARS]
    assert all(figure is None for _, figure in shown)


def test_every_counted_question_offers_rows_and_no_other_does() -> None:
    assert all(rows(Return(), question, YEARS) for question in COUNTED)
    assert len(rows(Return(), Question.CURRENT_CASES, YEARS)) == 1
    assert all(len(rows(Return(), question, YEARS)) == 6 for question in BY_GROUP)


def test_the_empty_years_of_a_council_that_counts_financial_years_are_financial() -> None:
    names = [row_name(cell) for cell, _ in rows(with_years("2014/15", "2015/16"), Question.YEARLY_CASES, YEARS)]
    assert names[:6] == ["2010/11", "2011/12", "2012/13", "2013/14", "2014/15", "2015/16"]
    assert len(names) == 15


def test_the_empty_years_stand_where_they_belong_in_a_series_that_falls() -> None:
    falling = Return()
    reading = with_years("2013", "2011")
    answer = reading.answer(Question.YEARLY_CASES)
    figures = tuple(reversed(answer.figures))
    answers = tuple(
        type(one)(Question.YEARLY_CASES, outcome=answer.outcome, figures=figures)
        if one.question is answer.question
        else one
        for one in falling.answers
    )
    falling = Return(answers=answers)
    names = [row_name(cell) for cell, _ in rows(falling, Question.YEARLY_CASES, range(2010, 2015))]
    assert names == ["2014", "2013", "2012", "2011", "2010"]


def test_a_table_that_is_being_filled_keeps_the_rows_that_are_still_empty() -> None:
    reading = edited(Return(), Put(row_cell(Question.VICTIM_ETHNICITY, "White UK"), "3"), Letter())
    names = [row_name(cell) for cell, _ in rows(reading, Question.VICTIM_ETHNICITY, YEARS)]
    assert names[:2] == ["White UK", "Mixed or multiple ethnic groups"]
    assert len(names) == 6


def test_no_row_is_offered_that_is_filled_already() -> None:
    reading = Return()
    for age in ("17", "16", "15"):
        reading = edited(reading, Put(row_cell(Question.VICTIM_AGE, age), "3"), Letter())
    names = [row_name(cell) for cell, _ in rows(reading, Question.VICTIM_AGE, YEARS)]
    assert names == ["15", "16", "17", "13", "14"]


def test_no_row_is_offered_beside_the_second_value_of_its_category() -> None:
    first = row_cell(Question.VICTIM_AGE, "14")
    reading = Return()
    for cell, words in ((first, "3"), (replace(first, ordinal=2), "4"), (first, "")):
        reading = edited(reading, Put(cell, words), Letter())
    names = [row_name(cell) for cell, _ in rows(reading, Question.VICTIM_AGE, YEARS)]
    assert names.count("14") == 1


def test_a_table_with_as_many_rows_as_usual_offers_none() -> None:
    reading = Return()
    for number in range(7):
        reading = edited(reading, Put(row_cell(Question.VICTIM_ETHNICITY, f"Group {number}"), "3"), Letter())
    assert len(rows(reading, Question.VICTIM_ETHNICITY, YEARS)) == 7


def test_a_label_longer_than_is_kept_is_refused_where_it_is_typed() -> None:
    assert row_cell(Question.VICTIM_ETHNICITY, "L" * 160).label == "L" * 160
    with pytest.raises(Refused, match="161 characters; 160 are kept"):
        row_cell(Question.VICTIM_ETHNICITY, "L" * 161)


@pytest.mark.parametrize("question", [Question.VICTIM_AGE, Question.YEARLY_CASES])
def test_a_refusal_repeats_no_more_of_a_name_than_shows_which_it_is(question: Question) -> None:
    with pytest.raises(Refused) as refused:
        row_cell(question, "x" * 100_000)
    assert len(str(refused.value)) < 200
