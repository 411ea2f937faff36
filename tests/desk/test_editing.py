"""The desk's page of one request, asked as a browser without and with scripts asks it."""

import html
import json
import re
from dataclasses import replace
from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from councils.domain.cells import Cell, Field, cells
from councils.domain.finding_keys import key_of
from councils.domain.return_json import from_dict
from councils.domain.returns import Figure, Finding, Span
from councils.domain.rows import row_cell
from councils.domain.vocabulary import FindingCode, Outcome, Question
from councils.models import Decision, Reading, Request
from councils.queries.checking import check_shown
from councils.queries.lines import newest_reading
from councils.queries.publishing import obstacles
from councils.recording.requests import request_for
from councils.recording.second_readings import ask_for_second_reading, begin_second_reading
from tests.returns import LETTER, a_reading, a_return, current_cases, eastmarsh, number, the_round, the_span

pytestmark = pytest.mark.django_db

NOW = row_cell(Question.CURRENT_CASES, "")
FORM = re.compile(r'<(?:input|textarea)[^>]*name="([^"]+)"[^>]*?(?:value="([^"]*)")?[^>]*>')


def allowed(name: str, *permissions: str) -> User:
    person = User.objects.create_user(name, is_staff=True)
    person.user_permissions.set(Permission.objects.filter(codename__in=permissions))
    return person


@pytest.fixture
def ada() -> User:
    return allowed("ada", "add_reading")


@pytest.fixture
def desk(client: Client, ada: User) -> Client:
    client.force_login(ada)
    return client


@pytest.fixture
def parsed() -> Reading:
    return a_reading(a_return(current_cases(number("22", span=the_span("22"))), council=eastmarsh()))


@pytest.fixture
def of(parsed: Reading) -> Request:
    assert parsed.request is not None
    return parsed.request


def edit(of: Request) -> str:
    return reverse("desk:edit", args=[of.pk])


def script(desk: Client, of: Request, **data: Any) -> dict[str, Any]:
    answer = desk.post(reverse("desk:save", args=[of.pk]), json.dumps(data), content_type="application/json")
    assert answer.status_code == 200, answer.content
    return dict(answer.json())


def said(of: Request) -> dict[Cell, Any]:
    newest = newest_reading(of)
    assert newest is not None
    return cells(from_dict(newest.body))


def put(cell: Cell, words: str, **more: Any) -> dict[str, Any]:
    return {"do": "put", "cell": str(cell), "words": words, **more}


# The page


def test_the_page_shows_the_text_with_its_figure_marked_and_the_reading_beside_it(desk: Client, of: Request) -> None:
    page = desk.get(edit(of)).content.decode()
    start, end = the_span("22").start, the_span("22").end
    place = f"{start}-{end}@[0-9a-f]{{64}}"
    assert re.search(rf'<mark class="figure" data-at="{start}" id="at-{place}"[^>]*>22</mark>', page)
    shown = "".join(re.findall(r'<(?:span|mark)[^>]*data-at="\d+"[^>]*>([^<]*)</', page))
    assert html.unescape(shown) == LETTER
    assert f'name="cell:{NOW}" value="22"' in page
    assert all(f'value="{year}"' in page for year in range(2010, 2025))


def test_a_letter_of_other_alphabets_is_counted_in_code_points(desk: Client) -> None:
    text = "\N{CRYING FACE}\N{MUSICAL SYMBOL G CLEF} c) 22 children & <others>\n"
    span = Span(text.index("22"), text.index("22") + 2)
    reading = a_reading(a_return(current_cases(number("22", span=span))), text=text)
    page = desk.get(edit(reading.request)).content.decode()  # type: ignore[arg-type]
    assert f'data-at="{span.start}" id="at-{span.start}-{span.end}@{reading.own_sha256}"' in page
    assert "&amp; &lt;others&gt;" in page


