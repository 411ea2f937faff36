"""Reads one question's answer out of its passages: its figures, or why it has none, and what came of it ("partly answered")."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.returns import Answer, Figure, Scope, Span
from councils.domain.vocabulary import Outcome, Question
from councils.domain.wording import Wording
from councils.parsing.rules.asked import part_of
from councils.parsing.rules.bound import Bound, Passage
from councils.parsing.rules.byage import read_ages
from councils.parsing.rules.bygroup import read_groups
from councils.parsing.rules.drafts import SYMBOLS, Draft, Drafted, figures
from councils.parsing.rules.facts import Facts, kept, within
from councils.parsing.rules.footnotes import stands_in_note, with_footnotes
from councils.parsing.rules.hiddenabove import is_of_cells_elsewhere
from councils.parsing.rules.inturn import in_turn
from councils.parsing.rules.nodata import read_years_without_data
from councils.parsing.rules.nogroups import manages_groups
from councils.parsing.rules.nonegiven import without_invented_noughts
from councils.parsing.rules.numbernotes import Remark, remark_on, with_remark
from councils.parsing.rules.recorded import read_records
from councils.parsing.rules.refusals import (
    Reason,
    is_reason,
    is_refusal,
    is_unable_to_report,
    read_reason,
    says_not_held,
    statements,
)
from councils.parsing.rules.respective import read_respective
from councils.parsing.rules.rowdays import with_days_of_rows
from councils.parsing.rules.rows import Box, rows_within, sentences
from councils.parsing.rules.sheetpointers import names_another_table
from councils.parsing.rules.single import read_single
from councils.parsing.rules.spans import Places
from councils.parsing.rules.spelt import spelt_out
from councils.parsing.rules.stated import read_basis, read_scope, read_unit
from councils.parsing.rules.strategy import read_strategy
from councils.parsing.rules.subjects import signs_of
from councils.parsing.rules.titledays import with_titled_days
from councils.parsing.rules.twice import without_years_again
from councils.parsing.rules.uncited import tells_something, withholds
from councils.parsing.rules.unheld import is_unheld
from councils.parsing.rules.yearly import read_years

SINGLE = (Question.CURRENT_CASES, Question.GROUP_BASED_CASES)
"""The questions that one count answers."""

_FEW = 3
_OPENING = 2
_MOST_PARTS = 6

REFUSED = (Outcome.WITHHELD, Outcome.NOT_HELD)


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer with the passages it was read from and the places whose numbers it used beside its figures."""

    answer: Answer
    passages: tuple[Passage, ...] = ()
    used: tuple[tuple[int, int], ...] = ()


def answer(facts: Facts, question: Question, passages: Sequence[Passage]) -> Answered:
    """The answer that the passages bound to `question` give."""
    return _given(facts, question, tuple(passages))


@kept  # asked again by whoever looks for a better passage
def _given(facts: Facts, question: Question, passages: tuple[Passage, ...]) -> Answered:
    said = tuple(
        spelt_out(facts.text, box) for p in passages for box in statements(facts, p.start, p.end, question, p.questions)
    )
    said = with_footnotes(facts, passages, said)
    reason = read_reason(facts, said)
    reason = replace(reason, exemptions=in_turn(facts.text, question, passages, reason.exemptions))
    if question in (Question.STRATEGY, Question.MECHANISMS):
        return Answered(_prose(facts, question, passages, said, reason), passages)
    return _counted(facts, question, passages, said, reason)


def _hull(passages: Sequence[Passage]) -> Span:
    return Span(min(p.start for p in passages), max(p.end for p in passages))


