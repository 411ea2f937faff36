"""Static files in production: collected once, under names that change with their content, compressed beforehand."""

import json
from pathlib import Path
from typing import Any

import pytest

PRODUCTION = {"DEBUG": "0", "SECRET_KEY": "a-secret-of-the-tests"}


@pytest.fixture
def collected(run: Any, tmp_path: Path) -> Path:
    ended = run("manage.py", "collectstatic", "--noinput", **PRODUCTION)
    assert ended.returncode == 0, ended.stderr
    return tmp_path / "var" / "static"


def test_the_stylesheet_is_named_by_its_content_and_compressed_twice(collected: Path) -> None:
    named = json.loads((collected / "staticfiles.json").read_text())["paths"]["site.css"]
    assert named != "site.css"
    assert (collected / named).read_bytes()
    assert (collected / f"{named}.br").stat().st_size < (collected / named).stat().st_size
    assert (collected / f"{named}.gz").exists()


def test_nothing_that_is_collected_names_another_machine_to_load_from(collected: Path) -> None:
    sheets = [path.read_text() for path in collected.rglob("*.css") if "admin" not in path.parts]
    assert sheets
    assert [sheet for sheet in sheets if "url(http" in sheet or "url(//" in sheet or "@import" in sheet] == []
