"""The check shows what the parser was unsure of, what people changed and every finding, and nothing else."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client, override_settings
from django.urls import reverse

from councils.domain.count import Count
from councils.domain.returns import Answer, Finding, Return, Span
from councils.domain.vocabulary import FindingCode, Outcome, Question
from councils.models import Decision, Reading, Request
from councils.queries.checking import WHOLE, CheckShown, check_shown
from councils.recording.checking import propose_newest
from councils.recording.decisions import settle_finding
from councils.recording.readings import record_reading
from councils.recording.second_readings import ask_for_second_reading, begin_second_reading
from tests.published import a_council
from tests.returns import (
    LETTER,
    a_reading,
    a_return,
    current_cases,
    figure,
    in_year,
    number,
    the_round,
    the_span,
    yearly_cases,
)
from tests.staff import CHECKER, signed_in, somebody

pytestmark = pytest.mark.django_db

PARSED = a_return(
    current_cases(number("22", span=the_span("22")), passage=the_span("22 children are supported at present.")),
    yearly_cases(in_year(2023, "7"), figure("about 9", certain=False, outcome=Outcome.ANSWERED)),
    unread=(the_span("c)"),),
    reference="EMS 1",
)


def keyed(parsed: Reading, by: User, value: Return) -> Reading:
    return record_reading(by=by, value=value, document=parsed.document, request=parsed.request, parent=parsed)


@pytest.fixture
def parsed() -> Reading:
    return a_reading(PARSED)


@pytest.fixture
def request_(parsed: Reading) -> Request:
    assert parsed.request is not None
    return parsed.request


def shown(request: Request) -> CheckShown:
    found = check_shown(request)
    assert found is not None
    return found


def cells_of(request: Request, key: str) -> dict[str, tuple[str, str]]:
    item = next((item for item in shown(request).items if item.key == key), None)
    return {cell.name: (cell.before, cell.after) for cell in item.cells} if item else {}


# What is shown


def test_what_the_parser_was_sure_of_and_nobody_changed_is_not_shown(request_: Request) -> None:
    assert cells_of(request_, "current_cases") == {}
    assert "Group-based" not in [item.title for item in shown(request_).items]


def test_what_the_parser_was_unsure_of_is_shown(request_: Request) -> None:
    assert list(cells_of(request_, "yearly_cases").values()) == [("about 9: no bounds yet (uncertain)",) * 2]


def test_it_is_shown_even_once_a_person_has_put_it_right(parsed: Reading, request_: Request, rosa: User) -> None:
    settled = a_return(PARSED.answers[2], yearly_cases(in_year(2023, "7"), in_year(2024, "9")), reference="EMS 1")
    keyed(parsed, rosa, settled)
    assert ("about 9: no bounds yet (uncertain)", "") in cells_of(request_, "yearly_cases").values()
    assert cells_of(request_, "yearly_cases")["2024"] == ("", "9")


def test_what_a_person_changed_is_shown_before_and_after(parsed: Reading, request_: Request, rosa: User) -> None:
    changed = a_return(current_cases(figure("<5", Count(0, 4))), PARSED.answers[7], reference="EMS 1")
    keyed(parsed, rosa, changed)
    assert cells_of(request_, "current_cases")["count"] == ("22", "<5: 0–4")


def test_what_was_changed_and_changed_back_is_not_shown(parsed: Reading, request_: Request, rosa: User) -> None:
    again = keyed(parsed, rosa, a_return(current_cases(number("23"))))
    keyed(again, rosa, PARSED)
    assert cells_of(request_, "current_cases") == {}


def test_a_passage_that_nobody_read_is_shown_in_its_own_words(request_: Request) -> None:
    assert cells_of(request_, WHOLE) == {"left unread": ("c)", "c)")}


def words_of(request: Request, key: str) -> str:
    """The council's words that stand beside a part, the words to look at in brackets."""
    pieces = next(item for item in shown(request).items if item.key == key).passage
    return "".join(f"[{piece.text}]" if piece.is_to_check else piece.text for piece in pieces)


def test_it_is_shown_with_what_stands_around_it(request_: Request) -> None:
    assert "[c)] 22 children are supported at present." in words_of(request_, WHOLE)


