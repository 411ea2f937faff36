"""What stands in the place of a drawing that nobody has asked for on purpose."""

from councils.charts.palette import INK, SOFT, Figure, is_narrow, layout, words, wrapped

_WORDS = (
    "These counts are not comparable: they count different things, or in different times.",
    "They are drawn side by side only for somebody who asks for it, knowing what differs.",
)


def unshown(*, width: int) -> Figure:
    """A figure of words alone."""
    size = 13 if is_narrow(width) else 15
    lines = [
        (line, colour) for text, colour in zip(_WORDS, (INK, SOFT), strict=True) for line in _fit(text, width, size)
    ]
    made = layout(width=width, height=24 + 24 * len(lines), margin={"l": 0, "r": 0, "t": 0, "b": 0})
    made["xaxis"] = {"range": [0, width], "visible": False, "fixedrange": True}
    made["yaxis"] = {"range": [made["height"], 0], "visible": False, "fixedrange": True}
    place = {"x": width / 2, "xanchor": "center"}
    made["annotations"] = [
        words(line, **place, y=24 + 24 * row, size=size, color=colour) for row, (line, colour) in enumerate(lines)
    ]
    return {"data": [{"type": "scatter", "x": [], "y": []}], "layout": made}


def _fit(text: str, width: int, size: float) -> list[str]:
    return wrapped(text, width - 40, size)
