"""The process that the children are forked from, in which documents are opened: it has loaded everything once.

It belongs to one asking process and hears it through one socket. For each
document come the limits and three descriptors: the question's file, and the
writing ends of two pipes, for the reply and for how the child ended.

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
from collections.abc import Callable
from contextlib import suppress
from dataclasses import astuple
from functools import partial
from typing import NoReturn

from councils.parsing.child import Limits, open_document
from councils.parsing.readers.kinds import DocumentKind

WAIT_STATUS = struct.Struct("!i")
NOT_FORKED = -1
"""Told in place of a wait status, which is never negative, where the machine had no room for a child."""

_WANTED = struct.Struct("!qqqd?")
_MOST_CHILDREN = 64
"""At a time; what else is asked waits in the socket."""

_ASKER = 0
_GONE = select.POLLHUP | select.POLLERR | select.POLLNVAL


def packed(limits: Limits, *, with_return: bool) -> bytes:
    """What is said of a question beside its descriptors: what it may cost, and whether a return is to be made."""
    return _WANTED.pack(*astuple(limits), with_return)


def main() -> NoReturn:
    """Tend the children of whoever holds the other end of standard input, until that is closed."""
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
        self._unloaded = _loading()
        self._woken, waker = os.pipe()
        for end in (self._woken, waker):
            os.set_blocking(end, False)
        signal.set_wakeup_fd(waker, warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)  # its arrival wakes the poll; there is nothing else to do
        self._poll = select.poll()
        self._poll.register(self._woken, select.POLLIN)
        gc.disable()

    def tend(self) -> None:
        """Fork, kill, bury and tell until the asker is gone; load what is not loaded yet while nothing is asked."""
        while True:
            has_room = len(self._children) < _MOST_CHILDREN
            self._poll.register(_ASKER, select.POLLIN if has_room else 0)
            events = dict(self._poll.poll(0 if self._unloaded else None))
            for status in self._children.keys() & events.keys():
                self._kill(status)
            if self._woken in events:
                self._bury()
            if events.get(_ASKER, 0) & _GONE:
                return
            if _ASKER in events:
                self._take_question()
            elif not events:
                self._load(self._unloaded[0])

    def kill_all(self) -> None:
        """Kill every child; there is nobody left to tell."""
        for child in self._children.values():
            os.kill(child, signal.SIGKILL)

    def _take_question(self) -> None:
        message, (question, reply, status), _, _ = socket.recv_fds(self._asker, _WANTED.size, 3)
        *limits, with_return = _WANTED.unpack(message)
        if with_return and _load_rules in self._unloaded:
            self._load(_load_rules)
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

    def _load(self, what: Callable[[], object]) -> None:
        """Load once; what cannot be loaded is for the child that needs it to say."""
        self._unloaded.remove(what)
        with suppress(Exception):
            what()
        gc.collect()
        gc.freeze()  # what is shared by all children is not looked through by any


def _tell(status: int, ended: int) -> None:
    with suppress(BrokenPipeError):
        os.write(status, WAIT_STATUS.pack(ended))
    os.close(status)


def _loading() -> list[Callable[[], object]]:
    """All that a child may need, by what loads it; the rules take longest, and a return cannot be made without them."""
    readers = [f"councils.parsing.readers.{kind}" for kind in DocumentKind]
    return [_load_rules, *(partial(importlib.import_module, reader) for reader in readers)]


def _load_rules() -> None:
    from councils.parsing.rules import reading  # noqa: F401 - what every return is made by
    from councils.parsing.rules.asked import ways_of_asking

    ways_of_asking()