def test_so_is_one_that_somebody_said_holds_nothing(parsed: Reading, request_: Request, rosa: User) -> None:
    keyed(parsed, rosa, a_return(PARSED.answers[2], PARSED.answers[7], reference="EMS 1"))
    assert cells_of(request_, WHOLE) == {"left unread": ("c)", "")}
    assert "[c)] 22 children" in words_of(request_, WHOLE)


def test_a_changed_figure_outside_its_questions_passage_is_shown_in_its_place(
    parsed: Reading, request_: Request, rosa: User
) -> None:
    changed = current_cases(figure("22", Count(22, 25), span=the_span("22")))
    keyed(parsed, rosa, a_return(changed, PARSED.answers[7], reference="EMS 1"))
    assert "[22] children are supported" in words_of(request_, "current_cases")


def test_what_stands_in_the_passage_is_not_shown_a_second_time(parsed: Reading, request_: Request, rosa: User) -> None:
    passage = the_span("22 children are supported at present.")
    changed = current_cases(figure("22", Count(22, 25), span=the_span("22")), passage=passage)
    keyed(parsed, rosa, a_return(changed, PARSED.answers[7], reference="EMS 1"))
    assert words_of(request_, "current_cases") == "[22] children are supported at present."


def test_a_changed_reference_is_shown_with_the_return_as_a_whole(
    parsed: Reading, request_: Request, rosa: User
) -> None:
    keyed(parsed, rosa, a_return(PARSED.answers[2], PARSED.answers[7], reference="EMS 2"))
    assert cells_of(request_, WHOLE)["reference"] == ("EMS 1", "EMS 2")


def test_what_was_keyed_from_paper_is_shown_whole(rosa: User) -> None:
    request = a_reading(a_return()).request
    assert request is not None
    Reading.objects.create(
        request=request,
        body=a_reading(PARSED, version="2").body,
        reader="person",
        read_by=rosa,
        source_described="A letter on paper.",
    )
    assert cells_of(request, "current_cases")["count"] == ("", "22")


@pytest.mark.parametrize(("place", "said"), [(None, True), (the_span("22"), False)])
def test_a_changed_figure_whose_words_are_nowhere_in_the_letter_is_said_to_be(
    parsed: Reading, request_: Request, rosa: User, checker: Client, place: Span | None, said: bool
) -> None:
    keyed(parsed, rosa, a_return(current_cases(figure("22", Count(22, 25), span=place))))
    page = checker.get(reverse("desk:check", args=[request_.pk])).content.decode()
    assert ("changed; its words have no place in the letter" in page) is said


def test_every_figure_is_marked_in_its_passage_and_the_changed_one_most(
    parsed: Reading, request_: Request, rosa: User
) -> None:
    span = the_span("22")
    passage = the_span("22 children are supported at present.")
    keyed(parsed, rosa, a_return(current_cases(figure("22", Count(22, 25), span=span), passage=passage)))
    item = next(item for item in shown(request_).items if item.key == "current_cases")
    assert [(piece.text, piece.is_to_check) for piece in item.passage if piece.is_figure] == [("22", True)]
    assert "".join(piece.text for piece in item.passage) == passage.of(LETTER)


def test_every_finding_is_shown_with_how_it_was_settled(rosa: User) -> None:
    code = FindingCode.ADULTS_INCLUDED
    finding = Finding(code, "Ages go to 21.", (Question.VICTIM_AGE,))
    value = a_return(findings=[finding])
    reading = a_reading(value)
    assert reading.request is not None
    settle_finding(reading=reading, by=rosa, finding=finding, settled_as="explained", why="Care leavers.")
    follower = keyed(reading, rosa, value)
    assert follower.request is not None
    (item,) = shown(follower.request).items
    assert [(one.message, one.settled_as, one.note) for one in item.findings] == [
        ("Ages go to 21.", "Explained", "Care leavers.")
    ]


