"""A figure drawn to SVG that stands by itself: title, sentence, drawing, what to mind, source, in one image.

plotly-print writes `style` attributes, which a strict content security policy blocks, and names elements at random;
here styles become presentation attributes and names are settled, so that one figure always gives the same bytes.
"""

import re
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from xml.sax.saxutils import escape, quoteattr

import plotly_print
from lxml import etree

from councils.charts.palette import INK, PAPER, PHONE, RULE, SANS, SERIF, SOFT, Figure, is_narrow, wrapped

_SVG = "{http://www.w3.org/2000/svg}"
_PRESENTATION = frozenset(
    [
        "clip-path",
        "clip-rule",
        "color",
        "display",
        "dominant-baseline",
        "fill",
        "fill-opacity",
        "fill-rule",
        "font-family",
        "font-size",
        "font-style",
        "font-variant",
        "font-weight",
        "letter-spacing",
        "opacity",
        "paint-order",
        "shape-rendering",
        "stroke",
        "stroke-dasharray",
        "stroke-dashoffset",
        "stroke-linecap",
        "stroke-linejoin",
        "stroke-miterlimit",
        "stroke-opacity",
        "stroke-width",
        "text-anchor",
        "text-decoration",
        "text-rendering",
        "vector-effect",
        "visibility",
    ]
)
_WITHOUT_EFFECT = frozenset(["white-space", "cursor", "pointer-events", "user-select"])
_DROPPED = re.compile(r"(class|style|data-.*|pointer-events)")
_REFERENCE = re.compile(r"url\(['\"]?#([^)'\"]+)['\"]?\)|(?<![^\s])#([\w-]+)$")


@dataclass(frozen=True, slots=True)
class Frame:
    """What is written around a drawing, inside the image."""

    title: str
    sentence: str
    notes: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class _Text:
    """Lines of one kind: how large, how heavy, in which face."""

    lines: tuple[str, ...]
    size: float
    face: str
    colour: str
    weight: str = "400"

    @property
    def height(self) -> float:
        return len(self.lines) * self.size * 1.35

    def drawn(self, x: float, top: float) -> str:
        """The lines as SVG, the first one's top at `top`."""
        return "".join(
            f'<text x="{x:g}" y="{top + self.size * (1 + 1.35 * index):g}" font-family={quoteattr(self.face)} '
            f'font-size="{self.size:g}" font-weight="{self.weight}" fill="{self.colour}">{escape(line)}</text>'
            for index, line in enumerate(self.lines)
        )


def draw(figure: Figure, frame: Frame, *, name: str = "chart") -> str:
    """The whole image. `name` begins every element's name: give each its own where two stand in one page."""
    width, plot = figure["layout"]["width"], figure["layout"]["height"]
    edge = 12 if is_narrow(width) else 16
    above, below = _above(frame, width - 2 * edge), _below(frame, width - 2 * edge)
    drawing_top = edge + sum(text.height for text in above) + 12
    below_top = drawing_top + plot + 10
    height = round(below_top + sum(text.height for text in below) + edge)
    body = [f'<rect width="{width}" height="{height}" fill="{PAPER}"/>', *_stacked(above, edge, edge)]
    body.append(f'<g transform="translate(0,{drawing_top:g})">{bare(figure, name=name)}</g>')
    body.append(f'<path d="M{edge},{below_top - 4:g}H{width - edge}" stroke="{RULE}" stroke-width="0.5"/>')
    body += _stacked(below, edge, below_top)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'role="img" aria-labelledby="{name}-title {name}-desc"><title id="{name}-title">{escape(frame.title)}</title>'
        f'<desc id="{name}-desc">{escape(" ".join((frame.sentence, *frame.notes)))}</desc>{"".join(body)}</svg>'
    )


def _above(frame: Frame, room: float) -> list[_Text]:
    narrow = room < PHONE
    title, sentence = (16, 12.5) if narrow else (20, 14)
    return [
        _Text(tuple(wrapped(frame.title, room, title * 1.14)), title, SERIF, INK, "600"),
        _Text(tuple(wrapped(frame.sentence, room, sentence)), sentence, SANS, SOFT),
    ]


