"""What a checker is shown of a reading: what the parser was unsure of, what people changed, and every finding."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from councils.domain import phrases
from councils.domain.cell_words import cell_name, value_words
from councils.domain.cells import Cell, Field, Value, cells
from councils.domain.differences import differences
from councils.domain.excerpts import words_after, words_before
from councils.domain.finding_keys import key_of, latest
from councils.domain.return_json import from_dict
from councils.domain.returns import Figure, Finding, Return, Span
from councils.domain.vocabulary import Question as QuestionKey
from councils.models import Decision, Reading, Request
from councils.queries.lines import line_of, newest_reading, parsers_reading_before
from councils.queries.queue import STEPS

AROUND = 80
"""Characters shown before and after words that stand in no question's passage, at most."""

WHOLE = "return"
"""The key of what is said of the return as a whole, where questions have their own."""


@dataclass(frozen=True, slots=True)
class CellToCheck:
    """One cell: its name, what the parser had and what stands now, and why it is shown."""

    name: str
    before: str
    after: str
    was_unsure: bool
    is_changed: bool
    is_unsure: bool


@dataclass(frozen=True, slots=True)
class FindingToCheck:
    """A finding and how it was settled; empty words where it was not."""

    title: str
    message: str
    settled_as: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class PassagePiece:
    """A stretch of a passage: plain, a figure, or a figure to look at."""

    text: str
    is_figure: bool = False
    is_to_check: bool = False


@dataclass(frozen=True, slots=True)
class Beside:
    """What a finding sets beside its first question: another one, and the council's words for it."""

    title: str
    passage: tuple[PassagePiece, ...]


