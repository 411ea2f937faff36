"""Regular expressions that are compiled when they are first used.

Some nine hundred tell how councils write, and to compile them takes longer than to read a letter. One letter needs
little more than half of them, a page of the site hardly any.
"""

import re
from collections.abc import Iterator
from typing import cast

_ABLE = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn")


class _Expression:
    """Stands for a compiled expression until one of its methods is asked for; from then on they are its own."""

    __slots__ = (*_ABLE, "flags", "pattern")

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> object:
        if name not in _ABLE:  # asked for by whoever looks for what a class may have
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        for able in _ABLE:
            setattr(self, able, getattr(compiled, able))
        return getattr(compiled, name)


_MADE: list[_Expression] = []


def expression(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return an expression that is compiled when it is first used; for those of a module, which are kept for good.

    Raises nothing: that a pattern is none is found when it is used, or by `compiling`.
    """
    made = _Expression(pattern, flags)
    _MADE.append(made)
    return cast("re.Pattern[str]", made)


def compiling() -> Iterator[None]:
    """Compile every expression made so far, a step for each; raises re.error if one is none."""
    for made in tuple(_MADE):
        made.search  # noqa: B018 - asked for, so that it is there
        yield
