"""Answers below short headings of the council's own."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import answer_to, bounds, read_letter

LETTER = """Avonbrook Council

Number of current CSE cases: 44
Number of group based CSE cases: 6
Victim ethnicity:
- White: 38
- Not known: 6
Victim age:
- 10-12: 4
- 13-17: 40
Perpetrator ethnicity:
- White: 20
- Not recorded: 14
Number of cases per year:
- 2023: 45
- 2024: 44
"""


def test_each_heading_tells_its_question() -> None:
    read = read_letter(LETTER)
    found = {question: [low for _, low, _ in bounds(read.answer(question).figures)] for question in Question}
    assert found[Question.CURRENT_CASES] == [44]
    assert found[Question.GROUP_BASED_CASES] == [6]
    assert found[Question.VICTIM_ETHNICITY] == [38, 6]
    assert found[Question.VICTIM_AGE] == [4, 40]
    assert found[Question.PERPETRATOR_ETHNICITY] == [20, 14]
    assert found[Question.YEARLY_CASES] == [45, 44]


def test_headings_of_other_things_tell_nothing() -> None:
    read = read_letter("Contact us:\n- Parking: 44\n- Bins: 6\nOpening hours:\n- Monday: 9\n")
    assert not any(answer.figures for answer in read.answers)


OWN = """Avonbrook Council

Open cases
17

Gang or group based
2

Victims
White British 12
Pakistani 5

Age profile
13-15: 9
16-17: 8

Perpetrators
We do not record this.

