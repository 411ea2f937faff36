"""What drawings tell by where things lie: bars, points, parts, colours; and the sentences that stand for drawings."""

import json
import re
from collections.abc import Iterator
from typing import Any

from django.test import Client
from lxml import etree

from tests.disclosure.letters import AGE, EACH_YEAR, ETHNICITY, GROUPS, NOW, Collection, Key
from tests.disclosure.public import Asked, Row, Told, cells_of, newest_edition, numbers, page_at, text_of

GIVE = 1e-6
"""How finely a place can be measured on a drawing whose numbers are printed in full."""
VIEWS = (
    *((measure, "count", "chart") for measure in (NOW, GROUPS, ETHNICITY, EACH_YEAR)),
    *((NOW, "children", view) for view in ("chart", "funnel", "strip")),
    (NOW, "count", "map"),
)
"""Each kind of drawing that has a place for a count or a rate."""


def read_drawings(told: Told, client: Client, collection: Collection) -> None:
    """Every kind of drawing, touched and measured, and every sentence that stands in a drawing's place."""
    newest = max(collection.releases)
    for measure, per, view in VIEWS:
        read_drawing(told, client, collection, Asked(measure, per, newest), view=view)
    read_parts(told, client, collection, Asked(ETHNICITY, "total", newest))
    for measure in (NOW, GROUPS):
        read_sentences(told, client, collection, Asked(measure, "count", newest))
    for slug in collection.letters:
        read_alternatives(told, client, collection, slug)
        read_peers(told, client, collection, slug)
    read_corrections(told, client, collection)


def read_drawing(told: Told, client: Client, collection: Collection, asked: Asked, *, view: str = "chart") -> None:
    """What can be touched of a drawing: its words, and from where to where it reaches."""
    address = asked.address(".figure.json", anyway="1", view="" if view == "chart" else view)
    figure = json.loads(text_of(client, address))
    if view == "map":
        _read_map(told, collection, asked, figure, f"{address} map")
        return
    upright = asked.measure == EACH_YEAR or view == "funnel"
    for said, row, low, high in _marks(figure, upright=upright):
        for keys, factor in [_meant(collection, asked, figure, said, row)]:
            if keys:
                where = f"{address} {view if view != 'chart' else asked.measure} place"
                told.say(dict.fromkeys(keys, factor), low - GIVE, None if high is None else high + GIVE, where)
                told.say(*_touched(keys, factor, said, asked), f"{address} touched")


def _touched(keys: list[Key], factor: float, said: str, asked: Asked) -> tuple[dict[Key, float], float, float | None]:
    """The words of what is touched, as wide as their last decimal."""
    found = re.findall(r"\d+(?:\.\d+)?", said.rpartition(": ")[2])
    low, high = float(found[0]), float(found[-1])
    give = 0.05 + GIVE if asked.per == "children" else GIVE
    return dict.fromkeys(keys, factor), low - give, None if "or more" in said else high + give


def _marks(figure: Row, *, upright: bool) -> Iterator[tuple[str, float | None, float, float | None]]:
    """Each thing that can be touched: what it says, its row, the least and the most that its ends stand for."""
    for trace in figure["data"]:
        along, across = ("y", "x") if upright else ("x", "y")
        for place, said in enumerate(trace.get("hovertext", ())):
            if not said:
                continue
            end, row = trace[along][place], trace[across][place]
            if trace["type"] == "bar" and "base" in trace:
                low = trace["base"][place]
                yield said, row, low, None if "or more" in said else low + end
            elif trace["type"] == "bar":
                yield said, row, end, None  # the sure part of a bar: at least so much
            else:
                yield said, row, end, end


def _meant(collection: Collection, asked: Asked, figure: Row, said: str, row: float | None) -> tuple[list[Key], float]:
    """The cells that a mark stands for, and what one of them counts on the drawing's scale."""
    label = said.rpartition(": ")[0]
    name, _, period = label.partition(", ")
    if name.lower() not in collection.letters:
        name, period = _heading_above(collection, figure, row), label
    if not name:
        return [], 1.0
    cells = cells_of(collection, asked, {"council": name, "category": period, "period": period})
    factor = 10_000 / collection.residents[name.lower()] if asked.per == "children" else 1.0
    return cells, factor


def _heading_above(collection: Collection, figure: Row, row: float | None) -> str:
    """The council whose name stands over a row of groups."""
    above = [
        (note["y"], _bare(note["text"]))
        for note in figure["layout"]["annotations"]
        if row is not None and note["y"] <= row and _bare(note["text"]).lower() in collection.letters
    ]
    return max(above)[1] if above else ""


def _bare(text: str) -> str:
    return re.sub(r"<[^>]*>", "", text)


_STEP = re.compile(r"with (\d+)(?: to less than (\d+))?( or more)?$")


def _read_map(told: Told, collection: Collection, asked: Asked, figure: Row, where: str) -> None:
    """The colour of a hexagon, by the words of the key; councils are known by where they lie."""
    slugs = list(collection.residents)
    for trace in figure["data"]:
        step = _STEP.match(trace["name"])
        centres = {round((max(hexagon) + min(hexagon)) / 2) for hexagon in _hexagons(trace["x"])[1:]}
        for centre in centres:
            keys = cells_of(collection, asked, {"council": slugs[centre], "category": "", "period": ""})
            if step is not None and keys:
                low, below, more = step.groups()
                high = int(below) - 1 if below else None if more else int(low)
                told.say(dict.fromkeys(keys, 1.0), int(low), high, where)


def _hexagons(xs: list[float | None]) -> list[list[float]]:
    """The corners of each hexagon of one colour; the first is the key's."""
    found: list[list[float]] = [[]]
    for x in xs:
        if x is None:
            found.append([])
        else:
            found[-1].append(x)
    return [one for one in found if one]


