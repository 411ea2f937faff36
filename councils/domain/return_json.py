"""The JSON form of a return, both ways.

Reading refuses what it does not know: an unknown or missing field, a wrong type or a word outside the closed lists
raises `ReturnFault`, which names the path of the fault (`answers[2].figures[0].low`).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import StrEnum

from councils.domain.ages import AgeBand
from councils.domain.ethnicity import Ethnicity
from councils.domain.periods import Period
from councils.domain.returns import Answer, CouncilNamed, Figure, Finding, Note, Return, Scope, Span
from councils.domain.vocabulary import (
    Basis,
    EthnicDetail,
    EthnicGroup,
    Exploitation,
    FindingCode,
    NoteCode,
    Outcome,
    Question,
    RiskStatus,
    StrategyValue,
    Unit,
)


class ReturnFault(ValueError):
    """What was wrong in a return's JSON, and where: `path` is as in `answers[2].figures[0].low`."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path or 'the return'}: {reason}")
        self.path = path
        self.reason = reason


# Writing


def dumps(value: Return) -> str:
    """The return as one JSON object, in the field order of the contract."""
    return json.dumps(as_dict(value), ensure_ascii=False, indent=1)


def as_dict(value: Return) -> dict[str, object]:
    """The return as plain dictionaries and lists."""
    return {
        "council": value.council
        and {"code": value.council.code, "gss_code": value.council.gss_code, "name": value.council.name},
        "reference": value.reference,
        "received_on": _iso(value.received_on),
        "responded_on": _iso(value.responded_on),
        "published_on": _iso(value.published_on),
        "answers": [_answer_dict(answer) for answer in value.answers],
        "findings": [
            {"code": found.code.value, "message": found.message, "questions": [q.value for q in found.questions]}
            for found in value.findings
        ],
        "notes": [
            {"code": note.code.value, "message": note.message, "span": _span_dict(note.span)} for note in value.notes
        ],
        "unread": [_span_dict(span) for span in value.unread],
    }


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _span_dict(span: Span | None) -> dict[str, object] | None:
    if span is None:
        return None
    offsets: dict[str, object] = {"start": span.start, "end": span.end}
    return offsets if span.document is None else {**offsets, "document": span.document}


def _band_list(band: AgeBand | None) -> list[int | None] | None:
    return None if band is None else [band.low, band.high]


def _word(word: StrEnum | None) -> str | None:
    return None if word is None else word.value


def _answer_dict(answer: Answer) -> dict[str, object]:
    return {
        "question": answer.question.value,
        "outcome": answer.outcome.value,
        "value": _word(answer.value),
        "exemptions": list(answer.exemptions),
        "referred_to": answer.referred_to,
        "passage": _span_dict(answer.passage),
        "basis": _word(answer.basis),
        "unit": _word(answer.unit),
        "scope": {
            "ages": _band_list(answer.scope.ages),
            "status": _word(answer.scope.status),
            "exploitation": _word(answer.scope.exploitation),
        },
        "figures": [_figure_dict(figure) for figure in answer.figures],
    }


def _figure_dict(figure: Figure) -> dict[str, object]:
    ethnicity = figure.ethnicity
    form: dict[str, object] = {
        "low": figure.low,
        "high": figure.high,
        "words": figure.words,
        "span": _span_dict(figure.span),
        "outcome": figure.outcome.value,
        "certain": figure.certain,
        "period": None if figure.period is None else str(figure.period),
        "age": _band_list(figure.age),
        "ethnicity": None
        if ethnicity is None
        else {"label": ethnicity.label, "group": _word(ethnicity.group), "detail": _word(ethnicity.detail)},
    }
    return form if figure.ordinal is None else form | {"ordinal": figure.ordinal}


# Reading


class _Place:
    """One value inside the JSON, with the path that leads to it."""

    __slots__ = ("path", "value")

    def __init__(self, value: object, path: str) -> None:
        self.value = value
        self.path = path

    def fault(self, reason: str) -> ReturnFault:
        return ReturnFault(self.path, reason)

    def fields(self, *required: str, optional: Sequence[str] = ()) -> dict[str, _Place]:
        if not isinstance(self.value, Mapping):
            raise self.fault(f"an object was expected, not {_kind(self.value)}")
        prefix = f"{self.path}." if self.path else ""
        for name in self.value:
            if name not in required and name not in optional:
                raise ReturnFault(f"{prefix}{name}", "is not a field of the form")
        for name in required:
            if name not in self.value:
                raise ReturnFault(f"{prefix}{name}", "is missing")
        return {name: _Place(value, f"{prefix}{name}") for name, value in self.value.items()}

    def items(self) -> list[_Place]:
        if not isinstance(self.value, list | tuple):
            raise self.fault(f"a list was expected, not {_kind(self.value)}")
        return [_Place(item, f"{self.path}[{index}]") for index, item in enumerate(self.value)]

    def maybe[T](self, read: Callable[[_Place], T]) -> T | None:
        return None if self.value is None else read(self)

    def text(self) -> str:
        if not isinstance(self.value, str):
            raise self.fault(f"text was expected, not {_kind(self.value)}")
        return self.value

    def whole_number(self) -> int:
        if isinstance(self.value, bool) or not isinstance(self.value, int):
            raise self.fault(f"a whole number was expected, not {_kind(self.value)}")
        return self.value

    def truth(self) -> bool:
        if not isinstance(self.value, bool):
            raise self.fault(f"true or false was expected, not {_kind(self.value)}")
        return self.value

    def day(self) -> date:
        try:
            return date.fromisoformat(self.text())
        except ValueError as error:
            raise self.fault("a date as 2025-05-08 was expected") from error

    def one_of[E: StrEnum](self, words: type[E]) -> E:
        try:
            return words(self.text())
        except ValueError as error:
            raise self.fault(f"{self.value!r} is none of {', '.join(words)}") from error

    def checked[T](self, make: Callable[[], T]) -> T:
        """What `make` makes, its refusal turned into a fault at this path."""
        try:
            return make()
        except ReturnFault:
            raise
        except ValueError as error:
            raise self.fault(str(error)) from error


