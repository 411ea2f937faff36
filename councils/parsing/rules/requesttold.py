"""Finds the request where a council tells it in its own words before the answers: under "What we were asked", or in a breath.

Nothing in it is an answer, though its parts carry the same labels as the answers below.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from councils.domain.expressions import expression
from councils.domain.numbers import IN_WORDS
from councils.parsing.rules.asked import part_of
from councils.parsing.rules.letter import Letter, Line
from councils.parsing.rules.restated import Restated
from councils.parsing.rules.subjects import signs_of

_OVER_REQUEST = expression(
    r"\W*(?:(?:what|all that) (?:we were|was|you|you have|the requester) (?:asked|requested|want(?:ed)?)(?: (?:for|us|to know))*|(?:you|i) (?:have )?(?:asked|requested)(?: (?:for|us|to know))*"
    r"|(?:(?:your|the|foi|original|details of (?:the|your)|summary of (?:the|your)|text of (?:the|your)) )?(?:request(?: details| summary| text)?|questions?(?: asked)?|enquiry|information (?:requested|sought))(?: received| in full)?)\W*",
    re.IGNORECASE,
)
_OVER_ANSWERS = expression(
    r"\W*(?:what (?:we|the council|the trust) (?:said|answered|replied|told (?:you|them))|we (?:said|replied|answered)|(?:(?:our|the|council(?:['’]s)?|foi|full|your|the (?:council|trust)['’]s) )?(?:responses?|answers?|repl(?:y|ies)|decision)(?: (?:given|sent|in full))?|resolution|information (?:provided|supplied|disclosed))\W*",
    re.IGNORECASE,
)
_LONGEST = 4000
_MOST_PRINTED = 4
_TOLD = expression(
    r"\b(?:asked|requested|request(?:ing)?|wanted|wish(?:ed)? to know|would like to know|sought|seek(?:ing)?|enquir\w+|questions?)\b",
    re.IGNORECASE,
)
_ASKING = expression(
    r"\b(?:whether|how many|how (?:they|it|cases)|what|which|(?:the )?(?:current |yearly |annual )?numbers?|breakdowns?|(?:the|their|its) (?:nature|ethnicity|ages?)|numbers? of|details of)\b",
    re.IGNORECASE,
)
_FORMS = (
    expression(r"(?<![\w(])\(?(?P<label>[a-h])\)\s"),
    expression(r"(?<![\w.,/£(])\(?(?P<label>[1-9])[).]\s"),
    expression(r"(?<![\w(])\(?(?P<label>viii|vii|vi|iv|v|iii|ii|i)\)\s"),
)
_ORDER = ("abcdefgh", "12345678", ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii"))
_LEAST, _LEAST_ASKING = 4, 3


def without_told(letter: Letter, restated: Sequence[Restated]) -> tuple[Restated, ...]:
    """The printed questions, those of a request that is told in other words being one preamble of no question."""
    told = [
        place
        for place in (*_under_heading(letter), *_in_a_breath(letter), *_in_a_sentence(letter), *_in_a_list(letter))
        if len(
            {part_of(each.questions[0]) for each in restated if each.questions and place[0] <= each.start < place[1]}
        )
        <= _MOST_PRINTED
    ]
    told += _before_the_questions(letter, restated)
    kept = [each for each in restated if not any(start < each.end and each.start < end for start, end in told)]
    return tuple(sorted([*kept, *(Restated(*place, (), goes_on=False) for place in told)], key=lambda each: each.start))


_ASKS = expression(
    r"\b(?:please|(?:can|could|would|will) you|i (?:would|should) (?:like|be grateful)|i['’]d like|i (?:wish|want|request|am writing|ask))\b[^.:?\n]{0,30}\b(?:confirm|tell|know|let (?:me|us)|provide|supply|send|give|state|advise|answer|specify|say|information)\b[^.:?\n]{0,60}:\W*$",
    re.IGNORECASE,
)
_OF_THE_COUNCIL = expression(
    r"\b(?:we|our|(?:the|this) council)\b (?:\w+ )?(?:h[eo]ld|have|had|monitor\w*|record\w*|count\w*|know|are|were|can|do|does|has|is)\b|\byour (?:request|enquiry|e-?mail|letter|message|questions?)\b|\bthank you\b|\b(?:received|dated)\b|\byou (?:asked|wrote|requested)\b",
    re.IGNORECASE,
)
_MOST_BETWEEN = 16


def _before_the_questions(letter: Letter, restated: Sequence[Restated]) -> list[tuple[int, int]]:
    """The paragraph that ends "Can you please confirm:" right above the first question: whoever asks tells there what they know."""
    first = next((each.start for each in restated if each.questions), 0)
    above = [(line.start, line.end) for line in letter.lines if line.end <= first]
    if not above or first - above[-1][1] > _MOST_BETWEEN:
        return []
    start, end = above[-1]
    asks = _ASKS.search(letter.text, start, end) is not None
    return [(start, end)] if asks and not _OF_THE_COUNCIL.search(letter.text, start, end) else []


def _under_heading(letter: Letter) -> Iterator[tuple[int, int]]:
    """What stands between the one heading of the request and the one heading of the answers below it."""
    over, below = (
        [line for line in letter.lines if _is(letter, line, form)] for form in (_OVER_REQUEST, _OVER_ANSWERS)
    )
    below = [line for line in below if over and line.start > over[0].end]
    if len(over) != 1 or len(below) != 1:
        return
    first, last = over[0].end, below[0].start
    stretch = letter.text[first:last]
    words = stretch.strip()
    if not words or len(words) > _LONGEST or "\t" in words:
        return
    if len(_ASKING.findall(words)) < _LEAST_ASKING and (len(signs_of(words)) < _LEAST or _says(words)):
        return
    start = first + len(stretch) - len(stretch.lstrip())
    yield start, start + len(words)


def _is(letter: Letter, line: Line, form: re.Pattern[str]) -> bool:
    return form.fullmatch(letter.text, line.start, line.end) is not None


def _in_a_breath(letter: Letter) -> Iterator[tuple[int, int]]:
    """A paragraph such as "You asked (a) whether …; (b) how many …; (c) …", which answers nothing itself."""
    for line in letter.lines:
        for form, order in zip(_FORMS, _ORDER, strict=True):
            labels = list(form.finditer(letter.text, line.start, line.end)) if not line.is_aside else []
            if [label["label"] for label in labels] != list(order[: len(labels)]) or len(labels) < _LEAST:
                continue
            entries = [letter.text[one.end() : other.start()] for one, other in pairwise(labels)]
            asking = sum(_ASKING.search(entry) is not None for entry in entries)
            led = _TOLD.search(letter.text, line.start, labels[0].start()) is not None
            if led and asking >= _LEAST_ASKING:
                yield line.start, line.end
                break


_BREATH = expression(
    r"\b(?:you|the (?:requester|applicant)|(?:your|the|this) (?:foi |information )?(?:request|letter|e-?mail|message|enquiry))\b[^.:;?\n]{0,60}?"
    r"\b(?:asks?|asked|request(?:s|ed)|sought|seeks?|want(?:s|ed)|wish(?:ed)?|enquire[ds]?)\b[^.?\n]*(?:\.(?=\d)[^.?\n]*)*(?:[.?](?=\s|$)|$)",
    re.IGNORECASE | re.MULTILINE,
)
_NUMBER_WORDS = expression(rf"\b(?:{IN_WORDS}|nil|none|zero|no)\b", re.IGNORECASE)
_MORE_THAN_ONE = expression(
    r"\b(?:(?:2|two) or more|more than one|one or more|(?:seven|eight|several) (?:questions|points|things|parts))\b",
    re.IGNORECASE,
)


def _in_a_sentence(letter: Letter) -> Iterator[tuple[int, int]]:
    """A sentence such as "You asked for the current number; the number …; a breakdown …", with no labels and no answers."""
    for line in letter.lines:
        if line.is_aside:
            continue
        for sentence in _BREATH.finditer(letter.text, line.start, line.end):
            if len(_ASKING.findall(sentence[0])) >= _LEAST and not _says(sentence[0]):
                yield sentence.span()


def _says(told: str) -> bool:
    """True for words with a number or an answer among them; days, years and "2 or more" are the request's own."""
    words = _MORE_THAN_ONE.sub("", _ASKED_OF.sub("", told))
    found = _NUMBER_WORDS.search(words) or _OTHER_NUMBERS.search(_DAY.sub("", words)) or _ANSWERS.search(words)
    return found is not None


