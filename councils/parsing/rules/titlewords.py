"""Doubts a list below a short title with a word that nobody has learnt to stand over cases: "Step downs" over "2021 12" over "2022 14".

What else a title could say has no end, so the words are listed that it may be made of, as they are for the heading of a
column. A sentence says enough for the other doubts to judge.
"""

import re
from collections.abc import Iterator

from councils.domain.ages import find_ages, read_age
from councils.domain.ethnicity import is_ethnic_label
from councils.domain.expressions import expression
from councils.domain.returns import CouncilNamed, Figure
from councils.domain.vocabulary import Question
from councils.domain.wording import read_wording
from councils.parsing.rules.bound import Bound, Passage
from councils.parsing.rules.countheads import KNOWN, known_over_counts
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.letter import Line
from councils.parsing.rules.refusals import is_reason
from councils.parsing.rules.rows import Row, row_of
from councils.parsing.rules.totals import is_total

_MOST_WORDS = 9
_MOST_WORDS_OF_ENTRY = 6
_ABOVE = 200
_YOUNG, _OLDEST = 10, 17
_JOINS = (
    "it its they their them these those such there here below above following follows listed given shown set out is be been can come comes came fall "
    "this same also then last first each every where who whose broken down split divided sorted not no only please see say said "
    "we hold have had has do does did provide provided use work monitor monitors"
)
_OF_LISTS = (
    "breakdown breakdowns split profile background backgrounds origin origins ethnic ethnicities heritage birthday birthdays old "
    "table tables tab chart annex appendix appendices attachment sheet page list lists figures data csv xlsx q part item e f g a b c d pt cont continued "
    "latest newest oldest earliest later earlier broad some about colleagues gave give me you us record records thought believed perpetrator "
    "blwyddyn nifer trend sent run starting beginning back need criminal known one two three four five six seven eight nine ten"
)
_WORDS = frozenset(f"{_JOINS} {_OF_LISTS}".split()) | KNOWN
KNOWN_OVER_LISTS = _WORDS
"""Every word that a title over a list of cases is made of."""
_WORD = expression(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_OF_SHARES = expression(r"\W*(?:%|per ?cent(?:age)?s?)(?: of (?:the )?total)?\W*", re.IGNORECASE)
_SHARE_BELOW = expression(r"[^\S\n]*\n[^\S\n]*\d+(?:\.\d+)?\s?%")
_REFERS = expression(r"\b(?:request|our ref\w*|ref(?:erence)?|foi|eir)\b", re.IGNORECASE)
_SENTENCE = expression(r"[.!?;]\W*$")


def is_titled_otherwise(
    facts: Facts, question: Question, figure: Figure, passage: Passage, own: CouncilNamed | None
) -> bool:
    """True for a count of a list whose title, in the same `passage`, has a word that is not known over counts of cases."""
    if figure.count is None or figure.span is None:
        return False
    known = known_over_counts(question, own) | _WORDS
    return any(
        (figure.age is None and is_of_some_ages(title)) or not _words(title) <= known
        for title in titles_over(facts, figure, figure.span.start, passage)
    )


def are_known_over_counts(words: str) -> bool:
    """True for "Cases" and "Children monitored", each word of which may stand over counts of cases; false for "Fostered"."""
    return _words(words) <= _WORDS


def is_of_some_ages(words: str) -> bool:
    """True for "Under 13" and "Aged 16 and 17", which are not all the children asked for; false for "Under 18" and "0 to 17"."""
    if any(_is_beyond(found) for found in _UP_TO_AN_AGE.finditer(words)):
        return True
    alone = read_age(words)
    bands = [found.value for found in find_ages(words) if _SAYS_AGES.search(words)] if alone is None else [alone]
    return any(
        (band.low is not None and band.low > _YOUNG) or (band.high is not None and band.high < _OLDEST)
        for band in bands
        if not band.is_unknown
    )


_UP_TO_AN_AGE = expression(
    r"\b(?:children|people|persons?|victims|those|girls|boys|females|males|aged?|ages)\s+(?:(?P<under>under|below|younger than)|(?:over|above|older than))\s+(?:the age of\s+)?(?P<age>\d{1,2})\b(?! (?:months|weeks|days))",
    re.IGNORECASE,
)


def _is_beyond(found: re.Match[str]) -> bool:
    age = int(found["age"])
    return age <= _OLDEST if found["under"] else age >= _YOUNG


_SAYS_AGES = expression(r"\b(?:aged?|ages|years?[- ]olds?|under|over)\b|\d\+|\d\s?(?:-|–|to|and)\s?\d", re.IGNORECASE)


def _words(title: str) -> frozenset[str]:
    return frozenset(word.removesuffix("'s") for word in _WORD.findall(title.casefold().replace("’", "'")))


def titles_over(facts: Facts, figure: Figure, start: int, passage: Passage) -> Iterator[str]:
    """The nearest line over the list that `start` stands in, if it is short and no entry; nothing for a count in a sentence."""
    begins = passage.start - (_ABOVE if passage.bound is Bound.CONTENT else 0)
    lines = facts.letter.lines_within(max(0, begins), passage.end)
    at = next((number for number, line in enumerate(lines) if line.start <= start < line.end), 0)
    if not at or not _is_entry(_row(facts, lines[at])):
        return
    for number in range(at - 1, -1, -1):
        row, below = _row(facts, lines[number]), _row(facts, lines[number + 1])
        above = _row(facts, lines[number - 1]) if number else None
        if facts.request.touch(lines[number].start, lines[number].end):
            return
        words = row.filled[0].text if len(row.filled) == 1 else ""
        if not any(map(str.isalpha, words)) or _REFERS.search(words) or _heads_shares(facts, figure, words):
            continue
        if row.start and facts.text[row.start - 1].isalnum():  # the passage begins in the middle of a line
            return
        is_top = _is_whole_entry(facts, below) and not (above and _is_entry_of_list(facts, above))
        is_label = figure.ethnicity is not None and is_ethnic_label(words, in_table=True)
        if is_label or (not (is_top and _says_a_cell(facts, words)) and _is_entry_of_list(facts, row)):
            continue
        if len(words.split()) <= _MOST_WORDS and not _SENTENCE.search(words) and not is_reason(words):
            yield words
        return


def _row(facts: Facts, line: Line) -> Row:
    return row_of(facts.text, line.start, line.end)


def _heads_shares(facts: Facts, figure: Figure, words: str) -> bool:
    """True for the heading of a column of shares in a table with a line for each cell, where one stands below the count."""
    if figure.span is None or not _OF_SHARES.fullmatch(words):
        return False
    return _SHARE_BELOW.match(facts.text, figure.span.end) is not None


def _is_entry(row: Row) -> bool:
    return len(row.filled) > 1 or (bool(row.filled) and len(row.filled[0].text.split()) <= _MOST_WORDS_OF_ENTRY)


def _is_whole_entry(facts: Facts, row: Row) -> bool:
    """True for a label with its count; what stands alone above such a row is no label of its list."""
    return len(row.filled) > 1 or any(found.start > row.start for found in within(facts.counts, row.start, row.end))


def _is_entry_of_list(facts: Facts, row: Row) -> bool:
    """True for a line with a count or a year, for a label alone, and for a reason for no count."""
    words = row.filled[0].text if row.filled else ""
    return (
        bool(within(facts.counts, row.start, row.end))
        or any(found.start == row.start for found in within(facts.periods, row.start, row.end))
        or is_total(words)
        or is_ethnic_label(words, in_table=True)
        or _says_a_cell(facts, words)
    )


def _says_a_cell(facts: Facts, words: str) -> bool:
    """True for an age and for a reason for no count, which a list may print alone, and which may stand over it too."""
    return read_wording(words, key=facts.key) is not None or read_age(words) is not None
