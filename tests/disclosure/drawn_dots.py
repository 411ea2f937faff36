"""What a strip of dots tells: the words of each dot, and where on the line it lies."""

import json

from django.test import Client

from tests.disclosure.letters import Collection
from tests.disclosure.public import Asked, Told, cells_of, numbers, text_of

_GIVE = 1e-6
"""How finely a place on the line can be read out of the figure."""


def read_dots(told: Told, client: Client, collection: Collection, asked: Asked) -> None:
    """Every dot and every hatched line of the drawing that a visitor can touch."""
    address = asked.address(".figure.json", view="strip", anyway="1")
    figure = json.loads(text_of(client, address))
    end = figure["layout"]["xaxis"]["range"][1]
    for trace in figure["data"]:
        lows = trace.get("base", trace["x"])
        lengths = trace["x"] if "base" in trace else [0.0] * len(lows)
        for hover, low, length in zip(trace.get("hovertext", []), lows, lengths, strict=False):
            council, _, said = hover.partition(": ")
            keys = dict.fromkeys(
                cells_of(collection, asked, {"council": council.lower(), "category": "", "period": ""}), 1.0
            )
            if keys:
                high = None if low + length >= end - _GIVE else low + length + _GIVE
                told.say(keys, low - _GIVE, high, f"{address} dots")
                told.say(keys, *numbers(said), f"{address} words")
