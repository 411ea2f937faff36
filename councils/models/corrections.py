"""What was changed in public after it was published: corrections, and what was taken out at once."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from councils.models.published import Release
from councils.models.rounds import Question, Request


class Correction(models.Model):
    """A published change to a published figure or outcome: before, after, why, who, when."""

    class Change(models.TextChoices):
        ADDED = "added", "Added"
        REMOVED = "removed", "Removed"
        CHANGED = "changed", "Changed"

    release = models.ForeignKey(Release, models.PROTECT, related_name="corrections")
    request = models.ForeignKey(Request, models.PROTECT, related_name="corrections")
    question = models.ForeignKey(Question, models.PROTECT, related_name="corrections")
    category = models.CharField(max_length=200, blank=True, help_text="The group, age or period; blank: the answer.")
    change = models.CharField(max_length=8, choices=Change)
    before = models.CharField(max_length=400, blank=True, help_text="The words and bounds, or the outcome.")
    after = models.CharField(max_length=400, blank=True)
    why = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    checked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    one_person = models.BooleanField(default=False, help_text="One person both made and checked it.")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-release_id", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(why=""), name="a_correction_has_a_reason"),
            models.CheckConstraint(
                condition=Q(one_person=True, by=F("checked_by")) | Q(one_person=False) & ~Q(by=F("checked_by")),
                name="two_people_or_a_mark_that_one_did_it",
            ),
            models.CheckConstraint(
                condition=Q(change="added", before="") & ~Q(after="")
                | Q(change="removed", after="") & ~Q(before="")
                | Q(change="changed") & ~Q(before="") & ~Q(after=""),
                name="a_correction_says_before_and_after",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_change_display()}: {self.request}, {self.question} {self.category}".strip()


class Withdrawal(models.Model):
    """A figure or a whole return taken out of public at once, from every release, leaving a notice."""

    request = models.ForeignKey(Request, models.PROTECT, related_name="withdrawals")
    question = models.ForeignKey(Question, models.PROTECT, null=True, blank=True, related_name="+")
    category = models.CharField(max_length=200, blank=True, help_text="The group, age or period; blank: all of it.")
    why = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    confirmed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    confirmed_at = models.DateTimeField(null=True, blank=True)
    lifted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    lifted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-made_at"]
        permissions = [("withdraw_figure", "Can take figures and returns out of public, and confirm or lift that")]
        constraints = [
            models.CheckConstraint(condition=~Q(why=""), name="a_withdrawal_has_a_reason"),
            models.CheckConstraint(
                condition=Q(category="") | Q(question__isnull=False), name="a_category_has_a_question"
            ),
            models.CheckConstraint(
                condition=(Q(confirmed_by__isnull=True) | ~Q(confirmed_by=F("by")))
                & (Q(lifted_by__isnull=True) | ~Q(lifted_by=F("by"))),
                name="a_second_person_settles_a_withdrawal",
            ),
            models.CheckConstraint(
                condition=Q(confirmed_by__isnull=True) | Q(lifted_by__isnull=True),
                name="a_withdrawal_is_confirmed_or_lifted",
            ),
        ]

    def __str__(self) -> str:
        return f"Withdrawn: {self.request}"
