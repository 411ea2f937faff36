"""Binds answers under decimal numbers by what their heads say: "2.3 Current number of CSE cases: 26", "3.1 What is the ethnicity of the victims?".

The whole number before the point is a chapter of the letter, and no question; what every head asks for, in the order of
the request, says which question it is. Chapters that answer nothing, "5.1 How may I seek a review?", are left out.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from councils.domain.expressions import expression
from councils.domain.scanning import found_in
from councils.domain.vocabulary import Question
from councils.parsing.rules.headings import trimmed
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.refusals import is_reason
from councils.parsing.rules.renumbered import told_in_turn
from councils.parsing.rules.subjects import signs_of
from councils.parsing.rules.titlewords import KNOWN_OVER_LISTS, is_of_some_ages
from councils.parsing.rules.topics import Topic

_NUMBER = expression(
    r"(?<![^\n])[^\S\n]*(?P<chapter>[1-9])\.(?P<number>[1-9]\d?)(?P<sub>\.[1-9]\d?)?[.):]?[^\S\n]+(?=[^\W\d_])"
)
_HEAD = expression(r"[^\n?:]{3,160}[?:]|[^\n?:.;\d]{3,110}(?=\n)")
_LINE = expression(r"[^\n]+")
_CHAPTER = expression(r"(?<![^\n])[^\S\n]*[1-9][.)]?[^\S\n]+[A-Z][^\n:;?\d|\t]{2,40}(?=\n|\Z)")
_LEAST = 6
""" "2.5.1 White British: 17" stands below a head, and "3 People" over some."""


@dataclass(frozen=True, slots=True)
class _Head:
    start: int
    opens: int
    key: tuple[int, str]
    signs: frozenset[Question]


def find_decimals(letter: Letter, end: int) -> tuple[Topic, ...]:
    """The answers below the heads of such a list that ask, in turn, for all that was asked; else none."""
    heads = _heads(letter.text, end)
    asking = [head for head in heads if head.signs]
    told = told_in_turn([(head.key, head.signs) for head in asking]) if len(asking) >= _LEAST else {}
    if not told:
        return ()
    chapters = [found.start() for found in _CHAPTER.finditer(letter.text, heads[0].start, end)]
    stops = sorted([*(head.start for head in heads), *chapters, end])
    topics = (
        (head, min(stop for stop in stops if stop >= head.opens), told[head.key]) for head in asking if head.key in told
    )
    places = ((head, *trimmed(letter.text, head.opens, stop), questions) for head, stop, questions in topics)
    return tuple(
        Topic(start, stop, questions, is_sure=is_known_head(letter.text[head.start : head.opens], questions))
        for head, start, stop, questions in places
        if start < stop
    )


def is_known_head(head: str, questions: Collection[Question]) -> bool:
    """True for a head over the means, which are no counts, and for one that may stand over the cases asked for."""
    return _MEANS.issuperset(questions) or heads_cases(head)


_MEANS = frozenset({Question.STRATEGY, Question.MECHANISMS})


def heads_cases(head: str) -> bool:
    """True for a head all of whose words are known to stand over cases asked for: not for "Cases in England" and "Cases closed"."""
    words = (word.removesuffix("'s") for word in _WORD.findall(head.casefold().replace("’", "'")))
    return not is_of_some_ages(head) and _KNOWN.issuperset(words)


_WORD = expression(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ASKING = (
    "does do is are there how many what which whether can could you your have has had been if possible please provide confirm give tell "
    "these mechanisms mechanism strategy strategies policy nature operate operates cover covers covering place used both between "
    "gang gangs group groups two more one than multiple several perpetrators offenders suspects involving involve involves "
    "thought believed assumed ethnicity ethnicities previous past historic historical since over trends present moment presently snapshot position"
)
_ELSEWHERE = "not no only out come came comes fall back need criminal colleagues gave sent social care directorate assessment assessments referral referrals started opened new"
""" "Cases not open", "Referrals opened each year": over a list they may stand, as heads they need not head what was asked for."""
_KNOWN = (KNOWN_OVER_LISTS | {*_ASKING.split()}) - {*_ELSEWHERE.split()}


def _heads(text: str, end: int) -> list[_Head]:
    """The decimal numbers at the beginnings of lines, in turn, each with the head that it opens, if it is one."""
    heads: list[_Head] = []
    for found in found_in(text, _NUMBER):
        if found["sub"] or found.end() > end:
            continue
        head = _HEAD.match(text, found.end(), end)
        head = None if head is None or is_reason(head[0]) else head
        line = head or _LINE.match(text, found.end(), end)
        signs = signs_of(line[0]) if line else frozenset()
        opens = head.end() if head else found.end()
        heads.append(_Head(found.start(), opens, (int(found["chapter"]) * 100 + int(found["number"]), ""), signs))
    return heads if all(one.key < other.key for one, other in pairwise(heads)) else []


def decimal_labels(text: str) -> Sequence[tuple[int, int]]:
    """Where the decimal numbers stand that open lines, which count nobody: the 2.5.1 of "2.5.1 White British: 17"."""
    places = [found.span() for found in found_in(text, _NUMBER)]
    return places if len(places) >= _LEAST else ()
