"""`manage.py charts`: the drawings against those of the last release, the same in every process."""

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from councils.domain.chart_records import ChartRecord
from councils.management.charts import record
from councils.models import Answer, PublishedReturn, Withdrawal
from tests.conftest import ROOT
from tests.people import checker
from tests.published import Given, a_council, a_release, a_round, exact, publish, ranged


@pytest.fixture(autouse=True)
def var(settings: object, tmp_path: Path) -> Path:
    """The folder that the record is kept in."""
    settings.VAR = tmp_path  # type: ignore[attr-defined]
    return tmp_path


def run(*options: str) -> tuple[str, int]:
    """What the command says, and how it ends."""
    said = StringIO()
    try:
        call_command("charts", *options, stdout=said)
    except SystemExit as end:
        return said.getvalue(), int(end.code or 0)
    return said.getvalue(), 0


def recorded(var: Path) -> ChartRecord:
    return ChartRecord.from_json((var / "charts.json").read_text())


RETOUCHED = "/compare.svg?measure=current_cases&councils=corwick&width=narrow"
"""A drawing whose hash in the record is made another than it was: nothing that was published explains that."""


@pytest.mark.django_db
def test_the_drawings_are_compared_and_what_differs_is_listed_with_its_reason(var: Path) -> None:
    """One test of recording, of comparing and of each reason, since drawing everything takes the most of it."""
    a_round()
    first = a_release()
    aldermere, brinsea = a_council("Aldermere", hexagon_q=1, hexagon_r=1), a_council("Brinsea")
    publish(aldermere, release=first, current_cases=Given(figures=[ranged("<5", 0, 4)]))
    withdrawn = publish(brinsea, release=first, current_cases=Given(figures=[exact(3)]))
    publish(a_council("Corwick"), release=first, current_cases=Given(figures=[exact(11)]))

    said, status = run("--record")
    assert status == 0
    assert "Recorded for release 1" in said
    before = recorded(var)
    assert f"{len(before.hashes)} drawings" in said
    for name in (
        "/coverage.svg?width=narrow",
        "/compare.svg?measure=current_cases&councils=aldermere&width=wide",
        "/compare.svg?measure=yearly_cases&anyway=1&width=narrow",
    ):
        assert name in before.hashes
    assert not (var / "charts.json.new").exists()

    record(replace(before, hashes={**before.hashes, RETOUCHED: "0" * 64}))
    second = a_release()
    for table in (Answer, PublishedReturn):
        table.objects.filter(request__council=aldermere).update(until_release=second)
    publish(aldermere, release=second, current_cases=Given(figures=[exact(3)]))
    Withdrawal.objects.create(request=withdrawn.request, why="Said in error.", by=checker(), made_at=timezone.now())
    said, status = run()
    assert status == 1
    assert "drawings of release 2, against" in said
    unexplained, explained = said.split("Explained by what was published, corrected or withdrawn since:")
    assert "Nothing published, corrected or withdrawn since explains these:" in unexplained
    assert f"changed {RETOUCHED}  (last recorded for release 1)\n" in unexplained
    for council in ("aldermere", "brinsea"):
        changed = f"changed /compare.svg?measure=current_cases&councils={council}&width=wide"
        assert f"{changed}  (last recorded for release 1): {council}\n" in explained
    assert recorded(var).release == 1


@pytest.mark.django_db
def test_where_no_council_is_known_nothing_is_drawn_and_it_says_how_to_record(var: Path) -> None:
    a_round()
    said, status = run()
    assert said.startswith("0 drawings of the time before the first release.")
    assert "Nothing was recorded yet: `make charts RECORD=1` records these." in said
    assert (status, list(var.iterdir())) == (0, [])


def test_a_record_takes_the_place_of_the_one_before(var: Path) -> None:
    moment = timezone.now()
    for release in (1, 2):
        record(ChartRecord(release, moment, {"/a.svg": f"{release}" * 64}, {"/a.svg": ("aldermere",)}))
    assert recorded(var) == ChartRecord(2, moment, {"/a.svg": "2" * 64}, {"/a.svg": ("aldermere",)})


@pytest.mark.django_db
def test_a_file_that_is_no_record_is_refused_and_left(var: Path) -> None:
    (var / "charts.json").write_text("{}")
    with pytest.raises(CommandError, match="no record of charts"):
        run("--record")
    assert (var / "charts.json").read_text() == "{}"


FILL = """
import django; django.setup()
from django.core.management import call_command
from tests.published import *
call_command("migrate", verbosity=0)
a_round()
council = a_council("Aldermere", gss_code="E00000001", hexagon_q=0, hexagon_r=0)
years = [in_year(exact(3), 2023), in_year(ranged("<5", 0, 4), 2024)]
labels = [exact(4, label="White", group="white"), ranged("<5", 0, 4, label="Not stated", group="unknown")]
publish(council, current_cases=Given(figures=[exact(7)]), yearly_cases=Given(figures=years),
        victim_ethnicity=Given(figures=labels))
"""


def test_two_processes_draw_the_very_same(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "DEBUG", "LOCAL"}}
    environment |= {"DJANGO_SETTINGS_MODULE": "foicse.settings", "PYTHONPATH": str(ROOT)}

    def python(var: Path, seed: str, *arguments: str) -> str:
        own = {**environment, "VAR": str(var), "PYTHONHASHSEED": seed}
        command = [sys.executable, *arguments]
        return subprocess.run(command, cwd=ROOT, env=own, check=True, capture_output=True, text=True).stdout

    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    python(one, "1", "-c", FILL)
    python(one, "1", "manage.py", "charts", "--record")
    shutil.copytree(one, other)
    assert python(other, "2", "manage.py", "charts").strip().endswith("none differs.")
    assert len(recorded(other).hashes) > 50
