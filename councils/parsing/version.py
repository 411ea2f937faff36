"""Which parser this is: what it reads depends on its own files and on the domain's, and on nothing else."""

import hashlib
from functools import cache
from pathlib import Path

_COUNCILS = Path(__file__).resolve().parent.parent
_FOLDERS = ("domain", "parsing")
_SUFFIXES = frozenset({".json", ".py", ".toml"})
_LENGTH = 16


@cache
def parser_version() -> str:
    """A short name that changes whenever a file changes that a reading can depend on."""
    digest = hashlib.sha256()
    for path in sorted(path for folder in _FOLDERS for path in (_COUNCILS / folder).rglob("*")):
        if path.suffix in _SUFFIXES:
            digest.update(f"{path.relative_to(_COUNCILS)}\0".encode() + path.read_bytes() + b"\0")
    return digest.hexdigest()[:_LENGTH]
