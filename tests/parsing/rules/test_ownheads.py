"""Answers below heads of the council's own."""

import pytest

from councils.domain.returns import Return
from councils.domain.vocabulary import Outcome, Question, StrategyValue
from councils.parsing import parse
from councils.parsing.readers import read
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.ownheads import find_own_heads
from councils.parsing.rules.restated import find_restated
from tests.parsing.reading_letters import ASKED, REGISTER, letter, placed, read_letter

RUN_IN = """Avonbrook Council

16 May 2025

The position is as follows.

Strategy. We are signatories to the board's Exploitation Strategy, which includes CSE.

Mechanisms. In the last year the front door received 4,812 contacts. The panel met 12 times.

Current cases. We are unable to say how many children are being monitored. Sexual exploitation cannot be separated.

Groups. The panel does not have any organised groups under management.

Victims. Not recorded for CSE separately.

Perpetrators. We hold nothing. Thornshire Police may.

Year by year. 2022: 19; 2023: 17.
"""


def test_paragraphs_that_begin_with_captions_are_answers() -> None:
    given = read_letter(RUN_IN)
    assert given.answer(Question.STRATEGY).value is StrategyValue.YES
    assert given.answer(Question.CURRENT_CASES).outcome is Outcome.NOT_HELD
    assert given.answer(Question.GROUP_BASED_CASES).outcome is Outcome.ANSWERED_DIFFERENTLY
    assert given.answer(Question.VICTIM_ETHNICITY).outcome is Outcome.NOT_HELD
    assert given.answer(Question.PERPETRATOR_ETHNICITY).referred_to == "Thornshire Police"
    assert [figure.low for figure in given.answer(Question.YEARLY_CASES).figures] == [19, 17]


UNDER_NUMBERS = """Avonbrook Council

Strategy and mechanisms

The Council operates the mechanisms, and its strategy covers CSE. Monitoring is by a weekly meeting.

Numbers

There are 10 cases at present. Whether any of them is gang or group based is not something that is recorded.

Victims

Eight are White British and two are Pakistani.

Perpetrators

The Council refers you to Thornshire Constabulary.

2010 to 2024

These figures appear in our disclosure log and are exempt under section 21.
"""


def test_below_a_heading_of_numbers_each_sentence_says_what_it_answers() -> None:
    given = read_letter(UNDER_NUMBERS)
    assert [figure.low for figure in given.answer(Question.CURRENT_CASES).figures] == [10]
    assert given.answer(Question.GROUP_BASED_CASES).outcome is Outcome.NOT_HELD
    assert given.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert given.answer(Question.YEARLY_CASES).exemptions == ("FOIA s.21",)


def test_an_attached_letter_has_heads_of_its_own() -> None:
    mail = (
        "From: foi@avonbrook.gov.example\nSubject: Response\nMIME-Version: 1.0\n"
        'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\n'
        "Hi\n\nResponse attached.\n\nKind regards\nFOI Team\n\n--b\nContent-Type: text/plain\n"
        f'Content-Disposition: attachment; filename="reply.txt"\n\n{UNDER_NUMBERS}\n--b--\n'
    )
    given = parse(read(mail.encode()), REGISTER)
    assert given.answer(Question.GROUP_BASED_CASES).outcome is Outcome.NOT_HELD
    assert given.answer(Question.YEARLY_CASES).exemptions == ("FOIA s.21",)


def test_a_letter_that_prints_the_request_has_no_heads_of_its_own() -> None:
    found = Letter.of(placed(letter(a="Yes", b="A panel", c="12", d="None", e="White 12", f="Not held", g="2023: 12")))
    assert find_own_heads(found, find_restated(found)) == ()


SPLIT = (
    "Avonbrook Council\n\n1.a) Does the council operate mechanisms? Yes.\nb) Is there a strategy that covers CSE? Yes, our own.\n"
    "2.a) The nature of the mechanisms: tracker and panel.\nb) The nature of the strategy: as 2a.\n"
    "3.a) Cases being monitored now: 63\nb) Of which gang/group based: 14\n"
    "4.a) Ethnicity of the assumed victims: White British 52, Pakistani 11\nb) Age of the assumed victims: 12-14 25, 15-17 38\n"
    "5.a) Ethnicity of perpetrators: not held.\n"
)


@pytest.mark.parametrize(
    "head", ["Cases each year:", "Cases by year:", "Number of cases each year:", "Yearly figures:", "Trend:"]
)
def test_heads_of_the_councils_own_number_every_answer_though_some_are_worded_as_the_request_is(head: str) -> None:
    read = read_letter(f"{SPLIT}b) {head} 2022: 88, 2023: 97, 2024: 101.\n\nYours sincerely\n")
    assert [figure.low for figure in read.answer(Question.YEARLY_CASES).figures] == [88, 97, 101]
    assert [figure.low for figure in read.answer(Question.CURRENT_CASES).figures] == [63]
    assert [figure.low for figure in read.answer(Question.GROUP_BASED_CASES).figures] == [14]
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD


def test_heads_that_answer_less_than_is_printed_number_nothing() -> None:
    words = letter(a="Yes.", b="A panel.", c="63", d="14", f="Not held.")
    read = read_letter(f"{words}\n\n1.a) Training: 12 staff\nb) Cost: 14 pounds\n2.a) Meetings: 16\n")
    assert [figure.low for figure in read.answer(Question.CURRENT_CASES).figures] == [63]
    assert [figure.low for figure in read.answer(Question.GROUP_BASED_CASES).figures] == [14]


S40 = "Section 40(2) applies where:\n(a) the information is personal data of someone else, and\n(b) one of three conditions is met:\n(i) disclosure would contravene a principle,\n(ii) the person has objected, or\n(iii) the person could not see the data.\n"
ANSWERS = [
    "1. Yes.",
    "2. A panel.",
    "3. 22 children",
    "4. 4",
    "5. White British 12, Pakistani 10. Ages: 14: 8; 15: 14",
    "6. Not held; ask the police.",
    "7. 2022: 18; 2023: 20",
]


@pytest.mark.parametrize("at", [0, 5, 7])
def test_a_nested_list_of_law_makes_no_heads_of_the_captions_in_answers(at: int) -> None:
    text = "\n".join(["Avonbrook Council\n", *ANSWERS[:at], S40, *ANSWERS[at:]])
    made = read_letter(text)
    assert [figure.low for figure in made.answer(Question.CURRENT_CASES).figures] == [22]
    assert [figure.low for figure in made.answer(Question.GROUP_BASED_CASES).figures] == [4]
    assert [figure.low for figure in made.answer(Question.YEARLY_CASES).figures] == [18, 20]


BELOW = [
    "1)We received your request on 2 June 2025.",
    "2)We hold most of what you ask for.",
    "3)Mechanisms and strategy: yes, they operate and there is a strategy.",
    "4)Nature of the mechanisms: a tracker, read each Monday.",
    "5)Current number of cases being monitored: 16 children.",
    "6)Cases thought to be gang/group based: 4.",
    "7)Ethnicity of the victims: White British 11, Pakistani 5.",
    "8)Ethnicity of perpetrators: not recorded.",
    "9)Cases monitored each year: eight in 2022, 13 in 2023 and 16 in 2024.",
]


def _below_the_request(answers: list[str]) -> Return:
    request = "\n".join(f"- {asked}" for asked in ASKED.values())
    return read_letter(f"Avonbrook Council\n\nYou asked us to confirm:\n\n{request}\n\n" + "\n\n".join(answers))


def test_numbers_of_the_council_s_own_below_the_request_are_keyed_by_their_captions() -> None:
    read = _below_the_request(BELOW)
    assert [figure.low for figure in read.answer(Question.CURRENT_CASES).figures] == [16]
    assert [figure.low for figure in read.answer(Question.YEARLY_CASES).figures] == [8, 13, 16]
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD


def test_the_request_s_own_numbers_below_it_are_still_those() -> None:
    read = _below_the_request(
        [
            f"{number}) {words}"
            for number, words in enumerate(["Yes.", "A panel.", "16", "4", "White 9", "Not held.", "2024: 16"], 1)
        ]
    )
    assert [figure.low for figure in read.answer(Question.CURRENT_CASES).figures] == [16]
    assert [figure.low for figure in read.answer(Question.GROUP_BASED_CASES).figures] == [4]
    assert [figure.low for figure in read.answer(Question.YEARLY_CASES).figures] == [16]


@pytest.mark.parametrize("theirs", ["known to the police", "known to adult services", "in England"])
def test_a_count_under_a_head_with_words_of_others_below_the_request_is_in_doubt(theirs: str) -> None:
    heads = [
        "1) Strategy: Yes.",
        "2) Mechanisms: a panel.",
        f"3) Cases {theirs} at present: 310.",
        "4) Cases at present: 31.",
        "5) Gang or group based: 4.",
        "6) Ethnicity of victims: White British 20, Asian 11.",
        "7) Ethnicity of perpetrators: not recorded.",
        "8) Cases each year: 2022: 12, 2023: 15.",
    ]
    read = _below_the_request(heads)
    assert not any(figure.certain for figure in read.answer(Question.CURRENT_CASES).figures if figure.low == 310)
    assert [figure.certain for figure in read.answer(Question.YEARLY_CASES).figures] == [True, True]


def test_a_count_under_a_head_that_asks_for_nothing_is_not_lost() -> None:
    heads = [*BELOW[:4], "5)Cases closed this year: 90.", *(f"{n}){words[2:]}" for n, words in enumerate(BELOW[4:], 6))]
    text = "\n".join(f"- {asked}" for asked in ASKED.values())
    text = f"Avonbrook Council\n\nYou asked us to confirm:\n\n{text}\n\n" + "\n\n".join(heads)
    read = read_letter(text)
    assert "90" in [text[span.start : span.end] for span in read.unread]
    assert not any(figure.low == 90 for answer in read.answers for figure in answer.figures)
    assert not any(figure.certain for figure in read.answer(Question.GROUP_BASED_CASES).figures if figure.low != 4)
