"""Labels in all the forms that councils and conversions give them."""

import pytest

from councils.domain.vocabulary import Outcome, Question, StrategyValue
from councils.parsing.rules.labels import Family, label_before, labels_at_lines, read_labels
from councils.parsing.rules.letter import Letter
from tests.parsing.reading_letters import answer_to, bounds, placed, read_letter


@pytest.mark.parametrize(
    ("words", "family", "number"),
    [
        ("a) Yes", Family.LETTER, 1),
        ("(c) 22", Family.LETTER, 3),
        ("© 22", Family.LETTER, 3),
        ("€ 22", Family.LETTER, 5),
        ("7. None", Family.DIGIT, 7),
        ("9)We hold", Family.DIGIT, 9),
        ("- 6. None", Family.DIGIT, 6),
        ("7a) None", Family.DIGIT, 7),
        ("1.c) None", Family.LETTER, 3),
        ("Q5: None", Family.NAMED, 5),
        ("Question 4 None", Family.NAMED, 4),
        ("Response d: None", Family.NAMED, 4),
        ("iv) None", Family.ROMAN, 4),
    ],
)
def test_a_label_is_read(words: str, family: Family, number: int) -> None:
    assert (family, number) in {(label.family, label.number) for label in read_labels(words)}


@pytest.mark.parametrize(
    "words", ["22 children", "2014 17", "A panel meets", "Yes", "3.5 hours", "Between 10 and 21", "e.g. a panel"]
)
def test_a_sentence_or_a_count_begins_with_no_label(words: str) -> None:
    assert read_labels(words) == ()


def test_the_label_before_a_question_is_found_with_its_bullet() -> None:
    text = "Some words.\n- 6. The question"
    start, labels = label_before(text, text.index("The question"), 0)
    assert text[start:].startswith("- 6.")
    assert labels[0].number == 6


def test_the_end_of_a_sentence_is_no_label() -> None:
    text = "It was signed off in May 2025. The question"
    assert label_before(text, text.index("The question"), 0) == (text.index("The question"), ())


def test_bare_numbers_that_run_in_turn_are_labels() -> None:
    text = "1 Yes\n2 Through the panel\n3 14\n4 2\n5 White British 10, Asian 4\n6 Not held\n7 Not held"
    read = read_letter(text)
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 14, 14)]
    assert bounds(read.answer(Question.GROUP_BASED_CASES).figures) == [("", 2, 2)]


def test_bare_numbers_out_of_turn_are_no_labels() -> None:
    read = read_letter("1 White British\n3 Asian\n14 Not held\n2 Black")
    assert read.answer(Question.CURRENT_CASES).figures == ()


def test_two_first_labels_move_the_rest_up_by_one() -> None:
    text = "1a) Yes\n1b) MACE\n2) 14\n3) 0\n4) White British 10, Asian 4\n5) Not held\n6) 2022 10, 2023 12, 2024 14"
    read = read_letter(text)
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 14, 14)]
    assert bounds(read.answer(Question.GROUP_BASED_CASES).figures) == [("", 0, 0)]
    assert len(read.answer(Question.YEARLY_CASES).figures) == 3


def test_bare_numbers_key_answers_where_one_is_split_in_two() -> None:
    text = "1 Yes\n2 Panel\n3 17\n4 2\n5a White British 12\n5b 13-15: 9, 16-17: 8\n6 Not held\n7 2022: 21, 2023: 19\n"
    letter = Letter.of(placed(text))
    labels = labels_at_lines(letter, 0, len(text))
    assert [(label.number, label.minor) for label in labels] == [
        *((number, "") for number in (1, 2, 3, 4)),
        (5, "a"),
        (5, "b"),
        (6, ""),
        (7, ""),
    ]


def test_a_label_that_stands_again_before_each_year_keys_one_answer() -> None:
    asked = "3. Current cases - 26 children.\n4. Group based - Three.\n6. Perpetrators - not recorded.\n"
    read = read_letter(f"{asked}7. Children in the year\n7. 2021-22  30\n7. 2022-23  36\n7. 2023-24  39\n")
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == [
        ("2021/22", 30, 30),
        ("2022/23", 36, 36),
        ("2023/24", 39, 39),
    ]


