"""A spreadsheet of many returns: one row for each council, one column for each cell, with the council's words in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from councils.domain.as_typed import QUESTION, figure_typed, typed
from councils.domain.cell_words import NAMES
from councils.domain.cells import Cell, Field, Value, cells
from councils.domain.expressions import expression
from councils.domain.keyed import Refused
from councils.domain.returns import Figure, Return
from councils.domain.rows import COUNTED, row_cell, row_name, rows
from councils.domain.vocabulary import Question
from councils.domain.wording import SuppressionKey

COUNCIL, NAME, BASE, SOURCE = "council", "council name", "made on reading", "source, if there is no letter"
"""The columns that say whose row it is, which reading it was made on, and where a letter on paper came from."""

WHOLE = (Field.REFERENCE, Field.RECEIVED_ON, Field.RESPONDED_ON, Field.PUBLISHED_ON)
OF_EVERY = (Field.OUTCOME, Field.EXEMPTIONS, Field.REFERRED_TO)
OF_COUNTS = (Field.BASIS, Field.UNIT, Field.AGES, Field.STATUS, Field.EXPLOITATION)

_ALL = "count"
_VALUE = expression(r"(.+) \(value (\d{1,3})\)")
_FIELD = expression(r"(.+) \[(.+)\]")
_QUESTIONS = {title.casefold(): question for question, title in QUESTION.items()}
_FIELDS = {NAMES[field].casefold(): field for field in (*WHOLE, *OF_EVERY, *OF_COUNTS, Field.VALUE)}


def columns(returns: Iterable[Return], years: range) -> tuple[Cell, ...]:
    """Every cell that has a column: what is usually asked, and every category that one of the returns has besides."""
    found = dict.fromkeys(Cell(field) for field in WHOLE)
    given = [cell for one in returns for cell in cells(one) if cell.is_figure]
    for question in Question:
        found |= dict.fromkeys(_fields(question))
        if question in COUNTED:
            found |= dict.fromkeys(cell for cell, _ in rows(Return(), question, years))
            found |= dict.fromkeys(cell for cell in given if cell.question is question)
    return tuple(found)


def _fields(question: Question) -> Iterator[Cell]:
    own = (Field.VALUE,) if question is Question.STRATEGY else ()
    for field in (*own, *OF_EVERY, *(OF_COUNTS if question in COUNTED else ())):
        yield Cell(field, question)


def header(cell: Cell) -> str:
    """What a cell's column is called: `reference`, `Cases now [unit]`, `Victims by age: 12`."""
    if cell.question is None:
        return NAMES[cell.field]
    title = QUESTION[cell.question]
    if not cell.is_figure:
        return f"{title} [{NAMES[cell.field]}]"
    name = f"{title}: {row_name(cell) or _ALL}"
    return name if cell.ordinal == 1 else f"{name} (value {cell.ordinal})"


def cell_of(name: str) -> Cell:
    """The cell that a column's name means. Raises Refused."""
    plain = name.strip()
    field = _FIELDS.get(plain.casefold())
    if field in WHOLE:
        return Cell(field)
    of_field = _FIELD.fullmatch(plain)
    if of_field is not None and of_field[1].casefold() in _QUESTIONS:
        return _field_cell(_QUESTIONS[of_field[1].casefold()], of_field[2])
    title, colon, row = plain.partition(":")
    question = _QUESTIONS.get(title.strip().casefold())
    if not colon or question is None:
        raise Refused("No such column: name it as the template does, such as “Victims by age: 12”.")
    return _figure_cell(question, row.strip())


def _field_cell(question: Question, name: str) -> Cell:
    field = _FIELDS.get(name.strip().casefold())
    if field is None or Cell(field, question) not in _fields(question):
        raise Refused(f"“{name}” is not asked of this question.")
    return Cell(field, question)


def _figure_cell(question: Question, row: str) -> Cell:
    value = _VALUE.fullmatch(row)
    name, ordinal = (value[1], int(value[2])) if value else (row, 1)
    alone = question in (Question.CURRENT_CASES, Question.GROUP_BASED_CASES) and name.casefold() == _ALL
    return replace(row_cell(question, "" if alone else name), ordinal=max(1, ordinal))


def words_in(said: Mapping[Cell, Value], cell: Cell, key: SuppressionKey | None) -> str:
    """What stands in a cell of a return, as it would be typed; empty where nothing does."""
    value = said.get(cell)
    return figure_typed(value, key=key) if isinstance(value, Figure) else typed(value)


# Words that a spreadsheet program would run

FORMATS = ("xlsx", "ods", "csv")
_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "'")


def guarded(text: str) -> str:
    """The text, after an apostrophe where a spreadsheet would run it; a lone dash is no formula."""
    return f"'{text}" if text.startswith(_STARTS) and text != "-" else text


def unguarded(text: str) -> str:
    """What `guarded` was given."""
    return text.removeprefix("'")
