"""Where the areas with an upper tier of their own lie on the map, and whose answer covers each."""

from councils.domain.evidence import Area
from councils.models import Council


def areas() -> tuple[Area, ...]:
    """Every hexagon whose area somebody answers for, from the south; by one query."""
    on_map = Council.objects.filter(hexagon_q__isnull=False, is_closed=False).order_by("hexagon_r", "hexagon_q")
    holders = on_map.values_list("hexagon_q", "hexagon_r", "slug", "children_services", "duty_holder__slug")
    owing = ((q, r, slug if owes else holder) for q, r, slug, owes, holder in holders)
    return tuple(Area(q, r, slug) for q, r, slug in owing if q is not None and r is not None and slug)
