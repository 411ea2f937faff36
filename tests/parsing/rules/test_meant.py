"""Which of several counts says how many children there are now."""

import pytest

from councils.domain.vocabulary import Basis, Question
from tests.parsing.reading_letters import answer_to, letter

CURRENT = Question.CURRENT_CASES


def _read(words: str) -> list[tuple[int | None, bool]]:
    return [(figure.low, figure.certain) for figure in answer_to(CURRENT, letter(c=words)).figures]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Nine of our 27 CSE cases are new.", 27),
        ("A total of 27 cases, with 9 of them new.", 27),
        ("Of the 40 children in care, 12 are at risk of CSE.", 12),
        ("None of our children is at risk of CSE.", 0),
        ("A total of 27 cases.", 27),
    ],
)
def test_what_is_said_to_be_monitored_is_meant_whether_part_or_whole(words: str, count: int) -> None:
    assert _read(words) == [(count, True)]


def test_a_count_of_which_none_is_something_is_found_and_left_to_a_person() -> None:
    assert _read("None of the 27 children being monitored is under 12.") == [(27, False)]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("12 of the 27 children monitored are in care.", 27),
        ("Of the 27 children monitored, 12 are in care.", 27),
        ("9 of the 27 were opened this month.", 27),
        ("9 of 27 cases are at high risk.", 27),
        ("Of the 27 open cases, 12 are boys.", 27),
        ("27 including 3 looked after children", 27),
        ("12 of the 40 referrals were accepted.", 12),
        ("12 out of 40.", 12),
    ],
)
def test_where_a_word_leaves_open_which_is_meant_neither_is_certain(words: str, count: int) -> None:
    assert _read(words) == [(count, False)]


@pytest.mark.parametrize(
    "words",
    [
        "None of the children being monitored for CSE is under 12.",
        "None of them",
        "None of the cases was opened before 2024.",
    ],
)
def test_a_nought_of_some_of_them_says_nothing_of_all(words: str) -> None:
    assert _read(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "85 criminal, 27 sexual",
        "CCE 85, CSE 27, both 4",
        "CSE - 27; CCE - 85; Modern slavery - 3",
        "43 children at risk of criminal exploitation and 27 children at risk of sexual exploitation.",
        "70 children are open for exploitation; CSE is a factor for 27 of them.",
        "112 open to the exploitation hub, of which 27 CSE",
    ],
)
def test_of_several_kinds_of_exploitation_the_sexual_one_is_meant(words: str) -> None:
    assert _read(words) == [(27, False)]


@pytest.mark.parametrize(
    "words",
    [
        "31 in April, 27 now.",
        "Last month 31, now 27.",
        "We have 27 at the moment; last month it was 31.",
        "31 last year; 27 this year",
        "There were 2 new cases in April and 27 remain open.",
    ],
)
def test_of_several_times_the_present_one_is_meant(words: str) -> None:
    assert _read(words) == [(27, False)]


@pytest.mark.parametrize(
    "words", ["We have 9 new cases and 18 existing ones, 27 in all.", "Nine of these are new; in all there are 27."]
)
def test_what_there_is_in_all_is_meant(words: str) -> None:
    assert [low for low, _ in _read(words)] == [27]


@pytest.mark.parametrize("words", ["27 excluding 3 placed by other councils", "27 (3 are living in other authorities)"])
def test_children_of_other_councils_in_our_care_are_told_beside_our_own(words: str) -> None:
    assert [low for low, _ in _read(words)] == [27]


@pytest.mark.parametrize("words", ["Other councils reported 27.", "27 in other authorities nearby", "Nationally, 27"])
def test_what_other_councils_count_is_not_read(words: str) -> None:
    assert _read(words) == []


def test_twenty_seven_plus_three_is_no_age() -> None:
    answer = answer_to(CURRENT, letter(c="27 plus 3 placed by other councils"))
    assert answer.scope.ages is None


def test_a_single_age_is_that_of_whoever_was_counted_beside_it() -> None:
    words = "White British 12. 3 are aged thirteen, 9 fourteen."
    assert answer_to(Question.VICTIM_ETHNICITY, letter(e=words)).scope.ages is None
    words = "White British 12, and they are all aged 15."
    scope = answer_to(Question.VICTIM_ETHNICITY, letter(e=words)).scope.ages
    assert scope is not None
    assert (scope.low, scope.high) == (15, 15)
    assert answer_to(CURRENT, letter(c="22 new cases")).basis is Basis.NEW_IN_PERIOD


