"""What a page of the desk asks for: its JSON or its plain form, turned into edits."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from councils.domain.cells import Cell, cells, span_of
from councils.domain.edits import Edit, Move, Put, Read, Restore, Settle
from councils.domain.keyed import Refused
from councils.domain.name_masks import Mask, mask_of
from councils.domain.placing import masks_named_in
from councils.domain.returns import Return
from councils.domain.rows import row_cell
from councils.domain.vocabulary import Question
from councils.models import Reading
from councils.models.row_numbers import row_number
from councils.models.work import Readings
from councils.queries.desk import Desk

NEW_ROWS = 2
"""Empty rows at the end of each table."""


class Malformed(ValueError):
    """What came is nothing that a page of ours sends."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What one save asks for."""

    edits: tuple[Edit, ...]
    masks: list[Mask] | None
    refused: tuple[tuple[str, str], ...] = ()


# From a script


def writable(sent: Any) -> Any:
    """What was sent, with its text as a database keeps it: no NUL, and a mark for the half of a character."""
    match sent:
        case str():
            return sent.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\0", "")
        case dict():
            return {writable(name): writable(value) for name, value in sent.items()}
        case list():
            return [writable(value) for value in sent]
    return sent


def sent_by_script(body: bytes) -> dict[str, Any]:
    """The JSON object that a script sends, as a database keeps it. Raises Malformed for anything else."""
    try:
        sent = writable(json.loads(body))
    except (ValueError, RecursionError) as fault:
        raise Malformed(f"not JSON: {fault}") from fault
    if not isinstance(sent, dict):
        raise Malformed("not a JSON object")
    if not isinstance(sent.get("have") or {}, dict) or not isinstance(sent.get("unconfirmed", []), list):
        raise Malformed("not what a page of ours has, or has not heard of")
    return sent


def asked_by_script(data: Mapping[str, Any], line: Readings, base: Reading | None) -> Asked:
    """The edits and masks of a JSON body; `line` are the readings that they may name. Raises Malformed."""
    try:
        edits = tuple(_edit(one, line) for one in data.get("edits", []))
        masks = _masks(data.get("masks", []), base)
    except (KeyError, TypeError, ValueError, AttributeError) as fault:
        raise Malformed(f"not an edit of this page: {fault}") from fault
    return Asked(edits, masks)


def _edit(one: Mapping[str, Any], line: Readings) -> Edit:
    cell = Cell.parse(one["cell"])
    match one["do"]:
        case "put":
            span = span_of(one["span"]) if one.get("span") else None
            return Put(cell, str(one.get("words", "")), span)
        case "move":
            return Move(cell, str(one["to"]))
        case "settle":
            return Settle(cell)
        case "read":
            return Read(cell)
        case "restore":
            return Restore(cell, _as_in(line, one["reading"]).get(cell))
    raise Malformed(f"no such edit: {one['do']}")


def _as_in(line: Readings, pk: int | None) -> dict[Cell, Any]:
    """What an earlier reading of the line says; before the first there was nothing."""
    reading = reading_named(line, pk)
    return {} if reading is None else cells(reading.placed())


def reading_named(line: Readings, sent: object) -> Reading | None:
    """The reading of a line that a page names, None where it names none. Raises Malformed where there is no such."""
    if sent in (None, ""):
        return None
    pk = row_number(str(sent))
    reading = None if pk is None else line.filter(pk=pk).first()
    if reading is None:
        raise Malformed("no such reading of this request")
    return reading


def _masks(changes: Sequence[Mapping[str, Any]], base: Reading | None) -> list[Mask] | None:
    """The base's masks after marking and unmarking; None where neither was done."""
    masks = base.masks_placed() if base else []
    for change in changes:
        [mask] = masks_named_in([mask_of(span_of(change["span"]))], base.own_sha256 if base else None)
        masks = [other for other in masks if other != mask]
        if change["do"] == "mask":
            masks.append(mask)
    return masks if changes else None


# From a plain form


def asked_by_form(sent: Mapping[str, str], shown: Desk) -> Asked:
    """What differs between the form as it was shown and as it was sent back."""
    edits: list[Edit] = []
    refused: list[tuple[str, str]] = []
    for field in [*shown.head, *(field for question in shown.questions for field in question.fields)]:
        words = sent.get(f"cell:{field.address}", field.typed).strip()
        if words != field.typed:
            edits.append(Put(field.cell, words))
    for question in shown.questions:
        for row in question.rows:
            edits += _row_edits(sent, row.cell, row.name, row.typed, filled=row.is_filled)
        for name, words in _new_rows(sent, question.key):
            try:
                edits.append(Put(_free(row_cell(question.key, name), shown.value, edits), words))
            except Refused as fault:
                refused.append((name or words, str(fault)))
    edits += [Read(Cell.parse(one.address)) for one in shown.unread if sent.get(f"read:{one.address}")]
    gone = [{"do": "unmask", "span": mask.place} for mask in shown.masks if sent.get(f"unmask:{mask.place}")]
    return Asked(tuple(edits), _masks(gone, shown.reading), tuple(refused))


def _row_edits(sent: Mapping[str, str], cell: Cell, name: str, typed: str, *, filled: bool) -> Iterator[Edit]:
    words = sent.get(f"cell:{cell}", typed).strip()
    named = sent.get(f"name:{cell}", name).strip()
    if words != typed and not (named != name and not filled):
        yield Put(cell, words)
    elif sent.get(f"settle:{cell}"):
        yield Settle(cell)
    if named != name and filled and words:
        yield Move(cell, named)
    elif named != name and words and cell.question is not None:
        yield Put(row_cell(cell.question, named), words)


def _new_rows(sent: Mapping[str, str], question: Question) -> Iterator[tuple[str, str]]:
    for place in range(NEW_ROWS):
        name, words = (sent.get(f"new:{question}:{place}:{part}", "").strip() for part in ("name", "words"))
        if words:
            yield name, words


def _free(cell: Cell, value: Return, edits: list[Edit]) -> Cell:
    """The cell, or the next of its category where it is filled already."""
    taken = {*cells(value), *(edit.cell for edit in edits)}
    return free_cell(cell, taken)


def free_cell(cell: Cell, taken: set[Cell], own: Cell | None = None) -> Cell:
    """The first cell of a category that is not taken; its own for a row that is of that category already."""
    if own is not None and replace(cell, ordinal=own.ordinal) == own:
        return own
    while cell in taken:
        cell = replace(cell, ordinal=cell.ordinal + 1)
    return cell
