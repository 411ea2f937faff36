"""The JSON form of a return, both ways."""

import json
from copy import deepcopy
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.domain.ages import AgeBand
from councils.domain.count import Count
from councils.domain.ethnicity import map_label
from councils.domain.periods import Period
from councils.domain.return_json import ReturnFault, as_dict, dumps, from_dict, loads
from councils.domain.returns import LARGEST_ORDINAL, Answer, CouncilNamed, Figure, Finding, Note, Return, Scope, Span
from councils.domain.vocabulary import (
    Basis,
    Exploitation,
    FindingCode,
    NoteCode,
    Outcome,
    Question,
    RiskStatus,
    StrategyValue,
    Unit,
)

spans = st.builds(
    lambda start, length, name: Span(start, start + length, name), *[st.integers(0, 99)] * 2, st.none() | st.just("ab")
)
bands = st.builds(lambda low, width: AgeBand(low, low + width), st.integers(0, 50), st.integers(0, 20)) | st.just(
    AgeBand(None, None)
)
bounds = st.none() | st.builds(
    lambda low, width: Count(low, None if width is None else low + width),
    st.integers(0, 99),
    st.none() | st.integers(0, 9),
)


def _figure(count: Count | None, **parts: Any) -> Figure:
    outcome = Outcome.WITHHELD if count is None else Outcome.ANSWERED
    return Figure(
        low=None if count is None else count.low, high=None if count is None else count.high, outcome=outcome, **parts
    )


figures = st.builds(
    _figure,
    bounds,
    words=st.text(max_size=10),
    span=st.none() | spans,
    certain=st.booleans(),
    period=st.none()
    | st.sampled_from([Period.financial_year(2014), Period.calendar_year(2020), Period.since(date(2020, 3, 23))]),
    age=st.none() | bands,
    ethnicity=st.none() | st.sampled_from(["White British", "BAME", "Refused", "Gypsy/Roma"]).map(map_label),
    ordinal=st.none() | st.integers(1, LARGEST_ORDINAL),
)


def _answers(question: Question) -> st.SearchStrategy[Answer]:
    prose = question in (Question.STRATEGY, Question.MECHANISMS)
    return st.builds(
        Answer,
        st.just(question),
        st.sampled_from(Outcome),
        value=st.none() | st.sampled_from(StrategyValue) if question is Question.STRATEGY else st.none(),
        exemptions=st.lists(st.just("FOIA s.40(2)"), max_size=2).map(tuple),
        referred_to=st.none() | st.text(max_size=8),
        passage=st.none() | spans,
        basis=st.none() | st.sampled_from(Basis),
        unit=st.none() | st.sampled_from(Unit),
        scope=st.builds(
            Scope,
            st.none() | bands,
            st.none() | st.sampled_from(RiskStatus),
            st.none() | st.sampled_from(Exploitation),
        ),
        figures=st.just(()) if prose else st.lists(figures, max_size=3).map(tuple),
    )


returns = st.builds(
    Return,
    council=st.none()
    | st.builds(CouncilNamed, st.text(max_size=5), st.none() | st.text(max_size=9), st.text(max_size=9)),
    reference=st.none() | st.text(max_size=9),
    received_on=st.none() | st.dates(),
    responded_on=st.none() | st.dates(),
    published_on=st.none() | st.dates(),
    answers=st.tuples(*map(_answers, Question)),
    findings=st.lists(
        st.builds(Finding, st.sampled_from(FindingCode), st.text(max_size=9), st.just((Question.VICTIM_AGE,))),
        max_size=2,
    ).map(tuple),
    notes=st.lists(st.builds(Note, st.sampled_from(NoteCode), st.text(max_size=9), st.none() | spans), max_size=2).map(
        tuple
    ),
    unread=st.lists(spans, max_size=2).map(tuple),
)


@given(returns)
def test_a_return_comes_back_from_its_json(value: Return) -> None:
    assert loads(dumps(value)) == value
    assert from_dict(as_dict(value)) == value
    assert as_dict(from_dict(as_dict(value))) == as_dict(value), "what equality leaves out comes back too"


