"""The process that the children are forked from, in which documents are opened: it has loaded once what they need.

It belongs to one asking process and hears it through one socket. For each
document come the limits and three descriptors: the question's file, and the
writing ends of two pipes, for the reply and for how the child ended.

The first child, for which somebody waits, is forked as soon as it can read: it
loads its one reader, and compiles the expressions that its letter needs. All
others are forked from a nursery that has loaded all of them.

It never reads a question, a document or a reply. So what a child is forked
from has met no document, and nothing of an earlier one can be in a later
one's child. Whoever gives up closes the pipes, and the child is killed;
whoever ends closes the socket, and all are.
"""

from __future__ import annotations

import gc
import importlib
import os
import select
import signal
import socket
import struct
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import astuple
from typing import NoReturn

from councils.domain.expressions import compiling
from councils.parsing.child import Limits, open_document
from councils.parsing.readers.kinds import DocumentKind

WAIT_STATUS = struct.Struct("!i")
NOT_FORKED = -1
"""Told in place of a wait status, which is never negative, where the machine had no room for a child."""

_WANTED = struct.Struct("!qqqd?")
_MOST_CHILDREN = 64
"""At a time; what else is asked waits in the socket."""

_ASKER = 0
_ALL = object()
_HAS_ROOM_BESIDE = (os.process_cpu_count() or 1) > 1
"""Whether the nursery can load the rest beside its first child without taking that one's time."""
_GONE = select.POLLHUP | select.POLLERR | select.POLLNVAL


def packed(limits: Limits, *, with_return: bool) -> bytes:
    """What is said of a question beside its descriptors: what it may cost, and whether a return is to be made."""
    return _WANTED.pack(*astuple(limits), with_return)


def main() -> NoReturn:
    """Tend the children of whoever holds the other end of standard input, until that is closed."""
    gc.disable()
    nursery = Nursery(socket.socket(fileno=_ASKER))
    try:
        nursery.tend()
    finally:
        nursery.kill_all()
        os._exit(0)


class Nursery:
    """The children that are alive, each known by the pipe through which its end will be told."""

    def __init__(self, asker: socket.socket) -> None:
        self._asker = asker
        self._children: dict[int, int] = {}
        self._has_forked = self._has_rules = False
        self._left: Iterator[None] | None = _loading()
        self._woken, waker = os.pipe()
        for end in (self._woken, waker):
            os.set_blocking(end, False)
        signal.set_wakeup_fd(waker, warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)  # its arrival wakes the poll; there is nothing else to do
        self._poll = select.poll()
        self._poll.register(self._woken, select.POLLIN)

    def tend(self) -> None:
        """Fork, kill, bury and tell until the asker is gone."""
        while True:
            has_room = len(self._children) < _MOST_CHILDREN
            self._poll.register(_ASKER, select.POLLIN if has_room else 0)
            may_load = self._has_forked and self._left is not None and (_HAS_ROOM_BESIDE or not self._children)
            events = dict(self._poll.poll(0 if may_load else None))
            if may_load and not events:
                self._load_a_little()
            for status in self._children.keys() & events.keys():
                self._kill(status)
            if self._woken in events:
                self._bury()
            if events.get(_ASKER, 0) & _GONE:
                return
            if _ASKER in events:
                self._take_question()

    def kill_all(self) -> None:
        """Kill every child; there is nobody left to tell."""
        for child in self._children.values():
            os.kill(child, signal.SIGKILL)

    def _take_question(self) -> None:
        message, (question, reply, status), _, _ = socket.recv_fds(self._asker, _WANTED.size, 3)
        *limits, with_return = _WANTED.unpack(message)
        self._load(with_return=with_return)
        try:
            child = os.fork()
        except OSError:
            _tell(status, NOT_FORKED)
        else:
            if child == 0:
                open_document(question, reply, Limits(*limits))
            self._children[status] = child
            self._poll.register(status, 0)  # nothing is awaited but that its reading end is closed
        os.close(question)
        os.close(reply)

    def _load(self, *, with_return: bool) -> None:
        """Load what the child needs that is about to be forked: little for the first, and all for any other."""
        if with_return and not self._has_rules:
            _load_rules()
            self._has_rules, self._left = True, _loading()
        while self._has_forked and self._left is not None:
            self._load_a_little()
        self._has_forked = True

    def _load_a_little(self) -> None:
        """Load one thing more; little at a time, since whoever asks meanwhile waits, and whoever goes does too."""
        if self._left is not None and next(self._left, _ALL) is _ALL:
            self._left = None

    def _kill(self, status: int) -> None:
        self._poll.unregister(status)
        os.kill(self._children[status], signal.SIGKILL)

    def _bury(self) -> None:
        with suppress(BlockingIOError):
            os.read(self._woken, _MOST_CHILDREN)
        for status, child in list(self._children.items()):
            buried, ended = os.waitpid(child, os.WNOHANG)
            if buried:
                del self._children[status]
                with suppress(KeyError):  # killed: not waited for any more
                    self._poll.unregister(status)
                _tell(status, ended)


def _tell(status: int, ended: int) -> None:
    with suppress(BrokenPipeError):
        os.write(status, WAIT_STATUS.pack(ended))
    os.close(status)


def _load_rules() -> None:
    """Not before a return is asked for: the rules take longer to load than a text to be read."""
    with suppress(Exception):  # the child that needs it fails on it as well, and is asked why
        importlib.import_module("councils.parsing.rules.reading")
        importlib.import_module("councils.parsing.rules.asked").ways_of_asking()


def _loading() -> Iterator[None]:
    """Load every reader, and compile every expression of what has been loaded; a step for each."""
    for kind in DocumentKind:
        with suppress(Exception):  # as above
            importlib.import_module(f"councils.parsing.readers.{kind}")
        yield
    yield from compiling()
    _set_loaded_apart()


def _set_loaded_apart() -> None:
    """Have no child look through what they all share for cycles, which would copy it."""
    gc.collect()
    gc.freeze()
