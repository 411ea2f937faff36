"""Two letters to one request: what is kept and published of the one keeps its place in it."""

import pytest
from django.contrib.auth.models import User

from councils.domain.cells import Cell, Field, cells
from councils.domain.edits import Letter, Put
from councils.domain.return_json import as_dict, from_dict
from councils.domain.returns import Return, Span
from councils.domain.rows import row_cell
from councils.domain.sheets import header
from councils.domain.vocabulary import Question
from councils.models import Answer, Reading, Reply, VictimCount, YearCount
from councils.queries.desk import documents_of, letter_of
from councils.queries.lines import newest_reading
from councils.queries.returns import return_shown
from councils.queries.sheets import letter_of_request, readings_sheet
from councils.recording.correcting import correct_figure
from councils.recording.proposals import take_in_proposal
from councils.recording.publication import publish
from councils.recording.readings import record_reading
from councils.recording.refusals import Unchangeable
from councils.recording.replies import Said, offer_reply, record_reply
from councils.recording.rows import rows_of
from councils.recording.second_readings import (
    ask_for_second_reading,
    begin_second_reading,
    hand_in_second_reading,
    settle_second_reading,
)
from councils.recording.settling import settle_council
from councils.recording.sheets import take_sheet
from tests.people import researcher
from tests.published import a_council
from tests.returns import a_reading, a_return, current_cases, in_year, number, the_round, yearly_cases
from tests.two_letters import (
    FIRST,
    SECOND,
    first_value,
    in_first,
    in_second,
    read_first,
    read_second,
    second_value,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("documents")]

NOW = row_cell(Question.CURRENT_CASES, "")
GROUPS = row_cell(Question.GROUP_BASED_CASES, "")


@pytest.fixture
def first() -> Reading:
    return read_first()


@pytest.fixture
def second(first: Reading) -> Reading:
    return read_second()


def named(span: Span, reading: Reading) -> Span:
    return Span(span.start, span.end, reading.own_sha256)