def _kind(value: object) -> str:
    names = {dict: "an object", list: "a list", str: "text", bool: "true or false", int: "a whole number"}
    return "nothing" if value is None else names.get(type(value), "a number")


def loads(text: str | bytes) -> Return:
    """The return that the JSON says. Raises ReturnFault, which names the path of what is wrong."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ReturnFault("", f"is not JSON: {error}") from error
    return from_dict(data)


def from_dict(data: object) -> Return:
    """The return that plain dictionaries and lists say. Raises ReturnFault."""
    place = _Place(data, "")
    at = place.fields(
        *("council", "reference", "received_on", "responded_on", "published_on"),
        *("answers", "findings", "notes", "unread"),
    )
    return place.checked(
        lambda: Return(
            council=at["council"].maybe(_council),
            reference=at["reference"].maybe(_Place.text),
            received_on=at["received_on"].maybe(_Place.day),
            responded_on=at["responded_on"].maybe(_Place.day),
            published_on=at["published_on"].maybe(_Place.day),
            answers=tuple(map(_answer, at["answers"].items())),
            findings=tuple(map(_finding, at["findings"].items())),
            notes=tuple(map(_note, at["notes"].items())),
            unread=tuple(map(_span, at["unread"].items())),
        )
    )


def _council(place: _Place) -> CouncilNamed:
    at = place.fields("code", "gss_code", "name")
    return CouncilNamed(at["code"].text(), at["gss_code"].maybe(_Place.text), at["name"].text())


def _span(place: _Place) -> Span:
    at = place.fields("start", "end", optional=("document",))
    document = at["document"].maybe(_Place.text) if "document" in at else None
    return place.checked(lambda: Span(at["start"].whole_number(), at["end"].whole_number(), document))


def _band(place: _Place) -> AgeBand:
    bounds = [item.maybe(_Place.whole_number) for item in place.items()]
    match bounds:
        case [low, high]:
            return place.checked(lambda: AgeBand(low, high))
        case _:
            raise place.fault("two ages were expected, the youngest and the oldest")


def _scope(place: _Place) -> Scope:
    at = place.fields("ages", "status", "exploitation")
    return Scope(
        ages=at["ages"].maybe(_band),
        status=at["status"].maybe(lambda p: p.one_of(RiskStatus)),
        exploitation=at["exploitation"].maybe(lambda p: p.one_of(Exploitation)),
    )


def _answer(place: _Place) -> Answer:
    at = place.fields(
        *("question", "outcome", "value", "exemptions", "referred_to"),
        *("passage", "basis", "unit", "scope", "figures"),
    )
    return place.checked(
        lambda: Answer(
            question=at["question"].one_of(Question),
            outcome=at["outcome"].one_of(Outcome),
            value=at["value"].maybe(lambda p: p.one_of(StrategyValue)),
            exemptions=tuple(map(_Place.text, at["exemptions"].items())),
            referred_to=at["referred_to"].maybe(_Place.text),
            passage=at["passage"].maybe(_span),
            basis=at["basis"].maybe(lambda p: p.one_of(Basis)),
            unit=at["unit"].maybe(lambda p: p.one_of(Unit)),
            scope=_scope(at["scope"]),
            figures=tuple(map(_figure, at["figures"].items())),
        )
    )


def _period(place: _Place) -> Period:
    text = place.text()
    return place.checked(lambda: Period.parse(text))


def _ethnicity(place: _Place) -> Ethnicity:
    at = place.fields("label", "group", "detail")
    return place.checked(
        lambda: Ethnicity(
            label=at["label"].text(),
            group=at["group"].maybe(lambda p: p.one_of(EthnicGroup)),
            detail=at["detail"].maybe(lambda p: p.one_of(EthnicDetail)),
        )
    )


def _figure(place: _Place) -> Figure:
    at = place.fields(
        *("low", "high", "words", "span", "outcome", "certain"),
        *("period", "age", "ethnicity"),
        optional=("ordinal",),
    )
    return place.checked(
        lambda: Figure(
            low=at["low"].maybe(_Place.whole_number),
            high=at["high"].maybe(_Place.whole_number),
            words=at["words"].text(),
            span=at["span"].maybe(_span),
            outcome=at["outcome"].one_of(Outcome),
            certain=at["certain"].truth(),
            period=at["period"].maybe(_period),
            age=at["age"].maybe(_band),
            ethnicity=at["ethnicity"].maybe(_ethnicity),
            ordinal=at["ordinal"].whole_number() if "ordinal" in at else None,
        )
    )


def _finding(place: _Place) -> Finding:
    at = place.fields("code", "message", "questions")
    questions = tuple(question.one_of(Question) for question in at["questions"].items())
    return Finding(at["code"].one_of(FindingCode), at["message"].text(), questions)


def _note(place: _Place) -> Note:
    at = place.fields("code", "message", "span")
    return Note(at["code"].one_of(NoteCode), at["message"].text(), at["span"].maybe(_span))
