"""Staff for tests: accounts with exactly the rights that are named."""

from django.contrib.auth.models import Permission, User
from django.test import Client

RESEARCHER = ("add_document", "add_reading")
CHECKER = (*RESEARCHER, "check_reading", "publish_reading", "withdraw_figure")


def somebody(name: str, *rights: str, is_staff: bool = True) -> User:
    """A member of staff with these rights (`add_reading`), and no others."""
    person = User.objects.create_user(name, is_staff=is_staff)
    person.user_permissions.set(Permission.objects.filter(content_type__app_label="councils", codename__in=rights))
    return User.objects.get(pk=person.pk)


def signed_in(person: User, **options: bool) -> Client:
    """Their browser, signed in."""
    client = Client(**options)  # type: ignore[arg-type]
    client.force_login(person)
    return client
