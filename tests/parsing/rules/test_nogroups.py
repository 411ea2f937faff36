"""A nought of cases is not a nought of groups."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.nogroups import counts_no_cases, is_of_groups, manages_groups, nought_in_any
from tests.parsing.reading_letters import answer_to, letter

CURRENT, GROUPS = Question.CURRENT_CASES, Question.GROUP_BASED_CASES


@pytest.mark.parametrize(
    "words",
    [
        "No cases are thought to be gang or group based.",
        "None are thought to be group based.",
        "None of these are believed to be linked to a gang or group.",
        "No children are currently known to be exploited by a group.",
        "No gang related cases at present",
        "There are no group-based cases.",
        "There are currently no cases that are thought to be gang or group based.",
        "Zero cases currently involve gangs or groups.",
        "12 open cases of which 0 are gang based",
        "Of the 24 children, none are thought to be linked to groups.",
    ],
)
def test_a_nought_of_cases_is_a_count(words: str) -> None:
    assert [(figure.low, figure.high) for figure in answer_to(GROUPS, letter(d=words)).figures] == [(0, 0)]


@pytest.mark.parametrize(
    "words",
    [
        "No groups are known to the council.",
        "There are no gangs in this area.",
        "None of the groups is managed by us.",
        "The panel was not actively managing any CSE groups or gangs.",
        "No known networks have been identified.",
    ],
)
def test_a_nought_of_groups_is_no_count_of_cases(words: str) -> None:
    answer = answer_to(GROUPS, letter(d=words))
    assert not any(figure.certain for figure in answer.figures)
    assert answer.outcome is not Outcome.ANSWERED or answer.figures


@pytest.mark.parametrize(
    ("words", "count"),
    [("5 of the 30", 5), ("5 out of 30", 5), ("24 cases, 4 of which are thought to be gang/group based", 4)],
)
def test_the_part_is_meant_and_not_the_whole(words: str, count: int) -> None:
    assert [figure.low for figure in answer_to(GROUPS, letter(d=words)).figures] == [count]


def test_a_nought_of_gang_based_cases_is_not_the_current_count() -> None:
    assert [figure.low for figure in answer_to(CURRENT, letter(c="No gang related cases. 24 children.")).figures] == [
        24
    ]


def test_those_who_support_the_children_are_not_counted() -> None:
    words = "Our 3 social workers support 17 children because of CSE."
    assert [figure.low for figure in answer_to(CURRENT, letter(c=words)).figures] == [17]


@pytest.mark.parametrize("after", [" are thought to be gang based.", " of these involve more than one perpetrator."])
def test_words_after_a_nought_can_speak_of_cases(after: str) -> None:
    assert counts_no_cases(after)


@pytest.mark.parametrize("after", [" groups are known.", ".", " of the gangs are active.", " are open."])
def test_words_after_a_nought_can_speak_of_something_else(after: str) -> None:
    assert not counts_no_cases(after)


def test_a_nought_says_itself_that_it_is_of_groups() -> None:
    assert is_of_groups("no gang related cases")
    assert not is_of_groups("no cases")


@pytest.mark.parametrize(
    "words",
    [
        "Not thought to be the case in any of the 12.",
        "We do not believe that any of the 12 is.",
        "This is not known to apply to any of these children.",
        "There is no evidence of this in any case.",
    ],
)
def test_a_sentence_that_says_it_of_none_is_an_uncertain_nought(words: str) -> None:
    figures = answer_to(Question.GROUP_BASED_CASES, letter(c="12", d=words)).figures
    assert [(figure.low, figure.high, figure.certain) for figure in figures] == [(0, 0, False)]


@pytest.mark.parametrize(
    "words",
    [
        "We do not record this for any of the 12.",
        "Some of the 12 are thought to be.",
        "The panel is managing none at all.",
    ],
)
def test_a_sentence_that_says_less_is_no_nought_in_any(words: str) -> None:
    assert nought_in_any(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "The Organised Abuse Group is managing no groups at this time. In its 6 years it has managed 2.",
        "We map three gangs. There were 5.",
    ],
)
def test_the_groups_that_somebody_manages_are_no_cases(words: str) -> None:
    assert manages_groups(words)
    assert answer_to(GROUPS, letter(c="22", d=words)).figures == ()


def test_cases_beside_the_groups_that_somebody_manages_are_counted() -> None:
    assert [
        f.low for f in answer_to(GROUPS, letter(c="22", d="The panel manages two groups. 5 cases are in them.")).figures
    ] == [5]
    assert not manages_groups("We are managing two group-based cases.")


@pytest.mark.parametrize(
    "words",
    [
        "The gangs and groups panel was managing none at that date.",
        "Our networks team is tracking no more than that: the group panel oversees 2 at present.",
    ],
)
def test_what_a_panel_for_groups_manages_is_no_number_of_cases(words: str) -> None:
    assert manages_groups(words)


@pytest.mark.parametrize(
    "words", ["The gangs panel is monitoring 3 cases.", "None of the children known to the groups panel.", "None."]
)
def test_cases_that_such_a_panel_monitors_are_cases(words: str) -> None:
    assert not manages_groups(words)


@pytest.mark.parametrize(
    "words",
    [
        "The panel was not managing any group on that date, and has no count of the children linked to one.",
        "Our panel does not monitor any gang. We do not record the children.",
        "The team is not tracking any network; the number of children is not recorded.",
    ],
)
def test_a_panel_that_manages_no_group_answers_differently(words: str) -> None:
    given = answer_to(Question.GROUP_BASED_CASES, letter(d=words))
    assert given.outcome is Outcome.ANSWERED_DIFFERENTLY
    assert given.figures == ()


@pytest.mark.parametrize(
    "words",
    [
        "We do not hold this.",
        "The system does not record whether any gang or group is involved.",
        "We are not monitoring any gang or group based cases, as it is not recorded.",
    ],
)
def test_what_is_not_recorded_of_cases_is_not_held(words: str) -> None:
    assert answer_to(Question.GROUP_BASED_CASES, letter(d=words)).outcome is Outcome.NOT_HELD


@pytest.mark.parametrize(
    "words", ["We have not identified any.", "We have not found any such cases.", "We haven't come across any."]
)
def test_not_having_found_any_is_nought_for_a_person_to_look_at(words: str) -> None:
    figures = answer_to(Question.GROUP_BASED_CASES, letter(c="24 children", d=words)).figures
    assert [(figure.low, figure.high, figure.certain) for figure in figures] == [(0, 0, False)]


@pytest.mark.parametrize(
    "words", ["We have not found any information on this.", "We have not had any data since 2019."]
)
def test_not_having_found_information_is_no_nought(words: str) -> None:
    assert answer_to(Question.GROUP_BASED_CASES, letter(c="24 children", d=words)).figures == ()


@pytest.mark.parametrize(
    "words",
    [
        "There are no cases recorded as group based.",
        "There are no cases currently flagged as group based.",
        "There are no children identified as being exploited by a group.",
    ],
)
def test_no_case_recorded_as_group_based_is_a_nought(words: str) -> None:
    answer = answer_to(Question.GROUP_BASED_CASES, letter(c="22", d=words))
    assert [(figure.low, figure.high) for figure in answer.figures] == [(0, 0)]


@pytest.mark.parametrize("words", ["There is no record of group based cases.", "There are no records of this."])
def test_no_record_is_no_nought(words: str) -> None:
    assert answer_to(Question.GROUP_BASED_CASES, letter(c="22", d=words)).figures == ()


@pytest.mark.parametrize(
    "words",
    [
        "36 children have an open plan. Of these, 8 were cases with two or more suspected perpetrators.",
        "36 children have an open plan. Of these, 8 had multiple alleged offenders.",
    ],
)
def test_perpetrators_may_be_suspected_or_alleged(words: str) -> None:
    answer = answer_to(Question.GROUP_BASED_CASES, letter(c="36 children", d=words))
    assert [figure.low for figure in answer.figures] == [8]


@pytest.mark.parametrize(
    "words",
    [
        "No child is monitored under a gang or group category because our system has no such category.",
        "No cases are classed as gang or group based, as we do not have a code for this.",
        "No cases are recorded as gang based since the database lacks a field for it.",
    ],
)
def test_nought_for_want_of_a_category_is_no_count(words: str) -> None:
    answer = answer_to(GROUPS, letter(c="22", d=words))
    assert not any(figure.certain for figure in answer.figures)
    assert answer.outcome is Outcome.NOT_HELD


@pytest.mark.parametrize(
    "words",
    [
        "No cases are thought to be gang or group based, as each has one perpetrator.",
        "No child is thought to be exploited by a gang or group at present.",
    ],
)
def test_nought_with_another_cause_is_a_count(words: str) -> None:
    assert [figure.low for figure in answer_to(GROUPS, letter(c="22", d=words)).figures] == [0]


@pytest.mark.parametrize(
    "words",
    [
        "It is not known whether any of the cases involve groups.",
        "It is not known in any of the cases.",
        "It is not thought that any system would show this.",
        "We are not aware of any report that shows it.",
        "We are not aware of any such recording.",
        "We have not identified any way of counting these.",
        "There is no such report.",
        "No case is classified in this way.",
        "None of our records show it.",
        "No cases can be identified as having a group behind them, since nothing is coded.",
    ],
)
def test_what_nobody_knows_or_records_of_groups_is_no_nought(words: str) -> None:
    assert [each.low for each in answer_to(GROUPS, letter(c="31", d=words)).figures] == []


@pytest.mark.parametrize(
    "words",
    [
        "None - all are thought to involve a single perpetrator.",
        "None, as all involve one perpetrator.",
        "No cases currently involve groups or gangs.",
        "We are not aware of any.",
        "It is not thought that any of the 31 cases is linked to a group.",
        "None of the 31.",
    ],
)
def test_no_case_of_a_group_is_nought(words: str) -> None:
    assert [each.low for each in answer_to(GROUPS, letter(c="31", d=words)).figures] == [0]


@pytest.mark.parametrize(
    ("words", "counts"),
    [
        ("No cases involving gangs were opened in 2024 but six are older", [(6, False)]),
        ("No cases involve groups that we record", []),
        ("No cases involve gangs which our system records.", []),
        ("No cases are linked to a group, but 3 were in 2020.", [(3, False)]),
    ],
)
def test_a_nought_of_some_groups_or_of_one_year_is_none_of_all(words: str, counts: list[tuple[int, bool]]) -> None:
    assert [(each.low, each.certain) for each in answer_to(GROUPS, letter(c="22", d=words)).figures] == counts


@pytest.mark.parametrize(
    "words",
    [
        "No cases involve groups that we are aware of.",
        "No cases involving groups are being monitored.",
        "No cases involve gangs, but we keep this under review.",
    ],
)
def test_a_nought_of_all_groups_is_one(words: str) -> None:
    assert [each.low for each in answer_to(GROUPS, letter(c="22", d=words)).figures] == [0]


@pytest.mark.parametrize("words", ["No reports have been received.", "No plans are open."])
def test_no_reports_received_says_nothing_of_holding(words: str) -> None:
    answer = answer_to(CURRENT, letter(c=words))
    assert answer.outcome is not Outcome.NOT_HELD
    assert not any(each.certain for each in answer.figures)


def test_no_reports_available_is_no_nought() -> None:
    assert answer_to(CURRENT, letter(c="No reports are available.")).figures == ()
