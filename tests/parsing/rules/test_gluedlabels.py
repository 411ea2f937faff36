"""A label that a conversion has run into the line before keys its answer; a count in brackets keys none."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import answer_to, bounds, read_letter

NOW, GROUPS = Question.CURRENT_CASES, Question.GROUP_BASED_CASES
LIST = """Avonbrook Council

1)Yes
2)A monthly panel
{third}
5)White 33, Asian 7
6)Not recorded
7)Not held before 2024. 2024: 31"""
FOUR = "\n4)The panel manages no groups"


def _bounds(question: Question, third: str) -> list[tuple[str, int | None, int | None]]:
    return bounds(answer_to(question, LIST.format(third=third)).figures)


@pytest.mark.parametrize(
    "third",
    [
        "3)60 cases (plus 14 unknown) 4)8",
        "3)60 cases. 4) 8",
        "3)60 children 4)8 of them",
        "3)60 4)8",
        "3) There are 60 (all of them girls) 4) Eight",
    ],
)
def test_the_missing_label_is_found_within_the_line_before(third: str) -> None:
    assert (_bounds(NOW, third), _bounds(GROUPS, third)) == ([("", 60, 60)], [("", 8, 8)])


@pytest.mark.parametrize(
    ("signs", "third"),
    [
        ("({})", "(3) There are 60 children. (4) Eight"),
        ("{}.", "3. There are 60 children. 4. Eight"),
        ("{}.", "3. 60 children (all of them girls) 4. 8"),
    ],
)
def test_a_label_with_another_sign_is_found_where_a_sentence_ends(signs: str, third: str) -> None:
    words = LIST.format(third=third)
    for number in "12567":
        words = words.replace(f"\n{number})", f"\n{signs.format(number)} ")
    read = read_letter(words)
    assert bounds(read.answer(NOW).figures) == [("", 60, 60)]
    assert bounds(read.answer(GROUPS).figures) == [("", 8, 8)]


def test_letters_are_found_as_numbers_are() -> None:
    read = read_letter("a)Yes\nb)A panel\nc)60 children (plus 3 unknown) d)8\ne)White 33\nf)Not held\ng)Not held")
    assert bounds(read.answer(NOW).figures) == [("", 60, 60)]
    assert bounds(read.answer(GROUPS).figures) == [("", 8, 8)]


def test_the_last_label_is_found_after_all_others() -> None:
    read = read_letter("1)Yes\n2)A panel\n3)60\n4)8\n5)White 33\n6)Not recorded (the police may) 7)2023: 50, 2024: 61")
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == [("2023", 50, 50), ("2024", 61, 61)]
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD


@pytest.mark.parametrize(
    "third",
    [
        "3)60 (boys 4) in all",
        "3)60 cases (girls 56, boys 4)",
        "3)60 cases [of whom (girls 56) 4) are boys]",
        "3)60 cases, as in question 4) of the last reply",
        "3)60. Groups: see 4) below",
        "3)60. Our work: 3) to prevent 4) to protect",
        "3)60. We meet 4) and 4) again",
    ],
)
def test_what_closes_a_bracket_or_points_on_is_no_label(third: str) -> None:
    assert _bounds(GROUPS, third) == []


@pytest.mark.parametrize(
    "third", ["3)60 cases (girls 56, boys 4)", "3)60 children, none of them in groups of 4) or 5)"]
)
def test_a_label_that_begins_a_line_is_missed_nowhere(third: str) -> None:
    found = answer_to(GROUPS, LIST.format(third=third + FOUR))
    assert found.passage is not None
    assert found.figures == ()


def test_a_list_of_few_labels_has_none_within_its_lines() -> None:
    read = read_letter("3)60 cases. 4)8\n5)White 33")
    assert not any(figure.certain for figure in read.answer(GROUPS).figures)


@pytest.mark.parametrize(
    "third",
    [
        "3) 31 cases. Risk grade 3 is the commonest. Children graded 4) 8",
        "3) 31 cases, by risk level: level 4) 8 children",
        "3) 31 cases, with more at tier 3 and tier 4) 12",
        "3) 31 cases of children whom the panel saw 4) 8",
        "3)31 cases, of which at stage 4)8",
        "3) 31 cases. Of these 9 were rated (3) 4) 8",
        "3) 31 4) Includes those held with a neighbour, 9.",
    ],
)
def test_a_word_that_may_go_on_to_its_number_stands_before_no_label(third: str) -> None:
    assert _bounds(GROUPS, third) == []


def test_letters_of_ratings_are_no_labels() -> None:
    read = read_letter(
        "a) Yes\nb) A panel\nc) 22 children. Of these 9 were rated (c) and none d) 8 are new\n"
        "e) White British 20\nf) Not held\ng) 2022: 12, 2023: 15"
    )
    assert bounds(read.answer(GROUPS).figures) == []


def test_a_count_before_a_count_may_end_its_answer() -> None:
    assert (_bounds(NOW, "3) 60 4) 8"), _bounds(GROUPS, "3) 60 4) 8")) == ([("", 60, 60)], [("", 8, 8)])


@pytest.mark.parametrize("said", ["Is the age at which our youngest was seen.", "was the youngest age."])
def test_a_number_that_its_sentence_speaks_of_takes_no_answer_from_the_next(said: str) -> None:
    read = read_letter(f"1. Yes\n2. A panel.\n3. 31\n4. 2\n5. White British 20. 6. {said}\n7. 2022: 12, 2023: 15")
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == [("2022", 12, 12), ("2023", 15, 15)]
