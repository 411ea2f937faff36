"""Static files in production: collected once, under names that change with their content, compressed beforehand."""

import json
from pathlib import Path
from typing import Any

from foicse.plotly_script import PlotlyScript

PRODUCTION = {"DEBUG": "0", "SECRET_KEY": "a-secret-of-the-tests"}


def test_what_is_collected_is_named_by_its_content_compressed_and_names_no_other_machine(
    run: Any, tmp_path: Path
) -> None:
    """One test of three things, without what others wrote, which takes most of a minute to compress."""
    ended = run("manage.py", "collectstatic", "--noinput", "--ignore", "plotly*", "--ignore", "admin", **PRODUCTION)
    assert ended.returncode == 0, ended.stderr
    collected = tmp_path / "var" / "static"
    named = json.loads((collected / "staticfiles.json").read_text())["paths"]["site.css"]
    assert named != "site.css"
    assert (collected / named).read_bytes()
    assert (collected / f"{named}.br").stat().st_size < (collected / named).stat().st_size
    assert (collected / f"{named}.gz").exists()
    assert list(collected.rglob("plotly*")) == []
    sheets = [path.read_text() for path in collected.rglob("*.css")]
    assert sheets
    assert [sheet for sheet in sheets if "url(http" in sheet or "url(//" in sheet or "@import" in sheet] == []


def test_plotlys_script_is_found_in_its_package_and_collected_unless_left_out() -> None:
    finder = PlotlyScript()
    [(name, place)] = finder.list(None)
    assert place.size(name) > 1_000_000
    assert finder.find(name) == place.path(name)
    assert list(finder.list(["*.js"])) == []
    assert [finder.find("another.js"), finder.find("another.js", find_all=True)] == [None, []]
