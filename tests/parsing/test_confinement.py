"""The child processes that documents are opened in: what they may not do, and what the asking process is told."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import psutil  # type: ignore[import-untyped]
import pytest

from councils.domain.register import Register, RegisterCouncil
from councils.domain.returns import Return
from councils.parsing import confinement, parse
from councils.parsing.child import Limits
from councils.parsing.confinement import _reason, end_nursery, parse_confined, read_confined
from councils.parsing.nursery import NOT_FORKED
from councils.parsing.readers import read
from councils.parsing.text import UnreadableDocument

LETTER = b"There were 22 cases.\n"
HEAVY = b"<html><body>" + b"<p>There were 22 cases.</p>" * 400_000
LONG = b"<html><body>" + b"<p>There were 22 cases.</p>" * 80_000
REGISTER = Register.of(
    [RegisterCouncil("TST", "E99000001", "Testham Council", "Testham", ("Testham City",), ("testham.gov.example",))]
)
REPLY = b"Testham Council\n\n3. The current number of cases of CSE being monitored by your council\n\n%d cases\n"
PATIENCE = 60  # seconds after which what should have happened long ago is taken not to happen

CONFINED = "from councils.parsing.child import Limits, confine_process; confine_process(Limits());"


def confined(program: str) -> subprocess.CompletedProcess[str]:
    """Run a program under the limits that a document's reader has."""
    return subprocess.run([sys.executable, "-c", CONFINED + program], capture_output=True, text=True, check=False)


def soon(happened: Callable[[], object]) -> bool:
    """Whether something is so, or comes to be so while it is waited for."""
    until = time.monotonic() + PATIENCE
    while not happened():
        if time.monotonic() > until:
            return False
        time.sleep(0.005)
    return True


def nurseries(asker: psutil.Process | None = None) -> list[psutil.Process]:
    """The processes beside a process's other children from which it has documents opened: one, or none yet."""
    found = []
    for child in (asker or psutil.Process()).children():
        with suppress(psutil.NoSuchProcess, psutil.ZombieProcess):
            if "councils.parsing.nursery" in " ".join(child.cmdline()):
                found.append(child)
    return found


def nursery() -> psutil.Process:
    [found] = nurseries()
    return found


def children(asker: psutil.Process | None = None) -> list[psutil.Process]:
    """The processes that open a document now."""
    found = []
    for one in nurseries(asker):
        with suppress(psutil.NoSuchProcess):
            found += [child for child in one.children() if child.is_running()]
    return [child for child in found if is_at_work(child)]


def is_at_work(process: psutil.Process) -> bool:
    try:
        return bool(process.status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False


def test_the_text_read_in_the_child_is_the_text_that_is_read() -> None:
    page = b"<html><body><h1>Reply</h1><table><tr><td>Cases<td rowspan=2>22<tr><td>All</table></body></html>"
    assert read_confined(page) == read(page)


def test_the_return_made_in_the_child_is_the_return_that_is_made() -> None:
    letter = REPLY % 22
    placed, made = parse_confined(letter, REGISTER)
    assert placed == read(letter)
    assert isinstance(made, Return)
    assert made == parse(placed, REGISTER)


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
    for limits in (Limits(), Limits(wall_seconds=0.001), Limits(processor_seconds=1)):
        with suppress(UnreadableDocument):
            read_confined(LETTER, limits=limits)
        assert soon(lambda: not children())


def test_a_file_open_in_the_asking_process_is_not_open_in_the_child(tmp_path: Path) -> None:
    with (tmp_path / "secret").open("w") as secret:
        os.set_inheritable(secret.fileno(), True)
        before = os.fstat(secret.fileno())
        read_confined(LETTER)
        assert os.fstat(secret.fileno()) == before


def test_one_document_after_another_gives_what_each_gives_by_itself() -> None:
    for number in (22, 7, 22):
        placed, made = parse_confined(REPLY % number, REGISTER)
        assert placed == read(REPLY % number)
        assert made == parse(placed, REGISTER)


def test_all_documents_of_a_process_are_opened_by_children_of_one_nursery() -> None:
    read_confined(LETTER)
    first = nursery()
    parse_confined(LETTER, REGISTER)
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(read_confined, [LETTER] * 8))
    assert nursery() == first