Trend
2022: 21
2023: 19
"""


def _lows(text: str) -> dict[Question, list[int | None]]:
    read = read_letter(text)
    return {question: [low for _, low, _ in bounds(read.answer(question).figures)] for question in Question}


def test_headings_in_the_officers_own_words_tell_their_questions() -> None:
    found = _lows(OWN)
    assert found[Question.CURRENT_CASES] == [17]
    assert found[Question.GROUP_BASED_CASES] == [2]
    assert found[Question.VICTIM_ETHNICITY] == [12, 5]
    assert found[Question.VICTIM_AGE] == [9, 8]
    assert found[Question.YEARLY_CASES] == [21, 19]
    assert read_letter(OWN).answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD


def test_headings_within_a_line_tell_their_questions() -> None:
    found = _lows(
        "Strategy: yes. Monitoring: monthly panel. Open cases: 17. Gang or group based: 2.\n"
        "Victims: White British 12, Pakistani 5.\nAge profile: 13-15 (9), 16-17 (8).\n"
        "Perpetrators: not recorded.\nTrend: 21 in 2022, 19 in 2023 and 17 in 2024.\n"
    )
    assert found[Question.CURRENT_CASES] == [17]
    assert found[Question.GROUP_BASED_CASES] == [2]
    assert found[Question.VICTIM_AGE] == [9, 8]
    assert found[Question.YEARLY_CASES] == [21, 19, 17]


def test_ethnicity_under_a_heading_of_perpetrators_is_theirs() -> None:
    text = "Current cases: 17\nVictims\nEthnicity: White British 12, Pakistani 5\nPerpetrators\nEthnicity: White British 3, Asian 2\n"
    found = _lows(text + "Trend: 21 in 2022, 19 in 2023\n")
    assert found[Question.VICTIM_ETHNICITY] == [12, 5]
    assert found[Question.PERPETRATOR_ETHNICITY] == [3, 2]


def test_headings_may_end_in_a_dash() -> None:
    found = _lows(
        "Strategy – yes\nNumber of open CSE cases – 17\nNumber thought to be gang/group based – 2\n"
        "Ethnicity of victims – White British 12, Pakistani 5\nAge of victims – 13-15 (9), 16-17 (8)\n"
        "Ethnicity of perpetrators – not held\nNumber of cases per year – 2022 (21), 2023 (19)\n"
    )
    assert found[Question.CURRENT_CASES] == [17]
    assert found[Question.GROUP_BASED_CASES] == [2]
    assert found[Question.VICTIM_ETHNICITY] == [12, 5]
    assert found[Question.VICTIM_AGE] == [9, 8]
    assert found[Question.YEARLY_CASES] == [21, 19]


def test_a_paragraph_about_something_else_ends_the_answer_above_it() -> None:
    text = (
        "Current cases: 17\nEthnicity - White British: 12; Pakistani: 5\nAge - 13 to 15: 9; 16 to 17: 8\n\n"
        "We do not collect the ethnicity of perpetrators; the police may.\n\nYear by year - 2022: 21; 2023: 19\n"
    )
    assert read_letter(text).answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert read_letter(text).answer(Question.VICTIM_AGE).outcome is Outcome.ANSWERED


def test_a_sentence_that_goes_on_with_its_answer_ends_nothing() -> None:
    text = "Open cases\n17\n\nOf these 17 cases, 12 are new.\n\nGroup based\n2\n\nTrend\n2022: 21\n2023: 19\n"
    assert _lows(text)[Question.CURRENT_CASES] == [17]


def test_a_list_of_groups_holds_no_heading() -> None:
    text = (
        "We are supporting 33 young people because of CSE right now.\n\nThe young people come from these ethnic backgrounds:\n\n"
        "• White British: 31\n• Any other ethnic group: 2\n\nAnd they are of these ages:\n\n• 13-15: 14\n• 16-17: 19\n\n"
        "No, we do not have the ethnicity of perpetrators.\n\nThe number supported was 25 in 2021 and 38 in 2022.\n"
    )
    found = _lows(text)
    assert found[Question.CURRENT_CASES] == [33]
    assert found[Question.VICTIM_ETHNICITY] == [31, 2]
    assert found[Question.VICTIM_AGE] == [14, 19]
    assert found[Question.YEARLY_CASES] == [25, 38]


def test_captions_that_name_other_parts_than_their_numbers_are_believed() -> None:
    text = (
        "1. Victims\nWhite British 12, Pakistani 5\n\n2. Perpetrators\nNot held\n\n3. History\n2022: 21; 2023: 19\n\n"
        "4. Current cases\n17\n"
    )
    found = _lows(text)
    assert found[Question.VICTIM_ETHNICITY] == [12, 5]
    assert found[Question.YEARLY_CASES] == [21, 19]
    assert found[Question.CURRENT_CASES] == [17]


def test_how_many_cases_heads_the_current_number_among_other_headings() -> None:
    text = (
        "Q. Strategy? A. The regional strategy applies.\nQ. How many cases? A. 16 as of 30 April 2025.\n"
        "Q. How many gang related? A. 0\nQ. Ethnicity and age? A. 14 White, 2 Black.\nQ. Perpetrator ethnicity? A. Held by PSNI.\n"
    )
    read = read_letter(f"Thank you for your request.\n\n{text}")
    assert [figure.low for figure in read.answer(Question.CURRENT_CASES).figures] == [16]
    assert [figure.low for figure in read.answer(Question.GROUP_BASED_CASES).figures] == [0]


def test_a_heading_may_ask_what_is_monitored_now() -> None:
    read = read_letter(
        "Strategy: The Council has a CSE strategy.\nMechanisms: weekly MACE.\nCurrently being monitored: 26\nGroup or gang: 2\n"
        "Ethnicity: 65% White British, 35% Mixed\nPerpetrators: Greywater Constabulary holds this\n"
    )
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 26, 26)]
    assert bounds(read.answer(Question.GROUP_BASED_CASES).figures) == [("", 2, 2)]
    assert read.answer(Question.VICTIM_ETHNICITY).figures == ()


def test_a_heading_of_strategy_and_mechanisms_needs_only_one_more_beside_it() -> None:
    made = read_letter(
        "Avonbrook Council\n\nMechanisms and strategy\n\nYes, both are in place. A joint team meets weekly.\n\n"
        "Perpetrators\n\nNo information is held on the ethnicity of perpetrators.\n"
    )
    given = {each.question: each.outcome for each in made.answers if each.outcome is not Outcome.NO_ANSWER}
    assert given == {
        Question.STRATEGY: Outcome.ANSWERED,
        Question.MECHANISMS: Outcome.ANSWERED,
        Question.PERPETRATOR_ETHNICITY: Outcome.NOT_HELD,
    }


def test_one_heading_alone_makes_no_heads() -> None:
    made = read_letter("Avonbrook Council\n\nMechanisms and strategy\n\nSee our web pages for opening hours.\n")
    assert made.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NO_ANSWER
    assert made.answer(Question.CURRENT_CASES).outcome is Outcome.NO_ANSWER


OWN_ORDER = """1a) Do you operate mechanisms?
Yes

