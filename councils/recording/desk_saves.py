"""Saves at the desk: what somebody typed becomes the next reading, and no save is ever lost.

A save names the reading it was made on. Where another has come in between, the two are brought together cell by cell;
where both changed one cell, the earlier save stands in the main line, the later one is kept whole beside it, and the
cells are shown side by side until a person settles them. The two may be readings of different letters: while they are
brought together, every place has the name of its document.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django.contrib.auth.models import User
from django.db import transaction

from councils.domain.cells import Cell, Value, cells, same_in_each_cell
from councils.domain.differences import Difference, Merge, apply, merge
from councils.domain.edits import Edit, Letter, edited
from councils.domain.findings import find_all
from councils.domain.keyed import Refused as Unreadable
from councils.domain.name_masks import Mask, merged_masks
from councils.domain.placing import cell_named_in, edit_named_in, masks_named_in, masks_unnamed_in, unnamed_in
from councils.domain.return_json import as_dict
from councils.domain.returns import CouncilNamed, Return
from councils.models import Document, Reading, Request, SecondReading
from councils.models.work import own_document, sha256_of
from councils.recording.refusals import Unchangeable


@dataclass(frozen=True, slots=True)
class Keyed:
    """
    What one save brings: edits in the order they were made, names to mask, and where a letter on paper came from.
    Places that name no document are in that of the reading that the save names.

    `save_key` names the save; `unconfirmed` are the keys of this person's earlier ones whose outcome their page never
    heard: one of them that did arrive is what this save is made on.
    """

    edits: Sequence[Edit] = ()
    masks: Sequence[Mask] | None = None
    source_described: str | None = None
    save_key: str = ""
    unconfirmed: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class NotTaken:
    """An edit that was refused, and the sentence that says why; the other edits of its save are kept."""

    cell: Cell
    reason: str


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of a save: the reading that stands now, what was refused, and what was put aside if it collided."""

    reading: Reading | None
    not_taken: tuple[NotTaken, ...] = ()
    aside: Reading | None = None


@transaction.atomic
def save(
    *,
    request: Request,
    by: User,
    base: Reading | None,
    keyed: Keyed,
    letter: Letter,
    second_reading: SecondReading | None = None,
) -> Saved:
    """
    Make the next reading of a request, or of a blind second reader's own line.

    Raises Unchangeable where the base is no reading of the request.
    """
    request = Request.objects.select_for_update().get(pk=request.pk)
    made = _made_already(request, by, [keyed.save_key])
    if made is not None:
        return Saved(_newest(request, second_reading), aside=made if made.stands_aside else None)
    if base is not None and base.request_id != request.pk:
        raise Unchangeable("That reading belongs to another request: open the page again")
    if base is not None and base.second_reading != second_reading:
        raise Unchangeable("That reading is not the one that you are working on: open the page again")
    own = own_document(base, request)
    keyed = replace(keyed, masks=None if keyed.masks is None else masks_named_in(keyed.masks, sha256_of(own)))
    base = _made_already(request, by, keyed.unconfirmed) or base
    before = Return() if base is None else base.placed()
    mine, not_taken = _edited(before, keyed.edits, own, letter)
    work = _Work(request, by, base, keyed, letter, second_reading)
    return replace(_follow(work, before, mine), not_taken=not_taken)


@dataclass(frozen=True, slots=True)
class _Work:
    """One save on its way."""

    request: Request
    by: User
    base: Reading | None
    keyed: Keyed
    letter: Letter
    second_reading: SecondReading | None

    def unchanged(self, before: Return, mine: Return) -> bool:
        same_masks = self.keyed.masks is None or list(self.keyed.masks) == masks_of(self.base)
        described = "" if self.base is None else self.base.source_described
        return same_in_each_cell(before, mine) and same_masks and self.keyed.source_described in (None, described)


def masks_of(reading: Reading | None) -> list[Mask]:
    """The names masked in a reading, each with the name of its document."""
    return [] if reading is None else reading.masks_placed()


def _made_already(request: Request, by: User, keys: Iterable[str]) -> Reading | None:
    named = [key for key in keys if key]
    return request.readings.filter(save_key__in=named, read_by=by).order_by("pk").last() if named else None


def _edited(
    before: Return, edits: Iterable[Edit], own: Document | None, letter: Letter
) -> tuple[Return, tuple[NotTaken, ...]]:
    reading, refused = before, []
    for edit in edits:
        try:
            reading = edited(reading, edit_named_in(edit, sha256_of(own)), letter)
        except Unreadable as fault:
            refused.append(NotTaken(edit.cell, str(fault)))
    return reading, tuple(refused)


def _newest(request: Request, second_reading: SecondReading | None) -> Reading | None:
    if second_reading is not None:
        return second_reading.readings.order_by("pk").last()
    return Reading.objects.filter(request=request).main_line().newest()


