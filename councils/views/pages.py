"""Pages that are mostly words: the first, help, methods, privacy, and what is shown when something is not there."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from councils.queries.coverage import coverage


def home(request: HttpRequest) -> HttpResponse:
    """What this is, who answered, where to start."""
    return render(request, "pages/home.html", {"coverage": coverage()})


def help_page(request: HttpRequest) -> HttpResponse:
    """Where somebody who needs help finds it."""
    return render(request, "pages/help.html", {"section": "help"})


def methods(request: HttpRequest) -> HttpResponse:
    """How letters become figures, and how far the figures go."""
    return render(request, "pages/methods.html", {"section": "methods"})


def privacy(request: HttpRequest) -> HttpResponse:
    """What this site knows of its visitors: nothing."""
    return render(request, "pages/privacy.html")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What was not found, in the words of whoever looked for it, with a search box."""
    said = exception.args[0] if exception.args and isinstance(exception.args[0], str) else ""
    return render(request, "404.html", {"said": said}, status=404)


def report(request: HttpRequest) -> HttpResponse:
    """How to tell us of an error, with the page it was seen on."""
    seen_on = request.GET.get("page", "")
    context = {"contact": settings.SITE_CONTACT, "seen_on": seen_on if seen_on.startswith("/") else ""}
    return render(request, "pages/report.html", context)
