"""Cells and what stands in them, in words: what changed is told in the words of whoever keyed it."""

from collections.abc import Mapping
from datetime import date

from councils.domain import phrases
from councils.domain.ages import AgeBand
from councils.domain.cells import Cell, Field, Value
from councils.domain.keyed import WORDS_IN
from councils.domain.returns import CouncilNamed, Figure, Note, Span
from councils.domain.rows import row_name
from councils.domain.vocabulary import Outcome

NAMES = {
    Field.COUNCIL: "council",
    Field.REFERENCE: "reference",
    Field.RECEIVED_ON: "received on",
    Field.RESPONDED_ON: "answered on",
    Field.PUBLISHED_ON: "published on",
    Field.NOTE: "note",
    Field.UNREAD: "left unread",
    Field.OUTCOME: "outcome",
    Field.VALUE: "yes or no",
    Field.EXEMPTIONS: "exemptions",
    Field.REFERRED_TO: "referred to",
    Field.PASSAGE: "passage",
    Field.BASIS: "when counted",
    Field.UNIT: "unit",
    Field.AGES: "ages",
    Field.STATUS: "status",
    Field.EXPLOITATION: "exploitation",
    Field.FIGURE: "count",
}

_LONGEST = 160


def cell_name(cell: Cell) -> str:
    """What a cell is of: `outcome`, `12`, `2014/15`, `White British`; a second value says that it is the second."""
    name = (row_name(cell) if cell.is_figure else "") or NAMES[cell.field]
    return name if cell.ordinal == 1 or cell.field in (Field.NOTE, Field.UNREAD) else f"{name} (value {cell.ordinal})"


def value_words(value: Value | None, texts: Mapping[str | None, str] | None = None) -> str:
    """What stands in a cell; empty where nothing does. `texts` are what its spans point into, by SHA-256."""
    match value:
        case None:
            said = ""
        case Figure():
            said = figure_words(value)
        case Span():
            text = (texts or {}).get(value.document, "")
            said = _short(value.of(text)) if text else f"{value.start} to {value.end}"
        case AgeBand():
            said = phrases.age_band(value.low, value.high)
        case CouncilNamed():
            said = value.name
        case Note():
            said = value.message
        case date():
            said = f"{value:%-d %B %Y}"
        case tuple():
            said = ", ".join(value)
        case _:
            said = _chosen(value)
    return said


def figure_words(figure: Figure) -> str:
    """A figure as its words and what they allow: `<5: 0–4`, `22`; doubt is said."""
    if figure.count is not None:
        bounds = phrases.bounds(figure.count)
        said = bounds if figure.words.strip() == bounds else f"{figure.words}: {bounds}"
    elif figure.outcome is Outcome.ANSWERED:
        said = f"{figure.words}: no bounds yet"
    else:
        meaning = phrases.OUTCOME[figure.outcome]
        said = meaning if not figure.words or figure.words.casefold() == meaning else f"{figure.words}: {meaning}"
    return said if figure.certain else f"{said} (uncertain)"


def _chosen(word: str) -> str:
    return next((words[word] for words in WORDS_IN.values() if word in words), str(word))


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _LONGEST else f"{plain[:_LONGEST]}…"
