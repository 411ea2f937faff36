"""Finds of when a breakdown is, where the words before it say it: "On 1 June 2025: White British 50, Asian 21".

The sentence of a list up to its first label, and the titles over a list or a table ("Victims by ethnicity, 30 April
2025"), name a day or a spell; so do words that stand apart behind its last count: ", all as at 31 May 2025". Where they
name one in words that may be about something else ("Asian 11, Black 4 in 2023"), nobody knows of when.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from councils.domain.ages import read_age
from councils.domain.dates import find_dates
from councils.domain.ethnicity import is_ethnic_label
from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.periods import Period, PeriodKind
from councils.domain.returns import Figure
from councils.domain.wording import read_wording
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.letter import Line
from councils.parsing.rules.paperdays import is_day_of_a_paper
from councils.parsing.rules.rows import row_of
from councils.parsing.rules.spans import overlap
from councils.parsing.text import Kind

_REACH, _BEHIND = 600, 100
_MOST_ROWS, _MOST_TITLES, _MOST_WORDS = 40, 2, 24
_OF_THE_LIST = expression(
    r"(?:[\W\d_]|\b(?:as|at|on|in|of|for|during|over|by|the|an?|our|their|these|those|this|that|it|were|was|are|is|there|had|have|has|been|being"
    r"|we|among|amongst|and|with|who|whom|which|follows?|following|shows?|shown|given|set|out|below|here|all|open|current(?:ly)?|known|recorded|broken|down"
    r"|monitor(?:ed|ing)?|assumed|suspected|alleged|identified|cases?|caseload|child(?:ren)?(?:[’']s)?|young|people|persons?|victims?(?:[’']s?)?|perpetrators?|offenders?|suspects?|individuals?"
    r"|cse|sexual(?:ly)?|exploit(?:ed|ation)|ethnic(?:ity|ities|ally)?|groups?|grouping|origins?|backgrounds?|heritage|self|defined|ages?|aged|bands?|years?|breakdowns?|split|profile"
    r"|numbers?|figures?|counts?|counted|total|snapshot|position|date|day|end|close|play|business|financial|calendar|quarter|tables?(?:\s+[a-z]\b)?|every|each|plans?|episodes?|lists?|questions?|parts?|gang|based|nil|none|white|british|irish|asian|indian|pakistani|bangladeshi|chinese|black|african|caribbean|mixed|q\d?|(?<!\w)[a-g](?=[).:]))\b)*+",
    re.IGNORECASE,
)
""" "Ethnicity of the 31 children open on": words that speak of nothing but the list."""
_NAMES_IT = expression(
    r"\b(?:as|at|on|in|for|during|between|from|cases?|child(?:ren)?|young|victims?|ethnic\w*|ages?|aged|perpetrators?)\b",
    re.IGNORECASE,
)
_OF_A_PAPER = expression(
    r"\b(?:updated|extract\w*|run|printed|reports?|published|publication|due|requests?|requested|reply|replied|respon(?:se|ded)|letters?|sent|received|asked|answer(?:ed)?|dated|issued|strateg\w*|polic\w+|review\w*|meeting\w*|version|census|categor\w+|codes?)\b",
    re.IGNORECASE,
)
_PART = expression(r"\W*(?:request|question|part|q)\b[^:.\n]{0,40}:\s", re.IGNORECASE)
""" "Request 5, second half:" before what is said of the list."""
_FIRST_AGE = expression(
    r"(?<![\s:,–—-])[\s:,–—-]*+(?:under|over)?\s*+\b\d{1,2}(?:\s*(?:to|[-–]|and)\s*(?:\d{1,2}|over|above|under))?(?:\s*years?(?:\s+olds?)?)?\W*\Z",
    re.IGNORECASE,
)
""" "Age on 1 June 2025: 10 to 14, ": the band before the first count."""
_ENDS = expression(r"(?<=[.!?])\s+(?=[A-Z])|(?<=[a-z)][.!?])\s+(?=\d)")

_APART = expression(
    r"(?:\s|\b(?:white|british|irish|asian|indian|pakistani|bangladeshi|chinese|black|african|caribbean|mixed|other|any|ethnic|groups?|backgrounds?|heritage|origins?"
    r"|child(?:ren)?|young|people|persons?|victims?|cases?|years?|olds?)\b)*+"
    r"(?:[,;(–—]|(?<=\s)-(?=\s))\s*+"
    r"(?P<all>(?:(?:all|both)(?:\s+(?:of\s+)?(?:them|these|those|figures|counts|numbers|children|cases))?|these|which|(?:these|the)\s+(?:figures|counts|numbers))\s+)?"
    r"(?:(?:are|were|is|being|taken|counted|open|current)\s+){0,3}"
    r"(?P<at>(?:(?P<as>as\s+(?:at|of|on))|(?P<on>at|on)|in|for|during)\s+(?:the\s+)?)",
    re.IGNORECASE,
)
""" ", all as at 31 May 2025": what stands behind the last count and is said of all; "in 2023" alone is said of the last one."""
_STOPS = " \t\n).,;"

_TWO_DAYS = expression(r"\band\b", re.IGNORECASE)
_FROM = expression(r"\b(?:between|from)\b(?:\s+the)?\s*", re.IGNORECASE)
_BETWEEN = len("between ")
""" "Between 1 April 2024 and 31 March 2025" is a spell; "on 1 April 2024 and 31 March 2025" is two days."""


class _Lead(NamedTuple):
    """Words that may say of when a list is; words behind it are read with their `sentence`, which begins there."""

    start: int
    end: int
    sentence: int | None = None


def with_days_of_lists(facts: Facts, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures of a breakdown, those without a period with what the words before their list say; in doubt where that is unclear."""
    places = [figure.span.start for figure in figures if figure.span is not None and _is_undated(figure)]
    if not places or not _has_dates(facts, min(places), max(places)):
        return tuple(figures)
    said: dict[_Lead, Period | None] = {}
    return tuple(_dated(facts, figure, figures, said) if _is_undated(figure) else figure for figure in figures)


