"""Reads a whole letter: binds its passages, reads each question's answer, and says what was left unread."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from councils.domain.expressions import expression
from councils.domain.findings import find_all
from councils.domain.register import Register
from councils.domain.returns import Answer, Return
from councils.domain.vocabulary import Question
from councils.parsing.rules.acknowledged import without_acknowledged
from councils.parsing.rules.answering import REFUSED, Answered, answer
from councils.parsing.rules.asked import PARTS, part_of
from councils.parsing.rules.askedback import without_asked_back
from councils.parsing.rules.beginnings import begins_in
from councils.parsing.rules.binding import bind
from councils.parsing.rules.bound import Binding, Bound, Passage, by_question
from councils.parsing.rules.captioned import with_captions_apart
from councils.parsing.rules.childlines import find_child_lines, with_children_told
from councils.parsing.rules.claimed import find_claimed, find_quoted
from councils.parsing.rules.content import bind_by_content, bind_whole
from councils.parsing.rules.context import tells_of_requests
from councils.parsing.rules.council import find_answerer
from councils.parsing.rules.countsfor import with_counts_for
from councils.parsing.rules.dated import find_dated
from councils.parsing.rules.decimals import decimal_labels
from councils.parsing.rules.doubts import doubted
from councils.parsing.rules.earlier import find_earlier, with_earlier_lists_aside
from councils.parsing.rules.elsewhere import part_points_to, points_to
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.fileslisted import only_lists_files
from councils.parsing.rules.filesnothere import without_pointers
from councils.parsing.rules.freetables import with_free_tables
from councils.parsing.rules.headings import trimmed
from councils.parsing.rules.lawbelow import with_last_ended
from councils.parsing.rules.lawlists import without_lists_of_law
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.lettersagain import numbers_of_heads
from councils.parsing.rules.likewise import with_likewise
from councils.parsing.rules.mentionedparts import without_mentioned_parts
from councils.parsing.rules.noted import notes
from councils.parsing.rules.othercouncils import beside, find_others
from councils.parsing.rules.otherlists import without_other_lists
from councils.parsing.rules.paraphrased import with_paraphrased
from councils.parsing.rules.personrows import find_person_rows
from councils.parsing.rules.pointedparts import parts_pointed_to
from councils.parsing.rules.reconciled import reconciled
from councils.parsing.rules.records import find_records
from councils.parsing.rules.reference import find_reference
from councils.parsing.rules.refusalnotices import with_reasons_of_notice
from councils.parsing.rules.refusals import is_reason
from councils.parsing.rules.repeatedlabels import repeated_labels
from councils.parsing.rules.replacing import leaves_as_it_was
from councils.parsing.rules.replycolumns import aside_cells, without_asides
from councils.parsing.rules.requesttold import without_told
from councils.parsing.rules.restated import Restated, find_restated
from councils.parsing.rules.rows import sentences
from councils.parsing.rules.samereasons import with_same_reasons
from councils.parsing.rules.sentonabove import with_sent_on
from councils.parsing.rules.sheetparts import contents_of
from councils.parsing.rules.sheetpointers import sheets_of, sheets_pointed_to, tables_named
from councils.parsing.rules.sides import sided
from councils.parsing.rules.smallcells import with_notice
from councils.parsing.rules.spans import Places
from councils.parsing.rules.subjects import signs_of
from councils.parsing.rules.unclaimed import tables_below, unclaimed_tables
from councils.parsing.rules.unread import find_unread
from councils.parsing.rules.wholly import WholeRefusal, find_whole_refusal, tells_all_the_same
from councils.parsing.rules.yeardays import with_days_told
from councils.parsing.rules.yearsaside import with_years_aside
from councils.parsing.text import Kind, PlacedText

_FEW = 2
_HALF = 4
_LONG = 30
_BROKEN_DOWN = frozenset(
    {Question.VICTIM_ETHNICITY, Question.VICTIM_AGE, Question.PERPETRATOR_ETHNICITY, Question.YEARLY_CASES}
)
_COUNTED = frozenset(Question) - {Question.STRATEGY, Question.MECHANISMS}


def read_return(placed: PlacedText, register: Register) -> Return:
    """The return that a document makes: pure, and the same for the same text and register."""
    letter = with_earlier_lists_aside(Letter.of(placed))
    restated = without_told(letter, with_paraphrased(letter, find_restated(letter)))
    request = Places.of((found.start, found.end) for found in restated)
    begins = min((found.start for found in restated), default=len(letter.text))
    answerer = find_answerer(letter, register, begins)
    others = find_others(letter, register, answerer.council)
    earlier = find_earlier(letter)
    asides = aside_cells(letter) | contents_of(letter, sheets_of(letter))
    claimed = find_claimed(letter) | find_person_rows(placed.text) | find_child_lines(placed.text)
    facts = Facts.of(letter, request | others.places | earlier | claimed | asides)
    records = find_records(letter, others.places)
    binding = _without_earlier(letter, bind(letter, _printed(letter.text, restated), records), earlier)
    binding = with_last_ended(facts, without_other_lists(facts, without_lists_of_law(facts, binding)))
    binding = without_asides(letter.text, binding, asides)
    binding = replace(binding, passages=sided(letter, with_captions_apart(letter, binding.passages)))
    binding = replace(binding, passages=with_likewise(facts, binding.passages))
    labels = (*binding.labels, *repeated_labels(letter.text), *numbers_of_heads(letter), *decimal_labels(letter.text))
    facts = replace(facts.without(Places.of(labels)), records=records)
    passages = with_free_tables(facts, _pointed(facts, _all_bound(facts, binding)))
    passages = with_years_aside(facts, binding.open, passages)
    read: Sequence[Answered] = [_answer(facts, question, passages.get(question, [])) for question in Question]
    read = with_children_told(letter.text, read)
    read = without_asked_back(letter.text, with_same_reasons(letter.text, read))
    read = without_pointers(facts, with_sent_on(facts, without_acknowledged(facts, read)))
    read = with_reasons_of_notice(facts, read)
    answers = with_notice(facts, with_days_told(facts, doubted(facts, read, answerer.council)))
    dates = find_dated(letter, request, begins)
    made = Return(
        council=answerer.council,
        reference=find_reference(letter, request),
        received_on=dates.received_on,
        responded_on=dates.responded_on,
        published_on=dates.published_on,
        answers=tuple(each.answer for each in answers),
        notes=notes(facts, beside(answerer, register, others), restated, [each.answer for each in answers]),
        unread=find_unread(
            facts, answers, claimed, request | others.places | earlier | asides | find_quoted(letter, claimed)
        ),
    )
    findings = find_all(made, letter.text)
    return replace(made, answers=tuple(each.answer for each in reconciled(answers)), findings=findings)


def _printed(text: str, restated: Sequence[Restated]) -> Sequence[Restated]:
    """The questions that the letter prints; one or two sentences of its prose that begin with their words print none."""
    asked = [found for found in restated if found.questions]
    goes_on = all(found.goes_on or _is_prose(text, found) for found in asked)
    if len({part_of(found.questions[0]) for found in asked}) > _FEW or not goes_on:
        return restated
    return [found for found in restated if not found.questions]


def _is_prose(text: str, found: Restated) -> bool:
    """True for a question's words in a sentence that answers it, or in one that only tells of it before the answer."""
    told = _TOLD.search(text, max(0, found.start - _BEFORE), found.start) is not None
    return _SENTENCE_GOES_ON.match(text, found.end) is not None or (
        told and _ANSWERED_NEXT.match(text, found.end) is not None
    )


