"""A reply set apart from the request it quotes.

What is quoted behind the reply is left out; where the council answered between the quoted lines, or wrote under them,
they are kept and marked; where the answer may stand inside what looks quoted, it is kept unmarked, so nothing is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from councils.parsing.readers.among_lines import with_tables
from councils.parsing.readers.layout import Block, Grid, Item
from councils.parsing.text import Kind

_WROTE = re.compile(r"\s*On\b[^\n]{6,200}(?:\n[^\n]{0,120})?\bwrote:\s*(?:\n|$)")
_DIVIDER = re.compile(
    r"\s*-{2,}\s*(?:Original (?:Message|Appointment)|Forwarded message)\s*-{2,}|\s*Begin forwarded message:",
    re.IGNORECASE,
)
_FORWARDED = re.compile(r"forwarded message", re.IGNORECASE)
_SENDER = re.compile(r"\s*[*_]*From[*_]*:[*_]*\s*\S", re.IGNORECASE)
_OTHER_FIELD = re.compile(r"^\s*[*_]*(?:Sent|Date|To|Cc|Subject)[*_]*:", re.IGNORECASE | re.MULTILINE)
_MARK = re.compile(r"\s{0,3}(?:>\s?)+")
_INLINE = re.compile(
    r"\b(?:answers?|respon(?:se|ses|ded)|repl(?:y|ies)|comments?|information)\b[^.\n]{0,60}"
    r"\b(?:below|inline|in[- ]line|in (?:red|blue|green|bold|italics)|underneath|beneath|under each)\b"
    r"|\b(?:below|inline|in (?:red|blue|green|bold)) (?:are|is|you will find)\b",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(
    r"\s*(?:--\s*$|__+|(?:kind |best |warm |many )?regards|yours |thanks|thank you|sent from my)", re.IGNORECASE
)
_WORD = re.compile(r"\w")
_AHEAD = 5
_SHORT_REPLY = 25


def reply_of_lines(lines: Sequence[str], *, has_attachments: bool) -> list[Item]:
    """Return the reply of a message in plain text."""
    marked = [Kind.QUOTED if _MARK.match(line) else Kind.LINE for line in lines]
    start = _thread_start(lines)
    if start is not None and Kind.QUOTED not in marked[start:]:
        kind = _kind_of_thread(lines[:start], "\n".join(lines[start:]), has_attachments=has_attachments)
        marked[start:] = [kind] * (len(lines) - start) if kind else marked[start:]
        lines, marked = (lines, marked) if kind else (lines[:start], marked[:start])
    elif Kind.QUOTED in marked:
        lines, marked = _without_trailing_quotation(lines, marked, start)
    return list(_groups(lines, marked))


def reply_of_blocks(items: Sequence[Item], *, has_attachments: bool) -> list[Item]:
    """Return the reply of a message that is a web page."""
    texts = [item.text if isinstance(item, Block) else "" for item in items]
    start = _thread_start(texts)
    if start is None:
        return _without_quoted_end(items)
    if any(_is_quoted(item) for item in items[start:]):
        kept = [item for number, item in enumerate(items) if number != start]
        return _without_quoted_end(kept)
    reply = [text for text in texts[:start] if text]
    kind = _kind_of_thread(reply, "\n".join(texts[start:]), has_attachments=has_attachments)
    if kind is None:
        return list(items[:start])
    return [*items[:start], *(_as_kind(item, kind) for item in items[start:])]


def _groups(lines: Sequence[str], marked: Sequence[Kind]) -> Iterator[Item]:
    """Yield runs of lines of one kind, quoted ones without their marks."""
    close = False
    for kind, group in groupby(zip(lines, marked, strict=True), key=lambda entry: entry[1]):
        run = [_MARK.sub("", line) if kind is Kind.QUOTED else line for line, _ in group]
        if any(line.strip() for line in run):
            yield from with_tables("\n".join(run), kind, close=close)
            close = True


def _thread_start(texts: Sequence[str]) -> int | None:
    """Return where an earlier message begins: its dividing line, "On … wrote:", or its From, Sent and Subject."""
    for number, text in enumerate(texts):
        if not text or text.isspace():
            continue
        ahead = "\n".join(entry for entry in texts[number : number + _AHEAD] if entry.strip())
        plain = "\n".join(_MARK.sub("", entry) for entry in ahead.split("\n"))
        if _DIVIDER.match(text) or (_WROTE.match(ahead) and "wrote:" in "".join(texts[number : number + 2])):
            return number
        if number > 0 and _SENDER.match(plain) and len(_OTHER_FIELD.findall(plain)) > 1:
            return number
    return None


def _kind_of_thread(reply: Sequence[str], thread: str, *, has_attachments: bool) -> Kind | None:
    """Say how an earlier message without marks is kept: as text, as a quotation, or (None) not at all."""
    words = "\n".join(reply)
    if _INLINE.search(words):
        return Kind.LINE
    substance = sum(len(line.split()) for line in _before_signature(reply))
    if substance < _SHORT_REPLY and not has_attachments:
        return Kind.LINE if _FORWARDED.search(thread[:400]) or substance == 0 else Kind.QUOTED
    return None


def _before_signature(reply: Sequence[str]) -> list[str]:
    kept: list[str] = []
    for line in reply:
        if kept and _SIGNATURE.match(line):
            break
        if _WORD.search(line):
            kept.append(line)
    return kept


def _without_trailing_quotation(
    lines: Sequence[str], marked: Sequence[Kind], start: int | None
) -> tuple[Sequence[str], list[Kind]]:
    """Cut what is quoted behind the reply, with the line that leads it in; quoted lines before answers stay."""
    first = marked.index(Kind.QUOTED)
    last_own = max((n for n, line in enumerate(lines) if marked[n] is Kind.LINE and _WORD.search(line)), default=-1)
    lead_in = start if start is not None and start <= first else first
    if any(marked[n] is Kind.LINE and _WORD.search(lines[n]) for n in range(first, len(lines))):
        kept = [n for n in range(len(lines)) if n <= last_own and not lead_in <= n < first]
    elif any(_WORD.search(line) for line in lines[:lead_in]):
        kept = list(range(lead_in))
    else:
        kept = list(range(len(lines)))
    return [lines[n] for n in kept], [marked[n] for n in kept]


def _without_quoted_end(items: Sequence[Item]) -> list[Item]:
    kept = list(items)
    while kept and _is_quoted(kept[-1]):
        kept.pop()
    return kept or list(items)


def _is_quoted(item: Item) -> bool:
    if isinstance(item, Block):
        return item.kind is Kind.QUOTED
    return isinstance(item, Grid) and any(
        _is_quoted(inner) for row in item.rows for cell in row for inner in cell.items
    )


def _as_kind(item: Item, kind: Kind) -> Item:
    return replace(item, kind=Kind.QUOTED) if isinstance(item, Block) and kind is Kind.QUOTED else item
