"""Questions that a council asks again in words of its own."""

import pytest

from councils.domain.vocabulary import Outcome, Question, StrategyValue
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.paraphrased import asked_by, with_paraphrased
from councils.parsing.rules.restated import find_restated
from tests.parsing.reading_letters import answer_to, bounds, placed, read_letter


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("Does the council have a CSE strategy?", Question.STRATEGY),
        ("What mechanisms do you use to monitor CSE?", Question.MECHANISMS),
        ("How many children are you monitoring for CSE?", Question.CURRENT_CASES),
        ("How many of these are gang or group based?", Question.GROUP_BASED_CASES),
        ("What is the ethnicity of the victims?", Question.VICTIM_ETHNICITY),
        ("What are the ages of the victims?", Question.VICTIM_AGE),
        ("What is the ethnicity of the perpetrators?", Question.PERPETRATOR_ETHNICITY),
        ("How many cases were monitored in each year?", Question.YEARLY_CASES),
        ("Please provide the number of cases in each year from 2010 to 2024", Question.YEARLY_CASES),
    ],
)
def test_a_question_in_other_words_asks_the_same(words: str, question: Question) -> None:
    assert asked_by(words) == (question,)


@pytest.mark.parametrize(
    "words",
    [
        "How many staff work in the exploitation team?",
        "How many arrests were made in each year?",
        "Is this page useful?",
        "What training do staff receive about the age of victims?",
        "How many meetings are held by the panel?",
    ],
)
def test_a_question_about_something_else_asks_none_of_ours(words: str) -> None:
    counting = set(Question) - {Question.STRATEGY, Question.MECHANISMS}
    assert not counting & set(asked_by(words))


def test_each_answer_stands_below_its_paraphrased_question() -> None:
    text = (
        "1 How many CSE cases are currently being monitored?\nResponse 1: 22\n\n"
        "2 How many are gang or group based?\nResponse 2: 4\n\n3 What is the ethnicity of the perpetrators?\nNot held"
    )
    read = read_letter(text)
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 22, 22)]
    assert bounds(read.answer(Question.GROUP_BASED_CASES).figures) == [("", 4, 4)]
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD


def test_numbers_inside_a_paraphrased_question_are_no_figures() -> None:
    text = "How many children aged 10 to 17 were monitored in the last 12 months, if more than 5?\nNot held"
    assert answer_to(Question.CURRENT_CASES, text).figures == ()


def test_paraphrased_questions_without_answers_are_the_request() -> None:
    text = "How many CSE cases are being monitored?\nHow many are gang or group based?\n\nThank you."
    read = read_letter(text)
    assert read.answer(Question.CURRENT_CASES).figures == read.answer(Question.GROUP_BASED_CASES).figures == ()


def test_a_table_of_two_columns_puts_answers_beside_its_own_questions() -> None:
    rows = [
        ("Number of children currently monitored", "24"),
        ("Number that are gang/group related", "3"),
        ("Ethnicity of perpetrators", "Not recorded"),
        ("Number monitored in each year", "2020: 20, 2021: 21, 2022: 24"),
    ]
    read = read_letter("\n".join("\t".join(row) for row in rows))
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 24, 24)]
    assert bounds(read.answer(Question.GROUP_BASED_CASES).figures) == [("", 3, 3)]
    assert len(read.answer(Question.YEARLY_CASES).figures) == 3


def test_the_rows_of_a_table_of_counts_are_no_questions() -> None:
    read = read_letter("Number of children\t24\nNumber of meetings\t12")
    assert not any(figure.certain for answer in read.answers for figure in answer.figures)


def test_an_ethnic_group_in_a_table_of_two_columns_is_no_question() -> None:
    rows = [
        ("Current number of CSE cases", "24"),
        ("Gang / group based", "3"),
        ("Ethnicity of victims", "see below"),
        ("White British", "20"),
        ("Any other ethnic group", "4"),
    ]
    answer = read_letter("\n".join("\t".join(row) for row in rows)).answer(Question.VICTIM_ETHNICITY)
    assert bounds(answer.figures) == [("White British", 20, 20), ("Any other ethnic group", 4, 4)]


