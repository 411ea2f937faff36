"""What binding finds: passages, by what each was bound, and what of the letter is left open.

"3. There are 12 cases.\\n4. Two of them." is two passages bound by their labels, each for its question.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby

from councils.domain.vocabulary import Question
from councils.parsing.rules.spans import Places


class Bound(StrEnum):
    """By what a passage was bound to its question, the surest first."""

    RESTATED = "restated"
    NAMED = "named"
    LABEL = "label"
    CONTENT = "content"
    PROBABLE = "probable"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Passage:
    """An answer's words, `start` to `end`, and the questions that they answer."""

    start: int
    end: int
    questions: tuple[Question, ...]
    bound: Bound


@dataclass(frozen=True, slots=True)
class Binding:
    """What binding found: passages, stretches that are nobody's answer yet, and whether the request stands there."""

    passages: tuple[Passage, ...]
    open: tuple[tuple[int, int], ...]
    has_request: bool
    labels: tuple[tuple[int, int], ...] = ()


def by_question(passages: Sequence[Passage]) -> dict[Question, list[Passage]]:
    """The passages of each question, in the order of the letter."""
    pairs = sorted(
        ((question, passage) for passage in passages for question in passage.questions),
        key=lambda pair: (pair[0], pair[1].start),
    )
    return {question: [passage for _, passage in group] for question, group in groupby(pairs, key=lambda pair: pair[0])}


def with_covering_letter(by_sheets: Binding, by_list: Binding) -> Binding:
    """The answers of the sheets, and those that a letter gives before them: "6. We do not hold this", over a workbook."""
    first = min(passage.start for passage in by_sheets.passages)
    covering = [
        p
        for p in by_list.passages
        if p.end <= first and any(start <= p.start and p.end <= end for start, end in by_sheets.open)
    ]
    taken = Places.of((passage.start, passage.end) for passage in covering)
    return replace(
        by_sheets,
        passages=tuple(sorted([*covering, *by_sheets.passages], key=lambda passage: passage.start)),
        open=tuple(gap for start, end in by_sheets.open for gap in taken.gaps(start, end)),
        labels=(*(label for label in by_list.labels if label[1] <= first), *by_sheets.labels),
    )


_MOST_BETWEEN = 2


def with_lines_among(by_rows: Binding, by_list: Binding) -> Binding:
    """The answers of rows, and those of labelled lines that the rows leave: "Q1 Mechanisms: Yes" over "Q3 Cases | 24"."""
    answered = {question for passage in by_rows.passages for question in passage.questions}
    lines = [
        p
        for p in by_list.passages
        if p.bound in (Bound.LABEL, Bound.NAMED, Bound.RESTATED)
        and not answered & {*p.questions}
        and any(start <= p.start and p.end <= end for start, end in by_rows.open)
    ]
    taken = Places.of((passage.start, passage.end) for passage in lines)
    labels = [label for label in by_list.labels if any(0 <= p.start - label[1] <= _MOST_BETWEEN for p in lines)]
    return replace(
        by_rows,
        passages=tuple(sorted([*by_rows.passages, *lines], key=lambda passage: passage.start)),
        open=tuple(gap for start, end in by_rows.open for gap in taken.gaps(start, end)),
        labels=(*by_rows.labels, *labels),
    )
