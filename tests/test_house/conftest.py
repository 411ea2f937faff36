"""The project as files: where it lies, and a Python that starts in it with an environment chosen to the letter."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

type Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's own folder."""
    return ROOT


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Start Python in the project: `run("manage.py", "check", DEBUG="0")`; no other setting reaches it."""

    def start(*words: str, **variables: str) -> subprocess.CompletedProcess[str]:
        environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "VAR": str(tmp_path / "var"), **variables}
        command = [sys.executable, *words]
        return subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=120
        )

    return start
