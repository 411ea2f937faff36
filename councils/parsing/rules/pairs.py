"""Pairs labels (years, ages, ethnic groups) with counts, "2019: 12, 2020: 14": a label without a count never moves another's."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.wording import Wording
from councils.parsing.rules.blocks import (
    are_columns,
    are_headed_counts_first,
    are_labels_first,
    are_shifted,
    in_blocks,
    only_signs,
    with_their_own,
)
from councils.parsing.rules.context import is_context
from councils.parsing.rules.headed import labels_of, the_one_asked_for
from councils.parsing.rules.linkwords import FAR, links
from councils.parsing.rules.listtotals import adds_up, total_named
from councils.parsing.rules.rows import Box, Row, clauses, is_shut_out, sentences
from councils.parsing.rules.secondcounts import has_second, without_remainders
from councils.parsing.rules.sexes import column_of_all
from councils.parsing.rules.totals import is_total
from councils.parsing.rules.wholes import is_whole

Value = Found[Wording]


@dataclass(frozen=True, slots=True)
class Pair[K]:
    """A count and the label that it is for; `sure` where the layout leaves no other way to read it."""

    key: Found[K]
    value: Value
    sure: bool


@dataclass(frozen=True, slots=True)
class Paired[K]:
    """What a passage pairs, its totals, and the counts that it left over, those among them that are `alone` called totals."""

    pairs: tuple[Pair[K], ...]
    totals: tuple[Value, ...] = ()
    left: tuple[Value, ...] = ()
    alone: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class Read[K]:
    """What one cell, or one stretch of running text, holds."""

    keys: tuple[Found[K], ...]
    values: tuple[Value, ...]


_SEVERAL = 2


def in_order[K](text: str, read: Read[K]) -> tuple[Pair[K], ...] | None:
    """The pairs of a stretch in which labels and counts take turns; None where they do not."""
    tokens = sorted(
        [(key.start, 0, key) for key in read.keys] + [(value.start, 1, value) for value in read.values],
        key=lambda t: t[:2],
    )
    kinds = [kind for _, kind, _ in tokens]
    if len(read.keys) != len(read.values) or any(here == following for here, following in pairwise(kinds)):
        blocks = in_blocks(text, read.keys, read.values)
        return None if blocks is None else tuple(Pair(key, value, sure) for key, value, sure in blocks)
    if are_shifted(text, read.keys, read.values):
        return None
    pairs = [
        _pair(text, key, value)
        for key, value in zip(sorted(read.keys, key=_start), sorted(read.values, key=_start), strict=True)
    ]
    return tuple(pair for pair in pairs if pair is not None)


def _start(found: Found[object]) -> int:
    return found.start


def _pair[K](text: str, key: Found[K], value: Value) -> Pair[K] | None:
    first, second = (key.end, value.start) if key.start < value.start else (value.end, key.start)
    between = text[first:second]
    if re.search(r"[.?!]\s+[A-Z]", between) or "\n\n" in between:
        return None
    return Pair(key, value, sure=links(between)) if len(between) <= FAR else None


def in_sentences[K](text: str, box: Box, read_box: Callable[[Box], Read[K]]) -> Paired[K]:
    """The pairs of running text: by sentence where labels and counts take turns, else clause by clause."""
    pairs: list[Pair[K]] = []
    totals: list[Value] = []
    left: list[Value] = []
    alone: list[Value] = []
    for sentence in sentences(text, box.start, box.end):
        read = read_box(sentence)
        if is_context(sentence.text):
            left += read.values
            continue
        read = Read(read.keys, tuple(value for value in read.values if not is_whole(text, value.start)))
        total = total_named(text, sentence, read.keys, read.values)
        own = without_remainders(text, read.keys, read.values)
        parts = Read(read.keys, tuple(value for value in own if value != total))
        found = _in_sentence(text, sentence, parts)
        if total is not None and adds_up(total, [pair.value for pair in found or pairs]):
            totals.append(total)
            read = parts
        elif total is not None:
            found = _in_sentence(text, sentence, read)
            alone += [total] if read.values == (total,) else []
        over = [value for value in read.values if all(pair.value != value for pair in found)]
        pairs += [
            replace(pair, sure=pair.sure and not has_second(text, pair.key, pair.value, over, read.keys))
            for pair in found
        ]
        left += over
    return Paired(tuple(pairs), tuple(totals), tuple(left), tuple(alone))


def _in_sentence[K](text: str, sentence: Box, read: Read[K]) -> tuple[Pair[K], ...]:
    found = in_order(text, read)
    if found is None:
        found = _after_colon(text, sentence, read)
    return _in_clauses(text, sentence, read) if found is None else found


def _after_colon[K](text: str, sentence: Box, read: Read[K]) -> tuple[Pair[K], ...] | None:
    """ "… in each year since 2020 was as follows: 22 in 2020, 31 in 2021", "The 11 were: Asian, 4": only what the colon announces."""
    if are_labels_first(text, read.keys, read.values):
        own = with_their_own(text, read.keys, read.values)
        return None if own is None else tuple(Pair(key, value, sure) for key, value, sure in own)
    colon = text.find(":", sentence.start, sentence.end)
    later = Read(
        tuple(key for key in read.keys if key.start > colon),
        tuple(value for value in read.values if value.start > colon),
    )
    least = 1 if later.keys == read.keys and len(later.values) == 1 else _SEVERAL
    announced = colon > 0 and len(later.keys) >= least and (later.values == read.values or later.keys == read.keys)
    return in_order(text, later) if announced else None


def _in_clauses[K](text: str, sentence: Box, read: Read[K]) -> tuple[Pair[K], ...]:
    pairs: list[Pair[K]] = []
    for begins, end in clauses(text, sentence, read.keys):
        keys = tuple(key for key in read.keys if begins <= key.start < end)
        start = _past_announcement(text, begins, keys)
        values = tuple(value for value in read.values if start <= value.start < end)
        if len(keys) == len(values) == 1 and (pair := _pair(text, keys[0], values[0])):
            pairs.append(pair)
        elif len(keys) > 1 and len(values) == 1 and only_signs(text, keys[-1], values[0]):
            pairs.append(Pair(keys[-1], values[0], sure=True))
        elif len(keys) == len(values) > 1 and (turned := in_order(text, Read(keys, values))):
            pairs += turned
        elif len(keys) > 1 and len(values) > 1:
            pairs += [Pair(key, value, sure=True) for key in keys for value in values if only_signs(text, key, value)]
        elif len(keys) == 1 and len(values) == 2 and _are_two_values(text, keys[0], values):
            pairs += [Pair(keys[0], value, sure=False) for value in values]
    return tuple(pairs)


def _past_announcement[K](text: str, start: int, keys: tuple[Found[K], ...]) -> int:
    """ "There are 12 victims: White British 7": what a clause counts stands behind its colon."""
    colon = text.rfind(":", start, min((key.start for key in keys), default=start))
    return start if colon < 0 else colon + 1


def _are_two_values[K](text: str, key: Found[K], values: tuple[Value, ...]) -> bool:
    return key.end <= values[0].start and links(text[key.end : values[0].start])


def in_rows[K](text: str, rows: Sequence[Row], read_box: Callable[[Box], Read[K]]) -> Paired[K]:
    """The pairs of a passage's rows, whatever the layout of each run of them."""
    pairs: list[Pair[K]] = []
    totals: list[Value] = []
    left: list[Value] = []
    alone: list[Value] = []
    for part in _parts(text, rows, read_box):
        pairs += part.pairs
        totals += part.totals
        left += part.left
        alone += part.alone
    told = [total for total in alone if pairs and adds_up(total, [pair.value for pair in pairs])]
    return Paired(tuple(pairs), (*totals, *told), tuple(value for value in left if value not in told))


