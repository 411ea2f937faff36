"""One council's return to one round, as published: the words with every figure marked in them."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from councils.domain import phrases
from councils.domain.ages import AgeBand
from councils.domain.count import Count
from councils.domain.deadlines import Deadline, Law, due_date, working_day_number
from councils.domain.masking import masks
from councils.domain.returns import Scope, Span
from councils.domain.vocabulary import Basis, EthnicGroup, Exploitation, Outcome, RiskStatus, Unit
from councils.models import (
    AgeCount,
    Answer,
    Council,
    EthnicityCount,
    Figure,
    Finding,
    PublishedReturn,
    Question,
    Round,
    VictimCount,
    YearCount,
)
from councils.queries.corrections import CorrectionShown, corrections, corrections_shown
from councils.queries.councils import law_of
from councils.queries.figures import figures_of
from councils.queries.withdrawn import Notice, Withdrawn, withdrawn


@dataclass(frozen=True, slots=True)
class FigureShown:
    """One published figure: what it counts, what the words allow, the words, and the name of its mark."""

    category: str
    group: str
    count: Count | None
    words: str
    outcome: Outcome
    anchor: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a passage; `anchor` names the figure that it says, or is empty."""

    text: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class AnswerShown:
    """One question with what the council did with it."""

    question: Question
    outcome: Outcome
    value: str
    exemptions: tuple[tuple[str, str], ...]
    referred_to: str
    counted: str
    pieces: tuple[Piece, ...]
    figures: tuple[FigureShown, ...]
    withdrawn: Notice | None = None
    withdrawn_figures: tuple[tuple[str, Notice], ...] = ()
    basis: Basis | None = None
    unit: Unit | None = None
    corrected: tuple[CorrectionShown, ...] = ()

    @property
    def outcome_words(self) -> str:
        """The outcome in plain words."""
        return phrases.OUTCOME[self.outcome]


@dataclass(frozen=True, slots=True)
class Timing:
    """The law's arithmetic: the deadline with every day skipped, and when the council answered, if that is known.

    `answered_on` is the day of the answer or, where only that is known, the day of its publication (`by_publication`):
    the answer came no later.
    """

    deadline: Deadline | None
    answered_on: date | None
    by_publication: bool
    working_day: int | None
    law: Law


@dataclass(frozen=True, slots=True)
class ReturnShown:
    """A return as its page shows it, at the newest release; of one that is withdrawn, the notice and no timing."""

    council: Council
    round: Round
    published: PublishedReturn
    answers: tuple[AnswerShown, ...]
    findings: tuple[Finding, ...]
    timing: Timing | None
    withdrawn: Notice | None = None

    @property
    def corrected(self) -> tuple[CorrectionShown, ...]:
        """Every correction of it, the newest release's first."""
        every = [one for answer in self.answers for one in answer.corrected]
        return tuple(sorted(every, key=lambda one: -one.release))

    @property
    def is_retold(self) -> bool:
        """True where the letter is our retelling, not the council's own."""
        return self.published.provenance == "retold"


def return_shown(slug: str, round_key: str, *, out: Withdrawn | None = None) -> ReturnShown | None:
    """The council's current return to the round, or None where no letter of it is published.

    `out`: what is out of public, where it has been asked already.
    """
    wanted = {"request__council__slug": slug, "request__round__key": round_key}
    returns = PublishedReturn.objects.current().select_related("from_release", "request__council", "request__round")
    published = returns.filter(**wanted).first()
    if published is None:
        return None
    council, of = published.request.council, published.request.round
    out = out or withdrawn()
    notice = out.whole(published.request_id)
    if notice is not None:
        return ReturnShown(council, of, published, (), (), None, notice)
    answers = Answer.objects.current().filter(**wanted).select_related("question")
    rows = list(answers.order_by("question__position"))
    figures = figures_of(rows)
    corrected = corrections_shown(corrections().filter(request=published.request), out)
    return ReturnShown(
        council=council,
        round=of,
        published=published,
        answers=tuple(
            replace(
                _answer_shown(answer, figures.get(answer.pk, ()), rows, out),
                corrected=tuple(one for one in corrected if one.question_key == answer.question.key),
            )
            for answer in rows
        ),
        findings=tuple(finding for finding in Finding.objects.current().filter(**wanted) if _is_public(finding, out)),
        timing=_timing(published, law_of(council)),
    )


def _is_public(finding: Finding, out: Withdrawn) -> bool:
    """A finding repeats figures in its own words: it goes with any of them."""
    return not any(out.touches(finding.request_id, question) for question in finding.questions)


