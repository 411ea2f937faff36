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
    """`Coventry`, `Coventry and Kent`, `Coventry, Kent and five others`.

    A last name that holds an "and" of its own is set off by a comma: `Kent, and Brighton and Hove`.
    """
    named = list(names)
    if len(named) > most:
        named = [*named[: most - 1], f"{in_words(len(named) - most + 1)} others"]
    if len(named) < 2:  # noqa: PLR2004 - one name stands alone
        return "".join(named)
    joint = ", and " if any(" and " in name for name in named) else " and "
    return joint.join([", ".join(named[:-1]), named[-1]])
