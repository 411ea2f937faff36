"""Binds passages of a letter to the eight questions: by restated wording, by label, by name ("questions 6 and 7")."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from councils.domain.expressions import expression
from councils.domain.vocabulary import Question
from councils.parsing.rules.answersfirst import bind_answers_first, in_doubt_if_turned
from councils.parsing.rules.asked import PARTS, part_of
from councils.parsing.rules.begunagain import labels_begun_again, parted
from councils.parsing.rules.bound import Binding, Bound, Passage, with_covering_letter, with_lines_among
from councils.parsing.rules.chains import Entry, agreeing, agreement, as_asked, beside_named, find_chain, holds
from councils.parsing.rules.closings import closing_lines
from councils.parsing.rules.continued import continued, rows_going_on
from councils.parsing.rules.headings import after_title, pointing, trimmed
from councils.parsing.rules.inrows import answers_in_row, answers_stand_first, row_holding
from councils.parsing.rules.joint import find_joint, find_refused
from councils.parsing.rules.keyedlines import stand_among_answers
from councils.parsing.rules.keyedrows import find_keyed_rows, joined
from councils.parsing.rules.labels import label_before, labels_at_lines, past_own_label
from councils.parsing.rules.legal import law_quoted
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.numberlines import find_number_lines
from councils.parsing.rules.ownheads import FEW_PRINTED, LEAST_KEYED, find_own_heads
from councils.parsing.rules.paragraphs import are_of_paragraphs, end_of_paragraph
from councils.parsing.rules.pieces import (
    Marker,
    Piece,
    answered_each,
    head_of_several,
    headed_jointly,
    printed_request,
    unanswered_before,
)
from councils.parsing.rules.printednumbers import OWN_NUMBERS, numbers_meant, numbers_printed
from councils.parsing.rules.questionsacross import bind_across
from councils.parsing.rules.record import Record
from councils.parsing.rules.records import with_records
from councils.parsing.rules.refusals import is_reason
from councils.parsing.rules.renumbered import find_renumbered
from councils.parsing.rules.requestlogs import replies
from councils.parsing.rules.restated import Restated
from councils.parsing.rules.rows import end_of_merged
from councils.parsing.rules.runon import run_on_labels
from councils.parsing.rules.sheeted import find_sheeted
from councils.parsing.rules.sheetparts import contents_of
from councils.parsing.rules.sheetpointers import sheets_of
from councils.parsing.rules.spans import Places
from councils.parsing.rules.topics import Topic, find_headed
from councils.parsing.text import Kind

_LONGEST_NAME = 60
_MOST_KEYED = 5
_LEAST_PARTS = 6


def bind(letter: Letter, restated: Sequence[Restated], records: Sequence[Record] = ()) -> Binding:
    """Sorts the letter into answers, stretches that may still hold answers, and the rest."""
    if by_log := _by_log(letter):
        return by_log
    if by_sheets := _by_sheets(letter, restated):
        return with_covering_letter(by_sheets, _by_list(letter, restated))
    by_list = in_doubt_if_turned(letter, restated, _by_list(letter, restated))
    if across := bind_across(letter, by_list):
        return across
    by_rows = _by_rows(letter, restated, records)
    if by_rows is not None and (not records or _by_rows(letter, restated, ()) is not None):
        return with_lines_among(by_rows, by_list)
    return by_list if by_rows is None or _encloses(by_list, by_rows) else by_rows


def _encloses(by_list: Binding, by_rows: Binding) -> bool:
    """True where every row of a table of records stands in an answer to its question, among others: "3, 4 and 7. See the table"."""
    return all(
        any(o.start <= p.start and p.end <= o.end and {*p.questions} <= {*o.questions} for o in by_list.passages)
        for p in by_rows.passages
    )


def _by_list(letter: Letter, restated: Sequence[Restated]) -> Binding:
    """The answers of a letter that keys them by lines, by labels or by printed questions."""
    if by_line := bind_answers_first(letter, restated) or find_renumbered(letter, restated):
        return by_line
    if by_line := _by_lines(letter, restated):
        return by_line
    topics = find_own_heads(letter, restated)
    if told := _passages(letter, topics):
        return Binding(told, ((0, told[0].start), *_untold(topics)), has_request=False)
    listed = contents_of(letter, sheets_of(letter))
    markers = [each for each in _markers(letter, restated) if not listed.touch(each.start, each.start + 1)]
    ends = [marker.start for marker in markers[1:]] + [len(letter.text)]
    pieces = [
        Piece(marker, *trimmed(letter.text, marker.opens, max(until, marker.opens)))
        for marker, until in zip(markers, ends, strict=True)
    ]
    request = printed_request(pieces)
    passages: list[Passage] = []
    left: list[tuple[int, int]] = []
    labels: list[tuple[int, int]] = []
    for piece in pieces:
        if piece.is_empty or piece.marker.ends_letter:
            continue
        if not piece.questions or piece in request:
            keyed, rest, labelled = _keyed(letter, piece)
            if not keyed and not passages and (headed := find_headed(letter, piece.start, piece.end)):
                keyed = list(_passages(letter, headed))
                rest = [(piece.start, headed[0].start), *_untold(headed)]
            passages += keyed
            labels += labelled
            left += rest
        else:
            passages += _answers(letter, piece, pieces, request)
    return Binding(
        tuple(sorted(passages, key=lambda passage: passage.start)), tuple(left), bool(request), tuple(labels)
    )


def _by_log(letter: Letter) -> Binding | None:
    """The one reply, "Not held", that a log of many requests has to every question of this one; None where it answers each."""
    places = [trimmed(letter.text, *place) for place in replies(letter.placed.text)]
    if len(places) != 1 or not is_reason(letter.text[slice(*places[0])]) or run_on_labels(letter.text, *places[0]):
        return None
    passage = Passage(*places[0], tuple(Question), Bound.NAMED)
    return Binding((passage,), ((0, passage.start),), has_request=False)


def _by_sheets(letter: Letter, restated: Sequence[Restated]) -> Binding | None:
    """The answers of a workbook with a sheet for each question."""
    sheets = find_sheeted(letter, tuple(restated))
    if not sheets:
        return None
    places = ((sheet, *trimmed(letter.text, sheet.start, sheet.end)) for sheet in sheets)
    passages = tuple(Passage(start, end, sheet.questions, Bound.NAMED) for sheet, start, end in places if start < end)
    taken = Places.of((min(sheet.asked[0], sheet.start), sheet.end) for sheet in sheets)
    labels = tuple(sheet.asked for sheet in sheets if sheet.asked[0] < sheet.asked[1])
    return Binding(passages, taken.gaps(0, len(letter.text)), has_request=False, labels=labels)


def _by_rows(letter: Letter, restated: Sequence[Restated], records: Sequence[Record]) -> Binding | None:
    """The answers of a table whose rows are keyed by question; the rest of the letter is open."""
    end = min((line.start for line in closing_lines(letter)), default=len(letter.text))
    rows = continued(letter, with_records(find_keyed_rows(letter, end), records))
    beside = [found for found in restated if not any(row.label[0] <= found.start < row.end for row in rows)]
    printed = beside + [found for found in restated if found.end - found.start > _LONGEST_NAME and found not in beside]
    if not rows or len({part_of(found.questions[0]) for found in printed if found.questions}) > FEW_PRINTED:
        return None
    if stand_among_answers(letter, [row.label[0] for row in rows], end):
        return None
    passages = tuple(Passage(row.start, row.end, row.questions, Bound.LABEL) for row in joined(letter.text, rows))
    names = (line for line in letter.lines if line.kind in (Kind.ATTACHMENT_NAME, Kind.SHEET_NAME) or line.is_aside)
    taken = Places.of([*((row.label[0], row.end) for row in rows), *((name.start, name.end) for name in names)])
    below = [row.label[0] for row in rows if row.label[0] >= end]
    left = taken.gaps(0, end) + (taken.gaps(min(below), len(letter.text)) if below else ())
    return Binding(passages, left, has_request=False, labels=tuple(row.label for row in rows))


def _by_lines(letter: Letter, restated: Sequence[Restated]) -> Binding | None:
    """The answers of a letter whose numbers stand alone on their lines; what stands before the first is open."""
    if len({part_of(found.questions[0]) for found in restated if found.questions}) > FEW_PRINTED:
        return None
    lines = find_number_lines(letter, min((line.start for line in closing_lines(letter)), default=len(letter.text)))
    if not lines:
        return None
    passages = tuple(
        Passage(start, end, questions, bound)
        for line in lines
        for opens, until, questions, bound in parted(letter, line)
        for start, end in [trimmed(letter.text, opens, until)]
        if start < end
    )
    again = [(label.start, label.end) for line in lines for label in labels_begun_again(letter, line)]
    labels = (*((line.start, line.opens) for line in lines), *again)
    return Binding(passages, ((0, lines[0].start),), has_request=False, labels=labels)


def _untold(topics: Sequence[Topic]) -> Iterator[tuple[int, int]]:
    """What stands below "Numbers", open to every question."""
    return ((topic.start, topic.end) for topic in topics if not topic.questions)


def _passages(letter: Letter, found: Sequence[Topic]) -> tuple[Passage, ...]:
    places = ((topic, *trimmed(letter.text, topic.start, topic.end)) for topic in found)
    return tuple(
        Passage(start, stop, topic.questions, Bound.LABEL if topic.is_sure else Bound.PROBABLE)
        for topic, start, stop in places
        if start < stop and topic.questions
    )


def _of_questions(letter: Letter, restated: Sequence[Restated]) -> Iterator[Marker]:
    """Where the printed questions are, each with its label."""
    floor = headed_until = 0
    answers_first = answers_stand_first(letter, restated)
    for found in restated:
        if found.start < headed_until:
            continue
        if headed := headed_jointly(letter, found):
            yield headed
            headed_until = floor = headed.opens
            continue
        row = row_holding(letter, found)
        if row is not None and found.questions and answers_first:
            yield Marker(row[0], row[0], found.questions)
            yield Marker(found.start, row[1])
            floor = found.end
            continue
        if row is not None and found.questions and answers_in_row(letter.text[found.end : row[1]]):
            below = end_of_merged(letter, row[1])
            yield Marker(below, below)
            yield from rows_going_on(letter, below, found.questions)
        start, labels = label_before(letter.text, found.start, floor)
        opens = found.start if found.goes_on else found.end
        start, together = head_of_several(letter.text, start, floor, found.questions)
        yield Marker(start, opens, found.questions, labels, headed=together)
        floor = found.end


def _markers(letter: Letter, restated: Sequence[Restated]) -> list[Marker]:
    markers = [Marker(0, 0), *_of_questions(letter, restated)]
    taken = [*((found.start, found.end) for found in restated), *law_quoted(letter)]
    markers += _labels_between(letter, restated, markers)
    for line in letter.lines:
        if line.is_aside and not any(start < line.end and line.start < end for start, end in taken):
            markers.append(Marker(line.start, line.end))
    for line in letter.lines:
        if line.kind in (Kind.ATTACHMENT_NAME, Kind.SHEET_NAME):
            markers.append(Marker(line.start, line.end))
    for line in closing_lines(letter):
        if not any(start < line.end and line.start < end for start, end in taken):
            markers.append(Marker(line.start, line.end, ends_letter=True))
    return sorted(markers, key=lambda marker: (marker.start, marker.opens))


def _labels_between(letter: Letter, restated: Sequence[Restated], markers: list[Marker]) -> Iterator[Marker]:
    """Where few questions are printed, the labels of a list of answers that runs through the letter."""
    printed = {part_of(found.questions[0]) for found in restated if found.questions}
    if not printed or len(printed) > FEW_PRINTED:
        return
    end = min((line.start for line in closing_lines(letter)), default=len(letter.text))
    chain = find_chain(letter.text, labels_at_lines(letter, 0, end), end, agreement)
    numbered = {entry.label.number for entry in chain}
    if len(numbered) < _MOST_KEYED or len(numbered) != len(chain) or not _in_turn(chain, restated, end):
        return
    for entry in chain:
        if not any(marker.start <= entry.label.start < marker.opens for marker in markers[1:]):
            yield Marker(entry.label.start, entry.label.end, entry.questions, (entry.label,))


def _in_turn(chain: Sequence[Entry], restated: Sequence[Restated], end: int) -> bool:
    """True where no label of the list stands on the wrong side of a printed question: legal text has lists too."""
    printed = [
        (found.start, part_of(found.questions[0])) for found in restated if found.questions and found.start < end
    ]
    keyed = [(entry.label.start, part_of(entry.questions[0])) for entry in chain if entry.questions]
    return all(
        (label <= start) == (number <= part) or number == part for label, number in keyed for start, part in printed
    )


def _answers(letter: Letter, piece: Piece, pieces: list[Piece], request: list[Piece]) -> list[Passage]:
    """The answer after a restated question, with those that are named inside it for other questions too."""
    named = _named(letter, piece.start, piece.end, at_least=2, numbers=numbers_printed(pieces))
    first = named[0].start if named else piece.end
    own = Piece(piece.marker, *trimmed(letter.text, piece.start, first))
    passages = list(named)
    if not own.is_empty:
        unanswered = unanswered_before(letter, own, pieces, request) if not named else ()
        if each := answered_each(letter, own, (*unanswered, *piece.questions)):
            return [*passages, *(Passage(start, end, told, Bound.LABEL) for start, end, told in each)]
        labelled = _labelled_between(letter, own, pieces)
        between = [passage for _, passage in labelled]
        until = labelled[0][0] if labelled else own.end
        opens = past_own_label(letter.text, own.start, until, own.marker.labels)
        start, end = trimmed(letter.text, opens, until)
        passages += [Passage(start, end, (*unanswered, *piece.questions), Bound.RESTATED)] if start < end else []
        passages += between
    return passages


def _labelled_between(letter: Letter, piece: Piece, pieces: list[Piece]) -> list[tuple[int, Passage]]:
    """Answers keyed by label alone between two printed questions, and where their labels begin."""
    here = part_of(piece.questions[-1])
    later = [other for other in pieces if other.questions and other.marker.start > piece.marker.start]
    until = part_of(later[0].questions[0]) if later else len(PARTS)
    families = {label.family for label in piece.marker.labels}
    if not families or until - here < 2:
        return []
    listed = [label for label in labels_at_lines(letter, piece.start, piece.end) if label.family in families]
    labels = [label for label in listed if here < label.number - 1 < until]
    is_next = len(listed) == 1 and [label.number - 1 for label in labels] == [here + 1]
    found: list[tuple[int, Passage]] = []
    for entry in find_chain(letter.text, labels, piece.end, agreement) or agreeing(
        letter.text, labels, piece.end, is_next=is_next
    ):
        start, stop = trimmed(letter.text, entry.label.end, entry.end)
        passage = Passage(start, stop, entry.questions, Bound.LABEL)
        found += [(entry.label.start, passage)] if start < stop and entry.questions else []
    return found


def _keyed(letter: Letter, piece: Piece) -> tuple[list[Passage], list[tuple[int, int]], list[tuple[int, int]]]:
    """The answers that a stretch without printed questions keys by label or by name, what is left of it, and the labels."""
    start, end = piece.start, piece.end
    labels = labels_at_lines(letter, piece.marker.opens, end)  # of the marks before it "Response to a)" is a label
    chain = find_chain(letter.text, labels, end, agreement)
    run_on = (
        run_on_labels(letter.text, start, end) if len({entry.label.number for entry in chain}) < _LEAST_PARTS else ()
    )
    if run_on and (len(chain) < LEAST_KEYED or holds(run_on, chain)):
        chain = find_chain(letter.text, run_on, end, agreement)
    named = _named(letter, start, end, at_least=1)
    if are_of_paragraphs(letter, chain, find_joint(letter.text, start, end), agreement):
        told = [replace(passage, end=end_of_paragraph(letter, passage.start)) for passage in named]
        return told, list(Places.of((passage.start, passage.end) for passage in told).gaps(start, end)), []
    of_named = frozenset(question for passage in named for question in passage.questions)
    chain = as_asked(chain, of_named) or (beside_named(labels, of_named, end) if len(named) > 1 else ())
    named = [passage for passage in named if not _leads_in(letter.text, passage, chain)]
    cuts = [passage.start for passage in named]
    cuts += [joint.start for joint in find_joint(letter.text, start, end) if joint.is_bare] if named else []
    passages = [_up_to_label(letter.text, passage, chain) for passage in named]
    for entry in chain:
        until = min((cut for cut in cuts if entry.label.start <= cut < entry.end), default=entry.end)
        opens = after_title(letter.text, entry.label.end, max(until, entry.label.end))
        first, last = pointing(letter.text, opens, until) or trimmed(letter.text, opens, max(until, opens))
        if first < last and entry.questions and entry.label.start not in cuts[: len(named)]:
            passages.append(Passage(first, last, entry.questions, Bound.LABEL))
    begins = min([passage.start for passage in passages] + [entry.label.start for entry in chain], default=end)
    labelled = [(entry.label.start, entry.label.end) for entry in chain]
    return _joined(letter.text, passages, labelled), [(start, begins)] if start < begins else [], labelled


def _leads_in(text: str, named: Passage, chain: Sequence[Entry]) -> bool:
    """True for "Questions 1 and 2 are easier to deal with here." over "1. Yes …" and "2. The hub …", which answer each."""
    inside = [
        entry
        for entry in chain
        if named.start < entry.label.start < named.end and text[: entry.label.start].rstrip(" \t")[-1:] == "\n"
    ]
    answered = {question for entry in inside for question in entry.questions}
    if not answered >= {*named.questions}:
        return False
    before = text[named.start : inside[0].label.start]
    return _SAYS_MORE.search(before) is not None and not is_reason(before)


_SAYS_MORE = expression(r"[.:;!]\s|\n")
""" "For parts a) and b): …": their labels are the name's own."""