def test_a_request_without_a_document_is_keyed_from_nothing(desk: Client, ada: User) -> None:
    of = request_for(council=eastmarsh(), round=the_round())
    assert "There is no document" in desk.get(edit(of)).content.decode()
    desk.post(edit(of), {"base": "", "source": "A letter on paper", f"cell:{NOW}": "fewer than five"})
    newest = newest_reading(of)
    assert newest is not None
    assert (newest.source_described, newest.read_by, newest.document) == ("A letter on paper", ada, None)
    figure = said(of)[NOW]
    assert (figure.low, figure.high, figure.words, figure.span) == (0, 4, "fewer than five", None)
    assert said(of)[Cell(Field.OUTCOME, Question.CURRENT_CASES)] is Outcome.ANSWERED


# Without scripts


def test_the_plain_form_sent_back_as_it_was_changes_nothing(desk: Client, of: Request, parsed: Reading) -> None:
    page = desk.get(edit(of)).content.decode()
    form = {html.unescape(name): html.unescape(value) for name, value in FORM.findall(page)}
    form = {name: value for name, value in form.items() if not name.startswith(("settle:", "read:", "unmask:"))}
    answer = desk.post(edit(of), form, follow=True)
    assert answer.redirect_chain
    assert newest_reading(of) == parsed


def test_the_plain_form_saves_what_was_changed_and_nothing_else(desk: Client, of: Request, parsed: Reading) -> None:
    desk.post(
        edit(of),
        {"base": str(parsed.pk), f"cell:{NOW}": "<5", "new:victim_age:0:name": "12", "new:victim_age:0:words": "nil"},
    )
    assert said(of)[NOW].words == "<5"
    assert said(of)[row_cell(Question.VICTIM_AGE, "12")].low == 0
    assert len([cell for cell in said(of) if cell.is_figure]) == 2


def test_words_that_cannot_be_read_stay_in_the_form_with_the_reason_beside_them(
    desk: Client, of: Request, parsed: Reading
) -> None:
    sent = {
        "base": str(parsed.pk),
        f"cell:{NOW}": "a fair few, honestly",
        "cell:reference//////": "",
        f"cell:{Cell(Field.REFERENCE)}": "FOI/7",
    }
    answer = desk.post(edit(of), sent)
    page = html.unescape(answer.content.decode())
    assert answer.status_code == 422
    assert 'value="a fair few, honestly" data-cell' in page
    assert "“a fair few, honestly” is no wording of a count" in page
    assert said(of)[NOW].words == "22"
    assert said(of)[Cell(Field.REFERENCE)] == "FOI/7"


def test_a_row_is_named_anew_without_losing_its_figure(desk: Client, of: Request, parsed: Reading) -> None:
    desk.post(edit(of), {"base": str(parsed.pk), f"name:{NOW}": "as at 31 March 2025", f"cell:{NOW}": "22"})
    [cell] = [cell for cell in said(of) if cell.is_figure]
    assert cell.period == "as at 2025-03-31"
    assert said(of)[cell].span == the_span("22")


def test_a_second_value_of_a_year_is_kept_beside_the_first(desk: Client, of: Request, parsed: Reading) -> None:
    new = {
        f"new:yearly_cases:{place}:{part}": value
        for place, pair in enumerate((("2014", "17"), ("2014", "21")))
        for part, value in zip(("name", "words"), pair, strict=True)
    }
    desk.post(edit(of), {"base": str(parsed.pk), **new})
    years = [(cell.period, cell.ordinal, value.words) for cell, value in said(of).items() if cell.period == "2014"]
    assert years == [("2014", 1, "17"), ("2014", 2, "21")]


# With scripts


def test_a_typed_cell_is_saved_and_only_the_parts_that_changed_come_back(
    desk: Client, of: Request, parsed: Reading
) -> None:
    everything = script(desk, of, base=parsed.pk)
    assert everything["reading"] == parsed.pk
    have = {name: part["mark"] for name, part in everything["parts"].items()}
    told = script(desk, of, base=parsed.pk, key="one", edits=[put(NOW, "<5")], have=have)
    assert told["reading"] == newest_reading(of).pk  # type: ignore[union-attr]
    assert set(told["parts"]) == {"question-current-cases", "text"}
    assert "0–4" in told["parts"]["question-current-cases"]["html"]


