"""What every drawing looked like when it was last recorded, and what differs now."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class How(StrEnum):
    """How a drawing differs from what was recorded of it."""

    CHANGED = "changed"
    ADDED = "added"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class ChartRecord:
    """Hashes of drawings by their addresses, as they were at `release` (None: before the first), `recorded_at`.

    `shows`: by address the slugs of the councils that each drawing says something of.
    """

    release: int | None
    recorded_at: datetime
    hashes: Mapping[str, str]
    shows: Mapping[str, tuple[str, ...]]

    def to_json(self) -> str:
        """The record as a text file has it, sorted, so that two records can be compared by eye."""
        charts = {name: {"hash": self.hashes[name], "shows": sorted(self.shows[name])} for name in sorted(self.hashes)}
        whole = {"release": self.release, "recorded_at": self.recorded_at.isoformat(), "charts": charts}
        return f"{json.dumps(whole, ensure_ascii=False, indent=1)}\n"

    @classmethod
    def from_json(cls, text: str) -> "ChartRecord":
        """The record that a text holds. Raises ValueError for anything else."""
        try:
            whole = json.loads(text)
            charts = whole["charts"]
            return cls(
                whole["release"],
                datetime.fromisoformat(whole["recorded_at"]),
                {name: str(chart["hash"]) for name, chart in charts.items()},
                {name: tuple(chart["shows"]) for name, chart in charts.items()},
            )
        except (KeyError, TypeError, AttributeError) as fault:
            raise ValueError(f"no record of charts: {fault!r}") from fault


@dataclass(frozen=True, slots=True)
class ChartDifference:
    """A drawing that differs; `because`: the councils in it of which something was published or withdrawn since."""

    name: str
    how: How
    because: tuple[str, ...] = ()

    @property
    def is_explained(self) -> bool:
        """True where a publication, a correction or a withdrawal stands behind it."""
        return bool(self.because)


def chart_differences(before: ChartRecord, now: ChartRecord, *, touched: Iterable[str]) -> tuple[ChartDifference, ...]:
    """What differs, by address; `touched`: the councils of which something public was changed since the record."""
    since = frozenset(touched)
    found = []
    for name in sorted({*before.hashes, *now.hashes}):
        if before.hashes.get(name) == now.hashes.get(name):
            continue
        how = How.ADDED if name not in before.hashes else How.GONE if name not in now.hashes else How.CHANGED
        shown = {*before.shows.get(name, ()), *now.shows.get(name, ())}
        found.append(ChartDifference(name, how, tuple(sorted(shown & since))))
    return tuple(found)
