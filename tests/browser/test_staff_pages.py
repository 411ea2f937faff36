"""Django's admin in a real browser: it works, and writes no error, under the policy every page has."""

from typing import Any

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.test import RequestFactory
from django.urls import reverse

PASSWORD = "a long pass phrase of the tests"


@pytest.fixture
def keyer(transactional_db: None) -> User:
    return User.objects.create_superuser("keyer", password=PASSWORD)


@pytest.fixture
def signed_in(keyer: User, visit: Any, live_server: Any) -> Any:
    """A page of the staff's index, after signing in by hand."""
    page = visit("/staff/", at=live_server.url)
    page.fill("#id_login", keyer.username)
    page.fill("#id_password", PASSWORD)
    page.press("#id_password", "Enter")
    page.wait_for_url("**/staff/")
    return page


def test_signing_in_by_keyboard_leads_to_the_index(signed_in: Any) -> None:
    assert "Councils, requests and readings" in signed_in.inner_text("#content")


def test_every_list_and_every_form_of_the_admin_opens_without_a_fault(
    signed_in: Any, keyer: User, live_server: Any, rf: RequestFactory
) -> None:
    opened, request = 0, rf.get("/staff/")
    request.user = keyer
    for model, site in admin.site._registry.items():
        meta = model._meta
        for action in ("changelist", *(["add"] if site.has_add_permission(request) else [])):
            answer = signed_in.goto(live_server.url + reverse(f"admin:{meta.app_label}_{meta.model_name}_{action}"))
            assert answer.status == 200, f"{meta.model_name} {action}"
            opened += 1
    assert opened >= 4


def test_a_wrong_password_is_told_and_lets_nobody_in(keyer: User, visit: Any, live_server: Any, width: int) -> None:
    page = visit("/staff/", at=live_server.url, width=width)
    page.fill("#id_login", keyer.username)
    page.fill("#id_password", "not the pass phrase")
    page.press("#id_password", "Enter")
    page.locator(".errornote").wait_for()
    assert "sessionid" not in {cookie["name"] for cookie in page.context.cookies()}
