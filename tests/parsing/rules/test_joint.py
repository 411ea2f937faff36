"""Answers that name the questions they are for."""

import pytest

from councils.domain.vocabulary import Outcome, Question, StrategyValue
from councils.parsing.rules.joint import find_joint, find_refused, read_numbers
from tests.parsing.reading_letters import bounds, read_letter


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("For questions 6 and 7, we hold nothing.", (6, 7)),
        ("Q3-5: not held", (3, 4, 5)),
        ("In respect of questions 4, 5 and 6 the Council", (4, 5, 6)),
        ("Questions 3 to 7 are refused.", (3, 4, 5, 6, 7)),
        ("Parts (c), (d) and (e): exempt", (3, 4, 5)),
        ("3. to 7. The Council does not hold this.", (3, 4, 5, 6, 7)),
        ("1 to 7\n\nNothing is held.", (1, 2, 3, 4, 5, 6, 7)),
    ],
)
def test_the_questions_named_are_read(words: str, numbers: tuple[int, ...]) -> None:
    assert find_joint(words)[0].numbers == numbers


@pytest.mark.parametrize(
    "words",
    [
        "Question g) asks for the number of cases.",
        "As I said in reply to question 1, yes.",
        "There were 3 to 7 children.",
        "10 to 12: 11 children",
        "We hold nothing.",
    ],
)
def test_other_sentences_name_none(words: str) -> None:
    assert all(max(joint.numbers) <= 7 and joint.start > 0 for joint in find_joint(words))


def test_numbers_the_wrong_way_round_are_no_list() -> None:
    assert read_numbers("7 to 3") == ()


def test_a_refusal_that_names_questions_in_its_midst_is_for_them() -> None:
    text = (
        "We neither confirm nor deny that we hold information within questions 3, 4 and 6, by virtue of section 31(3)."
    )
    read = read_letter(text)
    assert read.answer(Question.CURRENT_CASES).outcome is Outcome.WITHHELD
    assert read.answer(Question.PERPETRATOR_ETHNICITY).exemptions == ("FOIA s.31(3)",)
    assert read.answer(Question.YEARLY_CASES).outcome is Outcome.NO_ANSWER


def test_questions_named_without_a_refusal_bind_nothing() -> None:
    read = read_letter("Thank you for questions 3, 4 and 6, which 12 officers looked at.")
    assert all(not answer.figures for answer in read.answers)


LEFT_OVER = """1) Yes, the strategy is in operation.

2) A monthly panel.

3), 4), 5) and 7) This is exempt under section 21. The numbers are in tables 6 to 9 of the annual report.

6) The council does not record this.

National statistics do not give ethnicity for this factor, nor the age of those aged 0 to 17.
"""


def test_what_an_answer_to_questions_by_name_leaves_over_is_numbered_as_asked() -> None:
    read = read_letter(LEFT_OVER)
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert read.answer(Question.VICTIM_AGE).exemptions == ("FOIA s.21",)


def test_a_list_of_its_own_numbering_keeps_it_where_nothing_is_left_without_a_question() -> None:
    read = read_letter(LEFT_OVER.replace("3), 4), 5) and 7) This", "3) and 4) This").replace("6) The", "7) The"))
    assert read.answer(Question.VICTIM_ETHNICITY).outcome is Outcome.NO_ANSWER


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("On question 3, 17 children are open.", (3,)),
        ("On question 3, 5 children are open.", (3,)),
        ("For question 3, 12 of the cases are open.", (3,)),
        ("For questions 3, 4 and 5 we hold nothing.", (3, 4, 5)),
    ],
)
def test_a_count_after_a_question_is_no_question(words: str, numbers: tuple[int, ...]) -> None:
    assert [joint.numbers for joint in find_joint(words)] == [numbers]


def test_a_count_right_after_the_number_of_its_question_is_read() -> None:
    figures = read_letter("On question 3, 17 children are open.\n\nOn question 4, 2 of the 17 are.").answers[2].figures
    assert [figure.low for figure in figures] == [17]


def test_a_label_that_stands_alone_among_answers_to_several_is_its_own() -> None:
    text = (
        "Avonbrook Council\n\n1 & 2) Yes, and a panel meets.\n3 & 4) 22 children; 5 group related\n"
        "5 & 6) Victims: White British 22. Nothing is held of offenders.\n7) 2022: 30; 2023: 28; 2024: 22\n"
    )
    given = read_letter(text)
    assert [figure.low for figure in given.answer(Question.CURRENT_CASES).figures] == [22]
    assert [figure.low for figure in given.answer(Question.GROUP_BASED_CASES).figures] == [5]
    assert [figure.low for figure in given.answer(Question.YEARLY_CASES).figures] == [30, 28, 22]
    assert given.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD


