"""`manage.py parsereturn` and `measureparser`, run as a person runs them, with no database at all."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.parsing.reading_letters import letter

ROOT = Path(__file__).resolve().parents[2]
LETTERS = ROOT / "tests" / "letters"


def _manage(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "manage.py"), *arguments],
        cwd=folder,
        env={**{k: v for k, v in os.environ.items() if k != "DATABASE_URL"}, "VAR": str(folder / "var")},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.fixture
def a_letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.txt"
    path.write_text("Coventry City Council\n\n" + letter(a="Yes", c="22 children"))
    return path


def test_the_return_and_nothing_else_is_printed(a_letter: Path, tmp_path: Path) -> None:
    ended = _manage("parsereturn", str(a_letter), folder=tmp_path)
    form = json.loads(ended.stdout)
    assert (ended.returncode, form["council"]["gss_code"], len(form["answers"])) == (0, "E08000026", 8)
    assert form["answers"][2]["figures"][0]["words"] == "22"


def test_the_text_is_what_the_offsets_point_into(a_letter: Path, tmp_path: Path) -> None:
    text = _manage("parsereturn", str(a_letter), "--text", folder=tmp_path).stdout
    span = json.loads(_manage("parsereturn", str(a_letter), folder=tmp_path).stdout)["answers"][2]["figures"][0]["span"]
    assert text[span["start"] : span["end"]] == "22"


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4 cut off", b"\x00\x01\x02" * 50])
def test_what_cannot_be_read_ends_with_two_and_one_line(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    path.write_bytes(content)
    ended = _manage("parsereturn", str(path), folder=tmp_path)
    assert (ended.returncode, ended.stdout, ended.stderr.count("\n")) == (2, "", 1)


def test_a_file_that_is_not_there_ends_with_two(tmp_path: Path) -> None:
    assert _manage("parsereturn", "nowhere.txt", folder=tmp_path).returncode == 2


@pytest.mark.parametrize("asked", [["{pipe}"], ["{pipe}", "--text"], ["{letter}", "--councils", "{pipe}"]])
def test_a_pipe_is_refused_and_not_waited_for(asked: list[str], a_letter: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    named = [each.format(pipe=pipe, letter=a_letter) for each in asked]
    ended = _manage("parsereturn", *named, folder=tmp_path)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.endswith("pipe is not a regular file: save what it holds as one\n")


def test_a_folder_and_a_device_are_refused(tmp_path: Path) -> None:
    assert "Is a directory" in _manage("parsereturn", str(tmp_path), folder=tmp_path).stderr
    assert "null is not a regular file" in _manage("parsereturn", os.devnull, folder=tmp_path).stderr


def test_a_link_to_a_file_is_read(a_letter: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.txt"
    link.symlink_to(a_letter)
    assert _manage("parsereturn", str(link), folder=tmp_path).returncode == 0


def test_a_false_certain_figure_fails_the_measurement(a_letter: Path, tmp_path: Path) -> None:
    (tmp_path / "letter.expected.json").write_text('{"answers": [{"question": "current_cases", "figures": []}]}')
    ended = _manage("measureparser", str(tmp_path), folder=tmp_path)
    assert ended.returncode == 1
    assert "false certain: current_cases" in ended.stdout


def test_a_letter_read_as_expected_passes_the_measurement(a_letter: Path, tmp_path: Path) -> None:
    expected = {"answers": [{"question": "current_cases", "figures": [{"low": 22, "high": 22}]}]}
    (tmp_path / "letter.expected.json").write_text(json.dumps(expected))
    assert _manage("measureparser", str(tmp_path), folder=tmp_path).returncode == 0
