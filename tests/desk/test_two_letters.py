"""Two letters to one request at the desk: what was read of the one is never looked for in the other."""

import html
import json
import re
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from councils.domain.cells import Cell, Field, cells, span_address
from councils.domain.edits import Put, Read
from councils.domain.return_json import from_dict
from councils.domain.returns import Figure, Span
from councils.domain.rows import row_cell
from councils.domain.vocabulary import Question
from councils.models import Reading, Request
from councils.models.work import Provenance
from councils.queries.checking import check_shown
from councils.queries.desk import Desk, desk, documents_of, letter_of
from councils.queries.desk_history import changes
from councils.queries.lines import newest_reading
from councils.queries.passages import texts_of
from councils.queries.replies import return_read
from councils.recording.desk_saves import Keyed, save, settle_collision
from councils.recording.readings import record_reading
from councils.recording.replies import offer_reply
from councils.recording.requests import request_for
from tests.returns import a_document, a_return, current_cases, eastmarsh, number, the_round
from tests.staff import signed_in
from tests.two_letters import FIRST, SECOND, in_first, in_second, read_first, read_second, second_value

pytestmark = pytest.mark.django_db

NOW = row_cell(Question.CURRENT_CASES, "")
GROUPS = row_cell(Question.GROUP_BASED_CASES, "")
PASSAGE = Cell(Field.PASSAGE, Question.CURRENT_CASES)


@pytest.fixture
def first() -> Reading:
    return read_first()


@pytest.fixture
def second(first: Reading) -> Reading:
    return read_second()


@pytest.fixture
def of(second: Reading) -> Request:
    assert second.request is not None
    return second.request


def sha256(reading: Reading) -> str:
    assert reading.document is not None
    return reading.document.sha256


def named(span: Span, reading: Reading) -> Span:
    return Span(span.start, span.end, sha256(reading))


def newest(of: Request) -> Reading:
    found = newest_reading(of)
    assert found is not None
    return found


def said(reading: Reading | None) -> dict[Cell, Any]:
    assert reading is not None
    return cells(from_dict(reading.body))


def marked(shown: Desk) -> list[list[tuple[str, str]]]:
    """By document, the words that are marked in it and as what."""
    return [
        [(piece.text, piece.kinds) for page in one.pages for piece in page.pieces if piece.kinds]
        for one in shown.documents
    ]


def sent(client: Client, of: Request, **data: Any) -> dict[str, Any]:
    answer = client.post(reverse("desk:save", args=[of.pk]), json.dumps(data), content_type="application/json")
    assert answer.status_code == 200, answer.content
    return dict(answer.json())


# What is shown


@pytest.mark.parametrize("provenance", [Provenance.RECEIVED, Provenance.RETOLD])
def test_the_letter_that_was_read_stands_first_with_its_own_words_marked(rosa: User, provenance: Provenance) -> None:
    first, second = read_first(provenance), read_second()
    shown = desk(second.request, rosa)  # type: ignore[arg-type]
    assert [one.document for one in shown.documents] == [second.document, first.document]
    assert [one.name for one in shown.documents] == [sha256(second), sha256(first)]
    assert marked(shown) == [
        [("22", "figure"), ("7", "figure"), ("about 9", "figure uncertain"), ("41", "unread")],
        [],
    ]


def test_what_was_left_unread_is_told_in_the_words_of_that_letter(of: Request, rosa: User) -> None:
    [unread] = desk(of, rosa).unread
    assert unread.words == "41"
    assert unread.before.endswith("2024: about 9, and ")
    assert unread.after.startswith(" more in places where")


def test_a_masked_name_is_told_in_the_words_of_that_letter(of: Request, second: Reading, rosa: User) -> None:
    mask = {"start": in_second("Jane Example").start, "end": in_second("Jane Example").end}
    record_reading(by=rosa, value=second_value(), document=second.document, request=of, parent=second, masks=[mask])
    shown = desk(of, rosa)
    assert [mask.words for mask in shown.masks] == ["Jane Example"]
    assert ("Jane Example", "masked") in marked(shown)[0]


def test_a_place_in_the_other_letter_is_marked_in_that_one(
    of: Request, first: Reading, second: Reading, rosa: User
) -> None:
    value = a_return(current_cases(number("15", span=named(in_first("15"), first))), unread=(in_second("41"),))
    record_reading(by=rosa, value=value, document=second.document, request=of, parent=second)
    assert marked(desk(of, rosa)) == [[("41", "unread")], [("15", "figure")]]


def test_before_anything_is_read_the_newest_letter_stands_first(rosa: User) -> None:
    of = request_for(council=eastmarsh(), round=the_round())
    for text in (FIRST, SECOND):
        a_document(text, request=of)
    assert [one.document.text for one in desk(of, rosa).documents] == [SECOND, FIRST]
    put = {"do": "put", "cell": str(NOW), "words": "", "span": span_address(in_second("22"))}
    sent(signed_in(rosa), of, base=None, edits=[put])
    assert said(newest(of))[NOW].span == in_second("22")
    assert newest(of).document == documents_of(of, None)[0]


