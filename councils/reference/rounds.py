"""`rounds/*.toml`: a request text that went to many councils, and its questions."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from councils.domain.vocabulary import Question
from councils.reference.cells import refuse
from councils.reference.faults import CellFault
from councils.reference.tables import Fields, make_all, read_toml, tables

ROUND_FIELDS = ("key", "title", "position", "sent_on", "first_year", "last_year", "request_text", "question")
QUESTION_FIELDS = ("key", "part", "title", "text")


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """One of a round's eight questions: the part that asks it, a short title, and the words of the request."""

    line: int | None
    key: Question
    part: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class RoundRow:
    """A round with its questions; the years asked for are `first_year` to `last_year`."""

    key: str
    title: str
    position: int
    sent_on: date | None
    first_year: int
    last_year: int
    request_text: str
    questions: tuple[QuestionRow, ...]


def read_rounds(folder: Path) -> tuple[RoundRow, ...]:
    """Every round in the folder, one a file. Raises FaultyFile."""
    rounds: dict[str, RoundRow] = {}
    positions: set[int] = set()
    for path in sorted(folder.glob("*.toml")):
        row = read_round(path)
        if row.key in rounds:
            refuse(path, [(None, "key", f"{row.key} is another round's key already")])
        if row.position in positions:
            refuse(path, [(None, "position", f"{row.position} is another round's position already")])
        rounds[row.key] = row
        positions.add(row.position)
    return tuple(rounds.values())


def read_round(path: Path) -> RoundRow:
    """The round in one file, which asks each of the eight questions once. Raises FaultyFile."""
    data, text = read_toml(path)
    questions = make_all(path, tables(path, data, text, "question"), QUESTION_FIELDS, _question)
    keys = [question.key for question in questions]
    refuse(path, ((q.line, "key", f"{q.key} stands there twice") for q in questions if keys.count(q.key) > 1))
    refuse(path, ((None, "question", f"{key} is missing") for key in Question if key not in keys))
    (row,) = make_all(path, [Fields(None, data)], ROUND_FIELDS, lambda fields: _round(fields, questions))
    return row


def _question(fields: Fields) -> QuestionRow:
    key = Question(fields.one_of("key", tuple(Question)))
    return QuestionRow(fields.line, key, fields.text("part"), fields.text("title"), fields.text("text"))


def _round(fields: Fields, questions: tuple[QuestionRow, ...]) -> RoundRow:
    sent_on = fields.by_name.get("sent_on")
    if sent_on is not None and type(sent_on) is not date:
        raise CellFault("sent_on", "must be a day as 2025-04-14")
    row = RoundRow(
        key=fields.text("key"),
        title=fields.text("title"),
        position=fields.number("position"),
        sent_on=sent_on,
        first_year=fields.number("first_year"),
        last_year=fields.number("last_year"),
        request_text=fields.text("request_text"),
        questions=questions,
    )
    if row.first_year > row.last_year:
        raise CellFault("last_year", "is before the first")
    return row
