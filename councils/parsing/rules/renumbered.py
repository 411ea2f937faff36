"""Reads answers under numbers of the council's own: "Questions 3 and 4 of your request are answered at 5 and 6 below", or "2b" where it prints so.

Whoever renumbers says so, or prints the questions under the new numbers before answering under them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from councils.domain.expressions import expression
from councils.domain.scanning import found_in
from councils.domain.vocabulary import Question
from councils.parsing.rules.asked import PARTS
from councils.parsing.rules.bound import Binding, Bound, Passage
from councils.parsing.rules.chains import NUMBERINGS, agreement
from councils.parsing.rules.closings import closing_lines
from councils.parsing.rules.elsewhere import points_to
from councils.parsing.rules.headings import after_title, trimmed
from councils.parsing.rules.joint import Joint, find_joint, read_numbers
from councils.parsing.rules.labels import Family, Label, labels_at_lines
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.refusals import is_reason
from councils.parsing.rules.restated import Restated
from councils.parsing.rules.spans import Places
from councils.parsing.rules.subjects import signs_of

type _Key = tuple[int, str]
type _Numbers = Mapping[_Key, tuple[Question, ...]]

_ITEM = r"\(?(?:[a-g]|\d{1,2})\)?(?!\w)"
_JOIN = r"\s?(?:,\s?(?:and\s)?|\band\s|&\s?|\bto\s|[-–])\s?"
_LIST = rf"{_ITEM}(?:{_JOIN}{_ITEM})*"
_NAMES = r"your\s+(?:(?:questions?|parts?|points?|items?)\s*)?|(?:questions?|parts?|points?)\s*"
_THEIRS = rf"(?P<theirs>{_LIST})(?:\s+(?:of|in)\s+(?:your|the)\s+(?:request|letter|e-?mail|enquiry))?"
_VERB = r"(?:(?:is|are|was|were|will be|has been|have been)\s+)?(?:answered|dealt with|addressed|covered|taken|found)\s+(?:together\s+)?(?:at|in|under|by|as)\s+|(?:is|are)\s+(?:now\s+)?(?=our\b|my\b)|becomes?\s+"
_LINK = rf"{_VERB}|(?:at|in|under|is|are|as|by)\s+"
_OURS = rf"(?:(?:our|my|numbers?|nos?\.?|paragraphs?|points?|sections?|headings?|answers?|items?)\s+)*(?P<ours>{_ITEM}(?:{_JOIN}{_ITEM}(?!,?\s+(?:{_LINK})(?:our\s+|my\s+)?\(?[\da-g]\b))*)"
_ANNOUNCES = expression(rf"\b(?:{_NAMES}){_THEIRS},?\s+(?:{_VERB}){_OURS}", re.IGNORECASE)
_PAIR = expression(
    rf"(?:\b(?:{_NAMES})|(?<=[,;]\s)(?:and\s+)?|(?<=\band\s)){_THEIRS},?\s+(?:{_LINK}){_OURS}", re.IGNORECASE
)
""" "Questions 3 and 4 are answered at 3 below; 5 at 4, 6 at 5 and 7 at 6": all but the first may go without a noun."""
_SENTENCE_END = expression(r"\.(?=\s|\Z)|\n")
_BACK = expression(r"\b(?:above|earlier|previous(?:ly)?)\b", re.IGNORECASE)
_OWN = expression(
    r"\b(?:below|our|my|paragraphs?|headings?|of your request|in your (?:request|letter|e-?mail)|your)\b", re.IGNORECASE
)
_OF_PARAGRAPHS = expression(r"\b(?:our|my|paragraphs?|headings?)\s+(?:numbered\s+)?\(?[\da-g]", re.IGNORECASE)
_LABEL_FIRST = expression(r"\s*(?:q(?:uestion)?\s?)?\(?(?:\d{1,2}|[a-g])[).:]", re.IGNORECASE)
_LEAST_PRINTED, _LEAST_AGAIN = 5, 3
_LONGEST_QUESTION = 420
_MOST_SKIPPED = 2
_KNOWN_BY_THEMSELVES = 2
"""The request's own numbers, and those with its fifth part in two, are known without their being printed."""
_FAMILIES = (Family.DIGIT, Family.LETTER, Family.NAMED)


