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


COUNTED = """1. The system has named CSE since June 2019.
2. There are 1,318 closed records from before then.
3. We timed the opening of 20 of them, 12 minutes each.
4. 1,318 records at 12 minutes is 263 hours.

Even then, numbers under 10 may have to be withheld because of section 40.
"""
BY_COST = "Avonbrook Council\n\nWe are refusing the request. Section 12 says that we need not comply with a request above the limit.\n\n"


@pytest.mark.parametrize("head", ["Why the limit is passed", "Reasons", "How we worked it out", "2. Our estimate"])
def test_a_longer_list_below_a_heading_of_reasons_answers_nothing_either(head: str) -> None:
    read = read_letter(f"{BY_COST}{head}\n\n{COUNTED}")
    assert {(answer.outcome, answer.exemptions) for answer in read.answers} == {(Outcome.WITHHELD, ("FOIA s.12",))}
    assert [figure for answer in read.answers for figure in answer.figures] == []


@pytest.mark.parametrize("head", ["Your questions", "What we can tell you", "Answers"])
def test_a_longer_list_below_another_heading_answers(head: str) -> None:
    answers = "1. Yes.\n2. A monthly panel of all agencies.\n3. 14 children\n4. 2\n"
    read = read_letter(f"Avonbrook Council\n\n{head}\n\n{answers}")
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 14, 14)]


WEIGHED = """Avonbrook Council can neither confirm nor deny whether it holds any of the information that you have requested, since \
the duty in section 1(1)(a) of the Freedom of Information Act 2000 does not apply by virtue of section 31(3) of the Act.

{lead}

1. the openness of public bodies;
2. the 14 operations of the last 10 years in which a disclosure might have harmed an investigation;
3. the safety of the persons concerned, who may be as young as 11;
4. the effect on 2 current trials;
5. public confidence;
6. the cost, which would be some £300;
7. the passage of time.

On balance the public interest is better served by neither confirming nor denying.
"""


@pytest.mark.parametrize(
    "lead",
    [
        "The factors that we have weighed are:",
        "We have had regard to these considerations:",
        "Arguments for and against disclosure:",
        "It matters to us that there is:",
    ],
)
def test_what_was_weighed_before_a_refusal_answers_nothing(lead: str) -> None:
    made = read_letter(WEIGHED.format(lead=lead))
    assert {(answer.outcome, answer.figures, answer.referred_to) for answer in made.answers} == {
        (Outcome.WITHHELD, (), None)
    }


def test_answers_below_a_refusal_of_the_rest_are_answers() -> None:
    text = "Section 31 applies to the rest of your request, and we do not have to answer it.\n\n1. Yes.\n2. A panel.\n3. 14\n"
    assert bounds(read_letter(text).answer(Question.CURRENT_CASES).figures) == [("", 14, 14)]


TESTS = """Avonbrook Council

Parts 1 and 2. The council has a strategy and operates the mechanisms, through a fortnightly meeting.

Parts 3 to 7. The council holds this but it is personal data, and we refuse it under section 40(2) of the Act. {lead}

1. Is it about people who are alive? Yes: at least 2 of them would be known by name.
2. Could a neighbour join it with what is known? In 3 of the 4 examples, they could.
3. Is there a legitimate interest in publishing? Yes, 1 was found.
4. Is publishing needed for it? In 0 of the examples.
5. Do the interests of the child weigh more? In all 4.
6. Would it be lawful? No.
7. Would it be fair? No: a guide of 2020 puts the line at 10 people.
"""


@pytest.mark.parametrize(
    "lead",
    [
        "In coming to that view we put to ourselves the following tests:",
        "We asked ourselves:",
        "These considerations led us to it:",
        "We went through seven tests:",
        "The council asked itself this:",
    ],
)
def test_the_tests_of_a_refusal_of_several_parts_answer_none_of_them(lead: str) -> None:
    read = read_letter(TESTS.format(lead=lead))
    assert [figure for answer in read.answers for figure in answer.figures] == []
    assert read.answer(Question.STRATEGY).outcome is Outcome.ANSWERED
    for question in (Question.CURRENT_CASES, Question.GROUP_BASED_CASES, Question.YEARLY_CASES):
        assert (read.answer(question).outcome, read.answer(question).exemptions) == (
            Outcome.WITHHELD,
            ("FOIA s.40(2)",),
        )


def test_answers_below_what_is_said_of_several_parts_are_answers() -> None:
    words = (
        "Parts 3 to 7. Small numbers are withheld under section 40(2). The answers are these:\n\n3. 14 children\n4. 2\n"
    )
    read = read_letter(f"Avonbrook Council\n\nParts 1 and 2. Yes.\n\n{words}")
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 14, 14)]
