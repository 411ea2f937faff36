"""Doubts the exact numbers of a letter that says that numbers are rounded, changed or moved: "We have applied disclosure control to two cells in each row".

Signs that hide a number are no exact numbers: where they stand, it is they that disclosure control has made.
"""

import re

from councils.domain.expressions import expression
from councils.domain.returns import Figure
from councils.domain.wording import Wording
from councils.parsing.rules.facts import Facts, kept

_MOST = 400
_NUMBERS = r"(?:numbers?|figures?|counts?|values?|totals?|data|cells?|entr(?:y|ies)|results?|tables?|rows?|columns?)"
_AT_ALL = expression(
    r"ound|alter|chang|adjust|modif|amend|perturb|swap|random|barnard|jitter|nois|control|nearest|place|show",
    re.IGNORECASE,
)
"""What stands in whatever says so: most sentences say nothing of the kind, and are done with here."""
_ROUNDED = expression(
    r"\b(?:numbers?|figures?|counts?|values?|totals?|data|answers?|all|they|these|been|are|is|we(?: have)?)\s+(?:\w+\s+){0,3}?(?<!not )(?<!not been )round(?:ed)?\b|\brounded\s+(?:up|down|to|off)\b|\brounding\b"
    r"|\bto the nearest (?:two|three|five|ten|multiple|[2-9]\b|[1-9]0+\b)",
    re.IGNORECASE,
)
_ROUNDS_TO_NOUGHT = expression(r"\bnearest\b|\bbase\b|\bmultiples?\b|\bdown\b", re.IGNORECASE)
_NOT_OF_COUNTS = expression(
    r"\bper ?cent\w*|%|\baverages?\b|\bshares?\b|\brates?\b|\bnot\s+(?:been\s+)?rounded\b|\b(?:no|without)\s+rounding\b|\bunrounded\b|\ball[- ]year[- ]round\b|\bround(?:ed)?\s+(?:table|of|robin)\b",
    re.IGNORECASE,
)
_CHANGED = r"(?:alter(?:ed|ing|ations?)|chang(?:ed|es?|ing)|adjust(?:ed|ing|ments?)|modif(?:ied|ying|ications?)|amend(?:ed|ments?)|swap(?:ped|ping|s)|exchanged|shifted|moved|redistributed|tweaked|disguised|distorted|masked)"
_MADE_OTHERS = expression(
    r"\bbarnardis\w+|\bperturb\w*|\bjitter\w*|\bnoise\b|\bdifferential privacy\b"
    r"|\brandom(?:ly)?\s+(?:\w+\s+){0,2}?(?:adjust|alter|chang|amend|swap|add|amount|number|value|re-?assign)\w*"
    rf"|\b{_NUMBERS}\b[^.;]{{0,50}}?\b{_CHANGED}\b[^.;]*?\b(?:identif\w*|disclos\w+|protect\w*|confidential\w*|anonym\w*|priva\w+|slightly|small amount)"
    rf"|\b{_CHANGED}\b[^.;]{{0,50}}?\b{_NUMBERS}\b[^.;]*?\b(?:identif\w*|disclos\w+|protect\w*|confidential\w*|anonym\w*|priva\w+|slightly)"
    rf"|\b(?:some|certain|several|a few|few|two|three|one|many|most|other)\s+(?:of\s+the\s+)?(?:\w+\s+)?(?:cells?|values?|counts?|numbers?|figures?)\b[^.;]{{0,20}}?\b(?:been|are|were|was|is|being)\s+(?:\w+ly\s+)?{_CHANGED}\b"
    rf"|\b{_CHANGED}\b\s+(?:to\s+)?(?:some|certain|several|a few|few|two|three|one|many|most)\s+(?:of\s+the\s+)?(?:\w+\s+)?(?:cells?|values?|counts?|numbers?|figures?)\b",
    re.IGNORECASE,
)
_CONTROLLED = expression(
    r"\bdisclosure[- ]control\b[^.;]{0,40}?\b(?:applied|used|carried out|made|undertaken|performed|in place|imposed)\b"
    r"|\b(?:appl(?:y|ied|ies)|used?|made|undertook|undertaken|subject(?:ed)? to|protected by|under(?:gone)?)\b[^.;]{0,30}?\bdisclosure[- ]control",
    re.IGNORECASE,
)
_PUT_FOR_OTHERS = expression(
    rf"\b{_NUMBERS}\b[^.;]*?\b(?:replaced|changed|converted|set|rounded(?: up| down)?|shown|shewn|recorded|reported|given|entered|displayed)\s+(?:(?:here|instead|simply|all|each)\s+)?(?:by|with|as|to)\s+(?:an?\s+|the (?:number|value|figure)\s+)?[\"'“‘]?"
    r"(?:\d{1,2}|zero|nought|nil|one|two|three|four|five|six|ten)\b(?!\s*(?:[-–—*+/%]|to\b|or\b(?! \d)|and (?:under|below|fewer)|per\b|cent\b|months?|years?))",
    re.IGNORECASE,
)
""" "Values of 1 to 4 have been replaced by 3": a number stands where another was counted, nought perhaps too."""
_OF_SMALL = expression(
    r"\b(?:small|low|under|below|fewer|less|between|of (?:\d|one|two|three|four)\b|from (?:\d|one)\b|\d\s?(?:to|or|and|-|–)\s?\d)|<",
    re.IGNORECASE,
)
_DENIED = expression(r"\b(?:not|no|never|nor|neither|without|none)\b|n['’]t\b", re.IGNORECASE)
_BREAK = expression(
    r"\b(?:but|however|although|so that|so as|in order|to (?:avoid|ensure|prevent|protect|make))\b|[,;]", re.IGNORECASE
)
_SENTENCE = expression(r"[^.\n]+")


