"""Tables whose every row says in its cells what its count is for."""

import pytest

from councils.domain.vocabulary import Basis, Outcome, Question, StrategyValue, Unit
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.records import find_records, with_records
from councils.parsing.rules.spans import Places
from tests.parsing.reading_letters import ASKED, answer_to, bounds, placed, read_letter

KEYED = """Council,Ref,Part,Measure,Group,Period,Value
Avonbrook Council,0932/25,1,Mechanisms and strategy in place,,Current,Yes
Avonbrook Council,0932/25,2,Description of mechanisms,,Current,Daily triage and a risk panel; an annual review
Avonbrook Council,0932/25,3,CSE cases open,All,30 April 2025,14
Avonbrook Council,0932/25,4,CSE cases open - two or more perpetrators,All,30 April 2025,3
Avonbrook Council,0932/25,5,CSE cases open - ethnicity of child,White British,30 April 2025,9
Avonbrook Council,0932/25,5,CSE cases open - ethnicity of child,Not recorded,30 April 2025,5
Avonbrook Council,0932/25,5,CSE cases open - age of child,13,30 April 2025,6
Avonbrook Council,0932/25,5,CSE cases open - age of child,17,30 April 2025,8
Avonbrook Council,0932/25,6,Ethnicity of perpetrators,,Current,Not recorded
Avonbrook Council,0932/25,7,CSE cases open on 1 March,All,2023,13
Avonbrook Council,0932/25,7,CSE cases open on 1 March,All,2024,15
Avonbrook Council,0932/25,7,CSE cases open on 1 March,All,2020 to 2022,Not held
"""

BY_WORDS = """Measure,Breakdown,Category,Period,Count
CSE strategy in place,,,2025,Yes
Children open to CSE monitoring,Total,All,31 March 2025,22
Children open to CSE monitoring,Gang or group based,All,31 March 2025,4
Children open to CSE monitoring,Ethnicity,White British,31 March 2025,19
Children open to CSE monitoring,Ethnicity,Not stated,31 March 2025,3
Children open to CSE monitoring,Age,14-15,31 March 2025,12
Children open to CSE monitoring,Age,16-17,31 March 2025,10
Perpetrators,Ethnicity,,31 March 2025,Not recorded
Children open to CSE monitoring,Total,All,31 March 2023,20
Children open to CSE monitoring,Total,All,31 March 2024,25
"""

ACROSS = """Measure|Current|2022|2023|2024
CSE cases monitored|31|40|38|44
of which gang or group based|5|6|7|9
Victims: White British|20|||
Victims: Unknown|11|||
Victims aged 10-13|14|||
Victims aged 14-17|17|||
Perpetrator ethnicity|Not held|Not held|Not held|Not held
"""

MERGED = """Question,Detail,Category,Count
1,Mechanisms and strategy,,Yes
2,Description,,Weekly panel
3,Current number of cases,,24
4,Group based,,3
5,Ethnicity,White,12
,,Asian,7
,,Unknown,5
,Age,12,4
,,13 to 17,20
6,Ethnicity of perpetrators,,Not recorded
7,Cases each year,2022,22
,,2023,25
,,2024,27
"""

LABEL_LAST = """Category,Number,FOI question
Current CSE cases,18,3
Gang/group based,2,4
White British,10,5
Black Caribbean,8,5
Aged 12-14,7,5
Aged 15-17,11,5
2022,14,7
2023,16,7
"""

WIDE = """Year,CSE cases,Gang/group,White,Asian,Unknown,Under 14,14-17
2022,20,3,12,5,3,4,16
2023,22,<5,13,6,3,5,17
Current,19,2,11,5,3,3,16
"""

TWO_KINDS = """Part,Category,CSE cases,CCE cases
3,Current,12,30
4,Gang or group,3,14
5,White,8,20
5,Asian,4,10
7,2023,13,25
7,2024,14,28
"""

SEXES = """Question,Measure,Sex,Year,Children
c,CSE cases,All,2025,17
c,CSE cases,Female,2025,14
c,CSE cases,Male,2025,3
d,CSE cases group based,All,2025,2
g,CSE cases,All,2022,20
g,CSE cases,Female,2022,15
g,CSE cases,Male,2022,5
"""

OTHER_MEASURES = """Indicator,Financial year,Value
CSE referrals,2022/23,72
CSE referrals,2023/24,81
Children monitored for CSE,2022/23,35
Children monitored for CSE,2023/24,33
Missing episodes,2022/23,140
Missing episodes,2023/24,150
"""

STATUSES = """Type,Status,Financial year,Count
CSE,Open at year end,2022/23,14
CSE,Closed in year,2022/23,33
CSE,Open at year end,2023/24,15
CSE,Closed in year,2023/24,28
"""

QUESTIONS_IN_WORDS = """Request,Category,Response
Do mechanisms operate and is there a CSE strategy?,,Yes
Current number of CSE cases monitored,Total,26
Number thought to be gang/group based,Total,Nil
Victims by ethnicity,White British,22
Victims by ethnicity,Not known,4
Victims by age,12 to 14,10
Victims by age,15 to 17,16
Perpetrators by ethnicity,All,Not held
Cases each year,2023,28
Cases each year,2024,27
"""