def test_letters_that_key_several_answers_stand_before_captions() -> None:
    text = (
        "Avonbrook Council\n\nc) and g)\n2022 - 30\n2023 - 28\nCurrently - 22\n\nd) 5\n\ne) and f)\nVictims\nWhite British 14\n"
        "Pakistani 8\n\nSuspects\nWhite British 6\nNot known 3\n"
    )
    given = read_letter(text)
    assert [figure.low for figure in given.answer(Question.GROUP_BASED_CASES).figures] == [5]
    assert [figure.low for figure in given.answer(Question.VICTIM_ETHNICITY).figures] == [14, 8]
    assert [figure.low for figure in given.answer(Question.PERPETRATOR_ETHNICITY).figures] == [6, 3]


def test_sections_of_a_letter_that_are_headed_otherwise_key_no_questions() -> None:
    text = "Section A - Strategy\nYes.\n\nSection B - Children\n27\n\nSection C - Adults\n18\n\nSection D - History\n2020: 4\n"
    assert find_joint(text) == ()


def test_sections_that_are_headed_as_asked_key_their_questions() -> None:
    text = "Question 5: Victims\nWhite 12\n\nQuestion 6: Perpetrators\nNot held\n"
    assert [joint.numbers for joint in find_joint(text)] == [(5,), (6,)]


REVIEW = """Avonbrook Council - Internal review decision - reference IR 25-0047

Having reconsidered, I have decided that section 12 was wrongly applied to parts (c) and (d), and that
section 40(2) was correctly applied to parts (e) and (f). I set out the information for (c) and (d) below.
Part (g) remains refused under section 12.

(c) As at 30 June 2025 there were 14 children.
(d) Three of these.
"""


def test_a_review_withholds_only_where_it_finds_the_refusal_right() -> None:
    read = read_letter(REVIEW)
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("as at 2025-06-30", 14, 14)]
    assert bounds(read.answer(Question.GROUP_BASED_CASES).figures) == [("", 3, 3)]
    assert (
        read.answer(Question.VICTIM_ETHNICITY).exemptions
        == read.answer(Question.PERPETRATOR_ETHNICITY).exemptions
        == ("FOIA s.40(2)",)
    )
    assert read.answer(Question.YEARLY_CASES).exemptions == ("FOIA s.12",)


@pytest.mark.parametrize(
    ("words", "numbers"),
    [("one and two", (1, 2)), ("three, four and five", (3, 4, 5)), ("one to seven", (1, 2, 3, 4, 5, 6, 7))],
)
def test_numbers_in_words_are_a_list(words: str, numbers: tuple[int, ...]) -> None:
    assert read_numbers(words) == numbers


def test_an_answer_to_several_parts_names_them_in_words() -> None:
    assert [joint.numbers for joint in find_joint("Questions six and seven. We hold nothing.")] == [(6, 7)]
    assert [joint.numbers for joint in find_joint("On points 1 and 2, we have a strategy.")] == [(1, 2)]


@pytest.mark.parametrize(
    "words",
    [
        "Part (a) and part (b) - Both.",
        "Questions 1 and question 2: both",
        "Request 1 and Request 2: both",
        "However, for questions 1-2: both",
    ],
)
def test_parts_that_are_each_called_so_are_named_together(words: str) -> None:
    assert [joint.numbers for joint in find_joint(words)] == [(1, 2)]


def test_what_is_told_of_parts_by_name_after_a_refusal_of_others_answers_them() -> None:
    read = read_letter(
        "Dear Sir\n\nTo extract the ethnicity and age of victims officers would need to open 1,140 files at 15 minutes each. Section 12"
        " is therefore engaged in respect of questions 5, 6 and 7.\n\nHowever, for questions 1-4: the council has a strategy and works"
        " through a panel; 36 children were being monitored on 1 May 2025; and fewer than 10 of these are group-related.\n"
    )
    assert [(figure.low, figure.high) for figure in read.answer(Question.CURRENT_CASES).figures] == [(36, 36)]
    assert [(figure.low, figure.high) for figure in read.answer(Question.GROUP_BASED_CASES).figures] == [(0, 9)]
    assert {
        read.answer(question).outcome
        for question in (Question.VICTIM_ETHNICITY, Question.VICTIM_AGE, Question.YEARLY_CASES)
    } == {Outcome.WITHHELD}


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("For 6 and 7, neither is held by the Council.", (6, 7)),
        ("For (f) and (g), we hold nothing.", (6, 7)),
        ("As regards 5 and 6: not recorded.", (5, 6)),
        ("With regard to 3, 4 and 5, the data is not held.", (3, 4, 5)),
        ("On c and d, we hold nothing.", (3, 4)),
        ("In answer to 6 and 7, we do not record it.", (6, 7)),
        ("3 None. 5 and 6 Not applicable.", (5, 6)),
        ("Nil. 4, 5 and 6 Not held.", (4, 5, 6)),
    ],
)
def test_questions_are_named_by_their_numbers_alone(words: str, numbers: tuple[int, ...]) -> None:
    assert [joint.numbers for joint in find_joint(words)] == [numbers]


