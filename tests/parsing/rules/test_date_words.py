"""What the words around a date call it, told by every way that officers write it."""

from datetime import date

import pytest

from councils.parsing.rules.date_words import Called, called_by_column, called_by_label, called_in_sentence
from tests.parsing.reading_letters import letter, read_letter

BODY = "\n\n" + letter(a="Yes", c="22")
HEAD = "Avonbrook Council\n\n"
RECEIVED, RESPONDED, PUBLISHED = date(2025, 4, 22), date(2025, 5, 19), date(2025, 6, 2)


def dates_of(head: str) -> tuple[date | None, date | None, date | None]:
    read = read_letter(HEAD + head + BODY)
    return read.received_on, read.responded_on, read.published_on


@pytest.mark.parametrize(
    "head",
    [
        "I write in reply to your enquiry, which reached this office on 22nd April 2025.",
        "Your email arrived here on Tuesday, 22 April 2025.",
        "You wrote to us on CSE and your request came to us on 22 April 2025.",
        "Avonbrook Council had your request on 22 April 2025.",
        "On 22 April 2025 the Council received your request for information.",
        "We got your request on 22 April 2025.",
        "Your request came in on 22 April 2025.",
        "We received your request on 22 April 2025",
        "Further to your request received on 22 April 2025",
        "your request which was received by the Council on 22/04/2025",
        "your request, received 22.04.2025, has been considered",
        "Thank you for your email received in this office on Tuesday 22nd April 2025.",
        "Thank you for your request for information which we received on 22 April 2025 under the Act.",
        "We acknowledge receipt of your request on 22 April 2025.",
        "Date request received: 22 April 2025",
        "Date of receipt: 22/04/25",
        "Received: 22-Apr-2025",
        "Recieved: 22-Apr-2025",
        "Date recieved 22/04/2025",
        "Your questions were recevied on 22 April 2025.",
        "Request received\n22 April 2025",
        "Date Received\t22/04/2025",
        "FOI request received 22 April 2025",
        "Your request was received on the 22nd of April 2025 and I can respond as follows.",
        "I refer to your request for information, received on 22 April 2025.",
        "Your request was logged on 22 April 2025",
        "Logged: 22 April 2025",
        "Your request, which we received on Tuesday 22 April 2025, has been dealt with.",
        "It was received here on 22 April 2025.",
        "We took receipt of your request on 22 April 2025.",
        "Your request landed with us on 22 April 2025.",
        "Your request reached the Council on 22 April 2025",
        "Your request was received by Avonbrook Council's FOI team on 22 April 2025.",
        "On 22 April 2025 we received your request.",
        "On 22 April 2025 the council received a request from you for information about CSE.",
        "Your request of 20 April 2025, received on 22 April 2025,",
        "Your request of 20 April 2025 was received on 22 April 2025.",
        "We received it on 22 April 2025 and had to answer by 21 May 2025.",
    ],
)
def test_the_day_on_which_the_request_reached_the_council_is_read(head: str) -> None:
    assert dates_of(head) == (RECEIVED, None, None)