SYMBOLS = """Question,Breakdown,Category,Total
3,All,,21
4,Gang/group,,[c]
5,Ethnicity,White,15
5,Ethnicity,Black,*
5,Age,Under 14,..
5,Age,14+,17
7,Year,2023,25
7,Year,2024,-
"""

PERPETRATORS_TOO = """Subject,Characteristic,Value,CSE cases
Victims,Ethnicity,White British,16
Victims,Ethnicity,Asian,4
Victims,Age,13-15,12
Victims,Age,16-17,8
Perpetrators,Ethnicity,White British,9
Perpetrators,Ethnicity,Asian,5
"""


def certain(question: Question, text: str) -> list[tuple[str, int | None, int | None]]:
    return bounds(tuple(figure for figure in answer_to(question, text).figures if figure.certain))


def test_a_label_further_on_in_the_row_keys_its_count() -> None:
    made = read_letter(KEYED)
    assert made.answer(Question.STRATEGY).value is StrategyValue.YES
    assert made.answer(Question.MECHANISMS).outcome is Outcome.ANSWERED
    assert certain(Question.CURRENT_CASES, KEYED) == [("as at 2025-04-30", 14, 14)]
    assert certain(Question.GROUP_BASED_CASES, KEYED) == [("as at 2025-04-30", 3, 3)]
    assert certain(Question.VICTIM_ETHNICITY, KEYED) == [("White British", 9, 9), ("Not recorded", 5, 5)]
    assert certain(Question.VICTIM_AGE, KEYED) == [("13-13", 6, 6), ("17-17", 8, 8)]
    assert made.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert made.unread == ()


def test_the_years_of_a_range_that_is_not_held_are_told_one_by_one() -> None:
    made = answer_to(Question.YEARLY_CASES, KEYED)
    assert made.outcome is Outcome.PARTLY_ANSWERED
    assert sorted(bounds(made.figures)) == [
        ("2020", None, None),
        ("2021", None, None),
        ("2022", None, None),
        ("as at 2023-03-01", 13, 13),
        ("as at 2024-03-01", 15, 15),
    ]


def test_words_tell_the_question_where_no_label_does() -> None:
    made = read_letter(BY_WORDS)
    assert made.answer(Question.STRATEGY).value is StrategyValue.YES
    current = made.answer(Question.CURRENT_CASES)
    assert bounds(current.figures) == [("as at 2025-03-31", 22, 22)]
    assert (current.basis, current.unit) == (Basis.OPEN_ON_DATE, Unit.CHILDREN)
    assert certain(Question.GROUP_BASED_CASES, BY_WORDS) == [("as at 2025-03-31", 4, 4)]
    assert certain(Question.VICTIM_ETHNICITY, BY_WORDS) == [("White British", 19, 19), ("Not stated", 3, 3)]
    assert certain(Question.VICTIM_AGE, BY_WORDS) == [("14-15", 12, 12), ("16-17", 10, 10)]
    assert made.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert certain(Question.YEARLY_CASES, BY_WORDS) == [("as at 2023-03-31", 20, 20), ("as at 2024-03-31", 25, 25)]


def test_the_column_of_today_answers_for_today_and_those_of_years_for_the_years() -> None:
    assert certain(Question.CURRENT_CASES, ACROSS) == [("", 31, 31)]
    assert certain(Question.GROUP_BASED_CASES, ACROSS) == [("", 5, 5)]
    assert certain(Question.VICTIM_ETHNICITY, ACROSS) == [("White British", 20, 20), ("Unknown", 11, 11)]
    assert certain(Question.VICTIM_AGE, ACROSS) == [("10-13", 14, 14), ("14-17", 17, 17)]
    assert certain(Question.YEARLY_CASES, ACROSS) == [("2022", 40, 40), ("2023", 38, 38), ("2024", 44, 44)]
    assert answer_to(Question.PERPETRATOR_ETHNICITY, ACROSS).outcome is Outcome.NOT_HELD


def test_cells_left_empty_below_a_merged_one_say_what_it_says() -> None:
    assert certain(Question.VICTIM_ETHNICITY, MERGED) == [("White", 12, 12), ("Asian", 7, 7), ("Unknown", 5, 5)]
    assert certain(Question.VICTIM_AGE, MERGED) == [("12-12", 4, 4), ("13-17", 20, 20)]
    assert certain(Question.YEARLY_CASES, MERGED) == [("2022", 22, 22), ("2023", 25, 25), ("2024", 27, 27)]
    assert answer_to(Question.PERPETRATOR_ETHNICITY, MERGED).outcome is Outcome.NOT_HELD


