"""
Make the site ready and serve it on this machine: `python -m tools.serve`, which is what `make run` does.

Everything is prepared in this one process, then granian takes its place. What was prepared before, from the same
files, is not prepared again, so a second start is a matter of a second or two.
"""

import hashlib
import json
import os
import signal
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

ROOT = Path(__file__).resolve().parent.parent
HOST = "127.0.0.1"
USUAL_PORT, LAST_PORT = 8000, 65535
PATIENCE = 10
"""Seconds that a request under way is given to finish once the server is to end."""
LETTERS = ROOT / "fixtures" / "letters"
KEYED_BY, CHECKED_BY = "example-keyer", "example-checker"
COUNTED = ("Council", "OfficialFigure", "Document", "Reading", "Answer", "Release")


class CannotServe(Exception):
    """The site cannot start; the message is the one line that says why."""


def chosen_port() -> int:
    """The port `PORT` names, or the usual one; raises `CannotServe` if it is no port, or is taken."""
    text = os.environ.get("PORT") or str(USUAL_PORT)
    if not text.isascii() or not text.isdecimal() or not 1 <= int(text) <= LAST_PORT:
        raise CannotServe(f"PORT is {text!r}: say a number from 1 to {LAST_PORT}.")
    port = int(text)
    # granian would share a taken port in silence, and half the visitors would reach the other server.
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as fault:
            raise CannotServe(
                f"Port {port} cannot be used ({os.strerror(fault.errno or 0).lower()}): "
                f"choose another, as in `make run PORT={port + 1 if port < LAST_PORT else USUAL_PORT}`."
            ) from fault
    return port


def prepared_from() -> Iterator[str]:
    """One line for each file that the prepared database depends on: its path, size and time of change."""
    for folder, pattern in (("fixtures", "*"), ("councils", "*.py"), ("foicse", "*.py")):
        for path in sorted((ROOT / folder).rglob(pattern)):
            if path.is_file():
                status = path.stat()
                yield f"{path.relative_to(ROOT)} {status.st_size} {status.st_mtime_ns}"


def fingerprint(database: Path) -> str:
    """What the preparation of this database depends on, as a hash; another file in its place is another database."""
    lines = [*prepared_from(), f"{database} {database.stat().st_ino if database.exists() else 'none'}"]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def prepare() -> str:
    """Bring the database up to date with the code and the fixtures; returns one line saying what it holds."""
    import django
    from django.core.management import CommandError, call_command

    from councils.parsing.confinement import end_nursery

    django.setup()
    try:
        call_command("migrate", verbosity=0, interactive=False)
        call_command("loadreference")
        call_command("importreturns", str(LETTERS), publish=True, by=KEYED_BY, checked_by=CHECKED_BY)
    except CommandError as fault:
        raise CannotServe(f"The site could not be made ready: {fault}") from fault
    finally:
        end_nursery()  # the server that takes this process's place would never know of it
    return holdings()


def holdings() -> str:
    """What the database holds, in one line."""
    from django.apps import apps

    counted = [apps.get_model("councils", name)._meta for name in COUNTED]
    parts = [f"{meta.model._default_manager.count():,} {meta.verbose_name_plural}" for meta in counted]
    return ", ".join(parts)


def prepare_if_needed() -> str:
    """Prepare unless nothing has changed since the last time; returns what the database holds."""
    from django.conf import settings

    default = settings.DATABASES["default"]
    if "sqlite" not in default["ENGINE"]:
        return prepare()  # a database elsewhere may have changed without this machine knowing
    database, record = Path(default["NAME"]), settings.VAR / "prepared.json"
    try:
        known = json.loads(record.read_text())
    except (FileNotFoundError, ValueError):
        known = {}
    if known.get("fingerprint") == fingerprint(database):
        return str(known["holdings"])
    held = prepare()
    record.write_text(json.dumps({"fingerprint": fingerprint(database), "holdings": held}))
    return held


def serve(port: int) -> None:
    """Give this process over to granian, which lets what is under way finish at Ctrl-C, and ends cleanly."""
    granian = str(Path(sys.executable).with_name("granian"))
    options = ["--interface", "wsgi", "--host", HOST, "--port", str(port), "--no-ws"]
    options += ["--blocking-threads", "4", "--log-level", "warning"]
    options += ["--workers-kill-timeout", str(PATIENCE), "--factory"]
    os.execv(granian, [granian, *options, "tools.serve:in_worker"])


def in_worker() -> "WSGIApplication":
    """
    The application, loaded in a worker that hears of its end from granian alone, and once.

    Ctrl-C reaches every process of a terminal, and granian tells its workers besides, by another signal: one that is
    told by both never ends. One that is told while it loads would lose the word among the handlers it began with.
    """
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # until granian sets its own, once the application is there
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    from foicse.wsgi import application

    return application


def main() -> int:
    os.chdir(ROOT)
    sys.path.insert(0, str(ROOT))
    os.environ["DJANGO_SETTINGS_MODULE"] = "foicse.settings"
    os.environ.setdefault("DEBUG", "0")
    os.environ.setdefault("LOCAL", "1")
    try:
        port = chosen_port()
        held = prepare_if_needed()
    except CannotServe as fault:
        print(fault, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 0
    print(f"\nLoaded: {held}.")
    print(f"Serving on http://{HOST}:{port} · Ctrl-C ends it.")
    print("For a staff account, in another terminal: make staff", flush=True)
    serve(port)
    return 0


if __name__ == "__main__":
    sys.exit(main())
