"""Which readings of a request follow one another: the main line, and the line of somebody who reads it blind."""

from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db.models import Q, QuerySet

from councils.models import Decision, Reading, Request, SecondReading


def newest_reading(request: Request) -> Reading | None:
    """What is understood of a request now."""
    return Reading.objects.filter(request=request).main_line().newest()


def line_of(reading: Reading) -> list[int]:
    """The readings that led to this one, itself first, by one query: a line typed at the desk is hundreds long."""
    same = Q(request=reading.request_id) if reading.request_id else Q(pk=reading.pk)
    if reading.document_id:
        same |= Q(document=reading.document_id)
    parents = dict(Reading.objects.filter(same).values_list("pk", "parent"))
    line: list[int] = []
    step: int | None = reading.pk
    while step is not None:
        line.append(step)
        step = parents.get(step)
    return line


def parsers_reading_before(reading: Reading) -> Reading | None:
    """The parser's reading that this one came from, or itself; None where somebody keyed it from nothing."""
    return Reading.objects.filter(pk__in=line_of(reading), reader=Reading.Reader.PARSER).order_by("pk").last()


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


def readings_seen_by(readings: QuerySet[Reading], person: User) -> QuerySet[Reading]:
    """The readings without those that somebody at work blind must not see: all of that request but their own."""
    blind = _at_work(person)
    return readings.exclude(~Q(second_reading__in=blind), request__in=blind.values("request"))


def decisions_seen_by(decisions: QuerySet[Decision], person: User) -> QuerySet[Decision]:
    """The decisions on readings that this person may see: a finding that was settled tells what was read."""
    return decisions.filter(reading__in=readings_seen_by(Reading.objects.all(), person))


def requests_seen_by(requests: QuerySet[Request], person: User) -> QuerySet[Request]:
    """The requests without those that this person reads blind: reference and dates come from the first reading."""
    return requests.exclude(pk__in=read_blind_by(person).values("pk"))


def read_blind_by(person: User) -> QuerySet[Request]:
    """The requests that somebody is at work on as their second reader, who sees nothing of the first."""
    return Request.objects.filter(second_readings__in=_at_work(person))


def _at_work(person: User) -> QuerySet[SecondReading]:
    return SecondReading.objects.filter(reader=person, settled_at=None, called_off_at=None, handed_in_at=None)


def _at_work_blind(request: Request, person: User) -> SecondReading | None:
    opened = request.second_readings.filter(reader=person, settled_at=None, called_off_at=None)
    return opened.filter(handed_in_at=None).first()
