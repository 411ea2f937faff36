"""Filters that put values into the words of `councils.domain.phrases` and `councils.domain.standing`."""

from collections.abc import Iterable
from fractions import Fraction

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from councils.domain import listing, phrases
from councils.domain.count import Count
from councils.domain.intervals import Interval
from councils.domain.sentences import interval_words
from councils.domain.standing import WORDS, Standing
from councils.domain.vocabulary import EthnicGroup, FindingCode, Outcome

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
def listed(names: Iterable[str]) -> str:
    """Names as a sentence has them: `Cumberland and Westmorland`."""
    return listing.listed(names)


@register.filter
def finding_words(code: str) -> str:
    """A kind of finding in plain words."""
    return phrases.FINDING[FindingCode(code)]


@register.filter
def group_words(group: EthnicGroup | None) -> str:
    """An ethnic group in plain words; of labels that map to none, that."""
    return "Not mapped to a group" if group is None else phrases.GROUP[group]


@register.filter
def share_words(share: Interval | Fraction | None) -> str | SafeString:
    """A share in per cent, a range on a hatched ground; a dash where there is none."""
    if share is None:
        return "–"
    interval = Interval(share, share) if isinstance(share, Fraction) else share
    said = interval_words(interval, unit="share")
    return said if interval.is_exact else format_html('<span class="range">{}</span>', said)


@register.filter
def question_words(question: str) -> str:
    """A question's name in a few words."""
    return str(question).replace("_", " ")
