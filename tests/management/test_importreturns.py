"""`manage.py importreturns`: what it prints, what it leaves, and how it ends."""

from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.test import override_settings

from councils.models import Document, PublishedReturn, Release, Request, Round
from councils.recording.settling import set_aside
from tests.letters_in_plain import NOBODY, write
from tests.returns import eastmarsh, the_round

pytestmark = pytest.mark.django_db
PUBLISH = {"publish": True, "by": "ada", "checked_by": "ben"}


@pytest.fixture(autouse=True)
def documents(tmp_path: Path) -> Iterator[Path]:
    with override_settings(DOCUMENTS_ROOT=tmp_path / "documents"):
        yield tmp_path / "documents"


@pytest.fixture(autouse=True)
def register() -> None:
    eastmarsh()
    the_round()


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    write(tmp_path / "letters")
    return tmp_path / "letters"


def run(*paths: Path, **how: Any) -> str:
    """What the command prints."""
    printed = StringIO()
    call_command("importreturns", *map(str, paths), stdout=printed, **how)
    return printed.getvalue()


def failing(*paths: Path, **how: Any) -> tuple[str, str]:
    """What the command prints, and what it ends with, where it fails."""
    printed = StringIO()
    with pytest.raises(CommandError) as ended:
        call_command("importreturns", *map(str, paths), stdout=printed, **how)
    return printed.getvalue(), str(ended.value)


def counted(printed: str, row: str) -> int:
    """The number beside a row of the summary."""
    [line] = [line for line in printed.splitlines() if row in line and "│" in line]
    return int(line.split("│")[2])


def test_letters_are_kept_and_counted(letters: Path) -> None:
    printed = run(letters)
    assert (counted(printed, "Added"), counted(printed, "Known"), counted(printed, "Failed")) == (1, 0, 0)
    assert counted(printed, "Published in a new release") == 0
    assert Document.objects.count() == 1


def test_the_second_time_they_are_known(letters: Path) -> None:
    run(letters, **PUBLISH)
    printed = run(letters, **PUBLISH)
    assert (counted(printed, "Added"), counted(printed, "Known")) == (0, 1)
    assert Release.objects.count() == 1


def test_returns_are_published_by_two_accounts_that_nobody_can_sign_in_to(letters: Path) -> None:
    assert counted(run(letters, **PUBLISH), "Published in a new release") == 1
    assert set(User.objects.values_list("username", flat=True)) == {"ada", "ben"}
    assert not any(person.has_usable_password() for person in User.objects.all())


def test_a_file_that_fails_has_one_line_and_the_rest_go_on(letters: Path) -> None:
    (letters / "broken.pdf").write_bytes(b"%PDF-1.7 and then nothing")
    printed, ended = failing(letters, **PUBLISH)
    [line] = [line for line in printed.splitlines() if line.startswith("Failed:")]
    assert "broken.pdf: " in line
    assert ended == "1 of 2 files failed."
    assert PublishedReturn.objects.count() == 1


def test_the_exit_status_is_one_if_any_failed(tmp_path: Path) -> None:
    _, ended = failing(tmp_path / "gone.txt")
    assert ended == "1 of 1 files failed."
    with pytest.raises(CommandError) as error:
        call_command("importreturns", str(tmp_path / "gone.txt"), stdout=StringIO())
    assert error.value.returncode == 1


def test_a_letter_without_a_council_is_listed_and_is_no_failure(letters: Path) -> None:
    write(letters, "nobody.txt", NOBODY)
    printed = run(letters, **PUBLISH)
    [line] = [line for line in printed.splitlines() if line.startswith("Council not settled:")]
    assert "nobody.txt" in line
    assert counted(printed, "Council not settled") == 1


def test_a_letter_that_was_set_aside_is_listed_as_that_and_never_published(letters: Path) -> None:
    write(letters, "nobody.txt", NOBODY)
    run(letters, **PUBLISH)
    set_aside(document=Document.objects.get(request=None), by=User.objects.earliest("pk"))
    printed = run(letters, **PUBLISH)
    assert [line for line in printed.splitlines() if line.startswith("Set aside as no answer:")]
    assert counted(printed, "Set aside as no answer") == 1
    assert counted(printed, "Council not settled") == 0


def test_a_figure_left_out_is_listed(tmp_path: Path) -> None:
    printed = run(write(tmp_path, now="about 20"), **PUBLISH)
    [line] = [line for line in printed.splitlines() if line.startswith("Left out:")]
    assert "Eastmarsh, current_cases" in line
    assert "“about 20”" in line


def test_a_dry_run_says_what_it_would_do_and_does_nothing(letters: Path, documents: Path) -> None:
    printed = run(letters, dry_run=True, **PUBLISH)
    assert "tried and rolled back" in printed
    assert counted(printed, "Published in a new release") == 1
    assert [model.objects.count() for model in (Document, Request, Release, User)] == [0] * 4
    assert not any(path.is_file() for path in documents.rglob("*"))


@pytest.mark.parametrize(
    "who",
    [{}, {"by": "ada"}, {"checked_by": "ben"}, {"by": "ada", "checked_by": "ada"}],
    ids=["nobody", "nobody checked", "nobody put forward", "one person"],
)
def test_publishing_needs_two_people(letters: Path, who: dict[str, str]) -> None:
    with pytest.raises(CommandError, match=r"two people|same person"):
        run(letters, publish=True, **who)
    assert not Document.objects.exists()


def test_a_team_of_one_may_publish(letters: Path) -> None:
    with override_settings(ONE_PERSON_TEAM=True):
        printed = run(letters, publish=True, by="ada", checked_by="ada")
    assert counted(printed, "Published in a new release") == 1


def test_the_newest_round_is_meant_unless_another_is_named(letters: Path) -> None:
    newest = Round.objects.create(key="cse-2030", title="R", request_text="?", first_year=1, last_year=2, position=9)
    run(letters)
    assert Request.objects.get().round == newest
    run(letters, round_key="cse-2025")
    assert Request.objects.filter(round__key="cse-2025").count() == 1


def test_a_round_nobody_knows_is_refused_with_those_there_are(letters: Path) -> None:
    with pytest.raises(CommandError, match=r"There is no round spring. Known: cse-2025"):
        run(letters, round_key="spring")


def test_without_a_round_it_says_what_to_do_first(letters: Path) -> None:
    Round.objects.all().delete()
    with pytest.raises(CommandError, match=r"loadreference. first"):
        run(letters)


def test_what_changes_carries_the_reason_that_was_given(letters: Path, tmp_path: Path) -> None:
    run(letters, **PUBLISH)
    printed = run(write(tmp_path / "more", "later.txt", now="23"), why="They wrote again.", **PUBLISH)
    assert "Not published: later.txt (Eastmarsh): another document of this request is published" in printed


def test_quiet_says_nothing(letters: Path) -> None:
    assert run(letters, verbosity=0) == ""
