"""Of a log of many requests only the row of this one is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.requestlogs import log_entry, other_requests, replies, without_other_requests
from tests.parsing.reading_letters import read_letter

LOG = """Avonbrook Council: disclosure log, April to June 2025
{case}\tReceived\tClosed\t{subject}\t{reply}
25/201\t14/04/2025\t16/04/2025\tChild sexual exploitation: strategy, current cases, ethnicity and age of victims, cases each year 2010 to 2024\tNot held. Children's social care is a function of the county council
25/202\t15/04/2025\t13/05/2025\tTaxi drivers refused a licence, by year\t2022: 6, 2023: 11, 2024: 8
25/203\t15/04/2025\t29/04/2025\tEmpty homes\t317
25/204\t16/04/2025\t12/05/2025\tStaff checks by ethnicity\tWhite British 164, Asian 9, not stated 22
"""


@pytest.mark.parametrize("case", ["Case", "Ref", "FOI reference", "Request no.", "Log number", "Our ref", "ID"])
@pytest.mark.parametrize(
    ("subject", "reply"),
    [("Subject", "Reply in brief"), ("Request", "Response"), ("Summary of request", "Outcome"), ("Topic", "Decision")],
)
def test_the_other_rows_hold_no_figures(case: str, subject: str, reply: str) -> None:
    read = read_letter(LOG.format(case=case, subject=subject, reply=reply))
    assert all(not answer.figures for answer in read.answers)
    assert {read.answer(question).outcome for question in list(Question)[2:]} == {Outcome.NOT_HELD}


def test_the_row_of_this_request_keeps_its_reply_on_a_line_of_its_own() -> None:
    text = LOG.format(case="Case", subject="Subject", reply="Reply")
    made = without_other_requests(text)
    assert len(made) == len(text)
    assert "\nNot held. Children's social care" in made
    assert [text[start:end] for start, end in replies(text)] == [
        "Not held. Children's social care is a function of the county council"
    ]


@pytest.mark.parametrize(
    "table",
    [
        "Ref\tQuestion\tReply\n1\tStrategy\tYes\n2\tMechanisms\tA panel\n3\tCSE cases\t14\n4\tGroup based\t2\n",
        "Ref\tSubject\tReply\nAB1\tCSE cases\t14\nAB1\tGroup based\t2\nAB1\tAges\tNot held\n",
        "Year\tSubject\tReply\n2022\tCSE\t14\n2023\tCSE\t15\n2024\tCSE\t16\n",
        "Case\tDetails\n25/201\tCSE\n25/202\tHomes\n25/203\tTaxis\n",
        "Case\tSubject\tReply\n25/201\tCSE\t14\n25/202\tHomes\t317\n",
    ],
)
def test_rows_of_one_request_are_no_log(table: str) -> None:
    assert list(other_requests(table)) == []


@given(st.text(alphabet="\t\n 1CaseSubjectReply25/", max_size=120))
def test_no_text_changes_its_length(text: str) -> None:
    assert len(without_other_requests(text)) == len(text)


def test_the_parts_of_one_request_are_no_log_of_many() -> None:
    rows = "3\tCurrent cases\t24\n4\tGang/group\t3\n5.1\tWhite British\t15\n5.2\tIndian\t9\n5.3\tAge 13\t8\n7.1\t2022\t20\n7.2\t2023\t18"
    text = f"Avonbrook Council\n\nRef\tQuestion\tAnswer\n{rows}\n"
    assert without_other_requests(text) == text


ANSWERED = "Avonbrook Council answered: 1. Yes to both. 2. A weekly panel. 3. 17 children. 4. Zero. 5. White British 11, Indian 6. 6. Not held. 7. Not held."


def _log(heads: tuple[str, ...], ours: tuple[str, ...], others: list[tuple[str, ...]]) -> str:
    return "April to June\n\n" + "\n".join("\t".join(row) for row in (heads, *others, ours)) + "\n"


@pytest.mark.parametrize(
    ("heads", "cells"),
    [
        (("Number", "Title", "Date in", "Date out", "What we answered"), "{r}|{s}|{i}|{o}|{a}"),
        (("Ref", "Received", "Subject", "Closed", "Outcome", "Response"), "{r}|{i}|{s}|{o}|Part disclosed|{a}"),
        (("Request number", "Subject", "Received", "Information released", "Closed"), "{r}|{s}|{i}|{a}|{o}"),
        (("Log no", "Team", "Topic", "In", "Out", "Decision", "What we said"), "{r}|Children|{s}|{i}|{o}|Granted|{a}"),
        (("Case", "Department", "Title", "Date received", "Date answered", "Reply"), "{r}|Children|{s}|{i}|{o}|{a}"),
        (("Our ref", "Summary", "Response", "Response date", "Date in"), "{r}|{s}|{a}|{o}|{i}"),
    ],
)
def test_the_row_of_this_request_gives_reference_dates_and_answers(heads: tuple[str, ...], cells: str) -> None:
    def row(number: int, subject: str, reply: str) -> tuple[str, ...]:
        named = cells.format(r=f"AVB-189{number}", s=subject, i=f"0{number}/04/2025", o=f"0{number}/05/2025", a=reply)
        return tuple(named.split("|"))

    others = [row(1, "Bus lane penalties", "2022: 4118. 2023: 3960."), row(2, "Empty homes", "3. 212 homes.")]
    read = read_letter(_log(heads, row(6, "Child sexual exploitation cases", ANSWERED), others))
    assert (read.reference, str(read.received_on), str(read.responded_on)) == ("AVB-1896", "2025-04-06", "2025-05-06")
    assert [(figure.low, figure.certain) for figure in read.answer(Question.CURRENT_CASES).figures] == [(17, True)]
    assert [figure.low for figure in read.answer(Question.VICTIM_ETHNICITY).figures] == [11, 6]
    assert not read.answer(Question.YEARLY_CASES).figures


def test_two_rows_of_this_subject_are_no_entry_of_one_request() -> None:
    rows: list[tuple[str, ...]] = [
        ("A-11", "CSE cases", "14"),
        ("A-12", "Empty homes", "6"),
        ("A-13", "CSE and taxis", "2"),
    ]
    assert log_entry(_log(("Ref", "Subject", "Reply"), rows[0], rows[1:])) is None


def test_an_entry_outside_of_a_log_is_none() -> None:
    assert log_entry("Ref\tSubject\tReply\nA-11\tCSE cases\t14\n") is None
