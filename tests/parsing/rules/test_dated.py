"""When a request was received, answered and published: only where the letter says so."""

from datetime import date

import pytest

from tests.parsing.reading_letters import letter, read_letter

BODY = "\n\n" + letter(a="Yes", c="22")


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


HEAD = "Avonbrook Council\n\n"
RECEIVED, RESPONDED = date(2025, 4, 22), date(2025, 5, 19)


def dates_of(head: str) -> tuple[date | None, date | None, date | None]:
    read = read_letter(HEAD + head + BODY)
    return read.received_on, read.responded_on, read.published_on


def test_the_date_at_the_head_outweighs_a_sentence_on_an_earlier_answer() -> None:
    head = "19 May 2025\n\nDear Ms Smith\n\nWe responded to your request on 7 March 2025. You asked us to look again."
    assert dates_of(head) == (None, RESPONDED, None)


def test_the_end_of_a_period_is_no_date_that_stands_alone() -> None:
    assert dates_of("Strategy period: 1 April 2022 - 31 March 2025") == (None, None, None)


def test_a_date_that_stands_far_down_a_letter_without_printed_questions_is_nobodys() -> None:
    text = HEAD + "We hold little.\n\n" + "The panel meets and talks. " * 80 + "\n\n31 March 2020\n\nIt met."
    assert read_letter(text).responded_on is None


@pytest.mark.parametrize(
    "head",
    [
        "19 May 2025",
        "19/05/2025",
        "Monday 19 May 2025",
        "Date: 19 May 2025",
        "Avonbrook, 19 May 2025",
        "Our ref: 12 (19 May 2025)",
        "Sent: 19 May 2025",
    ],
)
def test_a_date_that_has_a_line_of_the_head_to_itself_is_that_of_the_answer(head: str) -> None:
    assert dates_of(head) == (None, RESPONDED, None)


def test_a_date_below_the_signature_is_that_of_the_answer() -> None:
    assert read_letter(f"{HEAD}We hold little.\n\nYours sincerely\n\n19 May 2025").responded_on == RESPONDED


@pytest.mark.parametrize(
    "head",
    [
        "Dear Ms Roe\n\n19 May 2025 was a Monday.",
        "> 19 May 2025",
        "31 March\n2025",
        "Our strategy of 19 May 2025",
        "Meeting\t19 May 2025",
        "Thank you.",
    ],
)
def test_quoted_days_days_of_other_things_and_pieces_of_two_lines_are_no_dates_of_a_letter(head: str) -> None:
    assert dates_of(head) == (None, None, None)


@pytest.mark.parametrize(
    "head",
    [
        "Received | Replied\n22 April 2025 | 19 May 2025",
        "Request received\n\n22 April 2025\n\nResponse sent\n\n19 May 2025",
        "Date received\t22 April 2025\nDate of reply\t19 May 2025",
    ],
)
def test_a_date_is_called_by_its_column_the_line_above_it_or_the_cell_before_it(head: str) -> None:
    assert dates_of(head) == (RECEIVED, RESPONDED, None)


def test_a_date_of_the_request_itself_is_none_of_the_letters() -> None:
    assert read_letter(HEAD + letter(g="2019: 14 on 19 May 2025")).responded_on is None


COUNTED = """Date\tChildren
1 March 2019\t14
1 March 2020\t11
1 March 2021\t13
"""


@pytest.mark.parametrize("heading", ["Date", "Snapshot date", "As at", "Reporting date"])
def test_the_days_of_a_table_of_counts_are_no_days_of_the_answer(heading: str) -> None:
    made = read_letter(
        "9 May 2025\n\nDear Requester\n\n7. Children with a plan:\n\n" + COUNTED.replace("Date", heading)
    )
    assert made.responded_on == date(2025, 5, 9)
    assert read_letter("7. Children with a plan:\n\n" + COUNTED.replace("Date", heading)).responded_on is None


def test_days_below_such_a_heading_are_called_by_the_events_of_their_rows() -> None:
    rows = "Event\tDate\nRequest received\t14 April 2025\nResponse due\t14 May 2025\nResponse sent\t12 May 2025\n"
    made = read_letter(rows)
    assert (made.received_on, made.responded_on) == (date(2025, 4, 14), date(2025, 5, 12))


def test_the_subject_of_a_mail_may_tell_the_day_of_receipt() -> None:
    made = read_letter(
        "From: FOI\nDate: 12 May 2025\nSubject: Request A/12 (received 14 April 2025)\n\nAll is refused.\n"
    )
    assert (made.received_on, made.responded_on) == (date(2025, 4, 14), date(2025, 5, 12))


def test_the_one_day_below_such_a_heading_is_that_of_the_answer() -> None:
    assert read_letter("Reference\tDate\nF/12\t9 June 2025\n\nAll is refused.\n").responded_on == date(2025, 6, 9)


