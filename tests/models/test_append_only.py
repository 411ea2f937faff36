"""Readings and decisions can be added to, never rewritten: the database says so itself."""

import pytest
from django.contrib.auth.models import User
from django.db import DatabaseError, transaction

from councils.models import Decision, Document, Reading, RequestChange
from councils.models.work import Provenance
from councils.recording.requests import request_for
from tests.returns import eastmarsh, the_round

pytestmark = pytest.mark.django_db


@pytest.fixture
def reading() -> Reading:
    document = Document.objects.create(
        sha256="a" * 64, file_name="letter.txt", size=1, text="x", provenance=Provenance.INVENTED
    )
    return Reading.objects.create(document=document, body={"answers": []}, reader=Reading.Reader.PARSER)


def test_a_reading_cannot_be_saved_again(reading: Reading) -> None:
    reading.body = {"answers": ["rewritten"]}
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        reading.save()
    reading.refresh_from_db()
    assert reading.body == {"answers": []}


def test_readings_cannot_be_updated_in_bulk_either(reading: Reading) -> None:
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Reading.objects.update(parser_version="another")


def test_a_decision_cannot_be_rewritten(reading: Reading) -> None:
    person = User.objects.create_user("ada")
    decision = Decision.objects.create(reading=reading, kind=Decision.Kind.PROPOSED, by=person)
    decision.why = "on second thoughts"
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        decision.save()


def test_a_reading_that_follows_another_is_welcome(reading: Reading) -> None:
    follower = Reading.objects.create(
        document=reading.document, body={"answers": []}, reader=Reading.Reader.PARSER, parent=reading
    )
    assert list(reading.children.all()) == [follower]


def test_a_change_of_how_a_request_stands_cannot_be_rewritten() -> None:
    request = request_for(council=eastmarsh(), round=the_round())
    change = RequestChange.objects.create(request=request, field="state", before="sent", after="refused")
    change.after = "answered"
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        change.save()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        RequestChange.objects.update(by=None, before="acknowledged")
