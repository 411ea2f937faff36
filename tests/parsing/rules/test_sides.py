"""Victims and perpetrators in one answer."""

import pytest

from councils.domain.vocabulary import Question
from councils.parsing.rules.sides import split_sides

BOTH = (Question.VICTIM_ETHNICITY, Question.VICTIM_AGE, Question.PERPETRATOR_ETHNICITY)
VICTIMS = BOTH[:2]


def parts(text: str, questions: tuple[Question, ...] = BOTH) -> list[tuple[str, tuple[Question, ...]]]:
    return [(text[start:end].strip(), asked) for start, end, asked in split_sides(text, 0, len(text), questions)]


@pytest.mark.parametrize(
    ("victims", "perpetrators"),
    [
        ("Victims: 12 White British.", "Perpetrators: 3 White British."),
        ("Ethnicity of victims - 12 White British.", "Ethnicity of alleged perpetrators - not held."),
        ("The victims were 12 White British.", "The suspects were 3 Asian."),
        ("- Victims 12 White British.", "- Offenders 3 Asian."),
    ],
)
@pytest.mark.parametrize("between", ["\n", " "])
def test_a_sentence_that_begins_with_perpetrators_is_theirs(victims: str, perpetrators: str, between: str) -> None:
    if perpetrators.startswith("-") and between == " ":
        between = "\n"
    assert parts(f"{victims}{between}{perpetrators}") == [
        (victims, VICTIMS),
        (perpetrators, (Question.PERPETRATOR_ETHNICITY,)),
    ]


def test_what_is_said_of_victims_in_two_sentences_is_one_part() -> None:
    text = "Victims: 12 White. Victims' ages: 13 (4), 14 (8). Perpetrators: 2 White."
    assert [asked for _, asked in parts(text)] == [VICTIMS, (Question.PERPETRATOR_ETHNICITY,)]


@pytest.mark.parametrize(
    "text",
    [
        "Ethnicity is not recorded for victims or perpetrators.",
        "This information is exempt under section 40(2).",
        "Perpetrators are not recorded by us. Victims: 12 White British.",
        "Group\tVictims\tPerpetrators\nWhite\t12\t3",
    ],
)
def test_an_answer_of_one_piece_stays_whole(text: str) -> None:
    assert parts(text) == [(text, BOTH)]


def test_an_answer_for_victims_alone_is_not_split() -> None:
    text = "Victims: 12 White. Perpetrators: see question 6."
    assert parts(text, VICTIMS) == [(text, VICTIMS)]