def _up_to_label(text: str, passage: Passage, chain: Sequence[Entry]) -> Passage:
    """An answer to several questions by name, ended by the label of another answer: "c, d. … e. …"."""
    stops = [
        entry.label.start
        for entry in chain
        if passage.start < entry.label.start < passage.end and not {*entry.questions} & {*passage.questions}
    ]
    _, end = trimmed(text, passage.start, min(stops, default=passage.end))
    return replace(passage, end=end) if end > passage.start else passage


def _joined(text: str, passages: list[Passage], labels: list[tuple[int, int]]) -> list[Passage]:
    """Passages for the same questions with nothing but a label between them are one."""
    joined: list[Passage] = []
    for passage in sorted(passages, key=lambda each: each.start):
        last = joined[-1] if joined else None
        if last is not None and last.questions == passage.questions and last.bound is passage.bound:
            between = (last.end, passage.start)
            if not any(text[a:b].strip(" \t\n|") for a, b in Places.of(labels).gaps(*between)):
                joined[-1] = Passage(last.start, passage.end, last.questions, last.bound)
                continue
        joined.append(passage)
    return joined


def _named(
    letter: Letter, start: int, end: int, *, at_least: int, numbers: Mapping[int, tuple[Question, ...]] = OWN_NUMBERS
) -> list[Passage]:
    """Answers that say which questions they are for; `at_least` so many questions, by the `numbers` of the letter."""
    found = [joint for joint in find_joint(letter.text, start, end) if len(joint.numbers) >= at_least]
    taken = [joint.start for joint in found]
    refused = find_refused(letter.text, start, end)
    found += [joint for joint in refused if not any(abs(first - joint.start) <= 2 for first in taken)]
    found.sort(key=lambda joint: joint.start)
    passages: list[Passage] = []
    for number, joint in enumerate(found):
        until = found[number + 1].start if number + 1 < len(found) else end
        known = numbers_meant(letter.text, (joint.start, joint.end), numbers)
        questions = tuple(q for n in joint.numbers for q in known.get(n, ()))
        opens = after_title(letter.text, joint.end, until) if joint.is_bare else joint.start
        first, last = trimmed(letter.text, opens, until)
        if questions and first < last:
            passages.append(Passage(first, last, questions, Bound.NAMED))
    return passages
