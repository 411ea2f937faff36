"""Binds prose without labels to the questions by what its sentences are about: "Nine children are open to us today"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from councils.domain.expressions import expression
from councils.domain.period_words import read_period
from councils.domain.vocabulary import Question
from councils.domain.wording import find_suppression_key
from councils.parsing.rules.announced import announced
from councils.parsing.rules.beginnings import begins_something
from councils.parsing.rules.bound import Bound, Passage
from councils.parsing.rules.byage import read_ages
from councils.parsing.rules.bygroup import read_groups
from councils.parsing.rules.captions import caption_before
from councils.parsing.rules.childlines import find_child_lines
from councils.parsing.rules.closings import is_opening
from councils.parsing.rules.context import is_of_requests
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.headed import Labels, labels_of
from councils.parsing.rules.headings import is_heading
from councils.parsing.rules.listedsubjects import subject_told, with_what_follows
from councils.parsing.rules.measuredrows import is_list_of_measures, measures_apart, runs_by_kind, with_now_above
from councils.parsing.rules.members import members_told
from councils.parsing.rules.quarter_names import quarters_named
from councils.parsing.rules.refusals import is_reason, names_holder
from councils.parsing.rules.rows import Box, Row, rows_within, sentences
from councils.parsing.rules.shaped import holds_crossed, labels_side_by_side
from councils.parsing.rules.smallcells import is_of_small_cells
from councils.parsing.rules.strategy import read_strategy
from councils.parsing.rules.subjects import means_named, signs_of
from councils.parsing.rules.titled import is_of_perpetrators, is_title, part_named, row_says, sheet_above
from councils.parsing.rules.yearly import names_year, read_years

_COUNTING = frozenset(Question) - {Question.STRATEGY, Question.MECHANISMS}
_ANNOUNCES = expression(
    r"\b(?:you (?:have )?(?:asked|requested)|(?<!day )(?<!date )(?<!day of )(?<!date of )(?<!time of )(?<!received )(?<!when )your (?:request|enquiry|questions?)|thank you|request for information|please find)\b",
    re.IGNORECASE,
)


def bind_by_content(
    facts: Facts, stretches: Sequence[tuple[int, int]], wanted: frozenset[Question]
) -> tuple[Passage, ...]:
    """The passages that speak of the wanted questions, in stretches that no label and no printed question claimed.

    They come in the order of the letter, in whatever order the stretches are named.
    """
    found: list[Passage] = []
    for start, end in sorted(stretches):
        if _is_head_of_page(facts, start, end):
            continue
        about: tuple[Question, ...] = ()
        for first, last, told in _spoken(facts, start, end):
            if not _tells_of_the_same(facts.text[first:last], told, about):
                about = tuple(question for question in Question if question in told) or about
            questions = tuple(question for question in about if question in wanted)
            if not questions or first == last:
                continue
            if found and found[-1].questions == questions and not facts.text[found[-1].end : first].strip():
                found[-1] = Passage(found[-1].start, last, questions, Bound.CONTENT)
            else:
                found.append(Passage(first, last, questions, Bound.CONTENT))
    return tuple(found)


_SAYS_OR_TABULATES = expression(
    r"(?<!morning)(?<!afternoon)(?<!evening)(?<!hello)[.!?:;][\"”)]*[^\S\n]*$|[\t|]", re.MULTILINE | re.IGNORECASE
)
_FEWEST_ASKED = 3


def _is_head_of_page(facts: Facts, start: int, end: int) -> bool:
    """True for the title, the reference and the state over a request that is printed: no sentence, no row, no count."""
    asked = facts.request.stretches
    if len(asked) < _FEWEST_ASKED or end > asked[0][0] or within(facts.counts, start, end):
        return False
    return _SAYS_OR_TABULATES.search(facts.text, start, end) is None


def _spoken(facts: Facts, start: int, end: int) -> Iterator[tuple[int, int, frozenset[Question]]]:
    """Each sentence or run of table rows with the questions it is about; empty where it only goes on."""
    rows = rows_within(facts.letter, start, end)
    sheet = sheet_above(facts.letter, start)
    over = ""
    at = 0
    while at < len(rows):
        until = at + 1
        while until < len(rows) and _is_tabular(rows[at]) and _goes_on(facts.text, rows[until - 1], rows[until]):
            until += 1
        if _is_tabular(rows[at]):
            lead = rows[at - 1].boxes[0] if at else None
            for first, last, told in _told_by_rows(facts, rows[at:until], over, sheet):
                leads = first == rows[at].start and lead is not None and _leads_in(facts, lead, told)
                yield lead.start if leads and lead is not None else first, last, told
        elif not is_heading(facts.text[rows[at].start : rows[at].end]) and not _names_file(rows[at].boxes[0].text):
            yield from _told_by_words(facts, rows[at].boxes[0])
        another = until < len(rows) and _begins_table(facts.text, rows[until - 1], rows[until])
        over = over if another else _over_next(rows[at:until], over)
        at = until


_MEANS = frozenset({Question.STRATEGY, Question.MECHANISMS})


def _tells_of_the_same(words: str, told: frozenset[Question], about: Sequence[Question]) -> bool:
    """True for a sentence with a panel in it that goes on with the counts or the ethnicity that one before it spoke of.

    "The panel did not exist until January 2022", below counts by year; "the police do not share it with the panel".
    """
    if not told or not told <= _MEANS:
        return False
    if Question.PERPETRATOR_ETHNICITY in about:
        return names_holder(words)
    return Question.YEARLY_CASES in about and begins_something(words)


def _is_tabular(row: Row) -> bool:
    words = row.boxes[0].text
    is_short = len(words.split()) <= 3 and not (is_reason(words) and caption_before(words))
    return len(row.boxes) > 1 or is_short or _is_period_and_count(words)


_LABEL_AND_COUNT = expression(r"(?P<label>[^\n]{4,40}?)\s*[-–—:=]\s*(?:<\s?)?\d[\d,]*(?:\s+\w+)?\W*")


def _is_period_and_count(words: str) -> bool:
    """True for a line such as "Q3 2022/23 - 14" or "Year ending 31 March 2023: 45"."""
    found = _LABEL_AND_COUNT.fullmatch(words)
    return found is not None and (read_period(found["label"]) is not None or names_year(found["label"]))


def _goes_on(text: str, above: Row, row: Row) -> bool:
    return _is_tabular(row) and not is_title(row) and not _begins_table(text, above, row)


def _begins_table(text: str, above: Row, row: Row) -> bool:
    """True for a heading row that stands apart below another table."""
    apart = len(above.boxes) > 1 and len(row.filled) > 1 and text[above.end : row.start].count("\n") > 1
    numbers = any(map(str.isdigit, "".join(box.text for box in row.boxes[1:])))
    return apart and (labels_of(row.boxes[0].text) is not None or not numbers)


_LEADS = expression(
    r":\s*$|\b(?:below|following|follows|during|(?:at|in) any|each|every|in the (?:calendar |financial |whole )?(?:year|quarter|month|period)|number of|at the end|as at)\b",
    re.IGNORECASE,
)
_MOST_LEADING = 30


def _leads_in(facts: Facts, lead: Box, told: frozenset[Question]) -> bool:
    """True for the sentence right over a table that says of what or of when its counts are, and counts nothing itself."""
    words = next((sentence.text for sentence in sentences(facts.text, lead.start, lead.end)), lead.text)
    if len(told) != 1 or not _LEADS.search(words) or is_reason(words) or not 3 < len(words.split()) <= _MOST_LEADING:
        return False
    if within(facts.counts, lead.start, lead.end) or facts.request.touch(lead.start, lead.end) or "\t" in lead.text:
        return False
    return all(about <= told or not about for _, _, about in _told_by_words(facts, lead))


def _over_next(rows: Sequence[Row], over: str) -> str:
    """What stands over the next table: the title or the sentence right above it that leads it in."""
    words = rows[-1].filled[-1].text
    if len(rows[-1].filled) == 1 and (is_title(rows[-1]) or (words.endswith(":") and not is_reason(words))):
        return words
    return over if len(rows) == 1 and len(rows[0].filled) == 1 and is_heading(words) else ""


def _told_by_rows(
    facts: Facts, rows: Sequence[Row], over: str, sheet: str
) -> Iterator[tuple[int, int, frozenset[Question]]]:
    """A table as a whole; where it is of no one kind, each row that says itself what it answers."""
    first, last = rows[0].start, rows[-1].end
    head = " ".join(box.text for box in rows[0].filled)
    told = _told_side_by_side(facts, rows) or _told_by_table(facts, first, last)
    if told == {Question.VICTIM_ETHNICITY} and is_of_perpetrators((head, over), sheet):
        told = frozenset({Question.PERPETRATOR_ETHNICITY})
    part = part_named(sheet)
    by_row = with_now_above(rows, [(row, _told_by_row(facts, row, f"{over} {sheet}")) for row in rows])
    mixed = not told and len({question for _, said in by_row for question in said}) > 1
    each = mixed or is_list_of_measures(rows, by_row)
    if own := dict(by_row) if each else measures_apart(facts, by_row, told):
        yield from _each_told(facts, rows, own)
    elif told or len(part) != 1:
        yield first, last, told or (by_row[0][1] if by_row else told)
    else:
        yield first, last, frozenset(part)


def _each_told(
    facts: Facts, rows: Sequence[Row], said: dict[Row, frozenset[Question]]
) -> Iterator[tuple[int, int, frozenset[Question]]]:
    """The rows that say themselves what they count, and among them the runs that are tables by what they list."""
    for told, group in groupby(rows, key=lambda row: row in said):
        run = list(group)
        if told:
            yield from ((_after_label(row), row.end, said[row]) for row in run)
            continue
        for part, kind in runs_by_kind(facts, run):
            if listed := kind or _told_by_table(facts, part[0].start, part[-1].end):
                yield part[0].start, part[-1].end, listed


def _told_by_row(facts: Facts, row: Row, over: str) -> frozenset[Question]:
    """What a row says it counts: in words, or by the year it names besides ("7 | Number of cases | 2022 | 20")."""
    said = row_says(row, over)
    if said or len(row.filled) < _FEW_ROWS or not any(map(str.isalpha, facts.text[row.start : row.end])):
        return said
    return frozenset({Question.YEARLY_CASES}) if len(read_years(facts, row.start, row.end).drafts) == 1 else said


_LABEL = expression(
    r"[\s|]*(?:q(?:uestion)?\.?\s?)?\d{1,2}(?:[).:]+\s*|\s+)(?=[A-Za-z])|[\s|]*[a-g][).:]\s*", re.IGNORECASE
)


def _after_label(row: Row) -> int:
    """Where a row's own words begin: the 3 of "3 Current cases | 25" counts nothing."""
    words = next((box for box in row.filled if any(map(str.isalpha, box.text))), row.filled[0])
    label = _LABEL.match(words.text)
    return words.start + (label.end() if label else 0)


