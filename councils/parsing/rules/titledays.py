"""Finds the day that the words over a table or a list name for all of it: "At 31 March 2025" over "Current cases | 33".

One count that says no day of its own is of that day. Where words over it name a day or a year that is not simply the
day of the counts ("Data extracted on 3 May 2025", "2024/25"), nobody knows of when it is.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from councils.domain.dates import find_dates
from councils.domain.expressions import expression
from councils.domain.periods import Period
from councils.parsing.rules.drafts import Draft, Drafted
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.letter import Line
from councils.parsing.rules.rows import row_of
from councils.parsing.text import Kind

_MOST_ROWS = 40
_MOST_WORDS = 14
_OF_THE_DAY = expression(
    r"\W*(?:[\w'’/()-]+[ ,:–-]+){0,8}?(?:(?:(?:correct|true|accurate|taken|counted|open|current|position|snapshot|stood|census|caseload|all|are|is) )?(?:as )?(?:at|of)|(?:position|snapshot|count(?:ed)?|census|open|current|caseload|cases|children|monitored|taken|monitoring|exploitation|cse) on|"
    r"(?:snapshot|census|count|reference|position|reporting|effective|data)(?: (?:date|day))?(?: (?:is|was))?|(?:date|day) of (?:the )?(?:snapshot|count|census|position|figures|data))[ :\t|–-]*(?:(?:the )?(?:close|end) of (?:play |business )?(?:on )?)?\W*",
    re.IGNORECASE,
)
""" "Position at", "CSE cases open on", "Snapshot date:": what stands before the day of the counts."""
_ON_THE_DAY = expression(r"\W*(?:as )?(?:at|of|on)\W*", re.IGNORECASE)
_AFTER = expression(r"\W*(?:\((?:end of )?(?:the )?(?:\w+ ){0,3}(?:year|quarter)\)\W*)?", re.IGNORECASE)
_OF_A_PAPER = expression(
    r"\b(?:updated|extract\w*|run|printed|reports?|published|publication|due|requests?|requested|reply|replied|respon(?:se|ded)|letters?|sent|received|asked|answer(?:ed)?|dated|issued|strateg\w*|polic\w+|review\w*|meeting\w*|version)\b",
    re.IGNORECASE,
)
_OF_AN_EVENT = expression(
    r"\b(?:formed|founded|establish\w*|appointed|launch\w*|introduced|adopted|approved|started|set up|in place)\b",
    re.IGNORECASE,
)
_OF_OTHERS = expression(
    r"\b(?:population|residents?|schools?|pupils?|offices?|building|staff\w*|workforce|employees|budgets?|teams?|panels?|managers?|website|households?)\b",
    re.IGNORECASE,
)
_OF_CASES = expression(
    r"\b(?:cases?|caseloads?|CSE|exploitation|child(?:ren)?|young people|victims?|monitor\w*)\b", re.IGNORECASE
)
""" "Population census on 21 March": the day of something else, unless it says what was counted."""
_OF_A_STRETCH = expression(
    r"\b(?:opened|closed|referred|new|since|from|before|after|until|to|by|first|earlier|previous(?:ly)?|last|year|months?|quarter)\b",
    re.IGNORECASE,
)


def with_titled_days(facts: Facts, drafted: Drafted) -> Drafted:
    """The one count of an answer with the day that stands over its table or its list; in doubt below any other date or year."""
    if len(drafted.drafts) != 1 or drafted.drafts[0].period is not None or drafted.drafts[0].value.value.count is None:
        return drafted
    return replace(drafted, drafts=(_dated(facts, drafted.drafts[0]),))


def _dated(facts: Facts, draft: Draft) -> Draft:
    for line in _above(facts, draft.value.start):
        words = facts.text[line.start : line.end]
        days = find_dates(words)
        if len({day.value for day in days}) == 1:
            before, after = words[: days[0].start], words[days[-1].end :]
            if _is_the_day(before, after):
                return replace(draft, period=Period.as_at(days[0].value))
            return draft if _OF_A_PAPER.search(before) else replace(draft, sure=False)
        if days or within(facts.periods, line.start, line.end):
            return replace(draft, sure=False)
    return draft


def _is_the_day(before: str, after: str) -> bool:
    """True where all that stands around a day says that the counts are of it."""
    if _OF_AN_EVENT.search(before) or (_OF_OTHERS.search(before) and not _OF_CASES.search(before)):
        return False
    if _OF_A_PAPER.search(before) or _OF_A_STRETCH.search(before) or not _AFTER.fullmatch(after):
        return False
    return _OF_THE_DAY.fullmatch(before) is not None or _ON_THE_DAY.fullmatch(before) is not None


def _above(facts: Facts, start: int) -> Iterator[Line]:
    """The titles over the table or list in which a count stands, and its rows that name a day, from below."""
    lines = facts.letter.lines
    at = next((number for number, line in enumerate(lines) if line.start <= start < line.end), 0)
    titles = 0
    for line in reversed(lines[max(0, at - _MOST_ROWS) : at]):
        words = facts.text[line.start : line.end]
        if line.kind is Kind.SHEET_NAME:
            yield line
        if line.is_aside or line.kind in (Kind.SHEET_NAME, Kind.ATTACHMENT_NAME) or _is_asked(facts, line):
            return
        cells = row_of(facts.text, line.start, line.end).filled
        if len(cells) > 1 or (_ENTRY.fullmatch(words) and not find_dates(words)):
            if titles:
                return
            if len(cells) == 2 and _DAY_LABEL.fullmatch(cells[0].text) and find_dates(cells[1].text):
                yield line
            continue
        if len(words.split()) > _MOST_WORDS or words.rstrip().endswith((".", ";", ",")):
            return
        yield line
        titles += 1
        if titles == 2:
            return


def _is_asked(facts: Facts, line: Line) -> bool:
    return facts.request.touch(line.start, line.end)


_ENTRY = expression(
    r"(?:[-–•*]\s*)?[A-Z(][^:\n]{2,60}[^:\d\n][:–=-]\s*(?:[<*]|\d{1,4}\b|nil\b|none\b|zero\b)[^\n]{0,40}", re.IGNORECASE
)
""" "Of which group based: 4"."""
_DAY_LABEL = expression(
    r"\W*(?:(?:snapshot|census|count|position|reference|effective|data)(?: (?:date|day))?|(?:position|data|figures|counts?|numbers?|cases)? ?as (?:at|of)|(?:date|day) of (?:the )?(?:snapshot|count|census|position|figures|data))\W*",
    re.IGNORECASE,
)