def _is_undated(figure: Figure) -> bool:
    return (
        figure.span is not None and figure.period is None and (figure.age is not None or figure.ethnicity is not None)
    )


def _has_dates(facts: Facts, first: int, last: int) -> bool:
    """True where a day or a year stands near a list at all."""
    begins, ends = max(0, first - _REACH), last + _BEHIND
    return bool(within(facts.periods, begins, ends) or find_dates(facts.text[begins:ends]))


def _dated(facts: Facts, figure: Figure, figures: Sequence[Figure], said: dict[_Lead, Period | None]) -> Figure:
    for lead in _leads(facts, figure, figures):
        told = _told(facts, lead.start, lead.end)
        if not told:
            continue
        if lead not in said:
            said[lead] = _period_of(facts, lead, told)
        period = said[lead]
        return replace(figure, certain=False) if period is None else replace(figure, period=period)
    return figure


def _told(facts: Facts, start: int, end: int) -> list[Found[Period]]:
    """The days and spells that a lead names, but for those of papers."""
    words = facts.text[start:end]
    if _OF_A_PAPER.search(words):
        return []
    spells = list(within(facts.periods, start, end))
    days = [
        Found(start + day.start, start + day.end, Period.as_at(day.value))
        for day in find_dates(words)
        if not any(overlap(spell, start + day.start, start + day.end) for spell in spells)
    ]
    return [
        each
        for each in (*spells, *days)
        if not (is_day_of_a_paper(facts.text, each.start) or facts.request.touch(each.start, each.end))
    ]


def _period_of(facts: Facts, lead: _Lead, told: Sequence[Found[Period]]) -> Period | None:
    """The one period that a lead names in words that speak of nothing but the list; None where they may mean another thing."""
    start, end, _ = lead
    if lead.sentence is not None:
        return told[0].value if _is_of_all(facts, lead, lead.sentence, told) else None
    words = facts.text[start:end]
    for each in sorted(told, key=lambda found: -found.start):
        before, named, after = (
            words[: each.start - start],
            words[each.start - start : each.end - start],
            words[each.end - start :],
        )
        if each.value.kind is not PeriodKind.SNAPSHOT:
            if _TWO_DAYS.search(named) and not _FROM.search(before + named[:_BETWEEN]):
                return None
            before = _FROM.sub("", before)
        words = before + " " + after
    is_of_list = (
        _OF_THE_LIST.fullmatch(_FIRST_AGE.sub("", words)) is not None
        and _NAMES_IT.search(facts.text, start, end) is not None
    )
    return told[0].value if len({each.value for each in told}) == 1 and is_of_list else None


def _is_of_all(facts: Facts, lead: _Lead, sentence: int, told: Sequence[Found[Period]]) -> bool:
    """True where the words behind the last count are of all the list: they name the sentence's only day, apart from that count."""
    apart = _APART.match(facts.text, lead.start, lead.end)
    if apart is None or len(told) != 1 or not apart.start("at") <= told[0].start <= apart.end():
        return False
    if facts.text[told[0].end : lead.end].strip(_STOPS):
        return False
    if within(facts.periods, sentence, lead.start) or find_dates(facts.text[sentence : lead.start]):
        return False
    is_of_a_day = apart["on"] is not None and told[0].value.kind is PeriodKind.SNAPSHOT
    return apart["all"] is not None or apart["as"] is not None or is_of_a_day


