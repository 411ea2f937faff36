"""What a council proposes stands aside and stalls nothing: a person takes it in, in part or whole, or declines it."""

from functools import partial
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction

from councils.domain.cells import Cell, Field, cells
from councils.domain.edits import Letter, Put
from councils.domain.return_json import from_dict
from councils.domain.returns import Figure
from councils.domain.rows import row_cell
from councils.domain.vocabulary import Question
from councils.models import PublishedReturn, Reading, Reply, Request
from councils.models.work import Provenance
from councils.queries.lines import newest_reading
from councils.recording.checking import approve_newest, propose_newest, publish_approved
from councils.recording.files import place_of
from councils.recording.intake import read_kept
from councils.recording.proposals import decline_proposal, keep_file, take_in_proposal
from councils.recording.readings import record_reading
from councils.recording.refusals import ReasonMissing, Refused, Unchangeable
from councils.recording.replies import Said, SentFile, offer_reply, record_reply
from tests.returns import a_reading, a_return, current_cases, in_year, number, yearly_cases

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("documents")]

NOW, YEAR = row_cell(Question.CURRENT_CASES, ""), row_cell(Question.YEARLY_CASES, "2024")
VALUE = a_return(current_cases(number("22")), yearly_cases(in_year(2024, "9")))
NO_LETTER = Letter()


@pytest.fixture
def read(ada: User) -> Reading:
    """A letter that Ada has read."""
    parsed = a_reading(VALUE)
    return record_reading(by=ada, value=VALUE, document=parsed.document, request=parsed.request, parent=parsed)


def of(reading: Reading) -> Request:
    assert reading.request is not None
    return reading.request


def proposed(shown: Reading, by: User, *edits: Put, file: SentFile | None = None) -> Reply:
    link, _ = offer_reply(request=of(shown), by=by)
    return record_reply(link=link, shown=shown, said=Said(edits=edits, file=file), letter=NO_LETTER)


def words(reading: Reading | None) -> dict[Cell, str]:
    assert reading is not None
    said = cells(from_dict(reading.body))
    return {cell: value.words for cell, value in said.items() if isinstance(value, Figure)}


def newest(reading: Reading) -> Reading:
    found = newest_reading(of(reading))
    assert found is not None
    return found


def test_what_a_council_proposes_leaves_the_reading_as_it_stands(read: Reading, ben: User) -> None:
    reply = proposed(read, ben, Put(NOW, "24"))
    assert newest(read) == read
    assert reply.reading is not None
    assert (reply.reading.stands_aside, reply.reading.parent) == (True, read)


def test_what_was_approved_is_published_while_a_proposal_waits(read: Reading, ada: User, ben: User) -> None:
    propose_newest(reading=read, by=ada)
    proposed(read, ben, Put(NOW, "23"))
    approve_newest(reading=read, by=ben)
    proposed(read, ben, Put(NOW, "24"))
    publish_approved(reading=read, by=ben)
    assert PublishedReturn.objects.current().get().reading == read


def test_a_proposal_taken_in_is_the_next_reading_by_whoever_took_it_in(read: Reading, ada: User, ben: User) -> None:
    reply = proposed(read, ben, Put(NOW, "24"), Put(YEAR, "11"))
    taken = take_in_proposal(reply=reply, head=read, by=ada, take=[NOW, YEAR], letter=NO_LETTER)
    made = newest(read)
    assert words(made) == {NOW: "24", YEAR: "11"}
    assert (made.read_by, made.parent, made.settles) == (ada, read, reply.reading)
    assert (taken.settled_as, taken.settled_by, taken.seen_by) == ("taken-in", ada, ada)


def test_a_part_is_taken_in_with_a_note_that_says_why_not_all(read: Reading, ada: User, ben: User) -> None:
    reply = proposed(read, ben, Put(NOW, "24"), Put(YEAR, "11"))
    with pytest.raises(ReasonMissing, match="why not all of it"):
        take_in_proposal(reply=reply, head=read, by=ada, take=[NOW], letter=NO_LETTER, note=" ")
    assert newest(read) == read
    take_in_proposal(reply=reply, head=read, by=ada, take=[NOW], letter=NO_LETTER, note="The table says 9.")
    assert words(newest(read)) == {NOW: "24", YEAR: "9"}
    reply.refresh_from_db()
    assert reply.settled_note == "The table says 9."


