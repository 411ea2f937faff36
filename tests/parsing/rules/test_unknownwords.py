"""One count in a short answer is certain where every word of it is known to answer "how many", and only there."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import answer_to, letter

CURRENT, GROUPED = Question.CURRENT_CASES, Question.GROUP_BASED_CASES


@pytest.mark.parametrize(
    "words",
    [
        *("12 adults", "12 out of 20", "12 investigations", "12 (provisional)", "12 (low)", "12 staff"),
        *(
            "22 on Mosaic; 25 on the panel's own list.",
            "22 children, of which 7 have been closed",
            "12 by other councils",
        ),
        *("12 in the whole of last year", "12 locations", "12 open to Youth Justice", "12 ever", "12 waiting"),
        *("Foster carers: 12", "How many agency staff? 12", "12 reviews", "12 last month", "12 siblings", "not 12"),
    ],
)
def test_a_count_beside_a_word_that_nobody_has_learnt_is_never_certain(words: str) -> None:
    assert not any(figure.certain for figure in answer_to(CURRENT, letter(c=words)).figures)


@pytest.mark.parametrize(
    "words",
    [
        *("12", "12.", "12 children", "Twelve young people.", "12 cases as at 31 March 2025"),
        *("We are currently monitoring 12 children at risk of CSE.", "Avonbrook has 12 such cases.", "12 (twelve)"),
        *("The current number is 12.", "12 (plus 40 unknown)", "On 1 May 2025 twelve children were on the tracker."),
        "There are 12 children and young people supported at present under the heading of CSE.",
        *("There are 12 children.", "Response: 12 children were open to the MACE panel on the date of this reply."),
    ],
)
def test_a_count_among_words_that_answer_how_many_stays_certain(words: str) -> None:
    figures = answer_to(CURRENT, letter(c=words)).figures
    assert [(figure.low, figure.high, figure.certain) for figure in figures] == [(12, 12, True)]


def test_perpetrators_belong_into_the_answer_on_groups_alone() -> None:
    assert answer_to(GROUPED, letter(d="3 cases involve two or more perpetrators.")).figures[0].certain
    assert not any(figure.certain for figure in answer_to(CURRENT, letter(c="3 perpetrators")).figures)


def test_answers_to_questions_of_another_request_are_not_certain() -> None:
    text = (
        "Avonbrook Council\n\n1. Number of foster carers: 120\n2. Number of placements: 300\n"
        "3. Number of children in care: 410\n4. Number adopted: 22"
    )
    figures = (*answer_to(CURRENT, text).figures, *answer_to(GROUPED, text).figures)
    assert not any(figure.certain for figure in figures)


@pytest.mark.parametrize("words", ["2022-23\n1,904", "2024/25: 12", "2023\n12", "2021/22 | <5"])
def test_the_row_of_a_year_below_a_number_is_no_certain_count_of_today(words: str) -> None:
    assert not any(figure.certain for figure in answer_to(CURRENT, letter(c=words)).figures)


def _sure_years(words: str) -> list[bool]:
    figures = answer_to(Question.YEARLY_CASES, f"Avonbrook Council\n\n{letter(g=words)}").figures
    return [figure.certain for figure in figures]


@pytest.mark.parametrize("what", ["sessions", "alerts", "net", "screening tools", "excluding 3 boys"])
def test_years_that_count_unknown_things_are_not_certain(what: str) -> None:
    assert True not in _sure_years(f"2021: 12 {what}\n2022: 14 {what}")


@pytest.mark.parametrize("what", ["children", "cases", "young people", "open cases", ""])
def test_years_that_count_cases_stay_certain(what: str) -> None:
    assert _sure_years(f"2021: 12 {what}\n2022: 14 {what}") == [True, True]


@pytest.mark.parametrize("before", ["a further", "another"])
def test_a_year_that_adds_to_the_one_before_is_not_certain(before: str) -> None:
    assert _sure_years(f"2021: 12\n2022: {before} 14\n2023: {before} 17")[1:] == [False, False]


@pytest.mark.parametrize(
    "words",
    [
        "In 2022 the policy had 31 pages.",
        "Radicalisation accounted for 3 referrals in 2024.",
        "Forced marriage accounted for 2 cases in 2023 and 4 cases in 2024.",
        "On 4 May 2022 there were 31 pages in the policy.",
    ],
)
def test_a_sentence_on_years_that_counts_unknown_things_is_not_certain(words: str) -> None:
    assert True not in _sure_years(words)


@pytest.mark.parametrize(
    "words",
    [
        "The council was monitoring 12 children in 2022 and 14 in 2023.",
        "In 2022 there were 12 cases and in 2023 there were 14.",
        "For the later years the cases recorded were 12 in 2022 and 14 in 2023.",
    ],
)
def test_a_sentence_on_years_that_counts_cases_is_certain(words: str) -> None:
    assert _sure_years(words) == [True, True]


def _sure_parts(words: str) -> list[bool]:
    answers = (answer_to(question, letter(e=words)) for question in (Question.VICTIM_ETHNICITY, Question.VICTIM_AGE))
    return [figure.certain for answer in answers for figure in answer.figures]


@pytest.mark.parametrize(
    "words",
    [
        "The survey was answered by 12 White British and 4 Mixed respondents.",
        "White British: 12 interviews. Asian: 3 interviews.",
        "Radicalisation: 2 White British, 3 Asian.",
        "The posters were seen by 14 children aged 12 and 13.",
        "Aged 14: 3 who were refused a place.",
    ],
)
def test_a_breakdown_of_unknown_things_is_not_certain(words: str) -> None:
    assert True not in _sure_parts(words)


@pytest.mark.parametrize(
    "words",
    [
        "12 are White British and 4 are of other ethnic groups.",
        "White British 12, Pakistani 4.",
        "Ages: 2 x 13 years, 4 x 15 years.",
        "Aged 14: 12, aged 15: 2.",
    ],
)
def test_a_breakdown_of_the_children_is_certain(words: str) -> None:
    assert _sure_parts(words) == [True, True]


@pytest.mark.parametrize("council", ["the county council", "the Borough Council", "our City Council"])
def test_a_council_is_known_by_its_kind_whatever_its_name(council: str) -> None:
    figures = answer_to(CURRENT, letter(c=f"There are currently 12 cases of CSE being monitored by {council}.")).figures
    assert [figure.certain for figure in figures] == [True]


@pytest.mark.parametrize("place", ["across the county", "by the parish council", "by county and city"])
def test_a_place_beside_a_count_is_no_council(place: str) -> None:
    assert not any(figure.certain for figure in answer_to(CURRENT, letter(c=f"There are 12 cases {place}.")).figures)