@pytest.mark.parametrize(
    "head",
    [
        "This is our response of 19 May 2025.",
        "Ref FOI/TBC/25/00871                                             19th May 2025",
        "Date: 19 May 2025",
        "Date 19 May 2025",
        "Dated: 19 May 2025",
        "Dated 19th May 2025",
        "Date of reply: 19/05/2025",
        "Date of response: Monday 19 May 2025",
        "Response sent 19 May 2025",
        "Response date: 19.05.2025",
        "Response issued on 19 May 2025",
        "Completed: 19 May 2025",
        "Completed 19/05/2025",
        "Completed on\n19 May 2025",
        "Date completed: 19 May 2025",
        "Closed 19 May 2025",
        "Date closed\n19 May 2025",
        "Answered: 19 May 2025",
        "Status: Answered 19 May 2025",
        "Reply sent: 19 May 2025",
        "Issued: 19 May 2025",
        "Date of issue: 19 May 2025",
        "Issue date: 19 May 2025",
        "Sent: 19 May 2025",
        "Date sent: 19 May 2025",
        "Letter date: 19 May 2025",
        "Fully disclosed - 19 May 2025",
        "Information disclosed in part, 19 May 2025",
        "Decision: part disclosed (19 May 2025)",
        "Refused 19 May 2025",
        "Monday, 19th May 2025",
        "19/05/2025",
        "19-05-25",
        "May 19, 2025",
        "Avonbrook, 19 May 2025",
        "Town Hall, Avonbrook AV1 1AA\t19 May 2025",
        "Our ref: 437/25\tDate: 19 May 2025",
        "Our ref: 437/25   Your ref:    Date: 19 May 2025",
        "Our ref: 437/25, 19 May 2025",
        "437/25 | 19 May 2025",
        "Response to FOI request 437/25 (19 May 2025)",
        "This response was sent to the applicant on 19 May 2025.",
        "This response was issued on 19 May 2025.",
        "We responded to this request on 19 May 2025.",
        "We responded on 19 May 2025",
        "Avonbrook Council answered this request on 19 May 2025.",
        "The council replied on 19 May 2025.",
        "Date responded to: 19 May 2025",
        "Date of final response: 19 May 2025",
        "Date of our letter: 19 May 2025",
        "Date of decision: 19 May 2025",
        "Date answered 19 May 2025",
        "Reply date: 19 May 2025",
        "Disclosure date: 19 May 2025",
        "Date disclosed: 19 May 2025",
        "Date released: 19 May 2025",
        "Response (19 May 2025)",
        "Response - 19 May 2025",
        "Response provided 19 May 2025",
        "Our response dated 19 May 2025",
    ],
)
def test_the_day_of_the_answer_is_read(head: str) -> None:
    assert dates_of(head) == (None, RESPONDED, None)


@pytest.mark.parametrize(
    "head",
    [
        "Published on 2 June 2025",
        "Published: 2nd June 2025",
        "Date published: 02/06/2025",
        "First published: 2 June 2025",
        "Published date: 2 June 2025",
        "Publication date\n2 June 2025",
        "Date of publication: 2 June 2025",
        "Published in the disclosure log on 2 June 2025",
        "Published to disclosure log: 2 June 2025",
        "Added to the disclosure log: 2 June 2025",
        "This response was published on 2 June 2025.",
        "Posted: 2 June 2025",
        "Posted on 2 June 2025",
        "Published 2 June 2025. Last updated 3 July 2025.",
        "Published 2 June 2025\nFrom: Avonbrook Council",
    ],
)
def test_the_day_of_publication_is_read(head: str) -> None:
    assert dates_of(head) == (None, None, PUBLISHED)


@pytest.mark.parametrize(
    "head",
    [
        "Thank you for your request of 22 April 2025.",
        "Your request dated 22 April 2025 has been considered.",
        "your e-mail of 22 April 2025",
        "Your request was submitted on 22 April 2025",
        "Request date: 22 April 2025",
        "Date of request: 22 April 2025",
        "Requested on 22 April 2025",
        "In your request of 22 April 2025 you asked",
        "On 22 April 2025, you asked us for information.",
        "On 22 April 2025 you wrote to us.",
        "We received your request for an internal review on 22 April 2025.",
        "Your request for clarification was received on 22 April 2025.",
        "Our response was late: it was due on 19 May 2025",
        "Response due 19 May 2025",
        "Date response due: 19 May 2025",
        "Deadline for response: 19 May 2025",
        "Statutory deadline 19 May 2025",
        "Target date for response: 19 May 2025",
        "We aim to respond by 19 May 2025.",
        "We will reply no later than 19 May 2025.",
        "Last updated: 19 May 2025",
        "Page last reviewed 19 May 2025",
        "Updated 19 May 2025",
        "Next review due: 19 May 2025",
        "Date of review request: 19 May 2025",
        "Internal review requested: 19 May 2025",
        "Clarification received: 19 May 2025",
        "Clarification sought on 19 May 2025",
        "Acknowledged: 19 May 2025",
        "Acknowledgement sent: 19 May 2025",
        "Figures are as at 19 May 2025.",
        "Data extracted on 19 May 2025",
        "Data extracted: 19 May 2025",
        "Report run date: 19 May 2025",
        "Date of birth: 19 May 2015",
        "The strategy was published on 19 May 2021.",
        "Our strategy (published 19 May 2021) is on our site.",
        "The strategy was issued on 19 May 2021.",
        "This document expires on 19 May 2027",
        "The panel last met on 19 May 2025",
    ],
)
def test_the_days_of_other_things_are_none_of_the_three(head: str) -> None:
    assert dates_of(head) == (None, None, None)