def test_the_label_of_the_question_may_stand_last() -> None:
    assert certain(Question.CURRENT_CASES, LABEL_LAST) == [("", 18, 18)]
    assert certain(Question.VICTIM_ETHNICITY, LABEL_LAST) == [("White British", 10, 10), ("Black Caribbean", 8, 8)]
    assert certain(Question.VICTIM_AGE, LABEL_LAST) == [("12-14", 7, 7), ("15-17", 11, 11)]
    assert certain(Question.YEARLY_CASES, LABEL_LAST) == [("2022", 14, 14), ("2023", 16, 16)]


def test_headings_alone_may_name_what_each_column_counts() -> None:
    assert certain(Question.CURRENT_CASES, WIDE) == [("", 19, 19)]
    assert certain(Question.GROUP_BASED_CASES, WIDE) == [("", 2, 2)]
    assert certain(Question.VICTIM_ETHNICITY, WIDE) == [("White", 11, 11), ("Asian", 5, 5), ("Unknown", 3, 3)]
    assert certain(Question.YEARLY_CASES, WIDE) == [("2022", 20, 20), ("2023", 22, 22)]


def test_of_two_columns_of_counts_the_one_of_cse_is_read() -> None:
    assert certain(Question.CURRENT_CASES, TWO_KINDS) == [("", 12, 12)]
    assert certain(Question.VICTIM_ETHNICITY, TWO_KINDS) == [("White", 8, 8), ("Asian", 4, 4)]
    assert certain(Question.YEARLY_CASES, TWO_KINDS) == [("2023", 13, 13), ("2024", 14, 14)]


def test_rows_of_girls_and_of_boys_are_parts_of_the_row_of_all() -> None:
    assert certain(Question.CURRENT_CASES, SEXES) == [("2025", 17, 17)]
    assert certain(Question.YEARLY_CASES, SEXES) == [("2022", 20, 20)]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (OTHER_MEASURES, [("2022/23", 35, 35), ("2023/24", 33, 33)]),
        (STATUSES, [("2022/23", 14, 14), ("2023/24", 15, 15)]),
    ],
)
def test_rows_that_count_something_else_are_left_out(table: str, expected: list[tuple[str, int, int]]) -> None:
    assert bounds(answer_to(Question.YEARLY_CASES, table).figures) == expected


def test_questions_may_be_paraphrased_in_a_column() -> None:
    made = read_letter(QUESTIONS_IN_WORDS)
    assert made.answer(Question.STRATEGY).value is StrategyValue.YES
    assert certain(Question.CURRENT_CASES, QUESTIONS_IN_WORDS) == [("", 26, 26)]
    assert certain(Question.GROUP_BASED_CASES, QUESTIONS_IN_WORDS) == [("", 0, 0)]
    assert certain(Question.VICTIM_ETHNICITY, QUESTIONS_IN_WORDS) == [("White British", 22, 22), ("Not known", 4, 4)]
    assert certain(Question.YEARLY_CASES, QUESTIONS_IN_WORDS) == [("2023", 28, 28), ("2024", 27, 27)]


def test_symbols_and_dashes_in_a_table_of_records_are_no_noughts() -> None:
    assert answer_to(Question.GROUP_BASED_CASES, SYMBOLS).outcome is Outcome.WITHHELD
    assert bounds(answer_to(Question.VICTIM_ETHNICITY, SYMBOLS).figures) == [("White", 15, 15), ("Black", None, None)]
    assert bounds(answer_to(Question.VICTIM_AGE, SYMBOLS).figures) == [("None-13", None, None), ("14-None", 17, 17)]
    assert bounds(answer_to(Question.YEARLY_CASES, SYMBOLS).figures) == [("2023", 25, 25), ("2024", None, None)]


def test_the_same_groups_of_victims_and_of_perpetrators_are_kept_apart() -> None:
    victims = answer_to(Question.VICTIM_ETHNICITY, PERPETRATORS_TOO)
    assert bounds(victims.figures) == [("White British", 16, 16), ("Asian", 4, 4)]
    perpetrators = answer_to(Question.PERPETRATOR_ETHNICITY, PERPETRATORS_TOO)
    assert bounds(perpetrators.figures) == [("White British", 9, 9), ("Asian", 5, 5)]
    assert bounds(answer_to(Question.VICTIM_AGE, PERPETRATORS_TOO).figures) == [("13-15", 12, 12), ("16-17", 8, 8)]


def test_one_column_may_name_the_cases_for_every_row() -> None:
    table = """Metric,Split,Value,Year
CSE cases,All,14,
CSE cases,Gang related,2,
CSE cases,White,10,
CSE cases,Asian,4,
CSE cases,All,20,2022
CSE cases,All,22,2023
"""
    assert certain(Question.GROUP_BASED_CASES, table) == [("", 2, 2)]
    assert certain(Question.VICTIM_ETHNICITY, table) == [("White", 10, 10), ("Asian", 4, 4)]
    assert certain(Question.YEARLY_CASES, table) == [("2022", 20, 20), ("2023", 22, 22)]
    current = answer_to(Question.CURRENT_CASES, table)
    assert bounds(current.figures) == [("", 14, 14)]
    assert not any(figure.certain for figure in current.figures)


