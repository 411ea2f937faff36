"""The figures of answers, whatever they count, by one query."""

from collections.abc import Iterable
from typing import Any

from councils.models import AgeCount, Answer, EthnicityCount, Figure, VictimCount, YearCount

_TABLES: dict[str, type[Figure]] = {
    "victimcounts": VictimCount,
    "agecounts": AgeCount,
    "ethnicitycounts": EthnicityCount,
    "yearcounts": YearCount,
}
_IN_EACH = (
    *("id", "answer_id", "position", "ordinal", "low", "high"),
    *("words", "outcome", "span_start", "span_end", "document_sha256", "period"),
)
_FIELDS = {
    "victimcounts": _IN_EACH,
    "agecounts": (*_IN_EACH, "age_low", "age_high"),
    "ethnicitycounts": (*_IN_EACH, "label", "group", "detail"),
    "yearcounts": (*_IN_EACH, "year"),
}
_COLUMNS = [f"{name}__{field}" for name, fields in _FIELDS.items() for field in fields]


def figures_of(answers: Iterable[Answer]) -> dict[int, list[Figure]]:
    """The figures of each answer that has any, by its id, in the order of the letter.

    One query over all four tables: an answer has its figures in one of them, so that joining them repeats nothing; if
    one had more, each figure would still be taken once.
    """
    found: dict[int, dict[tuple[str, int], Figure]] = {}
    rows = Answer.objects.filter(pk__in=[answer.pk for answer in answers]).order_by().values(*_COLUMNS)
    for row in rows:
        for name in _TABLES:
            if row[f"{name}__id"] is not None:
                figure = _figure(name, row)
                found.setdefault(figure.answer_id, {}).setdefault((name, figure.pk), figure)
    return {answer: sorted(own.values(), key=lambda figure: figure.position) for answer, own in found.items()}


def _figure(name: str, row: dict[str, Any]) -> Figure:
    return _TABLES[name](**{field: row[f"{name}__{field}"] for field in _FIELDS[name]})
