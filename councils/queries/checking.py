"""What a checker is shown of a reading: what the parser was unsure of, what people changed, and every finding."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from councils.domain import phrases
from councils.domain.cell_words import cell_name, value_words
from councils.domain.cells import Cell, Field, Value, cells
from councils.domain.differences import differences
from councils.domain.finding_keys import key_of, latest
from councils.domain.return_json import from_dict
from councils.domain.returns import Figure, Finding, Return, Span
from councils.domain.vocabulary import Question as QuestionKey
from councils.models import Decision, Reading, Request
from councils.queries.lines import line_of, newest_reading, parsers_reading_before
from councils.queries.passages import PassagePiece, Texts, places_of, texts_of, words_shown
from councils.queries.queue import STEPS

WHOLE = "return"
"""The key of what is said of the return as a whole, where questions have their own."""


@dataclass(frozen=True, slots=True)
class CellToCheck:
    """
    One cell: its name, what the parser had and what stands now, and why it is shown.

    `has_no_place` is a figure whose words are in none of the letters, where there is a letter.
    """

    name: str
    before: str
    after: str
    was_unsure: bool
    is_changed: bool
    is_unsure: bool
    has_no_place: bool


@dataclass(frozen=True, slots=True)
class FindingToCheck:
    """A finding and how it was settled; empty words where it was not."""

    title: str
    message: str
    settled_as: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Beside:
    """What a finding sets beside its first question: others, and the council's words for all of them."""

    title: str
    passage: tuple[PassagePiece, ...]


@dataclass(frozen=True, slots=True)
class ToCheck:
    """
    One question with everything in it that a checker has to see, and the council's words.

    `joint` are the titles of the questions that its findings touch and these same words answer.
    """

    key: str
    title: str
    cells: tuple[CellToCheck, ...]
    findings: tuple[FindingToCheck, ...]
    passage: tuple[PassagePiece, ...]
    beside: tuple[Beside, ...] = ()
    joint: tuple[str, ...] = ()


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
    texts = texts_of(request, (reading,))
    was, stands = cells(before), cells(after)
    to_check = _cells_to_check(before, after, texts)
    findings = _findings(after, reading)
    titles = {question.key: question.title for question in request.round.questions.all()}
    for key in (WHOLE, *QuestionKey):
        rows, found = to_check.get(key, {}), findings.get(key, [])
        if not rows and not found:
            continue
        places = places_of(stands.get(cell, was.get(cell)) for cell in rows)
        question = None if key == WHOLE else QuestionKey(key)
        joint, apart = _touched(after, question, {*to_check, *findings})
        yield ToCheck(
            key=str(key),
            title=titles.get(key, "The return as a whole"),
            cells=tuple(rows.values()),
            findings=tuple(found),
            passage=words_shown(after, question, places, texts, joint=joint),
            beside=tuple(_beside(after, apart, texts, titles)),
            joint=tuple(titles.get(other, str(other)) for other in joint),
        )


def _touched(
    after: Return, question: QuestionKey | None, shown: set[str]
) -> tuple[list[QuestionKey], list[list[QuestionKey]]]:
    """
    The other questions of the findings that stand under a question, but for those shown by themselves.

    First those that its own passage answers too, then the others, each list of them answered by one passage.
    """
    touched = [one.questions for one in after.findings if one.questions and one.questions[0] == question]
    others = dict.fromkeys(other for first, *others in touched for other in others if other not in shown)
    own = None if question is None else after.answer(question).passage
    joint: list[QuestionKey] = []
    apart: dict[Span, list[QuestionKey]] = {}
    for other in others:
        passage = after.answer(other).passage
        if passage is None:
            continue
        if own is not None and own.covers(passage):
            joint.append(other)
        else:
            apart.setdefault(passage, []).append(other)
    return joint, [*apart.values()]


def _beside(
    after: Return, apart: Iterable[Sequence[QuestionKey]], texts: Texts, titles: Mapping[str, str]
) -> Iterator[Beside]:
    """Each passage that the findings of a question set beside its own."""
    for first, *joint in apart:
        passage = words_shown(after, first, (), texts, joint=joint)
        if passage:
            yield Beside(" · ".join(titles.get(one, str(one)) for one in (first, *joint)), passage)


def _cells_to_check(before: Return, after: Return, texts: Texts) -> dict[str, dict[Cell, CellToCheck]]:
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
            before=value_words(was.get(cell), texts),
            after=value_words(stands.get(cell), texts),
            was_unsure=_unsure(was.get(cell)) or cell in unread,
            is_changed=cell in changed,
            is_unsure=_unsure(stands.get(cell)),
            has_no_place=bool(texts) and _without_place(stands.get(cell)),
        )
    return found


def _unsure(value: Value | None) -> bool:
    """True for a figure that a person has to look at."""
    return isinstance(value, Figure) and not value.certain


def _without_place(value: Value | None) -> bool:
    """True for a figure whose words were found nowhere."""
    return isinstance(value, Figure) and value.span is None


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


def unread_now(reading: Reading) -> int:
    """How many passages with numbers in them nobody has read."""
    return sum(cell.field is Field.UNREAD for cell in cells(from_dict(reading.body)))
