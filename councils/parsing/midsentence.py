"""Tells whether a line that looks like the next of a list is the rest of the sentence on the full line above it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from councils.domain.expressions import expression

_ENDS = (".", "?", "!", ":", ";")
_NAMES_PARTS = expression(r"\(?[a-h]\)\s(?:to|and|or|–|-)\s\(?[a-h]\)", re.IGNORECASE)
""" "(a) to (f) as a new request"."""
_LABELLED = expression(r"\(\w{1,3}\)|\d{1,2}\.\s")
_NEEDS_MORE = expression(
    r"\b(?:see|to|in|at|of|under|from|with|by|was|were|items?|parts?|questions?|sections?|points?|between|than)$",
    re.IGNORECASE,
)
_SECTION_CUT = expression(r"\b(?:sections?|s\.?|regulations?|articles?)\s?\d[\w()]*$", re.IGNORECASE)
""" "section 40(3A)", the "(a)" of which stands below."""
_DASHED = expression(r"[\w)%*] [-–] [\w<*][^;,.]{0,30}[;,.] ")
_DASHED_ENTRY = expression(r"[;,] [^;,.]{1,40} [-–] [<>*\d]")
_DASH_AND_COUNT = expression(r"[-–] (?:[<>*\d]|nil\b|none\b|zero\b)", re.IGNORECASE)
""" "- 9; 2023 - 10" below "2020 - 11; 2021 - 13; 2022"."""
_COUNT_AWAITED = expression(r":[^\S\n]+[^:\n]{1,40}[.;,][^\S\n]+[^:.;,\n]{1,40}:$")
_COUNT = expression(r"[^:.;,]{1,30}(?:[.;,]|$)")
""" "White: 15. Asian: 4. Every other group:" is a line of labels, each with its count; the last one's stands below."""
_NUMBER = expression(r"\(?(?P<number>\d{1,4})(?:[.):]|(?=[,;]))")
_SIGN_LEFT = expression(r"(?:\s[-–—=]|[<>(])$")
_CLOSES = expression(r"[^()]+\)")
_KEY_LEFT = expression(r"[^\W_]:$")
_COUNT_AND_KEY = expression(r"\d{1,4}[,;] [^:,;]{1,40}: \d")
""" "1, 14: 2" below "Age of those children: 13:"."""
_LAST_KEY = expression(r"[.;,] [^:.;,]{1,40}:$")
_COUNT_AND_ENTRY = expression(r"\d{1,4}[.,;] [^:.,;]{1,40}: [<\d]")
""" "10. Aged 15 to 17: 19." below "Asian 3. Aged 12 to 14:"."""
_WITHIN = expression(r"(?<=[:;,] )\(?(\d{1,2})[.)](?= )")
""" "it is read; 2. it is answered;" holds the second of a list that runs on in its sentence."""
_ASKED_AND_ANSWERED = expression(r"[^.?!]{3,80}\? [^?]+[.!]")
_QUESTION = expression(r"[A-Z][^.?!:]{2,80}\?(?: |$)")
_NAMES_POINT = expression(
    r"(?:(?:In (?:response|answer|reply|respect|relation) (?:to|of)|Response|Answer|Reply|For|On)\s)?(?:your\s)?"
    r"(?:(?:to|for)\s)?(?:(?:question|part|point|item|response|answer)\s)?\(?(?:\d{1,2}|[a-h])\)?(?:[.:,–-]|\s\(|$)",
    re.IGNORECASE,
)
""" "Response e:" and "In response to 6.," begin what they name."""
_CAPTION = expression(r"[A-Z][a-z]+(?: [a-z]+){0,2}[.:] [^\W\d]")
""" "Victims. Not recorded." below "Groups. None.", each in a line of its own."""
_KEYED = expression(r"(?:\d{1,2}: \d{1,3}[,;] ){2}")
""" "13: 1, 14: 2, 15: 3" below "Age of those children:"."""
_BRACKETED = expression(r"\(\d{1,4}\)(?:[,;.]|\s(?:and|or)\s(?!\()|$)")
_BRACKETED_ENTRY = expression(rf"[\w%] {_BRACKETED.pattern}")
""" "(7), White and Asian (2)" below "those children are White British"."""
_LABELS_AND_COUNTS = expression(
    r"(?:^|[:,;.)]\s)[^\W\d][^\d:,;.]{2,40}\s\d{1,4}[,;](?:\s[^\W\d][^\d:,;.]{2,40}\s\d{1,4}[,;])+"
    r"\s(?:and\s)?[^\W\d][^\d:,;.]{2,40}$"
)
""" "White British 11, White and Asian 2, Black Caribbean" lacks the last one's count, which stands below."""
_BANDS_AND_COUNTS = expression(r"\(\d{1,2}[-–]\d{1,2}\) \d{1,4}[,;] [^:;()]{0,40}\(\d{1,2}[-–]\d{1,2}\)$")
""" "the eldest (16-17) 11, the youngest (10-13)" lacks the last one's count."""
_LABEL_OF_COUNT = expression(
    r"\b(?:(?:19|20)\d\d|age[ds]? \d{1,2}|\d{1,4}[ :=–-]{1,3}\d{1,4}[,;] (?:and )?\d{1,4})$", re.IGNORECASE
)
""" "aged 15", "in 2015", "13 2, 14 3, 15": a number below is the count of the last; one more below a count is not."""

