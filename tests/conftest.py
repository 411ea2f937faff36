"""What every test stands on: real databases, SQLite in a file of its own or PostgreSQL by `DATABASE_URL`."""

from collections.abc import Iterator

import pytest
from django.db import connections
from django.test import override_settings


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """SQLite is tested as it runs, in a file with its journal, not in memory; each run and each worker has its own."""
    for connection in connections.all():
        if connection.vendor == "sqlite":
            connection.settings_dict["TEST"]["NAME"] = str(tmp_path_factory.getbasetemp() / "test.sqlite3")


@pytest.fixture(scope="session", autouse=True)
def documents_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What tests store lies in a folder of their own, never beside the documents of a running site."""
    folder = tmp_path_factory.mktemp("documents")
    storage = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": folder}}
    static = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    with override_settings(DOCUMENTS_ROOT=folder, STORAGES={"default": storage, "staticfiles": static}):
        yield
