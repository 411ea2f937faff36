"""The pages about councils: the list, one council, its return."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django_tables2 import RequestConfig

from councils.forms.councils import CouncilFilterForm
from councils.queries.councils import CouncilFilter, council_rows
from councils.queries.profiles import profile
from councils.queries.returns import return_shown
from councils.tables.councils import CouncilTable


def council_list(request: HttpRequest) -> HttpResponse:
    """Every council: filter, sort, search, fifty a page."""
    form = CouncilFilterForm(request.GET or None)
    asked = form.chosen() if form.is_valid() else CouncilFilter()
    table = CouncilTable(council_rows(asked))
    RequestConfig(request, paginate={"per_page": 50}).configure(table)
    context = {"section": "councils", "form": form, "table": table}
    return render(request, "councils/list.html", context, status=400 if form.is_bound and form.errors else 200)


def council(request: HttpRequest, slug: str) -> HttpResponse:
    """One council: how it stands, what it said, the official series beside it."""
    shown = profile(slug)
    if shown is None:
        raise Http404(f"No council is known here as “{slug}”.")
    response = render(request, "councils/council.html", {"section": "councils", "shown": shown})
    return _unlisted(response, retold=shown.is_retold)


def council_return(request: HttpRequest, slug: str, round_key: str) -> HttpResponse:
    """A council's return to one round: each question, with every figure marked in the council's words."""
    shown = return_shown(slug, round_key)
    if shown is None:
        raise Http404("No letter from this council to that round is in this collection.")
    response = render(request, "councils/return.html", {"section": "councils", "shown": shown})
    return _unlisted(response, retold=shown.is_retold)


def _unlisted(response: HttpResponse, *, retold: bool) -> HttpResponse:
    """Keeps search engines away from pages that rest on a retold letter."""
    if retold:
        response["X-Robots-Tag"] = "noindex"
    return response