def mask(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def following(parent: Reading, by: User, value: Return, **more: object) -> Reading:
    given = {"document": parent.document, "request": parent.request, "parent": parent, **more}
    return record_reading(by=by, value=value, **given)  # type: ignore[arg-type]


# Published


def test_a_figure_in_the_other_letter_is_published_with_its_place_there(
    first: Reading, second: Reading, ada: User, ben: User
) -> None:
    inside = in_second("22 children are supported at present")
    elsewhere = named(in_first("15"), first)
    here = current_cases(number("22", span=in_second("22")), number("15", span=elsewhere), passage=inside)
    publish(reading=following(second, ada, a_return(here)), by=ada, checked_by=ben)
    rows = VictimCount.objects.order_by("position")
    assert [(row.words, row.place) for row in rows] == [("22", named(in_second("22"), second)), ("15", elsewhere)]
    answer = Answer.objects.get(question__key="current_cases")
    assert (answer.place, answer.passage) == (named(inside, second), inside.of(SECOND))


@pytest.mark.parametrize("place", [Span(0, 2, "e" * 64), Span(len(SECOND) - 1, len(SECOND) + 1), Span(4, 4)])
def test_a_place_that_is_in_no_letter_of_the_request_is_none(
    place: Span, second: Reading, ada: User, ben: User
) -> None:
    reading = following(second, ada, a_return(current_cases(number("22", span=place))))
    publish(reading=reading, by=ada, checked_by=ben)
    [row] = VictimCount.objects.all()
    assert (row.place, row.document_sha256) == (None, "")


def test_a_letter_in_which_a_published_figure_stands_goes_to_no_other_council(
    first: Reading, second: Reading, ada: User, ben: User
) -> None:
    alone = a_return(current_cases(number("15", span=named(in_first("15"), first))))
    publish(reading=following(second, ada, alone), by=ada, checked_by=ben)
    assert first.document is not None
    with pytest.raises(Unchangeable, match="This letter is published"):
        settle_council(document=first.document, council=a_council("Northwold"), round=the_round(), by=ada)


def test_what_a_letter_that_has_left_said_is_published_without_a_place(
    first: Reading, second: Reading, ada: User, ben: User
) -> None:
    alone = a_return(current_cases(number("15", span=named(in_first("15"), first))))
    reading = following(second, ada, alone)
    assert first.document is not None
    settle_council(document=first.document, council=a_council("Northwold"), round=the_round(), by=ada)
    publish(reading=reading, by=ada, checked_by=ben)
    assert VictimCount.objects.get().place is None


def test_a_passage_of_the_other_letter_is_published_with_its_figures_in_it(
    first: Reading, second: Reading, ada: User, ben: User
) -> None:
    passage = named(in_first("2023: 4, 2024: 6, and 8 more"), first)
    answer = yearly_cases(in_year(2023, "4", span=named(in_first("4"), first)), passage=passage)
    publish(reading=following(second, ada, a_return(answer)), by=ada, checked_by=ben)
    published = Answer.objects.get(question__key="yearly_cases")
    assert (published.document_sha256, published.passage) == (first.own_sha256, passage.of(FIRST))
    [year] = YearCount.objects.all()
    assert year.place == named(in_first("4"), first)


def test_a_name_is_hidden_in_public_in_its_own_letter_alone(
    first: Reading, second: Reading, ada: User, ben: User
) -> None:
    passage = in_second("22 children are supported at present, says Jane Example")
    value = a_return(current_cases(number("22", span=in_second("22")), passage=passage))
    in_other = {**mask(in_second("supported")), "document": first.own_sha256}
    reading = following(second, ada, value, masks=[mask(in_second("Jane Example")), in_other])
    publish(reading=reading, by=ada, checked_by=ben)
    assert second.request is not None
    shown = return_shown(second.request.council.slug, second.request.round.key)
    assert shown is not None
    said = "".join(piece.text for one in shown.answers for piece in one.pieces)
    assert "Jane" not in said
    assert said.startswith("22 children are supported at present, says ")


@pytest.mark.parametrize("is_named", [True, False])
def test_a_reading_is_published_alike_whether_its_own_letter_is_named_or_not(
    is_named: bool, second: Reading, ada: User
) -> None:
    value = second.placed() if is_named else second_value()
    rows = rows_of(following(second, ada, value), second.request)  # type: ignore[arg-type]
    [now] = rows.answers["current_cases"].figures
    assert now.place == named(in_second("22"), second)


def test_a_correction_keeps_the_names_hidden(second: Reading, ada: User, ben: User) -> None:
    reading = following(second, ada, second_value(), masks=[mask(in_second("Jane Example"))])
    publish(reading=reading, by=ada, checked_by=ben)
    made = correct_figure(
        reading=reading, question=Question.CURRENT_CASES, position=1, words="23", by=ada, why="They wrote again."
    )
    assert made.masks == reading.masks


# Read twice


def test_what_a_blind_reader_found_in_one_letter_is_settled_into_a_reading_of_the_other(
    first: Reading, ada: User, ben: User
) -> None:
    person = following(first, ada, first_value(), masks=[mask(in_first("Ida Sample"))])
    read_second()
    asked = ask_for_second_reading(request=person.request, by=ada)  # type: ignore[arg-type]
    begun = begin_second_reading(second_reading=asked, by=ben)
    assert begun.document != person.document
    Reading.objects.create(
        request=begun.request,
        document=begun.document,
        body=as_dict(second_value()),
        reader=Reading.Reader.PERSON,
        read_by=ben,
        parent=begun,
        second_reading=asked,
        masks=[mask(in_second("Jane Example"))],
    )
    handed = hand_in_second_reading(second_reading=asked, by=ben)
    choice = {str(NOW): True} | {
        str(cell): False for cell in (*cells(first_value()), *cells(second_value())) if cell != NOW
    }
    settled = settle_second_reading(second_reading=handed, first=person, by=ada, take_second=choice)
    said = cells(from_dict(settled.body))
    assert settled.document == first.document
    assert said[NOW].span == named(in_second("22"), begun)  # type: ignore[union-attr]
    assert said[Cell(Field.PASSAGE, Question.CURRENT_CASES)] == in_first("15 children.")
    in_other = {**mask(in_second("Jane Example")), "document": begun.own_sha256}
    assert settled.masks == [mask(in_first("Ida Sample")), in_other]


# What a council proposes


def test_a_proposal_made_on_one_letter_is_taken_into_a_reading_of_the_other(first: Reading, ada: User) -> None:
    assert first.request is not None
    person = following(first, ada, first_value())
    link, _ = offer_reply(request=first.request, by=ada)
    put = Put(GROUPS, "3")
    reply = record_reply(link=link, shown=person, said=Said(edits=[put]), letter=Letter())
    second = read_second()
    head = following(second, ada, second_value())
    assert reply.reading is not None
    proposed = {one.cell for one in reply.reading.proposes_to(head)}
    assert proposed == {GROUPS, Cell(Field.OUTCOME, Question.GROUP_BASED_CASES)}
    letter = letter_of(documents_of(first.request, head))
    take_in_proposal(reply=Reply.objects.get(), head=head, by=ada, take=proposed, letter=letter)
    settled = newest_reading(first.request)
    assert settled is not None
    assert settled.document == second.document
    assert from_dict(settled.body).unread == second_value().unread
    assert cells(from_dict(settled.body))[NOW] == cells(second_value())[NOW]


# Sheets


def test_a_sheet_reads_signs_by_the_key_of_the_letter_that_was_read() -> None:
    by = researcher()
    a_reading(a_return(), text="In this letter * means between 1 and 4 children.\n")
    reading = a_reading(a_return(current_cases(number("12"))), text="A later letter: * means fewer than 10 children.\n")
    assert reading.request is not None
    sheet = readings_sheet([reading.request.council], the_round(), by)
    column = sheet[0].index(header(NOW))
    sheet[1][column] = "*"
    take_sheet(by=by, round=the_round(), table=sheet, letter_of=letter_of_request, dry_run=False)
    read = newest_reading(reading.request)
    assert read is not None
    kept = cells(from_dict(read.body))[NOW]
    assert (kept.low, kept.high) == (0, 9)  # type: ignore[union-attr]
