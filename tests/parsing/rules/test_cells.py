"""A cell says one count, or why there is none."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.cells import value_of
from councils.parsing.rules.rows import Box
from tests.parsing.reading_letters import answer_to, bounds, facts_of, letter, read_letter


def words_of(cell: str) -> str | None:
    facts = facts_of(cell)
    found = value_of(facts, Box(0, len(cell), cell))
    return None if found is None or found.value.count is None else cell[found.start : found.end]


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("20 (61%)", "20"),
        ("20 (60.6%)", "20"),
        ("20 [61 %]", "20"),
        ("1,020 (61%)", "1,020"),
        ("20 / 61%", "20"),
        ("20 - 61%", "20"),
        ("<5 (<15%)", "<5"),
        ("61% (20)", "20"),
        ("61% (n=20)", "20"),
        ("21.0", "21.0"),
        ("12 (to 30 June)", "12"),
    ],
)
def test_a_share_or_a_remark_beside_a_count_is_no_part_of_it(cell: str, words: str) -> None:
    assert words_of(cell) == words


@pytest.mark.parametrize("cell", ["61%", "(61%)", "61% of them", "20% (61%)", "n/a (0%)", "3 in 5 (61%)"])
def test_a_share_alone_is_no_count(cell: str) -> None:
    assert words_of(cell) is None


def test_a_table_of_counts_with_their_shares_is_read_by_its_counts() -> None:
    table = "Ethnicity\tNumber (%)\nWhite British\t20 (61%)\nAsian\t9 (27%)\nMixed\t4 (12%)\n"
    assert bounds(answer_to(Question.VICTIM_ETHNICITY, letter(c="33", e=table)).figures) == [
        ("White British", 20, 20),
        ("Asian", 9, 9),
        ("Mixed", 4, 4),
    ]


@pytest.mark.parametrize(
    ("cell", "low", "high"),
    [
        ("22", 22, 22),
        ("1,204", 1204, 1204),
        ("<5", 0, 4),
        ("fewer than 5", 0, 4),
        ("more than 10", 11, None),
        ("nil", 0, 0),
        ("three", 3, 3),
    ],
)
def test_a_cell_that_is_nothing_but_a_count_is_that_count(cell: str, low: int, high: int | None) -> None:
    found = value_of(facts_of(cell), Box(0, len(cell), cell))
    assert found is not None
    assert (found.value.low, found.value.high) == (low, high)


@pytest.mark.parametrize(
    ("cell", "outcome"),
    [("not recorded", Outcome.NOT_HELD), ("*", Outcome.WITHHELD), ("withheld", Outcome.WITHHELD)],
)
def test_a_cell_may_say_why_it_has_no_count(cell: str, outcome: Outcome) -> None:
    found = value_of(facts_of(cell), Box(0, len(cell), cell))
    assert found is not None
    assert (found.value.count, found.value.outcome) == (None, outcome)


@pytest.mark.parametrize(
    "cell", ["White British", "22 of the children in the town who were seen by the panel of nine", "2 and 3", "Q5"]
)
def test_a_name_a_sentence_and_two_counts_are_no_count(cell: str) -> None:
    assert value_of(facts_of(cell), Box(0, len(cell), cell)) is None


@pytest.mark.parametrize("words", ["2019 | §40\n2020 | § 40(2)\n2021 | 8", "2019: §40\n2020: § 40(2)\n2021: 8"])
def test_a_section_by_its_sign_is_no_count_of_a_year(words: str) -> None:
    read = read_letter(letter(g=words))
    figures = read.answer(Question.YEARLY_CASES).figures
    assert [(str(each.period), each.low) for each in figures] == [("2019", None), ("2020", None), ("2021", 8)]
    assert read.unread == ()
