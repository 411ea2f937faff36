"""The process that children are forked from: what it hands on to them, what it tells of them, and how it ends."""

import io
import os
import select
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

import psutil  # type: ignore[import-untyped]
import pytest

from councils.parsing.child import Limits
from councils.parsing.confinement import _COMMAND, _PROJECT
from councils.parsing.nursery import NOT_FORKED, WAIT_STATUS, packed

LETTER = b"There were 22 cases.\n"
AT_ONCE = 64
PATIENCE = 30  # seconds after which what should have happened long ago is taken not to happen

pytestmark = pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="what a process has is in Linux's /proc")


def soon(happened: Callable[[], object]) -> bool:
    """Whether something is so, or comes to be so while it is waited for."""
    until = time.monotonic() + PATIENCE
    while not happened():
        if time.monotonic() > until:
            return False
        time.sleep(0.005)
    return True


def is_gone(pid: int) -> bool:
    try:
        return bool(psutil.Process(pid).status() == psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return True


@dataclass
class Asked:
    """One question put to a nursery: the ends of its pipes that the asker keeps."""

    reply: io.FileIO
    status: io.FileIO

    def ended(self) -> int:
        """How the child ended once its reply is read: its exit status, negative for a signal."""
        self.reply.readall()
        return os.waitstatus_to_exitcode(WAIT_STATUS.unpack(self.status.read())[0])

    def give_up(self) -> None:
        self.reply.close()
        self.status.close()


class Asker:
    """Starts a nursery of its own and asks it as the asking process does."""

    def __init__(self, command: Sequence[str] = _COMMAND) -> None:
        self.line, theirs = socket.socketpair()
        with theirs:
            self.process = subprocess.Popen(command, stdin=theirs.fileno(), start_new_session=True, cwd="/")
        self.nursery = psutil.Process(self.process.pid)
        self.asked: list[Asked] = []

    def ask(self, question: int, limits: Limits | None = None, *, with_return: bool = False) -> Asked:
        (reply, replying), (status, telling) = os.pipe(), os.pipe()
        message = packed(limits or Limits(), with_return=with_return)
        socket.send_fds(self.line, [message], [question, replying, telling])
        os.close(replying)
        os.close(telling)
        self.asked.append(Asked(io.FileIO(reply), io.FileIO(status)))
        return self.asked[-1]

    def ask_of(self, document: bytes, limits: Limits | None = None) -> Asked:
        with tempfile.TemporaryFile() as question:
            question.write(b"{}\n" + document)
            question.seek(0)
            return self.ask(question.fileno(), limits)

    def children(self) -> list[psutil.Process]:
        return [child for child in self.nursery.children() if not is_gone(child.pid)]

    def child(self) -> psutil.Process:
        """The one child there is, once it has let go of everything and reads its question."""
        assert soon(lambda: [child for child in self.children() if os.getsid(child.pid) == child.pid])
        [child] = self.children()
        assert soon(lambda: len(list(Path(f"/proc/{child.pid}/fd").iterdir())) <= 3)
        return child

    def close(self) -> None:
        self.line.close()
        self.process.wait(PATIENCE)
        for asked in self.asked:
            asked.give_up()


@pytest.fixture
def asker() -> Iterator[Asker]:
    with closing(Asker()) as asker:
        yield asker


@pytest.fixture
def crowded() -> Iterator[Asker]:
    """Asks a nursery that may have no process beside it; an administrator always may, so it is nobody's."""
    start = (
        "import os, resource; from councils.parsing.nursery import main; resource.setrlimit(resource.RLIMIT_NPROC, (0, 0));"
        "os.getuid() or os.setuid(65534); main()"
    )
    with closing(
        Asker([*_COMMAND[:-1], _COMMAND[-1].replace("from councils.parsing.nursery import main; main()", start)])
    ) as asker:
        yield asker


@pytest.fixture
def unanswerable() -> Iterator[int]:
    """A question of which nothing ever comes: whoever reads it waits."""
    reading, writing = os.pipe()
    yield reading
    os.close(reading)
    os.close(writing)


def test_a_child_has_its_question_its_reply_and_no_other_descriptor(asker: Asker, unanswerable: int) -> None:
    for _ in range(3):
        asker.ask(unanswerable)
    assert soon(lambda: len(asker.children()) == 3)
    before = set(asker.children())
    asked = asker.ask(unanswerable)
    assert soon(lambda: len(asker.children()) == 4)
    [child] = set(asker.children()) - before
    descriptors = Path(f"/proc/{child.pid}/fd")
    assert soon(lambda: {place.name for place in descriptors.iterdir()} == {"0", "1", "2"})
    held = {place.name: os.fstat(int(place.name)).st_ino for place in Path("/proc/self/fd").iterdir() if place.exists()}
    assert (descriptors / "0").stat().st_ino == held[str(unanswerable)]
    assert (descriptors / "1").stat().st_ino == held[str(asked.reply.fileno())]


def test_a_child_is_a_session_of_its_own_under_its_limits(asker: Asker, unanswerable: int) -> None:
    asker.ask(unanswerable, Limits(processor_seconds=7, memory_bytes=300 * 1024 * 1024))
    child = asker.child()
    assert (os.getsid(child.pid), os.getpgid(child.pid)) == (child.pid, child.pid)
    assert soon(lambda: child.rlimit(psutil.RLIMIT_FSIZE) == (0, 0))
    assert child.rlimit(psutil.RLIMIT_CPU) == (7, 8)
    assert child.rlimit(psutil.RLIMIT_AS) == (300 * 1024 * 1024, 300 * 1024 * 1024)
    assert child.rlimit(psutil.RLIMIT_NOFILE) == (64, 64)
    assert child.rlimit(psutil.RLIMIT_CORE) == (0, 0)


def test_a_child_handles_no_signal(asker: Asker, unanswerable: int) -> None:
    def caught(process: psutil.Process) -> int:
        lines = Path(f"/proc/{process.pid}/status").read_text().splitlines()
        return int(next(line.split()[1] for line in lines if line.startswith("SigCgt")), 16)

    asker.ask(unanswerable)
    child = asker.child()
    assert caught(asker.nursery) & 1 << signal.SIGCHLD - 1
    assert soon(lambda: caught(child) == 0)


def test_the_nursery_keeps_no_descriptor_of_a_document(asker: Asker) -> None:
    for _ in range(2):  # for the second it has loaded all, and has no module open
        assert asker.ask_of(LETTER).ended() == 0
    before = asker.nursery.num_fds()
    for _ in range(5):
        assert asker.ask_of(LETTER).ended() == 0
    assert asker.nursery.num_fds() == before


def test_loading_all_that_is_needed_starts_no_thread_and_opens_nothing(asker: Asker, unanswerable: int) -> None:
    asker.ask(unanswerable)
    asker.child()
    before = asker.nursery.num_fds()
    asker.ask(unanswerable, with_return=True)
    assert soon(lambda: len(asker.children()) == 2)
    assert asker.nursery.num_threads() == 1
    assert soon(lambda: asker.nursery.num_fds() <= before + 1), "the pipe through which the end of one more is told"
    assert soon(lambda: asker.nursery.open_files() == []), "a module may be open while the rest is loaded"


def written(process: psutil.Process) -> Iterator[bytes]:
    """What stands in each area of a process's memory that it can write to; an area that goes away meanwhile raises OSError."""
    areas = [line.split() for line in Path(f"/proc/{process.pid}/maps").read_text().splitlines()]
    with Path(f"/proc/{process.pid}/mem").open("rb") as memory:
        for place, rights, *_ in areas:
            start, end = (int(part, 16) for part in place.split("-"))
            if rights.startswith("rw") and start < 1 << 63:
                memory.seek(start)
                yield memory.read(end - start)


def holds(process: psutil.Process, words: bytes) -> bool:
    """Whether words stand anywhere in a process's memory that it can write to: all of it, looked through without a gap."""
    found: list[bool] = []

    def looked_through() -> bool:
        with suppress(OSError):  # it goes on while it is looked at, and gives memory back: then from the start
            found.append(any(words in area for area in written(process)))
        return bool(found)

    assert soon(looked_through), "its memory can be read"
    return found[0]


def test_nothing_of_a_document_is_ever_in_the_nursery_that_later_children_come_from(asker: Asker) -> None:
    words = b"Mrs Zebedee Quillfeather-Ampersand"
    reading, writing = os.pipe()
    asked = asker.ask(reading)
    os.close(reading)
    os.write(writing, b"{}\n" + words)
    child = asker.child()
    assert soon(lambda: holds(child, words)), "the child has read it, and it can be found where it is"
    assert not holds(asker.nursery, words)
    os.close(writing)
    assert words in asked.reply.readall()
    assert asked.ended() == 0
    assert not holds(asker.nursery, words)


def test_how_a_child_ended_is_told(asker: Asker, unanswerable: int) -> None:
    assert asker.ask_of(LETTER).ended() == 0
    for number in (signal.SIGSEGV, signal.SIGKILL, signal.SIGABRT, signal.SIGTERM):
        asked = asker.ask(unanswerable)
        asker.child().send_signal(number)
        assert asked.reply.readall() == b""
        assert asked.ended() == -number


def test_a_machine_without_room_for_a_child_is_told_of_and_the_nursery_goes_on(crowded: Asker) -> None:
    for _ in range(3):
        asked = crowded.ask_of(LETTER)
        assert asked.reply.readall() == b""
        assert WAIT_STATUS.unpack(asked.status.read()) == (NOT_FORKED,)
    assert crowded.process.poll() is None


def test_the_child_of_whoever_gives_up_is_killed_and_no_other(asker: Asker, unanswerable: int) -> None:
    kept = asker.ask(unanswerable)
    first = asker.child()
    given_up = asker.ask(unanswerable)
    assert soon(lambda: len(asker.children()) == 2)
    given_up.give_up()
    assert soon(lambda: len(asker.children()) == 1)
    assert asker.children() == [first]
    kept.give_up()
    assert soon(lambda: not asker.children())


def test_a_child_that_nobody_ends_is_ended_by_its_own_clock(asker: Asker, unanswerable: int) -> None:
    asked = asker.ask(unanswerable, Limits(wall_seconds=0.3))
    assert soon(lambda: select.select([asked.status], [], [], 0)[0])
    assert asked.ended() == -signal.SIGALRM


def test_processor_time_is_counted_for_each_child_by_itself(asker: Asker) -> None:
    letter = LETTER * 30_000
    for _ in range(60):
        assert asker.ask_of(letter, Limits(processor_seconds=1)).ended() == 0
        if sum(asker.nursery.cpu_times()[:4]) > 2:
            break
    assert sum(asker.nursery.cpu_times()[:4]) > 2, "all of them together, and the nursery, took more than one may"


def test_children_beyond_a_number_wait_for_others_to_end(asker: Asker, unanswerable: int) -> None:
    asked = [asker.ask(unanswerable) for _ in range(AT_ONCE + 1)]
    assert soon(lambda: len(asker.children()) == AT_ONCE)
    before = set(asker.children())
    time.sleep(0.2)
    assert set(asker.children()) == before
    asked[0].give_up()
    assert soon(lambda: len(asker.children()) == AT_ONCE and set(asker.children()) != before)


def test_the_nursery_ends_with_all_its_children_when_its_asker_does(asker: Asker, unanswerable: int) -> None:
    for _ in range(AT_ONCE):
        asker.ask(unanswerable)
    assert soon(lambda: len(asker.children()) == AT_ONCE)
    children = asker.children()
    asker.line.close()
    assert asker.process.wait(PATIENCE) == 0
    assert soon(lambda: all(is_gone(child.pid) for child in children))


def test_half_a_message_ends_the_nursery_and_no_child_is_forked_for_it(asker: Asker) -> None:
    asker.line.send(b"half")
    assert asker.process.wait(PATIENCE) == 0


def test_what_the_nursery_has_compiled_is_kept_and_a_child_writes_nothing(tmp_path: Path) -> None:
    shutil.copytree(f"{_PROJECT}/councils", tmp_path / "councils", ignore=shutil.ignore_patterns("__pycache__"))
    with closing(Asker([*_COMMAND[:-1], _COMMAND[-1].replace(_PROJECT, str(tmp_path))])) as asker:
        for _ in range(2):
            assert asker.ask_of(LETTER).ended() == 0
        kept = {path.name for path in tmp_path.rglob("__pycache__/*")}
    assert any(name.startswith("nursery.") for name in kept)
    assert any(name.startswith("docx_styles.") for name in kept), "all readers are loaded for the second"
    assert all(name.endswith(".pyc") for name in kept), "nothing was begun and left by a process that may not write"


def test_the_second_child_finds_loaded_what_the_first_had_to_load(asker: Asker) -> None:
    before = {Path(area.path).name for area in asker.nursery.memory_maps()}
    assert asker.ask_of(LETTER).ended() == 0
    assert asker.ask_of(LETTER).ended() == 0
    loaded = {Path(area.path).name for area in asker.nursery.memory_maps()} - before
    assert any("pdfium" in name for name in loaded)
