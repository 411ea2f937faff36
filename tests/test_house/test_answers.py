"""What every answer of the site carries, whatever page it is of."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

VISITED = ["/", "/councils/", "/compare/", "/compare/?measure=nonsense", "/no/such/page", "/static/site.css"]
EVERY = [*VISITED, "/staff/login/"]


def directives(answer: Any) -> dict[str, list[str]]:
    """The answer's content security policy: each directive with its sources."""
    policy = answer.headers["Content-Security-Policy"]
    parts = (part.split() for part in policy.split(";"))
    return {name: sources for name, *sources in parts}


def asked(visitor: Client, path: str) -> Any:
    """The answer, read to its end; a file that is sent is closed by that."""
    answer = visitor.get(path)
    assert answer.getvalue()
    return answer


@pytest.fixture
def visitor() -> Client:
    return Client(raise_request_exception=False)


@pytest.mark.django_db
@pytest.mark.parametrize("path", EVERY)
def test_every_answer_carries_a_policy_without_a_way_round_it(visitor: Client, path: str) -> None:
    found = directives(asked(visitor, path))
    assert found["default-src"] == ["'self'"]
    assert found["object-src"] == found["frame-ancestors"] == ["'none'"]
    assert found["form-action"] == ["'self'"]
    assert "base-uri" in found
    allowed = {source for sources in found.values() for source in sources}
    assert not {source for source in allowed if "unsafe" in source or source == "*" or source.startswith("http")}
    assert found["script-src"] == found["img-src"] == ["'self'"]


@pytest.mark.django_db
@pytest.mark.parametrize("path", VISITED)
def test_no_answer_to_a_visitor_sets_a_cookie(visitor: Client, path: str) -> None:
    assert not asked(visitor, path).cookies


@pytest.mark.django_db
@pytest.mark.parametrize("path", EVERY)
def test_every_answer_carries_the_safety_headers(visitor: Client, path: str) -> None:
    headers = asked(visitor, path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"


@pytest.mark.django_db
def test_a_staff_cookie_never_leaves_the_staff_pages(visitor: Client) -> None:
    User.objects.create_superuser("keyer", password="a long pass phrase of the tests")
    visitor.get("/staff/login/")
    answer = visitor.post("/staff/login/", {"login": "keyer", "password": "a long pass phrase of the tests"})
    assert answer.status_code == 302
    assert {cookie["path"] for cookie in answer.cookies.values()} == {"/staff/"}
    assert answer.cookies["sessionid"]["httponly"]


@pytest.mark.django_db
def test_a_visitor_is_kept_out_of_the_staff_pages(visitor: Client) -> None:
    answer = visitor.get("/staff/")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/staff/login/")
