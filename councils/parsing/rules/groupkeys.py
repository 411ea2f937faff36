"""Reads counts by ethnic group under abbreviations that the letter explains: "WB 17, AP 3" with "WB = White British; AP = Asian Pakistani"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from councils.domain.ethnicity import Ethnicity, is_ethnic_label, map_label
from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.scanning import found_in
from councils.parsing.rules.drafts import Draft, Drafted
from councils.parsing.rules.facts import Facts, kept
from councils.parsing.rules.pairs import Paired, Read, in_rows
from councils.parsing.rules.rows import Box, rows_within, unlabelled
from councils.parsing.rules.spans import Places
from councils.parsing.rules.yearly import values_in

_SHORT = r"[A-Z](?:[./]?[A-Z]){0,4}"
_SAYS = r"(?:\s?(?:=|→)\s?|\s?:\s|\s[-–—]\s|\s(?:means|denotes|stands for|is short for|represents|is)\s|[ ]?[\t|][ ]?)"
_EXPLAINED = expression(
    rf"(?<![\w/.&-])[\"“'‘(\[]?(?P<token>{_SHORT})[\"”'’)\]]?{_SAYS}[\"“'‘]?(?=(?P<words>[A-Za-z][^\n\t|;=\d\[\]]{{2,80}}))"
)
_BEHIND = expression(rf"\((?P<token>{_SHORT})\)")
""" "White British (WB)"."""
_KEY = expression(r"\b(?:key|codes?|abbreviations?|legend|where)\b[^\n:]{0,40}:(?P<list>[^\n]+)", re.IGNORECASE)
_ITEM = expression(rf"(?<=[:,;])\s*(?:and\s+)?(?P<token>{_SHORT})\s+(?P<words>[A-Za-z][^,;.\d=]{{2,70}})")
_NEXT = expression(rf",?\s+and\s+[\"“'‘(]?{_SHORT}(?:{_SAYS}|\Z)|\s+{_SHORT}\s?=")
_COUNT = r"(?:<\s?)?\d|\*|\b(?:nil|none|zero|fewer|less|under)\b"
_COUNTED = expression(rf"\s{{0,3}}[:=–-]?\s{{0,3}}(?:{_COUNT})", re.IGNORECASE)
_LEAST = 2


@dataclass(frozen=True, slots=True)
class _Key:
    """The groups that a letter's abbreviations stand for, and where it explains them."""

    groups: Mapping[str, Ethnicity]
    places: Places


def read_by_key(facts: Facts, start: int, end: int) -> Drafted | None:
    """The counts of a passage that stand with explained abbreviations; None where there are fewer than two of them."""
    key = _key_of(facts)
    if key is None:
        return None
    rows = unlabelled(rows_within(facts.letter, start, end), facts.request)
    paired: Paired[Ethnicity] = in_rows(facts.text, tuple(rows), lambda box: _read_box(facts, key, box))
    if len(paired.pairs) < _LEAST:
        return None
    drafts = tuple(Draft(pair.value, pair.sure, ethnicity=pair.key.value) for pair in paired.pairs)
    return Drafted(drafts, paired.totals, paired.left, tuple((pair.key.start, pair.key.end) for pair in paired.pairs))


def _read_box(facts: Facts, key: _Key, box: Box) -> Read[Ethnicity]:
    values = tuple(each for each in values_in(facts, box) if not key.places.touch(each.start, each.end))
    token = box.text.strip(" .:;()")
    if token in key.groups and not key.places.touch(box.start, box.end):
        return Read((Found(box.start, box.end, _named(token, key)),), ())
    found = [
        Found(at.start, at.end, _named(at.value, key))
        for at in _beside_counts(key, facts.text, box)
        if not key.places.touch(at.start, at.end)
    ]
    return Read((*found, *_named_in_full(key, facts.text, box)), values)


def _named_in_full(key: _Key, text: str, box: Box) -> Iterator[Found[Ethnicity]]:
    """ "White British (WB) 17": the words and their abbreviation right before a count."""
    for start, end in key.places.stretches:
        words = text[start:end]
        if box.start <= start and end <= box.end and words.endswith(")") and _COUNTED.match(text, end, box.end):
            group = map_label(words[: words.rindex("(")].strip())
            yield Found(start, end, Ethnicity(words, group.group, group.detail))


