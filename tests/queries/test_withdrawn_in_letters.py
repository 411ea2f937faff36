"""A withdrawn number is hidden where it was said: in every passage of every letter in which it stands."""

import pytest
from django.contrib.auth.models import User
from django.test import override_settings

from councils.domain.ethnicity import map_label
from councils.domain.returns import Answer, Return, Span
from councils.domain.vocabulary import Outcome
from councils.domain.vocabulary import Question as QuestionKey
from councils.models import Question, Reading, Request, Withdrawal
from councils.queries.returns import AnswerShown, return_shown
from councils.queries.search import search
from councils.queries.withdrawn import withdrawn
from councils.recording.correcting import correct_figure
from councils.recording.publication import publish
from councils.recording.readings import record_reading
from councils.recording.withdrawals import confirm_withdrawal, lift_withdrawal, withdraw
from tests.returns import a_reading, a_return, current_cases, in_year, number, yearly_cases

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("documents_of_this_test")]

FIRST = "Of your questions: in 2023 we had 5381, and 7391 are open now; a plan was made.\n"
SECOND = "You asked again. The yearly count was 8642 at the end.\n"
PLAN = Span(0, len(FIRST) - 1)
"""What the first letter says of a plan: the whole of its only sentence, with every number in it."""


@pytest.fixture
def documents_of_this_test(tmp_path_factory: pytest.TempPathFactory) -> object:
    with override_settings(DOCUMENTS_ROOT=tmp_path_factory.mktemp("documents")):
        yield


@pytest.fixture
def ada(db: None) -> User:
    return User.objects.create_user("ada")


@pytest.fixture
def ben(db: None) -> User:
    return User.objects.create_user("ben")


@pytest.fixture
def first() -> Reading:
    """The parser's reading of the first letter."""
    return a_reading(a_return(), text=FIRST)


@pytest.fixture
def second(first: Reading) -> Reading:
    """That of the second, which came beside it."""
    return a_reading(a_return(), text=SECOND)


def in_first(words: str, first: Reading) -> Span:
    return Span(FIRST.index(words), FIRST.index(words) + len(words), first.own_sha256)


def in_second(words: str) -> Span:
    return Span(SECOND.index(words), SECOND.index(words) + len(words))


def the_return(first: Reading) -> Return:
    """The counts answered from the second letter, two of their numbers said in the first; the plan is in the first."""
    return a_return(
        Answer(QuestionKey.MECHANISMS, Outcome.ANSWERED, passage=Span(PLAN.start, PLAN.end, first.own_sha256)),
        current_cases(number("7391", span=in_first("7391", first)), passage=in_second("You asked again.")),
        yearly_cases(
            in_year(2023, "5381", span=in_first("5381", first)),
            in_year(2024, "8642", span=in_second("8642")),
            passage=in_second("The yearly count was 8642 at the end."),
        ),
    )


@pytest.fixture
def published(first: Reading, second: Reading, ada: User, ben: User) -> Reading:
    """Published from the second letter."""
    given = {"document": second.document, "request": second.request, "parent": second}
    reading = record_reading(by=ada, value=the_return(first), **given)  # type: ignore[arg-type]
    publish(reading=reading, by=ada, checked_by=ben)
    return reading


@pytest.fixture
def request_(published: Reading) -> Request:
    assert published.request is not None
    return published.request


def take_out(request: Request, by: User, key: str = "", category: str = "") -> Withdrawal:
    question = Question.objects.get(round=request.round, key=key) if key else None
    return withdraw(request=request, by=by, why="A reason.", question=question, category=category)


def shown() -> dict[str, AnswerShown]:
    found = return_shown("eastmarsh", "cse-2025")
    assert found is not None
    return {answer.question.key: answer for answer in found.answers}


def words(answer: AnswerShown) -> str:
    return "".join(piece.text for piece in answer.pieces)


def said() -> set[str]:
    """The numbers that stand in any passage, on the page of the return and in what a search finds."""
    on_page = " ".join(words(answer) for answer in shown().values())
    numbers = {"7391", "5381", "8642"}
    by_search = {each for each in numbers if search(each)}
    assert by_search == {each for each in numbers if each in on_page}
    return by_search