def test_a_label_of_a_question_and_a_year_are_enough() -> None:
    table = """Question,Year,Result
7,April 2021 to March 2022,17
7,April 2022 to March 2023,18
3,April 2025,14
4,April 2025,1
"""
    assert certain(Question.CURRENT_CASES, table) == [("2025-04-01..2025-04-30", 14, 14)]
    assert certain(Question.GROUP_BASED_CASES, table) == [("2025-04-01..2025-04-30", 1, 1)]
    assert len(certain(Question.YEARLY_CASES, table)) == 2


def test_a_list_of_what_was_counted_may_have_a_column_of_sources() -> None:
    table = """Attribute | Value | Source
Strategy including CSE | Yes | Website
CSE cases open at 30 April 2025 | 23 | Liquidlogic
Of which group based | 3 | Liquidlogic
Victims aged 13 | 9 | Liquidlogic
Victims aged 16 | 14 | Liquidlogic
Ethnicity of perpetrators | Not recorded | Liquidlogic
"""
    made = read_letter(table)
    assert made.answer(Question.STRATEGY).value is StrategyValue.YES
    assert certain(Question.CURRENT_CASES, table) == [("as at 2025-04-30", 23, 23)]
    assert certain(Question.GROUP_BASED_CASES, table) == [("", 3, 3)]
    assert certain(Question.VICTIM_AGE, table) == [("13-13", 9, 9), ("16-16", 14, 14)]
    assert made.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD


def test_days_across_the_top_are_years_but_for_the_last() -> None:
    table = """Measure,31/03/2023,31/03/2024,30/04/2025
Open CSE plans,13,15,16
Open CSE plans - group based,,,2
"""
    assert certain(Question.CURRENT_CASES, table) == [("as at 2025-04-30", 16, 16)]
    assert certain(Question.GROUP_BASED_CASES, table) == [("as at 2025-04-30", 2, 2)]
    assert certain(Question.YEARLY_CASES, table) == [("as at 2023-03-31", 13, 13), ("as at 2024-03-31", 15, 15)]


def test_a_column_of_referrals_beside_one_of_open_cases_is_left_out() -> None:
    table = """Financial year,Open CSE cases at 31 March,Of which gang or group based,New CSE referrals
2021/22,33,3,85
2022/23,36,4,90
2023/24,31,4,88
"""
    made = answer_to(Question.YEARLY_CASES, table)
    assert bounds(made.figures) == [
        ("as at 2022-03-31", 33, 33),
        ("as at 2023-03-31", 36, 36),
        ("as at 2024-03-31", 31, 31),
    ]
    assert not any(figure.certain for figure in answer_to(Question.GROUP_BASED_CASES, table).figures)


def test_a_printed_question_is_answered_by_the_rows_below_its_own_too() -> None:
    table = f"""Question,Response,
"{ASKED["c"]}",19,
"{ASKED["e"]}",White British,15
,Mixed,4
,Aged 13,5
,Aged 14,14
"{ASKED["f"]}",Not recorded,
"{ASKED["g"]}",2023,22
,2024,19
"""
    assert bounds(answer_to(Question.CURRENT_CASES, table).figures) == [("", 19, 19)]
    assert bounds(answer_to(Question.VICTIM_ETHNICITY, table).figures) == [("White British", 15, 15), ("Mixed", 4, 4)]
    assert bounds(answer_to(Question.VICTIM_AGE, table).figures) == [("13-13", 5, 5), ("14-14", 14, 14)]
    assert bounds(answer_to(Question.YEARLY_CASES, table).figures) == [("2023", 22, 22), ("2024", 19, 19)]
    assert answer_to(Question.PERPETRATOR_ETHNICITY, table).outcome is Outcome.NOT_HELD


def test_a_column_that_numbers_the_rows_counts_nothing() -> None:
    table = """S/N,Financial year,Number of CSE cases,Comment
1,2021/22,18,
2,2022/23,*,suppressed
3,2023/24,20,
"""
    made = answer_to(Question.YEARLY_CASES, table)
    assert bounds(made.figures) == [("2021/22", 18, 18), ("2022/23", None, None), ("2023/24", 20, 20)]


def test_a_remark_says_why_a_year_has_no_count() -> None:
    table = """Year,Cases monitored,Of which gang/group,Comment
2011,,,Not recorded
2012,,,Not recorded
2023,19,4,
2024,21,2,new system
"""
    made = answer_to(Question.YEARLY_CASES, table)
    assert made.outcome is Outcome.PARTLY_ANSWERED
    assert bounds(made.figures) == [("2011", None, None), ("2012", None, None), ("2023", 19, 19), ("2024", 21, 21)]


def test_a_breakdown_with_a_column_of_today_is_read_from_it() -> None:
    table = """Ethnicity,2023,2024,Current
White British,10,11,12
Mixed,2,2,3
"""
    assert bounds(answer_to(Question.VICTIM_ETHNICITY, table).figures) == [("White British", 12, 12), ("Mixed", 3, 3)]
    theirs = table.replace("Ethnicity", "Ethnicity of perpetrators")
    assert answer_to(Question.VICTIM_ETHNICITY, theirs).figures == ()
    assert bounds(answer_to(Question.PERPETRATOR_ETHNICITY, theirs).figures) == [
        ("White British", 12, 12),
        ("Mixed", 3, 3),
    ]


