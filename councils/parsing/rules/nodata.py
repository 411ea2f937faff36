"""Reads the years that one phrase leaves without data: "before 2014 we did not record it"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.periods import Period, PeriodKind
from councils.domain.vocabulary import Outcome
from councils.domain.wording import CountFound, Wording, WordingKind
from councils.parsing.rules.beginnings import begins_in
from councils.parsing.rules.countnames import OTHER_COUNTED
from councils.parsing.rules.drafts import Draft
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.refusals import phrase_of_absence
from councils.parsing.rules.rows import Box, Row, rows_within, sentences, unlabelled

_FIRST_ASKED, _LAST_ASKED = 2010, 2024
_OF_A_DAY = r"(?:(?:the|end|of|start|beginning|calendar|financial|year|january|february|march|april|may|june|july|august|september|october|november|december|\d{1,2}(?:st|nd|rd|th)?)\s+)*"
_BEFORE = expression(
    rf"\b(?P<how>before|prior to|pre-?|until|(?:earlier|further(?: back)?) than|up to|preceding)\s*{_OF_A_DAY}(?P<year>20\d\d)(?P<second>\s?[/–-]\s?\d{{2,4}})?",
    re.IGNORECASE,
)
_UP_TO_AND_WITH = expression(
    r"\b(?P<year>20\d\d)(?P<second>\s?[/–-]\s?\d{2,4})?,?\s*(?:or|and|&)\s+(?:(?:all|any|the|for|in)\s+)*(?:earlier|before|prior|previous(?:ly)?|older|preceding)\b(?!\s+20\d\d)"
    rf"|\b(?:up to and including|(?:up |down )?to the end of|until the end of|not until after)\s+{_OF_A_DAY}(?P<last>20\d\d)",
    re.IGNORECASE,
)
_BEFORE_THAT = expression(
    r"\b(?:prior to|before) (?:that|this|then|these|those|(?:its|the|their|our) (?:\w+ )?(?:introduction|implementation|creation|formation|change|switch|launch|move))\b|\bbeforehand\b|\b(?:earl(?:ier|eir)|previous|preceding|other|remaining|older) (?:years?|data|figures|records|information|periods?)\b|\bpreviously\b|\bearlier than that\b|\b(?:earlier|older) (?:(?:case )?files|ones|returns|lists|counts|papers)\b|\bany earlier\b|\b(?:nothing|none|no (?:figures?|data|records?|information|counts?)) (?:\w+ ){0,2}(?:earlier|older|further back)\b",
    re.IGNORECASE,
)
_ONWARDS = expression(
    r"\b(?:from|since|as of|only|began (?:in|on)|beginning in|started in|starting (?:in|from)|introduced in)\s+(?:the\s+)?(?:[a-z]+\s+){0,3}?(?P<year>20\d\d)(?P<second>\s?[/–-]\s?\d{2,4})?(?!\s*(?:to|until|and|[-–—])\s*20\d\d)",
    re.IGNORECASE,
)
_PART_OF_A_YEAR = expression(
    r"\b(?:by|per|each|every|individual) (?:quarter|month|week|day|ward|area|locality|school|team|gender|sex|age|ethnicity|category)s?\b"
    r"|\b(?:quarterly|monthly|weekly|daily)\b(?!\s+(?:(?:performance|management)\s+)?(?:data\s?sets?|returns?|reports?|reporting|meetings?|panels?|dashboards?|spreadsheets?|score\s?cards?)\b)",
    re.IGNORECASE,
)
"""What is missing for parts of a year says nothing about the year."""


def read_years_without_data(facts: Facts, start: int, end: int, given: Sequence[Draft]) -> tuple[Draft, ...]:
    """One figure for each year that a phrase says nothing was recorded for, all with that phrase as their words."""
    known = [draft.period for draft in given if draft.period is not None]
    of_april = [each for each in known if each.kind in (PeriodKind.FINANCIAL_YEAR, PeriodKind.FINANCIAL_QUARTER)]
    financial = 0 < len(known) <= 2 * len(of_april)
    snapshots = all(period.kind is PeriodKind.SNAPSHOT for period in known)
    calendar = all(period.kind is PeriodKind.CALENDAR_YEAR for period in known)
    in_quarters = all(period.kind is PeriodKind.FINANCIAL_QUARTER for period in known)
    drafts: list[Draft] = []
    above: Box | None = None
    for row in unlabelled(rows_within(facts.letter, start, end), facts.request):
        for sentence in _said(facts, row):
            said = None if _PART_OF_A_YEAR.search(sentence.text) else _absence(facts, sentence)
            said = said or _publication(facts, sentence, start, end)
            early = () if _PART_OF_A_YEAR.search(sentence.text) else _left_out(facts, sentence, known)
            if early and (said is None or not _years(facts, sentence, said[0].start, above, known)):
                phrase = said[0] if said is not None else Found(sentence.start, sentence.end, _ABSENT)
                drafts += [Draft(phrase, sure=False, period=_period(year, financial=financial)) for year in early]
            elif said is not None:
                phrase, settled = said
                years = _years(facts, sentence, phrase.start, above, known)
                spoken_plain = financial and _says_plain_years(facts, sentence)
                of_paper = _NOT_OF_DATA.search(sentence.text) is not None
                named = set(years) <= set(_spoken(facts, sentence.start, sentence.end))
                guessed = spoken_plain or of_paper or _is_guessed(facts, sentence, above, named=named)
                kind = financial and not (spoken_plain and in_quarters)
                drafts += [
                    Draft(
                        phrase,
                        sure=settled and not snapshots and not guessed and (named or calendar),
                        period=_day_like(facts, sentence, known, year) or _period(year, financial=kind),
                    )
                    for year in years
                ]
            above = sentence
    taken = {draft.period for draft in given}
    drafts = [draft for draft in drafts if draft.period not in taken]
    drafts = drafts or [*_before_the_first(facts, start, end, known, financial=financial)]
    return tuple(draft for draft in {d.period: d for d in reversed(drafts)}.values() if draft.period not in taken)[::-1]


_MOST_WORDS = 40
_NOT_OF_DATA = expression(
    r"\b(?:strateg\w+|(?<!number of )(?<!numbers of )(?<!count of )(?<!counts of )plans?|polic(?:y|ies)|protocols?|published|inspect\w*|ofsted|inquiry|report(?:s|ed)? by|act)\b",
    re.IGNORECASE,
)


def _left_out(facts: Facts, sentence: Box, known: Sequence[Period]) -> tuple[int, ...]:
    """The years before the first with a figure that a sentence names, several of them, and gives no count for."""
    first = min((period.start.year for period in known), default=_FIRST_ASKED)
    is_long = len(sentence.text.split()) > _MOST_WORDS
    counts = [each for each in _counts_of_cases(facts, sentence) if not each.could_be_year]
    if is_long or facts.request.touch(sentence.start, sentence.end) or counts:
        return ()
    years = _spoken(facts, sentence.start, sentence.end)
    early = tuple(year for year in years if year < first)
    follows = early == tuple(range(early[0], early[-1] + 1)) if early else False
    told = follows and len(early) >= _LEAST_LEFT_OUT and early[-1] == first - 1 and set(years) - set(early) <= {first}
    return early if told and not _NOT_OF_DATA.search(sentence.text) else ()


_LEAST_LEFT_OUT = 2
_SHORTEST_YEAR = 300
"""A month that a sentence names is no year without data."""
_NO_NUMBERS = expression(
    r"\b(?:unable|not able|cannot|can['’]t|can not|not possible|impossible|could not|couldn['’]t|not in a position)\b[^.;\n]{0,40}?\b(?:give|provide|supply|report|produce|extract|say|state|offer|go back|retrieve|search|break|count|tell|answer|run|retrieved|recovered|extracted|accessed|reported|produced|searched|got at|relied (?:up)?on)\b"
    r"|\b(?:no|not a) (?:(?:reliable|full|complete|such|earlier|comparable|separate|single|central) )?(?:counts?|register|returns?|lists?|totals?|series|log|tracker|statistics|spreadsheet|database|dataset|tally)\b(?! of \w+ (?:cases|children)\b)"
    r"|\bno (?:years?|periods?)\b[^.;\n]{0,30}?\b(?:can|could)\b|\b(?:hold|keep)s? none (?:for|from|before|between|prior)\b|\bnothing (?:for|before|from|earlier|older|prior|further back)\b|\bnone of (?:which|it|them|these|those|this|that) (?:came|was|were|is|are|has|have)\b|\b(?:would|may|might|will) (?:have been |be )held (?:by|with)\b|\b(?:held|kept|had|used)\b[^.;\n]{0,30}?\bown\b"
    r"|\b(?:blank|lost|archived|on paper|paper (?:files|records|based))\b|\b(?:did not|didn['’]t) (?:yet )?exist\b|\bnot (?:yet )?(?:in (?:use|place|existence)|established|a category|set up|introduced|separately identified|migrated|transferred)\b|\bhad not (?:yet )?(?:begun|started|been)\b"
    r"|\b(?:overwritten|purged|wiped|weeded|disposed of|decommissioned|inaccessible|discarded|shredded|predat(?:es?|ed|ing)|beyond (?:our|the) retention)\b|\b(?:does|do|did)(?: not|n['’]t) (?:allow|permit|let|go back|survive|extend)\b",
    re.IGNORECASE,
)
_ABSENT = Wording(WordingKind.NOT_HELD, None, Outcome.NOT_HELD, certain=True)


_WITHHELD = Wording(WordingKind.EXEMPT, None, Outcome.WITHHELD, certain=True)
_NONE_RECORDED = expression(
    r"\b(?:none|no (?:\w+ )?(?:cases?|children|young people|victims?)) (?:was|were) (?:\w+ )?recorded\b", re.IGNORECASE
)
"""Nought, or no record of any number: the words say either."""


def _absence(facts: Facts, sentence: Box) -> tuple[Found[Wording], bool] | None:
    """The words that say why there is nothing for some years, and whether they say so outright."""
    said = phrase_of_absence(facts, sentence)
    if said is not None and _NONE_RECORDED.search(sentence.text):
        return said[0], False
    if said is not None or facts.request.touch(sentence.start, sentence.end):
        return said
    if exempt := within(facts.exemptions, sentence.start, sentence.end):
        return Found(exempt[0].start, exempt[0].end, _WITHHELD), False
    found = _NO_NUMBERS.search(sentence.text)
    if found is None:
        return None
    return Found(sentence.start + found.start(), sentence.start + found.end(), _ABSENT), False


_PUBLISHED = expression(
    r"\balready (?:published|available|public|in the public domain|in (?:\w+ ){0,3}?tables?)\b|\b(?:published|available|found|read|seen|in (?:\w+ )?tables?)\b[^.;\n]{0,50}\b(?:web ?sites?|online|reports?|pages?|dashboard|link)\b",
    re.IGNORECASE,
)
_TO_BE_READ = ("FOIA s.21", "FOIA s.22", "FOISA s.25", "FOISA s.27")


def _publication(facts: Facts, sentence: Box, start: int, end: int) -> tuple[Found[Wording], bool] | None:
    """The words that send a reader elsewhere for some years, in an answer that relies on their being published."""
    found = _PUBLISHED.search(sentence.text)
    cited = [each.value for each in within(facts.exemptions, start, end)]
    if found is None or not any(value.startswith(_TO_BE_READ) for value in cited):
        return None
    return Found(sentence.start + found.start(), sentence.start + found.end(), _WITHHELD), False


def _before_the_first(facts: Facts, start: int, end: int, known: list[Period], *, financial: bool) -> Iterator[Draft]:
    """The years before the one that figures begin in, where a sentence tells it and the first figure is no older."""
    first = min((period.start.year for period in known), default=_FIRST_ASKED)
    for row in rows_within(facts.letter, start, end):
        for box in row.filled:
            said = sentences(facts.text, box.start, box.end)
            for sentence in (clause for each in said for clause in _without_counts(facts, each)):
                told = None if _gives_counts(facts, sentence) else begins_in(sentence.text)
                if told is None or told[0] > first or facts.request.touch(sentence.start, sentence.end):
                    continue
                phrase = Found(sentence.start + told[1], sentence.start + told[2], _ABSENT)
                for year in range(_FIRST_ASKED, told[0]):
                    yield Draft(phrase, sure=False, period=_period(year, financial=financial))


def _said(facts: Facts, row: Row) -> tuple[Box, ...]:
    """The sentences of a line; a row of a table is one, its years and its reason standing in two cells, unless one cell tells it all."""
    told = [box for box in row.filled if len(sentences(facts.text, box.start, box.end)) > 1]
    if len(row.filled) > 1 and len(told) != 1:
        return (Box(row.start, row.end, facts.text[row.start : row.end]),)
    return tuple(
        part
        for box in told or row.filled
        for sentence in sentences(facts.text, box.start, box.end)
        for part in _without_counts(facts, _past_label(facts, sentence))
    )


_LONGEST_LABEL = 14


def _past_label(facts: Facts, sentence: Box) -> Box:
    """ "7b) Years before 2021 are not held": a sentence without the label of its question."""
    rest = facts.request.gaps(sentence.start, sentence.end)
    if len(rest) != 1 or rest[0][1] != sentence.end or not 0 < rest[0][0] - sentence.start <= _LONGEST_LABEL:
        return sentence
    words = sentence.text[rest[0][0] - sentence.start :].lstrip()
    return Box(sentence.end - len(words), sentence.end, words)


_CLAUSE = expression(
    r"(?:[,;:]\s+|\()(?:and\s+|but\s+)?(?=(?:in |for |from |years )?(?:19|20)\d\d\b|(?i:before|prior to|anything (?:before|earlier)|earlier|previous|nothing|no (?:data|figures?|records?)|none|not (?:held|recorded))\b)"
)


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
    counts = [
        each
        for each in _counts_of_cases(facts, box)
        if not each.could_be_year and each.wording.kind is not WordingKind.NIL
    ]
    years = [found.span() for found in _SHORT_YEARS.finditer(facts.text, box.start, box.end)] if counts else []
    return any(not any(start < each.end and each.start < end for start, end in years) for each in counts)


_OF_CASES = expression(
    r"[\s(]+(?:[\w'’/-]+\s+)?(?:in|on|of|at|to|for|by|from|with|during|and|or|but|were|was|are|is|had|have|cases?|child(?:ren)?|people)\b",
    re.IGNORECASE,
)


def _counts_of_cases(facts: Facts, box: Box) -> list[CountFound]:
    """The counts without those of other things: "when the three former areas kept lists", "whose 12 staff ran it"."""
    return [
        each for each in within(facts.counts, box.start, box.end) if not _is_of_things(facts.text, each.end, box.end)
    ]


def _is_of_things(text: str, after: int, end: int) -> bool:
    thing, cases = OTHER_COUNTED.match(text, after, end), _OF_CASES.match(text, after, end)
    return thing is not None and (cases is None or thing.end() < cases.end())


_FINANCIAL = expression(r"\b(?:financial|fiscal|FY|april)\b|20\d\d\s?[/–-]\s?\d\d?(?!\d)", re.IGNORECASE)


def _says_plain_years(facts: Facts, sentence: Box) -> bool:
    """True for "the years 2010 to 2022" beside counts of financial years or their quarters: which kind is meant, nobody says."""
    named = {each.value.kind for each in within(facts.periods, sentence.start, sentence.end)}
    is_plain = bool(named) and PeriodKind.FINANCIAL_YEAR not in named
    return is_plain and _FINANCIAL.search(sentence.text) is None


def _day_like(facts: Facts, sentence: Box, known: Sequence[Period], year: int) -> Period | None:
    """The day of each year that counts stand for, where it is named: "for 31 March 2010 to 31 March 2017 none is held"."""
    days = {(each.start.month, each.start.day) for each in known if each.kind is PeriodKind.SNAPSHOT}
    named = {
        (each.value.start.month, each.value.start.day) for each in within(facts.periods, sentence.start, sentence.end)
    }
    if len(days) != 1 or not days <= named or days == {(2, 29)}:
        return None
    return Period.as_at(date(year, *days.pop()))


def _period(year: int, *, financial: bool) -> Period:
    return Period.financial_year(year) if financial else Period.calendar_year(year)


def _years(facts: Facts, sentence: Box, phrase: int, above: Box | None, known: list[Period]) -> list[int]:
    """The years a sentence speaks of; none where it gives counts itself or the years cannot be told."""
    if _gives_counts(facts, sentence):
        return []
    if with_it := _UP_TO_AND_WITH.search(sentence.text):
        return list(range(_FIRST_ASKED, min(int(with_it["year"] or with_it["last"]), _LAST_ASKED) + 1))
    if before := _BEFORE.search(sentence.text):
        return list(range(_FIRST_ASKED, min(_first_after(before, known), _LAST_ASKED + 1)))
    return _named_before(facts, sentence, phrase) or _around(facts, sentence, phrase, above, known)


def _around(facts: Facts, sentence: Box, phrase: int, above: Box | None, known: list[Period]) -> list[int]:
    """The years named after the phrase, else before it; else those before a year that the words look back from."""
    clause = facts.text.find(";", phrase, sentence.end)
    after = _spoken(facts, phrase, sentence.end if clause < 0 else clause)
    spoken = after or _spoken(facts, sentence.start, phrase)
    back = _BEFORE_THAT.search(sentence.text)
    is_since = back is not None and spoken[:1] >= sorted(period.start.year for period in known)[:1]
    if spoken and (after or not (is_since or _ONWARDS.search(sentence.text) or _is_of_a_cause(facts, sentence))):
        return spoken
    if back is not None:
        begins = _beginning(above, sentence, known)
        return [] if begins is None else list(range(_FIRST_ASKED, begins))
    return []


_WHEN = expression(
    r"\b(?:in|on|since|by|until|during|after|around|about|late|early)\s+(?:the\s+)?(?:[a-z]+\s+){0,2}\Z", re.IGNORECASE
)


def _is_of_a_cause(facts: Facts, sentence: Box) -> bool:
    """ "Earlier years sit in a database that was closed in November 2021": a day on which something else happened."""
    back = _BEFORE_THAT.search(sentence.text)
    named = within(facts.periods, sentence.start, sentence.end)
    if back is None or len(named) != 1 or len(_spoken(facts, sentence.start, sentence.end)) > 1:
        return False
    begins = named[0].start - sentence.start
    return back.end() < begins and _WHEN.search(sentence.text, 0, begins) is not None


def _first_after(before: re.Match[str], known: list[Period]) -> int:
    """The first year that is not meant: "up to 2013" takes 2013 in where the figures begin with 2014."""
    year = int(before["year"])
    first = min((period.start.year for period in known), default=year)
    return year + 1 if before["how"].lower() in ("until", "up to") and first == year + 1 else year


_IS = expression(
    r"\W*(?:(?:this |these |data |figures |information )?(?:is|are|was|were|have been|has been))?\W*", re.IGNORECASE
)


_NAMES_YEARS = expression(r"[^.;,:\n]{3,40}?\b(?:for|from|between|in|of)\s+(?:[a-z]+\s+){0,3}?20[012]\d\b")
""" "It was first recorded in 2014; nothing is held for 2010 or 2011": the phrase names its own years."""


def _named_before(facts: Facts, sentence: Box, phrase: int) -> list[int]:
    """ "2010 to 2017 - not held, as the plan of 2015 ended": the years that the phrase follows, not those of the cause."""
    before = within(facts.periods, sentence.start, phrase)
    if not before or _IS.fullmatch(facts.text[before[-1].end : phrase]) is None:
        return []
    if _ONWARDS.search(facts.text[sentence.start : phrase]) or _NAMES_YEARS.match(facts.text, phrase, sentence.end):
        return []
    return _spoken(facts, sentence.start, phrase)


def _is_guessed(facts: Facts, sentence: Box, above: Box | None, *, named: bool) -> bool:
    """True where no word says which years are meant: "earlier records are no longer held".

    A day on which something else began, "came into being on 1 April 2021 and holds no earlier records", is no such word.
    """
    if _is_of_a_cause(facts, sentence):
        return True
    said = _BEFORE.search(sentence.text) or _UP_TO_AND_WITH.search(sentence.text)
    if said or named:
        return False
    return not any(_ONWARDS.search(box.text) for box in (sentence, above) if box is not None)


_SHORT_RANGE = expression(r"(?<![\w/–-])20(?P<first>[012]\d)\s?(?:[-–—]|\bto\b)\s?(?P<last>[012]\d)(?![\w/–-]|\.\d)")
_SHORT_YEARS = expression(
    r"(?<![\w/–-])(?P<first>[012]\d)\s?[/–-]\s?(?P<first_ends>[012]\d)\s*(?:to|until|through|and|[-–—])\s*(?P<last>[012]\d)\s?[/–-]\s?(?P<last_ends>[012]\d)(?![\w/–-])",
    re.IGNORECASE,
)
""" "Nothing for 10-11 to 13-14"."""
_SLASHED = expression(r"\b20[012]\d(?:\s?/\s?20[012]\d)+\b")


def _spoken(facts: Facts, start: int, end: int) -> list[int]:
    """The years asked for that are named between `start` and `end`."""
    years: set[int] = set()
    for short in _SHORT_RANGE.finditer(facts.text, start, end):
        first, last = 2000 + int(short["first"]), 2000 + int(short["last"])
        years.update(range(first, last + 1) if last > first + 1 else ())
    for short in _SHORT_YEARS.finditer(facts.text, start, end):
        follows = all(int(short[name]) + 1 == int(short[f"{name}_ends"]) for name in ("first", "last"))
        years.update(range(2000 + int(short["first"]), 2001 + int(short["last"])) if follows else ())
    for slashed in _SLASHED.finditer(facts.text, start, end):
        years.update(int(year) for year in re.findall(r"20\d\d", slashed[0]))
    for period in [each.value for each in within(facts.periods, start, end)]:
        if period.kind is PeriodKind.RANGE and period.end is not None:
            if (period.end - period.start).days < _SHORTEST_YEAR:
                continue
            last = period.end.year - (1 if period.end.month <= 4 and period.start.month == 4 else 0)
            years.update(range(period.start.year, last + 1))
        elif period.kind in (PeriodKind.CALENDAR_YEAR, PeriodKind.FINANCIAL_YEAR):
            years.add(period.start.year)
    return sorted(year for year in years if _FIRST_ASKED <= year <= _LAST_ASKED)


_YEAR = expression(r"\b20\d\d\b")


def _beginning(above: Box | None, sentence: Box, known: list[Period]) -> int | None:
    """The first year with data: as the sentence, or the one above it, says; else the first that has a figure.

    "Came into being on 1 April 2021 and holds no earlier records": 2021, though the first figure is one of 2022.
    """
    for box in (sentence, above):
        if box is not None and (found := _ONWARDS.search(box.text)):
            return int(found["year"])
    first = min((period.start.year for period in known), default=None)
    back = _BEFORE_THAT.search(sentence.text)
    named = {int(year) for year in _YEAR.findall(sentence.text[: back.start()])} if back else set()
    return min(named) if len(named) == 1 and first is not None and min(named) <= first else first
