"""Parts an answer from the next one, where nothing but a caption begins it: "- Cases monitored each year: as below".

Only a question that nothing else answers is parted off so, and only at the beginning of a line.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from councils.domain.expressions import expression
from councils.domain.vocabulary import Question
from councils.parsing.rules.bound import Bound, Passage
from councils.parsing.rules.captions import caption_says
from councils.parsing.rules.headings import trimmed
from councils.parsing.rules.letter import Letter

_CAPTION = expression(r"[^\S\n]*(?:[-–•*·][^\S\n]*)?(?P<caption>[A-Z][^:.;,?\n\t|\d]{3,60})[:?](?=\s|$)")


def with_captions_apart(letter: Letter, passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages, each ended where a caption names a question that none of them is for, and that question's answer."""
    bound = {question for passage in passages for question in passage.questions}
    return tuple(part for passage in passages for part in _parted(letter, passage, bound))


def _parted(letter: Letter, passage: Passage, bound: set[Question]) -> Iterator[Passage]:
    for line in letter.lines_within(passage.start, passage.end):
        found = _CAPTION.match(letter.text, line.start, line.end) if line.start > passage.start else None
        told = _told(found) if found else ()
        if found is None or not told or bound & {*told}:
            continue
        bound |= {*told}
        first, last = trimmed(letter.text, passage.start, line.start), trimmed(letter.text, found.end(), passage.end)
        if first[0] < first[1] and last[0] < last[1]:
            yield replace(passage, end=first[1])
            yield from _parted(letter, Passage(*last, told, Bound.LABEL), bound)
            return
    yield passage


def _told(found: re.Match[str]) -> tuple[Question, ...]:
    told = caption_says(found["caption"])
    return tuple(question for question in Question if question in told)