def test_a_return_keyed_without_a_letter_goes_on_in_the_letter_that_came_later(rosa: User) -> None:
    of = request_for(council=eastmarsh(), round=the_round())
    paper = record_reading(by=rosa, value=a_return(current_cases(number("22"))), request=of, source_described="paper")
    letter = a_document(SECOND, request=of)
    put = {"do": "put", "cell": str(NOW), "words": "", "span": f"{span_address(in_second('22'))}@{letter.sha256}"}
    sent(signed_in(rosa), of, base=paper.pk, edits=[put])
    assert newest(of).document == letter
    assert said(newest(of))[NOW].span == in_second("22")
    assert marked(desk(of, rosa)) == [[("22", "figure")]]


def test_the_page_says_of_which_letter_each_text_is(of: Request, second: Reading, researcher: Client) -> None:
    page = researcher.get(reverse("desk:edit", args=[of.pk])).content.decode()
    names = re.findall(r'<section class="document" data-document="([0-9a-f]{64})" data-name="letter.txt">', page)
    assert names[0] == sha256(second)
    assert len(names) == 2
    shown = html.unescape("".join(re.findall(r'<(?:span|mark)[^>]*data-at="\d+"[^>]*>([^<]*)</', page)))
    assert shown == SECOND + FIRST
    assert page.count("the reading is of this one") == 1


# What is saved


def test_words_of_the_letter_that_was_read_are_kept_without_its_name(
    of: Request, second: Reading, researcher: Client
) -> None:
    place = f"{span_address(in_second('22'))}@{sha256(second)}"
    put = {"do": "put", "cell": str(GROUPS), "words": "", "span": place}
    sent(researcher, of, base=second.pk, edits=[put])
    assert said(newest(of))[GROUPS].span == in_second("22")
    assert newest(of).document == second.document


def test_words_of_the_other_letter_are_kept_under_its_name(
    of: Request, first: Reading, second: Reading, researcher: Client
) -> None:
    put = {"do": "put", "cell": str(GROUPS), "words": "", "span": f"{span_address(in_first('15'))}@{sha256(first)}"}
    sent(researcher, of, base=second.pk, edits=[put])
    figure = said(newest(of))[GROUPS]
    assert (figure.words, figure.span) == ("15", named(in_first("15"), first))
    assert said(newest(of))[NOW] == said(second)[NOW]


def test_an_unread_passage_is_taken_off_the_list_by_the_name_that_the_page_gives_it(
    of: Request, rosa: User, researcher: Client
) -> None:
    [unread] = desk(of, rosa).unread
    sent(researcher, of, base=newest(of).pk, edits=[{"do": "read", "cell": unread.address}])
    assert from_dict(newest(of).body).unread == ()


def test_words_used_from_an_unread_passage_are_no_longer_unread(
    of: Request, second: Reading, researcher: Client
) -> None:
    put = {"do": "put", "cell": str(GROUPS), "words": "", "span": f"{span_address(in_second('41'))}@{sha256(second)}"}
    sent(researcher, of, base=second.pk, edits=[put])
    assert from_dict(newest(of).body).unread == ()


def test_an_undo_gives_a_place_back_as_it_stood(of: Request, second: Reading, researcher: Client) -> None:
    changed = sent(researcher, of, base=second.pk, edits=[{"do": "put", "cell": str(NOW), "words": "3"}])["reading"]
    sent(researcher, of, base=changed, edits=[{"do": "restore", "cell": str(NOW), "reading": second.pk}])
    assert said(newest(of))[NOW] == said(second)[NOW]


@pytest.mark.parametrize("is_named", [True, False])
def test_a_name_is_masked_in_its_letter_and_shown_again(
    is_named: bool, of: Request, second: Reading, researcher: Client
) -> None:
    at = in_second("Jane Example")
    place = span_address(named(at, second) if is_named else at)
    masked = sent(researcher, of, base=second.pk, masks=[{"do": "mask", "span": place}])["reading"]
    assert newest(of).masks == [{"start": at.start, "end": at.end}]
    sent(researcher, of, base=masked, masks=[{"do": "unmask", "span": place}])
    assert newest(of).masks == []


