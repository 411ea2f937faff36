"""Finds the one label of a list that stands within a line: "3) 60 (plus 14 unknown) 4) 8" over "5) White 33".

A conversion has run two lines into one. Only where the labels before and after it begin lines, and it bears their sign,
is it known: "(of whom 4)" closes a bracket, "see 4)" points to an answer, and "first 3) a plan 4) a panel" is a list.
A word before it, "children graded 4) 8", may well go on to its number, so that the answer before must have ended.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from councils.domain.expressions import expression
from councils.parsing.rules.asked import PARTS
from councils.parsing.rules.labels import Family, Label

_LEAST_OTHERS = 4
_LETTERS = "abcdefgh"
_SIGN = expression(r"[-–—•*·>|\s]*(?P<opens>\(?)\w(?P<closes>[).])\s*")
_FORMS = {
    ("", ")"): expression(r"(?<=[^\S\n])(?P<label>[1-7a-g])\)\s*(?=\S)"),
    ("(", ")"): expression(r"(?<=[.;!?)\]][^\S\n])\((?P<label>[1-7a-g])\)\s*(?=[A-Z0-9<*])"),
    ("", "."): expression(r"(?<=[.;!?)\]][^\S\n])(?P<label>[1-7a-g])\.(?!\w)\s*(?=[A-Z0-9<*])"),
}
""" "4)" closes no bracket that opens before it; "(4)" and "4." stand where a sentence or a bracket has ended."""
_WANTS_MORE = expression(
    r"(?:[,:&/(\[–—-]|\b(?:see|to|at|in|of|parts?|questions?|answers?|and|or|as|for|under|from|points?|items?|per|para\w*|sections?|age[ds]?|than|first|only|with|by|about|were|was|are|is))\s*\Z",
    re.IGNORECASE,
)
""" "See 4)", "question 4)", "were 4)": a label stands behind none of these."""
_ENDED = expression(r"[.;!?]\s*\Z|(?<!\(\w)(?<!\[\w)[)\]]\s*\Z")
""" A sentence or a bracket; "rated (c) d) 8" ends neither."""
_COUNT_ALONE = expression(r"\W*\d[\d,]*\s*\Z")
_COUNT = expression(r"[\d<]")
_NUMBERED_WORD = expression(
    r"\b(?:grade[ds]?|levels?|tiers?|stages?|steps?|bands?(?:ed)?|types?|categor(?:y|ies)|class(?:ed)?|phases?|scor(?:e[ds]?|ing)|rat(?:ed?|ing)s?|risk|scale|priority|needs?|years?|wards?|groups?|teams?|girls?|boys?|no|none|number(?:ed)?|flagged|assessed|marked|coded|code|ranked|rank|placed|threshold|version|chapter|theme|aims?|objectives?|pillars?|schedule|condition|column|row|line|page|table|note|figure|appendix|annex)\s*\Z",
    re.IGNORECASE,
)
""" "Graded 4)8", "level 4)8": what is numbered, and not all of it of the request."""
_GOES_ON = expression(r"\s*(?:is|was|are|were|has|have|had|and|or|which|who|that)\b", re.IGNORECASE)
""" "6. Is the age at which …": the number is what the sentence speaks of."""


def with_glued(text: str, labels: Sequence[Label], end: int) -> list[Label]:
    """The labels up to `end`, with those that alone are missing from their list and stand within a line of the answer before."""
    found = [
        label
        for family in (Family.DIGIT, Family.LETTER)
        for label in _of_family(text, [each for each in labels if each.family is family], end)
    ]
    return sorted([*labels, *found], key=lambda label: label.start) if found else list(labels)


def _of_family(text: str, labels: Sequence[Label], end: int) -> Iterator[Label]:
    numbers = {label.number for label in labels}
    if len(numbers) < _LEAST_OTHERS:
        return
    for above, below in pairwise((*labels, Label(end, end, labels[0].family, len(PARTS) + 1))):
        missing = above.number + 1
        if below.number == missing + 1 and missing not in numbers:
            yield from _within(text, above, below.start)


def _within(text: str, above: Label, end: int) -> Iterator[Label]:
    """The label after `above`, where it stands once before `end`, and none of the labels around it does so again."""
    sign = _SIGN.fullmatch(text, above.start, above.end)
    form = _FORMS.get((sign["opens"], sign["closes"])) if sign else None
    if form is None:
        return
    alike = [each for each in form.finditer(text, above.end, end) if each["label"].isdigit() == _is_digit(above)]
    numbers = [_number(each["label"]) for each in alike]
    if above.number in numbers or above.number + 2 in numbers or numbers.count(above.number + 1) != 1:
        return
    glued = alike[numbers.index(above.number + 1)]
    if _GOES_ON.match(text, glued.end(), end) or not re.search(r"[\w*]", text[glued.end() : end]):
        return
    if _ends_an_answer(text[above.end : glued.start()], text[glued.start() : glued.end() + 1]):
        yield Label(glued.start(), glued.end(), above.family, above.number + 1)


def _is_digit(label: Label) -> bool:
    return label.family is Family.DIGIT


def _number(label: str) -> int:
    return int(label) if label.isdigit() else _LETTERS.index(label) + 1


def _ends_an_answer(words: str, opens: str) -> bool:
    """True for words, all of whose brackets are closed, that want nothing after them, before what `opens` as "4)8" does.

    They end a sentence or a bracket, or are a count before another, "60 4) 8". Others may go on to a number, unless
    a count is glued to it.
    """
    if sum(map(words.count, "([")) != sum(map(words.count, ")]")) or not re.search(r"\w", words):
        return False
    if _WANTS_MORE.search(words) or _NUMBERED_WORD.search(words):
        return False
    if _ENDED.search(words):
        return True
    before_count = _COUNT.match(opens[-1:]) is not None
    return before_count and (opens[-2:-1] in (")", ".") or _COUNT_ALONE.fullmatch(words) is not None)
