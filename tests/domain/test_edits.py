"""What a person does to a reading: words in, the next reading out, or a sentence that says why not."""

from dataclasses import replace

import pytest

from councils.domain.ages import AgeBand
from councils.domain.cells import Cell, Field, cells
from councils.domain.edits import Edit, Letter, Move, Put, Read, Restore, Settle, edited, outcome_of
from councils.domain.keyed import Refused
from councils.domain.returns import Figure, Return, Span
from councils.domain.rows import row_cell
from councils.domain.vocabulary import Basis, EthnicGroup, Outcome, Question, StrategyValue

TEXT = "\N{LARGE RED CIRCLE} c) a total of 22 children.\n13: *\n* denotes fewer than five\n"
LETTER = Letter.of({None: TEXT})
NOW = row_cell(Question.CURRENT_CASES, "")


def age(name: str) -> Cell:
    return row_cell(Question.VICTIM_AGE, name)


def after(*edits: Edit, reading: Return | None = None, letter: Letter = LETTER) -> Return:
    reading = reading or Return()
    for edit in edits:
        reading = edited(reading, edit, letter)
    return reading


def figure(reading: Return, cell: Cell) -> Figure:
    value = cells(reading)[cell]
    assert isinstance(value, Figure)
    return value


def place(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


@pytest.mark.parametrize(
    ("words", "low", "high", "outcome"),
    [
        ("22", 22, 22, Outcome.ANSWERED),
        ("<5", 0, 4, Outcome.ANSWERED),
        ("nil", 0, 0, Outcome.ANSWERED),
        ("10-15", 10, 15, Outcome.ANSWERED),
        ("not recorded", None, None, Outcome.NOT_HELD),
        ("more than 10", 11, None, Outcome.ANSWERED),
        ("about 20 = 15 to 25", 15, 25, Outcome.ANSWERED),
        ("a handful = withheld", None, None, Outcome.WITHHELD),
    ],
)
def test_words_in_a_cell_become_the_bounds_they_allow(
    words: str, low: int | None, high: int | None, outcome: Outcome
) -> None:
    kept = figure(after(Put(NOW, words)), NOW)
    assert (kept.low, kept.high, kept.outcome) == (low, high, outcome)
    assert kept.words == words.partition(" = ")[0]


def test_a_symbol_takes_the_meaning_that_the_letter_gives_it() -> None:
    assert figure(after(Put(age("13"), "*")), age("13")).high == 4
    assert figure(after(Put(age("13"), "*"), letter=Letter()), age("13")).outcome is Outcome.WITHHELD


def test_a_symbol_selected_in_another_letter_means_what_that_one_says() -> None:
    """Each letter has a star of its own; a third has none, and is read by what the first says."""
    other, third = "13: *\n* denotes fewer than ten\n", "13: *\n"
    letter = Letter.of({None: TEXT, "b" * 64: other, "c" * 64: third})
    expected = {"b" * 64: 9, "c" * 64: 4}
    for name, high in expected.items():
        put = Put(age("13"), span=Span(4, 5, name))
        assert figure(after(put, letter=letter), age("13")).high == high


@pytest.mark.parametrize("words", ["plenty", "see above", "22 to 3", "section two"])
def test_words_that_are_no_count_are_refused_with_what_to_do(words: str) -> None:
    with pytest.raises(Refused, match=r"no wording of a count: write .* or say what it allows"):
        after(Put(NOW, words))


def test_a_refusal_repeats_no_more_of_what_was_typed_than_can_be_read() -> None:
    with pytest.raises(Refused) as refused:
        after(Put(NOW, "x" * 200_000))
    assert "“" + "x" * 60 + "…” is no wording of a count" in str(refused.value)
    assert len(str(refused.value)) < 400


def test_an_emptied_cell_holds_no_figure_and_never_a_nought() -> None:
    reading = after(Put(NOW, "22"), Put(NOW, ""))
    assert cells(reading) == {}
    assert reading.answer(Question.CURRENT_CASES).outcome is Outcome.NO_ANSWER


def test_doing_an_edit_twice_is_doing_it_once() -> None:
    edits: list[Edit] = [Put(age("12"), "<5"), Put(age("13"), "8"), Move(age("13"), "14"), Settle(age("12"))]
    once = after(*edits)
    assert after(*edits[:2], *edits[2:], Settle(age("12")), Move(age("13"), "14")) == once


# From the text


def test_a_selection_gives_its_own_characters_and_place() -> None:
    kept = figure(after(Put(NOW, span=place("22"))), NOW)
    assert (kept.words, kept.span, kept.low) == ("22", place("22"), 22)


def test_a_selected_sentence_is_narrowed_to_the_one_count_in_it() -> None:
    kept = figure(after(Put(NOW, span=place(" a total of 22 children. "[:-1]))), NOW)
    assert kept.span is not None
    assert kept.span.of(TEXT) == kept.words
    assert kept.low == 22


@pytest.mark.parametrize("span", [Span(0, 10_000), Span(4, 4), Span(0, 2, "f" * 64)])
def test_a_place_that_is_not_in_the_letter_is_refused(span: Span) -> None:
    with pytest.raises(Refused, match="select the words again"):
        after(Put(NOW, span=span))


def test_words_typed_over_a_selection_have_no_place_unless_they_are_the_same_words() -> None:
    selected = after(Put(NOW, span=place("22")))
    assert figure(after(Put(NOW, "23"), reading=selected), NOW).span is None
    assert figure(after(Put(NOW, "22"), reading=selected), NOW).span == place("22")


def test_a_passage_that_is_used_by_a_figure_is_no_longer_left_unread() -> None:
    unread = replace(Return(), unread=(place("22"), place("13")))
    assert after(Put(NOW, span=place("22")), reading=unread).unread == (place("13"),)


def test_a_passage_that_holds_nothing_is_taken_off_the_list() -> None:
    unread = replace(Return(), unread=(place("22"), place("13")))
    [first, _] = cells(unread)
    assert after(Read(first), reading=unread).unread == (place("13"),)


def test_a_questions_passage_is_selected_and_never_typed() -> None:
    passage = Cell(Field.PASSAGE, Question.CURRENT_CASES)
    assert cells(after(Put(passage, span=place("22"))))[passage] == place("22")


# What follows


def test_a_threshold_begins_at_one_while_noughts_are_printed_beside_it() -> None:
    reading = after(Put(age("12"), "<5"), Put(age("13"), "0"))
    assert figure(reading, age("12")).low == 1
    assert figure(after(Put(age("13"), "3"), reading=reading), age("12")).low == 0


def test_bounds_that_a_person_gave_do_not_follow_from_noughts() -> None:
    reading = after(Put(age("12"), "<5 = 2 to 3"), Put(age("13"), "0"))
    assert (figure(reading, age("12")).low, figure(reading, age("12")).high) == (2, 3)


def test_the_outcome_follows_from_the_figures_until_a_person_says_otherwise() -> None:
    outcome = Cell(Field.OUTCOME, Question.VICTIM_AGE)
    reading = after(Put(age("12"), "<5"))
    assert cells(reading)[outcome] is Outcome.ANSWERED
    partly = after(Put(age("13"), "*"), Put(age("14"), "withheld"), reading=reading)
    assert cells(partly)[outcome] is Outcome.PARTLY_ANSWERED
    said = after(Put(outcome, "answered differently"), Put(age("15"), "3"), reading=partly)
    assert cells(said)[outcome] is Outcome.ANSWERED_DIFFERENTLY


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ((), Outcome.NO_ANSWER),
        (("*",), Outcome.WITHHELD),
        (("not held",), Outcome.NOT_HELD),
        (("3", "<5"), Outcome.ANSWERED),
    ],
)
def test_the_outcome_of_figures_alone(words: tuple[str, ...], outcome: Outcome) -> None:
    reading = after(*(Put(age(str(10 + place)), word) for place, word in enumerate(words)), letter=Letter())
    assert outcome_of(reading.answer(Question.VICTIM_AGE).figures) is outcome


