"""The child process that documents are opened in: what it may not do, and what the asking process is told."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import psutil  # type: ignore[import-untyped]
import pytest

from councils.domain.register import Register, RegisterCouncil
from councils.domain.returns import Return
from councils.parsing import parse
from councils.parsing.child import Limits
from councils.parsing.confinement import parse_confined, read_confined
from councils.parsing.readers import read
from councils.parsing.text import UnreadableDocument

LETTER = b"There were 22 cases.\n"
HEAVY = b"<html><body>" + b"<p>There were 22 cases.</p>" * 400_000

CONFINED = "from councils.parsing.child import Limits, confine_process; confine_process(Limits());"


def confined(program: str) -> subprocess.CompletedProcess[str]:
    """Run a program under the limits that a document's reader has."""
    return subprocess.run([sys.executable, "-c", CONFINED + program], capture_output=True, text=True, check=False)


def test_the_text_read_in_the_child_is_the_text_that_is_read() -> None:
    page = b"<html><body><h1>Reply</h1><table><tr><td>Cases<td rowspan=2>22<tr><td>All</table></body></html>"
    assert read_confined(page) == read(page)


def test_the_return_made_in_the_child_is_the_return_that_is_made() -> None:
    council = RegisterCouncil(
        "TST", "E99000001", "Testham Council", "Testham", ("Testham City",), ("testham.gov.example",)
    )
    register = Register.of([council])
    letter = b"Testham Council\n\n3. The current number of cases of CSE being monitored by your council\n\n22 cases\n"
    placed, made = parse_confined(letter, register)
    assert placed == read(letter)
    assert isinstance(made, Return)
    assert made == parse(placed, register)


def test_a_document_that_cannot_be_read_makes_no_return() -> None:
    with pytest.raises(UnreadableDocument, match="empty"):
        parse_confined(b"", Register.of([]))


def test_a_file_is_read_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "letter"
    path.write_bytes(LETTER)
    assert read_confined(path).text == LETTER.decode()


def test_a_file_that_is_not_there_is_the_callers_fault_and_not_the_documents(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_confined(tmp_path / "nothing")


def test_a_document_that_takes_too_much_processor_time_is_given_up() -> None:
    with pytest.raises(UnreadableDocument, match="too long"):
        read_confined(HEAVY, limits=Limits(processor_seconds=1))


def test_a_document_that_takes_too_long_is_given_up() -> None:
    with pytest.raises(UnreadableDocument, match="too long"):
        read_confined(LETTER, limits=Limits(wall_seconds=0.001))


def test_a_document_that_takes_too_much_memory_is_given_up() -> None:
    with pytest.raises(UnreadableDocument, match="more memory"):
        read_confined(HEAVY, limits=Limits(memory_bytes=120 * 1024 * 1024))


def test_a_reply_that_is_too_long_is_given_up() -> None:
    with pytest.raises(UnreadableDocument, match="more text"):
        read_confined(LETTER * 100, limits=Limits(reply_bytes=1000))


def test_no_child_outlives_its_document() -> None:
    others = set(psutil.Process().children(recursive=True))  # a server that another test looks at
    for limits in (Limits(), Limits(wall_seconds=0.001), Limits(processor_seconds=1)):
        try:
            read_confined(LETTER, limits=limits)
        except UnreadableDocument:
            continue
    assert set(psutil.Process().children(recursive=True)) <= others


def test_a_file_open_in_the_asking_process_is_not_open_in_the_child(tmp_path: Path) -> None:
    with (tmp_path / "secret").open("w") as secret:
        os.set_inheritable(secret.fileno(), True)
        before = os.fstat(secret.fileno())
        read_confined(LETTER)
        assert os.fstat(secret.fileno()) == before


def test_documents_are_read_side_by_side() -> None:
    texts: list[str] = []
    threads = [
        threading.Thread(target=lambda number=number: texts.append(read_confined(b"%d cases" % number).text))
        for number in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(texts) == sorted(f"{number} cases" for number in range(8))


def test_a_confined_process_may_not_write_a_file(tmp_path: Path) -> None:
    ended = confined(f"open({str(tmp_path / 'left')!r}, 'w').write('x' * 100)")
    assert "File too large" in ended.stderr
    assert (tmp_path / "left").stat().st_size == 0


def test_a_confined_process_may_not_take_more_than_half_a_gigabyte() -> None:
    assert "MemoryError" in confined("bytearray(600 * 1024 * 1024)").stderr


def test_a_confined_process_may_take_a_fifth_of_a_gigabyte() -> None:
    assert confined("bytearray(200 * 1024 * 1024)").returncode == 0


def test_a_confined_process_leaves_no_core_behind_and_may_not_undo_its_limits() -> None:
    program = """
import resource as r
print(r.getrlimit(r.RLIMIT_CORE), r.getrlimit(r.RLIMIT_CPU)[0], r.getrlimit(r.RLIMIT_NOFILE)[1])
"""
    assert confined(program).stdout.split() == ["(0,", "0)", "20", "64"]