def test_what_staff_changed_meanwhile_stays_where_the_council_left_it_alone(
    read: Reading, ada: User, ben: User
) -> None:
    reply = proposed(read, ben, Put(NOW, "24"))
    value = a_return(current_cases(number("22")), yearly_cases(in_year(2024, "10")))
    later = record_reading(by=ada, value=value, document=read.document, request=read.request, parent=read)
    take_in_proposal(reply=reply, head=later, by=ada, take=[NOW], letter=NO_LETTER)
    assert words(newest(read)) == {NOW: "24", YEAR: "10"}


def test_a_cell_the_council_left_alone_is_not_taken_whatever_is_asked(read: Reading, ada: User, ben: User) -> None:
    reply = proposed(read, ben, Put(NOW, "24"))
    value = a_return(current_cases(number("22")), yearly_cases(in_year(2024, "10")))
    later = record_reading(by=ada, value=value, document=read.document, request=read.request, parent=read)
    take_in_proposal(reply=reply, head=later, by=ada, take=[NOW, YEAR], letter=NO_LETTER)
    assert words(newest(read))[YEAR] == "10"


def test_what_stands_already_is_taken_in_without_another_reading(read: Reading, ada: User, ben: User) -> None:
    reply = proposed(read, ben, Put(NOW, "24"))
    value = a_return(current_cases(number("24")), yearly_cases(in_year(2024, "9")))
    later = record_reading(by=ada, value=value, document=read.document, request=read.request, parent=read)
    take_in_proposal(reply=reply, head=later, by=ben, take=[], letter=NO_LETTER)
    assert newest(read) == later
    assert not Reply.objects.proposals().exists()


def test_taking_nothing_of_it_is_no_way_to_decline_it(read: Reading, ada: User, ben: User) -> None:
    reply = proposed(read, ben, Put(NOW, "24"))
    with pytest.raises(Unchangeable, match="or decline it"):
        take_in_proposal(reply=reply, head=read, by=ada, take=[], letter=NO_LETTER, note="No.")
    assert Reply.objects.proposals().get() == reply


def test_a_proposal_is_declined_with_a_note_and_moves_nothing(read: Reading, ada: User, ben: User) -> None:
    reply = proposed(read, ben, Put(NOW, "24"))
    with pytest.raises(ReasonMissing):
        decline_proposal(reply=reply, by=ada, note="  ")
    before = Reading.objects.count()
    declined = decline_proposal(reply=reply, by=ada, note="Your letter says 22.")
    assert (declined.settled_as, declined.settled_note) == ("declined", "Your letter says 22.")
    assert Reading.objects.count() == before
    assert newest(read) == read


@pytest.mark.parametrize("again", ["take in", "decline"])
def test_a_proposal_is_settled_once(read: Reading, ada: User, ben: User, again: str) -> None:
    reply = proposed(read, ben, Put(NOW, "24"))
    decline_proposal(reply=reply, by=ada, note="No.")
    settle = {
        "take in": partial(take_in_proposal, head=read, take=[NOW], letter=NO_LETTER),
        "decline": partial(decline_proposal, note="No."),
    }[again]
    with pytest.raises(Unchangeable, match="already"):
        settle(reply=reply, by=ben)


def test_a_proposal_is_not_taken_into_a_reading_that_has_gone_on(read: Reading, ada: User, ben: User) -> None:
    reply = proposed(read, ben, Put(NOW, "24"))
    record_reading(by=ada, value=a_return(), document=read.document, request=read.request, parent=read)
    with pytest.raises(Unchangeable, match="changed since"):
        take_in_proposal(reply=reply, head=read, by=ada, take=[NOW], letter=NO_LETTER)
    reply.refresh_from_db()
    assert reply.settled_as == ""


def test_a_confirmation_is_no_proposal(read: Reading, ada: User, ben: User) -> None:
    link, _ = offer_reply(request=of(read), by=ben)
    reply = record_reply(link=link, shown=read, said=Said(confirms=True), letter=NO_LETTER)
    assert not Reply.objects.proposals().exists()
    with pytest.raises(Unchangeable):
        decline_proposal(reply=reply, by=ada, note="No.")


