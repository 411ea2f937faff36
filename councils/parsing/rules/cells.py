"""Reads one cell, or one stretch of running text, as a count or a reason for none: "20 (61%)", "<5", "not recorded"."""

from __future__ import annotations

import re
from dataclasses import replace

from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.wording import Wording, read_wording
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.rows import Box

SHORT = 60
"""A longer stretch is a sentence, not a cell."""


def value_of(facts: Facts, box: Box) -> Found[Wording] | None:
    """The count, or the reason for none, that a whole cell says; None where it says neither."""
    if not box.text or len(box.text) >= SHORT or facts.request.touch(box.start, box.end):
        return None
    if (whole := _WITHOUT_PARTS.fullmatch(box.text)) and (read := read_wording(whole[1])) is not None:
        return Found(box.start, box.end, read)
    if (shared := _with_share(facts, box)) is not None:
        return shared
    wording = read_wording(box.text, key=facts.key)
    return _noted(facts, box) if wording is None else token_of(facts, box, wording)


_WITHOUT_PARTS = expression(r"(\d{1,4})\.0{1,2}")
""" "21.0", as some programs write a whole number."""
_SHARE = r"(?:[<>~]\s?)?\d{1,3}(?:\.\d+)?\s?(?:%|per ?cent)"
_WITH_SHARE = expression(
    rf"(?P<count>[<>]?\s?\d[\d,]*|\*)\s*(?:[(\[]\s*{_SHARE}\s*[)\]]|[-–—/,;:]\s*{_SHARE})|{_SHARE}\s*[(\[]\s*(?:n\s*=\s*)?(?P<after>\d[\d,]*)\s*[)\]]",
    re.IGNORECASE,
)


def _with_share(facts: Facts, box: Box) -> Found[Wording] | None:
    """ "20 (61%)", "61% (20)": the count of a cell that has its share of the whole beside it."""
    found = _WITH_SHARE.fullmatch(box.text)
    if found is None:
        return None
    name = "count" if found["count"] else "after"
    wording = read_wording(found[name], key=facts.key)
    return None if wording is None else Found(box.start + found.start(name), box.start + found.end(name), wording)


_WITH_NOTE = expression(r"(?P<count>[<>]?\s?\d[\d,]*)\s*\((?P<note>[^()\d%]*[a-z]{2}[^()%]*)\)", re.IGNORECASE)


def _noted(facts: Facts, box: Box) -> Found[Wording] | None:
    """ "12 (to 30 June)": the count of a cell that has a remark on it, for a person to look at."""
    found = _WITH_NOTE.fullmatch(box.text)
    wording = read_wording(found["count"], key=facts.key) if found else None
    if found is None or wording is None:
        return None
    return Found(box.start, box.start + found.end("count"), replace(wording, certain=False))


def token_of(facts: Facts, box: Box, wording: Wording) -> Found[Wording]:
    """The council's own token in a cell that says one thing: `45` of "45 children"."""
    tokens = [count for count in within(facts.counts, box.start, box.end) if count.wording.count == wording.count]
    if len(tokens) == 1:
        return Found(tokens[0].start, tokens[0].end, wording)
    words = box.text.rstrip(" .;:") or box.text
    ahead = len(words) - len(words.lstrip(" :;=–—"))
    return Found(box.start + ahead, box.start + len(words), wording)