def test_the_first_of_such_labels_keys_where_none_stands_over_them() -> None:
    text = "6. Not recorded.\n7. 2021-22  30\n7. 2022-23  36\n"
    letter = Letter.of(placed(text))
    assert [label.number for label in labels_at_lines(letter, 0, len(text))] == [6, 7]


BY_PART = (
    "Avonbrook Council\n\nDear Ms Smith\n\n"
    "Parts one and two. The council has an Exploitation Strategy and a monthly panel reviews each case.\n\n"
    "Part three. On the last list, dated 30 April 2025, there were 83 children.\n\n"
    "Part four. It is marked “yes” for 15 of the 83.\n\n"
    "Part five. White British 66, Pakistani 2, not stated 15. The ages are 11 to 13, 19 children; 14 and 15, 41 children; "
    "16 and 17, 23 children.\n\n"
    "Part six. Held by Wendle Constabulary, not by us.\n\n"
    "Part seven. I am refusing this part under section 12 of the Freedom of Information Act 2000. There are some 1,240 "
    "sets of minutes, which at 5 minutes each would take 103 hours.\n\nYours sincerely\n"
)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("Part three. On the list", 3),
        ("Question one\n", 1),
        ("Question seven: Not held", 7),
        ("Point five – White British 12", 5),
        ("Response to question four: 2", 4),
        ("Your first question:", 1),
        ("Third question. 22", 3),
    ],
)
def test_a_number_in_words_is_a_label(words: str, number: int) -> None:
    assert [label.number for label in read_labels(words)] == [number]


@pytest.mark.parametrize(
    "words", ["Part one of the strategy says", "A two-year strategy", "First we screen", "One child", "Point taken."]
)
def test_number_words_in_a_sentence_are_no_label(words: str) -> None:
    assert not [label for label in read_labels(words) if label.number]


def test_each_part_is_answered_by_the_words_after_its_number() -> None:
    given = read_letter(BY_PART)
    assert bounds(given.answer(Question.CURRENT_CASES).figures) == [("as at 2025-04-30", 83, 83)]
    assert bounds(given.answer(Question.GROUP_BASED_CASES).figures) == [("", 15, 15)]
    assert [figure.low for figure in given.answer(Question.VICTIM_ETHNICITY).figures] == [66, 2, 15]
    assert bounds(given.answer(Question.VICTIM_AGE).figures) == [
        ("11-13", 19, 19),
        ("14-15", 41, 41),
        ("16-17", 23, 23),
    ]
    assert given.answer(Question.PERPETRATOR_ETHNICITY).referred_to == "Wendle Constabulary"
    assert given.answer(Question.YEARLY_CASES).exemptions == ("FOIA s.12",)


def test_what_one_part_refuses_is_not_refused_for_the_others() -> None:
    assert answer_to(Question.CURRENT_CASES, BY_PART).outcome is Outcome.ANSWERED
    assert not answer_to(Question.YEARLY_CASES, BY_PART).figures


SPLIT = {
    "letters": ("1a) ", "1b) ", "2) ", "3) ", "4) ", "5a) ", "5b) ", "6) ", "7) "),
    "romans in brackets": ("Q1(i) ", "Q1(ii) ", "Q2 ", "Q3 ", "Q4 ", "Q5(i) ", "Q5(ii) ", "Q6 ", "Q7 "),
    "bare romans": ("1i ", "1ii ", "2 ", "3 ", "4 ", "5i ", "5ii ", "6 ", "7 "),
}


ANSWERS = (
    "Yes",
    "Yes",
    "Weekly triage",
    "17",
    "2",
    "White British 12, Black African 5",
    "13 - 2, 14 - 6, 15 - 9",
    "Not held",
    "2023: 19, 2024: 17",
)


@pytest.mark.parametrize("labels", SPLIT.values(), ids=SPLIT)
def test_each_half_of_a_split_question_is_read(labels: tuple[str, ...]) -> None:
    lines = (label + words for label, words in zip(labels, ANSWERS, strict=True))
    given = read_letter("Avonbrook Council\n\n" + "\n".join(lines) + "\n")
    assert given.answer(Question.STRATEGY).value is StrategyValue.YES
    assert bounds(given.answer(Question.CURRENT_CASES).figures) == [("", 17, 17)]
    assert bounds(given.answer(Question.GROUP_BASED_CASES).figures) == [("", 2, 2)]
    assert [figure.low for figure in given.answer(Question.VICTIM_ETHNICITY).figures] == [12, 5]
    assert [figure.low for figure in given.answer(Question.VICTIM_AGE).figures] == [2, 6, 9]
    assert given.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert [figure.low for figure in given.answer(Question.YEARLY_CASES).figures] == [19, 17]


