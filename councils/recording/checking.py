"""Check and publish: what one person proposed another finds right or sends back, and only then is it published.

Each step takes the writers' lock first: of two people who decide at once, the second decides on what the first left.
"""

from django.contrib.auth.models import User
from django.db import transaction

from councils.models import Decision, Reading, Request, SecondReading
from councils.recording import decisions
from councils.recording.locks import lock_releases
from councils.recording.publication import Publication, publish
from councils.recording.refusals import Unchangeable

_STEPS = (Decision.Kind.PROPOSED, Decision.Kind.APPROVED, Decision.Kind.SENT_BACK, Decision.Kind.PUBLISHED)


def last_step(reading: Reading) -> Decision | None:
    """The newest decision that moved the reading on; findings settled do not."""
    return Decision.objects.filter(reading=reading, kind__in=_STEPS).order_by("pk").last()


def check_is_newest(reading: Reading) -> None:
    """Raises Unchangeable where another reading has followed: what was decided on is not what stands there now."""
    if reading.request is None:
        raise Unchangeable("Its council is not settled yet: settle it at intake first")
    newest = Reading.objects.filter(request=reading.request).main_line().newest()
    if newest is None or newest.pk != reading.pk:
        raise Unchangeable("The reading has been changed since this page was opened: look at it again")


@transaction.atomic
def propose_newest(*, reading: Reading, by: User, why: str = "") -> Decision:
    """Put the newest reading forward to be checked. Raises Unchangeable where it is not, or is in the way already."""
    lock_releases()
    check_is_newest(reading)
    step = last_step(reading)
    if step is not None and step.kind != Decision.Kind.SENT_BACK:
        raise Unchangeable(f"This reading is {step.get_kind_display().lower()} already")
    return decisions.propose(reading=reading, by=by, why=why)


@transaction.atomic
def approve_newest(*, reading: Reading, by: User) -> Decision:
    """Find the proposed reading right. Raises Unchangeable if it is not what waits now, or collides; OnePersonTwice."""
    lock_releases()
    _check_waits(reading)
    _check_nothing_collides(reading)
    return decisions.approve(reading=reading, by=by)


@transaction.atomic
def send_back_newest(*, reading: Reading, by: User, why: str) -> Decision:
    """Send the proposed reading back, or one approved and not published. Raises Unchangeable; ReasonMissing."""
    lock_releases()
    check_is_newest(reading)
    step = last_step(reading)
    if step is None or step.kind not in (Decision.Kind.PROPOSED, Decision.Kind.APPROVED):
        raise Unchangeable("This reading does not wait to be checked")
    return decisions.send_back(reading=reading, by=by, why=why)


@transaction.atomic
def publish_approved(*, reading: Reading, by: User, why: str = "") -> Publication:
    """
    Publish what was proposed and approved, all at once; `by` presses the button, `why` is for the public.

    Of two who publish at once the second is told so. Raises Unchangeable where something stands in the way, and
    whatever `publish` raises.
    """
    lock_releases()
    check_is_newest(reading)
    step = last_step(reading)
    if step is not None and step.kind == Decision.Kind.PUBLISHED:
        raise Unchangeable("This reading is published already")
    if step is None or step.kind != Decision.Kind.APPROVED:
        raise Unchangeable("Nobody has approved this reading yet")
    _check_nothing_collides(reading)
    if open_second_reading(reading.request):
        raise Unchangeable("It is being read a second time: settle that first, or call it off")
    proposed = reading.decisions.filter(kind=Decision.Kind.PROPOSED).order_by("pk").last()
    publication = publish(
        reading=reading, by=proposed.by if proposed else step.by, checked_by=step.by, published_by=by, why=why
    )
    if publication.release is None:  # it says what is public already: the reading has still reached its end
        Decision.objects.create(reading=reading, kind=Decision.Kind.PUBLISHED, by=by, why=why.strip())
    return publication


def _check_nothing_collides(reading: Reading) -> None:
    """Raises Unchangeable where a save that nobody has chosen from yet stands aside: what was typed would be lost."""
    if Reading.objects.colliding_with(reading):
        raise Unchangeable("Two people set the same cells differently: settle that at the desk first")


def open_second_reading(request: Request | None) -> SecondReading | None:
    """The second reading that is still waited for."""
    return SecondReading.objects.filter(request=request, settled_at=None, called_off_at=None).first()


def _check_waits(reading: Reading) -> None:
    check_is_newest(reading)
    step = last_step(reading)
    if step is None or step.kind != Decision.Kind.PROPOSED:
        raise Unchangeable("This reading does not wait to be checked")


@transaction.atomic
def approve_and_publish(*, reading: Reading, by: User, why: str = "") -> Publication:
    """Find the proposed reading right and publish it in one step, or neither. Raises what either of the two raises."""
    lock_releases()
    step = last_step(reading)
    if step is None or step.kind != Decision.Kind.APPROVED:
        approve_newest(reading=reading, by=by)
    return publish_approved(reading=reading, by=by, why=why)
