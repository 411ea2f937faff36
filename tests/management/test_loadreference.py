"""`manage.py loadreference`: what it prints, and how it ends."""

import shutil
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from councils.models import Council
from tests.returns import FIXTURES

pytestmark = pytest.mark.django_db


def run(**how: object) -> list[list[str]]:
    """The rows of the table that the command prints: the name, added, changed, left."""
    printed = StringIO()
    call_command("loadreference", stdout=printed, **how)
    lines = [line.strip("│ ").split("│") for line in printed.getvalue().splitlines() if line.startswith("│")]
    return [[cell.strip() for cell in line] for line in lines]


def test_it_prints_what_it_added_changed_and_left() -> None:
    assert run()[0] == ["Councils", "460", "0", "0"]
    assert {tuple(row[1:3]) for row in run()} == {("0", "0")}
    Council.objects.filter(code="HEF").update(police_force="")
    assert run()[0] == ["Councils", "0", "1", "459"]


def test_a_faulty_row_ends_it_with_file_line_column_and_reason(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(FIXTURES, tmp_path / "fixtures"))
    path = folder / "councils.csv"
    path.write_text(path.read_text().replace(",scottish,", ",kingdom,", 1))
    with pytest.raises(CommandError, match=r"Nothing was loaded.\ncouncils.csv, line 3, kind: 'kingdom' is none of"):
        run(folder=folder)
    assert not Council.objects.exists()


def test_a_folder_without_the_files_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"councils.csv: cannot be opened"):
        run(folder=tmp_path)
