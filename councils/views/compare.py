"""Any measure, for any councils, side by side: one computation drawn as a page, a table in a file, and an image."""

from collections.abc import Callable, Collection, Iterator
from functools import wraps
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.csp import CSP
from django.views.decorators.csp import csp_override
from django_tables2 import RequestConfig

from councils.domain.comparability import LEVEL_WORDS, differences, level, needs_a_word
from councils.domain.comparison import Comparison
from councils.domain.selection import Selection, without
from councils.domain.selection_fault import SelectionFault
from councils.domain.sentences import lead
from councils.exports.comparisons import as_json, csv_lines
from councils.forms.compare import CompareForm, compare_form
from councils.queries.comparisons import Compared, compared
from councils.queries.selections import read_register
from councils.queries.state import published_state
from councils.tables.compare import comparison_table, signs
from councils.views.freshness import Freshness

type Drawing = Callable[[HttpRequest, Compared], HttpResponseBase]
type View = Callable[[HttpRequest], HttpResponseBase]

EXPLORED: dict[str, Collection[str]] = {
    **settings.SECURE_CSP,
    "style-src": [CSP.SELF, "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"],
}
"""What this page alone may do besides: hold the one empty style element that plotly's script begins with."""


def _parameters(request: HttpRequest) -> Iterator[tuple[str, str]]:
    """The query string as it came; what was given twice comes twice."""
    return ((name, value) for name, values in request.GET.lists() for value in values)


def comparing(*besides: str) -> Callable[[Drawing], View]:
    """A view of a comparison: the selection read, its faults said, the answer kept for as long as it is true."""

    def decorate(draw: Drawing) -> View:
        @wraps(draw)
        def answer(request: HttpRequest) -> HttpResponseBase:
            try:
                selection = Selection.read(_parameters(request), besides=besides)
                own = {name: request.GET[name] for name in besides if request.GET.get(name)}
                asked = f"{request.build_absolute_uri('/')}{draw.__name__}?{selection.to_query(**own)}"
                fresh = Freshness(state := published_state(release=selection.release), asked=asked)
                return fresh.answer(request, lambda: _unlisted(draw, request, compared(selection, state)))
            except SelectionFault as fault:
                return fault_page(request, fault)

        return answer

    return decorate


def _unlisted(draw: Drawing, request: HttpRequest, found: Compared) -> HttpResponseBase:
    """The answer, kept from search engines where it rests on a retold letter."""
    response = draw(request, found)
    if found.comparison.is_retold:
        response["X-Robots-Tag"] = "noindex"
    return response


@csp_override(EXPLORED)
@comparing("page")
def compare(request: HttpRequest, found: Compared) -> HttpResponse:
    """The page: heading, what is seen, the form, the chart, what differs, the table."""
    _whole_number("page", request.GET.get("page", ""))
    table = comparison_table(found.comparison)
    RequestConfig(request, paginate={"per_page": 50}).configure(table)
    context = {**_shown(found), **_shared(request, found.comparison), "section": "compare", "table": table}
    return render(request, "compare/page.html", context)


def _shown(found: Compared) -> dict[str, object]:
    comparison, register = found.comparison, found.register
    selection = comparison.selection
    differing = differences(comparison.rows)
    form = compare_form(selection, councils=register.councils.values(), regions=register.regions.items())
    return {
        "comparison": comparison,
        "lead": lead(comparison),
        "query": selection.to_query(),
        "beside_residents": beside.to_query() if (beside := selection.beside_residents()) else "",
        "fixed": selection.at(comparison.release).to_query(),
        "counting": len({row.council.slug for row in comparison.with_counts}),
        "differences": differing,
        "signs": signs(comparison),
        "level": LEVEL_WORDS[level(differing)],
        "form": form,
        "gate": selection.shown_anyway().to_query() if needs_a_word(comparison) else "",
    }


def _shared(request: HttpRequest, comparison: Comparison) -> dict[str, str]:
    """The addresses that other sites need whole: of this page, of its card, and of the frame in its two manners."""
    following, fixed = comparison.selection, comparison.selection.at(comparison.release)
    return {
        "here": request.build_absolute_uri(f"{reverse('compare')}?{following.to_query()}"),
        "card": request.build_absolute_uri(f"{reverse('compare_card')}?{following.to_query()}"),
        "frame_following": request.build_absolute_uri(f"{reverse('embed')}?{following.at(None).to_query()}"),
        "frame_fixed": request.build_absolute_uri(f"{reverse('embed')}?{fixed.to_query()}"),
    }


@comparing()
def compare_csv(_request: HttpRequest, found: Compared) -> StreamingHttpResponse:
    """The comparison as CSV, streamed."""
    response = StreamingHttpResponse(csv_lines(found.comparison), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{file_name(found.comparison)}.csv"'
    return response


@comparing()
def compare_json(request: HttpRequest, found: Compared) -> HttpResponse:
    """The comparison as JSON."""
    document = as_json(found.comparison, address=address(request, found.comparison))
    return HttpResponse(document, content_type="application/json")


def address(request: HttpRequest, comparison: Comparison) -> str:
    """Where a comparison can be found again as it is now."""
    return request.build_absolute_uri(f"/compare/?{comparison.selection.at(comparison.release).to_query()}")


def file_name(comparison: Comparison) -> str:
    """A name for a file that says what is in it: the measure and the release."""
    return f"{comparison.selection.measure.value}-release-{comparison.release or 0}"


def _whole_number(part: str, value: str) -> None:
    if value and not (value.isascii() and value.isdigit() and int(value[:9]) > 0 and len(value) < 9):  # noqa: PLR2004
        raise SelectionFault(part, value[:60], "this is a whole number from 1")


def fault_page(request: HttpRequest, fault: SelectionFault) -> HttpResponse:
    """What was wrong with the address, and the same without it (status 400)."""
    if request.path.endswith(".json"):
        said = {"part": fault.part, "value": fault.value, "reason": fault.reason}
        return JsonResponse({"fault": said}, status=400)
    rest = without(fault, _parameters(request))
    context = {"section": "compare", "fault": fault, "rest": urlencode(rest), "form": _form_of(rest)}
    return render(request, "compare/fault.html", context, status=400)


def _form_of(parameters: list[tuple[str, str]]) -> CompareForm:
    """The form, filled with what can be kept of a wrong address."""
    register = read_register()
    try:
        selection = Selection.read(parameters, besides=("page", "width", "size"))
    except SelectionFault:
        selection = Selection()
    return compare_form(selection, councils=register.councils.values(), regions=register.regions.items())
