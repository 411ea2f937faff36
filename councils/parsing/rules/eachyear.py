"""Reads one count that is told of several years: "No cases were monitored in 2010, 2011 or 2012", "20 in each"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.periods import Period, PeriodKind
from councils.domain.wording import CountFound, Wording, WordingKind
from councils.parsing.rules.drafts import Draft
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.rows import Box, Row, sentences

_EACH = expression(
    r"\b(?:in|for|during|of) each\b|\b(?:each|every|both|any) (?:of (?:these|those|the) )?years?\b|\beach\W*$",
    re.IGNORECASE,
)
_A_YEAR = expression(r"\D*(?:19|20)\d\d")
""" "Over 2010, 2011 and 2012" counts nothing."""
_OF_WORK = expression(
    r"\s+(?:[\w'’-]+\s+){0,4}?(?:files?|records|folders|documents|papers|case notes|pages|boxes|minutes|hours|(?:working )?days|pounds)\b",
    re.IGNORECASE,
)
""" "To answer for each year we should have to open 640 closed case files": what the work would be, and no case."""
_NONE_OF = expression(r"\s+of\b", re.IGNORECASE)
_YEARS = (PeriodKind.CALENDAR_YEAR, PeriodKind.FINANCIAL_YEAR)
_LIST = expression(r"[\s,;/&]*(?:(?:and|or|nor|in|for)\b[\s,]*)*", re.IGNORECASE)
_LONGEST = 15


def with_counts_of_several(facts: Facts, rows: Sequence[Row], drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts with the one count of a sentence for every year that it lists; a person is to look whether it is meant so.

    A count of several years together is nobody's: the year that it stands next to keeps it, uncertain.
    """
    told = [
        each
        for row in rows
        if len(row.filled) == 1
        for sentence in sentences(facts.text, row.filled[0].start, row.filled[0].end)
        for each in _of_sentence(facts, sentence)
    ]
    told = [(value, _others(facts.text, value, years, drafts)) for value, years in told]
    shared = {value.start for value, _ in told}
    each = tuple(Draft(value, sure=False, period=year) for value, years in told for year in years)
    repeated = {draft.value.start for draft in each}
    kept = (replace(draft, sure=False) if draft.value.start in shared else draft for draft in drafts)
    return (*(draft for draft in kept if draft.value.start not in repeated), *each)


_OTHER = expression(
    r"\s+(?:\w+\s+){0,4}?(?:any|the|each|every|all|all the)\s+(?:other|remaining|rest of the)\b", re.IGNORECASE
)


def _others(text: str, value: Found[Wording], years: Sequence[Period], drafts: Sequence[Draft]) -> Sequence[Period]:
    """The years; after "None in any other year from 2010 to 2024" those of them that no other count is told of."""
    if not _OTHER.match(text, value.end):
        return years
    counted = {draft.period for draft in drafts if draft.value.start != value.start and draft.value.value.count}
    return [year for year in years if year not in counted]


def _of_sentence(facts: Facts, sentence: Box) -> Iterator[tuple[Found[Wording], Sequence[Period]]]:
    """The count of several years and the years that have it each; no years where it may be their sum."""
    counts = [
        each
        for each in within(facts.counts, sentence.start, sentence.end)
        if not (each.could_be_year or _OF_WORK.match(facts.text, each.end))
        and not _A_YEAR.fullmatch(facts.text, each.start, each.end)
    ]
    named = within(facts.periods, sentence.start, sentence.end)
    years = [year for found in named for year in _years(found.value)]
    if len(counts) > 1:
        yield from _noughts(facts, counts, named)
    if len(counts) == 1 and not named and _is_nil(counts[0]) and _ALL_YEARS.search(sentence.text):
        yield Found(counts[0].start, counts[0].end, counts[0].wording), _ASKED
    if len(counts) != 1 or len(years) < 2 or not _are_listed(facts.text, named):
        return
    count = counts[0]
    is_nil = _is_nil(count)
    if is_nil and _NONE_OF.match(facts.text, count.end):
        return
    if not is_nil and _UNHELD.search(facts.text, sentence.start, count.start):
        return
    yield Found(count.start, count.end, count.wording), years if is_nil or _EACH.search(sentence.text) else ()


_UNHELD = expression(
    r"\b(?:not|no longer|never) (?:been )?(?:held|hold|recorded|kept|available|counted|collected)\b|\b(?:cannot|unable|n['’]t)\b|\b(?:do|does|did) not (?:hold|have|record|keep|count)\b"
    r"|\bno (?:\w+ )?(?:data|figures?|numbers?|records?|information|counts?)\b",
    re.IGNORECASE,
)
""" "Not held for any year from 2010 to 2024; the list has room for 1 quarter": nothing is counted in any of them."""


def _is_nil(count: CountFound) -> bool:
    return count.wording.kind is WordingKind.NIL or count.wording.high == 0


_ALL_YEARS = expression(
    r"\b(?:for|in|during|across|over|throughout)\s+(?:all|each|every|any|either)(?:\s+of)?(?:\s+(?:the|these|those))?(?:\s+\w+)?\s+years?\b|\b(?:all|each|every) years?\b",
    re.IGNORECASE,
)
""" "Nil for all years": of each year that was asked for."""
_ASKED = tuple(Period.calendar_year(year) for year in range(2010, 2025))
_NONE_IN = expression(r"[^\S\n]+(?:in|for|during)\s+(?:either\s+|any of\s+)?", re.IGNORECASE)
_COUNT_NEXT = expression(r"\W{0,3}\s*[\d<*]")


def _noughts(
    facts: Facts, counts: Sequence[CountFound], named: Sequence[Found[Period]]
) -> Iterator[tuple[Found[Wording], Sequence[Period]]]:
    """ "One in 2019 and none in 2020, 2021 or 2023": the nought of all the years that follow it."""
    for count in (each for each in counts if each.wording.kind is WordingKind.NIL):
        listed: list[Found[Period]] = []
        for each in (found for found in named if found.start >= count.end):
            between = _LIST if listed else _NONE_IN
            if between.fullmatch(facts.text, listed[-1].end if listed else count.end, each.start) is None:
                break
            listed.append(each)
        years = [year for found in listed for year in _years(found.value)]
        if len(years) > 1 and not _COUNT_NEXT.match(facts.text, listed[-1].end):
            yield Found(count.start, count.end, count.wording), years


def _years(period: Period) -> list[Period]:
    """The year that a period is, or the years that it runs over from January to December."""
    if period.kind in _YEARS:
        return [period]
    end = period.end
    if period.kind is not PeriodKind.RANGE or end is None or (period.start.month, end.month) != (1, 12):
        return []
    if end.year - period.start.year > _LONGEST:
        return []
    return [Period.calendar_year(year) for year in range(period.start.year, end.year + 1)]


def _are_listed(text: str, named: Sequence[Found[Period]]) -> bool:
    """True where nothing but commas and "and" stands between the years."""
    return all(_LIST.fullmatch(text, one.end, other.start) is not None for one, other in itertools.pairwise(named))
