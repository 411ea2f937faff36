"""Answers under decimal numbers are bound by what their heads say."""

import pytest

from councils.domain.vocabulary import Outcome, Question, StrategyValue
from councils.parsing.rules.decimals import decimal_labels, find_decimals, heads_cases
from councils.parsing.rules.letter import Letter
from tests.parsing.reading_letters import bounds, placed, read_letter

CAPTIONS = """Avonbrook Council

1. INTRODUCTION

1.1 Your request of 12 May 2025 has been dealt with under the Freedom of Information Act 2000.

1.2 The service has 4 teams and 31 social workers.

2. ANSWERS

2.1 Mechanisms and a strategy to cover CSE: Yes to both.

2.2 Nature of the mechanisms and of the strategy: a monthly panel and a shared dashboard.

2.3 Current number of CSE cases monitored: 26

2.4 Of these, gang/group based (2 or more perpetrators): 3

2.5 Ethnicity and age of victims:

2.5.1 White British: 17

2.5.2 Indian: 9

2.5.3 Aged 11 to 14: 10

2.5.4 Aged 15 to 17: 16

2.6 Ethnicity of perpetrators: the Council does not record this.

2.7 Cases monitored each year:

2.7.1 In 2023: 24

2.7.2 In 2024: 26

3. YOUR RIGHTS

3.1 You may ask for a review within 40 working days.

3.2 In 2024 we carried out 12 reviews, of which 2 changed our answer.
"""
QUESTIONS = """Avonbrook Council

1 Governance

1.1 Does the council operate the mechanisms and have a strategy to cover CSE?
Yes to each.

1.2 What is the nature of the mechanisms and the strategy?
They are those of the pan-county procedures, chapter 14.

2 Numbers

2.1 How many cases of CSE are being monitored at present?
33

2.2 How many of those are thought to be gang or group based?
4

3 People

3.1 What is the ethnicity of the victims?

- White British – 20
- Chinese – 13

3.2 What are their ages?

- Under-fives – none
- Thirteen – 20
- Fourteen – 13

3.3 What is the ethnicity of the perpetrators?

- White British – 12
- Unknown – 21

4 Years

4.1 How many cases were monitored in each year from 2010 to 2024?

- 2024 – 33
- 2023 – 36

5 Review

5.1 How may I seek a review? By writing to us within 40 working days.
"""


def test_captions_under_decimal_numbers_are_answered_each_by_its_own() -> None:
    read = read_letter(CAPTIONS)
    assert read.answer(Question.STRATEGY).value is StrategyValue.YES
    assert [figure.low for figure in read.answer(Question.CURRENT_CASES).figures] == [26]
    assert [figure.low for figure in read.answer(Question.GROUP_BASED_CASES).figures] == [3]
    assert bounds(read.answer(Question.VICTIM_ETHNICITY).figures) == [("White British", 17, 17), ("Indian", 9, 9)]
    assert bounds(read.answer(Question.VICTIM_AGE).figures) == [("11-14", 10, 10), ("15-17", 16, 16)]
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == [("2023", 24, 24), ("2024", 26, 26)]


def test_questions_under_decimal_numbers_are_told_in_the_order_of_the_request() -> None:
    read = read_letter(QUESTIONS)
    assert [figure.low for figure in read.answer(Question.CURRENT_CASES).figures] == [33]
    assert [figure.low for figure in read.answer(Question.GROUP_BASED_CASES).figures] == [4]
    assert bounds(read.answer(Question.VICTIM_AGE).figures) == [("None-4", 0, 0), ("13-13", 20, 20), ("14-14", 13, 13)]
    theirs = read.answer(Question.PERPETRATOR_ETHNICITY).figures
    assert bounds(theirs) == [("White British", 12, 12), ("Unknown", 21, 21)]
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == [("2024", 33, 33), ("2023", 36, 36)]


def test_a_head_that_is_missing_leaves_its_question_open_and_moves_no_other() -> None:
    text = "\n\n".join(line for line in CAPTIONS.split("\n\n") if not line.startswith("2.3 Current number"))
    read = read_letter(text)
    assert read.answer(Question.CURRENT_CASES).figures == ()
    assert [figure.low for figure in read.answer(Question.GROUP_BASED_CASES).figures] == [3]
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == [("2023", 24, 24), ("2024", 26, 26)]


def test_a_list_that_does_not_come_to_the_years_is_none_of_answers() -> None:
    text = CAPTIONS.replace("2.7 Cases monitored each year:", "2.7 Staff:")
    assert find_decimals(Letter.of(placed(text)), len(text)) == ()


