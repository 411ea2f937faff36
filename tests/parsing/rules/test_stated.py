"""What was counted and when, only where the letter says so: unit, basis and scope."""

import pytest

from councils.domain.ages import AgeBand
from councils.domain.returns import Scope
from councils.domain.vocabulary import Basis, Exploitation, Question, RiskStatus, Unit
from tests.parsing.reading_letters import answer_to, letter, read_letter


@pytest.mark.parametrize(
    "words",
    [
        "On the day your request arrived that list had eleven children on it.",
        "On the date of your request we had eleven open cases.",
        "There were eleven children on our list on the day we received your enquiry.",
    ],
)
def test_a_count_on_the_day_of_the_request_is_the_current_one(words: str) -> None:
    answer = answer_to(Question.CURRENT_CASES, f"Dear Mrs Vance\n\nThe council has a CSE strategy.\n\n{words}\n")
    assert [figure.low for figure in answer.figures] == [11]
    assert answer.basis is Basis.OPEN_ON_DATE


def test_a_day_in_brackets_after_open_cases_is_the_day_they_were_open_on() -> None:
    text = "- Strategy: in place.\n- Current cases: 11 open cases (1 July 2025).\n- Perpetrators: not recorded.\n- Trend: no data."
    answer = read_letter(text).answer(Question.CURRENT_CASES)
    assert ([figure.low for figure in answer.figures], answer.basis) == ([11], Basis.OPEN_ON_DATE)


@pytest.mark.parametrize(
    ("words", "unit", "basis", "exploitation"),
    [
        ("22 children", Unit.CHILDREN, None, None),
        ("On 31 March 2025 there were 38 children", Unit.CHILDREN, Basis.OPEN_ON_DATE, None),
        ("12 new referrals were received during the year", Unit.REFERRALS, Basis.NEW_IN_PERIOD, None),
        ("53 children for all forms of exploitation", Unit.CHILDREN, None, Exploitation.ALL),
        ("22", None, None, None),
    ],
)
def test_only_what_is_said_is_stated(
    words: str, unit: Unit | None, basis: Basis | None, exploitation: Exploitation | None
) -> None:
    answer = answer_to(Question.CURRENT_CASES, letter(c=words))
    assert (answer.unit, answer.basis, answer.scope.exploitation) == (unit, basis, exploitation)


@pytest.mark.parametrize(
    ("words", "unit", "basis"),
    [
        ("We hold no numbers for 2010 to 2022.\nYear\tCases\n2023\t67\n2024\t94", Unit.CASES, None),
        ("| Year | Children with a CSE risk recorded |\n| 2023 | 67 |\n| 2024 | 94 |", Unit.CHILDREN, None),
        ("Some children have several:\nYear      Assessments\n2022-23   67\n2023-24   94", Unit.ASSESSMENTS, None),
        ("We assess each child anew, whatever the referral says.\n2023 | 67 |\n2024 | 94 |", None, None),
        ("Contacts received by the front door each year:\n2023: 67\n2024: 94", None, Basis.NEW_IN_PERIOD),
        ("Requests are received daily.\n2023: 67\n2024: 94", None, None),
    ],
)
def test_a_years_list_is_stated_by_its_heading(words: str, unit: Unit | None, basis: Basis | None) -> None:
    answer = answer_to(Question.YEARLY_CASES, letter(g=words))
    assert (answer.unit, answer.basis) == (unit, basis)


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("22 children", Unit.CHILDREN),
        ("There are 22 young people", Unit.CHILDREN),
        ("Current cases (children): 22", Unit.CHILDREN),
        ("22 cases", Unit.CASES),
        ("22 referrals", Unit.REFERRALS),
        ("22 assessments", Unit.ASSESSMENTS),
        ("22 episodes", Unit.EPISODES),
        ("22 are currently open", None),
        ("Of the 40 panels, 22", None),
    ],
)
def test_the_noun_after_a_count_is_its_unit(words: str, unit: Unit | None) -> None:
    assert answer_to(Question.CURRENT_CASES, letter(c=words)).unit is unit


@pytest.mark.parametrize(
    ("words", "basis"),
    [
        ("At 31 March 2025: 22", Basis.OPEN_ON_DATE),
        ("22 at the end of the year", Basis.OPEN_ON_DATE),
        ("22 were open at any time in 2024/25", Basis.DURING_PERIOD),
        ("22 in the year 2024", Basis.DURING_PERIOD),
        ("22 new cases", Basis.NEW_IN_PERIOD),
        ("22 are currently open", None),
        ("A new system has 22", None),
    ],
)
def test_what_was_open_on_a_day_is_told_from_what_was_open_in_a_period_or_new_in_it(
    words: str, basis: Basis | None
) -> None:
    assert answer_to(Question.CURRENT_CASES, letter(c=words)).basis is basis


