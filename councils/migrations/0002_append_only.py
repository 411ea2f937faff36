"""Readings and decisions are never updated: the database itself refuses.

SQLite rebuilds a table to alter it and loses its triggers on the way: a later migration that alters one of these tables
must run `refuse_updates` again. A test of the models holds this.
"""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

APPEND_ONLY = ("councils_reading", "councils_decision")

SQLITE = """
CREATE TRIGGER {table}_is_append_only BEFORE UPDATE ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only: add a row that follows this one'); END
"""
POSTGRESQL = """
CREATE OR REPLACE FUNCTION refuse_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only: add a row that follows this one', TG_TABLE_NAME
USING ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE TRIGGER {table}_is_append_only BEFORE UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION refuse_update()
"""


def refuse_updates(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    statement = {"sqlite": SQLITE, "postgresql": POSTGRESQL}[schema_editor.connection.vendor]
    for table in APPEND_ONLY:
        schema_editor.execute(statement.format(table=table), params=None)


def allow_updates(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    on_table = " ON {table}" if schema_editor.connection.vendor == "postgresql" else ""
    for table in APPEND_ONLY:
        schema_editor.execute(f"DROP TRIGGER {table}_is_append_only{on_table.format(table=table)}", params=None)


class Migration(migrations.Migration):
    dependencies = [("councils", "0001_the_tables")]
    operations = [migrations.RunPython(refuse_updates, allow_updates)]