@pytest.mark.parametrize(
    "words",
    [
        "For 6 and 7 year olds there were none.",
        "For 13 and 14, the counts are small.",
        "On 6 and 7 May, the panel met.",
        "For 6 of the children nothing is known.",
        "For 5, nothing.",
        "It sat on 3 and 4 Not held.",
    ],
)
def test_other_numbers_name_no_questions(words: str) -> None:
    assert find_joint(words) == ()


def test_an_article_after_a_questions_number_belongs_to_the_answer() -> None:
    text = "Avonbrook Council\n\nQ1 Yes\nQ2 A panel meets weekly.\nQ3 22\nQ4 3\n"
    answer = read_letter(text).answer(Question.MECHANISMS)
    assert answer.passage is not None
    assert text[answer.passage.start : answer.passage.end] == "A panel meets weekly."
    assert read_letter(text).answer(Question.STRATEGY).value is StrategyValue.YES


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("a and b, yes, it is part of the partnership's strategy.", (1, 2)),
        ("Ref 2025-0301. a and b, yes, it is.", (1, 2)),
        ("c and d, nil and nil.", (3, 4)),
        ("e and f fall away as there are no cases.", (5, 6)),
        ("5 and 6, not held.", (5, 6)),
        ("e & f do not apply.", (5, 6)),
        ("e, f and g, withheld.", (5, 6, 7)),
    ],
)
def test_letters_in_a_plain_line_name_the_questions_before_an_answer(words: str, numbers: tuple[int, ...]) -> None:
    assert [joint.numbers for joint in find_joint(f"Morning,\n{words}\n")] == [numbers]


@pytest.mark.parametrize(
    "words",
    [
        "We looked at a and b, yes, both of them.",
        "5 and 6, aged 14 and 15, were seen.",
        "The panel sees a and b, not c.",
    ],
)
def test_letters_and_numbers_inside_a_sentence_name_no_question(words: str) -> None:
    assert find_joint(f"Morning,\n{words}\n") == ()


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("In response to (f), not held.", (6,)),
        ("As to (f), ask the police.", (6,)),
        ("For part f ask the police.", (6,)),
        ("For part 6 ask Westmarch Police.", (6,)),
    ],
)
def test_one_part_is_named_by_its_bracket_or_sent_to_the_police(words: str, numbers: tuple[int, ...]) -> None:
    assert [joint.numbers for joint in find_joint(words)] == [numbers]


@pytest.mark.parametrize(
    "words",
    [
        "Part f asks for two lists.",
        "For 6, ask the police.",
        "In response to 5, six are boys.",
        "For part f asks.",
    ],
)
def test_a_part_that_asks_and_a_bare_number_name_nothing(words: str) -> None:
    assert find_joint(words) == ()


def test_a_part_is_named_after_one_that_is_named_at_the_end_of_a_sentence() -> None:
    words = "We hold nothing for part (f). As regards parts (a) and (b), there is a strategy."
    assert [joint.numbers for joint in find_joint(words)] == [(1, 2)]
    assert [joint.numbers for joint in find_refused(words, 0, len(words))] == [(6,)]


@pytest.mark.parametrize(
    "words",
    [
        "(f). As for point 4, section 17 applies.",
        "Yes. f) As for point 4, section 17 applies.",
        "We hold nothing more.",
    ],
)
def test_what_a_labelled_answer_points_to_is_not_named_by_it(words: str) -> None:
    assert not any(4 in joint.numbers for joint in (*find_joint(words), *find_refused(words, 0, len(words))))


def test_an_i_below_the_named_parts_is_no_roman_number() -> None:
    text = "Parts a and b\nI can confirm that we have both.\n\nParts c to g\nIt would exceed the limit."
    assert [joint.numbers for joint in find_joint(text)] == [(1, 2), (3, 4, 5, 6, 7)]