def _prose(
    facts: Facts, question: Question, passages: Sequence[Passage], said: tuple[Box, ...], reason: Reason
) -> Answer:
    words = "\n".join(facts.text[a:b] for a, b in Places.of((p.start, p.end) for p in passages).stretches)
    value = read_strategy(words) if question is Question.STRATEGY else None
    whole = all(passage.bound is Bound.WHOLE or len(passage.questions) > _FEW for passage in passages)
    if whole and reason.outcome is not None:
        value = None
    telling = [] if whole else [box for box in said if not _denies(facts, box) and len(box.text.split()) >= 3]
    if any(cited.startswith(_PUBLISHED_LAW) for cited in reason.exemptions):
        telling = [box for box in telling if not _WHERE_TO_READ.search(box.text)]
    refused = reason.outcome is not None and value is None and not telling
    if refused:
        return Answer(
            question, reason.outcome or Outcome.NO_ANSWER, None, reason.exemptions, reason.referred_to, _hull(passages)
        )
    return Answer(question, Outcome.ANSWERED, value, passage=_hull(passages))


_PUBLISHED_LAW = ("FOIA s.21", "FOIA s.22", "FOISA s.25", "FOISA s.27")
_WHERE_TO_READ = expression(
    r"\b(?:(?:may|can|will|to) be (?:\w+ )?(?:read|found|seen|viewed|downloaded|published|accessed)|(?:is|are) (?:\w+ )?(?:available|published|online|accessible)|(?:described|explained|detailed|contained|outlined|listed|set out|found|covered) (?:at|in|on|within)\b(?![^.;]*\b(?:include|namely|such as)|[^.;]*[:,] )|web ?sites?|https?:|www\.|(?:see|refer to|at|on|is) (?:pages?|pp?\.|chapters?|paragraphs?|part) ?\d)",
    re.IGNORECASE,
)
""" "Section 21. A guide may be read on our website": where it is, and not what it is."""


def _read(facts: Facts, question: Question, passage: Passage, reason: Reason) -> Drafted:
    """The figures that one passage gives for a question."""
    start, end = passage.start, passage.end
    if (recorded := read_records(facts, start, end, question, among=_is_shared(passage))) is not None:
        return recorded
    drafted = _by_kind(facts, question, passage, reason)
    recorded = None if drafted.drafts else read_records(facts, start, end, question, among=True)
    return drafted if recorded is None or not recorded.drafts else recorded


def _by_kind(facts: Facts, question: Question, passage: Passage, reason: Reason) -> Drafted:
    """The figures of one passage, read as counts of the kind that its question asks for."""
    start, end = passage.start, passage.end
    match question:
        case Question.CURRENT_CASES | Question.GROUP_BASED_CASES:
            both = read_respective(facts, start, end, question, passage.questions)
            shared = _is_shared(passage)
            drafted = both or read_single(
                facts, start, end, question, shared=shared, refused=reason.outcome is not None
            )
            return with_titled_days(facts, drafted)
        case Question.VICTIM_ETHNICITY | Question.PERPETRATOR_ETHNICITY:
            return read_groups(facts, start, end, perpetrators=question is Question.PERPETRATOR_ETHNICITY)
        case Question.VICTIM_AGE:
            return read_ages(facts, start, end, alone=passage.questions == (question,))
        case _:
            return read_years(facts, start, end)


def _is_shared(passage: Passage) -> bool:
    return len({part_of(question) for question in passage.questions}) > 1


def _opens_with_refusal(facts: Facts, passage: Passage) -> bool:
    """True for one refusal of several parts, or nothing held for any: the numbers in its reasoning answer none of them."""
    if not _is_shared(passage):
        return False
    said = [
        sentence
        for row in rows_within(facts.letter, passage.start, passage.end)
        for sentence in sentences(facts.text, row.filled[0].start, row.filled[0].end)
    ][:_OPENING]
    if any(is_refusal(facts, box) for box in said):
        return not any(within(facts.counts, box.start, box.end) for box in said)
    parts = {part_of(question) for question in passage.questions}
    return len(parts) >= _MOST_PARTS and any(says_not_held(box.text) for box in said[:1])


