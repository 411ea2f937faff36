"""Answers below short headings of the council's own."""

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import bounds, read_letter

LETTER = """Avonbrook Council

Number of current CSE cases: 44
Number of group based CSE cases: 6
Victim ethnicity:
- White: 38
- Not known: 6
Victim age:
- 10-12: 4
- 13-17: 40
Perpetrator ethnicity:
- White: 20
- Not recorded: 14
Number of cases per year:
- 2023: 45
- 2024: 44
"""


def test_each_heading_tells_its_question() -> None:
    read = read_letter(LETTER)
    found = {question: [low for _, low, _ in bounds(read.answer(question).figures)] for question in Question}
    assert found[Question.CURRENT_CASES] == [44]
    assert found[Question.GROUP_BASED_CASES] == [6]
    assert found[Question.VICTIM_ETHNICITY] == [38, 6]
    assert found[Question.VICTIM_AGE] == [4, 40]
    assert found[Question.PERPETRATOR_ETHNICITY] == [20, 14]
    assert found[Question.YEARLY_CASES] == [45, 44]


def test_headings_of_other_things_tell_nothing() -> None:
    read = read_letter("Contact us:\n- Parking: 44\n- Bins: 6\nOpening hours:\n- Monday: 9\n")
    assert not any(answer.figures for answer in read.answers)
