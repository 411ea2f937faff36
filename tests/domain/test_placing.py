"""Which document a place is in: giving it its name and taking it away again changes nothing else."""

from dataclasses import replace

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from councils.domain.cells import Cell, Field, cells
from councils.domain.edits import Edit, Letter, Move, Put, Read, Restore, Settle, edited
from councils.domain.keyed import Refused
from councils.domain.name_masks import Mask, mask_of
from councils.domain.placing import (
    cell_named_in,
    edit_named_in,
    is_placed,
    masks_named_in,
    masks_unnamed_in,
    named_in,
    unnamed_in,
    value_named_in,
)
from councils.domain.return_json import as_dict
from councils.domain.returns import Answer, Figure, Note, Return, Span
from councils.domain.rows import row_cell
from councils.domain.vocabulary import NoteCode, Outcome, Question
from tests.domain.desk_readings import returns

LAWS = settings(max_examples=25, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
"""As for all laws of whole returns, which take long to make up."""
OWN, OTHER = "a" * 64, "b" * 64
names = st.sampled_from([OWN, OTHER])
spans = st.builds(lambda start, length, name: Span(start, start + length, name), *[st.integers(0, 60)] * 2, st.none())
masks = st.lists(spans.map(mask_of), max_size=3)


def places(value: Return) -> list[Span | None]:
    """Every place that a return has."""
    of_answers = [span for one in value.answers for span in (one.passage, *(figure.span for figure in one.figures))]
    return [*of_answers, *(note.span for note in value.notes), *value.unread]


def without_places(value: Return) -> Return:
    """The return as if nobody had said where anything stands."""
    answers = [
        replace(one, passage=None, figures=tuple(replace(figure, span=None) for figure in one.figures))
        for one in value.answers
    ]
    notes = tuple(replace(note, span=None) for note in value.notes)
    return replace(value, answers=tuple(answers), notes=notes, unread=())


@LAWS
@given(returns(), names)
def test_taking_a_name_away_undoes_giving_it(value: Return, name: str) -> None:
    assert unnamed_in(named_in(value, name), name) == value


@LAWS
@given(returns(), names, names)
def test_a_place_that_has_a_name_keeps_it(value: Return, name: str, later: str) -> None:
    named = named_in(value, name)
    assert named_in(named, later) == named
    assert unnamed_in(named, later) == (value if later == name else named)


@LAWS
@given(returns(), names)
def test_naming_changes_places_and_nothing_else(value: Return, name: str) -> None:
    named = named_in(value, name)
    assert without_places(named) == without_places(value)
    assert [span and (span.start, span.end) for span in places(named)] == [
        span and (span.start, span.end) for span in places(value)
    ]
    assert {span.document for span in places(named) if span is not None} <= {name}


@LAWS
@given(returns())
def test_where_there_is_no_document_nothing_is_named(value: Return) -> None:
    assert named_in(value, None) == value
    assert unnamed_in(value, None) == value


@LAWS
@given(returns(), names)
def test_a_return_is_placed_once_it_is_named_and_not_before(value: Return, name: str) -> None:
    assert is_placed(named_in(value, name))
    assert is_placed(value) == all(span is None for span in places(value))


@LAWS
@given(returns(), names)
def test_the_cells_of_a_named_return_are_the_cells_named(value: Return, name: str) -> None:
    expected = {cell_named_in(cell, name): value_named_in(said, name) for cell, said in cells(value).items()}
    assert cells(named_in(value, name)) == expected


def test_every_kind_of_place_is_named() -> None:
    figure = Figure(1, 1, "1", Span(1, 2), Outcome.ANSWERED, certain=True)
    answers = tuple(
        Answer(question, passage=Span(0, 5), figures=(figure,))
        if question is Question.CURRENT_CASES
        else Answer(question)
        for question in Question
    )
    value = Return(answers=answers, notes=(Note(NoteCode.HIDDEN_CONTENT, "a note", Span(6, 7)),), unread=(Span(8, 9),))
    assert places(named_in(value, OWN)) == [
        None if span is None else replace(span, document=OWN) for span in places(value)
    ]
    assert str(as_dict(named_in(value, OWN))).count(OWN) == 4


# Masks


@given(masks, names)
def test_a_masks_name_is_given_and_taken_in_the_same_way(of: list[Mask], name: str) -> None:
    named = masks_named_in(of, name)
    assert all(mask["document"] == name for mask in named)
    assert masks_unnamed_in(named, name) == of
    assert masks_named_in(named, OTHER) == named


# Edits

LETTER = Letter.of({None: "c) 22 children, and 7 more", OWN: "c) 22 children, and 7 more"})
NOW = row_cell(Question.CURRENT_CASES, "")
WITH_UNREAD = Return(unread=(Span(3, 5), Span(20, 21)))
READ = Cell(Field.UNREAD, place="20-21")


@pytest.mark.parametrize(
    "edit",
    [Put(NOW, span=Span(3, 5)), Put(NOW, "23"), Read(READ), Restore(READ, None), Put(Cell(Field.REFERENCE), "FOI/7")],
)
def test_an_edit_that_is_named_does_to_a_named_return_what_it_did_before(edit: Edit) -> None:
    before = named_in(edited(WITH_UNREAD, edit, LETTER), OWN)
    assert edited(named_in(WITH_UNREAD, OWN), edit_named_in(edit, OWN), LETTER) == before


@pytest.mark.parametrize("edit", [Settle(NOW), Move(NOW, "2014")])
def test_an_edit_without_a_place_stays_as_it_is(edit: Edit) -> None:
    assert edit_named_in(edit, OWN) == edit


def test_an_edit_that_names_another_document_is_left_there() -> None:
    put = Put(NOW, span=Span(3, 5, OTHER))
    assert edit_named_in(put, OWN) == put
    with pytest.raises(Refused, match="select the words again"):
        edited(Return(), put, LETTER)
