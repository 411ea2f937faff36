"""The official series: what the Department for Education publishes about the same councils."""

from django.db import models
from django.db.models import F, Q

from councils.domain.phrases import OFFICIAL_SYMBOL
from councils.models.register import Council


class OfficialFigure(models.Model):
    """One area in one year ending 31 March, as published. A companion to a council's own answer, never its check."""

    class Series(models.TextChoices):
        CSE_FACTOR = "cse-factor", "Assessments in which child sexual exploitation was a factor"
        ASSESSMENTS = "assessments-with-factors", "Assessments that named any factor"

    class Level(models.TextChoices):
        NATIONAL = "national", "England"
        REGIONAL = "regional", "Region"
        COUNCIL = "council", "Council"

    series = models.CharField(max_length=32, choices=Series)
    area_code = models.CharField(max_length=9, help_text="The GSS code as published.")
    area = models.CharField(max_length=80)
    level = models.CharField(max_length=8, choices=Level)
    council = models.ForeignKey(Council, models.PROTECT, null=True, blank=True, related_name="official_figures")
    year = models.PositiveSmallIntegerField("year ending 31 March")
    words = models.CharField(max_length=12, help_text="As published: a number or a symbol.")
    low = models.PositiveIntegerField(null=True, blank=True)
    high = models.PositiveIntegerField(null=True, blank=True)
    symbol = models.CharField(max_length=1, blank=True, choices=list(OFFICIAL_SYMBOL.items()))

    class Meta:
        ordering = ["series", "area", "year"]
        constraints = [
            models.UniqueConstraint(fields=["series", "area_code", "year"], name="one_official_figure_a_year"),
            models.CheckConstraint(
                condition=Q(symbol="", low__isnull=False, high__isnull=False, low__lte=F("high"))
                | Q(~Q(symbol=""), low__isnull=True, high__isnull=True),
                name="an_official_figure_is_a_count_or_a_symbol",
            ),
            models.CheckConstraint(
                condition=Q(symbol__in=["", *OFFICIAL_SYMBOL]),
                name="an_official_figures_symbol_is_known",
            ),
            models.CheckConstraint(
                condition=~Q(level="council") | Q(council__isnull=False), name="a_councils_official_figure_names_it"
            ),
        ]
        indexes = [models.Index(fields=["series", "level", "year"], name="official_by_year")]

    def __str__(self) -> str:
        return f"{self.area}, year to March {self.year}: {self.words}"

    @property
    def symbol_words(self) -> str:
        """What its symbol means; empty where it is a count."""
        return OFFICIAL_SYMBOL[self.symbol] if self.symbol else ""
