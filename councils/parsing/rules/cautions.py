"""Doubts figures about which the council itself warns: "These are provisional", "The 2020 figure is wrong owing to an error", "2021 includes re-referrals".

Such a sentence takes nothing away and puts nothing in its place: the number stays what was given, and a person looks. One
that names years ("Data before 2021 is unreliable") is about those years alone.
"""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise

from councils.domain.dates import MONTH, month_number
from councils.domain.expressions import expression
from councils.domain.returns import Figure
from councils.domain.vocabulary import Question
from councils.parsing.rules.facts import Facts, kept
from councils.parsing.rules.letter import Line
from councils.parsing.rules.refusals import is_reason, says_not_held
from councils.parsing.rules.rows import row_of, sentences
from councils.parsing.rules.surroundings import Around

_MOST_WORDS = 40
_NUMBERS = r"(?:figures?|numbers?|counts?|totals?|values?|data|statistics|tables?|lists?|breakdowns?|records)"
_ABOUT_FIGURES = expression(
    rf"\b{_NUMBERS}\b|\bdouble[- ]?count|\b(?:the above|these|those|this|they|it)\b|^\W*(?:(?:(?:foot)?notes?|n\.?b\.?|caveats?)\W+)?(?:(?:the|for|in)\s+)?(?:(?:19|20)\d\d|covers?|only|there (?:may|might|could|will|is|are)|some|provisional|unvalidated)\b",
    re.IGNORECASE,
)
_ABOUT_ELSE = expression(
    r"\bif (?:you|we|any)\b|\byou (?:think|believe|feel|consider|say|ask\w*)\b|\b(?:first|earlier|previous|original|old|former|interim) (?:\w+ )?(?:reply|replies|response|answers?|decision|letter|figures?|numbers?)\b"
    r"|\b(?:corrected|removed|taken out|resolved|eliminated|put right|no reason|risk (?:of|that)|personal data)\b|\b(?:rely|relied|relies) (?:up)?on (?:the |this )?(?:exempt\w*|section)",
    re.IGNORECASE,
)
_DENIED = (
    r"(?<!not )(?<!no )(?<!nor )(?<!never )(?<!without )(?<!n't )(?<!n’t )(?<!not be )(?<!not been )(?<!not any )(?<!no known )(?<!no longer )"
    r"(?<!not a )(?<!not an )(?<!not in )(?<!without any )(?<!not affected by )"
)
_WARNS = expression(
    rf"{_DENIED}\b(?:provisional(?:ly)?|preliminary|tentative|unvalidated|unverified|unchecked|unaudited|unreliable|incomplete|(?:with|great|some|due|extreme) caution|caution(?:ed|s)? that"
    r"|subject to (?:\w+ ){0,2}?(?:revision|validation|verification|audit|correction|confirmation|error)s?"
    r"|as (?:an? )?(?:\w+ )?guide(?! to)|(?:a |rough )?guide only|(?:only|merely|no more than) (?:\w+ ){0,2}?guide|guidance only"
    r"|wrong(?:ly)?|incorrect(?:ly)?|inaccura\w+|mistaken|erroneous\w*|in error|(?:an?|owing to|due to|because of) (?:\w+ )?(?:error|mistake)s?"
    r"|(?:under|over)-?\s?(?:count|report|record|stat|estimat)(?:s|es|ed|ing)?|double[- ]?count(?:s|ed|ing)?"
    r"|some (?:\w+ ){1,2}?(?:(?:are|is|were|was|may|might|could|have|been|be) )+(?:counted|listed|recorded) (?:twice|more than once)"
    r"|(?:contains?|includes?|have|has|be|are) (?:\w+ )?duplicat(?:es?|ions?)|out by|margin of error"
    r"|(?:poor|low|weak|bad) (?:data |recording )?quality|(?:data |recording )?quality (?:\w+ ){0,5}?(?:poor|low|weak|bad|mixed|variable)|part[- ]years?\b)",
    re.IGNORECASE,
)
_NOT_SOUND = expression(
    r"\b(?:not|cannot|never|\w+n['’]t)\s+(?:(?:yet|be|been|fully|wholly|entirely|always|necessarily|all|considered|regarded|as|completely|properly) )*"
    r"(?:relied|depended|reliable|accurate|complete|correct|valid|validated|verified|checked|confirmed|robust|quality[- ]assured|audited|reconciled|signed off|comprehensive|the full picture)\b",
    re.IGNORECASE,
)
_OF_NONE = expression(r"^\W*(?:no|none|neither|nothing|nobody)\b|\b(?:no|none) of (?:the|these|our)\b", re.IGNORECASE)
_FOR_EACH = expression(r"\bper (?:1|10|100)[, ]?000\b|\bper (?:thousand|hundred|head|capita)\b", re.IGNORECASE)
_MIXED_FROM = expression(
    r"\binclud\w+\s[^.;]{0,40}\b(?:criminal(?:ly)? exploit\w+|CCE|county lines|adults|all (?:forms|types|kinds))\b[^.;]{0,30}\b(?:from|since|after|until|before|up to)\b[^.;]{0,15}\b20\d\d\b",
    re.IGNORECASE,
)
_A_YEAR = r"(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?"
_ONE_YEAR_HAS = expression(
    rf"^\W*(?:(?:(?:please )?note\W+(?:that )?|n\.?b\.?\W+)\s*)?(?:the )?(?:(?:figures?|numbers?|counts?|totals?) (?:for|in) )?{_A_YEAR}(?: (?:figures?|numbers?|counts?|totals?))? "
    r"(?:also |only )?includes? (?!all\b|every|each\b|both\b|the whole|no\b|nobody|none\b)",
    re.IGNORECASE,
)
""" "2021 includes re-referrals", as other years do not."""
_A_PAPER = expression(
    r"\b(?:from|in|to) (?:our|the|an?|its|their) (?:\w+ )?20\d\d(?:\s?[/–-]\s?\d{2,4})? (?:\w+ ){0,2}?(?:profile|report|return|audit|survey|assessment|analysis|review|strategy|needs)\b",
    re.IGNORECASE,
)
""" "This is from our 2022 profile": of the cases that there were then."""
_MONTH = rf"({MONTH})"
_MONTHS_OF_A_YEAR = 12
_FROM_TO_MONTH = expression(
    rf"\b(?:covers?|covering|are|is|only|includes?)\s+(?:\w+ ){{0,4}}?{_MONTH} (?:to|until|and|[-–]) {_MONTH}\b",
    re.IGNORECASE,
)
_LAST_OF_TWELVE = 11
_YEARLY = frozenset({Question.YEARLY_CASES})
_OF_PEOPLE = frozenset({Question.VICTIM_ETHNICITY, Question.VICTIM_AGE, Question.PERPETRATOR_ETHNICITY})


