"""What was stored before is taken over: figures get the document of their answer, onlookers are those at the desk."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.state import StateApps
from django.utils import timezone

from tests.published import Given, a_council, exact, publish

pytestmark = pytest.mark.django_db(transaction=True)

BEFORE, AFTER = ("councils", "0012_words_beside_the_register"), ("councils", "0014_letters_of_their_own_request")
TABLES = {"VictimCount": "current_cases", "AgeCount": "victim_age", "EthnicityCount": "victim_ethnicity"}
TABLES |= {"YearCount": "yearly_cases"}
PLACED = {"span_start": 4, "span_end": 6}


def migrated(to: tuple[str, str]) -> StateApps:
    executor = MigrationExecutor(connection)
    executor.migrate([to])
    return MigrationExecutor(connection).loader.project_state([to]).apps


@pytest.fixture
def before() -> Iterator[StateApps]:
    """The tables as they were, with a published answer for each of the four, of one letter, and nothing in them."""
    given = Given(fields={"passage": "2014: 22", "passage_start": 0})
    publish(a_council("Eastmarsh"), current_cases=given, victim_age=given, victim_ethnicity=given, yearly_cases=given)
    yield migrated(BEFORE)
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes("councils"))


def add(apps: StateApps, table: str, **fields: Any) -> None:
    answer = apps.get_model("councils", "Answer").objects.get(question__key=TABLES[table])
    apps.get_model("councils", table).objects.create(answer=answer, **{**exact(22), **fields})


@pytest.mark.parametrize("table", TABLES)
def test_a_figure_with_a_place_stands_in_the_document_of_its_answer(table: str, before: StateApps) -> None:
    add(before, table, position=1, period="2014", **PLACED)
    add(before, table, position=2, period="2015", ordinal=2)
    now = migrated(AFTER).get_model("councils", table).objects.select_related("answer").order_by("position")
    placed, unplaced = now
    assert placed.document_sha256 == placed.answer.document_sha256 != ""
    assert (placed.span_start, placed.span_end) == (4, 6)
    assert (unplaced.document_sha256, unplaced.span_start) == ("", None)


def test_a_place_in_no_document_is_none(before: StateApps) -> None:
    before.get_model("councils", "Answer").objects.update(document_sha256="", passage="", passage_start=None)
    add(before, "YearCount", position=1, period="2014", **PLACED)
    [figure] = migrated(AFTER).get_model("councils", "YearCount").objects.all()
    assert (figure.document_sha256, figure.span_start, figure.span_end) == ("", None, None)


def test_whoever_had_a_request_open_at_the_desk_was_shown_it(before: StateApps) -> None:
    of, person = before.get_model("councils", "Request").objects.get(), before.get_model("auth", "User").objects.get()
    before.get_model("councils", "AtDesk").objects.create(request=of, person=person, seen_at=timezone.now())
    newest = MigrationExecutor(connection).loader.graph.leaf_nodes("councils")[0]
    [onlooker] = migrated(newest).get_model("councils", "Onlooker").objects.all()
    assert (onlooker.request_id, onlooker.person_id) == (of.pk, person.pk)
