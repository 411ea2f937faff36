"""Ages that only say who is a child count no age group."""

import pytest

from councils.domain.ages import AgeBand
from councils.domain.vocabulary import Question
from councils.parsing.rules.childhood import without_childhood
from tests.parsing.reading_letters import bounds, read_letter

AGES = "Four are 13, nine are 14, ten are 15 and eight are 16."


def _read(sentence: str) -> tuple[list[int | None], list[tuple[str, int | None, int | None]]]:
    read = read_letter(f"Avonbrook Council\n\nDear Ms Reed\n\n{sentence}\n\nAs to age, {AGES[0].lower()}{AGES[1:]}\n")
    current = [figure.low for figure in read.answer(Question.CURRENT_CASES).figures]
    return current, bounds(read.answer(Question.VICTIM_AGE).figures)


@pytest.mark.parametrize(
    "sentence",
    [
        "At present 31 children under 18 are being monitored because of child sexual exploitation.",
        "We currently monitor 31 children aged 10 to 17 because of CSE.",
        "The council has 31 children who are under 18 on its CSE list.",
        "31 children under the age of 18 are on our CSE list.",
        "At present 31 young people aged between 11 and 17 are monitored for CSE.",
        "We are currently supporting 31 children between the ages of 11 and 17 for CSE.",
    ],
)
def test_a_sentence_of_open_cases_that_says_who_is_a_child_is_of_the_cases(sentence: str) -> None:
    assert _read(sentence) == ([31], [("13-13", 4, 4), ("14-14", 9, 9), ("15-15", 10, 10), ("16-16", 8, 8)])


@pytest.mark.parametrize(
    "sentence", ["There are 31 children (aged 0-17) open for CSE.", "31 under-18s are known to us as at risk of CSE."]
)
def test_a_count_of_all_of_childhood_in_prose_is_never_a_certain_count_by_age(sentence: str) -> None:
    read = read_letter(f"Avonbrook Council\n\nDear Ms Reed\n\n{sentence}\n\n{AGES}\n")
    all_ages = [f for f in read.answer(Question.VICTIM_AGE).figures if f.age is not None and f.age.high == 17]
    assert not any(figure.certain for figure in all_ages if figure.age != AgeBand(17, 17))


def test_a_count_of_one_age_is_of_that_age() -> None:
    read = read_letter(
        "Avonbrook Council\n\nDear Ms Reed\n\nAt present 4 children aged 13 and 6 aged 15 are monitored.\n"
    )
    assert bounds(read.answer(Question.VICTIM_AGE).figures) == [("13-13", 4, 4), ("15-15", 6, 6)]


def test_a_band_that_holds_the_other_bands_of_a_table_is_left_to_a_person() -> None:
    words = "Age\tChildren\nUnder 18\t31\n13\t4\n14\t9\n15\t18\n"
    read = read_letter(f"Avonbrook Council\n\nQuestion 5. Ages of victims\n\n{words}")
    certain = {figure.words: figure.certain for figure in read.answer(Question.VICTIM_AGE).figures}
    assert certain.get("31") is not True


@pytest.mark.parametrize(
    "words", ["children under 12", "children aged 13", "victims aged 16 to 17", "the ages of children"]
)
def test_other_ages_stay_in_the_words(words: str) -> None:
    assert without_childhood(words) == words
