"""Finds the request's own words where a council prints them again ("in each year between 2010 and 2024"): nothing in them is ever a figure."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain

from rapidfuzz import fuzz

from councils.domain.expressions import expression
from councils.domain.vocabulary import Question
from councils.parsing.rules.asked import EMPTY_WORDS, Asked, ways_of_asking
from councils.parsing.rules.letter import Letter, Word
from councils.parsing.rules.subjects import signs_of

_LEAST_WORDS = 4
_LEAST_SHARE = 0.6
_MOST_OF_IT = 0.75
_MOST_SKIPPED = 4
_ALIKE, _ALIKE_IF_LONG = 84, 70
_SHORT, _LONG = 3, 6
_BEGINS_A_SENTENCE = expression(r"[\t|:;.?!>\"“‘'(\[©€]\s*$|[).:]\s*$|\s[-–—•*]\s*$")
_CLOSES = expression(r"[ ]*[)\]\"”’'.,;:?…]+")
_GOES_ON = expression(
    r"\s*(?:\.\s*)?(?:is|was|are|were|has|have|had|would|will|can|cannot|could|who|which|that|may|might|must|should|shall|does|do|did|stands?|remains?|rests?|sits?|lies)(?:n['’]t|['’]t)?\b"
)
_BARE_LABEL = expression(r"\W*(?:(?:question|part|item|request|q)\W*)?(?:\d{1,2}[a-g]?|[a-h])", re.IGNORECASE)
_SENTENCE_ENDS = expression(r"[.?!:](?=\s|\Z)|\n\s*\n|[\t|]|\Z")
_EACH_YEAR = expression(
    r"[,;]?\s+\(?(?=(?-i:[a-z]))(?:by\s+(?:[\w'’-]+\s+){1,4}?(?:council|authority|trust|borough),?\s+\(?)?(?:\w+\s+){0,2}?"
    r"(?:(?:(?:in|for|during|at the end of|over)\s+)?(?:each|every|per|by|any|a)\s+(?:of the\s+)?(?:\w+\s+)?(?:calendar\s+|financial\s+)?years?\b|(?:annually|yearly|per annum|year (?:by|on) year)\b)",
    re.IGNORECASE,
)
""" "The number of CSE cases in each year was:" tells of years, and prints no question about now."""
_OF_YEARS = expression(r"\byears?\b|\byearly\b|\bannual|\b(?:19|20)\d\d\b", re.IGNORECASE)
_ANNOUNCED = expression(
    r"\b(?:you|your request|the request) (?:have |had )?(?:asked|requested|sought|wrote|asks)\b[^.?!]*[\"“‘'][^.?!]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Restated:
    """A question printed again, `start` to `end`; no questions: the request's preamble.

    `goes_on`: the sentence does not end with the question but answers it ("The number of cases monitored is 22").
    """

    start: int
    end: int
    questions: tuple[Question, ...]
    goes_on: bool


@dataclass(frozen=True, slots=True)
class _Match:
    asked: Asked
    first: int
    last: int
    matched: int
    share: float


def find_restated(letter: Letter) -> tuple[Restated, ...]:
    """Every question, and every preamble of the request, that stands in the letter's words."""
    found: list[Restated] = []
    after = -1
    for index in _beginnings(letter):
        if letter.words[index].start < after:
            continue
        restated = _best(letter, index) or _led_in(letter, index)
        if restated is not None:
            found.append(restated)
            after = restated.end
    return tuple(found)


def _best(letter: Letter, index: int) -> Restated | None:
    """The question that begins with the word at `index`, of those that could the one that agrees most."""
    best = max(_matches(letter, index), key=lambda match: (match.matched, match.share), default=None)
    return None if best is None else _restated(letter, best)


_LEAD_IN = expression(
    r"(?:(?:please|kindly|also)\s+)*(?:(?:can|could|would|will)\s+you\s+(?:please\s+|kindly\s+)?|(?:i|we)\s+(?:would|should)\s+(?:also\s+)?like\s+(?:you\s+)?to\s+)?(?:please\s+)?"
    r"(?:confirm|provide|tell|give|state|supply|list|advise|specify|describe|know|let\s+(?:me|us)\s+(?:have|know))(?:\s+(?:me|us))?(?:\s+(?:with|details?\s+of|information\s+on))?\s+(?=\w)",
    re.IGNORECASE,
)
""" "Please confirm that your council …": what a council, or the requester, puts before the question."""


