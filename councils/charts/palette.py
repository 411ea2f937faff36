"""Colours, dashes and marks: six at most, told apart without colour by dash, mark and the label on the line itself."""

from collections.abc import Sequence
from typing import Any

type Figure = dict[str, Any]
"""A plotly figure as a plain dictionary: `data` and `layout`."""

COLOURS = ("#12436D", "#28A197", "#801650", "#F46A25", "#3D3D3D", "#A285D1")
"""The Government Analysis Function's categorical colours, in its order."""
LABEL_COLOURS = ("#12436D", "#166C65", "#801650", "#A63C08", "#3D3D3D", "#6A4AA3")
"""The same hues, dark enough for small letters on white (4.5 to 1 and more, WCAG 2.2, 1.4.3)."""
DASHES = ("solid", "dash", "dot", "dashdot", "longdash", "longdashdot")
MARKS = ("circle", "square", "diamond", "triangle-up", "triangle-down", "star")

INK, SOFT, RULE, GRID, PAPER, SILENT, BEHIND = (
    "#1B1C20",
    "#484B55",
    "#8A8D95",
    "#E6E3DC",
    "#FFFFFF",
    "#EFECE5",
    "#A9A79F",
)
SANS = "Helvetica Neue, Arial, Liberation Sans, DejaVu Sans, sans-serif"
SERIF = "Charter, Bitstream Charter, Georgia, DejaVu Serif, serif"

MOST_IN_FRONT = len(COLOURS)
WIDE, NARROW = 820, 360
"""The two drawings' widths in pixels: for a page, and for a phone."""
PHONE = 420
"""Pixels of room below which letters, lines and ticks are laid out for a phone."""


def is_narrow(width: int) -> bool:
    """True for the drawing that is made for a phone."""
    return width < (WIDE + NARROW) // 2


def text_width(text: str, size: float) -> float:
    """About how many pixels a text takes, on the wide side of the fonts it may be set in."""
    return sum(_WIDTHS.get(character, 0.6) for character in text) * size


_WIDTHS = {
    **dict.fromkeys("iljtfrI.,:;'|!()[] -“”‘’", 0.38),
    **dict.fromkeys("mwMW%@", 0.92),
    **dict.fromkeys("ABCDEGHKNOPQRSUVXYZ", 0.71),
}


def wrapped(text: str, room: float, size: float) -> list[str]:
    """The text in lines that fit; a single word that is too long is cut."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if line and text_width(longer, size) > room:
            lines.append(line)
            longer = word
        *full, line = _cut(longer, room, size)
        lines += full
    return [*lines, line] if line else lines


def _cut(word: str, room: float, size: float) -> list[str]:
    """A word, such as an address, in pieces that fit; one that fits is one piece."""
    if text_width(word, size) <= room:
        return [word]
    most = max(8, int(room / (0.62 * size)))
    return [word[start : start + most] for start in range(0, len(word), most)]


def hatched(colour: str, *, size: int = 7) -> dict[str, Any]:
    """How a range is filled: what may be, but is not surely there."""
    return {"color": PAPER, "line": {"color": colour, "width": 1}, "pattern": _pattern(colour, size)}


def _pattern(colour: str, size: int) -> dict[str, Any]:
    return {"shape": "/", "fgcolor": colour, "bgcolor": PAPER, "size": size, "solidity": 0.28}


def layout(*, width: int, height: int, margin: dict[str, int]) -> dict[str, Any]:
    """What every figure starts from."""
    return {
        "width": width,
        "height": height,
        "margin": {**margin, "pad": 0},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": SANS, "size": 12 if is_narrow(width) else 13, "color": SOFT},
        "showlegend": False,
        "hovermode": "closest",
        "barmode": "overlay",
        "annotations": [],
        "shapes": [],
    }


def words(text: str, **where: Any) -> dict[str, Any]:
    """Words on a drawing."""
    font = {"size": where.pop("size", 12), "color": where.pop("color", SOFT)}
    side = where.get("xanchor", "center")
    return {"text": text, "showarrow": False, "font": font, "align": side, **where}


def hovering(said: Sequence[str]) -> dict[str, Any]:
    """What each point of a trace says when it is touched, once the drawing is explored."""
    return {"hoverinfo": "text", "hovertext": [plain(text) for text in said]}


def plain(text: str) -> str:
    """Text that plotly takes as it is: it would read angle brackets as markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
