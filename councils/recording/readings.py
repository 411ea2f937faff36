"""Readings: what somebody understood. They are added, one after another, and never changed."""

from collections.abc import Sequence

from django.contrib.auth.models import User
from django.db import transaction

from councils.domain.name_masks import Mask
from councils.domain.return_json import as_dict
from councils.domain.returns import Return
from councils.models import Document, Reading, Request
from councils.recording.refusals import CannotBePublished


@transaction.atomic
def record_reading(
    *,
    by: User | None,
    value: Return,
    document: Document | None = None,
    request: Request | None = None,
    parent: Reading | None = None,
    source_described: str = "",
    masks: Sequence[Mask] = (),
) -> Reading:
    """
    What a person read, as a new reading that follows `parent`; `by` is None where the council itself said it.

    `masks` are the names in `document` that are not shown in public.
    """
    if document is None and request is None:
        raise CannotBePublished("A reading is of a document or of a request: neither was given")
    return Reading.objects.create(
        request=request if request is not None or document is None else document.request,
        document=document,
        body=as_dict(value),
        reader=Reading.Reader.COUNCIL if by is None else Reading.Reader.PERSON,
        read_by=by,
        parent=parent,
        source_described=source_described,
        masks=list(masks),
    )


@transaction.atomic
def record_parsed(
    *, document: Document, text: str, value: Return, parser_version: str, page_starts: Sequence[int] | None = None
) -> tuple[Reading, bool]:
    """
    The parser's reading of a document, and whether it is new; `page_starts` is where the text's pages begin.

    A later parser makes a new reading only where it understood something else. Where people have worked on the document
    its text stays as they had it, and so does the parser's reading: their spans count that text's characters.
    """
    earlier = parsers_reading(document)
    stays = earlier is not None and text != document.text and worked_on(document)
    document.text, document.parser_version = document.text if stays else text, parser_version
    if page_starts is not None and not stays:
        document.page_starts = list(page_starts)
    document.save(update_fields=["text", "parser_version", "page_starts"])
    body = as_dict(value)
    if earlier is not None and stays:
        return earlier, False
    if earlier is not None and earlier.body == body and earlier.request_id == document.request_id:
        return earlier, False
    made = Reading.objects.create(
        request=document.request,
        document=document,
        body=body,
        reader=Reading.Reader.PARSER,
        parser_version=parser_version,
        parent=earlier,
    )
    return made, True


def parsers_reading(document: Document) -> Reading | None:
    """The parser's newest reading of the document."""
    return document.readings.filter(reader=Reading.Reader.PARSER).order_by("pk").last()


def worked_on(document: Document) -> bool:
    """Whether anybody but the parser has read the document."""
    return document.readings.exclude(reader=Reading.Reader.PARSER).exists()