def test_mechanisms_and_strategy_numbered_first_ask_whether_there_are_any() -> None:
    rows = [
        ("1. Mechanisms and strategy", "Yes"),
        ("2. Nature of mechanisms", "A monthly panel"),
        ("3. Current number of CSE cases", "24"),
        ("4. Gang or group based cases", "2"),
    ]
    read = read_letter("\n".join("\t".join(row) for row in rows))
    assert read.answer(Question.STRATEGY).value == "yes"
    assert read.answer(Question.MECHANISMS).outcome is Outcome.ANSWERED
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 24, 24)]


def test_mechanisms_numbered_otherwise_ask_no_first_question() -> None:
    rows = [
        ("2. Nature of mechanisms", "A monthly panel"),
        ("3. Current number of CSE cases", "24"),
        ("4. Gang or group based cases", "2"),
    ]
    assert read_letter("\n".join("\t".join(row) for row in rows)).answer(Question.STRATEGY).value is None


ROWS = [
    ("Mechanisms and strategy (question a)", "The council has these, with a strategy of its own"),
    ("Nature of mechanisms (question b)", "A practitioner forum"),
    ("Current number of cases (question c)", "24"),
    ("Gang or group based cases (question d)", "None"),
    ("Ethnicity of perpetrators (question f)", "The council does not hold this"),
]


def test_a_label_after_the_words_tells_the_question() -> None:
    read = read_letter("\n".join("\t".join(row) for row in ROWS))
    assert read.answer(Question.STRATEGY).value == "yes"
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 24, 24)]
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD


def test_rows_that_name_a_year_ask_no_question() -> None:
    years = [("7. Number of cases 2022", "20"), ("7. Number of cases 2023", "27"), ("Cases in 2024", "31")]
    read = read_letter("\n".join("\t".join(row) for row in [*ROWS, *years]))
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 24, 24)]
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == [
        ("2022", 20, 20),
        ("2023", 27, 27),
        ("2024", 31, 31),
    ]


def test_a_row_for_earlier_years_goes_on_with_the_table_above_it() -> None:
    years = [("Year", "Cases"), ("2013", "2"), ("2014", "0"), ("Earlier years (2010 to 2012)", "Not recorded")]
    read = read_letter("\n".join("\t".join(row) for row in [*ROWS, ("Cases each year", "see below"), *years]))
    assert sorted(bounds(read.answer(Question.YEARLY_CASES).figures), key=str) == [
        ("2010", None, None),
        ("2011", None, None),
        ("2012", None, None),
        ("2013", 2, 2),
        ("2014", 0, 0),
    ]


def test_all_the_years_of_the_request_are_a_question() -> None:
    rows = [*ROWS, ("Number of cases each year 2010 to 2024", "Not held")]
    read = read_letter("\n".join("\t".join(row) for row in rows))
    assert read.answer(Question.YEARLY_CASES).outcome is Outcome.NOT_HELD


@pytest.mark.parametrize(
    "second", ["What are they?", "2. The nature of these mechanisms.", "b) What do they look like?"]
)
def test_the_one_question_between_two_that_are_known_is_of_its_own_part(second: str) -> None:
    text = (
        f"Does Avonbrook operate mechanisms and have a strategy?\nYes.\n\n{second}\nA monthly meeting of 9 agencies.\n\n"
        "How many cases are being monitored now?\nBetween 20 and 25 children.\n"
    )
    read = read_letter(text)
    assert read.answer(Question.STRATEGY).value is StrategyValue.YES
    assert read.answer(Question.MECHANISMS).outcome is Outcome.ANSWERED
    assert [(figure.low, figure.high) for figure in read.answer(Question.CURRENT_CASES).figures] == [(20, 25)]


