"""Opens documents from outside in a process of their own, so that none can harm the one that asks."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import IO, TYPE_CHECKING

from councils.domain.return_json import ReturnFault, from_dict
from councils.domain.returns import Return
from councils.parsing.child import Limits
from councils.parsing.readers.limits import LARGEST_DOCUMENT
from councils.parsing.text import PlacedText, UnreadableDocument

if TYPE_CHECKING:
    from councils.domain.register import Register

DEFAULT_LIMITS = Limits()
"""Waited for is longer than the processor time: its seconds pass slower where the machine is busy."""

_PROJECT = str(Path(__file__).resolve().parents[2])
_START = f"import sys; sys.path.insert(0, {_PROJECT!r}); from councils.parsing.child import main; main()"
_COMMAND = (sys.executable, "-I", "-B", "-X", "utf8", "-c", _START)
_PIECE = 1024 * 1024
_TOO_SLOW = "it takes too long to open: it was given up"
_TOO_MUCH_MEMORY = "it needs more memory to open than a letter does: it was given up"
_TOO_MUCH_TEXT = "more text came out of it than a letter holds: it was given up"
_STOPPED = "it stopped the reader: it is damaged, or too large to be opened"
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


def _text(reply: Mapping[str, object]) -> PlacedText:
    try:
        return PlacedText.from_json(str(reply.get("text")))
    except ValueError as fault:
        raise UnreadableDocument(_STOPPED) from fault


def _ask(document: Path | bytes, wanted: Mapping[str, object], limits: Limits) -> dict[str, object]:
    """Put one question to a new child, and return its reply once that has been found to be one."""
    with tempfile.TemporaryFile() as question:
        question.write(json.dumps(wanted).encode() + b"\n")
        question.write(_content(document))
        question.seek(0)
        written, status = _run(question, limits)
    try:
        reply = json.loads(written)
    except (ValueError, RecursionError) as fault:
        raise UnreadableDocument(_reason(status)) from fault
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


def _content(document: Path | bytes) -> bytes:
    if isinstance(document, Path):
        with document.open("rb") as file:
            document = file.read(LARGEST_DOCUMENT + 1)
    if len(document) > LARGEST_DOCUMENT:
        raise UnreadableDocument(f"it is larger than {LARGEST_DOCUMENT // 1024 // 1024} MB")
    return document


def _run(question: IO[bytes], limits: Limits) -> tuple[bytes, int]:
    """Run the child to its end, or end it; returns what it wrote and its exit status, negative for a signal."""
    with subprocess.Popen(  # noqa: S603 - our own interpreter and our own module
        [*_COMMAND, str(limits.processor_seconds), str(limits.memory_bytes), str(limits.reply_bytes)],
        stdin=question,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd="/",
        env={"LC_ALL": "C.UTF-8"},
        close_fds=True,
        start_new_session=True,
    ) as child:
        try:
            written = _reply(child, limits)
        except BaseException:
            child.kill()
            raise
        return written, child.wait()


def _reply(child: subprocess.Popen[bytes], limits: Limits) -> bytes:
    """Return what a child writes until it ends; no more than a letter's worth, and for no longer than is waited."""
    if child.stdout is None:
        raise TypeError("the child was given no pipe to answer through")
    pipe = select.poll()
    pipe.register(child.stdout, select.POLLIN)
    until = time.monotonic() + limits.wall_seconds
    pieces: list[bytes] = []
    length = 0
    while True:
        if not pipe.poll(max(0.0, until - time.monotonic()) * 1000):
            raise UnreadableDocument(_TOO_SLOW)
        piece = os.read(child.stdout.fileno(), _PIECE)
        if not piece:
            return b"".join(pieces)
        pieces.append(piece)
        length += len(piece)
        if length > limits.reply_bytes:
            raise UnreadableDocument(_TOO_MUCH_TEXT)


def _reason(status: int) -> str:
    return _TOO_SLOW if -status in (signal.SIGXCPU, signal.SIGKILL) else _STOPPED