def _leads(facts: Facts, figure: Figure, figures: Sequence[Figure]) -> Iterator[_Lead]:
    """Where the words stand that a figure's list begins with, and the titles over it, from below."""
    start = figure.span.start if figure.span is not None else 0
    lines = facts.letter.lines_within(max(0, start - _REACH * _MOST_TITLES), start + 1)
    if not lines:
        return
    line = lines[-1]
    if len(row_of(facts.text, line.start, line.end).boxes) == 1:
        begins = max((end.end() for end in _ENDS.finditer(facts.text, line.start, start + 1)), default=line.start)
        end = _first_label(facts, begins, start + 1, figures)
        part = _PART.match(facts.text, begins, end)
        yield _Lead(part.end() if part else begins, end)
        until = facts.letter.lines_within(start, start + _REACH)[0].end
        yield _Lead(*_behind(facts, start, until, figures), sentence=begins)
    yield from (_Lead(title.start, title.end) for title in _titles(facts, lines[:-1], figures))


def _behind(facts: Facts, start: int, end: int, figures: Sequence[Figure]) -> tuple[int, int]:
    """What stands behind the last count of a list in its sentence: "White British 25, Asian 9 (as at 31 May 2025)."."""
    ends = next((stop.start() for stop in _ENDS.finditer(facts.text, start, end)), end)
    last = max(figure.span.end for figure in figures if figure.span is not None and start <= figure.span.start < ends)
    return last, ends


def _first_label(facts: Facts, start: int, end: int, figures: Sequence[Figure]) -> int:
    """Where the first label or count of a list stands in its sentence, a list whose entries semicolons part being one."""
    inside = [each for each in figures if each.span is not None and start <= each.span.start < end]
    first = min(each.span.start for each in inside if each.span is not None)
    labels = [facts.text.find(each.ethnicity.label, start, first) for each in inside if each.ethnicity is not None]
    bands = {each.age for each in inside}
    ages = [age.start for age in within(facts.ages, start, first) if age.value in bands]
    return min((at for at in (*labels, *ages) if at >= start), default=first)


def _titles(facts: Facts, lines: Sequence[Line], figures: Sequence[Figure]) -> Iterator[Line]:
    """The titles over a list or a table, from below: at most two short lines that end no sentence and count nobody."""
    places = [figure.span.start for figure in figures if figure.span is not None]
    titles = 0
    for line in reversed(_with_days_whole(facts, lines[-_MOST_ROWS:])):
        words = facts.text[line.start : line.end].strip()
        if line.is_aside or line.kind in (Kind.SHEET_NAME, Kind.ATTACHMENT_NAME):
            return
        is_asked = facts.request.touch(line.start, line.end)
        if _is_entry(facts, line, words, places):
            if titles or is_asked:
                return
            continue
        counts = [count for count in within(facts.counts, line.start, line.end) if not count.could_be_year]
        dated = _told(facts, line.start, line.end)
        if any(not any(overlap(each, count.start, count.end) for each in dated) for count in counts):
            return
        if len(words.split()) > _MOST_WORDS or words.endswith((".", ";", ",", "?")):
            return
        yield line
        titles += 1
        if is_asked or titles == _MOST_TITLES:
            return


def _with_days_whole(facts: Facts, lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, two of them as one where a day goes on from the first to the second: "Children at 31 March / 2025"."""
    first, last = (lines[0].start, lines[-1].end) if lines else (0, 0)
    broken = [each for each in within(facts.periods, first, last) if "\n" in each.words(facts.text)]
    whole: list[Line] = []
    for line in lines:
        if whole and any(each.start < whole[-1].end and line.start < each.end for each in broken):
            whole[-1] = Line(whole[-1].start, line.end, line.kind)
        else:
            whole.append(line)
    return whole


def _is_entry(facts: Facts, line: Line, words: str, places: Sequence[int]) -> bool:
    """True for a line of the list or the table itself: with a count of it, with cells, or with nothing but a label or a count."""
    if any(line.start <= place < line.end for place in places):
        return True
    if len(row_of(facts.text, line.start, line.end).filled) > 1:
        return True
    return is_ethnic_label(words, in_table=True) or read_age(words) is not None or read_wording(words) is not None
