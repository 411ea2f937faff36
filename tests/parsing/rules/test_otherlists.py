"""A list beside prose that answers keys nothing; a list of answers keys all of them."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import bounds, read_letter

PROSE = (
    "We have a strategy and operate these mechanisms. A panel meets each month.\n\nThere are 22 children open to us today. Of these, 4 are thought to be exploited by a group.\n\n"
    "Their ethnicity: White British 12, Pakistani 10.\n\nWe do not hold the ethnicity of perpetrators.\n\nCases in each year: 2022: 18; 2023: 20; 2024: 21.\n"
)
LISTS = [
    "Our promises\n1. We answer within 20 working days.\n2. We say why, if we refuse.\n3. We keep 1 point of contact.\n4. We publish what we release.\n",
    "A child is put on our list where\n(a) there have been 3 or more missing episodes in 90 days,\n(b) 2 professionals agree that the risk is high, or\n(c) the police ask for it.\n",
    "The panel's agenda:\n1. apologies\n2. new referrals\n3. open cases\n4. groups and gangs\n5. victims\n6. perpetrators\n7. yearly review\n",
    "How we count:\n(1) A referral comes to the front door.\n(2) A worker completes the risk tool.\n(3) The panel decides within 10 days.\n",
]


@pytest.mark.parametrize("listed", LISTS)
@pytest.mark.parametrize("is_first", [True, False])
def test_prose_beside_a_list_is_read_as_prose(listed: str, *, is_first: bool) -> None:
    made = read_letter("Avonbrook Council\n\n" + (f"{listed}\n{PROSE}" if is_first else f"{PROSE}\n{listed}"))
    assert bounds(made.answer(Question.CURRENT_CASES).figures) == [("", 22, 22)]
    assert bounds(made.answer(Question.GROUP_BASED_CASES).figures) == [("", 4, 4)]
    assert [figure.low for figure in made.answer(Question.VICTIM_ETHNICITY).figures] == [12, 10]
    assert [figure.low for figure in made.answer(Question.YEARLY_CASES).figures] == [18, 20, 21]
    assert made.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD


@pytest.mark.parametrize(
    "listed",
    [
        "1. Yes.\n2. A panel.\n3. 22\n4. 4\n5. White British 12, Pakistani 10\n6. Not held.\n7. 2023: 20; 2024: 21\n\nThere were 18 cases in 2022. Of the 22 children, 9 were aged 15 and 13 were aged 16.",
        "1. Strategy\nYes.\n2. Mechanisms\nA panel.\n3. Current cases\n22\n4. Group based\n4\n5. Ethnicity\nWhite British 12, Pakistani 10\n6. Perpetrators\nNot held.\n7. Years\n2023: 20; 2024: 21",
    ],
)
def test_a_list_of_answers_keeps_its_questions(listed: str) -> None:
    made = read_letter(f"Avonbrook Council\n\n{listed}\n")
    assert bounds(made.answer(Question.CURRENT_CASES).figures) == [("", 22, 22)]
    assert bounds(made.answer(Question.GROUP_BASED_CASES).figures) == [("", 4, 4)]