def test_a_finding_that_sets_two_questions_beside_each_other_shows_the_words_of_both() -> None:
    finding = Finding(
        FindingCode.CURRENT_DIFFERS_FROM_YEAR,
        "The years come to 54, but 22 cases were given.",
        (Question.CURRENT_CASES, Question.YEARLY_CASES),
    )
    text = f"{LETTER}g) 2014: 17\n"
    now = current_cases(number("22", span=the_span("22")), passage=the_span("22 children are supported at present."))
    years = yearly_cases(in_year(2014, "17", span=the_span("17", text)), passage=the_span("2014: 17", text))
    request = a_reading(a_return(now, years, findings=[finding]), text=text).request
    assert request is not None
    (item,) = shown(request).items
    (other,) = item.beside
    assert "".join(piece.text for piece in other.passage) == "2014: 17"
    assert [piece.text for piece in other.passage if piece.is_figure] == ["17"]


JOINT = f"{LETTER}d) and e) 9 of them in groups, 4 of them boys.\n"
BOTH = the_span("9 of them in groups, 4 of them boys.", JOINT)


def answered_together(*answers: Answer, questions: tuple[Question, ...]) -> Request:
    finding = Finding(FindingCode.CURRENT_DIFFERS_FROM_YEAR, "They do not add up.", questions)
    request = a_reading(a_return(*answers, findings=[finding]), text=JOINT).request
    assert request is not None
    return request


def grouped() -> Answer:
    return Answer(
        Question.GROUP_BASED_CASES, Outcome.ANSWERED, passage=BOTH, figures=(number("9", span=the_span("9", JOINT)),)
    )


def by_year() -> Answer:
    return yearly_cases(in_year(2014, "4", span=the_span("4", JOINT)), passage=BOTH)


def test_a_joint_answer_is_shown_once_with_the_figures_of_both_its_questions(checker: Client) -> None:
    request = answered_together(grouped(), by_year(), questions=(Question.GROUP_BASED_CASES, Question.YEARLY_CASES))
    (item,) = shown(request).items
    assert (item.beside, item.joint) == ((), ("Cases each year",))
    assert [piece.text for piece in item.passage if piece.is_figure] == ["9", "4"]
    page = checker.get(reverse("desk:check", args=[request.pk])).content.decode()
    assert page.count("<blockquote") == 1
    assert "The same words answer: Cases each year." in page


def test_a_joint_answer_that_stands_beside_another_is_shown_there_once_too() -> None:
    now = current_cases(number("22", span=the_span("22")), passage=the_span("22 children are supported at present."))
    questions = (Question.CURRENT_CASES, Question.GROUP_BASED_CASES, Question.YEARLY_CASES)
    (item,) = shown(answered_together(now, grouped(), by_year(), questions=questions)).items
    (other,) = item.beside
    assert other.title == "Group-based cases · Cases each year"
    assert [piece.text for piece in other.passage if piece.is_figure] == ["9", "4"]


def test_where_both_questions_are_shown_by_themselves_no_words_are_shown_twice() -> None:
    questions = (Question.CURRENT_CASES, Question.YEARLY_CASES)
    finding = Finding(FindingCode.CURRENT_DIFFERS_FROM_YEAR, "They do not add up.", questions)
    text = f"{LETTER}g) 2014: 17\n"
    years = yearly_cases(in_year(2014, "17", certain=False), passage=the_span("2014: 17", text))
    request = a_reading(a_return(current_cases(number("22")), years, findings=[finding]), text=text).request
    assert request is not None
    assert [(item.key, item.beside) for item in shown(request).items] == [("current_cases", ()), ("yearly_cases", ())]


def test_a_long_line_of_saves_asks_the_database_no_more_often(
    parsed: Reading, request_: Request, rosa: User, django_assert_max_num_queries: Any
) -> None:
    reading = parsed
    for number_ in range(40):
        reading = keyed(reading, rosa, a_return(current_cases(number(str(number_)))))
    with django_assert_max_num_queries(12):
        shown(request_)


# Deciding


@pytest.fixture
def proposed(parsed: Reading, rosa: User) -> Reading:
    reading = keyed(parsed, rosa, a_return(current_cases(number("23"))))
    propose_newest(reading=reading, by=rosa)
    return reading


def decide(client: Client, name: str, reading: Reading, **form: Any) -> str:
    answer = client.post(
        reverse(f"desk:{name}", args=[reading.request_id]), {"reading": reading.pk, **form}, follow=True
    )
    return answer.content.decode()


def everything(reading: Reading) -> list[str]:
    assert reading.request is not None
    return sorted(shown(reading.request).keys)


