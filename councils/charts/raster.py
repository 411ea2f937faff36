"""A drawing as a picture of pixels, from the very SVG that is shown."""

import resvg_py

from councils.charts.palette import PAPER

PAGE, PRINT = 2.0, 4.0
"""How many pixels a unit of the drawing takes: sharp on a screen, and some 300 to the inch at 28 centimetres."""


def png(svg: str, *, zoom: float) -> bytes:
    """The SVG as PNG, drawn with this machine's fonts. Raises ValueError for what is no SVG."""
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, zoom=zoom, background=PAPER))
