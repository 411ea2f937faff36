"""The labels of a Word document's lists ("a)", "1."), which its text leaves to be counted by whoever shows it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from councils.parsing.readers.numbering import ordinal
from councils.parsing.readers.package import Element, child_of, children_of, value_of

_PLACE = re.compile(r"%(\d)")
_LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how its label is written, and what it starts from."""

    style: str
    pattern: str
    start: int
    restart: int | None
    glue: str
    legal: bool


@dataclass(frozen=True, slots=True)
class _Numbering:
    """A list in use: its levels, the counting it shares with other lists, and the starts it sets anew."""

    shared: str
    levels: dict[int, Level]
    starts: dict[int, int]


@dataclass(slots=True)
class Labels:
    """Counts the lists of one document, from its first paragraph to its last."""

    numberings: dict[str, _Numbering]
    counts: dict[str, list[int | None]] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    @classmethod
    def of(cls, part: Element | None) -> Labels:
        """Read the numbering part; a document without one has no labels."""
        shared = {value_of(entry, "abstractNumId") or "": entry for entry in children_of(part, "abstractNum")}
        found = {}
        for entry in children_of(part, "num"):
            identifier = value_of(child_of(entry, "abstractNumId")) or ""
            found[value_of(entry, "numId") or ""] = _numbering(identifier, shared.get(identifier), entry)
        return cls(found)

    def next_label(self, numbering: str, depth: int) -> str:
        """Count one paragraph of a list and return its label with what stands between it and the words."""
        known = self.numberings.get(numbering)
        if known is None or depth not in known.levels:
            return ""
        level = known.levels[depth]
        if level.style == "bullet":
            return "• "
        counts = self._advance(numbering, known, depth)
        if level.style == "none":
            return ""
        label = _PLACE.sub(lambda place: _written(known, counts, int(place[1]) - 1, legal=level.legal), level.pattern)
        return f"{label}{level.glue}" if label.strip() else ""

    def _advance(self, numbering: str, known: _Numbering, depth: int) -> list[int | None]:
        counts = self.counts.setdefault(known.shared, [None] * _LEVELS)
        first_here = (numbering, depth) not in self.begun
        self.begun.add((numbering, depth))
        count = counts[depth]
        if first_here and depth in known.starts:
            counts[depth] = known.starts[depth]
        else:
            counts[depth] = known.levels[depth].start if count is None else count + 1
        for above in range(depth):
            if counts[above] is None and above in known.levels:
                counts[above] = known.levels[above].start
        for below in range(depth + 1, _LEVELS):
            if below not in known.levels or known.levels[below].restart != 0:
                counts[below] = None
        return counts


def _written(known: _Numbering, counts: list[int | None], depth: int, *, legal: bool) -> str:
    if not 0 <= depth < _LEVELS:
        return ""
    count = counts[depth]
    level = known.levels.get(depth)
    if count is None or level is None:
        return ""
    return ordinal(count, "decimal" if legal else level.style)


def _numbering(identifier: str, shared: Element | None, entry: Element) -> _Numbering:
    levels = {depth: _level(level) for level in children_of(shared, "lvl") if (depth := _depth(level)) is not None}
    starts = {}
    for override in children_of(entry, "lvlOverride"):
        depth = _depth(override)
        if depth is None:
            continue
        if (own := child_of(override, "lvl")) is not None:
            levels[depth] = _level(own)
        if (start := child_of(override, "startOverride")) is not None:
            starts[depth] = _number(value_of(start), 1)
    return _Numbering(identifier, levels, starts)


def _level(level: Element) -> Level:
    restart = child_of(level, "lvlRestart")
    legal = child_of(level, "isLgl")
    glue = value_of(child_of(level, "suff")) or "tab"
    return Level(
        style=value_of(child_of(level, "numFmt")) or "decimal",
        pattern=value_of(child_of(level, "lvlText")) or "",
        start=_number(value_of(child_of(level, "start")), 1),
        restart=None if restart is None else _number(value_of(restart), 1),
        glue="" if glue == "nothing" else " ",
        legal=legal is not None and value_of(legal) not in ("0", "false", "off"),
    )


def _depth(level: Element) -> int | None:
    depth = _number(value_of(level, "ilvl"), -1)
    return depth if 0 <= depth < _LEVELS else None


def _number(written: str | None, otherwise: int) -> int:
    return int(written) if written is not None and re.fullmatch(r"-?\d{1,6}", written) else otherwise
