"""What a comparison says of itself in sentences."""

from fractions import Fraction

import pytest

from councils.domain.chosen import CouncilsChosen
from councils.domain.comparison import Comparison, Setting, compare
from councils.domain.count import Count
from councils.domain.evidence import CouncilFacts, Evidence, GivenAnswer, GivenFigure, PopulationFact, Source
from councils.domain.intervals import Interval
from councils.domain.measures import Measure, Per, YearSpan, all_years
from councils.domain.selection import Selection
from councils.domain.sentences import interval_words, lead, silence
from councils.domain.standing import Standing
from councils.domain.vocabulary import Outcome, Unit

LETTER = Source("received", "FOI answer")


def one(name: str, *figures: GivenFigure, outcome: Outcome = Outcome.ANSWERED, **fields: object) -> Evidence:
    facts = CouncilFacts(name.lower(), f"{name} Council", name)
    return Evidence(facts, Standing.ANSWERED, GivenAnswer(outcome, figures=figures, **fields), LETTER)  # type: ignore[arg-type]


def exact(number: int, **fields: object) -> GivenFigure:
    return GivenFigure(str(number), Count.exactly(number), Outcome.ANSWERED, **fields)  # type: ignore[arg-type]


def lead_of(
    *evidence: Evidence, measure: Measure = Measure.CURRENT_CASES, per: Per = Per.COUNT, years: YearSpan | None = None
) -> str:
    return lead(_compared(evidence, measure, per, years))


def _compared(evidence: tuple[Evidence, ...], measure: Measure, per: Per, years: YearSpan | None = None) -> Comparison:
    populations = {(one.council.slug, 2024): PopulationFact(2024, 20_000, "ONS") for one in evidence}
    chosen = CouncilsChosen(tuple(one.council.slug for one in evidence))
    selection = Selection(measure=measure, councils=chosen, per=per, years=years or all_years(measure))
    return compare(selection, evidence, Setting(release=1, populations=populations))


def nobody(name: str) -> Evidence:
    return Evidence(CouncilFacts(name.lower(), name, name), Standing.NO_LETTER)


def test_a_few_councils_are_said_one_by_one() -> None:
    said = lead_of(one("Aldermere", exact(22, period="2024/25 Q4"), unit=Unit.CHILDREN), one("Fenbridge", exact(23)))
    assert said == "Aldermere: 22 children (2024/25 Q4). Fenbridge: 23."


def test_a_range_is_said_with_the_councils_own_words() -> None:
    hidden = GivenFigure("<5", Count(0, 4), Outcome.ANSWERED)
    assert lead_of(one("Aldermere", hidden)) == "Aldermere: 0 to 4, in its words “<5”."


def test_nought_is_said_as_nought() -> None:
    assert lead_of(one("Aldermere", exact(0))) == "Aldermere: 0."


def test_years_are_counted_and_their_spread_is_said() -> None:
    figures = [exact(number, period=str(year), year=year) for year, number in ((2014, 17), (2015, 76), (2016, 12))]
    said = lead_of(one("Fenbridge", *figures), one("Aldermere", outcome=Outcome.NOT_HELD), measure=Measure.YEARLY_CASES)
    assert said == "Aldermere: not held. Fenbridge gives a count for 3 of 15 years, from 12 to 76."


def test_many_councils_are_said_as_one_sum_with_every_silence_counted() -> None:
    said = lead_of(one("Aldermere", exact(12)), *(nobody(f"B{number}") for number in range(6)))
    assert said == "Recorded: at least 12 from 1 of 7 councils. No letter in this collection: 6."


def test_half_of_many_lie_between_the_quartiles() -> None:
    evidence = [one(f"A{n}", exact(n, period="2025", year=2025)) for n in range(1, 10)]
    said = lead_of(*evidence, measure=Measure.OFFICIAL_SERIES)
    assert (
        said == "In the year to March 2025, 9 of 9 councils have a figure, from 1 to 9; half of them between 3 and 7."
    )


def test_a_rate_says_what_it_is_per() -> None:
    assert lead_of(one("Aldermere", exact(3)), per=Per.CHILDREN) == "Aldermere: 1.5 per 10,000 children."


def test_one_child_is_no_children() -> None:
    assert lead_of(one("Aldermere", exact(1), unit=Unit.CHILDREN)) == "Aldermere: 1 child."