def is_altered(facts: Facts, figure: Figure) -> bool:
    """True for an exact number in a letter that says that its numbers are rounded or made others.

    Where it hides numbers, that is what its disclosure control has done; a nought may be a small number where numbers
    are rounded to the nearest five, or down.
    """
    if figure.low is None or figure.low != figure.high:
        return False
    return _are_all_altered(facts) or any(
        figure.low > 0 or _ROUNDS_TO_NOUGHT.search(each) is not None for each in _said_of_rounding(facts)
    )


@kept
def _are_all_altered(facts: Facts) -> bool:
    said = _said_of_numbers(facts)
    if any(_is_affirmed(each, _MADE_OTHERS) or _puts_for_others(each) for each in said):
        return True
    is_controlled = any(_is_affirmed(each, _CONTROLLED) for each in said)
    return is_controlled and not any(_is_hidden(each.wording) for each in facts.counts)


def _is_hidden(wording: Wording) -> bool:
    return wording.low is None or wording.low != wording.high


@kept
def _said_of_rounding(facts: Facts) -> tuple[str, ...]:
    return tuple(
        each for each in _said_of_numbers(facts) if _ROUNDED.search(each) and _NOT_OF_COUNTS.search(each) is None
    )


@kept
def _said_of_numbers(facts: Facts) -> tuple[str, ...]:
    """The sentences of the reply in which numbers may be said to be rounded or changed."""
    return tuple(
        each[0]
        for each in _SENTENCE.finditer(facts.text)
        if _AT_ALL.search(each[0]) and len(each[0]) <= _MOST and not facts.request.touch(*each.span())
    )


def _is_affirmed(said: str, words: re.Pattern[str]) -> bool:
    found = words.search(said)
    return found is not None and _DENIED.search(_clause(said, found)) is None


def _clause(said: str, found: re.Match[str]) -> str:
    """The sentence as far as what was `found` goes, without the reason: "so that no child can be identified"."""
    begins = max((each.end() for each in _BREAK.finditer(said, 0, found.start())), default=0)
    ends = _BREAK.search(said, found.start())
    return said[begins : ends.start() if ends else len(said)]


def _puts_for_others(said: str) -> bool:
    return _OF_SMALL.search(said) is not None and _is_affirmed(said, _PUT_FOR_OTHERS)
