"""Documents: the same bytes are one document of a request, and a retold one stands back."""

from pathlib import Path

import pytest
from django.contrib.auth.models import User

from councils.models import Document, Request
from councils.models.work import Provenance
from councils.recording.documents import Origin, describe_document, keep_document, settle_document
from councils.recording.requests import request_for
from tests.published import a_council
from tests.returns import a_document, eastmarsh, the_round

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("documents")]


@pytest.fixture
def request_() -> Request:
    return request_for(council=eastmarsh(), round=the_round())


@pytest.fixture
def another() -> Request:
    return request_for(council=a_council("Fallowdale", code="FLD"), round=the_round())


def test_a_document_is_kept_with_what_is_said_of_it(request_: Request) -> None:
    row = a_document(
        "Dear Sir", request=request_, provenance="retold", original_reference="FOI 1", terms="Our own words"
    )
    assert (row.provenance, row.original_reference, row.terms, row.size) == ("retold", "FOI 1", "Our own words", 8)


def test_the_same_bytes_for_the_same_request_are_one_document(request_: Request) -> None:
    assert a_document("x", request=request_) == a_document("x", request=request_)
    assert Document.objects.count() == 1


def test_the_same_bytes_without_a_request_are_one_document() -> None:
    assert a_document("x") == a_document("x")


def test_bytes_known_for_a_request_are_known_without_one_too(request_: Request) -> None:
    assert a_document("x", request=request_) == a_document("x")


def test_the_same_bytes_may_be_a_document_of_two_requests(request_: Request, another: Request) -> None:
    assert a_document("x", request=request_) != a_document("x", request=another)
    assert Document.objects.count() == 2


def test_a_document_gets_its_request_when_its_council_is_known(request_: Request) -> None:
    unsettled = a_document("x")
    assert unsettled.request is None
    settled = a_document("x", request=request_)
    assert (settled.pk, settled.request) == (unsettled.pk, request_)


def test_a_document_settled_where_its_twin_lies_is_the_twin(request_: Request) -> None:
    twin = a_document("x", request=request_)
    unsettled = Document.objects.create(sha256=twin.sha256, file_name="y", size=1, text="x", provenance="received")
    assert settle_document(document=unsettled, request=request_) == twin


def test_what_comes_from_the_council_replaces_what_was_retold(request_: Request) -> None:
    retold = a_document("x", request=request_, provenance="retold")
    assert a_document("y", request=request_).replaces == retold


def test_what_comes_from_the_council_late_replaces_what_was_retold_too(request_: Request) -> None:
    received, retold = a_document("y"), a_document("x", request=request_, provenance="retold")
    assert settle_document(document=received, request=request_).replaces == retold


def test_a_second_document_of_the_council_replaces_nothing_by_itself(request_: Request) -> None:
    a_document("x", request=request_)
    assert a_document("y", request=request_).replaces is None


def test_a_retold_document_replaces_nothing(request_: Request) -> None:
    a_document("x", request=request_, provenance="retold")
    assert a_document("y", request=request_, provenance="retold").replaces is None


def test_what_a_document_is_can_be_said_anew(request_: Request) -> None:
    row = a_document("x", request=request_)
    origin = Origin(Provenance.PUBLISHED_BY_COUNCIL, source_url="https://eastmarsh.gov.example/foi/1")
    assert describe_document(document=row, origin=origin)
    row.refresh_from_db()
    assert (row.provenance, row.source_url) == ("published-by-council", "https://eastmarsh.gov.example/foi/1")
    assert not describe_document(document=row, origin=origin)


def test_whoever_brought_it_is_kept_with_it(ada: User, documents: Path) -> None:
    row = keep_document(by=ada, content=b"x", file_name="a.txt", text="x", origin=Origin())
    assert row.added_by == ada
