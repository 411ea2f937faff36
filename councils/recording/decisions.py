"""Decisions: what was done with a reading, by whom and why. They are added and never changed."""

from django.contrib.auth.models import User
from django.db import transaction

from councils.domain.finding_keys import key_of
from councils.domain.returns import Finding
from councils.models import Decision, Reading
from councils.recording.people import check_two_people
from councils.recording.refusals import ReasonMissing, Unchangeable


@transaction.atomic
def propose(*, reading: Reading, by: User, why: str = "") -> Decision:
    """Put a reading forward to be checked."""
    return Decision.objects.create(reading=reading, kind=Decision.Kind.PROPOSED, by=by, why=why)


@transaction.atomic
def approve(*, reading: Reading, by: User, why: str = "") -> Decision:
    """Find a proposed reading right. Raises OnePersonTwice for whoever made it; Unchangeable if nobody proposed it."""
    proposed = reading.decisions.filter(kind=Decision.Kind.PROPOSED).order_by("pk").last()
    if proposed is None:
        raise Unchangeable("Nobody has proposed this reading yet: there is nothing to approve")
    check_two_people(reading=reading, by=proposed.by, checked_by=by)
    return Decision.objects.create(reading=reading, kind=Decision.Kind.APPROVED, by=by, why=why)


@transaction.atomic
def send_back(*, reading: Reading, by: User, why: str) -> Decision:
    """Send a proposed reading back. Raises ReasonMissing without a reason."""
    if not why.strip():
        raise ReasonMissing("Say why the reading is sent back: whoever made it has to know")
    return Decision.objects.create(reading=reading, kind=Decision.Kind.SENT_BACK, by=by, why=why)


@transaction.atomic
def settle_finding(*, reading: Reading, by: User, finding: Finding, settled_as: str, why: str = "") -> Decision:
    """Say how one finding of the reading was settled: `explained`, `corrected` or `taken-up`."""
    return Decision.objects.create(
        reading=reading,
        kind=Decision.Kind.FINDING_SETTLED,
        by=by,
        why=why,
        finding=key_of(finding),
        settled_as=settled_as,
    )
