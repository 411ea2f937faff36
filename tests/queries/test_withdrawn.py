"""What is withdrawn takes with it every passage that would still say it, and nothing else."""

import pytest
from django.contrib.auth.models import User

from councils.models import Answer, PublishedReturn, Question, Request, Withdrawal, YearCount
from councils.queries.withdrawn import public_answers, public_returns, withdrawn
from councils.recording.withdrawals import lift_withdrawal, withdraw
from tests.published import Given, a_council, a_release, a_round, another_letter, exact, publish

pytestmark = pytest.mark.django_db

LETTER, OTHER = "a" * 64, "b" * 64
JOINT = {"passage": "22 children, 3 of them by groups.", "passage_start": 100, "document_sha256": LETTER}
APART = {"passage": "7 in 2024.", "passage_start": 133, "document_sha256": LETTER}


@pytest.fixture
def request_() -> Request:
    council = a_council("Eastmarsh")
    request = Request.objects.create(council=council, round=a_round(), sent_on="2025-04-01")
    for letter in (LETTER, OTHER):
        another_letter(request, letter)
    return publish(
        council,
        current_cases=Given(figures=[exact(22)], fields=JOINT),
        group_based_cases=Given(figures=[exact(3)], fields=JOINT),
        yearly_cases=Given(figures=[exact(7, period="2024", year=2024)], fields=APART),
    ).request


def answers(request: Request) -> dict[str, Answer]:
    return {answer.question.key: answer for answer in Answer.objects.filter(request=request)}


def hidden(request: Request) -> set[str]:
    rows = answers(request)
    return {key for key, answer in rows.items() if withdrawn().hides_passage(answer, rows.values())}


def take_out(request: Request, key: str | None = None, category: str = "") -> None:
    question = Question.objects.get(round=request.round, key=key) if key else None
    by, _ = User.objects.get_or_create(username="ada")
    withdraw(request=request, by=by, why="A reason.", question=question, category=category)


def test_where_nothing_is_withdrawn_every_passage_stands(request_: Request) -> None:
    assert hidden(request_) == set()


def test_a_joint_answers_passage_goes_for_all_its_questions(request_: Request) -> None:
    take_out(request_, "group_based_cases", "count")
    assert hidden(request_) == {"current_cases", "group_based_cases"}


def test_a_passage_that_only_follows_it_stays(request_: Request) -> None:
    take_out(request_, "yearly_cases", "2024")
    assert hidden(request_) == {"yearly_cases"}


def test_the_same_place_in_another_document_is_another_place(request_: Request) -> None:
    Answer.objects.filter(question__key="current_cases").update(document_sha256=OTHER)
    take_out(request_, "group_based_cases", "count")
    assert hidden(request_) == {"group_based_cases"}


def test_a_figure_is_found_again_by_what_it_counts_and_no_other_is(request_: Request) -> None:
    take_out(request_, "yearly_cases", "2024")
    rows = answers(request_)
    year, now = rows["yearly_cases"].yearcounts.get(), rows["current_cases"].victimcounts.get()
    assert withdrawn().of_figure(request_.pk, "yearly_cases", year)
    assert withdrawn().of_figure(request_.pk, "current_cases", now) is None
    year.ordinal = 2
    assert withdrawn().of_figure(request_.pk, "yearly_cases", year) is None, "a second value of 2024 is another figure"


def test_answers_are_counted_without_those_withdrawn_whole(request_: Request) -> None:
    take_out(request_, "yearly_cases")
    take_out(request_, "current_cases", "count")
    assert {answer.question.key for answer in public_answers(Answer.objects.all())} == {
        "current_cases",
        "group_based_cases",
    }
    assert public_returns(PublishedReturn.objects.all()).exists()


def test_a_return_withdrawn_whole_takes_all_its_answers_with_it(request_: Request) -> None:
    other = publish(a_council("Northwold"), current_cases=Given(figures=[exact(4)]))
    take_out(request_)
    assert [answer.request for answer in public_answers(Answer.objects.all())] == [other.request]
    assert list(public_returns(PublishedReturn.objects.all())) == [other]
    assert hidden(request_) == {"current_cases", "group_based_cases", "yearly_cases"}


def renamed(request: Request, before: str, after: str) -> tuple[YearCount, YearCount]:
    """The yearly answer published again, its one figure under another name."""
    answer = Answer.objects.get(request=request, question__key="yearly_cases")
    old = answer.yearcounts.get()
    assert old.period == before
    release = a_release()
    Answer.objects.filter(pk=answer.pk).update(until_release=release)
    answer.pk, answer.from_release = None, release
    answer.save(force_insert=True)
    new = YearCount.objects.create(
        answer=answer, position=1, period=after, year=old.year, words=old.words, low=7, high=7, outcome="answered"
    )
    return old, new


def test_a_figure_is_out_of_public_under_every_name_it_had(request_: Request) -> None:
    old, new = renamed(request_, "2024", "2023/24")
    take_out(request_, "yearly_cases", "2023/24")
    out = withdrawn()
    for figure in (old, new):
        notice = out.of_figure(request_.pk, "yearly_cases", figure)
        assert notice is not None
        assert notice.why == "A reason."


def test_a_withdrawn_figure_that_is_renamed_later_stays_out(request_: Request) -> None:
    take_out(request_, "yearly_cases", "2024")
    _, new = renamed(request_, "2024", "2023/24")
    assert withdrawn().of_figure(request_.pk, "yearly_cases", new) is not None
    assert withdrawn().of_category(request_.pk, "current_cases", "count") is None


def test_a_lifted_withdrawal_puts_the_figure_back_under_every_name(request_: Request) -> None:
    old, new = renamed(request_, "2024", "2023/24")
    take_out(request_, "yearly_cases", "2024")
    lift_withdrawal(withdrawal=Withdrawal.objects.get(), by=User.objects.create_user("ben"))
    assert withdrawn().of_figure(request_.pk, "yearly_cases", old) is None
    assert withdrawn().of_figure(request_.pk, "yearly_cases", new) is None


def test_everything_withdrawn_is_known_by_one_query(request_: Request, django_assert_num_queries: object) -> None:
    take_out(request_, "yearly_cases", "2024")
    take_out(request_)
    with django_assert_num_queries(1):  # type: ignore[operator]
        withdrawn()
