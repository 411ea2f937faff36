"""Many returns at once: what a sheet changes, what is wrong with it, and that one fault saves nothing."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from councils.domain.cells import Cell, Field, cells
from councils.domain.return_json import as_dict, from_dict
from councils.domain.returns import CouncilNamed, Figure, Return
from councils.domain.vocabulary import Outcome, Question
from councils.exports.sheets import WRITERS
from councils.forms.sheets import table_in
from councils.models import Council, Reading, Request
from councils.parsing.readers import read
from councils.queries.lines import newest_reading
from councils.queries.sheets import letter_of_request, readings_sheet
from councils.recording.readings import record_reading
from councils.recording.requests import request_for
from councils.recording.second_readings import ask_for_second_reading, begin_second_reading
from councils.recording.sheets import SheetTaken, take_sheet
from tests.domain.desk_readings import returns
from tests.people import checker, researcher
from tests.published import a_council
from tests.returns import a_reading, a_return, current_cases, eastmarsh, number, the_round

pytestmark = pytest.mark.django_db
COUNT = Cell(Field.FIGURE, Question.CURRENT_CASES)


@pytest.fixture(autouse=True)
def documents(tmp_path: Path, settings: Any) -> None:
    settings.DOCUMENTS_ROOT = tmp_path


@pytest.fixture
def by(db: None) -> User:
    return researcher()


@pytest.fixture
def read_already(db: None) -> Reading:
    return a_reading(a_return(current_cases(number("22")), council=eastmarsh()))


def taken(by: User, table: Sequence[Sequence[str]], *, dry_run: bool = False) -> SheetTaken:
    return take_sheet(by=by, round=the_round(), table=table, letter_of=letter_of_request, dry_run=dry_run)


def sheet_of(by: User, *councils: Council) -> list[list[str]]:
    return readings_sheet(councils, the_round(), by)


def with_words(sheet: list[list[str]], column: str, words: str, row: int = 1) -> list[list[str]]:
    changed = [list(line) for line in sheet]
    changed[row][sheet[0].index(column)] = words
    return changed


def figure_now(reading: Reading | None) -> Figure:
    assert reading is not None
    value = cells(from_dict(reading.body))[COUNT]
    assert isinstance(value, Figure)
    return value


# Out and back


def test_a_sheet_that_comes_back_unchanged_changes_nothing(by: User, read_already: Reading) -> None:
    result = taken(by, sheet_of(by, eastmarsh()))
    assert (result.councils, result.unchanged, result.faults) == ((), 1, ())
    assert Reading.objects.count() == 1


@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(value=returns(), format_=st.sampled_from(list(WRITERS)))
def test_whatever_was_read_goes_out_and_comes_back_as_it_was(by: User, value: Return, format_: str) -> None:
    council = eastmarsh()
    request = request_for(council=council, round=the_round())
    Reading.objects.create(request=request, body=as_dict(value), reader="person", read_by=by, source_described="x")
    before = Reading.objects.count()
    written = WRITERS[format_][1](sheet_of(by, council), "CSE 2025")
    result = taken(by, table_in(read(written)))
    assert (result.councils, result.faults) == ((), ())
    assert Reading.objects.count() == before


def test_one_changed_cell_is_one_reading_that_follows_the_one_it_was_made_on(by: User, read_already: Reading) -> None:
    result = taken(by, with_words(sheet_of(by, eastmarsh()), "Cases now: count", "<5"))
    assert result.saved
    [row] = result.councils
    [change] = row.changes
    assert (change.column, change.before, change.after, change.means) == ("Cases now: count", "22", "<5", "0–4")
    made = newest_reading(row.request)
    assert made is not None
    assert (made.parent, made.read_by) == (read_already, by)
    assert (figure_now(made).low, figure_now(made).high) == (0, 4)


def test_many_councils_make_one_reading_each_and_the_unchanged_none(by: User) -> None:
    councils = [a_council(f"Place {letter}") for letter in "ABC"]
    sheet = sheet_of(by, *councils)
    for row in (1, 2):
        sheet = with_words(sheet, "Cases now: count", str(row), row)
        sheet = with_words(sheet, "source, if there is no letter", "a letter on paper", row)
    result = taken(by, sheet)
    assert (len(result.councils), result.unchanged) == (2, 1)
    assert Reading.objects.count() == 2
    assert {one.source_described for one in Reading.objects.all()} == {"a letter on paper"}


def test_an_emptied_cell_takes_its_figure_away_and_a_missing_column_does_not(by: User, read_already: Reading) -> None:
    sheet = sheet_of(by, eastmarsh())
    place = sheet[0].index("Cases now: count")
    without = [[words for at, words in enumerate(line) if at != place] for line in sheet]
    assert taken(by, without).councils == ()
    result = taken(by, with_words(sheet, "Cases now: count", ""))
    assert COUNT not in cells(from_dict(result.councils[0].reading.body))  # type: ignore[union-attr]


def test_an_outcome_that_is_written_stands_however_the_counts_change(by: User, read_already: Reading) -> None:
    sheet = with_words(sheet_of(by, eastmarsh()), "Cases now: count", "23")
    made = taken(by, with_words(sheet, "Cases now [outcome]", "partly answered")).councils[0].reading
    assert made is not None
    assert from_dict(made.body).answer(Question.CURRENT_CASES).outcome is Outcome.PARTLY_ANSWERED


def test_a_column_of_somebodys_own_adds_a_category(by: User, read_already: Reading) -> None:
    sheet = [
        [*line, "Victims by ethnicity: Gypsy/Roma" if not at else "3"]
        for at, line in enumerate(sheet_of(by, eastmarsh()))
    ]
    made = taken(by, sheet).councils[0].reading
    assert made is not None
    assert [one.words for one in from_dict(made.body).answer(Question.VICTIM_ETHNICITY).figures] == ["3"]


# What is wrong


def test_one_fault_saves_nothing_of_any_row(by: User, read_already: Reading) -> None:
    sheet = sheet_of(by, eastmarsh(), a_council("Northwold"))
    sheet = with_words(sheet, "Cases now: count", "23")
    result = taken(by, with_words(sheet, "Cases now: count", "plenty of them", row=2))
    assert not result.saved
    assert Reading.objects.count() == 1
    assert not Request.objects.filter(council__short_name="Northwold").exists()


def test_every_fault_is_told_by_row_and_column(by: User, read_already: Reading) -> None:
    sheet = with_words(sheet_of(by, eastmarsh()), "Cases now: count", "plenty of them")
    sheet = with_words(sheet, "answered on", "one day")
    sheet.append(["XXX", *[""] * (len(sheet[0]) - 1)])
    result = taken(by, sheet)
    assert {(fault.row, fault.column) for fault in result.faults} == {
        (2, "Cases now: count"),
        (2, "answered on"),
        (3, "council"),
    }
    assert "is no wording of a count" in next(one.reason for one in result.faults if "count" in one.column)


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ([], "council"),
        ([["name", "Cases now: count"], ["Eastmarsh", "5"]], "council"),
        ([["council", "reference", "reference"], ["EMS", "a", "b"]], "reference"),
        ([["council", ""], ["EMS", "words"]], "number 2"),
        ([["council", "weather"], ["EMS", "rain"]], "weather"),
        ([["council", "reference"], ["EMS", "a"], ["ems", "b"]], "council"),
        ([["council", "made on reading", "reference"], ["EMS", "999999", "a"]], "made on reading"),
        ([["council", "made on reading", "reference"], ["EMS", "soon", "a"]], "made on reading"),
    ],
)
def test_a_sheet_that_is_put_together_wrongly_is_refused(
    by: User, read_already: Reading, table: list[list[str]], column: str
) -> None:
    result = taken(by, table)
    assert [fault.column for fault in result.faults] == [column]
    assert Reading.objects.count() == 1


def test_a_column_with_a_wrong_name_is_one_fault_of_the_row_of_names(by: User, read_already: Reading) -> None:
    other = a_council("Northwold")
    table = [["council", "weather", "reference"], ["EMS", "rain", "a"], [other.code, "sun", ""]]
    assert [(fault.row, fault.column) for fault in taken(by, table).faults] == [(1, "weather")]


def test_what_was_refused_is_not_shown_as_if_it_stayed(by: User, read_already: Reading) -> None:
    sheet = with_words(sheet_of(by, eastmarsh()), "Cases now: count", "12 (of which 3)")
    assert taken(by, sheet).councils == ()
    [row] = taken(by, with_words(sheet, "reference", "EMS 2")).councils
    assert [change.column for change in row.changes] == ["reference"]


def test_a_base_of_endless_digits_is_no_reading(by: User, read_already: Reading) -> None:
    table = [["council", "made on reading", "reference"], ["EMS", "9" * 5_000, "a"]]
    assert [fault.column for fault in taken(by, table).faults] == ["made on reading"]


def test_words_without_a_letter_say_where_they_come_from(by: User) -> None:
    sheet = with_words(sheet_of(by, a_council("Northwold")), "Cases now: count", "5")
    [fault] = taken(by, sheet).faults
    assert fault.column == "source, if there is no letter"


def test_a_reading_of_another_council_is_no_base(by: User, read_already: Reading) -> None:
    other = a_council("Northwold")
    table = [["council", "made on reading", "reference"], [other.code, str(read_already.pk), "a"]]
    assert [fault.column for fault in taken(by, table).faults] == ["made on reading"]


# Looking, and others' work


def test_looking_says_what_saving_does_and_keeps_nothing(by: User, read_already: Reading) -> None:
    sheet = with_words(sheet_of(by, eastmarsh()), "Cases now: count", "<5")
    looked = taken(by, sheet, dry_run=True)
    assert Reading.objects.count() == 1
    kept = taken(by, sheet)
    assert [row.changes for row in looked.councils] == [row.changes for row in kept.councils]
    assert (looked.saved, kept.saved) == (False, True)


def test_keeping_a_sheet_twice_keeps_it_once(by: User, read_already: Reading) -> None:
    sheet = with_words(sheet_of(by, eastmarsh()), "Cases now: count", "<5")
    taken(by, sheet)
    taken(by, sheet)
    assert Reading.objects.count() == 2


def test_what_others_changed_meanwhile_stays_and_comes_together_with_the_sheet(by: User, read_already: Reading) -> None:
    sheet = with_words(sheet_of(by, eastmarsh()), "Cases now [unit]", "children")
    theirs = a_return(current_cases(number("23")), council=eastmarsh())
    record_reading(by=checker(), value=theirs, document=read_already.document, parent=read_already)
    result = taken(by, sheet)
    made = result.councils[0].reading
    assert figure_now(made).words == "23"
    assert made is not None
    assert from_dict(made.body).answer(Question.CURRENT_CASES).unit == "children"
    assert not result.councils[0].collides


def test_one_cell_changed_by_two_is_told_and_neither_is_lost(by: User, read_already: Reading) -> None:
    sheet = with_words(sheet_of(by, eastmarsh()), "Cases now: count", "24")
    theirs = a_return(current_cases(number("23")), council=eastmarsh())
    record_reading(by=checker(), value=theirs, document=read_already.document, parent=read_already)
    result = taken(by, sheet)
    assert result.councils[0].collides
    assert figure_now(newest_reading(result.councils[0].request)).words == "23"
    assert figure_now(Reading.objects.get(stands_aside=True)).words == "24"


def test_whoever_reads_a_return_blind_gets_no_sheet_with_it_and_brings_none(by: User, read_already: Reading) -> None:
    whole = sheet_of(checker(), eastmarsh())
    assert read_already.request is not None
    second = ask_for_second_reading(request=read_already.request, by=checker())
    begin_second_reading(second_reading=second, by=by)
    assert len(sheet_of(by, eastmarsh())) == 1
    result = taken(by, with_words(whole, "Cases now: count", "24"))
    assert "without seeing the first" in result.faults[0].reason


def test_the_council_of_a_reading_is_its_requests(by: User, read_already: Reading) -> None:
    made = taken(by, with_words(sheet_of(by, eastmarsh()), "reference", "FOI 1")).councils[0].reading
    assert made is not None
    council = eastmarsh()
    assert from_dict(made.body).council == CouncilNamed(council.code, council.gss_code, council.name)


@pytest.mark.parametrize("words", ["", "22", "24", "plenty of them"])
def test_two_columns_of_one_cell_are_a_fault_whatever_they_say(by: User, read_already: Reading, words: str) -> None:
    head, *rows = sheet_of(by, eastmarsh())
    result = taken(by, [[*head, "cases now:COUNT"], *([*row, words] for row in rows)])
    [fault] = result.faults
    assert (fault.row, fault.column) == (1, "cases now:COUNT")
    assert "“Cases now: count” once more" in fault.reason
    assert not result.saved