# Where nothing is certain, or nothing is a record


def test_a_breakdown_of_several_years_is_of_none_of_them_for_certain() -> None:
    table = """Theme;Group;2022/23;2023/24
All CSE cases;All;30;33
Ethnicity;White British;24;25
Ethnicity;Black African;6;8
"""
    made = answer_to(Question.VICTIM_ETHNICITY, table)
    assert len(made.figures) == 4
    assert not any(figure.certain for figure in made.figures)


def test_a_month_is_no_year() -> None:
    table = """Measure,Month,Number
CSE cases open,Jan 2024,10
CSE cases open,Feb 2024,12
CSE cases open,Mar 2024,11
Group based CSE cases,Mar 2024,2
"""
    made = read_letter(table)
    assert not any(figure.certain for answer in made.answers for figure in answer.figures)


@pytest.mark.parametrize(
    "table",
    [
        "Area,Indicator,Year,Value\nAvonbrook,Population aged 0 to 17,2022,40210\n"
        "Avonbrook,Population aged 0 to 17,2023,40333\nAvonbrook,Children in need,2022,900\n"
        "Avonbrook,Children looked after,2023,320\n",
        "Measure,Category,Median,Actual\nCSE cases,2023,20,25\nCSE cases,2024,20,22\nGroup based CSE cases,2024,5,3\n",
        "Section,Exemption,Applies to\n3,Section 40(2),Small numbers\n4,Section 31,Group based\n5,Section 40(2),Age\n",
        "Name,Role,Telephone\nA Person,Information officer,01632 960 333\nB Person,Manager,01632 960 334\n"
        "C Person,Clerk,01632 960 335\n",
    ],
)
def test_other_tables_hold_no_certain_record(table: str) -> None:
    assert not any(figure.certain for answer in read_letter(table).answers for figure in answer.figures)


def test_two_councils_in_one_table_make_neither_certain() -> None:
    table = """Local authority,Measure,Year,Number
Avonbrook,CSE cases monitored,2023,14
North Avonbrook,CSE cases monitored,2023,17
Avonbrook,CSE cases that are group based,2023,2
North Avonbrook,CSE cases that are group based,2023,5
"""
    assert not any(figure.certain for answer in read_letter(table).answers for figure in answer.figures)


def test_rows_that_are_keyed_already_are_not_keyed_twice() -> None:
    letter = Letter.of(placed(KEYED))
    records = find_records(letter, Places(()))
    rows = with_records((), records)
    assert with_records(rows, records) == rows


def test_prose_holds_no_records() -> None:
    letter = Letter.of(placed("We had 22 open cases on 31 March 2025, of which 4 were group based."))
    assert find_records(letter, Places(())) == ()


SHARED = """Avonbrook Council

1 and 2. There is a joint strategy.

3, 4 and 7. Please see the table.

	Avonbrook	North Avonbrook	{last}
CSE cases monitored now (3)	12	19	31
Of which group based (4)	0	3	3
CSE cases in 2022 (7)	18	27	45
CSE cases in 2023 (7)	15	24	39

Figures for 2010 to 2021 are not held.

5. For Avonbrook: 11 White British and 1 Chinese.

6. Neither council holds this.
"""


@pytest.mark.parametrize("last", ["Shared service", "Total", "Both", "Partnership", "Change"])
def test_of_several_councils_columns_only_the_own_one_is_read(last: str) -> None:
    read = read_letter(SHARED.format(last=last))
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 12, 12)]
    assert bounds(read.answer(Question.GROUP_BASED_CASES).figures) == [("", 0, 0)]
    years = bounds(read.answer(Question.YEARLY_CASES).figures)
    assert [each for each in years if each[1] is not None] == [("2022", 18, 18), ("2023", 15, 15)]
    assert len(years) == 14
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD


def test_the_number_of_a_question_behind_a_name_is_never_certain() -> None:
    words = "\tOurs\tTheirs\tAll\nCases in 2021 (7)\t21\t30\t51\nCases in 2022 (7)\t18\t27\t45"
    assert not any(figure.certain for figure in answer_to(Question.YEARLY_CASES, f"g) {ASKED['g']}\n\n{words}").figures)


def test_a_column_of_replies_and_one_for_each_year_stand_side_by_side() -> None:
    text = """Ref\tWhat you asked\tReply\t2022\t2023\t2024
a\tOperate mechanisms and have a strategy\tYes to both\t\t\t
b\tNature of mechanisms\tA fortnightly panel\t\t\t
c\tCSE cases currently monitored\t24 children\t\t\t
d\tOf those, group based\t1\t\t\t
f\tEthnicity of perpetrators\tNot held\t\t\t
g\tChildren monitored in the calendar year\tSee columns to the right\t\t31\t38
"""
    assert bounds(answer_to(Question.CURRENT_CASES, text).figures) == [("", 24, 24)]
    assert bounds(answer_to(Question.GROUP_BASED_CASES, text).figures) == [("", 1, 1)]
    assert bounds(answer_to(Question.YEARLY_CASES, text).figures) == [("2023", 31, 31), ("2024", 38, 38)]