@pytest.mark.parametrize(
    ("words", "ages", "status", "exploitation"),
    [
        ("22 children aged 10 to 17", (10, 17), None, None),
        ("22 children at risk of CSE", None, RiskStatus.AT_RISK, Exploitation.SEXUAL),
        ("22 confirmed victims", None, RiskStatus.CONFIRMED, None),
        ("22 confirmed victims, and children at risk of exploitation", None, None, None),
        ("22 with CSE and CCE", None, None, Exploitation.ALL),
        ("22. This takes sexual, criminal and labour exploitation together", None, None, Exploitation.ALL),
        ("22 with exploitation of every kind", None, None, Exploitation.ALL),
        ("22 with CSE", None, None, Exploitation.SEXUAL),
        ("22", None, None, None),
    ],
)
def test_the_scope_is_what_the_answer_says_and_no_more(
    words: str, ages: tuple[int, int] | None, status: RiskStatus | None, exploitation: Exploitation | None
) -> None:
    scope = answer_to(Question.CURRENT_CASES, letter(c=words)).scope
    assert (scope.ages and (scope.ages.low, scope.ages.high)) == ages
    assert (scope.status, scope.exploitation) == (status, exploitation)


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("22 in all, at the very end of the month, all of them children", Unit.CHILDREN),
        ("Measure\tNumber\nYoung people with CSE\t22", Unit.CHILDREN),
        ("Referrals are many.\nYoung people with CSE\t22", Unit.CHILDREN),
        ("22, as told to the panel by its chair, in cases about children", None),
        ("22 in all\nWe work with children.", None),
    ],
)
def test_the_one_noun_of_a_counts_own_line_is_its_unit(words: str, unit: Unit | None) -> None:
    assert answer_to(Question.CURRENT_CASES, letter(c=words)).unit is unit


def test_the_words_of_the_request_state_nothing() -> None:
    assert answer_to(Question.CURRENT_CASES, letter(c="22")).scope.exploitation is None


@pytest.mark.parametrize("question", [Question.STRATEGY, Question.MECHANISMS])
def test_an_answer_in_words_has_no_scope(question: Question) -> None:
    text = letter(a="Yes, for children at risk of CSE", b="A panel for children at risk of CSE")
    assert answer_to(question, text).scope == Scope()


@pytest.mark.parametrize(
    "words",
    [
        "12-15: 8\n18+: 0",
        "White British 22. Perpetrators are aged 18 to 40.",
        "White British 22. The suspects were between 19 and 52.",
        "White British 22\nAge 16: 22",
        "White British 22\n\nUnder 5s   0",
    ],
)
def test_the_label_of_a_count_and_the_ages_of_those_who_exploit_are_no_scope(words: str) -> None:
    assert answer_to(Question.VICTIM_ETHNICITY, letter(c="22", e=words)).scope.ages is None


def test_the_ages_of_those_supported_are_the_scope() -> None:
    stated = answer_to(
        Question.CURRENT_CASES, letter(c="The team supports young people aged 11 to 25: 22 of them now.")
    )
    assert stated.scope.ages is not None
    assert (stated.scope.ages.low, stated.scope.ages.high) == (11, 25)


@pytest.mark.parametrize(
    ("words", "basis"),
    [
        (
            "The Hub opened in April 2023 and counted on the last working day of every quarter.\n2023: 12\n2024: 14",
            Basis.OPEN_ON_DATE,
        ),
        ("The team opened in April 2019.\n2023: 12\n2024: 14", None),
        ("Cases opened in the year.\n2023: 12\n2024: 14", Basis.NEW_IN_PERIOD),
        ("Children placed on the register in the year.\n2023: 12\n2024: 14", Basis.NEW_IN_PERIOD),
    ],
)
def test_a_service_that_opened_is_no_new_case(words: str, basis: Basis | None) -> None:
    assert answer_to(Question.YEARLY_CASES, letter(g=words)).basis is basis


@pytest.mark.parametrize(
    ("words", "basis"),
    [
        ("All are between 11 and 17.", None),
        ("All are between 11 and 17 years old.", None),
        ("All are between the ages of 11 and 17.", None),
        ("They were open between April and June 2024.", Basis.DURING_PERIOD),
        ("They were counted between 1 and 31 March 2025.", Basis.DURING_PERIOD),
    ],
)
def test_ages_from_one_to_another_are_no_period(words: str, basis: Basis | None) -> None:
    assert answer_to(Question.VICTIM_ETHNICITY, letter(e=f"33 White British\n4 Asian\n\n{words}")).basis is basis


