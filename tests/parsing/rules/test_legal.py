"""The lists that laws and refusals print, whose letters and numbers key no answers."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.legal import is_of_law
from tests.parsing.reading_letters import answer_to, bounds, letter, read_letter

CURRENT, YEARLY = Question.CURRENT_CASES, Question.YEARLY_CASES

ANSWERED = "1. Yes, and there is a strategy.\n\n2. A weekly meeting.\n\n3. The current number of cases is 11.\n\n"
PRINCIPLES = """4. to 7. These parts are refused. The reasons are given below.

Section 40(2) of the Freedom of Information Act 2000 exempts personal data, which must be:

(a) processed lawfully, fairly and in a transparent manner;
(b) collected for specified, explicit and legitimate purposes;
(c) adequate, relevant and limited to what is necessary;
(d) accurate and, where necessary, kept up to date;
(e) kept for no longer than is necessary; and
(f) processed in a manner that ensures appropriate security.

The youngest person named by mistake in a case decided in 2017 was 8.
"""
CRIME = """4 to 7. These parts are withheld under section 31(1) of the Freedom of Information Act 2000, as to release them would prejudice:

(a) the prevention or detection of crime,
(b) the apprehension or prosecution of offenders,
(c) the administration of justice,
(d) the assessment or collection of any tax or duty.
"""


@pytest.mark.parametrize(
    "words",
    [
        "processed lawfully, fairly and in a transparent manner;",
        "Section 1(1) does not oblige a public authority to comply with a request",
        "Subsection (1) does not exempt the public authority from its obligation",
        "Any person making a request for information is entitled to be informed",
        "Any information to which a request for information relates is also exempt information if",
        "it constitutes personal data which does not fall within subsection (1), and",
        "the first, second or third condition below is satisfied.",
        "either the first or the second condition is met",
        "The disclosure of the information to a member of the public otherwise than under this Act",
        "would contravene any of the data protection principles, or",
        "would do so if the exemptions in section 24(1) of the Data Protection Act 2018 were disregarded.",
        "to be informed in writing by the public authority whether it holds information",
        "The duty to confirm or deny does not arise if",
        "Information is exempt information if it relates to",
        "In this section “the appropriate limit” means",
        "the prevention or detection of crime,",
        "Locating the information;",
        "retrieving the information, or a document containing it; and",
        "determining whether it holds the information,",
        "Is there a legitimate interest? Yes.",
        "Is disclosure necessary to meet it? In part.",
        "Do the rights of the children outweigh it?",
        "Factors in favour of disclosure",
        "Consent",
    ],
)
def test_entries_of_legal_lists_are_known(words: str) -> None:
    assert is_of_law(words)


@pytest.mark.parametrize(
    "words",
    [
        "Yes",
        "Accurate figures are not held.",
        "Information is held by the police.",
        "Extracting the figures would take 40 hours, because every file must be opened and read by hand for it.",
        "The council processes referrals through the panel.",
        "22 children",
        "Not held",
        "",
    ],
)
def test_answers_are_no_legal_lists(words: str) -> None:
    assert not is_of_law(words)


@pytest.mark.parametrize("law", [PRINCIPLES, CRIME])
def test_answers_before_a_legal_list_keep_their_labels(law: str) -> None:
    read = read_letter(ANSWERED + law)
    assert bounds(read.answer(CURRENT).figures) == [("", 11, 11)]
    assert read.answer(Question.STRATEGY).value == "yes"


@pytest.mark.parametrize("law", [PRINCIPLES, CRIME])
def test_nothing_is_read_out_of_the_reasoning_of_a_joint_refusal(law: str) -> None:
    read = read_letter(ANSWERED + law)
    refused = [answer for answer in read.answers if answer.question not in list(Question)[:3]]
    assert {answer.outcome for answer in refused} == {Outcome.WITHHELD}
    assert [figure for answer in refused for figure in answer.figures] == []
    assert all(answer.exemptions for answer in refused)


def test_a_joint_answer_that_refuses_further_down_keeps_its_counts() -> None:
    read = read_letter("3. 20 children\n\n4 and 7. There is 1 case in a group. In 2023 there were 14, in 2024 20.\n")
    assert bounds(read.answer(YEARLY).figures) == [("2023", 14, 14), ("2024", 20, 20)]


GROUPS = "\n\nWhite British\t31\nPakistani\t4\nIndian\t2\n"
HIDDEN = "Numbers below three are not given. "


@pytest.mark.parametrize(
    "lead",
    [
        "Section 3 of the Data Protection Act 2018 has it that:",
        "The regulations define personal data as follows -",
        "The Commissioner's guidance says:",
    ],
)
def test_a_law_quoted_inside_an_answer_does_not_end_it(lead: str) -> None:
    quoted = (
        "\n\n> (2) Personal data is what relates to a living individual,\n> (a) by a name, or\n> (b) by a number.\n"
    )
    answer = answer_to(Question.VICTIM_ETHNICITY, letter(e=HIDDEN + lead + quoted + GROUPS))
    assert [figure.low for figure in answer.figures] == [31, 4, 2]


@pytest.mark.parametrize("lead", ["On 3 May the Act's officer wrote:", "You asked under the Act:", "Yours\n\nMs Bell"])
def test_an_earlier_message_ends_the_answer_above_it(lead: str) -> None:
    text = (
        letter(c="22 children")
        + f"\n\n{lead}\n\n> In 2019 there were 14 cases of CSE.\n> The council has a strategy.\n"
    )
    answer = answer_to(CURRENT, text)
    assert answer.passage is not None
    assert text[answer.passage.start : answer.passage.end].startswith("22 children")
    assert "2019" not in text[answer.passage.start : answer.passage.end]


SECTION_22 = """Question 1

The Council confirms that it operates these mechanisms and has a strategy to cover CSE.

Question 2

This is set out in the procedures manual on our web site, and is exempt under section 21 of the Act.

Questions 3, 4, 5 and 7

This is withheld under section 22 of the Act. Section 22 provides that information is exempt if

(a) the information is held by the public authority with a view to its publication at some future date,

(b) the information was already held with a view to such publication when the request was made, and

(c) it is reasonable in all the circumstances that it should be withheld until the date referred to in paragraph (a).

Question 6

The Council does not hold this information.
"""


def test_the_words_of_the_section_on_future_publication_key_no_answers() -> None:
    read = read_letter(SECTION_22)
    assert [answer.outcome.value for answer in read.answers] == [
        "answered",
        "withheld",
        *["withheld"] * 4,
        "not_held",
        "withheld",
    ]
    assert read.answers[1].exemptions == ("FOIA s.21",)


@pytest.mark.parametrize(
    "words",
    [
        ' "child" means a person under 18;',
        " “case” means an open episode on our system",
        " ‘group’ refers to 2 or more perpetrators",
        " A child is a person under 18.",
        " young person has the same meaning as in the Act",
    ],
)
def test_definitions_are_no_answers(words: str) -> None:
    assert is_of_law(words)


@pytest.mark.parametrize(
    "words",
    [
        " There are 22 children.",
        " A strategy is in place.",
        " A panel is how we do it.",
        " 4 children",
        " Yes",
        " The number is 22.",
    ],
)
def test_answers_define_nothing(words: str) -> None:
    assert not is_of_law(words)
