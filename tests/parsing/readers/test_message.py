"""E-mails: headers, reply, attachments."""

from email.message import EmailMessage

import pytest

from councils.parsing.readers import read
from councils.parsing.readers.kinds import DocumentKind, kind_of
from councils.parsing.text import Kind, PlacedText

HEAD = (
    "From: FOI Team <foi@testham.gov.example>\nDate: Fri, 09 May 2025 14:22:10 +0100\nSubject: Your request FOI 7\n\n"
)


def mail(words: str, *, html: str | None = None) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "FOI Team <foi@testham.gov.example>"
    message["Date"] = "Fri, 09 May 2025 14:22:10 +0100"
    message["Subject"] = "Your request FOI 7"
    message["To"] = "someone@example.org"
    if words:
        message.set_content(words)
    if html is not None and words:
        message.add_alternative(html, subtype="html")
    elif html is not None:
        message.set_content(html, subtype="html")
    return message


def reply(message: EmailMessage) -> str:
    return read(message.as_bytes()).text.removeprefix(HEAD)


def kept(words: str) -> PlacedText:
    return read(mail(words).as_bytes())


def test_sender_date_and_subject_stand_at_the_top() -> None:
    placed = kept("There were 22 cases.\n")
    assert placed.text == f"{HEAD}There were 22 cases."
    assert [segment.kind for segment in placed.segments] == [Kind.FIELD] * 3 + [Kind.LINE]


def test_the_other_fields_of_a_head_that_was_typed_are_kept() -> None:
    words = "From: FOI\nSent: 09 May 2025 14:22\nTo: someone\nSubject: Your request\nRef: FOI 7\n\nThere were 22."
    assert read(words.encode()).text.startswith(
        "From: FOI\nSent: 09 May 2025 14:22\nSubject: Your request\nRef: FOI 7\n\n"
    )


def test_the_other_fields_that_a_mail_program_wrote_are_left_out() -> None:
    message = mail("There were 22 cases.\n")
    message["Message-ID"], message["X-Spam-Score"], message["Thread-Index"] = "<1@testham.gov.example>", "0", "Ab12"
    assert read(message.as_bytes()).text == f"{HEAD}There were 22 cases."


def test_a_subject_in_another_alphabet_is_decoded() -> None:
    message = mail("22\n")
    message.replace_header("Subject", "Réponse – 22")
    assert "Subject: Réponse – 22" in read(message.as_bytes()).text


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
def test_every_encoding_of_the_body_is_undone(encoding: str) -> None:
    message = EmailMessage()
    message["From"], message["Subject"] = "foi@testham.gov.example", "x"
    message.set_content("There were “22” cases – café.\n", cte=encoding)
    assert read(message.as_bytes()).text.endswith("There were “22” cases – café.")


def test_a_body_of_markup_alone_is_read_as_a_page() -> None:
    assert reply(mail("", html="<p>There were</p><ul><li>22</ul>")) == "There were\n\n• 22"


def test_of_two_bodies_the_plain_one_is_read() -> None:
    assert reply(mail("plain 22\n", html="<p>page 22</p>")) == "plain 22"


def test_of_two_bodies_the_one_with_tables_is_read() -> None:
    placed = read(mail("Age\n\n12\n", html="<table><tr><td>Age<td>12</table>").as_bytes())
    assert placed.text.endswith("Age\t12")
    assert len(placed.tables) == 1


def test_attachments_follow_under_their_names() -> None:
    message = mail("See attached.\n")
    message.add_attachment(b"Year,Cases\n2010,5\n2011,6\n", maintype="text", subtype="csv", filename="years.csv")
    message.add_attachment(b"%d cases" % 22, maintype="text", subtype="plain", filename="letter – final.txt")
    assert (
        reply(message)
        == "See attached.\n\nyears.csv\n\nYear\tCases\n2010\t5\n2011\t6\n\nletter – final.txt\n\n22 cases"
    )


def test_the_logo_in_a_signature_is_no_attachment() -> None:
    message = mail("", html="<p>22 cases</p><img src='cid:logo'>")
    message.add_related(
        b"\x89PNG", maintype="image", subtype="png", cid="<logo>", filename="logo.png", disposition="inline"
    )
    assert read(message.as_bytes()).remarks == ()


def test_a_letter_that_opens_like_a_field_is_no_e_mail() -> None:
    assert kind_of(b"Subject: FOI 7\n\nThere were 22 cases.\n") is DocumentKind.PLAIN


def test_a_charset_with_a_nul_in_it_is_passed_over() -> None:
    written = b'From: a@b.example\r\nDate: x\r\nContent-Type: text/plain; charset="\0"\r\n\r\n22 cases caf\xc3\xa9\r\n'
    assert "22 cases café" in read(written).text


def test_an_e_mail_is_known_by_its_headers() -> None:
    assert kind_of(b"X-Mailer: y\r\nFrom: a@b.example\r\nDate: today\r\n\r\n22\r\n") is DocumentKind.MESSAGE


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_a_head_may_hold_signs_that_no_program_encoded(encoding: str) -> None:
    typed = "From: Glanyrafôn <foi@testham.gov.example>\nSubject: EAC/5512 – your FOI\n\nDear A,\n\nYes.\n"
    text = read(typed.encode(encoding)).text
    assert text.startswith("From: Glanyrafôn <foi@testham.gov.example>\nSubject: EAC/5512 – your FOI\n")


def test_a_plain_head_stays_as_it_is() -> None:
    assert kept("There were 22 cases.").text.startswith(HEAD)
