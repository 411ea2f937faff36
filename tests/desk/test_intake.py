"""Intake: each file is read at once and says what became of it; nothing from outside is opened for anybody."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from councils.desk.intake import ENVELOPE, MOST_FILES
from councils.models import CouncilAlias, Document, Reading, Request
from councils.parsing.readers.limits import LARGEST_DOCUMENT
from councils.queries.intake import SHOWN
from councils.recording.files import sha256_of
from councils.recording.readings import record_reading
from tests.published import a_council
from tests.returns import FIXTURES, a_document, a_return, eastmarsh, the_round
from tests.staff import RESEARCHER, signed_in, somebody

pytestmark = pytest.mark.django_db

LETTER = b"""Eastmarsh Borough Council
foi@eastmarsh.example
Our reference: EMS/2025/7
8 May 2025

c) How many cases of CSE are you currently monitoring?
22 children.
"""
SECOND = LETTER.replace(b"22 children", b"23 children. This replaces our answer of 1 May 2025")
NOBODYS = b"c) How many cases of CSE are you currently monitoring?\n22 children.\n"
ADDRESS = "/staff/desk/intake/"


@pytest.fixture(autouse=True)
def a_round_and_its_council() -> None:
    the_round()
    CouncilAlias.objects.create(council=eastmarsh(), kind=CouncilAlias.Kind.DOMAIN, value="eastmarsh.example")


def file(content: bytes = LETTER, name: str = "letter.txt") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def send(client: Client, *files: SimpleUploadedFile) -> str:
    answer = client.post(ADDRESS, {"files": list(files)})
    assert answer.status_code == 200
    return answer.content.decode()


def sent_by_script(client: Client, one: SimpleUploadedFile, status: int = 200) -> dict[str, Any]:
    answer = client.post(ADDRESS, {"files": [one]}, headers={"accept": "application/json"})
    assert answer.status_code == status
    found: dict[str, Any] = json.loads(answer.content)
    return found


# What becomes of a letter


def test_a_letter_is_read_at_once_and_its_council_proposed_with_the_reason(researcher: Client) -> None:
    page = send(researcher, file())
    assert "Eastmarsh Borough Council" in page
    assert "eastmarsh.example stands in it once" in page
    assert "reference EMS/2025/7" in page


def test_the_real_letter_of_coventry_is_read_as_it_stands(researcher: Client) -> None:
    coventry = a_council("Coventry", code="COV", name="Coventry City Council", gss_code="E08000026")
    CouncilAlias.objects.create(council=coventry, kind=CouncilAlias.Kind.DOMAIN, value="coventry.gov.uk")
    content = (FIXTURES / "letters" / "coventry.txt").read_bytes()
    page = send(researcher, file(content, "coventry.txt"))
    assert "Coventry City Council" in page
    figures = [figure for answer in Reading.objects.get().body["answers"] for figure in answer["figures"]]
    uncertain = sum(not figure["certain"] for figure in figures)
    assert len(figures) > 5
    assert f"Read: {len(figures)} figures, {uncertain} of them uncertain" in page
    assert Document.objects.get().request == Request.objects.get(council=coventry)


def test_who_brought_a_letter_is_kept_with_it(researcher: Client) -> None:
    send(researcher, file())
    assert Document.objects.get().added_by.username == "rosa"  # type: ignore[union-attr]


def test_the_script_is_told_of_one_file_with_the_line_to_show(researcher: Client) -> None:
    told = sent_by_script(researcher, file())
    assert told["took"] == "added"
    assert f'id="document-{told["document"]}"' in told["line"]
    assert "csrfmiddlewaretoken" in told["line"]


def test_what_was_sent_is_there_on_return(researcher: Client) -> None:
    send(researcher, file())
    assert "letter.txt" in researcher.get(ADDRESS).content.decode()


def test_a_letter_that_names_no_council_waits_for_staff_whoever_brought_it(researcher: Client) -> None:
    send(researcher, file(NOBODYS))
    other = signed_in(somebody("ruth", *RESEARCHER))
    assert "Which council is it from?" in other.get(ADDRESS).content.decode()


def test_settled_letters_of_others_are_not_listed(researcher: Client) -> None:
    send(researcher, file())
    other = signed_in(somebody("ruth", *RESEARCHER))
    assert "letter.txt" not in other.get(ADDRESS).content.decode()


def test_the_same_bytes_again_are_said_to_be_there_and_linked(researcher: Client) -> None:
    first = sent_by_script(researcher, file())
    page = send(researcher, file(name="again.txt"))
    assert "The same file is here already" in page
    assert f'href="#document-{first["document"]}"' in page
    assert sent_by_script(researcher, file(name="again.txt"))["took"] == "known"
    assert Document.objects.count() == 1


def test_one_bad_file_among_good_ones_harms_none_of_them(researcher: Client) -> None:
    page = send(researcher, file(), file(b"\x89PNG\r\n\x1a\n" + bytes(200), "scan.png"))
    assert "scan.png" in page
    assert "Not taken in:" in page
    assert Document.objects.get().file_name == "letter.txt"


def test_a_file_that_is_no_letter_fails_with_a_plain_reason_and_is_not_kept(
    researcher: Client, documents: Path
) -> None:
    told = sent_by_script(researcher, file(bytes(range(256)) * 9, "noise.bin"), status=422)
    assert told["took"] == "failed"
    assert told["reason"]
    assert "Traceback" not in told["reason"]
    assert not documents.exists()


def test_an_empty_form_is_told_to_choose_a_file(researcher: Client) -> None:
    answer = researcher.post(ADDRESS, {})
    assert answer.status_code == 400
    assert "choose one or more" in answer.content.decode()


def test_a_form_with_too_many_files_says_which_were_not_read(researcher: Client) -> None:
    files = [file(LETTER + str(n).encode(), f"letter{n}.txt") for n in range(MOST_FILES + 1)]
    page = send(researcher, *files)
    assert Document.objects.count() == MOST_FILES
    assert f"letter{MOST_FILES}.txt" in page
    assert "send it again in another" in page


def test_a_name_that_no_disk_takes_is_shortened(researcher: Client) -> None:
    send(researcher, file(name="ü" * 240 + ".txt"))
    assert Document.objects.get().file_name.endswith(".txt")


# Size


def test_a_file_of_exactly_the_largest_size_is_let_in(researcher: Client) -> None:
    sent_by_script(researcher, file(bytes(LARGEST_DOCUMENT)), status=422)


def test_a_file_that_is_too_large_is_refused_by_what_it_says_of_itself(researcher: Client) -> None:
    answer = researcher.generic(
        "POST",
        ADDRESS,
        b"--x--",
        content_type="multipart/form-data; boundary=x",
        headers={"accept": "application/json"},
        CONTENT_LENGTH=str(LARGEST_DOCUMENT + ENVELOPE + 1),
    )
    assert answer.status_code == 413
    assert "25 MB" in json.loads(answer.content)["reason"]


def test_a_file_too_large_inside_a_plain_form_is_refused_by_its_own_size(researcher: Client) -> None:
    page = send(researcher, file(bytes(LARGEST_DOCUMENT + 1), "huge.txt"), file())
    assert "huge.txt" in page
    assert "larger than 25 MB" in page
    assert Document.objects.get().file_name == "letter.txt"


def test_a_form_that_does_not_say_how_large_it_is_is_refused(researcher: Client) -> None:
    answer = researcher.generic("POST", ADDRESS, b"", content_type="multipart/form-data; boundary=x", CONTENT_LENGTH="")
    assert answer.status_code == 413


def test_a_form_from_elsewhere_is_refused(rosa: Any) -> None:
    client = signed_in(rosa, enforce_csrf_checks=True)
    assert client.post(ADDRESS, {"files": [file()]}).status_code == 403
    assert not Document.objects.exists()


# What staff say of it


def settle(client: Client, document: Document, council: str) -> str:
    address = reverse("desk:settle", args=[document.pk])
    return client.post(address, {"council": council, "round": the_round().key}, follow=True).content.decode()


@pytest.mark.parametrize("words", ["Eastmarsh Borough Council", "eastmarsh", "EMS", " X06000901 "])
def test_staff_say_which_council_a_letter_is_from(researcher: Client, words: str) -> None:
    send(researcher, file(NOBODYS))
    settle(researcher, Document.objects.get(), words)
    request = Document.objects.get().request
    assert request is not None
    assert request.council == eastmarsh()
    assert Reading.objects.filter(request=request).exists()


@pytest.mark.parametrize("words", ["", "Nowhere", "Borough Council", "East"])
def test_words_that_name_no_one_council_settle_nothing(researcher: Client, words: str) -> None:
    send(researcher, file(NOBODYS))
    assert "No one council is known as" in settle(researcher, Document.objects.get(), words)
    assert Document.objects.get().request is None


# What is no answer


def listed(client: Client) -> str:
    return client.get(ADDRESS).content.decode()


def put(client: Client, what: str, document: Document) -> str:
    return client.post(reverse(f"desk:{what}", args=[document.pk]), follow=True).content.decode()


def test_a_file_that_is_no_answer_is_set_aside_and_waits_for_nobody(researcher: Client) -> None:
    send(researcher, file(NOBODYS, "minutes.txt"))
    page = put(researcher, "set_aside", Document.objects.get())
    assert "Set aside: minutes.txt. It is kept" in page
    assert "Which council is it from?" not in page
    other = listed(signed_in(somebody("ruth", *RESEARCHER)))
    assert "Set aside: no answers of a council (1)" in other
    assert "minutes.txt</a>, by rosa" in other


def test_what_was_set_aside_can_be_taken_up_again(researcher: Client) -> None:
    send(researcher, file(NOBODYS))
    put(researcher, "set_aside", Document.objects.get())
    page = put(researcher, "take_up", Document.objects.get())
    assert "Waits for its council again: letter.txt" in page
    assert "Which council is it from?" in page
    assert "Set aside: no answers" not in page


def test_the_same_file_again_is_said_to_be_set_aside_and_by_whom(researcher: Client) -> None:
    send(researcher, file(NOBODYS))
    put(researcher, "set_aside", Document.objects.get())
    told = sent_by_script(researcher, file(NOBODYS))
    assert "Set aside by rosa" in told["line"]
    assert reverse("desk:take_up", args=[told["document"]]) in told["line"]
    assert Document.objects.count() == 1


def test_without_scripts_the_same_file_again_leads_to_where_it_is_set_aside(researcher: Client) -> None:
    send(researcher, file(NOBODYS))
    put(researcher, "set_aside", Document.objects.get())
    page = send(researcher, file(NOBODYS))
    there = f"aside-{Document.objects.get().pk}"
    assert f'href="#{there}"' in page
    assert f'id="{there}"' in page


def test_a_letter_with_a_council_is_not_offered_to_be_set_aside_and_cannot_be(researcher: Client) -> None:
    send(researcher, file())
    assert "set it aside" not in listed(researcher)
    assert "council&#x27;s letter" in put(researcher, "set_aside", Document.objects.get())
    assert Document.objects.get().set_aside_at is None


def test_what_somebody_set_aside_stays_so_though_the_same_file_could_now_be_settled(researcher: Client) -> None:
    CouncilAlias.objects.filter(value="eastmarsh.example").delete()
    letter = NOBODYS + b"foi@eastmarsh.example\n"
    send(researcher, file(letter))
    put(researcher, "set_aside", Document.objects.get())
    CouncilAlias.objects.create(council=eastmarsh(), kind=CouncilAlias.Kind.DOMAIN, value="eastmarsh.example")
    assert "Set aside by rosa" in sent_by_script(researcher, file(letter))["line"]
    assert Document.objects.get().request is None
    put(researcher, "take_up", Document.objects.get())
    sent_by_script(researcher, file(letter))
    assert Document.objects.get().request is not None


def test_what_waits_for_its_council_is_listed_beyond_ones_newest_and_counted(researcher: Client) -> None:
    for number in range(SHOWN + 5):
        a_document(f"{number} children.")
    page = listed(signed_in(somebody("ruth", *RESEARCHER)))
    assert page.count("Which council is it from?") == SHOWN + 5
    assert f"Letters without a council: {SHOWN + 5};" in page


def test_of_more_than_a_page_can_bear_the_oldest_are_listed_and_all_are_counted(
    researcher: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("councils.queries.intake.WAITING_SHOWN", 3)
    monkeypatch.setattr("councils.desk.intake.WAITING_SHOWN", 3)
    numbers = [a_document(f"{number} children.").pk for number in range(5)]
    page = listed(signed_in(somebody("ruth", *RESEARCHER)))
    assert "Letters without a council: 5, of which the oldest 3 are listed;" in page
    assert [f'id="document-{number}"' in page for number in numbers] == [True, True, True, False, False]


# On paper alone


def test_a_letter_on_paper_leads_from_its_council_to_an_empty_desk(researcher: Client) -> None:
    assert 'id="paper-council"' in researcher.get(ADDRESS).content.decode()
    named = {"council": "eastmarsh", "round": the_round().key}
    page = researcher.post(reverse("desk:paper"), named, follow=True)
    request = Request.objects.get(council=eastmarsh())
    assert page.redirect_chain[-1][0] == reverse("desk:edit", args=[request.pk])
    assert "Say where this is keyed from" in page.content.decode()
    assert request.sent_on is None


def test_a_council_that_has_a_request_already_leads_to_that_one(researcher: Client) -> None:
    send(researcher, file())
    researcher.post(reverse("desk:paper"), {"council": "EMS", "round": the_round().key})
    assert Request.objects.count() == 1


@pytest.mark.parametrize("words", ["", "Nowhere", "Borough Council"])
def test_words_that_name_no_one_council_lead_to_no_desk(researcher: Client, words: str) -> None:
    page = researcher.post(reverse("desk:paper"), {"council": words, "round": the_round().key}, follow=True)
    assert "No one council is known as" in page.content.decode()
    assert Request.objects.count() == 0


def test_a_wrong_proposal_can_be_put_right(researcher: Client) -> None:
    a_council("Northwold")
    send(researcher, file())
    settle(researcher, Document.objects.get(), "Northwold Council")
    assert str(Document.objects.get().request).startswith("Northwold Council")


def test_what_people_have_worked_on_is_no_longer_offered_to_be_moved(researcher: Client, rosa: Any) -> None:
    send(researcher, file())
    record_reading(by=rosa, value=a_return(), document=Document.objects.get())
    assert "It is from another council" not in researcher.get(ADDRESS).content.decode()


def test_a_second_letter_stands_beside_the_first_until_it_is_said_to_replace_it(researcher: Client) -> None:
    first = sent_by_script(researcher, file())["document"]
    second = sent_by_script(researcher, file(SECOND, "second.txt"))
    assert Document.objects.filter(request__council=eastmarsh()).count() == 2
    assert "replaces letter.txt" in second["line"]
    researcher.post(reverse("desk:replaces", args=[second["document"]]), {"replaced": first})
    assert Document.objects.get(pk=second["document"]).replaces_id == first


# The file as it was received


def original(client: Client, document: Document) -> Any:
    return client.get(reverse("desk:original", args=[document.pk]))


@pytest.mark.django_db(transaction=True)
def test_the_original_is_a_download_that_no_browser_opens(researcher: Client) -> None:
    page = b"<html><body><script>alert(1)</script><p>Eastmarsh Borough Council</p><p>22 children</p></body></html>"
    send(researcher, file(page, "letter.html"))
    answer = original(researcher, Document.objects.get())
    assert answer.getvalue() == page
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"] == 'attachment; filename="letter.html"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"


@pytest.mark.django_db(transaction=True)
def test_files_lie_by_their_hash_outside_every_served_folder(researcher: Client, documents: Path) -> None:
    send(researcher, file())
    kept = [path for path in documents.rglob("*") if path.is_file()]
    assert [path.name for path in kept] == [sha256_of(LETTER)]
    served = [Path(settings.STATIC_ROOT), *map(Path, settings.STATICFILES_DIRS)]
    assert not any(Path(settings.VAR, "documents").is_relative_to(folder) for folder in served)


@pytest.mark.django_db(transaction=True)
def test_a_name_with_a_line_break_or_a_quotation_mark_forges_no_header(researcher: Client) -> None:
    send(researcher, file())
    document = Document.objects.get()
    document.file_name = 'a"\r\nX-Evil: 1.txt'
    document.save(update_fields=["file_name"])
    answer = original(researcher, document)
    assert answer.getvalue() == LETTER
    assert "X-Evil" not in answer.headers


@pytest.mark.django_db(transaction=True)
def test_a_file_that_is_gone_is_said_to_be_gone(researcher: Client, documents: Path) -> None:
    send(researcher, file())
    next(path for path in documents.rglob("*") if path.is_file()).unlink()
    answer = original(researcher, Document.objects.get())
    assert answer.status_code == 404
