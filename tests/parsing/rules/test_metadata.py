"""The council, its reference and its dates: only what the letter states."""

from datetime import date

import pytest

from councils.domain.vocabulary import NoteCode
from tests.parsing.reading_letters import letter, read_letter

BODY = "\n\n" + letter(a="Yes", c="22")


@pytest.mark.parametrize(
    ("head", "reference"),
    [
        ("Case reference FOI2025/00735", "FOI2025/00735"),
        ("Our ref: 437/25", "437/25"),
        ("Request ID: FOI705633873", "FOI705633873"),
        ("Reference\n0052/2025-26", "0052/2025-26"),
        ("Our Ref WBCIR:21457", "WBCIR:21457"),
        ("Your ref: 123/4\nOur ref: 56/7", "56/7"),
        ("Request reference 101000280970", "101000280970"),
        ("FOI 3502 (2025)", "FOI 3502 (2025)"),
        ("ABC/FOI/07790", "ABC/FOI/07790"),
        ("FOI PC25/0067", "PC25/0067"),
        ("Our ref: FOI PC25/0067", "FOI PC25/0067"),
        ("Your ref: FOI/25/881", "FOI/25/881"),
        ("Your reference number is 881-25", "881-25"),
        ("Subject: FOI 12345 - child sexual exploitation", "FOI 12345"),
        ("Reference\tReceived\tResponded\nF/12\t1 May 2025\t9 June 2025", "F/12"),
    ],
)
def test_the_councils_reference_is_kept_as_written(head: str, reference: str) -> None:
    assert read_letter(head + BODY).reference == reference


@pytest.mark.parametrize(
    "head",
    [
        *("Freedom of Information Act 2000", "Your ref: 123/4", "14 May 2025", "Tel: 01632 960 777"),
        *("See https://www.avonbrook.gov.example/FOI-2024/991", "Write to FOI2025@avonbrook.gov.example"),
        *("Our ref:\nYour ref: ABC/12", "Our strategy 2024"),
    ],
)
def test_laws_dates_and_the_askers_reference_are_none(head: str) -> None:
    assert read_letter(head + BODY).reference is None


@pytest.mark.parametrize(
    ("head", "received", "responded", "published"),
    [
        ("08 May 2025", None, date(2025, 5, 8), None),
        ("Received 14 April 2025\n\nPublished 12 May 2025", date(2025, 4, 14), None, date(2025, 5, 12)),
        ("Response 22-09-2014", None, date(2014, 9, 22), None),
        ("Part Disclosed - 17 February 2023", None, date(2023, 2, 17), None),
        ("Date of response\nTuesday 3 June 2025", None, date(2025, 6, 3), None),
        (
            "Avonbrook Council received your request on 1 May 2025 and replied on 29 May 2025.",
            date(2025, 5, 1),
            date(2025, 5, 29),
            None,
        ),
        (
            "It was received on 1 May 2025 and was due by 30 May 2025. This response is dated 29 May 2025.",
            date(2025, 5, 1),
            date(2025, 5, 29),
            None,
        ),
        (
            "Reference\tReceived\tResponded\tPublished\nF/12\t1 May 2025\t29 May 2025\t9 June 2025",
            date(2025, 5, 1),
            date(2025, 5, 29),
            date(2025, 6, 9),
        ),
        ("Date received:\t01-05-2025\nDate responded:\t29/05/2025", date(2025, 5, 1), date(2025, 5, 29), None),
        ("We hold it. Our earlier reply is dated 7 May 2025.", None, None, None),
        ("Thank you for your request of 10 April 2025.", None, None, None),
        ("Reviewed\tDue\n1 May 2025\t29 May 2025", None, None, None),
        ("Last updated 3 February 2025", None, None, None),
        ("You asked on 2 June 2025 for a review.", None, None, None),
        ("Our earlier reply of 7 May 2025 was wrong.", None, None, None),
        ("It is to be published on 30 September 2025.", None, None, None),
    ],
)
def test_dates_are_what_the_letter_says_they_are(
    head: str, received: date | None, responded: date | None, published: date | None
) -> None:
    read = read_letter(head + BODY)
    assert (read.received_on, read.responded_on, read.published_on) == (received, responded, published)


@pytest.mark.parametrize(
    ("head", "code"),
    [
        ("Avonbrook Council", "AVB"),
        ("NORTH AVONBROOK COUNCIL", "NAV"),
        ("Thornshire CC\nShire Hall", "TRN"),
        ("Write to foi@avonbrook.gov.example", "AVB"),
        ("Lakevale Health and Social Care Trust", "LKV"),
        ("Avonbrook Council\n\nThornshire County Council runs other services.", "AVB"),
    ],
)
def test_the_council_is_found_by_name_or_domain(head: str, code: str) -> None:
    council = read_letter(head + BODY).council
    assert council is not None
    assert council.code == code


def test_a_signature_with_a_short_name_outweighs_a_neighbour_named_in_full() -> None:
    read = read_letter(
        letter(a="Yes", c="22, without those whom Avonbrook Council monitors")
        + "\n\nYours sincerely\n\nA. Officer\nThornshire CC"
    )
    assert read.council is not None
    assert read.council.code == "TRN"


def test_neighbours_and_the_commissioner_in_passing_unsettle_nothing() -> None:
    read = read_letter(
        "Thornshire County Council\n\nDear Ms Smith\n\nWe share a panel with Avonbrook Council and North Avonbrook "
        "Council. You may complain to the Information Commissioner's Office." + BODY
    )
    assert read.council is not None
    assert read.council.code == "TRN"
    assert NoteCode.SEVERAL_COUNCILS not in {note.code for note in read.notes}


def test_two_councils_that_answer_together_are_not_settled_by_guessing() -> None:
    read = read_letter("This is the joint response of Avonbrook Council and Thornshire County Council." + BODY)
    assert read.council is None
    assert NoteCode.SEVERAL_COUNCILS in {note.code for note in read.notes}


@pytest.mark.parametrize("head", ["Dear Avonbrook Council,", "The police of Elsewhere", ""])
def test_no_council_is_guessed(head: str) -> None:
    assert read_letter(head + BODY).council is None


@pytest.mark.parametrize(
    "head",
    [
        "Our response to question 3",
        "Response: Female 18, Male 4",
        "Request: 2010-2018",
        "Reply\tIrish 0",
        "Case\tFemale 18",
        "Information request 2010-2018",
    ],
)
def test_a_count_or_a_stretch_of_years_is_no_reference(head: str) -> None:
    assert read_letter(head + BODY).reference is None


@pytest.mark.parametrize("reference", ["Foi 4471", "FOI 4471", "CAS 4471", "2025/140", "2025-20111"])
def test_a_labelled_reference_of_a_word_and_a_number_is_kept(reference: str) -> None:
    assert read_letter(f"Our reference: {reference}" + BODY).reference == reference
