"""A letter as the rules see it: its logical lines and its words, with places in the one text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from councils.domain.expressions import expression
from councils.parsing.midsentence import Points, is_next_number, is_rest_of_sentence, numbers_of
from councils.parsing.rules.fromto import with_periods_joined
from councils.parsing.rules.othersheets import without_other_sheets
from councils.parsing.rules.requestlogs import without_other_requests
from councils.parsing.rules.rownumbers import without_row_numbers
from councils.parsing.rules.workingsheets import without_working_sheets
from councils.parsing.text import Kind, PlacedText

_WORD = expression(r"[^\W_]+(?:['’][^\W_]+)*")
_LABELLED = expression(
    r"[-–•*]|\(?(?:[0-9]{1,2}\s?[a-h]?|[A-Za-z])[).:]|\(?(?:[0-9]{1,2}|[a-g])\)?\s?(?:&|and|,|/|to|-)\s?\(?(?:[0-9]{1,2}|[a-g])[).:]|Q(?:uestion)?\.?\s*\d|[A-Ha-h1-8] [-–—] |\(?[ivx]{1,4}[).:]|(?:(?=[A-Z])(?i:answer|response|reply|part|point|item)s?\b(?i: to| for)?) \(?(?:\d{1,2}[a-h]?|[a-h])\)?\s?(?:[.):–—-]|$)|[A-Z][A-Za-z '/()-]{2,40}(?::(?:\s|$)| [-–—]\s)"
)
_WRAPPED_AT = 44
_NARROWEST, _WIDEST = 50, 130
_NEARLY = 0.82
_BEGINS_A_NUMBER = "(0123456789"
_LONGEST_LABEL = 40
_LINES = 80
_FOLDED = (Kind.LINE, Kind.PARAGRAPH)


@dataclass(frozen=True, slots=True)
class Line:
    """A line as its writer meant it: what a mail program folded is whole again; never empty."""

    start: int
    end: int
    kind: Kind

    @property
    def is_aside(self) -> bool:
        """True for what no answer stands in: letterheads, running feet, e-mail fields, quoted requests."""
        return self.kind in (Kind.HEADER, Kind.FOOTER, Kind.FIELD, Kind.QUOTED)


@dataclass(frozen=True, slots=True)
class Word:
    """A word in lower case, and where it stands."""

    text: str
    start: int
    end: int


_START, _END = attrgetter("start"), attrgetter("end")


@dataclass(frozen=True, slots=True)
class Letter:
    """The placed text of a document with its logical lines and its words.

    `text` is the one text that every offset points into, with a space for each line end that only folds a sentence:
    a rule's words are found across it, and every place is the same in both. Numbers of rows,
    working sheets and a log's other requests are spaces as well, and the sign between the columns "From" and "To" is a dash.
    """

    placed: PlacedText
    text: str
    lines: tuple[Line, ...]
    words: tuple[Word, ...]

    @classmethod
    def of(cls, placed: PlacedText) -> Letter:
        """The letter that a placed text is."""
        text = without_other_requests(without_row_numbers(without_other_sheets(placed, without_working_sheets(placed))))
        text = with_periods_joined(text)
        found = _WORD.finditer(text)
        words = tuple(Word(word[0].lower().replace("’", "'"), word.start(), word.end()) for word in found)
        lines = tuple(_unfolded(list(_printed_lines(placed, text)), text))
        return cls(placed, _without_shares(_without_folds(text, lines)), lines, words)

    def lines_within(self, start: int, end: int) -> tuple[Line, ...]:
        """The lines, cut to the passage, that share a character with it."""
        first = bisect_right(self.lines, start, key=_END)
        last = bisect_left(self.lines, end, key=_START)
        return tuple(self._parts(self.lines[first:last], start, end))

    def _parts(self, lines: Sequence[Line], start: int, end: int) -> Iterator[Line]:
        """The lines, each as it is or what lies between: a line is never empty, but a part of one may be."""
        for line in lines:
            if start <= line.start and line.end <= end:
                yield line
            elif self.text[max(line.start, start) : min(line.end, end)].strip():
                yield Line(max(line.start, start), min(line.end, end), line.kind)


def _printed_lines(placed: PlacedText, text: str) -> Iterator[Line]:
    start = 0
    for piece in text.split("\n"):
        stripped = piece.strip(" ")
        if stripped.strip():
            first = start + len(piece) - len(piece.lstrip(" "))
            yield Line(first, first + len(stripped), _kind_at(placed, first, stripped))
        start += len(piece) + 1


_BOUND = expression(r">=?\d[\d,]*(?: [A-Za-z]+){0,4}[.;,]?")
""" ">10" alone on its line is an answer; mail programs set a space before what they quote."""


def _kind_at(placed: PlacedText, first: int, words: str) -> Kind:
    if words.startswith(">") and not _BOUND.fullmatch(words):
        return Kind.QUOTED
    offset = first + len(words) - len(words.lstrip())
    segment = placed.segment_at(offset)
    return segment.kind if segment else Kind.LINE


def _unfolded(lines: list[Line], text: str) -> Iterator[Line]:
    pending: Line | None = None
    width = _width(lines, text)
    numbers = [tuple(numbers_of(text[line.start : line.start + _LONGEST_LABEL])) for line in lines]
    before: list[int] = []
    for place, line in enumerate(lines):
        after = numbers[place + 1 : place + _LINES] if text[line.start] in _BEGINS_A_NUMBER else []
        points = Points(before, [each for those in after for each in those])
        if pending is not None and width is not None and _is_folded(pending, line, text, width, points):
            pending = Line(pending.start, line.end, pending.kind)
            continue
        if pending is not None:
            yield pending
        pending = line
        before.extend(numbers[place])
    if pending is not None:
        yield pending


def _without_folds(text: str, lines: tuple[Line, ...]) -> str:
    pieces, reached = [], 0
    for line in lines:
        pieces += [text[reached : line.start], text[line.start : line.end].replace("\n", " ")]
        reached = line.end
    return "".join([*pieces, text[reached:]])


def _width(lines: list[Line], text: str) -> int | None:
    """How wide the letter was folded; None where its lines are too long or too short to have been folded."""
    lengths = sorted(
        line.end - line.start
        for line in lines
        if line.end - line.start >= _WRAPPED_AT and "\t" not in text[line.start : line.end]
    )
    width = lengths[len(lengths) * 9 // 10] if lengths else None
    return None if width is None or not _NARROWEST <= width <= _WIDEST else width


def _is_folded(above: Line, line: Line, text: str, width: int, points: Points) -> bool:
    """True where `line` goes on with the sentence of the full line above it."""
    if above.kind is not line.kind or line.kind not in _FOLDED or "\n\n" in text[above.end : line.start + 1]:
        return False
    words, before = text[line.start : line.end], text[above.start : above.end].rsplit("\n", 1)[-1]
    is_day_alone = _DAY_ALONE.fullmatch(words) and not _UNFINISHED.search(before)
    if is_day_alone or text[above.end : line.start].count("\n") > 1:
        return False
    if _is_folded_twice(text[above.start : above.end], before, words):
        return True
    if "\t" in words or "\t" in before or "|" in before or "   " in before.strip() or len(before) < _WRAPPED_AT:
        return False
    if len(before) + 1 + len(words.split(maxsplit=1)[0]) < _NEARLY * width:
        return False
    begins = (_LABELLED.match(words) and not _OF_AGE.search(before)) or (
        _begins_entry(words) and not _UNFINISHED.search(before)
    )
    begins = begins or is_next_number(text[above.start : above.end], words) or _is_next_point(before, words, points)
    goes_on = is_rest_of_sentence(before, words, points) or (before[-1] not in ".:;?!" and not begins)
    return goes_on or (_ENTRIES.search(before) is not None and _NEXT_ENTRY.match(words) is not None)


_POINT_AND_COUNT = expression(r"[1-8] (?:<\s?)?\d[\d,]*\W*")


def _begins_entry(words: str) -> bool:
    """True for "2021 - 34" and for "3 33", a number of the request with nothing but a count."""
    return _ENTRY.match(words) is not None or _POINT_AND_COUNT.fullmatch(words) is not None


_BARE_POINT = expression(r"(?P<number>[1-8]) [A-Z]")


def _is_next_point(before: str, words: str, points: Points) -> bool:
    """True for "6 Not held" below "… 5 aged 16, 8 aged 17", where "5" begins a line above and "7" one below."""
    found = _BARE_POINT.match(words)
    if found is None or not (before[-1:].isdigit() or before[-1:] in ").%"):
        return False
    number = int(found["number"])
    return number - 1 in points.before and number + 1 in points.after


_DAY_ALONE = expression(
    r"(?:(?:request |response |reply )?(?:response|reply|received|dated?|sent|issued|answered|published|completed|closed|responded|replied)(?: (?:of|on|sent|issued))?:?\s+)?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:the\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9},?\s+20\d\d|\d{1,2}([/.-])\d{1,2}\1(?:20)?\d\d)",
    re.IGNORECASE,
)
""" "9 May 2025" or "Response of 9 May 2025" below a long heading has its line to itself."""
_ENTRY = expression(r"(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?\s*[:=–—-]\s")
_OF_AGE = expression(r"\b(?:age[ds]?|aged (?:between|from))$", re.IGNORECASE)
""" "16 to 17: 8" below "age 13 to 15: 10, age" is no label."""
_UNFINISHED = expression(
    r"(?:\b(?:to|and|or|from|in|for|until|since|by|between|of|the|during|before|after|year|than|at|on|dated|end(?:ed|ing))|[-–—,])$",
    re.IGNORECASE,
)
""" "2021 - 34" below a long entry is the next of the list; "2015: not recorded" below "… 2010 to" is the rest of it."""


_ENTRIES = expression(r"(?:^|[;:] )[^\W_][^;]{0,40} \d[\d,]*; [^\W_][^;]{0,40} \d[\d,]*;$")
_NEXT_ENTRY = expression(r"[^\W_](?![a-z]?[).])[^;\n]{0,40} \d[\d,]*[;.]")
""" "2020, 102; 2021, 117" below "2018, 151; 2019, 160;": a list that runs on in one sentence."""


_SHARE = expression(r"(?<=[\w>]) ?\(\s?\d{1,3}(?:\.\d+)?\s?(?:%|per ?cent)\s?\)(?=[^\S\n]+[a-z])", re.IGNORECASE)
_BLANK = "\N{NO-BREAK SPACE}"
""" "61 (69%) were White British": the share in brackets says the count once more, and is blank without parting any cells."""


def _without_shares(text: str) -> str:
    return _SHARE.sub(lambda share: _BLANK * len(share[0]), text)


_REST_OF_LINE = expression(r"[a-z][a-z'’]*(?: [a-z'’]+){0,2}")
_SENTENCE_GOES_ON = expression(r"[a-z][a-z'’]+ ")


def _is_folded_twice(above: str, last: str, words: str) -> bool:
    """True where a word or two that a second mail program folded off a full line stand before the rest of the sentence."""
    return "\n" in above and bool(_REST_OF_LINE.fullmatch(last)) and bool(_SENTENCE_GOES_ON.match(words))
