"""Staff of the tests: one account for each group, made as an administrator makes them."""

from django.contrib.auth.models import Group, User

from councils.recording.people import Staff

PASSWORD = "a long pass phrase of the tests"


def member(of: Staff, name: str = "") -> User:
    """Somebody of that group; the same one for the same name."""
    person, new = User.objects.get_or_create(
        username=name or of.value, defaults={"is_staff": True, "email": f"{name or of.value}@team.example"}
    )
    if new:
        person.set_password(PASSWORD)
        person.save()
        person.groups.add(Group.objects.get(name=of.value))
    return person


def researcher(name: str = "") -> User:
    return member(Staff.RESEARCHER, name)


def checker(name: str = "") -> User:
    return member(Staff.CHECKER, name)


def administrator(name: str = "") -> User:
    return member(Staff.ADMINISTRATOR, name)
