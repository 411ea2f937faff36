"""The drawing that a visitor can touch: the same figure, its axes freed, its traces named in a legend.

plotly.js 4 offers by default to send a chart to its maker's cloud, shows its maker's sign and a row of buttons; the
configuration here takes all of it away.
"""

import re
from typing import Any

from councils.charts.palette import INK, PAPER, SOFT, Figure

CONFIG: dict[str, Any] = {
    "displaylogo": False,
    "displayModeBar": True,
    "modeBarButtons": [["zoomIn2d", "zoomOut2d", "resetScale2d"]],
    "plotlyServerURL": "",
    "showSendToCloud": False,
    "showEditInChartStudio": False,
    "showLink": False,
    "scrollZoom": False,
    "responsive": False,
    "locale": "en-GB",
}
"""What plotly.js is told: three buttons, no logo, and nowhere to send anything."""
_LEGEND = {"orientation": "h", "x": 0, "xanchor": "left", "y": 0, "yanchor": "bottom", "yref": "container"}
_ROOM_ABOVE, _ROOM_FOR_LEGEND = 30, 46
"""Pixels for the buttons, and for the names that lines are put away and brought back by."""
_MARKED = re.compile(r"<([bi])>(.*)</\1>", re.DOTALL)
_FONT: dict[str, dict[str, Any]] = {"b": {"weight": 700}, "i": {"style": "italic"}}


def explored(figure: Figure) -> dict[str, Any]:
    """The figure, its layout and the configuration as plotly's script takes them."""
    named = [trace for trace in figure["data"] if trace.get("name") and not _is_second(trace)]
    data = [{**trace, "showlegend": trace in named} for trace in figure["data"]]
    made, margin = figure["layout"], figure["layout"]["margin"]
    room = _ROOM_FOR_LEGEND if len(named) > 1 else 0
    layout = {
        **made,
        **{axis: {**made[axis], "fixedrange": False} for axis in ("xaxis", "yaxis") if axis in made},
        "annotations": [_without_markup(note) for note in made["annotations"]],
        "showlegend": len(named) > 1,
        "legend": _LEGEND,
        "dragmode": "zoom",
        "margin": {**margin, "t": margin["t"] + _ROOM_ABOVE, "b": margin["b"] + room},
        "height": made["height"] + _ROOM_ABOVE + room,
        "modebar": {"bgcolor": PAPER, "color": SOFT, "activecolor": INK},
    }
    return {"data": data, "layout": layout, "config": CONFIG}


def _is_second(trace: dict[str, Any]) -> bool:
    """True for the ranges of a line: they come and go with it, under its one name."""
    return bool(trace.get("legendgroup")) and trace["type"] == "bar"


def _without_markup(note: dict[str, Any]) -> dict[str, Any]:
    """Bold and slanted words by their font: plotly's script would write markup as inline styles, which are blocked."""
    marked = _MARKED.fullmatch(note["text"])
    if marked is None:
        return note
    return {**note, "text": marked[2], "font": {**note["font"], **_FONT[marked[1]]}}
