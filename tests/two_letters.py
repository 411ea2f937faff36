"""One request with two letters of different texts: what stands at a place in one is something else in the other."""

from councils.domain.returns import Return, Span
from councils.models import Reading
from councils.models.work import Provenance
from tests.returns import a_reading, a_return, current_cases, figure, in_year, number, yearly_cases

FIRST = """Eastmarsh Borough Council, as told by us: nine meetings in the year, twelve posts, and 31 members of staff.
c) 15 children. Ida Sample wrote it.
g) 2023: 4, 2024: 6, and 8 more whose year is not known.
The strategy is on page 3 of the plan, which was last printed in the spring of 2019 and runs for ten years.
"""
SECOND = """Thank you for writing to us once more.
c) 22 children are supported at present, says Jane Example.
g) 2023: 7, 2024: about 9, and 41 more in places where nobody looked.
"""


def in_first(words: str) -> Span:
    """Where the words stand in the first letter, for a reading of that letter."""
    return Span(FIRST.index(words), FIRST.index(words) + len(words))


def in_second(words: str) -> Span:
    """Where the words stand in the second letter, for a reading of that letter."""
    return Span(SECOND.index(words), SECOND.index(words) + len(words))


def first_value() -> Return:
    """What the first letter says."""
    return a_return(
        current_cases(number("15", span=in_first("15")), passage=in_first("15 children.")),
        yearly_cases(in_year(2023, "4", span=in_first("4")), passage=in_first("2023: 4, 2024: 6, and 8 more")),
        unread=(in_first("8"), in_first("31")),
    )


def second_value() -> Return:
    """What the second letter says."""
    return a_return(
        current_cases(number("22", span=in_second("22")), passage=in_second("22 children are supported at present")),
        yearly_cases(
            in_year(2023, "7", span=in_second("7")),
            figure("about 9", certain=False, span=in_second("about 9"), period=in_year(2024, "9").period),
            passage=in_second("2023: 7, 2024: about 9"),
        ),
        unread=(in_second("41"),),
    )


def read_first(provenance: Provenance = Provenance.RECEIVED) -> Reading:
    """The parser's reading of the first letter."""
    return a_reading(first_value(), text=FIRST, provenance=provenance)


def read_second() -> Reading:
    """The parser's reading of the second letter, which comes beside the first."""
    return a_reading(second_value(), text=SECOND)