def test_a_selection_in_the_text_gives_the_words_and_their_place(desk: Client, of: Request, parsed: Reading) -> None:
    span = the_span("22 children")
    cell = row_cell(Question.GROUP_BASED_CASES, "")
    script(desk, of, base=parsed.pk, edits=[put(cell, "", span=f"{span.start}-{span.end}")])
    figure = said(of)[cell]
    assert isinstance(figure, Figure)
    assert figure.span is not None
    assert figure.span.of(LETTER) == figure.words
    assert figure.low == 22


def test_a_selection_that_is_not_in_the_text_is_refused(desk: Client, of: Request, parsed: Reading) -> None:
    told = script(desk, of, base=parsed.pk, edits=[put(NOW, "", span=f"5-{len(LETTER) + 1}")])
    assert "select the words again" in told["notTaken"][0]["reason"]
    assert newest_reading(of) == parsed


def test_an_undo_gives_back_the_cell_as_an_earlier_reading_had_it(desk: Client, of: Request, parsed: Reading) -> None:
    changed = script(desk, of, base=parsed.pk, edits=[put(NOW, "3")])["reading"]
    script(desk, of, base=changed, edits=[{"do": "restore", "cell": str(NOW), "reading": parsed.pk}])
    assert said(of)[NOW] == cells(from_dict(parsed.body))[NOW]


def test_a_name_is_masked_and_shown_again(desk: Client, of: Request, parsed: Reading) -> None:
    first = script(desk, of, base=parsed.pk, masks=[{"do": "mask", "span": "0-9"}])["reading"]
    assert newest_reading(of).masks == [{"start": 0, "end": 9}]  # type: ignore[union-attr]
    script(desk, of, base=first, masks=[{"do": "unmask", "span": "0-9"}])
    assert newest_reading(of).masks == []  # type: ignore[union-attr]


def test_two_people_in_one_cell_see_both_and_settle_it(
    client: Client, desk: Client, of: Request, parsed: Reading
) -> None:
    script(desk, of, base=parsed.pk, edits=[put(NOW, "23")])
    client.force_login(allowed("ben", "add_reading"))
    told = script(client, of, base=parsed.pk, edits=[put(NOW, "24")])
    assert told["collided"] is True
    shown = html.unescape(told["parts"]["asides"]["html"])
    assert "23" in shown
    assert "24" in shown
    assert said(of)[NOW].words == "23"
    aside = of.readings.get(stands_aside=True)
    choice = {f"take:{aside.pk}:{NOW}": "mine", "collision": str(aside.pk), "base": str(told["reading"])}
    client.post(edit(of), choice)
    assert said(of)[NOW].words == "24"
    assert "Two people" not in client.get(edit(of)).content.decode()


def test_the_second_person_is_told_who_is_there(client: Client, desk: Client, of: Request) -> None:
    desk.get(edit(of))
    client.force_login(allowed("ben", "add_reading"))
    assert "ada is here too" in " ".join(client.get(edit(of)).content.decode().split())
    told = client.post(reverse("desk:here", args=[of.pk])).json()
    assert told["others"] == ["ada"]


@pytest.mark.parametrize(
    ("words", "means"),
    [
        ("<5", "0–4"),
        ("nil", "0"),
        ("not recorded", "not held"),
        ("10-15", "10–15"),
        ("*", "withheld"),
        ("a few = 1 to 9", "1–9"),
    ],
)
def test_words_are_told_what_they_mean_before_anything_is_saved(
    desk: Client, of: Request, parsed: Reading, words: str, means: str
) -> None:
    answer = desk.get(reverse("desk:means", args=[of.pk]), {"cell": str(NOW), "words": words}).json()
    assert answer["means"] == means
    assert newest_reading(of) == parsed


def test_words_without_a_meaning_are_told_why(desk: Client, of: Request) -> None:
    answer = desk.get(reverse("desk:means", args=[of.pk]), {"cell": str(NOW), "words": "loads"}).json()
    assert "“loads” is no wording of a count" in answer["reason"]


