"""Every field that staff fill in has words beside it that say what belongs there."""

from typing import Any

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.db import models
from django.test import Client, RequestFactory
from django.urls import reverse

pytestmark = pytest.mark.django_db


def ours(model: type[models.Model]) -> bool:
    return model._meta.app_label == "councils"


def forms_of_staff(request: Any) -> dict[type[models.Model], dict[str, str]]:
    """The words beside each field of every table that can be added to or changed, by itself or inside another."""
    found: dict[type[models.Model], dict[str, str]] = {}
    for model, site in admin.site._registry.items():
        if not ours(model) or not (site.has_add_permission(request) or site.has_change_permission(request)):
            continue
        found[model] = words_of(site.get_form(request))
        for inline in site.get_inline_instances(request):
            rows: Any = inline.get_formset(request)
            found[inline.model] = words_of(rows.form, without=("DELETE", rows.fk.name))
    return found


def words_of(form: Any, *, without: tuple[str, ...] = ()) -> dict[str, str]:
    return {name: str(field.help_text) for name, field in form.base_fields.items() if name not in without}


@pytest.fixture
def asked(ada: User, rf: RequestFactory) -> Any:
    request = rf.get("/staff/")
    request.user = ada
    return request


def test_no_field_of_a_form_is_without_words(asked: Any) -> None:
    forms = forms_of_staff(asked)
    assert {model.__name__ for model in forms} == {"Council", "CouncilAlias", "Round", "Question", "Request"}
    wordless = [f"{model.__name__}.{name}" for model, form in forms.items() for name in form if not form[name]]
    assert wordless == []


def test_the_words_are_sentences_of_their_own(asked: Any) -> None:
    said = [words for form in forms_of_staff(asked).values() for words in form.values()]
    assert [words for words in said if not words.endswith(".")] == []


def test_they_stand_on_the_page(as_ada: Client) -> None:
    page = as_ada.get(reverse("admin:councils_council_add")).content.decode()
    assert "As people say it, on charts and in lists" in page
    assert "a former one is another name" in page