def _below(frame: Frame, room: float) -> list[_Text]:
    size = 11 if room < PHONE else 12
    texts = [_Text(tuple(wrapped(note, room, size)), size, SANS, INK) for note in frame.notes]
    return [*texts, _Text(tuple(wrapped(frame.source, room, size)), size, SANS, SOFT)]


def _stacked(texts: Iterable[_Text], x: float, top: float) -> list[str]:
    drawn = []
    for text in texts:
        drawn.append(text.drawn(x, top))
        top += text.height
    return drawn


@cache
def _pen() -> ThreadPoolExecutor:
    """The one thread that draws: plotly-print loads plotly's script anew, half a second, in each thread that asks."""
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="drawing")


def bare(figure: Figure, *, name: str = "chart") -> str:
    """The drawing alone as an `svg` element, without style attributes, classes and names made at random."""
    drawn = _pen().submit(plotly_print.to_svg, figure).result()
    root = etree.fromstring(drawn.encode(), etree.XMLParser(resolve_entities=False, no_network=True))
    for element in root.iter(etree.Element):
        _present(element)
    _without_what_is_not_seen(root)
    _settle_names(root, name)
    width, height = figure["layout"]["width"], figure["layout"]["height"]
    root.attrib.update({"viewBox": f"0 0 {width} {height}", "width": str(width), "height": str(height)})
    etree.cleanup_namespaces(root)
    return etree.tostring(root, encoding="unicode")


def _present(element: etree._Element) -> None:
    """Turns styles into presentation attributes and drops what only a script would read."""
    for declaration in element.get("style", "").split(";"):
        name, _, value = declaration.partition(":")
        name, value = name.strip(), value.strip()
        if name in _PRESENTATION:
            element.set(name, value.replace("'", "").replace('"', "") if name == "font-family" else value)
        elif name and name not in _WITHOUT_EFFECT:
            raise ValueError(f"a style that no attribute presents: {name}: {value}")
    for attribute in list(element.attrib):
        if _DROPPED.fullmatch(str(attribute)):
            del element.attrib[attribute]


def _without_what_is_not_seen(root: etree._Element) -> None:
    """Takes out empty groups, empty paths and rectangles that nobody could see, innermost first."""
    for element in reversed(list(root.iter(etree.Element))):
        parent = element.getparent()
        if parent is not None and _is_unseen(element):
            parent.remove(element)


def _is_unseen(element: etree._Element) -> bool:
    match element.tag.removeprefix(_SVG):
        case "g" | "defs" | "text":
            return len(element) == 0 and not (element.text or "").strip()
        case "path":
            return element.get("d", "") in ("", "M0,0")
        case "rect":
            no_line = element.get("stroke-width", "0").removesuffix("px") == "0" or element.get("stroke") is None
            return element.get("fill-opacity") == "0" and no_line
        case _:
            return False


def _settle_names(root: etree._Element, name: str) -> None:
    """Names elements by their order, those that something refers to; the rest need none."""
    used = {found for element in root.iter(etree.Element) for found in _referred_to(element)}
    settled: dict[str, str] = {}
    for element in root.iter(etree.Element):
        given = element.get("id")
        if given is not None and given in used:
            settled[given] = f"{name}-{len(settled) + 1}"
            element.set("id", settled[given])
        elif given is not None:
            del element.attrib["id"]
    for element in root.iter(etree.Element):
        for attribute, value in _attributes(element):
            if attribute != "id" and "#" in value:
                element.set(attribute, _REFERENCE.sub(lambda found: _renamed(found, settled), value))


def _attributes(element: etree._Element) -> list[tuple[str, str]]:
    return [(str(attribute), str(value)) for attribute, value in element.attrib.items()]


def _referred_to(element: etree._Element) -> Iterable[str]:
    for attribute, value in _attributes(element):
        if attribute != "id":
            yield from (found[1] or found[2] for found in _REFERENCE.finditer(value))


def _renamed(found: re.Match[str], settled: dict[str, str]) -> str:
    if found[1]:
        return f"url(#{settled[found[1]]})" if found[1] in settled else "none"
    return f"#{settled[found[2]]}" if found[2] in settled else found[0]
