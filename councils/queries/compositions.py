"""The makeup of councils' residents, of all ages, at the latest census."""

from collections.abc import Iterable

from councils.domain import phrases
from councils.domain.evidence import Composition, CouncilFacts
from councils.domain.measures import Detail
from councils.domain.selection import Selection
from councils.domain.vocabulary import EthnicGroup
from councils.models import ResidentGroup


def compositions(selection: Selection, councils: Iterable[CouncilFacts]) -> dict[str, Composition]:
    """Who lives in each council's area, by slug, by one query; nothing where no ethnic groups are compared."""
    if not selection.measure.is_ethnicity or selection.detail is not Detail.FIVE:
        return {}
    found = ResidentGroup.objects.filter(council__slug__in=[council.slug for council in councils])
    residents: dict[str, dict[str, int]] = {}
    censuses: dict[str, tuple[int, str]] = {}
    for slug, group, number, year, source in found.values_list(
        "council__slug", "group", "residents", "census_year", "source"
    ):
        residents.setdefault(slug, {})[phrases.GROUP[EthnicGroup(group)]] = number
        censuses[slug] = (year, source)
    return {slug: Composition(groups, *censuses[slug]) for slug, groups in residents.items()}