def find_renumbered(letter: Letter, restated: Sequence[Restated]) -> Binding | None:
    """The answers of a letter that says, or shows, that its numbers are not those of the request; else None."""
    end = min((line.start for line in closing_lines(letter)), default=len(letter.text))
    told = _announced(letter.text, end)
    if told is None:
        labels = labels_at_lines(letter, 0, end)
        of_family = ([label for label in labels if label.family is family] for family in _FAMILIES)
        shown = (_printed(letter, restated, each) for each in of_family)
        told = next((each for each in shown if each is not None), None)
    if told is None:
        return None
    labels = labels_at_lines(letter, told.end, end)
    for family in _FAMILIES:
        entries = _entries([label for label in labels if label.family is family], told.numbers, end)
        if entries and _is_borne_out(letter.text, entries, told):
            numbers = {**_below(entries, told.numbers), **told.numbers}
            drops = any(_is_dropped(letter.text, entry, numbers, is_plain=told.is_plain) for entry in entries)
            if drops:
                return _doubted(letter, restated, entries, told.end, end)
            return _bound(letter, entries, numbers, told.end, end)
    return None


@dataclass(frozen=True, slots=True)
class _Told:
    """The council's numbers with the questions they answer, where that was said, and whether nothing else can be meant."""

    numbers: _Numbers
    end: int
    is_plain: bool


@dataclass(frozen=True, slots=True)
class _Entry:
    label: Label
    end: int
    key: _Key


def _is_borne_out(text: str, entries: Sequence[_Entry], told: _Told) -> bool:
    """True where the new numbers key what follows; those of a few parts must be of paragraphs, or suit the answers better.

    "Question 4 is answered at 3 below" may only point from one answer to another.
    """
    keys, numbers = {entry.key for entry in entries}, told.numbers
    questions = {question for asked in numbers.values() for question in asked}
    if len(questions) >= _LEAST_PRINTED:
        return len(keys & set(numbers)) >= _LEAST_AGAIN
    words = {entry.key[0]: text[entry.label.end : entry.end] for entry in entries}
    if told.is_plain or not keys >= set(numbers):
        return told.is_plain and keys >= set(numbers)
    own = {part + 1 for part, asked in enumerate(PARTS) if questions & {*asked}} - {number for number, _ in numbers}
    if any(number not in words or points_to(words[number].strip()) is not None for number in own):
        return False
    new = sum(agreement(asked, words[number]) for (number, _), asked in numbers.items())
    same = sum(agreement(PARTS[number - 1], said) for number, said in words.items() if number <= len(PARTS))
    return new > same


def _below(entries: Sequence[_Entry], numbers: _Numbers) -> dict[_Key, tuple[Question, ...]]:
    """The numbers below those that were told, where these begin at their own: they are still those of the request."""
    (least, minor), asked = min(numbers.items())
    if minor or least > len(PARTS) or asked[: len(PARTS[least - 1])] != PARTS[least - 1]:
        return {}
    parts = {entry.key: PARTS[entry.key[0] - 1] for entry in entries if entry.key[0] < least}
    told = {question for each in numbers.values() for question in each}
    return {} if any(told & {*part} for part in parts.values()) else parts


def _is_dropped(text: str, entry: _Entry, numbers: _Numbers, *, is_plain: bool) -> bool:
    """True for an entry whose number nobody has told, and that does not say itself what it is about.

    "5. 2023: 20; 2024: 21" below "Questions 3 to 5 are answered at 3": whose it is, the announcement leaves open.
    """
    every = {question for asked in numbers.values() for question in asked}
    if entry.key in numbers or every >= {*Question} or any(_named(text, entry, numbers)):
        return False
    said = text[entry.label.end : entry.end]
    if is_plain and not is_reason(said) and not any(map(str.isdigit, said)):
        return False
    opens = _OPENS.match(said)
    if opens is None or _REPLIES.match(said):
        return True
    is_title = said[opens.end() :][:1] == "\n" and _NUMBER.search(said, opens.end()) is None
    return not (signs_of(opens[0]) or is_title)


