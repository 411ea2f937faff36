"""Finds the one day of each year that the counts of a list are of: "Cases open on 31 March of each year" over 2019, 2020.

The words must say it of the counts: a day on which a paper is published, a system started or a year ends is of
something else, and so is the day that only the request names. An end of a year that names no month is no day.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from councils.domain.dates import MONTH, month_number
from councils.domain.expressions import expression
from councils.domain.periods import Period, PeriodKind
from councils.domain.returns import Figure
from councils.parsing.rules.facts import Facts, within

_DAY = expression(
    r"(?:(?:\b(?:on|at|as (?:at|of)|by)\b|[(,:–-]|^)[^\S\n]*|(?<=[\t\n])[ ]*)(?:the\s+)?"
    rf"(?:(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?|(?P<last>end|close|last day)|(?P<first>first day|start|beginning))"
    rf"\s+(?:of\s+)?(?:(?:each|every|the month of)\s+)?(?P<month>{MONTH})|(?P<us_month>{MONTH})\s+(?P<us_day>\d{{1,2}})(?:st|nd|rd|th)?)"
    r"\b(?!\w)(?!,?(?:[^\S\n]+|\n(?=\d{4}(?!\s*[\t\n:=|–-])))(?:19|20)\d\d)",
    re.IGNORECASE,
)
_EACH_YEAR = expression(
    r"[^\S\n]*[,(]?\s*(?:one\s+)?(?:(?:(?:in|of|for|during)\s+)?(?:each|every|the|that|any|all|successive|consecutive|those|these)\s+(?:\w+\s+){0,2}?years?\b|annually\b|yearly\b)",
    re.IGNORECASE,
)
_LIST_NEXT = expression(
    r"[^\S\n]*(?:\Z|[\n\t:;,.()|–—-]|(?:was|were|there|had|has|have|is|are|from|since|as follows|which|in (?:19|20)\d\d|for (?:19|20)\d\d|only)\b)",
    re.IGNORECASE,
)
_GOES_ON = expression(r"\s*(?:-|–|—|to|until|and|or|,)\s*(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\s+[A-Z]", re.IGNORECASE)
""" "1 April to 31 March", "30 June and 31 December"."""
_COUNTED = expression(
    r"\b(?:cases?|child(?:ren)?|young people|victims?|open|active|monitored|monitoring|numbers?|counts?|counted|position|snapshots?|census|caseloads?|lists?|register(?:s|ed)?|flags?|flagged|plans?|figures?|totals?|known|working|worker|worked|held|this length|how many)\b",
    re.IGNORECASE,
)
_ANOTHER_MATTER = expression(
    r"\b(?:publish\w*|start(?:ed|s)?|beg[aiu]n\w*|begin\w*|commenc\w+|launch\w*|adopt\w*|approv\w*|agreed|given|sent|submit\w*|return(?:ed|s)|report(?:ed|s|ing)?|present\w*|extract\w*|run|runs|ran|print\w*|receiv\w*|review(?:ed|s)?|refresh\w*|updat\w*|renew\w*|clos(?:ed|es)|opened|referred|ends|ended|ending|expir\w*|replac\w*|mov\w+|migrat\w*|transferr?\w*|carried|archiv\w*|delet\w*|reset|chang\w*|introduc\w*|establish\w*|created?|set up|went live|live|meets?|met|meetings?|signed|due|dated|population|residents|looked after|in care|staff|social workers?|posts?|budgets?|schools?|pupils?|foster\w*|ofsted|inspect\w*|rated|ratings?|appoint\w*|recruit\w*|years? (?:to|from)|born|turn(?:ed|s)?|aged?)\b",
    re.IGNORECASE,
)
_NOT_SO = expression(
    r"\b(?:not|cannot|\w+n['’]t|unable|rather than|instead of|other than|never|would|could|please|appropriate|ask(?:s|ed)?|request(?:s|ed)?|wanted|wished)\b"
    r"|\b(?:is|are|was|were|be|been)\s+(?:\w+ly\s+)?(?:publish|submit|report|present|extract|review|refresh|updat|renew|mov|transfer|carri|archiv|delet|sent|due)\w*",
    re.IGNORECASE,
)
_OF_A_STRETCH = expression(
    r"\b(?:end\w*|begin\w*|start\w*|runs?|running|from|to|until|since|before|after|between|by|up to)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_ONLY_LEADS_IN = expression(
    r"\W*(?:(?:question|part|q)?\W*[\da-h](?:[.):]+|(?=\s))\W*)?(?:(?:after that|since then|from then on|thereafter|then|later|so|and|as|year|date|month|snapshot|was|were|the)\W+)*",
    re.IGNORECASE,
)
_OF_ALL = expression(r"\b(?:each|every|all|these|those|figures|counts|numbers|totals)\b", re.IGNORECASE)
_CLAUSE = expression(r"[\n\t;?!]|\.(?=\s)|:(?=\s)")
_REACH = 300
_YEARS = (PeriodKind.CALENDAR_YEAR, PeriodKind.FINANCIAL_YEAR)
_APRIL = 4
_SHORT_LINE = 40


@dataclass(frozen=True, slots=True)
class DayOfYear:
    """A month and a day of it, the last day being None, which the counts of some places are of."""

    month: int
    day: int | None

    def in_year(self, period: Period) -> Period | None:
        """That day of a calendar or a financial year; None where the year has no such day."""
        year = period.start.year
        if period.kind is PeriodKind.FINANCIAL_YEAR and self.month < _APRIL:
            year += 1
        last = monthrange(year, self.month)[1]
        day = last if self.day is None else self.day
        return Period.as_at(date(year, self.month, day)) if 1 <= day <= last else None


def with_days_of_counts(
    facts: Facts, stretches: Sequence[tuple[int, int]], figures: Sequence[Figure]
) -> tuple[Figure, ...]:
    """The figures, those of a year being of a day of it, and uncertain, where the words in `stretches` say so of them.

    A year that has no count of its own, "nothing is held for 2010 to 2014", stays a year; so does one that the heading
    of its column calls a financial year, since the council has then said what its label means, unless a day is named
    beside that heading: "Financial year | Open cases at 31 March".
    """
    named = any(
        _DAY.search(head["beside"]) is None
        for start, end in stretches
        for head in _FINANCIAL_YEARS.finditer(facts.text, start, end)
    )
    places = [one.span.start for one in figures if one.span is not None and _is_of_a_year(one)]
    days = days_without_a_year(facts, stretches)
    told = [(day, found) for found in days if (day := _told(facts, found, places)) is not None]
    taken = {one.period for one in figures}
    made: list[Figure] = []
    for one in figures:
        period = _period_of(facts, one, told, figures)
        is_said = named and one.period is not None and one.period.kind is PeriodKind.FINANCIAL_YEAR
        made.append(one if period is None or period in taken or is_said else _dated(one, period))
    return tuple(made)


_FINANCIAL_YEARS = expression(
    r"^[^\S\n]*(?:financial|fiscal) years?[^\S\n]*[\t|](?P<beside>[^\n]*)", re.IGNORECASE | re.MULTILINE
)


def _dated(figure: Figure, period: Period) -> Figure:
    return replace(figure, period=period, certain=False)


def _is_of_a_year(figure: Figure) -> bool:
    return figure.period is not None and figure.period.kind in _YEARS


def days_without_a_year(facts: Facts, stretches: Sequence[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """Each day that the council itself names in those places without its year: "on 31 March", "at the end of June".

    Not the end of a stretch, nor a count that ends its line before the month that begins the next.
    """
    seen: set[int] = set()
    for start, end in stretches:
        for found in _DAY.finditer(facts.text, start, end):
            if found.end() not in seen and not facts.request.touch(found.start(), found.end()):
                seen.add(found.end())
                if not _is_of_two_lines(found) and not _OF_A_STRETCH.search(_before(facts.text, found)):
                    yield found


def _is_of_two_lines(found: re.Match[str]) -> bool:
    words = found[0].lstrip()
    return "\n" in words and words[0].isdigit()


def _before(text: str, found: re.Match[str]) -> str:
    """What stands before a day in its clause, and what stands over it in a heading of two rows."""
    return _cell_above(text, found) + text[_clause_start(text, found) : found.start()]


def _clause_start(text: str, found: re.Match[str]) -> int:
    return max(
        (each.end() for each in _CLAUSE.finditer(text, max(0, found.start() - _REACH), found.start())), default=0
    )


def _told(facts: Facts, found: re.Match[str], places: Sequence[int]) -> DayOfYear | None:
    """The day that `found` says the counts are of; None where it is of another matter, of one count or of a stretch."""
    text, begins = facts.text, _clause_start(facts.text, found)
    clause, after = _before(text, found), text[found.end() : found.end() + _REACH]
    if _GOES_ON.match(after) or _is_of_another_matter(clause, after):
        return None
    if _EACH_YEAR.match(after) is None and not (
        _LIST_NEXT.match(after) and _is_of_the_list(facts, begins, found, places)
    ):
        return None
    words = found["day"] or found["us_day"]
    return DayOfYear(
        month_number(found["month"] or found["us_month"]), int(words) if words else 1 if found["first"] else None
    )


def _cell_above(text: str, found: re.Match[str]) -> str:
    """Of a heading in two rows, what stands over the cell that the day begins: "Year ending" over "31 March"."""
    begins, ends = _line(text, found.end())
    if (
        begins == 0
        or "\t" not in text[begins:ends]
        or text[max(text.rfind("\t", begins, found.start()) + 1, begins) : found.start()].strip()
    ):
        return ""
    above = text[text.rfind("\n", 0, begins - 1) + 1 : begins - 1].split("\t")
    column = text.count("\t", begins, found.start("month") if found["month"] else found.start("us_month"))
    return f"{above[column]} " if column < len(above) and _OF_A_STRETCH.search(f"{above[column]} ") else ""


def _is_of_another_matter(clause: str, after: str) -> bool:
    """True where what stands before the day, last of all, is no count: "the list is reviewed on 31 March"."""
    sentence = clause + after.split("\n", 1)[0].split(". ", 1)[0]
    if _NOT_SO.search(clause):
        return True
    counted = [each.end() for each in _COUNTED.finditer(clause)]
    if not counted:
        return _ONLY_LEADS_IN.fullmatch(clause) is None or _ANOTHER_MATTER.search(sentence) is not None
    return _ANOTHER_MATTER.search(clause, counted[-1]) is not None


def _is_of_the_list(facts: Facts, begins: int, found: re.Match[str], places: Sequence[int]) -> bool:
    """True for a day that says nothing of each year where the list comes next, or ends with it, and no other count is near."""
    following = min((place for place in places if place >= found.end()), default=None)
    if following is None or following - found.end() > _REACH:
        line = facts.text.rfind("\n", 0, found.start())
        ends_list = any(line < place < found.start() for place in places)
        return ends_list and _OF_ALL.search(facts.text, begins, found.start()) is not None
    others = [
        count
        for count in within(facts.counts, begins, following)
        if not count.could_be_year and count.start not in places and not found.start() <= count.start < found.end()
    ]
    return not others


def _period_of(
    facts: Facts, figure: Figure, told: Sequence[tuple[DayOfYear, re.Match[str]]], figures: Sequence[Figure]
) -> Period | None:
    if (
        figure.span is None
        or figure.period is None
        or not _is_of_a_year(figure)
        or not _has_its_own(facts, figure, figures)
    ):
        return None
    days = {day for day, found in told if _reaches(facts.text, found, figure.span.start, figures)}
    return days.pop().in_year(figure.period) if len(days) == 1 else None


def _has_its_own(facts: Facts, figure: Figure, figures: Sequence[Figure]) -> bool:
    """True for a count, and for what stands in place of one beside its year."""
    if figure.low is not None or figure.high is not None:
        return True
    if figure.span is None or sum(one.span == figure.span for one in figures) > 1:
        return False
    begins = facts.text.rfind("\n", 0, figure.span.start) + 1
    ends = facts.text.find("\n", figure.span.end)
    line = facts.text[begins : ends if ends >= 0 else len(facts.text)]
    return "\t" in line or len(line) < _SHORT_LINE


def _reaches(text: str, found: re.Match[str], place: int, figures: Sequence[Figure]) -> bool:
    """True where a day said in a cell is over the column, or in the row, of the count at `place`, and one said elsewhere is before it."""
    begins, ends = _line(text, found.end())
    if "\t" not in text[begins:ends]:
        counted = [one for one in figures if one.low is not None or one.high is not None]
        return place > found.start() or all(one.span is None or one.span.start < found.start() for one in counted)
    if any(one.span is not None and begins <= one.span.start < ends for one in figures if _is_of_a_year(one)):
        return begins <= place < ends
    column = text.count("\t", begins, found.end())
    return place > ends and (column == 0 or text.count("\t", _line(text, place)[0], place) == column)


def _line(text: str, place: int) -> tuple[int, int]:
    ends = text.find("\n", place)
    return text.rfind("\n", 0, place) + 1, ends if ends >= 0 else len(text)