@pytest.mark.parametrize("count", ["4", "<5", "*", "1,204", "nil"])
def test_an_age_over_its_count_on_a_line_of_its_own_is_no_scope(count: str) -> None:
    text = letter(e=f"White British\n28\nNot stated\n1\n\nAge\n\n16 years\n11\n18 years and over\n{count}")
    assert answer_to(Question.VICTIM_ETHNICITY, text).scope.ages is None


def test_an_age_over_words_is_the_scope() -> None:
    text = letter(e="Young people aged 18 and over\nare not among these.\n\nWhite British\t28\nNot stated\t1")
    assert answer_to(Question.VICTIM_ETHNICITY, text).scope.ages is not None


@pytest.mark.parametrize(
    ("words", "basis"),
    [
        ("New cases: 2023 4; 2024 5", Basis.NEW_IN_PERIOD),
        ("Children new to us: 2023 4; 2024 5", Basis.NEW_IN_PERIOD),
        ("2023 4; 2024 5 (new)", Basis.NEW_IN_PERIOD),
        ("2023 4; 2024 5. A new request may be made at any office.", None),
        ("2023 4; 2024 5. A new page is being built.", None),
        ("A new system was bought. 2023 4; 2024 5", None),
    ],
)
def test_only_who_is_counted_can_be_new(words: str, basis: Basis | None) -> None:
    assert answer_to(Question.YEARLY_CASES, letter(c="14", g=words)).basis is basis


@pytest.mark.parametrize(
    ("label", "unit"),
    [
        ("Current number of CSE cases (children, 31 March 2025)", Unit.CHILDREN),
        ("Current CSE cases (number of young people)", Unit.CHILDREN),
        ("Current number of CSE cases", None),
        ("Current number of CSE cases (children are counted once)", None),
    ],
)
def test_the_label_of_a_count_may_name_its_unit_in_brackets(label: str, unit: Unit | None) -> None:
    text = f"Avonbrook Council\n\nStrategy in place\tYes\nNature of mechanisms\tA panel\n{label}\t30\nGang or group based\t5\n"
    assert read_letter(text).answer(Question.CURRENT_CASES).unit is unit


@pytest.mark.parametrize(
    ("rows", "unit"),
    [
        ("Referrals received\t211\t240\t163\nChildren monitored\t67\t72\t50", Unit.CHILDREN),
        ("Cases\t67\t72\t50", Unit.CASES),
        ("All\t67\t72\t50", None),
    ],
)
def test_the_row_that_holds_all_counts_names_their_unit_before_the_rows_above_it(rows: str, unit: Unit | None) -> None:
    answer = answer_to(Question.YEARLY_CASES, letter(g=f"\t2018/19\t2019/20\t2020/21\n{rows}"))
    assert ([figure.low for figure in answer.figures], answer.unit) == ([67, 72, 50], unit)


def _basis_of(words: str) -> Basis | None:
    return answer_to(Question.YEARLY_CASES, letter(g=words)).basis


@pytest.mark.parametrize(
    "head",
    [
        "Children with an episode starting in the year",
        "Episodes beginning in the financial year",
        "Cases opening during the year",
        "Children who joined the list in the year",
        "Children first identified in that year",
        "Plans commenced in each year",
    ],
)
def test_what_starts_in_a_year_is_new_in_it(head: str) -> None:
    assert _basis_of(f"Year\t{head}\n2014/15\t39\n2015/16\t71\n2016/17\t44") is Basis.NEW_IN_PERIOD


@pytest.mark.parametrize(
    "words", ["Recording began in the year. 2014: 39, 2015: 40", "The list began in the year 2014. 2014: 39, 2015: 40"]
)
def test_a_recording_that_starts_makes_no_case_new(words: str) -> None:
    assert _basis_of(words) is not Basis.NEW_IN_PERIOD


def test_children_assessed_as_at_risk_are_not_counted_on_a_day() -> None:
    words = "41 children were assessed as at significant risk of CSE in 2024/25"
    assert answer_to(Question.CURRENT_CASES, letter(c=words)).basis is not Basis.OPEN_ON_DATE
    words = "41 children as at 31 March 2025"
    assert answer_to(Question.CURRENT_CASES, letter(c=words)).basis is Basis.OPEN_ON_DATE


def test_an_age_that_heads_a_count_within_a_line_is_no_scope_of_the_groups_before_it() -> None:
    words = "Ethnicity: White 20, Asian 9, Unknown 5. Ages: 13-15: 12, 16-17: 10, 18-24: 12"
    assert answer_to(Question.VICTIM_ETHNICITY, letter(c="34 young people", e=words)).scope == Scope()


