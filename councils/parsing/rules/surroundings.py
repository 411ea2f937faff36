"""What stands around a figure: its sentence, what leads its list or table in, and what is said of all of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from councils.domain.expressions import expression
from councils.domain.returns import Figure
from councils.domain.vocabulary import Question
from councils.parsing.rules.answering import Answered
from councils.parsing.rules.bound import Bound, Passage
from councils.parsing.rules.facts import Facts, kept
from councils.parsing.rules.leadins import what_leads, without_uncounted_names
from councils.parsing.rules.rows import Box, rows_within, sentences
from councils.parsing.rules.wordsbelow import names_of_all, on_figures, phrase_below

_FEW_WORDS = 6
SUBJECT = expression(r"\b(?:CSE|CSA|sexual(?:ly)?|exploit\w*)\b", re.IGNORECASE)
"""What the request is about."""
COUNTS = expression(r"\b(?:number|no\.?|count|total|cases?|child(?:ren)?|young people|victims?)\b", re.IGNORECASE)
"""What says that something is counted."""
LIMITED = expression(
    r"\b(?:before|prior|earlier|previous|until|since|from|ethnic\w*|ages?|aged|gender|sex|perpetrators?|gangs?|groups?|names?|locations?|reasons?|quarter\w*|month\w*|breakdown|broken|split|further|other|older|outcomes?|closed|year|20\d\d)\b",
    re.IGNORECASE,
)
"""What limits "we do not record that" to a part: to years, to a breakdown, to older cases."""


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a figure: its `sentence`, and what leads its list or table in (`lead`, with heading rows).

    `said`: every sentence of the passage, a cell of a table being one. `told`: the sentences on all figures of
    the list or the table; `named`: the words without a verb below it, or over its whole sheet.
    """

    question: Question
    figure: Figure
    sentence: str
    lead: str
    said: tuple[str, ...]
    passage: Passage
    is_older: bool = False
    told: tuple[str, ...] = ()
    named: tuple[str, ...] = ()

    @property
    def near(self) -> str:
        """The lead with the sentence; without it where the sentence only says why there is no count."""
        return self.lead if self.figure.count is None else f"{self.lead}\n{self.sentence}"


def what_stands_around(facts: Facts, answered: Answered, figure: Figure, older: int | None = None) -> Around | None:
    """What stands around a figure; None where it stands in no passage of its answer."""
    start = -1 if figure.span is None else figure.span.start
    passage = next((each for each in answered.passages if each.start <= start < each.end), None)
    if passage is None:
        return None
    said = said_in(facts, passage)
    sentence, lead = _around(facts, passage, start)
    is_older = older is not None and start >= older
    asked, is_counted = answered.answer.question, figure.count is not None
    phrase = phrase_below(facts, passage, start) if is_counted else ""
    told = on_figures(facts, passage, said, phrase) if is_counted else ()
    named = names_of_all(facts, phrase, start) if is_counted else ()
    return Around(asked, figure, sentence, lead, said, passage, is_older=is_older, told=told, named=named)


def _around(facts: Facts, passage: Passage, start: int) -> tuple[str, str]:
    """The sentence of the figure at `start`, and the words that lead in the list or the table it stands in."""
    lines = facts.letter.lines_within(max(0, passage.start - 400), passage.end)
    at = next((number for number, line in enumerate(lines) if line.start <= start < line.end), 0)
    line = lines[at]
    boxes = sentences(facts.text, line.start, line.end)
    sentence = next((box for box in boxes if box.start <= start < box.end), Box(line.start, line.end, ""))
    words = sentence.text or facts.text[line.start : line.end]
    led = _led_by_clauses(boxes, sentence)
    if not _is_listed(facts.text[line.start : line.end]):
        return words, "\n".join(led)
    for above in reversed(lines[:at]):
        text = facts.text[above.start : above.end]
        own = above.start >= passage.start
        if own and _is_listed(text) and not text.endswith(":"):
            if not any(map(str.isdigit, text)):
                led.append(without_uncounted_names(text, facts.text[line.start : line.end], start - line.start))
            continue
        if not facts.request.touch(above.start, above.end) and (own or passage.bound is Bound.CONTENT):
            led.append(what_leads(facts, above.start, above.end))
        break
    return words, "\n".join(led)


def _led_by_clauses(boxes: Sequence[Box], sentence: Box) -> list[str]:
    """ "Rate per 10,000: 2020: 12; 2021: 14": what the first of such clauses says of all that name nothing counted."""
    at = boxes.index(sentence) if sentence in boxes else 0
    first = at
    while first and boxes[first - 1].text.endswith(";"):
        first -= 1
    if first == at or COUNTS.search(sentence.text) or SUBJECT.search(sentence.text):
        return []
    head = _UP_TO_A_NUMBER.match(boxes[first].text)
    return [head[0]] if head else []


_UP_TO_A_NUMBER = expression(r"[^\d:]*:?")


@kept  # asked again for each figure of a passage
def said_in(facts: Facts, passage: Passage) -> tuple[str, ...]:
    """The sentences of a passage, a cell being one; a row on a part of what is asked is one as a whole."""
    said: list[str] = []
    for row in rows_within(facts.letter, passage.start, passage.end):
        if len(row.filled) > 1 and LIMITED.search(row.filled[0].text):
            said.append(facts.text[row.start : row.end])
            continue
        for box in row.filled:
            said += (sentence.text for sentence in sentences(facts.text, box.start, box.end))
    return tuple(said)


def _is_listed(words: str) -> bool:
    """True for a row of a table or an entry of a list."""
    return "\t" in words or "|" in words or "   " in words.strip() or len(words.split()) <= _FEW_WORDS
