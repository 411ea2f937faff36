"""Lists that are members of one sentence, as laws and refusals print them."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.labels import labels_at_lines
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.sentencelists import without_sentence_lists
from tests.parsing.reading_letters import placed, read_letter


def kept(text: str) -> list[int]:
    letter = Letter.of(placed(text))
    labels = without_sentence_lists(letter.text, labels_at_lines(letter, 0, len(letter.text)))
    return list(dict.fromkeys(label.number for label in labels))


@pytest.mark.parametrize(
    "text",
    [
        "The bodies include:\n(a) the Security Service,\n(b) the special forces, and\n(c) eleven further bodies.\n",
        "It was held for the purposes of:\n1. an inquiry with a view to a charge,\n2. an inquiry which may lead to one, or\n3. any proceedings.\n",
        "Section 17 speaks of a notice which:\n\n> (a) states that fact,\n> (b) specifies the exemption in question, and\n> (c) states why.\n",
        "We may count only the time needed for:\n(i) deciding whether we hold it;\n(ii) locating it;\n(iii) extracting it.\n",
        "A public authority need not answer where\na) it would take too long;\nb) it repeats another, as section 14(2) says; or\nc) it asks for what is published.\n",
    ],
)
def test_the_members_of_one_sentence_key_nothing(text: str) -> None:
    assert kept(text) == []


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Our answers are:\na) yes;\nb) a monthly panel;\nc) 12;\nd) not known.\n", [1, 2, 3, 4]),
        (
            "The answers are as follows:\n1. We have a strategy,\n2. a panel meets,\n3. nil,\n4. not held.\n",
            [1, 2, 3, 4],
        ),
        ("Please see below:\n1. The strategy is on our website.\n2. A panel meets.\n", [1, 2]),
        ("Our answers.\n1. the strategy, and\n2. the panel, and\n3. none.\n", [1, 2, 3]),
        (
            "In reply:\n(a) the strategy is in place,\n(b) the panel,\n(c) we do not hold this, and\n(d) likewise.\n",
            [1, 2, 3, 4],
        ),
    ],
)
def test_answers_keep_their_labels_however_they_end(text: str, numbers: list[int]) -> None:
    assert kept(text) == numbers


def test_a_list_that_begins_in_its_middle_is_left() -> None:
    assert kept("The parts are:\n(c) the first,\n(d) the second.\n") == [3, 4]


REFUSED = """The council neither confirms nor denies that it holds information of the description in your request.

Section 30 covers what has at any time been held for the purposes of:
1. an investigation into whether a person should be charged with an offence,
2. an investigation which may lead to a decision to institute proceedings,
3. any criminal proceedings which the authority has power to conduct, and
4. matters arising from them.

No inference should be drawn.
"""


def test_a_refusal_of_everything_is_not_answered_by_the_law_that_it_quotes() -> None:
    made = read_letter(REFUSED)
    assert {answer.outcome for answer in made.answers} == {Outcome.WITHHELD}
    assert all(answer.figures == () for answer in made.answers)


def test_the_same_labels_before_answers_key_them() -> None:
    made = read_letter("1. Yes\n2. A panel meets monthly.\n3. 12\n4. 2\n")
    assert [figure.count.low for figure in made.answer(Question.CURRENT_CASES).figures if figure.count] == [12]


def test_members_of_a_quoted_section_need_no_colon() -> None:
    text = "31(1) Information is exempt if its disclosure would be likely to prejudice\n(a) the prevention of crime,\n(b) the assessment of a tax,\n(c) security in prisons.\n"
    assert kept(text) == []


def test_answers_without_a_colon_stay() -> None:
    assert kept("We answer as follows\n(a) there is a strategy,\n(b) a panel meets,\n(c) 12 children.\n") != []


ASKED_HERSELF = (
    "In reaching that view our officer had to ask herself:\n\n(a) whether fewer than 5 people would be meant;\n"
    "(b) whether 2 or more facts could be put together;\n(c) how likely 1 in 20 readers were to know the child.\n"
)


def test_what_somebody_asked_herself_answers_nothing_whatever_it_counts() -> None:
    assert kept(ASKED_HERSELF) == []


def test_what_is_confirmed_in_a_list_answers() -> None:
    text = (
        "We confirm:\n\n(a) that we have a strategy;\n(b) that there is a panel;\n(c) that 22 children are monitored.\n"
    )
    assert kept(text) == [1, 2, 3]
