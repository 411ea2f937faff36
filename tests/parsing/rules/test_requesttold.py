"""A request that is told in other words answers nothing, whatever labels its parts carry; the answers below do."""

import pytest

from councils.domain.vocabulary import NoteCode, Outcome, Question
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.requesttold import without_told
from tests.parsing.reading_letters import ASKED, bounds, placed, read_letter

TOLD = (
    "(i) whether the council operates mechanisms and has a strategy; (ii) their nature; (iii) how many cases are being monitored;"
    " (iv) how many are gang or group based, that is with 2 or more perpetrators; (v) ethnicity and age of victims;"
    " (vi) ethnicity of perpetrators; (vii) cases in each year from 2010 to 2024."
)
LISTED = """1. Mechanisms in operation, and whether there is a strategy
2. Details of the mechanisms
3. Current number of cases
4. The number that are group based
5. Breakdown of victims by ethnicity and age
6. Breakdown of perpetrators by ethnicity
7. Numbers for each of the years 2010 to 2024"""
ANSWERS = """(i) Yes, both.

(ii) The Adolescent Risk Panel.

(iii) 18 children open to the panel at 31 March 2025.

(iv) Nil.

(v) Black British 8; White 6; Asian 4. The youngest is 13.

(vi) The panel's minutes do not note this.

(vii) 2022 - 37, 2023 - 45, 2024 - 40. There are no figures for earlier years.
"""


def _assert_answers(text: str) -> None:
    read = read_letter(text)
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("as at 2025-03-31", 18, 18)]
    assert bounds(read.answer(Question.GROUP_BASED_CASES).figures) == [("", 0, 0)]
    assert [figure.low for figure in read.answer(Question.VICTIM_ETHNICITY).figures] == [8, 6, 4]
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    given = [figure.low for figure in read.answer(Question.YEARLY_CASES).figures if figure.low is not None]
    assert given == [37, 45, 40]


@pytest.mark.parametrize(
    ("over", "below"),
    [
        ("What we were asked", "What we said"),
        ("You asked", "Our response:"),
        ("Request details", "Resolution"),
        ("The questions", "Council's answers"),
    ],
)
@pytest.mark.parametrize("told", [TOLD, LISTED])
def test_a_request_told_below_its_heading_keys_no_answer(over: str, below: str, told: str) -> None:
    answers = ANSWERS
    for number, roman in enumerate(("i", "ii", "iii", "iv", "v", "vi", "vii"), 1):
        answers = answers.replace(f"({roman}) ", f"{number}. ") if told is LISTED else answers
    _assert_answers(f"{over}\n\n{told}\n\n{below}\n\n{answers}")


def test_a_request_told_in_a_breath_keys_no_answer() -> None:
    _assert_answers(f"Dear Mr Bell\n\nYou asked for {TOLD}\n\n{ANSWERS}")


@pytest.mark.parametrize(
    "text",
    [
        "What we said\n\n(i) Yes, both. (ii) A panel. (iii) 18 (iv) Nil (v) White 18 (vi) Not held (vii) Not held",
        "You asked\n\nhow many cases there are\n\nOur response\n\n18\n\nYou asked\n\nhow many are group based\n\nOur response\n\n2",
        "As you asked, (a) yes; (b) a panel; (c) 18 children; (d) two; (e) not held; (f) not held; (g) not held.",
        "You asked for seven numbers. We hold 18.",
    ],
)
def test_answers_are_no_request_that_is_told(text: str) -> None:
    assert without_told(Letter.of(placed(text)), ()) == ()


BULLETED = """Thank you for your message, in which you list, from a) to g):

- that your council currently operates these mechanisms and has a strategy to cover CSE
- the nature of these mechanisms
- the current number of cases
- the number thought to be gang or group based
- ethnicity and age of the assumed victims
- ethnicity of perpetrators
- cases in each year between 2010 and 2024

"""


@pytest.mark.parametrize(
    "lead",
    [
        "Thank you for your message, in which you list, from a) to g):",
        "You asked the council for the following:",
        "Your request raised these points:",
        "The request seeks:",
    ],
)
def test_a_list_of_what_was_asked_answers_nothing(lead: str) -> None:
    told = BULLETED.replace(BULLETED.split("\n", 1)[0], lead)
    made = read_letter(told + "We have concluded that section 14 applies to the whole of it.\n")
    assert {answer.outcome for answer in made.answers} == {Outcome.WITHHELD}


def test_a_list_below_such_a_lead_that_gives_counts_is_answers() -> None:
    told = BULLETED.replace("the current number of cases", "the current number of cases: 14")
    assert [
        figure.count.low for figure in read_letter(told).answer(Question.CURRENT_CASES).figures if figure.count
    ] == [14]


def test_a_list_under_no_lead_of_a_request_is_answers() -> None:
    made = read_letter(
        "We hold:\n- the number of cases: 14\n- how many are group based: 3\n- what is recorded: ages\n- which form is used\n"
    )
    assert [figure.count.low for figure in made.answer(Question.CURRENT_CASES).figures if figure.count] == [14]


SOUGHT = (
    "the current number of cases of CSE being monitored; the number thought to be gang/group based (cases involving 2 or more "
    "perpetrators); a breakdown of ethnicity and age of the victims; a breakdown of ethnicity of perpetrators; and the number "
    "of cases each year between 2010 and 2024"
)


