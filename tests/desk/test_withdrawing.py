"""What is withdrawn is in no page, file or image, of no release, from that moment on; a notice stands in its place."""

import re
from collections.abc import Iterator

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import URLPattern, reverse

from councils.domain.count import Count
from councils.domain.ethnicity import map_label
from councils.domain.measures import Measure
from councils.domain.returns import Answer, Finding, Return, Span
from councils.domain.vocabulary import FindingCode, Outcome, Question
from councils.models import Question as QuestionRow
from councils.models import Reading, Request, Withdrawal
from councils.queries.comparisons import compared
from councils.queries.state import published_state
from councils.queries.withdrawals import to_withdraw
from councils.recording.publication import publish
from councils.recording.readings import record_reading
from councils.urls import urlpatterns
from tests.published import a_council
from tests.returns import a_reading, a_return, current_cases, figure, in_year, number, yearly_cases
from tests.staff import CHECKER, signed_in, somebody

pytestmark = pytest.mark.django_db

LETTER = (
    "Eastmarsh Borough Council\n"
    "c) 7391 children are supported at present.\n"
    "e) White British 6173, Asian 1218.\n"
    "g) 2023: 5381, 2024: 8642.\n"
)
EARLIER = 4977
"""What the first release said of 2024; the second has 8642."""

QUESTIONS = {Question.CURRENT_CASES: "c)", Question.VICTIM_ETHNICITY: "e)", Question.YEARLY_CASES: "g)"}


def span(words: str) -> Span:
    start = LETTER.index(words)
    return Span(start, start + len(words))


def passage(question: Question) -> Span:
    line = next(line for line in LETTER.splitlines() if line.startswith(QUESTIONS[question]))
    return span(line[3:])


def the_return(last_year: int) -> Return:
    """The return; the letter's own words for 2024 only where that is what is said."""
    words = str(last_year)
    groups = tuple(
        figure(said, Count.exactly(int(said)), ethnicity=map_label(label), span=span(said))
        for label, said in (("White British", "6173"), ("Asian", "1218"))
    )
    return a_return(
        current_cases(number("7391", span=span("7391")), passage=passage(Question.CURRENT_CASES)),
        Answer(
            Question.VICTIM_ETHNICITY,
            outcome=Outcome.ANSWERED,
            figures=groups,
            passage=passage(Question.VICTIM_ETHNICITY),
        ),
        yearly_cases(
            in_year(2023, "5381", span=span("5381")),
            in_year(2024, words, span=span(words) if words in LETTER else None),
            passage=passage(Question.YEARLY_CASES) if words in LETTER else None,
        ),
        findings=[
            Finding(
                FindingCode.CURRENT_DIFFERS_FROM_YEAR,
                f"There are 7391 now, and {last_year} in 2024.",
                (Question.CURRENT_CASES, Question.YEARLY_CASES),
            )
        ],
    )


@pytest.fixture
def request_(rosa: User, chen: User) -> Request:
    """A return published twice, of a council with a peer: 2024 was corrected in between."""
    a_council("Northwold")
    first = a_reading(the_return(EARLIER), text=LETTER)
    publish(reading=first, by=rosa, checked_by=chen)
    second = record_reading(
        by=rosa, value=the_return(8642), document=first.document, request=first.request, parent=first
    )
    publish(reading=second, by=rosa, checked_by=chen, why="The council wrote again.")
    assert first.request is not None
    return first.request


OF_ONE_PERSON = frozenset({"token"})
"""Pages that are nobody's but their holder's: a council's own, by the link it was given."""


def public_addresses() -> Iterator[str]:
    """Every page and file there is, every measure in every form, at every release."""
    for pattern in urlpatterns:
        assert isinstance(pattern, URLPattern)
        name, given = str(pattern.name), frozenset(pattern.pattern.converters)
        if given == {"slug", "round_key"}:
            yield reverse(name, args=["eastmarsh", "cse-2025"])
        elif given == {"slug"}:
            yield reverse(name, args=["eastmarsh"])
        elif given == {"slug", "measure"}:
            yield from (reverse(name, args=["eastmarsh", measure.value]) for measure in MEASURES)
        elif not given:
            yield from _of_page(name)
        elif given != OF_ONE_PERSON:
            pytest.fail(f"{name} takes {sorted(given)}: say here which pages it has")


MEASURES = [measure for measure in Measure if not measure.is_official]
VARIANTS = {"svg": ("&release=1",), "png": (), "card": ()}
"""What is asked of each form of a comparison; a picture's numbers are in the drawing that it is made of."""