def _parts[K](text: str, rows: Sequence[Row], read_box: Callable[[Box], Read[K]]) -> Iterator[Paired[K]]:
    at = 0
    while at < len(rows):
        until = at + 1
        if len(rows[at].boxes) > 1:
            while until < len(rows) and len(rows[until].boxes) > 1:
                until += 1
            yield from _table(text, rows[at:until], read_box, rows[at - 1] if at else None)
        elif _is_bare(rows[at], read_box):
            while until < len(rows) and len(rows[until].boxes) == 1 and _is_bare(rows[until], read_box):
                until += 1
            yield _cells_down(rows[at:until], read_box, rows[max(0, at - 2) : at])
        else:
            yield in_sentences(text, rows[at].boxes[0], read_box)
        at = until


def _whole[K](box: Box, read: Read[K]) -> str:
    """ "key" or "value" where the cell is nothing but one, else an empty word."""
    if len(read.keys) == 1 and not read.values and _fills(box, read.keys[0]):
        return "key"
    if len(read.values) == 1 and not read.keys and _fills(box, read.values[0]):
        return "value"
    return ""


def _fills(box: Box, found: Found[object]) -> bool:
    around = box.text[: found.start - box.start] + box.text[found.end - box.start :]
    return (
        not re.search(r"\w", around)
        or re.fullmatch(
            r"\W*(?:child(?:ren)?|cases?|young people|victims?|individuals?|people|years?|referrals?|episodes?|assessments?|in|year)\W*|\s*\([^()%]*\)\s*|\[\w{1,2}\]\s*|\s*[(\[,;/–-]?\s*[<>]?\d{1,3}(?:\.\d+)?\s?%\s*[)\](]{0,2}\s*",
            around,
            re.IGNORECASE,
        )
        is not None
    )