def _doubted(
    letter: Letter, restated: Sequence[Restated], entries: Sequence[_Entry], at: int, end: int
) -> Binding | None:
    """The answers under the numbers of the request, none of them sure: the letter says that some number is not one of those."""
    if any(found.questions and found.start >= at for found in restated):
        return None
    if any(entry.key[1] or entry.key[0] > len(PARTS) for entry in entries):
        return None
    bound = _bound(letter, entries, {entry.key: PARTS[entry.key[0] - 1] for entry in entries}, at, end)
    return replace(bound, passages=tuple(replace(passage, bound=Bound.PROBABLE) for passage in bound.passages))


_OPENS = expression(r"[^\d:.|\t\n]{3,80}(?=[:\n][^\S\n]*\S)")
_REPLIES = expression(
    r"\W*(?:yes|no|not|none|nil|nothing|we|n/a|unknown|withheld|exempt|refused|see|as)\b", re.IGNORECASE
)
_NUMBER = expression(
    r"(?<![\w(./-])(?<!section )(?!(?:19|20)\d\d\b)\d[\d,]*(?![\w(/-]| (?:working|calendar|days?|january|february|march|april|may|june|july|august|september|october|november|december)\b)",
    re.IGNORECASE,
)


def _announced(text: str, end: int) -> _Told | None:
    """The numbers that a sentence above the answers gives."""
    for found in found_in(text, _ANNOUNCES):
        begins = text.rfind("\n", 0, found.start()) + 1
        stop = _SENTENCE_END.search(text, found.end(), end)
        until = stop.start() if stop else end
        said = text[begins:until]
        if _BACK.search(said) or not _OWN.search(said) or _LABEL_FIRST.match(said):
            continue
        pairs = list(_PAIR.finditer(text, begins, until))
        numbers: dict[_Key, tuple[Question, ...]] = {}
        for pair in pairs:
            numbers |= _paired(read_numbers(pair["theirs"]), read_numbers(pair["ours"]))
        are_letters = all(any(map(str.isalpha, pair["theirs"].replace("and", "").replace("to", ""))) for pair in pairs)
        if any(number > len(PARTS) or asked != PARTS[number - 1] for (number, _), asked in numbers.items()):
            return _Told(numbers, until, is_plain=are_letters or _OF_PARAGRAPHS.search(said) is not None)
    return None


def _paired(theirs: Sequence[int], ours: Sequence[int]) -> dict[_Key, tuple[Question, ...]]:
    """Each of theirs by ours in turn, or all of theirs by the one of ours."""
    asked = [PARTS[number - 1] for number in theirs if number <= len(PARTS)]
    if len(ours) == 1 and asked:
        return {(ours[0], ""): tuple(question for part in asked for question in part)}
    return {(number, ""): part for number, part in zip(ours, asked, strict=True)} if len(ours) == len(asked) else {}


def _printed(letter: Letter, restated: Sequence[Restated], labels: Sequence[Label]) -> _Told | None:
    """The numbers under which a list prints the questions, one a line."""
    listed: list[tuple[_Key, frozenset[Question]]] = []
    at = 0
    for label in labels:
        line = next(line for line in letter.lines if line.start <= label.start < line.end)
        key = label.number, label.minor
        is_next = not listed or (key > listed[-1][0] and not letter.text[at : label.start].strip())
        if not is_next or line.end - label.end > _LONGEST_QUESTION:
            break
        listed.append((key, _asked_in(letter.text, restated, label.end, line.end)))
        at = line.end
    if (
        sum(
            not minor and bool(asked & {*PARTS[number - 1]})
            for (number, minor), asked in listed
            if number <= len(PARTS)
        )
        >= _LEAST_PRINTED
    ):
        return None  # under the numbers of the request
    numbers = told_in_turn(listed)
    plain = tuple(numbers.get((number, ""), ()) for number in range(1, len(numbers) + 1))
    is_usual = all(not minor for _, minor in numbers) and plain in NUMBERINGS[:_KNOWN_BY_THEMSELVES]
    return None if len(numbers) < _LEAST_PRINTED or is_usual else _Told(numbers, at, is_plain=True)


