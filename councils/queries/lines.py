"""Which readings of a request follow one another: the main line, and the line of somebody who reads it blind."""

from dataclasses import dataclass

from django.contrib.auth.models import User

from councils.models import Reading, Request, SecondReading


def newest_reading(request: Request) -> Reading | None:
    """What is understood of a request now."""
    return Reading.objects.filter(request=request).main_line().newest()


def parsers_reading_before(reading: Reading) -> Reading | None:
    """The parser's reading that this one came from, or itself; None where somebody keyed it from nothing."""
    step: Reading | None = reading
    while step is not None and step.reader != Reading.Reader.PARSER:
        step = step.parent
    return step


@dataclass(frozen=True, slots=True)
class Line:
    """The readings that one person works on: the newest of them, and the second reading that they are part of."""

    newest: Reading | None
    second_reading: SecondReading | None = None

    @property
    def is_blind(self) -> bool:
        """Whether this is the line of a second reader, who is to see nothing of the first."""
        return self.second_reading is not None


def line_for(request: Request, person: User) -> Line:
    """What this person goes on with at the desk: a blind reading of their own, if they have one, else the main line."""
    second_reading = _at_work_blind(request, person)
    if second_reading is None:
        return Line(newest_reading(request))
    return Line(second_reading.readings.order_by("pk").last(), second_reading)


def may_see_first(request: Request, person: User) -> bool:
    """False for whoever is reading the request a second time: they see nothing of the first reading."""
    return _at_work_blind(request, person) is None


def _at_work_blind(request: Request, person: User) -> SecondReading | None:
    opened = request.second_readings.filter(reader=person, settled_at=None, called_off_at=None)
    return opened.filter(handed_in_at=None).first()