@pytest.mark.parametrize(
    ("words", "number", "minor"), [("5i White", 5, "a"), ("Q5(ii) 13", 5, "b"), ("2(iii). A panel", 2, "c")]
)
def test_a_roman_number_tells_the_part(words: str, number: int, minor: str) -> None:
    assert (number, minor) in {(label.number, label.minor) for label in read_labels(words)}


@pytest.mark.parametrize("words", ["3 in all", "1 is known", "2 incidents", "5 Irish"])
def test_a_count_before_a_word_is_no_split_label(words: str) -> None:
    assert read_labels(words) == ()


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("Response to a)", 1),
        ("Response to (c):", 3),
        ("Answer to 4.", 4),
        ("Reply to question 5", 5),
        ("In response to g)", 7),
    ],
)
def test_what_a_response_is_to_is_its_label(words: str, number: int) -> None:
    assert [label.number for label in read_labels(words + " ")][:1] == [number]


@pytest.mark.parametrize(
    "words",
    ["Response to your request", "In response to a request", "Response to e-mail", "Reply to Mr A", "Answer to FOI 25"],
)
def test_whom_or_what_else_a_response_is_to_is_none(words: str) -> None:
    assert read_labels(words) == ()


def test_the_first_answer_keeps_its_label_right_below_the_heading_of_all() -> None:
    parts = "".join(
        f"Response to {letter})\n\n{words}\n\n"
        for letter, words in zip("abc", ("Yes, it does.", "A panel.", "14"), strict=True)
    )
    made = read_letter(f"The council's response is as follows.\n\n{parts}")
    assert made.answer(Question.STRATEGY).value is StrategyValue.YES


GLUED = """Response a: Confirmed.

Response b: See our programme (4 workstreams). {glued}

Response d: None.

Response e: White 20, Asian 5.

Response f: Not recorded.
"""


@pytest.mark.parametrize(
    "glued",
    [
        "Response c: There were 74 children.",
        "Response to c: 74 children.",
        "Response c:\nThere were 74.",
        "Response c) - 74",
        "Response (c): 74",
    ],
)
def test_a_label_glued_to_the_end_of_the_line_before_it_is_one(glued: str) -> None:
    assert bounds(answer_to(Question.CURRENT_CASES, GLUED.format(glued=glued)).figures) == [("", 74, 74)]


@pytest.mark.parametrize("words", ["The response c is 74.", "In response 74 were seen.", "A response: 74 came."])
def test_words_within_a_line_that_only_speak_of_a_response_are_no_label(words: str) -> None:
    assert answer_to(Question.CURRENT_CASES, GLUED.format(glued=words)).figures == ()


@pytest.mark.parametrize(
    ("words", "minor"),
    [("Q2 A panel meets weekly", ""), ("Q4 A pair", ""), ("Q5a White", "a"), ("Q5 A: White", "a"), ("Q5 A White", "a")],
)
def test_an_article_after_a_number_is_no_letter_of_it(words: str, minor: str) -> None:
    [label] = read_labels(words)
    assert label.minor == minor


@pytest.mark.parametrize(
    ("line", "is_label"),
    [
        ("Reply 4 June 2025", False),
        ("Response 3 May 2025", False),
        ("3. April 2025: 12", True),
        ("Part 3 May be told: 12", True),
    ],
)
def test_a_day_behind_a_word_for_the_answer_is_no_label(line: str, is_label: bool) -> None:
    letter = Letter.of(placed(f"Avonbrook Council\n\n{line}\n\nDear Ms Fell"))
    assert bool(labels_at_lines(letter, 0, len(letter.text))) is is_label


@pytest.mark.parametrize("answer", ["6.", "(6)", "6)", "7:"])
def test_a_number_that_answers_the_question_on_its_line_is_no_label_of_the_next(answer: str) -> None:
    above = f"cases involving 2 or more perpetrators: {answer}"
    text = f"{above}\n\nA breakdown of ethnicity"
    start = text.index("A breakdown")
    assert label_before(text, start, above.index(":")) == (start, ())
    assert label_before(text, start, 0) == (start, ())


