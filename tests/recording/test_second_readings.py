"""A second reader sees nothing of the first; where the two differ, a third settles it cell by cell."""

from dataclasses import replace

import pytest
from django.contrib.auth.models import User

from councils.domain.agreement import agreement
from councils.domain.cells import Cell
from councils.domain.edits import Letter, Put, edited
from councils.domain.return_json import as_dict, from_dict
from councils.domain.returns import Return
from councils.domain.vocabulary import Question
from councils.models import Reading, SecondReading
from councils.queries.lines import line_for, may_see_first, newest_reading
from councils.queries.second_readings import agreement_words, second_readings_of, to_settle
from councils.recording.checking import propose_newest
from councils.recording.readings import record_reading
from councils.recording.refusals import OnePersonTwice, Unchangeable
from councils.recording.second_readings import (
    NotSettled,
    ask_for_second_reading,
    begin_second_reading,
    call_off_second_reading,
    hand_in_second_reading,
    settle_second_reading,
)
from tests.returns import a_reading, a_return, current_cases, in_year, number, yearly_cases

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("documents")]

FIRST = a_return(current_cases(number("22")), yearly_cases(in_year(2023, "7"), in_year(2024, "9")))
SECOND = a_return(current_cases(number("22")), yearly_cases(in_year(2023, "7"), in_year(2024, "8")))
CELL_2024 = "figure/yearly_cases///2024/1/"


@pytest.fixture
def carl(db: None) -> User:
    """Settles what the two readers differ in."""
    return User.objects.create_user("carl")


@pytest.fixture
def first() -> Reading:
    return a_reading(FIRST)


@pytest.fixture
def asked(first: Reading, ada: User) -> SecondReading:
    assert first.request is not None
    return ask_for_second_reading(request=first.request, by=ada)


def read_blind(second: SecondReading, by: User, value: Return) -> Reading:
    begun = begin_second_reading(second_reading=second, by=by)
    return Reading.objects.create(
        request=begun.request,
        document=begun.document,
        body=as_dict(value),
        reader=Reading.Reader.PERSON,
        read_by=by,
        parent=begun,
        second_reading=second,
    )


@pytest.fixture
def handed_in(asked: SecondReading, ben: User) -> SecondReading:
    read_blind(asked, ben, SECOND)
    return hand_in_second_reading(second_reading=asked, by=ben)


def test_asking_twice_asks_once(asked: SecondReading, ben: User) -> None:
    assert ask_for_second_reading(request=asked.request, by=ben) == asked


def test_the_second_reader_begins_with_nothing(asked: SecondReading, ben: User) -> None:
    begun = begin_second_reading(second_reading=asked, by=ben)
    assert from_dict(begun.body) == Return()
    assert begun.parent is None


def test_the_second_reader_goes_on_with_their_own_and_sees_nothing_of_the_first(
    asked: SecondReading, ben: User
) -> None:
    own = read_blind(asked, ben, SECOND)
    line = line_for(asked.request, ben)
    assert (line.newest, line.is_blind) == (own, True)
    assert not may_see_first(asked.request, ben)


def test_nobody_elses_work_is_changed_by_it(asked: SecondReading, first: Reading, ada: User, ben: User) -> None:
    read_blind(asked, ben, SECOND)
    assert newest_reading(asked.request) == first
    assert line_for(asked.request, ada).newest == first
    assert may_see_first(asked.request, ada)


def test_whoever_has_read_it_cannot_read_it_blind(asked: SecondReading, first: Reading, ben: User) -> None:
    record_reading(by=ben, value=FIRST, document=first.document, request=first.request, parent=first)
    with pytest.raises(OnePersonTwice):
        begin_second_reading(second_reading=asked, by=ben)


def test_whoever_has_decided_on_it_cannot_read_it_blind(asked: SecondReading, first: Reading, ben: User) -> None:
    propose_newest(reading=first, by=ben)
    with pytest.raises(OnePersonTwice):
        begin_second_reading(second_reading=asked, by=ben)


def test_a_request_has_one_second_reader(asked: SecondReading, ben: User, carl: User) -> None:
    begin_second_reading(second_reading=asked, by=ben)
    with pytest.raises(Unchangeable, match="ben"):
        begin_second_reading(second_reading=asked, by=carl)