def test_a_form_filled_with_dashes_says_nothing_that_a_refusal_below_it_does_not_say() -> None:
    rows = "".join(f"\t{year}\t-\tAs above\n" for year in range(2011, 2015))
    text = f"""Avonbrook Council
Question\tYear\tNumber\tComment
Mechanisms and strategy\t\tN/A\tNot a function of the Borough Council
Current cases\t2025\t-\tAs above
Victims: ethnicity and age\t2025\t-\tAs above
Cases per year\t2010\t-\tAs above
{rows}
No data is held. Please send questions 1 to 7 to Thornshire County Council.
"""
    read = read_letter(text)
    assert all(not answer.figures for answer in read.answers)
    assert {read.answer(question).outcome for question in list(Question)[2:]} == {Outcome.NOT_HELD}


def test_a_category_of_years_below_a_merged_name_gives_each_year_its_count() -> None:
    table = """Question	Category	Number
Q3 Current cases		24
Q4 Group based		3
Q5 Ethnicity	White British	15
	Indian	9
Q6 Perpetrators		Not held
Q7 Yearly	2021	13
	2022	20
	2023	18
"""
    read = read_letter(f"Avonbrook Council\n\n{table}")
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == [("2021", 13, 13), ("2022", 20, 20), ("2023", 18, 18)]


def test_counts_below_the_names_of_groups_and_ages_are_found() -> None:
    words = "White British\tIndian\tTotal\n15\t9\t24\n\nAge 13\tAge 14\tAge 15\tTotal\n8\t9\t7\t24"
    read = read_letter(f"Avonbrook Council\n\nQuestion 5\n\n{words}\n\nQuestion 7\n\nNot held")
    assert [figure.low for figure in read.answer(Question.VICTIM_ETHNICITY).figures] == [15, 9]
    assert [figure.low for figure in read.answer(Question.VICTIM_AGE).figures] == [8, 9, 7]


def test_groups_in_rows_keyed_by_their_question_have_a_count_for_each_year() -> None:
    table = "\t2023\t2024\nQ3/Q7 Number of CSE cases\t18\t24\nQ4 Gang or group\t3\t3\nQ5 White British\t11\t15\nQ5 Indian\t7\t9\n"
    figures = read_letter(f"Avonbrook Council\n\n{table}").answer(Question.VICTIM_ETHNICITY).figures
    assert bounds(figures) == [("White British", 11, 11), ("White British", 15, 15), ("Indian", 7, 7), ("Indian", 9, 9)]
    assert [str(figure.period) for figure in figures] == ["2023", "2024", "2023", "2024"]


def test_children_of_both_kinds_of_exploitation_leave_the_count_of_one_to_a_person() -> None:
    table = "Year\tCSE\tCCE\tBoth\tTotal\n2021\t13\t5\t2\t20\n2022\t20\t6\t3\t29\n2023\t18\t9\t4\t31\n"
    answer = read_letter(f"Avonbrook Council\n\n{table}").answer(Question.YEARLY_CASES)
    assert not any(figure.certain for figure in answer.figures)


def test_a_list_of_metrics_says_in_each_row_what_it_counts() -> None:
    table = """Metric	Value
CSE strategy in place	Yes
Current CSE cases	24
Children in need	900
CCE cases	12
CSE cases - group based	3
CSE victims - White British	15
Indian victims	9
CSE victims aged 13	8
CSE victims aged 14	9
Average age of CSE victims	14
Perpetrator ethnicity	Not recorded
CSE cases 2023	18
CSE cases 2024	24
"""
    read = read_letter(f"Avonbrook Council\n\n{table}")
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 24, 24)]
    assert bounds(read.answer(Question.GROUP_BASED_CASES).figures) == [("", 3, 3)]
    assert bounds(read.answer(Question.VICTIM_ETHNICITY).figures) == [("White British", 15, 15), ("Indian", 9, 9)]
    assert bounds(read.answer(Question.VICTIM_AGE).figures) == [("13-13", 8, 8), ("14-14", 9, 9)]
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == [("2023", 18, 18), ("2024", 24, 24)]
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD


def test_referrals_beside_cases_in_a_list_of_metrics_are_no_cases() -> None:
    metrics = "Current CSE cases\t24\nCSE cases - group based\t3\n"
    years = "CSE referrals 2023\t60\nCSE referrals 2024\t70\nCSE cases 2023\t18\nCSE cases 2024\t24\n"
    figures = (
        read_letter(f"Avonbrook Council\n\nIndicator\tNumber\n{metrics}{years}").answer(Question.YEARLY_CASES).figures
    )
    assert bounds(figures) == [("2023", 18, 18), ("2024", 24, 24)]


