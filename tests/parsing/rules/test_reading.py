"""What holds for a whole letter: which passage answers what, what one says of another, and what is left unread."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.reading import read_return
from tests.parsing.reading_letters import REGISTER, answer_to, bounds, letter, placed, read_letter
from tests.parsing.test_workbooks import read_below


def test_a_refusal_that_a_review_lifts_holds_for_nothing_that_is_answered_now() -> None:
    read = read_letter(
        "Internal Review Outcome\n\nIn that response we refused questions 3 to 7 under section 40(2) of the Freedom of Information Act.\n\n"
        "I have decided that it was applied too widely. The answers are:\n\n"
        "Question 3: 23 children\nQuestion 4: 3\nQuestion 6: Not held. Please ask Westshire Police.\nQuestion 7: 2023: 27; 2024: 23.\n"
    )
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 23, 23)]
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert read.answer(Question.YEARLY_CASES).outcome is Outcome.ANSWERED
    assert read.answer(Question.VICTIM_ETHNICITY).outcome is Outcome.WITHHELD


def unread(text: str) -> list[str]:
    return [span.of(text) for span in read_letter(text).unread]


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("22 children, seen 3 times", ["3"]),
        ("22 children in 14 schools", ["14"]),
        ("22 children, twelve of them twice", ["twelve"]),
    ],
)
def test_a_number_inside_an_answer_that_no_figure_uses_is_left_unread(words: str, numbers: list[str]) -> None:
    assert unread(letter(c=words)) == numbers


@pytest.mark.parametrize(
    "text",
    [
        letter(c="22 children"),
        letter(c="Section 12 of the Act applies."),
        letter(c="22 (see page 4 of our strategy of 2020)"),
        letter(e="White British\t12\nAsian\t4\nTotal\t16"),
        "Dear Sir\n\nThis letter has 14 pages.",
    ],
)
def test_figures_checked_totals_and_what_is_shut_out_are_not_left_unread(text: str) -> None:
    assert unread(text) == []


def test_the_numbers_of_a_printed_question_are_not_left_unread() -> None:
    assert unread(letter(d="3 cases", g="2019: 14")) == []


def test_what_stands_under_ethnicity_may_give_the_ages_as_well() -> None:
    text = "Q3: 16\nQ4: 2\nQ5a: White British 12, Asian 4. The ages are 13: 5, 14: 11\n"
    assert bounds(answer_to(Question.VICTIM_ETHNICITY, text).figures) == [("White British", 12, 12), ("Asian", 4, 4)]
    assert bounds(answer_to(Question.VICTIM_AGE, text).figures) == [("13-13", 5, 5), ("14-14", 11, 11)]


def test_what_stands_under_ethnicity_and_says_nothing_of_ages_counts_none() -> None:
    text = "Q3: 16\nQ4: 2\nQ5a: White British 12, Asian 4\n"
    assert answer_to(Question.VICTIM_AGE, text).figures == ()


@pytest.mark.parametrize("words", ["See question 6", "As question 6", "Please see our answer to (f)"])
def test_an_answer_that_only_points_has_the_reason_of_the_one_it_points_to(words: str) -> None:
    text = letter(c="22", d=words, f="We do not record this.")
    assert answer_to(Question.GROUP_BASED_CASES, text).outcome is Outcome.NOT_HELD


def test_an_answer_that_points_to_a_count_of_others_is_never_certain() -> None:
    figures = answer_to(Question.GROUP_BASED_CASES, letter(c="22", d="See question 3")).figures
    assert [figure.certain for figure in figures] == [False]


def test_an_answer_that_points_past_the_last_question_points_to_the_one_before_it_and_is_never_certain() -> None:
    figures = answer_to(Question.GROUP_BASED_CASES, letter(c="22", d="See question 12")).figures
    assert [(figure.low, figure.certain) for figure in figures] == [(22, False)]


def test_one_sentence_with_the_words_of_a_question_prints_no_request() -> None:
    text = "Dear Ms Roe\n\nThe current number of cases of CSE being monitored by the council is 22.\n"
    assert bounds(answer_to(Question.CURRENT_CASES, text).figures) == [("", 22, 22)]


def test_the_same_text_always_makes_the_same_return() -> None:
    text = letter(a="Yes", c="22", e="White British 12, Asian 10")
    assert read_return(placed(text), REGISTER) == read_return(placed(text), REGISTER)


PROSE = (
    "Avonbrook Council\n\nDear Requester\n\nThe council has watched over these cases through its panel since 2014.\n\n"
    "The number of cases being monitored at present is 28, each of them a child at risk of sexual exploitation.\n\n"
    "The ethnicity of suspected perpetrators is not something we record.\n\n"
    "Looking back, we monitored 31 cases in 2023/24, 35 in 2022/23 and 40 in 2021/22.\n"
)


def test_a_sentence_of_prose_that_begins_as_the_request_does_prints_no_question() -> None:
    made = read_letter(PROSE)
    assert bounds(made.answer(Question.CURRENT_CASES).figures) == [("", 28, 28)]
    assert made.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert [low for _, low, _ in bounds(made.answer(Question.YEARLY_CASES).figures)] == [31, 35, 40]


@pytest.mark.parametrize(
    "first",
    [
        "The current number of cases of CSE being monitored by the Royal Borough is 8.",
        "The current number of cases of CSE being monitored by your council is 8.",
        "The current number of cases of CSE being monitored now is 8.",
        "The current number of cases of CSE being monitored by this authority is 8.",
    ],
)
def test_prose_that_begins_with_a_question_s_words_is_bound_paragraph_by_paragraph(first: str) -> None:
    text = (
        f"Dear Sir\n\n{first} None of these is thought to be gang or group based.\n\n"
        "Turning to ethnicity, of the 8 young people 5 are White British and 3 are Arab. Ages are withheld under section 40(2).\n\n"
        "The council does not hold the ethnicity of perpetrators.\n\n"
        "You also asked for the number of cases in each year between 2010 and 2024. The numbers are: 2019: 17; 2020: 9.\n"
    )
    read = read_letter(text)
    assert read.answer(Question.VICTIM_AGE).outcome is Outcome.WITHHELD
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == [("2019", 17, 17), ("2020", 9, 9)]
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 8, 8)]


def test_a_sentence_of_a_finding_that_begins_with_the_words_of_another_question_prints_none() -> None:
    read = read_letter(
        "Avonbrook Council\n\n1. I have read the first reply.\n\n2. My findings are as follows.\n\n"
        "Question (c). The number of cases being monitored when the report was run again on 29 May 2025 was 28.\n\n"
        "Question (d). 3 of the 28 are thought to have 2 or more perpetrators.\n\n"
        "Question (e). White British 28.\n\nQuestion (f). Not held.\n\nQuestion (g). 2023, 33; 2024, 46.\n\n"
        "3. You may now complain to the Information Commissioner.\n"
    )
    assert [figure.low for figure in read.answer(Question.CURRENT_CASES).figures] == [28]
    assert [figure.low for figure in read.answer(Question.GROUP_BASED_CASES).figures] == [3]
    assert [figure.low for figure in read.answer(Question.YEARLY_CASES).figures] == [33, 46]


@pytest.mark.parametrize(
    "said",
    [
        "The list was first kept in January 2017 and so 2010-2016 are not held.",
        "Our records begin in 2017. Earlier years are not held.",
        "We can only go back to 2017.",
    ],
)
def test_an_answer_that_says_when_its_figures_begin_has_them_in_the_workbook_below(said: str) -> None:
    made = read_below(
        f"Avonbrook Council\n\nThe figures are in the spreadsheet.\n\na. Yes, we have both.\n\nb. A weekly panel.\n\nf. Not held.\n\ng. {said}\n",
        {"Yearly": [["Calendar year", "Children"], ["2017", 88], ["2018", 97], ["2019", 104]]},
    )
    answer = made.answer(Question.YEARLY_CASES)
    given = [bound for bound in bounds(answer.figures) if bound[1] is not None]
    assert given == [("2017", 88, 88), ("2018", 97, 97), ("2019", 104, 104)]
    assert answer.outcome is Outcome.PARTLY_ANSWERED


def test_an_answer_that_says_of_no_year_that_figures_begin_takes_none_from_a_workbook() -> None:
    made = read_below(
        "Avonbrook Council\n\na. Yes, we have both.\n\nb. A weekly panel.\n\nf. Not held.\n\ng. This is not held for any year.\n",
        {"Missing": [["Calendar year", "Missing episodes"], ["2017", 88], ["2018", 97], ["2019", 104]]},
    )
    assert made.answer(Question.YEARLY_CASES).outcome is Outcome.NOT_HELD
    assert made.answer(Question.YEARLY_CASES).figures == ()
