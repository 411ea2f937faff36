"""Follows an answer that only points to another: "see question 1", "as 2a", "included above"."""

from __future__ import annotations

import re

from councils.domain.expressions import expression
from councils.parsing.rules.joint import read_numbers
from councils.parsing.rules.refusals import is_reason
from councils.parsing.rules.subjects import signs_of

_TO_NUMBER = expression(
    r"\W*(?:(?:please\s+)?(?:see|refer(?:\s+back)?\s+to)|as(?:\s+(?:per|for|in|with|stated in|given in|set out in))?|same\s+as|covered\s+(?:in|by)|included\s+in|answered\s+(?:in|at|by)|this is (?:covered|answered|included) (?:in|by|at))\s+"
    r"(?:the\s+|our\s+)?(?:(?:answers?|responses?|reply)\s+(?:given\s+)?(?:to|for|at|in|under)?\s*)?(?:the\s+)?(?:questions?|part|point|item|q|no\.?|section)?\s*\.?\s*(?P<list>\(?(?:\d{1,2}\s?[a-g]?|[a-g])\)?(?:\s*(?:,|and|&)\s*\(?(?:\d{1,2}|[a-g])\)?)*)\b\)?(?:\s*(?:above|below|overleaf|opposite))?\W*",
    re.IGNORECASE,
)
_ABOVE = expression(
    r"\W*(?:(?:please\s+)?(?:see|refer\s+to)\s+(?:the\s+)?(?:above|previous (?:answer|response|question)|(?:answer|response|information|table|data)s?\s+above)|as\s+above|included\s+above|same\s+as\s+above|above|(?:this is )?(?:answered|covered|included|provided)\s+above|ditto|as (?:per )?(?:previous|above) (?:answer|response))\W*",
    re.IGNORECASE,
)


def points_to(words: str) -> tuple[int, ...] | None:
    """The numbers of the questions that the whole of `words` points to; empty: the one before; None: it points nowhere.

    The title of the question may stand before the pointer: "Gang or group based / See question 3."
    """
    title = _TITLE.match(words)
    if title is not None and signs_of(title["title"]) and not is_reason(title["title"]):
        words = words[title.end() :]
    if _ABOVE.fullmatch(words):
        return ()
    if found := _TO_NUMBER.fullmatch(words):
        return read_numbers(found["list"]) or None
    return _only_points(words)


_TITLE = expression(r"\W*(?P<title>[^\W\d][^\n.:;]{3,70}?)(?:\?|\s*\n\s*|:\s|\s[–—-]\s)\s*(?=\w)")
_MOST, _LAST = 120, 12
_POINTS = expression(
    r"see|refer|referred|as|per|same|covered|included|answered|answers|likewise|ditto|identical|applies|apply|given|"
    r"found|explained|addressed|contained|dealt|combined|incorporated|subsumed"
)
_BACK = expression(r"above|previous|preceding|ditto|likewise|same|last|earlier|identical")
_BESIDE = expression(
    r"please|also|kindly|you|to|back|the|our|this|that|these|those|it|is|are|was|has|have|been|be|already|i|we|would|"
    r"for|in|with|at|by|on|of|under|stated|noted|provided|set|out|shown|detailed|mentioned|answer|answers|response|"
    r"responses|reply|replies|into|question|questions|part|parts|point|item|q|no|number|section|sections|section's|and|or|here|"
    r"too|well|again|position|situation|merged|true|below|overleaf|opposite|figure|figures|information|data|details|table|just|can|may|will|must|"
    r"refused|withheld|exempt|exemption|exemptions|reason|reasons|refusal|applied|made|case|before|earlier|herein|thereto|given|within|your|request|one"
)
_LEADS = expression(
    r"see|to|as|per|for|in|with|at|by|question|questions|q|part|parts|point|item|no|number|answer|answers|response|"
    r"responses|reply|replies|and|or|section|sections|into"
)
_TOKEN = expression(
    r"(?P<label>\(?(?<!\w)(?:\d{1,2}\s?[a-g]?|[a-g])(?!\w)\)?)|(?P<word>[a-z]+(?:['’]s)?)(?P<number>\d{1,2})?|(?P<mark>[^\s,.;()])",
    re.IGNORECASE,
)


_LETTER_NEXT = expression(r"\s*(?:\((?:[a-g]|\d)\)|[a-g]\b)", re.IGNORECASE)
""" "Covered under (c)", whereas "under 5" is a count."""
_LAW = expression(
    r"\b(?:under\s+|by\s+virtue\s+of\s+)?sections?\s+(?:\d{1,2}[A-Z]?(?:\s?\(\w+\))+|(?:9|[1-9]\d)[A-Z]?)(?:\s+of\s+(?:the\s+)?(?:Act|FOIS?A))?(?!\w)",
    re.IGNORECASE,
)
""" "As for point 4, section 17 applies": a section of the law, and none of the letter."""


def _only_points(words: str) -> tuple[int, ...] | None:
    """Where words lead that do nothing but point: "Our response is as for Q6", "The same applies here"."""
    words = _LAW.sub(" ", words)
    said: list[str] = []
    labels: list[str] = []
    leads = False
    for token in _TOKEN.finditer(words) if len(words) < _MOST else ():
        word = (token["word"] or "").casefold()
        if token["mark"] or (word and not _is_known(word)) or (token["label"] and not leads):
            return None
        labels += [label.strip("() ") for label in (token["label"], token["number"]) if label]
        said += [word] if word else []
        lettered = _LETTER_NEXT.match(words, token.end()) is not None
        leads = not word or _LEADS.fullmatch(word) is not None or (word in ("under", "within") and lettered)
    if not any(map(_POINTS.fullmatch, said)):
        return None
    if labels:
        numbers = read_numbers(", ".join(labels))
        return numbers if numbers and max(numbers) <= _LAST else None
    return () if any(map(_BACK.fullmatch, said)) else None


def _is_known(word: str) -> bool:
    return any(words.fullmatch(word) for words in (_BESIDE, _POINTS, _BACK))


_SUBJECT = expression(
    r"\W*(?:(?:the|for|their|victims?['’]?s?|by)\s+)*(?:ethnic\w*(?:\s+(?:origin|background|group|breakdown)s?)?|ages?(?:\s+(?:groups?|breakdown))?)(?:\s+(?:of (?:the )?(?:victims|children|young people)))?"
    r"\s*[:,–—-]?\s*(?:(?:is|are|was|were|has been|have been)\s+)?(?:given|shown|stated|set out|provided|broken down|already)?\s*",
    re.IGNORECASE,
)


def part_points_to(sentence: str) -> tuple[int, ...] | None:
    """Where a sentence points that names what it sends on: "Ethnicity as in 3."; None where it points nowhere."""
    subject = _SUBJECT.match(sentence)
    rest = sentence[subject.end() :] if subject is not None else ""
    if not rest:
        return None
    return points_to(rest) if points_to(rest) is not None else points_to(f"as {rest}")
