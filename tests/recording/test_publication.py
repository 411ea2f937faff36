"""Publishing: what is read becomes what is published, and what changes is corrected with a reason."""

import pytest
from django.contrib.auth.models import User
from django.test import override_settings

from councils.domain.ages import AgeBand
from councils.domain.count import Count
from councils.domain.ethnicity import Ethnicity
from councils.domain.periods import Period
from councils.domain.returns import Answer as AnswerRead
from councils.domain.returns import Figure, Finding, Return, Scope
from councils.domain.vocabulary import (
    Basis,
    EthnicGroup,
    FindingCode,
    Outcome,
    Question,
    StrategyValue,
    Unit,
)
from councils.models import (
    AgeCount,
    Answer,
    Correction,
    Decision,
    EthnicityCount,
    PublishedReturn,
    Reading,
    Release,
    VictimCount,
    YearCount,
)
from councils.models import Finding as PublishedFinding
from councils.recording.decisions import settle_finding
from councils.recording.publication import Publication, publish
from councils.recording.readings import record_reading
from councils.recording.refusals import CannotBePublished, OnePersonTwice, ReasonMissing, Superseded
from tests.returns import (
    LETTER,
    RESPONDED,
    a_document,
    a_reading,
    a_return,
    current_cases,
    figure,
    in_year,
    number,
    the_span,
    yearly_cases,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("documents")]

TWENTY_TWO = a_return(current_cases(number("22", span=the_span("22")), passage=the_span("22 children")))
HIDDEN = figure("<5", Count(0, 4))


@pytest.fixture
def published(ada: User, ben: User) -> Publication:
    return publish(reading=a_reading(TWENTY_TWO), by=ada, checked_by=ben)


def again(value: Return, ada: User, ben: User, why: str = "The council wrote again.") -> Publication:
    return publish(reading=a_reading(value), by=ada, checked_by=ben, why=why)


def current(question: Question) -> Answer:
    return Answer.objects.current().get(question__key=question)


def corrections() -> list[tuple[str, str, str, str, str]]:
    rows = Correction.objects.order_by("pk")
    return [(row.question.key, row.category, row.change, row.before, row.after) for row in rows]


# The first time


def test_the_first_publication_makes_the_first_release(published: Publication) -> None:
    assert published.release is not None
    assert published.release.number == 1
    assert published.release.summary == "Published: Eastmarsh"


def test_every_question_is_published_and_those_without_a_word_say_so(published: Publication) -> None:
    outcomes = {answer.question.key: answer.outcome for answer in Answer.objects.current()}
    assert outcomes == dict.fromkeys(Question, "no_answer") | {"current_cases": "answered"}


def test_a_figure_carries_its_words_its_bounds_and_its_place(published: Publication) -> None:
    answer, row = current(Question.CURRENT_CASES), VictimCount.objects.get()
    assert (row.words, row.low, row.high, row.outcome) == ("22", 22, 22, "answered")
    assert row.span_start is not None
    assert answer.passage_start is not None
    assert answer.passage == "22 children"
    assert answer.passage[row.span_start - answer.passage_start :].startswith("22")


def test_the_first_publication_corrects_nothing(published: Publication) -> None:
    assert corrections() == []


def test_the_return_says_what_the_paper_is(ada: User, ben: User) -> None:
    reading = a_reading(
        a_return(reference="FOI 9", responded_on=RESPONDED), provenance="retold", original_reference="FOI 8"
    )
    publish(reading=reading, by=ada, checked_by=ben)
    row = PublishedReturn.objects.get()
    assert (row.provenance, row.original_reference, row.reference) == ("retold", "FOI 8", "FOI 9")
    assert row.responded_on == RESPONDED


def test_the_request_learns_what_was_published(ada: User, ben: User) -> None:
    reading = a_reading(a_return(reference="FOI 9", responded_on=RESPONDED))
    publish(reading=reading, by=ada, checked_by=ben)
    assert reading.request is not None
    reading.request.refresh_from_db()
    assert (reading.request.reference, reading.request.state) == ("FOI 9", "answered")