@pytest.mark.parametrize(
    "wrong",
    [
        {"settled_as": "declined", "settled_note": ""},
        {"settled_as": "taken-in", "settled_by": None},
        {"settled_as": "taken-in", "settled_at": None},
    ],
)
def test_the_database_holds_that_settling_has_a_person_a_time_and_a_note(
    read: Reading, ada: User, ben: User, wrong: dict[str, Any]
) -> None:
    reply = proposed(read, ben, Put(NOW, "24"))
    decline_proposal(reply=reply, by=ada, note="No.")
    with pytest.raises(IntegrityError), transaction.atomic():
        Reply.objects.filter(pk=reply.pk).update(**wrong)


# The file that came with it

TABLE = SentFile("table.txt", b"Eastmarsh Borough Council\nc) 24 children.\n")


def test_the_file_of_a_proposal_becomes_a_document_when_it_is_taken_in(
    read: Reading, ada: User, ben: User, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        reply = proposed(read, ben, Put(NOW, "24"), file=TABLE)
    assert of(read).documents.count() == 1
    take_in_proposal(reply=reply, head=read, by=ada, take=[NOW], letter=NO_LETTER)
    reply.refresh_from_db()
    assert reply.document is not None
    kept = reply.document
    assert (kept.request, kept.file_name, kept.sha256) == (of(read), "table.txt", reply.file_sha256)
    assert (kept.provenance, kept.added_by, kept.replaces) == (Provenance.RECEIVED, ada, None)


def test_a_document_that_came_with_a_proposal_is_read_and_the_persons_reading_stands(
    read: Reading, ada: User, ben: User, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        reply = proposed(read, ben, Put(NOW, "24"), file=TABLE)
    taken = take_in_proposal(reply=reply, head=read, by=ada, take=[NOW], letter=NO_LETTER)
    assert taken.document is not None
    assert read_kept(taken.document) == ""
    assert "24 children" in taken.document.text
    assert taken.document.readings.get().reader == "parser"
    assert newest(read).read_by == ada


def test_a_file_that_cannot_be_read_is_kept_all_the_same(
    read: Reading, ada: User, ben: User, django_capture_on_commit_callbacks: Any
) -> None:
    noise = SentFile("noise.bin", b"\0\1\2" * 500)
    with django_capture_on_commit_callbacks(execute=True):
        reply = proposed(read, ben, Put(NOW, "24"), file=noise)
    document = keep_file(reply=reply, by=ada)
    assert read_kept(document) != ""
    assert of(read).documents.filter(pk=document.pk).exists()
    assert not document.readings.exists()


def test_a_councils_table_takes_the_place_of_no_letter_by_itself(
    ada: User, ben: User, django_capture_on_commit_callbacks: Any
) -> None:
    retold = a_reading(VALUE, provenance=Provenance.RETOLD)
    with django_capture_on_commit_callbacks(execute=True):
        reply = proposed(retold, ben, Put(NOW, "24"), file=TABLE)
    take_in_proposal(reply=reply, head=retold, by=ada, take=[NOW], letter=NO_LETTER)
    assert words(newest(retold)) == {NOW: "24", YEAR: "9"}, "what was taken in is not hidden by the file"


def test_a_file_is_taken_in_once_and_only_where_there_is_one(
    read: Reading, ada: User, ben: User, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        reply = proposed(read, ben, Put(NOW, "24"), file=TABLE)
    keep_file(reply=reply, by=ada)
    for none in (reply, proposed(read, ben, Put(NOW, "25"))):
        with pytest.raises(Unchangeable, match="no file"):
            keep_file(reply=none, by=ada)


def test_a_file_that_has_left_its_place_is_told_and_settles_nothing(
    read: Reading, ada: User, ben: User, django_capture_on_commit_callbacks: Any, documents: Path
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        reply = proposed(read, ben, Put(NOW, "24"), file=TABLE)
    place_of(reply.file_sha256).unlink()
    with pytest.raises(Refused, match="backup"):
        take_in_proposal(reply=reply, head=read, by=ada, take=[NOW], letter=NO_LETTER)
    assert newest(read) == read
    assert Reply.objects.proposals().get() == reply


def test_a_field_of_an_answer_is_proposed_and_taken_in_like_a_count(read: Reading, ada: User, ben: User) -> None:
    referred = Cell(Field.REFERRED_TO, Question.VICTIM_AGE)
    reply = proposed(read, ben, Put(referred, "the police"))
    assert reply.reading is not None
    take = [one.cell for one in reply.reading.proposes_to(read)]
    take_in_proposal(reply=reply, head=read, by=ada, take=take, letter=NO_LETTER)
    assert from_dict(newest(read).body).answer(Question.VICTIM_AGE).referred_to == "the police"
