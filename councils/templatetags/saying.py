"""Filters that put values into the words of `councils.domain.phrases` and `councils.domain.standing`."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from councils.domain import phrases
from councils.domain.count import Count
from councils.domain.standing import WORDS, Standing
from councils.domain.vocabulary import FindingCode, Outcome

register = template.Library()


@register.filter
def bounds(count: Count | None) -> str | SafeString:
    """The bounds of a count; a range stands on a hatched ground, as in every chart."""
    said = phrases.bounds(count)
    if count is None or count.is_exact:
        return said
    return format_html('<span class="range">{}</span>', said)


@register.filter
def outcome_words(outcome: str) -> str:
    """An outcome in plain words."""
    return phrases.OUTCOME[Outcome(outcome)]


@register.filter
def standing_words(where: str) -> str:
    """How a council stands, in plain words."""
    return WORDS[Standing(where)]


@register.filter
def finding_words(code: str) -> str:
    """A kind of finding in plain words."""
    return phrases.FINDING[FindingCode(code)]