def test_a_number_said_in_another_letter_is_marked_in_no_passage_but_stands_in_it(request_: Request) -> None:
    answers = shown()
    assert said() == {"7391", "5381", "8642"}
    assert words(answers["current_cases"]) == "You asked again."
    assert [piece.anchor for piece in answers["current_cases"].pieces if piece.anchor] == []
    assert answers["current_cases"].figures[0].anchor == ""
    assert [piece.text for piece in answers["yearly_cases"].pieces if piece.anchor] == ["8642"]


@pytest.mark.parametrize(
    ("key", "category", "left"),
    [
        ("current_cases", "count", {"8642"}),
        ("yearly_cases", "2023", set()),
        ("yearly_cases", "2024", {"7391", "5381"}),
        ("current_cases", "", {"8642"}),
        ("yearly_cases", "", set()),
        ("mechanisms", "", {"8642"}),
    ],
)
def test_a_withdrawn_number_leaves_the_passage_of_another_question_in_another_letter(
    key: str, category: str, left: set[str], request_: Request, ada: User
) -> None:
    take_out(request_, ada, key, category)
    assert said() == left


def test_a_confirmed_withdrawal_keeps_it_out_and_a_lifted_one_brings_it_back(
    request_: Request, ada: User, ben: User
) -> None:
    confirmed, lifted = take_out(request_, ada, "current_cases", "count"), take_out(request_, ada, "yearly_cases")
    confirm_withdrawal(withdrawal=confirmed, by=ben)
    lift_withdrawal(withdrawal=lifted, by=ben)
    assert said() == {"8642"}


@pytest.mark.parametrize("is_withdrawn_first", [True, False])
def test_a_number_that_was_corrected_is_hidden_where_the_letter_said_it_before(
    is_withdrawn_first: bool, request_: Request, published: Reading, ada: User, ben: User
) -> None:
    if is_withdrawn_first:
        take_out(request_, ada, "current_cases", "count")
    key, why = QuestionKey.CURRENT_CASES, "They wrote again."
    made = correct_figure(reading=published, question=key, position=1, words="22", by=ada, why=why)
    publish(reading=made, by=ada, checked_by=ben, why=why)
    if not is_withdrawn_first:
        assert said() == {"7391", "5381", "8642"}
        take_out(request_, ada, "current_cases", "count")
    assert said() == {"8642"}


def test_a_number_published_again_from_the_other_letter_is_hidden_in_both(
    first: Reading, request_: Request, published: Reading, ada: User, ben: User
) -> None:
    take_out(request_, ada, "yearly_cases", "2024")
    assert said() == {"7391", "5381"}
    again = a_return(
        Answer(QuestionKey.MECHANISMS, Outcome.ANSWERED, passage=PLAN),
        yearly_cases(in_year(2024, "5381", span=Span(FIRST.index("5381"), FIRST.index("5381") + 4))),
    )
    given = {"document": first.document, "request": request_, "parent": published}
    reading = record_reading(by=ada, value=again, **given)  # type: ignore[arg-type]
    publish(reading=reading, by=ada, checked_by=ben, why="The first letter was meant.")
    assert said() == set()


def test_what_another_request_withdraws_hides_nothing_here(request_: Request) -> None:
    assert withdrawn().places(request_.pk) == ()
    assert withdrawn().places(request_.pk + 1) == ()


@override_settings(SMALL_CELLS="mask")
def test_no_mark_of_another_letters_place_shows_a_number_where_numbers_are_hidden(
    first: Reading, second: Reading, ada: User, ben: User
) -> None:
    """The place of “5381” in the first letter is that of “8642” in the second, where the passage is."""
    place = in_second("8642")
    elsewhere = Span(place.start, place.end, first.own_sha256)
    groups = (("White British", 24), ("Asian", 2))
    value = a_return(
        Answer(
            QuestionKey.VICTIM_ETHNICITY,
            Outcome.ANSWERED,
            figures=tuple(number(str(many), ethnicity=map_label(label)) for label, many in groups),
        ),
        yearly_cases(
            in_year(2023, "5381", span=elsewhere),
            passage=in_second("The yearly count was 8642 at the end."),
        ),
    )
    given = {"document": second.document, "request": second.request, "parent": second}
    publish(reading=record_reading(by=ada, value=value, **given), by=ada, checked_by=ben)  # type: ignore[arg-type]
    assert words(shown()["yearly_cases"]) == "The yearly count was [number] at the end."
