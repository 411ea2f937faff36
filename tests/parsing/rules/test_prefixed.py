"""What is taken off a label, and what is not."""

import pytest

from councils.parsing.rules.prefixed import unprefixed


@pytest.mark.parametrize(
    ("label", "bare"),
    [
        ("Victims: White", "White"),
        ("Victim ethnicity - White British", "White British"),
        ("Ethnicity: Mixed", "Mixed"),
        ("Victims: aged 13 to 15", "aged 13 to 15"),
        ("Age: 13", "13"),
        ("Ethnicity of victims – Pakistani", "Pakistani"),
        ("Children: 16 to 17", "16 to 17"),
    ],
)
def test_words_that_say_of_whom_are_taken_off(label: str, bare: str) -> None:
    assert unprefixed(label) == bare


@pytest.mark.parametrize(
    "label",
    ["White: British", "White - Irish", "Victims", "Asian or Asian British - Indian", "Any other ethnic group", ""],
)
def test_the_heading_of_an_ethnic_group_is_no_such_word(label: str) -> None:
    assert unprefixed(label) == label


@pytest.mark.parametrize(
    "words", ["Q5: Ethnicity: Asian", "5. Ethnicity: Asian", "Question 5 Ethnicity - Asian", "Q5a Victims: Asian"]
)
def test_the_label_of_a_question_goes_with_the_words_behind_it(words: str) -> None:
    assert unprefixed(words) == "Asian"


@pytest.mark.parametrize("words", ["Q5", "5. Asian", "Q5 Asian", "15 to 17"])
def test_a_label_of_a_question_alone_stays(words: str) -> None:
    assert unprefixed(words) == words


@pytest.mark.parametrize(
    ("label", "rest"),
    [
        ("Victims, less than 1 year", "less than 1 year"),
        ("Victims, aged 1-4", "aged 1-4"),
        ("Children, under 5", "under 5"),
        ("Victims, 13", "13"),
        ("Children, other", "Children, other"),
        ("Cases, all", "Cases, all"),
        ("White, British", "White, British"),
    ],
)
def test_a_comma_parts_those_who_are_counted_from_their_age_alone(label: str, rest: str) -> None:
    assert unprefixed(label) == rest
