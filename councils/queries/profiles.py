"""One council's page: how it stands, its return in brief, its children, its peers, the official series beside it.

At most thirteen queries, the state of what is published included.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from councils.domain import phrases
from councils.domain.asking import Left, Suggestion, what_to_ask
from councils.domain.before_peers import BeforePeers
from councils.domain.count import Count
from councils.domain.deadlines import CountedDay, DueRange, counted_days, due_between
from councils.domain.grouping import GroupTold, Labelled, by_group, can_be_added
from councils.domain.intervals import Interval, share
from councils.domain.sentences import interval_words
from councils.domain.standing import Standing
from councils.domain.vocabulary import EthnicGroup, Outcome
from councils.domain.vocabulary import Question as QuestionKey
from councils.models import Council, OfficialFigure, ResidentGroup
from councils.queries.councils import council_by_slug, council_standing
from councils.queries.peers import before_peers
from councils.queries.returns import AnswerShown, ReturnShown, return_shown
from councils.queries.state import PublishedState
from councils.queries.withdrawn import withdrawn


@dataclass(frozen=True, slots=True)
class OfficialYear:
    """The official series of one year ending 31 March; `of` is the council that it was published under, if another.

    `england`: England's share in that year, as wide as its rounding leaves it.
    """

    year: int
    of: Council | None
    cse_factor: OfficialFigure | None
    assessments: OfficialFigure | None
    england: Interval | None = None

    @property
    def share(self) -> Interval | None:
        """How many of the assessments that named any factor named exploitation."""
        return _share((self.cse_factor, self.assessments))

    @property
    def words(self) -> str:
        """`2025: 50`, or what the department's symbol in its place means."""
        figure = self.cse_factor
        return f"{self.year}: {'–' if figure is None else figure.symbol_words or figure.words}"

    @property
    def share_words(self) -> str:
        """`In 2025 a share of 1.3 %; in England 2.4 to 2.5 %.`"""
        shares = (self.share, self.england)
        own, england = ("not known" if one is None else interval_words(one, unit="share") for one in shares)
        return f"In {self.year} a share of {own}; in England {england}."

    @property
    def pair(self) -> tuple[OfficialFigure | None, OfficialFigure | None]:
        """The two in the order of the table."""
        return self.cse_factor, self.assessments


@dataclass(frozen=True, slots=True)
class EthnicityShown:
    """A breakdown by ethnicity under the groups of the census; without groups where its labels cannot be added up."""

    answer: AnswerShown
    groups: tuple[GroupTold, ...]


