"""Knows the footnotes that say under which exemption a symbol hides numbers, and which answers they are for.

"* Under section 40(2) the council does not disclose numbers of 5 or less", at the end of a letter, belongs to every
answer that prints the symbol, and not to the answer that happens to stand last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from councils.parsing.rules.binding import Passage
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.rows import Box, sentences

_NOTE = re.compile(r"\W{0,3}?(?P<sign>\*{1,3}|\[[a-z]\]|#|†|‡)[^\S\n]*(?=\S)(?![*\d])", re.IGNORECASE)


def with_footnotes(facts: Facts, passages: Sequence[Passage], said: tuple[Box, ...]) -> tuple[Box, ...]:
    """What passages say, with the footnotes that cite an exemption for their symbols and without those for none."""
    made = said
    for sign, note in _notes(facts):
        words = " ".join(_beside(facts.text, passage, note) for passage in passages)
        parts = tuple(box for box in made if note.start <= box.start < note.end)
        if not _holds(words, sign):
            made = tuple(box for box in made if box not in parts)
        elif not parts:
            made += sentences(facts.text, note.start, note.end)
    return made


def _notes(facts: Facts) -> Iterator[tuple[str, Box]]:
    """The lines that begin with a symbol that the letter explains, and cite an exemption."""
    for line in facts.letter.lines if facts.key is not None else ():
        found = _NOTE.match(facts.text, line.start, line.end)
        if found and facts.key and facts.key.meaning(found["sign"]) and within(facts.exemptions, line.start, line.end):
            yield found["sign"], Box(line.start, line.end, facts.text[line.start : line.end])


def _beside(text: str, passage: Passage, note: Box) -> str:
    """The words of a passage but for those of the note and its symbol."""
    if not passage.start < note.end or not note.start < passage.end:
        return text[passage.start : passage.end]
    return text[passage.start : max(passage.start, note.start)] + " " + text[note.end : max(note.end, passage.end)]


def _holds(words: str, sign: str) -> bool:
    return re.search(rf"(?<![*#†‡]){re.escape(sign)}(?![*#†‡])", words) is not None
