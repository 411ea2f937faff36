"""Contradictions and oddities inside one return, each found by a small function of its own.

A finding asks a person to look; it changes no figure. Nothing is found where the words leave room for both: sums and
counts are compared as what they may be, not as what they seem. A figure that is not certain counts as well, for it is
often uncertain because of what is to be found; but where doubt could explain an oddity, none is found.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from councils.domain.ages import LAST_YEAR_OF_CHILDHOOD, OLDEST, AgeBand
from councils.domain.count import Count
from councils.domain.expressions import expression
from councils.domain.period_words import find_periods
from councils.domain.periods import Period, PeriodKind
from councils.domain.returns import Answer, Figure, Finding, Return, Span
from councils.domain.sums import adds_up_to_one_total, counts_of, possible_sums
from councils.domain.totals_said import Said, TotalSaid, find_totals_said, place_of
from councils.domain.vocabulary import FindingCode, Outcome, Question, Unit
from councils.domain.wording import WordingKind, find_counts, read_number, read_wording

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


_LEAST, _MOST, _FEW_CELLS = 0.6, 1.6, 3
"""How far from a count, as a share of it, the sum of cells in doubt may be for a finding, and of how many cells."""


type _Texts = Mapping[str | None, str]


def find_all(return_: Return, text: str, others: _Texts | None = None) -> tuple[Finding, ...]:
    """Every finding; `text` is what its spans point into, `others`, by SHA-256, what those that name one do."""
    texts = {**(others or {}), None: text}
    return tuple(finding for find in _FAMILY for finding in find(return_, texts))


def _bounded(answer: Answer) -> list[Figure]:
    """The figures that have bounds."""
    return [figure for figure in answer.figures if figure.count is not None]


def _comparable(one: Answer, other: Answer) -> bool:
    """True unless the two say that they count other things, or at other times."""
    return _same_unit(one.unit, other.unit) and not _differ(_periods(one), _periods(other))


def _same_unit(one: Unit | None, other: Unit | None) -> bool:
    """True unless two units differ; a case is a child's: the request asks for the victims of its cases."""
    of_children = {Unit.CASES, Unit.CHILDREN}
    return one is None or other is None or one is other or {one, other} == of_children


def _periods(answer: Answer) -> set[Period]:
    return {figure.period for figure in answer.figures if figure.period is not None}


def _differ(one: set[Period], other: set[Period]) -> bool:
    return bool(one and other) and one != other


# A breakdown that cannot add up


def _sum_differs(return_: Return, texts: _Texts) -> Iterator[Finding]:
    whole = return_.answer(Question.CURRENT_CASES)
    totals = counts_of(_bounded(whole))
    for question in BREAKDOWNS:
        parts = return_.answer(question)
        if totals and adds_up_to_one_total(parts) and _comparable(parts, whole):
            printed = _printed_total(parts, whole, texts)
            sums = printed or possible_sums(parts)
            fits = any(
                total.can_equal(given) if printed else _fits(parts, total, given) for total in sums for given in totals
            )
            if not fits and _is_probable(parts, whole) and not _explained(return_, parts, sums, texts):
                message = (
                    f"{_sentence(_SUBJECTS[question])} come to {sums[0]}, but {totals[0]} current cases were given."
                )
                yield Finding(FindingCode.SUM_DIFFERS, message, (Question.CURRENT_CASES, question))


def _printed_total(parts: Answer, whole: Answer, texts: _Texts) -> list[Count]:
    """The one total that a breakdown of its own prints below its cells, where they can come to it."""
    if parts.passage is None or parts.passage == whole.passage:
        return []
    printed = _TOTAL_ROW.findall(parts.passage.of(texts.get(parts.passage.document, "")))
    totals = [Count.exactly(number) for words in printed if (number := read_number(words)) is not None]
    return totals if len(totals) == 1 and any(_fits(parts, total, totals[0]) for total in possible_sums(parts)) else []


