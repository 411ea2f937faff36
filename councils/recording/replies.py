"""
The right of reply: a council sees its own return as it was read, and says whether that is right.

What it corrects becomes a reading of its own, which stands aside until staff take it in or decline it: nothing it
sends is published by itself or holds up what staff have approved, and no file it sends is opened here.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from councils.domain.edits import Edit, Letter, edited
from councils.domain.keyed import Refused as Unreadable
from councils.domain.return_json import as_dict, from_dict
from councils.domain.returns import Return
from councils.models import Reading, Reply, ReplyLink, Request
from councils.models.replies import VALID_FOR, hash_of, signer
from councils.parsing.readers.limits import LARGEST_DOCUMENT
from councils.recording.desk_saves import NotTaken, whole
from councils.recording.files import keep
from councils.recording.refusals import Refused, Unchangeable

LONGEST_NOTE = 5_000
"""Characters."""
LONGEST_FILE_NAME = 255
LONGEST_SENT_TO = 200


class NothingSaid(Refused):
    """A reply that neither confirms nor corrects, and has no note and no file."""


class CellsRefused(Refused):
    """Some of the words cannot stand where they were put; `not_taken` says which and why."""

    def __init__(self, not_taken: Sequence[NotTaken]) -> None:
        super().__init__("Some of what you wrote could not be understood: it is marked below. Nothing has been sent.")
        self.not_taken = tuple(not_taken)


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file that came with a reply."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Said:
    """What a council says: that all is right, cells it would have otherwise, a note, a file."""

    confirms: bool = False
    edits: Sequence[Edit] = ()
    note: str = ""
    file: SentFile | None = None


@transaction.atomic
def offer_reply(*, request: Request, by: User, sent_to: str = "", form: str = "") -> tuple[ReplyLink, str]:
    """
    A new link for the council, and its token: kept nowhere.

    `form` names the form that asked for it, as no other form is named: sent twice, it makes one link, and the second
    answer is the first one's. Raises Unchangeable where nothing has been read yet, and where that one link is closed.
    """
    if Reading.objects.filter(request=request).main_line().newest() is None:
        raise Unchangeable("Nothing has been read for this request yet: there is nothing to show the council")
    whom = sent_to.strip()[:LONGEST_SENT_TO]
    secret = _secret_of(form, request, by, whom) if form else secrets.token_urlsafe(32)
    link, _ = ReplyLink.objects.get_or_create(
        token_sha256=hash_of(secret),
        defaults={"request": request, "sent_to": whom, "made_by": by, "valid_until": timezone.now() + VALID_FOR},
    )
    if not link.is_open:
        raise Unchangeable("The link that this page made has been closed since: press again to make another")
    return link, signer.sign(secret)


def _secret_of(form: str, request: Request, by: User, whom: str) -> str:
    """The same secret for the same form; nobody can tell it from the form without this site's own key."""
    return salted_hmac("councils.reply", f"{form} {request.pk} {by.pk} {whom}", algorithm="sha256").hexdigest()


@transaction.atomic
def revoke_reply(*, link: ReplyLink, by: User) -> ReplyLink:
    """Take a link back: it opens nothing from now on. Raises Unchangeable where that was done already."""
    row = ReplyLink.objects.select_for_update().get(pk=link.pk)
    if row.revoked_at is not None:
        raise Unchangeable("This link has been taken back already")
    row.revoked_at, row.revoked_by = timezone.now(), by
    row.save(update_fields=["revoked_at", "revoked_by"])
    return row


@transaction.atomic
def record_reply(*, link: ReplyLink, shown: Reading, said: Said, letter: Letter) -> Reply:
    """
    Keep what a council said to the reading that it was shown.

    Raises Unchangeable where staff have changed that reading since, or the link is closed; CellsRefused where words
    make no sense where they stand; NothingSaid; Refused for a file or a note that is too large.
    """
    request = Request.objects.select_for_update().get(pk=link.request_id)
    _check_open(link, shown, request)
    file = said.file
    _check_sizes(said)
    reading = _corrected(request, shown, said, letter)
    if reading is None and not (said.confirms or said.note.strip() or file):
        raise NothingSaid("Nothing was changed, confirmed or written: there is nothing to send yet")
    return Reply.objects.create(
        link=link,
        kind=_kind(said, reading),
        shown=shown,
        reading=reading,
        note=said.note.strip(),
        file_sha256=keep(file.content) if file else "",
        file_name=file.name[-LONGEST_FILE_NAME:] if file else "",
        file_size=len(file.content) if file else None,
    )


def _check_open(link: ReplyLink, shown: Reading, request: Request) -> None:
    row = ReplyLink.objects.get(pk=link.pk)
    if not row.is_open:
        raise Unchangeable("This link has been closed since the page was opened")
    newest = Reading.objects.filter(request=request).main_line().newest()
    if newest is None or newest.pk != shown.pk:
        raise Unchangeable(
            "Our reading of your letter was changed while you had this page open. Please look at it again: what you "
            "wrote is still here."
        )


def _check_sizes(said: Said) -> None:
    if len(said.note) > LONGEST_NOTE:
        raise Refused(f"The note is longer than {LONGEST_NOTE} characters: send it as a file instead")
    if said.file is not None and len(said.file.content) > LARGEST_DOCUMENT:
        raise Refused(f"The file is larger than {LARGEST_DOCUMENT // 1024 // 1024} MB")


def _kind(said: Said, reading: Reading | None) -> Reply.Kind:
    if reading is not None:
        return Reply.Kind.CORRECTED
    return Reply.Kind.CONFIRMED if said.confirms else Reply.Kind.NOTED


def _corrected(request: Request, shown: Reading, said: Said, letter: Letter) -> Reading | None:
    before = from_dict(shown.body)
    after = _edited(before, said.edits, letter)
    if after == before:
        return None
    return Reading.objects.create(
        request=request,
        document=shown.document,
        body=as_dict(replace(whole(after, request, shown.document, letter), council=before.council)),
        reader=Reading.Reader.COUNCIL,
        parent=shown,
        source_described=shown.source_described,
        masks=shown.masks,
        stands_aside=True,
    )


def _edited(value: Return, edits: Sequence[Edit], letter: Letter) -> Return:
    refused = []
    for edit in edits:
        try:
            value = edited(value, edit, letter)
        except Unreadable as fault:
            refused.append(NotTaken(edit.cell, str(fault)))
    if refused:
        raise CellsRefused(refused)
    return value


@transaction.atomic
def see_reply(*, reply: Reply, by: User) -> Reply:
    """Note that a member of staff has read a reply; the first to do so stands."""
    row = Reply.objects.select_for_update(of=("self",)).get(pk=reply.pk)
    if row.seen_at is None:
        row.seen_at, row.seen_by = timezone.now(), by
        row.save(update_fields=["seen_at", "seen_by"])
    return row
