"""The figures of one answer, out of the records of a table: each with what its own row says that it is for."""

from dataclasses import replace

import pytest

from councils.domain.vocabulary import Question
from councils.parsing.rules.drafts import Draft, Drafted
from councils.parsing.rules.facts import Facts
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.recorded import read_records
from councils.parsing.rules.records import find_records
from councils.parsing.rules.spans import Places
from tests.parsing.reading_letters import placed

CURRENT, GROUPS, YEARLY = Question.CURRENT_CASES, Question.GROUP_BASED_CASES, Question.YEARLY_CASES
RECORDS = """Part | Measure | Group | Period | Value
3 | CSE cases open | All | 30 April 2025 | 14
4 | Group based | All | 30 April 2025 | 3
5 | CSE cases open | White British | 30 April 2025 | 9
5 | CSE cases open | Aged 13 | 30 April 2025 | 5
6 | Perpetrators | All | 30 April 2025 | Not held
7 | CSE cases open | All | 2023 | 16
7 | CSE cases open | All | 2024 | 15
7 | CSE cases open | All | 2010-2012 | Not held
"""
ACROSS = "Measure | Current | 2022/23 | 2023/24\nCSE cases | 4 | 5 | 6\nGroup based | 1 | 2 | 3\n"
BY_YEAR = "Period | CSE cases | Group based | White\n2025 | 14 | 3 | 9\n2024 | 13 | 2 | 8\n"


def recorded(text: str, question: Question, *, lead: str = "", among: bool = False) -> Drafted | None:
    """What the records of a table give for a question, read from the first row; `lead`: what is read above it as well."""
    letter = Letter.of(placed(lead + text))
    facts = replace(Facts.of(letter, Places(())), records=find_records(letter, Places(())))
    start = 0 if lead else min(record.start for record in facts.records)
    return read_records(facts, start, len(letter.text), question, among=among)


def told(drafted: Drafted | None) -> list[tuple[str, int | None, int | None]]:
    assert drafted is not None
    return [(label(draft), draft.value.value.low, draft.value.value.high) for draft in drafted.drafts]


def label(draft: Draft) -> str:
    if draft.ethnicity is not None:
        return draft.ethnicity.label
    if draft.age is not None:
        return f"{draft.age.low}-{draft.age.high}"
    return str(draft.period) if draft.period is not None else ""


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (CURRENT, [("as at 2025-04-30", 14, 14)]),
        (GROUPS, [("as at 2025-04-30", 3, 3)]),
        (Question.VICTIM_ETHNICITY, [("White British", 9, 9)]),
        (Question.VICTIM_AGE, [("13-13", 5, 5)]),
    ],
)
def test_each_record_is_a_figure_of_its_own_question(
    question: Question, expected: list[tuple[str, int | None, int | None]]
) -> None:
    drafted = recorded(RECORDS, question)
    assert told(drafted) == expected
    assert drafted is not None
    assert all(draft.sure for draft in drafted.drafts)


@pytest.mark.parametrize("question", [Question.STRATEGY, Question.MECHANISMS, Question.PERPETRATOR_ETHNICITY])
def test_a_question_without_a_record_of_a_category_has_no_figure(question: Question) -> None:
    assert told(recorded(RECORDS, question)) == []


def test_a_stretch_of_years_that_is_not_held_is_one_figure_for_each_year() -> None:
    gaps = [(str(year), None, None) for year in (2010, 2011, 2012)]
    assert told(recorded(RECORDS, YEARLY)) == [("2023", 16, 16), ("2024", 15, 15), *gaps]


def test_a_stretch_that_names_no_year_is_no_year() -> None:
    text = RECORDS.replace("| 2010-2012 |", "| Earlier |")
    assert told(recorded(text, YEARLY)) == [("2023", 16, 16), ("2024", 15, 15)]


def test_a_count_of_one_group_is_no_count_of_all_cases() -> None:
    assert recorded(RECORDS.replace("3 | CSE cases open | All", "3 | CSE cases open | White British"), CURRENT) is None


def test_one_count_of_several_years_is_that_of_no_year() -> None:
    text = RECORDS.replace("2010-2012 | Not held", "2010-2012 | 40")
    assert told(recorded(text, YEARLY)) == [("2023", 16, 16), ("2024", 15, 15)]


def test_what_is_current_stands_apart_from_the_years_beside_it() -> None:
    assert told(recorded(ACROSS, CURRENT)) == [("", 4, 4)]
    assert told(recorded(ACROSS, GROUPS)) == [("", 1, 1)]
    assert told(recorded(ACROSS, YEARLY)) == [("2022/23", 5, 5), ("2023/24", 6, 6)]


@pytest.mark.parametrize(
    ("question", "expected"),
    [(GROUPS, [("2025", 3, 3), ("2024", 2, 2)]), (Question.VICTIM_ETHNICITY, [("White", 9, 9), ("White", 8, 8)])],
)
def test_counts_of_several_years_for_one_count_are_kept_and_none_is_sure(
    question: Question, expected: list[tuple[str, int | None, int | None]]
) -> None:
    drafted = recorded(BY_YEAR, question)
    assert told(drafted) == expected
    assert drafted is not None
    assert not any(draft.sure for draft in drafted.drafts)


def test_a_bound_is_as_wide_as_its_cell_says() -> None:
    assert told(recorded(RECORDS.replace("| 14\n", "| <5\n"), CURRENT)) == [("as at 2025-04-30", 0, 4)]


@pytest.mark.parametrize("cell", ["14 to 15 or 9", "14 boys and 3", "7 x 2"])
def test_a_cell_that_nobody_can_read_leaves_its_question_to_other_rules(cell: str) -> None:
    assert recorded(RECORDS.replace("| 14\n", f"| {cell}\n"), CURRENT) is None


def test_a_count_in_the_words_around_a_table_leaves_it_to_other_rules() -> None:
    assert recorded(RECORDS, CURRENT, lead="There were 22.\n", among=True) is None


def test_words_without_a_count_are_passed_over_only_where_they_may_stand_there() -> None:
    lead = "Our answers stand below.\n"
    assert recorded(RECORDS, CURRENT, lead=lead) is None
    assert told(recorded(RECORDS, CURRENT, lead=lead, among=True)) == [("as at 2025-04-30", 14, 14)]


def test_a_letter_without_records_gives_none() -> None:
    assert recorded("There were 22.\n", CURRENT, lead="Dear Sir\n\n") is None
