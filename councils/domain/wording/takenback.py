"""Knows words that take a key back in part: "This does not apply to totals", "It may also hide larger numbers"."""

import re
from functools import lru_cache

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
    r"|\bsometimes\b|\boccasional\w*"
    r"|\bin (?:some|certain|a few|other) (?:cases|places|tables|years|cells|instances|rows)\b",
    re.IGNORECASE,
)
_LARGER = expression(
    rf"\b(?:larger|bigger|greater|higher|other|any) {_NUMBERS}\b(?! (?:than|below|under|less|fewer))"
    r"|\bsecondary (?:suppress|disclos|redact|hid|mask)",
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
    r"\b(?:shown|given|printed|stated|disclosed|in full|not (?:been )?suppressed)\b"
    r"|\W*secondary \w+ (?:has|have|is|was|were)(?: not|n['’]t)\b",
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
    hidden = _WITH_OTHERS.sub(" ", rest)
    speaks_of_larger = _LARGER.search(hidden) is not None and _DENIED.search(hidden) is None
    return speaks_of_larger or any(words.search(rest) is not None for words in (_EXCEPTED, _NOT_FOR_ALL, _ELSEWHERE))


_ON_A_KEY = expression(
    r"\b(?:it|this|that|they|these)\s+(?:(?:also|instead|sometimes|only|may|can|could|might)\s+){0,2}"
    r"(?:means?|stands?|denotes?|represents?|indicates?|hides?|marks?|covers?)\b"
    r"|\b(?:signs?|symbols?|asterisks?|stars?|dash(?:es)?|hyphens?|hash(?:es)?|daggers?|keys?|thresholds?|suppress\w*)\b"
    r"|[*#†‡§]|\[[a-z]\]",
    re.IGNORECASE,
)


def takes_back_anywhere(said: str) -> bool:
    """True for a sentence that takes a key back however far below it: it speaks of a sign, or of what is hidden."""
    return takes_back(said) and is_on_a_key(said)


def is_on_a_key(said: str) -> bool:
    """True for a sentence that speaks of a sign, or of what is hidden."""
    return _ON_A_KEY.search(said) is not None


_HIDDEN = (
    r"(?:suppress\w*|redact\w*|hid(?:e|es|ing|den)?\b|mask\w*|withh[eo]ld\w*|conceal\w*|obscur\w*|blank\w*"
    r"|starred|starring|replac\w*|asterisk\w*|disclosure[- ]control\w*)"
)
_AS_A_LIMIT = r"\b(?:as|by|with)\W{1,3}(?:<|(?:fewer|less|lower|under|below|up to)\b|\d{1,2} (?:or|to|-))"
_SHOWN_AS_A_LIMIT = expression(_AS_A_LIMIT, re.IGNORECASE)
_HIDING = expression(rf"\b{_HIDDEN}|\bstars?\b|[*#†‡§]|\[[a-z]\]|{_AS_A_LIMIT}", re.IGNORECASE)
_ITEMS = r"(?:numbers?|figures?|counts?|values?|cells?|totals?|entries|entry|ones?|amounts?|results?|asterisks?|stars?)"
_FURTHER = (
    r"(?:(?:an)?others?|additional|further|extra|secondary|second|larger|bigger|higher|greater|large|remaining|adjacent"
    r"|neighbouring|unrelated|non-?small)"
)
_TOTALS = r"(?:sub-?)?totals?"
_IN_FULL = expression(
    rf"\b(?:{_FURTHER}|{_TOTALS})\b(?: (?!not\b)[\w-]+){{0,4}}? (?:shown|given|printed|stated|disclosed|provided"
    rf"|published|released|exact|actual|true|unaffected|unchanged|accurate|rounded)\b"
    rf"(?!\W+(?:as|by|with)\b)(?! {_HIDDEN})",
    re.IGNORECASE,
)
""" "All other figures are given in full": nothing of them is hidden."""
_WITH_OTHERS = expression(
    r"\b(?:combin\w+|link\w+|compar\w+|conjunction|together|alongside)\b[^,;]*"
    r"|\b(?:larger|bigger|higher|greater) than\b",
    re.IGNORECASE,
)
""" "Combined with other figures it could identify a child": the reason for hiding, and not what is hidden."""
_DENIED = expression(
    rf"\b(?:no|without|nor|neither|never)\s+(?:any\s+)?(?:{_FURTHER}|complementary|consequential|{_TOTALS})\b"
    r"|(?:\b(?:has|have|is|are|was|were|do|does|did|been)(?: not|n['’]t)|\bnever)(?: (?:been|being|be|had|to|yet))* "
    rf"(?:{_HIDDEN}|appl\w+|use[ds]?|need\w*|require\w*|necessary|made|done)",
    re.IGNORECASE,
)
_OVER = (
    r"(?:above|over|exceeding|(?:more|greater|larger) than)"
    r" (?:\d|(?:two|three|four|five|six|ten|(?:the|this|that|our) (?:threshold|limit))\b)"
)
_MORE_HIDDEN = expression(
    r"\b(?:secondary|complementary|consequential) (?:suppress|disclos|redact|hid|mask|control|protect)\w*"
    rf"|\b{_FURTHER} (?:(?!small\b|low\b)(?:\w+) ){{0,2}}?{_ITEMS}\b(?! (?:than|below|under|less|fewer)\b)"
    r"|\b(?:some|several|certain|many|few|various|two|three) others\b"
    rf"|\b(?:one more|(?:at least )?(?:two|2|three|3)) {_ITEMS}\b"
    r"|\bnot (?:all|always|every|only|just|necessarily|(?:an? )?(?:small|low))\b"
    r"|\bsome of the (?:suppress|hid|mask|redact)\w+"
    rf"|\b(?:some|others) (?:that|which) (?:are|were) {_OVER}"
    rf"|\bas (?:is|are|were|was) (?:\w+ ){{0,2}}(?:{_ITEMS}|others?)\b"
    r"|\bnext[- ](?:smallest|lowest|highest|largest|biggest|greatest)\b"
    r"|\bsubtract\w*|\bback[- ]?calculat\w*|\bdifferencing\b"
    rf"|\b{_ITEMS}(?: (?:that|which))?(?: (?:are|is|were|was|of))? {_OVER}"
    rf"|\b{_ITEMS} of \w+ (?:or|and) (?:more|above|over|greater)\b"
    rf"|(?<!small )(?<!low )\b{_TOTALS} (?:(?:has|have|is|are|was|were|may|also|been|be|too) )+{_HIDDEN}",
    re.IGNORECASE,
)
_ALSO = expression(
    rf"\balso (?:\w+ ){{0,2}}?{_HIDDEN}|\b{_HIDDEN}\b[^,;]*\b(?:too|as well|in addition)\b"
    r"|^\W*(?:in addition|additionally)\b"
    rf"|\b{_FURTHER} (?:suppression|redaction|masking|(?:round|layer|level|stage|step)s?)\b"
    rf"|\b{_FURTHER} (?:[\w-]+ )?(?:categor|group|row|column|age|year|ethnicit)\w* (?:has|have|had|is|are|was|were)\b",
    re.IGNORECASE,
)
_SMALL = expression(
    r"\b(?:small|low|under|below|fewer|less|between|section|exempt\w*|information|data|names?|details?)\b|<|\d",
    re.IGNORECASE,
)


@lru_cache(maxsize=256)  # asked of the sentences of one letter, and again of those of its own words
def hides_second_numbers(said: str) -> bool:
    """True for "Secondary suppression has been applied", "as are some others": larger numbers are hidden too."""
    if _HIDING.search(said) is None:
        return False
    rest = _WITH_OTHERS.sub(" ", _IN_FULL.sub(" ", said))
    if _DENIED.search(rest) is not None:
        return False
    return _MORE_HIDDEN.search(rest) is not None or (_ALSO.search(rest) is not None and _SMALL.search(rest) is None)


def is_shown_as_limit(said: str) -> bool:
    """True for a sentence on what is printed as a limit: "Some larger figures are shown as <5"."""
    return _SHOWN_AS_A_LIMIT.search(said) is not None
