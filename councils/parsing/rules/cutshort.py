"""Doubts counts whose label may go on below ("Any other | 3" over "Asian background"), which bear a mark that a note explains ("2020* | 14"), or whose row lacks a cell.

A table that is drawn with spaces breaks long labels where it likes: what stands beside the count is then half a label, and
names another group. A mark leads to a note; where that changes what was counted, the count is of something else. A row
that has a cell too few, or a count too many, may have lost it anywhere: which heading is over which count, nobody can say.
"""

import re
from collections.abc import Iterator

from councils.domain.ethnicity import is_ethnic_label, map_label
from councils.domain.expressions import expression
from councils.domain.returns import Figure
from councils.parsing.rules.bound import Bound, Passage
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.rows import row_of
from councils.parsing.rules.rowwords import changes_the_count

_OPEN_END = expression(r"(?:\b(?:and|or|&|white and black)|[/,–—-])\s*$", re.IGNORECASE)
_TAIL = expression(r"\b(?:backgrounds?|origins?|heritage|groups?|descent)\W*$", re.IGNORECASE)
_OTHER = expression(r"(?:any )?other$|(?:any )?other\s.*[^s]$|^(?:white|black|asian|mixed)$", re.IGNORECASE)
_FAR = 200
_SIGN = r"\*{1,3}|[†‡§^¹²³]|\[\d{1,2}\]|\(\d{1,2}\)"
_MARK = expression(rf"(?<=[\w)])\s?(?P<mark>{_SIGN}|\((?:see )?notes? \d{{1,2}}\))(?=\s|$)", re.IGNORECASE)
_NOTE = expression(
    rf"^[^\S\n]*(?:notes?[^\S\n]*)?(?P<mark>{_SIGN}|\d{{1,2}}[.):])[^\S\n]*(?P<said>\S[^\n]*)$",
    re.MULTILINE | re.IGNORECASE,
)
_HIGH = str.maketrans("¹²³", "123")


def is_cut_short(facts: Facts, figure: Figure) -> bool:
    """True for a count whose label ends in the middle, or is continued by the line below, which has no count."""
    if figure.ethnicity is None or figure.span is None or figure.count is None:
        return False
    label = figure.ethnicity.label
    if _OPEN_END.search(label):
        return True
    end = facts.text.find("\n", figure.span.end)
    below = (
        next((line for line in facts.letter.lines_within(end, end + _FAR) if line.start > end), None)
        if end > 0
        else None
    )
    if below is None or not _OTHER.search(label.strip()):
        return False
    row = row_of(facts.text, below.start, below.end)
    if len(row.filled) != 1 or within(facts.counts, row.start, row.end):
        return False
    words = row.filled[0].text
    joined = f"{label} {words}"
    goes_on = is_ethnic_label(joined, in_table=True) and map_label(joined).detail is not None
    return goes_on and (_TAIL.search(words) is not None or words[:1].islower() or not is_ethnic_label(words))


def is_in_uneven_row(facts: Facts, figure: Figure) -> bool:
    """True for a count in a row of which the document gave fewer or more cells than its heading has, or in a cell of several rows."""
    segment = None if figure.span is None else facts.letter.placed.segment_at(figure.span.start)
    if segment is None or segment.table is None or segment.row is None or segment.column is None:
        return False
    table = facts.letter.placed.tables[segment.table]
    return segment.row in table.uneven or (
        figure.count is not None and table.rows[segment.row][segment.column].rows > 1
    )


def is_marked(facts: Facts, figure: Figure) -> bool:
    """True for a count in whose line a mark stands that a note explains by what changes a count: "* nine months only"."""
    if figure.count is None or figure.span is None:
        return False
    marks = set(_marks_beside(facts, figure.span.start))
    return bool(marks) and any(
        _named(found["mark"]) in marks and changes_the_count(found["said"])
        for found in _NOTE.finditer(facts.text, figure.span.end)
    )


_NUMBERED = expression(
    r"^[^\S\n]*[\[(]?(?P<number>[1-9])[\])]?[.:)]?[^\S\n]+(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)(?=[A-Z][a-z]+\s)",
    re.MULTILINE,
)
_NOTE_NUMBER = expression(r"(?<=\w)\s?(?:\[\d\]|\(\d\)|[¹²³]|\^\d)")


def may_end_in_a_note(facts: Facts, figure: Figure, passage: Passage) -> bool:
    """True for "141" above "1. New system from April": a 14 with the number of a note, where nothing else leads to the note."""
    if figure.span is None or not figure.words.isdecimal() or len(figure.words) < 2:
        return False
    end = min(passage.end + _FAR, len(facts.text)) if passage.bound is Bound.CONTENT else passage.end
    below = [found["number"] for found in _NUMBERED.finditer(facts.text, figure.span.end, end)]
    if not below or below != [str(number) for number in range(1, len(below) + 1)] or figure.words[-1] not in below:
        return False
    return _NOTE_NUMBER.search(facts.text, passage.start, passage.end) is None


def _marks_beside(facts: Facts, start: int) -> Iterator[str]:
    """The marks in the label and the count of a row of two cells or a line; in a wider table, those of the first cell and of the count's."""
    line = next((line for line in facts.letter.lines if line.start <= start < line.end), None)
    if line is None:
        return
    boxes = row_of(facts.text, line.start, line.end).boxes
    for number, box in enumerate(boxes):
        if number == 0 or box.start <= start < box.end or (len(boxes) == 2 and number):
            for found in _MARK.finditer(box.text):
                if (
                    not box.start + found.start("mark") <= start < box.start + found.end("mark")
                ):  # "Asian (3)" is a count
                    yield _named(found["mark"])


def _named(mark: str) -> str:
    """The number of a mark that has one, "1" for "(1)", "[1]", "¹" and "(note 1)"; else the mark itself."""
    return "".join(filter(str.isdigit, mark.translate(_HIGH))) or mark
