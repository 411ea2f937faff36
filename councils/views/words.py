"""Pages of words about the site itself: its terms, who can use it, what was put right."""

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from councils.queries.corrections import corrections, corrections_shown, notices
from councils.queries.withdrawn import withdrawn
from councils.views.freshness import kept


def glossary(request: HttpRequest) -> HttpResponse:
    """The words of this site, each in a sentence."""
    return render(request, "pages/glossary.html")


def accessibility(request: HttpRequest) -> HttpResponse:
    """Who can use this site, how that was tested, and what is known not to work."""
    return render(request, "pages/accessibility.html")


@kept
def corrections_page(request: HttpRequest) -> HttpResponse:
    """What was corrected, newest first, fifty a page, of one `release` or of all; and what is out of public."""
    found, release = corrections(), request.GET.get("release", "")
    if release:
        if not (release.isascii() and release.isdecimal() and len(release) < 10):  # noqa: PLR2004 - a small number
            raise Http404("A release is a whole number from 1.")
        found = found.filter(release=int(release))
    page = Paginator(found, 50).get_page(request.GET.get("page"))
    shown = corrections_shown(page.object_list, withdrawn())
    context = {"page": page, "corrections": shown, "notices": notices(), "release": release}
    return render(request, "pages/corrections.html", context)
