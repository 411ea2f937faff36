"""Plain text in the encodings that councils' systems write."""

import codecs

from councils.parsing.readers.among_lines import with_tables
from councils.parsing.readers.characters import with_plain_spaces
from councils.parsing.readers.layout import Item
from councils.parsing.text import UnreadableDocument

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_SAMPLE = 4096


def read_plain(document: bytes) -> list[Item]:
    """Read plain text, line by line as it stands, and the tables among its lines."""
    return with_tables(with_plain_spaces(decoded(document)))


def decoded(document: bytes, declared: str | None = None) -> str:
    """Return the text of bytes by their byte order mark, their declared encoding, or what their bytes allow.

    Windows-1252 is the last resort, for it makes sense of nearly any byte; the five it leaves out become U+FFFD.
    """
    for mark, encoding in _MARKS:
        if document.startswith(mark):
            return document.removeprefix(mark).decode(encoding, "replace")
    for encoding in filter(None, (declared, _wide_encoding(document[:_SAMPLE]), "utf-8")):
        try:
            return document.decode(encoding)
        except (ValueError, LookupError):
            continue
    return document.decode("cp1252", "replace")


def require_text(document: bytes) -> None:
    """Raise UnreadableDocument for bytes that no encoding of text would have produced."""
    sample = document[:_SAMPLE]
    controls = sum(byte < ord(" ") and byte not in b"\t\n\v\f\r\x1a\x1b\0" for byte in sample)
    if controls * 20 > len(sample) or (_wide_encoding(sample) is None and sample.count(0) * 4 > len(sample)):
        raise UnreadableDocument("it is not a document of a kind that can be read here: save it as PDF or DOCX")


def _wide_encoding(sample: bytes) -> str | None:
    """Return the UTF-16 that its noughts give away: in Latin text every other byte is one."""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    most = max(1.0, len(sample) // 2 * 0.7)
    if odd > most and even < most / 4:
        return "utf-16-le"
    if even > most and odd < most / 4:
        return "utf-16-be"
    return None