def test_the_names_of_new_rows_are_told_their_cells(desk: Client, of: Request) -> None:
    asked = {"question": "victim_age", "name": ["12", "under 10", "12", "young"]}
    rows = desk.get(reverse("desk:row", args=[of.pk]), asked).json()["rows"]
    assert [row.get("name") for row in rows] == ["12", "under 10", "12", None]
    assert [Cell.parse(row["cell"]).ordinal for row in rows[:3]] == [1, 1, 2]
    assert "“young” is no age" in rows[3]["reason"]


def test_a_row_that_is_not_saved_yet_takes_its_cell(desk: Client, of: Request) -> None:
    taken = row_cell(Question.VICTIM_AGE, "12")
    asked = {"question": "victim_age", "name": ["12", "13"], "taken": [str(taken)]}
    rows = desk.get(reverse("desk:row", args=[of.pk]), asked).json()["rows"]
    assert [Cell.parse(row["cell"]) for row in rows] == [
        replace(taken, ordinal=2),
        row_cell(Question.VICTIM_AGE, "13"),
    ]


def test_a_row_named_as_it_was_keeps_its_own_cell(desk: Client, of: Request) -> None:
    first = row_cell(Question.VICTIM_AGE, "12")
    own = replace(first, ordinal=2)
    asked = {"question": "victim_age", "taken": [str(first)], "own": str(own)}
    for name, cell in [("12", own), (" 12 ", own), ("13", row_cell(Question.VICTIM_AGE, "13"))]:
        [row] = desk.get(reverse("desk:row", args=[of.pk]), asked | {"name": name}).json()["rows"]
        assert Cell.parse(row["cell"]) == cell


@pytest.mark.parametrize("field", ["taken", "own"])
@pytest.mark.parametrize("cell", ["", "no cell", "figure/victim_age/12..12///" + "9" * 5_000 + "/"])
def test_what_is_no_cell_takes_none_and_is_said_to_be_none(desk: Client, of: Request, field: str, cell: str) -> None:
    asked = {"question": "victim_age", "name": "12", field: cell}
    answer = desk.get(reverse("desk:row", args=[of.pk]), asked)
    assert answer.status_code == 400
    assert "not the address of a cell" in answer.json()["reason"]


def test_a_table_pasted_again_fills_the_same_cells_and_two_values_of_one_name_are_two(
    desk: Client, of: Request
) -> None:
    asked = {"question": "current_cases", "name": ["", "2014", "2014", "2015"], "same": "1"}
    rows = desk.get(reverse("desk:row", args=[of.pk]), asked).json()["rows"]
    assert [Cell.parse(row["cell"]).ordinal for row in rows] == [1, 1, 2, 1]
    assert Cell.parse(rows[0]["cell"]) == NOW


@pytest.mark.parametrize(
    "body",
    [
        "",
        "[]",
        "[" * 100_000,
        '{"edits": [{"do": "put", "cell": "figure/yearly_cases///2014/' + "9" * 5_000 + '/", "words": "1"}]}',
        '{"edits": [{"do": "put", "cell": "figure/yearly_cases///2014%00/1/", "words": "1"}]}',
        '{"base": "' + "9" * 5_000 + '", "edits": []}',
        '{"base": null, "edits": [], "key": "' + "k" * 50 + '"}',
        '{"base": "x"}',
        '{"base": null, "edits": [{"do": "put"}]}',
        '{"edits": [{"do": "fly", "cell": "outcome/strategy////1/"}]}',
    ],
)
def test_what_no_page_of_ours_sends_is_refused_and_saves_nothing(
    desk: Client, of: Request, parsed: Reading, body: str
) -> None:
    answer = desk.post(reverse("desk:save", args=[of.pk]), body, content_type="application/json")
    assert answer.status_code == 400
    assert newest_reading(of) == parsed


# Findings


def test_a_finding_is_settled_with_a_note_and_stays_settled_while_it_is_the_same(desk: Client) -> None:
    finding = Finding(FindingCode.ADULTS_INCLUDED, "The ages go to 21.", (Question.CURRENT_CASES,))
    reading = a_reading(a_return(current_cases(number("22")), findings=[finding]))
    of = reading.request
    assert of is not None
    place = f"current-cases-{key_of(finding)}"
    sent = {"base": str(reading.pk), "finding": place, f"finding:{place}:as": "explained"}
    refused = desk.post(edit(of), sent, follow=True).content.decode()
    assert "Say in a note" in refused
    desk.post(edit(of), {**sent, f"finding:{place}:note": "It says so itself"})
    decision = Decision.objects.get(kind=Decision.Kind.FINDING_SETTLED)
    assert (decision.settled_as, decision.why, decision.reading) == ("explained", "It says so itself", reading)
    page = desk.get(edit(of)).content.decode()
    assert "It says so itself" in page
    assert f'name="finding:{place}:as"' not in page


