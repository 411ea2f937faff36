"""Several people writing at once: nobody's write fails, none is lost."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.contrib.auth.models import Group
from django.db import connection, transaction

WRITERS, WRITES = 6, 15


def write(writer: int) -> None:
    """Read, then write, in one transaction, again and again: what fails at once with SQLite's usual transactions."""
    try:
        for number in range(WRITES):
            with transaction.atomic():
                seen = Group.objects.count()
                Group.objects.create(name=f"{writer} wrote {number} after {seen}")
    finally:
        connection.close()


@pytest.mark.django_db(transaction=True)
def test_writers_who_read_first_all_get_their_turn() -> None:
    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(write, range(WRITERS)))
    assert Group.objects.filter(name__contains=" wrote ").count() == WRITERS * WRITES
