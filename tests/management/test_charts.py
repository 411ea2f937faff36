"""`manage.py charts`: the drawings against those of the last release, the same in every process."""

import os
import shutil
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from councils.charts import comparison as drawing
from councils.domain.chart_records import ChartRecord
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


@pytest.mark.django_db
def test_the_drawings_are_compared_and_what_differs_is_listed_with_its_reason(
    var: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_round()
    aldermere = a_council("Aldermere", hexagon_q=1, hexagon_r=1)
    publish(aldermere, current_cases=Given(figures=[ranged("<5", 0, 4)]))
    said, status = run()
    assert ("Nothing was recorded yet" in said, status, (var / "charts.json").exists()) == (True, 0, False)

    said, status = run("--record")
    assert "Recorded for release 1" in said
    names = recorded(var).hashes
    assert f"{len(names)} drawings" in said
    for name in (
        "/coverage.svg?width=narrow",
        "/compare.svg?measure=current_cases&councils=aldermere&width=wide",
        "/compare.svg?measure=yearly_cases&anyway=1&width=narrow",
    ):
        assert name in names
    assert not (var / "charts.json.new").exists()

    said, status = run()
    assert said.strip().endswith("none differs.")
    assert status == 0

    second = a_release()
    for table in (Answer, PublishedReturn):
        table.objects.update(until_release=second)
    publish(aldermere, release=second, current_cases=Given(figures=[exact(3)]))
    said, status = run()
    assert status == 0
    assert "drawings of release 2, against" in said
    changed = "changed /compare.svg?measure=current_cases&councils=aldermere&width=wide  (last recorded for release 1)"
    assert f"{changed}: aldermere" in said
    assert "Nothing published" not in said

    monkeypatch.setattr(drawing, "_source", lambda *_: "Source: somewhere else.")
    said, status = run()
    assert status == 1
    assert "Nothing published, corrected or withdrawn since explains these:" in said

    said, status = run("--record")
    assert status == 0
    assert recorded(var).release == 2


@pytest.mark.django_db
def test_a_withdrawal_explains_what_it_took_out_of_a_drawing() -> None:
    a_round()
    returned = publish(a_council("Aldermere"), current_cases=Given(figures=[exact(3)]))
    run("--record")
    Withdrawal.objects.create(request=returned.request, why="Said in error.", by=checker(), made_at=timezone.now())
    said, status = run()
    assert "current_cases&councils=aldermere&width=narrow  (last recorded for release 1): aldermere" in said
    assert status == 0


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
for number, name in enumerate(("Aldermere", "Brinsea", "Corwick")):
    council = a_council(name, gss_code=f"E0000000{number}", hexagon_q=number, hexagon_r=0)
    years = [in_year(exact(number + 3), 2023), in_year(ranged("<5", 0, 4), 2024)]
    labels = [exact(4, label="White", group="white"), ranged("<5", 0, 4, label="Not stated", group="unknown")]
    publish(council, current_cases=Given(figures=[exact(7)]), yearly_cases=Given(figures=years),
            victim_ethnicity=Given(figures=labels))
"""


def test_two_processes_draw_the_very_same(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "DEBUG", "LOCAL"}}
    environment |= {"DJANGO_SETTINGS_MODULE": "foicse.settings", "PYTHONPATH": str(ROOT)}

    def python(var: Path, seed: str, *arguments: str) -> None:
        own = {**environment, "VAR": str(var), "PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, *arguments], cwd=ROOT, env=own, check=True, capture_output=True)

    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    python(one, "1", "-c", FILL)
    shutil.copytree(one, other)
    for var, seed in ((one, "1"), (other, "2")):
        python(var, seed, "manage.py", "charts", "--record")
    assert recorded(one).hashes == recorded(other).hashes
    assert len(recorded(one).hashes) > 50
