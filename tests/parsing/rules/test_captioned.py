"""Answers that nothing but a caption parts from the one above them."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.bound import Bound, Passage
from councils.parsing.rules.captioned import with_captions_apart
from councils.parsing.rules.letter import Letter
from tests.parsing.reading_letters import answer_to, bounds, letter, placed, read_letter

THEIRS, YEARS = Question.PERPETRATOR_ETHNICITY, Question.YEARLY_CASES


def _parts(text: str, *others: Question) -> list[tuple[tuple[Question, ...], str]]:
    passages = [Passage(0, len(text), (THEIRS, *others), Bound.RESTATED)]
    return [(p.questions, text[p.start : p.end]) for p in with_captions_apart(Letter.of(placed(text)), passages)]


@pytest.mark.parametrize("sign", ["- ", "• ", ""])
def test_a_caption_at_the_beginning_of_a_line_begins_the_answer_to_its_question(sign: str) -> None:
    text = f"this is not held.\n{sign}Cases monitored each year: as below.\n\n2022\n30\n2023\n27"
    assert _parts(text) == [((THEIRS,), "this is not held."), ((YEARS,), "as below.\n\n2022\n30\n2023\n27")]


def test_a_caption_that_asks_begins_an_answer_too() -> None:
    text = "this is not held.\nCases each year?\n\n2022\n30"
    assert _parts(text) == [((THEIRS,), "this is not held."), ((YEARS,), "2022\n30")]


def test_two_captions_begin_two_answers() -> None:
    text = "this is not held.\nGroup based: None.\nCases by year: 2022, 30"
    assert [questions for questions, _ in _parts(text)] == [(THEIRS,), (Question.GROUP_BASED_CASES,), (YEARS,)]


@pytest.mark.parametrize(
    "text",
    [
        "this is not held. Cases each year: 2022, 30",
        "this is not held.\nPlease note: 2022 was the first year.",
        "this is not held.\nMay we help further?\n2022",
        "this is not held.\nWhat was recorded each year of the panel's work: 30",
        "Cases each year: 30",
    ],
)
def test_no_other_words_part_an_answer(text: str) -> None:
    assert _parts(text) == [((THEIRS,), text)]


def test_a_question_that_is_answered_already_is_not_parted_off() -> None:
    text = "this is not held.\nCases each year: 2022, 30"
    assert _parts(text, YEARS) == [((THEIRS, YEARS), text)]


TABLED = """Avonbrook Council

We had 31 children open for CSE on 31 March 2025.

Table 1: Ethnicity of victims
White British 22
Mixed 9
Total 31

Table 2: Age of victims
13 20
14 11
Total 31

Table 3: Children open on 31 March
2022 33
2023 40
"""


def test_a_numbered_table_that_lists_years_is_no_part_of_the_table_above() -> None:
    read = read_letter(TABLED)
    assert [figure.low for figure in read.answer(Question.VICTIM_AGE).figures] == [20, 11]
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == [("2022", 33, 33), ("2023", 40, 40)]


def test_a_numbered_table_of_something_else_gives_no_years() -> None:
    read = read_letter(TABLED.replace("2022 33\n2023 40", "Panels 33\nMeetings 40"))
    assert not read.answer(Question.YEARLY_CASES).figures


def test_rows_that_count_one_year_each_are_no_part_of_the_answer_above() -> None:
    read = read_letter(
        "Avonbrook Council\nDo you operate mechanisms: Y\nDo you have a strategy: Y\nNo. of current CSE cases: 44\n"
        "No. gang/group related: 6\nVictim ethnicity: White British - 44\nPerpetrator ethnicity: not recorded\n"
        "Cases 2020: 38\nCases 2021: 41\n"
    )
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == [("2020", 38, 38), ("2021", 41, 41)]


def _below(title: str) -> list[tuple[int | None, bool]]:
    written = letter(c="27", f=f"Not held.\n\nTable 4: {title}\n2021 330\n2022 350")
    return [(figure.low, figure.certain) for figure in answer_to(YEARS, f"Avonbrook Council\n\n{written}").figures]


@pytest.mark.parametrize("title", ["Children open on 31 March", "CSE cases", "Cases at 31 March"])
def test_a_numbered_table_whose_title_is_known_over_cases_is_certain(title: str) -> None:
    assert _below(title) == [(330, True), (350, True)]


@pytest.mark.parametrize(
    "title",
    [
        "Looked after children",
        "Arrests",
        "Domestic abuse incidents",
        "Spending in thousands",
        "Child protection plans",
        "Step downs",
        "Referrals",
        "All forms of exploitation",
        "Plans",
        "Support",
        "Assessments completed",
        "Children supported by social care",
        "CSE assessments",
    ],
)
def test_a_numbered_table_of_something_else_is_never_certain(title: str) -> None:
    assert True not in {certain for _, certain in _below(title)}


def _rows(name: str) -> list[tuple[str, int | None, int | None]]:
    written = letter(e=f"White British: 20\nAsian: 13\n{name} 2021: 33\n{name} 2022: 35")
    return bounds(answer_to(YEARS, f"Avonbrook Council\n\n{written}").figures)


@pytest.mark.parametrize("name", ["Cases", "Children monitored", "CSE cases"])
def test_rows_of_years_are_named_by_words_that_are_known_over_cases(name: str) -> None:
    assert _rows(name) == [("2021", 33, 33), ("2022", 35, 35)]


@pytest.mark.parametrize("name", ["Fostered", "Arrests", "Spending", "Referrals"])
def test_rows_of_years_of_something_else_are_no_answer(name: str) -> None:
    assert not _rows(name)


def test_rows_of_years_whose_name_says_no_cases_are_never_certain() -> None:
    written = letter(e="White British: 20\nAsian: 13\nAssessments 2021: 33\nAssessments 2022: 35")
    figures = answer_to(YEARS, f"Avonbrook Council\n\n{written}").figures
    assert True not in {figure.certain for figure in figures}


def test_a_paragraph_that_refuses_the_ethnicity_of_perpetrators_ends_the_answer_above_it() -> None:
    written = letter(
        e="White British 21, Pakistani 6.\n\nAs for the ethnicity of perpetrators, I am sorry to say that we do not hold it."
    )
    read = read_letter(written)
    assert read.answer(Question.VICTIM_ETHNICITY).outcome is Outcome.ANSWERED
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD


def test_what_is_answered_elsewhere_is_not_parted_off() -> None:
    written = letter(
        e="White British 21.\n\nThe ethnicity of perpetrators is, as we said, not held by us.", f="White British 3"
    )
    figures = read_letter(written).answer(Question.PERPETRATOR_ETHNICITY).figures
    assert [figure.low for figure in figures] == [3]
