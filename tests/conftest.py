"""
What every test stands on: real databases, SQLite in a file of its own or PostgreSQL by `DATABASE_URL`.

`site` is the address of a real server over a real database, prepared once as `make run` prepares it; tests only read
it.
"""

import fcntl
import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from django.core.cache import caches
from django.db import connections
from django.test import override_settings
from hypothesis import HealthCheck, settings

from tools import serve

ROOT = Path(__file__).resolve().parents[1]
PREPARING = 60  # seconds the start of a prepared site may take
TESTS = ROOT / "tests"
WITHOUT_DATABASE = {"browser", "charts", "domain", "exports", "fuzz", "letters", "parsing", "reference", "tables"}
"""Folders of tests that ask for no database, or, of the browser's, for none but that of a site of their own."""
ABOVE_THE_DATABASE = [
    TESTS / path for path in ("benchmarks", "disclosure", "desk/test_withdrawing.py", "management/test_charts.py")
]
"""What is computed, drawn or served from the rows, whichever database holds them: not asked twice."""
QUICK_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher", "django.contrib.auth.hashers.PBKDF2PasswordHasher"]
DATABASE_FIXTURES = {"db", "transactional_db", "django_db_reset_sequences", "live_server"}

# Speed is for benchmarks: a law that holds slowly, on a busy machine, holds all the same.
settings.register_profile("laws", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("laws")


def touches_database(item: pytest.Item) -> bool:
    """Whether a test asks for the database that this run is on, and could fare otherwise on another."""
    if any(item.path.is_relative_to(path) for path in ABOVE_THE_DATABASE):
        return False
    asked_for = set(getattr(item, "fixturenames", ()))
    return item.get_closest_marker("django_db") is not None or bool(asked_for & DATABASE_FIXTURES)


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Folders whose tests know no database are not even opened for a run on another."""
    another = bool(os.environ.get("DATABASE_URL"))
    return True if another and collection_path.parent == TESTS and collection_path.name in WITHOUT_DATABASE else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """A run on PostgreSQL comes after one on SQLite: what touches no database is not run again, and is counted out."""
    if not os.environ.get("DATABASE_URL"):
        return
    again = [item for item in items if touches_database(item)]
    config.hook.pytest_deselected(items=[item for item in items if item not in set(again)])
    items[:] = again


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """SQLite is tested as it runs, in a file with its journal, not in memory; each run and each worker has its own."""
    for connection in connections.all():
        if connection.vendor == "sqlite":
            connection.settings_dict["TEST"]["NAME"] = str(tmp_path_factory.getbasetemp() / "test.sqlite3")


@pytest.fixture(scope="session", autouse=True)
def passwords_hashed_quickly() -> Iterator[None]:
    """A password's hash takes a third of a second by design; thousands of them, made up for a test, need not."""
    with override_settings(PASSWORD_HASHERS=QUICK_HASHERS):
        yield


@pytest.fixture(scope="session", autouse=True)
def documents_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What tests store lies in a folder of their own, never beside the documents of a running site."""
    folder = tmp_path_factory.mktemp("documents")
    storage = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": folder}}
    static = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    with override_settings(DOCUMENTS_ROOT=folder, STORAGES={"default": storage, "staticfiles": static}):
        yield


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_it_answers(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + PREPARING
    while time.monotonic() < end:
        if server.poll() is not None:
            pytest.fail(f"the site did not start:\n{log.read_text()[-4000:]}")
        try:
            with urlopen(f"{address}/", timeout=5):
                return
        except (URLError, TimeoutError, ConnectionError):
            time.sleep(0.1)
    pytest.fail(f"the site did not answer at {address} within {PREPARING} s:\n{log.read_text()[-4000:]}")


def environment_of(folder: Path, **more: str) -> dict[str, str]:
    """This shell's environment, with the site's own files in `folder`, and nothing else said of the site."""
    kept = {name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "DEBUG", "LOCAL"}}
    return {**kept, "VAR": str(folder), **more}


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of a site as `make run` prepares it, made once for all processes of a run: to be copied, not served."""
    base = tmp_path_factory.getbasetemp()
    base = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder, ready = base / "prepared", base / "prepared.ready"
    with (base / "prepared.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not ready.exists():
            folder.mkdir()
            local = {"DJANGO_SETTINGS_MODULE": "foicse.settings", "DEBUG": "0", "LOCAL": "1"}
            command = [sys.executable, "-c", "from tools import serve; serve.prepare_if_needed()"]
            ended = subprocess.run(
                command, cwd=ROOT, env=environment_of(folder, **local), capture_output=True, text=True, check=False
            )
            assert ended.returncode == 0, ended.stderr
            ready.touch()
    return folder


def copy_of(prepared: Path, folder: Path) -> None:
    """A prepared site in another place, which knows that nothing is left to prepare."""
    shutil.copytree(prepared, folder)
    record = folder / "prepared.json"
    known = {**json.loads(record.read_text()), "fingerprint": serve.fingerprint(folder / "foicse.sqlite3")}
    record.write_text(json.dumps(known))


@pytest.fixture(scope="session")
def site(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site as `make run` serves it, over a database of its own; read it, do not write to it."""
    folder = tmp_path_factory.mktemp("site")
    copy_of(prepared, folder / "var")
    port, log = free_port(), folder / "log"
    with log.open("wb") as file:
        command, environment = [sys.executable, "-m", "tools.serve"], environment_of(folder / "var", PORT=str(port))
        server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=file, stderr=subprocess.STDOUT)
    try:
        wait_until_it_answers(f"http://127.0.0.1:{port}", server, log)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=30)


@pytest.fixture(autouse=True)
def nothing_kept_from_another_test() -> None:
    """Answers are kept by the state of what is published, which two tests can share."""
    caches["pages"].clear()