def _answer_shown(answer: Answer, given: Iterable[Figure], others: list[Answer], out: Withdrawn) -> AnswerShown:
    notice = out.of_question(answer.request_id, answer.question.key)
    if notice is not None:
        return AnswerShown(answer.question, Outcome.NO_ANSWER, "", (), "", "", (), (), notice)
    notices = {figure: out.of_figure(answer.request_id, answer.question.key, figure) for figure in given}
    figures = [figure for figure, gone in notices.items() if gone is None]
    hidden = out.hides_passage(answer, others)
    anchors = {} if hidden else _anchors(answer, figures, out.places(answer.request_id))
    numbers = out.hides_numbers(answer.request_id)
    return AnswerShown(
        question=answer.question,
        outcome=Outcome(answer.outcome),
        value=answer.value,
        exemptions=tuple((section, phrases.exemption_meaning(section)) for section in answer.exemptions),
        referred_to=answer.referred_to,
        counted=_counted(answer),
        pieces=() if hidden else tuple(_pieces(answer, anchors, numbers=numbers)),
        figures=tuple(_figure_shown(figure, anchors) for figure in figures),
        withdrawn_figures=tuple((figure.category, gone) for figure, gone in notices.items() if gone is not None),
        basis=Basis(answer.basis) if answer.basis else None,
        unit=Unit(answer.unit) if answer.unit else None,
    )


type Anchors = dict[Span, str]


def _anchors(answer: Answer, figures: list[Figure], gone: Collection[Span]) -> Anchors:
    """
    The name of each mark by its place; figures said by the same words share one.

    There is none for words that stand elsewhere than in the passage, or that share a character with what is `gone`.
    """
    passage = answer.place
    names: Anchors = {}
    for figure in figures:
        place = figure.place
        if passage is None or place is None or not passage.covers(place):
            continue
        if not any(place.overlaps(other) for other in gone):
            names.setdefault(place, f"{answer.question.key.replace('_', '-')}-{figure.position}")
    return names


def _counted(answer: Answer) -> str:
    """Unit, basis and scope as far as the letter says, in one phrase."""
    ages = (answer.scope_age_low, answer.scope_age_high)
    scope = Scope(
        ages=None if ages == (None, None) else AgeBand(*ages),
        status=RiskStatus(answer.scope_status) if answer.scope_status else None,
        exploitation=Exploitation(answer.scope_exploitation) if answer.scope_exploitation else None,
    )
    said = [
        phrases.UNIT[Unit(answer.unit)] if answer.unit else "",
        phrases.BASIS[Basis(answer.basis)] if answer.basis else "",
        phrases.scope(scope),
    ]
    return "; ".join(part for part in said if part)


def _figure_shown(figure: Figure, anchors: Anchors) -> FigureShown:
    group = EthnicGroup(figure.group) if isinstance(figure, EthnicityCount) and figure.group else None
    return FigureShown(
        category=category_words(figure),
        group=phrases.GROUP[group] if group else "",
        count=figure.count,
        words=figure.words,
        outcome=Outcome(figure.outcome),
        anchor="" if figure.place is None else anchors.get(figure.place, ""),
    )


def category_words(figure: Figure) -> str:
    """What a figure counts, in words: its age, its group as the council labels it, or its period."""
    match figure:
        case AgeCount():
            return phrases.age_band(figure.age_low, figure.age_high)
        case EthnicityCount():
            return figure.label
        case YearCount() | VictimCount():
            return figure.period
    raise TypeError(f"not a figure of a return: {figure!r}")


def _pieces(answer: Answer, anchors: Anchors, *, numbers: bool) -> Iterator[Piece]:
    """The passage cut at its figures, masked between them; with `numbers`, every other number too."""
    text, offset = answer.passage, answer.passage_start
    if not text or offset is None:
        return
    names = [(start, end) for start, end in answer.names]
    marks = [
        (place.start - offset, place.end - offset, anchor)
        for place, anchor in anchors.items()
        if not any(place.start - offset < last and first < place.end - offset for first, last in names)
    ]
    cuts = [(start, end, text[start:end], anchor) for start, end, anchor in marks]
    cuts += [
        (mask.start, mask.end, mask.shown, "")
        for mask in masks(text, names, numbers=numbers)
        if not any(start < mask.end and mask.start < end for start, end, _ in marks)
    ]
    position = 0
    for start, end, shown, anchor in sorted(cuts):
        if start < position:
            continue  # one figure's words inside another's: the mark of the first serves both
        yield Piece(text[position:start])
        yield Piece(shown, anchor)
        position = end
    yield Piece(text[position:])


def _timing(published: PublishedReturn, law: Law) -> Timing:
    received, answered_on = published.received_on, published.responded_on or published.published_on
    counted = working_day_number(received, answered_on, law) if received and answered_on else None
    return Timing(
        deadline=due_date(received, law) if received else None,
        answered_on=answered_on,
        by_publication=published.responded_on is None and answered_on is not None,
        working_day=counted,
        law=law,
    )
