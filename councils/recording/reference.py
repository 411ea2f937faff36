"""Bring the register, the children, the neighbours, the official series and the rounds in step with the files."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from django.db import models, transaction

from councils.domain.count import Count
from councils.models import Council, CouncilAlias, Neighbour, OfficialFigure, Population, Question, ResidentGroup, Round
from councils.recording.locks import lock_reference
from councils.reference.councils import CouncilRow
from councils.reference.everything import Reference, read_reference
from councils.reference.official import OfficialCell, OfficialRow

type Values = dict[str, object]
BATCH = 500


@dataclass(frozen=True, slots=True)
class TableLoaded:
    """How many rows of a table were added, changed, and left as they were."""

    table: str
    added: int
    changed: int
    left: int

    def __add__(self, other: Self) -> Self:
        return type(self)(self.table, self.added + other.added, self.changed + other.changed, self.left + other.left)


def load_reference(*, folder: Path) -> tuple[TableLoaded, ...]:
    """
    Add and change what the files of `folder` say; rows that they do not name are left alone.

    All of it or nothing. Raises FaultyFile, with file, line, column and reason, where a file has a fault.
    """
    reference = read_reference(folder)
    with transaction.atomic():
        lock_reference()
        councils = _load_councils(reference.councils)
        ids = dict(Council.objects.values_list("code", "pk"))
        return (
            councils,
            *_load_councils_tables(reference, ids),
            *_load_official(reference, ids),
            *_load_rounds(reference),
        )


def _load_councils(rows: tuple[CouncilRow, ...]) -> TableLoaded:
    """Those who hold their duty themselves come first: the others name them."""
    own = [_council_values(row) for row in rows if row.duty_holder is None]
    first = _bring_in_step("councils", Council.objects, ("code",), own, referred_to=True)
    ids = dict(Council.objects.values_list("code", "pk"))
    others = [
        {**_council_values(row), "duty_holder_id": ids[row.duty_holder]} for row in rows if row.duty_holder is not None
    ]
    return first + _bring_in_step("councils", Council.objects, ("code",), others, referred_to=True)


def _council_values(row: CouncilRow) -> Values:
    return {
        "code": row.code,
        "slug": row.slug,
        "name": row.official_name,
        "short_name": row.short_name,
        "gss_code": row.gss_code,
        "dfe_code": row.dfe_code,
        "kind": row.kind,
        "nation": row.nation,
        "region": row.region,
        "region_slug": row.region_slug,
        "children_services": row.children_services,
        "duty_holder_id": None,
        "started_on": row.started_on,
        "closed_on": row.closed_on,
        "is_closed": row.closed,
        "website": row.website,
        "police_force": row.police_force,
        "hexagon_q": row.hexagon_q,
        "hexagon_r": row.hexagon_r,
    }


def _load_councils_tables(reference: Reference, ids: Mapping[str, int]) -> Iterator[TableLoaded]:
    """The tables that hang on the councils alone."""
    aliases = [values for row in reference.councils for values in _alias_values(row, ids[row.code])]
    yield _bring_in_step("council aliases", CouncilAlias.objects, ("council_id", "kind", "value"), aliases)
    successors: list[Values] = [
        {"from_council_id": ids[row.code], "to_council_id": ids[code]}
        for row in reference.councils
        for code in row.successors
    ]
    yield _bring_in_step(
        "successors", Council.successors.through.objects, ("from_council_id", "to_council_id"), successors
    )
    populations = [
        {
            "council_id": ids[row.code],
            "year": row.year,
            "residents": row.residents,
            "source": row.source,
            "basis": row.basis,
            "note": row.note,
        }
        for row in reference.populations
    ]
    yield _bring_in_step("populations aged 0 to 17", Population.objects, ("council_id", "year"), populations)
    groups = [
        {
            "council_id": ids[row.code],
            "group": row.group,
            "residents": row.residents,
            "census_year": row.census_year,
            "source": row.source,
        }
        for row in reference.composition
    ]
    yield _bring_in_step("residents by ethnic group, all ages", ResidentGroup.objects, ("council_id", "group"), groups)
    neighbours = [
        {
            "council_id": ids[row.code],
            "model": row.model,
            "rank": row.rank,
            "neighbour_id": ids[row.neighbour],
            "closeness": row.closeness,
        }
        for row in reference.neighbours
    ]
    yield _bring_in_step("statistical neighbours", Neighbour.objects, ("council_id", "model", "rank"), neighbours)


def _alias_values(row: CouncilRow, council_id: int) -> Iterator[Values]:
    for kind, values in (
        (CouncilAlias.Kind.NAME, row.aliases),
        (CouncilAlias.Kind.DOMAIN, row.domains),
        (CouncilAlias.Kind.FORMER_GSS_CODE, row.former_gss_codes),
    ):
        for value in values:
            yield {"council_id": council_id, "kind": kind.value, "value": value}


def _load_official(reference: Reference, ids: Mapping[str, int]) -> Iterator[TableLoaded]:
    """The official series, whose areas are found by the code of their year, which may be a former one."""
    by_gss_code = {
        code: ids[row.code] for row in reference.councils for code in (row.gss_code, *row.former_gss_codes) if code
    }
    figures = [
        _official_values(row, series, cell, by_gss_code.get(row.gss_code))
        for row in reference.official
        for series, cell in row.cells.items()
    ]
    yield _bring_in_step("official figures", OfficialFigure.objects, ("series", "area_code", "year"), figures)


def _official_values(row: OfficialRow, series: str, cell: OfficialCell, council_id: int | None) -> Values:
    count = cell.says if isinstance(cell.says, Count) else None
    return {
        "series": series,
        "area_code": row.gss_code,
        "area": row.area,
        "level": row.level.value,
        "council_id": council_id,
        "year": row.year,
        "words": cell.words,
        "low": count and count.low,
        "high": count and count.high,
        "symbol": "" if isinstance(cell.says, Count) else cell.says.value,
    }


def _load_rounds(reference: Reference) -> Iterator[TableLoaded]:
    fields = ("key", "title", "request_text", "sent_on", "first_year", "last_year", "position")
    rounds: list[Values] = [{field: getattr(row, field) for field in fields} for row in reference.rounds]
    yield _bring_in_step("rounds", Round.objects, ("key",), rounds, referred_to=True)
    ids = dict(Round.objects.values_list("key", "pk"))
    questions: list[Values] = [
        {
            "round_id": ids[row.key],
            "key": question.key.value,
            "position": position,
            "part": question.part,
            "title": question.title,
            "text": question.text,
        }
        for row in reference.rounds
        for position, question in enumerate(row.questions, 1)
    ]
    yield _bring_in_step("questions", Question.objects, ("round_id", "key"), questions, referred_to=True)


def _bring_in_step(
    name: str,
    manager: models.Manager[Any],
    key: tuple[str, ...],
    wanted: Iterable[Values],
    *,
    referred_to: bool = False,
) -> TableLoaded:
    """
    Make the table's rows as `wanted`, each found by its `key`.

    Rows that nothing refers to are replaced where they differ, so that two of them can change places; rows that are
    `referred_to` are changed where they stand.
    """
    rows = list(wanted)
    if not rows:
        return TableLoaded(name, 0, 0, 0)
    fields = tuple(rows[0])
    stored = {tuple(row[part] for part in key): row for row in manager.values("pk", *fields)}
    added, changed = [], []
    for row in rows:
        there = stored.get(tuple(row[part] for part in key))
        if there is None:
            added.append(manager.model(**row))
        elif any(there[field] != row[field] for field in fields):
            changed.append(manager.model(pk=there["pk"], **row))
    if changed and referred_to:
        manager.bulk_update(changed, [field for field in fields if field not in key], BATCH)
    elif changed:
        manager.filter(pk__in=[row.pk for row in changed]).delete()
    manager.bulk_create([*added, *([] if referred_to else changed)], BATCH)
    return TableLoaded(name, len(added), len(changed), len(rows) - len(added) - len(changed))
