"""Who may what: the groups, and what a password alone is not enough for."""

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.core.management import call_command

from councils.recording.people import (
    GUARDED,
    RIGHTS,
    NameTaken,
    Staff,
    add_administrator,
    needs_second_factor,
    set_up_groups,
)
from tests.people import administrator, checker, researcher

pytestmark = pytest.mark.django_db


def test_each_group_may_all_that_the_one_before_it_may() -> None:
    assert RIGHTS[Staff.RESEARCHER] < RIGHTS[Staff.CHECKER] < RIGHTS[Staff.ADMINISTRATOR]


def test_no_group_may_delete_what_others_refer_to_or_write_what_is_published() -> None:
    deleting = {right for right in RIGHTS[Staff.ADMINISTRATOR] if ".delete_" in right}
    assert deleting == {"councils.delete_councilalias"}
    published = ("publishedreturn", "answer", "figure", "count", "correction", "release", "decision")
    written = {right for right in RIGHTS[Staff.ADMINISTRATOR] if ".add_" in right or ".change_" in right}
    assert [right for right in written if right.endswith(published)] == []


@pytest.mark.parametrize("name", Staff)
def test_a_group_has_exactly_its_rights(name: Staff) -> None:
    group = Group.objects.get(name=name.value)
    held = {f"{app}.{code}" for app, code in group.permissions.values_list("content_type__app_label", "codename")}
    assert held == RIGHTS[name]


def test_migrating_again_takes_back_what_was_given_by_hand_and_gives_back_what_was_taken() -> None:
    group = Group.objects.get(name="researcher")
    group.permissions.set(Permission.objects.filter(codename="publish_reading"))
    call_command("migrate", verbosity=0)
    assert not group.permissions.filter(codename="publish_reading").exists()
    assert group.permissions.filter(codename="add_reading").exists()


def test_migrating_again_takes_nobody_out_of_their_group() -> None:
    person = checker()
    set_up_groups()
    assert [group.name for group in person.groups.all()] == ["checker"]


def test_a_right_that_does_not_exist_is_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(RIGHTS, Staff.RESEARCHER, frozenset({"councils.fly"}))
    with pytest.raises(LookupError, match=r"councils\.fly"):
        set_up_groups()


@pytest.mark.parametrize("required", [True, False])
def test_whoever_checks_or_administers_needs_a_second_factor_where_it_is_required(
    settings: object, required: bool
) -> None:
    settings.REQUIRE_SECOND_FACTOR = required  # type: ignore[attr-defined]
    assert needs_second_factor(checker()) is required
    assert needs_second_factor(administrator()) is required
    assert needs_second_factor(User.objects.create_superuser("root")) is required
    assert not needs_second_factor(researcher())


def test_one_guarded_right_given_by_hand_is_enough_to_need_one(settings: object) -> None:
    settings.REQUIRE_SECOND_FACTOR = True  # type: ignore[attr-defined]
    person = researcher()
    person.user_permissions.add(Permission.objects.get(codename="withdraw_figure"))
    assert "councils.withdraw_figure" in GUARDED
    assert needs_second_factor(User.objects.get(pk=person.pk))


def test_the_first_account_is_an_administrators_and_no_superusers() -> None:
    person = add_administrator(name="mo", email="", password="a long pass phrase")
    assert (person.is_staff, person.is_superuser) == (True, False)
    assert person.get_all_permissions() == RIGHTS[Staff.ADMINISTRATOR]
    assert person.check_password("a long pass phrase")


def test_a_name_is_given_once_however_it_is_written() -> None:
    add_administrator(name="mo", email="", password="a long pass phrase")
    with pytest.raises(NameTaken, match="“MO”"):
        add_administrator(name="MO", email="", password="another pass phrase")
