"""Contradictions and oddities inside one return, each found by a small function of its own.

A finding asks a person to look; it changes no figure. Nothing is found where the words leave room for both: sums and
counts are compared as what they may be, not as what they seem.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise

from councils.domain.ages import LAST_YEAR_OF_CHILDHOOD, OLDEST, AgeBand
from councils.domain.count import Count
from councils.domain.periods import Period
from councils.domain.returns import Answer, Figure, Finding, Return, Span
from councils.domain.vocabulary import EthnicGroup, FindingCode, Outcome, Question
from councils.domain.wording import COUNTED, CountFound, WordingKind, find_counts, read_wording

BREAKDOWNS = (Question.VICTIM_ETHNICITY, Question.VICTIM_AGE)
"""The questions that break down the count of current cases."""

TABLES = (*BREAKDOWNS, Question.PERPETRATOR_ETHNICITY, Question.YEARLY_CASES)
"""The questions that are answered cell by cell."""

_SUBJECTS = {
    Question.CURRENT_CASES: "current cases",
    Question.GROUP_BASED_CASES: "group-based cases",
    Question.VICTIM_ETHNICITY: "victims by ethnicity",
    Question.VICTIM_AGE: "victims by age",
    Question.PERPETRATOR_ETHNICITY: "perpetrators by ethnicity",
    Question.YEARLY_CASES: "cases by year",
}

_USUAL_LIMIT = 4
"""The most that is hidden where no limit is stated: councils most often hide counts below five."""


type _Texts = Mapping[str | None, str]


def find_all(return_: Return, text: str, others: _Texts | None = None) -> tuple[Finding, ...]:
    """Every finding; `text` is what its spans point into, `others`, by SHA-256, what those that name one do."""
    texts = {**(others or {}), None: text}
    return tuple(finding for find in _FAMILY for finding in find(return_, texts))


def _settled(answer: Answer) -> list[Figure]:
    """The figures that have bounds and need no one to look at them."""
    return [figure for figure in answer.figures if figure.count is not None and figure.certain]


def _counts(figures: list[Figure]) -> list[Count]:
    return [figure.count for figure in figures if figure.count is not None]


def _comparable(one: Answer, other: Answer) -> bool:
    """True unless the two say that they count other things, or at other times."""
    if one.unit is not None and other.unit is not None and one.unit is not other.unit:
        return False
    return not _differ(_periods(one), _periods(other))


def _periods(answer: Answer) -> set[Period]:
    return {figure.period for figure in answer.figures if figure.period is not None}


def _differ(one: set[Period], other: set[Period]) -> bool:
    return bool(one and other) and one != other


# A breakdown that cannot add up


def _sum_differs(return_: Return, _texts: _Texts) -> Iterator[Finding]:
    whole = return_.answer(Question.CURRENT_CASES)
    totals = _counts(_settled(whole))
    for question in BREAKDOWNS:
        parts = return_.answer(question)
        if totals and _adds_up_to_one_total(parts) and _comparable(parts, whole):
            sums = _possible_sums(parts)
            if not any(_fits(parts, total, given) for total in sums for given in totals):
                message = (
                    f"{_sentence(_SUBJECTS[question])} come to {sums[0]}, but {totals[0]} current cases were given."
                )
                yield Finding(FindingCode.SUM_DIFFERS, message, (Question.CURRENT_CASES, question))


def _adds_up_to_one_total(answer: Answer) -> bool:
    """True where the cells are parts of one whole: one period, no part inside another, no cell in doubt."""
    figures = answer.figures
    if not figures or not all(figure.certain for figure in figures) or len({figure.period for figure in figures}) > 1:
        return False
    return not _ages_overlap(figures) and not _groups_hold_their_categories(figures)


def _ages_overlap(figures: tuple[Figure, ...]) -> bool:
    bands = [figure.age for figure in figures if figure.age is not None and not figure.age.is_unknown]
    ranges = sorted((band.youngest, band.oldest) for band in bands)
    return any(after[0] <= before[1] for before, after in pairwise(ranges))


def _groups_hold_their_categories(figures: tuple[Figure, ...]) -> bool:
    """True where a group ("White") and a category of it ("White British") both have cells: one may be in the other."""
    ethnicities = [figure.ethnicity for figure in figures if figure.ethnicity is not None]
    split = {ethnicity.group for ethnicity in ethnicities if ethnicity.detail is not None}
    whole = {
        ethnicity.group
        for ethnicity in ethnicities
        if ethnicity.detail is None and not re.search(r"roma|gypsy|traveller|other", ethnicity.label, re.IGNORECASE)
    }
    return bool(split & whole)


def _possible_sums(answer: Answer) -> list[Count]:
    """The sum of all cells, and without those stated as unknown, which a council may not have meant to be added."""
    known = [figure for figure in answer.figures if not _is_unknown(figure)]
    return [Count.total(_counts(list(answer.figures))), Count.total(_counts(known))]


def _is_unknown(figure: Figure) -> bool:
    ethnicity, age = figure.ethnicity, figure.age
    return (ethnicity is not None and ethnicity.group is EthnicGroup.UNKNOWN) or (age is not None and age.is_unknown)


def _fits(answer: Answer, total: Count, given: Count) -> bool:
    """True if the cells can come to what was given; where cells are missing they need only not be more."""
    complete = answer.outcome is Outcome.ANSWERED and all(figure.count is not None for figure in answer.figures)
    return total.can_equal(given) if complete else not given.surely_below(total)


# Words against a figure

_TOTAL_SAID = re.compile(
    rf"\b(?:the\s+)?(?:total|overall|entire)\s+(?:(?:number|count|figure|cohort)\s+)?(?:of\s+)?(?:{COUNTED}\s+)?"
    rf"(?:[\w-]+\s+){{0,4}}?(?:is|are|was|were|being|remains?|amounts?\s+to|stands?\s+at)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_LOOK_BACK = 120


def _text_contradicts_figure(return_: Return, texts: _Texts) -> Iterator[Finding]:
    whole = return_.answer(Question.CURRENT_CASES)
    counts = _counts(_settled(whole))
    said_in: dict[Span, list[Question]] = {}
    for question in (Question.CURRENT_CASES, *BREAKDOWNS):
        answer = return_.answer(question)
        if counts and answer.passage is not None:
            for span in _totals_said(answer.passage, texts.get(answer.passage.document, ""), counts):
                said_in.setdefault(span, []).append(question)
    for span, questions in said_in.items():
        words = " ".join(span.of(texts[span.document]).split())
        message = f"The words “{words}” and the count of {counts[0]} current cases contradict each other."
        touched = (Question.CURRENT_CASES, *(each for each in questions if each is not Question.CURRENT_CASES))
        yield Finding(FindingCode.TEXT_CONTRADICTS_FIGURE, message, touched)


def _totals_said(passage: Span, text: str, counts: list[Count]) -> Iterator[Span]:
    """Where the passage says a total that none of the counts can be."""
    words = passage.of(text)
    for found in find_counts(words):
        before = _TOTAL_SAID.search(words[max(0, found.start - _LOOK_BACK) : found.start])
        if before is not None and _contradicts_all(found, counts):
            begin = max(0, found.start - _LOOK_BACK) + before.start()
            yield Span(passage.start + begin, passage.start + found.end, passage.document)


def _contradicts_all(found: CountFound, counts: list[Count]) -> bool:
    said = found.wording.count
    return said is not None and not found.could_be_year and not any(said.can_equal(count) for count in counts)


# Small cells hidden here and shown there


def _uneven_suppression(return_: Return, _texts: _Texts) -> Iterator[Finding]:
    limits = {question: _hidden_up_to(return_.answer(question)) for question in TABLES}
    for hiding, limit in limits.items():
        if limit is None:
            continue
        showing = [other for other in TABLES if other is not hiding and _shows_small(return_.answer(other), limit)]
        if showing:
            printed = " and ".join(_SUBJECTS[question] for question in showing)
            message = f"Counts of {limit} or fewer are hidden among {_SUBJECTS[hiding]} and printed among {printed}."
            touched = tuple(question for question in Question if question is hiding or question in showing)
            yield Finding(FindingCode.UNEVEN_SUPPRESSION, message, touched)
            return


def _hidden_up_to(answer: Answer) -> int | None:
    """The most that the answer's hidden cells can be, None where it hides none."""
    limits = [_USUAL_LIMIT if figure.high is None else figure.high for figure in answer.figures if _is_hidden(figure)]
    return max(limits) if limits else None


