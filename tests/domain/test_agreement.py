"""How far two readers understood the same."""

from dataclasses import replace

from councils.domain.agreement import agreement
from councils.domain.cells import Cell, Field
from councils.domain.edits import Letter, Put, edited
from councils.domain.returns import Return, Span
from councils.domain.rows import row_cell
from councils.domain.vocabulary import Question

TEXT = "c) 22 children; (again: 22)"


def read(words: str = "", **more: Span) -> Return:
    return edited(Return(), Put(row_cell(Question.CURRENT_CASES, ""), words, **more), Letter.of({None: TEXT}))


def test_two_readers_who_found_one_count_in_two_places_agree() -> None:
    both = agreement(read(span=Span(3, 5)), read(span=Span(24, 26)))
    assert both.differing == ()
    assert (both.agreeing, both.of) == (2, 2)


def test_other_words_for_the_same_bounds_agree_and_other_bounds_do_not() -> None:
    assert agreement(read("<5"), read("fewer than five")).differing == ()
    [differs] = agreement(read("<5"), read("5 or fewer")).differing
    assert differs.cell == row_cell(Question.CURRENT_CASES, "")


def test_what_one_reader_left_empty_is_a_difference_and_never_a_nought() -> None:
    both = agreement(read("nil"), Return())
    assert [one.second for one in both.differing] == [None, None]
    assert both.agreeing == 0


def test_a_value_that_one_reader_took_away_first_does_not_tell_their_readings_apart() -> None:
    first = row_cell(Question.CURRENT_CASES, "")
    one = Return()
    for cell, words in ((first, "4"), (replace(first, ordinal=2), "22"), (first, "")):
        one = edited(one, Put(cell, words), Letter())
    assert agreement(one, read("22")).differing == ()


def test_two_empty_readings_have_nothing_to_agree_on() -> None:
    assert agreement(Return(), Return()).of == 0


def test_passages_and_what_was_left_unread_are_not_compared() -> None:
    one = edited(Return(), Put(Cell(Field.PASSAGE, Question.STRATEGY), span=Span(0, 4)), Letter.of({None: TEXT}))
    assert agreement(one, Return(unread=(Span(3, 5),))).of == 0