def test_a_rate_from_a_range_quotes_the_count_and_calls_it_one() -> None:
    said = lead_of(one("Aldermere", GivenFigure("<5", Count(0, 4), Outcome.ANSWERED)), per=Per.CHILDREN)
    assert said == "Aldermere: 0.0 to 2.0 per 10,000 children, from a count of “<5”."


def test_a_single_year_is_said_by_its_number() -> None:
    given = one("Fenbridge", exact(7, period="2024", year=2024))
    assert lead_of(given, measure=Measure.YEARLY_CASES, years=YearSpan(2024, 2024)) == (
        "Fenbridge gives a count for 2024: 7."
    )


@pytest.mark.parametrize(("numbers", "words"), [((3, 8), "both years, from 3 to 8"), ((0, 0), "both years, each 0")])
def test_two_years_are_both(numbers: tuple[int, int], words: str) -> None:
    given = one("Fenbridge", *(exact(n, period=str(y), year=y) for y, n in zip((2023, 2024), numbers, strict=True)))
    assert lead_of(given, measure=Measure.YEARLY_CASES, years=YearSpan(2023, 2024)) == (
        f"Fenbridge gives a count for {words}."
    )


def test_all_years_are_said_to_be_all() -> None:
    given = one("Fenbridge", *(exact(year, period=str(year), year=year) for year in range(2018, 2026)))
    said = lead_of(given, measure=Measure.OFFICIAL_SERIES)
    assert said == "Fenbridge has a published figure for all eight years, from 2,018 to 2,025."


def test_a_single_count_among_years_that_are_not_known_stands_alone() -> None:
    hidden = GivenFigure("<5", Count(0, 4), Outcome.ANSWERED, period="2024", year=2024)
    said = lead_of(one("Fenbridge", hidden), measure=Measure.YEARLY_CASES)
    assert said == "Fenbridge gives a count for 1 of 15 years: 0 to 4."


def test_a_count_without_a_limit_leaves_many_without_one() -> None:
    evidence = [
        one("A", GivenFigure("over 20", Count(21, None), Outcome.ANSWERED)),
        *(one(n, exact(5)) for n in "BCDE"),
    ]
    assert lead_of(*evidence, per=Per.CHILDREN) == (
        "5 of 5 councils can be shown, from 2.5 per 10,000 children, with no upper limit known."
    )


def test_many_alike_are_said_to_be_each_the_same() -> None:
    evidence = [one(name, exact(4)) for name in "ABCDE"]
    assert lead_of(*evidence, per=Per.CHILDREN) == "5 of 5 councils can be shown, each 2.0 per 10,000 children."


def test_many_that_give_nothing_are_said_to_before_their_reasons() -> None:
    said = lead_of(*(nobody(name) for name in "ABCDE"))
    assert said == "None of five councils gives a figure. No letter in this collection: 5."


def test_the_reasons_of_breakdowns_begin_a_sentence_of_their_own() -> None:
    given = one("A", exact(8, category="14"))
    said = lead_of(given, *(nobody(name) for name in "BCDE"), measure=Measure.VICTIM_AGE)
    assert said == "1 of 5 councils gives counts. No letter in this collection: 4."


def test_a_breakdown_says_how_many_are_only_ranges() -> None:
    figures = [GivenFigure("<5", Count(0, 4), Outcome.ANSWERED, category="12"), exact(8, category="14")]
    said = lead_of(one("Aldermere", *figures), measure=Measure.VICTIM_AGE)
    assert said == "Aldermere gives counts for two ages, one of them only as ranges."


def test_silences_are_counted_apart_the_most_first() -> None:
    evidence = (nobody("A"), nobody("B"), one("C", outcome=Outcome.NOT_HELD))
    assert (
        silence(_compared(evidence, Measure.CURRENT_CASES, Per.COUNT)) == "no letter in this collection: 2; not held: 1"
    )


@pytest.mark.parametrize(
    ("low", "high", "unit", "words"),
    [
        (1_234, 1_234, "count", "1,234"),
        (0, 4, "count", "0 to 4"),
        (11, None, "count", "11 or more"),
        (Fraction(1, 8), Fraction(1, 8), "share", "12.5 %"),
        (Fraction(0), Fraction(1, 3), "share", "0.0 to 33.4 %"),
        (Fraction(26, 10), Fraction(26, 10), "rate", "2.6"),
    ],
)
def test_values_are_said_as_they_are_read(low: Fraction, high: Fraction | None, unit: str, words: str) -> None:
    value = Interval(Fraction(low), None if high is None else Fraction(high))
    assert interval_words(value, unit=unit) == words
