"""Knows the footnotes that say under which exemption a symbol hides numbers, and which answers they are for.

"* Under section 40(2) the council does not disclose numbers of 5 or less", at the end of a letter, belongs to every
answer that prints the symbol, and not to the answer that happens to stand last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from councils.domain.expressions import expression
from councils.domain.wording import find_signs_spoken_of
from councils.parsing.rules.bound import Passage
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.rows import Box, sentences

_NOTE = expression(
    r"\W{0,3}?(?:(?:key|(?:foot)?notes?|legend|symbols?|where)\b[^\w*#\[†‡§\n]{0,4})?(?:(?P<sign>\*{1,3}|\[[a-z]\]|#|†|‡|§(?!\s?\d))[^\S\n]*(?=\S)(?![*\d])"
    r"|(?P<letter>[cxs])[^\S\n]*[:=–-][^\S\n]*(?=\w))",
    re.IGNORECASE,
)


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


def stands_in_note(facts: Facts, box: Box) -> bool:
    """True for a sentence of a note on a symbol, which is no reason for what is given openly."""
    return any(note.start <= box.start < note.end for _, note in _notes(facts))


def _notes(facts: Facts) -> Iterator[tuple[str, Box]]:
    """The lines that speak of a symbol that the letter explains, from there on, and cite an exemption."""
    for line in facts.letter.lines if facts.key is not None else ():
        if not within(facts.exemptions, line.start, line.end):
            continue
        words = facts.text[line.start : line.end]
        found = _NOTE.match(words)
        signs = (
            [(found["sign"] or found["letter"], 0)]
            if found
            else [(sign.value, sign.start) for sign in find_signs_spoken_of(words)]
        )
        if not signs or facts.key is None or facts.key.meaning(signs[0][0]) is None:
            continue
        begins = max(box.start for box in sentences(words, 0, len(words)) if box.start <= signs[0][1])
        start = line.start + begins
        if within(facts.exemptions, start, line.end):
            yield signs[0][0], Box(start, line.end, facts.text[start : line.end])


def _beside(text: str, passage: Passage, note: Box) -> str:
    """The words of a passage but for those of the note and its symbol."""
    if not passage.start < note.end or not note.start < passage.end:
        return text[passage.start : passage.end]
    return text[passage.start : max(passage.start, note.start)] + " " + text[note.end : max(note.end, passage.end)]


def _holds(words: str, sign: str) -> bool:
    beside = r"\w" if sign.isalpha() else "*#†‡§"
    return re.search(rf"(?<![{beside}]){re.escape(sign)}(?![{beside}])", words) is not None
