"""Tables that stand outside every answer: read for the answer that points to them, and for no other."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.unclaimed import unclaimed_tables
from tests.parsing.reading_letters import bounds, facts_of, read_letter

LETTER = """Avonbrook Council

Our Ref: AV/2025/612
Date: 22 April 2025

- Current number of cases: 24 young people on 31 March 2025.
- Gang or group based cases: 3.
- Ethnicity of victims: White British 15; Indian 9.
- Ethnicity of perpetrators: not recorded.
- Cases in each year: {pointer}

Section 40(2) is absolute, so the public interest test does not arise.

Yours faithfully

M. Tull
Information Compliance

{title}

Calendar year	Young people newly monitored
2016	13
2017	20
2018	18
2019	21
"""
YEARS = [("2016", 13, 13), ("2017", 20, 20), ("2018", 18, 18), ("2019", 21, 21)]


@pytest.mark.parametrize(
    ("pointer", "title"),
    [
        ("see the Annex.", "Annex"),
        ("please see overleaf.", "Yearly figures"),
        ("set out at the end of this letter.", "Cases"),
        ("in the table on the next page.", "Table"),
        ("enclosed.", ""),
    ],
)
def test_a_table_below_the_signature_is_read_for_the_answer_that_points_to_it(pointer: str, title: str) -> None:
    answer = read_letter(LETTER.format(pointer=pointer, title=title)).answer(Question.YEARLY_CASES)
    assert bounds(answer.figures) == YEARS
    assert answer.outcome is Outcome.ANSWERED


def test_the_years_before_the_table_that_the_answer_says_are_not_there_are_not_held() -> None:
    pointer = "see the Annex. No register exists for the years before 2016."
    answer = read_letter(LETTER.format(pointer=pointer, title="Annex")).answer(Question.YEARLY_CASES)
    assert answer.outcome is Outcome.PARTLY_ANSWERED
    assert bounds(answer.figures)[:6] == [(str(year), None, None) for year in range(2010, 2016)]
    assert [figure.outcome for figure in answer.figures[:6]] == [Outcome.NOT_HELD] * 6


@pytest.mark.parametrize("pointer", ["not held.", "2018: 18; 2019: 21."])
def test_a_table_is_not_read_for_an_answer_that_points_nowhere(pointer: str) -> None:
    answer = read_letter(LETTER.format(pointer=pointer, title="Looked-after children")).answer(Question.YEARLY_CASES)
    assert ("2016", 13, 13) not in bounds(answer.figures)


def test_a_table_with_its_title_is_unclaimed_where_no_passage_holds_it() -> None:
    facts = facts_of("Dear Sir\n\nAnnex\n\nYear\tCases\n2016\t13\n2017\t20\n")
    assert [facts.text[start:end] for start, end in unclaimed_tables(facts, ())] == [
        "Annex\n\nYear\tCases\n2016\t13\n2017\t20"
    ]


def test_two_rows_and_running_text_are_no_table() -> None:
    facts = facts_of("Dear Sir\n\nTelephone\t01632 960001\nE-mail\tfoi@avonbrook.gov.example\n\nYours faithfully\n")
    assert unclaimed_tables(facts, ()) == ()


WITH_BOOK = """Subject: our response

The figures are attached.

Q1 - We have a strategy.

Q2 - A monthly panel.

Q6 - Not held.

On Q7, {words}

Yours sincerely
M. Tull

{attached}

Calendar year	Children
2016	13
2017	20
2018	18
"""


def test_an_answer_that_says_how_far_back_it_goes_leaves_its_table_to_be_read() -> None:
    text = WITH_BOOK.format(words="see overleaf. We hold nothing for the years before 2016.", attached="By year")
    answer = read_letter(text).answer(Question.YEARLY_CASES)
    assert bounds(answer.figures)[-3:] == [("2016", 13, 13), ("2017", 20, 20), ("2018", 18, 18)]


ANSWERS = """You asked:
1. Do you have mechanisms and a strategy for CSE?
2. What are they?
3. How many cases are you monitoring?
4. How many involve gangs?
5. Ethnicity and age of victims?
6. Ethnicity of perpetrators?
7. Annual totals 2010-2024?

We said:
1. Yes we do.
2. A multi-agency panel.
3. 58 children are currently open for CSE.
4. We do not record this in a way that can be extracted.
5. See table below.
6. This is held by Thornshire Police.
7. See table below. We only hold data from April 2017.

Ethnicity | Children
White British | 46
Mixed | 12

Age | Children
Under 13 | 6
13-15 | 30
16-17 | 22

Year | Children
2017/18 | 81
2018/19 | 90
2019/20 | 77
"""


def test_tables_below_the_last_answer_are_those_of_every_answer_that_points_to_them() -> None:
    read = read_letter(ANSWERS)
    assert bounds(read.answer(Question.VICTIM_ETHNICITY).figures) == [("White British", 46, 46), ("Mixed", 12, 12)]
    assert [figure.low for figure in read.answer(Question.VICTIM_AGE).figures] == [6, 30, 22]
    assert [figure.low for figure in read.answer(Question.YEARLY_CASES).figures if figure.low is not None] == [
        81,
        90,
        77,
    ]


def test_tables_below_the_last_answer_are_not_those_of_an_answer_that_points_nowhere() -> None:
    read = read_letter(ANSWERS.replace("5. See table below.", "5. Withheld under section 40(2)."))
    assert read.answer(Question.VICTIM_ETHNICITY).outcome is Outcome.WITHHELD
    assert read.answer(Question.VICTIM_ETHNICITY).figures == ()
