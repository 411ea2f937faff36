"""What stands beside the label of a count says of whom it is: what nobody has learnt there leaves the count to a person."""

import pytest

from councils.domain.vocabulary import Question
from tests.parsing.reading_letters import answer_to, bounds, letter


def _sure(table: str, question: Question = Question.YEARLY_CASES, part: str = "g") -> list[bool]:
    answer = answer_to(question, f"Avonbrook Council\n\n{letter(**{part: table})}")
    return [figure.certain for figure in answer.figures]


@pytest.mark.parametrize(
    "table",
    [
        "Ward\tYear\tCases\nNorthgate\t2019\t3\nSouthgate\t2020\t4\nEastgate\t2021\t2",
        "Sex\tYear\tCases\nF\t2019\t3\nM\t2020\t4\nF\t2021\t2",
        "Year\tSex\tCases\n2019\tF\t3\n2020\tF\t4\n2021\tF\t2",
    ],
)
def test_a_count_of_a_place_or_a_sex_is_left_to_a_person(table: str) -> None:
    assert True not in _sure(table)


def test_groups_of_one_place_each_are_left_to_a_person() -> None:
    table = "Ethnicity\tArea\tNumber\nWhite British\tNorth\t4\nAsian\tSouth\t2\nBlack\tNorth\t1"
    assert True not in _sure(table, Question.VICTIM_ETHNICITY, "e")


def test_the_council_its_reference_and_its_system_part_nothing() -> None:
    table = "Council\tRef\tSystem\tYear\tCases\nAvonbrook\tAB/118\tMosaic\t2019\t3\nAvonbrook\tAB/118\tMosaic\t2020\t4"
    assert _sure(table) == [True, True]


def test_a_remark_that_changes_no_count_leaves_it_certain() -> None:
    table = "Year\tCases\tNote\n2019\t12\t\n2020\t14\tPandemic\n2021\t17\tFewer referrals in spring"
    assert _sure(table) == [True, True, True]


@pytest.mark.parametrize("remark", ["9 months", "all exploitation", "referrals", "provisional", "includes adults"])
def test_a_remark_that_changes_what_is_counted_leaves_its_count_to_a_person(remark: str) -> None:
    table = f"Year\tCases\tNote\n2019\t12\t\n2020\t14\t{remark}\n2021\t17\t"
    answer = answer_to(Question.YEARLY_CASES, letter(g=table))
    assert bounds(answer.figures) == [("2019", 12, 12), ("2020", 14, 14), ("2021", 17, 17)]
    assert [figure.certain for figure in answer.figures] == [True, False, True]


def test_the_words_of_a_table_beside_another_are_not_of_its_rows() -> None:
    table = "Ethnicity\tNo.\tAge\tNo.\nWhite British\t14\t13\t4\nAsian\t3\t14\t6\nBlack\t2\t15\t9"
    assert _sure(table, Question.VICTIM_ETHNICITY, "e") == [True, True, True]
    assert _sure(table, Question.VICTIM_AGE, "e") == [True, True, True]


@pytest.mark.parametrize("head", ["Ethnicity of carers", "Ethnicity of families", "Ethnicity of staff"])
def test_the_groups_of_other_people_are_left_to_a_person(head: str) -> None:
    assert True not in _sure(f"{head}\tNumber\nWhite British\t13\nAsian\t5", Question.VICTIM_ETHNICITY, "e")


@pytest.mark.parametrize("head", ["Ethnicity", "e) Ethnic background", "Ethnicity of child", "Victims' ethnicity"])
def test_the_groups_of_the_children_are_certain(head: str) -> None:
    assert _sure(f"{head}\tNumber\nWhite British\t13\nAsian\t5", Question.VICTIM_ETHNICITY, "e") == [True, True]


def test_ages_at_another_time_are_left_to_a_person() -> None:
    assert True not in _sure("Age first missing\tNumber\n11\t3\n12\t5\n13\t9", Question.VICTIM_AGE, "e")
    assert _sure("Age last birthday\tNumber\n11\t3\n12\t5\n13\t9", Question.VICTIM_AGE, "e") == [True, True, True]


def test_two_bare_numbers_in_the_row_of_one_count_leave_it_to_a_person() -> None:
    assert True not in _sure("Open CSE cases\t100\t214", Question.CURRENT_CASES, "c")
    assert _sure("Open CSE cases\t214", Question.CURRENT_CASES, "c") == [True]


def test_groups_told_of_two_years_in_a_breath_are_left_to_a_person() -> None:
    words = "20 White British and 4 Asian children in 2023; 22 and 2 in 2024."
    assert True not in _sure(words, Question.VICTIM_ETHNICITY, "e")
    assert True in _sure("20 White British and 4 Asian children, all in 2023.", Question.VICTIM_ETHNICITY, "e")


