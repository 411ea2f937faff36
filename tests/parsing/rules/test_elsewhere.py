"""Answers that only point to another."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.elsewhere import part_points_to, points_to
from tests.parsing.reading_letters import bounds, letter, read_letter


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("See question 1.", (1,)),
        ("As 2a", (2,)),
        ("Please refer to the answer to question 5 above", (5,)),
        ("As above.", ()),
        ("Included above", ()),
        ("See response to question 5.", (5,)),
        ("This is contained in our reply to (c).", (3,)),
        ("Covered under (c).", (3,)),
        ("This has been dealt with at 3 above", (3,)),
        ("Combined with our answer to question 3", (3,)),
        ("The position is the same as at (e).", (5,)),
        ("The same is true here as at (e)", (5,)),
    ],
)
def test_a_pointer_is_followed(words: str, numbers: tuple[int, ...]) -> None:
    assert points_to(words) == numbers


@pytest.mark.parametrize(
    "words",
    [
        "See our website",
        "22",
        "As at 31 March 2025",
        "As above, 22 children",
        "Not held",
        "The same, under 5.",
        "This is contained in our strategy (c).",
        "The position is unknown",
    ],
)
def test_an_answer_is_no_pointer(words: str) -> None:
    assert points_to(words) is None


def test_a_pointer_to_a_refusal_is_that_refusal() -> None:
    read = read_letter(letter(e="Withheld under section 40(2).", f="See question 5."))
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.WITHHELD


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("Ethnicity as in 3.", (3,)),
        ("Ethnicity: see question 3", (3,)),
        ("The ethnicity is given in answer 3.", (3,)),
        ("Age as 2a.", (2,)),
        ("Ethnic group of the victims: as per part 3", (3,)),
    ],
)
def test_a_part_of_an_answer_may_point(words: str, numbers: tuple[int, ...]) -> None:
    assert part_points_to(words) == numbers


@pytest.mark.parametrize(
    "words", ["Ethnicity: White 3", "See question 3", "Ethnicity is not recorded", "Ages 13 to 17"]
)
def test_a_part_that_says_something_points_nowhere(words: str) -> None:
    assert part_points_to(words) is None


def test_what_one_part_sends_on_is_read_there_and_the_other_where_it_stands() -> None:
    made = read_letter(
        letter(
            c="3. 20 White British and 6 Pakistani, 26 children in all.",
            e="Ethnicity as in 3. Age: eldest group (16-17) 11, middle group (14-15) 12, youngest group (10-13) 3.",
        )
    )
    groups, ages = made.answer(Question.VICTIM_ETHNICITY), made.answer(Question.VICTIM_AGE)
    assert [(figure.words, figure.ethnicity and figure.ethnicity.label) for figure in groups.figures] == [
        ("20", "White British"),
        ("6", "Pakistani"),
    ]
    assert [low for _, low, _ in bounds(ages.figures)] == [11, 12, 3]


def test_what_is_counted_where_it_stands_is_not_read_elsewhere() -> None:
    words = "Ethnicity as in 3, in other words: White British 21, Pakistani 5. Aged 10-13: 3, 14-17: 23."
    made = read_letter(letter(c="3. 20 White British and 6 Pakistani, 26 children in all.", e=words))
    assert [figure.words for figure in made.answer(Question.VICTIM_ETHNICITY).figures] == ["21", "5"]


def test_an_answer_may_point_below_by_a_number_alone() -> None:
    assert points_to("As 6 below") == (6,)
    assert points_to("As 6 above.") == (6,)
    assert points_to("As 6 below, 22") is None


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("Please see answers to questions 3 and 6", (3, 6)),
        ("Our response is as for Q6.", (6,)),
        ("The response to Q6 applies here too.", (6,)),
        ("Same answer as question 6.", (6,)),
        ("As stated at (c).", (3,)),
        ("Answer as for (f)", (6,)),
        ("The same.", ()),
        ("Likewise.", ()),
        ("See the answer to the previous question.", ()),
        ("The same applies here.", ()),
    ],
)
def test_words_that_do_nothing_but_point_are_followed(words: str, numbers: tuple[int, ...]) -> None:
    assert points_to(words) == numbers


@pytest.mark.parametrize(
    "words",
    [
        "The answer is 3",
        "Answer: 3",
        "The figure given is 3",
        "Number included in our reply: 3",
        "As above, none",
        "The same 3 children",
        "As before",
        "Not applicable",
        "Data as at 1 March",
        "Part 3",
        "a) No",
    ],
)
def test_words_that_give_something_point_nowhere(words: str) -> None:
    assert points_to(words) is None


def test_pointers_to_pointers_lead_to_the_answer() -> None:
    made = read_letter(letter(c="Withheld under section 40(2).", d="As above.", e="As above.", f="As above."))
    for question in (Question.GROUP_BASED_CASES, Question.VICTIM_AGE, Question.PERPETRATOR_ETHNICITY):
        assert (made.answer(question).outcome, made.answer(question).exemptions) == (
            Outcome.WITHHELD,
            ("FOIA s.40(2)",),
        )


def test_pointers_in_a_circle_lead_nowhere() -> None:
    made = read_letter(letter(c="22", d="See question 6.", f="See question 4."))
    assert made.answer(Question.GROUP_BASED_CASES).figures == ()


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("As for point 4, section 17 applies.", (4,)),
        ("Refused as for Q3.", (3,)),
        ("Exempt for the reasons given at question 3", (3,)),
        ("The same exemption applies as in question 5", (5,)),
        ("Withheld as above", ()),
    ],
)
def test_a_refusal_that_only_points_is_a_pointer(words: str, numbers: tuple[int, ...]) -> None:
    assert points_to(words) == numbers


@pytest.mark.parametrize("words", ["Withheld.", "Refused", "Withheld under section 40(2)", "Section 17 applies."])
def test_a_refusal_that_names_no_answer_points_nowhere(words: str) -> None:
    assert points_to(words) is None


def test_a_pointer_with_a_law_between_keyed_answers_is_followed() -> None:
    text = (
        "Freedom of Information (Scotland) Act 2002\n\n1. Yes.\n\n2. A panel.\n\n3. 13 children.\n\n4. Not held: notice is given "
        "under section 17.\n\n5. Exempt under section 38(1)(b).\n\n6. As for point 4, section 17 applies.\n\n7. 2023: 21\n"
    )
    made = read_letter(text)
    assert made.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert made.answer(Question.GROUP_BASED_CASES).outcome is Outcome.NOT_HELD
    assert made.answer(Question.VICTIM_AGE).exemptions == ("FOISA s.38(1)(b)",)


def test_a_refusal_as_for_an_answer_with_a_count_takes_no_count_from_it() -> None:
    made = read_letter(letter(c="22 children", d="Withheld as for Q3."))
    assert made.answer(Question.GROUP_BASED_CASES).figures == ()


@pytest.mark.parametrize(
    "words",
    [
        "Gang or group based\nSee question 3.",
        "Group-based cases: see answer to 3.",
        "How many are gang or group based? As stated in question 3.",
        "Cases involving 2 or more perpetrators\nIncluded in 3 above.",
    ],
)
def test_the_title_of_a_question_may_stand_before_the_pointer(words: str) -> None:
    assert points_to(words) == (3,)


@pytest.mark.parametrize(
    "words",
    [
        "Refused: see 3",
        "Yes\nSee question 3",
        "Not recorded. Group based: 3",
        "Group-based cases withheld: see 3",
        "None\nSee 3",
    ],
)
def test_what_answers_before_the_pointer_is_no_title(words: str) -> None:
    assert points_to(words) is None


@pytest.mark.parametrize(
    "third",
    ["There are 20 cases, of which 4 are thought to be group based.", "20 children, 4 of them in group-based cases."],
)
@pytest.mark.parametrize("fourth", ["Gang or group based\nSee question 3.", "See question 3.", "see above"])
def test_the_part_that_the_third_answer_tells_is_the_count_of_the_fourth(third: str, fourth: str) -> None:
    text = f"Question 2 - The panel\nA panel.\n\nQuestion 3: {third}\n\nQuestion 4: {fourth}\n\nQuestion 5: White British 20.\n"
    read = read_letter(text)
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 20, 20)]
    assert bounds(read.answer(Question.GROUP_BASED_CASES).figures) == [("", 4, 4)]


def test_a_subject_may_be_sent_on_to_an_answer_that_refuses() -> None:
    lines = [
        "Point 3 – 30 children.",
        "Point 4 – Not recorded.",
        "Point 5 – The ethnicity is as point 4. The ages are: 10 to 13 years, 8 children; 14 to 17 years, 22 children.",
    ]
    read = read_letter("Avonbrook Council\n\n" + "\n\n".join([*lines, "Point 6 – As point 4."]))
    assert read.answer(Question.VICTIM_ETHNICITY).outcome is Outcome.NOT_HELD
    assert bounds(read.answer(Question.VICTIM_AGE).figures) == [("10-13", 8, 8), ("14-17", 22, 22)]
