"""What councils said, side by side: nothing tighter than their words, no silence taken for another."""

import itertools
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.domain.chosen import CouncilsChosen
from councils.domain.comparison import Comparison, Row, Setting, Total, compare
from councils.domain.count import Count
from councils.domain.evidence import CouncilFacts, Evidence, GivenAnswer, GivenFigure, PopulationFact, Source
from councils.domain.intervals import Interval
from councils.domain.measures import Measure, Order, Per, YearSpan, all_years
from councils.domain.selection import Selection
from councils.domain.standing import Standing
from councils.domain.vocabulary import Outcome

LETTER = Source("received", "FOI answer, reference 1")


def council(name: str, **fields: object) -> CouncilFacts:
    return CouncilFacts(name.lower(), f"{name} Council", name, **fields)  # type: ignore[arg-type]


def figure(words: str, count: Count | None, **fields: object) -> GivenFigure:
    outcome = Outcome.ANSWERED if count is not None else Outcome.NOT_HELD
    return GivenFigure(words, count, **{"outcome": outcome, **fields})  # type: ignore[arg-type]


def year(number: int, count: Count | None, words: str = "…") -> GivenFigure:
    return figure(words, count, period=str(number), year=number)


def answered(name: str, *figures: GivenFigure, outcome: Outcome = Outcome.ANSWERED, **fields: object) -> Evidence:
    answer = GivenAnswer(outcome, figures=figures, **fields)  # type: ignore[arg-type]
    return Evidence(council(name), Standing.ANSWERED, answer, LETTER)


def silent(name: str, standing: Standing = Standing.NO_LETTER, **fields: object) -> Evidence:
    return Evidence(council(name), standing, **fields)  # type: ignore[arg-type]


def comparing(*evidence: Evidence, setting: Setting | None = None, **parts: object) -> Comparison:
    selection = replace(Selection(), **parts)  # type: ignore[arg-type]
    if selection.measure.has_years and selection.years is None:
        selection = replace(selection, years=all_years(selection.measure))
    return compare(selection, evidence, setting or Setting(release=1))


def only(comparison: Comparison) -> Row:
    (row,) = comparison.rows
    return row


# One count each


def test_a_count_is_shown_as_wide_as_its_words() -> None:
    row = only(comparing(answered("Aldermere", figure("<5", Count(0, 4)))))
    assert (row.words, row.count, row.value) == ("<5", Count(0, 4), Interval(Fraction(0), Fraction(4)))
    assert row.outcome == "answered"
    assert row.why == ""


def test_nought_is_a_value_and_not_silence() -> None:
    row = only(comparing(answered("Aldermere", figure("0", Count.exactly(0)))))
    assert row.is_known
    assert row.value == Interval(Fraction(0), Fraction(0))


@pytest.mark.parametrize(
    ("standing", "outcome", "reason"),
    [
        (Standing.NO_LETTER, "no_letter", "no letter in this collection"),
        (Standing.AWAITING, "awaiting", "awaiting a reply"),
        (Standing.OVERDUE, "overdue", "reply overdue"),
        (Standing.NO_ANSWER, "no_answer", "replied without an answer to this"),
    ],
)
def test_four_silences_stay_four(standing: Standing, outcome: str, reason: str) -> None:
    row = only(comparing(silent("Aldermere", standing)))
    assert (row.outcome, row.reason, row.count, row.value) == (outcome, reason, None, None)


def test_a_council_whose_letter_is_not_here_is_not_said_not_to_have_answered() -> None:
    row = only(comparing(silent("Aldermere")))
    assert "answer" not in row.reason
    assert "repl" not in row.reason


def test_an_overdue_reply_says_since_when() -> None:
    row = only(comparing(silent("Aldermere", Standing.OVERDUE, due_on=date(2025, 5, 15))))
    assert row.reason == "reply overdue since 15 May 2025"


def test_a_district_says_who_holds_the_duty() -> None:
    facts = council("Aldermere", owes_answer=False, duty_holder="Thornshire")
    row = only(comparing(Evidence(facts, Standing.NOT_ASKED)))
    assert row.reason == "owes no answer: no children's services; the duty is with Thornshire"