def test_a_cell_that_goes_over_several_rows_says_whose_all_their_counts_are() -> None:
    table = "Role\tEthnicity\tNumber\nVictim\tWhite British\t12\n\tAsian\t3\nBystander\tBlack\t4\n\tMixed\t9"
    answer = answer_to(Question.VICTIM_ETHNICITY, letter(e=table))
    certain = {one.ethnicity.label for one in answer.figures if one.ethnicity is not None and one.certain}
    assert certain <= {"White British", "Asian"}


def test_the_numbers_of_rows_are_no_ages_beside_a_group() -> None:
    table = "1\tEthnicity\tNumber\n12\tWhite\t16\n13\tIrish Traveller\t2\n14\tAsian\t3"
    assert True not in _sure(table, Question.VICTIM_AGE, "e")


def test_a_column_of_some_ages_is_none_of_all_children() -> None:
    assert True not in _sure("Year\tAged 16 and 17\n2021\t12\n2022\t14")
    assert _sure("Year\tChildren under 18\n2021\t12\n2022\t14") == [True, True]


def test_a_list_that_counts_one_group_twice_is_sorted_by_something_else_too() -> None:
    assert True not in _sure("White British (14), Asian (15), White British (13)", Question.VICTIM_ETHNICITY, "e")


@pytest.mark.parametrize("last", ["6 Not held", "6 Not known", "6 Unknown"])
def test_a_number_before_a_reason_below_counts_behind_their_labels_is_left_to_a_person(last: str) -> None:
    assert _sure(f"White: 20\nAsian: 13\n{last}", Question.VICTIM_ETHNICITY, "e")[:2] == [True, True]
    assert True not in _sure(f"White: 20\nAsian: 13\n{last}", Question.VICTIM_ETHNICITY, "e")[2:]


@pytest.mark.parametrize("words", ["20 White\n13 Asian\n6 Not known", "White: 20\nAsian: 13\nNot known: 6"])
def test_a_count_on_the_same_side_as_the_others_stays_certain(words: str) -> None:
    assert _sure(words, Question.VICTIM_ETHNICITY, "e") == [True, True, True]


def _groups(*rows: str) -> list[bool]:
    return _sure("\n".join(rows), Question.VICTIM_ETHNICITY, "e")


@pytest.mark.parametrize("head", ["Team", "Area", "Locality", "Service"])
def test_a_code_below_a_heading_of_something_else_is_no_reference(head: str) -> None:
    assert True not in _groups(f"Ethnicity\t{head}\tNumber", "White British\tE1\t3", "Asian\tW1\t2", "Black\tT1\t4")


@pytest.mark.parametrize("head", ["Code", "Ref", "ONS code", "Category", "Row no", "Case reference"])
def test_a_code_below_a_heading_of_codes_parts_nothing(head: str) -> None:
    rows = ("White British\tE1\t3", "Asian\tW1\t2", "Black\tT1\t4")
    assert _groups(f"Ethnicity\t{head}\tNumber", *rows) == [True, True, True]


@pytest.mark.parametrize("body", ["Police", "The police", "NHS", "Avon Constabulary", "Health", "Police records"])
def test_the_system_of_another_body_counts_what_that_body_counts(body: str) -> None:
    assert True not in _sure(f"Year\tSystem\tNumber\n2019\t{body}\t3\n2020\t{body}\t4")


@pytest.mark.parametrize("system", ["Mosaic", "Liquidlogic", "Social care", "LCS", "Old system"])
def test_the_council_s_own_system_parts_nothing(system: str) -> None:
    assert _sure(f"Year\tSystem\tNumber\n2019\t{system}\t3\n2020\t{system}\t4") == [True, True]


@pytest.mark.parametrize(
    ("head", "remark"),
    [
        ("Note", "from two of the five areas"),
        ("", "from two of the five areas"),
        ("Note", "new cases opened"),
        ("Comment", "North area team count"),
        ("Team", "the one in town"),
        ("Status", "stepped down to school"),
    ],
)
def test_a_remark_of_a_part_leaves_its_count_to_a_person(head: str, remark: str) -> None:
    table = f"Year\tNumber\t{head}\n2019\t12\t{remark}\n2020\t14\t{remark}"
    assert True not in _sure(table)


@pytest.mark.parametrize("remark", ["a new team was set up", "two of the years were busy", "the area grew in size"])
def test_a_remark_that_tells_of_the_time_leaves_its_count_certain(remark: str) -> None:
    assert _sure(f"Year\tNumber\tNote\n2019\t12\t{remark}\n2020\t14\t{remark}") == [True, True]
