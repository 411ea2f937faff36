"""The register of councils as the parser needs it: by what names, domains and codes a letter may show its council."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from councils.domain.register import Register, RegisterCouncil
from councils.reference.cells import Cells, read_rows, refuse

COLUMNS = ("code", "official_name", "short_name", "aliases", "domains", "gss_code")


def read_register(path: Path) -> Register:
    """
    The register in a CSV file that has at least `COLUMNS`; further columns are allowed. Raises FaultyFile.

    A closed council (`closed` is yes, where there is such a column) leaves to an open one the names and domains that
    both have: a letter of today comes from the council of today.
    """
    rows = read_rows(path, COLUMNS, _council, others_allowed=True)
    times = Counter(row.council.code for row in rows)
    refuse(path, ((r.line, "code", f"{r.council.code} is there twice") for r in rows if times[r.council.code] > 1))
    return settled_register((row.council, row.closed) for row in rows)


def settled_register(councils: Iterable[tuple[RegisterCouncil, bool]]) -> Register:
    """The register of councils, each said to be closed or not; a closed one keeps no name that an open one has."""
    rows = tuple(councils)
    taken = frozenset(word.casefold() for council, closed in rows if not closed for word in _shared(council))
    return Register(tuple(_without(council, taken) if closed else council for council, closed in rows))


@dataclass(frozen=True, slots=True)
class _Row:
    line: int
    council: RegisterCouncil
    closed: bool


def _council(cells: Cells) -> _Row:
    closed = cells.by_column.get("closed") == "yes" or cells.by_column.get("status") == "abolished"
    council = RegisterCouncil(
        code=cells.text("code"),
        gss_code=cells.maybe("gss_code") or None,
        name=cells.text("official_name"),
        short_name=cells.text("short_name"),
        aliases=_several(cells.maybe("aliases")),
        domains=_several(cells.maybe("domains")),
    )
    return _Row(cells.line, council, closed)


def _several(cell: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in map(str.strip, cell.split("|")) if word))


def _shared(council: RegisterCouncil) -> Iterable[str]:
    return (council.name, council.short_name, *council.aliases, *council.domains)


def _without(council: RegisterCouncil, taken: frozenset[str]) -> RegisterCouncil:
    own_short_name = council.short_name.casefold() not in taken
    return RegisterCouncil(
        code=council.code,
        gss_code=council.gss_code,
        name=council.name,
        short_name=council.short_name if own_short_name else council.name,
        aliases=tuple(alias for alias in council.aliases if alias.casefold() not in taken),
        domains=tuple(domain for domain in council.domains if domain.casefold() not in taken),
    )