def _led_in(letter: Letter, index: int) -> Restated | None:
    """The question that stands behind a lead-in."""
    start = letter.words[index].start
    lead = _LEAD_IN.match(letter.text, start) if letter.words[index].text in _LEADING else None
    if lead is None:
        return None
    at = next(
        (
            place
            for place in range(index, min(index + _LONGEST_LEAD, len(letter.words)))
            if letter.words[place].start >= lead.end()
        ),
        None,
    )
    found = None if at is None else _best(letter, at)
    return replace(found, start=start) if found is not None and found.questions and found.start == lead.end() else None


_LEADING = frozenset(
    {"please", "kindly", "can", "could", "would", "will", "i", "we", "confirm", "provide", "state", "also"}
)
_LONGEST_LEAD = 12


def _beginnings(letter: Letter) -> Iterator[int]:
    """The words that a question could begin with: the first of a line, a cell, a sentence, or after a label."""
    starts = {line.start for line in letter.lines}
    previous_end = 0
    for index, word in enumerate(letter.words):
        between = letter.text[previous_end : word.start]
        begins_line = "\n" in between and word.start in starts
        if (
            index == 0
            or begins_line
            or _BEGINS_A_SENTENCE.search(between)
            or (not between.strip() and _is_label(letter, letter.words[index - 1]))
        ):
            yield index
        previous_end = word.end


def _is_label(letter: Letter, word: Word) -> bool:
    """True for the bare label that a line begins with: "a that your council", "Q1 That", "Question 1 That"."""
    line_start = letter.text.rfind("\n", 0, word.start) + 1
    return _BARE_LABEL.fullmatch(letter.text[line_start : word.end]) is not None


def _matches(letter: Letter, index: int) -> Iterator[_Match]:
    nearby = {word.text for word in letter.words[index : index + 12]}
    told = Counter(chain.from_iterable(_told_by().get(word, ()) for word in nearby))
    for number in sorted(told):
        asked = ways_of_asking()[number]
        if told[number] >= min(3, len(asked.telling)):
            match = _aligned(letter, index, asked)
            enough = match.matched >= _LEAST_WORDS or match.matched >= _MOST_OF_IT * len(asked.words)
            if enough and match.share >= _LEAST_SHARE and _asks_of_the_same(letter, match):
                yield match


@cache
def _told_by() -> dict[str, list[int]]:
    """The ways of asking that a word tells, each by its place among them."""
    told: dict[str, list[int]] = defaultdict(list)
    for number, asked in enumerate(ways_of_asking()):
        for word in asked.telling:
            told[word].append(number)
    return dict(told)


def _asks_of_the_same(letter: Letter, match: _Match) -> bool:
    """False for "a breakdown of ethnicity of victims" beside the wording that asks for perpetrators, and the reverse.

    So for "the current number of cases being monitored" beside the wording that asks for each year.
    """
    start, end = letter.words[match.first].start, letter.words[match.last].end
    words = letter.text[start:end]
    ends = _SENTENCE_ENDS.search(letter.text, end)
    said = letter.text[start : ends.start() if ends else end]
    if match.asked.questions == (Question.YEARLY_CASES,) and _OF_YEARS.search(said) is None:
        return False
    if match.asked.questions == (Question.CURRENT_CASES,) and _EACH_YEAR.match(letter.text, end):
        return False
    perpetrators = Question.PERPETRATOR_ETHNICITY in signs_of(words)
    if Question.PERPETRATOR_ETHNICITY in match.asked.questions:
        return perpetrators
    return not perpetrators or Question.VICTIM_ETHNICITY not in match.asked.questions


def _aligned(letter: Letter, index: int, asked: Asked) -> _Match:
    """Walks both texts word by word, stepping over a few words that one of them lacks."""
    at, want, matched, first, last, missed = index, 0, 0, index, index, 0
    while want < len(asked.words) and at < len(letter.words):
        if _same(letter.words[at].text, asked.words[want]):
            first = first if matched else at
            matched, last, at, want = matched + 1, at, at + 1, want + 1
            continue
        step = _step(
            letter,
            letter.words[last].end if matched else letter.words[at].start,
            at,
            asked,
            want,
            may_skip=matched > 0 or (at == index and letter.words[at].text in EMPTY_WORDS),
        )
        if step is None:
            break
        missed += max(step)
        at, want = at + step[0], want + step[1]
    return _Match(asked, first, last, matched, _share(asked, matched - missed / 2))


def _share(asked: Asked, matched: float) -> float:
    """How much of the wording was found; of a long one, its first sentence is enough."""
    return matched / min(len(asked.words), 17)


def _same(word: str, wanted: str) -> bool:
    if word == wanted:
        return True
    if word[0] != wanted[0] or word[0].isdigit():
        return False
    shorter = min(len(word), len(wanted))
    return shorter > _SHORT and fuzz.ratio(word, wanted) >= (_ALIKE if shorter < _LONG else _ALIKE_IF_LONG)


