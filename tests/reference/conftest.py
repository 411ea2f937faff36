"""The project's own reference files, in a folder where a test may spoil them."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.returns import FIXTURES


@pytest.fixture
def fixtures(tmp_path: Path) -> Path:
    """A copy of the fixtures."""
    return Path(shutil.copytree(FIXTURES, tmp_path / "fixtures"))


@pytest.fixture
def written(tmp_path: Path) -> Callable[[str, str], Path]:
    """A file of that name with those lines."""

    def write(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write
