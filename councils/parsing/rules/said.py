"""What a row of records, or a heading, says of its count: "CSE cases | White British | 30 April 2025" says what for, of whom and when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from councils.domain.ages import AgeBand, find_ages, read_age
from councils.domain.ethnicity import Ethnicity, is_ethnic_label, map_label
from councils.domain.expressions import expression
from councils.domain.period_words import find_periods
from councils.domain.periods import Period, PeriodKind
from councils.domain.vocabulary import Question
from councils.parsing.rules.columns import HeadedTable, Role, is_all, is_key, is_now, is_of_one_sex, period_of
from councils.parsing.rules.context import is_context
from councils.parsing.rules.prefixed import unprefixed
from councils.parsing.rules.rows import Box
from councils.parsing.rules.subjects import signs_of
from councils.parsing.rules.titled import title_says
from councils.parsing.rules.wider import is_wider, names_cse

PROSE = frozenset({Question.STRATEGY, Question.MECHANISMS})
"""The questions that words answer, not counts."""
SINGLE = frozenset({Question.CURRENT_CASES, Question.GROUP_BASED_CASES})
"""The questions that one count answers."""
PEOPLE = frozenset({Question.VICTIM_ETHNICITY, Question.VICTIM_AGE})
"""The questions of the fifth part."""

_LAST_YEAR = 2024
_CASES = expression(
    r"\b(?:CSE|CSA|cases?|child(?:ren)?|young (?:people|persons?)|victims?|plans?|exploit\w*|monitor\w*|open|active)\b",
    re.IGNORECASE,
)
_CURRENT = expression(r"\b(?:current(?:ly)?|now|at present|today|latest|open)\b", re.IGNORECASE)
_TODAY = expression(r"\b(?:current(?:ly)?|at present|today|latest)\b", re.IGNORECASE)
_EACH_YEAR = expression(r"\b(?:year(?:s|ly)?|annual(?:ly)?|historic\w*|trend)\b", re.IGNORECASE)
_OF_GROUPS = expression(
    r"\b(?:gangs?|group[- ]?(?:based|related|linked)|(?:two|2) or more|multiple|networks?)\b", re.IGNORECASE
)
_PARTS = expression(r"\s+[-–—]\s+|:\s+|\s*[>→]\s*")


@dataclass(frozen=True, slots=True)
class Said:
    """Everything that the cells of one row say besides its counts; `key`: the label of its question, or empty."""

    key: str
    words: str
    named: str
    period: Period | None = None
    is_now: bool = False
    age: AgeBand | None = None
    ethnicity: Ethnicity | None = None
    is_of_one_sex: bool = False
    is_of_all: bool = False

    def under(self, head: str) -> Said:
        """The same where the heading of a column says when it was counted."""
        return replace(self, period=period_of(head) or self.period, is_now=self.is_now or is_now(head))

    @property
    def category(self) -> Question | None:
        """The question that the one category of the row belongs to; None where it has none, or two."""
        if (self.ethnicity is None) is (self.age is None):
            return None
        return Question.VICTIM_AGE if self.ethnicity is None else Question.VICTIM_ETHNICITY


def said_by_row(table: HeadedTable, boxes: Sequence[Box]) -> Said:
    """What a row says; `boxes` are its cells, those that are empty below a merged one filled from above."""
    key = next((boxes[at].text for at in table.columns(Role.KEY) if is_key(boxes[at].text)), "")
    named = [boxes[at].text for at in _columns(table, Role.MEASURE, Role.CATEGORY) if boxes[at].text]
    heads = [table.head.boxes[at].text for at in table.columns(Role.CATEGORY) if _labels_in(boxes[at].text)]
    when = [boxes[at].text for at in table.columns(Role.PERIOD)]
    about = [boxes[at].text for at in table.columns(Role.SAME) if names_cse(boxes[at].text)]
    return _said(key, named, [*heads, *about], when)


def said_by_head(table: HeadedTable, boxes: Sequence[Box], column: int) -> Said:
    """What the heading of a column says that it counts, in a row that says no more than when."""
    when = [boxes[at].text for at in table.columns(Role.PERIOD)]
    head = table.head.boxes[column].text
    label = _HEAD_LABEL.match(head)
    return _said((label["key"] or label["plain"]) if label else "", [head], [], when)


_HEAD_LABEL = expression(
    r"\W*(?:q(?:uestion)?\.?\s?|part\s)?(?P<key>[1-7a-g])[.):]+\s*(?=\w)|\W*(?:q(?:uestion)?\.?\s?|part\s)(?P<plain>[1-7a-g])\W*\s(?=[A-Za-z])",
    re.IGNORECASE,
)
""" "Q3 current", "7. 2021": the label of the question over a column."""


def _columns(table: HeadedTable, *roles: Role) -> list[int]:
    return sorted(number for role in roles for number in table.columns(role))


def _said(key: str, named: Sequence[str], about: Sequence[str], when: Sequence[str]) -> Said:
    labels = [label for words in reversed(named) for label in _labels_in(words)]
    words = " ; ".join([*named, *about])
    by_ethnicity = Question.VICTIM_ETHNICITY in signs_of(words)
    age = next((band for label in labels if (band := read_age(label)) is not None), None) or _age_in(named)
    group = next((label for label in labels if is_ethnic_label(label, in_table=by_ethnicity)), None)
    if age is not None and age.is_unknown and (group is not None or Question.VICTIM_AGE not in signs_of(words)):
        age = None
    if group is not None and age is not None and not is_ethnic_label(group):
        group = None
    period = next((period for text in when if (period := period_of(text)) is not None), None)
    return Said(
        key,
        words,
        named[-1] if named else "",
        _period_of_row(period, _period_in(named) if age is None and group is None else None),
        any(map(is_now, (*when, *named))),
        age,
        map_label(group) if group is not None else None,
        any(map(is_of_one_sex, named)),
        len(named) == 1 or any(map(is_all, named)),
    )


def _period_of_row(told: Period | None, named: Period | None) -> Period | None:
    """What a column says of when, but for a year that the row itself names beside the day of the snapshot, or of the reply."""
    is_day = told is not None and told.kind is PeriodKind.SNAPSHOT
    return named if told is None or (is_day and named is not None) else told


_COUNTED = expression(r"(?<=\w)\s+(?:(?:CSE|child)\s+)?(?:victims?|children|young people|cases)\W*\Z", re.IGNORECASE)
""" "White British victims"."""
_OF_YEARS = expression(
    r"\W*(?:(?:by|each|every|per)\s+)?(?:years?|yearly|annual(?:ly)?|historic\w*|trends?)(?:\s+(?:figures?|totals?|data|numbers?|counts?|series))?\W*",
    re.IGNORECASE,
)
_LABEL = expression(
    r"\A\W*(?:q(?:uestion)?\.?\s?[1-7][a-e]?|part\s[a-g1-7])(?!\w)[\s.:)–-]*(?=[A-Za-z])", re.IGNORECASE
)
""" "Q5" of "Q5 White British"."""


def _labels_in(words: str) -> tuple[str, ...]:
    """What a cell may say of whom it counts: the whole, and what stands after "Ethnicity -" or "Victims:"."""
    if not words or is_all(words):
        return ()
    words = _without_period(words)
    bare = _COUNTED.sub("", unprefixed(_LABEL.sub("", words)))
    parts = _PARTS.split(words)
    return tuple(dict.fromkeys([bare, *parts[1:]])) if len(parts) > 1 or bare != words else (words,)


_IN_BRACKETS = expression(r"\s*[(\[](?P<words>[^()\[\]]+)[)\]]\s*$")


def _without_period(words: str) -> str:
    """ "White British (31 March 2025)": the label without the day or the year that it was counted on."""
    found = _IN_BRACKETS.search(words)
    told = found is not None and (period_of(found["words"]) or any(True for _ in find_periods(found["words"])))
    return words[: found.start()] if found is not None and told else words


def says_of_whom(words: str) -> bool:
    """True for a cell that names behind a dash or a colon a group or an age: "CSE cases - White", "CSE victims - 13"."""
    told = (label for label in _labels_in(words) if label != words) if _PARTS.search(words) else ()
    return any(is_ethnic_label(label) or read_age(label) is not None for label in told)


def _age_in(named: Sequence[str]) -> AgeBand | None:
    """The one age that the words of a row name: "Victims aged 10 to 12"."""
    ages = [found.value for words in named for found in find_ages(words)]
    return ages[0] if len(ages) == 1 else None


def _period_in(named: Sequence[str]) -> Period | None:
    """The one period that the words of a row name: "Cases in 2017"."""
    periods = [period_of(words) for words in named if period_of(words) is not None]
    periods = periods or [found.value for words in named for found in find_periods(words)]
    return periods[0] if len(periods) == 1 else None


def in_lists(rows: Sequence[Said]) -> list[Said]:
    """The rows with "Unknown" or "Other" below ethnic groups as groups too."""
    made: list[Said] = []
    for row in rows:
        above = made[-1] if made else None
        label = _labels_in(row.named)[:1]
        goes_on = above is not None and above.ethnicity is not None and above.key == row.key and row.age is None
        is_group = row.ethnicity is None and goes_on and label and is_ethnic_label(label[0], in_table=True)
        made.append(replace(row, ethnicity=map_label(label[0])) if is_group else row)
    return made


def is_total_of_year(told: Said, beside: Sequence[Said]) -> bool:
    """True for the "Total" of a year whose groups or ages are counted beside it: "Year | White | Asian | Total"."""
    by_label = any(each.category is not None for each in beside)
    return by_label and told.period is not None and told.category is None and is_all(told.named)


def are_keyed(said: Sequence[Said]) -> bool:
    """True for "Q3 current | Q4 group"; "Q3 cases | Q4 cases" are quarters, which all count the same."""
    keyed = [each for each in said if each.key]
    counted = {each.words.partition(each.key)[2].strip(" .:)–-").casefold() for each in keyed}
    return len(counted) == len(keyed) > 1


def questions_by_words(said: Said, *, is_counted: bool) -> tuple[Question, ...]:
    """The questions of a row that no label of the request keys; none where its words could be for two of them.

    `is_counted`: its cell holds a count, not words.
    """
    if is_wider(said.words) or is_context(said.words) or (said.age and said.ethnicity):
        return ()
    if is_of_groups(said.words):
        return () if said.category else (Question.GROUP_BASED_CASES,)
    signs = signs_of(said.words)
    if Question.PERPETRATOR_ETHNICITY in signs:
        return () if said.age else (Question.PERPETRATOR_ETHNICITY,)
    if told := _of_people(said, signs):
        return told
    prose = title_says(said.words) & PROSE
    if prose and not is_counted:
        return tuple(prose) if len(prose) == 1 else ()
    is_each_year = said.period is not None and any(
        _OF_YEARS.fullmatch(_LABEL.sub("", words)) for words in said.words.split(" ; ")
    )
    return _when(said) if is_each_year or _CASES.search(said.words) else ()


def is_of_groups(words: str) -> bool:
    """True for words that speak of gangs or groups of perpetrators."""
    return _OF_GROUPS.search(words) is not None


def says_now(words: str) -> bool:
    """True for words that say that something is counted today."""
    return _CURRENT.search(words) is not None


def _of_people(said: Said, signs: frozenset[Question]) -> tuple[Question, ...]:
    if said.category is not None:
        return (said.category,)
    return tuple(question for question in Question if question in signs & PEOPLE)


def _when(said: Said) -> tuple[Question, ...]:
    """Of today or of each year; where nothing says when, of today if it counts all cases of CSE."""
    is_day = said.period is not None and said.period.kind is PeriodKind.SNAPSHOT
    if said.is_now or (said.period is None and says_now(said.words)) or (is_day and _TODAY.search(said.words)):
        return (Question.CURRENT_CASES,)
    if said.period is None:
        told = (Question.CURRENT_CASES,) if names_cse(said.words) and said.is_of_all else ()
        return (Question.YEARLY_CASES,) if _EACH_YEAR.search(said.words) else told
    return (Question.YEARLY_CASES,) if said.period.start.year <= _LAST_YEAR else (Question.CURRENT_CASES,)
