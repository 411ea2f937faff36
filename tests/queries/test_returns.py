"""A return is shown in the council's words, each figure marked where it stands, nothing private beside it."""

from datetime import date

import pytest

from councils.domain.count import Count
from councils.domain.deadlines import Law
from councils.models import Answer, Council
from councils.queries.returns import AnswerShown, Piece, Timing, return_shown
from tests.published import Given, a_council, publish

pytestmark = pytest.mark.django_db

PASSAGE = "There were 22 children; ask foi@eastmarsh.gov.example or 01632 960123."


def shown_answer(given: Given, **council: object) -> AnswerShown:
    publish(a_council("Eastmarsh", **council), current_cases=given)
    shown = return_shown("eastmarsh", "cse-2025")
    assert shown is not None
    return shown.answers[0]


def figure(words: str, low: int | None, high: int | None, at: int | None, **more: object) -> dict[str, object]:
    span = {} if at is None else {"span_start": at, "span_end": at + len(words)}
    return {"words": words, "low": low, "high": high, "outcome": "answered", **span, **more}


def test_a_figure_is_marked_where_it_stands_in_the_passage() -> None:
    given = Given(figures=[figure("22", 22, 22, 111)], fields={"passage": PASSAGE, "passage_start": 100})
    answer = shown_answer(given)
    marked = [piece for piece in answer.pieces if piece.anchor]
    assert marked == [Piece("22", "current-cases-1")]
    assert answer.figures[0].anchor == "current-cases-1"
    assert answer.pieces[0].text == "There were "


def test_an_address_and_a_number_to_ring_are_masked_around_the_figures() -> None:
    given = Given(figures=[figure("22", 22, 22, 111)], fields={"passage": PASSAGE, "passage_start": 100})
    text = "".join(piece.text for piece in shown_answer(given).pieces)
    assert text == "There were 22 children; ask [e-mail address] or [telephone number]."


def test_a_figure_that_looks_like_a_number_to_ring_is_still_shown() -> None:
    given = Given(figures=[figure("01632960123", 1, 1, 0)], fields={"passage": "01632960123", "passage_start": 0})
    assert [piece.text for piece in shown_answer(given).pieces if piece.text] == ["01632960123"]


def test_figures_said_by_the_same_words_share_one_mark() -> None:
    words = "did not record it"
    given = Given(
        figures=[
            figure(words, None, None, 0, outcome="not_held", period="2010"),
            figure(words, None, None, 0, outcome="not_held", period="2011"),
        ],
        fields={"passage": words, "passage_start": 0},
    )
    answer = shown_answer(given)
    assert [piece.anchor for piece in answer.pieces if piece.anchor] == ["current-cases-1"]
    assert {shown.anchor for shown in answer.figures} == {"current-cases-1"}


def test_a_figure_keyed_in_without_a_passage_has_no_mark() -> None:
    answer = shown_answer(Given(figures=[figure("22", 22, 22, None)]))
    assert answer.pieces == ()
    assert answer.figures[0].anchor == ""
    assert answer.figures[0].count == Count(22, 22)


def test_a_figure_that_is_not_held_has_no_count_to_show() -> None:
    answer = shown_answer(Given(figures=[figure("not recorded", None, None, None, outcome="not_held")]))
    assert answer.figures[0].count is None
    assert answer.figures[0].outcome == "not_held"


def test_what_was_counted_is_said_as_far_as_the_letter_says() -> None:
    fields = {"unit": "children", "basis": "open_on_date", "scope_age_low": 10, "scope_age_high": 21}
    assert shown_answer(Given(fields=fields)).counted == "children; open on a day; ages 10–21"


def test_what_was_counted_is_left_unsaid_where_the_letter_is_silent() -> None:
    assert shown_answer(Given()).counted == ""


def test_an_exemption_stands_with_its_meaning() -> None:
    answer = shown_answer(Given("withheld", fields={"exemptions": ["FOIA s.40(2)", "FOIA s.99"]}))
    assert answer.exemptions[0][1].startswith("The information is personal")
    assert answer.exemptions[1] == ("FOIA s.99", "")


def test_a_council_without_a_published_letter_has_no_return() -> None:
    a_council("Eastmarsh")
    assert return_shown("eastmarsh", "cse-2025") is None


def test_a_return_that_a_later_release_closed_is_not_shown_beside_the_new_one() -> None:
    council = a_council("Eastmarsh")
    first = publish(council, current_cases=Given("not_held"))
    close(council, first.from_release_id + 1)
    publish(council, release=None, current_cases=Given("answered"))
    shown = return_shown("eastmarsh", "cse-2025")
    assert shown is not None
    assert [answer.outcome for answer in shown.answers] == ["answered"]


def close(council: Council, number: int) -> None:
    from councils.models import PublishedReturn, Release

    until = Release.objects.create(number=number, summary="Corrected.")
    for rows in (PublishedReturn.objects, Answer.objects):
        rows.filter(request__council=council).update(until_release=until)


def timing_shown() -> Timing:
    shown = return_shown("eastmarsh", "cse-2025")
    assert shown is not None
    assert shown.timing is not None
    return shown.timing


def test_the_deadline_is_worked_out_day_by_day() -> None:
    returned = publish(a_council("Eastmarsh"), current_cases=Given("not_held"))
    type(returned).objects.filter(pk=returned.pk).update(
        received_on=date(2025, 4, 14), responded_on=None, published_on=date(2025, 5, 12)
    )
    timing = timing_shown()
    assert timing.deadline is not None
    assert timing.deadline.due_on == date(2025, 5, 15)
    assert timing.working_day == 17
    assert timing.by_publication


def test_no_deadline_is_invented_where_the_day_of_receipt_is_not_known() -> None:
    publish(a_council("Eastmarsh"), current_cases=Given("not_held"))
    timing = timing_shown()
    assert timing.deadline is None
    assert timing.working_day is None


def test_a_scottish_council_is_bound_by_scotlands_act() -> None:
    publish(a_council("Eastmarsh", nation="scotland"), current_cases=Given("not_held"))
    timing = timing_shown()
    assert timing.law is Law.FOISA


def test_a_name_that_staff_marked_is_masked_in_the_passage() -> None:
    fields = {"passage": "Ann Smith counts 22 children.", "passage_start": 100, "names": [[0, 9]]}
    answer = shown_answer(Given(figures=[figure("22", 22, 22, 117)], fields=fields))
    assert "".join(piece.text for piece in answer.pieces) == "[name] counts 22 children."


def test_a_mark_that_would_show_part_of_a_name_is_not_drawn() -> None:
    fields = {"passage": "Ann 22 Smith.", "passage_start": 0, "names": [[0, 12]]}
    answer = shown_answer(Given(figures=[figure("22", 22, 22, 4)], fields=fields))
    assert "".join(piece.text for piece in answer.pieces) == "[name]."
