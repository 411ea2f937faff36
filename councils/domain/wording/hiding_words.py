"""Where a sentence says that a word stands for small numbers: "'Non-reportable' is put where a number is 1 to 4"."""

from collections.abc import Iterator
from functools import lru_cache

from councils.domain.expressions import expression

HIDING_WORDS = (
    "suppressed",
    "redacted",
    "withheld",
    "hidden",
    *(f"{no}{word}" for word in ("reportable", "disclosable", "disclosed", "releasable") for no in ("non-", "not ")),
)
"""The words, in small letters, that hide a number where nothing says otherwise."""

_STEM = (
    r"suppress|redact|withh|confid|disclos|reportable|publish|releas|hidden|mask|small|low\b|few\b|tiny|limited|minimal"
)
_A_WORD = r"[A-Za-z][A-Za-z/-]*"
_QUOTED = expression(
    rf"[\"“‘'](?P<word>(?=[^\"”’'\n]{{0,30}}(?i:{_STEM})|[A-Z]{{2,4}}[\"”’'])"
    rf"{_A_WORD}(?: {_A_WORD}){{0,3}})[.,]?[\"”’']"
)
_BARE = (
    r"(?i:(?:non|not|too)[ -]?(?:reportable|disclosable|disclosed|published|releasable|shown|small|low|few)"
    r"|suppressed|supp|redacted|withheld|confidential|hidden|low|small|few)"
)
_LED = (
    r"(?:(?i:key|notes?)\W+)?(?:(?i:the|an?|any) (?:(?i:word|term|entry|words|phrase|label) )?"
    r"|(?i:entries|cells?|where|wherever) (?:(?i:marked|shown as|it says) )?)?"
)
_IS_SAID = (
    r"(?:=|means?|denotes?|stands?|indicates?|represents?|signifies|replaces|appears"
    r"|(?:is|was|has been|are|have been) (?:put|used|shown|given|entered|written|printed|inserted|stated))\b"
)
_SHOWN_AS = (
    r"\b(?i:(?:shown|marked|given|entered|put|recorded|replaced|reported|written|displayed|printed|appears?|stated"
    r"|listed|described)(?: down| out)?(?: here| below| above)? (?:as|by|with)"
    r"|put|puts|write|writes|use|uses|print|say) (?:(?i:the|a) (?i:word|term|entry|words|label) )?"
)
_GOES_ON = r"(?=\W*(?:$|\(|,|\b(?i:where|wherever|when|whenever|for|if|in|instead|so|because|under|to)\b))"
_AS_A_WORD = expression(rf"^\W*{_LED}(?P<first>{_BARE})\s*{_IS_SAID}|{_SHOWN_AS}(?P<last>{_BARE}){_GOES_ON}")


@lru_cache(maxsize=64)  # asked again for each figure that is a word
def words_spoken_of(text: str) -> frozenset[str]:
    """The words, in small letters, that some line of the text speaks of as entries of a table."""
    return frozenset(word.casefold() for line in text.splitlines() for word in words_said_to_hide(line))


def words_said_to_hide(sentence: str) -> Iterator[str]:
    """The words that the sentence speaks of as entries of a table, as written; whatever it says of them."""
    for found in _QUOTED.finditer(sentence):
        yield found["word"]
    for found in _AS_A_WORD.finditer(sentence):
        yield found["first"] or found["last"]
