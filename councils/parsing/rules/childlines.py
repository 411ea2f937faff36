"""Sets lists apart whose every entry is one child, "15, White British" over "14, White British": the 15 counts nobody."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from councils.domain.ethnicity import is_ethnic_label, map_label
from councils.domain.expressions import expression
from councils.domain.returns import Answer
from councils.domain.scanning import found_in
from councils.domain.vocabulary import EthnicGroup, Outcome, Question
from councils.parsing.rules.answering import Answered
from councils.parsing.rules.spans import Places

_ONE = r"(?:child|young person|yp|victim|case|person|individual|girl|boy|line|row|entry)"
_YEARS = r"(?:[^\S\n]?(?:years?|yrs?)(?: old)?)?"
_CANDIDATE = expression(
    rf"^[^\S\n]*(?:(?:\d{{1,2}}[.)][^\S\n]+)?(?:[-•*–(][^\S\n]*){{0,2}}(?:aged?[^\S\n])?\d{{1,2}}{_YEARS}[^\S\n]*[,;/:–-][^\n|\t]{{3,400}}$"
    rf"|[^\n|\t\d]{{3,70}}[,;/:–-][^\S\n]*(?:aged?[^\S\n])?\d{{1,2}}{_YEARS}[^\w\n]{{0,3}}$"
    rf"|[^\n|\t]{{0,6}}\b{_ONE}[^\S\n]*(?:no\.?[^\S\n]*)?(?:\d{{1,2}}|[A-Z])[^\S\n]?[:.)–-][^\n|\t]{{4,400}}$"
    r"|[^\n|\t;]{4,100}\b\d{1,2},[^\S\n][A-Za-z][^\n|\t;]{2,40};[^\n|\t]{4,300}$)",
    re.IGNORECASE | re.MULTILINE,
)
_NUMBERED = expression(
    rf"\W*(?:\d{{1,2}}[.)]\s+)?{_ONE}\s*(?:no\.?\s*)?(?:\d{{1,2}}|[A-Z])\s?[:.)–-]+\s*", re.IGNORECASE
)
_MARK = expression(r"\s*(?:[-•*–]\s+|\d{1,2}[.)]\s+)?")
_JOIN = expression(r"\s*([,;/:]|\s[–-])\s*")
_AGE = expression(r"(?:aged?\s*)?(?P<age>\d{1,2})(?:\s?(?:years? old|years?|yrs?|y/?o))?", re.IGNORECASE)
_SEX = expression(r"(?:fe)?males?|girl|boy|[mf]", re.IGNORECASE)
_BRACKETS = expression(r"\((?=[^()\n]{0,40}\d)[^()\n]{4,60}\)")
_LEAST = 3
_YOUNGEST, _OLDEST = 4, 25
_PERSON = r"(?:child|young person|victim|person|individual|case)"
_TOLD = r"(?:listed|shown|given|told|set out|recorded|described)"
_SAID = expression(
    rf"\b(?:each|every|one|a)\s+(?:line|row|entry|bracket|bullet|pair|item)s?\b[^.\n]{{0,30}}\b{_PERSON}\b"
    rf"|\b(?:each|every|one|a)\s+{_PERSON}\s+(?:(?:is|has|appears?|{_TOLD}|per|on|by|in|to|its|their|own|separate|an?|each|one|the|been)\s+){{0,6}}(?:lines?|rows?|entry|brackets?|bullets?|separately|individually|in turn|by one)\b"
    rf"|\b{_TOLD}\s+(?:\w+\s+){{0,2}}(?:individually|one by one)\b|\b(?:individually|one by one|line by line)\s*(?::|below|as follows)"
    r"|\b(?:(?:child|victim|person|individual) by (?:child|victim|person|individual))\b",
    re.IGNORECASE,
)
""" "Each line is one child", "one child per line"; not "each case was reviewed line by line"."""
_ORDER = expression(
    r"\(\s*(?:age\s*(?:,|/|then)\s*ethnic\w*|ethnic\w*\s*(?:,|/|then)\s*age)\s*\)",
    re.IGNORECASE,
)
_BETWEEN = expression(rf"(?:[\s,;.:•–-]|\band\b|\b{_ONE}\b(?:\s(?:\d{{1,2}}|[A-Z])\b)?)*", re.IGNORECASE)
_NO_COUNT = expression(
    r"(?:£|\b(?:sections?|s|articles?|page|aged?|exemption|paragraph|regulation|no|ref)\b\W{0,3})\Z", re.IGNORECASE
)
_NEAR, _BELOW = 300, 160
_OF_CHILDREN = (Question.VICTIM_ETHNICITY, Question.VICTIM_AGE)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A stretch that names an age and a group: `is_apart` if a comma parts them, `is_numbered` after "Child 2:"."""

    start: int
    end: int
    age: int
    group: str
    is_apart: bool
    is_numbered: bool


@lru_cache(maxsize=8)
def find_child_lines(text: str) -> Places:
    """The places of entries that each tell of one child: so the letter says, or they say the same of several in turn."""
    runs = [*_runs(text), *_in_brackets(text)]
    return Places.of((run[0].start, run[-1].end) for run in runs if _are_children(text, run))


@lru_cache(maxsize=8)
def _perhaps_children(text: str) -> Places:
    """The places of entries that would read the same if each told of one child."""
    runs = [run for run in _runs(text) if len(run) >= _LEAST and all(entry.is_apart for entry in run)]
    return Places.of((run[0].start, run[-1].end) for run in runs)


