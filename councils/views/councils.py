"""The pages about councils: the list, one council, its return."""

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django_tables2 import RequestConfig

from councils.charts.companions import image as companions_image
from councils.charts.palette import NARROW, WIDE
from councils.charts.peers import image
from councils.forms.councils import CouncilFilterForm
from councils.queries.companions import companions
from councils.queries.councils import CouncilFilter, council_rows
from councils.queries.peers import peers_before
from councils.queries.profiles import profile
from councils.queries.returns import return_shown
from councils.queries.state import PublishedState, published_state
from councils.tables.councils import CouncilTable
from councils.views.carried import carrying
from councils.views.freshness import Freshness, kept


@carrying
@kept
def council_list(request: HttpRequest) -> HttpResponse:
    """Every council: filter, sort, search, fifty a page."""
    form = CouncilFilterForm(request.GET if request.GET.keys() - {"councils"} else None)
    asked = form.chosen() if form.is_valid() else CouncilFilter()
    table = CouncilTable(council_rows(asked))
    RequestConfig(request, paginate={"per_page": 50}).configure(table)
    context = {"section": "councils", "form": form, "table": table}
    return render(request, "councils/list.html", context, status=400 if form.is_bound and form.errors else 200)


@carrying
def council(request: HttpRequest, slug: str) -> HttpResponseBase:
    """One council: how it stands, what it said, its peers, the official series beside it."""
    state = published_state()
    asked = f"council {slug} {request.GET.get('councils', '')}"
    return Freshness(state, asked).answer(request, lambda: _council(request, slug, state))


def _council(request: HttpRequest, slug: str, state: PublishedState) -> HttpResponse:
    shown = profile(slug, state)
    if shown is None:
        raise Http404(f"No council is known here as “{slug}”.")
    response = render(request, "councils/council.html", {"section": "councils", "shown": shown})
    return _unlisted(response, retold=shown.is_retold)


def council_peers_svg(request: HttpRequest, slug: str, measure: str) -> HttpResponseBase:
    """A council before its peers as a drawing, `width` wide or narrow."""
    width = NARROW if request.GET.get("width") == "narrow" else WIDE
    state = published_state()
    asked = f"peers {slug} {measure} {width} {request.build_absolute_uri('/')}"
    address = request.build_absolute_uri(f"/councils/{slug}/")
    return Freshness(state, asked).answer(request, lambda: _peers(slug, measure, width, state, address))


def _peers(slug: str, measure: str, width: int, state: PublishedState, address: str) -> HttpResponse:
    found = peers_before(slug, measure, state)
    if found is None:
        raise Http404("There are no peers to set this council before.")
    name, before = found
    drawn = image(before, name=name, address=address, width=width)
    return _unlisted(HttpResponse(drawn, content_type="image/svg+xml"), retold=before.is_retold)


def council_years_svg(request: HttpRequest, slug: str) -> HttpResponseBase:
    """A council's own years and the official series as a drawing, `width` wide or narrow."""
    width = NARROW if request.GET.get("width") == "narrow" else WIDE
    state = published_state()
    address = request.build_absolute_uri(f"/councils/{slug}/")
    return Freshness(state, f"years {width} {address}").answer(request, lambda: _years(slug, width, state, address))


def _years(slug: str, width: int, state: PublishedState, address: str) -> HttpResponse:
    found = companions(slug, state)
    if found is None:
        raise Http404("The official series holds no figure of this council.")
    drawn = companions_image(found, width=width, address=address)
    return _unlisted(HttpResponse(drawn, content_type="image/svg+xml"), retold=found.is_retold)


@carrying
@kept
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