@pytest.mark.parametrize(
    ("words", "basis"),
    [
        ("Year\tCSE plans started\n2022\t36\n2023\t33", Basis.NEW_IN_PERIOD),
        ("Children who came on to the list in each year:\n2022: 36\n2023: 33", Basis.NEW_IN_PERIOD),
        ("Children first listed in the year:\n2022: 36\n2023: 33", Basis.NEW_IN_PERIOD),
        ("Children supported at any point in the year:\n2022: 36\n2023: 33", Basis.DURING_PERIOD),
        ("The team started in 2020.\n2022: 36\n2023: 33", None),
    ],
)
def test_those_who_came_in_a_year_are_new_in_it(words: str, basis: Basis | None) -> None:
    assert answer_to(Question.YEARLY_CASES, letter(g=words)).basis is basis


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("The number of children open to the service for CSE on 30 April 2025 was 53.", Unit.CHILDREN),
        ("Open episodes on 23 May 2025: 28", Unit.EPISODES),
        ("53", None),
    ],
)
def test_the_unit_of_one_count_may_stand_before_it(words: str, unit: Unit | None) -> None:
    assert answer_to(Question.CURRENT_CASES, letter(c=words)).unit is unit


def test_a_line_that_leads_in_a_list_names_its_unit() -> None:
    words = (
        "Cases being monitored each year\n\nChildren supported at any point in the year:\n\n2019/20 – 25\n2020/21 – 19"
    )
    assert answer_to(Question.YEARLY_CASES, letter(g=words)).unit is Unit.CHILDREN


@pytest.mark.parametrize(
    "words", ["Registrations during the year", "Registrations in each year", "Registrations made within the year"]
)
def test_registrations_of_a_year_are_new_in_it(words: str) -> None:
    answer = answer_to(Question.YEARLY_CASES, letter(g=f"{words} were as follows.\n2022: 31\n2023: 20"))
    assert answer.basis is Basis.NEW_IN_PERIOD


def test_children_on_the_register_on_a_day_are_not_new() -> None:
    answer = answer_to(Question.CURRENT_CASES, letter(c="There were 20 registrations open on 31 March 2025."))
    assert answer.basis is Basis.OPEN_ON_DATE


@pytest.mark.parametrize(
    ("words", "basis"),
    [
        ("In 2024 we opened 44 plans, compared with 39 in 2023, 41 in 2022 and 35 in 2021.", Basis.NEW_IN_PERIOD),
        ("We opened forty-four cases in 2024 and 39 in 2023.", Basis.NEW_IN_PERIOD),
        ("The team began work with 44 children in 2024, 39 in 2023.", Basis.NEW_IN_PERIOD),
        ("44 cases were open in 2024, 39 in 2023.", None),
        ("We opened the cases again to count them: 44 in 2024, 39 in 2023.", None),
        ("In 2022 we opened a new hub. 2023: 39, 2024: 44.", None),
    ],
)
def test_how_many_a_council_opened_in_each_year_is_of_new_ones(words: str, basis: Basis | None) -> None:
    assert answer_to(Question.YEARLY_CASES, letter(g=words)).basis is basis


@pytest.mark.parametrize(
    "words",
    [
        "The first record having been made in that year, nothing is held before 2014.",
        "The register was set up in that year; earlier years are not held.",
        "The system was changed in that year.",
    ],
)
def test_the_year_in_which_recording_began_is_no_time_over_which_was_counted(words: str) -> None:
    answer = answer_to(Question.YEARLY_CASES, letter(g=f"{words}\n2014 - 11\n2015 - 18"))
    assert answer.basis is None


@pytest.mark.parametrize(
    ("words", "basis"),
    [
        ("Seven children are open to us today.", Basis.OPEN_ON_DATE),
        ("Our teams supported 47 children in Quarter 4 2024/25.", Basis.DURING_PERIOD),
        ("We worked with 47 children in Q4 2024/25.", Basis.DURING_PERIOD),
        ("The panel met today. It knows of 7 children.", None),
        ("Teams will be supported by a manager in each area. 47 children.", None),
    ],
)
def test_a_day_or_a_quarter_of_support_says_when_was_counted(words: str, basis: Basis | None) -> None:
    assert answer_to(Question.CURRENT_CASES, letter(c=words)).basis is basis


