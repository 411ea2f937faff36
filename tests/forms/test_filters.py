"""The forms above the lists take what exists and name what does not."""

import pytest

from councils.forms.answers import AnswersFilterForm
from councils.forms.councils import CouncilFilterForm
from councils.queries.answers import AnswersFilter
from councils.queries.councils import CouncilFilter
from tests.published import a_council

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def a_region() -> None:
    a_council("Eastmarsh", region="North East", region_slug="north-east")


def test_an_empty_form_asks_for_everything() -> None:
    form = CouncilFilterForm({})
    assert form.is_valid()
    assert form.chosen() == CouncilFilter()


def test_what_was_asked_is_handed_on_without_the_spaces_around_it() -> None:
    form = CouncilFilterForm({"q": "  marsh ", "region": "north-east", "kind": "unitary", "closed": "on"})
    assert form.is_valid()
    assert form.chosen() == CouncilFilter(q="marsh", region="north-east", kind="unitary", closed=True)


@pytest.mark.parametrize(("field", "value"), [("region", "atlantis"), ("kind", "duchy"), ("q", "x" * 81)])
def test_what_does_not_exist_or_cannot_fit_is_named(field: str, value: str) -> None:
    assert list(CouncilFilterForm({field: value}).errors) == [field]


def test_the_answers_are_narrowed_by_an_outcome_that_exists() -> None:
    form = AnswersFilterForm({"outcome": "withheld", "region": "north-east"})
    assert form.is_valid()
    assert form.chosen() == AnswersFilter(region="north-east", outcome="withheld")


@pytest.mark.parametrize(("field", "value"), [("outcome", "guessed"), ("region", "atlantis"), ("kind", "duchy")])
def test_an_outcome_or_a_place_that_does_not_exist_is_named(field: str, value: str) -> None:
    assert list(AnswersFilterForm({field: value}).errors) == [field]