_LABEL = expression(
    r"\W{0,3}(?:(?:q|question|part|point|item|answer|response|request|reply)s?\b\W{0,2}(?:to\s|for\s)?|[qa](?=\d))?\(?"
    r"(?P<first>\d{1,2})(?![\d/])(?P<rest>(?:\s?(?:,|&|and|to|-|–)\s?\(?\d{1,2}\)?(?!\d))*)",
    re.IGNORECASE,
)
_DIGITS = expression(r"\d+")
_LABEL_WITHIN = expression(r"(?<!\S)\(?(\d{1,2})[.)](?=\s)")
_BARE_NUMBER = expression(r"([1-9])[ab]?(?:[ ]{1,4}(?=[A-Z0-9<])|\s?[-–—]\s)")
_MOST = 80


def numbers_of(line: str) -> Iterator[int]:
    """Yield the numbers that a line begins with: "3. ", "Q4", "Questions 5 and 6"."""
    label = _LABEL.match(line)
    if label:
        yield int(label["first"])
        yield from (int(number) for number in _DIGITS.findall(label["rest"]))


@dataclass(frozen=True, slots=True)
class Points:
    """The numbers that begin the lines before one, and those that begin the lines after it, in their order."""

    before: Sequence[int]
    after: Sequence[int]

    def may_hold(self, number: int, above: str) -> bool:
        """True for a number that their list may go on with, or begin with, below the line `above`.

        It is a first, the last once more, the next or next but one of some; or the next of it stands below, and
        nothing less above.
        """
        before = [*self.before[-_MOST:], *(int(each) for each in _LABEL_WITHIN.findall(above))]
        if number <= 1 or (before and before[-1] == number):
            return True
        last = {each: place for place, each in enumerate(before)}
        if any(last.get(number - step, -1) > last.get(number, -1) for step in (1, 2)):
            return True
        return number + 1 in self.after and not any(each < number for each in before)


def is_next_number(first: str, words: str) -> bool:
    """True for "6 Not recorded" or "6 - Not recorded" below a paragraph whose first line "5" begins."""
    own, last = _BARE_NUMBER.match(words), _BARE_NUMBER.match(first)
    return own is not None and last is not None and int(own[1]) == int(last[1]) + 1


def is_next_question(above: str, words: str) -> bool:
    """True for what begins with a question or a caption below a whole paragraph.

    "Question 4." does below any, "Victims." below one that begins with "Groups.", and "Each year?" below one that is a
    question with its answer: "How many? There are 12.".
    """
    is_whole = above.endswith((".", "?", "!")) and words[:1].isupper()
    if is_whole and (_NAMES_POINT.match(words) or (_CAPTION.match(words) and _CAPTION.match(above))):
        return True
    return _QUESTION.match(words) is not None and _ASKED_AND_ANSWERED.fullmatch(above) is not None


def is_rest_of_sentence(above: str, words: str, points: Points | None = None) -> bool:
    """True for `words` that go on with the sentence of `above`, a line that ended for want of room.

    `points` are the numbers that begin the lines around: one that is none of their list opens no point. None where they
    are not known.
    """
    if _COUNT_AWAITED.search(above):
        return _COUNT.match(words) is not None
    number = _NUMBER.match(words)
    if number and _is_awaited(above, words):
        return True
    no_point = number is not None and points is not None and not points.may_hold(int(number["number"]), above)
    if above.endswith(":"):
        return no_point and _is_count_of_key(above, words)
    if above.endswith(_ENDS):
        return number is not None and above.endswith(";") and _lists_within(above, int(number["number"]))
    if no_point and (not above[-1:].isdigit() or _LABEL_OF_COUNT.search(above)):
        return True
    return _names_parts(above, words) or _goes_on_with_dashes(above, words)


def _is_count_of_key(above: str, words: str) -> bool:
    if _KEYED.match(words):
        return True
    return _LAST_KEY.search(above) is not None and _COUNT_AND_ENTRY.match(words) is not None


def _lists_within(above: str, number: int) -> bool:
    """True where a list that begins within the line above, and not with it, goes on with the number."""
    within = [int(each) for each in _WITHIN.findall(above)]
    return not any(numbers_of(above)) and within[-1:] == [number - 1]


def _names_parts(above: str, words: str) -> bool:
    if _NAMES_PARTS.match(words) or (_NEEDS_MORE.search(above) and _LABELLED.match(words)):
        return True
    return words.startswith("(") and _SECTION_CUT.search(above) is not None


def _goes_on_with_dashes(above: str, words: str) -> bool:
    if above.endswith((",", ")")) or not _DASH_AND_COUNT.match(words):
        return False
    return bool(_DASHED.search(above) or _DASHED_ENTRY.search(words))


def _is_awaited(above: str, words: str) -> bool:
    """True where the line above breaks off before a count: its bracket is open, or its list goes on as it began."""
    if _SIGN_LEFT.search(above) or (above.rfind("(") > above.rfind(")") and _CLOSES.match(words)):
        return True
    if _LABELS_AND_COUNTS.search(above) or _BANDS_AND_COUNTS.search(above):
        return True
    if _KEY_LEFT.search(above) and _COUNT_AND_KEY.match(words):
        return True
    own = _BRACKETED.match(words)
    if own is None or above.endswith((*_ENDS, ",", ")")):
        return False
    return bool(_BRACKETED_ENTRY.search(above) or _BRACKETED_ENTRY.search(words, own.end()))
