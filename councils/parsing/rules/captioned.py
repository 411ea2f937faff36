"""Parts an answer from the next one, where nothing but a caption begins it: "- Cases monitored each year: as below".

Only a question that nothing else answers is parted off so, and only at the beginning of a line.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from councils.domain.expressions import expression
from councils.domain.vocabulary import Question
from councils.parsing.rules.bound import Bound, Passage
from councils.parsing.rules.captions import caption_says
from councils.parsing.rules.headings import trimmed
from councils.parsing.rules.letter import Letter, Line
from councils.parsing.rules.refusals import is_reason
from councils.parsing.rules.rows import sentences
from councils.parsing.rules.rowwords import changes_the_count
from councils.parsing.rules.subjects import names_perpetrators, subject_of
from councils.parsing.rules.titlewords import are_known_over_counts

_CAPTION = expression(r"[^\S\n]*(?:[-–•*·][^\S\n]*)?(?P<caption>[A-Z][^:.;,?\n\t|\d]{3,60})[:?](?=\s|$)")

_TITLE = expression(
    r"[^\S\n]*(?:table|chart|list|figure)[^\S\n]+\(?(?:\d{1,2}|[A-G])\)?[^\S\n]*[:.–—-][^\S\n]*(?P<caption>[^\n\t|]{3,90}?)[:.]?$",
    re.IGNORECASE,
)
_YEARS_BELOW = expression(r"\s{0,20}(?:[^\n\d]{0,60}\n\s{0,20})?(?:(?:19|20)\d\d\b[^\n]*(?:\n\s{0,20}|\Z)){2}")


def with_captions_apart(letter: Letter, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages, each ended where a caption names a question that none of them is for, and that question's answer."""
    bound = {question for passage in passages for question in passage.questions}
    return tuple(part for passage in passages for part in _parted(letter, passage, bound))


def _parted(letter: Letter, passage: Passage, bound: set[Question]) -> Iterator[Passage]:
    for line in letter.lines_within(passage.start, passage.end):
        opens, told, bound_by = _head(letter.text, line, passage) if line.start > passage.start else _NO_HEAD
        if not told or bound & {*told}:
            continue
        bound |= {*told}
        first, last = trimmed(letter.text, passage.start, line.start), trimmed(letter.text, opens, passage.end)
        if first[0] < first[1] and last[0] < last[1]:
            yield replace(passage, end=first[1])
            yield from _parted(letter, Passage(*last, told, bound_by), bound)
            return
    yield passage


_YEAR_ROWS = expression(
    r"[^\S\n]*(?P<name>[A-Z][^\n\d:|\t]{2,40}[ ])20\d\d(?:[/–-]\d\d)?[^\S\n]*[:=–—|\t-][^\S\n]*[<\d*][^\n]*\n[^\S\n]*(?P=name)20\d\d(?:[/–-]\d\d)?[^\S\n]*[:=–—|\t-]"
)
""" "Cases 2020: 38" over "Cases 2021: 41"."""


def _head(text: str, line: Line, passage: Passage) -> tuple[int, tuple[Question, ...], Bound]:
    """Where the next answer opens that a line begins, whose it is, and by what: below a caption or a title, or with the first of its years."""
    found = _CAPTION.match(text, line.start, line.end) or _TITLE.match(text, line.start, line.end)
    if found and (told := _told(found)):
        return found.end(), told, Bound.LABEL
    if found:  # the title stays with its list: what it says is still to be weighed
        told = _listed_below(text, line.start, found.end(), passage.end)
        return line.start, told, _bound_by(found["caption"])
    if _refuses_perpetrators(text, line):
        return line.start, (Question.PERPETRATOR_ETHNICITY,), Bound.CONTENT
    rows = _YEAR_ROWS.match(text, line.start, passage.end)
    if rows and are_known_over_counts(rows["name"]) and not changes_the_count(rows["name"]):
        return line.start, (Question.YEARLY_CASES,), _bound_by(rows["name"])
    return _NO_HEAD


_FEWEST_WORDS = 5


def _refuses_perpetrators(text: str, line: Line) -> bool:
    """True for a paragraph such as "As for the ethnicity of perpetrators, I am sorry to say that we do not hold it"."""
    words = text[line.start : line.end]
    if not names_perpetrators(words) or text[: line.start].rstrip(" \t")[-2:] != "\n\n":
        return False
    first = next(iter(sentences(text, line.start, line.end))).text
    is_told = is_reason(first) and subject_of(first) == {Question.PERPETRATOR_ETHNICITY}
    return is_told and len(first.split()) >= _FEWEST_WORDS


_NO_HEAD: tuple[int, tuple[Question, ...], Bound] = (0, (), Bound.LABEL)
_OF_CASES = expression(r"\b(?:cases?|cse|exploit\w+|monitored|(?:children|young people|victims) open)\b", re.IGNORECASE)
_OF_WORK = expression(r"\b(?:assess\w*|plans?|support\w*|screen\w*|allocat\w*|register\w*|records?)\b", re.IGNORECASE)


def _bound_by(words: str) -> Bound:
    """Words that name cases bind the years below them; of other known ones, "Assessments completed", it is only probable."""
    return Bound.LABEL if _OF_CASES.search(words) and not _OF_WORK.search(words) else Bound.PROBABLE


def _listed_below(text: str, start: int, opens: int, end: int) -> tuple[Question, ...]:
    """The years that a numbered table lists, whatever its title: "Table 3: Children open on 31 March" over "2022 33"."""
    title = _TITLE.match(text, start, opens)
    lists_years = title and not changes_the_count(title["caption"]) and _YEARS_BELOW.match(text, opens, end)
    return (Question.YEARLY_CASES,) if lists_years else ()


def _told(found: re.Match[str]) -> tuple[Question, ...]:
    told = caption_says(found["caption"])
    return tuple(question for question in Question if question in told)
