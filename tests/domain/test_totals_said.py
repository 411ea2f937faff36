"""Where prose says how many there are in all, and where it speaks of a part or of another time."""

import pytest

from councils.domain.count import Count
from councils.domain.totals_said import Said, find_totals_said, place_of
from councils.domain.vocabulary import Unit


@pytest.mark.parametrize(
    "words",
    [
        "The total is fewer than 5.",
        "By age, in bands because the total number of cases is fewer than 10: 10 to 15 years 22; 16 and 17 years 12.",
        "By ethnicity, not given as the total number of cases is fewer than 10.",
        "the total number of children is less than five",
        "The overall number of cases was under 10.",
        "The total number of\nchildren currently being supported is 25",
        "We are unable to report the ages as the total number of children is less/fewer than 5.",
        "We cannot break this down by ethnic group because the number of children is fewer than five.",
        "Not disclosed, as there are fewer than five children open to us.",
        "This is refused since fewer than 5 children are being supported.",
        "There is nothing to give because there are no open cases.",
        "A total of 25 children are open to the team.",
        "In total there are 25 cases.",
        "We are supporting fewer than five children in total.",
        "Of the 25 children, 3 are recorded as White and Black Caribbean.",
        "All 25 children are White British.",
        "None of the 25 open cases is thought to be group based.",
        "The overall cohort is only 4.",
        "Ages are withheld given that the cohort is fewer than ten.",
        "There are 25 children altogether.",
        "I can confirm that the total number of cases is 25",
        "Please note that as the total number of young people is fewer than 10 we cannot say more.",
        "Under section 40(2) of the Freedom of Information Act 2000 as the total number of children is fewer than 5.",
        "The Data Protection Act 2018 applies, as the total is fewer than five.",
    ],
)
def test_a_total_of_everyone_is_found(words: str) -> None:
    assert len(list(find_totals_said(words))) == 1


@pytest.mark.parametrize(
    "words",
    [
        "The total number of girls is 10.",
        "The total number of children in care is 400.",
        "The total for the year was 45.",
        "In 2024 it was hidden under the Act because the total number of children is fewer than 5.",
        "The total number of children at risk on 31 March 2024 was 30.",
        "Where the total is fewer than 5 we do not publish.",
        "The total number of children aged 12 is fewer than 5.",
        "The total number of referrals was 210.",
        "Some cells are fewer than 5.",
        "The total number of teams is large; fewer than 5 children are 12.",
        "In total we have trained 400 staff.",
        "We withhold ages as there are fewer than five children in some age groups.",
        "as the number of children in each group is fewer than 5",
        "Numbers under 5 are suppressed because fewer than five children could be identified.",
        "Of the 12 White British children, 3 are 14.",
        "Of the 45 children referred in 2024, 3 were boys.",
        "For girls, the total is 10.",
        "In 2023 the total number of children was 45.",
        "A total of 45 children were assessed during the year.",
        "If the number of children is fewer than 5 it is not shown.",
        "any total number that is fewer than 5",
        "The number of children is fewer than 5 in some bands.",
        "A total of 12 children of Asian ethnicity.",
        "The police told us that a total of 9 children in care were seen.",
        "As no cases were recorded as group based.",
        "Of the 8 children aged 14, two are girls.",
        "The total number of children under 13 is fewer than 5.",
        "Of the 30 children open during the year, 22 are open now.",
        "the remaining total is fewer than 5",
        "Age 12 total is 4 children.",
        "total of 25 children known to have been reported missing",
    ],
)
def test_a_part_another_time_or_another_thing_is_no_total(words: str) -> None:
    assert list(find_totals_said(words)) == []


def test_a_total_has_its_words_its_bounds_and_what_it_counts() -> None:
    text = "We give no ages, as the total number of cases is fewer than 5."
    [total] = find_totals_said(text)
    assert text[total.start : total.end] == "the total number of cases is fewer than 5"
    assert (total.count.low, total.count.high, total.unit, total.said) == (0, 4, Unit.CASES, Said.AS_TOTAL)


def test_a_number_taken_for_granted_is_told_from_one_that_is_said() -> None:
    [total] = find_totals_said("None of the 25 children is known to live elsewhere.")
    assert (total.count.low, total.said) == (25, Said.IN_PASSING)


def test_text_without_counts_says_no_total() -> None:
    assert list(find_totals_said("")) == list(find_totals_said("The total number is not held.")) == []


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("We print these because the total number of cases is 20 or more and nobody can be recognised.", 20, None),
        ("We give none, given the low number of cases (fewer than five).", 0, 4),
        ("given the small number of children involved, which is less than 5", 0, 4),
        ("because the number of children in question is very small (fewer than 5)", 0, 4),
        ("With fewer than five cases in the whole county, no breakdown is given.", 0, 4),
        ("As there is only one case, no breakdown can be given.", 1, 1),
        ("as there are just two children on the list", 2, 2),
    ],
)
def test_a_reason_may_say_how_few_there_are(words: str, low: int, high: int | None) -> None:
    [total] = find_totals_said(words)
    assert (total.count.low, total.count.high) == (low, high)