def two_findings() -> tuple[Finding, Finding, Reading]:
    """One code twice: of the ages, and of two questions."""
    ages = Finding(FindingCode.PART_EXCEEDS_WHOLE, "More by age than there are.", (Question.VICTIM_AGE,))
    groups = Finding(
        FindingCode.PART_EXCEEDS_WHOLE,
        "More by groups than there are.",
        (Question.CURRENT_CASES, Question.GROUP_BASED_CASES),
    )
    return ages, groups, a_reading(a_return(current_cases(number("22")), findings=[ages, groups]))


def test_a_finding_stands_beside_each_of_its_questions(desk: Client) -> None:
    ages, groups, reading = two_findings()
    assert reading.request is not None
    page = desk.get(edit(reading.request)).content.decode()
    for place in ("current-cases", "group-based-cases"):
        assert f'id="finding-{place}-{key_of(groups)}"' in page
    assert f'id="finding-victim-age-{key_of(ages)}"' in page
    assert f"finding-current-cases-{key_of(ages)}" not in page


def test_a_finding_of_no_one_question_stands_beside_the_dates(desk: Client) -> None:
    finding = Finding(FindingCode.SUM_DIFFERS, "Something does not add up.", ())
    reading = a_reading(a_return(findings=[finding]))
    assert reading.request is not None
    page = desk.get(edit(reading.request)).content.decode()
    assert f'id="finding-head-{key_of(finding)}"' in page


def test_two_findings_of_one_kind_are_settled_each_on_its_own(desk: Client) -> None:
    ages, groups, reading = two_findings()
    assert reading.request is not None
    place = f"group-based-cases-{key_of(groups)}"
    sent = {"base": str(reading.pk), "finding": place, f"finding:{place}:as": "explained"}
    desk.post(edit(reading.request), {**sent, f"finding:{place}:note": "Counted twice"})
    page = desk.get(edit(reading.request)).content.decode()
    assert page.count("Counted twice") == 2, "beside both of its questions"
    assert f'name="finding:victim-age-{key_of(ages)}:as"' in page
    shown = check_shown(reading.request)
    assert shown is not None
    assert "Not settled: More by age than there are." in obstacles(shown).warnings
    assert "Not settled: More by groups than there are." not in obstacles(shown).warnings


def test_what_was_settled_by_its_kind_alone_stays_settled(desk: Client, rosa: User) -> None:
    ages, groups, reading = two_findings()
    assert reading.request is not None
    Decision.objects.create(
        reading=reading,
        kind=Decision.Kind.FINDING_SETTLED,
        by=rosa,
        finding=ages.code.value,
        settled_as="explained",
        why="As it was done once",
    )
    page = desk.get(edit(reading.request)).content.decode()
    assert f"finding:victim-age-{key_of(ages)}:as" not in page
    assert f"finding:current-cases-{key_of(groups)}:as" not in page
    shown = check_shown(reading.request)
    assert shown is not None
    assert not [warning for warning in obstacles(shown).warnings if warning.startswith("Not settled")]


# The door

PATHS = [
    "desk:edit",
    "desk:save",
    "desk:means",
    "desk:row",
    "desk:here",
    "desk:history",
    "desk:compare",
    "desk:bring_back",
]


@pytest.mark.parametrize("name", PATHS)
@pytest.mark.parametrize("method", ["get", "post"])
def test_an_outsider_is_asked_to_sign_in_or_refused_everywhere(
    client: Client, of: Request, parsed: Reading, name: str, method: str
) -> None:
    answer = getattr(client, method)(reverse(name, args=[of.pk]))
    assert answer.status_code in (302, 405)
    client.force_login(User.objects.create_user("passer-by"))
    assert getattr(client, method)(reverse(name, args=[of.pk])).status_code in (403, 405)
    client.force_login(allowed("clerk", "view_reading"))
    assert getattr(client, method)(reverse(name, args=[of.pk])).status_code in (403, 405)
    assert newest_reading(of) == parsed


