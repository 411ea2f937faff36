"""Everything public, collected as a visitor could, and every statement about a cell that stands in it."""

import csv
import json
import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from io import StringIO
from typing import Any
from urllib.parse import urlencode
from xml.etree import ElementTree as ET

import lxml.html
from django.test import Client

from councils.domain.phrases import GROUP
from tests.disclosure.letters import (
    AGE,
    AGES,
    EACH_YEAR,
    ETHNICITY,
    GROUPS,
    LABELS,
    NOW,
    QUESTIONS,
    YEARS,
    Collection,
    Key,
)
from tests.disclosure.solving import EVERY, Ranked, Statement

PER = {NOW: ("count", "children"), GROUPS: ("count", "children", "total"), ETHNICITY: ("count", "total")}
PER |= {AGE: ("count", "total"), EACH_YEAR: ("count", "children")}
HALF = 0.05
"""Half of the last decimal that is printed."""
type Row = dict[str, Any]


@dataclass
class Told:
    """What was read: sums of cells between bounds, and places."""

    statements: list[Statement] = field(default_factory=list)
    ranked: list[Ranked] = field(default_factory=list)

    def say(self, weights: Mapping[Key, float], low: float | None, high: float | None, where: str) -> None:
        lowest, highest = -EVERY if low is None else low, EVERY if high is None else high
        self.statements.append(Statement(weights, lowest, highest, where))


def everything(client: Client, collection: Collection) -> Told:
    """What a visitor can read: every measure set against everything, at every release, in every format."""
    told = Told()
    newest = max(collection.releases)
    for measure in QUESTIONS:
        for release in collection.releases:
            for per in PER[measure] if release == newest else PER[measure][:1]:
                read_data(told, client, collection, Asked(measure, per, release))
        read_file(told, client, collection, Asked(measure, PER[measure][-1], newest))
        read_table(told, client, collection, Asked(measure, "count", newest))
        read_image(told, client, collection, Asked(measure, "count", newest))
    for slug in collection.letters:
        read_data(told, client, collection, Asked(NOW, "count", newest, councils=slug))
    read_pages(told, client, collection)
    return told


def read_pages(told: Told, client: Client, collection: Collection) -> None:
    """Every page that is no comparison and holds figures or words."""
    for slug in collection.letters:
        _read_return(told, client, collection, slug)
        _read_council(told, client, collection, slug)
    _read_search(told, client, collection)


@dataclass(frozen=True)
class Asked:
    """A comparison as its address names it."""

    measure: str
    per: str
    release: int
    councils: str = "all"

    def address(self, form: str, **more: str) -> str:
        years = {"years": "2023..2024"} if self.measure == EACH_YEAR else {}
        query = {"measure": self.measure, "per": self.per, "release": self.release, "councils": self.councils}
        return f"/compare{form}?{urlencode({**query, **years, **more})}"