def test_everything_said_of_an_answer_is_published(ada: User, ben: User) -> None:
    said = AnswerRead(
        Question.STRATEGY,
        outcome=Outcome.ANSWERED,
        value=StrategyValue.YES,
        exemptions=("FOIA s.21",),
        referred_to="Eastmarsh Police",
        basis=Basis.OPEN_ON_DATE,
        unit=Unit.CHILDREN,
        scope=Scope(ages=AgeBand(10, 21)),
    )
    publish(reading=a_reading(a_return(said)), by=ada, checked_by=ben)
    row = current(Question.STRATEGY)
    assert (row.value, row.exemptions, row.referred_to) == ("yes", ["FOIA s.21"], "Eastmarsh Police")
    assert (row.basis, row.unit, row.scope_age_low, row.scope_age_high) == ("open_on_date", "children", 10, 21)
    assert (row.scope_status, row.scope_exploitation) == ("", "")


def test_each_kind_of_figure_has_its_table(ada: User, ben: User) -> None:
    white = Ethnicity("White British", EthnicGroup.WHITE, None)
    value = a_return(
        AnswerRead(Question.VICTIM_ETHNICITY, Outcome.ANSWERED, figures=(number("3", ethnicity=white),)),
        AnswerRead(Question.PERPETRATOR_ETHNICITY, Outcome.ANSWERED, figures=(number("4", ethnicity=white),)),
        AnswerRead(Question.VICTIM_AGE, Outcome.ANSWERED, figures=(number("5", age=AgeBand(12, None)),)),
        yearly_cases(number("6", period=Period.financial_year(2014))),
    )
    publish(reading=a_reading(value), by=ada, checked_by=ben)
    rows = EthnicityCount.objects.order_by("low")
    assert [(row.label, row.group, row.answer.question.key) for row in rows] == [
        ("White British", "white", "victim_ethnicity"),
        ("White British", "white", "perpetrator_ethnicity"),
    ]
    age, year = AgeCount.objects.get(), YearCount.objects.get()
    assert (age.age_low, age.age_high) == (12, None)
    assert (year.period, year.year) == ("2014/15", 2014)


def test_two_values_of_one_year_are_both_kept(ada: User, ben: User) -> None:
    publish(reading=a_reading(a_return(yearly_cases(in_year(2014, "5"), in_year(2014, "7")))), by=ada, checked_by=ben)
    rows = YearCount.objects.order_by("position")
    assert [(row.period, row.ordinal, row.low) for row in rows] == [("2014", 1, 5), ("2014", 2, 7)]


def test_a_zero_is_published_as_a_zero_and_what_is_not_held_as_nothing(ada: User, ben: User) -> None:
    not_held = figure("not recorded", period=Period.calendar_year(2010))
    publish(reading=a_reading(a_return(yearly_cases(not_held, in_year(2011, "0")))), by=ada, checked_by=ben)
    assert [(row.low, row.outcome) for row in YearCount.objects.order_by("position")] == [
        (None, "not_held"),
        (0, "answered"),
    ]


def test_findings_are_published_as_open(ada: User, ben: User) -> None:
    finding = Finding(FindingCode.ADULTS_INCLUDED, "The ages go past 17.", (Question.VICTIM_AGE,))
    publish(reading=a_reading(a_return(findings=[finding])), by=ada, checked_by=ben)
    row = PublishedFinding.objects.get()
    assert (row.code, row.message, row.questions, row.state) == (
        "adults-included",
        "The ages go past 17.",
        ["victim_age"],
        "open",
    )


def test_who_put_it_forward_and_who_checked_it_is_written_down(published: Publication) -> None:
    decisions = [(row.kind, row.by.username) for row in Decision.objects.order_by("pk")]
    assert decisions == [("proposed", "ada"), ("approved", "ben"), ("published", "ada")]


# What is left out


