"""A database that was migrated step by step, with rows in it, refuses what a fresh one refuses."""

from collections.abc import Iterator

import pytest
from django.apps import apps
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from tests.published import Given, a_council, exact, publish

pytestmark = pytest.mark.django_db(transaction=True)

APPEND_ONLY = ("reading", "decision", "requestchange")
IN_LETTERS = ("answer", "victimcount", "agecount", "ethnicitycount", "yearcount")
TRIGGERS = {f"councils_{table}_is_append_only" for table in APPEND_ONLY}
TRIGGERS |= {
    f"councils_{table}_{does}_a_letter_of_its_request" for table in IN_LETTERS for does in ("enters", "changes")
}
TRIGGERS |= {"councils_document_stays_with_its_request"}

SQLITE = """
SELECT type, name, tbl_name, sql FROM sqlite_master
WHERE tbl_name LIKE 'councils_%' AND type IN ({kinds}) AND sql IS NOT NULL ORDER BY type, name
"""
POSTGRESQL_TRIGGERS = """
SELECT 'trigger', tgname, pg_get_triggerdef(pg_trigger.oid), pg_get_functiondef(tgfoid) FROM pg_trigger
JOIN pg_class ON pg_class.oid = tgrelid WHERE NOT tgisinternal AND relname LIKE 'councils_%' ORDER BY tgname
"""
POSTGRESQL_RULES = """
SELECT 'constraint', conname, relname, pg_get_constraintdef(pg_constraint.oid) FROM pg_constraint
JOIN pg_class ON pg_class.oid = conrelid WHERE relname LIKE 'councils_%'
UNION SELECT 'index', indexname, tablename, indexdef FROM pg_indexes WHERE tablename LIKE 'councils_%' ORDER BY 1, 2, 3
"""

type Rows = list[tuple[str, ...]]


def asked(statement: str) -> Rows:
    with connection.cursor() as cursor:
        cursor.execute(statement.replace("%", "%%"), [])
        return [tuple(row) for row in cursor.fetchall()]


def triggers() -> Rows:
    """Every trigger of our tables, with what it refuses."""
    return asked(SQLITE.format(kinds="'trigger'") if connection.vendor == "sqlite" else POSTGRESQL_TRIGGERS)


def constraints() -> Rows:
    """Every constraint and index of our tables; SQLite writes those of a table with the table."""
    return asked(SQLITE.format(kinds="'table', 'index'") if connection.vendor == "sqlite" else POSTGRESQL_RULES)


@pytest.fixture
def newest_again() -> Iterator[None]:
    """Whatever becomes of the test, the tables that come after it are those of today."""
    yield
    to_the_newest()


def to_the_newest() -> None:
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes("councils"))


@pytest.mark.parametrize(
    "step", ["0012_words_beside_the_register", "0014_letters_of_their_own_request", "0015_onlookers"]
)
def test_a_migrated_database_has_the_triggers_and_constraints_of_a_fresh_one(step: str, newest_again: None) -> None:
    fresh = triggers(), constraints()
    MigrationExecutor(connection).migrate([("councils", step)])
    assert (triggers(), constraints()) != fresh
    to_the_newest()
    assert triggers() == fresh[0]
    assert constraints() == fresh[1]


def test_rows_that_are_there_already_leave_them_as_they_are(newest_again: None) -> None:
    fresh = triggers(), constraints()
    given = Given(figures=[exact(22)], fields={"passage": "22", "passage_start": 0})
    publish(a_council("Eastmarsh"), current_cases=given)
    MigrationExecutor(connection).migrate([("councils", "0012_words_beside_the_register")])
    to_the_newest()
    assert (triggers(), constraints()) == fresh


def test_no_migration_has_lost_a_trigger() -> None:
    assert {name for _, name, *_ in triggers()} == TRIGGERS


def test_the_database_has_every_constraint_of_the_models() -> None:
    missing = []
    with connection.cursor() as cursor:
        for model in apps.get_app_config("councils").get_models():
            there = connection.introspection.get_constraints(cursor, model._meta.db_table)
            missing += [one.name for one in model._meta.constraints if one.name not in there]
    assert missing == []
