"""Labels and counts in pairs, whatever the layout: a label without a count never moves another's.

The labels here are years; ages and ethnic groups are paired by the same rule.
"""

import pytest

from councils.domain.periods import Period
from councils.domain.vocabulary import Question
from councils.parsing.rules.pairs import Paired, in_rows
from councils.parsing.rules.rows import rows_within
from councils.parsing.rules.totals import is_total
from councils.parsing.rules.yearly import read_box
from tests.parsing.reading_letters import answer_to, facts_of, letter

SURE = [("2019", "12", True), ("2020", "14", True)]
UNSURE = [("2019", "12", False), ("2020", "14", False)]


def paired(text: str) -> Paired[Period]:
    facts = facts_of(text)
    rows = rows_within(facts.letter, 0, len(facts.text))
    return in_rows(facts.text, rows, lambda box: read_box(facts, box))


def pairs(text: str) -> list[tuple[str, str, bool]]:
    read = facts_of(text).text
    return [(pair.key.words(read), pair.value.words(read), pair.sure) for pair in paired(text).pairs]


def left(text: str) -> list[str]:
    read = facts_of(text).text
    return [value.words(read) for value in paired(text).left]


@pytest.mark.parametrize(
    "text",
    [
        "2019: 12, 2020: 14",
        "2019 - 12; 2020 - 14",
        "There were 12 in 2019 and 14 in 2020.",
        "In each year since 2018 it was as follows: 12 in 2019, 14 in 2020.",
        "2019\t12\n2020\t14",
        "2019\t12\t2020\t14",
        "2019\t2020\n12\t14",
        "2019\n12\n2020\n14",
        "2019 | 12\n2020 | 14",
        "Year\tChildren\n2019\t12\n2020\t14",
        "Year\tBoys\tGirls\tTotal\n2019\t5\t7\t12\n2020\t6\t8\t14",
        "\t2019\t2020\nCSE\t12\t14\nCCE\t3\t4",
    ],
)
def test_each_label_has_its_own_count_in_every_layout(text: str) -> None:
    assert pairs(text) == SURE


@pytest.mark.parametrize("text", ["2019\n2020\n12\n14", "12\n2019\n14\n2020"])
def test_counts_in_a_block_of_their_own_or_above_their_labels_are_never_sure(text: str) -> None:
    assert pairs(text) == UNSURE


@pytest.mark.parametrize(
    "text", ["2019\n12\n2020\n2021\n15", "2019\t12\n2020\t\n2021\t15", "2019: 12\n2020:\n2021: 15"]
)
def test_a_label_without_a_count_moves_no_other(text: str) -> None:
    assert pairs(text) == [("2019", "12", True), ("2021", "15", True)]


@pytest.mark.parametrize("sign", ["*", "-", "not recorded", "<5"])
def test_a_sign_in_the_place_of_a_count_stays_with_its_label(sign: str) -> None:
    assert pairs(f"2019\t{sign}\n2020\t14") == [("2019", sign, True), ("2020", "14", True)]


def test_the_total_of_a_table_is_no_pair() -> None:
    text = "2019\t12\n2020\t14\nTotal\t26"
    assert pairs(text) == SURE
    assert [total.words(text) for total in paired(text).totals] == ["26"]


def test_two_columns_of_counts_leave_a_label_with_both_and_neither_sure() -> None:
    assert pairs("Year\tFirst team\tSecond team\n2019\t5\t7") == [("2019", "5", False), ("2019", "7", False)]


@pytest.mark.parametrize(
    ("rows", "counted"),
    [
        ("One\t12\t14\nTwo\t3\t4", ["12", "14", "3", "4"]),
        ("One\t12\t\nTwo\t3\t4", ["12", "3", "4"]),
        ("One\t12\t14\t15\nTwo\t3\t\t", ["12", "14", "15"]),
    ],
)
def test_rows_of_counts_of_which_none_was_asked_for_are_kept_where_half_filled_and_never_sure(
    rows: str, counted: list[str]
) -> None:
    across = "\t2019\t2020" + "\t2021" * (rows.partition("\n")[0].count("\t") - 2)
    found = pairs(f"{across}\n{rows}")
    assert [value for _, value, _ in found] == counted
    assert not any(sure for _, _, sure in found)


def test_girls_and_boys_without_their_sum_are_left_over() -> None:
    text = "Year\tBoys\tGirls\n2019\t5\t7"
    assert pairs(text) == []
    assert left(text) == ["5", "7"]


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("In 2019 the panel met. There were 12.", ["12"]),
        ("Nationally there were 400 in 2019.", ["400"]),
        ("There were 12 children.", ["12"]),
        ("The panel first met in 2019.", []),
    ],
)
def test_what_stands_in_another_sentence_or_is_of_other_places_is_no_pair(text: str, over: list[str]) -> None:
    assert pairs(text) == []
    assert left(text) == over


@pytest.mark.parametrize("words", ["Total", "Grand total", "Sub-total", "All ages", "Total children", "Overall"])
def test_a_label_that_adds_the_others_up_is_a_total(words: str) -> None:
    assert is_total(words)


@pytest.mark.parametrize("words", ["White", "2019", "All White backgrounds", "Both", "Not totalled", ""])
def test_other_labels_are_no_totals(words: str) -> None:
    assert not is_total(words)


def test_those_children_are_children() -> None:
    words = "Eleven of those children are recorded as White British, four as Pakistani and one as Not Yet Obtained."
    figures = answer_to(Question.VICTIM_ETHNICITY, letter(c="16", e=words)).figures
    assert [figure.low for figure in figures] == [11, 4, 1]


@pytest.mark.parametrize(
    "text", ["2019\n12\n2020\n14\n2021", "2019\n12\n2020\n14\n2021\n16\n2022", "2019\n12\n2020\n14\nTotal"]
)
def test_labels_and_counts_in_turn_that_end_in_a_label_leave_open_which_belong_together(text: str) -> None:
    assert not any(sure for *_, sure in pairs(text))


def test_labels_and_counts_in_turn_that_end_in_a_count_are_sure() -> None:
    assert pairs("2019\n12\n2020\n14") == pairs("2019\n12\n2020\n14\nTotal 26") == SURE