@dataclass(frozen=True, slots=True)
class Refusal:
    """A section that was relied on, what it means, and for which questions."""

    section: str
    meaning: str
    answers: tuple[AnswerShown, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """What one council's page shows."""

    council: Council
    standing: Standing
    round_title: str
    return_shown: ReturnShown | None
    official: tuple[OfficialYear, ...]
    residents: tuple[ResidentGroup, ...]
    peers: tuple[BeforePeers, ...]

    @property
    def has_official(self) -> bool:
        """Whether the official series has a count under its own name."""
        return any(year.of is None and year.cse_factor and not year.cse_factor.symbol for year in self.official)

    @property
    def is_retold(self) -> bool:
        """True where its letter, or one that its peers' spread rests on, is our retelling."""
        own = self.return_shown is not None and self.return_shown.is_retold
        return own or any(measure.is_retold and measure.has_spread for measure in self.peers)

    @property
    def answers(self) -> tuple[AnswerShown, ...]:
        """The answers of its return; none where there is none."""
        return self.return_shown.answers if self.return_shown is not None else ()

    def answer_to(self, question: QuestionKey) -> AnswerShown | None:
        """Its answer to a question, if it is public."""
        return next((one for one in self.answers if one.question.key == question and one.withdrawn is None), None)

    @property
    def years(self) -> AnswerShown | None:
        """Its years, where a count was given for any."""
        return _with_a_count(self.answer_to(QuestionKey.YEARLY_CASES))

    @property
    def years_said(self) -> str:
        """What the drawing of its years shows, in a sentence."""
        return _said(self.council, self.years, "cases by year")

    @property
    def official_said(self) -> str:
        """What the drawing of the official series shows, in a sentence."""
        own = [year for year in self.official if year.of is None and year.cse_factor is not None]
        above = "its own cases above; " if self.years is not None else ""
        counts = "; ".join(year.words for year in own)
        latest = next((f" {year.share_words}" for year in own if year.share is not None), "")
        return f"{self.council.short_name}: {above}assessments naming exploitation, years to March: {counts}.{latest}"

    @property
    def ages_said(self) -> str:
        """What the drawing of its victims' ages shows, in a sentence."""
        return _said(self.council, self.ages, "victims by age")

    @property
    def ages(self) -> AnswerShown | None:
        """Its victims by age, where a count was given for any."""
        return _with_a_count(self.answer_to(QuestionKey.VICTIM_AGE))

    @property
    def ethnicities(self) -> tuple[EthnicityShown, ...]:
        """Its victims, and its perpetrators, by ethnicity, where a count was given of any group."""
        asked = (QuestionKey.VICTIM_ETHNICITY, QuestionKey.PERPETRATOR_ETHNICITY)
        found = [answer for key in asked if (answer := _with_a_count(self.answer_to(key))) is not None]
        return tuple(EthnicityShown(answer, _groups(answer, self.residents)) for answer in found)

    @property
    def refusals(self) -> tuple[Refusal, ...]:
        """The sections that it relied on, each once, in the order of the questions."""
        by_section: dict[tuple[str, str], list[AnswerShown]] = {}
        for answer in self.answers:
            for section in answer.exemptions:
                by_section.setdefault(section, []).append(answer)
        return tuple(Refusal(*section, tuple(answers)) for section, answers in by_section.items())

    @property
    def suggestions(self) -> tuple[Suggestion, ...]:
        """What could be asked next."""
        answers = [_left(answer) for answer in self.answers if answer.withdrawn is None]
        return what_to_ask(answers, police_force=self.council.police_force)

    @property
    def days(self) -> tuple[CountedDay, ...]:
        """Each day to the law's deadline; none where the day of receipt is not known."""
        timing = self.return_shown.timing if self.return_shown is not None else None
        return counted_days(timing.deadline) if timing is not None and timing.deadline is not None else ()

    @property
    def due(self) -> DueRange | None:
        """Between which days it was due, where the day of receipt is not known and other days bound it."""
        if self.return_shown is None or self.return_shown.timing is None or self.return_shown.timing.deadline:
            return None
        timing, sent_on = self.return_shown.timing, self.sent_on
        if sent_on is None or timing.answered_on is None or timing.answered_on < sent_on:
            return None
        return due_between(sent_on, timing.answered_on, timing.law)

    @property
    def sent_on(self) -> date | None:
        """When the request was sent, if it is on record."""
        return self.return_shown.published.request.sent_on if self.return_shown is not None else None


def profile(slug: str, state: PublishedState) -> Profile | None:
    """The council's page, or None where no council has that slug."""
    council = council_by_slug(slug, of=state.round_id)
    if council is None:
        return None
    out = withdrawn()
    return Profile(
        council=council,
        standing=council_standing(council, today=state.today),
        round_title=state.round_title,
        return_shown=return_shown(slug, state.round_key, out=out),
        official=_official(council),
        residents=tuple(council.resident_groups.all()),
        peers=before_peers(council, state, out),
    )


def _official(council: Council) -> tuple[OfficialYear, ...]:
    """The series of the council and, for the years before it, of those whose work it took over, each by its name."""
    of_england = Q(level=OfficialFigure.Level.NATIONAL)
    figures = OfficialFigure.objects.filter(Q(council=council) | Q(council__successors=council) | of_england)
    found: dict[tuple[int, bool, str], dict[str, OfficialFigure]] = {}
    england: dict[int, dict[str, OfficialFigure]] = {}
    for figure in figures.select_related("council").order_by("-year"):
        is_own = figure.council_id == council.pk
        if figure.level == OfficialFigure.Level.NATIONAL:
            england.setdefault(figure.year, {})[figure.series] = figure
        else:
            found.setdefault((-figure.year, not is_own, figure.area_code), {})[figure.series] = figure
    return tuple(
        OfficialYear(
            year=-year,
            of=next(iter(pair.values())).council if is_other else None,
            **_pair(pair),
            england=_share(_pair(england.get(-year, {})).values()),
        )
        for (year, is_other, _), pair in sorted(found.items())
    )


def _pair(by_series: dict[str, OfficialFigure]) -> dict[str, OfficialFigure | None]:
    return {
        "cse_factor": by_series.get(OfficialFigure.Series.CSE_FACTOR),
        "assessments": by_series.get(OfficialFigure.Series.ASSESSMENTS),
    }


def _share(pair: Iterable[OfficialFigure | None]) -> Interval | None:
    part, whole = (None if one is None or one.low is None else Count(one.low, one.high) for one in pair)
    return None if part is None or whole is None else share(part, whole)


def _with_a_count(answer: AnswerShown | None) -> AnswerShown | None:
    if answer is None or all(figure.count is None for figure in answer.figures):
        return None
    return answer


_GROUPS = {words: group for group, words in phrases.GROUP.items()}


def _groups(answer: AnswerShown, residents: Iterable[ResidentGroup]) -> tuple[GroupTold, ...]:
    """The labels by group; none where one of them is out of public, as a sum without it would pass for the whole."""
    cells = [Labelled(figure.category, _GROUPS.get(figure.group), figure.count) for figure in answer.figures]
    if answer.withdrawn_figures or not can_be_added(cells):
        return ()
    return by_group(cells, {EthnicGroup(row.group): row.residents for row in residents})


def _left(answer: AnswerShown) -> Left:
    return Left(
        question=QuestionKey(answer.question.key),
        outcome=Outcome(answer.outcome),
        exemptions=tuple(section for section, _ in answer.exemptions),
        referred_to=answer.referred_to,
        basis=answer.basis,
        unit=answer.unit,
        has_counts=any(figure.count is not None for figure in answer.figures),
    )


def _said(council: Council, answer: AnswerShown | None, what: str) -> str:
    """`Eastmarsh, cases by year. 2014: 17; 2015: 0–4; 2016: not held.`"""
    figures = answer.figures if answer is not None else ()
    cells = [
        f"{one.category}: {phrases.bounds(one.count) if one.count is not None else phrases.OUTCOME[one.outcome]}"
        for one in figures
    ]
    return f"{council.short_name}, {what}. {'; '.join(cells)}."
