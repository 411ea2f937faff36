"""Letters taken in: each on its own, recognised when it comes again, and published only where nobody has to choose."""

from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User

from councils.domain.return_json import from_dict
from councils.models import (
    Correction,
    Document,
    PublishedReturn,
    Reading,
    Release,
    Request,
    VictimCount,
    Withdrawal,
    YearCount,
)
from councils.parsing import version
from councils.recording import intake
from councils.recording.intake import TakenIn, Took, take_in_all
from councils.recording.readings import record_reading
from councils.reference.letters import find_letters
from tests.letters_in_plain import EASTMARSH, NOBODY, write
from tests.published import a_council
from tests.returns import eastmarsh, the_round

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("documents")]
RETOLD = '[[letter]]\nfile = "eastmarsh.txt"\nprovenance = "retold"\noriginal_reference = "FOI 7"\n'


@pytest.fixture(autouse=True)
def register() -> None:
    eastmarsh()


def take(*paths: Path, **how: Any) -> list[TakenIn]:
    return take_in_all(letters=find_letters(paths), round=the_round(), **how)


def take_and_publish(*paths: Path, **how: Any) -> list[TakenIn]:
    return take(*paths, publish_by="ada", checked_by="ben", **how)


def newer_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    """The parser's files have changed since; it still reads what it read."""
    monkeypatch.setattr(intake, "parser_version", lambda: "newer")


def test_a_letter_becomes_a_document_a_request_and_a_reading(tmp_path: Path) -> None:
    [taken] = take(write(tmp_path))
    assert (taken.took, taken.council, taken.reason) == (Took.ADDED, "Eastmarsh", "")
    document, reading, request = Document.objects.get(), Reading.objects.get(), Request.objects.get()
    assert (document.request, reading.request, reading.document) == (request, request, document)
    assert document.provenance == "received"
    assert (request.reference, request.state) == ("FOI-2025-0101", "answered")
    assert not PublishedReturn.objects.exists()


def test_every_span_of_the_reading_counts_the_kept_text(tmp_path: Path) -> None:
    take(write(tmp_path))
    text = Document.objects.get().text
    figures = [figure for answer in from_dict(Reading.objects.get().body).answers for figure in answer.figures]
    assert len(figures) == 5
    assert [figure.span.of(text) for figure in figures if figure.span] == [figure.words for figure in figures]


def test_the_same_letter_again_is_known_and_nothing_is_added(tmp_path: Path) -> None:
    take(write(tmp_path))
    [taken] = take(write(tmp_path / "elsewhere", "renamed.txt"))
    assert (taken.took, taken.council) == (Took.KNOWN, "Eastmarsh")
    assert (Document.objects.count(), Reading.objects.count()) == (1, 1)


def test_a_known_letter_is_not_parsed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path)
    take(path)
    monkeypatch.setattr(intake, "parse_confined", None)
    assert take(path)[0].took is Took.KNOWN


def test_a_newer_parser_that_understands_the_same_adds_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path)
    take(path)
    newer_parser(monkeypatch)
    assert take(path)[0].took is Took.KNOWN
    assert Reading.objects.count() == 1
    assert Document.objects.get().parser_version == "newer"


def test_a_letter_whose_council_is_not_settled_is_kept_without_a_request(tmp_path: Path) -> None:
    [taken] = take_and_publish(write(tmp_path, text=NOBODY))
    assert (taken.took, taken.is_unsettled) == (Took.ADDED, True)
    assert taken.reason == "its council is not settled"
    assert Document.objects.get().request is None
    assert not Request.objects.exists()


def test_a_letter_that_settles_later_finds_its_request(tmp_path: Path) -> None:
    text = NOBODY.replace("A letter without a letterhead", "Fallowdale Council")
    path = write(tmp_path, text=text)
    take(path)
    assert Document.objects.get().request is None
    a_council("Fallowdale", code="FLD", gss_code="X08000901")
    [taken] = take(path)
    assert taken.council == "Fallowdale"
    document = Document.objects.get()
    assert document.request is not None
    assert Reading.objects.filter(request=document.request).count() == 1


def test_one_bad_file_never_stops_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7 and then nothing")
    (tmp_path / "b.txt").write_bytes(b"")
    write(tmp_path, "c.txt")
    taken = take(tmp_path)
    assert [one.took for one in taken] == [Took.FAILED, Took.FAILED, Took.ADDED]
    assert all(one.reason for one in taken[:2])
    assert Document.objects.count() == 1


def test_a_published_letter_has_its_figures_in_the_tables(tmp_path: Path) -> None:
    [taken] = take_and_publish(write(tmp_path))
    assert taken.release == 1
    now = VictimCount.objects.get(answer__question__key="current_cases")
    assert (now.words, now.low, now.high) == ("22", 22, 22)
    assert [(row.period, row.low, row.high) for row in YearCount.objects.all()] == [
        ("2014", 12, 12),
        ("2015", 0, 4),
        ("2016", None, None),
    ]


def test_an_uncertain_figure_is_left_out_and_listed(tmp_path: Path) -> None:
    [taken] = take_and_publish(write(tmp_path, now="about 20"))
    assert [(left.question, left.words) for left in taken.left_out] == [("current_cases", "about 20")]
    assert not VictimCount.objects.filter(answer__question__key="current_cases").exists()
    assert PublishedReturn.objects.get().left_out == 1


