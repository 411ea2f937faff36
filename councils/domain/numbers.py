"""Whole numbers, in digits or in words, up to 999,999."""

import re

from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.hints import folded
from councils.domain.scanning import found_in

LARGEST = 999_999
_LONGEST = 120

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen"),
    *("fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_VALUES = (
    {word: value for value, word in enumerate((*_ONES, *_TEENS), start=1)}
    | {word: 10 * value for value, word in enumerate(_TENS, start=2)}
    | {"fourty": 40, "a": 1, "zero": 0, "nought": 0, "naught": 0}
)

_one = "|".join(_ONES)
_below_100 = (
    rf"(?:(?:twen|thir|fou?r|fif|six|seven|eigh|nine)ty(?:[- ](?:{_one}))?"
    rf"|(?:thir|four|fif|six|seven|eigh|nine)teen|ten|eleven|twelve|{_one})"
)
_ends = r"(?![\w]|-\w)"
_hundreds = rf"(?: hundred(?: (?:and )?{_below_100})?)?"
_any_size = (
    rf"(?:a(?= (?:hundred|thousand){_ends})|{_below_100}){_hundreds}"
    rf"(?: thousand(?:,? (?:and )?(?:a(?= hundred{_ends})|{_below_100}){_hundreds})?)?"
)
# told by their parts: many patterns hold these, and what it takes to compile one goes by its length

IN_WORDS = rf"(?:{_any_size}|zero|nought|naught){_ends}"
"""Pattern of a number in words; for use with re.IGNORECASE, after a word boundary."""

BELOW_100_IN_WORDS = rf"(?:{_below_100}|zero|nought|naught){_ends}"
"""The same of a number below a hundred: a third of the pattern, for what is never larger, as an age."""

AGE_IN_WORDS = rf"(?:{_below_100}|zero|nought|naught)(?!\w|-(?!years?\b|yrs?\b)\w)"
"""The same of an age, which may be joined to its years: "thirteen-year-olds"."""

IN_DIGITS = (
    r"(?<![\w£$€#@&])(?:(?<=\s(?:19|20)\d\d:)|(?<!\d[.,:/–-]))"
    r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?![\w%]|[.,:/–-][0-9])"
)
"""Pattern of a number in digits that is not part of anything longer."""

IN_WORDS_OR_DIGITS = rf"(?:{IN_DIGITS}|\b{IN_WORDS})"

_NUMBER = expression(IN_WORDS_OR_DIGITS, re.IGNORECASE)
_DIGITS = expression(r"[0-9]{1,3}(?:,[0-9]{3})+|0|[1-9][0-9]*")
_WORDS = expression(rf"(?:{IN_WORDS})", re.IGNORECASE)
_SPACES = expression(r"\s+")


def read_number(words: str) -> int | None:
    """The number that the whole of `words` says; None for anything else, and for more than 999,999.

    A number that begins with a nought and goes on is a code, not a count.
    """
    if len(words) > _LONGEST:
        return None
    plain = folded(_SPACES.sub(" ", words).strip())
    if _DIGITS.fullmatch(plain):
        number = int(plain.replace(",", ""))
        return number if number <= LARGEST else None
    return _number_in_words(plain) if _WORDS.fullmatch(plain) else None


def _number_in_words(plain: str) -> int:
    total = part = 0
    for word in re.findall(r"[a-z]+", plain):
        if word == "thousand":
            total, part = part * 1000, 0
        elif word == "hundred":
            part *= 100
        elif word != "and":
            part += _VALUES[word]
    return total + part


def find_numbers(text: str) -> tuple[Found[int], ...]:
    """Every number in digits or words that the text holds, whatever it stands for."""
    found = ((match, read_number(match[0])) for match in found_in(text, _NUMBER))
    return tuple(Found(match.start(), match.end(), number) for match, number in found if number is not None)