def _of_page(name: str) -> Iterator[str]:
    path = reverse(name)
    yield path
    if "compare" in name or name == "embed":
        more = VARIANTS.get(name.rpartition("_")[2], ("", "&release=1", "&release=2", "&per=total"))
        yield from (f"{path}?measure={one.value}&councils=eastmarsh{rest}" for one in MEASURES for rest in more)
    if "search" in name:
        yield from (f"{path}?q={word}" for word in ("7391", "8642", "supported", "White British"))


SAYING = ("7391", "6173", "1218", "5381", "8642", str(EARLIER), "supported at present")
GROUPED = re.compile(rb"(?<=\d),(?=\d{3})")


def said_in_public(client: Client) -> set[str]:
    """Which of the letter's words and numbers stand in any byte of any public answer."""
    found: set[str] = set()
    opened = 0
    for address in public_addresses():
        answer = client.get(address)
        if answer.status_code in (400, 404):
            continue  # not to be asked for so: a measure without shares, a map without areas
        assert answer.status_code == 200, address
        content = answer.getvalue() if answer.streaming else answer.content
        asked = address.partition("q=")[2].encode()
        content = GROUPED.sub(b"", content).replace(asked, b"") if asked else GROUPED.sub(b"", content)
        found |= {word for word in SAYING if word.encode() in content}
        opened += 1
    assert opened > 50
    return found


def withdraw(client: Client, request: Request, what: str, why: str = "A child could be recognised.") -> str:
    address = reverse("desk:do_withdraw", args=[request.pk])
    return client.post(address, {"what": what, "why": why}, follow=True).content.decode()


def named(request: Request, question: Question, category: str = "") -> str:
    return f"{QuestionRow.objects.get(round=request.round, key=question).pk}/{category}"


def test_before_anything_is_withdrawn_all_of_it_is_public(request_: Request, client: Client) -> None:
    assert said_in_public(client) == set(SAYING)


def test_a_whole_return_leaves_every_page_file_and_release_at_once(
    request_: Request, client: Client, checker: Client
) -> None:
    said_in_public(client)  # every answer that is kept anywhere is kept by now
    withdraw(checker, request_, "whole")
    assert said_in_public(client) == set()


def test_a_figure_leaves_them_with_its_passage_and_every_finding_that_repeats_it(
    request_: Request, client: Client, checker: Client
) -> None:
    said_in_public(client)
    withdraw(checker, request_, named(request_, Question.CURRENT_CASES, "count"))
    assert said_in_public(client) == {"6173", "1218", "5381", "8642", str(EARLIER)}


def test_a_figure_leaves_the_releases_before_a_correction_too(
    request_: Request, client: Client, checker: Client
) -> None:
    withdraw(checker, request_, named(request_, Question.YEARLY_CASES, "2024"))
    assert said_in_public(client) == {"7391", "6173", "1218", "5381", "supported at present"}


def test_a_figure_leaves_the_passage_of_another_question_in_another_letter(
    rosa: User, chen: User, client: Client, checker: Client
) -> None:
    said = "Of all 7391 a list is kept."
    other = a_reading(a_return(), text=said)
    first = a_reading(the_return(8642), text=LETTER)
    place = Span(said.index("7391"), said.index("7391") + 4, other.own_sha256)
    whole = Span(0, len(said), other.own_sha256)
    counted = current_cases(number("7391", span=place), passage=span("Eastmarsh Borough Council"))
    listed = Answer(Question.MECHANISMS, Outcome.ANSWERED, passage=whole)
    given = {"document": first.document, "request": first.request, "parent": first}
    made = record_reading(by=rosa, value=a_return(counted, listed), **given)  # type: ignore[arg-type]
    publish(reading=made, by=rosa, checked_by=chen)
    assert first.request is not None
    assert "a list is kept" in client.get("/councils/eastmarsh/cse-2025/").content.decode()
    assert said_in_public(client) == {"7391"}
    withdraw(checker, first.request, named(first.request, Question.CURRENT_CASES, "count"))
    assert said_in_public(client) == set()
    assert "a list is kept" not in client.get("/councils/eastmarsh/cse-2025/").content.decode()


def test_a_whole_question_leaves_them(request_: Request, client: Client, checker: Client) -> None:
    withdraw(checker, request_, named(request_, Question.VICTIM_ETHNICITY))
    assert said_in_public(client) == set(SAYING) - {"6173", "1218"}


def test_a_share_no_longer_rests_on_what_is_withdrawn(request_: Request, client: Client, checker: Client) -> None:
    """The part that is left would pass for the whole, 1218 of 1218: its share is anything from none to all."""
    withdraw(checker, request_, named(request_, Question.VICTIM_ETHNICITY, "White British"))
    table = client.get("/compare.csv?measure=victim_ethnicity&councils=eastmarsh&per=total").getvalue().decode()
    assert "6173" not in table
    assert ",total,0.0,100.0," in next(line for line in table.splitlines() if "Asian" in line)