def _drafted(facts: Facts, question: Question, passages: Sequence[Passage], reason: Reason) -> Drafted:
    """The figures of all passages; a refusal of everything, or one that confirms nothing, gives none."""
    drafted = Drafted()
    if reason.is_silent or all(passage.bound is Bound.WHOLE for passage in passages):
        return drafted
    for passage in passages:
        read = Drafted() if _opens_with_refusal(facts, passage) else _read(facts, question, passage, reason)
        if question in SINGLE and drafted.drafts:
            read = Drafted(left=tuple(draft.value for draft in read.drafts) + read.left)
        drafted += read
    if question is Question.YEARLY_CASES and any(draft.value.value.count is not None for draft in drafted.drafts):
        for passage in passages:
            missing = read_years_without_data(facts, passage.start, passage.end, drafted.drafts)
            drafted += Drafted(without_years_again(drafted.drafts, missing))
    return drafted


def _counted(
    facts: Facts, question: Question, passages: Sequence[Passage], said: tuple[Box, ...], reason: Reason
) -> Answered:
    drafted = _drafted(facts, question, passages, reason)
    drafted = replace(drafted, drafts=without_invented_noughts(facts, drafted.drafts))
    remark = remark_on(facts, question) if drafted.drafts else None
    if question in SINGLE:
        drafted = replace(drafted, drafts=with_remark(facts, drafted.drafts, remark))
    kept = _without_labels(facts, said, drafted)
    reason = reason if kept == said and not drafted.drafts else read_reason(facts, kept, is_given=bool(drafted.drafts))
    sure = _is_sure(passages) and not _are_rivals(drafted, passages)
    made = tuple(
        dict.fromkeys(figures(facts.letter, drafted.drafts, facts.key, sure=sure, beside=_between(facts, drafted)))
    )
    made = with_days_of_rows(facts, made)
    reason = _without_siblings(facts, question, made, kept, reason)
    outcome = _outcome(made, reason, question, said)
    if outcome is Outcome.NOT_HELD and not made and _counts_groups(facts, question, passages):
        outcome = Outcome.ANSWERED_DIFFERENTLY
    if outcome in REFUSED and not any(figure.count for figure in made) and not _is_symbol(facts, question, made):
        made = ()
    hull = _hull(passages)
    answered = Answer(
        question,
        outcome,
        exemptions=reason.exemptions if outcome is not Outcome.ANSWERED else (),
        referred_to=reason.referred_to if outcome in (*REFUSED, Outcome.PARTLY_ANSWERED) else None,
        passage=hull,
        basis=_told(read_basis, facts, drafted, passages, remark) if made else None,
        unit=_told(read_unit, facts, drafted, passages, remark) if made else None,
        scope=Scope() if outcome in REFUSED else read_scope(facts, question, drafted.drafts, hull.start, hull.end),
        figures=tuple(sorted(made, key=lambda figure: figure.span.start if figure.span else 0)),
    )
    return Answered(answered, tuple(passages), _used(facts, drafted, hull))


def _told[V](
    read: Callable[[Facts, tuple[Draft, ...], int, int], V | None],
    facts: Facts,
    drafted: Drafted,
    passages: Sequence[Passage],
    remark: Remark | None,
) -> V | None:
    """What a remark on the question says of its counts, or the part of the answer that gives them, or another part."""
    told = None if remark is None else read(facts, drafted.drafts[:1], remark.start, remark.end)
    counted = [draft.value.start for draft in drafted.drafts if draft.value.value.count is not None]
    parts = Places.of((passage.start, passage.end) for passage in passages).stretches
    for start, end in sorted(parts, key=lambda part: not any(part[0] <= place < part[1] for place in counted)):
        if told is None:
            inside = tuple(draft for draft in drafted.drafts if start <= draft.value.start < end)
            told = read(facts, inside, start, end)
    hull = _hull(passages)
    return read(facts, drafted.drafts, hull.start, hull.end) if told is None and len(parts) > 1 else told


def _between(facts: Facts, drafted: Drafted) -> tuple[Found[Wording], ...]:
    """Every count from the first row to the last of a list, those of columns that are not asked for included."""
    places = [draft.value.start for draft in drafted.drafts]
    begins = facts.text.rfind("\n", 0, min(places)) + 1 if places else 0
    found = within(facts.counts, begins, max(places)) if places else ()
    return tuple(Found(count.start, count.end, count.wording) for count in found)