_FEW_ROWS = 3
_LABELLED = (
    (Labels.YEARS, Question.YEARLY_CASES, read_years),
    (Labels.GROUPS, Question.VICTIM_ETHNICITY, read_groups),
    (Labels.AGES, Question.VICTIM_AGE, read_ages),
)


def _told_side_by_side(facts: Facts, rows: Sequence[Row]) -> frozenset[Question]:
    """What tables that stand side by side are about, all of them sharing the passage."""
    labels = frozenset(Labels) if holds_crossed(rows) else labels_side_by_side(rows)
    first, last = rows[0].start, rows[-1].end
    return frozenset(
        question for kind, question, read in _LABELLED if kind in labels and len(read(facts, first, last).drafts) > 1
    )


def _told_by_table(facts: Facts, start: int, end: int) -> frozenset[Question]:
    if len(read_years(facts, start, end).drafts) >= 2:
        return frozenset({Question.YEARLY_CASES})
    groups, ages = ({each.value.start for each in read(facts, start, end).drafts} for _, _, read in _LABELLED[1:])
    told = {Question.VICTIM_ETHNICITY} if len(groups) >= 2 else set()
    told |= {Question.VICTIM_AGE} if len(ages) >= 2 and not groups & ages else set()
    return frozenset(told)


_FILE = expression(r"\W*[^\n]{1,60}\.(?:docx?|xlsx?|pdf|csv|od[ts]|rtf|pptx?)\b(?:\W+[\w ,.]{0,30})?\W*", re.IGNORECASE)
_ADDRESS = expression(r"[A-Z][^\n.;:]{0,100}[ ,][A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\W*")