WHOLE = as_dict(
    Return(
        council=CouncilNamed("OAK", None, "Oakshire"),
        responded_on=date(2025, 5, 8),
        answers=tuple(
            Answer(
                question,
                Outcome.ANSWERED,
                passage=Span(0, 9),
                figures=(_figure(Count(0, 4), words="<5", span=Span(0, 2), certain=True, age=AgeBand(12, 12)),)
                if question is Question.VICTIM_AGE
                else (),
            )
            for question in Question
        ),
        unread=(Span(3, 4),),
    )
)


def test_the_fields_are_those_of_the_contract_in_its_order() -> None:
    assert list(WHOLE) == [
        *("council", "reference", "received_on", "responded_on", "published_on"),
        *("answers", "findings", "notes", "unread"),
    ]
    data = json.loads(json.dumps(WHOLE))
    assert list(data["answers"][5]["figures"][0]) == [
        *("low", "high", "words", "span", "outcome", "certain", "period", "age", "ethnicity")
    ]
    assert data["answers"][5]["figures"][0]["age"] == [12, 12]


def changed(path: list[str | int], value: object) -> object:
    """The whole return as plain data, with one place of it changed."""
    data: Any = json.loads(json.dumps(deepcopy(WHOLE)))
    place = data
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return data


FIGURE: list[str | int] = ["answers", 5, "figures", 0]


@pytest.mark.parametrize(
    ("path", "value", "fault"),
    [
        (["colour"], "red", "colour"),
        (["council"], "OAK", "council"),
        (["council", "town"], "x", "council.town"),
        (["responded_on"], "8 May 2025", "responded_on"),
        (["answers"], {}, "answers"),
        (["answers", 0, "outcome"], "maybe", "answers[0].outcome"),
        (["answers", 0, "value"], "perhaps", "answers[0].value"),
        (["answers", 2, "value"], "yes", "answers[2]"),
        (["answers", 1, "passage"], {"start": 3, "end": 2}, "answers[1].passage"),
        (["answers", 1, "scope", "ages"], [1], "answers[1].scope.ages"),
        ([*FIGURE, "low"], "0", "answers[5].figures[0].low"),
        ([*FIGURE, "low"], True, "answers[5].figures[0].low"),
        ([*FIGURE, "ordinal"], 0, "answers[5].figures[0]"),
        ([*FIGURE, "ordinal"], None, "answers[5].figures[0].ordinal"),
        ([*FIGURE, "low"], 1.5, "answers[5].figures[0].low"),
        ([*FIGURE, "high"], -1, "answers[5].figures[0]"),
        ([*FIGURE, "certain"], 1, "answers[5].figures[0].certain"),
        ([*FIGURE, "period"], "2014/16", "answers[5].figures[0].period"),
        ([*FIGURE, "age"], [13, 12], "answers[5].figures[0].age"),
        (
            [*FIGURE, "ethnicity"],
            {"label": "x", "group": "asian", "detail": "british"},
            "answers[5].figures[0].ethnicity",
        ),
        ([*FIGURE, "note"], None, "answers[5].figures[0].note"),
        (["unread", 0, "end"], None, "unread[0].end"),
    ],
)
def test_what_is_not_the_form_is_refused_with_its_path(path: list[str | int], value: object, fault: str) -> None:
    with pytest.raises(ReturnFault) as refused:
        from_dict(changed(path, value))
    assert refused.value.path == fault
    assert str(refused.value).startswith(fault)


def test_a_missing_field_is_refused_with_its_path() -> None:
    data: Any = json.loads(json.dumps(WHOLE))
    del data["answers"][3]["unit"]
    with pytest.raises(ReturnFault, match=r"^answers\[3\]\.unit: is missing"):
        from_dict(data)


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '"x"', "[" * 100_000, b"\xff"])
def test_what_is_no_return_at_all_is_refused(text: str | bytes) -> None:
    with pytest.raises(ReturnFault):
        loads(text)