@pytest.mark.parametrize("second", ["4. What are they?", "2. A panel."])
def test_a_question_with_another_number_and_an_answer_are_no_question_between(second: str) -> None:
    text = f"1. Does Avonbrook operate mechanisms and have a strategy?\nYes.\n{second}\n3. How many cases are being monitored now?\n25 children.\n"
    assert bounds(read_letter(text).answer(Question.CURRENT_CASES).figures) == [("", 25, 25)]


def test_a_question_numbered_between_two_that_are_known_is_the_one_of_its_number() -> None:
    text = (
        "1) Does the council operate these mechanisms and have a strategy?\nIt does, and it has.\n\n2) What is their nature?\n"
        "A monthly panel of all agencies.\n\n3) How many cases are being monitored at present?\n27.\n"
    )
    read = read_letter(text)
    assert read.answer(Question.STRATEGY).value is StrategyValue.YES
    assert read.answer(Question.MECHANISMS).outcome is Outcome.ANSWERED
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 27, 27)]


GROUPED = """1. Arrangements

(a) Do the mechanisms operate and is there a strategy?

They do, and there is.

(b) What is their nature?

A subgroup looks at open plans 4 times a year.

2. Cases

(a) How many are there now?

14

(b) How many are group based?

3

3. People

(a) What are the ethnicity and age of the victims?

Not recorded.
"""


def test_as_many_questions_as_stand_between_two_known_ones_are_theirs_in_turn() -> None:
    made = read_letter(GROUPED)
    assert made.answer(Question.MECHANISMS).outcome is Outcome.ANSWERED
    assert bounds(made.answer(Question.CURRENT_CASES).figures) == [("", 14, 14)]


def asked_in(text: str) -> list[str]:
    letter = Letter.of(placed(text))
    return [letter.text[found.start : found.end] for found in with_paraphrased(letter, find_restated(letter))]


def test_a_question_too_many_between_two_known_ones_leaves_all_unsettled() -> None:
    more = GROUPED.replace("2. Cases\n", "2. Cases\n\nWho may see these?\n\nOur own staff.\n")
    assert "What is their nature?" in asked_in(GROUPED)
    assert "What is their nature?" not in asked_in(more)


def test_a_question_begins_with_the_words_that_ask_it() -> None:
    assert "What are the ethnicity and age of the victims?" in asked_in(GROUPED)


def lists_of(*heads: str) -> str:
    """Three lists below each other, one of groups, one of ages and one of years, with `heads` over them."""
    rows = ("| White British | 14 |\n| Black Caribbean | 21 |", "| 13 and under | 9 |\n| 14 | 26 |", "| 2015/16 | 47 |")
    return "\n\n".join(f"| {head} |\n{under}" for head, under in zip(heads, rows, strict=True))


@pytest.mark.parametrize(
    "heads",
    [
        ("Ethnic origin | Children", "Age at 30 April 2025 | Children", "Financial year | Children monitored"),
        ("Ethnic group of child | Number", "Age in years | Number", "Cases by year | How many were open"),
        ("Ethnic heritage | Total", "Age last birthday | Total", "Year by year | Plans that ran"),
    ],
)
def test_the_heads_of_lists_ask_nothing(heads: tuple[str, ...]) -> None:
    assert asked_in(lists_of(*heads)) == []


def test_the_years_below_such_a_head_are_read_behind_their_question() -> None:
    heads = ("Ethnic origin | Children", "Age at 30 April 2025 | Children", "Financial year | Children monitored in it")
    made = read_letter(f"{lists_of(*heads)}\n| 2016/17 | <5 |\n")
    assert bounds(made.answer(Question.YEARLY_CASES).figures) == [("2015/16", 47, 47), ("2016/17", 0, 4)]


def test_rows_that_put_an_answer_beside_each_question_still_ask() -> None:
    rows = "| Ethnicity of victims | Not held |\n| Age of victims | Not held |\n| Cases by year | See below |\n"
    assert asked_in(rows + "\n| Year | Cases |\n| 2015 | 4 |") != []


