"""Marks by which plain text shows bold words and headings, as mail programs and Markdown do: `*so*`, `## so`."""

import re

_MARKED = re.compile(
    r"(?<![\w*_\\])(?P<mark>\*{1,3}|_{1,3})(?=[^\s*_])(?P<words>(?:[^*_\n]|\n(?![ \t\r]*\n)){1,600})(?<=[^\s*_])"
    r"(?P=mark)(?![\w*_])"
)
_WORDS = re.compile(r"[^\W\d_]|\(?\d{1,2}[.):]+$")
_HEADING = re.compile(r"^(?P<mark>#{1,6}) +(?=\S)(?P<words>[^\n]*)$", re.MULTILINE)
_KEY = re.compile(
    r"[=:]|\b(?:denotes?|means?|indicates?|represents?|fewer|less|under|below|small|suppress\w*|withheld|redacted)\b",
    re.IGNORECASE,
)


def without_emphasis(text: str) -> str:
    """
    Return text without the marks around its bold words and before its headings.

    A star or an underline that marks no words stays, since a council hides numbers behind such signs and explains them
    in a key; so does a single `#` before what may be such a key.
    """
    return _HEADING.sub(_heading, _MARKED.sub(_words, text))


def _words(marked: re.Match[str]) -> str:
    words = marked["words"]
    return words if _WORDS.search(words) else marked[0]


def _heading(heading: re.Match[str]) -> str:
    return heading[0] if len(heading["mark"]) == 1 and _KEY.search(heading["words"]) else heading["words"]
