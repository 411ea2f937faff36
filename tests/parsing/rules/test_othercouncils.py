"""Counts of another council, in the next column, the next row or a table of its own."""

import pytest

from councils.domain.vocabulary import NoteCode, Outcome, Question
from tests.parsing.reading_letters import answer_to, bounds, letter, read_letter

HEAD = "North Avonbrook Council\n\nFreedom of Information response\n\nDear Requester\n\n"


def years(table: str) -> list[tuple[str, int | None, int | None]]:
    letter = f"{HEAD}1. Yes, there is a strategy.\n2. A monthly panel.\n3. 15 children\n4. None\n7. Children each year:\n\n{table}\n"
    return bounds(read_letter(letter).answer(Question.YEARLY_CASES).figures)


OWN = [("2022", 28, 28), ("2023", 34, 34)]


@pytest.mark.parametrize(
    "table",
    [
        "Calendar year\tAvonbrook\tNorth Avonbrook\n2022\t71\t28\n2023\t80\t34",
        "Calendar year\tNorth Avonbrook\tAvonbrook\n2022\t28\t71\n2023\t34\t80",
        "Year\tAvonbrook Council\tNorth Avonbrook Council\tBoth\n2022\t71\t28\t99\n2023\t80\t34\t114",
        "Year\tNorth Avonbrook\tThornshire\tTotal\n2022\t28\t71\t99\n2023\t34\t80\t114",
        "Council\t2022\t2023\nAvonbrook\t71\t80\nNorth Avonbrook\t28\t34",
        "Council\t2022\t2023\nNorth Avonbrook\t28\t34\nThornshire CC\t71\t80\nTotal\t99\t114",
    ],
)
def test_only_the_columns_and_rows_of_the_answering_council_are_read(table: str) -> None:
    assert years(table) == OWN


def test_a_table_under_the_name_of_another_council_is_not_read() -> None:
    assert (
        years("Year\tChildren\n2022\t28\n2023\t34\n\nThornshire County Council\n\nYear\tChildren\n2022\t171\n2023\t180")
        == OWN
    )


def test_the_other_council_is_noted() -> None:
    table = "Calendar year\tAvonbrook\tNorth Avonbrook\n2022\t71\t28\n2023\t80\t34"
    made = read_letter(f"{HEAD}7. Children each year:\n\n{table}\n")
    assert made.council is not None
    assert made.council.code == "NAV"
    assert [note.code for note in made.notes] == [NoteCode.SEVERAL_COUNCILS]


@pytest.mark.parametrize(
    "table",
    ["Year\tNorth\tSouth\n2022\t20\t8\n2023\t30\t4", "Year\tBoys\tGirls\tTotal\n2022\t8\t20\t28\n2023\t4\t30\t34"],
)
def test_columns_that_name_no_council_are_noted_as_none(table: str) -> None:
    assert read_letter(f"{HEAD}7. Children each year:\n\n{table}\n").notes == ()


def test_answers_named_together_end_where_another_answer_begins() -> None:
    table = "Children at risk of CSE\t15\nof whom thought to be group based\t1"
    letter = f"{HEAD}a. Yes, there is a strategy.\nb. A monthly panel.\nc, d. Children on 31 March 2025:\n\n{table}\n\ne. Ages are withheld under section 40(2) of the Freedom of Information Act 2000.\nf. Not held.\n"
    made = read_letter(letter)
    assert bounds(made.answer(Question.CURRENT_CASES).figures) == [("as at 2025-03-31", 15, 15)]
    assert made.answer(Question.CURRENT_CASES).exemptions == ()
    assert made.answer(Question.GROUP_BASED_CASES).figures[0].low == 1


def test_a_row_of_which_nothing_is_left_but_another_councils_count_is_read_past() -> None:
    rows = "Ethnicity\tAvonbrook\tThornshire\tNo.\nWhite\t20\t9\t1\nAsian\t5\t1\t2\nOther\t1\t0\t3"
    text = f"Avonbrook Council\n\ne. Victims:\n\n{rows}\n\nf. Not held.\n\nAvonbrook Council"
    assert len(read_letter(text).answers) == 8


