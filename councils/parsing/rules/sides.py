"""Parts what one answer says of victims from what it says of perpetrators: "Victims: 12 White. Perpetrators: 3 White."

A heading that merges the two questions says of no list whose it is; the words of the answer must, or a person looks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Flag
from itertools import groupby, pairwise

from councils.domain.expressions import expression
from councils.domain.vocabulary import Question
from councils.domain.wording import find_numbers
from councils.parsing.rules.bound import Passage
from councils.parsing.rules.headings import trimmed
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.refusals import is_reason, says_not_held
from councils.parsing.rules.rows import row_of, sentences
from councils.parsing.rules.subjects import names_perpetrators

_OF_VICTIMS = frozenset({Question.VICTIM_ETHNICITY, Question.VICTIM_AGE})
_MARK = expression(
    r"(?:(?<=[.;:,])|(?<=[.;:,] and)|(?<=[.;:,] while))[^\S\n]+(?=(?:[-–—•*·]\s*)?(?:(?:the|for|of(?: the)?)\s+)?"
    r"(?:(?:ethnicit(?:y|ies)|ethnic (?:group|origin|background)s?|ages?|breakdown)\s+(?:and age\s+)?(?:breakdown\s+)?of\s+(?:the\s+)?)?"
    r"(?:(?:alleged|known|suspected|assumed|identified|the)\s+)?"
    r"(?:perpetrators?|offenders?|suspects?|abusers?|victims?)\b)",
    re.IGNORECASE,
)
_THE_CRIME = expression(
    r"\b(?:child(?:ren['’]?s?)? (?:sexual|criminal|exploitation|abuse|protection|social)|children['’]s)\b",
    re.IGNORECASE,
)
_VICTIMS = expression(r"\b(?:victims?|survivors?)\b", re.IGNORECASE)
_CHILDREN = expression(r"\b(?:child(?:ren)?|young (?:people|persons?)|girls?|boys?)\b", re.IGNORECASE)
_SIXTH = expression(r"\(f\)|\b(?:question|part|point|item|q)\s?\(?(?:f|6)\b|\b(?:to|under|for|at) f\)", re.IGNORECASE)
_FIFTH = expression(r"\(e\)|\b(?:question|part|point|item|q)\s?\(?(?:e|5)\b|\b(?:to|under|for|at) e\)", re.IGNORECASE)
_LEADS_ON = expression(r"[:–—-]\s*$")
_LONGEST_HEADING = 8
_MOST_QUESTIONS = 4
"""A passage for more of them is one reason, or all that the letter says."""


class Side(Flag):
    """Whom words are about."""

    VICTIMS = 1
    PERPETRATORS = 2


NEITHER, BOTH = Side(0), Side.VICTIMS | Side.PERPETRATORS


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    side: Side


def side_of(words: str) -> Side:
    """Whom words name: victims, perpetrators, both or neither; the children that perpetrators harm are not named as victims."""
    words = _THE_CRIME.sub(" ", words)
    theirs = names_perpetrators(words) or _SIXTH.search(words) is not None
    named = _VICTIMS.search(words) is not None or _FIFTH.search(words) is not None
    of_victims = named or (not theirs and _CHILDREN.search(words) is not None)
    return (Side.VICTIMS if of_victims else NEITHER) | (Side.PERPETRATORS if theirs else NEITHER)


def asks_for_both(questions: Sequence[Question]) -> bool:
    """True for a passage that stands for the sixth part of the request and for the fifth."""
    return Question.PERPETRATOR_ETHNICITY in questions and not _OF_VICTIMS.isdisjoint(questions)


def is_unsaid(question: Question, questions: Sequence[Question], words: str, heading: str) -> bool:
    """True for a count whose `words` and whose table's `heading` do not say that it is of the side asked for.

    A passage for one side alone needs no such words; there only those of the other side cast doubt.
    """
    own = Side.PERPETRATORS if question is Question.PERPETRATOR_ETHNICITY else Side.VICTIMS
    named = side_of(words) | side_of(heading)
    if named is own or question not in (Question.PERPETRATOR_ETHNICITY, *_OF_VICTIMS):
        return False
    if not asks_for_both(questions):
        return named is BOTH ^ own
    columns = [side_of(cell) for line in heading.split("\n") if "\t" in line for cell in line.split("\t")]
    return not {Side.VICTIMS, Side.PERPETRATORS} <= set(columns)


def sided(letter: Letter, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages, those for victims and perpetrators both parted by whom their sentences name."""
    return tuple(part for passage in passages for part in _parted(letter, passage))


