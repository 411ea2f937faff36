"""What differs between two readings, and how two people's work comes together: the laws, then the cases."""

import importlib.util
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings

from councils.domain.cells import Cell, Field, cells, numbered_anew, of_cells
from councils.domain.differences import apply, differences, merge
from councils.domain.edits import Letter, Put, edited
from councils.domain.returns import Return
from councils.domain.rows import row_cell
from councils.domain.vocabulary import Question

_spec = importlib.util.spec_from_file_location("desk_readings", Path(__file__).with_name("desk_readings.py"))
assert _spec is not None
assert _spec.loader is not None
desk_readings = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(desk_readings)
returns = desk_readings.returns
LAWS = settings(max_examples=25, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))


def keyed(*pairs: tuple[str, str], question: Question = Question.VICTIM_AGE, base: Return | None = None) -> Return:
    """A reading with these rows of one question keyed in."""
    reading = base or Return()
    for name, words in pairs:
        reading = edited(reading, Put(row_cell(question, name), words), Letter())
    return reading


@LAWS
@given(returns())
def test_a_return_taken_apart_and_put_together_is_the_same_return(reading: Return) -> None:
    assert of_cells(cells(reading), reading.findings) == reading


@given(returns())
def test_every_value_stands_in_the_cell_that_it_was_put_into(reading: Return) -> None:
    said = cells(reading)
    assert sum(cell.is_figure for cell in said) == sum(len(answer.figures) for answer in reading.answers)
    assert [*cells(of_cells(said)).items()] == [*said.items()]


@given(returns())
def test_values_that_are_numbered_anew_are_counted_from_the_first(reading: Return) -> None:
    anew = [*cells(numbered_anew(reading))]
    assert all(replace(cell, ordinal=cell.ordinal - 1) in anew for cell in anew if cell.ordinal > 1)
    assert numbered_anew(reading) == reading


@LAWS
@given(returns())
def test_a_cells_address_reads_back_as_the_cell(reading: Return) -> None:
    assert [Cell.parse(str(cell)) for cell in cells(reading)] == list(cells(reading))


@LAWS
@given(returns(), returns())
def test_the_differences_applied_to_one_reading_give_the_other(one: Return, other: Return) -> None:
    assert cells(apply(one, differences(one, other))) == cells(other)


@LAWS
@given(returns())
def test_a_reading_does_not_differ_from_itself(reading: Return) -> None:
    assert differences(reading, reading) == ()
    assert apply(reading, ()) == reading


@LAWS
@given(returns(), returns())
def test_where_one_person_did_nothing_the_others_work_stands(base: Return, work: Return) -> None:
    assert cells(merge(base, mine=work, theirs=base).merged) == cells(work)
    assert merge(base, mine=base, theirs=work).merged == work
    assert merge(base, mine=base, theirs=work).collisions == ()


@LAWS
@given(returns(), returns(), returns())
def test_no_cell_of_either_person_is_lost(base: Return, mine: Return, theirs: Return) -> None:
    outcome = merge(base, mine=mine, theirs=theirs)
    before, here, there, merged = cells(base), cells(mine), cells(theirs), cells(outcome.merged)
    colliding = {collision.cell: collision for collision in outcome.collisions}
    kept = list(merged.values())
    for cell, value in here.items():
        if before.get(cell) != value:
            assert value in kept or (cell in colliding and colliding[cell].mine == value)
    for value in there.values():
        assert value in kept or value in before.values()


@LAWS
@given(returns(), returns(), returns())
def test_two_people_collide_in_the_same_cells_whoever_saved_first(base: Return, one: Return, other: Return) -> None:
    first = {collision.cell for collision in merge(base, mine=one, theirs=other).collisions}
    second = {collision.cell for collision in merge(base, mine=other, theirs=one).collisions}
    assert first == second


@LAWS
@given(returns(), returns())
def test_the_same_work_done_twice_collides_nowhere(base: Return, work: Return) -> None:
    assert merge(base, mine=work, theirs=work).collisions == ()
    assert merge(base, mine=work, theirs=work).merged == work


