"""Pages that are mostly words: the first, help, methods, privacy, and what is shown when something is not there."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from councils.charts.coverage import image, sentence
from councils.charts.palette import NARROW, WIDE
from councils.queries.coverage import coverage, coverage_map
from councils.queries.disclosure import masks_small_cells
from councils.queries.state import published_state
from councils.views.freshness import Freshness, kept

NAMES_A_TABLE = " matches the given query."
"""Ends what Django says by itself of a row that is not there; it names a table of ours, which helps nobody."""


@kept
def home(request: HttpRequest) -> HttpResponse:
    """What this is, who answered, where to start."""
    shown = coverage_map()
    context = {
        "coverage": coverage(),
        "map": shown,
        "map_says": sentence(shown.areas, retold=shown.retold) if shown.areas else "",
    }
    return render(request, "pages/home.html", context)


def coverage_svg(request: HttpRequest) -> HttpResponseBase:
    """The map of who answered, `width` wide or narrow."""
    width = NARROW if request.GET.get("width") == "narrow" else WIDE
    return Freshness(published_state(), asked=f"coverage {width}").answer(request, lambda: _map(width))


def _map(width: int) -> HttpResponse:
    shown = coverage_map()
    if not shown.areas:
        raise Http404("The register of councils is empty: there is nothing to draw.")
    drawn = image(
        shown.areas,
        title=f"Who answered the request of the round {shown.round_title}",
        source=f"Source: this collection, {shown.release or 'nothing published yet'}. One hexagon an upper-tier area.",
        width=width,
        retold=shown.retold,
    )
    return HttpResponse(drawn, content_type="image/svg+xml")


def help_page(request: HttpRequest) -> HttpResponse:
    """Where somebody who needs help finds it."""
    return render(request, "pages/help.html", {"section": "help"})


def methods(request: HttpRequest) -> HttpResponse:
    """How letters become figures, and how far the figures go."""
    context = {
        "section": "methods",
        "one_person_team": settings.ONE_PERSON_TEAM,
        "small_cells_hidden": masks_small_cells(),
    }
    return render(request, "pages/methods.html", context)


def privacy(request: HttpRequest) -> HttpResponse:
    """What this site knows of its visitors: nothing."""
    return render(request, "pages/privacy.html")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What was not found, in the words of whoever looked for it, with a search box."""
    said = exception.args[0] if exception.args and isinstance(exception.args[0], str) else ""
    if said.endswith(NAMES_A_TABLE):
        said = ""
    context = {"said": said, "staff": request.path.startswith(settings.SESSION_COOKIE_PATH)}
    return render(request, "404.html", context, status=404)


def report(request: HttpRequest) -> HttpResponse:
    """How to tell us of an error, with the page it was seen on."""
    seen_on = request.GET.get("page", "")
    context = {"contact": settings.SITE_CONTACT, "seen_on": seen_on if seen_on.startswith("/") else ""}
    return render(request, "pages/report.html", context)
