"""Ethnic labels brought together under the groups or the categories of the Census, as far as a letter's words allow.

A sum is as wide as its parts together, and without an upper limit where a part has none. What may count somebody twice
(a heading beside its parts, one label twice) or cannot be mapped stays apart, as the council gave it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from councils.domain.count import Count
from councils.domain.evidence import GivenFigure
from councils.domain.expressions import expression
from councils.domain.measures import Detail
from councils.domain.vocabulary import Outcome

NOT_MAPPED = "not mapped"
"""The group of a label that belongs to none."""


_TWO_CATEGORIES = frozenset({"gypsy", "roma", "romany", "traveller", "irish", "grt"})
"""Words of labels that cover two categories of the Census together, and no whole group."""
_WORDS = expression(r"[^\W\d_]+")


def grouped(figures: Sequence[GivenFigure], detail: Detail) -> tuple[GivenFigure, ...]:
    """The figures under the names of groups or categories, in the order in which these are first met."""
    if detail is Detail.LABELS:
        return tuple(figures)
    together: dict[tuple[str, str], list[GivenFigure]] = {}
    for place, figure in enumerate(figures):
        name = _name(figure, detail)
        together.setdefault((figure.period, name or f"\n{place}"), []).append(figure)
    made: list[GivenFigure] = []
    for (_, name), parts in together.items():
        made += parts if name.startswith("\n") or not _may_be_added(parts) else [_sum(name, parts)]
    return tuple(made)


def _name(figure: GivenFigure, detail: Detail) -> str:
    """The name that a figure comes under; empty where it stays apart."""
    if detail is Detail.NINETEEN:
        return figure.detail
    return "" if figure.group == NOT_MAPPED else figure.group


def _may_be_added(parts: Sequence[GivenFigure]) -> bool:
    """True unless somebody may be counted twice: under a heading and its part, or under one label given twice."""
    if len(parts) == 1:
        return True
    broad = [part for part in parts if not part.detail and not _is_two_categories(part.category)]
    known = all(part.group == parts[0].group for part in parts) and parts[0].group == "Not known"
    distinct = len({part.category.casefold() for part in parts}) == len(parts)
    return distinct and (not broad or known)


def _is_two_categories(label: str) -> bool:
    """True for `Gypsy/Roma`, which has no category of its own and yet heads no other."""
    found = set(_WORDS.findall(label.casefold()))
    return bool(found) and found <= _TWO_CATEGORIES


def _sum(name: str, parts: Sequence[GivenFigure]) -> GivenFigure:
    words = "; ".join(_said(part, name) for part in parts)
    first = replace(parts[0], category=name, words=words)
    if len(parts) == 1:
        return first
    counts = [part.count for part in parts]
    if all(count is None for count in counts):
        return first
    total = Count.total([Count(0, None) if count is None else count for count in counts])
    return replace(first, count=total, outcome=Outcome.ANSWERED, reason="", detail="")


def _said(part: GivenFigure, name: str) -> str:
    """The council's own label before its own token, unless the label is the name already."""
    return part.words if part.category.casefold() == name.casefold() else f"{part.category}: {part.words}"
