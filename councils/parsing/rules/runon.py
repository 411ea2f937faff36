"""Finds the labels of answers that run on in one line or one paragraph: "a) Yes b) A monthly panel c) 17 d) 2 …"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from councils.domain.expressions import expression
from councils.parsing.rules.labels import Family, Label

_LEAST = 6
_LETTERS = "abcdefgh"
_FORMS = (
    (Family.LETTER, expression(r"(?<![\w(])\(?(?P<label>[a-hA-H])(?:\)|[.:](?=\s)|\s[-–—](?=\s))\s*")),
    (
        Family.DIGIT,
        expression(
            r"(?<![\w.,/£:(-])\(?(?P<label>[1-9])(?:\)?\s?(?:&|and|,|to|[-–])\s?\(?(?P<last>[2-7])(?=\)))?(?:\)|[.:](?=\s|[A-Z])|\s[-–—](?=\s))\s*"
        ),
    ),
    (
        Family.NAMED,
        expression(
            r"\b(?:Q|Question|Part|Answer|A)\.?\s?(?P<label>[1-9]|[a-h](?![a-z]))\s?[).:–—-]*\s+", re.IGNORECASE
        ),
    ),
)
_BARE = expression(
    r"(?:^|(?<=\n)|(?<=[.;!?]\s))[ ]*(?P<label>[1-7])(?:\s?(?:and|&|,|-|–)\s?(?P<last>[1-7]))?[ ]+(?=[A-Z<*]|\d{1,3}\b)",
)
""" "1 We do. 2 As 1. 3 None. 4 None. 5 and 6 Not recorded. 7 One child in 2019": numbers without a sign, at sentences' beginnings."""


def run_on_labels(text: str, start: int, end: int) -> tuple[Label, ...]:
    """The labels from the first to at least the sixth, in turn, each with an answer after it; none else.

    A number that only looks like the next label, as the answer right after its own label, is passed over.
    """
    best: tuple[Label, ...] = ()
    for family, form in _FORMS:
        matches = list(form.finditer(text, start, end))
        places = [Label(each.start(), each.end(), family, _number(each["label"])) for each in matches]
        joint = {each.start(): int(each["last"]) for each in matches if each.groupdict().get("last")}
        found = tuple(_in_turn(text, places, joint))
        reached = max((joint.get(label.start, label.number) for label in found), default=0)
        best = found if reached >= _LEAST and len(found) >= _LEAST - bool(joint) and len(found) > len(best) else best
    if not best:
        best = _last_of_them(text, start, end)
    best = best or tuple(_bare(text, start, end))
    return best if best and text[best[-1].end : end].strip() else ()


def _bare(text: str, start: int, end: int) -> list[Label]:
    """The numbers at the beginnings of sentences that run from 1 to at least 6, of several together the first."""
    found: list[Label] = []
    last = 0
    for each in _BARE.finditer(text, start, end):
        if int(each["label"]) == last + 1:
            found.append(Label(each.start("label"), each.end(), Family.DIGIT, last + 1))
            last = int(each["last"] or each["label"])
    return found if last >= _LEAST and len(found) >= _LEAST - 1 else []


_BRACKETED = expression(r"(?<=[\s,;.])\(?(?P<label>[a-g])\)\s+")
_LEAST_TO_THE_END = 4
_LAST = 7


def _last_of_them(text: str, start: int, end: int) -> tuple[Label, ...]:
    """ "Yes to a. For b see our site. c) 14, d) nil, … g) 31": at least four letters in turn, up to the last one asked."""
    places = [
        Label(each.start(), each.end(), Family.LETTER, _number(each["label"]))
        for each in _BRACKETED.finditer(text, start, end)
    ]
    run = places[-_LEAST_TO_THE_END:]
    while len(run) < len(places) and places[-len(run) - 1].number == run[0].number - 1:
        run = places[-len(run) - 1 :]
    in_turn = [label.number for label in run] == list(range(_LAST - len(run) + 1, _LAST + 1))
    apart = all(re.search(r"\w", text[one.end : other.start]) for one, other in pairwise(run))
    return tuple(run) if len(run) >= _LEAST_TO_THE_END and in_turn and apart else ()


def _number(label: str) -> int:
    return int(label) if label.isdigit() else _LETTERS.index(label.lower()) + 1


def _in_turn(text: str, places: Sequence[Label], joint: Mapping[int, int]) -> Iterator[Label]:
    """The labels that follow each other; after one of several parts, "5) & 6)", the part after the last of them."""
    last: Label | None = None
    wanted = 1
    for at, place in enumerate(places):
        if place.number != wanted or not (last is None or re.search(r"\w", text[last.end : place.start])):
            continue
        if not _ends_a_list(text, place, places[at + 1 :]):
            yield place
            last, wanted = place, max(joint.get(place.start, 0), place.number) + 1


_SENTENCE_BEFORE = expression(r"[.;!?)]\s*\Z|\A\s*\Z|\n\s*\Z")
_BEFORE = 8


def _ends_a_list(text: str, place: Label, after: Sequence[Label]) -> bool:
    """True for the 6 of "White 11, Indian 6. Ages not held. 6. Not held": a count that ends its sentence, before the label."""
    again = next((other for other in after if other.number in (place.number, place.number + 1)), None)
    return (
        again is not None
        and again.number == place.number
        and not _SENTENCE_BEFORE.search(text, max(0, place.start - _BEFORE), place.start)
        and _SENTENCE_BEFORE.search(text, max(0, again.start - _BEFORE), again.start) is not None
    )