@pytest.mark.parametrize(
    "told",
    [
        f"Your request dated 3rd April 2025 asked for: {SOUGHT}.",
        f"You asked the council on 3 April 2025 for {SOUGHT.replace(';', ',')}.",
        f"The requester wants to know {SOUGHT}.",
    ],
)
def test_a_sentence_that_tells_the_request_answers_nothing(told: str) -> None:
    made = read_letter(f"{told}\n\nAvonbrook Council does not hold any of the information that you requested.\n")
    assert {answer.outcome for answer in made.answers} == {Outcome.NOT_HELD}


@pytest.mark.parametrize("answer", ["14", "fourteen", "not held"])
def test_a_sentence_that_answers_what_it_tells_is_no_request_alone(answer: str) -> None:
    told = f"You asked for {SOUGHT.replace(';', f': {answer};', 1)}."
    letter = Letter.of(placed(told))
    assert not any(not each.questions for each in without_told(letter, ()))


def test_a_decision_over_the_request_does_not_hide_where_the_answers_begin() -> None:
    asked = (
        "Please confirm that your council currently operates these mechanisms and has a strategy to cover CSE, the nature of these "
        "mechanisms used to monitor CSE and the strategy in place, the current number of cases of CSE being monitored by your council, "
        "a breakdown of ethnicity of perpetrators for cases being monitored by your council. the number of cases being monitored each year."
    )
    read = read_letter(
        f"Avonbrook Council\n\nDecision\nInformation disclosed\n\nRequest\n\n{asked}\n\nResolution\n\n"
        "Mechanisms and strategy: yes, both are in place.\n\nNature of the mechanisms: a monthly panel.\n\nCurrent cases: 13\n\n"
        "Group based:\n\nEthnicity of perpetrators: not held\n\nCases each year: 2023 - 16, 2024 - 18.\n"
    )
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 13, 13)]
    assert read.answer(Question.GROUP_BASED_CASES).outcome is Outcome.NO_ANSWER
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == [("2023", 16, 16), ("2024", 18, 18)]


PRINTED = "\n".join(f"{part}) {words}" for part, words in ASKED.items())


@pytest.mark.parametrize(
    "told",
    [
        "In March 2023 another council told me that it had 61 cases, 8 of them group based. Can you please confirm:",
        '"I understand that 40 children are monitored. Please tell me:',
        "The next borough has 61 cases, 8 of them group based. I would like to know:",
    ],
)
def test_what_the_requester_tells_before_asking_is_no_answer(told: str) -> None:
    read = read_letter(f"Avonbrook Council\n\nStatus: In progress\n\n{told}\n\n{PRINTED}\n")
    assert {answer.outcome for answer in read.answers} == {Outcome.NO_ANSWER}
    assert [note.code for note in read.notes] == [NoteCode.REQUEST_ONLY]


@pytest.mark.parametrize(
    "told",
    [
        "At present we have 22 cases, 4 of them group based. To your other questions, which were:",
        "At present we have 22 cases, 4 of them group based. Please tell us if you need more than these:",
    ],
)
def test_what_the_council_tells_before_the_questions_is_an_answer(told: str) -> None:
    others = "\n".join(f"{part}) {ASKED[part]}" for part in "abefg")
    read = read_letter(f"Avonbrook Council\n\n{told}\n\n{others}\n\nOn these we hold nothing.\n")
    assert [figure.low for figure in read.answer(Question.CURRENT_CASES).figures] == [22]


def test_the_day_of_receipt_in_the_line_above_the_questions_is_read() -> None:
    read = read_letter(
        f"Avonbrook Council\n\nThank you for your request received on 3 June 2025. Please let me know if this is not what you asked:\n\n{PRINTED}\n"
    )
    assert str(read.received_on) == "2025-06-03"


SHORTLY = [
    "Mechanisms and strategy for child sexual exploitation; number of current cases; number that are group based; ethnicity and age of victims; ethnicity of perpetrators; cases per year 2010 - 2024.",
    "Strategy, monitoring arrangements, current caseload, gang involvement (2 or more perpetrators), victims' ethnicity and age, perpetrators' ethnicity, annual totals 2010 to 2024",
    "CSE: policy and panels / open cases now / group-based cases / age and race of victims / offenders' race / year by year since 2010",
    "Child sexual exploitation strategy\nMulti-agency arrangements\nGroup based cases\nVictims' ethnicity and ages\nEthnicity of perpetrators\nCases for each year",
]


@pytest.mark.parametrize("told", SHORTLY)
@pytest.mark.parametrize(
    ("over", "below"),
    [("What you asked for", "Our response"), ("Request", "Response"), ("Request summary", "Our answers")],
)
def test_a_request_told_in_catchwords_below_its_heading_answers_nothing(told: str, over: str, below: str) -> None:
    answers = "1) Yes\n\n2) A monthly panel.\n\n3) 26 children.\n\n4) 3\n\n5) White British 20, Pakistani 6\n\n6) Not recorded.\n\n"
    read = read_letter(f"{over}\n\n{told}\n\n{below}\n\n{answers}7) 2021/22 - 34\n2022/23 - 38\n")
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 26, 26)]
    assert bounds(read.answer(Question.GROUP_BASED_CASES).figures) == [("", 3, 3)]
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == [("2021/22", 34, 34), ("2022/23", 38, 38)]


@pytest.mark.parametrize(
    "words",
    [
        "Mechanisms: a panel; current cases 26; three are group based; ethnicity of victims: White; ages 13 to 17.",
        "Strategy: yes. Mechanisms: a panel. Group based cases: none. Ethnicity of victims: White. Ages: not recorded.",
        "Ages of victims and current cases",
    ],
)
def test_catchwords_with_answers_or_of_few_questions_tell_no_request(words: str) -> None:
    letter = Letter.of(placed(f"Request\n\n{words}\n\nResponse\n\nSee above."))
    assert without_told(letter, ()) == ()
