"""Letters that come in at the same moment are each kept once, whoever is first."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import connection

from councils.models import Document, Reading, Request
from councils.recording.intake import TakenIn, Took, register_of_councils, take_in
from councils.reference.letters import Letter
from tests.returns import eastmarsh, the_round

type Bring = Callable[[str, str], Callable[[], TakenIn]]

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("documents")]


def together(*calls: Callable[[], TakenIn]) -> list[TakenIn]:
    """What each call says, all made at once."""
    found: list[TakenIn] = []
    barrier = threading.Barrier(len(calls))

    def run(call: Callable[[], TakenIn]) -> None:
        barrier.wait()
        try:
            found.append(call())
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[call]) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == len(calls)
    return found


@pytest.fixture
def bring(tmp_path: Path) -> Bring:
    eastmarsh()
    of, register = the_round(), register_of_councils()

    def letter(name: str, text: str) -> Callable[[], TakenIn]:
        path = tmp_path / name
        path.write_text(text)
        return lambda: take_in(letter=Letter(path), round=of, register=register)

    return letter


def test_the_same_bytes_brought_at_once_are_one_document_and_one_reading(bring: Bring) -> None:
    text = "Eastmarsh Borough Council\nc) 22 children.\n"
    found = together(*(bring(f"copy{number}.txt", text) for number in range(6)))
    assert sorted(taken.took for taken in found) == [Took.ADDED, *[Took.KNOWN] * 5]
    assert len({taken.document for taken in found}) == 1
    assert (Document.objects.count(), Reading.objects.count()) == (1, 1)


def test_the_same_bytes_of_no_council_brought_at_once_are_one_document(bring: Bring) -> None:
    found = together(*(bring(f"copy{number}.txt", "22 children.") for number in range(6)))
    assert [taken.reason for taken in found] == [""] * 6
    assert Document.objects.count() == 1


def test_different_letters_of_one_council_brought_at_once_share_its_request(bring: Bring) -> None:
    found = together(*(bring(f"letter{n}.txt", f"Eastmarsh Borough Council\nc) {n} children.\n") for n in range(12)))
    assert [taken.reason for taken in found] == [""] * 12
    assert Request.objects.count() == 1
    assert Document.objects.count() == 12