def _parted(letter: Letter, passage: Passage) -> Iterator[Passage]:
    few = asks_for_both(passage.questions) and len(passage.questions) <= _MOST_QUESTIONS
    pieces = _settled(letter, passage) if few else []
    if all(piece.side is BOTH for piece in pieces):
        yield passage
        return
    for side, group in groupby(pieces, key=lambda piece: piece.side):
        run = list(group)
        start, end = trimmed(letter.text, run[0].start, run[-1].end)
        yield replace(passage, start=start, end=end, questions=tuple(q for q in passage.questions if _is_for(q, side)))


def _is_for(question: Question, side: Side) -> bool:
    if question is Question.PERPETRATOR_ETHNICITY:
        return Side.PERPETRATORS in side
    return question not in _OF_VICTIMS or Side.VICTIMS in side


def _settled(letter: Letter, passage: Passage) -> list[_Piece]:
    """The sentences of a passage with whom they are about; none for one refusal of whatever was asked."""
    spoken = [(start, end, letter.text[start:end]) for start, end in _pieces(letter, passage.start, passage.end)]
    if not spoken or (side_of(spoken[0][2]) is NEITHER and is_reason(spoken[0][2]) and not says_not_held(spoken[0][2])):
        return []
    parts = any(Side.PERPETRATORS in side_of(words) for _, _, words in spoken)
    alone = _left_alone(spoken)
    pieces: list[_Piece] = []
    before, lists = NEITHER, False
    for start, end, words in spoken:
        side = side_of(words) if parts or not is_reason(words) or _VICTIMS.search(words) else BOTH
        if side is NEITHER:
            goes_on = before is not NEITHER and (lists or not _counts(words) or is_reason(words))
            side = BOTH if _AGES.match(words) else before if goes_on else BOTH
            side = alone if alone is not None and side is BOTH and _counts(words) else side
        elif not is_reason(words):
            lists = _counts(words) or _LEADS_ON.search(words) is not None or len(words.split()) <= _LONGEST_HEADING
        else:
            lists = False
        before = side
        pieces.append(_Piece(start, end, side))
    return pieces


_AGES = expression(r"\W*(?:(?:the|their)\s+)?age", re.IGNORECASE)


def _left_alone(spoken: Sequence[tuple[int, int, str]]) -> Side | None:
    """The side whose list one is that names nobody, where nothing is held or given of the other: "Offenders: not held."."""
    of = [(side_of(words), is_reason(words), _counts(words)) for _, _, words in spoken]
    told = {side for side, _, _ in of if side is not NEITHER}
    if len(told) != 1 or BOTH in told or not all(reason and not counts for side, reason, counts in of if side in told):
        return None
    return BOTH ^ told.pop()


def _counts(words: str) -> bool:
    return any(map(str.isdigit, words)) or bool(find_numbers(words))


def _pieces(letter: Letter, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of a stretch, cut where a clause turns to the other side; a table is one."""
    tables: list[int] = []
    for line in letter.lines_within(start, end):
        if len(row_of(letter.text, line.start, line.end).boxes) > 1:
            tables = [tables[0] if tables else line.start, line.end]
            continue
        if tables:
            yield tables[0], tables[1]
        tables = []
        for box in sentences(letter.text, line.start, line.end):
            cuts = [box.start, *(found.end() for found in _MARK.finditer(letter.text, box.start, box.end)), box.end]
            yield from pairwise(cuts)
    if tables:
        yield tables[0], tables[1]