def _named(token: str, key: _Key) -> Ethnicity:
    return Ethnicity(token, key.groups[token].group, key.groups[token].detail)


def _beside_counts(key: _Key, text: str, box: Box) -> Iterator[Found[str]]:
    """The abbreviations right before a count, or right after one."""
    tokens = "|".join(sorted(map(re.escape, key.groups), key=len, reverse=True))
    pattern = re.compile(
        rf"(?<![\w/.-])(?P<first>{tokens})(?![\w/-])(?=\s{{0,3}}[:=(–-]?\s{{0,3}}(?:{_COUNT}))|(?<=\d\s)(?P<then>{tokens})(?![\w/-])"
    )
    for found in pattern.finditer(text, box.start, box.end):
        yield Found(*found.span(), found[0])


@dataclass(frozen=True, slots=True)
class _Explained:
    """An abbreviation, the words that explain it, `start` to `end`, and the place of both."""

    token: str
    start: int
    end: int
    place: tuple[int, int]


@kept
def _key_of(facts: Facts) -> _Key | None:
    """What the letter explains, where it explains two abbreviations of groups at least, and each in one way."""
    groups: dict[str, Ethnicity | None] = {}
    places: list[tuple[int, int]] = []
    for found in (*_said(facts.text), *_behind(facts.text), *_listed(facts.text)):
        group = map_label(" ".join(facts.text[found.start : found.end].split()))
        known = groups.get(found.token, group)
        is_one = known is not None and (known.group, known.detail) == (group.group, group.detail)
        groups[found.token] = group if is_one else None
        places.append(found.place)
    told = {token: group for token, group in groups.items() if group is not None}
    is_by_group = any(is_ethnic_label(group.label) for group in told.values())
    return _Key(told, Places.of(places)) if len(told) >= _LEAST and is_by_group else None


def _said(text: str) -> Iterator[_Explained]:
    """ "WB = White British; AP = Asian Pakistani"."""
    for found in found_in(text, _EXPLAINED):
        if len(found["token"]) == 1 and text[found.end("token") : found.start("words")].startswith((":", ".", ")")):
            continue  # "E: Asian" is an answer
        if end := _label_end(text, found.start("words"), found.end("words")):
            yield _Explained(found["token"], found.start("words"), end, (found.start(), end))


def _behind(text: str) -> Iterator[_Explained]:
    """ "White British (WB)", after whatever else its sentence says before a comma or an "and"."""
    for found in found_in(text, _BEHIND):
        end = len(text[: found.start()].rstrip(" "))
        first = max(text.rfind("\n", 0, end) + 1, end - _LONGEST)
        starts = (first, *(cut.end() for cut in _CUT.finditer(text, first, end)))
        start = next((at for at in starts if is_ethnic_label(text[at:end], in_table=True)), None)
        if start is not None:
            yield _Explained(found["token"], start, end, (start, found.end()))


_LONGEST = 80
_CUT = expression(r"[,;:.)\t|]\s*(?:and\s+)?|\s+(?:and|are|is|as)\s+")


def _listed(text: str) -> Iterator[_Explained]:
    """ "Key to ethnicity: WB White British, AP Asian Pakistani"."""
    for line in found_in(text, _KEY):
        for item in _ITEM.finditer(text, *line.span("list")):
            if is_ethnic_label(item["words"].strip(), in_table=True):
                start, end = item.start("words"), item.start("words") + len(item["words"].rstrip())
                yield _Explained(item["token"], start, end, (item.start("token"), end))


def _label_end(text: str, start: int, end: int) -> int | None:
    """Where the label ends that begins at `start`: at the end of what is said, else at a comma, a stop or a bracket."""
    stop = _NEXT.search(text, start, end)
    whole = stop.start() if stop else end
    ends = [whole, *(at for at in (text.rfind(sign, start, whole) for sign in (".", ",", ")")) if at > start)]
    ends += [at for at in (text.find(sign, start, whole) for sign in (".", ",", ")")) if at > start]
    for last in ends:
        words = text[start:last].rstrip(" .,)\"”'’")
        if is_ethnic_label(" ".join(words.split()), in_table=True):
            return start + len(words)
    return None