_DAY = expression(r"\b\d{1,2}(?:st|nd|rd|th)?(?: of)? [A-Z][a-z]{2,8}(?: \d{4})?\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b")
_LISTED = expression(
    r"\b(?:you|your|the|this|which|that) (?:\S+ ){0,6}?(?:asks?|asked|requests?|requested|lists?|listed|puts?|seeks?|sought|wants?|wanted|raises?|raised|enquir\w+|questions?|points?)\b.{0,80}:\s*$",
    re.IGNORECASE,
)
_ENTRY = expression(r"\s*(?:[-–—•*·>]|\(?(?:[a-h1-9]|i{1,3}|iv|vi{0,3})[).:])\s*(?P<words>\S.*?)\s*")
_OTHER_NUMBERS = expression(r"\d+")
_ASKED_OF = expression(r"\b(?:20[012]\d|(?:1st|1|31st|31) (?:of )?March|2 or more|two or more)\b", re.IGNORECASE)
_ANSWERS = expression(
    r"(?:^|[:–—-]\s*)(?:yes|no|none|nil|not (?:held|recorded)|n/?a|see|we|withheld|exempt\w*|refused)\b|\t",
    re.IGNORECASE,
)


def _in_a_list(letter: Letter) -> Iterator[tuple[int, int]]:
    """The entries below "you asked for the following:", of which none says anything but what was asked."""
    lines = letter.lines
    for at, line in enumerate(lines):
        if line.is_aside or not _LISTED.search(letter.text[line.start : line.end]):
            continue
        entries = [
            letter.text[each.start : each.end]
            for each in takewhile(lambda each: _is_entry(letter, each), lines[at + 1 :])
        ]
        asking = sum(_ASKING.search(words) is not None for words in entries)
        if len(entries) >= _LEAST and asking >= _LEAST_ASKING:
            yield lines[at + 1].start, lines[at + len(entries)].end


def _is_entry(letter: Letter, line: Line) -> bool:
    """True for "- the current number of cases"; years and "2 or more perpetrators" are the request's own numbers."""
    entry = _ENTRY.fullmatch(letter.text, line.start, line.end)
    if entry is None or line.is_aside:
        return False
    return not _OTHER_NUMBERS.search(_ASKED_OF.sub("", entry["words"])) and not _ANSWERS.search(entry["words"])
