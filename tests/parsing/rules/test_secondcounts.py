"""A second count after that of a label."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import answer_to, bounds, letter

AGE, ETHNICITY, YEARS = Question.VICTIM_AGE, Question.VICTIM_ETHNICITY, Question.YEARLY_CASES


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (AGE, "Aged 13: 4 girls, 2 boys. Aged 14: 6 girls, 3 boys."),
        (ETHNICITY, "White British 20 (girls), 4 (boys); Asian 5 (girls), 1 (boys)"),
        (ETHNICITY, "White British 20 at risk, 3 confirmed. Asian 5 at risk, 2 confirmed."),
        (ETHNICITY, "White British 20 in 2023 and 22 in 2024."),
        (YEARS, "2023: 20 opened, 13 carried forward; 2024: 22 opened, 15 carried forward"),
    ],
)
def test_a_count_before_another_of_the_same_label_is_uncertain(question: Question, words: str) -> None:
    figures = answer_to(question, letter(e=words) if question is not YEARS else letter(g=words)).figures
    assert figures
    assert not any(figure.certain for figure in figures)


@pytest.mark.parametrize(
    ("question", "words", "counts"),
    [
        (ETHNICITY, "White British 20 (61%); Asian 5 (15%)", [20, 5]),
        (AGE, "Aged 13: 4. Aged 14: 6.", [4, 6]),
        (ETHNICITY, "20 White British, 5 Asian", [20, 5]),
    ],
)
def test_a_share_and_the_next_label_leave_it_certain(question: Question, words: str, counts: list[int]) -> None:
    figures = answer_to(question, letter(e=words) if question is not YEARS else letter(g=words)).figures
    assert [figure.low for figure in figures if figure.certain] == counts


def test_a_part_behind_the_count_of_a_year_is_no_second_count_of_it() -> None:
    figures = answer_to(YEARS, letter(g="2023: 20, of whom 5 were boys; 2024: 22, of whom 8 were boys")).figures
    assert [figure.low for figure in figures] == [20, 22]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (AGE, "All but 5 are aged 14."),
        (ETHNICITY, "All but 5 are White British."),
        (ETHNICITY, "All except 5 are White British."),
        (YEARS, "2024: up 5"),
        (YEARS, "2024: an increase of 5"),
        (YEARS, "2024: down 3 on the year"),
    ],
)
def test_how_many_there_are_not_or_by_how_many_they_differ_is_no_count(question: Question, words: str) -> None:
    assert answer_to(question, letter(e=words) if question is not YEARS else letter(g=words)).figures == ()


def test_up_to_so_many_and_what_makes_up_a_group_are_counts() -> None:
    assert bounds(answer_to(Question.CURRENT_CASES, letter(c="up to 5")).figures) == [("", 0, 5)]
    words = "12-14 year olds make up 7 of the cohort, 15-17 year olds 24."
    assert [figure.low for figure in answer_to(AGE, letter(e=words)).figures] == [7, 24]
    assert [figure.low for figure in answer_to(YEARS, letter(g="2024: 22 (up 5)")).figures] == [22]


@pytest.mark.parametrize(
    "behind",
    [
        "(plus 12 who may be)",
        "(and 12 whose forms are not filled in)",
        "(including 2 girls)",
        "(besides a further 3 not yet seen)",
        "[plus 12 waiting]",
        "(not counting 4 who moved away)",
    ],
)
def test_a_number_in_the_bracket_behind_a_count_and_its_label_takes_nothing_from_it(behind: str) -> None:
    answer = answer_to(ETHNICITY, letter(e=f"44 White British {behind}\n9 White and Black Caribbean\n8 Pakistani"))
    assert bounds(answer.figures) == [
        ("White British", 44, 44),
        ("White and Black Caribbean", 9, 9),
        ("Pakistani", 8, 8),
    ]


@pytest.mark.parametrize("behind", ["(40 last year)", "(girls 40)"])
def test_a_bracket_that_does_not_say_what_it_adds_leaves_its_line_to_a_person(behind: str) -> None:
    answer = answer_to(ETHNICITY, letter(e=f"44 White British {behind}\n9 Pakistani"))
    assert [bound for bound in bounds(answer.figures) if bound[0] != "Pakistani"] in ([], [("White British", 44, 44)])
    assert all(figure.low == 9 for figure in answer.figures if figure.certain)


def test_another_group_in_the_bracket_is_a_group() -> None:
    answer = answer_to(ETHNICITY, letter(e="44 White (of whom 40 British)\n9 Indian"))
    assert bounds(answer.figures) == [("White", 44, 44), ("British", 40, 40), ("Indian", 9, 9)]
