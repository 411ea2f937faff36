"""PDF documents that are damaged, locked or meant to harm."""

import io
import zlib
from collections.abc import Iterable

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from councils.parsing.confinement import read_confined
from councils.parsing.text import UnreadableDocument


def drawn(pages: Iterable[str], *, encrypt: StandardEncryption | None = None) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, encrypt=encrypt)
    for words in pages:
        canvas.drawString(72, 700, words)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def assembled(objects: list[bytes], *, root: int = 1) -> bytes:
    written = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(written)
    written += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    written += b"".join(b"%010d 00000 n \n" % place for place in places)
    return written + b"trailer\n<</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, root, start)


def content(stream: bytes, *, more: bytes = b"") -> bytes:
    return b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(stream), more, stream)


def page_with(stream: bytes) -> bytes:
    return assembled(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources 7 0 R>>",
            stream,
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            content(b"/X Do", more=b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>"),
            b"<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>",
        ]
    )


def test_an_encrypted_pdf_is_said_to_be_encrypted() -> None:
    locked = drawn(["There were 22 cases."], encrypt=StandardEncryption("opens", ownerPassword="owns", strength=128))
    with pytest.raises(UnreadableDocument, match="encrypted"):
        read_confined(locked)


def test_a_pdf_locked_against_changes_alone_is_read() -> None:
    locked = drawn(["There were 22 cases."], encrypt=StandardEncryption("", ownerPassword="owns", strength=128))
    assert read_confined(locked).text == "There were 22 cases."


@pytest.mark.parametrize("share", [0.05, 0.3, 0.6, 0.9])
def test_a_truncated_pdf_is_read_as_far_as_it_goes_or_said_to_be_unreadable(share: float) -> None:
    whole = drawn(["There were 22 cases."] * 3)
    try:
        text = read_confined(whole[: int(len(whole) * share)]).text
    except UnreadableDocument:
        text = "There were 22 cases."
    assert "There were 22 cases." in text


def test_ten_thousand_pages_are_refused_by_their_number() -> None:
    kids = b" ".join(b"%d 0 R" % number for number in range(3, 10_003))
    pages = [b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>"] * 10_000
    tree = b"<</Type/Pages/Kids[%s]/Count 10000>>" % kids
    with pytest.raises(UnreadableDocument, match="10,000 pages"):
        read_confined(assembled([b"<</Type/Catalog/Pages 2 0 R>>", tree, *pages]))


def test_a_page_tree_that_holds_itself_ends() -> None:
    looped = assembled([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R]/Count 1>>"])
    with pytest.raises(UnreadableDocument):
        read_confined(looped)


def test_a_length_that_refers_to_itself_ends() -> None:
    looped = assembled([b"<</Type/Catalog/Pages 2 0 R>>", b"2 0 R"])
    with pytest.raises(UnreadableDocument):
        read_confined(looped)


def test_a_form_that_draws_itself_does_not_keep_its_page_from_being_read() -> None:
    stream = content(b"/X Do BT /F 12 Tf 72 700 Td (There were 22 cases.) Tj ET")
    assert read_confined(page_with(stream)).text == "There were 22 cases."


def test_a_stream_that_inflates_to_more_than_its_memory_leaves_the_asking_process_unharmed() -> None:
    squeezed = zlib.compressobj(9)
    packed = b"".join(squeezed.compress(bytes(1 << 20)) for _ in range(600)) + squeezed.flush()
    with pytest.raises(UnreadableDocument):
        read_confined(page_with(content(packed, more=b"/Filter/FlateDecode")))


def test_a_scan_is_recognised_as_one() -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    canvas.drawInlineImage(_grey_picture(), 0, 0, 595, 842)
    canvas.save()
    with pytest.raises(UnreadableDocument, match="scan"):
        read_confined(buffer.getvalue())


def _grey_picture() -> object:
    from PIL import Image

    return Image.new("L", (60, 80), 200)
