"""The card that other sites show beside a link: title, sentence, what to mind, source; 1200 by 630."""

from xml.sax.saxutils import escape, quoteattr

from councils.charts.drawing import Frame
from councils.charts.palette import COLOURS, INK, PAPER, SANS, SERIF, SOFT, wrapped

WIDTH, HEIGHT = 1200, 630
_EDGE = 72
_MOST_LINES = {"title": 4, "sentence": 4, "note": 3}
_BOLD = 1.2  # how much wider bold letters are than those that lines are measured by


def card(frame: Frame, *, name: str) -> str:
    """The card as SVG. `name` is the site's. What does not fit ends in an ellipsis; the page has it whole."""
    body = [
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{PAPER}"/>',
        f'<rect width="16" height="{HEIGHT}" fill="{COLOURS[0]}"/>',
        _line(name, _EDGE + 8, size=26, colour=SOFT, face=SANS, weight="600"),
    ]
    top = _EDGE + 84.0
    for text, kind, size, colour, face, weight in (
        (frame.title, "title", 52, INK, SERIF, "600"),
        (frame.sentence, "sentence", 32, SOFT, SANS, "400"),
        (frame.notes[0] if frame.notes else "", "note", 26, INK, SANS, "600"),
    ):
        for line in _fitted(text, size, _MOST_LINES[kind], weight):
            body.append(_line(line, top, size=size, colour=colour, face=face, weight=weight))
            top += size * 1.3
        top += 18
    body.append(_line(_fitted(frame.source, 22, 1)[0], HEIGHT - 40, size=22, colour=SOFT, face=SANS, weight="400"))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
        f'role="img" aria-label={quoteattr(frame.title)}>{"".join(body)}</svg>'
    )


def _fitted(text: str, size: float, most: int, weight: str = "400") -> list[str]:
    """At most so many lines; the last one says by an ellipsis that there is more."""
    wide = size * (_BOLD if weight == "600" else 1)
    lines = wrapped(text, WIDTH - 2 * _EDGE, wide) or [""]
    return lines if len(lines) <= most else [*lines[: most - 1], f"{lines[most - 1].rstrip(' ,.;')} …"]


def _line(text: str, y: float, *, size: float, colour: str, face: str, weight: str) -> str:
    return (
        f'<text x="{_EDGE}" y="{y:g}" font-family={quoteattr(face)} font-size="{size:g}" font-weight="{weight}" '
        f'fill="{colour}">{escape(text)}</text>'
    )
