"""Of a log of many requests only the row of this one is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.requestlogs import other_requests, replies, without_other_requests
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