1b) Do you have a strategy that covers CSE?
Yes

2)Numbers

a) Cases of CSE being monitored
22 young people

b) Gang or group based
Our system cannot report this.

3)Victims

a) Ethnicity
17 White British
5 Mixed White and Asian

b) Age
3 aged 13
5 aged 14

4)Perpetrators
Not recorded.

{years}
"""


@pytest.mark.parametrize(
    "years",
    [
        "5a) 2022: 20\n5b) 2023: 31\n5c) 2024: 26",
        "5)Each year\n2022: 20\n2023: 31\n2024: 26",
        "5)Kind of year used\nCalendar\n\n6a) 2022: 20\n6b) 2023: 31\n6c) 2024: 26",
    ],
)
def test_years_that_stand_behind_labels_of_their_own_are_no_headings(years: str) -> None:
    read = read_letter(OWN_ORDER.format(years=years))
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == [("2022", 20, 20), ("2023", 31, 31), ("2024", 26, 26)]
    assert bounds(read.answer(Question.VICTIM_AGE).figures) == [("13-13", 3, 3), ("14-14", 5, 5)]
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 22, 22)]


def test_a_heading_of_its_own_that_tells_nothing_goes_on_with_no_answer() -> None:
    read = read_letter(OWN_ORDER.format(years="5)Kind of year used\nCalendar 2022\n\n6)Staff\n14 aged 16"))
    assert bounds(read.answer(Question.VICTIM_AGE).figures) == [("13-13", 3, 3), ("14-14", 5, 5)]
    assert read.answer(Question.YEARLY_CASES).figures == ()


def test_a_first_answer_in_two_parts_restarts_no_list() -> None:
    read = read_letter(
        "RE: CHILD SEXUAL EXPLOITATION\n\n1a. We operate the mechanisms.\n\n1b. A strategy is in place.\n\n2. A tracker.\n\n"
        "3. 52 children are open.\n\n4. 6\n\n5. White British 38, Roma 14.\n\n6. We do not hold this.\n\n7. 2022: 20, 2023: 31."
    )
    assert bounds(read.answer(Question.GROUP_BASED_CASES).figures) == [("", 6, 6)]
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == [("2022", 20, 20), ("2023", 31, 31)]


OWN_NUMBERS = """Avonbrook Council

1.a) Mechanisms are operated: yes.
1.b) A strategy exists: yes.

2.a) Nature of mechanisms: weekly triage and a monthly panel.
2.b) Strategy: Exploitation Strategy, 4 priorities.

3.a) Current number of cases: 212 children are open to the team.
3.b) Of those, gang or group based: 19

4.a) Ethnicity of victims: White 164, Mixed 22.
4.b) Age of victims: 10 to 13, 48; 14 to 17, 138.

5.a) Ethnicity of perpetrators: not recorded by us.

6.a) Number for each year. These are referrals in which CSE was ticked.

2022-23: 2,318
2023-24: 2,190

6.b) Reason for missing years: for 2010-11 to 2021-22 the information is not held.
"""


def test_captions_after_labels_of_the_council_s_own_tell_their_questions() -> None:
    made = read_letter(OWN_NUMBERS)
    assert bounds(made.answer(Question.CURRENT_CASES).figures) == [("", 212, 212)]
    assert bounds(made.answer(Question.GROUP_BASED_CASES).figures) == [("", 19, 19)]
    assert bounds(made.answer(Question.VICTIM_AGE).figures) == [("10-13", 48, 48), ("14-17", 138, 138)]
    assert made.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    years = made.answer(Question.YEARLY_CASES)
    assert (years.outcome, len(years.figures)) == (Outcome.PARTLY_ANSWERED, 14)


def test_captions_that_agree_with_their_labels_leave_them_as_they_are() -> None:
    text = "1) Strategy: yes.\n2) Mechanisms: a panel.\n3) Current cases: 12\n4) Group based: 3\n5) Victims: White 12\n6) Not held\n7) 2023: 14\n"
    made = read_letter(text)
    assert bounds(made.answer(Question.CURRENT_CASES).figures) == [("", 12, 12)]
    assert made.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD


def test_questions_asked_anew_under_new_numbers_are_told_by_their_words() -> None:
    text = (
        "Avonbrook Council\n\n1) Is there a strategy?\nThere is.\n2) Who meets?\nA weekly panel.\n3) What are the mechanisms?\nA panel.\n"
        "4) How many cases of CSE are currently monitored?\n15\n5) How many are group based?\n3\n"
        "6) What is the ethnicity of the victims?\nWhite British 15\n7) What is the age of the victims?\nNot counted.\n"
        "8) What is the ethnicity of the perpetrators?\nNot recorded.\n9) How many cases were monitored each year?\n2023: 14\n2024: 17\n"
    )
    assert bounds(answer_to(Question.CURRENT_CASES, text).figures) == [("", 15, 15)]
    assert bounds(answer_to(Question.GROUP_BASED_CASES, text).figures) == [("", 3, 3)]
    assert answer_to(Question.PERPETRATOR_ETHNICITY, text).outcome is Outcome.NOT_HELD
    assert bounds(answer_to(Question.YEARLY_CASES, text).figures) == [("2023", 14, 14), ("2024", 17, 17)]


BEGUN_AGAIN = """Avonbrook Council

