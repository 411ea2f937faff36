"""Who is at work on what: requests taken by somebody, and requests that are read twice."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from councils.models.rounds import Request
from councils.models.work import Reading


class Assignment(models.Model):
    """A request taken by one person, until it is given back. It tells others; it locks nobody out."""

    request = models.ForeignKey(Request, models.CASCADE, related_name="assignments")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="assignments")
    taken_at = models.DateTimeField(auto_now_add=True)
    given_back_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["request"], condition=Q(given_back_at__isnull=True), name="a_request_is_taken_by_one"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.request}: {self.person}"


class SecondReading(models.Model):
    """
    A request that is to be read twice: the second reader sees neither the first's nor the parser's values.

    Their readings are those that name this row (`Reading.second_reading`). `second` is what they handed in, `first`
    what it was compared with, `settled` the reading that the two came to.
    """

    request = models.ForeignKey(Request, models.PROTECT, related_name="second_readings")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)
    reader = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    taken_at = models.DateTimeField(null=True, blank=True)
    second = models.ForeignKey(Reading, models.PROTECT, null=True, blank=True, related_name="+")
    handed_in_at = models.DateTimeField(null=True, blank=True)
    first = models.ForeignKey(Reading, models.PROTECT, null=True, blank=True, related_name="+")
    settled = models.ForeignKey(Reading, models.PROTECT, null=True, blank=True, related_name="+")
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    settled_at = models.DateTimeField(null=True, blank=True)
    called_off_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["request"],
                condition=Q(settled_at__isnull=True, called_off_at__isnull=True),
                name="one_open_second_reading_a_request",
            ),
            models.CheckConstraint(
                condition=Q(handed_in_at__isnull=True, second__isnull=True)
                | Q(handed_in_at__isnull=False, second__isnull=False, reader__isnull=False),
                name="what_is_handed_in_is_a_reading",
            ),
            models.CheckConstraint(
                condition=Q(settled_at__isnull=True)
                | Q(first__isnull=False, second__isnull=False, settled__isnull=False, settled_by__isnull=False),
                name="a_settled_second_reading_says_what_it_compared",
            ),
            models.CheckConstraint(
                condition=Q(first__isnull=True) | ~Q(first=F("second")), name="a_reading_is_not_compared_with_itself"
            ),
        ]

    def __str__(self) -> str:
        return f"Second reading of {self.request}"

    @property
    def is_open(self) -> bool:
        """Whether it is still waited for or worked on."""
        return self.settled_at is None and self.called_off_at is None


class AtDesk(models.Model):
    """Who has a request open at the desk, and when their page last said so. It tells others; it locks nobody out."""

    request = models.ForeignKey(Request, models.CASCADE, related_name="at_desk")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    seen_at = models.DateTimeField()

    class Meta:
        ordering = ["person"]
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["request", "person"], name="once_at_the_desk")]

    def __str__(self) -> str:
        return f"{self.person} at {self.request}"


class Onlooker(models.Model):
    """Somebody who has been shown what was read of a request, and since when: they cannot read it blind any more."""

    request = models.ForeignKey(Request, models.CASCADE, related_name="onlookers")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    since = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["since"]
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["request", "person"], name="an_onlooker_once")]

    def __str__(self) -> str:
        return f"{self.person} has seen {self.request}"
