"""Two systems that counted one year gave two values, and both are kept."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import answer_to, bounds, letter


@pytest.mark.parametrize(
    "words",
    [
        "In 2019 there were 44 by the old system and 51 by the new one, as both were in use. In 2020 there were 39.",
        "2019: 44 (old system), 51 (new system)\n2020: 39",
        "There were 44 children in 2019 on the previous database and 51 on the current database. In 2020 there were 39.",
        "2019: 44 under the former definition, 51 under the revised definition\n2020: 39",
    ],
)
def test_both_values_of_a_year_are_kept_and_neither_is_certain(words: str) -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g=words)).figures
    assert bounds(figures) == [("2019", 44, 44), ("2019", 51, 51), ("2020", 39, 39)]
    assert [figure.certain for figure in figures] == [False, False, True]


@pytest.mark.parametrize(
    "words",
    [
        "In 2019 there were 44, of whom 12 came through the new system. In 2020 there were 39.",
        "In 2019 there were 44. The new system has 51 users and the old one 3. In 2020 there were 39.",
        "2019: 44 (of whom 12 female)\n2020: 39",
    ],
)
def test_a_part_of_a_value_is_no_second_one(words: str) -> None:
    assert bounds(answer_to(Question.YEARLY_CASES, letter(g=words)).figures) == [("2019", 44, 44), ("2020", 39, 39)]


def test_of_two_systems_the_one_that_counted_is_read_and_the_dash_of_the_other_is_no_figure() -> None:
    table = "Year\tCareworks\tLiquidlogic\n2017\t61\t-\n2018\t40\t27\n2019\t-\t70\n2020\t-\t58\n"
    figures = answer_to(Question.YEARLY_CASES, letter(c="14", g=table)).figures
    assert bounds(figures) == [("2017", 61, 61), ("2018", 40, 40), ("2018", 27, 27), ("2019", 70, 70), ("2020", 58, 58)]
    assert not any(figure.certain for figure in figures)


def test_a_dash_alone_in_its_row_stays_a_figure_without_a_count() -> None:
    table = "Year\tCases\n2017\t61\n2018\t-\n2019\t70\n"
    figures = answer_to(Question.YEARLY_CASES, letter(c="14", g=table)).figures
    assert bounds(figures) == [("2017", 61, 61), ("2018", None, None), ("2019", 70, 70)]


@pytest.mark.parametrize("idle", ["n/a", "N/A", "n.a.", "Not applicable"])
def test_a_system_that_was_not_in_use_in_a_year_says_nothing_of_that_year(idle: str) -> None:
    table = f"Year\tOld database\tNew database\n2018\t71\t{idle}\n2019\t54\t43\n2020\t{idle}\t36\n"
    figures = answer_to(Question.YEARLY_CASES, letter(c="14", g=table)).figures
    assert bounds(figures) == [("2018", 71, 71), ("2019", 54, 54), ("2019", 43, 43), ("2020", 36, 36)]


def test_a_year_in_which_no_system_counted_stays_a_figure_without_a_count() -> None:
    table = "Year\tOld database\tNew database\n2018\tn/a\tn/a\n2019\t54\t43\n2020\tn/a\t36\n"
    figures = answer_to(Question.YEARLY_CASES, letter(c="14", g=table)).figures
    assert ("2018", None, None) in bounds(figures)


def test_both_counts_with_the_names_of_their_systems_are_read() -> None:
    words = "2019/20: 44\n2020/21: 38 (CareFirst), 36 (Mosaic, migrated)\n2021/22: 47"
    told = [(label, low) for label, low, _ in bounds(answer_to(Question.YEARLY_CASES, letter(g=words)).figures)]
    assert told == [("2019/20", 44), ("2020/21", 38), ("2020/21", 36), ("2021/22", 47)]


def test_counts_with_other_words_in_brackets_are_not_of_two_systems() -> None:
    words = "2019/20: 44\n2020/21: 38 (girls), 36 (boys)\n2021/22: 47"
    told = [(label, low) for label, low, _ in bounds(answer_to(Question.YEARLY_CASES, letter(g=words)).figures)]
    assert ("2020/21", 36) not in told


@pytest.mark.parametrize(
    "words",
    [
        "2019: 44 on CareLedger, 51 on Lantern\n2020: 39\nWe changed our case system in 2019 and both were in use together.",
        "2019: 44 (CareLedger), 51 (Lantern)\n2020: 39\nThe council moved to a new system in 2019.",
        "Both systems were in use for a time.\n2019: 44 under Careplan and 51 under Lantern Pro\n2020: 39",
        "2019: 44 according to CareLedger, 51 according to Lantern\n2020: 39\nTwo systems were in use together in that year.",
    ],
)
def test_values_by_the_names_of_two_systems_are_both_kept(words: str) -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g=words)).figures
    assert bounds(figures) == [("2019", 44, 44), ("2019", 51, 51), ("2020", 39, 39)]
    assert not figures[0].certain
    assert not figures[1].certain


@pytest.mark.parametrize(
    "words",
    [
        "2019: 44 on Eastside, 51 on Westside\n2020: 39",
        "2019: 44 (Girls), 51 (Boys)\n2020: 39",
        "2019: 44 on CareLedger, 51 from Lantern\n2020: 39\nWe changed our case system in 2019.",
    ],
)
def test_values_by_other_names_are_no_second_values(words: str) -> None:
    assert ("2019", 51, 51) not in bounds(answer_to(Question.YEARLY_CASES, letter(g=words)).figures)


@pytest.mark.parametrize(
    "words",
    [
        "For 2019 our two systems disagree: the old one says 44 and the new one says 51. In 2020 there were 39.",
        "In 2019 the previous database gives 44 and the present database 51. In 2020 there were 39.",
    ],
)
def test_the_first_system_may_be_named_before_its_count(words: str) -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g=words)).figures
    assert bounds(figures) == [("2019", 44, 44), ("2019", 51, 51), ("2020", 39, 39)]
    assert [figure.certain for figure in figures[:2]] == [False, False]


def test_a_system_named_once_counts_once() -> None:
    words = "In 2019 the old system had 44 and 51 were seen by the hub. In 2020 there were 39."
    assert ("2019", 51, 51) not in bounds(answer_to(Question.YEARLY_CASES, letter(g=words)).figures)


_MONTHS = ("1 April {} to 31 March {}", "01/04/{} - 31/03/{}", "April {} to March {}")


def _table_of_years(months: str, reason: str) -> str:
    counts = {2010: reason, 2011: reason, 2012: "17", 2013: "21", 2014: "26"}
    return "Period\tChildren\n" + "\n".join(f"{months.format(y, y + 1)}\t{count}" for y, count in counts.items())


@pytest.mark.parametrize("months", _MONTHS)
@pytest.mark.parametrize("reason", ["Not recorded", "Not held", "Not available", "No data"])
def test_a_reason_beside_twelve_months_written_out_stands_once(months: str, reason: str) -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g=_table_of_years(months, reason))).figures
    assert [(str(figure.period), figure.low) for figure in figures] == [
        ("2010-04-01..2011-03-31", None),
        ("2011-04-01..2012-03-31", None),
        ("2012-04-01..2013-03-31", 17),
        ("2013-04-01..2014-03-31", 21),
        ("2014-04-01..2015-03-31", 26),
    ]


def test_years_of_another_reason_below_such_a_table_are_kept() -> None:
    table = _table_of_years(_MONTHS[0], "14")
    figures = answer_to(Question.YEARLY_CASES, letter(g=f"{table}\n\nNothing was recorded for 2015 and 2016.")).figures
    assert [str(figure.period) for figure in figures if figure.low is None] == ["2015", "2016"]


def test_a_reason_beside_several_years_still_stands_for_each() -> None:
    words = "2010 to 2012: not recorded\n2013: 17\n2014: 21\n2015: 26"
    figures = answer_to(Question.YEARLY_CASES, letter(g=words)).figures
    assert [str(figure.period) for figure in figures if figure.low is None] == ["2010", "2011", "2012"]
