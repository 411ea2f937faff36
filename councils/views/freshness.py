"""Answers that stay true until the published data change: told from the state, before anything is computed."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache as once
from functools import wraps
from http import HTTPStatus
from pathlib import Path

from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import http_date

from councils.queries.state import PublishedState, published_state

type View = Callable[..., HttpResponseBase]

_KEPT_FOR = 24 * 60 * 60
_DRAWN_FROM = ("councils/**/*.py", "templates/**/*.html", "static/**/*", "fixtures/*.csv")


@once
def edition() -> str:
    """A mark of the code, the templates and the reference: an answer drawn by another edition is not this one's."""
    digest = hashlib.sha256()
    for pattern in _DRAWN_FROM:
        for path in sorted(Path(settings.BASE_DIR).glob(pattern)):
            if path.is_file():
                digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def kept(view: View) -> View:
    """A view whose answer is told from its address and what is published alone: kept for as long as that stays."""

    @wraps(view)
    def answer(request: HttpRequest, *args: str, **named: str) -> HttpResponseBase:
        fresh = Freshness(published_state(), asked=request.build_absolute_uri())
        return fresh.answer(request, lambda: view(request, *args, **named))

    return answer


@dataclass(frozen=True, slots=True)
class Freshness:
    """What an answer depends on: the state of what is published, and what was asked."""

    state: PublishedState
    asked: str

    @property
    def etag(self) -> str:
        """The entity tag of the answer."""
        marked = f"{edition()}|{self.state.mark()}|{self.asked}"
        return f'"{hashlib.sha256(marked.encode()).hexdigest()[:32]}"'

    def answer(self, request: HttpRequest, make: Callable[[], HttpResponseBase]) -> HttpResponseBase:
        """304 where the visitor has it already, the answer kept from before where there is one, else a new one.

        What was not answered (a wrong filter, say) is not kept.
        """
        changed = self.state.changed_at
        unchanged = get_conditional_response(
            request, etag=self.etag, last_modified=int(changed.timestamp()) if changed else None
        )
        if unchanged is not None:
            return unchanged
        key = f"answer:{self.etag}"
        kept: HttpResponse | None = caches["pages"].get(key)
        if kept is not None:
            return kept
        response = make()
        if response.status_code != HTTPStatus.OK:
            return response
        response = self._marked(response)
        if isinstance(response, HttpResponse):
            caches["pages"].set(key, response, _KEPT_FOR)
        return response

    def _marked(self, response: HttpResponseBase) -> HttpResponseBase:
        response["ETag"] = self.etag
        if self.state.changed_at is not None:
            response["Last-Modified"] = http_date(self.state.changed_at.timestamp())
        patch_cache_control(response, public=True, no_cache=True)
        return response
