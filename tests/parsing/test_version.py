"""The name of the parser, which tells whether a letter was read by another one."""

from pathlib import Path

import pytest

from councils.parsing import version
from councils.parsing.version import parser_version


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("domain/count.py", "parsing/rules/questions.toml", "parsing/hints.json", "parsing/notes.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("one")
    monkeypatch.setattr(version, "_COUNCILS", tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", ["domain/count.py", "parsing/rules/questions.toml", "parsing/hints.json"])
def test_another_file_that_a_reading_depends_on_is_another_parser(files: Path, name: str) -> None:
    before = parser_version.__wrapped__()
    (files / name).write_text("two")
    assert parser_version.__wrapped__() != before


def test_a_file_that_no_reading_depends_on_makes_no_other_parser(files: Path) -> None:
    before = parser_version.__wrapped__()
    (files / "parsing/notes.txt").write_text("two")
    assert parser_version.__wrapped__() == before
