"""Doubts a count beside whose label another cell says something that nobody has learnt: "Northgate | 2019 | 3", "2019 | F | 3".

Such a count is of some of the children alone: of a place, of a sex, of a kind of referral. A column of remarks is none
of these; its words are weighed as the words of a sentence are, and so are those that say of what part of a year a count is.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from councils.domain.ages import read_age
from councils.domain.ethnicity import is_ethnic_label
from councils.domain.expressions import expression
from councils.domain.period_words import read_period
from councils.domain.periods import PeriodKind
from councils.domain.returns import CouncilNamed, Figure
from councils.domain.vocabulary import Question
from councils.domain.wording import read_wording
from councils.parsing.rules.answering import SINGLE
from councils.parsing.rules.countheads import head_over, known_over_counts, table_above
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.headed import Labels, labels_of
from councils.parsing.rules.rows import Box, Row, row_of
from councils.parsing.rules.said import is_of_groups
from councils.parsing.rules.titlewords import is_of_some_ages
from councils.parsing.rules.totals import is_total

_LEAST_COLUMNS = 3
_MOST_WORDS = 6
_WORD = expression(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SAID = "it its they their them these those thought see columns right be been not only known believed or about column total old system legacy database"
_JOINS = frozenset(_SAID.split())
_CODE = expression(r"\S*[A-Z]\S*\d\S*|\S*\d\S*[./-]\S*\d\S*|(?:[A-Z]{2,}\s+)+\d+")
_NAMES_A_SOURCE = expression(
    r"\b(?:systems?|councils?|authorit(?:y|ies)|refs?|references?|foi|case (?:no|number|ref)|database|repl(?:y|ies)|responses?|exemptions?|questions?|descriptions?|measures?|indicators?|items?)\b|\W*case\W*",
    re.IGNORECASE,
)
_OF_CODES = expression(
    r"\b(?:codes?|ids?|nos?|numbers?|keys?|rows?|lines?|labels?|categor(?:y|ies)|census|ons|gss|urn|sheets?|sources?|parts?|series)\b|#",
    re.IGNORECASE,
)
_OTHER_BODY = expression(
    r"^\W*(?:the )?(?:[a-z]+ )?(?:police|constabulary|nhs|health|hospitals?|courts?|probation|schools?|education|cps|charity|charities)(?: (?:data|records?|system|force|service))?\W*$",
    re.IGNORECASE,
)
_QUARTER = expression(r"\W*(?:Q|quarter|qtr)\W*[1-4]\W*|\W*[1-4](?:st|nd|rd|th)\s+quarter\W*", re.IGNORECASE)
_REMARK = expression(
    r"\b(?:notes?|comments?|remarks?|reasons?|explanations?|sources?|caveats?|details|why|commentary|key|links?|updated?)\b",
    re.IGNORECASE,
)
_CHANGES_THE_COUNT = expression(
    r"\b(?:part(?:ial|ly)?|months?|weeks?|half|quarters?|to date|so far|incomplete|provisional|unvalidated|estimates?d?|approx\w*|only|includ\w+|exclud\w+|"
    r"(?:some|one|two|three|four|five|most|not all|\d) of (?:the |our )?(?:\w+ )?(?:areas?|teams?|districts?|localit(?:y|ies)|wards?|offices?|hubs?)|"
    r"(?:north|south|east|west|central)\w* (?:area|team|district|locality|ward|office|hub)s?|(?:new|closed|reopened) cases|cases (?:opened|closed|started|reopened)|"
    r"referrals|contacts|all (?:forms|types|kinds|exploitation)|combined|adults?|revised|corrected|different|double|duplicates?)\b",
    re.IGNORECASE,
)
_FEWER = expression(r"\b(?:fewer|lower|higher|more|less)\s+\w+", re.IGNORECASE)


def is_placed_otherwise(facts: Facts, question: Question, figure: Figure, own: CouncilNamed | None) -> bool:
    """True for a count whose row, or the heading of its labels, says that it is of somebody else, of a part, or not the only one."""
    return (
        is_sorted_further(facts, question, figure, own)
        or is_labelled_otherwise(facts, question, figure, own)
        or has_second_number(facts, question, figure)
        or is_of_several_years(facts, figure)
        or may_be_a_number(facts, figure)
    )


def is_sorted_further(facts: Facts, question: Question, figure: Figure, own: CouncilNamed | None) -> bool:
    """True for a count of a table whose row says, beside the label of the count, words that are not known there."""
    if figure.count is None or figure.span is None:
        return False
    rows, column = table_above(facts, figure.span.start)
    head = head_over(rows, column)
    if head is not None and figure.age is None and is_of_some_ages(head.boxes[column].text):
        return True
    if not rows or len(rows[0].boxes) < _LEAST_COLUMNS:
        return False
    known = known_over_counts(question, own) | _JOINS
    return any(
        changes_the_count(box.text)
        if _is_remark(box, column_head, after=at > column)
        else not _is_known(box.text, known) or _CODE.fullmatch(box.text)
        for at, box, column_head in _beside(rows, column, head)
        if not (_is_label(facts, figure, box) or _is_source(box.text, column_head) or is_of_groups(box.text))
    )


def _beside(rows: Sequence[Row], column: int, head: Row | None) -> Iterator[tuple[int, Box, str]]:
    """The cells with words of the same row and table, each with what stands over it; of two tables side by side, one alone.

    A cell before the count that is empty is taken for the one above it: a cell that goes over several rows.
    """
    row = rows[0]
    names = ["" if head is None else box.text for box in (head or row).boxes]
    tops = [box.text for box in rows[-1].boxes]  # "Attribute, Value, Source" over rows of words alone
    starts = [at for at, name in enumerate(names) if labels_of(name) is not None]
    first = max((at for at in starts if at <= column), default=0)
    ends = [at for at in starts if at > column]
    for at, own in enumerate(row.boxes[: ends[0] if ends else None]):
        box = own if own.text or at > column else _merged(rows, at, head)
        if at != column and any(map(str.isalpha, box.text)) and (len(starts) < 2 or at >= first):
            yield at, box, f"{names[at]}\n{tops[at]}"


def _merged(rows: Sequence[Row], column: int, head: Row | None) -> Box:
    """The next cell above that is filled, below the heading; the empty one itself where none is."""
    above = takewhile(lambda row: row is not head, rows[1:]) if head is not None else iter(())
    return next((row.boxes[column] for row in above if row.boxes[column].text), rows[0].boxes[column])


def _is_label(facts: Facts, figure: Figure, box: Box) -> bool:
    """True for the label that the figure has, for any that its question may give it, and for what is no name of anything."""
    words = box.text
    if figure.ethnicity is not None and figure.ethnicity.label.casefold() in words.casefold():
        return True
    return (
        facts.request.touch(box.start, box.end)
        or read_wording(words, key=facts.key) is not None
        or (figure.age is not None and read_age(words) is not None)
        or read_period(words) is not None
        or _QUARTER.fullmatch(words) is not None
        or is_total(words)
        or (is_ethnic_label(words) and (figure.age is None or figure.age.low != figure.age.high))
    )


def _is_source(words: str, head: str) -> bool:
    """True for a reference, a system or a question below its heading; the police's system counts what the police count."""
    if _NAMES_A_SOURCE.search(head):
        return not _OTHER_BODY.search(words)
    return _CODE.fullmatch(words) is not None and (not head.strip() or _OF_CODES.search(head) is not None)


