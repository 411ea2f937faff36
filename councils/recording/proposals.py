"""
What a council proposes: taken in, whole or in part, or declined, by a person; and the file that came with it.

Until then it stands aside. It is in nobody's way: what was approved can be published as it stands.
"""

from collections.abc import Collection

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from councils.domain.cells import Cell
from councils.domain.edits import Letter
from councils.models import Document, Reading, Reply
from councils.recording.desk_saves import settle_collision
from councils.recording.documents import Origin, keep_document
from councils.recording.files import content_of
from councils.recording.refusals import ReasonMissing, Refused, Unchangeable


@transaction.atomic
def take_in_proposal(
    *, reply: Reply, head: Reading, by: User, take: Collection[Cell], letter: Letter, note: str = ""
) -> Reply:
    """
    Take in the cells of a proposal that are named, as the reading after `head`; its file becomes a document.

    What stands already makes no new reading. Raises Unchangeable where it was settled, where the reading has gone on
    since `head` or where nothing of it is taken; ReasonMissing where a part is left out without a note.
    """
    row, proposed = _waiting(reply)
    open_ = {one.cell for one in proposed.proposes_to(head)}
    taken = open_ & set(take)
    if open_ and not taken:
        raise Unchangeable("Nothing of it was chosen: choose what the council is right in, or decline it")
    if open_ - taken and not note.strip():
        raise ReasonMissing("Say why not all of it is taken in: the council is told")
    if taken:
        settle_collision(aside=proposed, head=head, by=by, take=taken, letter=letter)
    if row.file_sha256 and row.document_id is None:
        row.document = keep_file(reply=row, by=by)
    return _settle(row, Reply.SettledAs.TAKEN_IN, by, note)


@transaction.atomic
def decline_proposal(*, reply: Reply, by: User, note: str) -> Reply:
    """Leave the reading as it stands. Raises Unchangeable where it was settled before; ReasonMissing."""
    row, _ = _waiting(reply)
    if not note.strip():
        raise ReasonMissing("Say why it is declined: the council is told")
    return _settle(row, Reply.SettledAs.DECLINED, by, note)


@transaction.atomic
def keep_file(*, reply: Reply, by: User) -> Document:
    """
    The file of a reply as a document of its request, beside its letters.

    Raises Unchangeable where there is none to take in, and where it is not in its place.
    """
    row = Reply.objects.select_for_update(of=("self",)).get(pk=reply.pk)
    if not row.file_sha256 or row.document_id is not None:
        raise Unchangeable("There is no file with this reply that could still be taken in")
    try:
        content = content_of(row.file_sha256)
    except FileNotFoundError as fault:
        raise Refused("The file is not in its place: it has to be brought back from a backup") from fault
    request = row.link.request
    row.document = keep_document(
        by=by, content=content, file_name=row.file_name, text="", origin=Origin(), request=request, stands_beside=True
    )
    row.save(update_fields=["document"])
    return row.document


def _waiting(reply: Reply) -> tuple[Reply, Reading]:
    """The proposal with its reading, locked. Raises Unchangeable where it waits for nobody."""
    row = Reply.objects.select_for_update(of=("self",)).get(pk=reply.pk)
    if row.reading is None or row.settled_as:
        raise Unchangeable("This proposal has been taken in or declined already")
    return row, row.reading


def _settle(row: Reply, settled_as: Reply.SettledAs, by: User, note: str) -> Reply:
    now = timezone.now()
    row.settled_as, row.settled_by, row.settled_at, row.settled_note = settled_as, by, now, note.strip()
    if row.seen_at is None:
        row.seen_by, row.seen_at = by, now
    row.save()
    return row