@pytest.mark.parametrize(
    ("outcome", "fields", "reason"),
    [
        (Outcome.NOT_HELD, {}, "not held"),
        (Outcome.NOT_HELD, {"referred_to": "Wendle Police"}, "not held; refers to Wendle Police"),
        (Outcome.NOT_HELD, {"referred_to": "police"}, "not held; refers to the police"),
        (Outcome.WITHHELD, {}, "withheld"),
        (Outcome.WITHHELD, {"exemptions": ("FOIA s.12", "FOIA s.40(2)")}, "withheld under FOIA s.12 and FOIA s.40(2)"),
        (Outcome.ANSWERED_DIFFERENTLY, {}, "answered in other terms than were asked"),
        (Outcome.NO_ANSWER, {}, "replied without an answer to this"),
        (Outcome.ANSWERED, {}, "answered without a count that could be used"),
    ],
)
def test_every_reason_for_not_knowing_has_its_words(outcome: Outcome, fields: dict[str, object], reason: str) -> None:
    row = only(comparing(answered("Aldermere", outcome=outcome, **fields)))
    assert (row.outcome, row.reason, row.count) == (outcome.value, reason, None)


def test_what_is_withdrawn_shows_no_figure_and_no_outcome_of_before() -> None:
    row = only(comparing(replace(answered("Aldermere", figure("7", Count.exactly(7))), withdrawn=True)))
    assert (row.outcome, row.reason, row.count, row.words) == ("withdrawn", "withdrawn from public", None, "")


def test_two_counts_of_one_council_are_two_rows() -> None:
    found = comparing(
        answered("Aldermere", figure("7", Count.exactly(7), period="2023"), figure("9", Count.exactly(9)))
    )
    assert [row.count for row in found.rows] == [Count.exactly(7), Count.exactly(9)]


# Years


def test_each_year_has_a_row_and_keeps_its_own_value() -> None:
    found = comparing(
        answered("Aldermere", year(2012, Count.exactly(3)), year(2014, Count(0, 4))), measure=Measure.YEARLY_CASES
    )
    assert [row.year for row in found.rows] == list(range(2010, 2025))
    assert {row.year: row.count for row in found.rows if row.count is not None} == {
        2012: Count.exactly(3),
        2014: Count(0, 4),
    }


def test_a_missing_year_is_not_carried_forward_and_is_not_nought() -> None:
    found = comparing(answered("Aldermere", year(2012, Count.exactly(3))), measure=Measure.YEARLY_CASES)
    row = next(row for row in found.rows if row.year == 2013)
    assert (row.count, row.outcome, row.reason) == (None, "no_answer", "no count for this year")


def test_a_council_that_holds_no_year_has_a_row_for_each_with_the_reason() -> None:
    found = comparing(
        answered("Aldermere", outcome=Outcome.NOT_HELD, referred_to="Wendle Police"), measure=Measure.YEARLY_CASES
    )
    assert len(found.rows) == 15
    assert {(row.outcome, row.reason, row.count) for row in found.rows} == {
        ("not_held", "not held; refers to Wendle Police", None)
    }


def test_years_that_were_not_asked_for_are_left_out() -> None:
    found = comparing(
        answered("Aldermere", year(2012, Count.exactly(3)), year(2014, Count.exactly(4))),
        measure=Measure.YEARLY_CASES,
        years=YearSpan(2014, 2015),
    )
    assert [(row.year, row.is_known) for row in found.rows] == [(2014, True), (2015, False)]


def test_a_financial_year_keeps_its_own_period() -> None:
    given_ = figure("12", Count.exactly(12), period="2014/15", year=2014)
    found = comparing(answered("Aldermere", given_), measure=Measure.YEARLY_CASES, years=YearSpan(2014, 2015))
    assert [(row.period, row.year) for row in found.rows] == [("2014/15", 2014), ("2015", 2015)]


def test_a_range_of_several_years_is_filed_under_none_and_kept() -> None:
    given_ = figure("90", Count.exactly(90), period="2010-01-01..2019-12-31", year=None)
    found = comparing(answered("Aldermere", given_), measure=Measure.YEARLY_CASES, years=YearSpan(2014, 2014))
    assert [(row.period, row.year) for row in found.rows] == [("2014", 2014), ("2010-01-01..2019-12-31", None)]


def test_two_values_for_one_year_are_both_shown() -> None:
    found = comparing(
        answered("Aldermere", year(2014, Count.exactly(3)), year(2014, Count.exactly(5))),
        measure=Measure.YEARLY_CASES,
        years=YearSpan(2014, 2014),
    )
    assert [row.count for row in found.rows] == [Count.exactly(3), Count.exactly(5)]


def test_an_official_year_that_is_not_there_is_no_reply_of_the_council() -> None:
    found = comparing(answered("Aldermere", year(2018, Count.exactly(3))), measure=Measure.OFFICIAL_SERIES)
    row = next(row for row in found.rows if row.year == 2019)
    assert (row.period, row.outcome, row.reason) == ("2018/19", "not_in_series", "no figure under this council's name")