def _is_bare[K](row: Row, read_box: Callable[[Box], Read[K]]) -> bool:
    box = row.boxes[0]
    read = read_box(box)
    return bool(_whole(box, read)) or (is_total(box.text) and not (read.keys and read.values))


def _cells_down[K](rows: Sequence[Row], read_box: Callable[[Box], Read[K]], above: Sequence[Row]) -> Paired[K]:
    """One cell a line: label, count, label, count; two labels running: the first has no count. In doubt where the last has none."""
    reads = [(row.boxes[0], read_box(row.boxes[0])) for row in rows]
    kinds = ["total" if is_total(box.text) else _whole(box, read) for box, read in reads]
    values = tuple(value for _, read in reads for value in read.values)
    keys = tuple(key for _, read in reads for key in read.keys)
    if not keys or not values:
        return Paired((), left=values, alone=values if len(values) == 1 and kinds[-1] == "total" else ())
    if kinds[0] == "value" or are_columns(kinds):
        turned = len(keys) == len(values) and "total" not in kinds
        headed = turned and are_headed_counts_first(kinds, [row.boxes[0].text for row in above])
        return (
            Paired(tuple(Pair(key, value, sure=headed) for key, value in zip(keys, values, strict=True)))
            if turned
            else Paired((), left=values)
        )
    pairs: list[Pair[K]] = []
    totals: list[Value] = []
    held: list[Value] = []
    key: Found[K] | None = None
    for kind, (_, read) in [*zip(kinds, reads, strict=True), ("end", (rows[-1].boxes[0], Read[K]((), ())))]:
        if kind == "value":
            held.append(read.values[0])
            continue
        if key is not None:
            pairs += [Pair(key, value, sure=len(held) == 1) for value in held]
        else:
            totals += held[:1]
        totals += read.values[:1] if kind == "total" else ()
        held = []
        key = read.keys[0] if kind == "key" else None
    uneven = len({pair.key for pair in pairs}) != len(pairs) or (kinds[-1] != "value" and not reads[-1][1].values)
    return Paired(tuple(Pair(pair.key, pair.value, sure=pair.sure and not uneven) for pair in pairs), tuple(totals))


def _table[K](
    text: str, rows: Sequence[Row], read_box: Callable[[Box], Read[K]], above: Row | None
) -> Iterator[Paired[K]]:
    at = 0
    header: Row | None = above if above is not None and len(above.boxes) > 1 else None
    while at < len(rows):
        row = rows[at]
        reads = [read_box(box) for box in row.boxes]
        across = [
            number
            for number, (box, read) in enumerate(zip(row.boxes, reads, strict=True))
            if _whole(box, read) == "key"
        ]
        if len(across) >= 2 and not any(
            _whole(box, read) == "value" for box, read in zip(row.boxes, reads, strict=True)
        ):
            used, paired = _across(rows, at, across, read_box)
            yield paired
            at += used
            continue
        alone = _one_of(row, reads, header, text)
        if alone is not None:
            yield alone
        else:
            header = row if not any(read.values for read in reads) else header
            counted = any(_whole(box, read) == "value" for box, read in zip(row.boxes, reads, strict=True))
            yield from (
                _unsure(in_sentences(text, box, read_box)) if counted else in_sentences(text, box, read_box)
                for box, read in zip(row.boxes, reads, strict=True)
                if (read.keys and read.values) or len(box.text) > 30
            )
        at += 1


def _unsure[K](paired: Paired[K]) -> Paired[K]:
    """The pairs of a name beside counts: "Cases in 2021 (7)" may only say which question it answers."""
    return replace(paired, pairs=tuple(replace(pair, sure=False) for pair in paired.pairs))


