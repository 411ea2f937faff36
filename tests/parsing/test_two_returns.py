"""The two returns the project began with, retold: their layouts and quirks, and exactly what must come of them."""

from councils.domain.vocabulary import FindingCode, Outcome, Question, StrategyValue
from tests.parsing.reading_letters import ASKED, bounds, letter, read_letter

DIGITS = "\n\n".join(
    f"{year}\n\n{value}"
    for year, value in zip(range(2014, 2025), (17, 37, 74, 32, 34, 76, 12, 29, 30, 32, 45), strict=True)
)


def test_a_letter_with_answers_marked_a_and_years_line_by_line() -> None:
    request = "\n\n".join(f"{part}) {words}" for part, words in ASKED.items())
    answers = letter(
        a="A: Avonbrook has a team for this. We support people up to the age of 18. The 2022-2025 strategy can be found here.",
        b="A: First there is a meeting (MACE 1); monthly MACE 2 meetings are chaired by the police.",
        c="A: 23 children and young people are being supported currently under the category of CSE.",
        d="A: 0",
        e="A: 1 Other ethnicity\n\n22 White British\n\nBetween the age of 10- 21 years old.",
        f="A: No data collated on perpetrators. Any data on perpetrators are held by police.",
        g=f"A: We can give data from 2014 onwards. Prior to that, we did not record it.\n\n{DIGITS}",
    )
    read = read_letter(f"Request\n\nCan you please confirm: {request}\n\nResponse\n\nCan you please confirm: {answers}")
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 23, 23)]
    assert bounds(read.answer(Question.GROUP_BASED_CASES).figures) == [("", 0, 0)]
    assert [(low, high) for _, low, high in bounds(read.answer(Question.VICTIM_ETHNICITY).figures)] == [
        (1, 1),
        (22, 22),
    ]
    assert read.answer(Question.VICTIM_AGE).outcome is Outcome.ANSWERED_DIFFERENTLY
    assert read.answer(Question.PERPETRATOR_ETHNICITY).referred_to == "police"
    yearly = read.answer(Question.YEARLY_CASES)
    assert yearly.outcome is Outcome.PARTLY_ANSWERED
    assert [figure.low for figure in yearly.figures] == [None] * 4 + [17, 37, 74, 32, 34, 76, 12, 29, 30, 32, 45]
    assert {found.code for found in read.findings} == {
        FindingCode.CURRENT_DIFFERS_FROM_YEAR,
        FindingCode.ADULTS_INCLUDED,
    }


def test_a_letter_with_tables_of_ages_and_groups_and_a_joint_answer() -> None:
    answers = "\n\n".join(
        [
            f"1. {ASKED['a']}\n\nThe partners have agreed an Exploitation Strategy. It will be signed off in May 2025.",
            f"2. {ASKED['b']}\n\nA subgroup has performance measures. The Partnership is unable to share this data.",
            f"3. {ASKED['c']}\n\nFor Quarter 4 2024/25, there were 22 children supported where there were CSE risk/concerns.",
            f"4. {ASKED['d']}\n\nAt the end of Quarter 4, the group were not actively managing any CSE groups or gangs.",
            f"5. {ASKED['e']}\n\nWe are unable to report the ages number of children as the total number of children is "
            "less/fewer than 5. This is caught by Section 40 (2) of the FOI Act.\n\nTo assist, we can provide the following:\n\n"
            "Age\t\n12\t<5\n13\t<5\n14\t8\n\n15\t<5\n16\t6\n17\t<5\n\nEthnicity\t\nAny other Asian background\t1\n"
            "Any other Black background\t1\nAny other Mixed background\t3\nAny other White background\t2\nGypsy/Roma\t1\n"
            "White and Black Caribbean\t2\nWhite British\t12",
            f"- 6. {ASKED['f']}\n- 7. {ASKED['g']}",
            "For Questions 6 and 7, we do not hold this information. This information is held by West Midlands Police.",
        ]
    )
    read = read_letter(answers)
    assert read.answer(Question.STRATEGY).value is StrategyValue.YES
    assert read.answer(Question.MECHANISMS).outcome is Outcome.ANSWERED
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("2024/25 Q4", 22, 22)]
    assert not any(figure.certain for figure in read.answer(Question.GROUP_BASED_CASES).figures)
    assert [low for _, low, _ in bounds(read.answer(Question.VICTIM_ETHNICITY).figures)] == [1, 1, 3, 2, 1, 2, 12]
    ages = read.answer(Question.VICTIM_AGE)
    assert [(low, high) for _, low, high in bounds(ages.figures)] == [(0, 4), (0, 4), (8, 8), (0, 4), (6, 6), (0, 4)]
    assert (ages.outcome, ages.exemptions) == (Outcome.PARTLY_ANSWERED, ("FOIA s.40(2)",))
    for question in (Question.PERPETRATOR_ETHNICITY, Question.YEARLY_CASES):
        answer = read.answer(question)
        assert (answer.outcome, answer.referred_to, answer.figures) == (Outcome.NOT_HELD, "West Midlands Police", ())
    assert {found.code for found in read.findings} == {
        FindingCode.TEXT_CONTRADICTS_FIGURE,
        FindingCode.UNEVEN_SUPPRESSION,
    }
