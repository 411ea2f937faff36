"""Where an operator has small cells hidden, none is in anything public, of any release; else nothing changes."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from councils.domain.selection import Selection
from councils.models import Answer, Correction, Finding, PublishedReturn, Question, Request
from councils.models.published import THE_COUNT
from councils.queries import disclosure
from councils.queries.comparisons import compared
from councils.queries.corrections import NOT_SHOWN
from councils.queries.returns import AnswerShown, return_shown
from councils.queries.search import search
from councils.queries.state import published_state
from councils.queries.withdrawals import to_withdraw
from councils.queries.withdrawn import withdrawn
from tests.people import checker, researcher
from tests.published import Given, a_council, a_release, exact, publish, ranged

pytestmark = pytest.mark.django_db

ETHNICITY = "Asian\t3\nBlack\tfewer than 6\nWhite\t17\nTotal\t26"
NOW = "We support 26 children; three of them are Asian."


@pytest.fixture
def masking(settings: Any) -> None:
    settings.SMALL_CELLS = "mask"


def told(words: str, passage: str, low: int, high: int, **fields: Any) -> dict[str, Any]:
    """A figure that a passage says."""
    start = passage.index(words)
    return {**ranged(words, low, high), "span_start": start, "span_end": start + len(words), **fields}


def a_letter(**answers: Any) -> None:
    given: dict[str, Any] = {
        "current_cases": Given(figures=[told("26", NOW, 26, 26)], fields={"passage": NOW, "passage_start": 0}),
        "victim_ethnicity": Given(
            figures=[
                told("3", ETHNICITY, 3, 3, label="Asian", group="asian"),
                told("fewer than 6", ETHNICITY, 0, 5, label="Black", group="black"),
                told("17", ETHNICITY, 17, 17, label="White", group="white"),
            ],
            fields={"passage": ETHNICITY, "passage_start": 0},
        ),
    }
    publish(a_council("Eastmarsh"), **{**given, **answers})


def answered(key: str) -> AnswerShown:
    shown = return_shown("eastmarsh", "cse-2025")
    assert shown is not None
    return next(answer for answer in shown.answers if answer.question.key == key)


def words_of(key: str) -> str:
    return "".join(piece.text for piece in answered(key).pieces)


def rows(query: str) -> dict[str, tuple[str, str]]:
    """Each category with its count and, where there is none, the reason."""
    selection = Selection.read(parse_qsl(query))
    found = compared(selection, published_state()).comparison.rows
    return {row.category: (str(row.count) if row.count else "", row.why) for row in found}


def test_everything_stands_as_published_unless_an_operator_says_otherwise() -> None:
    a_letter()
    assert withdrawn().hides_numbers(Request.objects.get().pk) is False
    assert rows("measure=victim_ethnicity")["Asian"] == ("3", "")
    assert words_of("victim_ethnicity") == ETHNICITY


def test_asking_what_is_hidden_costs_no_query_where_nothing_is(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_num_queries(0):
        assert disclosure.hidden_figures() == frozenset()


@pytest.mark.usefixtures("masking")
def test_what_is_hidden_is_worked_out_once_for_a_release(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    a_letter()
    first = disclosure.hidden_figures()
    with django_assert_num_queries(1):
        assert disclosure.hidden_figures() == first


@pytest.mark.usefixtures("masking")
def test_a_small_cell_and_what_would_tell_it_have_no_count_in_a_comparison() -> None:
    a_letter()
    found = rows("measure=victim_ethnicity")
    assert found["Asian"] == found["Black"] == ("", "hidden here, as small numbers are")
    assert found["White"] == ("17", "")


@pytest.mark.usefixtures("masking")
def test_a_hidden_cells_words_are_not_told_with_its_count() -> None:
    a_letter()
    selection = Selection.read([("measure", "victim_ethnicity")])
    found = compared(selection, published_state()).comparison.rows
    assert [row.words for row in found] == ["", "", "17"]


@pytest.mark.usefixtures("masking")
def test_a_passage_shows_no_number_but_those_of_figures_shown() -> None:
    a_letter()
    assert words_of("victim_ethnicity") == "Asian\t[number]\nBlack\t[number]\nWhite\t17\nTotal\t[number]"
    assert words_of("current_cases") == "We support 26 children; [number] of them are Asian."
    assert [figure.category for figure in answered("victim_ethnicity").figures] == ["White"]
    assert [category for category, _ in answered("victim_ethnicity").withdrawn_figures] == ["Asian", "Black"]


@pytest.mark.usefixtures("masking")
def test_a_mark_that_shares_words_with_a_hidden_figure_goes_with_it() -> None:
    passage = "Asian and White: 3 and 17, 26 in all"
    both = told("3 and 17", passage, 3, 3, label="Asian")
    one = told("17", passage, 17, 17, label="White")
    a_letter(victim_ethnicity=Given(figures=[both, one], fields={"passage": passage, "passage_start": 0}))
    assert words_of("victim_ethnicity") == "Asian and White: [number] and [number], [number] in all"


@pytest.mark.usefixtures("masking")
def test_a_joint_passage_is_masked_under_each_of_its_questions() -> None:
    joint = f"{NOW}\n{ETHNICITY}"
    a_letter(
        current_cases=Given(figures=[told("26", joint, 26, 26)], fields={"passage": joint, "passage_start": 0}),
        mechanisms=Given(fields={"passage": joint, "passage_start": 0}),
    )
    assert "3" not in words_of("mechanisms") + words_of("current_cases")
    assert "three" not in words_of("mechanisms") + words_of("current_cases")


@pytest.mark.usefixtures("masking")
@pytest.mark.parametrize("looked_for", ["asian 3", "three of them", "3", "17"])
def test_a_search_finds_no_number_in_words_that_hide_some(looked_for: str) -> None:
    a_letter()
    assert search(looked_for) == []
    assert len(search("asian")) == 2


@pytest.mark.usefixtures("masking")
def test_a_finding_that_repeats_hidden_figures_is_not_shown() -> None:
    a_letter()
    returned = PublishedReturn.objects.get()
    for questions in (["victim_ethnicity"], ["yearly_cases"]):
        Finding.objects.create(
            request=returned.request,
            code="sum-differs",
            message="…",
            questions=questions,
            from_release=returned.from_release,
        )
    shown = return_shown("eastmarsh", "cse-2025")
    assert shown is not None
    assert [finding.questions for finding in shown.findings] == [["yearly_cases"]]


@pytest.mark.usefixtures("masking")
def test_a_return_without_a_small_cell_keeps_its_words_and_figures() -> None:
    passage = "Asian\t5\nWhite\t21\nTotal\t26"
    figures = [told("5", passage, 5, 5, label="Asian"), told("21", passage, 21, 21, label="White")]
    a_letter(victim_ethnicity=Given(figures=figures, fields={"passage": passage, "passage_start": 0}))
    assert words_of("victim_ethnicity") == passage
    assert words_of("current_cases") == NOW


@pytest.mark.usefixtures("masking")
def test_a_band_of_ages_is_the_total_of_the_bands_inside_it() -> None:
    bands = {"12–17": (12, 17, 14), "12–15": (12, 15, 11), "16–17": (16, 17, 3), "unknown": (None, None, 6)}
    figures = [exact(number, age_low=low, age_high=high) for low, high, number in bands.values()]
    a_letter(victim_ethnicity=Given("not_held"), current_cases=Given("not_held"), victim_age=Given(figures=figures))
    hidden = {category for category, (count, _) in rows("measure=victim_age").items() if not count}
    assert hidden == {"12–15", "16–17"}


@pytest.mark.usefixtures("masking")
def test_an_ethnic_group_is_the_total_of_the_labels_in_it() -> None:
    white = [exact(14, label="White", group="white"), exact(11, label="White British", group="white", detail="british")]
    figures = [*white, exact(3, label="White Irish", group="white", detail="irish"), exact(6, label="Asian")]
    a_letter(victim_ethnicity=Given(figures=figures), current_cases=Given("not_held"))
    hidden = {category for category, (count, _) in rows("measure=victim_ethnicity").items() if not count}
    assert hidden == {"White British", "White Irish"}


@pytest.mark.usefixtures("masking")
def test_small_counts_that_break_down_no_victims_stay() -> None:
    figures = [exact(2, label="White")]
    a_letter(victim_ethnicity=Given("not_held"), perpetrator_ethnicity=Given(figures=figures))
    assert rows("measure=perpetrator_ethnicity")["White"] == ("2", "")


@pytest.mark.usefixtures("masking")
def test_an_earlier_release_hides_what_the_newest_hides_and_the_other_way_round() -> None:
    a_letter()
    later = a_release()
    for table in (Answer, PublishedReturn):
        table.objects.update(until_release=later)
    corrected = [exact(9, label="Asian"), exact(0, label="Black"), exact(17, label="White")]
    publish(
        *[request.council for request in Request.objects.all()],
        release=later,
        victim_ethnicity=Given(figures=corrected),
    )
    for release in (1, 2):
        found = rows(f"measure=victim_ethnicity&release={release}")
        assert found["Asian"] == ("", "hidden here, as small numbers are"), release


def wrote_again(before: int, after: int) -> None:
    """A council whose count changed while the words of its ages stayed, with the correction that says so."""
    council = a_council("Eastmarsh")
    bands = {12: ranged("more than 4", 5, None), 13: exact(1), 14: ranged("<5", 0, 4)}
    ages = Given(figures=[{**words, "age_low": age, "age_high": age} for age, words in bands.items()])
    publish(council, current_cases=Given(figures=[exact(before)]), victim_age=ages)
    later = a_release()
    for table in (Answer, PublishedReturn):
        table.objects.update(until_release=later)
    publish(council, release=later, current_cases=Given(figures=[exact(after)]), victim_age=ages)
    Correction.objects.create(
        release=later, request=Request.objects.get(), question=Question.objects.get(key="current_cases"),
        category=THE_COUNT, change="changed", before=str(before), after=str(after), why=f"It was {before} by mistake.",
        by=researcher(), checked_by=checker(),
    )  # fmt: skip


@pytest.mark.usefixtures("masking")
def test_a_count_that_changed_over_a_hidden_age_is_shown_as_hidden_at_every_release() -> None:
    wrote_again(7317, 7315)
    for release in (1, 2):
        found = rows(f"measure=current_cases&release={release}")
        assert list(found.values()) == [("", "hidden here, as small numbers are")], release
        assert rows(f"measure=victim_age&release={release}")["12"] == ("5 or more", "")
    assert [notice.words for _, notice in answered("current_cases").withdrawn_figures] == [disclosure.WORDS]


@pytest.mark.usefixtures("masking")
@pytest.mark.parametrize("address", ["/corrections/", "/corrections/feed/"])
def test_a_correction_of_a_count_that_is_hidden_says_only_that_there_was_one(client: Client, address: str) -> None:
    wrote_again(7317, 7315)
    said = client.get(address).text.replace(",", "")
    assert NOT_SHOWN in said
    assert "731" not in said


@pytest.mark.usefixtures("masking")
def test_a_count_that_stayed_over_a_hidden_age_is_shown() -> None:
    wrote_again(17, 17)
    for release in (1, 2):
        assert list(rows(f"measure=current_cases&release={release}").values()) == [("17", "")], release


def test_a_count_that_changed_stands_as_published_unless_an_operator_says_otherwise() -> None:
    wrote_again(17, 15)
    shown = [list(rows(f"measure=current_cases&release={release}").values()) for release in (1, 2)]
    assert shown == [[("17", "")], [("15", "")]]


@pytest.mark.usefixtures("masking")
def test_the_papers_of_a_return_with_a_hidden_cell_are_out_of_public() -> None:
    a_letter()
    assert withdrawn().hides_document(Request.objects.get().pk)
    assert not withdrawn().hides_document(Request.objects.get().pk + 1)


@pytest.mark.usefixtures("masking")
def test_staff_can_still_withdraw_what_is_hidden() -> None:
    a_letter()
    offered = to_withdraw(Request.objects.get())
    assert not any(figure.is_withdrawn for question in offered for figure in question.figures)


PUBLIC = (
    *("/", "/councils/", "/councils/eastmarsh/", "/councils/eastmarsh/cse-2025/", "/answers/", "/search/?q=asian"),
    *(f"/compare{form}?measure=victim_ethnicity" for form in ("/", ".csv", ".json", ".svg")),
)


@pytest.mark.usefixtures("masking")
@pytest.mark.parametrize("address", PUBLIC)
def test_no_public_answer_holds_a_hidden_number(client: Client, address: str) -> None:
    marked = "7391"  # stands nowhere by chance
    passage = f"Asian\t3\nWhite\t{marked}"
    figures = [told("3", passage, 3, 3, label="Asian"), told(marked, passage, 7391, 7391, label="White")]
    total = "7394"
    a_letter(
        current_cases=Given(figures=[told(total, total, 7394, 7394)], fields={"passage": total, "passage_start": 0}),
        victim_ethnicity=Given(figures=figures, fields={"passage": passage, "passage_start": 0}),
    )
    response = client.get(address)
    assert response.status_code == 200
    said = b"".join(parts(response)).decode()
    assert marked not in said
    assert "7,391" not in said


def parts(response: Any) -> Iterator[bytes]:
    return iter(response.streaming_content) if response.streaming else iter([response.content])


def test_turning_the_switch_makes_what_visitors_keep_stale(client: Client, settings: Any) -> None:
    a_letter()
    address = "/compare/?measure=victim_ethnicity"
    before = client.get(address)
    settings.SMALL_CELLS = "mask"
    known = {"If-None-Match": before["ETag"]}, {"If-Modified-Since": before["Last-Modified"]}
    assert [client.get(address, headers=headers).status_code for headers in known] == [200, 200]
    assert client.get(address, headers={"If-None-Match": client.get(address)["ETag"]}).status_code == 304
