"""What a person would type for what stands in a cell: typing it again changes nothing."""

import pytest

from councils.domain.as_typed import figure_means, figure_typed, typed
from councils.domain.cells import Cell, Field, cells
from councils.domain.edits import Letter, Put, edited
from councils.domain.returns import Figure, Return
from councils.domain.rows import row_cell
from councils.domain.vocabulary import Outcome, Question

NOW = row_cell(Question.CURRENT_CASES, "")


def keyed(words: str) -> Figure:
    value = cells(edited(Return(), Put(NOW, words), Letter()))[NOW]
    assert isinstance(value, Figure)
    return value


@pytest.mark.parametrize(
    "words",
    ["22", "<5", "nil", "*", "not recorded", "about 20 = 15 to 25", "a few = 1 or more", "some = withheld", "about 20"],
)
def test_a_figure_typed_again_is_the_same_figure(words: str) -> None:
    figure = keyed(words)
    assert figure_typed(figure) == words
    assert keyed(figure_typed(figure)) == figure


@pytest.mark.parametrize(
    ("words", "means"),
    [("<5", "0–4"), ("1,204", "1,204"), ("*", "withheld"), ("N/A", "not held"), ("about 20", "no bounds yet")],
)
def test_what_words_allow_is_said_as_everywhere(words: str, means: str) -> None:
    assert figure_means(keyed(words)) == means


def test_a_threshold_that_begins_at_one_is_typed_without_an_equals_sign() -> None:
    figure = Figure(1, 4, "<5", None, Outcome.ANSWERED, certain=True)
    assert figure_typed(figure) == "<5"


def test_a_blank_cell_of_the_letter_is_typed_as_nothing() -> None:
    assert figure_typed(Figure(None, None, "", None, Outcome.NOT_HELD, certain=False)) == ""


@pytest.mark.parametrize(
    ("field", "words"),
    [
        (Field.BASIS, "open on a day"),
        (Field.OUTCOME, "partly answered"),
        (Field.AGES, "10–21"),
        (Field.EXEMPTIONS, "FOIA s.40(2), FOIA s.12"),
        (Field.REFERRED_TO, "police"),
        (Field.STATUS, "at risk"),
        (Field.EXPLOITATION, "all exploitation"),
        (Field.UNIT, "children"),
    ],
)
def test_a_field_typed_again_is_the_same_field(field: Field, words: str) -> None:
    cell = Cell(field, Question.CURRENT_CASES)
    value = cells(edited(Return(), Put(cell, words), Letter()))[cell]
    assert typed(value) == words
    assert cells(edited(Return(), Put(cell, typed(value)), Letter()))[cell] == value


def test_nothing_is_typed_for_nothing() -> None:
    assert typed(None) == ""
