"""The register, and the reference figures that hang on it."""

from typing import ClassVar

from django.contrib import admin
from django.utils.safestring import SafeString

from councils.admin.looking import KeptForEver, LookOnly, link_to, list_link
from councils.models import Council, CouncilAlias, Neighbour, OfficialFigure, Population, ResidentGroup


class AliasesOfCouncil(admin.TabularInline):
    """The other names that letters show a council by."""

    model = CouncilAlias
    extra = 0


@admin.register(Council)
class CouncilAdmin(KeptForEver):
    """Councils, found by any name or code they have or had."""

    list_display = (
        "short_name",
        "code",
        "gss_code",
        "kind",
        "region",
        "children_services",
        "is_closed",
        "its_requests",
    )
    list_filter = ("nation", "kind", "children_services", "is_closed", "region")
    search_fields = ("name", "short_name", "=code", "=gss_code", "=aliases__value", "aliases__value")
    raw_id_fields = ("duty_holder", "successors")
    inlines = (AliasesOfCouncil,)

    @admin.display(description="requests")
    def its_requests(self, council: Council) -> SafeString:
        """Where its requests are listed."""
        return list_link("request", "requests", council__id=council.pk)


class OfACouncil(LookOnly):
    """Reference figures: they are changed in their files and loaded."""

    list_select_related: ClassVar[tuple[str, ...]] = ("council",)
    search_fields: ClassVar[tuple[str, ...]] = ("council__name", "=council__code")

    @admin.display(description="council", ordering="council__short_name")
    def its_council(self, row: Population | ResidentGroup | Neighbour | OfficialFigure) -> SafeString | str:
        """The council, linked."""
        return link_to(row.council)


@admin.register(Population)
class PopulationAdmin(OfACouncil):
    """Residents aged 0 to 17."""

    list_display = ("year", "its_council", "residents", "basis", "note")
    list_filter = ("year", "basis")


@admin.register(ResidentGroup)
class ResidentGroupAdmin(OfACouncil):
    """Residents of all ages by ethnic group."""

    list_display = ("group", "its_council", "residents", "census_year", "source")
    list_filter = ("group", "census_year")


@admin.register(Neighbour)
class NeighbourAdmin(OfACouncil):
    """Statistical neighbours."""

    list_display = ("rank", "its_council", "its_neighbour", "closeness", "model")
    list_filter = ("model", "closeness")
    list_select_related = ("council", "neighbour")

    @admin.display(description="neighbour", ordering="neighbour__short_name")
    def its_neighbour(self, row: Neighbour) -> SafeString | str:
        """The neighbour, linked."""
        return link_to(row.neighbour)


@admin.register(OfficialFigure)
class OfficialFigureAdmin(OfACouncil):
    """The official series, as published."""

    list_display = ("area", "year", "series", "words", "low", "high", "its_council")
    list_filter = ("series", "level", "year", "symbol")
    search_fields = ("area", "=area_code", "council__name")
