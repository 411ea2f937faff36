"""Looks for many expressions in one long text, each only where the text has what its matches begin with."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from councils.domain.expressions import expression, hint_of
from councils.domain.hints import HEAD, NO_HINT, WORD, Begins, Hint, first_folded, folded

_LONG = 200
"""Characters below which looking everywhere takes no longer."""
_BEGINNING = expression(r"(?<![0-9A-Za-z_])\w|[^\w\s]")
"""A word's first character, after a letter that is not ASCII too: some expressions take that for none; or a sign."""
_LINE = expression(r"^", re.MULTILINE)


def found_in(text: str, pattern: re.Pattern[str]) -> Iterable[re.Match[str]]:
    """The matches that `pattern.finditer(text)` finds, in their order."""
    if len(text) < _LONG or hint_of(pattern) == NO_HINT:
        return pattern.finditer(text)
    return _scan(text).matches(pattern)


class _FirstFolded(dict[int, str]):
    def __missing__(self, point: int) -> str:
        self[point] = first = first_folded(chr(point))
        return first


_FIRST_FOLDED = _FirstFolded()


class _Scan:
    """A text, with every place where a word, a sign or a line begins."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._folded = folded(text)
        keyed = text.translate(_FIRST_FOLDED)
        self._all = [beginning.start() for beginning in _BEGINNING.finditer(text)]
        self._begun_with: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for at in self._all:
            self._begun_with[keyed[at]][keyed[at : at + HEAD]].append(at)
        self._lines: list[int] | None = None
        self._found: dict[str, Sequence[int]] = {}

    def matches(self, pattern: re.Pattern[str]) -> Iterable[re.Match[str]]:
        hint = hint_of(pattern)
        if not hint.can_match_folded(self._folded):
            return ()
        if hint.begins is Begins.ANYWHERE:
            return pattern.finditer(self._text)
        return self._at(self._places(hint), pattern)

    def _places(self, hint: Hint) -> Sequence[int]:
        if hint.begins is Begins.LINE:
            if self._lines is None:
                self._lines = [line.start() for line in _LINE.finditer(self._text)]
            return self._lines
        places: list[int] = []
        for head in hint.heads:
            begun = self._found.get(head)
            places += self._having(head) if begun is None else begun
        places.sort()
        return places

    def _having(self, head: str) -> Sequence[int]:
        """The places where a word or sign begins with this head."""
        if head == WORD:
            begun = [at for at in self._all if self._text[at].isalnum() or self._text[at] == "_"]
        else:
            longer = self._begun_with.get(head[0], {})
            begun = [at for start, places in longer.items() if start.startswith(head) for at in places]
        self._found[head] = begun
        return begun

    def _at(self, places: Sequence[int], pattern: re.Pattern[str]) -> list[re.Match[str]]:
        found: list[re.Match[str]] = []
        if not places:
            return found
        match, end = pattern.match, 0
        for at in places:
            if at >= end and (here := match(self._text, at)):
                found.append(here)
                end = here.end()
        return found


_scan = lru_cache(maxsize=8)(_Scan)
"""
Kept, because one letter is looked through for several families of expressions. Without hints, as in what serves pages,
no letter is ever kept.
"""
