"""A reply, set apart from the request it quotes; whatever may be an answer is kept."""

import pytest

from councils.parsing.readers.characters import folded
from councils.parsing.readers.html import read_markup
from councils.parsing.readers.layout import lay_out
from councils.parsing.readers.thread import reply_of_blocks, reply_of_lines
from councils.parsing.text import Kind, PlacedText

REPLY = (
    "Dear Requester\n\nThere are 22 cases now. We hold no figures for the years before 2014, because they were not\n"
    "recorded, and the strategy of the partnership can be found on our website.\n\nKind regards\nFOI Team\n"
)
REQUEST = "Please confirm:\n3. The current number of cases between 2010 and 2024\n"


def lines_of(text: str, *, attachments: bool = False) -> PlacedText:
    return lay_out(reply_of_lines(text.split("\n"), has_attachments=attachments))


def blocks_of(markup: str) -> PlacedText:
    return lay_out(reply_of_blocks(read_markup(markup, quoting=True), has_attachments=False))


def marked(text: str) -> str:
    return "".join(f"> {line}\n" for line in text.splitlines())


@pytest.mark.parametrize(
    "lead",
    [
        "On Mon, 14 Apr 2025 at 09:00, A Person <a@b.example> wrote:\n",
        "On 14 April 2025 at 09:00 A Person <a-person-with-a-long-name@mail.example>\nwrote:\n",
        "",
    ],
)
def test_a_quoted_request_behind_the_reply_is_left_out(lead: str) -> None:
    assert lines_of(REPLY + "\n" + lead + marked(REQUEST)).text.strip() == REPLY.strip()


@pytest.mark.parametrize(
    "lead",
    [
        "-----Original Message-----\nFrom: A Person\nSent: 14 April 2025 09:00\nTo: FOI\n",
        "From: A Person <a@b.example>\nSent: 14 April 2025 09:00\nTo: FOI\nSubject: request\n",
        "________________________________\nFrom: A Person\nDate: Monday, 14 April 2025\nTo: FOI\n",
        "*From:* A Person\n*Sent:* 14 April 2025\n*To:* FOI\n",
    ],
)
def test_a_request_below_its_own_fields_is_left_out(lead: str) -> None:
    text = lines_of(REPLY + "\n" + lead + "\n" + REQUEST).text
    assert "22 cases" in text
    assert "2010" not in text


def test_answers_between_quoted_lines_are_kept_with_what_they_answer() -> None:
    placed = lines_of(
        "Dear Requester\n\n> c) the current number?\n\n22\n\n> d) group based?\n\n0\n\nRegards\n\n> e) thanks\n"
    )
    assert folded(placed.text) == "Dear Requester c) the current number? 22 d) group based? 0 Regards"
    quoted = [placed.text[s.start : s.end] for s in placed.segments if s.kind is Kind.QUOTED]
    assert quoted == ["c) the current number?", "d) group based?"]


def test_an_answer_under_the_quoted_request_is_kept() -> None:
    placed = lines_of(marked(REQUEST) + "\nThere are 22 cases.\n")
    assert "There are 22 cases." in placed.text
    assert placed.segments[0].kind is Kind.QUOTED


def test_answers_written_into_an_unmarked_request_are_kept_when_the_reply_says_so() -> None:
    placed = lines_of("Please see our answers below in red.\n\nFrom: A\nSent: B\nTo: C\n\n3. Current number?\n22\n")
    assert placed.text.endswith("3. Current number?\n22\n")
    assert Kind.QUOTED not in {segment.kind for segment in placed.segments}


def test_a_letter_passed_on_is_kept() -> None:
    placed = lines_of("---------- Forwarded message ---------\nFrom: FOI\nDate: x\nTo: y\n\nThere are 22 cases.\n")
    assert "There are 22 cases." in placed.text
    assert Kind.QUOTED not in {segment.kind for segment in placed.segments}


def test_what_a_very_short_reply_quotes_is_kept_as_a_quotation() -> None:
    placed = lines_of("No information held.\n\nFrom: A\nSent: B\nTo: C\n\n3. Number from 2010?\n")
    assert placed.segments[-1].kind is Kind.QUOTED


def test_a_short_reply_with_its_letter_attached_needs_no_quotation() -> None:
    placed = lines_of("See attached.\n\nFrom: A\nSent: B\nTo: C\n\n3. Number from 2010?\n", attachments=True)
    assert "2010" not in placed.text


@pytest.mark.parametrize(
    "line",
    [
        "From: 2010 to 2014 there were 22 cases.\nTo: be confirmed\n",
        "On 14 April 2025 a person wrote to us.\n",
        "5 > 4 and 3 < 4\n",
        "-- 22 cases --\n",
    ],
)
def test_words_that_only_look_like_a_quotation_are_kept(line: str) -> None:
    text = f"Dear Requester\n\n{line}\nThere are 22 cases.\n"
    assert lines_of(text).text == text.rstrip("\n") + "\n"


def test_a_quoted_request_in_markup_is_left_out() -> None:
    quoted = "<div>On 14 April 2025, A Person wrote:<blockquote><p>How many from 2010?</p></blockquote></div>"
    assert blocks_of(f"<p>There are 22 cases.</p>{quoted}").text == "There are 22 cases."


def test_answers_between_quotations_in_markup_are_kept() -> None:
    page = "<blockquote>How many?</blockquote><p>22</p><blockquote>And groups?</blockquote><p>0</p>"
    placed = blocks_of(page)
    assert placed.text.split() == ["How", "many?", "22", "And", "groups?", "0"]
    assert [segment.kind for segment in placed.segments] == [Kind.QUOTED, Kind.PARAGRAPH] * 2


def test_a_request_below_its_fields_in_markup_is_left_out() -> None:
    page = f"<p>{REPLY}</p><hr><p><b>From:</b> A<br><b>Sent:</b> B<br><b>To:</b> C</p><p>How many from 2010?</p>"
    text = blocks_of(page).text
    assert "22 cases" in text
    assert "2010" not in text