@pytest.mark.parametrize("label", ["6.\n", "6. ", "(6) "])
def test_a_label_on_its_own_line_or_before_its_question_stays_one(label: str) -> None:
    text = f"involving 2 or more perpetrators?\n\n{label}A breakdown of ethnicity"
    assert [each.number for each in label_before(text, text.index("A breakdown"), 0)[1]] == [6]


def test_numbers_without_a_sign_may_follow_one_that_has_its_sign() -> None:
    text = (
        "1.a) It operates them.\n1.b) It has one.\n2 Referrals are triaged.\n3 53 children\n4 Not recorded\n"
        "5 White British 53\nUnder 13 2\n13 to 15 30\n16 and 17 21\n6 Not recorded\n7 Each year\n7. 2010-11 4\n7. 2011-12 12\n"
    )
    read = read_letter(text)
    assert [figure.low for figure in read.answer(Question.CURRENT_CASES).figures] == [53]
    assert [figure.low for figure in read.answer(Question.VICTIM_AGE).figures] == [2, 30, 21]
    assert [figure.low for figure in read.answer(Question.YEARLY_CASES).figures] == [4, 12]


def test_ages_without_a_sign_are_no_labels() -> None:
    read = read_letter("Avonbrook Council\n\nAges of the children:\n9 1\n10 2\n11 4\n12 7\n")
    assert not read.answer(Question.CURRENT_CASES).figures


def test_a_part_may_be_named_by_its_place_before_a_comma() -> None:
    read = read_letter(
        "Avonbrook Council\n\nIn relation to your first question, the answer is yes.\nIn relation to your second question, "
        "a panel meets.\nIn relation to your third question, there are 27.\nIn relation to your fourth question, there "
        "are 4.\nIn relation to your fifth question, 21 are White British and 6 Asian.\nIn relation to your sixth "
        "question, this is not recorded.\nIn relation to your seventh question, the numbers were 31 in 2023 and 29 in 2024.\n"
    )
    assert [figure.low for figure in read.answer(Question.CURRENT_CASES).figures] == [27]
    assert [figure.low for figure in read.answer(Question.GROUP_BASED_CASES).figures] == [4]
    assert [figure.low for figure in read.answer(Question.YEARLY_CASES).figures] == [31, 29]


@pytest.mark.parametrize("label", ["(vi)", "f -", "6"])
def test_a_label_below_a_full_line_begins_a_line(label: str) -> None:
    before = {"(vi)": "(i) (ii) (iii) (iv) (v) (vii)", "f -": "a -,b -,c -,d -,e -,g -", "6": "1 2 3 4 5 7"}[label]
    a, b, c, d, e, g = before.split("," if "," in before else " ")
    read = read_letter(
        f"Avonbrook Council\n\n{a} Yes.\n{b} A panel.\n{c} 27\n{d} 4\n{e} White British 21, Asian 4, Mixed 2. Aged 12: 2, "
        f"aged 13: 5, aged 14: 8, aged 15: 7, aged 16: 5\n{label} Not held\n{g} 2021: 31, 2022: 29, 2023: 35, 2024: 33\n"
    )
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert read.answer(Question.VICTIM_AGE).outcome is Outcome.ANSWERED


def test_a_number_that_a_full_line_leaves_for_the_next_is_no_label() -> None:
    read = read_letter(
        "Avonbrook Council\n\n3) At the end of the month of April the exploitation team was working with no more than\n"
        "27 children, all of them known to the police and to the schools that they go to or went to.\n\n4) None.\n\n5) Not held."
    )
    assert [(figure.low, figure.high) for figure in read.answer(Question.CURRENT_CASES).figures] == [(0, 27)]


@pytest.mark.parametrize(("before", "last"), [("{} - ", "7 -"), ("{} – ", "7 –"), ("{} ", "7")])
def test_the_last_label_may_stand_alone_over_its_list(before: str, last: str) -> None:
    given = ["Yes", "A panel.", "59", "None.", "8 White, 51 Asian", "Not held"]
    text = "".join(f"{before.format(number)}{words}\n" for number, words in enumerate(given, start=1))
    told = bounds(read_letter(f"{text}{last}\n2013/14 - 82\n2014/15 - 85\n").answer(Question.YEARLY_CASES).figures)
    assert told == [("2013/14", 82, 82), ("2014/15", 85, 85)]