def test_two_people_who_filled_different_years_both_keep_their_figures() -> None:
    base = keyed(("2014", "17"), question=Question.YEARLY_CASES)
    mine = keyed(("2015", "37"), question=Question.YEARLY_CASES, base=base)
    theirs = keyed(("2013", "nil"), question=Question.YEARLY_CASES, base=base)
    outcome = merge(base, mine=mine, theirs=theirs)
    figures = outcome.merged.answer(Question.YEARLY_CASES).figures
    assert [(str(figure.period), figure.words) for figure in figures] == [
        ("2013", "nil"),
        ("2014", "17"),
        ("2015", "37"),
    ]
    assert outcome.collisions == ()


def test_two_people_who_gave_one_cell_different_words_collide_there_and_nowhere_else() -> None:
    base = keyed(("12", "<5"))
    outcome = merge(base, mine=keyed(("12", "3"), ("13", "8"), base=base), theirs=keyed(("12", "4"), base=base))
    [collision] = outcome.collisions
    assert collision.cell == row_cell(Question.VICTIM_AGE, "12")
    assert [getattr(value, "words", None) for value in (collision.base, collision.mine, collision.theirs)] == [
        "<5",
        "3",
        "4",
    ]
    assert [figure.words for figure in outcome.merged.answer(Question.VICTIM_AGE).figures] == ["4", "8"]


def test_one_who_removed_a_figure_and_one_who_changed_it_collide() -> None:
    base = keyed(("12", "<5"))
    [collision] = merge(base, mine=keyed(("12", ""), base=base), theirs=keyed(("12", "4"), base=base)).collisions
    assert collision.mine is None
    assert getattr(collision.theirs, "words", "") == "4"


def test_the_two_values_of_one_year_are_one_matter_when_each_person_removed_another() -> None:
    cell = row_cell(Question.YEARLY_CASES, "2014")
    base = keyed(("2014", "17"), question=Question.YEARLY_CASES)
    base = edited(base, Put(replace(cell, ordinal=2), "21"), Letter())
    mine, theirs = (edited(base, Put(replace(cell, ordinal=which), ""), Letter()) for which in (1, 2))
    outcome = merge(base, mine=mine, theirs=theirs)
    sides = [(each.cell.ordinal, each.mine, each.theirs) for each in outcome.collisions]
    assert [
        (ordinal, getattr(mine, "words", None), getattr(theirs, "words", None)) for ordinal, mine, theirs in sides
    ] == [
        (1, None, "17"),
        (2, "21", None),
    ]


@pytest.mark.parametrize(
    ("keyed_first", "expected"),
    [(["2012", "2010"], ["2012", "2011", "2010"]), (["2010", "2012"], ["2010", "2011", "2012"])],
)
def test_a_new_year_takes_its_place_in_a_series_that_goes_up_or_down(
    keyed_first: list[str], expected: list[str]
) -> None:
    descending = Return()
    series = [(cells(keyed((year, "3"), question=Question.YEARLY_CASES))) for year in keyed_first]
    said = {cell: value for year in series for cell, value in year.items()}
    descending = of_cells(said)
    changed = keyed(("2011", "4"), question=Question.YEARLY_CASES, base=descending)
    assert [str(figure.period) for figure in changed.answer(Question.YEARLY_CASES).figures] == expected


def test_a_field_that_was_emptied_is_a_difference_with_nothing_after_it() -> None:
    before = edited(Return(), Put(Cell(Field.REFERENCE), "FOI/1"), Letter())
    [change] = differences(before, Return())
    assert (change.cell.field, change.before, change.after) == (Field.REFERENCE, "FOI/1", None)


@pytest.mark.parametrize(
    "address", ["", "figure", "nonsense//////", "outcome/strategy////one/", "figure/strategies////1/"]
)
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match=r"address|not a valid"):
        Cell.parse(address)