def _is_remark(box: Box, head: str, *, after: bool) -> bool:
    if _REMARK.search(head) is not None:
        return True
    return after and len(box.text.split()) >= _FEWEST_OF_REMARK and not _OF_A_PART.search(head)


_FEWEST_OF_REMARK = 3
_OF_A_PART = expression(
    r"\b(?:teams?|areas?|wards?|districts?|localit(?:y|ies)|sex|genders?|types?|status|stage|outcomes?|services?|offices?|hubs?|risk|level)\b",
    re.IGNORECASE,
)
""" "Team" and "Status" head what sorts the counts, however many words their cells have."""


def changes_the_count(words: str) -> bool:
    """True for a remark or a note by which a count is of something else: "9 months", "referrals only", "includes adults"."""
    return _CHANGES_THE_COUNT.search(_FEWER.sub(" ", words)) is not None


def _is_known(words: str, known: frozenset[str]) -> bool:
    said = _WORD.findall(words.casefold().replace("’", "'"))
    both = next((sexes for sexes in _BOTH_SEXES if sexes <= {*said}), frozenset[str]())
    return len(words.split()) > _MOST_WORDS or all(word in known or word in both for word in said)


_BOTH_SEXES = (frozenset({"girls", "boys"}), frozenset({"female", "male"}), frozenset({"females", "males"}))
""" "Girls and boys" are all the children; either alone is some of them."""