def test_publishing_the_same_letter_again_makes_no_release(tmp_path: Path) -> None:
    path = write(tmp_path)
    take_and_publish(path)
    assert take_and_publish(path)[0].release is None
    assert Release.objects.count() == 1


def test_a_letter_kept_before_can_be_published_later(tmp_path: Path) -> None:
    path = write(tmp_path)
    take(path)
    assert take_and_publish(path)[0].release == 1


def test_a_manifest_says_what_a_letter_is_and_the_letter_does_not(tmp_path: Path) -> None:
    write(tmp_path / "told", text=EASTMARSH + "\nThis letter was received from the council.\n")
    (tmp_path / "told" / "manifest.toml").write_text(RETOLD)
    take_and_publish(tmp_path / "told")
    row = PublishedReturn.objects.get()
    assert (row.provenance, row.original_reference) == ("retold", "FOI 7")


def test_a_manifest_that_changes_changes_what_is_said_of_the_letter(tmp_path: Path) -> None:
    path = write(tmp_path)
    take_and_publish(path)
    (tmp_path / "manifest.toml").write_text(RETOLD)
    assert take_and_publish(path)[0].release == 2
    assert Document.objects.get().provenance == "retold"
    assert PublishedReturn.objects.current().get().provenance == "retold"
    assert not Correction.objects.exists()


def test_the_same_letter_without_its_manifest_stays_what_it_was(tmp_path: Path) -> None:
    write(tmp_path / "told")
    (tmp_path / "told" / "manifest.toml").write_text(RETOLD)
    take(tmp_path / "told")
    take(write(tmp_path / "copy"))
    assert Document.objects.get().provenance == "retold"


def test_a_received_letter_takes_the_place_of_a_retold_one_and_never_the_other_way(tmp_path: Path) -> None:
    write(tmp_path / "told", now="21")
    (tmp_path / "told" / "manifest.toml").write_text(RETOLD)
    take_and_publish(tmp_path / "told")
    take_and_publish(write(tmp_path / "real", now="22"))
    correction = Correction.objects.get()
    assert (correction.before, correction.after) == ("21", "22")
    assert correction.why == "A document from the council takes the place of our retelling."
    [back] = take_and_publish(tmp_path / "told")
    assert (back.took, back.reason) == (Took.KNOWN, "a later document has taken its place")
    assert PublishedReturn.objects.current().get().provenance == "received"


def test_a_second_letter_of_the_council_waits_for_a_person_to_choose(tmp_path: Path) -> None:
    take_and_publish(write(tmp_path, "a.txt", now="22"))
    [second] = take_and_publish(write(tmp_path, "b.txt", now="23"))
    assert "staff have to choose" in second.reason
    assert second.took is Took.ADDED
    assert Release.objects.count() == 1


def test_the_parser_never_overrules_a_person(tmp_path: Path) -> None:
    path = write(tmp_path)
    take(path)
    parsed = Reading.objects.get()
    record_reading(
        by=User.objects.create_user("cy"), value=from_dict(parsed.body), document=parsed.document, parent=parsed
    )
    [taken] = take_and_publish(path)
    assert "people have worked on this return" in taken.reason
    assert not Release.objects.exists()


def test_what_is_withdrawn_is_not_brought_back(tmp_path: Path) -> None:
    path = write(tmp_path)
    take_and_publish(path)
    Withdrawal.objects.create(request=Request.objects.get(), why="Named a child.", by=User.objects.get(username="ada"))
    assert take_and_publish(path)[0].reason == "it is withdrawn"


def test_a_dry_run_does_everything_and_leaves_nothing(tmp_path: Path, documents: Path) -> None:
    [taken] = take_and_publish(write(tmp_path / "letters"), dry_run=True)
    assert (taken.took, taken.release) == (Took.ADDED, 1)
    assert [model.objects.count() for model in (Document, Reading, Request, Release, PublishedReturn)] == [0] * 5
    assert not User.objects.exists()
    assert [path for path in documents.rglob("*") if path.is_file()] == []


@pytest.mark.django_db(transaction=True)
def test_a_letter_taken_in_for_good_has_its_file(tmp_path: Path, documents: Path) -> None:
    path = write(tmp_path / "letters")
    take(path)
    [kept] = [found for found in documents.rglob("*") if found.is_file()]
    assert kept.read_bytes() == path.read_bytes()
    assert kept.name == Document.objects.get().sha256


@pytest.mark.django_db(transaction=True)
def test_a_letter_that_fails_leaves_no_file(tmp_path: Path, documents: Path) -> None:
    path = tmp_path / "broken.pdf"
    path.write_bytes(b"%PDF-1.7 and then nothing")
    take(path)
    assert [found for found in documents.rglob("*") if found.is_file()] == []


def test_a_file_larger_than_a_letter_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(26 * 1024 * 1024)
    assert "larger than 25 MB" in take(path)[0].reason


def test_the_version_of_the_parser_is_the_same_until_a_file_changes() -> None:
    assert version.parser_version() == version.parser_version.__wrapped__()
    assert len(version.parser_version()) == 16
