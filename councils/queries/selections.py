"""The councils that a selection names, found in the register; a name that is not there is a fault, with the nearest."""

from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from django.db.models import StringAgg, Value

from councils.domain.chosen import KIND_WORDS, Group, GroupKind
from councils.domain.evidence import CouncilFacts
from councils.domain.listing import listed
from councils.domain.selection import Selection
from councils.domain.selection_fault import SelectionFault
from councils.models import Council, Neighbour

_BETWEEN = "|"
"""Between the names of those who came after a council, as the register itself has them."""


@dataclass(frozen=True, slots=True)
class Register:
    """Every council by slug, and the regions' names by slug."""

    councils: dict[str, CouncilFacts]
    ids: dict[str, int]
    regions: dict[str, str]

    def names(self) -> dict[str, str]:
        """Councils' and regions' names by slug; a council's wins where both share one."""
        return {**self.regions, **{slug: council.short_name for slug, council in self.councils.items()}}


def read_register() -> Register:
    """The whole register, by one query."""
    found = list(
        Council.objects.order_by("short_name", "slug").values(
            *("pk", "slug", "name", "short_name", "gss_code", "kind", "nation", "region", "region_slug"),
            *("children_services", "is_closed", "closed_on", "duty_holder__short_name"),
            after=StringAgg("successors__short_name", Value(_BETWEEN)),
        )
    )
    return Register(
        councils={row["slug"]: _facts(row) for row in found},
        ids={row["slug"]: row["pk"] for row in found},
        regions={row["region_slug"]: row["region"] for row in found if row["region_slug"]},
    )


def _facts(row: dict[str, Any]) -> CouncilFacts:
    return CouncilFacts(
        slug=str(row["slug"]),
        name=str(row["name"]),
        short_name=str(row["short_name"]),
        gss_code=str(row["gss_code"] or ""),
        kind=str(row["kind"]),
        nation=str(row["nation"]),
        region=str(row["region"]),
        region_slug=str(row["region_slug"]),
        owes_answer=bool(row["children_services"]) and not row["is_closed"],
        is_closed=bool(row["is_closed"]),
        duty_holder=str(row["duty_holder__short_name"] or ""),
        closed_on=row["closed_on"],
        successors=tuple(sorted(row["after"].split(_BETWEEN))) if row["after"] else (),
    )


def councils_of(selection: Selection, register: Register) -> list[CouncilFacts]:
    """The councils that a selection compares, those named first. Raises SelectionFault for one that is not known."""
    chosen = selection.councils
    found = {slug: _named(slug, register) for slug in chosen.named}
    if chosen.group is not None:
        in_group = _in_group(chosen.group, register, english=selection.measure.is_official)
        found |= {council.slug: council for council in in_group}
    return list(found.values())


def _named(slug: str, register: Register) -> CouncilFacts:
    if slug in register.councils:
        return register.councils[slug]
    near = get_close_matches(slug, register.councils, n=3, cutoff=0.75)
    names = listed(register.councils[one].short_name for one in near)
    hint = f"; did you mean {names}?" if near else ""
    raise SelectionFault("councils", slug, f"no council is known here as “{slug}”{hint}")


def _in_group(group: Group, register: Register, *, english: bool) -> list[CouncilFacts]:
    """The members of a group that owe an answer; for the official series, which covers England alone, its councils."""
    if group.kind is GroupKind.NEIGHBOURS:
        return _with_neighbours(_named(group.slug, register), register)
    open_now = [council for council in register.councils.values() if not council.is_closed]
    fits = [council for council in open_now if _fits(council, group)]
    if not fits:
        known = ", ".join(sorted(register.regions) if group.kind is GroupKind.REGION else KIND_WORDS)
        raise SelectionFault("councils", str(group), f"nothing is known here by that name; there are: {known}")
    owing = [council for council in fits if council.owes_answer] or fits
    return [council for council in owing if council.nation == "england"] if english else owing


def _fits(council: CouncilFacts, group: Group) -> bool:
    match group.kind:
        case GroupKind.REGION:
            return council.region_slug == group.slug
        case GroupKind.KIND:
            return council.kind == group.slug
        case _:
            return council.owes_answer


def _with_neighbours(council: CouncilFacts, register: Register) -> list[CouncilFacts]:
    """A council and those that the newest model finds most like it. Raises SelectionFault where it has none."""
    near = Neighbour.objects.filter(council__slug=council.slug).order_by("-model", "rank")
    found = list(near.values_list("model", "neighbour__slug"))
    if not found:
        raise SelectionFault(
            "councils", f"neighbours:{council.slug}", f"no model gives {council.short_name} neighbours"
        )
    newest = found[0][0]
    return [council, *(register.councils[slug] for model, slug in found if model == newest)]