def _names_file(words: str) -> bool:
    """True for a line that only names a file, or a place: "CSE figures 2010 to 2024.xlsx (4 sheets)"."""
    return _FILE.fullmatch(words) is not None or _ADDRESS.fullmatch(words) is not None


def _told_by_words(facts: Facts, box: Box) -> Iterator[tuple[int, int, frozenset[Question]]]:
    turned_to: frozenset[Question] = frozenset()
    for said, is_refused in with_what_follows(facts, sentences(facts.text, box.start, box.end)):
        if not facts.request.gaps(said.start, said.end) or is_opening(said.text) or find_suppression_key(said.text):
            continue
        at_once = _lists(facts, said) or _answers_at_once(said.text)
        if _ANNOUNCES.search(said.text) and not is_reason(said.text) and not at_once:
            turned_to = announced(said.text)
            yield said.start, said.start, turned_to
            continue
        whole = ((said.start, said.end, _told_in(facts, said, turned_to, is_refused=is_refused)),)
        yield from members_told(facts, said) or whole


def _told_in(facts: Facts, sentence: Box, turned_to: frozenset[Question], *, is_refused: bool) -> frozenset[Question]:
    """What a sentence is about, by its words and by what it counts; `turned_to`: what one before it turned to."""
    told = set() if is_of_requests(sentence.text) else set(subject_told(sentence.text, is_refused=is_refused))
    told |= means_named(sentence.text) if told <= _MEANS else frozenset()
    if turned_to == {Question.PERPETRATOR_ETHNICITY} and told == {Question.VICTIM_ETHNICITY}:
        told = told if _OF_VICTIMS.search(sentence.text) else {Question.PERPETRATOR_ETHNICITY}
    has_years = len(within(facts.periods, sentence.start, sentence.end)) >= 2 or quarters_named(facts.text).touch(
        sentence.start, sentence.end
    )
    if has_years and len(read_years(facts, sentence.start, sentence.end).drafts) >= 2:
        told = {Question.YEARLY_CASES}
    if (
        Question.GROUP_BASED_CASES in told
        and (Question.CURRENT_CASES in signs_of(sentence.text) or _NOW_COUNTED.search(sentence.text))
        and _OF_WHICH.search(sentence.text)
    ):
        told.add(Question.CURRENT_CASES)
    told |= _listed_too(facts, sentence, told)
    counts_or_refuses = is_refused or _counts_or_refuses(facts, sentence)
    if told & {Question.CURRENT_CASES, Question.GROUP_BASED_CASES} and not counts_or_refuses:
        told = told - {Question.CURRENT_CASES} or set(signs_of(sentence.text) & {Question.MECHANISMS})
    if find_child_lines(facts.text).touch(sentence.start, sentence.end):
        return frozenset(_PEOPLE)
    if told == {Question.VICTIM_AGE} and len(read_groups(facts, sentence.start, sentence.end).drafts) > 1:
        told.add(Question.VICTIM_ETHNICITY)
    if not told and len(read_groups(facts, sentence.start, sentence.end).drafts) >= 1:
        told = {Question.VICTIM_ETHNICITY}
    if not told and len(read_ages(facts, sentence.start, sentence.end).drafts) > 1:
        told = {Question.VICTIM_AGE}
    return frozenset(told)


