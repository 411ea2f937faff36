"""Where a document speaks of its signs: the "*", the "asterisk" and the "dash" of its sentences, not of its cells."""

import re
from collections.abc import Iterator
from functools import lru_cache

from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.hints import folded

_NAMES = {"asterisk": "*", "star": "*", "dash": "-", "hyphen": "-", "hash": "#", "dagger": "†"}
_NAMED = expression(r"\b(?P<name>(?i:asterisk|dash|hyphen|dagger)|[Ss]tar(?=red)|star|hash)(?:s|es|tags?|ed|red)?\b")
_LITERAL = expression(r"(?<![\w*|#])(?P<sign>\*{1,3}|\[[a-z]\]|#|†|‡|§(?!\s\d)|\^|~)(?![*#\d])")
_LETTER = expression(
    r"[\"'“‘(](?P<quoted>[cxzus–-])[\"'”’)]|(?<![\w'’])(?P<said>[cxzus])\s*(?:=|means?\b|denotes?\b|indicates?\b|represents?\b|stands?\b|signif)",
    re.IGNORECASE,
)
_ANY = expression(
    r"(?i:asterisk|dagger)|\b[Ss]tar|(?i:\bdash|\bhyphen)|\bhash|[*#†‡§^~]|\[[a-z]\]|[\"'“‘(][cxzus–-][\"'”’)]|\b[cxzus]\b"
)
_A_WORD = expression(r"[A-Za-z]{2,}")
_LEAST_WORDS = 2
_LEADS = expression(
    r"(?:\b(?:as|by|to|see|has|have|contains?|an?|the|of|use|used|using|show|put|mark|marked|sign|symbol|mark|character|where|wherever|in|into|with)\s+|\b\w{3,}\s*[\"'“‘(]\s*)$",
    re.IGNORECASE,
)
_GOES_ON = expression(
    r"[\"'”’)]?\s*(?:=|\(|(?:this|the)?\s*(?:symbol|sign|mark|character)\b|(?:means?|denot|indicat|represent|signif|shows?|refers?|stands?|is|are|equals?|has|have|covers?|hides?|used|appears?|conceals?)\w*\b)",
    re.IGNORECASE,
)
_SAYS_WHY = expression(
    r"suppress|withh|redact|confiden|disclos|identif|recogni|replac|protect|hidden|(?:kept|held) back|small"
    r"|\b(?:numbers?|figures?|counts?|cells?|values?|less|fewer|below|under)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=64)  # asked again for each figure that is a sign
def find_signs_spoken_of(text: str) -> tuple[Found[str], ...]:
    """Each sign that running text speaks of, by name or by itself; a dash of any length is "-".

    A sign alone in its cell, beside a label or before the item of a list is not spoken of.
    """
    return tuple(sorted(_spoken_of(text), key=lambda found: found.start))


def _spoken_of(text: str) -> Iterator[Found[str]]:
    for line in re.finditer(r"[^\n\t|]+", text):
        if _ANY.search(line[0]) is None or len(_A_WORD.findall(line[0])) < _LEAST_WORDS:
            continue
        for found in _NAMED.finditer(line[0]):
            yield Found(line.start() + found.start(), line.start() + found.end(), _NAMES[folded(found["name"])])
        for found in _LITERAL.finditer(line[0]):
            if _is_in_words(line[0], found):
                yield Found(line.start() + found.start(), line.start() + found.end(), found["sign"].casefold())
        for found in _LETTER.finditer(line[0]):
            if _is_label(line[0], found):
                continue
            sign = (found["quoted"] or found["said"]).casefold()
            yield Found(line.start() + found.start(), line.start() + found.end(), "-" if sign == "–" else sign)


_AS_SIGN = expression(
    r"(?:\w(?:ed|wn|en|nt|ear)\s+(?:as|by|with|using)|\b(?:mark(?:ed)?|sign|symbol|letters?|shown?|used?|using|put))\s*(?:an?\s+|the\s+)?$",
    re.IGNORECASE,
)
_MEANS = expression(r"\s*(?:=|(?:means?|denot|indicat|represent|signif|stands? for)\w*\b)", re.IGNORECASE)


def _is_label(line: str, found: re.Match[str]) -> bool:
    """True for the "(c)" before an answer, and of "the answer at (c)": no sign, unless the words make it one."""
    before, after = line[: found.start()], line[found.end() :]
    return found[0].startswith("(") and not (_AS_SIGN.search(before) or _MEANS.match(after))


def _is_in_words(line: str, found: re.Match[str]) -> bool:
    """True for a sign that words lead to or go on from; at the head of a line, where they say why it hides."""
    before, after = line[: found.start()], line[found.end() :]
    if _LEADS.search(before) or _GOES_ON.match(after):
        return True
    if found["sign"].startswith("[") and len(_A_WORD.findall(after)) >= _LEAST_WORDS:
        return True  # no count, and no label of one, is written before words in square brackets
    if _A_WORD.search(before) and _A_WORD.search(after) and not before.rstrip().endswith((":", "-", "–", "=")):
        return True
    return _HEAD.fullmatch(before) is not None and _SAYS_WHY.search(after) is not None


_HEAD = expression(
    r"\W*(?:(?:key|legend|(?:foot)?notes?|symbols?|n\.?b)\b[^\w]*|(?:\w+[^\S\n]+){0,4}\w+[^\S\n]*[:–—-]\W*)?",
    re.IGNORECASE,
)
