"""The names that staff marked go with the passage into public, as places to mask."""

from typing import Any

import pytest
from django.contrib.auth.models import User

from councils.domain.return_json import as_dict
from councils.models import Answer, Reading
from councils.recording.publication import publish
from tests.returns import a_reading, a_return, current_cases, number, the_span

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("documents")]

PASSAGE = the_span("22 children are supported")


@pytest.fixture
def people(ada: User, ben: User) -> tuple[User, User]:
    return ada, ben


def published_names(people: tuple[User, User], *masks: dict[str, Any]) -> list[list[int]]:
    """The names of the answer that is published from a reading with these masks."""
    value = a_return(current_cases(number("22", span=the_span("22")), passage=PASSAGE))
    parsed = a_reading(value)
    marked = Reading.objects.create(
        request=parsed.request,
        document=parsed.document,
        body=as_dict(value),
        reader=Reading.Reader.PERSON,
        read_by=people[0],
        masks=list(masks),
    )
    publish(reading=marked, by=people[0], checked_by=people[1])
    names: list[list[int]] = Answer.objects.current().get(question__key="current_cases").names
    return names


def test_a_name_in_the_passage_is_counted_from_where_the_passage_begins(people: tuple[User, User]) -> None:
    start = PASSAGE.start + 3
    assert published_names(people, {"start": start, "end": start + 8}) == [[3, 11]]


def test_a_name_that_reaches_out_of_the_passage_is_masked_as_far_as_the_passage_goes(people: tuple[User, User]) -> None:
    assert published_names(people, {"start": PASSAGE.start - 5, "end": PASSAGE.start + 2}) == [[0, 2]]


def test_a_name_elsewhere_in_the_letter_is_none_of_the_passage_s(people: tuple[User, User]) -> None:
    assert published_names(people, {"start": 0, "end": PASSAGE.start}) == []


def test_a_name_in_another_document_is_none_of_the_passage_s(people: tuple[User, User]) -> None:
    assert published_names(people, {"start": PASSAGE.start, "end": PASSAGE.end, "document": "f" * 64}) == []


def test_a_reading_without_masks_publishes_none(people: tuple[User, User]) -> None:
    assert published_names(people) == []
