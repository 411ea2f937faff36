"""What is found odd in whole letters of many layouts, and what looks alike and is in order."""

import pytest

from councils.domain.vocabulary import FindingCode
from tests.parsing.reading_letters import letter, read_letter

HEAD = "Avonbrook Council\nOur reference: FOI 4417\n12 May 2025\n\nDear requester,\n\n"
FORM = "Question,Answer\nReference,FOI 4417\n"


def mail(words: str) -> str:
    fields = ("From: foi@avonbrook.gov.example", "To: a@example.org", "Subject: FOI 4417")
    return "\n".join((*fields, "Content-Type: text/plain; charset=utf-8", "", words))


def codes(text: str) -> list[FindingCode]:
    return [finding.code for finding in read_letter(text).findings]


@pytest.mark.parametrize(
    "text",
    [
        letter(c="22", e="White British 12\nPakistani 3\nNot stated 4"),
        letter(
            c="There are 31 children open to the exploitation team.",
            e="White British: 20\nMixed: 4\nAsian: 9\n\nAge\n12: 3\n14: 10\n16: 18",
        ),
        HEAD
        + "1. Yes.\n2. A panel meets monthly.\n3. 30\n4. 2\n5. Ethnicity: 18 White British, 4 Asian Pakistani, 3 Black African. Ages: 5 aged 13, 10 aged 14, 15 aged 16.\n6. Not held.\n7. Not held.",
        HEAD
        + "We are currently monitoring 40 cases of CSE. Of these cases 3 are thought to be group based. By ethnicity the victims are: White British 25, Pakistani 5, Black Caribbean 5 and Irish 2. The ethnicity of perpetrators is not recorded.",
        FORM
        + "c) current number of CSE cases,45\nd) gang or group based,4\n\nEthnicity,Number\nWhite British,30\nIndian,5\nAfrican,12\n",
        mail(
            "Dear A\n\n3) We have 19 open cases.\n4) None\n5) Age 13 - 2, age 14 - 6, age 15 - 6, age 16 - 8. We do not record ethnicity.\n6) Not held\n7) Not held\n"
        ),
        letter(
            c="28 children as at 31 March 2025",
            e="Ethnicity\tNumber\nWhite British\t15\nAny other White background\t3\nBlack African\t4\nTotal\t22",
        ),
        letter(c="18", e="White British 12\nPakistani <5\n\nAge 14: 10\nAge 15: 12"),
    ],
)
def test_a_breakdown_that_cannot_come_to_its_count_is_found(text: str) -> None:
    assert FindingCode.SUM_DIFFERS in codes(text)


@pytest.mark.parametrize(
    "text",
    [
        letter(c="22", e="White British 15\nPakistani 3\nNot stated 4"),
        letter(c="18", e="White British 12\nPakistani <5\nIndian <5"),
        letter(c="22", e="White British 12\nWhite 18\nAsian 4"),
        letter(c="22 referrals", e="The following are the children: White British 12, Asian 3."),
        letter(c="22 cases as at 31 March 2025", e="In 2023/24: White British 32, Asian 3, Black 4."),
        letter(c="There are 30 open cases, which concern 24 children.", e="White British 18\nAsian 6"),
        letter(c="96 cases, of which 32 are CSE", e="White British 26\nPakistani 6"),
        letter(c="22", e="White British 50%\nAsian 50%"),
        letter(c="22", e="White British 12\nAsian *\nBlack *"),
        letter(c="22", e="14 to 16: 15\n15: 3\n"),
    ],
)
def test_what_only_looks_like_a_breakdown_that_cannot_come_to_its_count_is_in_order(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        letter(
            c="22",
            e="White British 20, Asian 2. We are unable to give ages as the total number of children is fewer than 5.",
        ),
        letter(
            c="There are 26 children being supported.",
            e="We cannot provide this information because there are fewer than five children being supported. Section 40(2) applies.",
        ),
        HEAD
        + "3. 22\n4. None of the 25 open cases is thought to be group based.\n5. Not held.\n6. Not held.\n7. Not held.",
        letter(c="22 children", e="Of the 27 children, most are recorded as White British."),
        letter(c="17", e="This is exempt under section 40(2) as the number of cases is less than 5."),
        mail(
            "Dear A\n\nc) 14\nd) 0\ne) A total of 16 children are being supported: White British 12, Mixed 2. Ages are exempt.\nf) not held\ng) not held\n"
        ),
    ],
)
def test_words_that_contradict_the_count_are_found(text: str) -> None:
    assert FindingCode.TEXT_CONTRADICTS_FIGURE in codes(text)