1. Mechanisms and strategy
a) Mechanisms: yes, the Council operates them.
b) Strategy: the last one has expired.

2. Nature of the mechanisms
a) There is a shared list.
b) It is gone through every month.

3. Current number
a) Children on the list on 19 May 2025: 42

4. Group based
a) 9
b) These are included in 3a above.

5. Ethnicity and age
a) White British 39
Asian 3
b) 14 and under 11
15 to 17 31

6. Perpetrators
a) Not recorded.

7. Each year
a) 2010 to 2015: no list was kept.
b) On the list on 31 December 2023: 38
on 31 December 2024: 45
"""


def test_letters_that_begin_again_below_the_numbers_of_the_request_leave_the_numbers_their_questions() -> None:
    read = read_letter(BEGUN_AGAIN)
    found = {question: [low for _, low, _ in bounds(read.answer(question).figures)] for question in Question}
    assert found[Question.CURRENT_CASES] == [42]
    assert found[Question.GROUP_BASED_CASES] == [9]
    assert found[Question.VICTIM_ETHNICITY] == [39, 3]
    assert found[Question.VICTIM_AGE] == [11, 31]
    assert [low for low in found[Question.YEARLY_CASES] if low is not None] == [38, 45]


def test_a_line_that_names_no_question_is_an_answer_and_no_heading() -> None:
    read = read_letter(
        "Avonbrook Council\n\n1. CASES\na) Now: 33\nb) Gang or group: 5\n\n2. ETHNICITY OF VICTIMS\na) White British 30\n"
        "Asian 3\nb) Ages: 12: 3; 13: 30\n\n3. YEARS\na) 2023: 44\nb) 2024: 51\n"
    )
    assert [figure.low for figure in read.answer(Question.VICTIM_ETHNICITY).figures] == [30, 3]


def test_a_list_of_duties_below_one_heading_tells_no_other_questions() -> None:
    read = read_letter(
        "Avonbrook Council\n\nAnswer 1. It does.\n\nAnswer 2. The terms of reference of the panel list its duties:\n"
        "1. to receive referrals;\n2. to rank them;\n3. to review each child after 28 days.\n\nAnswer 3. 34 cases are "
        "being monitored.\n\nAnswer 4. 6 cases.\n\nThat section reads:\n(1) Information is exempt if\n(a) it is so.\n"
    )
    assert [figure.low for figure in read.answer(Question.CURRENT_CASES).figures] == [34]
    assert [figure.low for figure in read.answer(Question.GROUP_BASED_CASES).figures] == [6]


UNSIGNED = "Avonbrook Council\n\n1 Yes\n2 A panel\n{three}\n5 ETHNICITY\na) White: 20\nb) Asian: 13\n{six}\n7 2021: 33"


def test_letters_below_numbers_without_a_sign_are_bound_by_what_their_numbers_head() -> None:
    found = _lows(UNSIGNED.format(three="3 CASES\na) Now: 33\nb) Gang or group: 5", six="6 Not held"))
    assert found[Question.CURRENT_CASES] == [33]
    assert found[Question.GROUP_BASED_CASES] == [5]
    assert found[Question.VICTIM_ETHNICITY] == [20, 13]
    assert found[Question.PERPETRATOR_ETHNICITY] == []
    assert found[Question.YEARLY_CASES] == [33]


def test_letters_below_two_numbers_of_seven_take_no_answer_from_the_others() -> None:
    found = _lows(UNSIGNED.format(three="3 33\n4 5", six="6 PERPETRATORS\na) White: 9\nb) Asian: 2"))
    assert found[Question.CURRENT_CASES] == [33]
    assert found[Question.GROUP_BASED_CASES] == [5]
    assert found[Question.VICTIM_ETHNICITY] == [20, 13]
    assert found[Question.PERPETRATOR_ETHNICITY] == [9, 2]


@pytest.mark.parametrize("six", ["6 Not held", "6 Not recorded", "6 None"])
def test_the_number_of_a_question_is_no_count_of_children(six: str) -> None:
    for three in ("3 33\n4 5", "3 CASES\na) Now: 33\nb) Gang or group: 5", "3 33"):
        read = read_letter(UNSIGNED.format(three=three, six=six))
        assert not [
            figure for answer in read.answers for figure in answer.figures if figure.low == 6 and figure.certain
        ]


def test_a_number_of_the_request_without_letters_keeps_its_question_where_other_letters_begin_again() -> None:
    read = read_letter(UNSIGNED.format(three="3 CASES\na) Now: 33\nb) Gang or group: 5", six="6 Not held"))
    assert read.answer(Question.STRATEGY).outcome is Outcome.ANSWERED
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD


@pytest.mark.parametrize("six", ["6 We hold 9 panels", "6 Nine staff"])
def test_what_only_its_number_binds_among_letters_is_never_certain(six: str) -> None:
    read = read_letter(UNSIGNED.format(three="3 CASES\na) Now: 33\nb) Gang or group: 5", six=six))
    assert not any(figure.certain for figure in read.answer(Question.PERPETRATOR_ETHNICITY).figures)


def test_numbers_that_stop_before_the_last_of_the_request_keep_no_questions() -> None:
    text = UNSIGNED.format(three="3 CASES\na) Now: 33\nb) Gang or group: 5", six="6 Not held").removesuffix(
        "7 2021: 33"
    )
    assert read_letter(text).answer(Question.PERPETRATOR_ETHNICITY).outcome is not Outcome.NOT_HELD


def test_years_with_counts_behind_dashes_are_no_captions() -> None:
    words = (
        "Current cases: 24\n\nGroup based cases: 3\n\nEthnicity of victims: not held.\n\n"
        "Cases in each year: Not held for 2010 to 2014. For later years,\n2015 - 11\n2016 - 20\n2017 - 19\n2018 - 25"
    )
    figures = read_letter(words).answer(Question.YEARLY_CASES).figures
    assert [(str(f.period), f.low) for f in figures if f.count is not None] == [
        ("2015", 11),
        ("2016", 20),
        ("2017", 19),
        ("2018", 25),
    ]


def test_one_line_of_years_may_be_a_caption() -> None:
    words = (
        "Current cases: 24\n\nGroup based cases: 3\n\nEthnicity of victims: not held.\n\n2010 - 24\nNothing is held."
    )
    assert read_letter(words).answer(Question.YEARLY_CASES).outcome is Outcome.NOT_HELD


def test_letters_that_begin_again_below_the_numbers_of_the_request_key_nothing() -> None:
    made = read_letter(
        "1. Mechanisms and strategy\na) Mechanisms: yes\nb) Strategy: yes\n\n2. Their nature\nA panel\n\n3. Current number of cases\n18 children\n\n4. Gang or group based\nNil\n\n"
        "5. Victims\na) Ethnicity\nWhite British 10\nIndian 8\nb) Age\n12: 3\n14: 6\n15: 9\n\n6. Perpetrators\na) Ethnicity: we do not record it\nb) Who does: the police\n\n"
        "7. Each year\na) Children open to the team\nOn 31 March 2023: 20\nOn 31 March 2024: 16\nb) Years for which there is no data\n2010 to 2022: not recorded\n"
    )
    assert [figure.low for figure in made.answer(Question.CURRENT_CASES).figures] == [18]
    assert [figure.low for figure in made.answer(Question.VICTIM_ETHNICITY).figures] == [10, 8]
    assert [figure.low for figure in made.answer(Question.VICTIM_AGE).figures] == [3, 6, 9]
    assert [figure.low for figure in made.answer(Question.YEARLY_CASES).figures if figure.count] == [20, 16]
