"""The process in which one document from outside is opened: it reads, answers once, and ends.

The question's file holds one line of JSON saying what is wanted, then the
document's bytes; the pipe for the reply takes one JSON object.
"""

from __future__ import annotations

import gc
import json
import mmap
import os
import resource
import signal
import sys
import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

_MOST_OPEN_FILES = 64
_SET_ASIDE = 24 * 1024 * 1024
_SELDOM = 100_000
"""New objects between two searches for cycles: a process that ends after one letter gains little by more of them."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may cost: processor time and memory of the child, its reply, and how long it is waited for."""

    processor_seconds: int = 20
    memory_bytes: int = 512 * 1024 * 1024
    reply_bytes: int = 32 * 1024 * 1024
    wall_seconds: float = 60.0


def confine_process(limits: Limits) -> None:
    """Take from this process, for good, what reading a letter does not need."""
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_CPU, limits.processor_seconds)
    _limit(resource.RLIMIT_AS, limits.memory_bytes)
    _limit(resource.RLIMIT_NOFILE, _MOST_OPEN_FILES)
    _limit(resource.RLIMIT_FSIZE, 0)


def open_document(question: int, reply: int, limits: Limits) -> NoReturn:
    """Make this process, just forked, the child that answers one question; it ends here, whatever happens."""
    status = 1
    try:
        _leave_nursery(question, reply)
        confine_process(limits)
        signal.setitimer(signal.ITIMER_REAL, limits.wall_seconds)  # should nobody be left to end it
        gc.set_threshold(_SELDOM)
        gc.enable()
        with os.fdopen(1, "wb", closefd=False) as written:
            written.write(_reply(limits))
        status = 0
    finally:
        os._exit(status)


def _leave_nursery(question: int, reply: int) -> None:
    """Keep nothing of the process this one was forked from but what that has loaded: no descriptor, no handler."""
    sys.dont_write_bytecode = True  # the nursery keeps what it has compiled of our modules; a child writes nothing
    signal.set_wakeup_fd(-1)
    for known in (signal.SIGCHLD, signal.SIGINT):
        signal.signal(known, signal.SIG_DFL)
    os.setsid()
    os.dup2(question, 0)
    os.dup2(reply, 1)
    os.closerange(3, os.sysconf("SC_OPEN_MAX"))


def _reply(limits: Limits) -> bytes:
    set_aside: mmap.mmap | None = None
    try:
        set_aside = _reserved(_SET_ASIDE)
        with os.fdopen(0, "rb", closefd=False) as question:
            reply = answer(json.loads(question.readline()), question.read())
    except MemoryError:
        del set_aside
        reply = b'{"breach":"memory"}'
    except Exception as fault:  # noqa: BLE001 - told to the asking process, which cannot see it otherwise
        reply = json.dumps({"fault": _told(fault)}).encode()
    return reply if len(reply) <= limits.reply_bytes else b'{"breach":"reply"}'


def _reserved(length: int) -> mmap.mmap:
    """Take room of this process's memory without filling it, as that takes time; raises MemoryError if it has none."""
    try:
        return mmap.mmap(-1, length, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    except OSError as fault:
        raise MemoryError from fault


def answer(wanted: Mapping[str, Any], document: bytes) -> bytes:
    """Return the reply as JSON: the placed text, with the return where a register was given, or why neither."""
    from councils.parsing.readers import read
    from councils.parsing.text import UnreadableDocument

    try:
        placed = read(document)
    except UnreadableDocument as fault:
        return json.dumps({"unreadable": str(fault)}).encode()
    reply: dict[str, object] = {"text": placed.to_json()}
    if "register" in wanted:
        from councils.domain.register import Register, RegisterCouncil
        from councils.domain.return_json import as_dict
        from councils.parsing import parse

        register = Register(tuple(RegisterCouncil(**_with_tuples(council)) for council in wanted["register"]))
        reply["return"] = as_dict(parse(placed, register))
    return json.dumps(reply, ensure_ascii=False).encode("utf-8", "replace")


def _with_tuples(council: Mapping[str, Any]) -> dict[str, Any]:
    """Return a council's fields as they were before JSON turned its tuples into lists, which cannot be hashed."""
    return {name: tuple(value) if isinstance(value, list) else value for name, value in council.items()}


def _told(fault: Exception) -> str:
    """Name a fault of this program and the line of its own where it happened; never what the document says."""
    own = [step for step in traceback.extract_tb(fault.__traceback__) if "councils" in step.filename]
    where = [f" in {Path(step.filename).name}, line {step.lineno}" for step in own[-1:]]
    return f"{type(fault).__name__}{''.join(where)}"


def _limit(kind: int, most: int) -> None:
    _, hard = resource.getrlimit(kind)
    ceiling = most if hard == resource.RLIM_INFINITY else min(most, hard)
    spare = 1 if kind == resource.RLIMIT_CPU and (hard == resource.RLIM_INFINITY or hard > ceiling) else 0
    resource.setrlimit(kind, (ceiling, ceiling + spare))