def _follow(work: _Work, before: Return, mine: Return) -> Saved:
    """The next reading: after the base, or after what has come since, with both people's work in it."""
    head = _newest(work.request, work.second_reading)
    if work.unchanged(before, mine):
        return Saved(head)
    if head == work.base or head is None:
        return Saved(_next(work, mine, parent=head))
    outcome, keyed, aside = merge(before, mine=mine, theirs=head.placed()), work.keyed, None
    if outcome.collisions:
        aside = _next(work, mine, parent=work.base, stands_aside=True)
        work = replace(work, keyed=replace(keyed, save_key=""))
    return Saved(_merged(work, head, outcome), aside=aside)


def _merged(work: _Work, head: Reading, outcome: Merge) -> Reading:
    masks = merged_masks(masks_of(work.base), mine=work.keyed.masks, theirs=masks_of(head))
    if (
        same_in_each_cell(outcome.merged, head.placed())
        and masks == masks_of(head)
        and work.keyed.source_described is None
    ):
        return head
    return _next(replace(work, keyed=replace(work.keyed, masks=masks)), outcome.merged, parent=head)


def _next(work: _Work, value: Return, *, parent: Reading | None, stands_aside: bool = False) -> Reading:
    described = work.keyed.source_described
    if described is None:
        described = "" if parent is None else parent.source_described
    own = own_document(parent, work.request)
    masks = masks_of(parent) if work.keyed.masks is None else work.keyed.masks
    return Reading.objects.create(
        request=work.request,
        document=own,
        body=as_dict(whole(value, work.request, own, work.letter)),
        reader=Reading.Reader.PERSON,
        read_by=work.by,
        parent=parent,
        source_described=described,
        second_reading=work.second_reading,
        masks=masks_unnamed_in(masks, sha256_of(own)),
        stands_aside=stands_aside,
        save_key=work.keyed.save_key,
    )


def whole(value: Return, request: Request, own: Document | None, letter: Letter) -> Return:
    """The return as it is kept, its own document unnamed, with its council and its findings, which follow from it."""
    council = request.council
    named = CouncilNamed(council.code, council.gss_code, council.name)
    kept = unnamed_in(replace(value, council=value.council or named), sha256_of(own))
    return replace(kept, findings=find_all(kept, own.text if own else "", letter.texts))


# What collided, and what is brought back


@transaction.atomic
def settle_collision(*, aside: Reading, head: Reading, by: User, take: Iterable[Cell], letter: Letter) -> Reading:
    """
    Settle a reading that stands aside: the cells named are taken from it, the others stay as the main line has them.

    Raises Unchangeable where the main line has gone on since `head`, or another has settled it.
    """
    if aside.request is None:
        raise Unchangeable("Its council is not settled yet: settle it at intake first")
    request = Request.objects.select_for_update().get(pk=aside.request.pk)
    newest = _newest(request, aside.second_reading)
    if newest is None or newest.pk != head.pk:
        raise Unchangeable("The reading has been changed since this page was opened: look at both again")
    if aside.settled_by.exists() or not aside.stands_aside:
        raise Unchangeable("These cells have been settled already")
    own, mine = own_document(head, request), cells(aside.placed())
    wanted = [cell_named_in(cell, sha256_of(own)) for cell in take]
    value = _taken(head.placed(), {cell: mine.get(cell) for cell in wanted})
    return Reading.objects.create(
        request=request,
        document=own,
        body=as_dict(whole(value, request, own, letter)),
        reader=Reading.Reader.PERSON,
        read_by=by,
        parent=head,
        source_described=head.source_described,
        second_reading=head.second_reading,
        masks=masks_unnamed_in(masks_of(head), sha256_of(own)),
        settles=aside,
    )


def _taken(value: Return, wanted: dict[Cell, Value | None]) -> Return:
    return apply(value, [Difference(cell, None, kept) for cell, kept in wanted.items()])


@transaction.atomic
def bring_back(*, reading: Reading, head: Reading | None, by: User, letter: Letter) -> Reading:
    """An earlier reading once more, as a new one after `head`. Raises Unchangeable where that is not the newest."""
    if reading.request_id is None:
        raise Unchangeable("Its council is not settled yet: settle it at intake first")
    request = Request.objects.select_for_update().get(pk=reading.request_id)
    newest = _newest(request, reading.second_reading)
    if (newest and newest.pk) != (head and head.pk):
        raise Unchangeable("Another reading has been made since this page was opened: look at it first")
    own = own_document(reading, request)
    return Reading.objects.create(
        request=request,
        document=own,
        body=as_dict(whole(reading.placed(), request, own, letter)),
        reader=Reading.Reader.PERSON,
        read_by=by,
        parent=newest,
        source_described=reading.source_described,
        second_reading=reading.second_reading,
        masks=masks_unnamed_in(masks_of(reading), sha256_of(own)),
    )
