"""What stands in the way of publishing a reading, and what should be looked at before it is done."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.formats import date_format

from councils.domain.finding_keys import key_of, latest
from councils.domain.return_json import from_dict
from councils.domain.returns import Return
from councils.models import Decision, Document, Reading, Reply, Request, Withdrawal
from councils.queries.checking import CheckShown
from councils.queries.lines import line_of
from councils.queries.second_readings import open_second_reading


@dataclass(frozen=True, slots=True)
class Obstacles:
    """Errors stand in the way; warnings should be looked at."""

    errors: tuple[str, ...]
    warnings: tuple[str, ...]


def obstacles(shown: CheckShown) -> Obstacles:
    """What is known to stand in the way before the rows are made."""
    return Obstacles(tuple(_errors(shown)), tuple(_warnings(shown)))


def _errors(shown: CheckShown) -> list[str]:
    found = []
    kind = shown.step and shown.step.kind
    if kind == Decision.Kind.PUBLISHED:
        found.append("This reading is published already.")
    elif kind == Decision.Kind.PROPOSED:
        found.append("It has not been checked yet.")
    elif kind == Decision.Kind.SENT_BACK:
        found.append("It was sent back: it has to be proposed and checked again.")
    elif kind is None:
        found.append("Nobody has proposed it yet.")
    second = open_second_reading(shown.request)
    if second is not None and second.handed_in_at is None:
        found.append("It is being read a second time: that has to be handed in and settled, or called off.")
    elif second is not None:
        found.append("Two readings of it wait to be settled.")
    return found + collisions(shown.reading)


def collisions(reading: Reading) -> list[str]:
    """The saves that stand aside with cells which nobody has chosen yet, a sentence each."""
    asides = Reading.objects.colliding_with(reading).items()
    return [f"{_whose(aside)} set {_cells(len(cells))} otherwise: settle that at the desk." for aside, cells in asides]


def _whose(reading: Reading) -> str:
    return str(reading.read_by or reading.get_reader_display())


def _cells(number: int) -> str:
    return "1 cell" if number == 1 else f"{number} cells"


def _warnings(shown: CheckShown) -> list[str]:
    value = from_dict(shown.reading.body)
    return [
        *_about_documents(shown.request, shown.reading),
        *_about_reading(value, shown.reading, shown.request),
        *waiting_replies(shown.request),
    ]


def waiting_replies(request: Request) -> list[str]:
    """What the council said to its return as read: what it proposes and nobody has settled, what nobody has read."""
    said = Reply.objects.filter(link__request=request)
    proposed = list(said.proposals())
    unseen = said.filter(seen_at=None).exclude(pk__in=[reply.pk for reply in proposed]).order_by("pk")
    return [
        *(
            f"The council proposed a correction on {_day(reply)}: it waits to be taken in or declined."
            for reply in proposed
        ),
        *(
            f"The council replied on {_day(reply)} ({reply.get_kind_display().lower()}), and nobody has looked at it."
            for reply in unseen
        ),
    ]


def _day(reply: Reply) -> str:
    return date_format(timezone.localtime(reply.made_at), "j F Y")


def _about_reading(value: Return, reading: Reading, request: Request) -> list[str]:
    found = []
    decisions = Decision.objects.filter(reading__in=line_of(reading), kind=Decision.Kind.FINDING_SETTLED)
    settled = {decision.finding: decision for decision in decisions}
    open_ = [one for one in value.findings if latest(settled, key_of(one), one.code) is None]
    found += [f"Not settled: {finding.message}" for finding in open_]
    if value.unread:
        found.append(f"{_passages(len(value.unread))} not been read.")
    if value.received_on is None and request.received_on is None:
        found.append("Nothing says when the request was received: the deadline cannot be worked out.")
    if value.responded_on is None and value.published_on is None:
        found.append("Nothing says when the council answered.")
    return found


def _passages(number: int) -> str:
    return "1 passage with numbers in it has" if number == 1 else f"{number} passages with numbers in them have"


def _about_documents(request: Request, reading: Reading) -> list[str]:
    found = []
    documents: list[Document] = list(request.documents.all())
    replaced = {document.replaces_id for document in documents}
    standing = [document for document in documents if document.pk not in replaced]
    if len(standing) > 1:
        found.append(f"{len(standing)} letters stand beside each other: say which replaces which, or that both count.")
    if reading.document_id is None:
        found.append("It was keyed without a document: nobody can look up the council's words.")
    if Withdrawal.objects.filter(request=request, lifted_at=None).exists():
        found.append("Something of it is withdrawn, and stays out of public until that is lifted.")
    return found
