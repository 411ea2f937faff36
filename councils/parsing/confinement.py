"""Opens documents from outside in processes of their own, so that none can harm the one that asks.

Each document has a child to itself, forked by this process's nursery: that is
started for the first document, and kept for those that follow.
"""

from __future__ import annotations

import atexit
import json
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from councils.domain.return_json import ReturnFault, from_dict
from councils.domain.returns import Return
from councils.parsing.child import Limits
from councils.parsing.nursery import NOT_FORKED, WAIT_STATUS, packed
from councils.parsing.readers.limits import LARGEST_DOCUMENT
from councils.parsing.text import PlacedText, UnreadableDocument

if TYPE_CHECKING:
    from councils.domain.register import Register

DEFAULT_LIMITS = Limits()
"""Waited for is longer than the processor time: its seconds pass slower where the machine is busy."""

_PROJECT = str(Path(__file__).resolve().parents[2])
_START = f"import sys; sys.path.insert(0, {_PROJECT!r}); from councils.parsing.nursery import main; main()"
_COMMAND = (sys.executable, "-I", "-X", "utf8", "-c", _START)
_PIECE = 1024 * 1024
_PATIENCE = 5.0
"""Seconds after which a nursery that takes no question is taken for dead."""
_MOMENT = 0.05
"""Seconds that an idle nursery is given to end; one that is busy is left to end by itself."""
_TRIES = 2
_TOO_SLOW = "it takes too long to open: it was given up"
_TOO_MUCH_MEMORY = "it needs more memory to open than a letter does: it was given up"
_TOO_MUCH_TEXT = "more text came out of it than a letter holds: it was given up"
_STOPPED = "it stopped the reader: it is damaged, or too large to be opened"
_NO_ROOM = "this machine had no room to open it, which is not the document's fault: try again"
_NURSERY_ENDED = "what opens documents ended before it had read this one, which is not the document's fault: try again"
_BREACHES = {"memory": _TOO_MUCH_MEMORY, "reply": _TOO_MUCH_TEXT}


def read_confined(document: Path | bytes, *, limits: Limits = DEFAULT_LIMITS) -> PlacedText:
    """Read a document in a child process; raises UnreadableDocument with a plain message if it cannot be read."""
    return _text(_ask(document, {}, limits))


def parse_confined(
    document: Path | bytes, register: Register, *, limits: Limits = DEFAULT_LIMITS
) -> tuple[PlacedText, Return]:
    """Read a document and understand it, both in a child process; raises UnreadableDocument if it cannot be read."""
    reply = _ask(document, {"register": [asdict(council) for council in register.councils]}, limits)
    try:
        return _text(reply), from_dict(reply.get("return"))
    except ReturnFault as fault:
        raise UnreadableDocument(_STOPPED) from fault


def end_nursery() -> None:
    """Let go of what was loaded; for a process that another program is about to take the place of."""
    _NURSERY.end()