@pytest.mark.parametrize(
    ("head", "received", "responded", "published"),
    [
        (
            "Date of request 20 April 2025\nDate received 22 April 2025\nDate due 21 May 2025\nDate of response 19 May 2025",
            RECEIVED,
            RESPONDED,
            None,
        ),
        ("Received on: 22 April 2025 | Answered on: 19 May 2025", RECEIVED, RESPONDED, None),
        ("Received: 22/04/2025 Responded: 19/05/2025 Published: 02/06/2025", RECEIVED, RESPONDED, PUBLISHED),
    ],
)
def test_each_of_several_days_is_called_by_its_own_words(
    head: str, received: date | None, responded: date | None, published: date | None
) -> None:
    assert dates_of(head) == (received, responded, published)


@pytest.mark.parametrize(
    ("label", "after", "called"),
    [
        ("Date received: ", "", Called.RECEIVED),
        ("Date received by the team: ", " and logged", Called.NOTHING),
        ("Response due: ", "", Called.OTHER),
        ("Date request came in ", "", Called.RECEIVED),
        ("We got it on ", "", Called.RECEIVED),
        ("Date we answered ", "", Called.RESPONDED),
        ("When we sent our reply: ", "", Called.RESPONDED),
        ("Date you asked ", "", Called.OTHER),
        ("Date asked: ", "", Called.OTHER),
        ("We answered 12 requests on ", "", Called.NOTHING),
        ("Strategy published ", "", Called.OTHER),
        ("Telephone: ", "", Called.NOTHING),
    ],
)
def test_a_label_calls_its_date_by_its_words(label: str, after: str, called: Called) -> None:
    assert called_by_label(label, after) is called


@pytest.mark.parametrize(
    ("before", "after", "called"),
    [
        ("Your request got to us on ", ".", Called.RECEIVED),
        ("On ", " we received your request.", Called.RECEIVED),
        ("The referral was received on ", ".", Called.OTHER),
        ("You replied on ", ".", Called.NOTHING),
        ("We had your request on ", ".", Called.RECEIVED),
        ("Request 3 - we had 44 young people open to the pathway on ", ".", Called.NOTHING),
        ("The child moved here on ", ".", Called.NOTHING),
    ],
)
def test_a_sentence_calls_its_date_by_what_happened_to_the_request(before: str, after: str, called: Called) -> None:
    assert called_in_sentence(before, after) is called


@pytest.mark.parametrize(
    "text",
    [
        "Dear Sir\n\nYou wrote to us on 10 April 2025.\n",
        "Dear Sir\n\nYou asked, on 10 April 2025, seven things about exploitation.\n",
        "Dear Sir\n\nYou submitted your request on Thursday 10 April 2025.\n",
        "Dear Sir\n\nReceived 10 April 2025, answered 8 May 2025.\n",
        "Dear Sir\n\nYou wrote to us on 9 April 2025. Your request was received on 10 April 2025.\n",
    ],
)
def test_the_day_of_writing_stands_for_that_of_receipt_where_none_is_told(text: str) -> None:
    assert read_letter(text).received_on == date(2025, 4, 10)


@pytest.mark.parametrize(
    "text",
    [
        "Dear Sir\n\nYou asked on 2 June 2025 for a review of our reply.\n",
        "Dear Sir\n\nYou wrote to the police on 2 June 2025.\n",
        "Dear Sir\n\nYou asked us about cases open on 2 June 2025.\n",
    ],
)
def test_other_days_on_which_somebody_wrote_are_none(text: str) -> None:
    assert read_letter(text).received_on is None


@pytest.mark.parametrize("day", ["12 Mai / May 2025", "12 May / Mai 2025", "12 Mai 2025", "12 Mai 2025 / 12 May 2025"])
def test_a_date_may_be_in_two_languages(day: str) -> None:
    assert read_letter(f"Cyngor / Council\n\nDyddiad / Date: {day}\n\nDear Sir\n").responded_on == date(2025, 5, 12)


@pytest.mark.parametrize(
    "words",
    [
        "You asked on 23 May 2025 for a review of our response of 19 May 2025.",
        "You complained about our response of 19 May 2025.",
        "This is a review of our reply dated 19 May 2025.",
        "I have looked again at our letter of 19 May 2025.",
    ],
)
def test_the_day_of_the_answer_under_review_is_not_that_of_the_review(words: str) -> None:
    read = read_letter(
        f"Avonbrook Council\n\nMonday 16 June 2025\n\nDear Requester\n\n{words}\n\n{letter(a='Yes', c='22')}"
    )
    assert read.responded_on == date(2025, 6, 16)