_BEFORE = 40
_TOLD = expression(r"\b[Yy]ou also (?:asked|wanted|requested|sought)(?: us)?(?: for| to know| about)?\s*\Z")
_ANSWERED_NEXT = expression(r"[^\n]{0,40}?[.][^\S\n]+[A-Z]")
_SENTENCE_GOES_ON = expression(
    r"[^\S\n]+(?:(?:now|today|currently|presently)[^\S\n]+|(?:by[^\S\n]+)?(?:the|this|our)(?:[^\S\n]+[A-Za-z]+){1,5}?[^\S\n]+)?(?:at present|is|are|was|were|that|which|who|we|has|have|stands?|stood|in|as|when|once|after)\b"
    r"|(?<=,)[^\S\n]+(?:and[^\S\n]+)?(?:the|their|its|how)\b[^.;:?\n]{1,300}?\b(?:is|are|can be|appears?|have been|has been)[^\S\n]+(?:\w+[^\S\n]+){0,4}?(?:in our|in the|on our|on the|found|published|available|exempt|withheld|refused|held|recorded|contained|set out)\b"
)
""" "The number of cases being monitored at present is 28" prints no question, nor does "…, the ages and … are in our reports"."""


def _without_earlier(letter: Letter, binding: Binding, earlier: Places) -> Binding:
    """The binding in which "in that response we refused questions 3 to 7" speaks only for what is not answered anew."""
    told = [p for p in binding.passages if p.bound is Bound.NAMED and _begins_in(letter, earlier, p)]
    anew = {question for passage in binding.passages if passage not in told for question in passage.questions}
    cut = [
        replace(p, questions=tuple(q for q in p.questions if q not in anew)) if p in told else p
        for p in binding.passages
    ]
    return replace(binding, passages=tuple(passage for passage in cut if passage.questions)) if told else binding


