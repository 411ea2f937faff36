"""Filters that put a council beside those chosen so far, in an address."""

from dataclasses import replace

from django import template

from councils.domain.chosen import CouncilsChosen

register = template.Library()


@register.filter
def with_council(carried: CouncilsChosen | None, slug: str) -> str:
    """The councils chosen so far and this one, as `councils=` has them."""
    chosen = carried or CouncilsChosen()
    return str(chosen if slug in chosen.named else replace(chosen, named=(*chosen.named, slug)))


@register.filter
def has_council(carried: CouncilsChosen | None, slug: str) -> bool:
    """Whether a council is chosen already."""
    return carried is not None and slug in carried.named