@pytest.mark.parametrize(
    ("heading", "called"),
    [
        ("Date in", Called.RECEIVED),
        ("Received", Called.RECEIVED),
        ("Out", Called.RESPONDED),
        ("Date out", Called.RESPONDED),
        ("Date closed", Called.RESPONDED),
        ("Due", Called.OTHER),
        ("Inspected", Called.NOTHING),
    ],
)
def test_the_heading_of_a_column_says_what_its_dates_are(heading: str, called: Called) -> None:
    assert called_by_column(heading) is called


@pytest.mark.parametrize(
    "head",
    [
        "Rec'd: 22/04/25",
        "Date rec.: 22/04/25",
        "Received at: 2025-04-22T08:12",
        "Received by e-mail 22 April 2025",
        "Received 22 April 2025 by e-mail",
        "Received on 22 April 2025 at 08:12",
        "date_received: 22/04/2025",
        "Derbyniwyd: 22 Ebrill 2025",
        "Dyddiad derbyn: 22/04/2025",
        "Derbyniwyd eich cais ar 22 Ebrill 2025.",
        "Derbyniodd y Cyngor eich cais ar 22 Ebrill 2025.",
        "22 April 2025: received",
        "22 April 2025 - request received",
        "In: 22/04/2025",
        "Original request received: 22 April 2025",
        "22/04/2025 Request received",
        "Diolch am eich cais a dderbyniwyd ar 22 Ebrill 2025.",
        "DateReceived: 22/04/2025",
    ],
)
def test_the_day_of_receipt_is_read_where_a_label_is_cut_short_or_goes_on(head: str) -> None:
    assert dates_of(head) == (RECEIVED, None, None)


@pytest.mark.parametrize(
    "head",
    [
        "Sent on Monday 19 May 2025 by e-mail",
        "Emailed 19 May 2025",
        "Posted to you on 19 May 2025",
        "Signed 19 May 2025",
        "This response was sent by email on 19 May 2025.",
        "A response was sent on 19 May 2025.",
        "The council responded to this request on 19 May 2025.",
        "The request was closed on 19 May 2025.",
        "Your request was completed on 19 May 2025.",
        "This is our response, 19 May 2025.",
        "Today, 19 May 2025, the council gives its answer.",
        "Holding reply sent 10 May 2025. Full reply sent 19 May 2025.",
        "Dyddiad: 19 Mai 2025",
        "Dyddiad / Date: 19 Mai / 19 May 2025",
        "Ymatebwyd: 19/05/2025",
        "19 May 2025 (response sent)",
        "19 May 2025 Response sent",
        "Rep'd 19.5.25",
        "AVB/25/771 19 May 2025",
        "Our answer is of 19 May 2025.",
        "Released 19 May 2025 under the Act",
        "We are responding within 20 working days, on 19 May 2025.",
        "19 May 2025 (by e-mail)",
        "Sent 19 May 2025 in answer to a request.",
        "This request was responded to by Avonbrook Council on 19 May 2025",
        "Avonbrook Council, 19 May 2025, reference AV-2310",
    ],
)
def test_the_day_of_the_answer_is_read_where_it_is_said_in_more_or_fewer_words(head: str) -> None:
    assert dates_of(head) == (None, RESPONDED, None)


@pytest.mark.parametrize(
    "head",
    [
        "Published on 2 June 2025 by Avonbrook Council",
        "Published 2 June 2025, last updated 3 July 2025",
        "Cyhoeddwyd: 2 Mehefin 2025",
    ],
)
def test_the_day_of_publication_is_read_with_who_published(head: str) -> None:
    assert dates_of(head) == (None, None, PUBLISHED)