def _across[K](
    rows: Sequence[Row], at: int, columns: list[int], read_box: Callable[[Box], Read[K]]
) -> tuple[int, Paired[K]]:
    """Labels across the top, counts in the rows below them."""
    width = len(rows[at].boxes)
    keys = {column: read_box(rows[at].boxes[column]).keys[0] for column in columns}
    below: list[list[Pair[K]]] = []
    names: list[str] = []
    used = 1
    for row in rows[at + 1 :]:
        shift = len(row.boxes) - width
        if shift not in (0, 1):
            break
        if is_shut_out(row):
            used += 1
            continue
        found = [(column, read_box(row.boxes[column + shift])) for column in columns]
        filled = [(column, read.values[0]) for column, read in found if len(read.values) == 1 and not read.keys]
        if not filled or any(read.keys for _, read in found):
            break
        below.append([Pair(keys[column], value, sure=True) for column, value in filled])
        names.append(row.boxes[0].text)
        used += 1
    asked = 0 if len(below) == 1 else the_one_asked_for(names)
    if asked is not None and below:
        return used, Paired(tuple(below[asked]))
    wide = [pairs for pairs in below if len(pairs) * 2 >= len(columns)]
    return used, Paired(tuple(Pair(pair.key, pair.value, sure=False) for pairs in wide for pair in pairs))


_PARTED = expression(
    r"\b(?:male|female|boys?|girls?|gender|%|per ?cent(?:age)?|rate|proportion|change|rank)\b|%", re.IGNORECASE
)


def _one_of[K](row: Row, reads: Sequence[Read[K]], header: Row | None, text: str) -> Paired[K] | None:
    """A row of a label and its count; of several counts, the one whose column is the total."""
    boxes = row.boxes
    keyed = [number for number, (box, read) in enumerate(zip(boxes, reads, strict=True)) if _whole(box, read) == "key"]
    valued = [
        number
        for number, (box, read) in enumerate(zip(boxes, reads, strict=True))
        if _whole(box, read) == "value"
        and read.values[0].start < read.values[0].end
        and labels_of(_heading(header, boxes, number)) is None
    ]
    told = [number for number in valued if boxes[number].text.strip("-–— ")]
    is_only_one_told = bool(told) and any(_is_plain_column(header, boxes, at) for at in valued if at not in told)
    valued = told or valued
    values = [reads[number].values[0] for number in valued]
    if not keyed and values and any(is_total(box.text) for box in boxes):
        return Paired((), tuple(values))
    if len(keyed) > 1 and len(keyed) == len(valued):
        found = in_order(text, Read(tuple(reads[n].keys[0] for n in keyed), tuple(values)))
        return Paired(found) if found else Paired((), left=tuple(values))
    if len(keyed) != 1 or not values:
        return None
    key = reads[keyed[0]].keys[0]
    if len(values) == 1:
        sure = not is_only_one_told and _is_plain_column(header, boxes, valued[0])
        return Paired((Pair(key, values[0], sure=sure),))
    return _of_many(key, [(number, reads[number].values[0]) for number in valued], header, boxes)


def _heading(header: Row | None, boxes: Sequence[Box], column: int) -> str:
    return header.boxes[column].text if header is not None and len(header.boxes) == len(boxes) else ""


def _is_plain_column(header: Row | None, boxes: Sequence[Box], column: int) -> bool:
    return _PARTED.search(_heading(header, boxes, column)) is None


def _of_many[K](key: Found[K], values: list[tuple[int, Value]], header: Row | None, boxes: Sequence[Box]) -> Paired[K]:
    names = {} if header is None or len(header.boxes) != len(boxes) else {n: header.boxes[n].text for n, _ in values}
    summed = column_of_all(names)
    totals = [value for number, value in values if number == summed or is_total(names.get(number, ""))]
    parted = [number for number, _ in values if _PARTED.search(names.get(number, ""))]
    if len(totals) == 1:
        return Paired(
            (Pair(key, totals[0], sure=True),), left=tuple(value for _, value in values if value != totals[0])
        )
    plain = [value for number, value in values if number not in parted]
    if parted or not names:
        kept = plain if len(plain) == 1 and names else []
        return Paired(
            tuple(Pair(key, value, sure=True) for value in kept), left=tuple(v for _, v in values if v not in kept)
        )
    return Paired(tuple(Pair(key, value, sure=False) for value in plain))
