"""Releases: many at once, one number each, and no figure lost."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.db import connection, transaction

from councils.models import Answer, PublishedReturn, Reading, Release
from councils.recording.publication import publish
from councils.recording.releases import next_release
from tests.returns import a_reading, a_return, current_cases, number

WRITERS, EACH = 4, 6


def test_a_release_is_made_inside_a_transaction_alone(transactional_db: None) -> None:
    with pytest.raises(RuntimeError, match="there is none"):
        next_release(summary="x")


@pytest.mark.django_db
def test_a_summary_too_long_for_its_place_is_cut() -> None:
    assert len(next_release(summary="x" * 300).summary) == 200


def make_some(writer: int) -> None:
    try:
        for number_ in range(EACH):
            with transaction.atomic():
                next_release(summary=f"{writer} made {number_}")
    finally:
        connection.close()


@pytest.mark.django_db(transaction=True)
def test_releases_made_at_once_are_numbered_without_a_gap() -> None:
    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(make_some, range(WRITERS)))
    assert sorted(Release.objects.values_list("number", flat=True)) == list(range(1, WRITERS * EACH + 1))


@pytest.mark.django_db(transaction=True)
def test_one_return_published_many_times_at_once_is_current_once(documents: Path) -> None:
    ada, ben = User.objects.create_user("ada"), User.objects.create_user("ben")
    readings = [a_reading(a_return(current_cases(number(str(count))))).pk for count in range(WRITERS)]

    def publish_one(reading: int) -> None:
        try:
            publish(reading=Reading.objects.get(pk=reading), by=ada, checked_by=ben, why="Read again.")
        finally:
            connection.close()

    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(publish_one, readings))
    assert PublishedReturn.objects.count() == WRITERS
    assert PublishedReturn.objects.current().count() == 1
    assert Answer.objects.current().filter(question__key="current_cases").count() == 1
    assert Release.objects.count() == WRITERS