def test_a_piped_table_is_read_in_the_answering_councils_column() -> None:
    made = read_letter(
        "Avonbrook Council\n\n| Question | Avonbrook | Thornshire |\n| 3. Children on 31 May 2025 | 10 | 12 |\n"
        "| 4. Of these, group based | 1 | 0 |\n| 5. White British | 8 | 9 |\n| 5. Black African | 2 | 3 |\n"
    )
    assert bounds(made.answer(Question.CURRENT_CASES).figures) == [("as at 2025-05-31", 10, 10)]
    assert bounds(made.answer(Question.VICTIM_ETHNICITY).figures) == [("White British", 8, 8), ("Black African", 2, 2)]


def _mailed(title: str) -> str:
    return (
        "From: foi@avonbrook.gov.example\nTo: a@b.example\nSubject: Your request\nDate: Tue, 15 Apr 2025 13:20:00 +0100\n"
        'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\n'
        "Dear Requester\n\nAvonbrook Council cannot answer parts 3 to 5 itself. In case it is of use we attach a page.\n"
        '--b\nContent-Type: text/plain; name="page.txt"\nContent-Disposition: attachment; filename="page.txt"\n\n'
        f"{title}\n\nAt present 141 children are monitored for CSE, of whom 12 are linked to a group.\n--b--\n"
    )


@pytest.mark.parametrize(
    "title", ["Thornshire County Council", "Extract from the report of Wychenford County Council, 2024"]
)
def test_an_attachment_that_begins_with_the_name_of_another_council_gives_no_figure(title: str) -> None:
    assert all(not answer.figures for answer in read_letter(_mailed(title)).answers)


def test_an_attachment_that_begins_with_the_councils_own_name_is_read() -> None:
    assert bounds(read_letter(_mailed("Avonbrook Council")).answer(Question.CURRENT_CASES).figures) == [("", 141, 141)]


@pytest.mark.parametrize(
    "beside", ["(49 across both councils)", "(or 49 for the whole service)", "(49 cases in all three boroughs)"]
)
def test_the_count_of_several_councils_in_brackets_is_not_the_councils_own(beside: str) -> None:
    words = f"During 2023 we monitored 33 young people {beside}, and during 2024 we monitored 35."
    figures = answer_to(Question.YEARLY_CASES, letter(g=words)).figures
    assert [(str(figure.period), figure.low) for figure in figures] == [("2023", 33), ("2024", 35)]


def test_the_only_count_is_read_though_it_stands_in_brackets() -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g="2023 (49), 2024 (51)")).figures
    assert [figure.low for figure in figures] == [49, 51]


TOLD = "Answer to f): Not held.\n\nAnswer to g): We hold nothing for any of the years before 2024, and have not yet compiled a figure for 2024. "


@pytest.mark.parametrize(
    "said",
    [
        "In its own report for 2022/23 Thornshire County Council stated that 212 children across the whole county had been at risk. That number is not ours and we cannot divide it.",
        "Thornshire County Council published a total of 212 for 2022/23. It cannot be split by district.",
        "For 2022/23 the figure that Thornshire County Council gave was 212 for the whole county.",
    ],
)
def test_what_another_council_reported_of_a_wider_place_is_no_figure(said: str) -> None:
    made = read_letter(HEAD + TOLD + said).answer(Question.YEARLY_CASES)
    assert (made.outcome, made.figures) == (Outcome.NOT_HELD, ())


@pytest.mark.parametrize(
    "said",
    [
        "Thornshire County Council told us that 20 children from here were open in 2022/23.",
        "In 2022/23 Thornshire County Council reported 212 for the whole county, 20 of them in North Avonbrook.",
        "In 2022/23 we reported 20 to Thornshire County Council, which is not for the whole county.",
    ],
)
def test_what_may_be_of_the_answering_council_stays_for_a_person(said: str) -> None:
    made = read_letter(HEAD + TOLD + said)
    read = [figure for figure in made.answer(Question.YEARLY_CASES).figures if figure.count is not None]
    assert not any(figure.certain for figure in read)
    assert read or made.unread
