"""A researcher and a checker with their browsers, and documents of each test's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.test import Client, override_settings

from tests.staff import CHECKER, RESEARCHER, signed_in, somebody


@pytest.fixture(autouse=True)
def documents(tmp_path: Path) -> Iterator[Path]:
    """Where documents are kept in this test, and nothing else."""
    folder = tmp_path / "documents"
    with override_settings(DOCUMENTS_ROOT=folder):
        yield folder


@pytest.fixture
def rosa(db: None) -> User:
    """A researcher: takes in and keys."""
    return somebody("rosa", *RESEARCHER)


@pytest.fixture
def chen(db: None) -> User:
    """A checker: may also check, publish and withdraw."""
    return somebody("chen", *CHECKER)


@pytest.fixture
def researcher(rosa: User) -> Client:
    """Rosa's browser."""
    return signed_in(rosa)


@pytest.fixture
def checker(chen: User) -> Client:
    """Chen's browser."""
    return signed_in(chen)
