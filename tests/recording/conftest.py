"""People and a folder of documents of each test's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.test import override_settings


@pytest.fixture
def ada(db: None) -> User:
    """Puts returns forward."""
    return User.objects.create_user("ada")


@pytest.fixture
def ben(db: None) -> User:
    """Checks them."""
    return User.objects.create_user("ben")


@pytest.fixture
def documents(tmp_path: Path) -> Iterator[Path]:
    """Where documents are kept in this test, and nothing else."""
    folder = tmp_path / "documents"
    with override_settings(DOCUMENTS_ROOT=folder):
        yield folder