@pytest.mark.parametrize(
    "third", ["How many meetings are there?", "Who attends?", "How many staff are there now?", "How many reviews?"]
)
def test_a_question_of_something_else_between_two_known_ones_is_none_of_theirs(third: str) -> None:
    text = GROUPED.replace("How many are there now?", third)
    assert third in text
    assert not [figure for figure in read_letter(text).answer(Question.CURRENT_CASES).figures if figure.certain]


@pytest.mark.parametrize(
    "label",
    [
        "Mechanisms operated and strategy in place",
        "Mechanisms and strategy",
        "Council operates mechanisms and has a strategy",
        "Strategy in place",
    ],
)
def test_the_first_of_two_rows_on_the_mechanisms_asks_the_first_question(label: str) -> None:
    text = f"Avonbrook Council\n\n{label}\tYes\nNature of mechanisms\tA panel\nCurrent number of CSE cases\t30\nGang or group based\t5\n"
    made = read_letter(text)
    assert made.answer(Question.STRATEGY).value is StrategyValue.YES
    assert made.answer(Question.MECHANISMS).outcome is Outcome.ANSWERED
    assert [figure.low for figure in made.answer(Question.CURRENT_CASES).figures] == [30]


def test_one_row_on_the_mechanisms_is_not_taken_from_them() -> None:
    text = "Avonbrook Council\n\nCSE strategy\tYes\nMechanisms and strategy\tA panel\nCurrent number of CSE cases\t30\nGang or group based\t5\n"
    made = read_letter(text)
    assert made.answer(Question.STRATEGY).value is StrategyValue.YES
    assert made.answer(Question.MECHANISMS).outcome is Outcome.ANSWERED


IN_SHORT = """How many cases now? 27
Of which group based? 3
Ethnicity of victims? 24 White British, 3 Other
Ethnicity of perpetrators? The police may hold that; the Council does not.
{last}

2022
38
2023
40
2024
41
"""


@pytest.mark.parametrize("last", ["Cases each year?", "Cases by year?", "Yearly totals?", "Numbers over time?"])
def test_a_caption_that_asks_below_other_questions_is_one_of_them(last: str) -> None:
    made = read_letter("Avonbrook Council\n\n" + IN_SHORT.format(last=last))
    assert [figure.low for figure in made.answer(Question.YEARLY_CASES).figures] == [38, 40, 41]
    assert made.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD


@pytest.mark.parametrize("last", ["Any complaints?", "Not satisfied?", "Need help?", "Was this page useful?"])
def test_a_short_question_that_is_no_caption_asks_nothing(last: str) -> None:
    made = read_letter("Avonbrook Council\n\n" + IN_SHORT.format(last=last))
    assert not [figure for figure in made.answer(Question.YEARLY_CASES).figures if figure.certain]


def test_a_row_that_names_an_age_asks_nothing() -> None:
    read = read_letter(
        "Avonbrook Council\n\nNumber of current CSE cases | 27\nNumber gang/group based | 4\nVictims aged 12-14 | 15\n"
        "Victims aged 15-16 | 12\nPerpetrators - White | 3\nPerpetrators - Asian | 2\nEthnicity of perpetrators in other cases | Not recorded\n"
    )
    assert [figure.low for figure in read.answer(Question.VICTIM_AGE).figures] == [15, 12]
    assert [figure.low for figure in read.answer(Question.CURRENT_CASES).figures] == [27]


def test_a_row_that_asks_for_ages_keeps_its_answer() -> None:
    read = read_letter(
        "Avonbrook Council\n\nNumber of current CSE cases | 27\nNumber gang/group based | 4\nAges of victims | 12-14: 15, 15-16: 12\n"
    )
    assert [figure.low for figure in read.answer(Question.VICTIM_AGE).figures] == [15, 12]


TOLD = """Avonbrook Council

You asked for the current number of cases of CSE being monitored by your council.
Decision: Disclosed
We are monitoring 44 children.

You asked for the number of CSE cases monitored that are thought to be gang/group based.
Decision: Disclosed in part
Fewer than 5.

You asked for a breakdown of ethnicity and age of the victims.
Decision: Disclosed
White British 38; Pakistani 6.
10-12: 5; 13-15: 24; 16-17: 15.

You asked for a breakdown of ethnicity of perpetrators.
Decision: Not held

You asked for the number of cases being monitored each year between 2010 and 2024.
Decision: Disclosed
2020: 38
2021: 41
"""