def _begins_in(letter: Letter, earlier: Places, passage: Passage) -> bool:
    first = sentences(letter.text, passage.start, passage.end)[:1]
    return any(earlier.touch(sentence.start, sentence.end) for sentence in first)


def _all_bound(facts: Facts, binding: Binding) -> dict[Question, list[Passage]]:
    """Passages by label and printed question first; what they leave is bound by content, then as a whole."""
    binding = without_mentioned_parts(facts, binding)
    bound = by_question(binding.passages)
    bound |= _shared_with_sibling(facts, bound)
    bound = with_counts_for(facts, binding, bound)
    open_to = frozenset(question for question in Question if question not in bound)
    by_content = by_question(bind_by_content(facts, binding.open, open_to))
    elsewhere = open_to - set(by_content)
    by_content |= _under_other_questions(facts, binding, elsewhere) if elsewhere else {}
    attached = _in_attachments(facts, binding, bound) | _in_sheets(facts, bound)
    bound |= {question: [*bound[question], *found] for question, found in attached.items()}
    if refused := _refused_wholly(facts, binding, open_to, by_content):
        return bound | refused
    bound |= by_content
    left = frozenset(question for question in Question if question not in bound)
    whole = (
        bind_whole(facts, _not_told(binding, by_content), left) if len(left) > _FEW or not binding.passages else None
    )
    return bound if whole is None else bound | by_question((whole,))


def _not_told(binding: Binding, by_content: dict[Question, list[Passage]]) -> tuple[tuple[int, int], ...]:
    """Where a refusal of everything may stand: in prose that answers most questions, not in what answers one of them."""
    if len(by_content) <= _HALF:
        return binding.open
    told = Places.of((passage.start, passage.end) for passages in by_content.values() for passage in passages)
    return tuple(gap for start, end in binding.open for gap in told.gaps(start, end))


_ATTACHED = expression(
    r"\b(?:attach\w*|enclosed|spreadsheet|appendi(?:x|ces)|annex\w*|schedules?|accompanying|(?:work)?sheets?|separate (?:file|document|table)|overleaf|(?:next|last|following|final|second) page|(?:at the )?(?:end|foot|back) of (?:this|the) (?:letter|response|reply|document|e-?mail)|tables? (?:\d|below|above|opposite))\b",
    re.IGNORECASE,
)


def _under_other_questions(
    facts: Facts, binding: Binding, wanted: frozenset[Question]
) -> dict[Question, list[Passage]]:
    """What long answers to other questions say of the wanted ones: prose that answers all in the place of the first."""
    long = [
        (part.start, part.end)
        for part in binding.passages
        if part.end - part.start > _LONG and not set(part.questions) & _BROKEN_DOWN
    ]
    found = by_question(bind_by_content(facts, long, wanted & _COUNTED))
    return {question: parts for question, parts in found.items() if answer(facts, question, parts).answer.figures}


def _in_attachments(
    facts: Facts, binding: Binding, bound: dict[Question, list[Passage]]
) -> dict[Question, list[Passage]]:
    """What attachments hold for the answers that only point to them."""
    pointing = frozenset(
        question
        for question, passages in bound.items()
        if any(_points_on(facts, question, facts.text[p.start : p.end]) for p in passages)
        and not answer(facts, question, passages).answer.figures
    )
    if not pointing:
        return {}
    last = binding.passages[-1].start if binding.passages else len(facts.text)
    stretches = [*binding.open, *_left_tables(facts, binding), *tables_below(facts, last)]
    found = by_question(bind_by_content(facts, stretches, pointing))
    return {
        question: [p for p in passages if p.start > bound[question][-1].end] for question, passages in found.items()
    }


