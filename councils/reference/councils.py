"""`councils.csv`: every council, open and closed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from councils.reference.cells import Cells, read_rows, refuse
from councils.reference.faults import CellFault

COLUMNS = (
    *("code", "official_name", "short_name", "slug", "aliases", "domains", "gss_code", "former_gss_codes", "dfe_code"),
    *(
        "kind",
        "nation",
        "region",
        "region_slug",
        "children_services",
        "duty_holder",
        "started_on",
        "closed_on",
        "closed",
    ),
    *("successors", "website", "police_force", "hexagon_q", "hexagon_r"),
)
KINDS = frozenset(
    {
        *("county", "unitary", "metropolitan", "london-borough", "city", "district"),
        *("welsh", "scottish", "ni-district", "ni-trust"),
    }
)
NATIONS = frozenset({"england", "wales", "scotland", "northern-ireland"})
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class CouncilRow:
    """A council as the file has it; `line` is where. Councils name each other by code."""

    line: int
    code: str
    official_name: str
    short_name: str
    slug: str
    aliases: tuple[str, ...]
    domains: tuple[str, ...]
    gss_code: str | None
    former_gss_codes: tuple[str, ...]
    dfe_code: str
    kind: str
    nation: str
    region: str
    region_slug: str
    children_services: bool
    duty_holder: str | None
    started_on: date | None
    closed_on: date | None
    closed: bool
    successors: tuple[str, ...]
    website: str
    police_force: str
    hexagon_q: int | None
    hexagon_r: int | None


def read_councils(path: Path) -> tuple[CouncilRow, ...]:
    """Every council in the file. Raises FaultyFile."""
    rows = read_rows(path, COLUMNS, _council)
    refuse(path, (*_repeated(rows), *_unknown(rows)))
    return rows


def _council(cells: Cells) -> CouncilRow:
    row = CouncilRow(
        line=cells.line,
        code=cells.text("code"),
        official_name=cells.text("official_name"),
        short_name=cells.text("short_name"),
        slug=_slug(cells, "slug"),
        aliases=cells.several("aliases"),
        domains=cells.several("domains"),
        gss_code=cells.maybe("gss_code") or None,
        former_gss_codes=cells.several("former_gss_codes"),
        dfe_code=cells.maybe("dfe_code"),
        kind=cells.one_of("kind", KINDS),
        nation=cells.one_of("nation", NATIONS),
        region=cells.text("region"),
        region_slug=_slug(cells, "region_slug"),
        children_services=cells.yes_or_no("children_services"),
        duty_holder=cells.maybe("duty_holder") or None,
        started_on=cells.maybe_day("started_on"),
        closed_on=cells.maybe_day("closed_on"),
        closed=cells.yes_or_no("closed"),
        successors=cells.several("successors"),
        website=cells.maybe("website"),
        police_force=cells.maybe("police_force"),
        hexagon_q=cells.maybe_coordinate("hexagon_q"),
        hexagon_r=cells.maybe_coordinate("hexagon_r"),
    )
    _check(row)
    return row


def _slug(cells: Cells, column: str) -> str:
    if not _SLUG.fullmatch(slug := cells.text(column)):
        raise CellFault(column, f"{slug!r} cannot stand in an address")
    return slug


def _check(row: CouncilRow) -> None:
    """What the cells of one row ask of each other."""
    if row.closed_on is not None and not row.closed:
        raise CellFault("closed", "is no, but the row has a day of closing")
    if row.successors and not row.closed:
        raise CellFault("successors", "belong to a closed council alone")
    if row.started_on and row.closed_on and row.started_on >= row.closed_on:
        raise CellFault("closed_on", "is not after the day it started")
    if (row.hexagon_q is None) is not (row.hexagon_r is None):
        raise CellFault("hexagon_r", "a hexagon has both a column and a row, or neither")
    if row.duty_holder and row.children_services:
        raise CellFault("duty_holder", "is someone else, but the row says the council holds the duty itself")


def _repeated(rows: tuple[CouncilRow, ...]) -> Iterator[tuple[int, str, str]]:
    """Where something stands twice that one council alone may have."""
    taken: dict[tuple[str, object], str] = {}
    for row in rows:
        own: list[tuple[str, object]] = [("code", row.code), ("slug", row.slug)]
        own += [("gss_code", code) for code in (row.gss_code, *row.former_gss_codes) if code]
        if row.hexagon_q is not None:
            own.append(("hexagon_q", (row.hexagon_q, row.hexagon_r)))
        for key in own:
            if key in taken:
                yield row.line, key[0], f"{key[1]} is taken by {taken[key]}"
            taken[key] = row.code


def _unknown(rows: tuple[CouncilRow, ...]) -> Iterator[tuple[int, str, str]]:
    """Where a council is named that the file does not have, or that holds no duty."""
    known = {row.code: row for row in rows}
    for row in rows:
        for code in row.successors:
            if code not in known:
                yield row.line, "successors", f"{code} is no council of this file"
        if row.duty_holder and row.duty_holder not in known:
            yield row.line, "duty_holder", f"{row.duty_holder} is no council of this file"
        elif row.duty_holder and not known[row.duty_holder].children_services:
            yield row.line, "duty_holder", f"{row.duty_holder} has no children's services"
