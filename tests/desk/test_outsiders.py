"""Every address under /staff/, whatever it is of: found by walking the addresses, so that none can be forgotten."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.people import checker, researcher
from tests.staff_addresses import staff_addresses

pytestmark = pytest.mark.django_db

OPEN = {"/staff/login/", "/staff/logout/", "/staff/inactive/"}
"""What is open to everybody: the way in, and the word that an account is switched off."""
ADMINISTRATORS = {"user", "council", "round", "question"}
METHODS = ("get", "post", "put", "delete", "patch")

STAFF = staff_addresses()
CLOSED = [path for path in STAFF if path not in OPEN]


def test_the_walk_finds_the_admin_the_desk_and_the_sign_in() -> None:
    expected = {"/staff/", "/staff/desk/", "/staff/login/", "/staff/auth/user/", "/staff/second-factor/"}
    assert expected <= set(STAFF)
    assert len(CLOSED) > 60
    assert [path for path in CLOSED if "<" in path] == []


@pytest.mark.parametrize("method", METHODS)
def test_a_visitor_is_shown_the_way_in_or_refused_at_every_address(client: Client, method: str) -> None:
    wrong: list[tuple[str, Any]] = []
    for path in CLOSED:
        answer = getattr(client, method)(path)
        to_sign_in = answer.status_code == 302 and answer["Location"].startswith(
            ("/staff/login/", "/staff/reauthenticate/")
        )
        if not (to_sign_in or answer.status_code in (403, 405)):
            wrong.append((path, answer.status_code))
    assert wrong == []


@pytest.mark.parametrize("wanted", ["application/json", "text/csv"])
def test_asking_for_another_format_opens_no_door(client: Client, wanted: str) -> None:
    opened = [path for path in CLOSED if client.get(path, headers={"Accept": wanted}).status_code == 200]
    assert opened == []


@pytest.mark.parametrize("wanted", ["csv", "json", "ods", "xlsx"])
def test_nor_does_naming_one_in_the_address(client: Client, wanted: str) -> None:
    asked = f"?sheet=readings&round=cse-2025&councils=all&format={wanted}"
    opened = [path for path in CLOSED if client.get(path + asked).status_code == 200]
    assert opened == []


@pytest.mark.parametrize("method", ["get", "post"])
def test_somebody_with_an_account_who_is_no_staff_gets_nowhere(client: Client, method: str) -> None:
    client.force_login(User.objects.create_user("reader"))
    own = ("/staff/second-factor/", "/staff/password_change/", "/staff/reauthenticate/")
    opened = [path for path in CLOSED if not path.startswith(own) and getattr(client, method)(path).status_code == 200]
    assert opened == []


def of_administrators(path: str) -> bool:
    parts = path.strip("/").split("/")
    adding = parts[-1] == "add" and parts[-2] in ADMINISTRATORS
    return adding or (parts[1:3] == ["auth", "user"])


@pytest.mark.parametrize("person", [researcher, checker])
def test_what_administrators_do_is_refused_to_the_others(client: Client, person: Any) -> None:
    client.force_login(person())
    asked = [path for path in CLOSED if of_administrators(path)]
    assert len(asked) >= 4
    assert [path for path in asked if client.get(path).status_code == 200] == []
    assert [path for path in asked if client.post(path, {"username": "x"}).status_code == 200] == []
    assert User.objects.count() == 1


CHECKING = ("check", "approve", "send-back", "publish", "second", "withdraw", "replies", "confirm", "lift", "revoke")


def of_checkers(path: str) -> bool:
    """What of the desk is for checkers: by the words of its address, which a researcher's pages do not have."""
    parts = path.removeprefix("/staff/desk/").strip("/").split("/")
    own = (parts[0] == "replies" and parts[1:2] != ["links"]) or parts[-1] in ("begin", "hand-in")
    return path.startswith("/staff/desk/") and not own and not set(CHECKING).isdisjoint(parts)


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_researcher_is_refused_whatever_checkers_do(client: Client, method: str) -> None:
    client.force_login(researcher())
    asked = [path for path in CLOSED if of_checkers(path)]
    assert len(asked) >= 12
    found = {path: getattr(client, method)(path).status_code for path in asked}
    assert {path: status for path, status in found.items() if status not in (403, 405)} == {}
    assert 403 in found.values()
