"""A database that is not ready is told so in one line, not in a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

from councils.management.tables import tables_missing


@pytest.mark.django_db
def test_a_database_in_step_with_the_code_misses_nothing() -> None:
    assert tables_missing() is None


@pytest.mark.parametrize("command", [["loadreference"], ["importreturns", "fixtures/letters"]])
def test_a_command_on_an_empty_database_says_what_to_run_first(command: list[str], tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"} | {"VAR": str(tmp_path)}
    ended = subprocess.run(
        [sys.executable, "manage.py", *command],
        cwd=settings.BASE_DIR,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert ended.returncode == 1
    assert "run `manage.py migrate` first" in ended.stderr
    assert "Traceback" not in ended.stderr