def _without_labels(facts: Facts, said: tuple[Box, ...], drafted: Drafted) -> tuple[Box, ...]:
    """What was said without the labels of counts: "Not recorded" beside a 2 says that there are two of them."""
    labels = Places.of(drafted.keys)
    unknown = [(start, end) for start, end in drafted.keys if _UNKNOWN.fullmatch(facts.text, start, end)]
    return tuple(
        _blanked(box, unknown)
        for box in said
        if any(any(map(str.isalpha, facts.text[first:last])) for first, last in labels.gaps(box.start, box.end))
    )


_UNKNOWN = expression(r"(?:not|un|no|none|refused|declined|missing)[\w /-]*", re.IGNORECASE)


def _blanked(box: Box, places: Sequence[tuple[int, int]]) -> Box:
    """The sentence with spaces for the labels at `places`: "and for 2 it is not recorded" gives a count, and no reason."""
    words = box.text
    for start, end in places:
        if box.start <= start and end <= box.end:
            words = words[: start - box.start] + " " * (end - start) + words[end - box.start :]
    return Box(box.start, box.end, words)


_SIBLING = {
    Question.VICTIM_ETHNICITY: Question.VICTIM_AGE,
    Question.VICTIM_AGE: Question.VICTIM_ETHNICITY,
}


def _without_siblings(
    facts: Facts, question: Question, made: Sequence[Figure], said: tuple[Box, ...], reason: Reason
) -> Reason:
    """The reason for what is missing here; where every cell is open, the reason that names the sibling is for that one."""
    sibling = _SIBLING.get(question)
    if sibling is None or not made or any(figure.low is None or figure.low != figure.high for figure in made):
        return reason

    def is_of_sibling(box: Box) -> bool:
        beside = _COUNT_BESIDE.match(facts.text, box.end) is not None
        of_sign = (_OF_A_SIGN.search(box.text) or _READ_WITH.match(box.text)) is not None
        of_small = is_of_cells_elsewhere(facts, box, made)
        elsewhere = names_another_table(facts.letter, box.text, [figure.span for figure in made if figure.span])
        return sibling in signs_of(box.text) or beside or of_sign or of_small or elsewhere or stands_in_note(facts, box)

    return read_reason(
        facts, tuple(box for box in said if not (_denies(facts, box) and is_of_sibling(box))), is_given=True
    )


_OF_A_SIGN = expression(
    r"\b(?:where(?:ver)?|cells?|entries|figures?|counts?|numbers?|values?|anything)\b[^.;\n]{0,25}?(?:<\s?\d+|\*|#|\[[cx]\]|\basterisks?)",
    re.IGNORECASE,
)
""" "Where <5 is printed the number is withheld": of the cells that print it, and of no list that does not."""
_READ_WITH = expression(
    r"\W*(?:sections?|s\.)\s?\d[^.;\n]{0,20}\b(?:is|are) (?:to be )?(?:read|construed|taken|considered) (?:together )?(?:with|alongside)\b",
    re.IGNORECASE,
)
_COUNT_BESIDE = expression(r"[^\S\n]*(?:[\t|]| {3})[^\S\n]*[<*\d][\d,]*[^\S\n]*(?=[\t|\n]| {3}|\Z)")
""" "Not recorded | 1" in the table of ethnic groups that stands beside one of ages: a label, and no reason."""


def _denies(facts: Facts, box: Box) -> bool:
    return is_reason(box.text) or is_refusal(facts, box)


def _is_symbol(facts: Facts, question: Question, made: Sequence[Figure]) -> bool:
    """True for cells that print nothing but a symbol, the one of a count or all of a list: each hides a number."""
    if question not in SINGLE:
        return len(made) > 1 and all(figure.words in SYMBOLS for figure in made)
    if len(made) != 1:
        return False
    return made[0].words in SYMBOLS or (facts.key is not None and facts.key.meaning(made[0].words) is not None)