# Rates and shares


def setting(**populations: int) -> Setting:
    found = {(slug, 2024): PopulationFact(2024, residents, "ONS") for slug, residents in populations.items()}
    return Setting(release=1, populations=found)


def test_a_count_now_is_set_against_mid_2024_and_says_so() -> None:
    evidence = answered("Aldermere", figure("<5", Count(0, 4)))
    row = only(comparing(evidence, per=Per.CHILDREN, setting=setting(aldermere=20_000)))
    assert row.value == Interval(Fraction(0), Fraction(2))
    assert row.population is not None
    assert row.population.year == 2024


def test_a_year_is_set_against_its_own_population_and_no_other() -> None:
    evidence = answered("Aldermere", year(2023, Count.exactly(3)), year(2024, Count.exactly(3)))
    found = comparing(evidence, measure=Measure.YEARLY_CASES, per=Per.CHILDREN, setting=setting(aldermere=30_000))
    rows = {row.year: row for row in found.rows}
    assert rows[2024].value == Interval(Fraction(1), Fraction(1))
    assert rows[2023].value is None
    assert rows[2023].why == "no rate: no population is known for mid-2023"


def test_an_official_year_is_set_against_the_mid_year_within_it() -> None:
    evidence = answered("Aldermere", year(2025, Count.exactly(3)))
    found = comparing(
        evidence,
        measure=Measure.OFFICIAL_SERIES,
        per=Per.CHILDREN,
        years=YearSpan(2025, 2025),
        setting=setting(aldermere=30_000),
    )
    assert only(found).value == Interval(Fraction(1), Fraction(1))


def test_where_few_children_live_there_is_no_rate_and_it_says_why() -> None:
    row = only(
        comparing(
            answered("Aldermere", figure("1", Count.exactly(1))), per=Per.CHILDREN, setting=setting(aldermere=999)
        )
    )
    assert row.value is None
    assert row.why == "no rate: fewer than 1,000 children live here"
    assert row.count == Count.exactly(1)


def test_the_group_based_are_a_share_of_all_current_cases() -> None:
    evidence = replace(answered("Aldermere", figure("<5", Count(0, 4))), whole=Count.exactly(16))
    row = only(comparing(evidence, measure=Measure.GROUP_BASED_CASES, per=Per.TOTAL))
    assert row.value == Interval(Fraction(0), Fraction(1, 4))


def test_without_a_whole_there_is_no_share() -> None:
    row = only(
        comparing(
            answered("Aldermere", figure("3", Count.exactly(3))), measure=Measure.GROUP_BASED_CASES, per=Per.TOTAL
        )
    )
    assert row.why == "no share: the whole is not known"


def test_a_group_is_a_share_of_the_councils_own_groups() -> None:
    figures = [figure("1", Count.exactly(1), category="Other"), figure("3", Count.exactly(3), category="White")]
    found = comparing(answered("Aldermere", *figures), measure=Measure.VICTIM_ETHNICITY, per=Per.TOTAL)
    assert [row.value for row in found.rows] == [
        Interval(Fraction(1, 4), Fraction(1, 4)),
        Interval(Fraction(3, 4), Fraction(3, 4)),
    ]


def test_a_hidden_group_leaves_the_shares_of_the_others_open() -> None:
    figures = [
        figure("*", None, category="Other", outcome=Outcome.WITHHELD),
        figure("3", Count.exactly(3), category="White"),
    ]
    found = comparing(answered("Aldermere", *figures), measure=Measure.VICTIM_ETHNICITY, per=Per.TOTAL)
    assert found.rows[1].value == Interval(Fraction(0), Fraction(1))


def test_the_official_share_is_of_the_assessments_of_its_year() -> None:
    evidence = answered("Aldermere", year(2025, Count.exactly(3)))
    wholes = {("aldermere", 2025): Count.exactly(60)}
    found = comparing(
        evidence, measure=Measure.OFFICIAL_SHARE, years=YearSpan(2025, 2025), setting=Setting(release=1, wholes=wholes)
    )
    assert only(found).value == Interval(Fraction(1, 20), Fraction(1, 20))


# Sums and places


@given(st.lists(st.tuples(st.integers(0, 4), st.none() | st.integers(0, 3)), min_size=1, max_size=4))
def test_a_sum_allows_every_possible_sum(bounds: list[tuple[int, int | None]]) -> None:
    counts = [Count(low, None if more is None else low + more) for low, more in bounds]
    found = comparing(*(answered(f"A{index}", figure("…", count)) for index, count in enumerate(counts)))
    (total,) = found.totals
    ranges = [range(count.low, (count.low + 6 if count.high is None else count.high) + 1) for count in counts]
    possible = {sum(values) for values in itertools.product(*ranges)}
    assert total.count.low == min(possible)
    assert total.count.high is None or total.count.high == max(possible)
    assert (total.count.high is None) is any(count.high is None for count in counts)