def test_a_notice_with_the_reason_stands_in_its_place(request_: Request, client: Client, checker: Client) -> None:
    withdraw(checker, request_, named(request_, Question.CURRENT_CASES, "count"), why="Too few children.")
    page = client.get("/councils/eastmarsh/cse-2025/").content.decode()
    assert "withdrawn from public" in page
    assert "Too few children." in page
    assert "while it is looked into" in page


def test_a_withdrawn_return_is_a_notice_and_still_a_page(request_: Request, client: Client, checker: Client) -> None:
    withdraw(checker, request_, "whole")
    for address in ("/councils/eastmarsh/", "/councils/eastmarsh/cse-2025/"):
        answer = client.get(address)
        assert answer.status_code == 200
        assert b"withdrawn from public" in answer.content


def test_an_answer_kept_from_before_is_not_given_out_again(request_: Request, client: Client, checker: Client) -> None:
    address = "/compare.csv?measure=current_cases&councils=eastmarsh"
    before = client.get(address)
    assert b"7391" in before.getvalue()
    withdraw(checker, request_, "whole")
    after = client.get(address, headers={"if-none-match": before["ETag"]})
    assert after.status_code == 200
    assert b"7391" not in after.getvalue()


def test_what_is_lifted_by_a_second_person_is_public_again(request_: Request, client: Client, checker: Client) -> None:
    withdraw(checker, request_, "whole")
    row = Withdrawal.objects.get()
    second = signed_in(somebody("dora", *CHECKER))
    assert "public again" in second.post(reverse("desk:lift", args=[row.pk]), follow=True).content.decode()
    assert said_in_public(client) == set(SAYING)


def test_what_is_confirmed_by_a_second_person_stays_out(request_: Request, client: Client, checker: Client) -> None:
    withdraw(checker, request_, "whole")
    second = signed_in(somebody("dora", *CHECKER))
    second.post(reverse("desk:confirm", args=[Withdrawal.objects.get().pk]))
    assert said_in_public(client) == set()
    assert b"while it is looked into" not in client.get("/councils/eastmarsh/cse-2025/").content


def test_whoever_withdrew_it_is_neither_offered_nor_let_to_settle_it(request_: Request, checker: Client) -> None:
    page = withdraw(checker, request_, "whole")
    assert "Another person confirms it or lifts it" in page
    row = Withdrawal.objects.get()
    for name in ("confirm", "lift"):
        said = checker.post(reverse(f"desk:{name}", args=[row.pk]), follow=True).content.decode()
        assert "a second person has to" in said
    row.refresh_from_db()
    assert (row.confirmed_by, row.lifted_by) == (None, None)


def test_publishing_again_does_not_bring_back_what_is_withdrawn(
    request_: Request, client: Client, checker: Client, rosa: User, chen: User
) -> None:
    withdraw(checker, request_, named(request_, Question.YEARLY_CASES, "2024"))
    newest = Reading.objects.filter(request=request_).main_line().newest()
    assert newest is not None
    later = record_reading(
        by=rosa, value=the_return(EARLIER), document=newest.document, request=request_, parent=newest
    )
    publish(reading=later, by=rosa, checked_by=chen, why="Back to the first letter.")
    assert not said_in_public(client) & {"8642", str(EARLIER)}


def test_a_figure_of_an_earlier_release_alone_can_be_withdrawn(request_: Request) -> None:
    values = [one.category for question in to_withdraw(request_) for one in question.figures]
    assert values == ["count", "White British", "Asian", "2023", "2024"]


@pytest.mark.parametrize("what", ["", "nonsense", "999/count", "1/2031", "/"])
def test_what_was_never_public_cannot_be_withdrawn(request_: Request, checker: Client, what: str) -> None:
    assert "Choose what is to be taken out" in withdraw(checker, request_, what)
    assert not Withdrawal.objects.exists()


def test_a_withdrawal_without_a_reason_is_refused(request_: Request, checker: Client) -> None:
    assert "Say why" in withdraw(checker, request_, "whole", why=" ")
    assert not Withdrawal.objects.exists()


def test_what_is_withdrawn_does_not_cost_a_page_more_than_one_query(
    request_: Request, checker: Client, django_assert_max_num_queries: object
) -> None:
    from councils.domain.selection import Selection

    selection = Selection.read([("measure", "current_cases"), ("councils", "all")])
    withdraw(checker, request_, "whole")
    with django_assert_max_num_queries(9):  # type: ignore[operator]
        compared(selection, published_state())