def _is_hidden(figure: Figure) -> bool:
    wording = read_wording(figure.words)
    return wording is not None and wording.kind in (WordingKind.THRESHOLD, WordingKind.SUPPRESSED)


def _shows_small(answer: Answer, limit: int) -> bool:
    """True where a cell prints a number, not nought, that would be hidden elsewhere."""
    return any(count.is_exact and 1 <= count.low <= limit for count in _counts(_settled(answer)))


# Now and the latest year


def _current_differs_from_year(return_: Return, _texts: _Texts) -> Iterator[Finding]:
    current, yearly = return_.answer(Question.CURRENT_CASES), return_.answer(Question.YEARLY_CASES)
    now, years = _counts(_settled(current)), [each for each in _settled(yearly) if each.period is not None]
    if current.basis is not None or yearly.basis is not None or not now or not years:
        return
    latest = max((figure.period for figure in years if figure.period is not None), key=lambda period: period.start)
    then = _counts([figure for figure in years if figure.period == latest])
    if not any(one.can_equal(other) for one in now for other in then):
        message = f"The current count is {now[0]} and that of {latest} is {then[0]}; neither says what it counts by."
        yield Finding(FindingCode.CURRENT_DIFFERS_FROM_YEAR, message, (current.question, yearly.question))


# Adults among children


