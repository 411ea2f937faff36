"""What the settings ask of the environment, refused by name where it is missing or makes no sense."""

import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

_YES = frozenset({"1", "true", "yes", "on"})
_NO = frozenset({"0", "false", "no", "off", ""})

SQLITE_OPTIONS: dict[str, Any] = {
    # The write lock is taken when a transaction begins: two writers queue, where the default
    # lets both read first and then fails one of them at once.
    "transaction_mode": "IMMEDIATE",
    "timeout": 5,  # seconds a writer waits for its turn
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON",
}
POSTGRES_POOL: dict[str, Any] = {"min_size": 1, "max_size": 8, "timeout": 10}


def flag(name: str, *, default: bool) -> bool:
    """The environment's yes or no under `name`; raises `ImproperlyConfigured` for any other word."""
    word = os.environ.get(name)
    if word is None:
        return default
    if word.strip().lower() in _YES:
        return True
    if word.strip().lower() in _NO:
        return False
    raise ImproperlyConfigured(f"{name} is {word!r}: say 1 or 0")


def number(name: str, *, default: int) -> int:
    """The environment's whole number under `name`, 0 or more; raises `ImproperlyConfigured` for anything else."""
    text = os.environ.get(name)
    if text is None:
        return default
    if not text.strip().isdecimal():
        raise ImproperlyConfigured(f"{name} is {text!r}: give a whole number, 0 or more")
    return int(text)


def choice(name: str, *, of: tuple[str, ...]) -> str:
    """The environment's word under `name`, one of several, the first without one; `ImproperlyConfigured` for others."""
    word = os.environ.get(name, "").strip() or of[0]
    if word not in of:
        raise ImproperlyConfigured(f"{name} is {word!r}: say {' or '.join(of)}")
    return word


def words(name: str, *, default: list[str]) -> list[str]:
    """The environment's list under `name`, separated by commas."""
    text = os.environ.get(name)
    if text is None:
        return default
    return [word.strip() for word in text.split(",") if word.strip()]


def secret(name: str, *, kept_in: Path | None) -> str:
    """
    The environment's secret under `name`.

    Without one, a key made at random is kept in the file `kept_in`, readable by its owner alone; where no
    file may be used either (in production), raises `ImproperlyConfigured` naming what is missing.
    """
    given = os.environ.get(name, "")
    if given:
        return given
    if kept_in is None:
        raise ImproperlyConfigured(f"{name} is missing: set it in the environment to a long random text")
    return _kept_secret(kept_in)


def _kept_secret(path: Path) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        kept = path.read_text().strip()
        if not kept:
            raise ImproperlyConfigured(f"{path} is empty: remove it and a new key is made") from None
        return kept
    made = secrets.token_urlsafe(50)
    with os.fdopen(descriptor, "w") as file:
        file.write(made + "\n")
    return made


def database(url: str, *, otherwise: Path) -> dict[str, Any]:
    """
    Django's description of the database at `url`, or of the SQLite file `otherwise` if `url` is empty.

    A PostgreSQL address is `postgresql://user:password@host:port/name`; `?host=/folder` names a socket, and
    whatever else follows the question mark (`sslmode=require`) goes to the driver as it is.
    """
    if not url:
        return {"ENGINE": "django.db.backends.sqlite3", "NAME": otherwise, "OPTIONS": dict(SQLITE_OPTIONS)}
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise ImproperlyConfigured(f"DATABASE_URL begins with {parts.scheme!r}: only postgresql:// is understood")
    options: dict[str, Any] = dict(parse_qsl(parts.query))
    name = unquote(parts.path.removeprefix("/"))
    if not name:
        raise ImproperlyConfigured("DATABASE_URL names no database after the host")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", None) or parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 0,  # the pool keeps connections open, not Django
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"pool": dict(POSTGRES_POOL), **options},
    }