def test_parts_numbered_within_their_question_key_their_rows() -> None:
    rows = "3\tCurrent cases\t24\n4\tGang/group\t3\n5.1\tWhite British\t15\n5.2\tIndian\t9\n5.3\tAge 13\t8\n5.5\tAge 14\t9\n"
    table = f"Ref\tQuestion\tAnswer\n{rows}6\tPerpetrators\tNot held\n7.1\t2022\t20\n7.2\t2023\t18\n7.3\t2024\t24\n"
    read = read_letter(f"Avonbrook Council\n\n{table}")
    assert bounds(read.answer(Question.VICTIM_ETHNICITY).figures) == [("White British", 15, 15), ("Indian", 9, 9)]
    assert bounds(read.answer(Question.VICTIM_AGE).figures) == [("13-13", 8, 8), ("14-14", 9, 9)]
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == [("2022", 20, 20), ("2023", 18, 18), ("2024", 24, 24)]


SERVICE = """Ref,Sub-question,Answer,Service comment
ELB/FOI/2025/217,Mechanisms and strategy in place?,Yes,Agreed by the partnership
ELB/FOI/2025/217,Current number of CSE cases,33,Open on 1 May 2025
ELB/FOI/2025/217,"Of these, gang/group based",7,Two or more perpetrators
ELB/FOI/2025/217,Victims' ethnicity - White British,24,
ELB/FOI/2025/217,Victims' ethnicity - Any other Asian background,9,
ELB/FOI/2025/217,Perpetrators' ethnicity,Not held,Held by Estuary Police
ELB/FOI/2025/217,Cases monitored in 2023,61,At any time in the year
ELB/FOI/2025/217,Cases monitored in 2024,70,At any time in the year
ELB/FOI/2025/217,Cases monitored 2020 to 2022,Not held,Recording began in January 2023
"""


def test_a_row_of_several_years_goes_with_those_of_one_year() -> None:
    text = SERVICE.replace(",", "\t").replace('"Of these\t', "Of these ").replace('"', "")
    answer = answer_to(Question.YEARLY_CASES, text)
    assert sorted(bounds(answer.figures)) == [
        ("2020", None, None), ("2021", None, None), ("2022", None, None), ("2023", 61, 61), ("2024", 70, 70),
    ]  # fmt: skip
    assert answer.basis is Basis.DURING_PERIOD


def test_a_remark_beside_a_reply_says_who_holds_it() -> None:
    text = SERVICE.replace(",", "\t").replace('"Of these\t', "Of these ").replace('"', "")
    assert answer_to(Question.PERPETRATOR_ETHNICITY, text).referred_to == "Estuary Police"
    assert bounds(answer_to(Question.GROUP_BASED_CASES, text).figures) == [("", 7, 7)]


THEMES = """Theme,Category,Value
Strategy,Do mechanisms operate and is there a strategy including CSE?,Yes
Cases open on 31 December 2024,All,15
Cases open on 31 December 2024,Group or gang based,2
Victims by ethnicity,White British,10
Victims by ethnicity,Pakistani,5
Victims by age,14,9
Victims by age,16,6
Cases by year (open on 31 December),2023,17
Cases by year (open on 31 December),2024,16
"""


def test_all_of_what_is_counted_by_groups_too_are_the_cases_of_today() -> None:
    text = THEMES.replace(",", "\t")
    assert [figure.low for figure in answer_to(Question.CURRENT_CASES, text).figures] == [15]
    assert [figure.low for figure in answer_to(Question.YEARLY_CASES, text).figures] == [17, 16]


def test_all_of_a_day_with_no_count_by_groups_beside_it_is_not_taken_for_today() -> None:
    text = THEMES.replace("Cases open on 31 December 2024,Group or gang based,2\n", "").replace(",", "\t")
    assert answer_to(Question.CURRENT_CASES, text).figures == ()


def test_a_row_for_each_group_of_each_year_has_its_group_and_its_year() -> None:
    rows = [("White British", "2022", 12), ("White British", "2023", 14), ("Asian", "2022", 3), ("Asian", "2023", 4)]
    for order in ((0, 1, 2), (1, 0, 2)):
        cells = [("Ethnicity", "Year", "Number"), *rows]
        text = "\n".join("\t".join(str(row[at]) for at in order) for row in cells)
        figures = answer_to(Question.VICTIM_ETHNICITY, "Avonbrook Council\n\n" + text).figures
        assert [(f.low, str(f.period), f.ethnicity and f.ethnicity.label) for f in figures] == [
            (count, year, group) for group, year, count in rows
        ]
        assert answer_to(Question.YEARLY_CASES, "Avonbrook Council\n\n" + text).figures == ()


def test_a_row_for_the_total_of_each_year_counts_the_year() -> None:
    text = "Year\tEthnicity\tNumber\n2022\tWhite\t12\n2022\tAsian\t3\n2022\tTotal\t15\n2023\tWhite\t14\n2023\tTotal\t14"
    assert bounds(answer_to(Question.YEARLY_CASES, text).figures) == [("2022", 15, 15), ("2023", 14, 14)]


