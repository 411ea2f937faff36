"""Victims and perpetrators in one answer: no list is certain for either without words that say whose it is."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.bound import Bound, Passage
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.sides import Side, side_of, sided
from tests.parsing.reading_letters import answer_to, bounds, letter, placed, read_letter

BOTH = (Question.VICTIM_ETHNICITY, Question.VICTIM_AGE, Question.PERPETRATOR_ETHNICITY)
VICTIMS, THEIRS = BOTH[:2], BOTH[2:]


def parts(text: str, questions: tuple[Question, ...] = BOTH) -> list[tuple[str, tuple[Question, ...]]]:
    made = sided(Letter.of(placed(text)), [Passage(0, len(text), questions, Bound.LABEL)])
    return [(text[part.start : part.end], part.questions) for part in made]


@pytest.mark.parametrize(
    ("victims", "perpetrators"),
    [
        ("Victims: 12 White British.", "Perpetrators: 3 White British."),
        ("Ethnicity of victims - 12 White British.", "Ethnicity of alleged perpetrators - not held."),
        ("The victims were 12 White British.", "The suspects were 3 Asian."),
        ("- Victims 12 White British.", "- Offenders 3 Asian."),
        ("Victims' ethnicity, of the 12: White British 12.", "Nothing is held of those suspected of causing harm."),
        ("The 12 children are White British.", "We keep nothing about the adults who may be responsible."),
        ("Of the young people, 12 are White.", "Persons of concern: 2 White, 1 not known."),
        ("In answer to (e): White British 12.", "There is nothing to provide under (f)."),
        ("Question 5: White British 12.", "Question 6: not recorded."),
    ],
)
@pytest.mark.parametrize("between", ["\n", " "])
def test_a_sentence_that_names_perpetrators_is_theirs(victims: str, perpetrators: str, between: str) -> None:
    if perpetrators.startswith("-") and between == " ":
        between = "\n"
    assert parts(f"{victims}{between}{perpetrators}") == [
        (victims.removeprefix("- "), VICTIMS),
        (perpetrators.removeprefix("- "), THEIRS),
    ]


@pytest.mark.parametrize(
    ("theirs", "others"),
    [
        ("Perpetrators are not recorded by us.", "Victims: 12 White British."),
        ("Offenders: 3 White.", "Victims: 12 White British."),
    ],
)
def test_perpetrators_may_stand_first(theirs: str, others: str) -> None:
    assert parts(f"{theirs} {others}") == [(theirs, THEIRS), (others, VICTIMS)]


def test_what_is_said_of_victims_in_two_sentences_is_one_part() -> None:
    text = "Victims: 12 White. Victims' ages: 13 (4), 14 (8). Perpetrators: 2 White."
    assert [asked for _, asked in parts(text)] == [VICTIMS, THEIRS]


def test_a_list_goes_on_with_the_heading_over_it() -> None:
    text = "Victims\nWhite British: 12\nPakistani: 3\n\nPerpetrators\nWhite British: 2\nNot known: 4"
    assert [(words.split("\n")[0], asked) for words, asked in parts(text)] == [
        ("Victims", VICTIMS),
        ("Perpetrators", THEIRS),
    ]


def test_a_clause_may_turn_to_the_other_side() -> None:
    assert [asked for _, asked in parts("Victims: 12 White, 3 Asian; perpetrators: 4 White.")] == [VICTIMS, THEIRS]


@pytest.mark.parametrize(
    "text",
    [
        "Ethnicity is not recorded for victims or perpetrators.",
        "This information is exempt under section 40(2).",
        "This is refused under section 12. The files of 213 children would have to be opened.",
        "Group\tVictims\tPerpetrators\nWhite\t12\t3",
        "White British 12, Pakistani 3.",
        "We do not record ethnicity for any of the children.",
    ],
)
def test_an_answer_of_one_piece_stays_whole(text: str) -> None:
    assert parts(text) == [(text, BOTH)]


def test_an_answer_for_victims_alone_is_not_parted() -> None:
    text = "Victims: 12 White. Perpetrators: see question 6."
    assert parts(text, VICTIMS) == [(text, VICTIMS)]


def test_a_list_after_a_sentence_about_the_other_side_is_for_nobody_by_itself() -> None:
    text = "The ethnicity of perpetrators is told to the police alone. White British 12, Pakistani 3."
    assert [asked for _, asked in parts(text)] == [THEIRS, BOTH]


@pytest.mark.parametrize(
    ("words", "side"),
    [
        ("The children are White British", Side.VICTIMS),
        ("Adults who exploit children", Side.PERPETRATORS),
        ("Perpetrators of child sexual exploitation", Side.PERPETRATORS),
        ("those thought to be at risk of exploitation", Side(0)),
        ("young people who are exploited", Side.VICTIMS),
        ("people who have been exploited", Side(0)),
        ("those believed to be exploiting them", Side.PERPETRATORS),
        ("victims and perpetrators alike", Side.VICTIMS | Side.PERPETRATORS),
        ("White (6), Asian (5)", Side(0)),
    ],
)
def test_words_name_one_side_or_both_or_neither(words: str, side: Side) -> None:
    assert side_of(words) is side


HEADED = "Avonbrook Council\n\n(a) and (b)\n\nWe have a strategy. A panel meets weekly.\n\n(c) and (d)\n\nThere are 15 children. None is linked to a group.\n\n(e) and (f)\n\n{}\n\n(g)\n\nNot held."


@pytest.mark.parametrize("words", ["White British 12; Pakistani 3.", "Ethnicity: White British 12, Pakistani 3."])
def test_a_list_under_both_letters_is_certain_for_neither(words: str) -> None:
    given = read_letter(HEADED.format(words))
    assert [figure.low for figure in given.answer(Question.VICTIM_ETHNICITY).figures] == [12, 3]
    assert not any(figure.certain for answer in given.answers for figure in answer.figures if figure.ethnicity)


def test_under_both_letters_each_list_goes_to_whom_its_words_name() -> None:
    given = read_letter(HEADED.format("Victims: White British 12; Pakistani 3. Perpetrators: White 4."))
    assert bounds(given.answer(Question.VICTIM_ETHNICITY).figures) == [("White British", 12, 12), ("Pakistani", 3, 3)]
    assert bounds(given.answer(Question.PERPETRATOR_ETHNICITY).figures) == [("White", 4, 4)]
    assert all(figure.certain for figure in given.answer(Question.VICTIM_ETHNICITY).figures)


def test_a_refusal_of_perpetrators_takes_nothing_from_victims() -> None:
    words = "Victims' ethnicity: White British 12; Pakistani 3. We hold nothing of those suspected of causing harm."
    given = read_letter(HEADED.format(words))
    assert given.answer(Question.VICTIM_ETHNICITY).outcome is Outcome.ANSWERED
    theirs = given.answer(Question.PERPETRATOR_ETHNICITY)
    assert (theirs.outcome, theirs.figures) == (Outcome.NOT_HELD, ())


def test_a_list_that_names_the_other_side_is_never_certain() -> None:
    words = "Victims: White British 12. Perpetrators: White Other 4."
    figures = answer_to(Question.VICTIM_ETHNICITY, letter(e=words)).figures
    assert [figure.words for figure in figures if figure.certain] == ["12"]


def test_a_table_of_both_sides_is_read_by_its_columns() -> None:
    words = "Ethnic group\tVictims\tPerpetrators\nWhite British\t12\t4\nPakistani\t3\t1"
    given = read_letter(HEADED.format(words))
    assert [figure.low for figure in given.answer(Question.VICTIM_ETHNICITY).figures] == [12, 3]
    assert [figure.low for figure in given.answer(Question.PERPETRATOR_ETHNICITY).figures] == [4, 1]


@pytest.mark.parametrize(
    "words",
    [
        "14 White British, 5 Pakistani. Perpetrators' ethnicity is not recorded.",
        "We hold nothing about offenders. White British 14; Pakistani 5.",
    ],
)
def test_a_list_is_of_the_side_that_is_left_where_nothing_is_held_of_the_other(words: str) -> None:
    given = read_letter(HEADED.format(words))
    figures = given.answer(Question.VICTIM_ETHNICITY).figures
    assert [(figure.low, figure.certain) for figure in figures] == [(14, True), (5, True)]
    assert given.answer(Question.PERPETRATOR_ETHNICITY).figures == ()


def test_ages_after_a_list_of_perpetrators_are_for_a_person_to_look_at() -> None:
    words = "Victims: White British 15. Alleged offenders: White British 6. Ages: 13 (4), 14 (11)."
    figures = read_letter(HEADED.format(words)).answer(Question.VICTIM_AGE).figures
    assert [(figure.low, figure.certain) for figure in figures] == [(4, False), (11, False)]