@pytest.mark.parametrize(
    "words",
    [
        "There are 83 young people, on whom 97 assessments have been completed, currently being monitored.",
        "83 children, for whom we have 120 contacts, are open.",
        "We monitor 83 children, about whom 91 referrals were made.",
    ],
)
def test_what_was_done_with_those_counted_is_no_count_of_them(words: str) -> None:
    assert [low for low, _ in _read(words)] == [83]


def test_those_of_whom_something_is_told_are_still_a_part() -> None:
    assert [low for low, _ in _read("We support 412 children in need, of whom 22 are monitored for CSE.")] == [22]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Since 2020, 67 children have been screened; at 31 March 2025 there were 6 open cases.", 6),
        ("50 children were referred last year, and 6 cases are open.", 6),
        ("6 cases are open. 50 children have been assessed in all.", 6),
        ("67 children have been assessed for CSE.", 67),
    ],
)
def test_what_has_been_done_with_children_is_not_how_many_there_are_now(words: str, count: int) -> None:
    assert [low for low, _ in _read(words)] == [count]


@pytest.mark.parametrize(
    "now",
    [
        "The current number is therefore the last in the table, 77.",
        "The total today is 77.",
        "Our present figure is 77.",
    ],
)
def test_the_count_of_today_is_found_below_quarters_that_answer_two_questions(now: str) -> None:
    text = (
        "(a) and (b) Yes.\n\n(c) and (g) The table gives the children open at the end of each quarter. We have no totals for "
        f"periods before that.\n\nYear\tQ1\tQ2\tQ3\tQ4\n2021/22\t64\t71\t69\t75\n2022/23\t78\t80\t74\t77\n\n{now}\n\n(d) 14 of those 77.\n\n"
        "(e) Not held.\n\n(f) Not held."
    )
    assert [figure.low for figure in answer_to(Question.CURRENT_CASES, text).figures] == [77]


def test_the_current_number_of_something_else_is_no_count_of_today() -> None:
    text = "(a) and (b) Yes.\n\n(c) and (g) Not held. The current number for the team is on our website, page 77.\n\n(d) None.\n\n(e) and (f) Not held."
    assert answer_to(Question.CURRENT_CASES, text).figures == ()


@pytest.mark.parametrize(
    "words",
    [
        "45. 13 have been open for more than a year.",
        "45 children. The average number open in any month is 61.",
        "The average number open in any month is 61. There are 45 open cases.",
        "45 cases. 13 children have been monitored since 2023.",
    ],
)
def test_an_average_and_those_who_have_been_open_for_long_are_not_meant(words: str) -> None:
    assert [figure.low for figure in answer_to(Question.CURRENT_CASES, letter(c=words)).figures] == [45]


def test_children_who_have_been_open_since_a_day_are_meant_where_nobody_else_is() -> None:
    words = "13 children have been open since 1 May 2025."
    assert [figure.low for figure in answer_to(Question.CURRENT_CASES, letter(c=words)).figures] == [13]


@pytest.mark.parametrize(
    "words",
    [
        "On 30 May 2025 the service was working with 52 young people because of CSE, of whom 37 were ours.",
        "The shared team has 52 open CSE cases, of which 37 are from this borough.",
        "52 children are monitored, of whom 37 live in our area.",
    ],
)
def test_of_a_shared_service_the_councils_own_are_meant(words: str) -> None:
    assert [figure.low for figure in answer_to(Question.CURRENT_CASES, letter(c=words)).figures] == [37]


def test_those_of_our_own_looked_after_are_no_part_that_is_meant() -> None:
    words = "52 children are monitored for CSE, of whom 9 are in our care."
    assert [figure.low for figure in answer_to(Question.CURRENT_CASES, letter(c=words)).figures] == [52]


@pytest.mark.parametrize("now", ["and there are 30 on it today", "and we have 30 at present", "and there are 30 now"])
def test_of_a_list_of_years_in_a_joint_answer_the_count_of_today_is_meant(now: str) -> None:
    text = f"Points 3 & 7 go together – There were 18 children on the list in 2021, 22 in 2022 and 30 in 2024, {now}."
    lines = ["Points 1 & 2 – We have both.", text, "Point 4 – Not recorded.", "Point 6 – Not held."]
    figures = answer_to(CURRENT, "Avonbrook Council\n\n" + "\n\n".join(lines)).figures
    assert [figure.low for figure in figures] == [30]
