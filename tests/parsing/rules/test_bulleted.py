"""Lists of answers whose letters were lost to bullets."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.bulleted import find_bulleted
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.restated import find_restated
from tests.parsing.reading_letters import ASKED, answer_to, bounds, placed, read_letter

ANSWERS = (
    "The authority operates mechanisms and is party to a strategy.",
    "Strategy meetings; a form scores each child.",
    "Between 20 and 25. Children move on and off the list during any week so a range is given.",
    "5 or fewer",
    "White: between 15 and 20. Any other ethnic group: 5 or fewer. 14 and over: between 15 and 20.",
    "The authority does not record the ethnicity of perpetrators.",
    "2021/22: between 25 and 30. 2022/23: between 30 and 35. Not recorded before 2021/22.",
)


def bulleted(answers: tuple[str, ...], sign: str = "•") -> str:
    return "\n".join(f"{sign} {words}" for words in answers)


LETTER = f"Request\n\n{bulleted(tuple(ASKED.values()))}\n\nResponse\n\n{bulleted(ANSWERS)}\n\nYours sincerely\nA Clerk"


def lists(text: str) -> int:
    letter = Letter.of(placed(text))
    return len(find_bulleted(letter, find_restated(letter), len(letter.text)))


@pytest.mark.parametrize("sign", ["•", "-", "*", "–"])
def test_as_many_bullets_as_parts_answer_them_in_their_order(sign: str) -> None:
    text = LETTER.replace("•", sign)
    assert bounds(answer_to(Question.CURRENT_CASES, text).figures) == [("", 20, 25)]
    assert bounds(answer_to(Question.GROUP_BASED_CASES, text).figures) == [("", 0, 5)]
    assert answer_to(Question.PERPETRATOR_ETHNICITY, text).outcome is Outcome.NOT_HELD
    assert ("2022/23", 30, 35) in bounds(answer_to(Question.YEARLY_CASES, text).figures)


def test_an_answer_goes_on_below_its_bullet() -> None:
    text = bulleted(ANSWERS[:6]) + "\n• The number of cases each year:\n2023: 14\n2024: 16\n"
    assert bounds(answer_to(Question.YEARLY_CASES, text).figures) == [("2023", 14, 14), ("2024", 16, 16)]


TABLE = "Year\tChildren\n2024\t26\n2023\t31\n2022\t22"
LIST = "2024: 26\n2023: 31\n2022: 22"
APART = "2024\n26\n2023\n31\n2022\n22"
SEEN = [("2024", 26, 26), ("2023", 31, 31), ("2022", 22, 22)]


@pytest.mark.parametrize(
    "table", [TABLE, LIST, APART, f"Children seen each year\n\n{TABLE}", f"{TABLE}\n\nA child may be in two years."]
)
@pytest.mark.parametrize(
    "last", ["As follows.", "The latest year is first:", "By calendar year, counted at any time in it."]
)
def test_a_table_of_years_below_the_last_bullet_belongs_to_it(last: str, table: str) -> None:
    text = bulleted((*ANSWERS[:6], last)) + f"\n\n{table}\n\nYours faithfully\nA Clerk"
    assert bounds(answer_to(Question.YEARLY_CASES, text).figures) == SEEN


def test_years_without_data_may_be_told_above_and_below_the_table_of_the_last_bullet() -> None:
    above = bulleted((*ANSWERS[:6], "Latest first. For 2010 to 2021 it is not held.")) + f"\n\n{TABLE}\n"
    below = bulleted((*ANSWERS[:6], "Latest first.")) + f"\n\n{TABLE}\n\nFor 2010 to 2021 it is not held.\n"
    for text in (above, below):
        figures = answer_to(Question.YEARLY_CASES, text).figures
        assert [figure.outcome for figure in figures].count(Outcome.NOT_HELD) == 12
        assert sum(figure.count is not None for figure in figures) == 3


@pytest.mark.parametrize(
    "below",
    [
        "You may ask for a review by 8 July 2025.\n\nWe have 3 officers on 01632 960 000.",
        "Fees\n\nOur fees were set in 2019.\n\nThey are the same for all.\n\n2019\t40\n2020\t50",
        "Page\t2",
    ],
)
def test_what_stands_below_the_last_bullet_without_years_in_rows_is_none_of_it(below: str) -> None:
    given = answer_to(Question.YEARLY_CASES, bulleted(ANSWERS) + f"\n\n{below}\n").figures
    assert bounds(tuple(figure for figure in given if figure.count is not None)) == [
        ("2021/22", 25, 30),
        ("2022/23", 30, 35),
    ]


def test_the_fifth_part_may_have_two_bullets() -> None:
    split = (*ANSWERS[:4], "White: 15. Asian: 5.", "Ages: 14 years old: 9, 15 years old: 11.", *ANSWERS[5:])
    text = bulleted(split)
    assert lists(text) == 8
    assert bounds(answer_to(Question.VICTIM_ETHNICITY, text).figures) == [("White", 15, 15), ("Asian", 5, 5)]


@pytest.mark.parametrize(
    "answers",
    [
        ANSWERS[:5],
        ANSWERS[::-1],
        tuple(
            f"We hold a meeting of {word}." for word in ("police", "health", "schools", "care", "probation", "youth")
        ),
        ("A panel meets weekly.",) * 7,
    ],
)
def test_other_lists_are_no_list_of_answers(answers: tuple[str, ...]) -> None:
    assert lists(bulleted(answers)) == 0


def test_the_bullets_of_the_request_alone_answer_nothing() -> None:
    made = read_letter(f"Thank you for your request.\n\n{bulleted(tuple(ASKED.values()))}\n")
    assert all(answer.figures == () for answer in made.answers)


def test_two_lists_of_as_many_bullets_are_neither_of_them_the_answers() -> None:
    assert lists(f"{bulleted(ANSWERS)}\n\n{ASKED['a']}\n\n{bulleted(ANSWERS)}") == 0


IN_TURN = (
    "Yes, we do, and yes, we have.",
    "A screening tool and a daily triage meeting.",
    "There were 29 as of this morning.",
    "Group based: 3.",
    "White British (22), Asian (7). Ages: 13 (9), 15 (20).",
    "We do not hold this.",
    "2022: 31; 2023: 30; 2024: 29.",
)


def in_turn(lead: str, answers: tuple[str, ...] = IN_TURN) -> str:
    return "Avonbrook Council\n\n" + "\n\n".join((lead, *answers, "Yours faithfully")) + "\n"


@pytest.mark.parametrize(
    "lead",
    [
        "Your seven questions are answered in turn.",
        "I will take your questions in order.",
        "We respond to each question in the order asked.",
    ],
)
def test_paragraphs_that_answer_in_turn_are_a_list_of_answers(lead: str) -> None:
    made = read_letter(in_turn(lead))
    assert bounds(made.answer(Question.CURRENT_CASES).figures) == [("", 29, 29)]
    assert bounds(made.answer(Question.GROUP_BASED_CASES).figures) == [("", 3, 3)]
    assert bounds(made.answer(Question.VICTIM_ETHNICITY).figures) == [("White British", 22, 22), ("Asian", 7, 7)]
    assert [figure.low for figure in made.answer(Question.YEARLY_CASES).figures] == [31, 30, 29]


@pytest.mark.parametrize("answers", [IN_TURN[:5], IN_TURN[::-1], (*IN_TURN, "We hope that helps you on your way.")])
def test_paragraphs_in_no_such_turn_are_no_list(answers: tuple[str, ...]) -> None:
    found = Letter.of(placed(in_turn("Your questions are answered in turn.", answers)))
    assert find_bulleted(found, (), found.text.index("Yours")) == ()


def test_paragraphs_that_nobody_announces_are_no_list() -> None:
    found = Letter.of(placed(in_turn("Thank you for your request.")))
    assert find_bulleted(found, (), found.text.index("Yours")) == ()


def test_paragraphs_that_are_numbered_keep_their_numbers() -> None:
    text = "".join(f"{number}. {words}\n\n" for number, words in enumerate(IN_TURN, start=1))
    found = Letter.of(placed(f"Avonbrook Council\n\nThe answers are in the order of your questions.\n\n{text}Yours"))
    assert find_bulleted(found, (), found.text.index("Yours")) == ()


def test_short_entries_whose_shapes_are_those_of_the_answers_are_the_parts_in_order() -> None:
    entries = ("Yes", "Multi-agency panel", "12", "<5", "White 8, Black 4", "Not held", "2023: 9, 2024: 12")
    read = read_letter("Avonbrook Council\n\n" + "\n".join(f"• {entry}" for entry in entries))
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 12, 12)]
    assert bounds(read.answer(Question.GROUP_BASED_CASES).figures) == [("", 0, 4)]
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == [("2023", 9, 9), ("2024", 12, 12)]


@pytest.mark.parametrize(
    "entries",
    [
        ("Yes, we will help", "Ring us", "12 High Street", "2", "Fax", "Post", "2024"),
        ("May", "June", "July", "12", "2", "3", "2024: 12"),
    ],
)
def test_seven_entries_of_other_shapes_answer_nothing(entries: tuple[str, ...]) -> None:
    read = read_letter("Avonbrook Council\n\n" + "\n".join(f"• {entry}" for entry in entries))
    assert read.answer(Question.CURRENT_CASES).figures == ()
    assert read.answer(Question.GROUP_BASED_CASES).figures == ()


REPLY = (
    "Yes, we have both.",
    "A monthly panel, a screening tool and return interviews.",
    "31.",
    "We do not hold this.",
    "White British 25, Asian 6. Ages are withheld under section 40(2).",
    "This is a matter for the police.",
    "2022: 30; 2023: 28; 2024: 31.",
)


def reply(*answers: str, opening: str = "Thank you for your request.") -> str:
    return "\n\n".join(("Dear requester", opening, *answers, "Kind regards\nA Clerk"))


@pytest.mark.parametrize("opening", ["Thank you for your request.", "We answer your seven questions in order."])
def test_paragraphs_from_a_yes_on_answer_in_order(opening: str) -> None:
    text = reply(*REPLY, opening=opening)
    assert bounds(answer_to(Question.CURRENT_CASES, text).figures) == [("", 31, 31)]
    assert answer_to(Question.GROUP_BASED_CASES, text).outcome is Outcome.NOT_HELD
    assert answer_to(Question.PERPETRATOR_ETHNICITY, text).referred_to == "police"
    assert bounds(answer_to(Question.YEARLY_CASES, text).figures)[0] == ("2022", 30, 30)


@pytest.mark.parametrize(
    "answers",
    [
        REPLY[:5],
        REPLY[1:],
        (*REPLY[:2], "We do not record that.", *REPLY[3:]),
        (*REPLY[:3], "We review this yearly.", *REPLY[3:5], "There is more on our website.", *REPLY[5:]),
        (*REPLY[:6], "The police would know."),
    ],
)
def test_paragraphs_of_another_number_or_shape_are_not_in_order(answers: tuple[str, ...]) -> None:
    assert lists(reply(*answers)) == 0


SHAPED = ("Yes, we hold some of this.", "Our strategy was last revised in March.", "27", "21", "6", "Not held")
YEARS = "2021: 33, 2022: 35"


def _sure(question: Question, *answers: str) -> set[bool]:
    return {figure.certain for figure in answer_to(question, reply(*answers)).figures}


def test_bare_counts_that_only_their_place_binds_are_never_certain() -> None:
    assert _sure(Question.CURRENT_CASES, *SHAPED, YEARS) == {False}
    assert _sure(Question.GROUP_BASED_CASES, *SHAPED, YEARS) == {False}
    assert _sure(Question.CURRENT_CASES, *REPLY) == {False}


def test_answers_that_say_what_they_are_of_stay_certain_in_their_order() -> None:
    named = (*REPLY[:3], "2 of them are group based.", *REPLY[4:])
    assert _sure(Question.GROUP_BASED_CASES, *named) == {True}
    assert _sure(Question.YEARLY_CASES, *named) == {True}
    assert _sure(Question.VICTIM_ETHNICITY, *named) == {True}


@pytest.mark.parametrize(
    "yes", ["Yes, you may re-use this.", "Yes, you may copy what follows.", "Yes, it is published."]
)
def test_a_yes_to_something_else_begins_no_answers(yes: str) -> None:
    assert lists(reply(yes, *SHAPED[1:], YEARS)) == 0


@pytest.mark.parametrize(
    "last",
    [
        "The number of cases being monitored each year was: 2022 - 29; 2023 - 31",
        "The number of cases being monitored each year: 2022 - 29, 2023 - 31",
    ],
)
def test_an_entry_that_begins_with_the_words_of_its_question_is_one_of_the_list(last: str) -> None:
    asked = bulleted(tuple(ASKED.values()))
    answers = (
        "Yes, we have both.",
        "A panel and a strategy.",
        "There are currently 26 cases.",
        "Non-reportable.",
        "White 26. Age 14: 26.",
        "We do not hold this.",
        last,
    )
    text = f"Avonbrook Council\n\nYou asked:\n\n{asked}\n\nOur answers, in the same order:\n\n{bulleted(answers)}\n"
    read = read_letter(text)
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 26, 26)]
    assert read.answer(Question.STRATEGY).value == "yes"
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert [figure.low for figure in read.answer(Question.YEARLY_CASES).figures] == [29, 31]