# History


def test_the_history_says_who_changed_what_and_brings_an_earlier_reading_back(
    desk: Client, of: Request, parsed: Reading
) -> None:
    changed = script(desk, of, base=parsed.pk, edits=[put(NOW, "<5")])["reading"]
    page = html.unescape(desk.get(reverse("desk:history", args=[of.pk])).content.decode())
    assert "Cases now: count: 22 → <5: 0–4" in page
    assert "ada" in page
    compared = desk.get(reverse("desk:compare", args=[of.pk]), {"one": changed, "other": parsed.pk})
    assert "<td>&lt;5: 0–4</td><td>22</td>" in compared.content.decode()
    desk.post(reverse("desk:bring_back", args=[of.pk]), {"reading": parsed.pk, "newest": changed})
    newest = newest_reading(of)
    assert newest is not None
    assert newest.pk > changed
    assert said(of)[NOW].words == "22"


def test_a_reading_is_not_brought_back_over_one_that_nobody_saw(desk: Client, of: Request, parsed: Reading) -> None:
    script(desk, of, base=parsed.pk, edits=[put(NOW, "<5")])
    answer = desk.post(
        reverse("desk:bring_back", args=[of.pk]), {"reading": parsed.pk, "newest": parsed.pk}, follow=True
    )
    assert "look at it first" in answer.content.decode()
    assert said(of)[NOW].words == "<5"


@pytest.mark.parametrize("name", ["desk:history", "desk:edit"])
def test_a_page_asks_the_database_no_more_often_where_there_is_more_to_show(
    desk: Client, of: Request, parsed: Reading, name: str, django_assert_max_num_queries: Any
) -> None:
    first = put(row_cell(Question.YEARLY_CASES, "2024"), "5")  # and with it, a finding
    base = script(desk, of, base=parsed.pk, edits=[put(NOW, "1"), first])["reading"]
    desk.get(reverse(name, args=[of.pk]))
    with CaptureQueriesContext(connection) as few:
        desk.get(reverse(name, args=[of.pk]))
    asked = len(few)
    for year in range(2010, 2016):
        cell = row_cell(Question.YEARLY_CASES, str(year))
        base = script(desk, of, base=base, edits=[put(cell, str(year - 2000))])["reading"]
    with django_assert_max_num_queries(asked):
        desk.get(reverse(name, args=[of.pk]))


# A second reader


def test_a_blind_second_reader_sees_and_reaches_nothing_of_the_first(
    client: Client, desk: Client, of: Request, parsed: Reading
) -> None:
    script(desk, of, base=parsed.pk, edits=[put(NOW, "4711")])
    first = newest_reading(of)
    assert first is not None
    asked = ask_for_second_reading(request=of, by=User.objects.get(username="ada"))
    ben = allowed("ben", "add_reading")
    own = begin_second_reading(second_reading=asked, by=ben)
    client.force_login(ben)
    page = client.get(edit(of)).content.decode()
    assert "4711" not in page
    assert 'class="figure"' not in page
    for name in ("desk:history", "desk:compare"):
        assert client.get(reverse(name, args=[of.pk]), {"one": first.pk, "other": parsed.pk}).status_code == 403
    reaching: list[dict[str, Any]] = [
        {"base": first.pk, "edits": []},
        {"base": own.pk, "edits": [{"do": "restore", "cell": str(NOW), "reading": first.pk}]},
    ]
    for body in reaching:
        answer = client.post(reverse("desk:save", args=[of.pk]), json.dumps(body), content_type="application/json")
        assert answer.status_code == 400
    script(client, of, base=own.pk, edits=[put(NOW, "22")])
    assert newest_reading(of) == first
    read = asked.readings.order_by("pk").last()
    assert read is not None
    assert [figure.words for figure in from_dict(read.body).answer(Question.CURRENT_CASES).figures] == ["22"]