_BEGINS_WITH = expression(
    r"\b(?:goes? back (?:only )?(?:to|as far as)|(?:held|available|kept|recorded|figures|data) (?:only )?(?:from|since))\b",
    re.IGNORECASE,
)


def _points_on(facts: Facts, question: Question, words: str) -> bool:
    """True for an answer that sends its reader to a table, or only says how far back one goes that is attached."""
    if _ATTACHED.search(words) is not None:
        return True
    attached = any(line.kind in (Kind.ATTACHMENT_NAME, Kind.SHEET_NAME) for line in facts.letter.lines)
    if not attached or question is not Question.YEARLY_CASES:
        return False
    return _BEGINS_WITH.search(words) is not None or begins_in(words) is not None


def _left_tables(facts: Facts, binding: Binding) -> list[tuple[int, int]]:
    """The tables that stand outside the answers and outside what is open: below the signature, on a page of their own."""
    open_to_all = Places.of(binding.open)
    return [table for table in unclaimed_tables(facts, binding.passages) if not open_to_all.touch(*table)]


def _in_sheets(facts: Facts, bound: dict[Question, list[Passage]]) -> dict[Question, list[Passage]]:
    """What the sheets hold that answers name: the parts that speak of the question, else the sheet as a whole."""
    sheets, tables = sheets_of(facts.letter), tables_named(facts.letter)
    found: dict[Question, list[Passage]] = {}
    for question, passages in bound.items() if len(sheets) > 1 or tables else ():
        said = [(facts.text[p.start : p.end], p.start) for p in passages]
        named = [sheets_pointed_to(words, at, tables) or sheets_pointed_to(words, at, sheets) for words, at in said]
        stretches = [trimmed(facts.text, sheet.start, sheet.end) for sheet in dict.fromkeys(chain(*named))]
        by_content = list(bind_by_content(facts, stretches, frozenset({question})))
        wholly = [Passage(start, end, (question,), Bound.NAMED) for start, end in stretches]
        tries = [by_content, wholly] if stretches and not answer(facts, question, passages).answer.figures else []
        given = [each for each in tries if each and answer(facts, question, each).answer.figures]
        found |= {question: given[0]} if given else {}
    return found


def _shared_with_sibling(facts: Facts, bound: dict[Question, list[Passage]]) -> dict[Question, list[Passage]]:
    """The fifth part asks for ethnicity and age: what stands under one of the two may speak of the other as well."""
    people = (Question.VICTIM_ETHNICITY, Question.VICTIM_AGE)
    shared: dict[Question, list[Passage]] = {}
    for here, sibling in (people, people[::-1]):
        if here not in bound or sibling in bound:
            continue
        speaking = [p for p in bound[here] if sibling in signs_of(facts.text[p.start : p.end])]
        shared[sibling] = [replace(passage, questions=people) for passage in speaking]
        shared[here] = [replace(p, questions=people) if p in speaking else p for p in bound[here]]
    return {question: passages for question, passages in shared.items() if passages}


def _refused_wholly(
    facts: Facts, binding: Binding, open_to: frozenset[Question], by_content: dict[Question, list[Passage]]
) -> dict[Question, list[Passage]]:
    """The one refusal for every question that is open, but for those that the letter answers all the same."""
    refused = find_whole_refusal(facts, binding.open) if len(open_to) > _FEW else None
    if refused is None:
        return {}
    apart = {question: list(_apart_from(facts, refused, passages)) for question, passages in by_content.items()}
    kept = {question: ps for question, ps in apart.items() if ps and _answers_beside(facts, question, ps, refused)}
    whole = tuple(question for question in Question if question in open_to and question not in kept)
    return kept | by_question((Passage(refused.start, refused.end, whole, Bound.WHOLE),))


