"""Shapes the rows of a table before it is read: tables side by side apart, columns of other things left out.

What stands below the headings "Ethnicity | Number | Age | Number" are two tables; of "Referrals | CSE cases" only one
column was asked for; in "Victim age | 13 | 5" the first cell is the title of a table of two columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from councils.domain.ages import read_age
from councils.domain.ethnicity import is_ethnic_label
from councils.domain.expressions import expression
from councils.domain.period_words import read_period
from councils.domain.vocabulary import Question
from councils.parsing.rules.corners import is_by_age, with_corner
from councils.parsing.rules.countnames import names_another_number
from councils.parsing.rules.evened import evened
from councils.parsing.rules.headed import Labels, is_of_perpetrators, labels_of, the_one_asked_for
from councils.parsing.rules.rows import Box, Row
from councils.parsing.rules.shortyears import is_run_of_short_years
from councils.parsing.rules.spanned import spanned
from councils.parsing.rules.subjects import signs_of
from councils.parsing.rules.summed import summed_column
from councils.parsing.rules.totals import is_total

_LEAST_COLUMNS = 3
_MOST_WORDS = 7
_QUESTIONS = {
    Labels.YEARS: frozenset({Question.YEARLY_CASES}),
    Labels.AGES: frozenset({Question.VICTIM_AGE}),
    Labels.GROUPS: frozenset({Question.VICTIM_ETHNICITY, Question.PERPETRATOR_ETHNICITY}),
}


def shaped(rows: Sequence[Row], wanted: Labels, *, perpetrators: bool = False) -> tuple[Row, ...]:
    """The rows that count by `wanted` labels, each with its label first and without the columns of other things."""
    made: list[Row] = []
    for run in map(with_corner, _tables(rows)):
        if wanted is Labels.YEARS and is_by_age(run):
            continue
        if _heads_across(run[0]) not in (None, wanted) and not _is_crossed(run):
            continue
        if len(run[0].boxes) < _LEAST_COLUMNS:
            made += _without_others(run) if wanted is Labels.YEARS else run
        elif parts := _side_by_side(run):
            made += _of_kind(run, parts, wanted, perpetrators=perpetrators)
        elif _is_crossed(run):
            made += _with_totals(run) if labels_of(run[0].boxes[0].text) is wanted else _of_all(run, wanted)
        else:
            made += _titled(_narrowed(run, perpetrators=perpetrators), wanted)
    return tuple(row for row in made if row.filled)


_A_YEAR = expression(r"(?<!\d)(?:19|20)\d\d")


def _without_others(run: Sequence[Row]) -> Iterator[Row]:
    """The rows but for those below "Age" that only look like dates: a program has made "Oct-12" of "10-12"."""
    below = None
    for row in run:
        is_heading = not any(map(str.isdigit, "".join(box.text for box in row.boxes)))
        below = labels_of(row.boxes[0].text) if is_heading else below
        if is_heading or below is not Labels.AGES or _A_YEAR.search(row.boxes[0].text):
            yield row


def labels_side_by_side(rows: Sequence[Row]) -> frozenset[Labels]:
    """What the tables that stand side by side in `rows` are by; empty where there is but one table."""
    return frozenset(
        labels
        for run in _tables(rows)
        for start, _ in _side_by_side(run)
        if (labels := labels_of(run[0].boxes[start].text)) is not None
    )


def holds_crossed(rows: Sequence[Row]) -> bool:
    """True where one of the tables has ages or years down its side and ethnic groups across its top, or turned round."""
    return any(_is_crossed(with_corner(run)) for run in _tables(rows))


def _is_crossed(run: Sequence[Row]) -> bool:
    head = run[0]
    if len(head.boxes) < _LEAST_COLUMNS or len(run) < 2:
        return False
    across = [box.text for box in head.boxes[1:] if box.text]
    match labels_of(head.boxes[0].text):
        case Labels.YEARS if is_run_of_short_years(across):
            return False
        case Labels.YEARS:
            return sum(is_ethnic_label(each, in_table=True) or read_age(each) is not None for each in across) > 1
        case Labels.AGES:
            return sum(is_ethnic_label(each, in_table=True) or _is_year(each) for each in across) > 1
        case Labels.GROUPS:
            return sum(read_age(words) is not None or read_period(words) is not None for words in across) > 1
        case _:
            return False


def _is_year(words: str) -> bool:
    """True for "2014" and "2014/15"; "10-11" below "Age" is a band of ages."""
    return read_period(words) is not None and read_age(words) is None


def _of_all(run: Sequence[Row], wanted: Labels) -> tuple[Row, ...]:
    """The heading with the row that adds all the others up; of years there is no such row for a day."""
    totals = [row for row in run[1:] if is_total(row.boxes[0].text)]
    is_of_years = labels_of(run[0].boxes[0].text) is Labels.YEARS
    corner, *across = run[0].boxes
    head = Row((Box(corner.start, corner.end, "Age" if wanted is Labels.AGES else corner.text), *across))
    return (head, totals[0]) if len(totals) == 1 and not is_of_years else ()


def _with_totals(run: Sequence[Row]) -> tuple[Row, ...]:
    """The labels down the side with the one column that adds the others up; nothing where none does."""
    totals = [at for at, box in enumerate(run[0].boxes) if at and is_total(box.text)]
    return tuple(Row((row.boxes[0], row.boxes[totals[0]])) for row in run) if len(totals) == 1 else ()


def _tables(rows: Sequence[Row]) -> Iterator[tuple[Row, ...]]:
    """The rows, those of one width that follow each other together; a title in the first cell stands over them."""
    for _, group in groupby(evened(tuple(spanned(rows)), _parts_of), key=lambda row: len(row.boxes)):
        run = tuple(group)
        titles = next((at for at, row in enumerate(run) if not _is_title(row)), len(run))
        if 0 < titles < len(run):
            yield run[:titles]
        yield from _below_each_other(run[titles if titles < len(run) else 0 :])


def _below_each_other(run: tuple[Row, ...]) -> Iterator[tuple[Row, ...]]:
    """ "Age | 12 | 13" over its counts, and "Ethnic group | Asian | Black" over its own: the tables of one width apart."""
    heads = [_heads_across(row) for row in run]
    known = [at for at, labels in enumerate(heads) if labels is not None]
    starts = [at for one, at in pairwise(known) if heads[at] is not heads[one]] if known[:1] == [0] else []
    yield from (run[first:last] for first, last in pairwise([0, *starts, len(run)]))


def _heads_across(row: Row) -> Labels | None:
    """What the labels of a row are that names them first and then holds nothing else; None for any other row."""
    if len(row.boxes) < _LEAST_COLUMNS or (labels := labels_of(row.boxes[0].text)) is None:
        return None
    return labels if _are_labels([box.text for box in row.boxes[1:] if box.text]) else None


def _is_title(row: Row) -> bool:
    return len(row.boxes) >= _LEAST_COLUMNS and len(row.filled) == 1 and row.filled[0] is row.boxes[0]


def _is_count(words: str) -> bool:
    """True for a cell of digits: a count, a bound, or a change of either."""
    return words.strip("<>*() ").lstrip("+-–−").replace(",", "").isdecimal()


def _side_by_side(run: Sequence[Row]) -> list[tuple[int, int]]:
    """The columns, from and to, of each table below a heading row that names several; empty where it names one."""
    return _parts_of(run[0]) if len(run) > 1 else []


def _parts_of(head: Row) -> list[tuple[int, int]]:
    heads = [labels_of(box.text) for box in head.boxes]
    starts = [at for at, labels in enumerate(heads) if labels is not None]
    if len(starts) < 2 or starts[0] != 0 or any(other - one < 2 for one, other in pairwise(starts)):
        return []
    parts = list(pairwise([*starts, len(heads)]))
    return parts if all(end - start > 1 for start, end in parts) else []


def _of_kind(run: Sequence[Row], parts: list[tuple[int, int]], wanted: Labels, *, perpetrators: bool) -> Iterator[Row]:
    head = run[0]
    for start, end in parts:
        words = head.boxes[start].text
        if labels_of(words) is not wanted or (wanted is Labels.GROUPS and is_of_perpetrators(words) != perpetrators):
            continue
        last = max(at for at in range(start, end) if head.boxes[at].text) + 1
        cut = [Row(row.boxes[start : max(last, start + 2)]) for row in run]
        yield from (row for row in cut if row.filled)


def _narrowed(run: tuple[Row, ...], *, perpetrators: bool) -> tuple[Row, ...]:
    """The table without the columns that its heading rows say are of something else."""
    heading = [row for row in run[:2] if not any(_is_count(box.text) for box in row.boxes)]
    if not heading or heading[0] is not run[0]:
        return run
    names = [" ".join(words).strip() for words in zip(*(_spanning(heading, row) for row in heading), strict=True)]
    counts = [at for at in range(1, len(names)) if any(_is_count(row.boxes[at].text) for row in run)]
    if any(_is_count(row.boxes[0].text) and len(row.boxes[0].text) == 1 for row in run) or len(counts) < 2:
        return run
    if _are_labels([names[at] for at in counts]):
        return run
    theirs = [at for at in counts if is_of_perpetrators(names[at])]
    kept = [at for at in counts if (at in theirs) is perpetrators] if 0 < len(theirs) < len(counts) else counts
    kept = [at for at in kept if not (_SHARE.search(names[at]) or names_another_number(names[at]))] or kept
    one = the_one_asked_for([names[at] for at in kept])
    asked = summed_column(run, kept) if one is None else kept[one]
    dropped = set(counts) - ({asked} if asked is not None else set(kept))
    return tuple(Row(tuple(box for at, box in enumerate(row.boxes) if at not in dropped)) for row in run)


def _are_labels(names: Sequence[str]) -> bool:
    """True for "Asian | Black | White | All": each column is one label's, but for the one that adds them up."""
    labels = [name for name in names if is_ethnic_label(name, in_table=True) or read_age(name) or read_period(name)]
    rest = [name for name in names if name not in labels]
    return len(labels) > 1 and len(rest) <= 1 and all(map(is_total, rest))


