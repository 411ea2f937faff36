"""Finds the second value of a year that two systems counted, "44 by the old system and 51 by the new one", and knows one value found twice."""

from __future__ import annotations

import re
from collections.abc import Sequence

from councils.domain.dates import MONTHS
from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.hints import folded
from councils.domain.periods import PeriodKind
from councils.domain.wording import Wording
from councils.parsing.rules.drafts import Draft
from councils.parsing.rules.spans import Placed, overlap

_TWO_WAYS = expression(
    r"\b(?:old|new|newer|previous|present|current|former|legacy|first|second|other|later|revised|restated|corrected|different|replacement|manual|paper|electronic)\b(?:\W+\w+){0,2}?\W+"
    r"(?:systems?|databases?|methods?|definitions?|records?|ones?|counts?|figures?|basis|recording|returns?|database|spreadsheets?|software|team)\b",
    re.IGNORECASE,
)
_SYSTEM = r"\((?:in |from |on )?(?:the )?(?:CareFirst|Mosaic|Liquid ?[Ll]ogic|LCS|ICS|Framework-?[Ii]?|Protocol|Azeus|Eclipse|Capita|RAISE|SWIFT|Swift|CareDirector|Core ?[Ll]ogic|EHM|[\w ]*\b(?:system|database|spreadsheet|tracker|register|log|list))\b[^()\n]{0,30}\)"
_NAMED_SYSTEMS = expression(rf"\s*{_SYSTEM}\s*(?:[,;/&]|and|then)?\s*")
_SYSTEM_NEXT = expression(rf"\s*{_SYSTEM}")
""" "38 (CareFirst), 36 (Mosaic, migrated)": each count with the system that gave it."""
_A_NAME = r"(?:the\s+)?(?P<name>(?-i:[A-Z][\w-]*(?:[^\S\n][A-Z][\w-]*)?))"
_ON_A_SYSTEM = rf"\s+(?P<how>on|under|using|per|according to|\()\s?{_A_NAME}\)?"
_ON_ONE = expression(rf"{_ON_A_SYSTEM}\s*(?:[,;/&]|,?\s*(?:and|but))\s*", re.IGNORECASE)
_ON_ANOTHER = expression(_ON_A_SYSTEM, re.IGNORECASE)
""" "29 on CareLedger, 36 on Lantern", where the letter says that it changed its system."""
_TELLS_OF_SYSTEMS = expression(
    r"\b(?:(?:chang|replac|mov|switch|migrat|transferr?|introduc)\w*\b[^.\n]{0,40}\b(?:systems?|databases?|software)|(?:both|two|new|old|case) (?:case |recording |computer )?(?:systems|databases)|both (?:were|are) in use|in use together)\b",
    re.IGNORECASE,
)
_TOLD_NEAR = 600
_JOINED = expression(r"[^.?!;\n\t|]{0,90}", re.DOTALL)
_NEAR = 40


def second_values[K](
    text: str, pairs: Sequence[tuple[Found[K], Found[Wording]]], left: Sequence[Found[Wording]]
) -> tuple[tuple[Found[K], Found[Wording]], ...]:
    """The counts left over that another system gave for the label of the count before them."""
    found: list[tuple[Found[K], Found[Wording]]] = []
    taken: list[Placed] = [placed for pair in pairs for placed in pair]
    for value in left:
        before = [pair for pair in pairs if pair[1].end <= value.start and pair[0].start < value.start]
        if not before:
            continue
        label, first = max(before, key=lambda pair: pair[1].end)
        between = text[max(label.end, first.end) : value.start]
        if any(max(label.end, first.end) <= placed.start < value.start for placed in taken):
            continue
        said = _just_before(text, label.end, first.start) + between + text[value.start : value.end + _NEAR]
        named = bool(_NAMED_SYSTEMS.fullmatch(between) and _SYSTEM_NEXT.match(text, value.end))
        named = named or _are_of_two_systems(text, between, value.end)
        if named or (_JOINED.fullmatch(between) and len(_TWO_WAYS.findall(said)) > 1):
            found.append((label, value))
    return tuple(found)


def _just_before(text: str, start: int, end: int) -> str:
    """What leads the first count in behind its label: "in 2019 our two systems disagree: the old one says" 31."""
    lead = text[max(start, end - _NEAR) : end]
    return lead if _JOINED.fullmatch(lead) else ""


def _are_of_two_systems(text: str, between: str, end: int) -> bool:
    """True for counts that two names are said of in one way, near words that tell of two systems."""
    one, other = _ON_ONE.fullmatch(between), _ON_ANOTHER.match(text, end)
    if one is None or other is None or one["how"] != other["how"] or one["name"] == other["name"]:
        return False
    near = max(0, end - _TOLD_NEAR), end + _TOLD_NEAR
    return (
        not MONTHS.keys() & {folded(one["name"]), folded(other["name"])}
        and _TELLS_OF_SYSTEMS.search(text, *near) is not None
    )


_OF_NO_USE = expression(r"\W*(?:n\.?\s?/?\s?a\.?|not applicable|not in use|no such system)?\W*", re.IGNORECASE)


def without_idle_systems(text: str, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts without the "n/a" of a system that was not in use in a year for which another one gives a count."""
    counted = {draft.period for draft in drafts if draft.value.value.count is not None}
    return tuple(
        draft
        for draft in drafts
        if draft.value.value.count is not None
        or draft.period not in counted
        or not _OF_NO_USE.fullmatch(draft.value.words(text))
    )


_A_YEAR = range(300, 400)
"""The days of a range that is one year, its first and last day written out."""


def without_years_again(given: Sequence[Draft], found: Sequence[Draft]) -> tuple[Draft, ...]:
    """What is found without the "2010" of a "Not recorded" that is given for "1 April 2010 to 31 March 2011"."""
    years = [draft for draft in given if draft.value.value.count is None and _is_range_of_a_year(draft)]
    return tuple(draft for draft in found if not any(_is_said_by(draft, year) for year in years))


def _is_range_of_a_year(draft: Draft) -> bool:
    period = draft.period
    if period is None or period.end is None or period.kind is not PeriodKind.RANGE:
        return False
    return (period.end - period.start).days in _A_YEAR


def _is_said_by(draft: Draft, year: Draft) -> bool:
    """True for one and the same reason, for a year of which the range holds a part."""
    one, other = draft.period, year.period
    if one is None or other is None or one.end is None or other.end is None:
        return False
    return overlap(year.value, draft.value.start, draft.value.end) and one.start <= other.end and other.start <= one.end