def _asked_in(text: str, restated: Sequence[Restated], start: int, end: int) -> frozenset[Question]:
    """What a printed question asks: as it is worded, else what its words speak of, the plainer of them alone."""
    worded = frozenset(
        question for found in restated if found.start < end and start <= found.end for question in found.questions
    )
    signs = signs_of(text[start:end])
    told = signs - _MEANS
    told = told - {Question.CURRENT_CASES} or told
    return worded or told or signs


_MEANS = frozenset({Question.STRATEGY, Question.MECHANISMS})


def told_in_turn(listed: Sequence[tuple[_Key, frozenset[Question]]]) -> dict[_Key, tuple[Question, ...]]:
    """The questions that the entries ask for, the parts in their order; nothing where one asks for none that is left.

    Two entries may ask for one part: "1a. Are there mechanisms?", "1b. Is there a strategy?".
    """
    told: dict[_Key, tuple[Question, ...]] = {}
    left = list(Question)
    for number, (key, signs) in enumerate(listed):
        later = frozenset[Question]().union(*(each for _, each in listed[number + 1 :]))
        first = next((question for question in left if question in signs), None)
        before = tuple(question for question in next(reversed(told.values()), ()) if question in signs)
        if first is None and not before:
            return {}
        if first is None or (before and first in later):
            told[key] = before
            continue
        left = left[left.index(first) + 1 :]
        asked = [first]
        while left and left[0] in signs and left[0] not in later:
            asked.append(left.pop(0))
        told[key] = tuple(asked)
    return {} if left else told


def _entries(labels: Sequence[Label], numbers: _Numbers, end: int) -> list[_Entry]:
    """The labels that run on from one to the next, those that the list of numbers knows among them, up to the next of them."""
    chain: list[Label] = []
    minors = any(minor for _, minor in numbers)
    for label in labels:
        key = label.number, label.minor if minors else ""
        last = (chain[-1].number, chain[-1].minor if minors else "") if chain else (0, "")
        if key > last and (label.number <= last[0] + _MOST_SKIPPED or key in numbers):
            chain.append(label)
    ends = [*(label.start for label in chain[1:]), end][: len(chain)]
    return [
        _Entry(label, until, (label.number, label.minor if minors else ""))
        for label, until in zip(chain, ends, strict=True)
    ]


def _bound(letter: Letter, entries: Sequence[_Entry], numbers: _Numbers, at: int, end: int) -> Binding:
    passages: list[Passage] = []
    for entry in entries:
        named = list(_named(letter.text, entry, numbers))
        until = named[0][0].start if named else entry.end
        if entry.key in numbers:
            opens = after_title(letter.text, entry.label.end, until)
            passages += _passage(letter.text, opens, until, numbers[entry.key], Bound.LABEL)
        for place, (joint, questions) in enumerate(named):
            stop = named[place + 1][0].start if place + 1 < len(named) else entry.end
            passages += _passage(letter.text, joint.start, stop, questions, Bound.NAMED)
    labels = tuple((entry.label.start, entry.label.end) for entry in entries)
    taken = Places.of([*((p.start, p.end) for p in passages), *labels])
    left = tuple(gap for gap in taken.gaps(at, end) if letter.text[slice(*gap)].strip())
    return Binding(tuple(passages), left, has_request=False, labels=labels)


def _named(text: str, entry: _Entry, numbers: _Numbers) -> Iterator[tuple[Joint, tuple[Question, ...]]]:
    """The answers that name several of the council's own numbers, "For questions 4 and 5", or parts of the request: "Part (e)".

    Those of the request are named below numbers that the council has given to something else.
    """
    known = {number for number, _ in numbers}
    for joint in find_joint(text, entry.label.end, entry.end):
        if entry.key not in numbers:
            yield joint, tuple(q for number in joint.numbers if number <= len(PARTS) for q in PARTS[number - 1])
        elif len(joint.numbers) > 1 and known.issuperset(joint.numbers):
            yield joint, tuple(q for key, asked in numbers.items() if key[0] in joint.numbers for q in asked)


def _passage(text: str, start: int, end: int, questions: tuple[Question, ...], bound: Bound) -> Iterator[Passage]:
    first, last = trimmed(text, start, max(start, end))
    if first < last and questions:
        yield Passage(first, last, questions, bound)