def test_a_total_is_contradicted_by_the_words_of_its_own_letter_alone(rosa: User) -> None:
    of = request_for(council=eastmarsh(), round=the_round())
    texts = ["c) The total is fewer than 5 children.\n" + "x" * 40, "c) It was 22 children by then, it says here.\n"]
    document = [a_document(text, request=of) for text in texts][1]
    passage = Span(3, 38)
    value = a_return(current_cases(number("22"), passage=passage))
    base = record_reading(by=rosa, value=value, document=document, request=of)
    put = {"do": "put", "cell": str(Cell(Field.REFERENCE)), "words": "FOI/7"}
    sent(signed_in(rosa), of, base=base.pk, edits=[put])
    assert from_dict(newest(of).body).findings == ()
    other = documents_of(of, newest(of))[1].sha256
    put = {"do": "put", "cell": str(PASSAGE), "words": "", "span": f"3-38@{other}"}
    sent(signed_in(rosa), of, base=newest(of).pk, edits=[put])
    [finding] = from_dict(newest(of).body).findings
    assert "The total is fewer than 5" in finding.message


# Two people, two letters


@pytest.fixture
def on_first(first: Reading, rosa: User) -> Reading:
    """What Rosa has made of the first letter: she masked a name in it, before the second came."""
    mask = {"start": in_first("Ida Sample").start, "end": in_first("Ida Sample").end}
    return record_reading(
        by=rosa,
        value=from_dict(first.body),
        document=first.document,
        request=first.request,
        parent=first,
        masks=[mask],
    )


@pytest.fixture
def on_second(on_first: Reading, second: Reading, chen: User) -> Reading:
    """What Chen, after it, has made of the second."""
    value = second_value()
    return record_reading(by=chen, value=value, document=second.document, request=second.request, parent=second)


def saved(of: Request, by: User, base: Reading, *edits: Any, **more: Any) -> Any:
    letter = letter_of(documents_of(of, base))
    return save(request=of, by=by, base=base, keyed=Keyed(edits=edits, **more), letter=letter)


def test_a_save_on_the_first_letter_brings_its_places_into_a_reading_of_the_second_under_their_name(
    of: Request, on_first: Reading, on_second: Reading, rosa: User
) -> None:
    late = saved(of, rosa, on_first, Put(GROUPS, span=in_first("8")))
    assert late.aside is None
    figure = said(late.reading)[GROUPS]
    assert isinstance(figure, Figure)
    assert figure.span == named(in_first("8"), on_first)
    assert figure.span.of(FIRST) == figure.words == "8"
    assert late.reading.document == on_second.document
    assert said(late.reading)[NOW] == said(on_second)[NOW]
    assert [piece for piece in marked(desk(of, rosa))[1] if piece[1] == "figure"] == [("8", "figure")]


def test_what_collides_is_shown_in_the_words_of_each_letter(
    of: Request, on_first: Reading, on_second: Reading, rosa: User
) -> None:
    late = saved(of, rosa, on_first, Put(NOW, span=in_first("31")), Put(PASSAGE, span=in_first("Ida Sample wrote it")))
    assert late.reading == on_second
    assert late.aside.document == on_first.document
    assert said(late.aside)[NOW].span == in_first("31")
    [aside] = desk(of, rosa).asides
    assert [(cell.base, cell.theirs, cell.mine) for cell in aside.cells] == [
        ("15 children.", "22 children are supported at present", "Ida Sample wrote it"),
        ("15", "22", "31"),
    ]


@pytest.mark.parametrize("through_the_page", [True, False])
def test_what_is_taken_of_a_collision_keeps_its_letter(
    through_the_page: bool, of: Request, on_first: Reading, on_second: Reading, rosa: User, researcher: Client
) -> None:
    late = saved(of, rosa, on_first, Put(NOW, span=in_first("31")), Put(PASSAGE, span=in_first("Ida Sample wrote it")))
    if through_the_page:
        chosen = {f"take:{late.aside.pk}:{cell}": "mine" for cell in (NOW, PASSAGE)}
        form = {"base": str(on_second.pk), "collision": str(late.aside.pk), **chosen}
        assert researcher.post(reverse("desk:edit", args=[of.pk]), form).status_code == 302
    else:
        letter = letter_of(documents_of(of, on_second))
        settle_collision(aside=late.aside, head=on_second, by=rosa, take=[NOW, PASSAGE], letter=letter)
    settled = newest(of)
    assert settled.document == on_second.document
    assert said(settled)[NOW].span == named(in_first("31"), on_first)
    assert said(settled)[PASSAGE] == named(in_first("Ida Sample wrote it"), on_first)
    assert from_dict(settled.body).unread == (in_second("41"),)


def test_a_name_masked_in_one_letter_is_not_masked_at_that_place_of_the_other(
    of: Request, on_first: Reading, on_second: Reading, rosa: User
) -> None:
    base = list(on_first.masks)
    added = {"start": in_first("31").start, "end": in_first("31").end}
    late = saved(of, rosa, on_first, masks=[*base, added])
    assert late.reading.masks == [{**added, "document": sha256(on_first)}]
    assert [mask.words for mask in desk(of, rosa).masks] == ["31"]


