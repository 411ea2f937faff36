"""What is installed is locked by hash, and each requirement says what it is for."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKED = sorted((ROOT / "requirements").glob("*.txt"))
ASKED = sorted((ROOT / "requirements").glob("*.in"))


def entries(path: Path) -> list[str]:
    """Each locked package with its hashes, as one line."""
    text = re.sub(r"\\\n\s*", "", path.read_text())
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


def names(lines: list[str]) -> set[str]:
    found = (re.match(r"[\w.-]+", line) for line in lines)
    return {match[0].lower().replace("_", "-") for match in found if match}


@pytest.mark.parametrize("path", LOCKED, ids=lambda path: path.name)
def test_every_locked_package_has_one_version_and_its_hashes(path: Path) -> None:
    assert len(entries(path)) > 10
    assert [line for line in entries(path) if "==" not in line or "--hash=sha256:" not in line] == []


@pytest.mark.parametrize("path", LOCKED, ids=lambda path: path.name)
def test_no_locked_file_names_a_host(path: Path) -> None:
    assert re.findall(r"://|--(?:extra-)?index-url|--find-links", path.read_text()) == []


def test_what_runs_is_what_was_tested() -> None:
    running, tested = (set(entries(ROOT / "requirements" / name)) for name in ("run.txt", "test.txt"))
    assert running - tested == set()


@pytest.mark.parametrize("path", ASKED, ids=lambda path: path.name)
def test_everything_asked_for_is_locked(path: Path) -> None:
    asked = names([line for line in path.read_text().splitlines() if line and not line.startswith(("#", "-"))])
    assert asked - names(entries(path.with_suffix(".txt"))) == set()


@pytest.mark.parametrize("path", ASKED, ids=lambda path: path.name)
def test_every_requirement_says_what_it_is_for(path: Path) -> None:
    lines = [line for line in path.read_text().splitlines() if re.match(r"[A-Za-z]", line)]
    assert [line for line in lines if "#" not in line] == []
