"""The last answer ends where the law for the others is explained."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import placed, read_letter

HEAD = "Avonbrook Council\n\na) Yes.\n\nb) A panel.\n\nc) Withheld under section 22 of the Act.\n\nd) Withheld under section 22, as for c).\n\ne) As c).\n\nf) Not held.\n\n"


@pytest.mark.parametrize(
    "law",
    [
        "Section 22 is a qualified exemption. We have weighed the interest in release, and find for withholding.",
        "Public interest test\n\nSection 22 is qualified. We have found for withholding.",
        "The exemption in section 22 of the Act applies to what will be published. We have withheld it.",
        "Why we have withheld it\nSection 22 of the Freedom of Information Act 2000 allows us to refuse until publication.",
    ],
)
def test_a_section_that_others_rely_on_is_not_the_last_answers(law: str) -> None:
    made = read_letter(f"{HEAD}g) We do not hold this.\n\n{law}\n")
    last = made.answer(Question.YEARLY_CASES)
    assert (last.outcome, last.exemptions) == (Outcome.NOT_HELD, ())
    assert made.answer(Question.CURRENT_CASES).exemptions == ("FOIA s.22",)


@pytest.mark.parametrize(
    ("last", "law"),
    [
        ("g) Exempt, see below.", "Section 22 is a qualified exemption. We have found for withholding."),
        ("g) Withheld.", "Section 31 of the Act exempts what would prejudice the prevention of crime."),
        (
            "g) The figures will be in our report.",
            "Section 22 of the Act exempts them until then, and we withhold them.",
        ),
    ],
)
def test_a_reason_that_the_last_answer_needs_stays_with_it(last: str, law: str) -> None:
    answer = read_letter(f"{HEAD}{last}\n\n{law}\n").answer(Question.YEARLY_CASES)
    assert answer.outcome is Outcome.WITHHELD
    assert answer.exemptions


GIVEN = "a) Yes.\n\nb) A panel.\n\nc) 22\n\nd) 4\n\ne) White British 12, Pakistani 10.\n\nf) Not held.\n\ng) 2023: 20; 2024: 21\n\n"


@pytest.mark.parametrize(
    "listed",
    [
        "Our promises\n1. We answer within 20 working days.\n2. We say why, if we refuse.\n",
        "Notes\n1. Figures are of children.\n2. 2 children moved here in April.\n",
        "Reuse\na) You may reuse this.\nb) We charge for more than 20 pages.\n",
    ],
)
def test_a_list_that_begins_again_below_the_last_answer_is_no_part_of_it(listed: str) -> None:
    last = read_letter(f"Avonbrook Council\n\n{GIVEN}{listed}").answer(Question.YEARLY_CASES)
    assert last.outcome is Outcome.ANSWERED
    assert [(figure.low, figure.certain) for figure in last.figures] == [(20, True), (21, True)]


def test_a_list_that_counts_what_was_asked_stays_with_its_answer() -> None:
    made = read_letter(
        f"Avonbrook Council\n\n{GIVEN}The years before:\n1. In 2021 there were 18 cases\n2. In 2022 there were 19 cases\n"
    )
    lows = [figure.low for figure in made.answer(Question.YEARLY_CASES).figures]
    assert 18 in lows or made.unread


NUMBERED = (
    "Avonbrook Council\n\n1. Yes.\n2. A panel.\n3. 22\n4. 4\n5. Withheld under section 40(2).\n"
    "6. Withheld under section 40(2).\n7. 2020: 20; 2021: 21\n\n"
)


@pytest.mark.parametrize(
    "law",
    [
        "Section 40(2) exempts personal data.\n\nFor the later years:\n2022: 35\n2023: 36\n",
        "Reasons for withholding\n\nSection 40(2) exempts personal data.\n\n2022 | 35\n2023 | 36\n",
        "Section 40(2) exempts personal data. It does not apply to 2022 (35) and 2023 (36).\n",
        "Section 40(2) exempts personal data. There were 35 cases in 2022 and 36 in 2023.\n",
        "Section 40(2) exempts personal data.\n\nWhite British 35\nPakistani 36\n",
        "Section 40(2) exempts personal data.\n\nAge 15: 35\nAge 16: 36\n",
        "Section 40(2) exempts personal data.\n\nOpen cases: 35\nClosed cases: 36\n",
        "Section 40(2) exempts personal data.\n\nOpen cases | 35\nClosed cases | 36\n",
    ],
)
def test_law_above_more_counts_cuts_none_of_them_off(law: str) -> None:
    made, text = read_letter(NUMBERED + law), placed(NUMBERED + law).text
    spans = [figure.span for answer in made.answers for figure in answer.figures if figure.span] + list(made.unread)
    for count in ("35", "36"):
        assert any(span.start <= text.index(count) < span.end for span in spans)
    lows = [figure.low for figure in made.answer(Question.YEARLY_CASES).figures]
    assert lows[:2] == [20, 21]


@pytest.mark.parametrize(
    "law",
    [
        "Section 40(2) exempts personal data. Where fewer than 5 children are counted, one could be known.",
        "Section 40(2) of the Freedom of Information Act 2000 exempts what the Data Protection Act 2018 protects.",
        "Reasons for withholding\n\nSection 40(2): this exempts personal data. The limit of 5 is that of our policy.",
        "Section 40(2) exempts personal data. You may ask for a review within 40 working days: section 50 says how.",
        "Section 40(2) exempts personal data:\n(a) of a living person;\n(b) who is under 18.",
    ],
)
def test_law_that_counts_nothing_is_not_the_last_answers(law: str) -> None:
    last = read_letter(f"{NUMBERED}{law}\n").answer(Question.YEARLY_CASES)
    assert (last.outcome, last.exemptions) == (Outcome.ANSWERED, ())
    assert [figure.low for figure in last.figures] == [20, 21]
