"""What the strips of ages tell: the words of each bar, and its area measured against the bars that give a number."""

import json
import re
from collections.abc import Iterator

from django.test import Client

from tests.disclosure.letters import Collection
from tests.disclosure.public import Asked, Row, Told, cells_of, numbers, text_of

_BAND = re.compile(r"(?P<council>.+), (?P<age>aged \d+|[^,:]+): (?P<said>.+)")
_GAP = 1
"""Pixels by which a bar is narrower than its ages."""
_GIVE = 0.02
"""How finely an area can be measured, in pixels of a drawing that can be enlarged."""


def read_ages(told: Told, client: Client, collection: Collection, asked: Asked) -> None:
    """Every bar of the drawing that a visitor can touch."""
    address = asked.address(".figure.json")
    figure = json.loads(text_of(client, address))
    bars = list(_bars(figure["data"]))
    unit = next((bar["high"] / float(bar["said"]) for bar in bars if _is_number(bar["said"])), None)
    for bar in bars:
        cells = {"council": bar["council"].lower(), "category": bar["age"].removeprefix("aged "), "period": ""}
        keys = dict.fromkeys(cells_of(collection, asked, cells), 1.0)
        if not keys:
            continue
        told.say(keys, *numbers(bar["said"]), f"{address} words")
        if unit and "or more" not in bar["said"]:
            low, high = ((bar[end] + give) / unit for end, give in (("low", -_GIVE), ("high", _GIVE)))
            told.say(keys, low, high, f"{address} bars")


def _bars(traces: list[Row]) -> Iterator[Row]:
    """Each bar with the area that is solid of it (`low`), and with what is hatched (`high`), in pixels."""
    found: dict[str, Row] = {}
    for trace in traces:
        if trace["type"] != "bar":
            continue
        for hover, height, width in zip(trace["hovertext"], trace["y"], trace["width"], strict=True):
            band = _BAND.fullmatch(hover)
            assert band is not None, hover
            bar = found.setdefault(hover, {**band.groupdict(), "low": 0.0, "high": 0.0})
            area = -height * (width + _GAP)
            bar["high"] += area
            bar["low"] += area if trace["name"] == "surely" else 0.0
    yield from found.values()


def _is_number(said: str) -> bool:
    return said.isdecimal() and said != "0"
