"""Returns of every shape, for the laws that hold of all of them."""

from datetime import date

from hypothesis import strategies as st

from councils.domain.ages import AgeBand
from councils.domain.ethnicity import map_label
from councils.domain.periods import Period
from councils.domain.returns import Answer, Figure, Note, Return, Scope, Span
from councils.domain.vocabulary import Basis, Exploitation, NoteCode, Outcome, Question, RiskStatus, StrategyValue, Unit

spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 60), st.integers(1, 9))
periods = st.one_of(
    st.integers(2010, 2014).map(Period.calendar_year),
    st.integers(2010, 2012).map(Period.financial_year),
    st.just(Period.as_at(date(2025, 3, 31))),
)
ages = st.one_of(
    st.integers(10, 14).map(lambda age: AgeBand(age, age)), st.just(AgeBand(None, None)), st.just(AgeBand(16, None))
)
labels = st.sampled_from(["White", "White British", "Black/African", "50% other", "Ünbekannt @ 2"]).map(map_label)


@st.composite
def figures(draw: st.DrawFn, question: Question) -> Figure:
    bounds, outcome = draw(
        st.sampled_from(
            [
                ((0, 4), Outcome.ANSWERED),
                ((5, 5), Outcome.ANSWERED),
                ((0, 0), Outcome.ANSWERED),
                ((11, None), Outcome.ANSWERED),
                ((None, None), Outcome.WITHHELD),
                ((None, None), Outcome.NOT_HELD),
            ]
        )
    )
    by_age, by_group = question is Question.VICTIM_AGE, "ethnicity" in question
    return Figure(
        *bounds,
        words=draw(st.sampled_from(["<5", "5", "nil", "*", ""])),
        span=draw(st.none() | spans),
        outcome=outcome,
        certain=draw(st.booleans()),
        period=draw(periods if question is Question.YEARLY_CASES else st.none() | periods),
        age=draw(ages) if by_age else None,
        ethnicity=draw(labels) if by_group else None,
        ordinal=draw(st.sampled_from([None, None, 1, 2, 3])),
    )


@st.composite
def answers(draw: st.DrawFn, question: Question) -> Answer:
    counted = question not in (Question.STRATEGY, Question.MECHANISMS)
    return Answer(
        question=question,
        outcome=draw(st.sampled_from(Outcome)),
        value=draw(st.none() | st.sampled_from(StrategyValue)) if question is Question.STRATEGY else None,
        exemptions=tuple(draw(st.lists(st.sampled_from(["FOIA s.40(2)", "FOIA s.12"]), unique=True, max_size=2))),
        referred_to=draw(st.none() | st.sampled_from(["police", "West Midlands Police"])),
        passage=draw(st.none() | spans),
        basis=draw(st.none() | st.sampled_from(Basis)),
        unit=draw(st.none() | st.sampled_from(Unit)),
        scope=draw(
            st.builds(
                Scope,
                st.none() | ages,
                st.none() | st.sampled_from(RiskStatus),
                st.none() | st.sampled_from(Exploitation),
            )
        ),
        figures=tuple(draw(st.lists(figures(question), max_size=3))) if counted else (),
    )


def returns() -> st.SearchStrategy[Return]:
    return st.builds(
        Return,
        reference=st.none() | st.sampled_from(["FOI/1", "FOI/2"]),
        received_on=st.none() | st.just(date(2025, 4, 14)),
        responded_on=st.none() | st.sampled_from([date(2025, 5, 8), date(2025, 5, 9)]),
        answers=st.tuples(*(answers(question) for question in Question)),
        notes=st.lists(
            st.builds(Note, st.sampled_from(NoteCode), st.just("a note"), st.none() | spans), max_size=2
        ).map(tuple),
        unread=st.lists(spans, max_size=3).map(tuple),
    )
