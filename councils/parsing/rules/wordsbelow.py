"""Finds what is said of a whole list or table away from its rows: a sentence right below it, a phrase at its foot ("Contacts with the front door"), the title of its sheet."""

import re
from collections.abc import Sequence
from itertools import takewhile

from councils.domain.expressions import expression
from councils.parsing.rules.bound import Bound, Passage
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.letter import Line
from councils.parsing.rules.otherplaces import phrases_of_a_place
from councils.parsing.rules.rows import Row, row_of, sentences
from councils.parsing.rules.saidelse import sentences_on_figures
from councils.parsing.rules.sheettitles import titles_of_sheet
from councils.parsing.rules.titlewords import are_known_over_counts
from councils.parsing.text import Kind

_VERB = expression(
    r"\b(?:is|are|was|were|be|been|has|have|had|do|does|did|can|may|will|would|please|see|h[eo]lds?)\b", re.IGNORECASE
)
_MOST_WORDS = 9


def on_figures(facts: Facts, passage: Passage, said: Sequence[str], phrase: str) -> tuple[str, ...]:
    """What the sentences `said` in a passage, and those right below it, say that the figures are; and `phrase`, "Victims only", below a list."""
    told = (*sentences_on_figures((*said, *said_below(facts, passage))), *phrases_of_a_place(said))
    return (*told, phrase) if _ONLY.search(phrase) else told


_ONLY = expression(r"\bonly\W*$", re.IGNORECASE)


def names_of_all(facts: Facts, phrase: str, start: int) -> tuple[str, ...]:
    """The `phrase` below the list or the table at `start`, and the titles of its whole sheet."""
    return (*([phrase] if phrase else []), *titles_of_sheet(facts, start))


def phrase_below(facts: Facts, passage: Passage, start: int) -> str:
    """The few words without a verb and a number that stand below the list or the table at `start`: "Contacts with the front door"."""
    lines = (*facts.letter.lines_within(start, passage.end), *_lines_below(facts, passage))
    same_sheet = takewhile(lambda line: line.kind is not Kind.SHEET_NAME, lines)
    lines = tuple(line for line in same_sheet if not line.is_aside)
    rows = [row_of(facts.text, line.start, line.end) for line in lines]
    at = next((number for number, row in enumerate(rows) if number and not _is_entry(facts, row)), None)
    if at is None or (at + 1 < len(rows) and (len(rows[at + 1].filled) > 1 or _holds_counts(facts, rows[at + 1]))):
        return ""  # the title of the next table, or the name of the next sheet
    words = rows[at].filled[0].text if len(rows[at].filled) == 1 else ""
    is_phrase = (
        (1 < len(words.split()) <= _MOST_WORDS or _calls_another(words))
        and not words.endswith(":")
        and "@" not in words
        and not any(map(str.isdigit, words))
    )
    return words if is_phrase and _VERB.search(words) is None else ""


def calls_another(phrase: str) -> bool:
    """True for "(Adults)" and "Target" alone below a list, and for any words in brackets there that are not known over cases."""
    return _calls_another(phrase) or (_BRACKETED.fullmatch(phrase) is not None and not are_known_over_counts(phrase))


def _calls_another(words: str) -> bool:
    return _ALONE.fullmatch(words) is not None


_ALONE = expression(
    r"\W*(?:adults?|targets?|estimates?|estimated|provisional|forecasts?|rates?|percentages?|staff|contacts|crimes|arrests|incidents|girls|boys|females?|males?)(?: only)?\W*",
    re.IGNORECASE,
)
_BRACKETED = expression(r"\s*[(\[][^()\[\]]*[)\]]\W*")


def said_below(facts: Facts, passage: Passage) -> tuple[str, ...]:
    """The sentences right below a passage that only its content binds, and that ends with its list or its table."""
    lines = _lines_below(facts, passage)
    return tuple(each.text for line in lines for each in sentences(facts.text, line.start, line.end))


def _lines_below(facts: Facts, passage: Passage) -> tuple[Line, ...]:
    if passage.bound is not Bound.CONTENT:
        return ()
    lines = facts.letter.lines_within(passage.end, min(passage.end + _BELOW, len(facts.text)))
    return tuple(line for line in lines if line.start >= passage.end and not facts.request.touch(line.start, line.end))[
        :2
    ]


_BELOW = 300


def _is_entry(facts: Facts, row: Row) -> bool:
    return _holds_counts(facts, row) or any(map(str.isdigit, row.filled[0].text))


def _holds_counts(facts: Facts, row: Row) -> bool:
    return len(row.filled) != 1 or bool(within(facts.counts, row.start, row.end))