def is_warned_of(facts: Facts, around: Around, below: Sequence[str]) -> bool:
    """True for a count that a sentence of its passage, or one of those right `below` it, warns of."""
    figure = around.figure
    if figure.count is None:
        return False
    said = (*_said_beside(facts, around.passage.start, around.passage.end), *below)
    return any(
        warns(each, around.question) and _touches(before if _goes_on(before, each) else each, around.question, figure)
        for before, each in pairwise(("", *said))
    )


_GOES_ON = expression(r"^\W*(?:this|that|these|they|those)\b|\bit\b", re.IGNORECASE)
_ON_NUMBERS = expression(rf"\b{_NUMBERS}\b", re.IGNORECASE)


def _goes_on(before: str, said: str) -> bool:
    """True for "It has not been checked" after "The figure for 2020 is high": of what the sentence before is about."""
    is_on_years = _ON_NUMBERS.search(before) is not None and _years_of(before) is not None
    return is_on_years and _GOES_ON.search(said) is not None and _ON_NUMBERS.search(said) is None


@lru_cache(maxsize=2048)  # asked again and again of the words of one letter
def warns(said: str, question: Question) -> bool:
    """True for a sentence that warns of figures; false for one that says why some are not given, or that all is well."""
    if len(said.split()) > _MOST_WORDS or not _ABOUT_FIGURES.search(said) or _ABOUT_ELSE.search(said):
        return False
    if is_reason(said) or says_not_held(said):
        return False
    if _FOR_EACH.search(said) or _MIXED_FROM.search(said) or (question in _OF_PEOPLE and _A_PAPER.search(said)):
        return True
    if _OF_NONE.search(said) is None and (_WARNS.search(said) or _NOT_SOUND.search(said)):
        return True
    return question in _YEARLY and (_ONE_YEAR_HAS.search(said) is not None or _is_of_some_months(said))


def _is_of_some_months(said: str) -> bool:
    """True for "covers only April to December"; April to March is a whole year."""
    return any(
        (month_number(found[2]) - month_number(found[1])) % _MONTHS_OF_A_YEAR not in (0, _LAST_OF_TWELVE)
        for found in _FROM_TO_MONTH.finditer(said)
    )


def _touches(said: str, question: Question, figure: Figure) -> bool:
    """True unless the sentence begins with years, and the figure is of none of them."""
    if question not in _YEARLY or figure.period is None or figure.period.end is None:
        return True
    years = _years_of(said)
    return years is None or years(figure.period.start.year, figure.period.end.year)


_YEARS_FIRST = expression(
    rf"^\W*(?:(?:(?:please )?note\W+(?:that )?|n\.?b\.?\W+)\s*)?(?:the )?(?:{_NUMBERS} )?(?:(?P<for>for|in|of|before|prior to|until|up to|since|from|after) )?(?:the year )?(?P<low>(?:19|20)\d\d)(?:\s?(?:to|and|[/–-])\s?(?P<high>\d{{4}}|\d\d)\b)?",
    re.IGNORECASE,
)


_BOUNDS = frozenset({"before", "prior to", "until", "up to", "since", "after"})
_NO_END = 9999
_YEAR = expression(r"\b(?:19|20)\d\d\b")


def _years_of(said: str) -> Callable[[int, int], bool] | None:
    """The years that a sentence begins with, "Data before 2021", "The 2020 figure"; None where it begins with none, or names others."""
    found = _YEARS_FIRST.match(said)
    if found is None or _YEAR.search(said, found.end()) is not None:
        return None
    low = int(found["low"])
    high = int(found["low"][: -len(found["high"])] + found["high"]) if found["high"] else low
    word = (found["for"] or "").casefold()
    if low < high and word not in _BOUNDS:  # of 2022-23 is neither 2021-22 nor 2023-24
        return lambda first, last: low <= first and last <= high
    least, most = {
        "before": (0, low - 1),
        "prior to": (0, low - 1),
        "until": (0, high),
        "up to": (0, high),
        "since": (low, _NO_END),
        "from": (low, _NO_END),
        "after": (low, _NO_END),
    }.get(word, (low, high))
    return lambda first, last: first <= most and last >= least


@kept  # asked again for each figure of a passage
def _said_beside(facts: Facts, start: int, end: int) -> tuple[str, ...]:
    """The sentences of the lines between two places that are no rows of a table."""
    lines = [line for line in facts.letter.lines_within(start, end) if _is_prose(facts, line)]
    return tuple(each.text for line in lines for each in sentences(facts.text, line.start, line.end))


def _is_prose(facts: Facts, line: Line) -> bool:
    is_one = len(row_of(facts.text, line.start, line.end).filled) == 1
    return is_one and not facts.request.touch(line.start, line.end)