def test_days_beside_their_own_labels_are_kept() -> None:
    made = read_letter("Received\t14 April 2025\nResponded\t12 May 2025\n\n3. 14 cases\n")
    assert (made.received_on, made.responded_on) == (date(2025, 4, 14), date(2025, 5, 12))


@pytest.mark.parametrize(
    ("words", "responded"),
    [
        ("Sorry it is at the last minute; the reply is dated today, 19 May 2025.", date(2025, 5, 19)),
        ("This response is sent today 19 May 2025.", date(2025, 5, 19)),
        ("The last response was sent on 19 May 2024.", None),
        ("Our strategy is dated 19 May 2023.", None),
    ],
)
def test_a_reply_that_dates_itself_today_is_of_that_day(words: str, responded: date | None) -> None:
    assert read_letter(f"Hello\n\n{words}" + BODY).responded_on == responded


FORWARDED = """From: R Roe <r@example.org>
Subject: Fwd: FOI 25/771
Date: Sat, 24 May 2025 20:00:00 +0100

---------- Forwarded message ---------
From: FOI <foi@avonbrook.gov.example>
Date: Mon, 19 May 2025 at 10:11
Subject: FOI 25/771

Dear R Roe

All is refused.
"""


def test_a_mail_that_was_passed_on_is_of_the_day_on_which_the_council_sent_it() -> None:
    assert read_letter(FORWARDED).responded_on == RESPONDED


def test_a_mail_that_was_passed_on_without_its_day_is_of_the_day_that_stands_above() -> None:
    made = read_letter(FORWARDED.replace("Date: Mon, 19 May 2025 at 10:11\n", ""))
    assert made.responded_on == date(2025, 5, 24)


ACKNOWLEDGED = "\n\nFrom: FOI\nSent: 23 April 2025\n\n> Thank you for your request, received on 22 April 2025.\n"


def test_an_acknowledgement_quoted_below_tells_the_day_of_receipt() -> None:
    assert read_letter(HEAD + BODY + ACKNOWLEDGED).received_on == RECEIVED


@pytest.mark.parametrize(
    ("head", "quoted", "received"),
    [
        ("Received 14 April 2025", ACKNOWLEDGED, date(2025, 4, 14)),
        ("", ACKNOWLEDGED + "> The request that we received on 1 March 2025 was another.\n", None),
        ("", "\n\nFrom: FOI\nSent: 23 April 2025\n\n> The children were seen on 22 April 2025.\n", None),
    ],
)
def test_quoted_days_that_differ_or_are_of_something_else_tell_none(
    head: str, quoted: str, received: date | None
) -> None:
    assert read_letter(HEAD + head + BODY + quoted).received_on == received


@pytest.mark.parametrize(
    ("words", "received"),
    [
        ("> Thank you for your request on parking, received on 3 March 2024", None),
        ("> Thank you for your enquiry about school meals, received on 3 March 2024", None),
        ("> Thank you for your request on child sexual exploitation, received on 3 March 2025", date(2025, 3, 3)),
        ("> Thank you for your request for information, received on 3 March 2025", date(2025, 3, 3)),
        ("> Your request on Monday 3 March 2025 was received.", None),
    ],
)
def test_a_quoted_acknowledgement_of_another_request_tells_nothing(words: str, received: date | None) -> None:
    assert read_letter("Avonbrook Council\n\n" + letter(c="22") + "\n\n" + words).received_on == received


def test_a_date_behind_the_reference_of_a_head_is_that_of_the_answer() -> None:
    assert (
        str(read_letter("Avonbrook Council\nOur ref: F-25-220. 2 June 2025\n\n" + letter(a="Yes", c="22")).responded_on)
        == "2025-06-02"
    )


def test_a_date_behind_a_sentence_is_nobodys() -> None:
    text = "Avonbrook Council\nOur ref: F-25-220\nThe panel met in the Guildhall. 2 June 2025 was its first day.\n\n"
    assert read_letter(text + letter(a="Yes", c="22")).responded_on is None


def test_a_day_of_receipt_among_the_parts_of_one_line_is_read() -> None:
    text = "Avonbrook Council, reference 25/00981, received 12 May 2025, status: closed, due 10 June 2025\n\n"
    assert str(read_letter(text + letter(a="Yes", c="22")).received_on) == "2025-05-12"


@pytest.mark.parametrize("label", ["Answer 3:", "Response c:", "Reply to question 3 -", "Answer (3)."])
def test_the_day_of_a_count_behind_the_label_of_an_answer_is_not_that_of_the_letter(label: str) -> None:
    text = f"Avonbrook Council\nRef: AV/25/118\n8 May 2025\n\nDear Ms Smith\n\n{label} 18 (31 March 2025)\n"
    assert str(read_letter(text).responded_on) == "2025-05-08"


def test_the_day_behind_response_alone_is_that_of_the_letter() -> None:
    assert (
        str(read_letter("Avonbrook Council\nResponse 22-09-2014\n\n" + letter(a="Yes", c="22")).responded_on)
        == "2014-09-22"
    )
