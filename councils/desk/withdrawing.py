"""Withdraw: one checker takes something out of public at once; a second confirms or lifts it afterwards."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET, require_POST

from councils.desk.door import page, person, refusing, shows_what_was_read, staff
from councils.models import Question, Request, Withdrawal
from councils.queries.withdrawals import open_withdrawals, to_withdraw
from councils.recording.refusals import Unchangeable
from councils.recording.withdrawals import confirm_withdrawal, lift_withdrawal, withdraw

WHOLE = "whole"


@require_GET
@staff("councils.withdraw_figure")
def withdrawals(request: HttpRequest) -> HttpResponse:
    """Everything that is out of public now."""
    return page(request, "desk/withdrawals.html", title="Withdrawals", rows=open_withdrawals())


@require_GET
@staff("councils.withdraw_figure")
def withdraw_page(request: HttpRequest, pk: int) -> HttpResponse:
    """What of a request can be taken out of public."""
    asked = _request(pk)
    questions = to_withdraw(asked)
    if any(question.is_any_withdrawn for question in questions):  # what is public can be seen by everybody
        shows_what_was_read(request, asked)
    return page(request, "desk/withdraw.html", title=f"Withdraw: {asked}", asked=asked, questions=questions)


@require_POST
@staff("councils.withdraw_figure")
def do_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take it out, at once."""
    asked = _request(pk)
    done = refusing(
        request, lambda: _withdraw(request, asked), "Out of public. A second person confirms it or lifts it."
    )
    return redirect("desk:withdrawals") if done else redirect("desk:withdraw", pk)


def _withdraw(request: HttpRequest, asked: Request) -> Withdrawal:
    """What the form names: the whole return, all about a question, or one figure that is or was public."""
    chosen, why = request.POST.get("what", ""), request.POST.get("why", "")
    if chosen == WHOLE:
        return withdraw(request=asked, by=person(request), why=why)
    questions = to_withdraw(asked)
    figures = (figure for question in questions for figure in question.figures)
    if chosen not in {*(question.value for question in questions), *(figure.value for figure in figures)}:
        raise Unchangeable("Choose what is to be taken out")
    question, _, category = chosen.partition("/")
    return withdraw(
        request=asked,
        by=person(request),
        why=why,
        question=Question.objects.get(pk=int(question)),
        category=category,
    )


@require_POST
@staff("councils.withdraw_figure")
def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """Agree that it stays out."""
    row = get_object_or_404(Withdrawal, pk=pk)
    refusing(request, lambda: confirm_withdrawal(withdrawal=row, by=person(request)), "Confirmed: it stays out.")
    return redirect("desk:withdrawals")


@require_POST
@staff("councils.withdraw_figure")
def lift(request: HttpRequest, pk: int) -> HttpResponse:
    """Put it back in public."""
    row = get_object_or_404(Withdrawal, pk=pk)
    refusing(request, lambda: lift_withdrawal(withdrawal=row, by=person(request)), "Lifted: it is public again.")
    return redirect("desk:withdrawals")


def _request(pk: int) -> Request:
    return get_object_or_404(Request.objects.select_related("council", "round"), pk=pk)