@pytest.mark.parametrize(
    "head",
    [
        "Start date 22/04/2025",
        "Statutory date: 19 May 2025",
        "Version 2, 19 May 2023",
        "Printed on 19 May 2025",
        "Holding reply sent: 19 May 2025",
        "Interim response sent 19 May 2025",
        "Dyddiad y cais: 22/04/2025",
        "A response was sent on 19 May 2024 to a similar request.",
        "The case was closed on 19 May 2024.",
        "19 May 2025: 14 responses received",
        "19 May 2025 Cases closed: 14",
        "Children recorded as of today, 19 May 2025: none",
        "Received, 22 April",
    ],
)
def test_the_days_of_clocks_versions_holding_replies_and_other_cases_are_none_of_the_three(head: str) -> None:
    assert dates_of(head) == (None, None, None)


@pytest.mark.parametrize(
    "head",
    [
        "Rec'd 22 Apr 25, ans'd 19 May 25",
        "In: 22/04/2025 Out: 19/05/2025",
        "22 April 2025: received. 19 May 2025: answered.",
        "22 April 2025 - request received\n19 May 2025 - response sent",
        "Status\tClosed\nReceived\tTuesday 22 April 2025\nAnswered\tMonday 19 May 2025",
        "Reference\tReceived\tDue\tResponded\tExemption\nA/12\t22/04/2025\t21/05/2025\t19/05/2025\tnone",
    ],
)
def test_both_days_are_read_whichever_way_round_day_and_words_stand(head: str) -> None:
    assert dates_of(head) == (RECEIVED, RESPONDED, None)


def test_of_two_labels_the_one_behind_a_day_without_a_year_is_that_of_the_next() -> None:
    assert dates_of("Dates: received 22 April, answered 19 May 2025") == (None, RESPONDED, None)


@pytest.mark.parametrize(
    "subject", ["Your query", "Your questions", "Your web form", "Your submission", "This request"]
)
@pytest.mark.parametrize(
    "verb",
    ["was received at 21:14 on", "was passed to us on", "was picked up on", "was receipted on", "arrived with us on"],
)
def test_whatever_the_request_is_called_its_receipt_is_read(subject: str, verb: str) -> None:
    assert dates_of(f"{subject} {verb} 22 April 2025.") == (RECEIVED, None, None)


@pytest.mark.parametrize(
    "head",
    [
        "I am replying to you on 19 May 2025.",
        "The Council's response is dated 19 May 2025.",
        "The applicant was answered on 19 May 2025.",
        "You were answered on 19 May 2025.",
        "This letter was written on 19 May 2025.",
        "The information was sent to the requester on 19 May 2025.",
        "The request was dealt with on 19 May 2025.",
        "Disclosure was made on 19 May 2025.",
        "Avonbrook MBC - answer to request 25-0918 - issued 19 May 2025",
    ],
)
def test_whoever_is_answered_and_however_the_day_is_read(head: str) -> None:
    assert dates_of(head) == (None, RESPONDED, None)


@pytest.mark.parametrize(
    "head",
    [
        "The service opened on 19 May 2025.",
        "The unit closed on 19 May 2025.",
        "The audit was completed on 19 May 2025.",
        "The review concluded on 19 May 2025.",
        "The decision of the court was issued on 19 May 2025.",
        "Last updated \N{EN DASH} 19 May 2025",
        "Date of your request - 22 April 2025",
        "Your request dated    22 April 2025",
        "Your letter of - 22 April 2025",
        "Copyright (19 May 2025)",
        "Policy approved    19 May 2025",
        "Date of report \N{EN DASH} 19 May 2025",
        "Date of inspection\t19 May 2025",
        "End date (19 May 2025)",
        "Created \N{EN DASH} 22 April 2025",
    ],
)
def test_what_services_courts_pages_and_policies_did_on_a_day_is_none_of_the_three(head: str) -> None:
    assert dates_of(head) == (None, None, None)


@pytest.mark.parametrize("head", ["Put on website: 2 June 2025", "Date made public\t02/06/2025"])
def test_the_day_on_which_an_answer_was_put_before_everybody_is_that_of_publication(head: str) -> None:
    assert dates_of(head) == (None, None, PUBLISHED)


@pytest.mark.parametrize("head", ["Your request received \N{EN DASH} 22 April 2025", "Case created: 22 April 2025"])
def test_a_case_is_created_when_its_request_comes_in(head: str) -> None:
    assert dates_of(head) == (RECEIVED, None, None)


