"""The parameters of an address, which are counted before any page is made of it."""

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase


def parameters_first(get_response: Callable[[HttpRequest], HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """A middleware: more parameters than are taken are refused (400), whichever page they are sent to."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        _ = request.GET  # counts them; raises TooManyFieldsSent
        return get_response(request)

    return answer
