"""E-mails: the reply without the request it quotes, then each attachment under its file name."""

from __future__ import annotations

import email.header
import email.parser
import email.policy
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from email.message import Message

from councils.parsing.readers.characters import folded, seen
from councils.parsing.readers.html import read_markup
from councils.parsing.readers.kinds import items_of
from councils.parsing.readers.layout import ATTACHMENT, Block, Item, Notice
from councils.parsing.readers.plain import decoded
from councils.parsing.readers.thread import reply_of_blocks, reply_of_lines
from councils.parsing.text import Kind, UnreadableDocument

DEEPEST = 4
"""How many e-mails within e-mails are opened."""

_MOST_PARTS = 200
_SHOWN = ("From", "Date", "Subject")
_OF_PROGRAMS = ("Message-ID", "MIME-Version", "Received", "Return-Path")
_NOT_SHOWN = frozenset({"to", "cc", "bcc", "reply-to", "attachments", "importance", "sensitivity"})
_OF_A_PART = ("content-", "x-")
_SIGNATURES = frozenset({"application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"})
_UNREADABLE = "it is damaged: it cannot be opened as an e-mail"


def read_message(document: bytes, depth: int = 0) -> list[Item]:
    """Read an e-mail; `depth` counts those it came in. Raises UnreadableDocument if it is damaged or too deep."""
    if depth > DEEPEST:
        raise UnreadableDocument(f"e-mails nested more than {DEEPEST} deep are not opened")
    try:
        message = email.parser.BytesParser(policy=email.policy.compat32).parsebytes(document.lstrip())
    except (ValueError, LookupError, TypeError, AttributeError) as fault:
        raise UnreadableDocument(_UNREADABLE) from fault
    return _items(message, depth)


def _items(message: Message, depth: int) -> list[Item]:
    parts = _Parts.of(message)
    body = _body(parts)
    return [
        *_fields(message),
        *body,
        *(item for number, part in enumerate(parts.attached, 1) for item in _attachment(part, number, depth)),
    ]


@dataclass(frozen=True, slots=True)
class _Parts:
    """The leaves of a message: its words as plain text and as a web page, and what is attached."""

    plain: Sequence[Message]
    markup: Sequence[Message]
    attached: Sequence[Message]

    @classmethod
    def of(cls, message: Message) -> _Parts:
        plain: list[Message] = []
        markup: list[Message] = []
        attached: list[Message] = []
        for part in _leaves(message):
            kind = part.get_content_type()
            if _is_attached(part):
                attached.append(part)
            elif kind == "text/plain":
                plain.append(part)
            elif kind == "text/html":
                markup.append(part)
            elif kind not in _SIGNATURES and part.get("Content-ID") is None:
                attached.append(part)
        return cls(plain, markup, attached)


def _leaves(message: Message) -> Iterator[Message]:
    """Yield the parts that hold something, in order; a message that is attached is one of them."""
    waiting = [message]
    count = 0
    while waiting:
        part = waiting.pop()
        count += 1
        if count > _MOST_PARTS:
            raise UnreadableDocument(f"it has more than {_MOST_PARTS} parts")
        if part.get_content_maintype() == "multipart" and part.is_multipart():
            waiting.extend(reversed([inner for inner in part.get_payload() if isinstance(inner, Message)]))
        else:
            yield part


def _is_attached(part: Message) -> bool:
    if part.get_content_type() == "message/rfc822":
        return True
    disposition = str(part.get("Content-Disposition", "")).lower()
    if disposition.startswith("attachment"):
        return True
    return bool(_file_name(part)) and part.get("Content-ID") is None and part.get_content_type() not in _SIGNATURES


def _fields(message: Message) -> Iterator[Item]:
    typed = not any(message.get(name) for name in _OF_PROGRAMS)
    for name in dict.fromkeys([*_SHOWN[:2], *(_others(message) if typed else ()), *_SHOWN[2:]]):
        value = folded(seen(_decoded_header(_header(message, name))))
        if value:
            yield Block(f"{name}: {value}", Kind.FIELD)


def _header(message: Message, name: str) -> str:
    """The first header of that name, where a program or a person wrote plain UTF-8 or Windows-1252 into it as well."""
    value = next((str(value) for key, value in message.raw_items() if key.lower() == name.lower()), "")
    raw = value.encode("utf-8", "surrogateescape")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _others(message: Message) -> list[str]:
    """The fields of a head that somebody typed, or copied from a window: "Sent:", "Ref:"."""
    return [name for name in message if name.lower() not in _NOT_SHOWN and not name.lower().startswith(_OF_A_PART)]


def _decoded_header(value: str) -> str:
    try:
        return str(email.header.make_header(email.header.decode_header(value)))
    except (ValueError, LookupError, email.errors.HeaderParseError):
        return value.encode("utf-8", "replace").decode("utf-8", "replace")


def _body(parts: _Parts) -> list[Item]:
    """Read the words of a message, from the web page where it alone holds tables, else from the plain text."""
    markup = [_text(part) for part in parts.markup]
    if markup and (not parts.plain or any("<table" in page.lower() for page in markup)):
        blocks = [item for page in markup for item in _markup_items(page)]
        if blocks:
            return reply_of_blocks(blocks, has_attachments=bool(parts.attached))
    text = "\n".join(_text(part) for part in parts.plain)
    return reply_of_lines(seen(text).split("\n"), has_attachments=bool(parts.attached))


def _markup_items(page: str) -> list[Item]:
    return read_markup(page, quoting=True) if page.strip() else []


def _text(part: Message) -> str:
    return decoded(_payload(part), part.get_content_charset())


def _payload(part: Message) -> bytes:
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError, TypeError) as fault:
        raise UnreadableDocument(_UNREADABLE) from fault
    return payload if isinstance(payload, bytes) else b""


def _attachment(part: Message, number: int, depth: int) -> Iterator[Item]:
    """Yield an attachment's name and its blocks; one that cannot be read is told, and stops nothing."""
    name = folded(seen(_file_name(part))) or f"attachment {number}"
    try:
        items = _attached_items(part, depth + 1)
    except UnreadableDocument as fault:
        notice = Notice(ATTACHMENT, f"the attachment “{name}” was not read: {fault}")
        yield Block(name, Kind.ATTACHMENT_NAME, notices=(notice,))
        return
    yield Block(name, Kind.ATTACHMENT_NAME)
    yield from items


def _attached_items(part: Message, depth: int) -> list[Item]:
    if part.get_content_type() == "message/rfc822" and part.is_multipart():
        inner = part.get_payload()
        if depth > DEEPEST or not isinstance(inner, list) or not inner or not isinstance(inner[0], Message):
            raise UnreadableDocument(f"e-mails nested more than {DEEPEST} deep are not opened")
        return _items(inner[0], depth)
    return items_of(_payload(part), depth)


def _file_name(part: Message) -> str:
    try:
        return _decoded_header(part.get_filename() or "")
    except (ValueError, LookupError, TypeError):
        return ""
