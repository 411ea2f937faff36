"""Withdrawals: one checker takes a figure or a return out of public at once; a second confirms or lifts it later."""

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from councils.models import Question, Request, Withdrawal
from councils.recording.refusals import OnePersonTwice, ReasonMissing, Unchangeable


@transaction.atomic
def withdraw(
    *, request: Request, by: User, why: str, question: Question | None = None, category: str = ""
) -> Withdrawal:
    """
    Take out of public, from every release: a figure (its `category`), all about a question, or the whole return.

    The reason is shown in its place. What is withdrawn already stays under its first notice. Raises ReasonMissing.
    """
    if not why.strip():
        raise ReasonMissing("Say why: the reason stands in public in the place of what is taken out")
    Request.objects.select_for_update(no_key=True).get(
        pk=request.pk
    )  # of two who withdraw at once one finds the other's
    opened = Withdrawal.objects.filter(lifted_at=None)
    there = opened.filter(request=request, question=question, category=category).first()
    if there is not None:
        return there
    return Withdrawal.objects.create(request=request, question=question, category=category, why=why.strip(), by=by)


@transaction.atomic
def confirm_withdrawal(*, withdrawal: Withdrawal, by: User) -> Withdrawal:
    """Agree, as a second person, that it stays out. Raises OnePersonTwice; Unchangeable where it was settled before."""
    row = _unsettled(withdrawal, by)
    row.confirmed_by, row.confirmed_at = by, timezone.now()
    row.save(update_fields=["confirmed_by", "confirmed_at"])
    return row


@transaction.atomic
def lift_withdrawal(*, withdrawal: Withdrawal, by: User) -> Withdrawal:
    """Put it back in public, as a second person. Raises OnePersonTwice; Unchangeable where it was settled before."""
    row = _unsettled(withdrawal, by)
    row.lifted_by, row.lifted_at = by, timezone.now()
    row.save(update_fields=["lifted_by", "lifted_at"])
    return row


def _unsettled(withdrawal: Withdrawal, by: User) -> Withdrawal:
    row = Withdrawal.objects.select_for_update().get(pk=withdrawal.pk)
    if row.by_id == by.pk:
        raise OnePersonTwice("Whoever withdrew it cannot confirm or lift it: a second person has to")
    if row.confirmed_at is not None or row.lifted_at is not None:
        raise Unchangeable("This withdrawal has been confirmed or lifted already")
    return row