@pytest.mark.parametrize(
    ("words", "ages"),
    [
        ("The youngest is 11 and the oldest is 17.", AgeBand(11, 17)),
        ("The oldest child is 16, the youngest was aged 12.", AgeBand(12, 16)),
        ("The youngest victim is aged 10 and the eldest 17.", AgeBand(10, 17)),
        ("The youngest is 11.", None),
        ("The youngest panel has 11 cases and the oldest has 17 cases.", None),
    ],
)
def test_the_youngest_and_the_oldest_say_the_ages(words: str, ages: AgeBand | None) -> None:
    assert answer_to(Question.VICTIM_AGE, letter(e=words)).scope.ages == ages


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("2022 - 37, 2023 - 28. These are cases open on 1 March of the year.", Unit.CASES),
        ("2022 - 37, 2023 - 28. All of the figures are of children known to us.", Unit.CHILDREN),
        ("2022 - 37, 2023 - 28. These are estimates.", None),
        ("2022 - 37, 2023 - 28. These are children. They are cases of one team.", None),
    ],
)
def test_a_sentence_after_a_list_names_the_unit_of_its_counts(words: str, unit: Unit | None) -> None:
    assert answer_to(Question.YEARLY_CASES, letter(g=words)).unit is unit


def test_some_of_those_before_are_of_their_unit() -> None:
    words = (
        "On 30 June 2025 there were 24 open cases of CSE. In 7 of them the abuse is thought to be by a gang or group."
    )
    read = read_letter(f"Avonbrook Council\n\nDear Requester\n\n{words}\n")
    assert read.answer(Question.GROUP_BASED_CASES).unit is Unit.CASES


@pytest.mark.parametrize(
    ("words", "exploitation"),
    [
        ("58 children were open for any kind of exploitation.", Exploitation.ALL),
        ("58 children were open for every form of exploitation.", Exploitation.ALL),
        ("58 children; no kind of exploitation is left out of the training.", None),
    ],
)
def test_any_kind_of_exploitation_is_all_of_it(words: str, exploitation: Exploitation | None) -> None:
    assert answer_to(Question.CURRENT_CASES, letter(c=words)).scope.exploitation is exploitation


@pytest.mark.parametrize(
    ("words", "basis"),
    [
        (
            "Referrals received in each financial year:\n2020/21 44\n2021/22 51\n\nThe telephone number changed on 1 May 2025.",
            Basis.NEW_IN_PERIOD,
        ),
        (
            "Children monitored in the course of each year:\n2020 44\n2021 51\n\nFigures are those known on 30 June 2025.",
            Basis.DURING_PERIOD,
        ),
        (
            "Children who came onto the exploitation register for CSE in each financial year:\n2020/21 44\n2021/22 51",
            Basis.NEW_IN_PERIOD,
        ),
        ("Children open on 31 March of each year:\n2020 44\n2021 51", Basis.OPEN_ON_DATE),
        (
            "Children open as at 31 March 2020 and on the same day of each later year:\n2020 44\n2021 51",
            Basis.OPEN_ON_DATE,
        ),
    ],
)
def test_one_day_is_not_the_basis_of_the_counts_of_years(words: str, basis: Basis) -> None:
    assert answer_to(Question.YEARLY_CASES, letter(g=words)).basis is basis


def test_residents_under_an_age_are_no_scope() -> None:
    words = "2020 44\n2021 51\n\nThe borough had 71,400 residents under 18 at the time of counting."
    assert answer_to(Question.YEARLY_CASES, letter(g=words)).scope.ages is None


def test_what_was_done_from_one_day_until_another_was_counted_during_that_time() -> None:
    words = "From the first of April 2024 until the fourteenth of March 2025 we monitored 52 cases."
    answer = answer_to(Question.CURRENT_CASES, letter(c=words))
    assert answer.basis is Basis.DURING_PERIOD
    assert [str(figure.period) for figure in answer.figures] == ["2024-04-01..2025-03-14"]


@pytest.mark.parametrize(
    ("question", "words", "basis"),
    [
        (Question.YEARLY_CASES, "Cases open as at 31 March 2025 are shown.\n2022: 12", Basis.OPEN_ON_DATE),
        (Question.YEARLY_CASES, "Figures are as at 31 March 2025.\n2022: 12\n2023: 15", None),
        (Question.CURRENT_CASES, "From the age of ten to the age of 17 we monitored 31 children.", None),
        (
            Question.CURRENT_CASES,
            "From the first of April to the end of March we monitored 31 children.",
            Basis.DURING_PERIOD,
        ),
    ],
)
def test_a_day_of_the_open_and_no_age_tells_the_basis(question: Question, words: str, basis: Basis | None) -> None:
    text = letter(g=words) if question is Question.YEARLY_CASES else letter(c=words)
    assert answer_to(question, text).basis is basis
