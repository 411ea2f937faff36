"""Tables whose rows each begin with the label of their question."""

import pytest

from councils.domain.vocabulary import Outcome, Question, StrategyValue
from councils.parsing.rules.keyedrows import find_keyed_rows
from councils.parsing.rules.letter import Letter
from tests.parsing.reading_letters import answer_to, bounds, placed, read_letter

LONG = """Avonbrook Council,,
Item,What was asked,What the council holds
1,Mechanisms and strategy in operation?,Yes
2,Nature of mechanisms,"A panel, which meets fortnightly"
3,Current number of CSE cases,9
4,Gang or group based (2 or more perpetrators),Not held
5a,Victims: White,4
5a,Victims: Black or Black British,2
5b,Victims: aged 13 to 15,6
5b,Victims: aged 16 to 17,3
6,Ethnicity of perpetrators,Not held. Held by the Thornshire Constabulary.
7,Cases in 2010 to 2012,Not held: records were on paper
7,Cases in 2013,13
7,Cases in 2014,18
"""

BY_PERIOD = """Question,Category,Period,Children,Note
c,Children on a CSE plan,28 February 2025,17,snapshot
d,of which group based,28 February 2025,<5,see key
e,White British,28 February 2025,11,
e,Any other ethnic group,28 February 2025,6,
g,Children on a CSE plan,2024,34,any time in the year
g,Children on a CSE plan,2023,29,any time in the year
g,Children on a CSE plan,2022,31,first full year of the new system

"Key: <5 means between one and four children.",,,,
"a: Yes, the council has these mechanisms and a strategy.",,,,
"b: A monthly panel, with a scorecard that goes to the safeguarding partnership.",,,,
"e (age): not provided, exempt under section 40(2) of the Act.",,,,
"f: the council does not record the ethnicity of perpetrators.",,,,
"g: there is no data for 2020 to 2021 because the earlier system could not report it.",,,,
"""

LETTERED = """Question,Answer,Remarks
a,Yes,chapter on exploitation
b,Weekly risk meeting,
c,13,children open at 31 March 2025
d,N/A,number of perpetrators is not a field on our system
e White British,4,
e Caribbean,3,
e age,,
f,Not held,
"""


def test_every_row_answers_the_question_of_its_label() -> None:
    made = read_letter(LONG)
    assert made.answer(Question.STRATEGY).value is StrategyValue.YES
    assert bounds(made.answer(Question.CURRENT_CASES).figures) == [("", 9, 9)]
    assert made.answer(Question.GROUP_BASED_CASES).outcome is Outcome.NOT_HELD
    assert bounds(made.answer(Question.VICTIM_ETHNICITY).figures) == [
        ("White", 4, 4),
        ("Black or Black British", 2, 2),
    ]
    assert bounds(made.answer(Question.VICTIM_AGE).figures) == [("13-15", 6, 6), ("16-17", 3, 3)]
    assert made.answer(Question.PERPETRATOR_ETHNICITY).referred_to == "Thornshire Constabulary"


def test_the_years_of_rows_are_each_with_their_own_count_or_reason() -> None:
    assert bounds(answer_to(Question.YEARLY_CASES, LONG).figures) == [
        *((str(year), None, None) for year in (2010, 2011, 2012)),
        ("2013", 13, 13),
        ("2014", 18, 18),
    ]


def test_a_period_stands_in_a_column_of_its_own() -> None:
    made = read_letter(BY_PERIOD)
    assert bounds(made.answer(Question.CURRENT_CASES).figures) == [("as at 2025-02-28", 17, 17)]
    assert bounds(made.answer(Question.VICTIM_ETHNICITY).figures) == [
        ("White British", 11, 11),
        ("Any other ethnic group", 6, 6),
    ]
    assert bounds(made.answer(Question.YEARLY_CASES).figures)[:3] == [
        ("2024", 34, 34),
        ("2023", 29, 29),
        ("2022", 31, 31),
    ]


def test_the_key_below_the_table_says_what_a_limit_hides() -> None:
    assert bounds(answer_to(Question.GROUP_BASED_CASES, BY_PERIOD).figures)[0][1:] == (1, 4)


def test_lines_below_the_table_are_keyed_as_its_rows_are() -> None:
    made = read_letter(BY_PERIOD)
    assert made.answer(Question.STRATEGY).value is StrategyValue.YES
    assert made.answer(Question.VICTIM_AGE).exemptions == ("FOIA s.40(2)",)
    assert made.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD


def test_a_label_may_stand_in_the_cell_of_its_category() -> None:
    made = read_letter(LETTERED)
    assert bounds(made.answer(Question.CURRENT_CASES).figures) == [("as at 2025-03-31", 13, 13)]
    assert bounds(made.answer(Question.VICTIM_ETHNICITY).figures) == [("White British", 4, 4), ("Caribbean", 3, 3)]


def test_a_category_with_nothing_beside_it_answers_nothing() -> None:
    assert answer_to(Question.VICTIM_AGE, LETTERED).figures == ()