@pytest.mark.parametrize(
    "head",
    [
        "We received the following on 22 April 2025.",
        "Case number T.25.332 was received on 22 April 2025 and allocated to Children's Services.",
        "This is our final answer to DCC-IA 3390, which came in on 22 April 2025.",
        "Here is our reply to what you sent us on 22 April 2025 (received the same day).",
        "I refer to your request dated 22 April 2025, which we received on the same day.",
        "Your e-mail of 22 April 2025 was received on that date.",
        "The 20 working days began on 22 April 2025, the day your request was received.",
        "Thank you for contacting Avonbrook Council on 22 April 2025.",
        "Received on Weds 22 April 2025",
    ],
)
def test_the_day_of_receipt_is_told_of_the_case_or_by_the_day_of_asking(head: str) -> None:
    assert dates_of(head)[0] == RECEIVED


@pytest.mark.parametrize(
    "head",
    [
        "Referrals received on 22 April 2025 are counted.",
        "The report was received by Cabinet on 22 April 2025.",
        "Your request of 22 April 2025 was received the day after.",
        "The 20 working days began on 22 April 2025, the day after your request was received.",
        "Thank you for your request of 22 April 2025.",
        "The following children were seen on 22 April 2025.",
    ],
)
def test_what_came_in_otherwise_is_no_receipt_of_the_request(head: str) -> None:
    assert dates_of(head)[0] is None


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Weds 19 May 2025", (None, RESPONDED, None)),
        ("Murdale Council - our reference MBC/25/118 - sent 19/05/2025", (None, RESPONDED, None)),
        (
            "Response date: 19th May 2025 Ref: FOI 0588/25 Received date: 22nd April 2025",
            (RECEIVED, RESPONDED, None),
        ),
        ("Information supplied: 19 May 2025", (None, RESPONDED, None)),
        (
            "22 April 2025 - request received\n19 May 2025 - response sent\n2 June 2025 - added to disclosure log",
            (RECEIVED, RESPONDED, PUBLISHED),
        ),
        ("Our plan - MACE 2 - published 2 June 2025", (None, None, None)),
        ("Our strategy 2024 - 2027 - sent 19 May 2025", (None, None, None)),
    ],
)
def test_a_label_stands_beside_other_labels_on_its_line(
    head: str, expected: tuple[date | None, date | None, date | None]
) -> None:
    assert dates_of(head) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Our reply, dated 14 May 2025, is set out in the table.",
        "Our response dated 14 May 2025 is given below.",
        "The reply, dated 14 May 2025, is below.",
        "This response, dated Wednesday 14 May 2025, is set out under each question.",
        "Our full response, dated 14 May 2025, follows below.",
    ],
)
def test_a_reply_that_is_set_out_here_is_of_the_day_it_is_dated(words: str) -> None:
    assert read_letter(f"{words}\n\n{letter(c='22 children')}").responded_on == date(2025, 5, 14)


@pytest.mark.parametrize(
    "words",
    [
        "You asked for a review of our response, dated 14 May 2025.",
        "Our response dated 14 May 2025 is attached.",
        "Our response, dated 14 May 2025, was late.",
        "Our earlier reply, dated 14 May 2025, is set out below.",
        "Our reply of 14 May 2025 is withdrawn.",
    ],
)
def test_a_dated_reply_of_before_is_not_this_one(words: str) -> None:
    assert read_letter(f"{words}\n\n{letter(c='22 children')}").responded_on is None


@pytest.mark.parametrize(
    ("words", "received"),
    [
        ("The 20 working days began on 15 April 2025, the day your request was received.", date(2025, 4, 15)),
        ("Time runs from 15 April 2025, the day your request was received by the council.", date(2025, 4, 15)),
        ("The inquiry began on 15 April 2025, the day the request was received by the police.", None),
        ("You wrote to us on 3 March 2025; it reached us the same day.", date(2025, 3, 3)),
        ("You e-mailed the council on 3 March 2025 and it reached us the same day.", date(2025, 3, 3)),
        ("You wrote to our MP on 3 March 2025; it reached us the same day.", None),
        ("You contacted the local paper on 3 March 2025 and it reached us the same day.", None),
    ],
)
def test_the_day_of_a_letter_to_somebody_else_is_no_receipt_here(words: str, received: date | None) -> None:
    assert read_letter("Avonbrook Council\n\n" + words + "\n\n" + letter(c="22")).received_on == received


def test_a_requests_date_of_receipt_is_that_of_receipt() -> None:
    assert called_by_label("Request date received", "") is Called.RECEIVED
    assert called_by_label("Request date", "") is Called.OTHER
