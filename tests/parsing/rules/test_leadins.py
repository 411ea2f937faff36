"""The words that lead a table in are those that announce it."""

from councils.parsing.rules.leadins import what_leads, without_uncounted_names
from tests.parsing.reading_letters import facts_of


def test_of_several_sentences_the_one_that_announces_the_list_leads_it_in() -> None:
    said = "The cases are set out below. We meet the police every week."
    assert what_leads(facts_of(said), 0, len(said)) == "The cases are set out below."


def test_where_no_sentence_announces_it_the_last_leads_a_list_in() -> None:
    said = "We meet the police every week. Our panel counts children."
    assert what_leads(facts_of(said), 0, len(said)) == "Our panel counts children."


def test_a_heading_row_loses_the_names_of_other_columns_that_count_nobody() -> None:
    row = "Children open\t24\t61"
    assert without_uncounted_names("Measure\tTarget\tActual", row, row.index("61")) == "Measure\tActual"


def test_a_heading_row_of_other_width_stays_whole() -> None:
    assert without_uncounted_names("Measure\tActual", "Children\t24\t61", 9) == "Measure\tActual"