def _step(letter: Letter, since: int, at: int, asked: Asked, want: int, *, may_skip: bool) -> tuple[int, int] | None:
    """How many words of the letter and of the wording to step over so that both run on together again."""
    begins = [word.text[0] for word in letter.words[at : at + (_MOST_SKIPPED if may_skip else 1)]]
    wanted = [word[0] for word in asked.words[want : want + _MOST_SKIPPED + 1]]
    for skipped, lacking in _STEPS:
        if (
            skipped < len(begins)
            and lacking < len(wanted)
            and begins[skipped] == wanted[lacking]
            and _run_together(letter, since, at, skipped, asked, want + lacking)
        ):
            return skipped, lacking
    return None


_STEPS = tuple(
    (skipped, total - skipped)
    for total in range(1, 2 * _MOST_SKIPPED - 1)
    for skipped in range(min(total, _MOST_SKIPPED - 1) + 1)
)
"""Words to step over in the letter and in the wording, the fewest first."""


_DIVIDES = expression(r"\d|\n\s*\n|[.?!:]\s|\n.*\n|\t")
_BREAKS = expression(r"\n\s*\n|\t")


def _run_together(letter: Letter, since: int, at: int, skipped: int, asked: Asked, want: int) -> bool:
    there = at + skipped
    if not _same(letter.words[there].text, asked.words[want]):
        return False
    stepped = letter.text[since : letter.words[there].start]
    if (_DIVIDES if skipped else _BREAKS).search(stepped) is not None:
        return False
    if there + 1 >= len(letter.words) or want + 1 >= len(asked.words):
        return len(asked.words[want]) > 2
    return _same(letter.words[there + 1].text, asked.words[want + 1])


def _restated(letter: Letter, match: _Match) -> Restated:
    end = letter.words[match.last].end
    closed = _CLOSES.match(letter.text, end)
    goes_on = _is_statement(letter, match) or (closed is None and _GOES_ON.match(letter.text, end) is not None)
    if closed is not None:
        end = closed.end()
    start = letter.words[match.first].start
    if _is_announced(letter.text, start):
        return Restated(start, end, (), goes_on=False)
    return Restated(start, end, match.asked.questions, goes_on and bool(match.asked.questions))


_COUNCIL_ITSELF = r"(?:(?:the|this|our)\s+(?:(?:local|county|city|borough|district)\s+)?(?:council|authority|trust|borough)|we|it|I|(?-i:(?!That |Your |Whether )[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)*\s(?:Council|Borough|Trust)))"
_SAYS_ITSELF = expression(
    rf"{_COUNCIL_ITSELF}\s+(?:(?:currently|also|both|can|may|does|do|hereby|(?:is|are|am)\s+(?:able|pleased)\s+to)\s+)*(?:confirms?(?:\s+that)?\s+(?:{_COUNCIL_ITSELF}\s+)?)?(?:(?:currently|does|do|both|now|already)\s+)*(?:operates?|has|have|do)\b",
    re.IGNORECASE,
)
_MORE_OF_IT = expression(
    r"\s+(?:\(?20\d\d|and (?:uses?|operates?|has|we)\b|which\b|called\b|covering\b|running\b|until\b)"
    r"|[,;]?\s+(?:for|that|to|as|within|under|in|on|by|with|including|published|agreed|adopted|also)\b(?:[^.?:\n]|\n(?!\s*\n)){0,300}\.(?!\W*(?:yes|no|not|confirmed|correct)\b)",
    re.IGNORECASE,
)
_ASKS_TO = expression(r"\b(?:please|kindly|(?:can|could|would|will)\s+you)\s+\Z", re.IGNORECASE)
_ANSWERED_NEXT = expression(r"\W*(?:yes|no|not|we (?:do|have))\b", re.IGNORECASE)


def _is_statement(letter: Letter, match: _Match) -> bool:
    """True where a council says it itself: "The council operates these mechanisms and has a strategy."."""
    start, end = letter.words[match.first].start, letter.words[match.last].end
    if match.asked.says:
        return _ASKS_TO.search(letter.text, max(0, start - _LONGEST_LEAD), start) is None
    return (
        match.asked.questions == (Question.STRATEGY,)
        and _SAYS_ITSELF.match(letter.text, start) is not None
        and (letter.text[end : end + 1] == "." or _MORE_OF_IT.match(letter.text, end) is not None)
        and _ANSWERED_NEXT.match(letter.text, end) is None
    )


def _is_announced(text: str, start: int) -> bool:
    """True for a question quoted in the sentence that tells what was asked: "You asked for “the number of …”"."""
    line = text[text.rfind("\n", 0, start) + 1 : start]
    return _ANNOUNCED.search(line) is not None
