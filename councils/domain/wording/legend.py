"""Abbreviations that a document explains: "n/r = not recorded", "NK means not known", "S: suppressed"."""

import re
from collections.abc import Iterator

from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.scanning import found_in

_LONGEST = 160
_LETTERS = r"[A-Za-z](?:[./]?[A-Za-z]){0,4}\.?"
_TOKEN = rf"[\"'“‘(\[]?(?P<token>{_LETTERS})[\"'”’)\]]?"
_SAYS = r"(?:=|denotes?|means?|stands?\s+for|indicates?|signif(?:y|ies)|represents?|is\s+short\s+for)"
_EXPLAINED = expression(rf"(?<![\w/]){_TOKEN}[^\S\n]*{_SAYS}[^\S\n]*", re.IGNORECASE)
_IN_BRACKETS = expression(
    rf"\b(?P<words>not (?:recorded|known|held|available|applicable|stated|collected)|suppressed|withheld|redacted)"
    rf"\s*\([\"'“‘]?(?P<token>{_LETTERS})[\"'”’]?\)",
    re.IGNORECASE,
)
_HEADED = expression(
    r"^\W*(?:(?:key|legend|abbreviations?|symbols?|shorthand)\b[^\n]{0,30}|(?:foot)?notes?\W{0,3}"
    r"|(?:markers?|codes?|signs?|marks?|characters?|notation|short ?codes?|entry|entries|cells?|term|letter)"
    r"[^\S\n]*[\t|][^\S\n]*"
    r"(?:meanings?|descriptions?|explanations?|definitions?|what (?:it|this) means|stands for|means)\W{0,3})\n+",
    re.IGNORECASE | re.MULTILINE,
)
_LISTED = expression(rf"^[^\S\n]*{_TOKEN}[^\S\n]*(?:\t|:|[-–—]|\|)[^\S\n]*(?P<words>[^\n\t|]+)$", re.MULTILINE)
_ALONE = expression(
    rf"^[^\S\n]*{_TOKEN}[^\S\n]*(?::|[-–—]|,)[^\S\n]*(?:is\s+|this\s+is\s+)?(?:figures?\s+|data\s+|information\s+)?(?P<words>(?:not\s+(?:recorded|known|held|available|applicable|stated|collected|kept|captured)|no\s+data|unavailable|unrecorded|suppressed|withheld|redacted)\b)[^\n\t|]*$",
    re.IGNORECASE | re.MULTILINE,
)
""" "n/h: not held, plans were not yet in use": a line of its own that begins with what it explains."""
_BRACKETED_SIGNS = expression(
    r"^[^\w\n]{0,6}(?:key|legend|abbreviations?|symbols?|shorthand|signs?|markers?|codes?|marks?|notation|(?:foot)?notes?)\b[^\n:;.\[]{0,40}[:\n]\s*(?=\[[a-z]\])",
    re.IGNORECASE | re.MULTILINE,
)
_BRACKETED_SIGN = expression(
    rf"[\s,;\"“”'.]*(?:and\s+)?(?P<token>\[[a-z]\])[^\S\n]*(?:(?:[:=,\t|–—-]|{_SAYS})[^\S\n]*)?(?P<words>[A-Za-z][^\n;\t|\[]*)",
    re.IGNORECASE,
)
""" "Shorthand: [c] a number from 1 to 3, kept back; [x] not recorded": the signs that statisticians use."""
_ENDS = expression(r"[\n;|\t]|\.(?=\s|$)|\)(?=\s*(?:[.\n]|$))|,?\s+and\s*$")
_AT_END = " ,;.()"
_WORDS = frozenset(
    {"this", "that", "it", "which", "a", "data", "none", "nil", "no", "yes", "there", "cse", "what", "and", "is", "or"}
)


def find_legend(text: str) -> dict[str, Found[str]]:
    """The words that explain each abbreviation in `text`, with their place, by the abbreviation in small letters.

    One that is explained in two ways is left out.
    """
    found: dict[str, Found[str] | None] = {}
    for token, words in (*_said(text), *_listed(text), *_bracketed(text), *_alone(text), *_signs(text)):
        name = token.casefold()
        if name in _WORDS or not words.value:
            continue
        known = found.get(name, words)
        found[name] = known if known is not None and known.value == words.value else None
    return {name: words for name, words in found.items() if words is not None}


def _said(text: str) -> Iterator[tuple[str, Found[str]]]:
    """ "n/r = not recorded, n/k = not known": each up to the next."""
    marks = list(found_in(text, _EXPLAINED))
    for number, mark in enumerate(marks):
        until = marks[number + 1].start() if number + 1 < len(marks) else len(text)
        stop = _ENDS.search(text, mark.end(), min(until, mark.end() + _LONGEST))
        yield mark["token"], _words(text, mark.end(), stop.start() if stop else min(until, mark.end() + _LONGEST))


def _listed(text: str) -> Iterator[tuple[str, Found[str]]]:
    """The lines of a list below "Key": an abbreviation in one cell, its meaning in the next."""
    for head in found_in(text, _HEADED):
        at = head.end()
        while line := _LISTED.match(text, at):
            yield line["token"], _words(text, *line.span("words"))
            at = line.end() + 1


def _alone(text: str) -> Iterator[tuple[str, Found[str]]]:
    """What lines without a heading explain: "Age: not held" explains nothing, "n/h" has the initials of its words."""
    for line in found_in(text, _ALONE):
        initials = "".join(word[0] for word in line["words"].casefold().split())
        if len(initials) > 1 and initials == "".join(filter(str.isalpha, line["token"].casefold())):
            yield line["token"], _words(text, *line.span("words"))


def _bracketed(text: str) -> Iterator[tuple[str, Found[str]]]:
    """ "Not recorded (NR)": the abbreviation that stands in brackets after its words."""
    for match in found_in(text, _IN_BRACKETS):
        yield match["token"], _words(text, *match.span("words"))


def _signs(text: str) -> Iterator[tuple[str, Found[str]]]:
    """What a key says of its letters in square brackets, one after the other; the brackets belong to the sign."""
    for head in found_in(text, _BRACKETED_SIGNS):
        at = head.end()
        while sign := _BRACKETED_SIGN.match(text, at):
            stop = _ENDS.search(text, sign.start("words"), sign.end())
            at = sign.end()
            yield sign["token"], _words(text, sign.start("words"), stop.start() if stop else at)


def _words(text: str, start: int, end: int) -> Found[str]:
    end = start + len(text[start:end].rstrip(_AT_END))
    opened = text[start:end].count("(") > text[start:end].count(")")
    end += opened and text[end : end + 1] == ")"
    return Found(start, end, " ".join(text[start:end].split()))