def _adults_included(return_: Return, _texts: _Texts) -> Iterator[Finding]:
    reaching = {answer.question: bands for answer in return_.answers if (bands := _adult_bands(answer))}
    if not reaching:
        return
    bands = [band for each in reaching.values() for band in each]
    oldest = max(band.oldest for band in bands)
    how_far = "the ages given have no upper end" if oldest == OLDEST else f"the ages given reach {oldest}"
    message = f"People aged {LAST_YEAR_OF_CHILDHOOD + 1} or over are included: {how_far}."
    yield Finding(FindingCode.ADULTS_INCLUDED, message, tuple(reaching))


def _adult_bands(answer: Answer) -> list[AgeBand]:
    """The ages past 17 that the answer counts: its scope, and its cells but those of nought."""
    bands = [figure.age for figure in answer.figures if figure.age is not None and figure.count != Count.exactly(0)]
    if answer.scope.ages is not None:
        bands.append(answer.scope.ages)
    return [band for band in bands if band.includes_adults]


# A part greater than its whole


def _part_exceeds_whole(return_: Return, _texts: _Texts) -> Iterator[Finding]:
    whole, part = return_.answer(Question.CURRENT_CASES), return_.answer(Question.GROUP_BASED_CASES)
    wholes, parts = _counts(_settled(whole)), _counts(_settled(part))
    if not wholes or not parts or not _comparable(part, whole):
        return
    if all(each.surely_below(other) for each in wholes for other in parts):
        message = f"{_sentence(str(parts[0]))} group-based cases were given, but only {wholes[0]} current cases in all."
        yield Finding(FindingCode.PART_EXCEEDS_WHOLE, message, (whole.question, part.question))


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


type _Find = Callable[[Return, _Texts], Iterator[Finding]]

_FAMILY: tuple[_Find, ...] = (
    _sum_differs,
    _text_contradicts_figure,
    _uneven_suppression,
    _current_differs_from_year,
    _adults_included,
    _part_exceeds_whole,
)
