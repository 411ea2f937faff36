"""Regular expressions that are compiled when they are first used, and not before they can match.

Some sixteen hundred tell how councils write, and to compile them takes longer than to read a letter. One letter needs
a third of them, a page of the site hardly any.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, cast
from zlib import crc32

from councils.domain.hints import NO_HINT, Hint

_ABLE = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn")
_ONE_OR_NONE = ("fullmatch", "match", "search")
_OFTEN = 100
"""Times after which to ask what an expression needs has taken longer than compiling it would have."""


class _Expression:
    """Stands for a compiled expression until one of its methods is needed; from then on they are its own."""

    __slots__ = (*_ABLE, "asked", "flags", "hint", "is_compiled", "pattern")

    pattern: str
    flags: int
    hint: Hint
    asked: int
    is_compiled: bool

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags
        self.asked = 0
        self.is_compiled = False

    def __getattr__(self, name: str) -> object:
        if name == "hint":
            self.hint = _HINTS.get(hint_key(self.pattern, self.flags), NO_HINT)
            return self.hint
        if name not in _ABLE:  # asked for by whoever looks for what a class may have
            raise AttributeError(name)
        if name in _ONE_OR_NONE and self.hint.needs:
            return partial(self._where_it_can_match, name)
        return self.compiled(name)

    def compiled(self, name: str) -> Callable[..., Any]:
        """Return the method of that name, of the compiled expression; raises re.error if the pattern is none."""
        if not self.is_compiled:
            compiled = re.compile(self.pattern, self.flags)
            for able in _ABLE:
                setattr(self, able, getattr(compiled, able))
            self.is_compiled = True
        return cast("Callable[..., Any]", getattr(self, name))

    def _where_it_can_match(self, name: str, text: str, *within: int, **named: int) -> re.Match[str] | None:
        self.asked += 1
        if not self.is_compiled and self.asked < _OFTEN and not self.hint.can_match(text):
            return None
        return cast("re.Match[str] | None", self.compiled(name)(text, *within, **named))


_MADE: list[_Expression] = []
_HINTS: dict[str, Hint] = {}


def expression(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return an expression that is compiled when it is first used; for those of a module, which are kept for good.

    Raises nothing: that a pattern is none is found when it is used, or by `compiling`.
    """
    made = _Expression(pattern, flags)
    _MADE.append(made)
    return cast("re.Pattern[str]", made)


def made_so_far() -> tuple[re.Pattern[str], ...]:
    """Every expression that the modules loaded until now have made."""
    return tuple(cast("re.Pattern[str]", made) for made in _MADE)


def compiling() -> Iterator[None]:
    """Compile every expression made so far, a step for each; raises re.error if one is none."""
    for made in tuple(_MADE):
        made.compiled("search")
        yield


def hint_key(pattern: str, flags: int) -> str:
    """By what the hint of an expression is known; another pattern has another, so that no hint outlives its own."""
    return f"{crc32(pattern.encode(errors='surrogatepass')):08x}-{len(pattern):x}-{int(flags):x}"


def take_hints(hints: Mapping[str, Hint]) -> None:
    """Use these from now on, each by its `hint_key`; for expressions that have not been used before."""
    _HINTS.update(hints)


def hint_of(pattern: re.Pattern[str]) -> Hint:
    """What is known of an expression; nothing is known of one that `expression` did not make."""
    made: object = pattern
    return made.hint if isinstance(made, _Expression) else NO_HINT
