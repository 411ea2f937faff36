"""Whose page it is: the body that a site names in its title, its head or its foot, where the letter itself does not."""

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

_BODY = re.compile(
    r"(?:(?:London|Royal|Metropolitan|County)\s+Borough\s+of|City\s+of|Council\s+of|Comhairle|Cyngor|LB|RB)\s+\w.+"
    r"|(?!(?:\w+\s+){0,2}(?:[Yy]our|[Mm]y|[Oo]ur|[Tt]his|the)\s+\w+$)(?!(?:The|About|Contact|County|City|Borough|District|Town|Parish)\s+\w+$)"
    r"[A-Z][\w'’.-]*(?:\s+(?:[A-Z][\w'’.-]*|and|of|upon|on|the|le|under|with|in|by|&))*\s+"
    r"(?:Council|Corporation|Trust|Combined\s+Authority|M?BC|[CDM]DC|[CD]C)"
)
_PARTS = re.compile(r"\s+[-–—•·»>/]+\s+|[|:,;.\n\t©]+(?=\s|$)|[|©\n]|\s+(?:request\s+)?to\s+(?=[A-Z])")
_YEARS = re.compile(r"^(?:copyright|the|\W|\d)+\s*|\s*(?:\d{4})?\W*$", re.IGNORECASE)
_AFTER = re.compile(
    r"\s+(?:logo|home(?:\s?page)?|web\s?site|crest|coat of arms"
    r"|(?:foi |freedom of information )?disclosure log|foi\b.*|freedom of information\b.*)\W*$",
    re.IGNORECASE,
)
_EDGES = ("header", "footer")
_EDGE_ROLES = frozenset({"banner", "contentinfo"})
_EDGE_NAMES = re.compile(
    r"(?:^|[\s_-])(?:logo|brand(?:ing)?|masthead|site-?(?:name|title|header|footer)|foot(?:er)?|banner)(?:$|[\s_-])",
    re.IGNORECASE,
)
_LONGEST = 2000
_MOST_WORDS = 9
_MOST_EDGES = 12


def owner_of(root: HtmlElement) -> str | None:
    """The one body that the title names; else the site's own name, its head or its foot; None where none is alone."""
    for texts in (_titles(root), _site_names(root), _edges(root)):
        named = {name for text in texts for name in _bodies(text)}
        if len(named) == 1:
            return named.pop()
    return None


def _bodies(text: str) -> Iterator[str]:
    for part in _PARTS.split(text[:_LONGEST]):
        name = _AFTER.sub("", _YEARS.sub("", " ".join(part.split())))
        if _BODY.fullmatch(name) and len(name.split()) <= _MOST_WORDS:
            yield name


def _titles(root: HtmlElement) -> Iterator[str]:
    yield from (str(title.text or "") for title in root.iter("title"))


def _site_names(root: HtmlElement) -> Iterator[str]:
    for meta in root.iter("meta"):
        if (meta.get("property") or meta.get("name") or "").lower() in (
            "og:site_name",
            "dc.publisher",
            "dcterms.publisher",
            "author",
        ):
            yield meta.get("content") or ""


def _edges(root: HtmlElement) -> Iterator[str]:
    edges = (element for element in root.iter() if isinstance(element.tag, str) and _is_edge(element))
    for element in islice(edges, _MOST_EDGES):
        yield _opening(element)
        yield from (image.get("alt") or "" for image in islice(element.iter("img"), _MOST_EDGES))


def _is_edge(element: HtmlElement) -> bool:
    if element.tag in _EDGES or (element.get("role") or "").lower() in _EDGE_ROLES:
        return True
    return _EDGE_NAMES.search(f"{element.get('class') or ''} {element.get('id') or ''}") is not None


def _opening(element: HtmlElement) -> str:
    """The first words of an element, a line for each piece: a foot may hold the whole site's links."""
    text = ""
    for piece in element.itertext():
        text += piece[:_LONGEST] + "\n"
        if len(text) > _LONGEST:
            break
    return text
