"""Who acts: accounts, what each group of staff may do, and the rule that one makes and another checks."""

from enum import StrEnum

from django.apps import apps
from django.conf import settings
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission, User
from django.db import DEFAULT_DB_ALIAS, transaction
from django.db.models import Q

from councils.models import Reading
from councils.recording.refusals import OnePersonTwice


class Staff(StrEnum):
    """The groups of staff, by their names. Each may do all that those before it may."""

    RESEARCHER = "researcher"
    CHECKER = "checker"
    ADMINISTRATOR = "administrator"


_LOOKED_UP = (
    *("council", "councilalias", "population", "neighbour", "officialfigure", "round", "question"),
    *("request", "document", "reading", "decision", "release", "publishedreturn", "answer", "finding"),
    *("victimcount", "agecount", "ethnicitycount", "yearcount", "correction", "withdrawal"),
)
_READS = frozenset(
    {
        *(f"councils.view_{model}" for model in _LOOKED_UP),
        *("councils.add_document", "councils.add_reading", "councils.change_request"),
    }
)
_CHECKS = frozenset(
    {"councils.check_reading", "councils.publish_reading", "councils.withdraw_figure", "councils.offer_reply"}
)
_ADMINISTERS = frozenset(
    {
        *(f"councils.{act}_{model}" for act in ("add", "change") for model in ("council", "round", "question")),
        *(f"councils.{act}_councilalias" for act in ("add", "change", "delete")),
        *("auth.view_user", "auth.add_user", "auth.change_user"),
    }
)

RIGHTS: dict[Staff, frozenset[str]] = {
    Staff.RESEARCHER: _READS,
    Staff.CHECKER: _READS | _CHECKS,
    Staff.ADMINISTRATOR: _READS | _CHECKS | _ADMINISTERS,
}
"""Who may what: the one place that says so. Every `migrate` sets the groups to it."""

GUARDED = _CHECKS | _ADMINISTERS
"""What a password alone is not enough for, where a second factor is required."""


def set_up_groups(*, using: str = DEFAULT_DB_ALIAS, **_signal: object) -> None:
    """Make the groups of staff, each with exactly its rights. Raises LookupError for a right that does not exist."""
    for app in ("councils", "auth"):
        create_permissions(apps.get_app_config(app), verbosity=0, using=using)
    existing = Permission.objects.using(using).select_related("content_type")
    known = {f"{right.content_type.app_label}.{right.codename}": right for right in existing}
    for name, rights in RIGHTS.items():
        unknown = rights - known.keys()
        if unknown:
            raise LookupError(f"no such rights: {', '.join(sorted(unknown))}")
        group, _ = Group.objects.using(using).get_or_create(name=name.value)
        group.permissions.set([known[right] for right in rights])


def needs_second_factor(person: User) -> bool:
    """Whether a password alone is not enough for this person: whoever checks, publishes or administers."""
    if not settings.REQUIRE_SECOND_FACTOR:
        return False
    return person.is_superuser or not GUARDED.isdisjoint(person.get_all_permissions())


class NameTaken(ValueError):
    """There is an account of that name already."""


@transaction.atomic
def add_administrator(*, name: str, email: str, password: str) -> User:
    """An account that may do all that staff may. Raises NameTaken."""
    if User.objects.filter(Q(username__iexact=name)).exists():
        raise NameTaken(f"There is an account “{name}” already")
    person = User.objects.create_user(name, email, password, is_staff=True)
    person.groups.add(Group.objects.get(name=Staff.ADMINISTRATOR.value))
    return person


def account(*, name: str) -> User:
    """The account of that name; made without a usable password, and with no rights, where there is none."""
    person, made = User.objects.get_or_create(username=name)
    if made:
        person.set_unusable_password()
        person.save(update_fields=["password"])
    return person


def one_person_may_do_both() -> bool:
    """Whether this team is one person: a setting, which the methods page then says."""
    return bool(settings.ONE_PERSON_TEAM)


def check_two_people(*, reading: Reading, by: User, checked_by: User) -> bool:
    """
    True if one person both made and checked it, where the setting allows that.

    Whoever read it counts as having made it. Raises OnePersonTwice where the setting does not allow it.
    """
    same = checked_by.pk in {by.pk, reading.read_by_id}
    if same and not one_person_may_do_both():
        raise OnePersonTwice(f"{checked_by} cannot check their own work: another person has to")
    return checked_by.pk == by.pk