@pytest.mark.parametrize(
    "words",
    [
        "given the small number of children (fewer than 5) in each group",
        "because of the small numbers (fewer than 5)",
        "With fewer than five cases in each group, we withhold them.",
        "as there are only two cases in which a gang is suspected",
        "as there are only three children aged 12",
        "as we have only two Asian children",
    ],
)
def test_a_reason_about_some_of_them_says_no_total(words: str) -> None:
    assert list(find_totals_said(words)) == []


@pytest.mark.parametrize(
    "words",
    [
        "As the figure in total is below 5 we give no ages.",
        "The total numbers are below five.",
        "Not given, due to the total being under 5.",
        "Our cohort consists of fewer than 5 children.",
        "With a cohort of fewer than five children, no breakdown is given.",
        "There being fewer than 5 children, ages are withheld.",
        "Because so few children (under 5) are involved, ages are withheld.",
    ],
)
def test_a_cohort_and_its_figures_are_of_everyone(words: str) -> None:
    assert len(list(find_totals_said(words))) == 1


@pytest.mark.parametrize(
    "words",
    [
        "The numbers in each category are below 5.",
        "Not given, due to the total in some groups being under 5.",
        "The cohort of girls consists of fewer than 5.",
    ],
)
def test_the_figures_of_some_are_not_of_everyone(words: str) -> None:
    assert list(find_totals_said(words)) == []


@pytest.mark.parametrize(
    "words",
    [
        "because fewer than 10 children are being monitored this is withheld",
        "As fewer than 10 cases are being monitored the information is exempt",
        "since under 10 children are being monitored it cannot be given",
    ],
)
def test_a_reason_may_run_into_its_consequence_without_a_comma(words: str) -> None:
    assert [(total.count.low, total.count.high) for total in find_totals_said(words)] == [(0, 9)]


@pytest.mark.parametrize(
    "words",
    [
        "because fewer than 10 children were missing this week",
        "because fewer than 10 children moved this year",
    ],
)
def test_a_reason_that_goes_on_says_no_total(words: str) -> None:
    assert list(find_totals_said(words)) == []


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Of the 28 children being monitored, ethnicity is not recorded.", Count(28, 28)),
        ("With so small a total (under five) we cannot break this down.", Count(0, 4)),
        ("With such a small cohort (below 10), no breakdown is given.", Count(0, 9)),
        ("The total number of children (fewer than 25) is too low.", Count(0, 24)),
        ("Given that only 4 children are being monitored, ages are withheld.", Count(4, 4)),
        ("The number of children is below 5 and is withheld.", Count(0, 4)),
        ("With only 4 victims, ages are withheld.", Count(4, 4)),
    ],
)
def test_a_small_total_is_told_in_the_reason_for_giving_no_more(words: str, count: Count) -> None:
    assert [said.count for said in find_totals_said(words)] == [count]


@pytest.mark.parametrize(
    "words",
    [
        "Of the 5 children in care, 3 are boys.",
        "Of the 28 children from Avonbrook, 3 are boys.",
        "With such a small cohort in one group (below 10), no breakdown is given.",
        "Given that only 4 children in that group are known, ages are withheld.",
        "The number of children under 5 is low.",
        "With only 4 officers, we cannot look at each file.",
    ],
)
def test_a_small_part_is_no_total(words: str) -> None:
    assert list(find_totals_said(words)) == []


# The council's own place


@pytest.mark.parametrize(
    "words",
    [
        "As fewer than ten children are being monitored in Irtholme, we give bands and not single years.",
        "The total number of children in Irtholme is fewer than 5.",
        "Because there are fewer than five cases in Irtholme, none of this is given.",
        "Given the small number of children in Irtholme (fewer than five), ages are withheld.",
    ],
)
def test_a_total_in_the_councils_own_place_is_a_total_of_everyone(words: str) -> None:
    [total] = find_totals_said(words, place="Irtholme")
    assert total.count.low == 0
    assert list(find_totals_said(words)) == list(find_totals_said(words, place="Avonbrook")) == []


@pytest.mark.parametrize(
    "words",
    [
        "As fewer than ten children are being monitored in North Irtholme, we give bands.",
        "As fewer than ten children are being monitored in Irtholme Vale, we give bands.",
        "As fewer than ten children are being monitored in Irtholme's care homes, we give bands.",
        "As fewer than ten children aged 12 are being monitored in Irtholme, we give bands.",
    ],
)
def test_a_part_of_the_councils_place_is_a_part(words: str) -> None:
    assert list(find_totals_said(words, place="Irtholme")) == []


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Irtholme Council", "Irtholme"),
        ("London Borough of Enderby Green", "Enderby Green"),
        ("North Vale County Council", "North Vale"),
        ("Ely City Council", ""),
        ("The Royal Borough of Stane", "Stane"),
    ],
)
def test_the_place_of_a_council_is_its_name_without_its_kind(name: str, place: str) -> None:
    assert place_of(name) == place
