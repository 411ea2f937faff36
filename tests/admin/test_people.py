"""People in the admin: made and switched off by administrators, put into groups, never made more than they are."""

from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from councils.recording.people import RIGHTS, Staff
from tests.people import PASSWORD, administrator, checker, researcher
from tests.staff import signed_in

pytestmark = pytest.mark.django_db
ADD, LIST = reverse("admin:auth_user_add"), reverse("admin:auth_user_changelist")


@pytest.fixture
def ada_min(db: None) -> Client:
    return signed_in(administrator())


def change(person: User) -> str:
    return reverse("admin:auth_user_change", args=[person.pk])


def test_an_administrator_makes_an_account_that_is_staff_and_in_its_group(ada_min: Client) -> None:
    group = Group.objects.get(name="researcher")
    said = {"username": "rae", "email": "rae@team.example", "usable_password": "true", "groups": [group.pk]}
    answer = ada_min.post(ADD, {**said, "password1": PASSWORD, "password2": PASSWORD})
    assert answer.status_code == 302
    made = User.objects.get(username="rae")
    assert (made.is_staff, made.is_superuser, list(made.groups.all())) == (True, False, [group])
    assert made.get_all_permissions() == RIGHTS[Staff.RESEARCHER]


def test_an_account_without_a_group_is_not_made(ada_min: Client) -> None:
    said = {"username": "rae", "usable_password": "true", "password1": PASSWORD, "password2": PASSWORD}
    assert ada_min.post(ADD, said).status_code == 200
    assert not User.objects.filter(username="rae").exists()


def test_nobody_is_made_a_superuser_or_given_a_right_by_hand_through_the_form(ada_min: Client) -> None:
    person = researcher()
    group = Group.objects.get(name="researcher")
    said = {"username": "researcher", "is_active": "on", "groups": [group.pk], "is_superuser": "on", "is_staff": "on"}
    assert ada_min.post(change(person), {**said, "user_permissions": [1, 2, 3]}).status_code == 302
    person.refresh_from_db()
    assert not person.is_superuser
    assert not person.user_permissions.exists()


def test_an_administrator_does_not_touch_a_superusers_account(ada_min: Client) -> None:
    root = User.objects.create_superuser("root", password=PASSWORD)
    ada_min.post(change(root), {"username": "mine", "is_active": "on"})
    ada_min.post(
        reverse("admin:auth_user_password_change", args=[root.pk]),
        {"password1": "mine now altogether", "password2": "mine now altogether", "usable_password": "true"},
    )
    root.refresh_from_db()
    assert root.username == "root"
    assert root.check_password(PASSWORD)


def test_an_account_is_switched_off_and_never_deleted(ada_min: Client) -> None:
    person = checker()
    group = Group.objects.get(name="checker")
    assert ada_min.get(reverse("admin:auth_user_delete", args=[person.pk])).status_code == 403
    ada_min.post(change(person), {"username": "checker", "groups": [group.pk]})
    person.refresh_from_db()
    assert not person.is_active


def take_away(client: Client, *people: User) -> Any:
    return client.post(LIST, {"action": "take_second_factor_away", "_selected_action": [one.pk for one in people]})


def test_the_second_factor_of_a_lost_telephone_is_taken_away(ada_min: Client) -> None:
    person, other = checker(), researcher()
    for one in (person, other):
        TOTP.activate(one, "JBSWY3DPEHPK3PXP")
    take_away(ada_min, person)
    assert [one.user for one in Authenticator.objects.all()] == [other]


def test_a_superusers_is_not(ada_min: Client) -> None:
    root = User.objects.create_superuser("root")
    TOTP.activate(root, "JBSWY3DPEHPK3PXP")
    take_away(ada_min, root)
    assert Authenticator.objects.filter(user=root).exists()


@pytest.mark.parametrize("person", [researcher, checker])
def test_whoever_is_no_administrator_takes_nothing_away(person: Any) -> None:
    other = administrator()
    TOTP.activate(other, "JBSWY3DPEHPK3PXP")
    assert take_away(signed_in(person()), other).status_code == 403
    assert Authenticator.objects.exists()


def test_keys_of_second_factors_and_the_groups_are_nobodys_to_look_at() -> None:
    shown = {model.__name__ for model in admin.site._registry}
    assert "User" in shown
    assert shown.isdisjoint({"Group", "Authenticator", "EmailAddress"})


# The first account


def answering(monkeypatch: pytest.MonkeyPatch, *typed: str, passwords: tuple[str, ...]) -> None:
    words, secret = iter(typed), iter(passwords)
    monkeypatch.setattr("builtins.input", lambda _: next(words))
    monkeypatch.setattr("councils.management.commands.makestaff.getpass", lambda _: next(secret))


def test_the_first_account_is_made_by_answering_three_questions(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    answering(monkeypatch, "mo", "mo@team.example", passwords=(PASSWORD, PASSWORD))
    call_command("makestaff")
    person = User.objects.get()
    assert [group.name for group in person.groups.all()] == ["administrator"]
    assert (person.is_staff, person.is_superuser) == (True, False)
    assert "mo can sign in" in capsys.readouterr().out


def test_a_weak_password_is_told_and_asked_for_again(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    answering(monkeypatch, passwords=("12345678", PASSWORD, "another", PASSWORD, PASSWORD))
    call_command("makestaff", name="mo", email="")
    assert User.objects.get().check_password(PASSWORD)
    said = capsys.readouterr().err
    assert "too common" in said
    assert "The two differ" in said


def test_a_name_that_is_taken_makes_no_second_account(monkeypatch: pytest.MonkeyPatch) -> None:
    researcher("mo")
    answering(monkeypatch, passwords=(PASSWORD, PASSWORD))
    with pytest.raises(CommandError, match="already"):
        call_command("makestaff", name="Mo", email="")
    assert User.objects.count() == 1


def test_an_empty_name_makes_none(monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, "", passwords=(PASSWORD, PASSWORD))
    with pytest.raises(CommandError):
        call_command("makestaff", email="")
    assert not User.objects.exists()
