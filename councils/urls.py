"""The public addresses. What is there to be read is read: asked for in any other way it answers 405, and says how."""

from collections.abc import Callable

from django.http.response import HttpResponseBase
from django.urls import URLPattern, URLResolver, path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from councils.feeds.corrections import PublicationsAndCorrections
from councils.views import answers, compare, councils, drawings, embed, pages, replies, words
from councils.views.freshness import kept


def _read(route: str, view: Callable[..., HttpResponseBase], name: str) -> URLPattern:
    """An address that only GET and HEAD are meant for.

    No form is taken here, so there is no token to ask for: without the exemption a POST would be told 403, as if it
    could be let in.
    """
    return path(route, csrf_exempt(require_safe(view)), name=name)


urlpatterns: list[URLPattern | URLResolver] = [
    _read("", pages.home, "home"),
    _read("coverage.svg", pages.coverage_svg, "coverage_svg"),
    _read("councils/", councils.council_list, "councils"),
    _read("councils/<slug:slug>/", councils.council, "council"),
    _read("councils/<slug:slug>/years.svg", councils.council_years_svg, "council_years_svg"),
    _read("councils/<slug:slug>/peers/<str:measure>.svg", councils.council_peers_svg, "council_peers_svg"),
    _read("councils/<slug:slug>/<slug:round_key>/", councils.council_return, "return"),
    _read("compare/", compare.compare, "compare"),
    _read("compare.csv", compare.compare_csv, "compare_csv"),
    _read("compare.json", compare.compare_json, "compare_json"),
    _read("compare.svg", drawings.compare_svg, "compare_svg"),
    _read("compare.png", drawings.compare_png, "compare_png"),
    _read("compare.card.png", drawings.compare_card, "compare_card"),
    _read("compare.figure.json", drawings.compare_figure, "compare_figure"),
    _read("embed/compare/", embed.embed, "embed"),
    _read("answers/", answers.answers, "answers"),
    _read("search/", answers.search_page, "search"),
    _read("help/", pages.help_page, "help"),
    _read("glossary/", words.glossary, "glossary"),
    _read("accessibility/", words.accessibility, "accessibility"),
    _read("corrections/", words.corrections_page, "corrections"),
    _read("corrections/feed/", kept(PublicationsAndCorrections()), "corrections_feed"),
    _read("methods/", pages.methods, "methods"),
    _read("privacy/", pages.privacy, "privacy"),
    _read("report/", pages.report, "report"),
    path("reply/<str:token>/", replies.reply, name="reply"),
]
