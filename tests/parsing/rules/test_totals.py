"""The words by which a row or a column says that it is of all the others, and labels that only sound alike."""

import pytest

from councils.domain.vocabulary import Question
from councils.parsing.rules.totals import is_bare_total, is_said_of_whole, is_total, speaks_of_all, takes_in_all
from tests.parsing.reading_letters import answer_to, bounds, letter

BARE = ["Total", "Totals", "TOTAL:", "Grand total", "Overall", "All", "Combined", "Sum", "| Overall total |"]
WITH_PEOPLE = [
    "All ages",
    "All children",
    "Total cases",
    "Total (all ages)",
    "All ethnicities",
    "All years",
    "All young people",
]
OF_A_PART = ["Sub-total", "Subtotal", "Row total", "Column total", "Table total", "Year total"]
NO_TOTALS = [
    "White",
    "All Saints ward",
    "Totally blind",
    "Allegations",
    "Summer",
    "Number",
    "2023",
    "Botham",
    "Both sides",
    "Any other White",
    "",
]


@pytest.mark.parametrize("words", [*BARE, *WITH_PEOPLE, *OF_A_PART, "Everyone", "Any", "Whole cohort"])
def test_a_label_of_all_is_a_total(words: str) -> None:
    assert is_total(words)
    assert speaks_of_all(words) or words == "Whole cohort"


@pytest.mark.parametrize("words", NO_TOTALS)
def test_other_labels_are_no_total(words: str) -> None:
    assert not is_total(words)
    assert not is_bare_total(words)


@pytest.mark.parametrize("words", [*BARE, *OF_A_PART])
def test_a_bare_total_says_nothing_else(words: str) -> None:
    assert is_bare_total(words)


@pytest.mark.parametrize("words", [*WITH_PEOPLE, "Total referrals", "Total population", "All contacts"])
def test_a_total_of_something_named_is_not_bare(words: str) -> None:
    assert not is_bare_total(words)


@pytest.mark.parametrize(
    "words", ["All current", "Girls and boys in total", "Both sexes", "Total open", "Open overall"]
)
def test_a_label_may_speak_of_all_among_other_words(words: str) -> None:
    assert speaks_of_all(words)


@pytest.mark.parametrize("words", ["Girls", "Current", "Not known", "Allowed", "In the total absence of records", ""])
def test_words_of_something_else_do_not_speak_of_all(words: str) -> None:
    assert not speaks_of_all(words)


@pytest.mark.parametrize("word", ["Total", "All", "Combined", "Overall", "Grand total", "Everyone", "All ages"])
def test_every_word_for_all_leaves_the_row_out_of_the_groups(word: str) -> None:
    groups = answer_to(
        Question.VICTIM_ETHNICITY, letter(c="19", e=f"White British\t12\nPakistani\t7\n{word}\t19")
    ).figures
    assert [figure.low for figure in groups] == [12, 7]


@pytest.mark.parametrize("word", ["Total", "All", "Combined", "Sum"])
def test_every_word_for_all_names_the_column_of_all(word: str) -> None:
    table = f"Year\tGirls\tBoys\t{word}\n2021\t9\t3\t12\n2022\t8\t6\t14\n2023\t7\t4\t11"
    years = answer_to(Question.YEARLY_CASES, letter(g=table)).figures
    assert bounds(years) == [("2021", 12, 12), ("2022", 14, 14), ("2023", 11, 11)]


@pytest.mark.parametrize("words", ["Total", "All children", "Both", "Everyone", "Whole cohort", "All ages"])
def test_a_category_may_take_in_every_other(words: str) -> None:
    assert takes_in_all(words)
    assert not takes_in_all(f"{words} under 14")


def test_both_says_nothing_else_and_adds_nothing_up() -> None:
    assert is_bare_total("Both")
    assert speaks_of_all("Both")
    assert not is_total("Both")


@pytest.mark.parametrize(
    "between",
    [
        " children are ",
        " are: ",
        " open cases involve ",
        " children comprise ",
        " young people are made up of ",
        " cases break down as ",
    ],
)
def test_words_between_a_whole_and_its_first_part_are_known(between: str) -> None:
    assert is_said_of_whole(between)
    given = bounds(
        answer_to(Question.VICTIM_ETHNICITY, letter(e=f"The 37{between}30 White British, 4 Mixed, 3 Asian.")).figures
    )
    assert given == [("White British", 30, 30), ("Mixed", 4, 4), ("Asian", 3, 3)]


@pytest.mark.parametrize("between", [" are White British and ", ", ", " Asian children are ", " children, ", " and "])
def test_words_with_a_label_between_two_counts_are_none_of_a_whole(between: str) -> None:
    assert not is_said_of_whole(between)


def test_a_count_before_its_label_is_no_whole() -> None:
    given = bounds(answer_to(Question.VICTIM_ETHNICITY, letter(e="37 are White British, 4 are Asian.")).figures)
    assert given == [("White British", 37, 37), ("Asian", 4, 4)]
