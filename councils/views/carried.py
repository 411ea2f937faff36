"""The councils that a visitor has put aside for a comparison: carried from page to page in the address alone."""

from collections.abc import Callable
from functools import wraps
from urllib.parse import urlencode

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render

from councils.domain.chosen import ALL, CouncilsChosen, read_councils
from councils.domain.selection import without
from councils.domain.selection_fault import SelectionFault

type View = Callable[..., HttpResponseBase]


def carried(request: HttpRequest) -> dict[str, object]:
    """For every template: `carried`, the councils chosen so far, and `carried_query`, as an address has them."""
    chosen = _chosen(request) or CouncilsChosen()
    return {"carried": chosen, "carried_query": f"?councils={chosen}" if str(chosen) else ""}


def carrying(view: View) -> View:
    """A view that keeps `councils=`; what cannot be read there is named (status 400), never passed over."""

    @wraps(view)
    def answer(request: HttpRequest, *args: str, **named: str) -> HttpResponseBase:
        try:
            read_councils(request.GET.get("councils", ""))
        except SelectionFault as fault:
            rest = urlencode(without(fault, [("councils", request.GET["councils"])]))
            context = {"section": "compare", "fault": fault, "rest": rest, "form": ()}
            return render(request, "compare/fault.html", context, status=400)
        return view(request, *args, **named)

    return answer


def _chosen(request: HttpRequest) -> CouncilsChosen | None:
    try:
        chosen = read_councils(request.GET.get("councils", ""))
    except (SelectionFault, SuspiciousOperation):  # the page that refuses too many parameters is drawn with this, too
        return None
    return None if chosen == ALL else chosen
