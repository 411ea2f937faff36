"""Reads the years that one phrase leaves without data: "before 2014 we did not record it"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from councils.domain.periods import Period, PeriodKind
from councils.domain.wording import WordingKind
from councils.parsing.rules.drafts import Draft
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.refusals import phrase_of_absence
from councils.parsing.rules.rows import Box, Row, rows_within, sentences

_FIRST_ASKED, _LAST_ASKED = 2010, 2024
_BEFORE = re.compile(
    r"\b(?:before|prior to|pre-?|until|earlier than|up to|preceding)\s*(?:the\s+)?(?:(?:calendar|financial|year|april|january|march|\d{1,2}(?:st)?|1 april|1st april)\s+)*(?P<year>20\d\d)(?P<second>\s?[/–-]\s?\d{2,4})?",
    re.IGNORECASE,
)
_BEFORE_THAT = re.compile(
    r"\b(?:prior to|before) (?:that|this|then|these|those)\b|\b(?:earlier|previous|preceding|other|remaining|older) (?:years?|data|figures|records|information|periods?)\b|\bpreviously\b|\bearlier (?:records|than that)\b|\bany earlier\b",
    re.IGNORECASE,
)
_ONWARDS = re.compile(
    r"\b(?:from|since|as of|only|began (?:in|on)|beginning in|started in|starting (?:in|from)|introduced in)\s+(?:the\s+)?(?:[a-z]+\s+){0,3}?(?P<year>20\d\d)(?P<second>\s?[/–-]\s?\d{2,4})?(?!\s*(?:to|until|and|[-–—])\s*20\d\d)",
    re.IGNORECASE,
)
_PART_OF_A_YEAR = re.compile(
    r"\b(?:by|per|each|every|individual) (?:quarter|month|week|day|ward|area|locality|school|team|gender|sex|age|ethnicity|category)s?\b"
    r"|\b(?:quarterly|monthly|weekly|daily)\b(?!\s+(?:(?:performance|management)\s+)?(?:data\s?sets?|returns?|reports?|reporting|meetings?|panels?|dashboards?|spreadsheets?|score\s?cards?)\b)",
    re.IGNORECASE,
)
"""What is missing for parts of a year says nothing about the year."""
_ONLY = re.compile(r"\bonly\b", re.IGNORECASE)


def read_years_without_data(facts: Facts, start: int, end: int, given: Sequence[Draft]) -> tuple[Draft, ...]:
    """One figure for each year that a phrase says nothing was recorded for, all with that phrase as their words."""
    known = [draft.period for draft in given if draft.period is not None]
    financial = any(period.kind is PeriodKind.FINANCIAL_YEAR for period in known)
    drafts: list[Draft] = []
    above: Box | None = None
    for row in rows_within(facts.letter, start, end):
        for sentence in _said(facts, row):
            said = None if _PART_OF_A_YEAR.search(sentence.text) else phrase_of_absence(facts, sentence)
            if said is not None:
                phrase, settled = said
                years = _years(facts, sentence, phrase.start, above, known)
                drafts += [
                    Draft(
                        phrase,
                        sure=settled and not _is_guessed(facts, sentence, above),
                        period=_period(year, financial=financial),
                    )
                    for year in years
                ]
            above = sentence
    taken = {draft.period for draft in given}
    return tuple(draft for draft in {d.period: d for d in reversed(drafts)}.values() if draft.period not in taken)[::-1]


def _said(facts: Facts, row: Row) -> tuple[Box, ...]:
    """The sentences of a line; a row of a table is one, its years and its reason standing in two cells."""
    if len(row.filled) > 1:
        return (Box(row.start, row.end, facts.text[row.start : row.end]),)
    return tuple(
        part
        for box in row.filled
        for sentence in sentences(facts.text, box.start, box.end)
        for part in _without_counts(facts, sentence)
    )


_CLAUSE = re.compile(r"[,;]\s+(?:and\s+|but\s+)?(?=(?:in |for |from )?(?:19|20)\d\d\b)")


def _without_counts(facts: Facts, sentence: Box) -> tuple[Box, ...]:
    """ "2010/11 to 2015/16 not held, 2016/17 31": of a sentence that gives counts, the clauses that give none."""
    if not _gives_counts(facts, sentence):
        return (sentence,)
    cuts = [
        sentence.start,
        *(found.end() for found in _CLAUSE.finditer(facts.text, sentence.start, sentence.end)),
        sentence.end,
    ]
    clauses = [Box(first, last, facts.text[first:last].rstrip(" ,;")) for first, last in pairwise(cuts)]
    return tuple(clause for clause in clauses if not _gives_counts(facts, clause)) or (sentence,)


def _gives_counts(facts: Facts, box: Box) -> bool:
    return any(
        not each.could_be_year and each.wording.kind is not WordingKind.NIL
        for each in within(facts.counts, box.start, box.end)
    )


def _period(year: int, *, financial: bool) -> Period:
    return Period.financial_year(year) if financial else Period.calendar_year(year)


def _years(facts: Facts, sentence: Box, phrase: int, above: Box | None, known: list[Period]) -> list[int]:
    """The years a sentence speaks of; none where it gives counts itself or the years cannot be told."""
    if _gives_counts(facts, sentence):
        return []
    if before := _BEFORE.search(sentence.text):
        return list(range(_FIRST_ASKED, min(int(before["year"]), _LAST_ASKED + 1)))
    if named := _named_before(facts, sentence, phrase):
        return named
    after = _spoken([each.value for each in within(facts.periods, phrase, sentence.end)])
    spoken = after or _spoken([each.value for each in within(facts.periods, sentence.start, phrase)])
    if spoken and (after or not _ONWARDS.search(sentence.text)):
        return spoken
    if _BEFORE_THAT.search(sentence.text):
        begins = _beginning(above, sentence, known)
        return [] if begins is None else list(range(_FIRST_ASKED, begins))
    return []


_IS = re.compile(
    r"\W*(?:(?:this |these |data |figures |information )?(?:is|are|was|were|have been|has been))?\W*", re.IGNORECASE
)


def _named_before(facts: Facts, sentence: Box, phrase: int) -> list[int]:
    """ "2010 to 2017 - not held, as the plan of 2015 ended": the years that the phrase follows, not those of the cause."""
    before = within(facts.periods, sentence.start, phrase)
    if not before or _IS.fullmatch(facts.text[before[-1].end : phrase]) is None:
        return []
    if _ONWARDS.search(facts.text[sentence.start : phrase]):
        return []
    return _spoken([each.value for each in before])


def _is_guessed(facts: Facts, sentence: Box, above: Box | None) -> bool:
    """True where no word says which years are meant: "earlier records are no longer held"."""
    said = _BEFORE.search(sentence.text) or within(facts.periods, sentence.start, sentence.end)
    return not said and not any(_ONWARDS.search(box.text) for box in (sentence, above) if box is not None)


def _spoken(periods: list[Period]) -> list[int]:
    years: set[int] = set()
    for period in periods:
        if period.kind is PeriodKind.RANGE and period.end is not None:
            last = period.end.year - (1 if period.end.month <= 4 and period.start.month == 4 else 0)
            years.update(range(period.start.year, last + 1))
        elif period.kind in (PeriodKind.CALENDAR_YEAR, PeriodKind.FINANCIAL_YEAR):
            years.add(period.start.year)
    return sorted(year for year in years if _FIRST_ASKED <= year <= _LAST_ASKED)


def _beginning(above: Box | None, sentence: Box, known: list[Period]) -> int | None:
    """The first year with data: as the sentence, or the one above it, says; else the first that has a figure."""
    for box in (sentence, above):
        if box is not None and (found := _ONWARDS.search(box.text)):
            return int(found["year"])
    return min((period.start.year for period in known), default=None)
