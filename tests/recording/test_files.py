"""Files of documents: there once the transaction is committed, gone if it is not."""

from contextlib import suppress
from pathlib import Path

import pytest
from django.db import transaction

from councils.recording import files

pytestmark = pytest.mark.django_db(transaction=True)
CONTENT = b"Dear Sir or Madam"


class Unforeseen(Exception):
    """Something goes wrong in the middle."""


def go_wrong() -> None:
    raise Unforeseen


def keep_and_fail(content: bytes) -> None:
    """A transaction in which the bytes are kept and something then goes wrong."""
    with suppress(Unforeseen), transaction.atomic():
        files.keep(content)
        go_wrong()


def everything_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


def test_a_file_lies_under_its_hash_once_it_is_committed(documents: Path) -> None:
    with transaction.atomic():
        sha256 = files.keep(CONTENT)
    assert everything_in(documents) == [sha256]
    assert files.content_of(sha256) == CONTENT
    assert files.place_of(sha256).parent.name == sha256[:2]


def test_outside_any_transaction_it_is_kept_at_once(documents: Path) -> None:
    assert files.content_of(files.keep(CONTENT)) == CONTENT


def test_before_the_commit_it_does_not_lie_in_its_place(documents: Path) -> None:
    with transaction.atomic():
        assert not files.place_of(files.keep(CONTENT)).exists()


def test_a_transaction_rolled_back_leaves_no_file(documents: Path) -> None:
    keep_and_fail(CONTENT)
    assert everything_in(documents) == []


def test_a_rollback_leaves_the_folder_of_another_document(documents: Path) -> None:
    beside = documents / files.sha256_of(CONTENT)[:2] / "another"
    beside.parent.mkdir(parents=True)
    beside.touch()
    keep_and_fail(CONTENT)
    assert everything_in(documents) == ["another"]


def test_a_rollback_leaves_the_folder_to_another_who_is_about_to_write_in_it(documents: Path) -> None:
    keep_and_fail(CONTENT)
    assert files.place_of(files.sha256_of(CONTENT)).parent.is_dir()


def test_a_part_of_a_transaction_rolled_back_leaves_no_file_of_its_own(documents: Path) -> None:
    with transaction.atomic():
        kept = files.keep(CONTENT)
        keep_and_fail(b"something else")
    assert everything_in(documents) == [kept]


def test_a_rollback_asked_for_leaves_no_file(documents: Path) -> None:
    with transaction.atomic():
        files.keep(CONTENT)
        transaction.set_rollback(True)
    assert everything_in(documents) == []


def test_the_same_bytes_twice_are_one_file(documents: Path) -> None:
    for _ in range(2):
        with transaction.atomic():
            assert files.keep(CONTENT) == files.keep(CONTENT) == files.sha256_of(CONTENT)
    assert everything_in(documents) == [files.sha256_of(CONTENT)]


def test_a_rollback_leaves_what_was_kept_before(documents: Path) -> None:
    sha256 = files.keep(CONTENT)
    keep_and_fail(CONTENT)
    assert everything_in(documents) == [sha256]


def test_a_disk_that_cannot_be_written_fails_the_transaction(documents: Path) -> None:
    documents.write_text("a file stands where the folder should")
    with pytest.raises(OSError), transaction.atomic():  # noqa: PT011 - whatever the system calls it
        files.keep(CONTENT)
    assert documents.read_text() == "a file stands where the folder should"


def test_a_file_that_was_never_kept_is_not_found(documents: Path) -> None:
    with pytest.raises(FileNotFoundError):
        files.content_of("a" * 64)
