"""E-mails that are nested, damaged or meant to harm."""

from email.message import EmailMessage

import pytest

from councils.parsing.confinement import read_confined
from councils.parsing.text import Kind, UnreadableDocument


def mail(words: str = "There were 22 cases.") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "foi@testham.gov.example"
    message["Subject"] = "Your request"
    message.set_content(words)
    return message


def nested(depth: int) -> bytes:
    """An e-mail in an e-mail in an e-mail, each with words of its own; the innermost with a figure."""
    written = mail("There were 22 cases.").as_bytes()
    for number in range(depth):
        written = (
            b"From: foi@testham.gov.example\r\nSubject: Your request\r\n"
            b'Content-Type: multipart/mixed; boundary="%d"\r\n\r\n--%d\r\n\r\nSee the message attached.\r\n'
            b"--%d\r\nContent-Type: message/rfc822\r\n\r\n%s\r\n--%d--\r\n"
        ) % (number, number, number, written, number)
    return written


@pytest.mark.parametrize("depth", [20, 200])
def test_a_deeply_nested_e_mail_is_opened_only_so_far(depth: int) -> None:
    placed = read_confined(nested(depth))
    assert "22" not in placed.text
    assert placed.text.count("See the message attached.") == 5
    assert [remark.code for remark in placed.remarks] == ["attachment-only"]


def test_an_e_mail_nested_2000_deep_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="nested"):
        read_confined(nested(2000))


def test_an_e_mail_within_an_e_mail_is_read() -> None:
    placed = read_confined(nested(2))
    assert "There were 22 cases." in placed.text
    assert placed.remarks == ()


def test_an_e_mail_of_a_thousand_parts_is_refused() -> None:
    message = mail()
    for number in range(1000):
        message.add_attachment(b"22", maintype="text", subtype="plain", filename=f"{number}.txt")
    with pytest.raises(UnreadableDocument, match="parts"):
        read_confined(message.as_bytes())


def test_an_attachment_that_cannot_be_read_does_not_lose_the_letter() -> None:
    message = mail()
    message.add_attachment(b"\x89PNG\r\n", maintype="image", subtype="png", filename="table.png")
    placed = read_confined(message.as_bytes())
    assert "There were 22 cases." in placed.text
    [remark] = placed.remarks
    assert placed.text[remark.start : remark.end] == "table.png"
    assert "image" in remark.message


def test_an_attachment_called_pdf_is_read_as_what_it_is() -> None:
    message = mail("Please see attached.")
    message.add_attachment(b"There were 22 cases.\n", maintype="application", subtype="pdf", filename="letter.pdf")
    placed = read_confined(message.as_bytes())
    assert placed.text.endswith("letter.pdf\n\nThere were 22 cases.")
    assert Kind.ATTACHMENT_NAME in {segment.kind for segment in placed.segments}


@pytest.mark.parametrize(
    "headers",
    [
        b"Content-Type: text/plain; charset=no-such-thing\r\n",
        b"Content-Type: multipart/mixed; boundary=\r\n",
        b'Content-Type: ;;;="\r\n',
        b"Content-Transfer-Encoding: base64\r\n",
        b"Content-Transfer-Encoding: x-unheard-of\r\n",
        b"Subject: =?utf-8?b?!!!!?=\r\n",
        b"Subject: =?no-such?q?22?=\r\n",
        b"Date: \xff\xfe\r\n",
    ],
)
def test_a_damaged_header_does_not_keep_the_rest_from_being_read(headers: bytes) -> None:
    placed = read_confined(b"From: foi@testham.gov.example\r\nTo: x@y.example\r\n" + headers + b"\r\n22 cases.\r\n")
    assert placed.text.startswith("From: foi@testham.gov.example")
