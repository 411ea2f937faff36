"""Finds the labels of answers that run on in one line or one paragraph: "a) Yes b) A monthly panel c) 17 d) 2 …"."""

import re
from collections.abc import Iterator, Sequence

from councils.parsing.rules.labels import Family, Label

_LEAST = 6
_LETTERS = "abcdefgh"
_FORMS = (
    (Family.LETTER, re.compile(r"(?<![\w(])\(?(?P<label>[a-hA-H])(?:\)|[.:](?=\s)|\s[-–—](?=\s))\s*")),
    (Family.DIGIT, re.compile(r"(?<![\w.,/£:(-])\(?(?P<label>[1-9])(?:\)|[.:](?=\s|[A-Z]))\s*")),
    (
        Family.NAMED,
        re.compile(
            r"\b(?:Q|Question|Part|Answer|A)\.?\s?(?P<label>[1-9]|[a-h](?![a-z]))\s?[).:–—-]*\s+", re.IGNORECASE
        ),
    ),
)


def run_on_labels(text: str, start: int, end: int) -> tuple[Label, ...]:
    """The labels from the first to at least the sixth, in turn, each with an answer after it; none else.

    A number that only looks like the next label, as the answer right after its own label, is passed over.
    """
    best: tuple[Label, ...] = ()
    for family, form in _FORMS:
        places = [
            Label(each.start(), each.end(), family, _number(each["label"])) for each in form.finditer(text, start, end)
        ]
        found = tuple(_in_turn(text, places))
        best = found if len(found) > len(best) else best
    return best if len(best) >= _LEAST and text[best[-1].end : end].strip() else ()


def _number(label: str) -> int:
    return int(label) if label.isdigit() else _LETTERS.index(label.lower()) + 1


def _in_turn(text: str, places: Sequence[Label]) -> Iterator[Label]:
    last: Label | None = None
    for place in places:
        wanted = 1 if last is None else last.number + 1
        if place.number == wanted and (last is None or re.search(r"\w", text[last.end : place.start])):
            yield place
            last = place