_OF_VICTIMS = expression(r"\b(?:victims?|child(?:ren)?|young (?:people|persons?))\b", re.IGNORECASE)


def _answers_at_once(words: str) -> bool:
    """ "With regard to your first two questions, we confirm that a strategy exists": what turns to them and answers."""
    return bool(means_named(words)) and read_strategy(words.partition(",")[2] or words) is not None


def _lists(facts: Facts, sentence: Box) -> bool:
    """ "You asked about ethnicity: nine White, two Roma": what turns to a question and answers it in one breath."""
    return ":" in sentence.text and any(
        len(read(facts, sentence.start, sentence.end).drafts) > 1 for read in (read_groups, read_ages)
    )


_PEOPLE = frozenset({Question.VICTIM_ETHNICITY, Question.VICTIM_AGE})


def _listed_too(facts: Facts, sentence: Box, told: set[Question]) -> frozenset[Question]:
    """ "Eight are Indian, five are White; four are aged 14, nine are 15": what else of the victims one sentence lists."""
    if len(told & _PEOPLE) != 1 or Question.PERPETRATOR_ETHNICITY in told:
        return frozenset()
    by_group, by_age = (read(facts, sentence.start, sentence.end).drafts for read in (read_groups, read_ages))
    return _PEOPLE if len(by_group) > 1 and len(by_age) > 1 else frozenset()


