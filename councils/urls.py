"""The public addresses."""

from django.urls import URLPattern, URLResolver, path

from councils.views import councils, pages

urlpatterns: list[URLPattern | URLResolver] = [
    path("", pages.home, name="home"),
    path("councils/", councils.council_list, name="councils"),
    path("councils/<slug:slug>/", councils.council, name="council"),
    path("councils/<slug:slug>/<slug:round_key>/", councils.council_return, name="return"),
    path("help/", pages.help_page, name="help"),
    path("methods/", pages.methods, name="methods"),
    path("privacy/", pages.privacy, name="privacy"),
    path("report/", pages.report, name="report"),
]