def test_a_sum_says_from_how_many_of_how_many() -> None:
    found = comparing(answered("Aldermere", figure("22", Count.exactly(22))), silent("Fenbridge"))
    assert found.totals == (Total("", Count.exactly(22), 1, 2),)
    assert found.totals[0].words() == "at least 22 from 1 of 2 councils"


def test_a_sum_over_all_of_them_has_an_upper_limit() -> None:
    assert Total("", Count(18, 30), 2, 2).words() == "18 to 30 from 2 councils"
    assert Total("", Count(18, None), 2, 2).words() == "at least 18 from 2 councils"
    assert Total("", Count(18, 30), 2, 3).words() == "at least 18 from 2 of 3 councils"


def test_years_are_never_added_together() -> None:
    found = comparing(
        answered("Aldermere", year(2014, Count.exactly(3)), year(2015, Count.exactly(4))), measure=Measure.YEARLY_CASES
    )
    assert [(total.period, total.count) for total in found.totals] == [
        ("2014", Count.exactly(3)),
        ("2015", Count.exactly(4)),
    ]


def test_a_financial_year_is_never_added_to_a_calendar_year() -> None:
    financial = figure("5", Count.exactly(5), period="2014/15", year=2014)
    found = comparing(
        answered("Aldermere", year(2014, Count.exactly(3))),
        answered("Fenbridge", financial),
        measure=Measure.YEARLY_CASES,
    )
    assert [(total.period, total.known) for total in found.totals] == [("2014", 1), ("2014/15", 1)]


def test_two_values_for_one_year_are_one_wider_value_in_a_sum() -> None:
    found = comparing(
        answered("Aldermere", year(2014, Count.exactly(3)), year(2014, Count.exactly(5))), measure=Measure.YEARLY_CASES
    )
    assert found.totals[0].count == Count(3, 5)


def test_places_are_ranges_where_counts_are() -> None:
    found = comparing(
        answered("Aldermere", figure("<5", Count(0, 4))), answered("Fenbridge", figure("3", Count.exactly(3)))
    )
    assert [row.rank.words() for row in found.rows if row.rank] == ["1st to 2nd of 2", "1st to 2nd of 2"]


def test_what_is_not_known_has_no_place_and_takes_none() -> None:
    found = comparing(answered("Aldermere", figure("3", Count.exactly(3))), silent("Fenbridge"))
    assert [row.rank.words() if row.rank else None for row in found.rows] == ["1st of 1", None]


# Order


def test_councils_stand_by_name_those_without_a_letter_last() -> None:
    found = comparing(silent("Aldermere"), answered("Wexmoor", figure("9", Count.exactly(9))), answered("Fenbridge"))
    assert [council.short_name for council in found.councils] == ["Fenbridge", "Wexmoor", "Aldermere"]


def test_by_value_the_largest_that_is_sure_comes_first() -> None:
    found = comparing(
        answered("Aldermere", figure("<5", Count(0, 4))),
        answered("Fenbridge", figure("3", Count.exactly(3))),
        answered("Wexmoor", outcome=Outcome.NOT_HELD),
        order=Order.VALUE,
    )
    assert [council.short_name for council in found.councils] == ["Fenbridge", "Aldermere", "Wexmoor"]


def test_by_region_councils_of_one_region_stand_together() -> None:
    north = replace(answered("Wexmoor"), council=council("Wexmoor", region="North East"))
    south = replace(answered("Aldermere"), council=council("Aldermere", region="South East"))
    assert [row.council.short_name for row in comparing(south, north, order=Order.REGION).rows] == [
        "Wexmoor",
        "Aldermere",
    ]


def test_the_heading_counts_the_councils() -> None:
    found = comparing(silent("Aldermere"), silent("Fenbridge"))
    assert found.heading == "Cases monitored now, all 2 councils with children's services"


def test_of_no_councils_there_is_nothing_to_compare() -> None:
    found = comparing(councils=CouncilsChosen())
    assert (found.rows, found.totals, found.known, found.is_retold) == ((), (), (), False)


def test_one_retold_letter_marks_the_whole_comparison() -> None:
    retold = replace(answered("Aldermere"), source=Source("retold", "Retold by us"))
    assert comparing(retold, answered("Fenbridge")).is_retold
    assert not comparing(answered("Fenbridge")).is_retold
