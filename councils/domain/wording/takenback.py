"""Knows words that take a key back in part: "This does not apply to totals", "It may also hide larger numbers"."""

import re

from councils.domain.expressions import expression

_OF_NOUGHT = expression(
    r"\b(?:except|exclud\w+|other\s+than|apart\s+from|save|unless|but\s+not)\b(?:\s+\w+){0,3}?"
    r"\s+(?:zeros?|noughts?|nil|none|0)\b",
    re.IGNORECASE,
)
""" "Except zeros": where a limit begins, and nothing against it."""
_EXCEPTED = expression(
    r"\b(?:except\w*|unless|otherwise|save (?:for|in|where)|apart from|(?:other than|but not) (?:in|for|where|on))\b",
    re.IGNORECASE,
)
_SIGN = r"(?:sign|symbol|asterisk|star|note)s?"
_SPEAKS_ON = expression(
    r"\W*(?:(?:please )?note\W+(?:that )?)?(?:this|it|that|these|they|such"
    rf"|the (?:(?:same|rule|key|limit|threshold|above)s?|{_SIGN})|(?:sub-?)?totals?|however|but|not|no|neither"
    r"|except\w*|exempt\w*|unless|save|apart|(?:in|for|on|where(?:ver)?|with|under|elsewhere)\b"
    r"|some\w*|larger|bigger|higher|other|occasional\w*|secondary)\b",
    re.IGNORECASE,
)
_NUMBERS = r"(?:numbers?|figures?|counts?|values?|cells?|totals?|ones)"
_NOT_FOR_ALL = expression(
    r"\b(?:does|do|did|is|are|has|have|had|was|were|will|should)(?: not|n['’]t)\s+(?:\w+\s+)?"
    r"(?:appl\w+|so\b|hold\w*|cover\w*|the case|follow\w*|used?\b|true|meant|intended|extend\w*|valid|relevant)"
    r"|\b(?:not|no longer|never)\s+(?:in|for|to|on|where)\b|\bno such\b|\bdiffer\w*"
    r"|\banother (?:meaning|sense|limit|threshold)\b"
    rf"|\b(?:larger|bigger|greater|higher|other|any) {_NUMBERS}\b(?! (?:than|below|under|less|fewer))"
    r"|\bsecondary\b|\bsometimes\b|\boccasional\w*"
    r"|\bin (?:some|certain|a few|other) (?:cases|places|tables|years|cells|instances|rows)\b",
    re.IGNORECASE,
)
_ELSEWHERE = expression(
    rf"\W*(?:in|for|on|where(?:ver)?|under|elsewhere)\b[^.;\n]*?\b(?:it|this|they|these|the (?:same )?{_SIGN})"
    r"\s+(?:also\s+|instead\s+)?"
    r"(?:means?|meant|is|are|stands?|denotes?|indicates?|represents?|shows?|marks?|hides?)\b",
    re.IGNORECASE,
)
""" "For 2010 it means not recorded"."""
_PRINTED = expression(
    r"\W*(?:(?:sub-?)?totals?|zeros?|noughts?|nil|other (?:numbers?|figures?))\b[^.;\n]*"
    r"\b(?:shown|given|printed|stated|disclosed|in full|not (?:been )?suppressed)\b",
    re.IGNORECASE,
)
""" "Totals are shown in full": no sign stands for one."""


def is_excepted(said: str) -> bool:
    """True for a key that says itself that it is not always so: "* is fewer than 5 unless otherwise stated"."""
    return _EXCEPTED.search(_OF_NOUGHT.sub(" ", said)) is not None


def takes_back(said: str) -> bool:
    """True for a sentence after a key by which the key is not so everywhere: "Totals excepted"."""
    if _SPEAKS_ON.match(said) is None or _PRINTED.match(said) is not None:
        return False
    rest = _OF_NOUGHT.sub(" ", said)
    return any(words.search(rest) is not None for words in (_EXCEPTED, _NOT_FOR_ALL, _ELSEWHERE))


_SECONDARY = expression(
    r"(?<!no )(?<!without )(?<!not )\bsecondary (?:suppress\w*|disclos\w*|redact\w*|hid\w*|mask\w*)", re.IGNORECASE
)


def hides_second_numbers(said: str) -> bool:
    """True for "Secondary suppression has been applied": some signs hide larger numbers, and none says which."""
    return _SECONDARY.search(said) is not None
