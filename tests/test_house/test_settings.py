"""The settings refuse what they cannot use, by name, and keep their own secrets."""

import stat
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from foicse import environment

SERVER = ("-c", "import foicse.wsgi")
ASYNC_SERVER = ("-c", "import foicse.asgi")
READ_KEY = ("-c", "from foicse import settings; print(settings.SECRET_KEY)")


@pytest.mark.parametrize("entry", [SERVER, ASYNC_SERVER], ids=["wsgi", "asgi"])
def test_a_server_without_a_secret_key_stops_with_its_name(run: Any, entry: tuple[str, ...]) -> None:
    ended = run(*entry)
    assert ended.returncode != 0
    assert "SECRET_KEY is missing" in ended.stderr.splitlines()[-1]


def test_a_command_in_production_without_a_secret_key_stops_with_its_name(run: Any) -> None:
    ended = run("manage.py", "check", DEBUG="0")
    assert ended.returncode != 0
    assert "SECRET_KEY is missing" in ended.stderr.splitlines()[-1]


def test_an_empty_secret_key_is_a_missing_one(run: Any) -> None:
    assert "SECRET_KEY is missing" in run(*SERVER, SECRET_KEY="").stderr


def test_a_server_given_a_secret_key_starts_with_nothing_else_said(run: Any, tmp_path: Path) -> None:
    (tmp_path / "var" / "static").mkdir(parents=True)  # where static files were collected
    ended = run(*SERVER, SECRET_KEY="k" * 50)
    assert (ended.returncode, ended.stderr) == (0, "")


def test_production_writes_no_key_to_disk(run: Any, tmp_path: Path) -> None:
    run(*SERVER)
    run(*SERVER, SECRET_KEY="k" * 50)
    assert not (tmp_path / "var" / "secret-key").exists()


def test_a_shell_makes_its_key_once_and_for_its_owner_alone(run: Any, tmp_path: Path) -> None:
    first, second = run(*READ_KEY).stdout, run(*READ_KEY).stdout
    kept = tmp_path / "var" / "secret-key"
    assert first == second == kept.read_text()
    assert len(first.strip()) >= 50
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


def test_two_machines_do_not_share_a_key(run: Any, tmp_path: Path) -> None:
    assert run(*READ_KEY, VAR=str(tmp_path / "a")).stdout != run(*READ_KEY, VAR=str(tmp_path / "b")).stdout


def test_an_emptied_key_file_is_refused_not_used(tmp_path: Path) -> None:
    kept = tmp_path / "key"
    kept.write_text("\n")
    with pytest.raises(ImproperlyConfigured, match="is empty"):
        environment.secret("A_NAME_NOBODY_SETS", kept_in=kept)


@pytest.mark.parametrize(
    ("word", "meaning"), [("1", True), ("Yes", True), ("on", True), ("0", False), ("False", False), ("", False)]
)
def test_a_flag_is_read_as_said(monkeypatch: pytest.MonkeyPatch, word: str, meaning: bool) -> None:
    monkeypatch.setenv("A_FLAG", word)
    assert environment.flag("A_FLAG", default=not meaning) is meaning


def test_a_flag_that_says_neither_is_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("A_FLAG", "perhaps")
    with pytest.raises(ImproperlyConfigured, match="A_FLAG is 'perhaps'"):
        environment.flag("A_FLAG", default=False)


@pytest.mark.parametrize("default", [True, False])
def test_a_flag_nobody_set_is_its_default(default: bool) -> None:
    assert environment.flag("A_NAME_NOBODY_SETS", default=default) is default


def test_a_number_is_read_as_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("A_NUMBER", " 2 ")
    assert environment.number("A_NUMBER", default=0) == 2
    assert environment.number("A_NAME_NOBODY_SETS", default=1) == 1


@pytest.mark.parametrize("word", ["", "-1", "one", "1.5"])
def test_what_is_no_number_is_refused_by_name(monkeypatch: pytest.MonkeyPatch, word: str) -> None:
    monkeypatch.setenv("A_NUMBER", word)
    with pytest.raises(ImproperlyConfigured, match="A_NUMBER is"):
        environment.number("A_NUMBER", default=0)


