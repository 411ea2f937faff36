"""What was answered, council by council, and the councils' own words searched."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from councils.forms.answers import AnswersFilterForm
from councils.queries.answers import AnswersFilter, answers_page
from councils.queries.search import search
from councils.views.freshness import kept


@kept
def answers(request: HttpRequest) -> HttpResponse:
    """Question by council: what was answered, and every reason for not knowing."""
    form = AnswersFilterForm(request.GET or None)
    shown = answers_page(form.chosen() if form.is_valid() else AnswersFilter())
    rows = Paginator(shown.rows, 50).get_page(request.GET.get("page"))
    context = {"section": "answers", "form": form, "shown": shown, "rows": rows}
    return render(request, "answers/answers.html", context, status=400 if form.is_bound and form.errors else 200)


def search_page(request: HttpRequest) -> HttpResponse:
    """The councils' own words, with what was looked for marked in them."""
    words = request.GET.get("q", "")[:200]
    found = Paginator(search(words), 20).get_page(request.GET.get("page"))
    response = render(request, "answers/search.html", {"section": "search", "words": words, "found": found})
    response["X-Robots-Tag"] = "noindex"
    return response