_TOTAL_ROW = expression(
    r"^[^\w\n]*(?:(?:grand|overall)[^\S\n]+)?total(?:[^\S\n]+(?:victims|children|cases))?[^\w\n<>≤≥~]*(\d[\d,]*)[^\w\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
""" "Total | 19": a row with one number."""


def _is_probable(parts: Answer, whole: Answer) -> bool:
    """False where a figure is in doubt and the sum is so far from the count that another table was rather read."""
    if all(figure.certain for figure in (*parts.figures, *whole.figures)):
        return True
    total = Count.total(counts_of(list(parts.figures)))
    near = [count for count in counts_of(_bounded(whole)) if _LEAST * count.low <= (total.high or total.low)]
    return len(parts.figures) >= _FEW_CELLS and any(total.low <= _MOST * (count.high or count.low) for count in near)


def _explained(return_: Return, parts: Answer, sums: list[Count], texts: _Texts) -> bool:
    """True where the breakdown is of another time, where what is left unread would make the sum, where the count's own
    sentence tells a number that the sum fits."""
    if _is_of_another_time(parts, return_.answer(Question.CURRENT_CASES), texts):
        return True
    totals = _bounded(return_.answer(Question.CURRENT_CASES))
    unread = [span for span in return_.unread if parts.passage is not None and parts.passage.covers(span)]
    left = [read_number(span.of(texts.get(span.document, ""))) for span in unread if not _is_added_up(span, texts)]
    more = [total + Count.exactly(number) for total in sums for number in left if number is not None]
    if any(total.can_equal(count) for total in more for count in counts_of(totals)):
        return True
    told = [count for figure in totals if figure.span is not None for count in _counts_beside(figure.span, texts)]
    return any(total.can_equal(count) for total in sums for count in told)


def _is_added_up(span: Span, texts: _Texts) -> bool:
    """True in a row such as "White | 12 | 3 | 15", one of whose counts adds up the others, girls and boys."""
    text = texts.get(span.document, "")
    row = text[text.rfind("\n", 0, span.start) + 1 : (text + "\n").find("\n", span.end)]
    numbers = [number for cell in row.split("\t") if (number := read_number(cell.strip())) is not None]
    labelled = (numbers, numbers[1:])
    return any(len(each) >= _FEW_CELLS and sum(each) in (2 * each[0], 2 * each[-1]) for each in labelled)


def _is_of_another_time(parts: Answer, whole: Answer, texts: _Texts) -> bool:
    """True where a year or a quarter leads the cells in that the words of the count do not name."""
    first = min((figure.span.start for figure in parts.figures if figure.span is not None), default=None)
    if parts.passage is None or first is None or parts.passage == whole.passage:
        return False
    lead_in = Span(parts.passage.start, max(first, parts.passage.start), parts.passage.document)
    return bool(_spells(lead_in, texts)) and not _spells(lead_in, texts) & _spells(whole.passage, texts)


def _spells(span: Span | None, texts: _Texts) -> set[Period]:
    """The periods that words name, but for days."""
    words = "" if span is None else span.of(texts.get(span.document, ""))
    return {found.value for found in find_periods(words) if found.value.kind is not PeriodKind.SNAPSHOT}


def _counts_beside(span: Span, texts: _Texts) -> Iterator[Count]:
    """The counts of the sentence, or of the row, that a figure stands in."""
    text = texts.get(span.document, "")
    start, end = text.rfind("\n", 0, span.start) + 1, (text + "\n").find("\n", span.end)
    if "\t" not in text[start:end]:
        before, after = text[max(0, span.start - _LOOK) : span.start], text[span.end : span.end + _LOOK]
        ends = _SENTENCE_ENDS.search(after)
        start = span.start - len(_SENTENCE_ENDS.split(before)[-1])
        end = span.end + (ends.start() if ends else len(after))
    yield from (found.wording.count for found in find_counts(text[start:end]) if found.wording.count is not None)


def _fits(answer: Answer, total: Count, given: Count) -> bool:
    """True if the cells can come to what was given; where cells are missing they need only not be more."""
    complete = answer.outcome is Outcome.ANSWERED and all(figure.count is not None for figure in answer.figures)
    return total.can_equal(given) if complete else not given.surely_below(total)


# Words against a figure

_LOOK = 240
_SENTENCE_ENDS = expression(r"[.!?]\s|\n\s*\n")
_SAYING = (Question.CURRENT_CASES, *BREAKDOWNS, Question.GROUP_BASED_CASES)
"""The questions whose answers may say how many there are in all."""
_SAYING_OUTRIGHT = (Question.MECHANISMS, Question.PERPETRATOR_ETHNICITY, Question.YEARLY_CASES)
"""Those that may say so where they give no count, if in so many words: "the overall number of children is below 10"."""


def _text_contradicts_figure(return_: Return, texts: _Texts) -> Iterator[Finding]:
    whole = return_.answer(Question.CURRENT_CASES)
    counts = counts_of(_bounded(whole))
    said_in: dict[Span, list[Question]] = {}
    place = "" if return_.council is None else place_of(return_.council.name)
    for passage, questions in _passages(return_).items() if counts else ():
        for total in find_totals_said(passage.of(texts.get(passage.document, "")), place=place):
            if set(questions) <= {*_SAYING_OUTRIGHT} and (total.said is not Said.AS_TOTAL or total.unit is None):
                continue
            if _contradicts(total, whole) and not _counted_otherwise(total, return_, passage, texts):
                span = Span(passage.start + total.start, passage.start + total.end, passage.document)
                said_in.setdefault(span, []).extend(questions)
    for span, questions in said_in.items():
        words = " ".join(span.of(texts[span.document]).split())
        message = f"The words “{words}” and the count of {counts[0]} current cases contradict each other."
        touched = (Question.CURRENT_CASES, *(each for each in questions if each is not Question.CURRENT_CASES))
        yield Finding(FindingCode.TEXT_CONTRADICTS_FIGURE, message, touched)


def _passages(return_: Return) -> Mapping[Span, list[Question]]:
    """The passages that may say a total, each once; in that of an uncertain count it is the count that is in doubt."""
    passages: dict[Span, list[Question]] = {}
    for question in _SAYING:
        answer = return_.answer(question)
        in_doubt = question is Question.CURRENT_CASES and not all(figure.certain for figure in answer.figures)
        if answer.passage is not None and not in_doubt:
            passages.setdefault(answer.passage, []).append(question)
    for question in _SAYING_OUTRIGHT:
        answer = return_.answer(question)
        if answer.passage is not None and not answer.figures:
            passages.setdefault(answer.passage, []).append(question)
    return passages


def _contradicts(total: TotalSaid, whole: Answer) -> bool:
    return _about(total, whole.unit) and not any(total.count.can_equal(count) for count in counts_of(_bounded(whole)))


def _about(total: TotalSaid, given: Unit | None) -> bool:
    """True unless the words count what the figure does not: 25 cases can be 22 children, fewer than five cannot."""
    if total.unit is not given and total.unit is not None and given is not None and total.count.is_exact:
        return False
    return _same_unit(total.unit, given)


def _counted_otherwise(total: TotalSaid, return_: Return, passage: Span, texts: _Texts) -> bool:
    """True where a number said in passing is another figure of the return, or of the passage that says it."""
    if total.said is not Said.IN_PASSING:
        return False
    figures = [figure for answer in return_.answers for figure in answer.figures]
    if any(figure.count == total.count for figure in figures):
        return True
    return [found.wording.count for found in find_counts(passage.of(texts[passage.document]))].count(total.count) > 1


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
    return any(count.is_exact and 1 <= count.low <= limit for count in counts_of(_bounded(answer)))


# Now and the latest year


def _current_differs_from_year(return_: Return, _texts: _Texts) -> Iterator[Finding]:
    current, yearly = return_.answer(Question.CURRENT_CASES), return_.answer(Question.YEARLY_CASES)
    now = counts_of(_bounded(current))
    years = [each for each in _bounded(yearly) if each.period is not None and each.period.end is not None]
    if current.basis is not None or yearly.basis is not None or not _same_unit(current.unit, yearly.unit):
        return
    if not now or not years:
        return
    latest = max((figure.period for figure in years if figure.period is not None), key=lambda period: period.start)
    then = counts_of([figure for figure in years if figure.period == latest])
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
    """The ages past 17 that the answer counts: its scope, and its cells but those of nought.

    "15 or over" is the last band of a table of children: without an upper end, only what begins with 17 or later goes
    past it, since 17 by itself has no need of an "or over".
    """
    bands = [figure.age for figure in answer.figures if figure.age is not None and figure.count != Count.exactly(0)]
    if answer.scope.ages is not None:
        bands.append(answer.scope.ages)
    return [band for band in bands if band.includes_adults and (band.high is not None or _goes_past_childhood(band))]


def _goes_past_childhood(band: AgeBand) -> bool:
    return band.youngest >= LAST_YEAR_OF_CHILDHOOD


# A part greater than its whole


def _part_exceeds_whole(return_: Return, _texts: _Texts) -> Iterator[Finding]:
    whole, part = return_.answer(Question.CURRENT_CASES), return_.answer(Question.GROUP_BASED_CASES)
    wholes, parts = counts_of(_bounded(whole)), counts_of(_bounded(part))
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
