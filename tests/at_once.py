"""Two people who do something at once, each in a connection of their own: tests of it run in real transactions."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import connection, transaction

from councils.recording.refusals import Refused

HEAD_START = 0.3  # seconds, in which the other would be done if nothing held it up


@contextmanager
def meanwhile(call: Callable[[], object]) -> Iterator[list[Refused | None]]:
    """Make a call in another connection once the block is done with its work, and before that has ended."""
    outcome: list[Refused | None] = []

    def run() -> None:
        try:
            call()
            outcome.append(None)
        except Refused as refusal:
            outcome.append(refusal)
        finally:
            connection.close()

    other = threading.Thread(target=run)
    with transaction.atomic():
        yield outcome
        other.start()
        other.join(HEAD_START)
    other.join()


def together(*calls: Callable[[], object]) -> int:
    """How many of the calls are refused, all made at once."""
    barrier = threading.Barrier(len(calls))
    refused: list[Refused] = []

    def run(call: Callable[[], object]) -> None:
        barrier.wait()
        try:
            call()
        except Refused as refusal:
            refused.append(refusal)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[call]) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return len(refused)