def test_forty_documents_are_read_side_by_side() -> None:
    with ThreadPoolExecutor(40) as threads:
        texts = threads.map(lambda number: read_confined(b"%d cases" % number).text, range(40))
    assert list(texts) == [f"{number} cases" for number in range(40)]
    assert soon(lambda: not children())


def test_forty_first_documents_at_once_start_one_nursery() -> None:
    end_nursery()
    assert nurseries() == []
    with ThreadPoolExecutor(40) as threads:
        made = list(threads.map(lambda number: parse_confined(REPLY % number, REGISTER)[1], range(40)))
    assert len(nurseries()) == 1
    assert made == [parse(read(REPLY % number), REGISTER) for number in range(40)]


@pytest.mark.parametrize(
    ("document", "limits", "message"),
    [
        (HEAVY, Limits(processor_seconds=1), "too long"),
        (HEAVY, Limits(wall_seconds=0.3), "too long"),
        (HEAVY, Limits(memory_bytes=120 * 1024 * 1024), "more memory"),
        (LETTER, Limits(memory_bytes=30 * 1024 * 1024), "more memory"),
        (LONG, Limits(reply_bytes=1000), "more text"),
    ],
)
def test_a_document_that_breaks_a_limit_takes_nothing_from_the_next(
    document: bytes, limits: Limits, message: str
) -> None:
    read_confined(LETTER)
    first = nursery()
    with pytest.raises(UnreadableDocument, match=message):
        read_confined(document, limits=limits)
    assert read_confined(LETTER).text == LETTER.decode()
    assert nursery() == first


@pytest.mark.parametrize(("number", "message"), [(signal.SIGSEGV, "stopped the reader"), (signal.SIGKILL, "too long")])
def test_a_document_whose_child_dies_of_a_signal_is_not_asked_again(number: signal.Signals, message: str) -> None:
    with ThreadPoolExecutor(1) as thread:
        asked = thread.submit(read_confined, HEAVY)
        assert soon(children)
        [child] = children()
        child.send_signal(number)
        with pytest.raises(UnreadableDocument, match=message):
            asked.result(PATIENCE)
    assert soon(lambda: not children())


def test_a_nursery_that_was_killed_is_followed_by_another() -> None:
    read_confined(LETTER)
    first = nursery()
    first.kill()
    assert read_confined(LETTER).text == LETTER.decode()
    assert nursery() != first


def test_a_question_put_to_a_nursery_that_takes_none_is_put_to_another() -> None:
    end_nursery()
    assert soon(lambda: not nurseries()), "the one before it, should it have been loading, has ended too"
    with ThreadPoolExecutor(8) as threads:
        asked = [threads.submit(read_confined, LETTER) for _ in range(8)]
        assert soon(nurseries)
        nursery().kill()
        assert [one.result(PATIENCE).text for one in asked] == [LETTER.decode()] * 8


def test_a_document_that_was_being_read_when_all_was_killed_is_read_anew() -> None:
    with ThreadPoolExecutor(1) as thread:
        asked = thread.submit(read_confined, LONG)
        assert soon(children)
        first, [child] = nursery(), children()
        first.kill()
        child.kill()
        assert asked.result(PATIENCE).text.count("22") == 80_000
    assert nursery() != first


def test_a_document_whose_nursery_is_killed_again_and_again_is_given_up_without_blame() -> None:
    with ThreadPoolExecutor(1) as thread:
        asked = thread.submit(read_confined, HEAVY)
        while not asked.done():
            for process in nurseries():
                with suppress(psutil.NoSuchProcess):
                    process.suspend()  # so that it forks no child unseen
            for process in (*children(), *nurseries()):
                with suppress(psutil.NoSuchProcess):
                    process.kill()
        with pytest.raises(UnreadableDocument, match="not the document's fault"):
            asked.result()