def test_a_heading_over_cells_that_each_have_a_line_names_no_question() -> None:
    assert find_joint("Age\nNumber\n10\n1\n11\n2\n") == ()
    assert find_joint("Number 6\nNot held.\n")[0].numbers == (6,)


def test_a_numbered_paragraph_may_answer_a_part_by_its_letter() -> None:
    text = "2. As to part (a), it does.\n\n3. As to part (b), there is a panel.\n\n4. As to parts (c) to (g), section 31 applies.\n"
    assert [joint.numbers for joint in find_joint(text)] == [(1,), (2,), (3, 4, 5, 6, 7)]


@pytest.mark.parametrize("words", ["6. As to point 4, section 17 applies.", "(f) As for part (d), it is not held."])
def test_a_label_of_the_same_kind_says_which_is_answered(words: str) -> None:
    assert find_joint(words) == ()


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("Questions 3 – 7 (inclusive) – the cost limit applies.", (3, 4, 5, 6, 7)),
        ("Questions 3 - 7 are exempt.", (3, 4, 5, 6, 7)),
        ("Questions 3 onwards are refused.", (3, 4, 5, 6, 7)),
        ("Every question from 3 to 7 is refused.", (3, 4, 5, 6, 7)),
        ("Questions 4, 5 or 6 cannot be answered.", (4, 5, 6)),
        ("The answer to (c) is 12.", (3,)),
    ],
)
def test_more_ways_to_name_several_questions_are_read(words: str, numbers: tuple[int, ...]) -> None:
    assert [joint.numbers for joint in find_joint(words)] == [numbers]


@pytest.mark.parametrize(
    "words",
    [
        "The parts asking for numbers (3 to 7) are exempt under section 12.",
        "The parts of your request that ask for figures, namely 3 to 7, are refused.",
        "We cannot answer questions 3, 4, 5, 6 or 7 because section 12 applies.",
        "We rely on section 12 for all questions from 3 onwards.",
    ],
)
def test_the_questions_that_a_refusal_names_within_it_are_read(words: str) -> None:
    assert [joint.numbers for joint in find_refused(words, 0, len(words))] == [(3, 4, 5, 6, 7)]


@pytest.mark.parametrize(
    "words", ["Numbers (1 to 4) are withheld under section 40(2).", "Numbers 0 to 4 are not disclosed."]
)
def test_numbers_that_are_hidden_name_no_questions(words: str) -> None:
    assert find_joint(words) == find_refused(words, 0, len(words)) == ()


def test_a_question_answered_by_a_number_behind_a_dash_names_no_range() -> None:
    assert [joint.numbers for joint in find_joint("Question 3 – 7\nQuestion 4 – 2")] == [(3,), (4,)]


@pytest.mark.parametrize(
    "words",
    [
        "Part (c) is 12 and part (d) is nil.",
        "For question 3 the number is 12 and for question 4 it is nil.",
        "The answer to question 3 is 12, and to question 4 is nil.",
        "Part 3 is 12, part 4 is nil, and part 6 is a matter for the police.",
    ],
)
def test_a_part_named_within_the_sentence_that_answers_another_has_its_own_count(words: str) -> None:
    read = read_letter(f"Thank you for your request.\n\n{words}\n")
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 12, 12)]
    assert bounds(read.answer(Question.GROUP_BASED_CASES).figures) == [("", 0, 0)]


@pytest.mark.parametrize(
    "words", ["Part 3, and part 4 is nil.", "Yes, and part 4 is nil.", "Part 3 is 12. It is higher, and part 4 is nil."]
)
def test_a_part_is_named_within_a_sentence_only_behind_the_answer_to_another(words: str) -> None:
    assert (4,) not in [joint.numbers for joint in find_joint(words)]


@pytest.mark.parametrize(
    "words",
    [
        "Children's services are delivered by Lakevale Health and Social Care Trust, who hold parts (c) to (g).",
        "The information for parts (c) to (g) is held by Lakevale Health and Social Care Trust.",
        "Lakevale Health and Social Care Trust holds the information you ask for in questions 3 to 7.",
        "For 3 to 7 please contact Lakevale Health and Social Care Trust.",
    ],
)
def test_the_parts_that_another_body_holds_are_not_held(words: str) -> None:
    read = read_letter(
        f"Avonbrook Council\n\nFor (a) and (b) the council confirms that a strategy is in place.\n\n{words}\n"
    )
    answer = read.answer(Question.YEARLY_CASES)
    assert (answer.outcome, answer.referred_to) == (Outcome.NOT_HELD, "Lakevale Health and Social Care Trust")
    assert read.answer(Question.STRATEGY).value is StrategyValue.YES


