"""A line of the head, or a part of one, that is nothing but a case's name, and the numbers of a letterhead that name none."""

import pytest

from councils.domain.vocabulary import Question
from councils.parsing.rules.codelines import code_at_head
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.spans import Places
from tests.parsing.reading_letters import letter, placed, read_letter

BODY = "\n\n" + letter(a="Yes", c="22")


def code_of(text: str) -> str | None:
    return code_at_head(Letter.of(placed(text)), Places.of(()))


@pytest.mark.parametrize(
    ("head", "code"),
    [
        ("Child sexual exploitation - 25-0716", "25-0716"),
        ("Freedom of Information request: CSE (HC-4471)", "HC-4471"),
        ("Freedom of Information request - Child sexual exploitation - HC/4471/25", "HC/4471/25"),
        ("9 May 2025 / HC4471", "HC4471"),
        ("Avonbrook Council | 2025.00118 | CSE", "2025.00118"),
        ("Response to your enquiry, 4471-25, on exploitation", "4471-25"),
        ("AV IG 25 0118", "AV IG 25 0118"),
        ("118442", "118442"),
        ("Dear Ms Roe\n\nChild sexual exploitation [AV-0118]", "AV-0118"),
    ],
)
def test_a_part_of_a_line_that_is_a_code_is_the_reference(head: str, code: str) -> None:
    assert code_of(f"Avonbrook Council\n{head}\n\nWe hold little.\n") == code
    assert read_letter(f"Avonbrook Council\n{head}{BODY}").reference == code


@pytest.mark.parametrize(
    "subject", ["HC118", "HC118 - Exploitation", "Re: Exploitation HC118", "Your request, 25-0118"]
)
def test_the_code_of_a_subject_line_is_the_reference(subject: str) -> None:
    mail = f"From: foi@avonbrook.gov.example\nSubject: {subject}\nDate: Fri, 9 May 2025 10:00:00 +0100\n\nDear A\n\nWe hold little.\n"
    assert read_letter(mail).reference == subject.split()[0 if subject.startswith("HC") else -1]


@pytest.mark.parametrize(
    "head",
    [
        "Telephone 01632 960118",
        "01632 960118",
        "01632960118",
        "Tel | 960118",
        "AV1 1AA",
        "CIVIC CENTRE AV1 1AA",
        "PO BOX 1184",
        "DX 118442 Avonbrook",
        "ROOM 118 / FLOOR 2",
        "VAT: GB118442100",
        "VAT - 118 4421 00",
        "Registered charity no | 1184421",
        "ISO 27001",
        "CSE - 2010/11",
        "CSE - 2010-2024",
        "Children aged 10-17",
        "AVONBROOK 2025",
        "FOIA 2000 - response",
        "9 May 2025 / 10:41",
        "09/05/2025",
        "Your ref\t12-AB-99",
        "Part 2 - section 16",
        "Subject\tReceived\nCSE 25/117\t22/04/25",
        "CSE - 118",
        "5. WB 17",
        "7. 2022 NK",
    ],
)
def test_the_other_numbers_of_a_letterhead_are_no_reference(head: str) -> None:
    assert code_of(f"Avonbrook Council\n{head}\n\nWe hold little.\n") is None


@pytest.mark.parametrize(
    "text",
    [
        "Avonbrook Council\n\nDear Ms Roe\n\nWe hold little.\n\nThe panel met.\n\nForm - HC-4471",
        "Avonbrook Council\n\nDear Ms Roe\n\nWe answered a like request, HC-4471, last year.",
        "Avonbrook Council\n\nDear Ms Roe\n\n> Exploitation - HC-4471",
    ],
)
def test_codes_below_the_head_in_sentences_and_in_what_is_quoted_are_none(text: str) -> None:
    assert code_of(text) is None


def test_a_printed_request_ends_the_head() -> None:
    assert read_letter(f"Avonbrook Council{BODY}\n\nForm - HC-4471").reference is None


@pytest.mark.parametrize("code", ["QB 25/06/0099", "Q B/25/0099", "QC/2025-0131", "QB 2506099"])
def test_a_code_at_the_head_is_no_label_of_a_question(code: str) -> None:
    read = read_letter(f"Avonbrook Council\n{code}\n\n{letter(a='Yes', c='22')}")
    assert read.answer(Question.MECHANISMS).passage is None
    assert read.answer(Question.CURRENT_CASES).passage is not None


@pytest.mark.parametrize("label", ["QC", "Q3", "Qc"])
def test_a_day_behind_a_label_makes_no_code_of_it(label: str) -> None:
    read = read_letter(f"Avonbrook Council\n\n{label} 31/03/2025: 22 children")
    assert read.answer(Question.CURRENT_CASES).passage is not None