@pytest.mark.parametrize(("debug", "required", "hops"), [("1", "False", "0"), ("0", "True", "1")])
def test_in_public_a_second_factor_is_required_and_one_proxy_is_expected(
    run: Any, debug: str, required: str, hops: str
) -> None:
    asked = "from foicse import settings; print(settings.REQUIRE_SECOND_FACTOR, settings.PROXY_HOPS)"
    assert run("-c", asked, DEBUG=debug, SECRET_KEY="k" * 50).stdout.split() == [required, hops]


def test_a_choice_is_the_first_unless_another_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    assert environment.choice("A_NAME_NOBODY_SETS", of=("this", "that")) == "this"
    monkeypatch.setenv("A_CHOICE", "that")
    assert environment.choice("A_CHOICE", of=("this", "that")) == "that"


def test_a_word_that_is_no_choice_is_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("A_CHOICE", "neither")
    with pytest.raises(ImproperlyConfigured, match="A_CHOICE is 'neither': say this or that"):
        environment.choice("A_CHOICE", of=("this", "that"))


def test_a_list_is_split_at_commas_and_loses_its_gaps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("A_LIST", "one.example, two.example,,")
    assert environment.words("A_LIST", default=[]) == ["one.example", "two.example"]


def test_without_an_address_the_database_is_the_file(tmp_path: Path) -> None:
    described = environment.database("", otherwise=tmp_path / "a.sqlite3")
    assert described["NAME"] == tmp_path / "a.sqlite3"
    assert described["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert described["OPTIONS"]["timeout"] == 5


def test_a_postgresql_address_is_read_whole() -> None:
    described = environment.database(
        "postgresql://a%40b:p%2Fw@db.example:5433/figures?sslmode=require", otherwise=Path()
    )
    assert described["USER"] == "a@b"
    assert described["PASSWORD"] == "p/w"
    assert (described["HOST"], described["PORT"], described["NAME"]) == ("db.example", "5433", "figures")
    assert described["OPTIONS"]["sslmode"] == "require"
    assert described["OPTIONS"]["pool"]["max_size"] > 1


def test_a_postgresql_socket_is_named_after_the_question_mark() -> None:
    described = environment.database("postgresql://keeper@/figures?host=/run/pg", otherwise=Path())
    assert described["HOST"] == "/run/pg"
    assert "host" not in described["OPTIONS"]


@pytest.mark.parametrize("url", ["mysql://a@b/c", "figures.sqlite3", "postgresql://host.example"])
def test_an_address_that_names_no_postgresql_database_is_refused_by_name(url: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL"):
        environment.database(url, otherwise=Path())


@pytest.mark.django_db
def test_the_database_in_use_is_set_as_the_house_wants_it() -> None:
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            pragmas = ("journal_mode", "synchronous", "busy_timeout", "foreign_keys")
            found = [cursor.execute(f"PRAGMA {pragma}").fetchone()[0] for pragma in pragmas]
            assert found == ["wal", 1, 5000, 1]
        else:
            cursor.execute("SHOW server_version_num")
            assert 180_000 <= int(cursor.fetchone()[0]) < 190_000
            assert settings.DATABASES["default"]["OPTIONS"]["pool"]


def test_documents_lie_outside_every_served_folder() -> None:
    served = Path(settings.STATIC_ROOT).resolve()
    documents = (Path(settings.VAR) / "documents").resolve()
    assert served not in documents.parents
    assert documents not in served.parents
    assert settings.MEDIA_URL in {"", "/"}


def test_djangos_own_deployment_check_finds_nothing_in_production(run: Any) -> None:
    secret = "a-secret-of-many-different-letters-0123456789-for-a-check"
    ended = run("manage.py", "check", "--deploy", "--fail-level", "WARNING", DEBUG="0", SECRET_KEY=secret)
    assert ended.returncode == 0, ended.stderr