def _text(reply: Mapping[str, object]) -> PlacedText:
    try:
        return PlacedText.from_json(str(reply.get("text")))
    except ValueError as fault:
        raise UnreadableDocument(_STOPPED) from fault


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a child wrote, its wait status (None where its nursery ended first), and the line it was asked through."""

    written: bytes
    status: int | None
    line: socket.socket


def _ask(document: Path | bytes, wanted: Mapping[str, object], limits: Limits) -> dict[str, Any]:
    """Put one question to a new child, and return its reply once that has been found to be one."""
    content = _content(document)
    line = None
    for _ in range(_TRIES):
        with tempfile.TemporaryFile() as question:
            question.write(json.dumps(wanted).encode() + b"\n")
            question.write(content)
            question.seek(0)
            answer = _answer(question, limits, with_return="register" in wanted, instead_of=line)
        reply = _decoded(answer.written)
        if reply is not None or answer.status is not None:
            return _checked(reply, answer.status)
        line = answer.line
    raise UnreadableDocument(_NURSERY_ENDED)


def _content(document: Path | bytes) -> bytes:
    if isinstance(document, Path):
        with document.open("rb") as file:
            document = file.read(LARGEST_DOCUMENT + 1)
    if len(document) > LARGEST_DOCUMENT:
        raise UnreadableDocument(f"it is larger than {LARGEST_DOCUMENT // 1024 // 1024} MB")
    return document


def _decoded(written: bytes) -> object:
    try:
        return json.loads(written)
    except (ValueError, RecursionError):
        return None


def _checked(reply: object, status: int | None) -> dict[str, Any]:
    if reply is None:
        raise UnreadableDocument(_reason(status))
    if not isinstance(reply, dict):
        raise UnreadableDocument(_STOPPED)
    if "breach" in reply:
        raise UnreadableDocument(_BREACHES.get(str(reply["breach"]), _STOPPED))
    if "fault" in reply:
        raise UnreadableDocument(
            f"this program failed on it, which is not the document's fault: {reply['fault']}"[:500]
        )
    if "unreadable" in reply:
        raise UnreadableDocument(str(reply["unreadable"])[:500])
    return reply


def _reason(status: int | None) -> str:
    if status == NOT_FORKED:
        return _NO_ROOM
    ended = os.waitstatus_to_exitcode(status) if status is not None else 0
    return _TOO_SLOW if -ended in (signal.SIGXCPU, signal.SIGKILL, signal.SIGALRM) else _STOPPED


def _answer(question: IO[bytes], limits: Limits, *, with_return: bool, instead_of: socket.socket | None) -> _Answer:
    """Have a child answer; whatever ends the waiting closes the pipes, by which the nursery knows to kill it."""
    until = time.monotonic() + limits.wall_seconds
    with ExitStack() as ends:
        with _NURSERY.lock:
            reply, replying = ends.enter_context(_pipe())
            status, telling = ends.enter_context(_pipe())
            message = packed(limits, with_return=with_return)
            line = _NURSERY.send(message, (question, replying, telling), instead_of=instead_of)
            replying.close()
            telling.close()
        written = _drained(reply, until, limits.reply_bytes)
        told = _drained(status, until, WAIT_STATUS.size)
    return _Answer(written, WAIT_STATUS.unpack(told)[0] if told else None, line)


@contextmanager
def _pipe() -> Iterator[tuple[IO[bytes], IO[bytes]]]:
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb", buffering=0) as end, os.fdopen(writing, "wb", buffering=0) as other:
        yield end, other


def _drained(pipe: IO[bytes], until: float, most: int) -> bytes:
    """Return what is written until the other end is closed; no more than a letter's worth, and no longer than until."""
    poll = select.poll()
    poll.register(pipe, select.POLLIN)
    pieces: list[bytes] = []
    length = 0
    while True:
        if not poll.poll(max(0.0, until - time.monotonic()) * 1000):
            raise UnreadableDocument(_TOO_SLOW)
        piece = os.read(pipe.fileno(), _PIECE)
        if not piece:
            return b"".join(pieces)
        pieces.append(piece)
        length += len(piece)
        if length > most:
            raise UnreadableDocument(_TOO_MUCH_TEXT)


class _Nursery:
    """
    This process's nursery: started when it is first needed, and again where it has ended.

    While a question is handed over, `lock` is held, which also keeps this process from being forked: the copy would
    hold open what must be seen to close. Made at any other time, it lets go of the nursery, and starts its own.
    """

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self._line: socket.socket | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._ending: list[subprocess.Popen[bytes]] = []
        os.register_at_fork(before=self.lock.acquire, after_in_parent=self.lock.release, after_in_child=self._let_go)
        atexit.register(self.end)

    def send(self, message: bytes, files: Sequence[IO[bytes]], *, instead_of: socket.socket | None) -> socket.socket:
        """
        Hand a question over, and return the line it went through; `instead_of` is one that no answer came from.

        A question that a nursery ends before taking is one that no answer comes from: its files are closed with it.
        """
        descriptors = [file.fileno() for file in files]
        line = self._line
        if line is None or line is instead_of:
            line = self._start()
        try:
            socket.send_fds(line, [message], descriptors)
        except (ConnectionError, TimeoutError):
            line = self._start()
            with suppress(ConnectionError, TimeoutError):
                socket.send_fds(line, [message], descriptors)
        return line

    def end(self) -> None:
        """End the nursery, and every child with it; what it does meanwhile is not waited for."""
        with self.lock:
            if self._line is not None:
                self._line.close()
            if self._process is not None:
                with suppress(subprocess.TimeoutExpired):
                    self._process.wait(_MOMENT)
                self._ending = [each for each in (*self._ending, self._process) if each.poll() is None]
            self._line = self._process = None

    def _start(self) -> socket.socket:
        self.end()
        self._line, theirs = socket.socketpair()
        self._line.settimeout(_PATIENCE)
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and our own module
                _COMMAND,
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                cwd="/",
                env={"LC_ALL": "C.UTF-8"},
                close_fds=True,
                start_new_session=True,
            )
        return self._line

    def _let_go(self) -> None:
        if self._line is not None:
            self._line.close()
        for process in (*self._ending, *([self._process] if self._process is not None else [])):
            process.returncode = 0  # another process's child, which is not for this one to wait for
        self._line = self._process = None
        self._ending = []
        self.lock.release()


_NURSERY = _Nursery()
