"""The whole that a part is of counts no group, age or year."""

import pytest

from councils.domain.vocabulary import Question
from councils.parsing.rules.wholes import is_whole
from tests.parsing.reading_letters import answer_to, letter


@pytest.mark.parametrize("before", ["12 out of the ", "of the ", "15 of the ", "Ten of the ", "of our total of "])
def test_what_stands_after_of_the_is_the_whole(before: str) -> None:
    assert is_whole(f"{before}48 children", len(before))


def test_a_whole_with_a_verb_is_one_where_a_part_stands_before_it() -> None:
    assert is_whole("15 of the 19 were White", len("15 of the "))


@pytest.mark.parametrize(("words", "number"), [("of these 5 were aged 10", "5"), ("and 4 were White", "4")])
def test_a_part_is_no_whole(words: str, number: str) -> None:
    assert not is_whole(words, words.index(number))


@pytest.mark.parametrize(
    "words", ["The ethnicity of the 19 is White", "Ages of the 19 are: 13", "A breakdown of the 19 is below"]
)
def test_the_number_whose_ethnicity_is_told_is_the_whole(words: str) -> None:
    assert is_whole(words, words.index("19"))


def test_the_whole_that_a_part_is_of_is_no_count_of_a_group() -> None:
    text = letter(c="19", e="15 of the 19 were White and 4 were from other backgrounds.")
    assert [figure.low for figure in answer_to(Question.VICTIM_ETHNICITY, text).figures] == [15, 4]


@pytest.mark.parametrize(
    "words",
    [
        "The 11 victims were Black Caribbean, 4, White British, 3 and Asian, 4.",
        "By ethnicity the 11 children were: Black Caribbean, 4; White British, 7.",
        "All 11 young people are White British (7) or Asian (4).",
    ],
)
def test_the_number_before_a_list_of_labels_with_counts_is_the_whole(words: str) -> None:
    assert is_whole(words, words.index("11"))


@pytest.mark.parametrize(
    "words",
    ["The 11 victims were White British.", "All 11 children are White British, 4 of them girls.", "11 were Asian"],
)
def test_the_number_of_a_group_that_is_all_is_no_whole(words: str) -> None:
    assert not is_whole(words, words.index("11"))
