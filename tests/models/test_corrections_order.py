"""Corrections are read newest first."""

import pytest
from django.contrib.auth.models import User

from councils.models import Correction, Question
from tests.published import Given, a_council, a_release, publish

pytestmark = pytest.mark.django_db


def test_the_correction_of_the_newest_release_comes_first() -> None:
    returned = publish(a_council("Eastmarsh"), current_cases=Given("not_held"))
    ada, ben = (User.objects.create_user(name) for name in ("ada", "ben"))
    for why in ("The first.", "The second."):
        Correction.objects.create(
            release=a_release(),
            request=returned.request,
            question=Question.objects.get(key="current_cases"),
            change="changed",
            before="22",
            after="23",
            why=why,
            by=ada,
            checked_by=ben,
        )
    assert [correction.why for correction in Correction.objects.all()] == ["The second.", "The first."]
