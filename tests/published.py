"""Published rows for tests, straight into the tables: invented councils, invented answers, no parser and no desk."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.contrib.auth import get_user_model

from councils.domain.periods import Period
from councils.domain.vocabulary import Question as QuestionKey
from councils.models import (
    AgeCount,
    Answer,
    Council,
    Document,
    EthnicityCount,
    PublishedReturn,
    Question,
    Reading,
    Release,
    Request,
    Round,
    VictimCount,
    YearCount,
)


def a_round() -> Round:
    """The 2025 round with its eight questions."""
    made, new = Round.objects.get_or_create(
        key="cse-2025",
        defaults={"title": "CSE 2025", "request_text": "…", "first_year": 2010, "last_year": 2024, "position": 1},
    )
    if new:
        for position, key in enumerate(QuestionKey, start=1):
            Question.objects.create(round=made, key=key, position=position, part="a", title=key, text="…")
    return made


def a_council(short_name: str, **fields: Any) -> Council:
    """An invented council with children's services."""
    slug = short_name.lower().replace(" ", "-")
    given = {
        "code": slug[:8].upper(),
        "slug": slug,
        "name": f"{short_name} Council",
        "short_name": short_name,
        "gss_code": f"E{abs(hash(slug)) % 10**8:08d}",
        "kind": Council.Kind.UNITARY,
        "nation": Council.Nation.ENGLAND,
        "region": "West Midlands",
        "region_slug": "west-midlands",
        "children_services": True,
    }
    return Council.objects.create(**{**given, **fields})


def a_release() -> Release:
    """The next release."""
    newest = Release.objects.order_by("-number").first()
    return Release.objects.create(number=newest.number + 1 if newest else 1, summary="Published.")


@dataclass
class Given:
    """One answer for `publish`: figures are (words, low, high) and whatever else their table holds."""

    outcome: str = "answered"
    figures: Sequence[dict[str, Any]] = field(default_factory=list)
    fields: dict[str, Any] = field(default_factory=dict)


_TABLES = {
    "current_cases": VictimCount,
    "group_based_cases": VictimCount,
    "yearly_cases": YearCount,
    "victim_ethnicity": EthnicityCount,
    "perpetrator_ethnicity": EthnicityCount,
    "victim_age": AgeCount,
}


def publish(
    council: Council, *, release: Release | None = None, provenance: str = "received", **answers: Given
) -> PublishedReturn:
    """A return with answers by question, as of a release (the next where none is given)."""
    of = a_round()
    release = release or a_release()
    request, _ = Request.objects.get_or_create(council=council, round=of, defaults={"sent_on": date(2025, 4, 1)})
    reader, _ = get_user_model().objects.get_or_create(username="reader")
    document = Document.objects.create(
        request=request,
        sha256=f"{Document.objects.count():064x}",
        file_name="letter.txt",
        size=1,
        provenance=provenance,
    )
    reading = Reading.objects.create(request=request, document=document, body={}, reader="person", read_by=reader)
    returned = PublishedReturn.objects.create(
        request=request,
        reading=reading,
        reference="FOI 1",
        original_reference="FOI 1" if provenance == "retold" else "",
        provenance=provenance,
        responded_on=date(2025, 5, 8),
        from_release=release,
    )
    for key, given in answers.items():
        placed = {"document_sha256": document.sha256} if given.fields.get("passage") else {}
        answer = Answer.objects.create(
            request=request,
            question=Question.objects.get(round=of, key=key),
            outcome=given.outcome,
            from_release=release,
            **{**placed, **given.fields},
        )
        for position, figure in enumerate(given.figures, start=1):
            placed = {"document_sha256": document.sha256} if figure.get("span_start") is not None else {}
            _TABLES[key].objects.create(answer=answer, position=position, **{**placed, **figure})
    return returned


def another_letter(request: Request, sha256: str) -> Document:
    """One more letter of a request, known by its SHA-256 alone."""
    given = {"file_name": "other.txt", "size": 1, "provenance": "received"}
    return Document.objects.get_or_create(request=request, sha256=sha256, defaults=given)[0]


def exact(number: int, **fields: Any) -> dict[str, Any]:
    """A figure that says one number."""
    return {"words": str(number), "low": number, "high": number, "outcome": "answered", **fields}


def ranged(words: str, low: int, high: int | None, **fields: Any) -> dict[str, Any]:
    """A figure that leaves something open."""
    return {"words": words, "low": low, "high": high, "outcome": "answered", **fields}


def unknown(outcome: str, words: str = "not held", **fields: Any) -> dict[str, Any]:
    """A figure without bounds."""
    return {"words": words, "low": None, "high": None, "outcome": outcome, **fields}


def in_year(figure: dict[str, Any], period: str | int) -> dict[str, Any]:
    """The figure, of a year or another period."""
    return {**figure, "period": str(period), "year": Period.parse(str(period)).year}