def _is_sure(passages: Sequence[Passage]) -> bool:
    """What a printed question, a name, a label or its content claims is sure; what is only probable is not."""
    return all(passage.bound not in (Bound.WHOLE, Bound.PROBABLE) for passage in passages)


def _are_rivals(drafted: Drafted, passages: Sequence[Passage]) -> bool:
    """True where two lists of the same labels came to one question by nothing but their content."""
    if all(passage.bound is not Bound.CONTENT for passage in passages):
        return False
    said = {(draft.period, draft.age, draft.ethnicity, draft.value.value.count) for draft in drafted.drafts}
    return len({label[:3] for label in said}) < len(said)


def _outcome(made: Sequence[Figure], reason: Reason, question: Question, said: tuple[Box, ...]) -> Outcome:
    given = [figure for figure in made if figure.outcome is Outcome.ANSWERED]
    gaps = [figure for figure in made if figure.outcome is not Outcome.ANSWERED]
    if given and question in SINGLE:
        return _of_one(given, reason, said)
    if given:
        complete = question is Question.YEARLY_CASES and _has_every_year(given)
        return Outcome.PARTLY_ANSWERED if gaps or (reason.outcome and not complete) else Outcome.ANSWERED
    if any(figure.count for figure in made):
        return Outcome.PARTLY_ANSWERED if len(made) > 1 else Outcome.ANSWERED
    if reason.outcome is not None:
        return reason.outcome
    if gaps:
        return Outcome.WITHHELD if any(figure.outcome is Outcome.WITHHELD for figure in gaps) else Outcome.NOT_HELD
    return _without_figures(reason, question, said)


def _of_one(given: Sequence[Figure], reason: Reason, said: tuple[Box, ...]) -> Outcome:
    """What one count comes to: "suppressed - low numbers" gives none, and a hidden one under an exemption is given in part."""
    is_vague = not any(map(str.isdigit, "".join(figure.words for figure in given)))
    is_withheld = reason.outcome is Outcome.WITHHELD or (is_vague and any(withholds(box.text) for box in said))
    if is_withheld and not any(figure.count for figure in given):
        return Outcome.WITHHELD
    hidden = reason.exemptions and not all(figure.low == figure.high for figure in given)
    return Outcome.PARTLY_ANSWERED if hidden else Outcome.ANSWERED


def _counts_groups(facts: Facts, question: Question, passages: Sequence[Passage]) -> bool:
    """True for "The panel was managing no group. It has no count of children": groups are told where cases were asked for."""
    own = [p for p in passages if question is Question.GROUP_BASED_CASES and not _is_shared(p)]
    return any(manages_groups(facts.text[passage.start : passage.end]) for passage in own)


_ASKED_YEARS = frozenset(range(2010, 2025))


def _has_every_year(given: Sequence[Figure]) -> bool:
    """True where each of the years asked for has an open count: what else is said to be missing was not asked for."""
    open_years = {
        figure.period.start.year
        for figure in given
        if figure.period is not None and figure.low is not None and figure.low == figure.high
    }
    return open_years >= _ASKED_YEARS


def _without_figures(reason: Reason, question: Question, said: tuple[Box, ...]) -> Outcome:
    """Words without counts: kept back, it is withheld; sent on, or past what the system can report, it is not held."""
    tells = any(tells_something(box.text) for box in said)
    if any(withholds(box.text) for box in said) and not tells:
        return Outcome.WITHHELD
    if said and (reason.referred_to is not None or is_unable_to_report(said)):
        return Outcome.NOT_HELD
    if not tells and is_unheld(tuple(box.text for box in said), of_one_count=question in SINGLE):
        return Outcome.NOT_HELD
    return Outcome.ANSWERED_DIFFERENTLY if said else Outcome.NO_ANSWER


def _used(facts: Facts, drafted: Drafted, hull: Span) -> tuple[tuple[int, int], ...]:
    totals = tuple((total.start, total.end) for total in drafted.totals)
    periods = tuple((each.start, each.end) for each in within(facts.periods, hull.start, hull.end))
    return (*totals, *periods, *drafted.keys)
