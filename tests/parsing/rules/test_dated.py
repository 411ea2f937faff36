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
