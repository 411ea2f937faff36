"""The admin's lists: linked, searchable, and as many queries for three rows as for one."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.db import connection, models
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from councils import models as stored
from councils.models import Answer, Council, Document, Reading, Release, Request

pytestmark = pytest.mark.django_db
OURS = sorted(
    (model for model in admin.site._registry if model._meta.app_label == "councils"), key=lambda model: model.__name__
)
LOOKED_AT_ALONE = [
    *(stored.Document, stored.Reading, stored.Decision, stored.Release, stored.PublishedReturn, stored.Answer),
    *(stored.VictimCount, stored.AgeCount, stored.EthnicityCount, stored.YearCount, stored.Finding),
    *(
        stored.Correction,
        stored.Withdrawal,
        stored.Population,
        stored.ResidentGroup,
        stored.Neighbour,
        stored.OfficialFigure,
    ),
]


def list_of(model: type[models.Model]) -> str:
    return reverse(f"admin:councils_{model.__name__.lower()}_changelist")


def queries_of(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(address)
    assert answer.status_code == 200
    return len(queries)


def test_every_table_that_staff_look_things_up_in_has_a_list() -> None:
    assert {model.__name__ for model in OURS} >= {"Council", "Round", "Request", *(m.__name__ for m in LOOKED_AT_ALONE)}


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_a_list_of_three_asks_no_more_of_the_database_than_a_list_of_one(
    as_ada: Client, fill: Callable[[int], None], model: type[models.Model]
) -> None:
    fill(1)
    as_ada.get(list_of(model))
    one, rows = queries_of(as_ada, list_of(model)), model._default_manager.count()
    fill(2)
    fill(3)
    assert model._default_manager.count() >= rows + 2
    assert queries_of(as_ada, list_of(model)) <= one


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_every_row_has_a_page_that_opens(
    as_ada: Client, fill: Callable[[int], None], model: type[models.Model]
) -> None:
    fill(1)
    row = model._default_manager.first()
    assert row is not None
    answer = as_ada.get(reverse(f"admin:councils_{model.__name__.lower()}_change", args=[row.pk]))
    assert answer.status_code == 200


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_every_list_can_be_searched(as_ada: Client, fill: Callable[[int], None], model: type[models.Model]) -> None:
    fill(1)
    assert as_ada.get(list_of(model), {"q": "nothing is called this"}).status_code == 200
    assert admin.site._registry[model].search_fields


@pytest.mark.parametrize("model", LOOKED_AT_ALONE, ids=lambda model: model.__name__)
def test_what_recording_writes_is_looked_at_alone(ada: User, rf: RequestFactory, model: type[models.Model]) -> None:
    request = rf.get("/staff/")
    request.user = ada
    site: Any = admin.site._registry[model]
    assert not site.has_add_permission(request)
    assert not site.has_change_permission(request)
    assert not site.has_delete_permission(request)


@pytest.mark.parametrize("model", [stored.Council, stored.Round, stored.Request], ids=lambda model: model.__name__)
def test_what_others_refer_to_is_never_deleted(ada: User, rf: RequestFactory, model: type[models.Model]) -> None:
    request = rf.get("/staff/")
    request.user = ada
    assert not admin.site._registry[model].has_delete_permission(request)


def test_a_council_is_found_by_another_name_and_by_its_codes(as_ada: Client, fill: Callable[[int], None]) -> None:
    fill(1)
    fill(2)
    for asked in ("Old place 2", "P2", "X06000002"):
        found = as_ada.get(list_of(Council), {"q": asked}).context["cl"].queryset
        assert [council.code for council in found] == ["P2"], asked


def test_a_document_is_found_by_its_hash(as_ada: Client, fill: Callable[[int], None]) -> None:
    fill(1)
    fill(2)
    document = Document.objects.first()
    assert document is not None
    found = as_ada.get(list_of(Document), {"q": document.sha256}).context["cl"].queryset
    assert list(found) == [document]


def test_a_council_leads_to_its_requests_and_a_request_to_what_was_made_of_it(
    as_ada: Client, fill: Callable[[int], None]
) -> None:
    fill(1)
    fill(2)
    request = Request.objects.get(council__code="P2")
    steps: list[tuple[type[models.Model], str, models.Model]] = [(Request, "council", request.council)]
    steps += [(model, "request", request) for model in (Document, Reading, Answer)]
    for model, field, row in steps:
        address = f"{list_of(model)}?{field}__id__exact={row.pk}"
        assert address in as_ada.get(list_of(type(row))).content.decode()
        rows = as_ada.get(address).context["cl"].queryset
        assert rows.count() == model._default_manager.filter(**{field: row}).count() > 0


def test_a_release_leads_to_what_it_opened(as_ada: Client, fill: Callable[[int], None]) -> None:
    fill(1)
    newest = Release.objects.first()
    assert newest is not None
    found = as_ada.get(list_of(Answer), {"from_release__number__exact": newest.number}).context["cl"].queryset
    assert {answer.question.key for answer in found} == {"current_cases"}


def test_answers_can_be_narrowed_to_those_of_the_newest_release(as_ada: Client, fill: Callable[[int], None]) -> None:
    fill(1)
    now = as_ada.get(list_of(Answer), {"standing": "now"}).context["cl"].queryset
    closed = as_ada.get(list_of(Answer), {"standing": "closed"}).context["cl"].queryset
    assert (now.count(), closed.count()) == (8, 1)


def test_a_reading_says_in_words_what_was_understood(as_ada: Client, fill: Callable[[int], None]) -> None:
    fill(1)
    reading = Reading.objects.first()
    assert reading is not None
    page = as_ada.get(reverse("admin:councils_reading_change", args=[reading.pk])).content.decode()
    assert "current_cases: count: “23”, 23, answered" in page.replace(
        "current_cases: current_cases, ", "current_cases: "
    )


def test_the_title_says_whose_pages_these_are(as_ada: Client) -> None:
    assert "What councils say: staff" in as_ada.get(reverse("admin:index")).content.decode()


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_nobody_who_is_not_staff_sees_a_list(client: Client, db: None, model: type[models.Model]) -> None:
    client.force_login(User.objects.create_user("eve"))
    assert client.get(list_of(model)).status_code == 302
