"""A comparison in a frame on another site: the drawing, its warnings, and which release it shows."""

from collections.abc import Collection

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.csp import CSP
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.csp import csp_override

from councils.domain.comparability import LEVEL_WORDS, differences, level, needs_a_word
from councils.domain.sentences import lead
from councils.queries.comparisons import Compared
from councils.queries.state import published_state
from councils.views.compare import comparing

FRAMED: dict[str, Collection[str]] = {**settings.SECURE_CSP, "script-src": [CSP.NONE], "frame-ancestors": ["*"]}
"""What the frame may do: be shown anywhere, and run nothing."""


@xframe_options_exempt
@csp_override(FRAMED)
@comparing()
def embed(request: HttpRequest, found: Compared) -> HttpResponse:
    """The frame: fixed to a release where the address names one, else following; a notice where there is a newer."""
    comparison = found.comparison
    differing = differences(comparison.rows)
    newest = published_state().release if comparison.selection.release is not None else None
    context = {
        "comparison": comparison,
        "lead": lead(comparison),
        "query": comparison.selection.to_query(),
        "following": comparison.selection.at(None).to_query(),
        "is_fixed": comparison.selection.release is not None,
        "newest": newest if newest is not None and newest != comparison.release else None,
        "level": LEVEL_WORDS[level(differing)],
        "differences": differing,
        "gate": comparison.selection.shown_anyway().to_query() if needs_a_word(comparison) else "",
    }
    return render(request, "compare/embed.html", context)
