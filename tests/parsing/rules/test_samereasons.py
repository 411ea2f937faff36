"""A refusal that only names another answer has that answer's exemptions."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import answer_to, letter, read_letter

CITED = "Case numbers are exempt under section 40(2)."


@pytest.mark.parametrize(
    "words",
    [
        "Refused as for Q3.",
        "Refused as for Q3. We can say that numbers fell by 35% between 2019 and 2024.",
        "Withheld for the reasons given at question 3; it would be a small number.",
        "The same exemption applies as in (c), and we withhold this.",
        "As for part (c), this is withheld.",
        "This is withheld on the same grounds as in our answer to point 3.",
    ],
)
def test_the_exemptions_of_the_answer_named_are_relied_on(words: str) -> None:
    answer = answer_to(Question.YEARLY_CASES, letter(c=CITED, d="7", g=words))
    assert (answer.outcome, answer.exemptions) == (Outcome.WITHHELD, ("FOIA s.40(2)",))


@pytest.mark.parametrize(
    ("words", "exemptions"),
    [
        ("Withheld under section 31, unlike question 3.", ("FOIA s.31",)),
        ("Refused. For the children of Q3 see above.", ()),
        ("Refused as for Q4.", ()),
    ],
)
def test_other_refusals_keep_their_own(words: str, exemptions: tuple[str, ...]) -> None:
    assert answer_to(Question.YEARLY_CASES, letter(c=CITED, d="7", g=words)).exemptions == exemptions


def test_a_refusal_that_is_upheld_has_the_reason_that_it_first_had() -> None:
    read = read_letter(
        "Avonbrook Council\n\nInternal review\n\nIn our response we refused parts 3 to 7 under section 12. I find that "
        "section 12 was wrongly applied to parts 3 and 4. The figures are: part 3: 14; part 4: 3. I uphold the refusal of "
        "parts 5 to 7.\n"
    )
    assert read.answer(Question.YEARLY_CASES).exemptions == ("FOIA s.12",)
    assert read.answer(Question.CURRENT_CASES).exemptions == ()


@pytest.mark.parametrize(
    "first",
    [
        "We refused parts 3 to 7 under section 12 and then under section 14.",
        "We refused parts 3 and 4 under section 12.",
        "We refused parts 3 to 7 as the work would be long.",
    ],
)
def test_a_refusal_that_is_upheld_for_another_reason_or_several_has_none(first: str) -> None:
    read = read_letter(f"Avonbrook Council\n\nInternal review\n\n{first}\n\nI uphold the refusal of parts 6 and 7.\n")
    assert read.answer(Question.YEARLY_CASES).exemptions in ((), ("FOIA s.12", "FOIA s.14"))


@pytest.mark.parametrize(
    "ages",
    [
        "Age is given in bands and the same exemption has been applied to one of them: under 14 *, 14 to 15 7, 16 to 17 6.",
        "Ages: under 14 <5, 14 to 15 7. One is withheld on the same ground.",
    ],
)
def test_ages_withheld_as_the_ethnicity_is_are_withheld_under_its_exemption(ages: str) -> None:
    words = f"A breakdown of ethnicity is exempt under section 40(2) of the Act.\n\n{ages}"
    assert answer_to(Question.VICTIM_AGE, letter(d="None.", e=words)).exemptions == ("FOIA s.40(2)",)


def test_the_same_reason_for_what_is_given_is_none_for_withholding() -> None:
    words = "Ethnicity is exempt under section 40(2).\n\nAge 14: 7, age 15: 6. The same caution is needed with these."
    assert answer_to(Question.VICTIM_AGE, letter(d="None.", e=words)).exemptions == ()