# Rows, doubt, and going back


def test_a_row_that_was_named_wrongly_keeps_its_words_and_its_place() -> None:
    selected = after(Put(age("12"), span=place("22")))
    moved = after(Move(age("12"), "under 12"), reading=selected)
    assert figure(moved, age("under 12")) == replace(figure(selected, age("12")), age=AgeBand(None, 11))
    assert age("12") not in cells(moved)


def test_a_label_that_is_corrected_is_mapped_anew() -> None:
    row = row_cell(Question.VICTIM_ETHNICITY, "Whit British")
    moved = after(Put(row, "22"), Move(row, "White British"))
    kept = figure(moved, row_cell(Question.VICTIM_ETHNICITY, "White British"))
    assert kept.ethnicity is not None
    assert kept.ethnicity.group is EthnicGroup.WHITE


def test_a_row_moved_onto_another_stands_beside_it() -> None:
    moved = after(Put(age("12"), "3"), Put(age("13"), "4"), Move(age("13"), "12"))
    assert [one.words for one in moved.answer(Question.VICTIM_AGE).figures] == ["3", "4"]
    assert figure(moved, replace(age("12"), ordinal=2)).words == "4"


def test_a_second_value_is_still_the_second_when_the_first_is_taken_away() -> None:
    first, second = age("12"), replace(age("12"), ordinal=2)
    both = after(Put(first, "4"), Put(second, "6"))
    corrected = after(Put(first, ""), Put(second, "7"), reading=both)
    assert [(cell, value.words) for cell, value in cells(corrected).items() if isinstance(value, Figure)] == [
        (second, "7")
    ]


