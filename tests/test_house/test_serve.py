"""`make run`: the port it takes, what it prepares, how it starts and how it ends."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import psutil  # type: ignore[import-untyped]
import pytest

from tools import serve

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def test_a_taken_port_gets_one_clear_line_and_prepares_nothing(run: Any, taken_port: int, tmp_path: Path) -> None:
    ended = run("-m", "tools.serve", PORT=str(taken_port))
    assert ended.returncode == 2
    assert ended.stdout == ""
    [line] = ended.stderr.splitlines()
    assert line.startswith(f"Port {taken_port} cannot be used (address already in use)")
    assert f"make run PORT={taken_port + 1}" in line
    assert not (tmp_path / "var").exists()


@pytest.mark.parametrize("text", ["0", "65536", "eight", "-1", "80 80", "٨٠٠٠"])
def test_what_is_no_port_gets_one_clear_line(run: Any, text: str) -> None:
    ended = run("-m", "tools.serve", PORT=text)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.splitlines() == [f"PORT is {text!r}: say a number from 1 to 65535."]


def test_a_free_port_is_taken_as_chosen(monkeypatch: pytest.MonkeyPatch, taken_port: int) -> None:
    monkeypatch.setenv("PORT", str(free_port()))
    assert serve.chosen_port() == int(os.environ["PORT"]) != taken_port


def test_another_database_file_in_the_same_place_is_prepared_anew(tmp_path: Path) -> None:
    database, kept = tmp_path / "a.sqlite3", tmp_path / "kept"
    database.write_text("one")
    before = serve.fingerprint(database)
    assert serve.fingerprint(database) == before
    database.rename(kept)
    assert serve.fingerprint(database) != before
    database.write_text("one")
    assert serve.fingerprint(database) != before


def test_a_database_that_merely_grew_is_not_prepared_anew(tmp_path: Path) -> None:
    database = tmp_path / "a.sqlite3"
    database.write_text("one")
    before = serve.fingerprint(database)
    database.write_text("one and more")
    assert serve.fingerprint(database) == before


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def started(folder: Path, port: int) -> subprocess.Popen[str]:
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "VAR": str(folder / "var"), "PORT": str(port)}
    return subprocess.Popen(
        [sys.executable, "-m", "tools.serve"], cwd=ROOT, env=environment, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True,
    )  # fmt: skip


def page(port: int, server: subprocess.Popen[str]) -> str:
    """The first page, once the server gives it; the server may still be preparing."""
    for _ in range(1200):
        assert server.poll() is None, server.communicate()[0]
        try:
            with urlopen(f"http://127.0.0.1:{port}/councils/", timeout=10) as answer:
                return str(answer.read().decode())
        except OSError:
            time.sleep(0.1)
    pytest.fail("the site did not answer")


def test_it_serves_says_where_and_what_and_ends_cleanly_twice(tmp_path: Path) -> None:
    said = []
    for _ in range(2):
        port = free_port()
        server = started(tmp_path, port)
        assert "<html" in page(port, server)
        started_by_it = psutil.Process(server.pid).children(recursive=True)
        assert psutil.STATUS_ZOMBIE not in {process.status() for process in started_by_it}
        os.killpg(server.pid, signal.SIGINT)  # as Ctrl-C does
        text, _ = server.communicate(timeout=30)
        assert server.returncode == 0, text
        assert f"http://127.0.0.1:{port}" in text
        assert "make staff" in text
        assert "Traceback" not in text
        assert "Killing" not in text
        said.append(re.findall(r"^Loaded: .*$", text, flags=re.MULTILINE))
    assert said[0] == said[1]
    assert len(said[0]) == 1


def is_deaf_to_ctrl_c(process: psutil.Process) -> bool:
    try:
        status = Path(f"/proc/{process.pid}/status").read_text()
    except (FileNotFoundError, ProcessLookupError):  # it has ended meanwhile
        return False
    [blocked] = re.findall(r"^SigBlk:\s*([0-9a-f]+)$", status, re.MULTILINE)
    return bool(int(blocked, 16) & 1 << signal.SIGINT - 1)


def test_a_worker_that_is_still_loading_ends_with_the_rest(tmp_path: Path) -> None:
    server = started(tmp_path, free_port())
    served = psutil.Process(server.pid)
    while not any(map(is_deaf_to_ctrl_c, served.children())):
        assert server.poll() is None, server.communicate()[0]
        time.sleep(0.005)
    os.killpg(server.pid, signal.SIGINT)
    text, _ = server.communicate(timeout=30)
    assert (server.returncode, "Killing" in text) == (0, False), text


def test_what_is_under_way_at_ctrl_c_is_answered(tmp_path: Path) -> None:
    port = free_port()
    server = started(tmp_path, port)
    page(port, server)
    with socket.create_connection(("127.0.0.1", port)) as asking:
        asking.sendall(b"GET /compare.png?councils=all HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
        time.sleep(0.2)
        os.killpg(server.pid, signal.SIGINT)
        with asking.makefile("rb") as answer:
            assert answer.readline() == b"HTTP/1.1 200 OK\r\n"
            assert answer.read().endswith(b"IEND\xaeB`\x82")
    text, _ = server.communicate(timeout=30)
    assert (server.returncode, "Killing" in text) == (0, False), text
