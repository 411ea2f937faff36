"""The register: every council, its other names, its children and the councils most like it."""

from django.db import models
from django.db.models import F, Q

from councils.domain.vocabulary import CENSUS_GROUPS


class Council(models.Model):
    """A local authority, or one of Northern Ireland's trusts. Closed ones keep their rows and name their successors."""

    class Kind(models.TextChoices):
        COUNTY = "county", "County council"
        UNITARY = "unitary", "Unitary authority"
        METROPOLITAN = "metropolitan", "Metropolitan district"
        LONDON_BOROUGH = "london-borough", "London borough"
        CITY = "city", "City of London Corporation"
        DISTRICT = "district", "Non-metropolitan district"
        WELSH = "welsh", "Welsh council"
        SCOTTISH = "scottish", "Scottish council"
        NI_DISTRICT = "ni-district", "Northern Ireland district"
        NI_TRUST = "ni-trust", "Health and social care trust"

    class Nation(models.TextChoices):
        ENGLAND = "england", "England"
        WALES = "wales", "Wales"
        SCOTLAND = "scotland", "Scotland"
        NORTHERN_IRELAND = "northern-ireland", "Northern Ireland"

    code = models.CharField(max_length=8, unique=True, help_text="mySociety's letters, as HEF.")
    slug = models.SlugField(max_length=80, unique=True, help_text="Lasting: never given to another council.")
    name = models.CharField(max_length=120, help_text="In full, as Herefordshire Council.")
    short_name = models.CharField(max_length=80, help_text="As people say it, on charts and in lists: Herefordshire.")
    gss_code = models.CharField(
        "GSS code",
        max_length=9,
        unique=True,
        null=True,
        blank=True,
        help_text="The statistical office's, as E06000019; a former one is another name.",
    )
    dfe_code = models.CharField(
        "DfE number", max_length=3, blank=True, help_text="The Department for Education's three digits, in England."
    )
    kind = models.CharField(max_length=16, choices=Kind, help_text="What sort of council the law makes it.")
    nation = models.CharField(max_length=16, choices=Nation, help_text="Which law on information it answers under.")
    region = models.CharField(max_length=40, blank=True, help_text="English region; the nation elsewhere.")
    region_slug = models.SlugField(max_length=40, blank=True, help_text="The region in addresses, as west-midlands.")
    children_services = models.BooleanField(
        "has children's services", help_text="Only these owe an answer; a district's 'not held' is no refusal."
    )
    duty_holder = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="covers", help_text="Who holds the duty here."
    )
    started_on = models.DateField(null=True, blank=True, help_text="Its first day, if it is known.")
    closed_on = models.DateField(null=True, blank=True, help_text="The day it closed, as the register has it.")
    is_closed = models.BooleanField(default=False, help_text="A closed council keeps its page and its figures.")
    successors = models.ManyToManyField(
        "self",
        symmetrical=False,
        related_name="predecessors",
        blank=True,
        help_text="Which councils took its place, by their numbers here.",
    )
    website = models.URLField(blank=True, help_text="Its own front page.")
    police_force = models.CharField(max_length=60, blank=True, help_text="The force of its area, to which some refer.")
    hexagon_q = models.SmallIntegerField(null=True, blank=True, help_text="Column on the hexagon map (odd-r).")
    hexagon_r = models.SmallIntegerField(null=True, blank=True, help_text="Row on the hexagon map (odd-r).")

    class Meta:
        ordering = ["short_name", "is_closed", "code"]
        constraints = [
            models.UniqueConstraint(fields=["hexagon_q", "hexagon_r"], name="one_council_a_hexagon"),
            models.CheckConstraint(
                condition=Q(hexagon_q__isnull=True, hexagon_r__isnull=True)
                | Q(hexagon_q__isnull=False, hexagon_r__isnull=False),
                name="a_hexagon_has_both_coordinates",
            ),
            models.CheckConstraint(
                condition=Q(closed_on__isnull=True) | Q(is_closed=True), name="a_closing_day_means_closed"
            ),
            models.CheckConstraint(
                condition=Q(closed_on__isnull=True) | Q(started_on__isnull=True) | Q(started_on__lt=F("closed_on")),
                name="council_starts_before_it_closes",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} (closed)" if self.is_closed else self.name

    def get_absolute_url(self) -> str:
        """The council's public page."""
        return f"/councils/{self.slug}/"


class CouncilAlias(models.Model):
    """Something else that a council is known by: another name, a domain of its e-mail, a code it had before."""

    class Kind(models.TextChoices):
        NAME = "name", "Another name"
        DOMAIN = "domain", "E-mail domain"
        FORMER_GSS_CODE = "former-gss-code", "Former GSS code"

    council = models.ForeignKey(Council, models.CASCADE, related_name="aliases")
    kind = models.CharField(max_length=16, choices=Kind, help_text="What sort of name it is.")
    value = models.CharField(max_length=120, help_text="As letters have it; a domain as example.gov.uk.")

    class Meta:
        ordering = ["kind", "value"]
        verbose_name_plural = "council aliases"
        constraints = [
            models.UniqueConstraint(fields=["council", "kind", "value"], name="an_alias_once_a_council"),
            models.UniqueConstraint(
                fields=["value"], condition=Q(kind="former-gss-code"), name="a_former_code_leads_to_one_council"
            ),
        ]
        indexes = [models.Index(fields=["kind", "value"], name="alias_lookup")]

    def __str__(self) -> str:
        return self.value


class Population(models.Model):
    """Residents aged 0 to 17 of a council at mid-year, with the source and what the estimate rests on."""

    council = models.ForeignKey(Council, models.CASCADE, related_name="populations")
    year = models.PositiveSmallIntegerField()
    residents = models.PositiveIntegerField("residents aged 0 to 17")
    source = models.CharField(max_length=120)
    basis = models.CharField(max_length=120, help_text="No trend may be drawn across different bases.")
    note = models.CharField(max_length=120, blank=True, help_text="Where the figure is that of the councils before it.")

    class Meta:
        ordering = ["council", "year"]
        constraints = [models.UniqueConstraint(fields=["council", "year"], name="one_population_a_year")]

    def __str__(self) -> str:
        return f"{self.council}, mid-{self.year}: {self.residents}"


class ResidentGroup(models.Model):
    """Residents of ALL ages of a council in one of five ethnic groups, at a census: never a count of children."""

    council = models.ForeignKey(Council, models.CASCADE, related_name="resident_groups")
    group = models.CharField(max_length=8, choices=[(group.value, group.value) for group in CENSUS_GROUPS])
    residents = models.PositiveIntegerField("residents of all ages")
    census_year = models.PositiveSmallIntegerField()
    source = models.CharField(max_length=120)

    class Meta:
        ordering = ["council", "group"]
        verbose_name = "residents by ethnic group, all ages"
        verbose_name_plural = "residents by ethnic group, all ages"
        constraints = [
            models.UniqueConstraint(fields=["council", "group"], name="an_ethnic_group_once_a_council"),
            models.CheckConstraint(
                condition=Q(group__in=[group.value for group in CENSUS_GROUPS]), name="a_census_group_is_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.council}, census of {self.census_year}, all ages, {self.group}: {self.residents}"


class Neighbour(models.Model):
    """One of the councils that a model finds most like another in what bears on its children."""

    council = models.ForeignKey(Council, models.CASCADE, related_name="neighbours")
    neighbour = models.ForeignKey(Council, models.CASCADE, related_name="neighbour_of")
    model = models.CharField(max_length=60, help_text="As DfE children's services 2025.")
    rank = models.PositiveSmallIntegerField(help_text="1 is the nearest.")
    closeness = models.CharField(max_length=30, help_text="In the model's own words.")

    class Meta:
        ordering = ["council", "model", "rank"]
        constraints = [
            models.UniqueConstraint(fields=["council", "model", "rank"], name="one_neighbour_a_rank"),
            models.UniqueConstraint(fields=["council", "model", "neighbour"], name="a_neighbour_once_a_model"),
            models.CheckConstraint(condition=~Q(council=F("neighbour")), name="no_council_neighbours_itself"),
        ]

    def __str__(self) -> str:
        return f"{self.council}: {self.rank}. {self.neighbour}"