def test_nobody_else_can_hand_it_in(asked: SecondReading, ben: User, carl: User) -> None:
    begin_second_reading(second_reading=asked, by=ben)
    with pytest.raises(Unchangeable):
        hand_in_second_reading(second_reading=asked, by=carl)


def test_once_it_is_handed_in_the_reader_may_see_the_first(handed_in: SecondReading, ben: User) -> None:
    assert may_see_first(handed_in.request, ben)
    with pytest.raises(Unchangeable):
        begin_second_reading(second_reading=handed_in, by=ben)


def test_agreement_counts_every_cell_that_either_filled(handed_in: SecondReading) -> None:
    found = agreement(FIRST, SECOND)
    assert agreement_words(found) == "4 of 5 cells (80%)"
    assert [str(one.cell) for one in found.differing] == [CELL_2024]


def test_two_empty_readings_have_nothing_to_agree_on() -> None:
    assert agreement_words(agreement(Return(), Return())) == "neither filled a cell"


@pytest.mark.parametrize(("take_second", "stands"), [(True, 8), (False, 9)])
def test_each_cell_is_settled_as_chosen(
    handed_in: SecondReading, first: Reading, carl: User, take_second: bool, stands: int
) -> None:
    settled = settle_second_reading(
        second_reading=handed_in, first=first, by=carl, take_second={CELL_2024: take_second}
    )
    figures = from_dict(settled.body).answer(Question.YEARLY_CASES).figures
    assert [figure.low for figure in figures] == [7, stands]
    assert (settled.parent, settled.read_by) == (first, carl)
    assert newest_reading(handed_in.request) == settled


def test_a_value_that_the_first_took_away_before_another_is_nothing_to_settle(
    asked: SecondReading, first: Reading, ben: User, carl: User
) -> None:
    cell = Cell.parse(CELL_2024)
    left = FIRST
    for edit in (Put(replace(cell, ordinal=2), "8"), Put(cell, "")):
        left = edited(left, edit, Letter())
    taken_away = record_reading(by=carl, value=left, document=first.document, request=first.request, parent=first)
    read_blind(asked, ben, SECOND)
    second = hand_in_second_reading(second_reading=asked, by=ben)
    assert to_settle(second, taken_away).questions == ()
    settled = settle_second_reading(second_reading=second, first=taken_away, by=carl, take_second={})
    assert [figure.low for figure in from_dict(settled.body).answer(Question.YEARLY_CASES).figures] == [7, 8]


def test_how_far_they_agreed_is_told_for_good(handed_in: SecondReading, first: Reading, carl: User) -> None:
    settle_second_reading(second_reading=handed_in, first=first, by=carl, take_second={CELL_2024: True})
    assert [shown.words for shown in second_readings_of(handed_in.request)] == ["4 of 5 cells (80%)"]


def test_no_difference_is_left_without_a_choice(handed_in: SecondReading, first: Reading, carl: User) -> None:
    with pytest.raises(NotSettled, match="1 of 1"):
        settle_second_reading(second_reading=handed_in, first=first, by=carl, take_second={})
    assert newest_reading(handed_in.request) == first


def test_what_changed_in_the_meantime_is_not_settled_over(
    handed_in: SecondReading, first: Reading, ada: User, carl: User
) -> None:
    record_reading(by=ada, value=SECOND, document=first.document, request=first.request, parent=first)
    with pytest.raises(Unchangeable):
        settle_second_reading(second_reading=handed_in, first=first, by=carl, take_second={CELL_2024: True})


def test_it_is_settled_once(handed_in: SecondReading, first: Reading, carl: User) -> None:
    settled = settle_second_reading(second_reading=handed_in, first=first, by=carl, take_second={CELL_2024: True})
    with pytest.raises(Unchangeable):
        settle_second_reading(second_reading=handed_in, first=settled, by=carl, take_second={})


def test_what_is_not_handed_in_cannot_be_settled(asked: SecondReading, first: Reading, carl: User) -> None:
    with pytest.raises(Unchangeable):
        settle_second_reading(second_reading=asked, first=first, by=carl, take_second={})


def test_called_off_it_stands_in_nobodys_way(asked: SecondReading, ben: User) -> None:
    begin_second_reading(second_reading=asked, by=ben)
    assert call_off_second_reading(request=asked.request)
    assert may_see_first(asked.request, ben)
    assert not call_off_second_reading(request=asked.request)
    assert Reading.objects.filter(second_reading=asked).exists(), "what was read stays on record"
