"""Hands the expressions what `tools.hints` has told from their patterns: it lies beside this module."""

import json
from collections.abc import Mapping
from pathlib import Path

from councils.domain.expressions import take_hints
from councils.domain.hints import Begins, Hint

TABLE = Path(__file__).with_name("hints.json")


def as_json(hints: Mapping[str, Hint]) -> str:
    """A line for each hint: where matches begin, with which heads, and what they need."""
    lines = (f"{json.dumps(key)}: {json.dumps([hint.begins, hint.heads, hint.needs])}" for key, hint in hints.items())
    return "{\n" + ",\n".join(lines) + "\n}\n"


def from_json(table: str) -> dict[str, Hint]:
    """The hints of such a table."""
    return {
        key: Hint(Begins(begins), tuple(heads), tuple(needs))
        for key, (begins, heads, needs) in json.loads(table).items()
    }


def load_hints() -> None:
    """Hand them over; for whoever is about to read a letter, once."""
    take_hints(from_json(TABLE.read_text(encoding="utf-8")))
