"""Which councils a comparison is of: named one by one, many by one name, or both."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from councils.domain.expressions import expression
from councils.domain.listing import in_words, listed
from councils.domain.selection_fault import SelectionFault


class GroupKind(StrEnum):
    """Ways of naming many councils at once."""

    ALL = "all"
    REGION = "region"
    KIND = "kind"
    NEIGHBOURS = "neighbours"


KIND_WORDS = {
    "county": "county councils",
    "unitary": "unitary authorities",
    "metropolitan": "metropolitan districts",
    "london-borough": "London boroughs",
    "city": "City of London",
    "district": "non-metropolitan districts",
    "welsh": "Welsh councils",
    "scottish": "Scottish councils",
    "ni-district": "Northern Ireland districts",
    "ni-trust": "health and social care trusts",
}

_SLUG = expression(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_MOST_COUNCILS = 250


@dataclass(frozen=True, slots=True)
class Group:
    """Many councils by one name: all that owe an answer, a region, a kind, or a council's statistical neighbours."""

    kind: GroupKind
    slug: str = ""

    def __str__(self) -> str:
        return f"{self.kind}:{self.slug}" if self.slug else str(self.kind)


@dataclass(frozen=True, slots=True)
class CouncilsChosen:
    """The councils named one by one, and at most one group. With both, the named stand out before the group."""

    named: tuple[str, ...] = ()
    group: Group | None = None

    def __str__(self) -> str:
        return ",".join([*self.named, *([str(self.group)] if self.group else [])])

    @property
    def in_front(self) -> tuple[str, ...]:
        """The councils that a drawing of many sets before the rest."""
        if self.group is not None and self.group.kind is GroupKind.NEIGHBOURS:
            return (*self.named, self.group.slug) if self.group.slug not in self.named else self.named
        return self.named


ALL = CouncilsChosen(group=Group(GroupKind.ALL))


def councils_words(chosen: CouncilsChosen, names: Mapping[str, str], size: int, *, english: bool = False) -> str:
    """The councils of a selection in words; `english`: those of England alone are meant."""
    named = listed(names.get(slug, slug) for slug in chosen.named)
    if chosen.group is None:
        return named
    group = _group_words(chosen.group, names, size, english=english)
    return f"{named} among {group}" if named else group


def _group_words(group: Group, names: Mapping[str, str], size: int, *, english: bool) -> str:
    match group.kind:
        case GroupKind.ALL:
            services = f"with children's services{' in England' if english else ''}"
            return f"all {size:,} councils {services}" if size != 1 else f"the one council {services}"
        case GroupKind.REGION:
            name = names.get(group.slug, group.slug)
            article = "the " if name.startswith(("North ", "South ", "East ", "West ")) else ""
            return f"the {size:,} councils of {article}{name}" if size != 1 else f"the one council of {article}{name}"
        case GroupKind.KIND:
            return f"the {size:,} {KIND_WORDS[group.slug]}" if size != 1 else f"the {KIND_WORDS[group.slug]}"
        case GroupKind.NEIGHBOURS:
            neighbours = "neighbour" if size == 2 else "neighbours"  # noqa: PLR2004 - the council and one other
            return f"{names.get(group.slug, group.slug)} and its {in_words(size - 1)} statistical {neighbours}"


def read_councils(value: str) -> CouncilsChosen:
    named: dict[str, None] = {}
    groups: dict[Group, None] = {}
    for item in (part.strip() for part in value.split(",")):
        if item and (item == GroupKind.ALL or ":" in item):
            groups[_group(item)] = None
        elif item:
            named[slug_of(item, item)] = None
    if len(groups) > 1:
        raise SelectionFault("councils", value[:200], "one group at a time")
    if len(named) > _MOST_COUNCILS:
        raise SelectionFault("councils", value[:200], f"at most {_MOST_COUNCILS} can be named one by one")
    group = next(iter(groups), None)
    return CouncilsChosen(tuple(named), group) if named or group else ALL


def _group(item: str) -> Group:
    if item == GroupKind.ALL:
        return Group(GroupKind.ALL)
    name, _, of = item.partition(":")
    if name not in ("region", "kind", "neighbours"):
        raise SelectionFault("councils", item[:200], "a group begins with region:, kind: or neighbours:, or is all")
    group = Group(GroupKind(name), slug_of(of, item))
    if group.kind is GroupKind.KIND and group.slug not in KIND_WORDS:
        raise SelectionFault("councils", item[:200], f"a kind is one of: {', '.join(KIND_WORDS)}")
    return group


def slug_of(name: str, item: str) -> str:
    """The slug that a name comes to: `Kingston upon Hull` and `kingston-upon-hull` are one."""
    plain = re.sub(r"['’.]", "", name.strip().lower()).replace("&", " and ")
    slug = re.sub(r"[\s_-]+", "-", plain).strip("-")
    if not _SLUG.fullmatch(slug):
        raise SelectionFault("councils", item[:200], "this is not a council's name")
    return slug
