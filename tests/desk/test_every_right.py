"""Every right has a door: it opens to whoever has the right, and to nobody who has all the others and not that one."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Permission, User
from django.db.models import Q
from django.test import Client
from django.urls import reverse

from councils.models import Council, CouncilAlias, Reading, Round
from councils.recording.people import RIGHTS, Staff
from tests.returns import a_reading, a_return, current_cases, eastmarsh, number, the_round
from tests.staff import signed_in

pytestmark = pytest.mark.django_db

ALL = RIGHTS[Staff.ADMINISTRATOR]
INSIDE = {"councilalias": ("council", "aliases", "value"), "question": ("round", "questions", "text")}
"""Tables that are seen and changed on the page of another, the name of their rows there, and a field of them."""

type Door = Callable[[Client], bool]


def is_open(status: int) -> bool:
    assert status in (200, 302, 400, 403), status
    return status != 403


def page(name: str, *args: object, **query: str) -> Door:
    """Opens what is asked for by this name."""
    return lambda client: is_open(client.get(reverse(name, args=args), query).status_code)


def sent(name: str, *args: object) -> Door:
    """Opens where something can be sent to this address, wrong as it may be."""
    return lambda client: is_open(client.post(reverse(name, args=args)).status_code)


def written(model: str, what: str) -> Door:
    """Opens where the admin's page of a row has this in it."""
    pk = eastmarsh().pk if model == "council" else the_round().pk
    return lambda client: what in client.get(reverse(f"admin:councils_{model}_change", args=[pk])).content.decode()


def door(right: str, reading: Reading) -> Door:
    """Where the right is needed."""
    request = reading.request
    assert request is not None
    named = {
        "councils.add_document": page("desk:intake"),
        "councils.add_reading": page("desk:edit", request.pk),
        "councils.change_request": page(
            "desk:sheet_template", sheet="states", round=request.round.key, councils="all", format="csv"
        ),
        "councils.check_reading": page("desk:check", request.pk),
        "councils.publish_reading": page("desk:publish", request.pk),
        "councils.withdraw_figure": page("desk:withdrawals"),
        "councils.offer_reply": page("desk:reply_links", request.pk),
    }
    return named.get(right) or _door_of_admin(right)


def _door_of_admin(right: str) -> Door:
    app, _, rest = right.partition(".")
    act, _, model = rest.partition("_")
    if model in INSIDE:
        page_of, rows, field = INSIDE[model]
        signs = {
            "view": f"{rows}-TOTAL_FORMS",
            "change": f'name="{rows}-0-{field}"',
            "delete": f'name="{rows}-0-DELETE"',
        }
        no_more = f'name="{rows}-MAX_NUM_FORMS" value="0"'
        shut = written(page_of, no_more)
        return (lambda client: not shut(client)) if act == "add" else written(page_of, signs[act])
    if act == "change":
        kept = {"council": Council, "round": Round, "user": User}[model].objects.earliest("pk")  # type: ignore[attr-defined]
        return sent(f"admin:{app}_{model}_change", kept.pk)
    return page(f"admin:{app}_{model}_{'add' if act == 'add' else 'changelist'}")


def somebody_with(rights: frozenset[str], name: str) -> Client:
    person = User.objects.create_user(name, is_staff=True)
    wanted = Q()
    for right in rights:
        app, _, codename = right.partition(".")
        wanted |= Q(content_type__app_label=app, codename=codename)
    person.user_permissions.set(Permission.objects.filter(wanted))
    return signed_in(User.objects.get(pk=person.pk))


def all_but(right: str) -> frozenset[str]:
    """Every right but this one; whoever may change a table may see it, so without seeing it goes all else of it."""
    act, _, model = right.rpartition(".")[2].partition("_")
    own = {one for one in ALL if one.endswith(f"_{model}")} if act == "view" else {right}
    return ALL - own


@pytest.fixture
def reading() -> Reading:
    made = a_reading(a_return(current_cases(number("22"))))
    CouncilAlias.objects.create(council=eastmarsh(), value="Eastmarsh-on-Sea", kind=CouncilAlias.Kind.NAME)
    User.objects.create_user("first")
    return made


@pytest.mark.parametrize("right", sorted(ALL))
def test_a_right_opens_its_door_and_all_the_others_do_not(reading: Reading, right: str) -> None:
    way_in = door(right, reading)
    assert way_in(somebody_with(ALL, "with"))
    assert not way_in(somebody_with(all_but(right), "without"))


def test_every_right_that_any_group_has_is_the_administrators_too() -> None:
    assert frozenset().union(*RIGHTS.values()) == ALL
