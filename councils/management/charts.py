"""Every drawing hashed by its SVG, and the file that keeps what they were when they were last recorded."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from councils.charts import companions, comparison, coverage, peers
from councils.charts.palette import NARROW, WIDE
from councils.domain.chart_records import ChartDifference, ChartRecord, chart_differences
from councils.domain.companions import Companions
from councils.domain.comparison import Comparison
from councils.queries.chart_list import ChartOf, charts, state_to_draw, touched_since

_WIDTHS = {"wide": WIDE, "narrow": NARROW}


def record_file() -> Path:
    """Where the hashes are kept: on this machine, beside the database."""
    return Path(settings.VAR) / "charts.json"


def recorded() -> ChartRecord | None:
    """What was recorded last, if anything was. Raises ValueError where the file holds no record."""
    file = record_file()
    return ChartRecord.from_json(file.read_text(encoding="utf-8")) if file.exists() else None


def record(now: ChartRecord) -> None:
    """Keep what the drawings are now; the file is never half written."""
    half = record_file().with_suffix(".json.new")
    half.write_text(now.to_json(), encoding="utf-8")
    half.replace(record_file())


def drawn_now(*, told: Callable[[str], None] = lambda _name: None) -> ChartRecord:
    """Every drawing as it is now, wide and narrow; `told` hears of each before it is drawn."""
    state, hashes, shows = state_to_draw(), {}, {}
    for chart in charts(state):
        for word, width in _WIDTHS.items():
            name = f"{chart.name}{'&' if '?' in chart.name else '?'}width={word}"
            told(name)
            hashes[name] = hashlib.sha256(drawn(chart, width).encode()).hexdigest()
            shows[name] = chart.shows
    return ChartRecord(state.release, timezone.now(), hashes, shows)


def drawn(chart: ChartOf, width: int) -> str:
    """The drawing as SVG, without the address and the release, which would differ in all of them."""
    match chart.of:
        case Comparison():
            return comparison.image(chart.of, width=width)
        case Companions():
            return companions.image(chart.of, width=width)
        case (name, before):
            return peers.image(before, name=name, width=width)
        case shown:
            title = f"Who answered the request of the round {shown.round_title}"
            return coverage.image(shown.areas, title=title, source="", width=width, retold=shown.retold)


def differing(before: ChartRecord, now: ChartRecord) -> tuple[ChartDifference, ...]:
    """What differs from the record, each with the councils that explain it."""
    touched = touched_since(release=before.release, moment=before.recorded_at)
    return chart_differences(before, now, touched=touched)
