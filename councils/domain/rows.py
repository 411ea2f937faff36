"""The rows of a breakdown's table: what a row is named, and what its name means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from councils.domain import phrases
from councils.domain.ages import read_age
from councils.domain.cells import Cell, Field, age_address, age_of, cells
from councils.domain.keyed import QUOTED, Refused
from councils.domain.period_words import read_period
from councils.domain.periods import Period, PeriodKind
from councils.domain.returns import Answer, Figure, Return
from councils.domain.vocabulary import Question

AT = " @ "
"""Between a category and the period that it was counted in, where a breakdown has several: `12 @ 2014/15`."""

BY_AGE = frozenset({Question.VICTIM_AGE})
BY_GROUP = frozenset({Question.VICTIM_ETHNICITY, Question.PERPETRATOR_ETHNICITY})
BY_PERIOD = frozenset({Question.CURRENT_CASES, Question.GROUP_BASED_CASES, Question.YEARLY_CASES})
COUNTED = BY_AGE | BY_GROUP | BY_PERIOD
"""The questions that are answered with counts."""

LONGEST_LABEL = 160
"""As many characters of a group's name as are kept."""

AGES_OFFERED = range(10, 18)
LABELS_OFFERED = (
    "White",
    "Mixed or multiple ethnic groups",
    "Asian or Asian British",
    "Black or Black British",
    "Other ethnic group",
    "Not known",
)
"""Rows to begin with, to be named as written: the five groups of the Census 2021 (England and Wales), the unknown."""


def row_cell(question: Question, name: str) -> Cell:
    """The cell that a row's name means in a question, the first of its category. Raises Refused."""
    if question not in COUNTED:
        raise Refused("This question is not answered with counts.")
    category, _, period = (part.strip() for part in f" {name} ".partition(AT))
    if question in BY_PERIOD:
        category, period = "", category
        if not period and question is Question.YEARLY_CASES:
            raise Refused("Name the year: 2014, 2014/15, 2024/25 Q4, or April 2019 to March 2020.")
    return Cell(
        Field.FIGURE,
        question,
        age=_age(category) if question in BY_AGE else "",
        label=_label(category) if question in BY_GROUP else "",
        period=_period(period) if period else "",
    )


def _age(words: str) -> str:
    band = read_age(words)
    if band is None:
        raise Refused(f"“{words[:QUOTED]}” is no age: write 12, 10-15, under 12, 18 and over or not known.")
    return age_address(band)


def _label(words: str) -> str:
    if not words:
        raise Refused("Name the ethnic group as the council did.")
    if len(words) > LONGEST_LABEL:
        raise Refused(f"That is {len(words)} characters; {LONGEST_LABEL} are kept. Shorten it.")
    return words


def _period(words: str) -> str:
    try:
        return str(Period.parse(words))
    except ValueError:
        period = read_period(words)
    if period is None:
        raise Refused(f"“{words[:QUOTED]}” is no period: write 2014, 2014/15, 2024/25 Q4, or as at 31 March 2025.")
    return str(period)


def row_name(cell: Cell) -> str:
    """The name of a figure's row, which `row_cell` reads back."""
    category = cell.label
    if cell.age:
        band = age_of(cell.age)
        category = phrases.age_band(band.low, band.high)
    if cell.question in BY_PERIOD:
        return cell.period
    return f"{category}{AT}{cell.period}" if cell.period else category


def rows(reading: Return, question: Question, years: range) -> tuple[tuple[Cell, Figure | None], ...]:
    """The rows of a question's table: its figures, with empty rows for what is usually asked.

    Every year asked for has its row. Of the usual ages and groups as many are offered as the table has fewer rows.
    """
    filled = [(cell, value) for cell, value in cells(reading).items() if cell.is_figure and cell.question is question]
    figures = [(cell, value) for cell, value in filled if isinstance(value, Figure)]
    offered = list(_offered(reading.answer(question), question, years))
    if question is Question.YEARLY_CASES:
        return tuple(_with_years(figures, offered))
    given = {replace(cell, ordinal=1) for cell, _ in figures}
    return (*figures, *((cell, None) for cell in offered[len(figures) :] if cell not in given))


def _offered(answer: Answer, question: Question, years: range) -> Iterator[Cell]:
    match question:
        case Question.VICTIM_AGE:
            yield from (row_cell(question, str(age)) for age in AGES_OFFERED)
        case Question.VICTIM_ETHNICITY | Question.PERPETRATOR_ETHNICITY:
            yield from (row_cell(question, label) for label in LABELS_OFFERED)
        case Question.YEARLY_CASES:
            financial = _counts_financial_years(answer)
            make = Period.financial_year if financial else Period.calendar_year
            yield from (row_cell(question, str(make(year))) for year in years)
        case _:
            yield Cell(Field.FIGURE, question)


def _counts_financial_years(answer: Answer) -> bool:
    kinds = [figure.period.kind for figure in answer.figures if figure.period is not None]
    return kinds.count(PeriodKind.FINANCIAL_YEAR) > kinds.count(PeriodKind.CALENDAR_YEAR)


def _with_years(figures: list[tuple[Cell, Figure]], offered: list[Cell]) -> Iterator[tuple[Cell, Figure | None]]:
    """The figures in their own order, each empty year where it belongs among them, up or down."""
    given = {figure.period.year for _, figure in figures if figure.period is not None}
    gaps = [cell for cell in offered if Period.parse(cell.period).year not in given]
    years = [figure.period.year if figure.period else None for _, figure in figures]
    known = [year for year in years if year is not None]
    falling = len(known) > 1 and known[0] > known[-1]
    if falling:
        gaps.reverse()
    for (cell, figure), year in zip(figures, years, strict=True):
        while gaps and year is not None and _before(gaps[0], year, falling=falling):
            yield gaps.pop(0), None
        yield cell, figure
    yield from ((gap, None) for gap in gaps)


def _before(gap: Cell, year: int, *, falling: bool) -> bool:
    own = Period.parse(gap.period).year
    return own is not None and (own > year if falling else own < year)