def _are_children(text: str, run: Sequence[_Entry]) -> bool:
    if len(run) < _LEAST:
        return False
    above, below = text[max(0, run[0].start - _NEAR) : run[0].start], text[run[-1].end : run[-1].end + _BELOW]
    if any(_SAID.search(words) for words in (above, below)):
        return True
    if _come_to_a_count(text, run):
        return False
    again = len({entry.group for entry in run}) < len(run) or _ORDER.search(above) is not None
    return all(entry.is_numbered for entry in run) or (again and all(entry.is_apart for entry in run))


def _come_to_a_count(text: str, run: Sequence[_Entry]) -> bool:
    """True where the letter gives the sum of the numbers, as it does of counts: nobody adds up ages."""
    whole = re.compile(rf"(?<![\w£/.,-]){sum(entry.age for entry in run)}(?![\w%/-]|[.,]\d)")
    return any(
        not _NO_COUNT.search(text, max(0, found.start() - 20), found.start())
        for found in whole.finditer(text)
        if not run[0].start <= found.start() < run[-1].end
    )


@lru_cache(maxsize=8)
def _runs(text: str) -> Sequence[Sequence[_Entry]]:
    """The entries that follow each other line by line, or on one line between semicolons."""
    runs: list[list[_Entry]] = []
    run: list[_Entry] = []
    for line in found_in(text, _CANDIDATE):
        entries = _entries(text, *line.span())
        if run and (not entries or text[run[-1].end : line.start()].strip()):
            runs.append(run)
            run = []
        run += entries
    return [*runs, run] if run else runs


def _in_brackets(text: str) -> Iterator[list[_Entry]]:
    """ "(15, White British), (14, Pakistani)", in one paragraph."""
    run: list[_Entry] = []
    for found in found_in(text, _BRACKETS):
        entry = _entry(text, found.start() + 1, found.end() - 1)
        if run and (entry is None or "\n\n" in text[run[-1].end : found.start()]):
            yield run
            run = []
        if entry is not None:
            is_next = not run or _BETWEEN.fullmatch(text, run[-1].end + 1, found.start()) is not None
            run.append(replace(entry, is_numbered=is_next))
    if run:
        yield run


def _entries(text: str, start: int, end: int) -> list[_Entry]:
    whole = _entry(text, start, end)
    if whole is not None:
        return [whole]
    colon = text.rfind(": ", start, max(text.find(";", start, end), start))
    start = colon + 2 if colon >= 0 else start
    cuts = [start, *(at + 1 for at in range(start, end) if text[at] == ";"), end]
    parts = [_entry(text, first, last) for first, last in pairwise(cuts)]
    return [part for part in parts if part is not None] if len(parts) > 1 and None not in parts else []


def _entry(text: str, start: int, end: int) -> _Entry | None:
    """The age and the group that are all of a stretch, with or without the sex, and the number of the child before it."""
    numbered = _NUMBERED.match(text, start, end)
    lead = numbered or _MARK.match(text, start, end)
    words = text[lead.end() if lead else start : end].strip(" ().;,")
    *parts, last = _JOIN.split(words)
    pieces, signs = [*parts[::2], last], {sign.strip() for sign in parts[1::2]}
    ages = [found for piece in pieces if (found := _AGE.fullmatch(piece))]
    groups = [piece for piece in pieces if is_ethnic_label(piece, in_table=True)]
    others = [piece for piece in pieces if not _AGE.fullmatch(piece) and piece not in groups]
    if len(ages) != 1 or len(groups) != 1 or not all(map(_SEX.fullmatch, others)):
        return None
    if not _YOUNGEST <= int(ages[0]["age"]) <= _OLDEST or map_label(groups[0]).group is EthnicGroup.UNKNOWN:
        return None
    return _Entry(start, end, int(ages[0]["age"]), groups[0].casefold(), signs <= {",", ";"}, numbered is not None)


def with_children_told(text: str, answers: Sequence[Answered]) -> tuple[Answered, ...]:
    """The answers, those answered in which every child's age and group stand, though nobody has counted them.

    Where "15, White British" could be a child or fifteen, it is for a person to say, unless the counts come to the children there are.
    """
    children, perhaps = find_child_lines(text), _perhaps_children(text)
    whole = [f.low for each in answers for f in each.answer.figures if each.answer.question is Question.CURRENT_CASES]
    return tuple(replace(each, answer=_told(each, children, perhaps, whole)) for each in answers)


def _told(answered: Answered, children: Places, perhaps: Places, whole: Sequence[int | None]) -> Answer:
    answer = answered.answer
    if answer.question not in _OF_CHILDREN:
        return answer
    if not answer.figures:
        is_told = any(children.touch(part.start, part.end) for part in answered.passages)
        is_open = answer.outcome in (Outcome.ANSWERED_DIFFERENTLY, Outcome.NO_ANSWER)
        return replace(answer, outcome=Outcome.ANSWERED) if is_told and is_open else answer
    doubtful = [f for f in answer.figures if f.span is not None and perhaps.touch(f.span.start, f.span.end)]
    if [sum(f.low for f in answer.figures if f.low is not None)] == whole:
        return answer
    return replace(answer, figures=tuple(replace(f, certain=f.certain and f not in doubtful) for f in answer.figures))
