"""What a cell of the official series says.

The Department for Education publishes a council's figure exactly, England's and the regions' rounded to the nearest
ten, and a letter where there is no figure (statistics: children in need, notes on the tables).
"""

from enum import StrEnum

from councils.domain.count import Count

ROUNDED_TO = 10
"""England's and the regions' figures are rounded to the nearest of these."""


class OfficialLevel(StrEnum):
    """Whose figure it is."""

    NATIONAL = "national"
    REGIONAL = "regional"
    COUNCIL = "council"


class OfficialSymbol(StrEnum):
    """What stands where there is no figure, as published; `phrases.OFFICIAL_SYMBOL` says it in words."""

    CONFIDENTIAL = "c"
    LOW_RELIABILITY = "u"
    NOT_AVAILABLE = "x"
    NOT_APPLICABLE = "z"


def read_official(words: str, level: OfficialLevel) -> Count | OfficialSymbol:
    """
    What a published cell says: bounds, or a symbol in place of a figure.

    A rounded figure is as wide as its rounding: 12,400 for England is 12,395 to 12,405, and nothing is below nought.
    Raises ValueError for a cell that is neither.
    """
    if words in tuple(OfficialSymbol):
        return OfficialSymbol(words)
    if not (words.isascii() and words.isdecimal()):
        raise ValueError(f"{words!r} is neither a number nor one of {', '.join(OfficialSymbol)}")
    number = int(words)
    if level is OfficialLevel.COUNCIL:
        return Count.exactly(number)
    if number % ROUNDED_TO:
        raise ValueError(f"{words} is not rounded to {ROUNDED_TO}, as England's and the regions' figures are")
    half = ROUNDED_TO // 2
    return Count(max(0, number - half), number + half)
