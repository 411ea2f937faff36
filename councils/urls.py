"""The public addresses."""

from django.urls import URLPattern, URLResolver, path

from councils.feeds.corrections import PublicationsAndCorrections
from councils.views import answers, compare, councils, drawings, embed, pages, replies, words

urlpatterns: list[URLPattern | URLResolver] = [
    path("", pages.home, name="home"),
    path("coverage.svg", pages.coverage_svg, name="coverage_svg"),
    path("councils/", councils.council_list, name="councils"),
    path("councils/<slug:slug>/", councils.council, name="council"),
    path("councils/<slug:slug>/peers/<str:measure>.svg", councils.council_peers_svg, name="council_peers_svg"),
    path("councils/<slug:slug>/<slug:round_key>/", councils.council_return, name="return"),
    path("compare/", compare.compare, name="compare"),
    path("compare.csv", compare.compare_csv, name="compare_csv"),
    path("compare.json", compare.compare_json, name="compare_json"),
    path("compare.svg", drawings.compare_svg, name="compare_svg"),
    path("compare.png", drawings.compare_png, name="compare_png"),
    path("compare.card.png", drawings.compare_card, name="compare_card"),
    path("compare.figure.json", drawings.compare_figure, name="compare_figure"),
    path("embed/compare/", embed.embed, name="embed"),
    path("answers/", answers.answers, name="answers"),
    path("search/", answers.search_page, name="search"),
    path("help/", pages.help_page, name="help"),
    path("glossary/", words.glossary, name="glossary"),
    path("accessibility/", words.accessibility, name="accessibility"),
    path("corrections/", words.corrections_page, name="corrections"),
    path("corrections/feed/", PublicationsAndCorrections(), name="corrections_feed"),
    path("methods/", pages.methods, name="methods"),
    path("privacy/", pages.privacy, name="privacy"),
    path("report/", pages.report, name="report"),
    path("reply/<str:token>/", replies.reply, name="reply"),
]
