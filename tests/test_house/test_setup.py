"""Setting up: from the oldest Python allowed, with whatever uv there is, and only when something changed."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tools import setup

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that stands for the project, with requirements, a version and an environment of its own."""
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    for name, content in (("test.txt", "a==1\n"), ("version", "3.13\n")):
        (tmp_path / name).write_text(content)
    places = {
        "ENVIRONMENT": tmp_path / ".venv",
        "PYTHON": python,
        "STAMP": tmp_path / ".venv" / "installed-from",
        "LOCKED": tmp_path / "test.txt",
        "WANTED": tmp_path / "version",
        "OWN_UV": tmp_path / "uv",
        "OWN_UV_BY_PIP": tmp_path / "by-pip",
    }
    for name, path in places.items():
        monkeypatch.setattr(setup, name, path)
    monkeypatch.setenv("PATH", str(tmp_path / "path"))
    monkeypatch.setenv("PYTHONUSERBASE", str(tmp_path / "user"))
    return tmp_path


def put_uv(at: Path, *, status: int = 0) -> Path:
    """A program named uv that ends with this status."""
    at.parent.mkdir(parents=True, exist_ok=True)
    at.write_text(f"#!/bin/sh\nexit {status}\n")
    at.chmod(0o755)
    return at


def test_what_sets_up_is_written_for_the_oldest_python_and_needs_no_package() -> None:
    source = (ROOT / "tools" / "setup.py").read_text()
    tree = ast.parse(source, feature_version=setup.OLDEST)
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    imported |= {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.split(".")[0] for name in imported} <= sys.stdlib_module_names


def test_an_environment_just_made_is_current(house: Path) -> None:
    setup.STAMP.write_text(setup.fingerprint() + "\n")
    assert setup.is_current()


def test_an_environment_without_its_mark_is_not_current(house: Path) -> None:
    assert not setup.is_current()


@pytest.mark.parametrize("name", ["test.txt", "version"])
def test_an_environment_is_not_current_once_what_it_was_made_from_changed(house: Path, name: str) -> None:
    setup.STAMP.write_text(setup.fingerprint() + "\n")
    (house / name).write_text("b==2\n")
    assert not setup.is_current()


def test_an_environment_whose_python_is_gone_is_not_current(house: Path) -> None:
    setup.STAMP.write_text(setup.fingerprint() + "\n")
    setup.PYTHON.unlink()
    assert not setup.is_current()


def test_the_uv_on_path_is_used_first(house: Path) -> None:
    put_uv(house / "uv" / "bin" / "uv")
    on_path = put_uv(house / "path" / "uv")
    assert setup.find_uv() == on_path


def test_a_uv_on_path_that_does_not_work_is_passed_over(house: Path) -> None:
    put_uv(house / "path" / "uv", status=3)
    own = put_uv(house / "uv" / "bin" / "uv")
    assert setup.find_uv() == own


def test_a_uv_fetched_before_is_not_fetched_again(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(house / "no-python"))
    fetched = put_uv(house / "by-pip" / "bin" / "uv")
    assert setup.find_uv() == fetched


def test_no_uv_and_no_way_to_fetch_one_is_said_with_what_would_help(
    house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(house / "no-python"))
    with pytest.raises(setup.SetupFault, match="install uv by hand"):
        setup.find_uv()


def test_the_version_of_the_environment_is_told_apart(house: Path) -> None:
    assert setup.is_python(f"{sys.version_info.major}.{sys.version_info.minor}")
    assert not setup.is_python("3.9")


def test_a_second_setup_says_and_does_nothing() -> None:
    command = [sys.executable, str(ROOT / "tools" / "setup.py")]
    if not setup.is_current():
        subprocess.run(command, check=True)
    before = setup.STAMP.stat().st_mtime_ns
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
    assert setup.STAMP.stat().st_mtime_ns == before


def test_make_help_names_every_command() -> None:
    ended = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True)
    named = {line.split("\t")[0] for line in ended.stdout.splitlines()}
    assert {"make setup", "make run", "make staff", "make test", "make check", "make fix", "make bench"} <= named
