"""Who acts: accounts, and the rule that one makes and another checks."""

from django.conf import settings
from django.contrib.auth.models import User

from councils.models import Reading
from councils.recording.refusals import OnePersonTwice


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