_OF_WHICH = expression(
    r"\bof (?:which|whom|these|them|those)\b|\band\s+(?:that\s+)?(?:(?:fewer|less)\s+than\s+)?[\w-]+(?:\s+of\s+the\s+\w+)?\s+(?:is|are|was|were)\b|\band in \w+ of (?:the|our)\b|\band (?:so |therefore |hence )?(?:nil|none|no|zero|nought)\b",
    re.IGNORECASE,
)
_NOW_COUNTED = expression(
    r"\b(?:current(?:ly)?|at present|presently|now|open|monitored|numbers?|total)\b\W+(?:\w+\W+){0,3}?(?:<\s?)?(?:\d+|\w+teen|\w+ty|ten|eleven|twelve)\b[^.;\n]{0,30}\bof (?:which|whom|these|them)\b",
    re.IGNORECASE,
)
""" "Numbers: currently 22, of which 3 relate to groups": what is counted first, though nothing names it."""


def _counts_or_refuses(facts: Facts, sentence: Box) -> bool:
    return bool(within(facts.counts, sentence.start, sentence.end)) or is_reason(sentence.text)


def bind_whole(facts: Facts, stretches: Sequence[tuple[int, int]], wanted: frozenset[Question]) -> Passage | None:
    """The refusal of a whole request, for the questions that nothing else answers."""
    spoken = [
        sentence
        for start, end in stretches
        for row in rows_within(facts.letter, start, end)
        for box in row.filled
        if not _is_note(row, box)
        for sentence in sentences(facts.text, box.start, box.end)
    ]
    said = [
        box
        for box in spoken
        if is_reason(box.text)
        and _ABOUT_REQUEST.search(box.text)
        and _names_none(box.text)
        and not is_of_small_cells(box.text)
    ]
    if not said or not wanted:
        return None
    after = [box for box in spoken if box.start > said[-1].start][:2]
    last = next((box for box in reversed(after) if names_holder(box.text)), said[-1])
    return Passage(said[0].start, last.end, tuple(q for q in Question if q in wanted), Bound.WHOLE)


def _is_note(row: Row, box: Box) -> bool:
    """True for a cell that speaks of its own row: "No data" beside a year or a count."""
    return any(any(sign.isdigit() for sign in other.text) for other in row.filled if other is not box)


def _names_none(words: str) -> bool:
    """True for a sentence that picks out none of the questions: not "we hold no ethnicity of perpetrators"."""
    return not signs_of(words) & (_COUNTING - {Question.CURRENT_CASES, Question.YEARLY_CASES})


_ABOUT_REQUEST = expression(
    r"\b(?:request|information|data|this council|the council|we|authority|it|trust|compl(?:y|iance))\b", re.IGNORECASE
)