class EndingNursery(confinement._Nursery):
    """A nursery that ends as soon as it has been started, before it takes a question."""

    def _start(self) -> socket.socket:
        line = super()._start()
        assert self._process is not None
        self._process.kill()
        self._process.wait()
        return line


def test_a_document_that_no_nursery_lives_to_take_is_given_up_without_blame(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confinement, "_NURSERY", EndingNursery())
    with pytest.raises(UnreadableDocument, match="not the document's fault"):
        read_confined(LETTER)


def test_a_machine_without_room_for_a_child_is_not_held_against_the_document() -> None:
    assert "no room" in _reason(NOT_FORKED)
    assert "not the document's fault" in _reason(NOT_FORKED)


ASKING = """
import os, signal, sys, threading
sys.path.insert(0, {root!r})
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job is started without
from councils.parsing.confinement import read_confined
print(read_confined(b"There were 22 cases.").text, flush=True)
"""
AT_WORK = (
    ASKING
    + """
heavy = b"<html><body>" + b"<p>There were 22 cases.</p>" * 400_000
for _ in range(3):
    threading.Thread(target=read_confined, args=(heavy,), daemon=True).start()
threading.Event().wait()
"""
)


def asking(program: str) -> subprocess.Popen[str]:
    """A process of its own that asks as a server's worker would."""
    program = program.format(root=str(Path(__file__).resolve().parents[2]))
    return subprocess.Popen([sys.executable, "-c", program], text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_nothing_outlives_an_asker_that_is_ended(number: signal.Signals) -> None:
    with asking(AT_WORK) as asker:
        process = psutil.Process(asker.pid)
        assert soon(lambda: len(children(process)) == 3)
        started = [*nurseries(process), *children(process)]
        asker.send_signal(number)
        asker.communicate(timeout=PATIENCE)
    assert len(started) == 4
    assert soon(lambda: not any(is_at_work(one) for one in started))


def test_an_asker_that_comes_to_its_end_leaves_nothing_and_says_nothing() -> None:
    with asking(ASKING + "from psutil import Process\nprint(*(child.pid for child in Process().children()))") as asker:
        said, complaints = asker.communicate()
    [_, pid] = said.splitlines()
    assert (asker.returncode, complaints) == (0, "")
    assert soon(lambda: not psutil.pid_exists(int(pid)))


FORKED = (
    ASKING
    + """
from signal import alarm
from psutil import Process
def nursery(): return [child.pid for child in Process().children() if "-I" in child.cmdline()]
[first] = nursery()
reading, writing = os.pipe()
if os.fork() == 0:
    os.close(1)
    alarm(60)
    assert nursery() == []
    assert read_confined(b"7 cases").text == "7 cases"
    [second] = nursery()
    assert second != first
    os.write(writing, b"read")
    threading.Event().wait()
os.close(writing)
assert os.read(reading, 100) == b"read"
assert read_confined(b"8 cases").text == "8 cases"
assert nursery() == [first]
print("apart", flush=True)
threading.Event().wait()
"""
)


def test_a_forked_copy_of_an_asker_has_a_nursery_of_its_own_and_holds_up_no_other() -> None:
    with asking(FORKED) as asker:
        assert asker.stdout is not None
        assert [asker.stdout.readline(), asker.stdout.readline()] == ["There were 22 cases.\n", "apart\n"]
        process = psutil.Process(asker.pid)
        [own] = nurseries(process)
        [copy] = [child for child in process.children() if child != own]
        [others] = nurseries(copy)
        process.kill()
        assert soon(lambda: not is_at_work(own))
        assert is_at_work(others)
        copy.kill()
        assert soon(lambda: not is_at_work(others))


def test_the_asking_process_loads_neither_the_rules_nor_what_opens_pdfs() -> None:
    loaded = (
        ASKING + "print([name for name in sys.modules if name.startswith(('councils.parsing.rules', 'pypdfium2'))])"
    )
    with asking(loaded) as asker:
        said, _ = asker.communicate()
    assert said == "There were 22 cases.\n[]\n"


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