def text_of(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, address
    said = b"".join(response.streaming_content) if response.streaming else response.content  # type: ignore[attr-defined]
    return str(said.decode())


def page_at(client: Client, address: str) -> Any:
    return lxml.html.fromstring(text_of(client, address))


# A comparison as data


def read_data(told: Told, client: Client, collection: Collection, asked: Asked) -> None:
    """The JSON: rows, order, sums, what is said."""
    address = asked.address(".json", order="value")
    document = json.loads(text_of(client, address))
    _rows(told, collection, asked, document["rows"], address)
    _order(told, collection, asked, document["rows"], address)
    _totals(told, collection, asked, document, address)
    _lead(told, collection, asked, document, address)


def read_file(told: Told, client: Client, collection: Collection, asked: Asked) -> None:
    """The CSV."""
    address = asked.address(".csv")
    rows = [
        {name: _cell(cell) for name, cell in row.items()} for row in csv.DictReader(StringIO(text_of(client, address)))
    ]
    _rows(told, collection, asked, rows, address)


def _cell(text: str) -> Any:
    try:
        return float(text) if "." in text else int(text)
    except ValueError:
        return text or None


def cells_of(collection: Collection, asked: Asked, row: Row) -> list[Key]:
    """The cells that a row counts: one, or those of a whole group of labels."""
    slug = row["council"].split()[0].lower()
    edition = collection.releases[asked.release].get(slug)
    if edition is None:
        return []
    own = collection.of(slug, edition, asked.measure)
    category = str(row["period"] if asked.measure == EACH_YEAR else row["category"] or "")
    exact = [key for key in own if key[3] == category]
    group = [key for key in own if key[3] in LABELS and GROUP[LABELS[key[3]][0]] == category]  # type: ignore[index]
    return exact or group


def _rows(told: Told, collection: Collection, asked: Asked, rows: Iterable[Row], where: str) -> None:
    places: dict[str, list[tuple[Key, float, int, int]]] = {}
    for row in rows:
        keys = cells_of(collection, asked, row)
        if not keys or row["low"] is None:
            continue
        cell = dict.fromkeys(keys, 1.0)
        told.say(cell, row["low"], row["high"], f"{where} count")
        _limits(told, cell, row, f"{where} poisson")
        if row["value_low"] is not None:
            _value(told, collection, asked, row, keys, f"{where} value")
        if row["rank_best"] is not None and (asked.per != "total" or _whole(collection, keys[0])):
            factor = 100 / _whole(collection, keys[0]) if asked.per == "total" else factor_of(asked, row)
            place = keys[0], factor, row["rank_best"], row["rank_worst"]
            ranked = f"{row['period'] if asked.measure == EACH_YEAR else ''} of {row['ranked']}"
            places.setdefault(ranked, []).append(place)
    told.ranked += [Ranked(cells, where) for of, cells in places.items() if of.endswith(f" of {len(cells)}")]


def _whole(collection: Collection, part: Key) -> int:
    """The count of all cases that a letter gives exactly; 0 where it does not: places by shares are told by it."""
    slug, edition, _, _ = part
    said = dict(collection.cells()).get((slug, edition, NOW, ""))
    return (
        said.low
        if said and said.low and said.low == said.high and not collection.is_out((slug, edition, NOW, ""))
        else 0
    )


def factor_of(asked: Asked, row: Row) -> float:
    return 10_000 / float(row["population"]) if asked.per == "children" else 1.0


def _value(told: Told, collection: Collection, asked: Asked, row: Row, keys: list[Key], where: str) -> None:
    """A count or a rate is its cell's; a share is its cell's among others, and 0 or 100 % says nothing of it."""
    low, high = row["value_low"], row["value_high"]
    slack = HALF + 1e-9 if low == high and asked.per != "count" else 1e-9
    if asked.per != "total":
        factor = factor_of(asked, row)
        told.say(dict.fromkeys(keys, factor), low - slack, None if high is None else high + slack, where)
        return
    slug, edition, question, _ = keys[0]
    whole = collection.of(slug, edition, NOW if question == GROUPS else question)
    for bound, sign in ((low - slack, 1), (high + slack, -1)):
        if 0 < bound < 100:
            weights = dict.fromkeys(whole, -sign * bound)
            for key in keys:
                weights[key] = weights.get(key, 0) + sign * 100
            told.say(weights, 0, None, where)


def _limits(told: Told, cell: Mapping[Key, float], row: Row, where: str) -> None:
    """The counts that Byar's limits, one decimal, can be of."""
    lower, upper = byar()
    if row["poisson_low"] is not None:
        told.say(cell, min((n for n, limit in lower if limit == row["poisson_low"]), default=0), None, where)
    if row["poisson_high"] is not None:
        told.say(cell, None, max((n for n, limit in upper if limit == row["poisson_high"]), default=None), where)


@cache
def byar() -> tuple[list[tuple[int, float]], list[tuple[int, float]]]:
    """Byar's limits of every count, as printed."""
    z = 1.96
    lower = [(n, round(n * (1 - 1 / (9 * n) - z / (3 * math.sqrt(n))) ** 3, 1)) for n in range(1, 200)]
    upper = [(n - 1, round(n * (1 - 1 / (9 * n) + z / (3 * math.sqrt(n))) ** 3, 1)) for n in range(1, 200)]
    return [(0, 0.0), *((n, max(0.0, limit)) for n, limit in lower)], upper


def _order(told: Told, collection: Collection, asked: Asked, rows: list[Row], where: str) -> None:
    """Sorted by the least that each can be: whoever stands before an exact value is no less than it."""
    if asked.measure not in (NOW, GROUPS) or asked.per == "total":
        return
    placed = [(cells_of(collection, asked, row), row) for row in rows if row["value_low"] is not None]
    for number, (keys, row) in enumerate(placed):
        for _, after in placed[number + 1 :]:
            least = after["low"] * factor_of(asked, after)
            told.say(dict.fromkeys(keys, factor_of(asked, row)), least - 1e-9, None, f"{where} order")


def _totals(told: Told, collection: Collection, asked: Asked, document: Mapping[str, Any], where: str) -> None:
    for total in document["totals"]:
        counted = [row for row in document["rows"] if row["low"] is not None]
        if asked.measure == EACH_YEAR:
            counted = [row for row in counted if row["period"] == total["period"]]
        cells = {key: 1.0 for row in counted for key in cells_of(collection, asked, row)}
        if cells:
            told.say(cells, total["low"], total["high"], f"{where} total")
            low, high = numbers(total["words"])
            told.say(cells, low, None if total["words"].startswith("at least") else high, f"{where} total's words")


_SAID = r"\d[\d.,]*?(?: to \d[\d,]*| or more|, with no upper limit)?(?![\d,]*\d)"


def _lead(told: Told, collection: Collection, asked: Asked, document: Mapping[str, Any], where: str) -> None:
    """`Aldmoor: 0 to 4, in its words …` and `Aldmoor gives a count for 2 of 2 years, from 3 to 7`."""
    for row in document["rows"]:
        keys = cells_of(collection, asked, row)
        name = row["council"].split()[0]
        one = re.search(rf"{name}: ({_SAID})", document["says"])
        many = re.search(rf"{name} gives [^.]*?(?: from |, each |: )({_SAID})", document["says"])
        said = (one if asked.measure in (NOW, GROUPS) else many) if asked.per == "count" else None
        if keys and said and row["low"] is not None:
            told.say(dict.fromkeys(keys, 1.0), *numbers(said[1]), f"{where} lead")


# Pages and images

_RANGE = re.compile(r"(\d(?:[\d,]*\d)?)(?:(?: to |–)(\d(?:[\d,]*\d)?))?( or more|, with no upper limit)?")


def numbers(text: str) -> tuple[int | None, int | None]:
    """`0–4`, `0 to 4`, `7`, `5 or more`: the bounds that words give; none where there is no number."""
    found = _RANGE.search(text)
    if found is None:
        return None, None
    low = int(found[1].replace(",", ""))
    return low, None if found[3] else int((found[2] or found[1]).replace(",", ""))


def read_table(told: Told, client: Client, collection: Collection, asked: Asked) -> None:
    """The page's table, by the headings of its columns."""
    address = asked.address("/")
    page = page_at(client, address)
    for table in page.xpath("//table"):
        headings = [words(cell) for cell in table.xpath(".//thead//th")]
        for line in table.xpath(".//tbody/tr"):
            row = dict(zip(headings, map(words, line.xpath("./td|./th")), strict=False))
            named = {
                "council": row.get("Council", ""),
                "category": row.get("Group or age"),
                "period": row.get("Period"),
            }
            keys = cells_of(collection, asked, named) if named["council"] else []
            for column in ("Count", "Value", "Number"):
                if keys and row.get(column, "")[:1].isdigit():
                    told.say(dict.fromkeys(keys, 1.0), *numbers(row[column]), f"{address} table")


def words(element: Any) -> str:
    return " ".join(element.text_content().split())


def read_image(told: Told, client: Client, collection: Collection, asked: Asked) -> None:
    """The words of a drawing in their order: a council, then its value; or a council, then its groups with theirs.

    Years and ages have axes of numbers among their words; ages are read in `tests.disclosure.drawn_ages`.
    """
    if asked.measure in (EACH_YEAR, AGE):
        return
    address = asked.address(".svg")
    council = category = ""
    for piece in pieces_of(text_of(client, address)):
        if piece.lower() in collection.letters:
            council, category = piece, ""
        elif piece.removeprefix("aged ") in {*LABELS, *categories(collection, asked.measure)}:
            category = piece.removeprefix("aged ")
        elif council and _RANGE.fullmatch(piece):
            keys = cells_of(collection, asked, {"council": council, "category": category, "period": ""})
            if keys:
                told.say(dict.fromkeys(keys, 1.0), *numbers(piece), f"{address} words")
            council, category = (council, "") if category else ("", "")


def pieces_of(image: str) -> Iterator[str]:
    root = ET.fromstring(image)
    for element in root.iter("{http://www.w3.org/2000/svg}text"):
        yield " ".join("".join(element.itertext()).split())


def categories(collection: Collection, question: str) -> set[str]:
    return {key[3] for key, _ in collection.cells() if key[2] == question and key[3]}


def _read_return(told: Told, client: Client, collection: Collection, slug: str) -> None:
    """A return's page: the table of each question, and the council's own lines."""
    address = f"/councils/{slug}/cse-2025/"
    edition = newest_edition(collection, slug)
    page = page_at(client, address)
    for section in page.xpath("//section[@class='question']"):
        question = section.get("id")
        for line in section.xpath(".//tbody/tr"):
            name = re.sub(r" \(.*\)$", "", words(line.xpath("./th")[0])).replace("all", "", 1).strip()
            low, high = numbers(words(line.xpath("./td")[0]))
            _say_cell(told, collection, (slug, edition, question, name), low, high, address)
        for passage in section.xpath(".//blockquote"):
            _read_passage(told, collection, (slug, edition, question), passage.text_content(), address)


def newest_edition(collection: Collection, slug: str) -> int:
    return collection.releases[max(collection.releases)][slug]


def _say_cell(told: Told, collection: Collection, key: Key, low: int | None, high: int | None, where: str) -> None:
    if low is not None and key in dict(collection.cells()):
        told.say({key: 1.0}, low, high, where)


_SAYS = {"<5": (0, 4), "1 to 4": (1, 4), "5 to 9": (5, 9), "fewer than 10": (0, 9), "more than 4": (5, None)}


def _read_passage(told: Told, collection: Collection, answer: tuple[str, int, str], text: str, where: str) -> None:
    for line in text.splitlines():
        name, _, said = line.strip().partition(": ")
        low, high = _SAYS.get(said) or ((int(said), int(said)) if said.isdecimal() else (None, None))
        _say_cell(told, collection, (*answer, "" if name == "children" else name), low, high, f"{where} passage")


def _read_council(told: Told, client: Client, collection: Collection, slug: str) -> None:
    """The table of a council's own page: `12: 0–4; 13: 6`."""
    address, edition = f"/councils/{slug}/", newest_edition(collection, slug)
    page = page_at(client, address)
    for line in page.xpath("//tr[th/a[contains(@href, '#')]]"):
        question = line.xpath("./th/a/@href")[0].partition("#")[2]
        for piece in words(line.xpath("./td")[-1]).split("; "):
            name, _, said = piece.rpartition(": ")
            if said[:1].isdigit():
                _say_cell(told, collection, (slug, edition, question, name), *numbers(said), address)


def _read_search(told: Told, client: Client, collection: Collection) -> None:
    """What a search finds in the councils' words: each line that begins with a name of a category."""
    for wanted in ("children", *LABELS, *AGES, *YEARS):
        address = f"/search/?{urlencode({'q': wanted})}"
        page = page_at(client, address)
        for link in page.xpath("//a[contains(@href, '/cse-2025/#')]"):
            slug, question = re.findall(r"/councils/([\w-]+)/cse-2025/#(\w+)", link.get("href"))[0]
            answer = slug, newest_edition(collection, slug), question
            block = link.xpath("ancestor::*[self::li or self::article or self::section][1]")
            for text in block:
                _read_passage(told, collection, answer, text.text_content(), address)
