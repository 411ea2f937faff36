"""Replies of a few lines, with no printed question and no label: everything that they say, and nothing more."""

import pytest

from councils.domain.vocabulary import NoteCode, Outcome, Question, StrategyValue
from tests.parsing.reading_letters import bounds, read_letter

STRATEGY, MECHANISMS, CURRENT, GROUPS = list(Question)[:4]
ETHNICITY, AGE, PERPETRATORS, YEARLY = list(Question)[4:]

IN_FOUR_LINES = """Hi Peter

Ref FX-2025-216. Yes, Avonbrook has both the mechanisms and a strategy; there is a weekly panel and a tracker. Current cases: 8 children. Gang or group based: 1.
We don't hold victims' ages or ethnicity in a form that can be reported, nor anything about perpetrators, and the tracker has no history so nothing by year.

Jess Marwood
Children's Services, Avonbrook Council
"""
AFTER_THANKS = """Thank you for your e-mail. We have a CSE strategy and a multi-agency panel monitors cases. There are currently 12 children open with CSE as the main risk, of whom 2 are linked to a group.

Regards
Sam
"""


def test_an_answer_goes_on_behind_the_reference_on_its_line() -> None:
    read = read_letter(IN_FOUR_LINES)
    assert (read.reference, read.answer(STRATEGY).value) == ("FX-2025-216", StrategyValue.YES)
    assert bounds(read.answer(CURRENT).figures) == [("", 8, 8)]
    assert bounds(read.answer(GROUPS).figures) == [("", 1, 1)]
    assert {read.answer(question).outcome for question in (ETHNICITY, AGE, PERPETRATORS, YEARLY)} == {Outcome.NOT_HELD}


def test_an_answer_goes_on_behind_the_thanks_on_its_line() -> None:
    read = read_letter(AFTER_THANKS)
    assert read.answer(STRATEGY).value is StrategyValue.YES
    assert bounds(read.answer(CURRENT).figures) == [("", 12, 12)]
    assert bounds(read.answer(GROUPS).figures) == [("", 2, 2)]


@pytest.mark.parametrize(
    "words",
    [
        "Thank you for your request of 14 April 2025 for the number of CSE cases between 2010 and 2024.",
        "Ref FX-2025-216. We received your request on 14 April 2025 and will reply by 13 May 2025.",
        "Dear Mr Roe, your request about 7 questions has been passed to Children's Services.",
    ],
)
def test_an_acknowledgement_answers_nothing(words: str) -> None:
    read = read_letter(words + "\n\nRegards\nSam")
    assert {answer.outcome for answer in read.answers} == {Outcome.NO_ANSWER}


@pytest.mark.parametrize(
    "words",
    [
        "I am pleased to enclose the council's full response, which is in two parts:\n\n• Response to questions.docx (3 pages)\n• CSE figures 2010 to 2024.xlsx (4 sheets)\n\nBoth are under the Open Government Licence version 3.0.",
        "We attach our response.\n\nEnc. 2",
        "Please see the attached letter, which answers your 7 questions.\n\nCSE cases 2010-2024.pdf",
        "Our answers are in the enclosed spreadsheet.",
        "Your response is attached.",
    ],
)
def test_a_letter_that_encloses_everything_answers_nothing_itself(words: str) -> None:
    read = read_letter(
        f"Dear Requester,\n\nYour request about child sexual exploitation was received on 28 April 2025.\n\n{words}\n\nYours sincerely"
    )
    assert {answer.outcome for answer in read.answers} == {Outcome.NO_ANSWER}
    assert NoteCode.ATTACHMENT_ONLY in {note.code for note in read.notes}


def test_a_letter_that_answers_beside_an_enclosure_is_not_said_to_be_one() -> None:
    read = read_letter("There are currently 14 children monitored for CSE.\n\nI enclose a leaflet.\n\nYours sincerely")
    assert NoteCode.ATTACHMENT_ONLY not in {note.code for note in read.notes}
    assert bounds(read.answer(CURRENT).figures) == [("", 14, 14)]


SHARES = """1. Yes, we have a strategy.

2. A weekly panel.

3. 40 children.

4. About 10% of these.

5. White 75%, Asian 15% and Mixed 10%. Sixty per cent are girls aged 14 to 16, and two thirds of the rest are boys.

6. Not held.

7. Compared with 2019 the number rose by 12% in 2022 and by a further 7% in 2024.
"""


def test_shares_are_no_counts() -> None:
    read = read_letter(SHARES)
    assert bounds(read.answer(CURRENT).figures) == [("", 40, 40)]
    assert [figure for question in (GROUPS, ETHNICITY, AGE, YEARLY) for figure in read.answer(question).figures] == []


def test_counts_beside_their_shares_are_counts() -> None:
    read = read_letter(
        "3. 40 children\n\n4. 4 (10%)\n\n5. White 30 (75%), Asian 6 (15%), Mixed 4 (10%)\n\n6. Not held\n\n7. 2023: 36 (up 12%), 2024: 40\n"
    )
    assert bounds(read.answer(GROUPS).figures) == [("", 4, 4)]
    assert bounds(read.answer(ETHNICITY).figures) == [("White", 30, 30), ("Asian", 6, 6), ("Mixed", 4, 4)]
    assert bounds(read.answer(YEARLY).figures) == [("2023", 36, 36), ("2024", 40, 40)]


THREAD = """Dear Ms Roe

Apologies. The reply I sent you yesterday had the numbers for the whole of exploitation. Please disregard it and use the following.

a) Yes
b) A weekly meeting
c) 24 children are currently open with CSE as the main risk
d) 2
f) Not held

Regards
Karin

From: Karin
Sent: 22 May 2025 16:02
To: Alice Roe
Subject: RE: request

Dear Ms Roe

c) 63 children are currently open
d) 17
g) 2022: 120, 2023: 131, 2024: 144

Regards
Karin
"""


def test_a_wrong_reply_quoted_below_is_not_read() -> None:
    read = read_letter(THREAD)
    assert bounds(read.answer(CURRENT).figures) == [("", 24, 24)]
    assert bounds(read.answer(GROUPS).figures) == [("", 2, 2)]
    assert [figure for figure in read.answer(YEARLY).figures if figure.certain] == []
    assert NoteCode.REPLACES_EARLIER in {note.code for note in read.notes}


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("We do, and we have.", StrategyValue.YES),
        ("It does, and it has one.", StrategyValue.YES),
        ("The council does both.", StrategyValue.YES),
        ("We do not, and we have none.", StrategyValue.NO),
    ],
)
def test_a_strategy_is_told_without_being_named(words: str, value: StrategyValue) -> None:
    assert (
        read_letter(
            f"Your point a. {words}\n\nYour point b. A tracker.\n\nYour point c. 6 children.\n\nYour point d. One.\n"
        )
        .answer(STRATEGY)
        .value
        is value
    )


def test_a_count_of_those_who_refused_refuses_nothing() -> None:
    read = read_letter(
        "3. 29\n\n4. 0\n\n5. White British (20), Pakistani (4), Mixed (4), Information refused (1).\nAge is not something our report can produce.\n\n6. Not held\n"
    )
    assert read.answer(ETHNICITY).outcome is Outcome.ANSWERED
    assert read.answer(AGE).outcome is Outcome.NOT_HELD
