"""Peoples that no census lists, alone and among groups that one does."""

import pytest

from councils.domain.vocabulary import Question
from councils.parsing.rules.peoples import is_by_people, people_between
from councils.parsing.rules.rows import Box
from tests.parsing.reading_letters import answer_to, letter


def _given(words: str) -> list[tuple[str, int | None, bool]]:
    figures = answer_to(Question.VICTIM_ETHNICITY, letter(e=words)).figures
    return [(figure.ethnicity.label, figure.low, figure.certain) for figure in figures if figure.ethnicity]


@pytest.mark.parametrize(
    "words", ["17 British, 3 Romanian, 1 Albanian", "British: 17, Polish: 3", "17 British and 3 Kurdish"]
)
def test_newspaper_words_for_groups_are_a_list_by_people(words: str) -> None:
    assert is_by_people(words, Box(0, len(words), words))


@pytest.mark.parametrize("words", ["17 British", "White British 17, Asian 3", "Our Polish worker meets 3 children", ""])
def test_one_such_word_is_no_list(words: str) -> None:
    assert not is_by_people(words, Box(0, len(words), words))


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (" is Portuguese", "Portuguese"),
        (" Lithuanian, ", "Lithuanian"),
        (" Lithuanian; ages 12 (", "Lithuanian"),
        (" Polish worker met ", None),
        (" of the", None),
        (" are boys", None),
        (" child is Greek.", "Greek"),
    ],
)
def test_a_people_may_be_all_that_is_named_between_two_counts(words: str, name: str | None) -> None:
    place = people_between(words, 0, len(words))
    assert (words[slice(*place)] if place else None) == name


@pytest.mark.parametrize("people", ["Portuguese", "Lithuanian", "Slovak", "Brazilian", "Sudanese", "Iraqi"])
def test_a_people_among_groups_of_the_census_is_read_and_left_to_a_person(people: str) -> None:
    given = _given(f"Eighteen of the children are White British, two are Somali and one is {people}.")
    assert [each[:2] for each in given] == [("White British", 18), ("Somali", 2), (people, 1)]
    assert given[-1][2] is False


@pytest.mark.parametrize(
    "words", ["One speaks Portuguese.", "A Polish worker met 3 of them.", "2 came with Italian papers."]
)
def test_a_people_in_other_words_is_no_group(words: str) -> None:
    assert _given(words) == []
    assert [label for label, *_ in _given(f"White British 18, Asian 2. {words}")] == ["White British", "Asian"]
