"""The parts of the desk's page, each drawn by itself, so that a save sends back only what is different now."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.template.loader import render_to_string

from councils.desk.asked import NEW_ROWS
from councils.models import AtDesk
from councils.queries.desk import Desk


@dataclass(frozen=True, slots=True)
class Part:
    """One part: where it goes on the page, its markup, and a short name of exactly this markup."""

    name: str
    html: str

    @property
    def mark(self) -> str:
        """Changes whenever the markup does."""
        return hashlib.sha256(self.html.encode()).hexdigest()[:16]


def parts_of(shown: Desk, others: Sequence[AtDesk]) -> dict[str, Part]:
    """Every part of the page by its name."""
    context = {"desk": shown, "others": others, "new_rows": range(NEW_ROWS)}
    drawn = [_part(name, f"desk/edit/{name}.html", context) for name in ("people", "asides", "head", "todo", "text")]
    drawn += [
        _part(f"question-{question.slug}", "desk/edit/question.html", {**context, "question": question})
        for question in shown.questions
    ]
    return {part.name: part for part in drawn}


def _part(name: str, template: str, context: Mapping[str, Any]) -> Part:
    return Part(name, render_to_string(template, dict(context)))


def parts_that_differ(parts: Mapping[str, Part], have: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """The parts that a page does not have as they are now."""
    return {name: {"html": part.html, "mark": part.mark} for name, part in parts.items() if have.get(name) != part.mark}
