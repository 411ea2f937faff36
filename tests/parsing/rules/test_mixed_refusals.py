"""Letters in which refusals, answers and what was said before stand side by side."""

from councils.domain.vocabulary import Outcome, Question, StrategyValue
from tests.parsing.reading_letters import bounds, read_letter

STRATEGY, MECHANISMS, CURRENT, GROUPS = list(Question)[:4]
ETHNICITY, AGE, PERPETRATORS, YEARLY = list(Question)[4:]

OUTSIDE_THE_ACT = """Our case system has no field for CSE. 1,204 children have had an assessment in which exploitation was ticked and someone
would need to read each one (about 25 minutes, so 501 hours). The council is therefore relying on section 12 of the FOIA. This
covers all seven parts, since they are about the same thing.

If you asked for 2024 alone it would still be 190 files, or 79 hours.

Outside the Act, I can tell you that the council has a child exploitation strategy.
"""


def test_what_is_told_outside_the_act_stands_beside_the_refusal_of_all() -> None:
    read = read_letter(OUTSIDE_THE_ACT)
    assert read.answer(STRATEGY).value is StrategyValue.YES
    refused = [read.answer(question) for question in Question if question is not STRATEGY]
    assert {(answer.outcome, answer.exemptions) for answer in refused} == {(Outcome.WITHHELD, ("FOIA s.12",))}


def test_a_refusal_that_a_review_lifts_holds_for_nothing_that_is_answered_now() -> None:
    read = read_letter(
        "Internal Review Outcome\n\nIn that response we refused questions 3 to 7 under section 40(2) of the Freedom of Information Act.\n\n"
        "I have decided that it was applied too widely. The answers are:\n\n"
        "Question 3: 23 children\nQuestion 4: 3\nQuestion 6: Not held. Please ask Westshire Police.\nQuestion 7: 2023: 27; 2024: 23.\n"
    )
    assert bounds(read.answer(CURRENT).figures) == [("", 23, 23)]
    assert read.answer(PERPETRATORS).outcome is Outcome.NOT_HELD
    assert read.answer(YEARLY).outcome is Outcome.ANSWERED
    assert read.answer(ETHNICITY).outcome is Outcome.WITHHELD


def test_low_numbers_that_are_withheld_are_no_count() -> None:
    read = read_letter(
        "Part A - Yes\nPart B - Monthly audit\nPart C - Information withheld. Section 40(2) - low numbers (less than 5)\n"
        "Part D - As C\nPart E - As C\nPart F - Not held\n"
    )
    for question in (CURRENT, GROUPS, ETHNICITY, AGE):
        answer = read.answer(question)
        assert (answer.outcome, answer.exemptions, answer.figures) == (Outcome.WITHHELD, ("FOIA s.40(2)",), ())


def test_the_last_labels_in_a_line_key_the_answers_behind_them() -> None:
    read = read_letter(
        "Hi\n\nQuick reply. Yes to a. For b see our website (Child Exploitation Strategy 2023-26). c) 14, d) nil, e) White British 11, "
        "Roma 3, f) not recorded by us, ask Thames Police. g) 2023 = 31, 2024 = 28\n\nThanks\nBev\n"
    )
    assert bounds(read.answer(CURRENT).figures) == [("", 14, 14)]
    assert bounds(read.answer(GROUPS).figures) == [("", 0, 0)]
    assert bounds(read.answer(ETHNICITY).figures) == [("White British", 11, 11), ("Roma", 3, 3)]
    assert read.answer(PERPETRATORS).referred_to == "Thames Police"
    assert bounds(read.answer(YEARLY).figures) == [("2023", 31, 31), ("2024", 28, 28)]


def test_letters_of_a_law_in_a_line_key_no_answers() -> None:
    read = read_letter(
        "We rely on section 31 as disclosure would prejudice (d) the assessment of tax, (e) immigration, (f) prisons and (g) functions.\n"
    )
    assert [figure for answer in read.answers for figure in answer.figures] == []
    assert read.answer(CURRENT).outcome is not Outcome.ANSWERED


def test_a_heading_may_ask_what_is_monitored_now() -> None:
    read = read_letter(
        "Strategy: The Council has a CSE strategy.\nMechanisms: weekly MACE.\nCurrently being monitored: 26\nGroup or gang: 2\n"
        "Ethnicity: 65% White British, 35% Mixed\nPerpetrators: Greywater Constabulary holds this\n"
    )
    assert bounds(read.answer(CURRENT).figures) == [("", 26, 26)]
    assert bounds(read.answer(GROUPS).figures) == [("", 2, 2)]
    assert read.answer(ETHNICITY).figures == ()
