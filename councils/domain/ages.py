"""Ages in completed years, and how councils write them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from councils.domain.expressions import expression
from councils.domain.found import Found, apart
from councils.domain.numbers import AGE_IN_WORDS, read_number
from councils.domain.scanning import found_in

LAST_YEAR_OF_CHILDHOOD = 17
OLDEST = 120
"""No age is greater."""


@dataclass(frozen=True, slots=True)
class AgeBand:
    """From `low` to `high` completed years, both included; None at an open end; both None: stated as unknown.

    Raises ValueError where the ends are the wrong way round or below nought.
    """

    low: int | None
    high: int | None

    def __post_init__(self) -> None:
        for end in (self.low, self.high):
            if end is not None and end < 0:
                raise ValueError(f"not an age: {end}")
        if self.low is not None and self.high is not None and self.high < self.low:
            raise ValueError(f"not an age band: {self.low} to {self.high}")

    @property
    def is_unknown(self) -> bool:
        """True where the council says that it does not know the age."""
        return self.low is None and self.high is None

    @property
    def youngest(self) -> int:
        """The least age of the band, 0 where it is open below."""
        return 0 if self.low is None else self.low

    @property
    def oldest(self) -> int:
        """The greatest age of the band, that of the oldest of people where it is open above."""
        return OLDEST if self.high is None else self.high

    @property
    def includes_adults(self) -> bool:
        """True where the band goes past 17: someone in it may be 18 or over."""
        if self.is_unknown:
            return False
        return self.oldest > LAST_YEAR_OF_CHILDHOOD

    def covers(self, other: AgeBand) -> bool:
        """True if every age of `other` is one of this band; an unknown age is covered by nothing and covers nothing."""
        if self.is_unknown or other.is_unknown:
            return False
        low_enough = self.low is None or (other.low is not None and self.low <= other.low)
        return low_enough and (self.high is None or (other.high is not None and other.high <= self.high))


type _Reader = Callable[[re.Match[str]], AgeBand]

_N = rf"(?P<n>[0-9]{{1,3}}|{AGE_IN_WORDS})"
_M = rf"(?P<m>[0-9]{{1,3}}|{AGE_IN_WORDS})"
_TO = r"(?:\s?[-–—&/]\s?|\s+(?:to|and|or)\s+)"
_AGE = r"(?:\bage[ds]?(?:\s+(?:of|group|range))?[^\S\n\t]*:?[^\S\n\t]*(?:from\s+|between\s+)?)"
_BETWEEN = r"(?:between\s+(?:the\s+)?(?:ages?\s+(?:of\s+)?)?|from\s+(?:the\s+age\s+of\s+)?)"
_OED = r"(?:[mb]lwydd\s+)?oed(?!\w)"
_YEARS = rf"(?:[\s-]?(?:(?:years|yrs|(?:year|yr)(?!\s+\d))(?:[\s-]?olds?|\s+of\s+age)?|y/?os?|{_OED}))"
_YEARS_OLD = rf"(?:[\s-]?(?:(?:years?|yrs?)(?:[\s-]olds?|\s+of\s+age)|y/?os?|{_OED}))"
_THE_AGE_OF = r"(?:the\s+age\s+of\s+|age[ds]?\s+)"
_UNDER = r"(?:under|below|less\s+than|younger\s+than|<)[\s-]*"
_OVER = r"(?:over|above|older\s+than|more\s+than|>)[\s-]*"
_UP_TO = r"(?:up\s+to(?:\s+and\s+including)?|until)\s+"
_PLUS = r"plus(?!\s+(?:a\s+further\s+|another\s+)?\d)"
_OR_OVER = rf"(?:\s*\+|\s*(?:years?\s*)?(?:(?:old\s+)?(?:and|or|&)\s+(?:over|above|older|more)|{_PLUS}))"
_OR_OLDER = _OR_OVER.replace("|more", "")
""" "20 or more" alone counts people; "16 or over" and "18+" are ages."""
_OR_UNDER = r"(?:\s*(?:years?\s*)?(?:old\s+)?(?:and|or|&)\s+(?:under|below|younger|less))"
_GROWN = r"(?:1[6-9]|2[0-9])"
_UNKNOWN = (
    r"(?:age\s+)?(?:unknown|not\s+(?:recorded|known|stated|held|provided|available|specified)|missing|unrecorded|n[./]?k\b\.?)"
    r"(?:\s+age)?"
)


IN_PLURAL = (
    r"(?:(?:two|three|four|five|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh)teen)s|sixes)"
)
""" "The under-fives"."""


def _singular(words: str) -> str:
    return words[: -2 if words.casefold() == "sixes" else -1]


def _age(words: str) -> int:
    number = read_number(words.lstrip("0") or "0") if words.isdecimal() else read_number(words)
    if number is None or number > OLDEST:
        raise ValueError(f"not an age: {words}")
    return number


def _one(match: re.Match[str]) -> AgeBand:
    return AgeBand(_age(match["n"]), _age(match["n"]))


def _two(match: re.Match[str]) -> AgeBand:
    return AgeBand(_age(match["n"]), _age(match["m"]))


def _under(match: re.Match[str]) -> AgeBand:
    return AgeBand(None, _age(match["n"]) - 1)


def _at_most(match: re.Match[str]) -> AgeBand:
    return AgeBand(None, _age(match["n"]))


def _over(match: re.Match[str]) -> AgeBand:
    return AgeBand(_age(match["n"]) + 1, None)


def _at_least(match: re.Match[str]) -> AgeBand:
    return AgeBand(_age(match["n"]), None)


def _unknown(_match: re.Match[str]) -> AgeBand:
    return AgeBand(None, None)


def _compiled(*pairs: tuple[str, _Reader]) -> tuple[tuple[re.Pattern[str], _Reader], ...]:
    flags = re.IGNORECASE | re.MULTILINE
    return tuple(
        (expression(rf"(?<![\w£$€.,:/–-])(?:{pattern})(?![\w%]|[.,/]\d)", flags), read) for pattern, read in pairs
    )


_ALONE = _compiled(
    (rf"{_AGE}?(?:{_BETWEEN})?{_N}{_YEARS}?{_TO}{_M}{_YEARS}?", _two),
    (rf"{_AGE}?{_UNDER}{_THE_AGE_OF}?{_N}(?:{_YEARS}|'?s)?", _under),
    (rf"{_UNDER}(?P<n>{IN_PLURAL})", lambda match: AgeBand(None, _age(_singular(match["n"])) - 1)),
    (rf"{_OVER}(?P<n>{IN_PLURAL})", lambda match: AgeBand(_age(_singular(match["n"])) + 1, None)),
    (
        rf"{_AGE}?{_N}{_OR_UNDER}|{_AGE}?{_UP_TO}{_THE_AGE_OF}?{_N.replace('<n>', '<m>')}{_YEARS}?",
        lambda match: AgeBand(None, _age(match["n"] or match["m"])),
    ),
    (rf"{_AGE}?{_OVER}{_THE_AGE_OF}?{_N}(?:{_YEARS}|'?s)?", _over),
    (rf"{_AGE}?{_N}{_YEARS}?{_OR_OVER}{_YEARS}?", _at_least),
    (rf"{_AGE}?{_N}{_YEARS}?", _one),
    (_UNKNOWN, _unknown),
)
"""How a cell says an age: a number by itself is one."""

_IN_TEXT = _compiled(
    (rf"{_BETWEEN}?{_AGE}{_N}{_YEARS}?{_TO}{_M}{_YEARS}?", _two),
    (rf"(?:between\s+|from\s+)?(?:the\s+)?ages?\s+of\s+{_N}{_TO}{_M}{_YEARS}?", _two),
    (rf"(?:between\s+|from\s+)?{_N}{_YEARS_OLD}?{_TO}{_M}{_YEARS_OLD}", _two),
    (rf"{_UNDER}(?:{_THE_AGE_OF}{_N}{_YEARS}?)", _under),
    (rf"{_UNDER}{_N}(?:{_YEARS}|'?s\b)", _under),
    (rf"{_UNDER}(?P<n>1|one)\s+(?:year|yr)\b", _under),
    (rf"{_UNDER}(?P<n>{IN_PLURAL})", lambda match: AgeBand(None, _age(_singular(match["n"])) - 1)),
    (rf"{_OVER}(?P<n>{IN_PLURAL})", lambda match: AgeBand(_age(_singular(match["n"])) + 1, None)),
    (rf"under[\s-]*(?P<n>{_GROWN})", _under),
    (rf"{_UP_TO}{_THE_AGE_OF}{_N}{_YEARS}?", _at_most),
    (rf"{_UP_TO}{_N}{_YEARS_OLD}", _at_most),
    (rf"{_AGE}{_UP_TO}{_N}(?:{_YEARS})?", _at_most),
    (
        (
            r"(?:(?<=people )|(?<=children )|(?<=adults )|(?<=leavers )|(?<=persons )|(?<=those ))up\s+to\s+"
            rf"(?P<n>{_GROWN})(?!\s+(?:of|child|cases|young|people|victims|per|every|each|an?)\b)"
        ),
        _at_most,
    ),
    (rf"{_OVER}(?:{_THE_AGE_OF}{_N}{_YEARS}?)", _over),
    (rf"{_OVER}{_N}(?:{_YEARS_OLD}|'?s\b)", _over),
    (rf"over[\s-]*(?P<n>{_GROWN})", _over),
    (rf"{_AGE}{_N}{_YEARS}?{_OR_OVER}{_YEARS}?", _at_least),
    (rf"(?P<n>{_GROWN})(?:{_YEARS}(?:{_OR_OVER})|(?:{_OR_OLDER})){_YEARS}?", _at_least),
    (rf"(?P<n>{_GROWN})\s+(?:and|or)\s+more(?=[^\S\n]*[:=|(\t][^\S\n]*[\d<*])", _at_least),
    (rf"{_AGE}{_N}{_OR_UNDER}", _at_most),
    (rf"{_AGE}{_N}{_YEARS}?", _one),
    (rf"{_N}{_YEARS_OLD}", _one),
)
"""How running text says an age: never by a number alone."""


_NARROWS = (
    r"boys?|girls?|(?:fe)?males?|months?|weeks?|days?|hours?|over|under|above|below|older|younger|more|less|fewer|plus|to|up"
    rf"|inclusive|not|nil|none|zero|no|per|cent|{AGE_IN_WORDS}"
)
AGE_REMARK = expression(
    rf"(?<=[\w+])\s*\((?!(?:[^()]*\b)?(?:{_NARROWS})\b)[A-Za-z][A-Za-z ,/'’-]{{2,50}}\)\s*\Z", re.IGNORECASE
)
""" "18 to 24 years (care leavers)": a remark in brackets that changes nothing of the ages before it."""


@lru_cache(maxsize=2048)  # asked again and again of the words of one letter
def read_age(words: str) -> AgeBand | None:
    """The ages that the whole of `words` says, as a cell or a row's label would; None where it says none.

    "under 12" is up to 11 completed years, "over 16" from 17, "less than 1 year" up to 0.
    """
    remark = AGE_REMARK.search(words)
    plain = " ".join((words[: remark.start()] if remark else words).split()).strip(" .,;:()")
    for pattern, read in _ALONE:
        if match := pattern.fullmatch(plain):
            return None if remark and read is _unknown else _checked(read, match)
    return None


_SPREAD = expression(
    r"\b(?:spread|distributed|divided|split|spanning|spans?|across)\s+(?:(?:out|over|across|among)\s+)*$", re.IGNORECASE
)
""" "spread over seven years of age" says how many ages there are, and none of them."""


_COUNT_ALONE = expression(r"(?:under|over|below|above)\s+(?P<limit>\d+)", re.IGNORECASE)
_COUNT_OR_OVER = expression(r"\d+\s+(?:and|or)\s+(?:over|above)", re.IGNORECASE)
_COUNTED_BEFORE = expression(
    r"\b(?:numbers?|totals?|counts?|figures?|caseload|cohort)\b[^.;\n\t|:]{0,40}\b(?:is|are|was|were|at|to|be|being)\s+(?:now\s+)?\Z",
    re.IGNORECASE,
)
""" "The total number of cases is 20 or above"."""
_AFTER_YEAR = expression(r"(?:(?:19|20)\d\d|\d\d/\d\d)\)?\s*[:=|\t–—-]\s*\Z")
_AFTER_LABEL = expression(r"[A-Za-z)][^\S\n]*[:=][^\S\n]*\Z")
_SAYS_AGE = expression(r"\bage[ds]?\b|\bold\b|\byears\b|\bscope\b", re.IGNORECASE)
_ENDS = expression(r"[^\S\n]*(?:[.;,|\t]|$)", re.MULTILINE)
_USUAL_AGES = frozenset({"16", "17", "18", "19", "21", "25"})


def _is_count(text: str, match: re.Match[str]) -> bool:
    """True for the "under 20" of "2023: under 20": a count of what its line names."""
    if _COUNT_OR_OVER.fullmatch(match[0]):
        return _COUNTED_BEFORE.search(text, max(0, match.start() - 80), match.start()) is not None
    found = _COUNT_ALONE.fullmatch(match[0])
    if found is None or _ENDS.match(text, match.end()) is None:
        return False
    before = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
    if _AFTER_YEAR.search(before):
        return True
    named = _AFTER_LABEL.search(before) is not None and _SAYS_AGE.search(before) is None
    return named and found["limit"] not in _USUAL_AGES


@lru_cache(maxsize=8)  # one letter's text is asked about by several rules
def find_ages(text: str) -> tuple[Found[AgeBand], ...]:
    """Every age or band of ages that running text says as such: with "aged", "years old", "under 18" and the like."""
    found: list[Found[AgeBand]] = []
    for pattern, read in _IN_TEXT:
        matches = [(match, _checked(read, match)) for match in found_in(text, pattern)]
        found.extend(
            Found(match.start(), match.end(), band)
            for match, band in matches
            if band is not None
            and not (read in (_one, _over) and _SPREAD.search(text[: match.start()][-24:]))
            and not (read in (_under, _over, _at_least) and _is_count(text, match))
            and not (read in (_under, _over) and _BAND_BEFORE.search(text[: match.start()][-_LONGEST_ENTRY:]))
            and not (read is _one and ":" in match[0] and _ARE_COUNTED.match(text, match.end()))
            and not _is_age_and_count(text, match, band)
        )
    return apart(found)


_BAND_BEFORE = expression(r"\d\s+(?:years?\s+)?(?:olds?\s+)?(?:and|or|&)\s+\Z", re.IGNORECASE)
""" "13 and under\t22" has its count next to its band."""
_ARE_COUNTED = expression(
    r"\s+(?:of\s+(?:them|these|those)|are|is|were|was|child(?:ren)?|victims?|cases?)\b", re.IGNORECASE
)
""" "As to age: 33 are under 15"."""

_AGE_AND_SIGN = r"age[ds]?\s+(?P<age>\d{1,2})\s?[-–—]\s?[<*\d]"
_ENTRY_AFTER = expression(rf"\W{{1,4}}(?:and\s+)?{_AGE_AND_SIGN}", re.IGNORECASE)
_ENTRY_BEFORE = expression(rf"\b{_AGE_AND_SIGN}\d*\W{{1,4}}(?:and\s+)?\Z", re.IGNORECASE)
_BAND = expression(r"\d\s?[-–—]\s?\d")
_LONGEST_ENTRY = 24


def _is_age_and_count(text: str, match: re.Match[str], band: AgeBand) -> bool:
    """ "Aged 13 - 15" beside "Aged 14 - 3": an age with its count, since no band goes into the next one."""
    if band.low is None or band.low == band.high or _BAND.search(match[0]) is None:
        return False
    after = _ENTRY_AFTER.match(text, match.end())
    before = _ENTRY_BEFORE.search(text, max(0, match.start() - _LONGEST_ENTRY), match.start())
    return (after is not None and int(after["age"]) == band.low + 1) or (
        before is not None and int(before["age"]) == band.low - 1
    )


def _checked(read: _Reader, match: re.Match[str]) -> AgeBand | None:
    """What was read, or None where nobody is of that age."""
    try:
        return read(match)
    except ValueError:
        return None