def test_questions_told_one_by_one_over_their_answers_are_printed() -> None:
    read = read_letter(TOLD)
    found = {question: [low for _, low, _ in bounds(read.answer(question).figures)] for question in Question}
    assert found[Question.CURRENT_CASES] == [44]
    assert found[Question.GROUP_BASED_CASES] == [0]
    assert found[Question.VICTIM_AGE] == [5, 24, 15]
    assert found[Question.YEARLY_CASES] == [38, 41]
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD


def test_one_question_told_in_a_sentence_prints_none() -> None:
    read = read_letter(
        "Avonbrook Council\nYou asked for the number of CSE cases in each year. There were 38 in 2020 and 41 in 2021.\n"
    )
    assert [low for _, low, _ in bounds(read.answer(Question.YEARLY_CASES).figures)] == [38, 41]


SEVERAL = """Avonbrook Council
You asked for the current number of cases of CSE being monitored{}{}.
You asked for the number of CSE cases thought to be gang or group based{}{}.
You asked for a breakdown of ethnicity of victims{}{}.
You asked for the number of cases each year{}{}.
"""


@pytest.mark.parametrize("mark", [", ", " - ", " – "])
def test_an_answer_behind_a_comma_or_a_dash_is_no_part_of_the_question_told(mark: str) -> None:
    answers = ("27 are", "<5", "20 White British and 7 Asian", "2021 33, 2022 35")
    read = read_letter(SEVERAL.format(*(each for words in answers for each in (mark, words))))
    found = {question: [low for _, low, _ in bounds(read.answer(question).figures)] for question in Question}
    assert found[Question.CURRENT_CASES] == [27]
    assert found[Question.GROUP_BASED_CASES] == [0]
    assert found[Question.VICTIM_ETHNICITY] == [20, 7]
    assert found[Question.YEARLY_CASES] == [33, 35]


@pytest.mark.parametrize(
    ("asked", "question"),
    [
        (", 2 or more perpetrators", Question.GROUP_BASED_CASES),
        (" – 2 or more perpetrators", Question.GROUP_BASED_CASES),
        (", 2010 to 2024", Question.YEARLY_CASES),
        (" - 2010-2024", Question.YEARLY_CASES),
        (", 13-17", Question.CURRENT_CASES),
    ],
)
def test_numbers_that_the_question_told_asks_with_are_no_answer(asked: str, question: Question) -> None:
    parts = (Question.CURRENT_CASES, Question.GROUP_BASED_CASES, Question.VICTIM_ETHNICITY, Question.YEARLY_CASES)
    words = [each for part in parts for each in (asked if part is question else "", ". Not held")]
    assert read_letter(SEVERAL.format(*words)).answer(question).figures == ()


@pytest.mark.parametrize("asked", ["What are they?", "If so, what are these?", "What are these mechanisms?"])
def test_what_they_are_asks_for_the_mechanisms_that_were_just_named(asked: str) -> None:
    text = (
        "Avonbrook Council\n\nDoes the council operate mechanisms to monitor CSE and have a strategy? Yes.\n\n"
        f"{asked} A daily risk meeting, a scorecard and a board.\n\nHow many cases are there now? 30\n"
    )
    read = read_letter(text)
    assert read.answer(Question.STRATEGY).value is StrategyValue.YES
    assert read.answer(Question.MECHANISMS).outcome is Outcome.ANSWERED
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 30, 30)]


@pytest.mark.parametrize("asked", ["What are their ages?", "What were the costs?", "What are we to do?"])
def test_what_something_else_is_asks_for_no_mechanisms(asked: str) -> None:
    letter = Letter.of(placed(f"Avonbrook Council\n\n{asked} 13: 4.\n"))
    asking = [found.questions for found in with_paraphrased(letter, find_restated(letter))]
    assert (Question.MECHANISMS,) not in asking
