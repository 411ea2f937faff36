"""Tables that no answer reads: given to the question whose answer only points on, and to no other."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import bounds, read_letter

INDEX = """Avonbrook Council

Question	Answer
1) mechanisms and strategy	Yes
2) nature of mechanisms	Weekly panel
3) current number of cases	24
4) gang/group based	3
5) ethnicity and age of victims	{people}
6) ethnicity of perpetrators	{perpetrators}
7) cases each year	{years}
"""
GROUPS = """
Ethnicity	Number
White British	15
Indian	9
"""
AGES = """
Age	Number
13	8
14	9
15	7
"""
YEARS = """
{head}	{counted}
2021	13
2022	20
2023	18
2024	21
"""


def index(people: str = "as below", perpetrators: str = "Not held", years: str = "as below") -> str:
    return INDEX.format(people=people, perpetrators=perpetrators, years=years)


@pytest.mark.parametrize("pointer", ["as below", "pivots", "see rows below", "Tables", "PVT1 and PVT2", ""])
def test_tables_below_an_index_are_read_whatever_word_the_index_has_for_them(pointer: str) -> None:
    text = index(pointer, years=pointer) + GROUPS + AGES + YEARS.format(head="Year", counted="Cases")
    read = read_letter(text)
    by_group = read.answer(Question.VICTIM_ETHNICITY).figures
    assert [(figure.ethnicity and figure.ethnicity.label, figure.low) for figure in by_group] == [
        ("White British", 15),
        ("Indian", 9),
    ]
    assert [figure.low for figure in read.answer(Question.VICTIM_AGE).figures] == [8, 9, 7]
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == [
        ("2021", 13, 13),
        ("2022", 20, 20),
        ("2023", 18, 18),
        ("2024", 21, 21),
    ]


def test_a_table_of_a_pivot_is_read_by_its_labels_alone() -> None:
    pivot = "\nRow Labels	Count of PersonID\nAsian - Indian	9\nWhite - British	15\nGrand Total	24\n"
    figures = read_letter(index("pivot") + pivot).answer(Question.VICTIM_ETHNICITY).figures
    assert [(figure.low, figure.certain) for figure in figures] == [(9, True), (15, True)]


def test_a_table_of_other_children_is_for_a_person_to_look_at() -> None:
    text = index(years="see table") + YEARS.format(head="Year", counted="Children missing from home")
    assert not any(figure.certain for figure in read_letter(text).answer(Question.YEARLY_CASES).figures)


def test_of_two_tables_of_years_neither_is_certain() -> None:
    first, second = YEARS.format(head="Year", counted="Cases"), YEARS.format(head="Year", counted="Plans")
    answer = read_letter(index(years="see tables") + first + second).answer(Question.YEARLY_CASES)
    assert not any(figure.certain for figure in answer.figures)


def test_a_table_that_stands_under_another_question_is_found_and_not_certain() -> None:
    ages = "Age of child\tCases\n13\t8\n14\t9\n15\t7\n"
    years = "\nYear\tCases\n2021\t13\n2022\t20\n2023\t18\n"
    letter = f"1. Yes\n\n2. A panel.\n\n3. 24\n\n4. 1\n\n5. {ages}{years}\n6. Not held\n"
    answer = read_letter(letter).answer(Question.YEARLY_CASES)
    assert [(figure.low, figure.certain) for figure in answer.figures] == [(13, False), (20, False), (18, False)]


@pytest.mark.parametrize("reason", ["Not held", "Refused under section 40(2)", "Exempt - s.40(2)"])
def test_a_reason_is_no_pointer(reason: str) -> None:
    text = index(years=reason) + YEARS.format(head="Year", counted="Cases")
    answer = read_letter(text).answer(Question.YEARLY_CASES)
    assert answer.outcome in (Outcome.NOT_HELD, Outcome.WITHHELD)
    assert answer.figures == ()


def test_the_table_of_victims_answers_nothing_about_perpetrators() -> None:
    read = read_letter(index(perpetrators="see police") + GROUPS)
    assert read.answer(Question.PERPETRATOR_ETHNICITY).figures == ()


def test_a_table_of_something_else_is_left_alone() -> None:
    read = read_letter(index() + "\nWard	Meetings\nNorth	13\nSouth	20\nWest	18\n")
    assert all(not read.answer(q).figures for q in (Question.VICTIM_ETHNICITY, Question.YEARLY_CASES))


SHEET = """Avonbrook Council

3. Current cases of CSE	24
4. Gang/group based	3
5. Ethnicity of victims
White British	15
Indian	9
5. Age of victims
13	8
14	9
15	7
6. Ethnicity of perpetrators	Not held
7. Cases each year
2021	13
2022	20
2023	18
"""


def test_rows_below_the_label_of_a_question_are_its_table_up_to_the_next_label() -> None:
    read = read_letter(SHEET)
    assert [figure.low for figure in read.answer(Question.VICTIM_ETHNICITY).figures] == [15, 9]
    assert [figure.low for figure in read.answer(Question.VICTIM_AGE).figures] == [8, 9, 7]
    assert [figure.low for figure in read.answer(Question.YEARLY_CASES).figures] == [13, 20, 18]
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD


def test_a_table_of_victims_and_perpetrators_side_by_side_answers_both_questions() -> None:
    table = "Ethnicity	Victims	Perpetrators\nWhite British	15	11\nIndian	9	4\nNot known	0	7\nTotal	24	22\n"
    read = read_letter("Avonbrook Council\n\n" + table)
    assert [figure.low for figure in read.answer(Question.VICTIM_ETHNICITY).figures] == [15, 9, 0]
    assert [figure.low for figure in read.answer(Question.PERPETRATOR_ETHNICITY).figures] == [11, 4, 7]


def test_where_perpetrators_are_refused_their_column_is_left_alone() -> None:
    table = "Ethnicity	Victims	Perpetrators\nWhite British	15	11\nIndian	9	4\n"
    read = read_letter(index(perpetrators="Refused under section 40(2)") + "\n" + table)
    assert read.answer(Question.PERPETRATOR_ETHNICITY).figures == ()


def test_an_answer_that_sends_on_for_some_years_and_refuses_others_has_the_table() -> None:
    read = read_letter(
        "Avonbrook Council\n\nYour question\tOur response\nThe current number of cases of CSE being monitored by your council,\t18\n"
        "The number of CSE cases monitored that are thought to be gang/group based (cases involving 2 or more perpetrators),\t0\n"
        "A breakdown of ethnicity of perpetrators for cases being monitored by your council.\tNot held\n"
        "The number of cases being monitored each year between 2010 and 2024\t2022, 2023 and 2024 see below; other years not held\n\n"
        "Children monitored during each year\n\n2024\t2023\t2022\n40\t33\t36\n"
    )
    answer = read.answer(Question.YEARLY_CASES)
    assert answer.outcome is Outcome.PARTLY_ANSWERED
    told = {label: low for label, low, _ in bounds(answer.figures)}
    assert (told["2024"], told["2023"], told["2022"], told["2015"]) == (40, 33, 36, None)
