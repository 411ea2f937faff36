"""One count out of a cell, a short answer or a sentence."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import answer_to, bounds, letter, read_letter

CURRENT, GROUPS = Question.CURRENT_CASES, Question.GROUP_BASED_CASES


@pytest.mark.parametrize(
    ("words", "low", "high", "token"),
    [
        ("22", 22, 22, "22"),
        ("45 children", 45, 45, "45"),
        ("Answer: 31 cases.", 31, 31, "31"),
        ("Twenty-three children", 23, 23, "Twenty-three"),
        ("The number is 21.", 21, 21, "21"),
        ("There were 22 children supported by the team.", 22, 22, "22"),
        ("We are currently supporting 1,204 young people.", 1204, 1204, "1,204"),
        ("Fewer than 5", 0, 4, "Fewer than 5"),
        ("<5", 0, 4, "<5"),
        ("More than 10", 11, None, "More than 10"),
        ("None", 0, 0, "None"),
        ("115 (plus 40 unknown)", 115, 115, "115"),
        ("In 2023 the team of 12 moved to a new office; 9 children are monitored.", 9, 9, "9"),
    ],
)
def test_a_count_is_found_with_the_councils_own_token(words: str, low: int, high: int | None, token: str) -> None:
    figures = answer_to(CURRENT, letter(c=words)).figures
    assert [(figure.low, figure.high, figure.words) for figure in figures] == [(low, high, token)]


@pytest.mark.parametrize(
    "words",
    [
        "A panel of 12 agencies meets every 6 weeks.",
        "See pages 6 to 11 of the strategy.",
        "The service has 16 staff in 2 offices.",
        "[Image 1: screenshot of table, 640 x 480 pixels]",
        "MACE 2 looks at them all.",
        "Please telephone 01632 960 777 between 9am and 5pm.",
        "This is not held. The national figure was over 15,000 assessments in 2023/24.",
        "CSE accounts for 4% of open cases.",
    ],
)
def test_other_numbers_in_the_answer_are_no_count(words: str) -> None:
    assert answer_to(CURRENT, letter(c=words)).figures == ()


def test_the_whole_that_a_part_is_of_is_not_the_answer() -> None:
    answer = answer_to(GROUPS, letter(d="Of these 32 cases, 5 are thought to involve more than one perpetrator."))
    assert [(figure.low, figure.certain) for figure in answer.figures] == [(5, True)]


def test_a_panel_that_manages_no_groups_gives_no_count_of_cases() -> None:
    answer = answer_to(GROUPS, letter(d="The panel was not actively managing any CSE groups or gangs."))
    assert answer.outcome is Outcome.ANSWERED_DIFFERENTLY
    assert answer.figures == ()


def test_groups_counted_beside_children_leave_the_children_uncertain() -> None:
    answer = answer_to(GROUPS, letter(d="There are 3 groups being monitored involving 11 young people."))
    assert not any(figure.certain for figure in answer.figures)


def test_the_four_numbers_of_one_sentence_are_never_certain() -> None:
    words = "In the year there were 115 contacts, 94 children were assessed, 28 were at risk and 6 were confirmed."
    assert not any(figure.certain for figure in answer_to(CURRENT, letter(c=words)).figures)


def test_the_c_that_opens_a_line_is_a_label_and_not_about() -> None:
    text = "a. Yes\nb. A panel meets monthly.\nc. 32 young people are open to the team\nd. 4"
    assert bounds(answer_to(CURRENT, text).figures) == [("", 32, 32)]


def test_the_period_of_the_sentence_goes_with_the_count() -> None:
    figures = answer_to(CURRENT, letter(c="At the end of Quarter 4 2024/25 there were 18 cases.")).figures
    assert bounds(figures) == [("2024/25 Q4", 18, 18)]


def test_approximately_twenty_has_no_bounds_and_is_not_certain() -> None:
    (figure,) = answer_to(CURRENT, letter(c="Approximately 20")).figures
    assert (figure.low, figure.high, figure.certain) == (None, None, False)


def test_a_label_before_a_dash_is_no_part_of_a_range() -> None:
    text = "Answer 1 - Yes\nAnswer 2 - Panel\nAnswer 3 - 24\nAnswer 4 - 5\nAnswer 5 - 20 White British and 4 Black African."
    groups = answer_to(Question.VICTIM_ETHNICITY, text).figures
    assert [(figure.low, figure.high) for figure in groups] == [(20, 20), (4, 4)]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("There were 1,046 children open to us as children in need, of whom 83 were being monitored for CSE.", 83),
        ("There are 212 children open as CIN, including 30 for CSE.", 30),
        ("1,046 children are open as children in need. Of these, 83 are being monitored for CSE.", 83),
        ("There are 45 children at risk of exploitation, of whom 20 are at risk of CSE.", 20),
        ("22 children are being monitored for CSE, of whom 4 are looked after.", 22),
        ("We are monitoring 22 cases of CSE, including 3 referrals made this month.", 22),
    ],
)
def test_the_children_with_cse_are_meant_and_not_the_wider_whole(words: str, count: int) -> None:
    assert [figure.low for figure in answer_to(CURRENT, letter(c=words)).figures] == [count]


@pytest.mark.parametrize(
    "words",
    [
        "There were 320 open cases with exploitation concerns, of which 41 related to CSE and 60 to CCE.",
        "As at today 1,046 children are open as children in need.",
        "There are 410 looked after children.",
    ],
)
def test_a_wider_whole_is_never_certain(words: str) -> None:
    assert not any(figure.certain for figure in answer_to(CURRENT, letter(c=words)).figures)


def test_the_day_of_the_sentence_is_the_day_of_the_part() -> None:
    words = "As at 31 March 2025 there were 1,046 children in need, of whom 83 were being monitored for CSE."
    assert bounds(answer_to(CURRENT, letter(c=words)).figures) == [("as at 2025-03-31", 83, 83)]


@pytest.mark.parametrize(
    "words", ["The answer to 3 above applies.", "As at 4 above.", "See 3 below.", "Please refer to point 3 above."]
)
def test_the_number_of_another_answer_is_no_count(words: str) -> None:
    assert answer_to(CURRENT, letter(c=words)).figures == ()


@pytest.mark.parametrize(
    ("words", "current", "groups"),
    [
        ("3 and 4. 14 cases, and 2 are thought to be group based.", 14, 2),
        ("Questions 3 and 4: 14 children are monitored and two of them are gang linked.", 14, 2),
        ("Questions 3 and 4: 16 on 31 March 2025 and none is gang related.", 16, 0),
    ],
)
def test_one_answer_may_give_all_cases_and_go_on_to_those_of_groups(words: str, current: int, groups: int) -> None:
    read = read_letter(f"Avonbrook Council\n\n{words}\n")
    assert [figure.low for figure in read.answer(Question.CURRENT_CASES).figures] == [current]
    assert [figure.low for figure in read.answer(Question.GROUP_BASED_CASES).figures] == [groups]


@pytest.mark.parametrize(
    "words", ["Questions 3 and 4: we record 14 and we meet in groups.", "Questions 3 and 4: gang cases number 2."]
)
def test_a_count_of_groups_alone_is_none_of_all_cases(words: str) -> None:
    assert read_letter(f"Avonbrook Council\n\n{words}\n").answer(Question.CURRENT_CASES).figures == ()


def test_a_part_of_something_else_is_not_chosen_before_the_count_of_cases() -> None:
    words = "The answer is 3 children.\n\nThe council's analysts, of whom there are 2, have been asked to look again."
    assert [figure.low for figure in answer_to(GROUPS, letter(d=words)).figures] == [3]


def test_a_part_of_the_cases_is_chosen_before_the_whole() -> None:
    words = "There are 22 children, of whom 4 are thought to be linked to a group."
    assert [figure.low for figure in answer_to(GROUPS, letter(d=words)).figures] == [4]


@pytest.mark.parametrize(
    "words",
    ["Current: 14\nGroup: <5", "Current cases: 14. Gang or group: <5", "We monitor 14 cases. <5 are group based."],
)
def test_captions_tell_two_counts_apart_below_one_label(words: str) -> None:
    text = f"Avonbrook Council\n\nQ1-Q2\nYes; a panel meets.\n\nQ3-Q4\n{words}\n\nQ5-Q6\nNot held\n\nQ7\nNot held\n"
    given = read_letter(text)
    assert [figure.words for figure in given.answer(Question.CURRENT_CASES).figures] == ["14"]
    assert [figure.words for figure in given.answer(Question.GROUP_BASED_CASES).figures] == ["<5"]


@pytest.mark.parametrize(
    "words",
    [
        "Children are allocated to one of 3 teams, whose social workers hold between 14 and 18 children each.",
        "We do not count them. There are 12 children for every social worker.",
    ],
)
def test_what_one_worker_holds_is_no_count(words: str) -> None:
    assert [figure.low for figure in answer_to(CURRENT, letter(c=words)).figures if figure.certain] == []
    assert answer_to(CURRENT, letter(c="22 children were monitored each year.")).figures[0].low == 22


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Of those 31 children, 7 are thought to have been exploited by more than one person.", 7),
        ("In one of the 16 it is believed that more than one perpetrator was involved.", 1),
        ("There are two of them whose exploitation is thought to be group based.", 2),
        ("3 cases are known in which at least two adults were involved.", 3),
        ("In 5 of the twelve we suspect two or more men.", 5),
    ],
)
def test_how_many_perpetrators_make_a_group_counts_no_case(words: str, count: int) -> None:
    assert bounds(answer_to(Question.GROUP_BASED_CASES, letter(c="31", d=words)).figures) == [("", count, count)]


def test_a_definition_of_a_group_gives_no_count() -> None:
    words = "We do not record whether more than one person was involved."
    assert not answer_to(Question.GROUP_BASED_CASES, letter(c="31", d=words)).figures


def test_one_of_five_priorities_counts_no_case() -> None:
    words = "This was one of the 5 priorities of the 2017-2020 strategy. It is not something that we record."
    assert not answer_to(Question.GROUP_BASED_CASES, letter(c="31", d=words)).figures


@pytest.mark.parametrize(
    "words",
    [
        "There are 2,190 open children's records. A trial reading of 10 took 75 minutes. Section 12 applies.",
        "We have 412 children open to social care and would need to read each file, at 15 minutes. Refused under s12.",
        "To answer we would open 340 files at a cost of £8,375. Section 12 of the Act is relied on.",
    ],
)
def test_what_a_refusal_reckons_with_is_no_count(words: str) -> None:
    assert answer_to(Question.CURRENT_CASES, letter(c=words)).figures == ()


@pytest.mark.parametrize(
    "words",
    [
        "on 1 May 2025 there were 48 children on the pathway because of CSE. Of these, 13 are linked to groups.",
        "there are 48 children open for CSE. Of these, 13 are thought to be group based.",
        "48 are being supported. None of them involves two or more perpetrators.",
    ],
)
def test_a_joint_answer_that_goes_on_to_those_of_groups_counts_all_first(words: str) -> None:
    given = answer_to(Question.CURRENT_CASES, f"For parts c) and d): {words}")
    assert [(figure.low, figure.high) for figure in given.figures] == [(48, 48)]


@pytest.mark.parametrize(
    "words",
    [
        "there are 48 groups on our map. Of these, 13 are gangs.",
        "48 staff are trained. Of these, 13 are in one team.",
    ],
)
def test_what_is_no_case_is_not_counted_before_its_part(words: str) -> None:
    assert answer_to(Question.CURRENT_CASES, f"For parts c) and d): {words}").figures == ()


def test_the_day_of_a_count_is_the_one_between_its_semicolons() -> None:
    words = "Since 23 March 2020, 67 children have been screened; at 31 March 2025 there were 6 open cases."
    [figure] = answer_to(Question.CURRENT_CASES, letter(c=words)).figures
    assert (figure.low, str(figure.period)) == (6, "as at 2025-03-31")


def test_two_days_for_one_count_are_none() -> None:
    words = "There were 6 open cases between 31 March 2024 and 31 March 2025."
    [figure] = answer_to(Question.CURRENT_CASES, letter(c=words)).figures
    assert str(figure.period) != "as at 2025-03-31"


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("The concern was of a gang or group in the case of 7 of them.", 7),
        ("There were 44 children, and a group was involved with 6 of these.", 6),
        ("In ten cases a group was believed to be responsible.", 10),
        ("A network is thought to be behind the exploitation in 4 of the cases.", 4),
    ],
)
def test_those_whom_a_group_was_concerned_with_are_group_based(words: str, count: int) -> None:
    [figure] = answer_to(Question.GROUP_BASED_CASES, letter(d=words)).figures
    assert (figure.low, figure.high) == (count, count)


@pytest.mark.parametrize("words", ["A strategy group is responsible for 3 panels.", "The group was behind a review."])
def test_a_group_of_staff_makes_no_case_group_based(words: str) -> None:
    assert answer_to(Question.GROUP_BASED_CASES, letter(d=words)).figures == ()


def test_a_group_that_is_responsible_is_told_of_in_prose() -> None:
    words = "On 31 March 2025 there were 44 children on the list for CSE. In ten cases a group was believed to be responsible."
    made = f"Dear Requester\n\nWe have a strategy and a panel.\n\n{words}\n"
    assert [figure.low for figure in answer_to(Question.GROUP_BASED_CASES, made).figures] == [10]
    assert [figure.low for figure in answer_to(Question.CURRENT_CASES, made).figures] == [44]


@pytest.mark.parametrize(
    ("words", "low"),
    [
        ("Of those 4 are group based.", 4),
        ("Of these 4 involve more than one perpetrator.", 4),
        ("Of these 4 cases, 2 are group based.", 2),
    ],
)
def test_of_those_four_are_is_four_of_them(words: str, low: int) -> None:
    assert [figure.low for figure in answer_to(Question.GROUP_BASED_CASES, letter(c="27", d=words)).figures] == [low]


@pytest.mark.parametrize(
    "words", ["14 of those 82 children are linked to a group.", "Fourteen of those 82 are group based."]
)
def test_a_part_of_those_that_were_counted_is_the_part(words: str) -> None:
    (figure,) = answer_to(Question.GROUP_BASED_CASES, letter(c="82 children", d=words)).figures
    assert (figure.low, figure.high) == (14, 14)


def test_what_makes_a_group_is_no_count_of_them() -> None:
    read = read_letter(
        "Avonbrook Council\nQ3 | Current number of cases | 44 | At 30 April 2025\nQ4 | Gang/group | 6 | Two or more perpetrators\n"
        "Q6 | Perpetrators | Not held | Police\nQ7 | By year | 2023: 47 | Calendar\n"
    )
    assert [figure.low for figure in read.answer(Question.GROUP_BASED_CASES).figures] == [6]


def test_how_many_perpetrators_there_are_is_no_count_of_cases() -> None:
    words = "In 5 cases there are two or more suspects; in 3 of these there are four or more."
    assert [figure.low for figure in answer_to(Question.GROUP_BASED_CASES, letter(c="27", d=words)).figures] == [5]
    words = "Four or more cases are group based."
    assert [figure.high for figure in answer_to(Question.GROUP_BASED_CASES, letter(c="27", d=words)).figures] == [None]


@pytest.mark.parametrize(
    "words",
    [
        "The panel had oversight of 11 children for CSE.",
        "The team has a caseload of 11 young people.",
        "We keep a list of 11 cases.",
    ],
)
def test_what_a_panel_or_a_list_is_of_is_counted(words: str) -> None:
    assert bounds(answer_to(CURRENT, letter(c=words)).figures) == [("", 11, 11)]


def test_what_a_part_is_of_is_not_counted() -> None:
    assert bounds(answer_to(GROUPS, letter(c="11", d="Two of 11 children")).figures) == [("", 2, 2)]


@pytest.mark.parametrize("words", ["6 gang/group", "6 (group/gang)", "6 gang / group."])
def test_a_count_of_gang_or_group_counts_cases(words: str) -> None:
    assert [f.low for f in answer_to(Question.GROUP_BASED_CASES, letter(c="27", d=words)).figures] == [6]


def test_a_number_of_groups_counts_no_cases() -> None:
    assert not any(f.certain for f in answer_to(Question.GROUP_BASED_CASES, letter(c="27", d="6 groups")).figures)


@pytest.mark.parametrize(
    "words",
    [
        "20 open at 31 May 2025 (4 of them in group based cases).",
        "20 children (4 in group based cases).",
        "20 cases (including 4 that are group based).",
        "20, including 4 that involve two or more perpetrators.",
        "20 children (4 group based).",
    ],
)
@pytest.mark.parametrize("fourth", ["4. As above.", "4. See 3."])
def test_the_groups_among_the_cases_may_stand_in_a_bracket(words: str, fourth: str) -> None:
    text = f"1. Yes.\n\n2. A panel.\n\n3. {words}\n\n{fourth}\n\n5. Not held.\n\n6. Not held.\n\n7. 2023: 5\n"
    read = read_letter(text)
    assert [figure.low for figure in read.answer(Question.CURRENT_CASES).figures] == [20]
    assert [figure.low for figure in read.answer(Question.GROUP_BASED_CASES).figures] == [4]


@pytest.mark.parametrize("words", ["20 children (12 girls and 8 boys).", "20 children, including 4 that are in care."])
def test_another_part_of_the_cases_is_no_count_of_groups(words: str) -> None:
    text = f"1. Yes.\n\n2. A panel.\n\n3 and 4. {words} None is group based.\n\n5. Not held.\n\n6. Not held.\n\n7. 2023: 5\n"
    assert [figure.low for figure in read_letter(text).answer(Question.GROUP_BASED_CASES).figures] == [0]


@pytest.mark.parametrize(
    "words", ["None of their cases is thought to be group based.", "None of his or her cases involves a gang."]
)
def test_none_of_their_cases_is_a_nought(words: str) -> None:
    text = f"Avonbrook Council\n\nWe have 8 children currently monitored for CSE. {words}\n"
    assert bounds(read_letter(text).answer(Question.GROUP_BASED_CASES).figures) == [("", 0, 0)]


def test_none_of_their_groups_is_no_nought_of_cases() -> None:
    text = "Avonbrook Council\n\nWe have 8 children currently monitored for CSE. None of their groups is known to us.\n"
    assert bounds(read_letter(text).answer(Question.GROUP_BASED_CASES).figures) == []