@pytest.mark.parametrize(
    ("question", "left", "why"),
    [
        (Question.CURRENT_CASES, figure("about 20", outcome=Outcome.ANSWERED, certain=False), "not certain"),
        (Question.CURRENT_CASES, number("20", certain=False), "not certain"),
        (Question.CURRENT_CASES, figure("about 20", outcome=Outcome.ANSWERED), "no count yet"),
        (Question.YEARLY_CASES, number("20"), "its year is not known"),
        (Question.VICTIM_AGE, number("20"), "its age is not known"),
        (Question.VICTIM_ETHNICITY, number("20"), "its group is not known"),
    ],
)
def test_what_is_not_sure_is_left_out_and_listed(
    ada: User, ben: User, question: Question, left: Figure, why: str
) -> None:
    value = a_return(AnswerRead(question, Outcome.ANSWERED, figures=(left,)))
    publication = publish(reading=a_reading(value), by=ada, checked_by=ben)
    [listed] = publication.left_out
    assert (listed.question, listed.words) == (question, left.words)
    assert why in listed.why
    tables = (VictimCount, YearCount, AgeCount, EthnicityCount)
    assert [table.objects.count() for table in tables] == [0, 0, 0, 0]
    assert PublishedReturn.objects.get().left_out == 1


def test_what_is_left_out_moves_nobody_elses_value(ada: User, ben: User) -> None:
    value = a_return(yearly_cases(in_year(2014, "5", certain=False), in_year(2014, "7"), in_year(2015, "8")))
    publish(reading=a_reading(value), by=ada, checked_by=ben)
    rows = YearCount.objects.order_by("position")
    assert [(row.period, row.ordinal, row.position, row.low) for row in rows] == [("2014", 2, 2, 7), ("2015", 1, 3, 8)]


# Refusals


def test_one_person_cannot_publish_alone(ada: User) -> None:
    with pytest.raises(OnePersonTwice, match="ada cannot check their own work"):
        publish(reading=a_reading(TWENTY_TWO), by=ada, checked_by=ada)
    assert not Release.objects.exists()


def test_whoever_read_it_cannot_check_it(ada: User, ben: User) -> None:
    reading = a_reading(TWENTY_TWO)
    own = record_reading(by=ben, value=TWENTY_TWO, document=reading.document, parent=reading)
    with pytest.raises(OnePersonTwice):
        publish(reading=own, by=ada, checked_by=ben)


def test_a_team_of_one_may_and_its_corrections_say_so(ada: User) -> None:
    with override_settings(ONE_PERSON_TEAM=True):
        publish(reading=a_reading(TWENTY_TWO), by=ada, checked_by=ada)
        publish(reading=a_reading(a_return(current_cases(number("23")))), by=ada, checked_by=ada, why="A slip.")
    assert all(row.one_person for row in Correction.objects.all())


def test_a_reading_without_a_council_cannot_be_published(ada: User, ben: User) -> None:
    reading = Reading.objects.create(document=a_document(), body={}, reader="parser")
    with pytest.raises(CannotBePublished, match="council of this reading is not settled"):
        publish(reading=reading, by=ada, checked_by=ben)


def test_a_passage_that_stands_nowhere_cannot_be_published(ada: User, ben: User) -> None:
    value = a_return(current_cases(passage=the_span("children", LETTER)))
    with pytest.raises(CannotBePublished, match="in no document of this request"):
        publish(reading=a_reading(value, text="short"), by=ada, checked_by=ben)


def test_a_text_too_long_for_its_place_is_refused_on_either_database(ada: User, ben: User) -> None:
    with pytest.raises(CannotBePublished, match="reference"):
        publish(reading=a_reading(a_return(reference="F" * 81)), by=ada, checked_by=ben)
    assert not Release.objects.exists()


def test_a_retold_document_never_takes_the_councils_place(published: Publication, ada: User, ben: User) -> None:
    retold = a_reading(a_return(), text="Retold.", provenance="retold", original_reference="FOI 1")
    with pytest.raises(Superseded):
        publish(reading=retold, by=ada, checked_by=ben, why="Because.")


