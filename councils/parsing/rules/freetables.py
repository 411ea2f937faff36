"""Gives the tables that no answer has read to the questions whose answers only point on: "as below", "pivot", "see rows".

Such a table says by its own labels what it counts by: ethnic groups, ages or years.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from councils.domain.expressions import expression
from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.answering import answer
from councils.parsing.rules.bound import Bound, Passage
from councils.parsing.rules.content import bind_by_content
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.headed import is_of_perpetrators
from councils.parsing.rules.letter import Line
from councils.parsing.rules.rows import Row, row_of
from councils.parsing.rules.spans import Places
from councils.parsing.rules.wider import is_wider

_BROKEN_DOWN = (
    Question.VICTIM_ETHNICITY,
    Question.VICTIM_AGE,
    Question.PERPETRATOR_ETHNICITY,
    Question.YEARLY_CASES,
)
_LEAST_ROWS = 2
_LEAST_FIGURES = 2
_MOST_POINTING = 220
_LONGEST_TITLE = 160


def with_free_tables(facts: Facts, bound: Mapping[Question, Sequence[Passage]]) -> dict[Question, list[Passage]]:
    """The passages of each question, with the tables that none of them reads for those that give no figures."""
    made = {question: list(passages) for question, passages in bound.items()}
    tables = list(_runs(facts))
    wanted = frozenset(q for q in _BROKEN_DOWN if _points_on(facts, q, made.get(q, []))) if tables else frozenset()
    if not wanted:
        return made
    read = Places.of(_figures(facts, made))
    free = [table for table in tables if not read.touch(*table)]
    found: dict[Question, list[Passage]] = {}
    told = [passage for table in free for passage in bind_by_content(facts, [table], wanted)]
    told += [Passage(*table, _THEIRS, Bound.CONTENT) for table in tables if _is_of_both_sides(facts, table)]
    for passage in told:
        for question in wanted.intersection(passage.questions):
            if any(each.start <= passage.start and passage.end <= each.end for each in made.get(question, [])):
                continue
            alone = replace(passage, questions=(question,))
            given = answer(facts, question, [alone]).answer.figures
            if sum(figure.count is not None for figure in given) >= _LEAST_FIGURES:
                found.setdefault(question, []).append(alone)
    for question, passages in found.items():
        made[question] = [*made.get(question, []), *_weighed(facts, passages, is_pointed_to=bool(made.get(question)))]
    return made


_THEIRS = (Question.PERPETRATOR_ETHNICITY,)


def _is_of_both_sides(facts: Facts, table: tuple[int, int]) -> bool:
    """True for a table with a column of victims and one of perpetrators: "Ethnicity | Victims | Perpetrators"."""
    heads = (row_of(facts.text, line.start, line.end).filled for line in facts.letter.lines_within(*table)[:2])
    theirs = [is_of_perpetrators(box.text) for filled in heads for box in filled[1:]]
    return any(theirs) and not all(theirs)


def _points_on(facts: Facts, question: Question, passages: Sequence[Passage]) -> bool:
    """True for a question without an answer, or with one that is neither a figure nor a reason for giving none."""
    if not passages:
        return True
    if any(within(facts.counts, p.start, p.end) and p.end - p.start > _MOST_POINTING for p in passages):
        return False
    given = answer(facts, question, passages).answer
    if _sends_on(facts, passages) and all(figure.count is None for figure in given.figures):
        return True
    return not given.figures and given.outcome in (Outcome.ANSWERED_DIFFERENTLY, Outcome.NO_ANSWER)


_SENDS_ON = expression(
    r"\b(?:see|as|are|is|shown|given|listed|set out|in|follows?|provided) (?:the |our )?(?:tables? )?(?:below|overleaf|attached|over the page|at the (?:end|foot)|on the (?:next|last) page)\b|\b(?:see|in) (?:the )?(?:table|annex|appendix|last table|second table)\b",
    re.IGNORECASE,
)


def _sends_on(facts: Facts, passages: Sequence[Passage]) -> bool:
    """True for a short answer that sends its reader to a table, whatever it says of other years: "2020 to 2024 see below; others not held"."""
    return all(p.end - p.start <= _MOST_POINTING for p in passages) and any(
        _SENDS_ON.search(facts.text, p.start, p.end) for p in passages
    )


def _figures(facts: Facts, bound: Mapping[Question, Sequence[Passage]]) -> Iterator[tuple[int, int]]:
    """The places of the figures that the passages give."""
    for question, passages in bound.items():
        for figure in answer(facts, question, passages).answer.figures:
            if figure.span is not None:
                yield figure.span.start, figure.span.end


def _weighed(facts: Facts, passages: Sequence[Passage], *, is_pointed_to: bool) -> list[Passage]:
    """The tables as an answer: sure where one alone is pointed to and no word over it speaks of a wider whole."""
    is_sure = is_pointed_to and len(passages) == 1 and not is_wider(_head(facts, passages[0]))
    return [replace(passage, bound=Bound.CONTENT if is_sure else Bound.PROBABLE) for passage in passages]


def _head(facts: Facts, passage: Passage) -> str:
    """The words over a table: its title and the first of its rows."""
    lines = facts.letter.lines_within(passage.start, passage.end)[:2]
    return " ".join(facts.text[line.start : line.end] for line in lines)


def _runs(facts: Facts) -> Iterator[tuple[int, int]]:
    """Every run of rows, from the title above it to its last row; a row that begins with a question's label begins another."""
    letter = facts.letter
    run: list[Row] = []
    title: Line | None = None
    above: Line | None = None
    for line in (*letter.lines, None):
        row = None if line is None or line.is_aside else row_of(letter.text, line.start, line.end)
        is_row = row is not None and len(row.boxes) > 1
        apart = bool(run) and line is not None and _is_apart(facts, run[-1], line)
        if run and (not is_row or apart):
            if len(run) >= _LEAST_ROWS:
                yield title.start if title else run[0].start, run[-1].end
            run = []
        if row is not None and is_row:
            title = title if run else _title(above)
            run.append(row)
        above = None if line is None or is_row else line


def _is_apart(facts: Facts, above: Row, line: Line) -> bool:
    """True for a line below an empty one, and for one that begins with the label of a question."""
    return facts.text[above.end : line.start].count("\n") > 1 or facts.request.touch(line.start, line.start + 1)


def _title(above: Line | None) -> Line | None:
    return above if above is not None and not above.is_aside and above.end - above.start < _LONGEST_TITLE else None