def read_parts(told: Told, client: Client, collection: Collection, asked: Asked) -> None:
    """Parts laid end to end: each part's length against the length of the whole bar."""
    address = asked.address(".figure.json", anyway="1", detail="five")
    figure = json.loads(text_of(client, address))
    wholes: dict[str, float] = {}
    parts: list[tuple[str, str, float]] = []
    for trace in figure["data"]:
        for place, said in enumerate(trace.get("hovertext", ())):
            name, _, group = said.rpartition(": ")[0].partition(", ")
            length = float(trace["x"][place])
            if name.lower() in collection.letters:
                wholes[name] = wholes.get(name, 0.0) + length
                parts += [(name, group, length)] if group else []
    for name, group, length in parts:
        keys = cells_of(collection, asked, {"council": name, "category": group, "period": ""})
        slug = name.lower()
        edition = collection.releases[asked.release].get(slug)
        if keys and wholes[name] and edition is not None:
            weights = dict.fromkeys(collection.of(slug, edition, ETHNICITY), -length / wholes[name] + GIVE)
            for key in keys:
                weights[key] = weights.get(key, 0.0) + 1.0
            told.say(weights, 0, None, f"{address} parts")


def read_sentences(told: Told, client: Client, collection: Collection, asked: Asked) -> None:
    """The words that stand for a drawing: in the image itself, on the page and in the frame for other sites."""
    image = asked.address(".svg")
    root = etree.fromstring(text_of(client, image).encode())
    texts = {image: _words_in(root, "desc")}
    for address in (asked.address("/"), asked.address("/").replace("/compare/", "/embed/compare/")):
        page = page_at(client, address)
        texts[address] = " ".join(page.xpath("//img/@alt | //meta[@name='description']/@content"))
    for address, text in texts.items():
        for slug in collection.letters:
            keys = cells_of(collection, asked, {"council": slug.title(), "category": "", "period": ""})
            said = re.search(rf"{slug.title()}: (\d[\d,]*(?: to \d[\d,]*| or more)?)", text)
            if keys and said:
                told.say(dict.fromkeys(keys, 1.0), *numbers(said[1]), f"{address} sentence")


def read_alternatives(told: Told, client: Client, collection: Collection, slug: str) -> None:
    """The alternative texts of a council's own page: `Aldmoor, cases by year. 2023: 0–4; 2024: 9.`"""
    address = f"/councils/{slug}/"
    for alternative in page_at(client, address).xpath("//img/@alt"):
        what = re.match(r"[^.]*, (cases by year|victims by age)\. ", alternative)
        question = {"cases by year": EACH_YEAR, "victims by age": AGE}[what[1]] if what else ""
        for piece in re.split(r"; |\. ", alternative.rstrip(".")):
            name, _, said = piece.partition(": ")
            key = slug, newest_edition(collection, slug), question, name
            if key in dict(collection.cells()) and said[:1].isdigit():
                told.say({key: 1.0}, *numbers(said), f"{address} alternative")


def read_peers(told: Told, client: Client, collection: Collection, slug: str) -> None:
    """A council before its peers: what the drawing says of its own rate."""
    address = f"/councils/{slug}/peers/{NOW}.svg"
    response = client.get(address)
    if response.status_code != 200:
        return
    said = _words_in(etree.fromstring(response.content), "desc")
    found = re.match(rf"{slug.title()}: (\d+\.\d)(?: to (\d+\.\d))?( or more)?", said)
    keys = collection.of(slug, newest_edition(collection, slug), NOW)
    if found and keys:
        low, high = float(found[1]), None if found[3] else float(found[2] or found[1])
        weights = dict.fromkeys(keys, 10_000 / collection.residents[slug])
        told.say(weights, low - 0.05 - GIVE, None if high is None else high + 0.05 + GIVE, f"{address} peers")


def read_corrections(told: Told, client: Client, collection: Collection) -> None:
    """What stood before and after, on the page and in the feed."""
    page = page_at(client, "/corrections/")
    for line in page.xpath("//tbody/tr"):
        cells = [" ".join(cell.text_content().split()) for cell in line.xpath("./td")]
        link = line.xpath(".//a[contains(@href, '#')]")
        if link and len(cells) == 4:
            slug, question = re.findall(r"/councils/([\w-]+)/cse-2025/#(\w+)", link[0].get("href"))[0]
            _corrected(
                told, collection, (slug, question, cells[0].partition(", ")[2]), cells[1:3], "/corrections/ page"
            )
    feed = etree.fromstring(text_of(client, "/corrections/feed/").encode())
    for name, question, category, before, after in _CORRECTED.findall(_words_in(feed, "summary")):
        of = name.lower(), question, category
        _corrected(told, collection, of, (before, after), "/corrections/feed/")


def _words_in(root: Any, element: str) -> str:
    """The text of every element of that name."""
    return " ".join(root.xpath(f"//*[local-name()='{element}']/text()"))


_CORRECTED = re.compile(r"(\w+) Council, (\w+)(?:, ([^:]*))?: changed, (\S[^→.]*?) → ([^.]*?)\. ")
_SAYS = {"<5": (0, 4), "1 to 4": (1, 4), "5 to 9": (5, 9), "fewer than 10": (0, 9), "more than 4": (5, None)}


def _corrected(told: Told, collection: Collection, of: tuple[str, str, str], said: Any, where: str) -> None:
    slug, question, category = of
    for edition, words in enumerate(said):
        low, high = _SAYS.get(words) or ((int(words), int(words)) if words.isdecimal() else (None, None))
        key = slug, edition, question, category
        if low is not None and key in dict(collection.cells()):
            told.say({key: 1.0}, low, high, where)
