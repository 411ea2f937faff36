"""What stands in a cell is told in the words in which it is keyed."""

from datetime import date
from typing import Any

import pytest

from councils.domain.ages import AgeBand
from councils.domain.cell_words import NAMES, cell_name, figure_words, value_words
from councils.domain.cells import Cell, Field, cells
from councils.domain.count import Count
from councils.domain.ethnicity import map_label
from councils.domain.periods import Period
from councils.domain.returns import CouncilNamed, Note, Span
from councils.domain.vocabulary import Basis, NoteCode, Outcome, Question, Unit
from tests.returns import a_return, current_cases, figure, number


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (number("22"), "22"),
        (figure("<5", Count(0, 4)), "<5: 0–4"),
        (figure("more than 10", Count(11, None)), "more than 10: 11 or more"),
        (figure("about 20", certain=False, outcome=Outcome.ANSWERED), "about 20: no bounds yet (uncertain)"),
        (figure("*", outcome=Outcome.WITHHELD), "*: withheld"),
        (figure("Not held"), "not held"),
        (figure(""), "not held"),
        (number("0"), "0"),
    ],
)
def test_a_figure_is_its_words_and_what_they_allow(said: Any, words: str) -> None:
    assert figure_words(said) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, ""),
        (Outcome.PARTLY_ANSWERED, "partly answered"),
        (Basis.OPEN_ON_DATE, "open on a day"),
        (Unit.CASES, "cases"),
        (AgeBand(10, 21), "10–21"),
        (date(2025, 5, 8), "8 May 2025"),
        (("FOIA s.40(2)", "FOIA s.12"), "FOIA s.40(2), FOIA s.12"),
        (CouncilNamed("EMS", None, "Eastmarsh"), "Eastmarsh"),
        (Note(NoteCode.HIDDEN_CONTENT, "Some of it is hidden."), "Some of it is hidden."),
        (Span(3, 9), "3 to 9"),
        ("West Midlands Police", "West Midlands Police"),
    ],
)
def test_every_kind_of_value_has_its_words(value: Any, words: str) -> None:
    assert value_words(value) == words


def test_a_span_is_told_by_what_it_covers_in_one_line() -> None:
    assert value_words(Span(0, 11), {None: "22 \n\n cases and more"}) == "22 cases"
    assert value_words(Span(0, 500), {None: "x" * 500}).endswith("…")


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        (Cell(Field.OUTCOME, Question.STRATEGY), "outcome"),
        (Cell(Field.FIGURE, Question.CURRENT_CASES), "count"),
        (Cell(Field.FIGURE, Question.YEARLY_CASES, period="2014/15"), "2014/15"),
        (Cell(Field.FIGURE, Question.YEARLY_CASES, period="2014/15", ordinal=2), "2014/15 (value 2)"),
        (Cell(Field.FIGURE, Question.VICTIM_AGE, age="..11"), "under 12"),
        (Cell(Field.FIGURE, Question.VICTIM_ETHNICITY, label="White British"), "White British"),
        (Cell(Field.UNREAD, place="3-9", ordinal=2), "left unread"),
    ],
)
def test_every_cell_has_a_name(cell: Cell, name: str) -> None:
    assert cell_name(cell) == name


def test_no_field_is_without_a_name() -> None:
    assert set(NAMES) == set(Field)


def test_every_cell_of_a_return_can_be_named() -> None:
    value = a_return(
        current_cases(number("22", period=Period.calendar_year(2024))),
        reference="EMS 1",
        unread=(Span(1, 2),),
    )
    assert [cell_name(cell) for cell in cells(value)] == ["reference", "outcome", "2024", "left unread"]
    assert map_label("White").label == "White"