def test_a_passage_that_one_letter_left_unread_is_not_the_others(
    of: Request, on_first: Reading, on_second: Reading, rosa: User
) -> None:
    at = in_second("41")
    there = a_return(unread=(at, in_first("8")))
    base = record_reading(by=rosa, value=there, document=on_first.document, request=of, parent=on_first)
    head = record_reading(by=rosa, value=second_value(), document=on_second.document, request=of, parent=on_second)
    cell = Cell(Field.UNREAD, place=span_address(at))
    assert saved(of, rosa, base, Read(cell)).reading == head
    assert from_dict(newest(of).body).unread == (at,)


# History


def test_two_readings_of_two_letters_are_compared_in_the_words_of_each(on_first: Reading, on_second: Reading) -> None:
    of = on_first.request
    assert of is not None
    told = changes(on_first, on_second, texts_of(of, (on_first, on_second)))
    assert ("passage", "15 children.", "22 children are supported at present") in [
        (one.name.split(": ")[-1], one.before, one.after) for one in told
    ]
    unread = [(one.before, one.after) for one in told if one.name == "left unread"]
    assert unread == [("", "41"), ("8", ""), ("31", "")]
    assert [(one.before, one.after) for one in told if one.name.startswith("Name")] == [("Ida Sample", "")]


def test_the_same_words_at_the_same_place_of_two_letters_are_a_difference(of: Request, rosa: User) -> None:
    one = a_document("22 here, and much more beside it", request=of)
    other = a_document("22 here, which is another letter", request=of)
    value = a_return(current_cases(passage=Span(0, 8)))
    before, after = (record_reading(by=rosa, value=value, document=document, request=of) for document in (one, other))
    [told] = changes(before, after, texts_of(of, (before, after)))
    assert (told.before, told.after) == ("22 here,", "22 here,")


def test_bringing_back_a_reading_of_the_other_letter_brings_its_letter_back(
    of: Request, on_first: Reading, on_second: Reading, researcher: Client, rosa: User
) -> None:
    sent_back = {"reading": str(on_first.pk), "newest": str(on_second.pk)}
    researcher.post(reverse("desk:bring_back", args=[of.pk]), sent_back)
    brought = newest(of)
    assert brought.document == on_first.document
    assert said(brought).keys() == said(on_first).keys() | {Cell(Field.COUNCIL)}
    assert brought.masks == on_first.masks
    assert [mask.words for mask in desk(of, rosa).masks] == ["Ida Sample"]
    assert marked(desk(of, rosa))[0][0] == ("31", "unread")


# What a checker and the council are shown


def test_a_checker_sees_a_reading_of_one_letter_against_the_parsers_of_the_other(
    of: Request, first: Reading, second: Reading, rosa: User
) -> None:
    """The line begins with the first letter's reading, and goes on with a person's of the second."""
    record_reading(by=rosa, value=second_value(), document=second.document, request=of, parent=first)
    shown = check_shown(of)
    assert shown is not None
    assert shown.parsed == first
    item = {item.key: item for item in shown.items}["current_cases"]
    assert [(cell.name, cell.before, cell.after) for cell in item.cells] == [
        ("passage", "15 children.", "22 children are supported at present"),
        ("count", "15", "22"),
    ]
    assert "".join(piece.text for piece in item.passage).startswith("22 children are supported at present")
    whole = {item.key: item for item in shown.items}["return"]
    looked_at = [piece.text for piece in whole.passage if piece.is_to_check]
    assert sorted(looked_at) == ["31", "41", "8"]


def test_a_checker_finds_words_of_the_other_letter_in_its_text(
    of: Request, first: Reading, second: Reading, researcher: Client
) -> None:
    put = {"do": "put", "cell": str(GROUPS), "words": "", "span": f"{span_address(in_first('31'))}@{sha256(first)}"}
    sent(researcher, of, base=second.pk, edits=[put])
    shown = check_shown(of)
    assert shown is not None
    item = {item.key: item for item in shown.items}["group_based_cases"]
    words = "".join(piece.text for piece in item.passage)
    assert "twelve posts, and 31 members of staff." in words


def test_a_council_is_shown_the_words_of_the_letter_that_was_read(of: Request, second: Reading, chen: User) -> None:
    mask = {"start": in_second("supported").start, "end": in_second("supported").end}
    record_reading(by=chen, value=second_value(), document=second.document, request=of, parent=second, masks=[mask])
    link, _ = offer_reply(request=of, by=chen)
    read = return_read(link)
    assert read is not None
    passages = {one.shown.key: "".join(piece.text for piece in one.passage) for one in read.questions}
    assert passages[Question.CURRENT_CASES] == "22 children are [name] at present"
    assert passages[Question.YEARLY_CASES] == "2023: 7, 2024: about 9"
    [counted] = [piece.text for one in read.questions[2:3] for piece in one.passage if piece.counted]
    assert counted == "22"