def test_a_document_from_the_council_takes_the_retold_ones_place(ada: User, ben: User) -> None:
    publish(reading=a_reading(a_return(), text="Retold.", provenance="retold"), by=ada, checked_by=ben)
    received = a_reading(TWENTY_TWO)
    publish(reading=received, by=ada, checked_by=ben, why="The council's own letter came.")
    assert received.document is not None
    assert received.document.replaces is not None
    assert received.document.replaces.provenance == "retold"
    assert PublishedReturn.objects.current().get().provenance == "received"


# Again


def test_the_same_again_makes_no_release(published: Publication, ada: User, ben: User) -> None:
    once_more = again(TWENTY_TWO, ada, ben)
    assert once_more.release is None
    assert Release.objects.count() == 1
    assert Decision.objects.filter(kind="published").count() == 1


def test_the_same_said_in_another_reading_makes_no_release(published: Publication, ada: User, ben: User) -> None:
    first = Reading.objects.get()
    by_hand = record_reading(by=ada, value=TWENTY_TWO, document=first.document, parent=first)
    assert publish(reading=by_hand, by=ada, checked_by=ben).release is None


def test_a_changed_figure_is_a_correction_with_its_reason_and_people(
    published: Publication, ada: User, ben: User
) -> None:
    publication = again(a_return(current_cases(HIDDEN)), ada, ben, "A slip of ours.")
    assert publication.corrections == 1
    assert corrections() == [("current_cases", "count", "changed", "22", "<5 (0 to 4)")]
    row = Correction.objects.get()
    assert (row.why, row.by, row.checked_by, row.one_person) == ("A slip of ours.", ada, ben, False)
    assert row.release == publication.release


def test_a_figure_added_and_a_figure_removed_are_corrections(ada: User, ben: User) -> None:
    publish(reading=a_reading(a_return(yearly_cases(in_year(2014, "5")))), by=ada, checked_by=ben)
    again(a_return(yearly_cases(in_year(2015, "6"))), ada, ben)
    assert corrections() == [
        ("yearly_cases", "2014", "removed", "5", ""),
        ("yearly_cases", "2015", "added", "", "6"),
    ]


def test_a_changed_outcome_is_a_correction(published: Publication, ada: User, ben: User) -> None:
    withheld = AnswerRead(Question.CURRENT_CASES, Outcome.WITHHELD, exemptions=("FOIA s.40(2)",))
    again(a_return(withheld), ada, ben)
    assert corrections() == [
        ("current_cases", "", "changed", "answered", "withheld"),
        ("current_cases", "count", "removed", "22", ""),
        ("current_cases", "exemptions", "added", "", "FOIA s.40(2)"),
    ]


def test_a_second_value_of_a_year_is_corrected_as_the_second(ada: User, ben: User) -> None:
    publish(reading=a_reading(a_return(yearly_cases(in_year(2014, "5"), in_year(2014, "7")))), by=ada, checked_by=ben)
    again(a_return(yearly_cases(in_year(2014, "5"), in_year(2014, "8"))), ada, ben)
    assert corrections() == [("yearly_cases", "2014 (value 2)", "changed", "7", "8")]


@pytest.mark.parametrize("why", ["", "   "])
def test_nothing_published_changes_without_a_reason(published: Publication, ada: User, ben: User, why: str) -> None:
    with pytest.raises(ReasonMissing, match="1 published figures or outcomes would change"):
        again(a_return(current_cases(number("23"))), ada, ben, why)
    assert VictimCount.objects.get().low == 22
    assert Release.objects.count() == 1