@dataclass(frozen=True, slots=True)
class ToCheck:
    """One question with everything in it that a checker has to see, and the council's words."""

    key: str
    title: str
    cells: tuple[CellToCheck, ...]
    findings: tuple[FindingToCheck, ...]
    passage: tuple[PassagePiece, ...]
    beside: tuple[Beside, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckShown:
    """
    A reading as its checker sees it.

    `step` is the decision that it stands at; `untouched` are the titles of the questions with nothing to look at.
    """

    request: Request
    reading: Reading
    parsed: Reading | None
    step: Decision | None
    items: tuple[ToCheck, ...]
    untouched: tuple[str, ...]

    @property
    def waits(self) -> bool:
        """Whether it has been proposed and nobody has decided yet."""
        return self.step is not None and self.step.kind == Decision.Kind.PROPOSED

    @property
    def keys(self) -> set[str]:
        """The keys of everything that has to be looked at."""
        return {item.key for item in self.items}


def check_shown(request: Request) -> CheckShown | None:
    """The newest reading of a request as its checker sees it; None where nothing has been read."""
    reading = newest_reading(request)
    if reading is None:
        return None
    parsed = parsers_reading_before(reading)
    steps = Decision.objects.filter(reading=reading, kind__in=STEPS).select_related("by").order_by("pk")
    items = tuple(_items(request, reading, parsed))
    shown = {item.key for item in items}
    questions = request.round.questions.all()
    return CheckShown(
        request=request,
        reading=reading,
        parsed=parsed,
        step=steps.last(),
        items=items,
        untouched=tuple(question.title for question in questions if question.key not in shown),
    )


def _items(request: Request, reading: Reading, parsed: Reading | None) -> Iterator[ToCheck]:
    before = parsed.placed() if parsed else Return()
    after = reading.placed()
    texts = _texts(request, reading)
    to_check = _cells_to_check(before, after, texts)
    findings = _findings(after, reading)
    titles = {question.key: question.title for question in request.round.questions.all()}
    for key in (WHOLE, *QuestionKey):
        rows, found = to_check.get(key, {}), findings.get(key, [])
        if not rows and not found:
            continue
        yield ToCheck(
            key=str(key),
            title=titles.get(key, "The return as a whole"),
            cells=tuple(rows.values()),
            findings=tuple(found),
            passage=(
                *(() if key == WHOLE else _passage(after, QuestionKey(key), set(rows), texts)),
                *_elsewhere(before, after, key, rows, texts),
            ),
            beside=tuple(_beside(after, key, {*to_check, *findings}, texts, titles)),
        )


def _beside(
    after: Return,
    key: str,
    shown: set[str],
    texts: Mapping[str | None, str],
    titles: Mapping[str, str],
) -> Iterator[Beside]:
    """The other questions of the findings that stand under `key`, but for those shown by themselves."""
    touched = [finding.questions for finding in after.findings if finding.questions and finding.questions[0] == key]
    for question in dict.fromkeys(other for first, *others in touched for other in others):
        passage = tuple(_passage(after, question, set(), texts))
        if passage and question not in shown:
            yield Beside(titles.get(question, str(question)), passage)


def _cells_to_check(
    before: Return, after: Return, texts: Mapping[str | None, str]
) -> dict[str, dict[Cell, CellToCheck]]:
    """By question, every cell that the parser was unsure of, that differs from the parser's, or is unsure now."""
    was, stands = cells(before), cells(after)
    changed = {difference.cell for difference in differences(before, after)}
    unsure = {cell for said in (was, stands) for cell, value in said.items() if _unsure(value)}
    unread = {cell for cell in was if cell.field is Field.UNREAD}
    wanted = [cell for cell in (*stands, *was) if cell in changed | unsure | unread]
    found: dict[str, dict[Cell, CellToCheck]] = {}
    for cell in dict.fromkeys(wanted):
        key = WHOLE if cell.question is None else str(cell.question)
        found.setdefault(key, {})[cell] = CellToCheck(
            name=cell_name(cell),
            before=_words(was.get(cell), texts),
            after=_words(stands.get(cell), texts),
            was_unsure=_unsure(was.get(cell)) or cell in unread,
            is_changed=cell in changed,
            is_unsure=_unsure(stands.get(cell)),
        )
    return found


def _unsure(value: Value | None) -> bool:
    """True for a figure that a person has to look at."""
    return isinstance(value, Figure) and not value.certain


def _words(value: Value | None, texts: Mapping[str | None, str]) -> str:
    return value_words(value, texts)


def _texts(request: Request, reading: Reading) -> dict[str | None, str]:
    """The texts that spans count in, by SHA-256."""
    own = [reading.document] if reading.document is not None else []
    return {document.sha256: document.text for document in (*request.documents.all(), *own)}


def _findings(after: Return, reading: Reading) -> dict[str, list[FindingToCheck]]:
    """Every finding, under the first question that it touches, with how it was settled along this line of readings."""
    settled = {
        decision.finding: decision
        for decision in Decision.objects.filter(
            reading__in=line_of(reading), kind=Decision.Kind.FINDING_SETTLED
        ).order_by("pk")
    }
    found: dict[str, list[FindingToCheck]] = {}
    for finding in after.findings:
        key = str(finding.questions[0]) if finding.questions else WHOLE
        how = latest(settled, key_of(finding), finding.code)
        found.setdefault(key, []).append(_finding(finding, how))
    return found


def _finding(finding: Finding, settled: Decision | None) -> FindingToCheck:
    title = phrases.FINDING[finding.code]
    if settled is None:
        return FindingToCheck(title, finding.message)
    return FindingToCheck(title, finding.message, settled.get_settled_as_display(), settled.why)


def _passage(
    after: Return, question: QuestionKey, to_check: set[Cell], texts: Mapping[str | None, str]
) -> Iterator[PassagePiece]:
    """The council's words for one question, its figures marked, those to look at most of all."""
    answer = after.answer(question)
    passage = answer.passage
    text = texts.get(passage.document, "") if passage is not None else ""
    if passage is None or not text:
        return
    doubtful = {
        value.span
        for cell, value in cells(after).items()
        if cell in to_check and isinstance(value, Figure) and value.span is not None
    }
    spans = sorted(
        {figure.span for figure in answer.figures if figure.span is not None and passage.covers(figure.span)}
    )
    position = passage.start
    for span in spans:
        if span.start < position:
            continue  # one figure's words inside another's: the mark of the first serves both
        yield PassagePiece(text[position : span.start])
        yield PassagePiece(span.of(text), is_figure=True, is_to_check=span in doubtful)
        position = span.end
    yield PassagePiece(text[position : passage.end])


def _elsewhere(
    before: Return, after: Return, key: str, to_check: Iterable[Cell], texts: Mapping[str | None, str]
) -> Iterator[PassagePiece]:
    """The words to look at that no passage holds, as those left unread, each with what stands around it."""
    passage = None if key == WHOLE else after.answer(QuestionKey(key)).passage
    was, stands = cells(before), cells(after)
    said = [stands.get(cell, was.get(cell)) for cell in to_check]
    spans = {one if isinstance(one, Span) else one.span for one in said if isinstance(one, Span | Figure)}
    for span in sorted(span for span in spans if span is not None):
        text = texts.get(span.document, "")
        if not text or (passage is not None and passage.covers(span)):
            continue
        yield PassagePiece(words_before(text, span, AROUND))
        yield PassagePiece(span.of(text), is_figure=True, is_to_check=True)
        yield PassagePiece(words_after(text, span, AROUND) + "\n")


def unread_now(reading: Reading) -> int:
    """How many passages with numbers in them nobody has read."""
    return sum(cell.field is Field.UNREAD for cell in cells(from_dict(reading.body)))