@pytest.mark.parametrize("text", ["", "2.5 children\n2.6 children", "Rates:\n1.2 White\n1.4 Black\n3.1 Asian"])
def test_a_few_decimal_numbers_are_no_labels(text: str) -> None:
    assert decimal_labels(text) == ()


IN_SENTENCES = """Avonbrook Council

2.1 We confirm that mechanisms operate and that we have a strategy.
2.2 The mechanisms are a weekly panel and a tracker.
2.3 There are currently 26 open cases of CSE.
2.4 Of these 3 are thought to be group based.
2.5 The ethnicity of the victims is White British 20, Asian 6.
2.6 We do not hold the ethnicity of perpetrators.
2.7 The number of cases each year was 24 in 2023 and 26 in 2024.
"""
HEADS_ON_LINES = """Avonbrook Council

1 Introduction
1.1 Thank you for your request of 12 May 2025.

2 Our answers
2.1 Mechanisms and strategy
Yes, we have both.
2.2 What the mechanisms are
A weekly panel.
2.3 Current number of cases of CSE
26
2.4 Group based cases
3
2.5 Ethnicity of victims
White British 20, Asian 6
2.6 The council does not hold the ethnicity of perpetrators
2.7 Number of cases each year
2023: 24
2024: 26
"""


@pytest.mark.parametrize("text", [IN_SENTENCES, HEADS_ON_LINES])
def test_heads_may_be_lines_or_the_answers_themselves(text: str) -> None:
    read = read_letter(text)
    assert read.answer(Question.STRATEGY).value is StrategyValue.YES
    assert [figure.low for figure in read.answer(Question.CURRENT_CASES).figures] == [26]
    assert [figure.low for figure in read.answer(Question.GROUP_BASED_CASES).figures] == [3]
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == [("2023", 24, 24), ("2024", 26, 26)]


HEADED = """Avonbrook Council

1.1 Does the council have a strategy? Yes
1.2 What are the mechanisms? A panel.
1.3 {now}? 2600
1.4 {groups}? 300
1.5 Ethnicity of victims? White British 20, Asian 6
1.6 Ethnicity of perpetrators? White 4
1.7 {years}? 2022: 12, 2023: 15
"""
NOW, GROUPS, YEARS = Question.CURRENT_CASES, Question.GROUP_BASED_CASES, Question.YEARLY_CASES


@pytest.mark.parametrize(
    ("now", "groups", "years"),
    [
        ("Current number of cases in England", "Group based cases in England", "Number of cases each year in England"),
        ("Current CCE cases", "Group based CCE cases", "CCE cases each year"),
        (
            "Current cases recorded by Thornshire Police",
            "Group based cases that Thornshire Police recorded",
            "Cases each year recorded by Thornshire Police",
        ),
        ("Current cases known to adult services", "Gang cases in adult services", "Cases closed each year"),
        ("Current number of child protection cases", "Groups of missing children", "Cases stepped down each year"),
    ],
)
def test_what_is_below_a_head_with_words_of_others_is_in_doubt(now: str, groups: str, years: str) -> None:
    read = read_letter(HEADED.format(now=now, groups=groups, years=years))
    assert not any(figure.certain for asked in (NOW, GROUPS, YEARS) for figure in read.answer(asked).figures)


@pytest.mark.parametrize(
    ("now", "groups", "years"),
    [
        ("Current number of cases", "Group based cases", "Number of cases each year"),
        (
            "How many cases of CSE are being monitored at present",
            "How many of these are thought to be gang/group based",
            "How many cases have been monitored each year since 2010",
        ),
    ],
)
def test_what_is_below_a_head_in_the_words_of_the_request_is_certain(now: str, groups: str, years: str) -> None:
    read = read_letter(HEADED.format(now=now, groups=groups, years=years))
    figures = [figure for asked in (NOW, GROUPS, YEARS) for figure in read.answer(asked).figures]
    assert [figure.low for figure in figures] == [2600, 300, 12, 15]
    assert all(figure.certain for figure in figures)


@pytest.mark.parametrize(
    ("head", "is_known"),
    [
        ("2.3 Current number of CSE cases monitored:", True),
        ("4.1 How many cases were monitored in each year from 2010 to 2024?", True),
        ("2.4 Of these, gang/group based (2 or more perpetrators):", True),
        ("2.3 ", True),
        ("2.3 Cases in England:", False),
        ("2.3 Cases aged 16 and 17:", False),
        ("2.3 Cases of criminal exploitation:", False),
        ("2.3 Cases not monitored:", False),
    ],
)
def test_a_head_is_known_by_all_of_its_words(head: str, *, is_known: bool) -> None:
    assert heads_cases(head) is is_known