def test_only_what_changes_is_closed_and_opened(ada: User, ben: User) -> None:
    publish(
        reading=a_reading(a_return(current_cases(number("22")), yearly_cases(in_year(2014, "5")))),
        by=ada,
        checked_by=ben,
    )
    again(a_return(current_cases(number("23")), yearly_cases(in_year(2014, "5"))), ada, ben)
    assert Answer.objects.count() == 9
    assert current(Question.YEARLY_CASES).from_release.number == 1
    assert current(Question.CURRENT_CASES).from_release.number == 2
    closed = Answer.objects.get(until_release__isnull=False)
    assert (closed.question.key, closed.until_release_id) == ("current_cases", 2)


def test_an_earlier_release_can_still_be_shown(published: Publication, ada: User, ben: User) -> None:
    again(a_return(current_cases(number("23"))), ada, ben)
    shown = {release: VictimCount.objects.get(answer__in=Answer.objects.as_of(release)).words for release in (1, 2)}
    assert shown == {1: "22", 2: "23"}


def test_a_return_whose_date_alone_changed_is_released_without_a_correction(
    published: Publication, ada: User, ben: User
) -> None:
    value = Return(
        responded_on=RESPONDED,
        answers=TWENTY_TWO.answers,
    )
    publication = again(value, ada, ben, "")
    assert publication.release is not None
    assert (publication.corrections, corrections()) == (0, [])
    assert PublishedReturn.objects.current().get().responded_on == RESPONDED
    assert Answer.objects.filter(until_release__isnull=False).count() == 0


def test_a_settled_finding_stays_settled_when_it_is_found_again(ada: User, ben: User) -> None:
    finding = Finding(FindingCode.ADULTS_INCLUDED, "The ages go past 17.", (Question.VICTIM_AGE,))
    first = a_reading(a_return(findings=[finding]))
    settle_finding(reading=first, by=ada, finding=finding, settled_as="explained", why="Care leavers.")
    publish(reading=first, by=ada, checked_by=ben)
    again(a_return(current_cases(number("1")), findings=[finding]), ada, ben)
    row = PublishedFinding.objects.get()
    assert (row.state, row.note, row.from_release_id) == ("explained", "Care leavers.", 1)


def test_of_two_findings_of_one_kind_one_is_published_as_settled(ada: User, ben: User) -> None:
    ages = Finding(FindingCode.ADULTS_INCLUDED, "The ages go past 17.", (Question.VICTIM_AGE,))
    groups = Finding(FindingCode.ADULTS_INCLUDED, "The groups go past 17.", (Question.VICTIM_ETHNICITY,))
    first = a_reading(a_return(findings=[ages, groups]))
    settle_finding(reading=first, by=ada, finding=ages, settled_as="explained", why="Care leavers.")
    publish(reading=first, by=ada, checked_by=ben)
    assert dict(PublishedFinding.objects.values_list("message", "state")) == {
        "The ages go past 17.": "explained",
        "The groups go past 17.": "open",
    }


def test_a_finding_that_no_longer_holds_is_closed(ada: User, ben: User) -> None:
    finding = Finding(FindingCode.ADULTS_INCLUDED, "The ages go past 17.", (Question.VICTIM_AGE,))
    publish(reading=a_reading(a_return(findings=[finding])), by=ada, checked_by=ben)
    again(a_return(current_cases(number("1"))), ada, ben)
    assert not PublishedFinding.objects.current().exists()
    assert PublishedFinding.objects.get().until_release_id == 2


def test_a_failure_in_the_middle_leaves_nothing(ada: User, ben: User) -> None:
    long = figure("w" * 9, Count(1, 1), ethnicity=Ethnicity("L" * 161, EthnicGroup.WHITE, None))
    value = a_return(
        current_cases(number("22")), AnswerRead(Question.PERPETRATOR_ETHNICITY, Outcome.ANSWERED, figures=(long,))
    )
    reading = a_reading(value)
    with pytest.raises(CannotBePublished, match=r"^Perpetrators by ethnicity, L{60}: label: "):
        publish(reading=reading, by=ada, checked_by=ben)
    assert [model.objects.count() for model in (Release, Answer, PublishedReturn, VictimCount, Decision)] == [0] * 5
