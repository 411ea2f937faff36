"""Whether the database is ready for a command that needs it."""

from django.db import connection
from django.db.migrations.executor import MigrationExecutor


def tables_missing() -> str | None:
    """What to do where the database is behind the code; None where its tables are as the code has them."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return "The database has not the tables that this code needs: run `manage.py migrate` first."
    return None