@pytest.mark.parametrize(
    "words",
    [
        "The panel is run by Lakevale Health and Social Care Trust and meets 3 to 7 times a year.",
        "For 3 to 7 children the risk is high.",
    ],
)
def test_numbers_beside_another_body_name_no_parts(words: str) -> None:
    assert find_joint(words) == find_refused(words, 0, len(words)) == ()


@pytest.mark.parametrize(
    "words",
    [
        "Figures below five have been suppressed in the answer to question 5 under section 40(2) of the Act.",
        "Small numbers are withheld in our answer to question 5 under section 40(2).",
        "Any numbers below 5 have been removed for question 5 under section 40(2).",
    ],
)
def test_small_cells_hidden_in_a_named_answer_are_of_that_answer(words: str) -> None:
    text = f"5. White British 17, Pakistani <5\n\n6. Not held.\n\n7. 2022: 36, 2023: 33\n\nExemption\n\n{words}\n"
    read = read_letter(f"Avonbrook Council\n\n3. 20 children\n4. 6\n{text}")
    ethnicity, years = read.answer(Question.VICTIM_ETHNICITY), read.answer(Question.YEARLY_CASES)
    assert (ethnicity.outcome, ethnicity.exemptions) == (Outcome.PARTLY_ANSWERED, ("FOIA s.40(2)",))
    assert (years.outcome, years.exemptions) == (Outcome.ANSWERED, ())


def test_a_reason_that_points_to_that_of_another_answer_stays_with_its_own() -> None:
    words = "This is exempt under section 40(2), for the reason in our answer to question 5."
    assert find_refused(words, 0, len(words)) == ()


@pytest.mark.parametrize(
    "words",
    [
        "This information is withheld under section 40(2) for the reason that we give at points 3, 4 and 5.",
        "Withheld under section 40(2) for the reasons given in questions 3 and 4.",
        "Refused under section 40(2) for the reasons set out in answer to parts c and d.",
        "We withhold this under section 40(2) for the reasons stated at questions 3 to 5.",
    ],
)
def test_reasons_given_at_other_parts_refuse_none_of_them_here(words: str) -> None:
    assert find_refused(words, 0, len(words)) == ()


def test_parts_that_are_withheld_for_reasons_given_are_refused() -> None:
    words = "The information at questions 3, 4 and 5 is withheld under section 40(2) for the reasons given below."
    assert [joint.numbers for joint in find_refused(words, 0, len(words))] == [(3, 4, 5)]


@pytest.mark.parametrize(
    "text",
    [
        "Parts (c) to (g) would need 200 files to be read.",
        "Section 1(1) of the Act gives a right of access.",
        "Section 1 of the Freedom of Information Act 2000 gives a right of access.",
    ],
)
def test_no_part_of_a_list_and_no_section_of_an_act_is_named(text: str) -> None:
    assert find_joint(text) == ()


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Parts (c) to (g) are not held.", (3, 4, 5, 6, 7)),
        ("Section 2 of your request: none.", (2,)),
        ("Parts (c), (d) and (e) are refused.", (3, 4, 5)),
    ],
)
def test_parts_and_sections_of_the_request_are_named(text: str, numbers: tuple[int, ...]) -> None:
    assert [joint.numbers for joint in find_joint(text)] == [numbers]


ORDINALS = (
    "To your first question the answer is yes. As to your second, a panel of six agencies meets. Your third: 41 children "
    "today. Your fourth: of those, 8. Your fifth: 24 are White British, 17 are Asian. To your sixth I must say that we "
    "keep no record of it. And to your seventh: in 2023 there were 44 cases and in 2024 there were 41."
)


def test_questions_may_be_named_by_their_place() -> None:
    read = read_letter(f"Avonbrook Council\n\n{ORDINALS}\n")
    assert [figure.low for figure in read.answer(Question.CURRENT_CASES).figures] == [41]
    assert [figure.low for figure in read.answer(Question.GROUP_BASED_CASES).figures] == [8]
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == [("2023", 44, 44), ("2024", 41, 41)]


def test_one_place_or_two_name_no_question() -> None:
    assert find_joint("Your third: 41 children. The second is a panel. Your second, a panel.") == ()


@pytest.mark.parametrize(
    "words",
    [
        "By quarter of 2024. The first: 12. The second: 14. The third: 9. The fourth: 10.",
        "Of 4 panels: the first, 12. The second, 14. The third, 9. The fourth, 10.",
    ],
)
def test_other_things_in_order_name_no_question(words: str) -> None:
    assert find_joint(words) == ()
