"""The lists that a refusal of everything quotes from the law key no answers; lists of answers do."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import bounds, read_letter

REFUSED = """Avonbrook Council

Dear Mr Bell

We confirm that the council holds the information. The whole of it is exempt under section 40(2) and is withheld.

"""
PRINCIPLES = "The first principle requires that personal data be processed:\n\n1. lawfully,\n2. fairly, and\n3. in a transparent manner.\n"
IDENTIFIERS = "A person is identified by reference to:\n\na) an identifier such as a name, or\nb) one or more factors specific to the person.\n"
INTERESTS = "We asked whether\n\n(i) there is an interest of the public;\n(ii) it needs the 15 cases to be told;\n(iii) the children lose by it.\n"


@pytest.mark.parametrize("law", [PRINCIPLES, IDENTIFIERS, INTERESTS, IDENTIFIERS + "\n" + PRINCIPLES])
def test_a_list_below_a_refusal_of_everything_answers_nothing(law: str) -> None:
    read = read_letter(REFUSED + law + "\nA count of 2 or 3 children would be as good as a name.\n")
    assert {answer.outcome for answer in read.answers} == {Outcome.WITHHELD}
    assert [figure for answer in read.answers for figure in answer.figures] == []


@pytest.mark.parametrize("opening", ["Dear Mr Bell\n\nAnswers to three of your questions are below.\n\n", ""])
def test_a_short_list_that_no_refusal_precedes_answers(opening: str) -> None:
    read = read_letter(f"{opening}1. Yes.\n2. A monthly panel of all agencies.\n3. 14\n")
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 14, 14)]


def test_a_list_with_a_bare_count_answers_below_a_refusal_too() -> None:
    read = read_letter(REFUSED + "Outside the Act we can say this:\n\n1. Yes\n2. A monthly panel.\n3. 14\n")
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 14, 14)]
