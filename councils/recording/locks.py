"""One writer at a time where numbers are given out or whole tables compared.

SQLite's transactions take its one write lock when they begin (`transaction_mode` IMMEDIATE). PostgreSQL's do not: there
a lock by number is taken, which ends with the transaction.
"""

from django.db import connection

_REFERENCE, _RELEASES = 4_201_001, 4_201_002


def lock_reference() -> None:
    """Let no other transaction load reference data until this one has ended."""
    _lock(_REFERENCE)


def lock_releases() -> None:
    """Let no other transaction make a release until this one has ended."""
    _lock(_RELEASES)


def lock_letter(sha256: str) -> None:
    """Let no other transaction take in the same bytes until this one has ended."""
    _lock(int(sha256[:15], 16))


def _lock(number: int) -> None:
    if not connection.in_atomic_block:
        raise RuntimeError("a lock is held by a transaction, and there is none")
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [number])
