"""Refusals that cite no law."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import answer_to, letter

ETHNICITY, AGE, GROUPS, YEARS = (
    Question.VICTIM_ETHNICITY,
    Question.VICTIM_AGE,
    Question.GROUP_BASED_CASES,
    Question.YEARLY_CASES,
)


@pytest.mark.parametrize(
    "words",
    [
        "We are not able to share this due to low numbers.",
        "Numbers are too small to be shared.",
        "Due to the small numbers this could identify individuals so we are not providing it.",
        "We have not provided this as it may lead to identification.",
        "Not provided - small numbers.",
        "Suppressed.",
        "We consider that giving this could make children identifiable; it is therefore not disclosed.",
        "This will not be released.",
        "Not for disclosure (personal data).",
        "Data protection rules prevent us from giving this.",
        "This is third-party personal data.",
        "Exemption: personal information",
    ],
)
def test_what_is_kept_back_to_protect_people_is_withheld_though_no_law_is_cited(words: str) -> None:
    for question in (ETHNICITY, AGE):
        answer = answer_to(question, letter(c="31", e=words))
        assert (answer.outcome, answer.exemptions, answer.figures) == (Outcome.WITHHELD, (), ())


@pytest.mark.parametrize(
    "words",
    [
        "We estimate that it would take more than 18 hours to gather this.",
        "It would cost more than £450 to answer.",
        "We would need to check each file, 3,100 in all, which at 5 minutes a file is 258 hours.",
    ],
)
def test_what_would_cost_too_much_is_withheld_though_no_law_is_cited(words: str) -> None:
    answer = answer_to(YEARS, letter(c="31", g=words))
    assert (answer.outcome, answer.figures) == (Outcome.WITHHELD, ())


@pytest.mark.parametrize(
    "words",
    [
        "We have not identified any groups.",
        "The panel works to prevent exploitation and to protect children.",
        "The panel looks at children missing for more than 24 hours.",
        "Groups are mapped by our exploitation team who share information with partners.",
        "Information sharing is not limited to groups.",
        "Harmful sexual behaviour is dealt with by another team and not included here.",
        "Children on a child protection plan are not listed by group.",
        "No exemptions apply.",
    ],
)
def test_words_of_protecting_children_withhold_nothing(words: str) -> None:
    assert answer_to(GROUPS, letter(c="31", d=words)).outcome is not Outcome.WITHHELD


@pytest.mark.parametrize(
    "words",
    [
        "The youngest is 12 and the oldest 17, but we do not go further with numbers this low.",
        "Ages 12 to 17; we do not break this down because of the small numbers",
    ],
)
def test_a_range_of_ages_answers_in_other_terms_whatever_is_kept_back(words: str) -> None:
    assert answer_to(AGE, letter(c="31", e=words)).outcome is Outcome.ANSWERED_DIFFERENTLY


def test_a_law_that_is_cited_goes_before_the_words() -> None:
    answer = answer_to(ETHNICITY, letter(c="31", e="Numbers are too small to be shared, under section 40(2)."))
    assert (answer.outcome, answer.exemptions) == (Outcome.WITHHELD, ("FOIA s.40(2)",))


def test_counts_beside_the_words_are_read() -> None:
    answer = answer_to(
        ETHNICITY, letter(c="31", e="White British 31. Ages are not shared as it may identify children.")
    )
    assert (answer.outcome, [figure.low for figure in answer.figures]) == (Outcome.ANSWERED, [31])
    age = answer_to(AGE, letter(c="31", e="White British 31. Ages are not shared as it may identify children."))
    assert age.outcome is Outcome.WITHHELD


@pytest.mark.parametrize(
    "words", ["The number of group based cases is non-reportable.", "Unreportable", "This figure is non-reportable"]
)
def test_what_is_non_reportable_is_kept_back(words: str) -> None:
    assert answer_to(GROUPS, letter(d=words)).outcome is Outcome.WITHHELD


def test_what_the_system_cannot_report_is_not_kept_back() -> None:
    assert answer_to(GROUPS, letter(d="Our system cannot report this.")).outcome is Outcome.NOT_HELD