@pytest.mark.parametrize(
    "table",
    [
        "Age\tNumber\n12\t1\n13\t3\n14\t6\n15\t9",
        "Rank\tWard\n1\tNorthgate\n2\tSouthgate\n3\tEastgate\n4\tWestgate",
        "Quarter\tCases\nQ1\t14\nQ2\t19\nQ3\t17\nQ4\t20",
        "1\tYes\n2\tNo",
    ],
)
def test_ages_ranks_quarters_and_two_rows_are_no_labels_of_questions(table: str) -> None:
    letter = Letter.of(placed(f"Below are some words.\n\n{table}\n"))
    assert find_keyed_rows(letter, len(letter.text)) == ()


def test_one_row_may_answer_two_lettered_parts() -> None:
    text = """Question\tSummary of answer
a and b\tYes. An exploitation protocol, overseen by the Avonbrook partnership
c\t19
d\t0
f\tNot recorded by the Council
"""
    assert answer_to(Question.STRATEGY, text).value is StrategyValue.YES
    assert answer_to(Question.MECHANISMS, text).outcome is Outcome.ANSWERED
    assert bounds(answer_to(Question.CURRENT_CASES, text).figures) == [("", 19, 19)]


def test_the_day_that_begins_a_row_is_no_label() -> None:
    text = """Question\tAnswer
3\t14
4\t2
6\tNot held
7\tSee below

From\tTo\tCases
1 September 2022\t31 August 2023\t66
1 September 2023\t31 August 2024\t59
"""
    assert bounds(answer_to(Question.CURRENT_CASES, text).figures) == [("", 14, 14)]
    assert answer_to(Question.STRATEGY, text).outcome is Outcome.NO_ANSWER


FORM = """Question,Response,{remarks}
1. Mechanisms and strategy,Yes,Strategy attached
2. Nature of mechanisms,A monthly panel,
3. Current number of cases,18,as at 31/03/2025
4. Gang/group based,<5,Counts under 5 are not given
5. Ethnicity of victims,,
,White British,11
,Pakistani,<5
,Not known,<5
5. Age of victims,,
,12,<5
,14,6
,15,7
,16-17,<5
6. Ethnicity of perpetrators,Not held,
7. Cases each year,,
,2019,12
,2020,15
,2021,Not available
,2022,14
"""


@pytest.mark.parametrize("remarks", ["Notes", "Comments", "Number", "Further information"])
def test_lists_below_the_name_of_their_question_are_its_answer(remarks: str) -> None:
    made = read_letter(FORM.format(remarks=remarks))
    assert bounds(made.answer(Question.CURRENT_CASES).figures) == [("as at 2025-03-31", 18, 18)]
    assert bounds(made.answer(Question.VICTIM_ETHNICITY).figures) == [
        ("White British", 11, 11),
        ("Pakistani", 0, 4),
        ("Not known", 0, 4),
    ]
    assert bounds(made.answer(Question.VICTIM_AGE).figures) == [
        ("12-12", 0, 4),
        ("14-14", 6, 6),
        ("15-15", 7, 7),
        ("16-17", 0, 4),
    ]
    assert bounds(made.answer(Question.YEARLY_CASES).figures) == [
        ("2019", 12, 12),
        ("2020", 15, 15),
        ("2021", None, None),
        ("2022", 14, 14),
    ]


def test_the_name_of_a_question_over_nothing_answers_nothing() -> None:
    bare = "\n".join(row for row in FORM.format(remarks="Notes").split("\n") if not row.startswith(","))
    made = read_letter(bare)
    for question in (Question.VICTIM_ETHNICITY, Question.VICTIM_AGE, Question.YEARLY_CASES):
        assert made.answer(question).figures == ()


def test_the_number_of_a_note_beside_a_count_is_none() -> None:
    made = read_letter(
        FORM.format(remarks="Notes").replace(
            "3. Current number of cases,18,as at 31/03/2025", "3. Current number of cases,18,2"
        )
    )
    assert bounds(made.answer(Question.CURRENT_CASES).figures) == [("", 18, 18)]


NOTED = (
    "Part,Item,Value,Note\na,Mechanisms and strategy,Yes,\nb,Nature of mechanisms,Panel,\nc,Cases being monitored,26,\n"
    "d,Gang or group based,9,\ne,White British,20,\ne,Pakistani,2,\ne,{label},4,{note}\ne,Aged 10 to 13,8,\n"
    "e,Aged 14,18,{note}\nf,Ethnicity of perpetrators,Not recorded,\ng,2024,52,\n"
)


@pytest.mark.parametrize("label", ["Not yet obtained", "Not known", "Refused", "Other"])
@pytest.mark.parametrize("note", ["To be asked at next visit", ""])
def test_a_count_with_a_note_beside_it_is_no_age(label: str, note: str) -> None:
    made = read_letter(NOTED.format(label=label, note=note))
    assert bounds(made.answer(Question.VICTIM_ETHNICITY).figures) == [
        *(("White British", 20, 20), ("Pakistani", 2, 2), (label, 4, 4))
    ]
    assert bounds(made.answer(Question.VICTIM_AGE).figures) == [("10-13", 8, 8), ("14-14", 18, 18)]
