"""Where the bytes of documents lie: under DOCUMENTS_ROOT by their SHA-256, outside every served folder."""

import hashlib
import os
import tempfile
import weakref
from pathlib import Path

from django.conf import settings
from django.db import transaction


def sha256_of(content: bytes) -> str:
    """The SHA-256 of the bytes, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def place_of(sha256: str) -> Path:
    """Where the file with this SHA-256 lies, or would lie."""
    return Path(settings.DOCUMENTS_ROOT) / sha256[:2] / sha256


def content_of(sha256: str) -> bytes:
    """The bytes kept under this SHA-256; raises FileNotFoundError where there are none."""
    return place_of(sha256).read_bytes()


def keep(content: bytes) -> str:
    """
    Keep the bytes once the transaction around this call is committed, and return their SHA-256.

    They are on the disk, whole and under another name, before this returns: a full disk fails the transaction, not what
    comes after it. A transaction that is rolled back leaves no file behind.
    """
    sha256 = sha256_of(content)
    place = place_of(sha256)
    if not place.exists():
        transaction.on_commit(_Staged(content, place))
    return sha256


class _Staged:
    """
    Bytes on the disk beside their place: called, they take it; let go of uncalled, they are gone.

    Django forgets the calls it was to make when a transaction, or the part of it that asked for them, is rolled back;
    that is the moment at which the file is removed. Its folder stays: another process may be about to write in it.
    """

    def __init__(self, content: bytes, place: Path) -> None:
        place.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(prefix=f"{place.name}.", suffix=".part", dir=place.parent)
        self._place = place
        self._staged = Path(name)
        self._remove = weakref.finalize(self, self._staged.unlink, missing_ok=True)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            self._remove()
            raise

    def __call__(self) -> None:
        self._staged.replace(self._place)
        self._remove.detach()