def test_a_value_that_is_brought_back_stands_before_the_one_that_it_stood_before() -> None:
    first, second = age("12"), replace(age("12"), ordinal=2)
    both = after(Put(first, "4"), Put(second, "6"))
    left = after(Put(first, ""), reading=both)
    again = after(Restore(first, figure(both, first)), reading=left)
    assert [*cells(again).items()] == [*cells(both).items()]


def test_what_a_nought_beside_it_said_of_a_threshold_goes_with_the_nought() -> None:
    nought, few = age("12"), replace(age("12"), ordinal=2)
    left = after(Put(nought, "0"), Put(few, "<5"), Put(nought, ""))
    assert (figure(left, few).low, figure(left, few).high) == (0, 4)


@pytest.mark.parametrize("name", ["", "young", "12 to 3"])
def test_a_row_without_a_readable_age_is_refused(name: str) -> None:
    with pytest.raises(Refused, match="is no age"):
        after(Put(age("12"), "3"), Move(age("12"), name))


def test_an_uncertain_figure_is_settled_only_once_it_has_bounds() -> None:
    vague = after(Put(NOW, "about 20"))
    with pytest.raises(Refused, match="gives no bounds: write what it allows"):
        after(Settle(NOW), reading=vague)
    year = after(Put(NOW, "2014"))
    assert figure(year, NOW).certain is False
    assert figure(after(Settle(NOW), reading=year), NOW).certain is True


def test_there_is_nothing_to_settle_in_an_empty_cell() -> None:
    with pytest.raises(Refused, match="no figure in this row yet"):
        after(Settle(NOW))


def test_a_cell_goes_back_to_what_it_was_or_to_nothing() -> None:
    before = after(Put(NOW, "about 20 = 15 to 25"))
    changed = after(Put(NOW, "3"), reading=before)
    assert after(Restore(NOW, cells(before)[NOW]), reading=changed) == before
    assert after(Restore(NOW, None), reading=changed) == Return()


# Fields


@pytest.mark.parametrize(
    ("field", "words", "value"),
    [
        (Field.BASIS, "open on a day", Basis.OPEN_ON_DATE),
        (Field.OUTCOME, "not_held", Outcome.NOT_HELD),
        (Field.EXEMPTIONS, "FOIA s.40(2); section 12", ("FOIA s.40(2)", "FOIA s.12")),
        (Field.AGES, "10-21", AgeBand(10, 21)),
        (Field.REFERRED_TO, "West Midlands Police", "West Midlands Police"),
    ],
)
def test_a_field_takes_its_words(field: Field, words: str, value: object) -> None:
    cell = Cell(field, Question.CURRENT_CASES)
    assert cells(after(Put(cell, words)))[cell] == value
    assert cell not in cells(after(Put(cell, words), Put(cell, "")))


@pytest.mark.parametrize("words", ["8 May 2025", "2025-05-08", "08/05/2025"])
def test_a_date_is_taken_as_written(words: str) -> None:
    cell = Cell(Field.RESPONDED_ON)
    assert str(cells(after(Put(cell, words)))[cell]) == "2025-05-08"


@pytest.mark.parametrize(
    ("cell", "words", "reason"),
    [
        (Cell(Field.RESPONDED_ON), "31 February 2025", "is no date: write it as"),
        (Cell(Field.EXEMPTIONS, Question.VICTIM_AGE), "because", "is no exemption"),
        (Cell(Field.AGES, Question.VICTIM_AGE), "some", "is no age"),
        (Cell(Field.BASIS, Question.VICTIM_AGE), "weekly", "is none of: open on a day"),
        (Cell(Field.REFERENCE), "x" * 81, "81 characters; 80 are kept"),
        (Cell(Field.COUNCIL), "Elsewhere", "cannot be typed"),
        (Cell(Field.VALUE, Question.MECHANISMS), "yes", "cannot stand there"),
    ],
)
def test_a_field_refuses_what_it_cannot_hold(cell: Cell, words: str, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        after(Put(cell, words))


def test_yes_belongs_to_the_strategy() -> None:
    cell = Cell(Field.VALUE, Question.STRATEGY)
    assert cells(after(Put(cell, "Yes")))[cell] is StrategyValue.YES
