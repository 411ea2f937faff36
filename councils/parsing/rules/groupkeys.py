"""Reads counts by ethnic group under abbreviations that the letter explains: "WB 17, AP 3" with "WB = White British; AP = Asian Pakistani"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from councils.domain.ethnicity import Ethnicity, is_ethnic_label, map_label
from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.scanning import found_in
from councils.domain.wording import Wording
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
_PART = r"(?:team|area|ward|zone|localit(?:y|ie)|district|group|class(?:e)?|panel|region|unit|level|tier|categor(?:y|ie)|band|site|school|hub|cluster|division|sector|table|appendix|part|phase|option|grade)s?"
_OF_PARTS = expression(rf"(?<!ethnic )\b{_PART}\s+[A-Z]\b", re.IGNORECASE)
_PARTS = expression(rf"\W*(?!ethnic)(?:\w+\s+)?{_PART}\W*", re.IGNORECASE)
_ETHNIC = expression(r"ethnic", re.IGNORECASE)
_BEFORE = expression(rf"(?<!ethnic )\b{_PART}\s+\Z", re.IGNORECASE)
_AFTER = expression(rf"\s+{_PART}\b", re.IGNORECASE)
""" "team A 12, team W 18": letters that tell parts of the council apart, whatever the key says."""


@dataclass(frozen=True, slots=True)
class _Key:
    """The groups that a letter's abbreviations stand for, and where it explains them."""

    groups: Mapping[str, Ethnicity]
    places: Places


def with_keyed(facts: Facts, start: int, end: int, plain: Drafted) -> Drafted:
    """What is read of a passage, and with it the counts beside abbreviations that the letter explains.

    A count that stands with words of its own keeps them, and a group that is told in words is not told twice.
    """
    key = _key_of(facts)
    keyed = _read_by_key(facts, key, start, end) if key is not None else None
    if key is None or keyed is None:
        return plain
    worded = [draft for draft in plain.drafts if _is_worded(draft, key)]
    told = {_group(draft) for draft in worded}
    counts = {_span(draft.value): _group(draft) for draft in keyed.drafts}
    drafts = [replace(d, sure=d.sure and counts.get(_span(d.value), _group(d)) == _group(d)) for d in worded]
    taken = {_span(draft.value) for draft in worded}
    drafts += [draft for draft in keyed.drafts if _span(draft.value) not in taken and _group(draft) not in told]
    drafts.sort(key=lambda draft: draft.value.start)
    totals = {_span(total): total for total in (*plain.totals, *keyed.totals)} if worded else {}
    read = {_span(draft.value) for draft in drafts} | totals.keys()
    values = (*plain.left, *keyed.left, *(draft.value for draft in keyed.drafts)) if worded else keyed.left
    left = {_span(value): value for value in values if _span(value) not in read}
    ends = tuple(totals.values()) if worded else keyed.totals
    return Drafted(tuple(drafts), ends, tuple(left.values()), (*(plain.keys if worded else ()), *keyed.keys))


def _is_worded(draft: Draft, key: _Key) -> bool:
    """True for a count with words for its group; words of the key itself, "NS = not stated", are none."""
    group = draft.ethnicity
    known = group is not None and group.group is not None and group.label.strip() not in key.groups
    return known and not key.places.touch(draft.value.start, draft.value.end)


def _group(draft: Draft) -> tuple[object, object] | None:
    return None if draft.ethnicity is None else (draft.ethnicity.group, draft.ethnicity.detail)


def _span(value: Found[Wording]) -> tuple[int, int]:
    return value.start, value.end


def _read_by_key(facts: Facts, key: _Key, start: int, end: int) -> Drafted | None:
    """The counts of a passage that stand with explained abbreviations; None where there are fewer than two of them."""
    rows = unlabelled(rows_within(facts.letter, start, end), facts.request)
    is_of_parts = any(_PARTS.fullmatch(row.boxes[0].text) and not _ETHNIC.search(row.boxes[0].text) for row in rows)
    paired: Paired[Ethnicity] = in_rows(
        facts.text, tuple(rows), lambda box: _read_box(facts, key, box, is_of_parts=is_of_parts)
    )
    if len(paired.pairs) < _LEAST:
        return None
    drafts = tuple(Draft(pair.value, pair.sure, ethnicity=pair.key.value) for pair in paired.pairs)
    return Drafted(drafts, paired.totals, paired.left, tuple((pair.key.start, pair.key.end) for pair in paired.pairs))


def _read_box(facts: Facts, key: _Key, box: Box, *, is_of_parts: bool) -> Read[Ethnicity]:
    values = tuple(each for each in values_in(facts, box) if not key.places.touch(each.start, each.end))
    token = box.text.strip(" .:;()")
    if token in key.groups and not is_of_parts and not key.places.touch(box.start, box.end):
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
    of_parts = _OF_PARTS.search(text, box.start, box.end)
    for found in pattern.finditer(text, box.start, box.end):
        if of_parts and len(found[0]) == 1 and of_parts.start() < found.start():
            continue
        if _BEFORE.search(text, max(box.start, found.start() - 20), found.start()) or _AFTER.match(text, found.end()):
            continue
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