@pytest.mark.parametrize(
    "text",
    [
        letter(
            c="22",
            e="White British 20, Asian 2. We are unable to give ages as the number of children in some age groups is fewer than 5.",
        ),
        letter(
            c="22",
            e="White British 20, Asian 2. Where the total number of children is fewer than 5 the figure is not shown.",
        ),
        letter(c="22. The total number of children assessed in 2024 was 45.", e="not held"),
        letter(c="22", g="The total number of cases since 2014 is 250."),
        letter(c="22", e="Of the 8 girls, 3 are White British. Of the 14 boys, 9 are White British."),
        letter(c="22", e="The total number of children aged 12 is fewer than 5; other ages are exempt."),
    ],
)
def test_what_only_looks_like_words_that_contradict_the_count_is_in_order(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        letter(c="22", e="White British 15\nPakistani 3\nIndian 4\n\nAge 12: <5\nAge 14: 12\nAge 16: <5"),
        letter(
            c="22",
            e="White British 15\nPakistani *\nIndian *\n\nAge 12: 2\nAge 14: 12\nAge 16: 8\n\n* means fewer than 5",
        ),
        letter(
            c="22",
            e="Ethnicity\tNumber\nWhite British\t15\nPakistani\tFewer than 5\nIndian\tFewer than 5",
            g="2022\t3\n2023\t14\n2024\t22",
        ),
        HEAD
        + "c. 22\nd. 0\ne. White British 17, Pakistani fewer than five, Black African fewer than five; aged 13: 2, aged 15: 10, aged 16: 10\nf. Not held\ng. 2022: 8; 2023: 12; 2024: 22",
        letter(c="22", e="White British 15\nPakistani 3\nIndian 4", g="2021: <5\n2022: 14\n2023: 12\n2024: 22"),
        letter(
            c="22", e="White British 15\nPakistani suppressed\nIndian suppressed\n\nAge 12: 2\nAge 14: 12\nAge 16: 8"
        ),
        letter(c="22", e="White British 15\nPakistani [c]\nIndian [c]\n\nAge 12: 2\nAge 14: 12\nAge 16: 8"),
    ],
)
def test_small_cells_hidden_here_and_shown_there_are_found(text: str) -> None:
    assert FindingCode.UNEVEN_SUPPRESSION in codes(text)


@pytest.mark.parametrize(
    "text",
    [
        letter(c="22", e="White British 15\nPakistani <5\nIndian <5\n\nAge 12: <5\nAge 14: 12\nAge 16: 8"),
        letter(c="22", e="White British 22\nPakistani 0\n\nAge 12: <5\nAge 14: 12\nAge 16: 8"),
        letter(c="3", d="2", e="White British <5\nAge 12: <5"),
        letter(c="22", e="White British 15\nPakistani 3\nIndian 4\n\nAge: not recorded"),
        letter(c="22", e="White British 15\nPakistani 3\nIndian 4\n\nAges are withheld under section 40(2)."),
    ],
)
def test_what_only_looks_like_small_cells_hidden_here_and_shown_there_is_in_order(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        letter(c="15", g="2022: 20\n2023: 28\n2024: 31"),
        letter(c="There are 15 children.", g="Year\tNumber\n2023\t28\n2024\t31"),
        HEAD + "3. 15\n4. 0\n5. not held\n6. not held\n7. 2014-15: 12, 2022-23: 30, 2023-24: 31",
        FORM + "c) current number of CSE cases,15\n\ng) cases each year\nYear,Number\n2022,20\n2023,28\n2024,31\n",
        letter(c="15", g="We had 20 in 2022, 28 in 2023 and 31 in 2024."),
        letter(c="15", g="2024: 31\n2023: 28\n2022: <5"),
    ],
)
def test_a_count_now_that_is_not_the_latest_years_is_found(text: str) -> None:
    assert FindingCode.CURRENT_DIFFERS_FROM_YEAR in codes(text)


