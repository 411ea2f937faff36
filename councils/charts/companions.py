"""A council's own years and the official series, one under another on one axis of years: two measures, no one line."""

from collections.abc import Iterator

from councils.charts.comparison import lines_beside, lines_of
from councils.charts.drawing import Frame, draw
from councils.charts.lines import Line
from councils.charts.palette import Figure
from councils.charts.panels import Panel, panels
from councils.domain.companions import Companions
from councils.domain.comparison import Comparison
from councils.domain.sentences import councils_said, lead


def image(shown: Companions, *, width: int, address: str = "") -> str:
    """The drawing as SVG, whole in itself. `address` is where it can be found again."""
    what = "the official series" if shown.own is None else "its own figures and the official series"
    title = f"{shown.name}: {what}, year by year"
    return draw(figure(shown, width=width), Frame(title, sentence(shown), _NOTES, _source(shown, address)))


def figure(shown: Companions, *, width: int) -> Figure:
    """The drawing as a plotly figure."""
    return panels(tuple(_panels(shown)), width=width)


_APART = """Two different measures. The council counts in its own terms; the department counts assessments in a year \
to March that named exploitation: a companion to the council’s answer, never its check."""
_NOTES = (_APART, "Thin lines: England and the region, published rounded to the nearest ten.")


def sentence(shown: Companions) -> str:
    """What the drawing shows, in words: also its alternative text."""
    own = (
        f"Its own count: {lead(shown.own)}"
        if shown.own is not None
        else "No count of its own for a year is published here."
    )
    return f"{own} Assessments that named exploitation: {councils_said(shown.series)} Their share: {lead(shown.share)}"


def _panels(shown: Companions) -> Iterator[Panel]:
    if shown.own is not None:
        yield Panel("Cases as the council counts them, each year", _lines(shown.own))
    yield Panel("Assessments that named exploitation, years to March", _lines(shown.series))
    yield Panel(
        "Their share of the assessments that named any factor, per cent",
        _lines(shown.share),
        lines_beside(shown.share),
    )


def _lines(comparison: Comparison) -> tuple[Line, ...]:
    return tuple(line for council in comparison.councils for line in lines_of(council, comparison))


def _source(shown: Companions, address: str) -> str:
    letter = "its answer to a freedom of information request"
    own = f"{letter}{', retold by us' if shown.is_retold else ''}; " if shown.own is not None else ""
    department = "Department for Education, children in need census"
    return f"Source: {own}{department}. Recorded cases, not prevalence. {shown.share.release_words}. {address}".rstrip()