def test_a_column_for_the_total_of_each_year_counts_the_year() -> None:
    text = "CSE cases\n\nYear\tWhite\tMixed\tAsian\tTotal\n2022\t8\t1\t2\t11\n2023\t9\t<5\t3\t14"
    assert bounds(answer_to(Question.YEARLY_CASES, text).figures) == [("2022", 11, 11), ("2023", 14, 14)]
    assert len(answer_to(Question.VICTIM_ETHNICITY, text).figures) == 6
    without = "CSE cases\n\nYear\tWhite\tMixed\tAsian\n2022\t8\t1\t2\n2023\t9\t<5\t3"
    assert answer_to(Question.YEARLY_CASES, without).figures == ()


@pytest.mark.parametrize(
    "head",
    [
        "Council\tQ3 current\tQ4 group\t2021\t2022\t2023",
        "Council\tCurrent CSE cases\tGroup based\t2021\t2022\t2023",
        "Council\t3. Current\t4. Gang based\t7. 2021\t7. 2022\t7. 2023",
        "Council\tCurrent cases\tGroup based cases\tCases 2021\tCases 2022\tCases 2023",
    ],
)
def test_one_row_answers_what_its_headings_ask(head: str) -> None:
    text = f"{head}\nAvonbrook\t22\t3\t14\t18\t19"
    assert bounds(answer_to(Question.CURRENT_CASES, text).figures) == [("", 22, 22)]
    assert bounds(answer_to(Question.GROUP_BASED_CASES, text).figures) == [("", 3, 3)]
    years = answer_to(Question.YEARLY_CASES, text).figures
    assert bounds(years) == [("2021", 14, 14), ("2022", 18, 18), ("2023", 19, 19)]


@pytest.mark.parametrize("head", ["Q1\tQ2\tQ3\tQ4", "Q1 cases\tQ2 cases\tQ3 cases\tQ4 cases"])
def test_quarters_over_one_row_are_no_questions(head: str) -> None:
    text = f"Council\t{head}\nAvonbrook\t22\t3\t14\t18"
    assert answer_to(Question.CURRENT_CASES, text).figures == ()
    assert answer_to(Question.GROUP_BASED_CASES, text).figures == ()


@pytest.mark.parametrize("both", ["Both", "CSE and CCE", "CSE/CCE", "Dual"])
def test_rows_of_cse_beside_rows_of_both_leave_open_how_many_have_cse(both: str) -> None:
    table = f"Type,2020,2021,2022\nCSE,18,22,25\nCCE,30,33,35\n{both},5,2,3\n"
    assert not any(figure.certain for answer in read_letter(table).answers for figure in answer.figures)


ENDING = "question\tcategory\t{head}\tvalue\n3 Current CSE cases\t\t31 March 2025\t34\n5 Ethnicity of victims\tWhite British\t31 March 2025\t25\n5 Ethnicity of victims\tAsian\t31 March 2025\t9\n7 Cases each year\t\t31 March 2023\t58\n7 Cases each year\t\t31 March 2024\t60\n"


@pytest.mark.parametrize("head", ["year ending", "period end", "quarter ended", "12 months to"])
def test_the_last_day_of_a_stretch_is_not_certainly_that_of_a_count(head: str) -> None:
    read = read_letter(ENDING.format(head=head))
    figures = [figure for answer in read.answers for figure in answer.figures]
    assert len(figures) == 5
    assert not any(figure.certain for figure in figures)


@pytest.mark.parametrize("head", ["as at", "period", "snapshot date", "counted on"])
def test_a_day_that_counts_are_of_is_certain(head: str) -> None:
    read = read_letter(ENDING.format(head=head))
    assert [f.certain for f in read.answer(Question.VICTIM_ETHNICITY).figures] == [True, True]
    assert {str(f.period) for f in read.answer(Question.VICTIM_ETHNICITY).figures} == {"as at 2025-03-31"}


LONG = "Authority,Measure,Category,Period,Value\n{day}{years}"
DAY = "Avonbrook,{name},All,as at 31/12/2024,24\nAvonbrook,Victim ethnicity,White British,as at 31/12/2024,24\n"
OF_YEARS = "".join(f"Avonbrook,CSE cases monitored during the year,All,{2020 + n},{28 + n}\n" for n in range(5))


@pytest.mark.parametrize("name", ["Current CSE cases", "CSE cases currently monitored", "Latest number of CSE cases"])
def test_a_count_that_its_row_calls_current_is_of_today_though_its_day_is_past(name: str) -> None:
    read = read_letter(LONG.format(day=DAY.format(name=name), years=OF_YEARS))
    assert [f.low for f in read.answer(Question.CURRENT_CASES).figures] == [24]
    assert [f.low for f in read.answer(Question.YEARLY_CASES).figures] == [28, 29, 30, 31, 32]


def test_a_count_of_one_day_that_its_row_does_not_call_current_is_doubtful_among_years() -> None:
    read = read_letter(LONG.format(day=DAY.format(name="CSE cases"), years=OF_YEARS))
    told = [f for question in (Question.CURRENT_CASES, Question.YEARLY_CASES) for f in read.answer(question).figures]
    assert not any(f.certain for f in told if f.low == 24)