def kinds(reading: Reading) -> list[str]:
    return list(reading.decisions.order_by("pk").values_list("kind", flat=True))


def test_approving_needs_every_part_to_have_been_looked_at(proposed: Reading, checker: Client) -> None:
    page = decide(checker, "approve", proposed, seen=everything(proposed)[1:])
    assert "have not been looked at yet" in page
    assert kinds(proposed) == ["proposed"]


def test_what_was_looked_at_is_approved_and_leads_to_publishing(proposed: Reading, checker: Client) -> None:
    page = decide(checker, "approve", proposed, seen=everything(proposed))
    assert "is approved" in page
    assert 'id="do-publish"' in page
    assert kinds(proposed) == ["proposed", "approved"]


def test_the_last_editor_is_told_that_another_person_has_to(proposed: Reading, rosa: User) -> None:
    rosa.user_permissions.set(somebody("x", *CHECKER).user_permissions.all())
    client = signed_in(User.objects.get(pk=rosa.pk))
    page = client.get(reverse("desk:check", args=[proposed.request_id])).content.decode()
    assert "another person has to check it" in page
    assert 'id="approve"' not in page
    assert "another person has to" in decide(client, "approve", proposed, seen=everything(proposed))
    assert kinds(proposed) == ["proposed"]


@override_settings(ONE_PERSON_TEAM=True)
def test_a_team_of_one_checks_its_own_where_the_setting_allows_it(proposed: Reading, rosa: User) -> None:
    rosa.user_permissions.set(somebody("x", *CHECKER).user_permissions.all())
    client = signed_in(User.objects.get(pk=rosa.pk))
    decide(client, "approve", proposed, seen=everything(proposed))
    assert kinds(proposed) == ["proposed", "approved"]


@pytest.mark.parametrize("is_one", [True, False])
def test_the_methods_page_says_whether_one_person_may_do_both(client: Client, is_one: bool) -> None:
    with override_settings(ONE_PERSON_TEAM=is_one):
        page = client.get("/methods/").content.decode()
    assert ("one person may both make and check" in page) is is_one


def test_what_was_changed_while_it_was_being_checked_is_not_approved(
    proposed: Reading, checker: Client, rosa: User
) -> None:
    later = keyed(proposed, rosa, a_return(current_cases(number("24"))))
    propose_newest(reading=later, by=rosa)
    page = decide(checker, "approve", proposed, seen=everything(proposed))
    assert "has been changed since" in page
    assert kinds(later) == ["proposed"]


def test_it_is_sent_back_with_a_reason_and_not_without(proposed: Reading, checker: Client) -> None:
    assert "Say why" in decide(checker, "send_back", proposed, why=" ")
    decide(checker, "send_back", proposed, why="The year is wrong.")
    assert kinds(proposed) == ["proposed", "sent-back"]
    assert proposed.decisions.get(kind=Decision.Kind.SENT_BACK).why == "The year is wrong."


def test_a_reading_of_another_request_cannot_be_decided_on_here(proposed: Reading, checker: Client) -> None:
    answer = checker.post(reverse("desk:approve", args=[proposed.request_id]), {"reading": "999", "seen": "x"})
    assert answer.status_code in (302, 404)
    assert kinds(proposed) == ["proposed"]


def test_where_nothing_was_read_there_is_nothing_to_check(proposed: Reading, checker: Client) -> None:
    nothing = Request.objects.create(council=a_council("Northwold"), round=the_round())
    assert checker.get(reverse("desk:check", args=[nothing.pk])).status_code == 404
    assert proposed.request_id != nothing.pk


def test_a_blind_reader_sees_neither_the_check_nor_the_publication(parsed: Reading, chen: User) -> None:
    assert parsed.request is not None
    second = ask_for_second_reading(request=parsed.request, by=somebody("amy"))
    begin_second_reading(second_reading=second, by=chen)
    client = signed_in(chen)
    for name in ("check", "publish"):
        assert client.get(reverse(f"desk:{name}", args=[parsed.request_id])).status_code == 403


def test_proposing_from_the_desk_puts_it_before_a_checker(parsed: Reading, researcher: Client) -> None:
    assert "waits to be checked" in decide(researcher, "propose", parsed)
    assert kinds(parsed) == ["proposed"]
