"""What the tests stand on: a real PostgreSQL of their own, and a browser that is there or said to be missing."""

import os
import sys
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tools import browser, postgres


def program(at: Path) -> Path:
    at.parent.mkdir(parents=True, exist_ok=True)
    at.write_text("#!/bin/sh\n")
    at.chmod(0o755)
    return at


def test_a_server_of_our_own_is_postgresql_18_and_gone_afterwards() -> None:
    with postgres.server() as url:
        with psycopg.connect(url) as connection:
            [version] = connection.execute("SHOW server_version_num").fetchone() or [None]
        assert int(str(version)) // 10_000 == int(postgres.MAJOR)
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(url)


def test_a_command_on_postgresql_finds_it_and_keeps_its_own_ending(run: Any) -> None:
    code = "import os, sys; sys.exit(7 if os.environ['DATABASE_URL'].startswith('postgresql://') else 1)"
    assert run("-m", "tools.postgres", sys.executable, "-c", code).returncode == 7


def test_postgresql_for_no_command_is_refused(run: Any) -> None:
    assert run("-m", "tools.postgres").returncode == 2


def test_the_browser_that_is_named_is_the_one_that_is_driven(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", str(program(tmp_path / "mine")))
    assert browser.find() == tmp_path / "mine"


def test_a_named_browser_that_is_not_there_is_never_replaced_by_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHROMIUM", str(tmp_path / "nowhere"))
    with pytest.raises(browser.NoBrowser, match="nowhere"):
        browser.find()


@pytest.mark.parametrize("name", browser.NAMES)
def test_a_browser_on_path_is_found_by_any_of_its_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    there = program(tmp_path / name)
    assert browser.find() == there


def test_the_headless_shell_is_driven_where_a_whole_browser_is_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    for name in browser.NAMES:
        program(tmp_path / name)
    assert browser.find() == tmp_path / browser.SHELL


@pytest.mark.parametrize("there", [browser.SHELL, "mine"])
def test_a_machine_that_has_the_shell_or_names_its_browser_installs_nothing(
    run: Any, tmp_path: Path, there: str
) -> None:
    """Where there is no program to install with, the attempt would end in a fault."""
    path = program(tmp_path / there)
    named = {"CHROMIUM": str(path)} if there == "mine" else {}
    ended = run("-m", "tools.browser", PATH=str(tmp_path), **named)
    assert (ended.returncode, ended.stdout.strip(), ended.stderr) == (0, str(path), "")


def test_a_machine_without_a_browser_is_told_how_to_get_one(run: Any, tmp_path: Path) -> None:
    code = "from tools import browser\ntry: browser.find()\nexcept browser.NoBrowser as fault: print(fault)"
    assert "make browser" in run("-c", code, PATH=str(tmp_path)).stdout


def test_the_sandbox_is_given_up_for_root_alone() -> None:
    assert ("--no-sandbox" in browser.arguments()) is (os.geteuid() == 0)