_LABELS = (
    "background backgrounds origin origins heritage ethnicities breakdown profile years old victim's victims' child's children's range birthday last "
    "code label labels broad detailed a b c d e f g q part question questions question's"
)
_OF_LABELS = frozenset(_LABELS.split())


def is_labelled_otherwise(facts: Facts, question: Question, figure: Figure, own: CouncilNamed | None) -> bool:
    """True below "Ethnicity of carers" and "Age first missing": a heading of labels with a word that is not known there."""
    if figure.count is None or figure.span is None or (figure.age is None and figure.ethnicity is None):
        return False
    rows, column = table_above(facts, figure.span.start)
    head = head_over(rows, column)
    if head is None:
        return False
    known = known_over_counts(question, own) | _JOINS | _OF_LABELS
    kinds = (Labels.AGES,) if figure.age is not None else (Labels.GROUPS,)
    labels = [box.text for box in head.boxes[:column] if labels_of(box.text) in kinds or _OF_ETHNICITY.search(box.text)]
    return bool(labels) and not _is_known(labels[-1], known)


_OF_ETHNICITY = expression(r"\bethnicit(?:y|ies)\b", re.IGNORECASE)


def has_second_number(facts: Facts, question: Question, figure: Figure) -> bool:
    """True for the one count of a question beside another bare number of its row that no heading says to be of something else."""
    if question not in SINGLE or figure.count is None or figure.span is None:
        return False
    rows, column = table_above(facts, figure.span.start)
    head = head_over(rows, column)
    return any(
        at > 0
        and at != column
        and box.text.isdecimal()
        and not read_period(box.text)
        and not (head and head.boxes[at].text)
        for at, box in enumerate(rows[0].boxes if rows else ())
    )


_YEARS = (PeriodKind.CALENDAR_YEAR, PeriodKind.FINANCIAL_YEAR)


def is_of_several_years(facts: Facts, figure: Figure) -> bool:
    """True for a count by group or by age of no year, in a line of prose that tells of two: "In 2023: 20 Asian. In 2024: 22"."""
    if (
        figure.count is None
        or figure.span is None
        or figure.period is not None
        or (figure.age or figure.ethnicity) is None
    ):
        return False
    line = next((line for line in facts.letter.lines if line.start <= figure.span.start < line.end), None)
    if line is None or len(row_of(facts.text, line.start, line.end).boxes) > 1:
        return False
    years = {found.value for found in within(facts.periods, line.start, line.end) if found.value.kind in _YEARS}
    return len(years) >= 2


_NUMBERED_REASON = expression(r"[^\S\n]*[1-9][^\S\n]+(?:not|none|unknown|no)\b", re.IGNORECASE)
_COUNT_LAST = expression(r"[^\S\n]*(?:\(?[a-g][).][^\S\n]*)?[^\W\d][^\n]*\d[^\S\n]*$")


def may_be_a_number(facts: Facts, figure: Figure) -> bool:
    """True for "6 Not held" below "Asian: 13", whose count stands behind its label: the 6 may be the number of the next question."""
    if figure.ethnicity is None or figure.span is None:
        return False
    lines = facts.letter.lines
    at = next((at for at, line in enumerate(lines) if line.start <= figure.span.start < line.end), 0)
    line = lines[at] if at else None
    if line is None or not _NUMBERED_REASON.match(facts.text, line.start, line.end):
        return False
    return _COUNT_LAST.match(facts.text, lines[at - 1].start, lines[at - 1].end) is not None
