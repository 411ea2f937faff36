"""Reads the labels that councils put before questions and answers: `a)`, `1.`, `Q1`, `Response a:`, `7a)`, ©, €."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from councils.domain.expressions import expression
from councils.domain.hints import folded
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.listedages import without_ages
from councils.parsing.rules.notetables import note_tables
from councils.parsing.rules.numberedrows import numbered_rows
from councils.parsing.rules.quarter_names import quarters_named


class Family(StrEnum):
    """The kinds of label; those of one list are of one family."""

    NAMED = "named"
    DIGIT = "digit"
    LETTER = "letter"
    ROMAN = "roman"


@dataclass(frozen=True, slots=True)
class Label:
    """A label, `start` to `end`: its number counted from 1, and the letter after the number where it has both."""

    start: int
    end: int
    family: Family
    number: int
    minor: str = ""


_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8}
_DAMAGED = {"©": 3, "€": 5}
_LEAD = r"(?:[-–—•*·>|]\s*)*[\"“]?"
_QUESTION = r"q(?=[a-z]{0,8}t)(?=[a-z]{0,8}n)[uestion]{5,9}"
"""The word as hasty fingers have it: "Quesiton 1.", "Questin 2"."""
_ONE_LABEL = r"\s+\(?[a-g1-8]\)?\s?[):.–-]"
""" "Re (c): 29"; "Re: your letter" and "Ad hoc" begin with no label."""
_NAMED = expression(
    _LEAD + rf"(?:(?:in\s+)?(?:response|answer|reply)s?\s*(?:to\s+)?)?(?!ad\b|re\b(?!{_ONE_LABEL}))"
    rf"(?:(?:questions?|question\s+no\.?|{_QUESTION}|re(?={_ONE_LABEL})|qu?\.?|ques\.?|part|point|item|response|answer|ans|reply|request|[ar])\s*\(?|(?<=to\s)(?=\(?[a-g1-8]\s?(?:[):.]|$|\n))\(?)"
    r"(?:(?P<number>\d{1,2})\s*[.(]?\s*(?P<minor>(?!(?<=\s)(?-i:A[^\S\n]+[a-z]))[a-g](?![a-z])|\(?(?:i{1,3}|iv)(?![a-z])\)?)?|(?P<letter>[a-g](?![a-z]))"
    r"|(?P<roman>viii|vii|vi|iv|v|iii|ii|i)(?![a-z]))\)?\s*(?:[.:)\-–—]+|(?=\s)|(?=[A-Z])|$)",
    re.IGNORECASE,
)
_NUMBERED = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
_ORDINAL = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8}
_IN_WORDS = expression(
    _LEAD
    + r"(?:(?:in\s+)?(?:response|answer|reply|relation|respect|regard)\s+(?:to\s+|of\s+)?|(?:(?:and\s+)?turning\s+to|regarding|as\s+(?:to|for)|with\s+(?:respect|regard)\s+to|concerning|on|for|to)\s+)?(?:your\s+|the\s+)?"
    rf"(?:(?:question|part|point|item|query)\s+(?P<number>{'|'.join(_NUMBERED)})\b\s*(?:[.:)\-–—,]+|(?=\n)|$|(?=\s(?-i:[A-Z0-9<])))"
    rf"|(?P<ordinal>{'|'.join(_ORDINAL)})\s+(?:question|part|point|item|query)\s*(?:[.:)\-–—,]+|(?=\n)|$))",
    re.IGNORECASE,
)
""" "Part three.", "Question one", "Your first question:"."""
_BOTH = expression(_LEAD + r"\(?(?P<number>\d{1,2})\)?\s?[.\-]?\s?\(?(?P<letter>[a-gA-G])(?:[).:]+|(?=\s[A-Z0-9<]))")
_BOTH_ROMAN = expression(
    _LEAD + r"\(?(?P<number>\d{1,2})\)?\s?[.\-]?\s?(?P<minor>\(?(?:i{1,3}|iv))(?:[).:]+|(?=\s[A-Z0-9<]))"
)
""" "5i", "5(ii)": a question told apart by Roman numbers."""
_DIGIT = expression(
    _LEAD
    + r"(?:\((?P<inner>\d{1,2})\)|(?P<number>\d{1,2})\s?(?:[):]|\.(?!\d)|[-–](?=\s|$))[.):]*(?=\D|\s*\d|$)|(?P<bare>\d)(?=\t))"
)
_LETTER = expression(
    _LEAD
    + r"(?:\((?P<inner>[a-hA-H])\)|(?P<letter>[a-hA-H])\s?(?:[):]|\.(?![a-z]\.)|[-–](?=\s))[.):]*|(?P<bare>[a-g])(?=\t))"
)
_ROMANS = expression(_LEAD + r"\(?(?P<roman>viii|vii|vi|iv|v|iii|ii|i)[.):]+", re.IGNORECASE)
_SIGN = expression(_LEAD + r"\(?(?P<sign>[©€])\)?[.:]?(?=\s|[A-Z]|$)")
_BARE = expression(r"(?P<number>1?\d)\s?(?P<minor>[a-g]?)")
_BEFORE = expression(r"(?:^|\n|\t|\| ?|[.:;?!)]\s)\s*(?P<label>[^\n\t]{1,26}?)\s*$")
_ALONE = expression(r"\s*(?:and\s+)?(?P<label>[^\n\t]{1,14}?)\s*")


def read_labels(words: str, offset: int = 0) -> tuple[Label, ...]:
    """Every way of reading the label that `words` begin with; none where they begin with none."""
    return tuple(_readings(words, offset))


def _readings(words: str, offset: int) -> Iterator[Label]:
    if found := _NAMED.match(words):
        number = found["number"]
        value = int(number) if number else _ROMAN[folded(found["roman"])] if found["roman"] else _place(found["letter"])
        yield Label(offset, offset + found.end(), Family.NAMED, value, _minor(found["minor"] or ""))
        return
    if found := _IN_WORDS.match(words):
        value = _NUMBERED[folded(found["number"])] if found["number"] else _ORDINAL[folded(found["ordinal"])]
        yield Label(offset, offset + found.end(), Family.NAMED, value)
        return
    if found := _BOTH.match(words):
        end = offset + found.end()
        yield Label(offset, end, Family.DIGIT, int(found["number"]), found["letter"].lower())
        yield Label(offset, end, Family.LETTER, _place(found["letter"]))
        return
    if found := _BOTH_ROMAN.match(words):
        yield Label(offset, offset + found.end(), Family.DIGIT, int(found["number"]), _minor(found["minor"]))
        return
    if found := _DIGIT.match(words):
        yield Label(offset, offset + found.end(), Family.DIGIT, int(found["number"] or found["inner"] or found["bare"]))
        return
    if found := _SIGN.match(words):
        yield Label(offset, offset + found.end(), Family.LETTER, _DAMAGED[found["sign"]])
        return
    if found := _LETTER.match(words):
        yield Label(
            offset, offset + found.end(), Family.LETTER, _place(found["letter"] or found["inner"] or found["bare"])
        )
    if found := _ROMANS.match(words):
        yield Label(offset, offset + found.end(), Family.ROMAN, _ROMAN[folded(found["roman"])])


def _minor(words: str) -> str:
    """The letter of a part: "a", or that of a Roman number, "ii" being the second."""
    plain = words.strip("()").lower()
    return "abcd"[_ROMAN[plain] - 1] if plain in _ROMAN else plain


def _place(letter: str) -> int:
    return "abcdefgh".index(letter.lower()) + 1


_MOST_OF_LABEL = 40
_GOES_ON = expression(r"[ ]*(?:to|and|&|[-–—])[ ]*\(?(?:\d{1,2}|[a-g])[).:]", re.IGNORECASE)
"""What follows the first of several labels: "4. to 7.", "(d) and (e)"; together they are no label of one answer."""
_IS_A_DAY = expression(
    r"(?<=[\d\s])[^\S\n]*(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?,?\s+(?:19|20)\d\d\b",
    re.IGNORECASE,
)
""" "Reply 4 June 2025" is of a day; "3. April 2025: 12" is labelled."""


def labels_at_lines(letter: Letter, start: int, end: int) -> tuple[Label, ...]:
    """The labels that lines between `start` and `end` begin with; an "A:" that only says "answer" is none."""
    quarters = quarters_named(letter.text) | note_tables(letter.text) | numbered_rows(letter.text)
    found = [
        label
        for line in letter.lines_within(start, end)
        if not line.is_aside
        for label in read_labels(letter.text[line.start : line.end], line.start)
        if not quarters.touch(label.start, label.end)
        and not _GOES_ON.match(letter.text, label.end)
        and not _IS_A_DAY.match(letter.text, label.end)
    ]
    found += _glued(letter, start, end)
    found = _without_list_of_years(letter.text, sorted(found, key=lambda label: label.start))
    found = without_ages(letter.text, found, lambda label: (label.start, label.end, label.number))
    if len({label.number for label in found}) <= _FEW:
        bare = _bare_numbers(letter, start, end, found)
        found = sorted([*bare, *_begun_again(found)], key=lambda label: label.start) if bare else found
    answers = [label for label in found if _says_answer(letter.text[label.start : label.end])]
    return tuple(
        label for label in found if label not in answers or (len(answers) == 1 and _begins_a_list(label, found))
    )


_GLUED = expression(
    r"(?<=[.;!?)] )[ ]*(?=(?:Response|Answer|Reply)\s(?:to\s)?(?:[Qq]uestion\s|[Pp]art\s)?\(?(?:[a-g]|[1-8])\)?\s?[:.–—-](?:\s|$)"
    r"|Q[uestion]{5,8}\s(?:[a-g]|[1-8])[.:]\s+[A-Z])"
)
""" "See our plan. Response c: 74": the label of the next answer, glued to the end of the line before it."""


def _glued(letter: Letter, start: int, end: int) -> list[Label]:
    """The labels that say "Response c:" within a line, where lines begin with such labels too."""
    return [
        label
        for line in letter.lines_within(start, end)
        if not line.is_aside
        for found in _GLUED.finditer(letter.text, line.start, line.end)
        for label in read_labels(letter.text[found.end() : line.end], found.end())
    ]


_YEAR_AND_COUNT = expression(r"\s*(?:19|20)\d\d(?:\s?[/–-]\s?\d{1,4})?[^\S\n]*[:=|\t –-]\s*[<*\d]")


def _without_list_of_years(text: str, labels: list[Label]) -> list[Label]:
    """The labels without those that number years in turn, "1. 2021-22 2276", "2. 2022-23 2301", or stand again before each."""
    listed = [label for label in labels if _YEAR_AND_COUNT.match(text, label.end)]
    years = {(label.family, label.number) for label in listed}
    said: set[tuple[Family, int]] = set()
    kept: list[Label] = []
    above: tuple[Family, int] | None = None
    for label in labels:
        named = label.family, label.number
        in_turn = {(label.family, label.number - 1), (label.family, label.number + 1)} & years
        if label not in listed or not (in_turn or named in said or named == above):
            kept.append(label)
        said |= {named} if label in listed else set()
        above = named
    return kept


_BARE_AT_LINE = expression(r"(?P<number>[1-9])(?P<minor>[ab]?|i{1,2})[ ]{1,4}(?=[A-Z0-9<*])|(?P<last>7)$")
""" "7" alone on its line, right after the sixth, stands over a list by year; any other number alone may be a count."""
_LEAST_BARE, _FEW, _SECOND = 6, 4, 2
_LEAST_WITH_A_GAP = 5
_A_COUNT_ALONE = expression(
    r"[^\S\n]*(?:[<*]?\s?\d[\d,]*|\*|nil|none|zero)(?:[^\S\n]+(?:cases|children|young people))?\W*(?:\n|\Z)",
    re.IGNORECASE,
)
_TELLING = {
    5: expression(r"[^\n]*\b(?:White|Black|Asian|Mixed|ethnic\w*|aged?)\b", re.IGNORECASE),
    6: expression(
        r"[^\n]*\b(?:White|Black|Asian|Mixed|ethnic\w*|perpetrators?|police|not (?:held|recorded|known))\b",
        re.IGNORECASE,
    ),
    7: expression(r"[^\n]*(?:\n[^\n]*)?\b20[012]\d\b"),
}
"""What an answer to the fifth, sixth or seventh question begins with, by which a list with a gap is known for one of answers."""


def _bare_numbers(letter: Letter, start: int, end: int, signed: list[Label]) -> list[Label]:
    """ "1 Yes", "2 Through the panel", … "7 Not held": numbers without a sign that run from 1 to at least 6, in turn.

    Among them may stand those that have a sign: "1.a) Yes", "1.b) Yes", "2 Through the panel". One number may be missing
    where the first answers two questions and the others stand over what theirs ask for: "1 a) Yes b) A panel", "3 33", "4 5".
    """
    found = _run_of_bare(letter, start, end, signed, skips=0)
    if len({label.number for label in found}) >= _LEAST_BARE:
        return found
    found = _run_of_bare(letter, start, end, signed, skips=1)
    numbers = {label.number for label in found}
    of_counts = [label for label in found if label.number in (3, 4) and _A_COUNT_ALONE.match(letter.text, label.end)]
    telling = [
        label for label in found if label.number in _TELLING and _TELLING[label.number].match(letter.text, label.end)
    ]
    return found if len(numbers) >= _LEAST_WITH_A_GAP and of_counts and len(telling) >= _SECOND else []


def _run_of_bare(letter: Letter, start: int, end: int, signed: list[Label], *, skips: int) -> list[Label]:
    """The longest run of bare numbers from the first line on, of which as many numbers may be missing as `skips` says."""
    found: list[Label] = []
    by_line = {label.start: label for label in signed if label.family is Family.DIGIT}
    seconds = [label for label in _begun_again(signed) if label.number == _SECOND]
    for line in letter.lines_within(start, end):
        match = None if line.is_aside else _BARE_AT_LINE.match(letter.text, line.start, line.end)
        last = found[-1] if found else Label(start, start, Family.DIGIT, 0)
        label = by_line.get(line.start)
        follow = ((last.number + 1, ""), *_split(last))
        if any(
            last.start < inner.start < line.start for inner in seconds
        ):  # "3 CASES" over "a)" and "b)" answers 4 too
            follow = (*follow, (last.number + 2, ""))
        if label and (label.number, label.minor) in follow:
            found.append(label)
            continue
        number, minor = (int(match["number"] or match["last"]), _minor(match["minor"] or "")) if match else (0, "")
        is_gap = bool(found) and skips > 0 and (number, minor) == (last.number + 2, "")
        if match and ((number, minor) in follow or is_gap):
            skips -= is_gap and (number, minor) not in follow
            found.append(Label(match.start(), match.end(), Family.DIGIT, number, minor))
    return found


def _begun_again(labels: list[Label]) -> list[Label]:
    """The letters that begin again below each number: "3 CASES" over "a) Now: 33" and "b) Gang or group: 5"."""
    letters = [label for label in labels if label.family is Family.LETTER]
    return letters if sum(label.number == 1 for label in letters) > 1 else []


def _split(last: Label) -> tuple[tuple[int, str], ...]:
    """What may follow where an answer is given in two parts: "5a", "5b"."""
    return ((last.number, "b"),) if last.minor == "a" else ((last.number + 1, "a"),)


def _says_answer(words: str) -> bool:
    return re.fullmatch(r"\W*A\s?[:.]", words) is not None


def _begins_a_list(label: Label, found: list[Label]) -> bool:
    return any(other.family is label.family and other.number == 2 and other.start > label.start for other in found)


def label_before(text: str, start: int, floor: int) -> tuple[int, tuple[Label, ...]]:
    """Where the label that stands right before `start` begins, and its readings; `start` itself where none does."""
    found = _right_after(text, start, floor) or _BEFORE.search(text, max(floor, start - 40), start)
    if found is None or _ends_its_line(text, found):
        return start, ()
    words = found["label"]
    readings = tuple(
        label
        for label in read_labels(words + " ", found.start("label"))
        if not words[label.end - found.start("label") :].strip()
    )
    if not readings and (bare := _BARE.fullmatch(words)) and _opens_line(text, found.start("label")):
        readings = (Label(found.start("label"), found.end("label"), Family.DIGIT, int(bare["number"]), bare["minor"]),)
    if readings:
        return found.start("label"), readings
    return (found.start("label"), ()) if re.fullmatch(r"[-–—•*·>|\"“ ]+", words) else (start, ())


_PERHAPS_CIRCA = expression(r"\s*c\.", re.IGNORECASE)
_SIGN_CLOSES = expression(r"[.):]\s*\Z")


def past_own_label(text: str, start: int, end: int, labels: tuple[Label, ...]) -> int:
    """Where an answer begins that repeats the label of its question, "c) the current number …" over "c. 46"; else `start`.

    Below "3. the current number …" a "c. 46" is about as many.
    """
    lettered = any(text[label.start : label.end].strip(" ([")[:1].isalpha() for label in labels)
    numbers = {(label.number, label.minor) for label in labels}
    line = text[start : min(end, start + _MOST_OF_LABEL)].split("\n", maxsplit=1)[0]
    own = [
        label
        for label in read_labels(line, start)
        if (label.number, label.minor) in numbers
        and _SIGN_CLOSES.search(text, label.start, label.end)
        and (lettered or not _PERHAPS_CIRCA.match(text, label.start, label.end))
    ]
    return own[0].end if own and text[own[0].end : end].strip() else start


def _right_after(text: str, start: int, floor: int) -> re.Match[str] | None:
    """The label that alone stands between the end of a printed question at `floor` and the next one on its line."""
    found = _ALONE.fullmatch(text, floor, start) if floor else None
    return found if found and not _ends_its_line(text, found) and read_labels(found["label"] + " ") else None


def _ends_its_line(text: str, found: re.Match[str]) -> bool:
    """True for the "6." of "(cases involving 2 or more perpetrators): 6." over the next question: an answer."""
    return not _opens_line(text, found.start("label")) and "\n" in text[found.end("label") : found.end()]


def _opens_line(text: str, start: int) -> bool:
    return not text[text.rfind("\n", 0, start) + 1 : start].strip()
