"""What is published stands in letters of its own request: the database itself refuses anything else.

SQLite rebuilds a table to alter it: it loses the triggers of that table, and stumbles over those of others that speak
of it. A later migration that alters one of these tables must run `let_go` before that, and `hold` after it.
"""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

FIGURES = ("councils_victimcount", "councils_agecount", "councils_ethnicitycount", "councils_yearcount")
OWN_REQUEST = {
    "councils_answer": "NEW.request_id",
    **dict.fromkeys(FIGURES, "(SELECT request_id FROM councils_answer WHERE id = NEW.answer_id)"),
}
"""The request whose letter a row is to name."""

ELSEWHERE = """NEW.document_sha256 <> '' AND NOT EXISTS (
SELECT 1 FROM councils_document WHERE sha256 = NEW.document_sha256 AND request_id = {request})"""
NAMED = " OR ".join(
    [
        "EXISTS (SELECT 1 FROM councils_answer WHERE document_sha256 = OLD.sha256 AND request_id = OLD.request_id)",
        *(
            f"EXISTS (SELECT 1 FROM {table} JOIN councils_answer ON councils_answer.id = {table}.answer_id"
            f" WHERE {table}.document_sha256 = OLD.sha256 AND councils_answer.request_id = OLD.request_id)"
            for table in FIGURES
        ),
    ]
)
NOT_ITS_OWN = "what is published stands in a letter of its own request"
LEAVES = "what is published stands in this letter: it stays with its request"

SQLITE = "CREATE TRIGGER {name} BEFORE {event} ON {table} WHEN {when} BEGIN SELECT RAISE(ABORT, '{said}'); END"
POSTGRESQL = """CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN IF {when} THEN RAISE EXCEPTION '{said}' USING ERRCODE = 'integrity_constraint_violation'; END IF;
RETURN NEW; END $$;
CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()"""


def _rules() -> list[dict[str, str]]:
    """Every trigger: its name, its table, and what it refuses when."""
    rules = []
    for table, request in OWN_REQUEST.items():
        column = "request_id" if table == "councils_answer" else "answer_id"
        when = ELSEWHERE.format(request=request)
        for name, event in (("enters", "INSERT"), ("changes", f"UPDATE OF document_sha256, {column}")):
            given = {"name": f"{table}_{name}_a_letter_of_its_request", "event": event, "when": when}
            rules.append({**given, "table": table, "said": NOT_ITS_OWN})
    moved = "(OLD.request_id <> NEW.request_id OR NEW.request_id IS NULL OR OLD.sha256 <> NEW.sha256)"
    leaves = {"name": "councils_document_stays_with_its_request", "event": "UPDATE OF request_id, sha256"}
    return [*rules, {**leaves, "when": f"{moved} AND ({NAMED})", "table": "councils_document", "said": LEAVES}]


def hold(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Let the database refuse what stands in another request's letter."""
    statement = {"sqlite": SQLITE, "postgresql": POSTGRESQL}[schema_editor.connection.vendor]
    for rule in _rules():
        schema_editor.execute(statement.format(**rule), params=None)


def let_go(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """No longer refuse it: before a table is altered, and to go back."""
    postgresql = schema_editor.connection.vendor == "postgresql"
    statement = "DROP FUNCTION {name}() CASCADE" if postgresql else "DROP TRIGGER {name}"
    for rule in _rules():
        schema_editor.execute(statement.format(**rule), params=None)


class Migration(migrations.Migration):
    dependencies = [("councils", "0013_documents_of_figures")]
    operations = [migrations.RunPython(hold, let_go)]
