"""Numbers and names as a sentence has them."""

from collections.abc import Iterable

_SMALL_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_MOST_NAMES = 4


def in_words(number: int) -> str:
    """A number as a sentence has it: in letters up to ten."""
    return _SMALL_NUMBERS[number] if number < len(_SMALL_NUMBERS) else f"{number:,}"


def of_them(number: int, one: str, more: str = "") -> str:
    """A number of things: `one council`, `five councils`, `153 councils`; `more` where an s alone makes no plural."""
    return f"{in_words(number)} {one if number == 1 else more or f'{one}s'}"


def listed(names: Iterable[str], *, most: int = _MOST_NAMES) -> str:
    """`Coventry`, `Coventry and Kent`, `Coventry, Kent and 5 others`."""
    named = list(names)
    if len(named) > most:
        named = [*named[: most - 1], f"{len(named) - most + 1} others"]
    return named[0] if len(named) == 1 else " and ".join([", ".join(named[:-1]), named[-1]]) if named else ""