def test_a_number_alone_before_the_last_question_is_no_label() -> None:
    text = "1 Yes\n2 A panel.\n3 59\n4 None.\n5 White\n53\nAsian\n6\n6 Not held\n7 2013/14 - 82, 2014/15 - 85\n"
    read = read_letter(text)
    assert [low for _, low, _ in bounds(read.answer(Question.VICTIM_ETHNICITY).figures)] == [53, 6]


_TAIL = "3 33\n4 5\n5 White British 20, Asian 13\n6 Not held\n7 2022: 10, 2023: 12"


@pytest.mark.parametrize(
    "first", ["1 MECHANISMS a) A panel b) A strategy", "1 Yes, we have both", "1 MECHANISMS\na) A panel\nb) A strategy"]
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_bare_numbers_key_answers_where_the_first_answers_the_second_too(first: str, gap: str) -> None:
    read = read_letter(f"Thank you for your request.\n\n{first}\n{_TAIL}".replace("\n", gap))
    assert [
        read.answer(question).figures[0].low for question in (Question.CURRENT_CASES, Question.GROUP_BASED_CASES)
    ] == [33, 5]
    assert [figure.low for figure in read.answer(Question.VICTIM_ETHNICITY).figures] == [20, 13]
    assert [figure.low for figure in read.answer(Question.YEARLY_CASES).figures] == [10, 12]


@pytest.mark.parametrize(
    "words",
    [
        "1 Black African\n3 Indian\n4 Pakistani\n5 Mixed\n6 Any other\n7 Not known",
        "1 Yes\n3 children moved\n4 teams work on it\n5 panels\n6 meetings\n7 schools",
    ],
)
def test_counts_that_rise_with_a_gap_are_no_labels(words: str) -> None:
    read = Letter.of(placed(words))
    assert labels_at_lines(read, 0, len(read.text)) == ()


def test_a_label_before_a_year_stays_one_where_it_also_labels_the_printed_question() -> None:
    asked = "1. Is there a strategy?\n2. What are the mechanisms?\n3. Current cases?\n4. Group based cases?\n5. Ethnicity and ages of victims?\n6. Ethnicity of perpetrators?\n7. Cases each year?\n\n"
    made = read_letter(
        f"{asked}1. Yes.\n2. A panel.\n3. 22\n4. 4\n5. 12 White British\n6. Not held.\n7. 2023: 20, 2024: 21."
    )
    assert [figure.low for figure in made.answer(Question.YEARLY_CASES).figures] == [20, 21]


def test_a_label_that_stands_before_each_year_is_one_label() -> None:
    made = read_letter("5. 12 White British\n6. Not held.\n7. 2022: 18\n7. 2023: 20\n7. 2024: 21\n")
    assert [figure.low for figure in made.answer(Question.YEARLY_CASES).figures] == [18, 20, 21]


@pytest.mark.parametrize(
    ("words", "number"),
    [("Re (c): 29", 3), ("Re g) None", 7), ("Quesiton 1. Yes", 1), ("Questin 4: 6", 4), ("Qeustion 6: Not held", 6)],
)
def test_a_label_may_be_led_in_or_misspelt(words: str, number: int) -> None:
    assert [(label.family, label.number) for label in read_labels(words)] == [(Family.NAMED, number)]


@pytest.mark.parametrize("words", ["Re: your request", "Re 5 May", "Ad hoc meetings", "Re your letter"])
def test_other_words_lead_no_label_in(words: str) -> None:
    assert read_labels(words) == ()


def test_a_misspelt_question_may_be_glued_to_the_line_before_it() -> None:
    lines = [
        "Quesiton 1. Yes.",
        "Quesiton 2. A panel with the polcie. Quesiton 3. Cases now: 49",
        "Quesiton 4. Group based: 10",
    ]
    read = read_letter("\n\n".join([*lines, "Quesiton 6. Not held.", "Quesiton 7. 2023: 44; 2024: 49"]))
    assert [figure.low for figure in read.answer(Question.CURRENT_CASES).figures] == [49]
