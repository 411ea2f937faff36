"""Makes whole the words and numbers that a cell too narrow for them has broken: "Assessm / ents", "20 / 10".

A line of a cell is full where the next sign had no room in it, but so it is in a column as wide as its widest number,
where "12" over "14" are two. What tells a broken word is that its pieces make one that the document has elsewhere, a
month or one of those that head tables; what tells broken years that they make years; and what tells a broken number
that it stands below a year that was broken.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from councils.domain.dates import MONTHS
from councils.parsing.readers.pdf_lines import Line
from councils.parsing.readers.pdf_tables import CellBox

type Cells = Sequence[tuple[CellBox, Sequence[Line]]]

_YEAR = re.compile(r"(?:19|20)\d\d(?:[-–/](?:20)?\d\d)?")
_NUMBER = re.compile(r"[<>]?\d[\d,]*")
_WORD = re.compile(r"[^\W\d_]+")
_LEAST = 6
_MOST_PIECES = 6
_HEADING_WORDS = frozenset(
    "assessed assessment assessments background bangladeshi calendar caribbean cases category children confirmed "  # noqa: SIM905 - read as words
    "contacts council directorate episodes ethnicity exploitation exploited financial gender identified individuals "
    "monitored monitoring number offenders pakistani percentage perpetrator perpetrators quarter recorded referral "
    "referrals response safeguarding snapshot supported suppressed suspected traveller unaccompanied unknown victims "
    "withheld".split()
)
_MONTHS = frozenset(month for month in MONTHS if len(month) >= _LEAST)


def words_in(lines: Sequence[Line]) -> frozenset[str]:
    """Return the longer words of the lines, by which a broken one is known."""
    found = (word for line in lines for word in _WORD.findall(line.text.casefold()))
    return frozenset(word for word in found if len(word) >= _LEAST)


def mended(cells: Cells, words: Collection[str]) -> Cells:
    """Return the cells of a table with what was broken for want of room on one line each."""
    narrow = {cell.column: cell for cell, lines in cells if _is_broken_year(lines) and not _has_room(cell, lines)}
    return [(cell, list(_whole(cell, lines, words, narrow))) for cell, lines in cells]


def _whole(
    cell: CellBox, lines: Sequence[Line], words: Collection[str], narrow: Mapping[int, CellBox]
) -> Iterator[Line]:
    joined = "".join(line.text for line in lines)
    is_number = cell.column in narrow and _NUMBER.fullmatch(joined) is not None
    if len(lines) > 1 and (_is_broken_year(lines) or is_number) and not _has_room(cell, lines):
        yield replace(lines[-1], text=joined, breaks=())
        return
    at = 0
    while at < len(lines):
        last = next(
            (end for end in range(min(len(lines), at + _MOST_PIECES), at + 1, -1) if _is_word(lines[at:end], words)),
            at + 1,
        )
        whole = lines[at:last]
        yield whole[0] if len(whole) == 1 else replace(whole[-1], text="".join(line.text for line in whole), breaks=())
        at = last


def _is_broken_year(lines: Sequence[Line]) -> bool:
    """Say whether the lines make a year or two only together."""
    joined = "".join(line.text for line in lines)
    return len(lines) > 1 and _YEAR.fullmatch(joined) is not None


def _has_room(cell: CellBox, lines: Sequence[Line]) -> bool:
    """Say whether the first line would have held the next sign: then it ended for another reason."""
    first = lines[0]
    wide = first.right - first.left
    margin = min(min(line.left - cell.left, cell.right - line.right) for line in lines)
    return wide * (1 + 1 / len(first.text)) < cell.right - cell.left - 2 * max(0.0, margin)


def _is_word(lines: Sequence[Line], words: Collection[str]) -> bool:
    """Say whether a word is whole only in all of the lines: "31 Dece", "mber"."""
    first, *pieces, last = [line.text for line in lines]
    pieces = [first.rsplit(" ", 1)[-1], *pieces]
    if not all(_WORD.fullmatch(piece) for piece in pieces) or not last[:1].islower():
        return False
    rest = _WORD.match(last)
    word = ("".join(pieces) + (rest[0] if rest else "")).casefold()
    return word in words or word in _HEADING_WORDS or word in _MONTHS
