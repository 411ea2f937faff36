"""Which of a request's documents and readings is the one to publish, where nobody is there to choose."""

from dataclasses import dataclass

from councils.domain.vocabulary import NoteCode
from councils.models import Document, PublishedReturn, Reading, Withdrawal
from councils.recording.documents import FROM_THE_COUNCIL
from councils.recording.readings import worked_on


@dataclass(frozen=True, slots=True)
class Precedence:
    """Why the parser's reading stands back, if it does; else the public reason for what it changes and replaces."""

    stands_back: str = ""
    why: str = ""
    replaces: Document | None = None


def precedence(reading: Reading) -> Precedence:
    """
    Whether the parser's reading may be published without a person choosing.

    It never overrules a person, never brings back what was withdrawn, and takes the place of another document only if
    that one was retold and this one is the council's, or if this one says that it replaces an earlier answer.
    """
    request, document = reading.request, reading.document
    if request is None or document is None:
        return Precedence("its council is not settled")
    if any(worked_on(other) for other in request.documents.all()):
        return Precedence("people have worked on this return: it is published at the desk")
    if Withdrawal.objects.filter(request=request, lifted_by__isnull=True).exists():
        return Precedence("it is withdrawn")
    if document.replaced_by.exists():
        return Precedence("a later document has taken its place")
    published = PublishedReturn.objects.current().filter(request=request).select_related("reading__document").first()
    if published is None or published.reading.document_id == document.pk:
        return Precedence(why="The document was read again by a later parser.")
    return _among_documents(document, published, reading)


def _among_documents(document: Document, published: PublishedReturn, reading: Reading) -> Precedence:
    ours, theirs = document.provenance in FROM_THE_COUNCIL, published.provenance in FROM_THE_COUNCIL
    if theirs and not ours:
        return Precedence("a document from the council itself is published")
    if ours and not theirs:
        return Precedence(why="A document from the council takes the place of our retelling.")
    if any(note["code"] == NoteCode.REPLACES_EARLIER for note in reading.body["notes"]):
        why = "A later document from the council replaces an earlier one."
        return Precedence(why=why, replaces=published.reading.document)
    return Precedence("another document of this request is published: staff have to choose")