_SHARE = expression(r"%|\b(?:per ?cent(?:age)?s?|proportion|share)\b", re.IGNORECASE)


def _spanning(heading: Sequence[Row], row: Row) -> list[str]:
    """The words of a heading row, those of the upper of two over every empty cell that follows them."""
    words = [box.text for box in row.boxes]
    if len(heading) < 2 or row is not heading[0]:
        return words
    for at in range(2, len(words)):
        words[at] = words[at] or words[at - 1]
    return words


_LABEL_BEFORE = expression(
    r"\W*(?:q(?:uestion)?\.?\s?)?(?:\d{1,2}\s?[a-g]?|[a-g](?=[).:]))?[).:]*\s+(?=[A-Za-z])", re.IGNORECASE
)


def _titled(run: Sequence[Row], wanted: Labels) -> Iterator[Row]:
    """ "Victim age | 13 | 5": the words that are the same in rows below each other as their title, once."""
    measured = [(_measure(row), row) for row in run]
    for _, group in groupby(measured, key=lambda each: "" if each[0] is None else each[0].text.casefold()):
        rows = list(group)
        title = rows[0][0]
        if title is None or (len(rows) == 1 and _is_count(_after(*rows[0])[0].text)):
            yield from (row for _, row in rows)
            continue
        says = signs_of(title.text)
        if says & (_QUESTIONS[Labels.AGES] | _QUESTIONS[Labels.GROUPS]) and not says & _QUESTIONS[wanted]:
            continue
        yield Row((title,))
        yield from (Row(_after(measure, row)) for measure, row in rows)


def _after(measure: Box | None, row: Row) -> tuple[Box, ...]:
    """The cells after the one that names what is counted, the empty ones between left out."""
    return tuple(box for box in row.filled if measure is None or box.start > measure.start)


def _measure(row: Row) -> Box | None:
    """The cell of a row that names what is counted, a label and a count standing after it; None where none does."""
    named = next((box for box in row.filled if not _is_count(box.text)), None)
    if named is None or len(named.text.split()) > _MOST_WORDS:
        return None
    label = _LABEL_BEFORE.match(named.text)
    skipped = label.end() if label else 0
    bare = Box(named.start + skipped, named.end, named.text[skipped:])
    after = _after(bare, row)
    if (
        is_ethnic_label(bare.text)
        or any(map(str.isdigit, bare.text))
        or len(after) != 2
        or not _is_count(after[1].text)
    ):
        return None
    told = signs_of(bare.text) & frozenset().union(*_QUESTIONS.values())
    return bare if told or labels_of(bare.text) is not None else None
