"""Static files in production: collected once, under names that change with their content, compressed beforehand."""

import json
from pathlib import Path
from typing import Any

PRODUCTION = {"DEBUG": "0", "SECRET_KEY": "a-secret-of-the-tests"}


def test_what_is_collected_is_named_by_its_content_compressed_and_names_no_other_machine(
    run: Any, tmp_path: Path
) -> None:
    """One test of three things, since compressing plotly's script takes the most of it."""
    ended = run("manage.py", "collectstatic", "--noinput", **PRODUCTION)
    assert ended.returncode == 0, ended.stderr
    collected = tmp_path / "var" / "static"
    named = json.loads((collected / "staticfiles.json").read_text())["paths"]["site.css"]
    assert named != "site.css"
    assert (collected / named).read_bytes()
    assert (collected / f"{named}.br").stat().st_size < (collected / named).stat().st_size
    assert (collected / f"{named}.gz").exists()
    sheets = [path.read_text() for path in collected.rglob("*.css") if "admin" not in path.parts]
    assert sheets
    assert [sheet for sheet in sheets if "url(http" in sheet or "url(//" in sheet or "@import" in sheet] == []
