"""A comparison as it is drawn: SVG, PNG in two sizes, a card for other sites' links, and a figure to be explored."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase

from councils.charts.card import card
from councils.charts.comparison import NARROW, WIDE, figure, frame, image
from councils.charts.explored import explored
from councils.charts.raster import PAGE, PRINT, png
from councils.domain.selection_fault import SelectionFault
from councils.queries.comparisons import Compared
from councils.views.compare import address, comparing, file_name

_WIDTHS = {"wide": WIDE, "narrow": NARROW}
_ZOOMS = {"page": PAGE, "print": PRINT}
_NAME = "What councils say"


def _one_of[Value](words: dict[str, Value], request: HttpRequest, part: str) -> Value:
    """What a word of the address means, the first of them where none is given. Raises SelectionFault."""
    given = request.GET.get(part) or next(iter(words))
    if given not in words:
        raise SelectionFault(part, given[:60], f"it can be one of: {', '.join(words)}")
    return words[given]


@comparing("width")
def compare_svg(request: HttpRequest, found: Compared) -> HttpResponseBase:
    """The chart, `width` wide or narrow, whole in itself: title, sentence, source, release and address inside."""
    width = _one_of(_WIDTHS, request, "width")
    drawn = image(found.comparison, width=width, address=address(request, found.comparison))
    return HttpResponse(drawn, content_type="image/svg+xml")


@comparing("size")
def compare_png(request: HttpRequest, found: Compared) -> HttpResponseBase:
    """The wide drawing in pixels, `size` page or print."""
    zoom = _one_of(_ZOOMS, request, "size")
    drawn = png(image(found.comparison, width=WIDE, address=address(request, found.comparison)), zoom=zoom)
    response = HttpResponse(drawn, content_type="image/png")
    response["Content-Disposition"] = f'inline; filename="{file_name(found.comparison)}.png"'
    return response


@comparing()
def compare_card(request: HttpRequest, found: Compared) -> HttpResponseBase:
    """The card for other sites' links to this comparison, 1200 by 630."""
    said = frame(found.comparison, address=request.get_host())
    return HttpResponse(png(card(said, name=_NAME), zoom=1), content_type="image/png")


@comparing("width")
def compare_figure(request: HttpRequest, found: Compared) -> HttpResponseBase:
    """The very figure that the image is drawn from, for plotly's script, with the words that stand around it."""
    width = _one_of(_WIDTHS, request, "width")
    said = frame(found.comparison, address=address(request, found.comparison))
    around = {"title": said.title, "sentence": said.sentence, "notes": list(said.notes), "source": said.source}
    return JsonResponse({**explored(figure(found.comparison, width=width)), "frame": around})