@pytest.mark.parametrize(
    "text",
    [
        letter(c="31", g="2022: 20\n2023: 28\n2024: 31"),
        letter(c="15 open on 31 March 2025", g="2023: 28\n2024: 31"),
        letter(
            c="15", g="The number of children who were monitored at any time during the year was: 2023: 28\n2024: 31"
        ),
        letter(c="15", g="New cases in each year: 2023: 28\n2024: 31"),
        letter(c="15 children", g="Referrals: 2023: 28\n2024: 31"),
        letter(c="3", g="2023: 28\n2024: <5"),
    ],
)
def test_what_only_looks_like_a_count_now_that_is_not_the_latest_years_is_in_order(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        letter(c="22", e="Age 16: 8\nAge 17: 10\nAge 18: 4"),
        letter(c="22 young people aged 10 to 25", e="not held"),
        letter(c="22", e="12-15: 8\n16-17: 10\n18-25: 4"),
        letter(c="22", e="12-15: 8\n16-17: 10\n18+: 4"),
        letter(c="22", e="Age group\tNumber\n13 to 17\t18\n18 and over\t4"),
        letter(c="22", e="The ages range from 12 to 19."),
        letter(c="22. These include care leavers up to the age of 25.", e="not held"),
        letter(c="22", e="15 were aged 14 to 17 and 7 were aged 18 to 21."),
    ],
)
def test_adults_among_children_are_found(text: str) -> None:
    assert FindingCode.ADULTS_INCLUDED in codes(text)


@pytest.mark.parametrize(
    "text",
    [
        letter(c="22", e="Age 16: 8\nAge 17: 14"),
        letter(c="22", e="Under 18: 22"),
        letter(c="22", e="12-15: 8\n16+: 14"),
        letter(c="22", e="12-15: 8\n16-17: 14\n18+: 0"),
        letter(
            c="22",
            e="Ethnicity of the victims: White British 22. Perpetrators are aged 18 to 40.",
            f="Not held; perpetrators were aged 18 to 40.",
        ),
        letter(c="22", b="The team works with young people up to the age of 25.", e="Age 16: 22"),
    ],
)
def test_what_only_looks_like_adults_among_children_is_in_order(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        letter(c="12", d="19"),
        letter(c="There are 12 children.", d="19 of the cases are thought to be group based."),
        HEAD
        + "3. We have 8 open cases.\n4. Eleven are believed to involve two or more perpetrators.\n5. not held\n6. not held\n7. not held",
        FORM + "c) current number of CSE cases,15\nd) gang or group based,21\n",
        letter(c="fewer than 5", d="9"),
        mail("Dear A\n\nc) 14 children\nd) 17 cases\ne) not held\nf) not held\ng) not held\n"),
    ],
)
def test_more_group_based_cases_than_cases_are_found(text: str) -> None:
    assert FindingCode.PART_EXCEEDS_WHOLE in codes(text)


@pytest.mark.parametrize(
    "text",
    [
        letter(c="22", d="22"),
        letter(c="22", d="<30"),
        letter(c="22 children", d="31 referrals mentioned a group."),
        letter(c="<5", d="4"),
        letter(c="22 as at 31 March 2025", d="In 2023 there were 30."),
    ],
)
def test_what_only_looks_like_more_group_based_cases_than_cases_is_in_order(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    "listed",
    [
        "White British\t*\nAsian\t*\nMixed\t*\nTotal\t19",
        "White British\t12\nAsian\t<5\nTotal\t14",
        "White British\t*\nAsian\t*\nTotal victims: 19",
        "White British\t12\nAsian\t5\nMixed\t2\nTotal\t19",
    ],
)
def test_a_breakdown_whose_own_total_is_another_than_the_count_is_found(listed: str) -> None:
    assert FindingCode.SUM_DIFFERS in codes(letter(c="22", e=listed))


@pytest.mark.parametrize(
    ("count", "listed"),
    [
        ("19", "White British\t*\nAsian\t*\nMixed\t*\nTotal\t19"),
        ("fewer than 25", "White British\t*\nAsian\t*\nTotal\t19"),
        ("22", "White British\t*\nAsian\t*\nTotal\t19\n\nAge\tNumber\n13\t*\n14\t*\nTotal\t22"),
        ("22 children", "2023/24\nWhite British\t*\nAsian\t*\nTotal\t19"),
        ("22 children", "Referrals by ethnicity\nWhite British\t*\nAsian\t*\nTotal\t19"),
        ("22", "White British\t*\nAsian\t*\nTotal\t<5"),
    ],
)
def test_a_total_that_may_be_the_count_or_is_of_something_else_is_in_order(count: str, listed: str) -> None:
    assert FindingCode.SUM_DIFFERS not in codes(letter(c=count, e=listed))
