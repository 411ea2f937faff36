"""How many requests stand: typed but for overdue, which is worked out."""

from datetime import date
from typing import Any

import pytest

from councils.models import Request, RequestChange
from councils.queries.sheets import requests_stand
from councils.recording.request_states import COLUMNS, DUE, STANDS, stamp_of, take_states, words_of
from councils.recording.requests import request_for
from councils.recording.sheets import SheetTaken
from tests.people import checker
from tests.published import a_council
from tests.returns import eastmarsh, the_round

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(db: None) -> Request:
    request = request_for(council=eastmarsh(), round=the_round())
    request.received_on = date(2025, 4, 1)
    request.save()
    return request


def table(request: Request | None, code: str = "EMS", **typed: str) -> list[list[str]]:
    said = {column.split(" (")[0]: words for column, words in words_of(request).items()}
    row = {"council": code, "council name": "", **said, "due on": "", "stands": "", "made on": stamp_of(request)}
    named = {name.replace("_", " "): words for name, words in typed.items()}
    return [list(COLUMNS), list((row | named).values())]


def taken(rows: list[list[str]], **options: Any) -> SheetTaken:
    return take_states(by=checker(), round=the_round(), table=rows, **{"dry_run": False, **options})


def test_an_unchanged_row_changes_nothing(asked: Request) -> None:
    assert taken(table(asked)) == SheetTaken(unchanged=1, saved=True)


@pytest.mark.parametrize("state", ["Acknowledged", "refused", "ANSWERED"])
def test_a_state_is_typed_in_words(asked: Request, state: str) -> None:
    [row] = taken(table(asked, state=state)).councils
    asked.refresh_from_db()
    assert asked.state == state.lower()
    assert [change.column for change in row.changes] == ["state"]


def test_a_sheet_keeps_who_changed_what_of_how_a_request_stands(asked: Request) -> None:
    taken(table(asked, state="acknowledged", answered_on="8 May 2025"))
    rows = RequestChange.objects.order_by("pk").values_list("field", "before", "after", "by__username")
    assert list(rows) == [
        ("state", "sent", "acknowledged", "checker"),
        ("responded_on", "", "2025-05-08", "checker"),
    ]


@pytest.mark.parametrize("typed", [{"state": "overdue"}, {}])
def test_a_sheet_that_changes_nothing_leaves_no_trace(asked: Request, typed: dict[str, str]) -> None:
    taken(table(asked, **typed))
    assert not RequestChange.objects.exists()


def test_a_sheet_that_is_only_looked_at_leaves_no_trace(asked: Request) -> None:
    taken(table(asked, state="refused"), dry_run=True)
    assert not RequestChange.objects.exists()


@pytest.mark.parametrize("state", ["overdue", "Overdue", "late"])
def test_overdue_is_never_typed(asked: Request, state: str) -> None:
    [fault] = taken(table(asked, state=state)).faults
    assert (fault.row, fault.column) == (2, "state")
    assert "worked out" in fault.reason
    asked.refresh_from_db()
    assert asked.state == "sent"


def test_a_word_that_is_no_state_is_refused_with_those_that_are(asked: Request) -> None:
    [fault] = taken(table(asked, state="posted")).faults
    assert "sent, acknowledged, answered, refused" in fault.reason


@pytest.mark.parametrize("written", ["8 May 2025", "2025-05-08", "08/05/2025"])
def test_a_date_is_read_day_first(asked: Request, written: str) -> None:
    taken(table(asked, answered_on=written))
    asked.refresh_from_db()
    assert asked.responded_on == date(2025, 5, 8)


@pytest.mark.parametrize("written", ["soon", "31 February 2025", "2025"])
def test_what_is_no_date_is_refused(asked: Request, written: str) -> None:
    [fault] = taken(table(asked, answered_on=written)).faults
    assert fault.column == "answered on"


def test_dates_that_do_not_follow_each_other_are_refused(asked: Request) -> None:
    [fault] = taken(table(asked, sent_on="2025-04-02")).faults
    assert fault.column == "received on"
    asked.refresh_from_db()
    assert asked.sent_on is None


def test_what_the_sheet_worked_out_is_not_read_back(asked: Request) -> None:
    rows = table(asked)
    rows[1][COLUMNS.index(DUE)], rows[1][COLUMNS.index(STANDS)] = "1999-01-01", "answered"
    assert taken(rows).councils == ()


def test_a_request_is_made_for_a_council_that_had_none(db: None) -> None:
    council = a_council("Northwold")
    taken(table(None, code=council.code, sent_on="2025-04-01"))
    made = Request.objects.get(council=council)
    assert (made.state, made.sent_on) == ("sent", date(2025, 4, 1))


def test_a_row_that_somebody_has_changed_since_is_not_written_over(asked: Request) -> None:
    rows = table(asked, state="refused")
    Request.objects.update(state="answered")
    [fault] = taken(rows).faults
    assert "was changed since the sheet was made" in fault.reason
    asked.refresh_from_db()
    assert asked.state == "answered"


def test_one_fault_keeps_back_every_row(asked: Request) -> None:
    other = request_for(council=a_council("Northwold"), round=the_round())
    rows = [*table(asked, state="refused"), table(other, code=other.council.code, state="overdue")[1]]
    result = taken(rows)
    assert not result.saved
    asked.refresh_from_db()
    assert asked.state == "sent"


def test_looking_keeps_nothing(asked: Request) -> None:
    result = taken(table(asked, state="refused"), dry_run=True)
    assert len(result.councils) == 1
    asked.refresh_from_db()
    assert asked.state == "sent"


# Overdue


@pytest.mark.parametrize(
    ("today", "state", "overdue"),
    [
        (date(2025, 5, 1), "sent", False),  # the twentieth working day after 1 April 2025, Easter and May Day left out
        (date(2025, 5, 2), "sent", True),
        (date(2025, 5, 2), "acknowledged", True),
        (date(2025, 5, 2), "answered", False),
        (date(2025, 5, 2), "refused", False),
    ],
)
def test_overdue_follows_from_the_day_of_receipt_and_the_law(
    asked: Request, today: date, state: str, overdue: bool
) -> None:
    Request.objects.update(state=state)
    [stands] = requests_stand([eastmarsh()], the_round(), today=today)
    assert stands.due_on == date(2025, 5, 1)
    assert stands.overdue is overdue


def test_without_a_day_of_receipt_nothing_is_called_overdue(asked: Request) -> None:
    Request.objects.update(received_on=None, sent_on=date(2020, 1, 1))
    [stands] = requests_stand([eastmarsh()], the_round(), today=date(2026, 1, 1))
    assert (stands.due_on, stands.overdue) == (None, False)


def test_a_council_without_a_request_is_never_said_not_to_have_answered() -> None:
    [stands] = requests_stand([a_council("Northwold")], the_round(), today=date(2026, 1, 1))
    assert stands.words == "no letter in this collection"