def _apart_from(facts: Facts, refused: WholeRefusal, passages: Sequence[Passage]) -> Iterator[Passage]:
    """The passages outside of the refusal; of one that runs into a refusal of the rest, what it says before that."""
    for passage in passages:
        if not (passage.start < refused.end and refused.start < passage.end):
            yield passage
        elif refused.of_rest and passage.start < refused.start:
            start, end = trimmed(facts.text, passage.start, refused.start)
            yield replace(passage, start=start, end=end)


def _answers_beside(facts: Facts, question: Question, passages: list[Passage], refused: WholeRefusal) -> bool:
    """True for an answer before a refusal of the rest, or one that is given in spite of the refusal."""
    given = answer(facts, question, passages).answer
    if any(passage.start >= refused.end for passage in passages) and not refused.of_rest:
        words = facts.text[refused.end : passages[-1].end]
        counts = any(within(facts.counts, passage.start, passage.end) for passage in passages)
        return (counts or given.value is not None) and tells_all_the_same(words)
    return bool(given.figures) or given.value is not None or given.outcome in REFUSED or question is Question.MECHANISMS


def _pointed(facts: Facts, bound: dict[Question, list[Passage]]) -> dict[Question, list[Passage]]:
    """Where an answer only says "see question 1", the passage of that question stands for it, as far as pointers lead."""
    pointed = dict(bound)
    for question, passages in bound.items():
        if len(passages) == 1:
            found = _target(facts, question, bound, frozenset())
            pointed[question] = _pointed_in_part(facts, question, passages, bound) if found is None else found
    return pointed


def _target(
    facts: Facts, question: Question, bound: dict[Question, list[Passage]], seen: frozenset[Question]
) -> list[Passage] | None:
    """The passages that the answer to `question` points to, in turn where they only point on; None where it answers."""
    passages = bound.get(question, [])
    numbers = points_to(facts.text[passages[0].start : passages[0].end]) if len(passages) == 1 else None
    if numbers is None or question in seen:
        return None
    is_refused = is_reason(facts.text[passages[0].start : passages[0].end])
    if (is_refused or not numbers) and within(facts.exemptions, passages[0].start, passages[0].end):
        return None
    targets = [q for n in numbers if n <= len(PARTS) for q in PARTS[n - 1]] or _before(question, bound)
    found: list[Passage] = []
    for target in targets:
        if target is not question:
            further = _target(facts, target, bound, seen | {question})
            found += bound.get(target, []) if further is None else further
    gives = is_refused and any(answer(facts, target, [p]).answer.figures for p in found for target in p.questions)
    words = facts.text[passages[0].start : passages[0].end]
    return None if gives else parts_pointed_to(facts.text, words, list(dict.fromkeys(found))) or passages


def _pointed_in_part(
    facts: Facts, question: Question, passages: list[Passage], bound: dict[Question, list[Passage]]
) -> list[Passage]:
    """ "Ethnicity as in 3. Ages: …": the passage that one of two subjects is sent on to, where only that one counts it."""
    if len(passages[0].questions) < _FEW or question not in _BROKEN_DOWN:
        return passages
    for sentence in sentences(facts.text, passages[0].start, passages[0].end):
        numbers = part_points_to(sentence.text) if signs_of(sentence.text) == {question} else None
        targets = [target for n in numbers or () if n <= len(PARTS) for target in PARTS[n - 1]]
        found = [p for target in targets for p in bound.get(target, []) if p not in passages]
        given = answer(facts, question, found).answer if found else None
        if given and (given.figures or given.outcome in REFUSED):
            return passages if answer(facts, question, passages).answer.figures else found
    return passages


def _before(question: Question, bound: dict[Question, list[Passage]]) -> list[Question]:
    order = list(Question)
    earlier = [q for q in order[: order.index(question)] if q in bound and bound[q] != bound[question]]
    return earlier[-1:]


def _says_nothing(text: str, passage: Passage) -> bool:
    """True for a list of files, for what a council tells of its own work on requests, and for parts that a review leaves alone."""
    if only_lists_files(text[passage.start : passage.end]):
        return True
    said = [sentence.text for sentence in sentences(text, passage.start, passage.end)]
    return tells_of_requests(said) or leaves_as_it_was(said)


def _answer(facts: Facts, question: Question, passages: Sequence[Passage]) -> Answered:
    passages = [each for each in passages if not _says_nothing(facts.text, each)]
    if not passages:
        return Answered(Answer(question))
    return answer(facts, question, passages)
