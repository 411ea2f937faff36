"""One phrase can leave many years without data."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import answer_to, bounds, letter

VALUES = "2014: 17\n2015: 37\n"


def _without(words: str) -> list[str]:
    figures = answer_to(Question.YEARLY_CASES, letter(g=words)).figures
    return [str(figure.period) for figure in figures if figure.count is None]


@pytest.mark.parametrize(
    "phrase",
    [
        "Before 2014 we did not record it.",
        "Prior to 2014 this was not recorded.",
        "We are able to provide data from 2014 onwards. Prior to that, we did not record it.",
        "For 2010 to 2013 no figures are held.",
        "Figures for 2010-2013 are not held.",
        "Nothing was recorded for 2010, 2011, 2012 or 2013.",
        "Earlier records were not migrated and are no longer held.",
        "Our system began in 2014 and nothing was recorded for 2010, 2011, 2012 and 2013.",
        "The register has existed since January 2014 and there is no earlier record.",
        "The tracker has only been in use since 2014.",
    ],
)
def test_the_years_of_a_phrase_are_told(phrase: str) -> None:
    assert _without(VALUES + phrase) == ["2010", "2011", "2012", "2013"]


@pytest.mark.parametrize(
    "phrase",
    [
        "Nothing is held for 2010 to 2013, when the three former areas kept separate paper lists.",
        "The two teams of that time kept no figures for 2010 to 2013.",
        "For 2010 to 2013 the list was kept with another council, whose 12 staff ran it, and we do not hold our own figures.",
        "No figures survive for 2010 to 2013; 40 boxes of paper were destroyed in 2019.",
        "2010 to 2013 were not captured by either of the 2 earlier databases.",
        "The years 2010 to 2013 fall before the service, which has 6 workers, and are not held.",
    ],
)
@pytest.mark.parametrize("values", [VALUES, "Year\tChildren\n2014\t17\n2015\t37\n\n"])
def test_a_number_of_other_things_in_the_reason_is_no_count_of_the_years(values: str, phrase: str) -> None:
    assert _without(values + phrase) == ["2010", "2011", "2012", "2013"]


@pytest.mark.parametrize(
    "phrase",
    [
        "In 2010 to 2013 there were 3 cases in each area and nothing else is held.",
        "For 2010 to 2013 we have 40 in two lists, not held by year.",
    ],
)
def test_a_count_of_cases_in_some_years_leaves_none_without_data(phrase: str) -> None:
    assert _without(VALUES + phrase) == []


def test_the_reason_may_be_told_under_a_part_of_its_own() -> None:
    parts = "7a)Cases each year\n2023: 35\n2024: 22\n\n7b)Why are some years missing?\nFor 2010 to 2022 it is not held, as a team was closed."
    text = f"3)How many now?\n22 children.\n\n6)Ethnicity of perpetrators\nNot recorded by us.\n\n{parts}\n"
    answer = answer_to(Question.YEARLY_CASES, text)
    assert answer.outcome is Outcome.PARTLY_ANSWERED
    assert [figure.outcome for figure in answer.figures].count(Outcome.NOT_HELD) == 13


@pytest.mark.parametrize(
    "phrase",
    [
        "The number for 2013 is in our annual report of September and is exempt until then under section 22.",
        "2013 is exempt under section 22 until our report comes out.",
        "2013 will be in the report that is due next month (section 22).",
    ],
)
def test_a_year_yet_to_be_published_is_withheld(phrase: str) -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g=VALUES + phrase)).figures
    assert [(str(f.period), f.outcome) for f in figures if f.count is None] == [("2013", Outcome.WITHHELD)]


def test_financial_years_are_left_without_data_as_financial_years() -> None:
    words = "2012/13: 17\n2013/14: 37\nNothing is held before 2012/13."
    assert _without(words) == ["2010/11", "2011/12"]


def test_the_years_share_the_phrase_as_their_words() -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g=VALUES + "Before 2014 we did not record it.")).figures
    empty = [figure for figure in figures if figure.count is None]
    assert len({figure.span for figure in empty}) == 1
    assert {figure.outcome for figure in empty} == {Outcome.NOT_HELD}


def test_a_row_for_several_years_is_one_figure_for_each() -> None:
    assert _without("2010-2012\tData not available\n2013\t5\n2014\t7") == ["2010", "2011", "2012"]


@pytest.mark.parametrize(
    "phrase",
    [
        "The threshold was lowered in 2015.",
        "Children may be counted in more than one year.",
        "We moved office in 2013.",
    ],
)
def test_other_sentences_leave_no_year_without_data(phrase: str) -> None:
    assert _without(VALUES + phrase) == []


def test_a_question_wholly_not_held_has_no_figures() -> None:
    answer = answer_to(Question.YEARLY_CASES, letter(g="We do not hold this for 2010 to 2024."))
    assert (answer.outcome, answer.figures) == (Outcome.NOT_HELD, ())


def test_a_clause_about_earlier_years_beside_counts_is_read() -> None:
    words = "2010-11 to 2011-12 not held, 2012-13 31, 2013-14 36."
    figures = answer_to(Question.YEARLY_CASES, letter(g=words)).figures
    assert bounds(figures) == [
        ("2010/11", None, None),
        ("2011/12", None, None),
        ("2012/13", 31, 31),
        ("2013/14", 36, 36),
    ]


def test_years_from_one_to_another_are_those_without_data() -> None:
    words = "From 2010 to 2012 the Council did not record CSE separately. 2013: 10, 2014: 12."
    assert [label for label, *_ in bounds(answer_to(Question.YEARLY_CASES, letter(g=words)).figures)] == [
        "2010",
        "2011",
        "2012",
        "2013",
        "2014",
    ]


@pytest.mark.parametrize(
    "phrase",
    [
        "2010 to 2013 - not held, as the database only came in during 2014.",
        "Figures for 2010 to 2013 are not held, as they were not kept when the 2009 plan ended.",
        "2010, 2011, 2012 and 2013: not recorded, because the team was set up in 2014.",
        "The monthly data set began in January 2014 and we hold nothing for 2010 to 2013.",
    ],
)
def test_a_year_in_the_cause_is_not_the_year_without_data(phrase: str) -> None:
    assert _without(VALUES + phrase) == ["2010", "2011", "2012", "2013"]


@pytest.mark.parametrize(
    "phrase", ["Monthly data for 2010 to 2013 is not held.", "A breakdown by month is not held for 2010 to 2013."]
)
def test_what_is_missing_by_month_leaves_no_year_without_data(phrase: str) -> None:
    assert _without(VALUES + phrase) == []


def test_a_year_from_which_records_are_missing_is_no_single_year_without_data() -> None:
    assert _without(VALUES + "Records from 2012 are not held.") == []


@pytest.mark.parametrize(
    "phrase",
    [
        "Nothing is held for 2013 or earlier. The plan was brought in on 1 January 2014.",
        "Data for 2013 and earlier years is not available.",
        "We hold nothing for the years up to and including 2013.",
        "Figures up to 2013 are not held.",
        "Years before 2014 are not held, the panel having begun on 10 January of that year.",
        "Figures prior to 1 April 2014 are not recorded.",
        "Not available for 2010-13.",
        "2010-13: no data",
        "2010/2011/2012/2013 - no data held",
        "We started recording CSE in April 2014, so there is nothing for earlier years.",
        "The present system came in during 2014 and we cannot report on anything before this.",
        "For 2010 to 2013 each borough kept a list of its own, none of which came to us.",
        "For 2010 to 2013 the information would have been held by the county council.",
        "The files of 2010 to 2013 are archived on paper.",
        "Records before the introduction of the present system are not held.",
    ],
)
def test_the_years_that_a_phrase_reaches_back_over_are_told(phrase: str) -> None:
    assert _without(VALUES + phrase) == ["2010", "2011", "2012", "2013"]


@pytest.mark.parametrize(
    "phrase",
    [
        "Our records begin in 2014.",
        "Recording of CSE began in January 2014.",
        "Data is only available from 2014.",
        "We have only recorded CSE since 2014.",
        "CSE was first recorded as a category in 2014.",
        "We began to record this in April 2014.",
        "Our figures go back only to 2014.",
        "Numbers are given from 2014 onwards.",
    ],
)
def test_the_years_before_the_records_begin_have_no_data_and_a_person_is_to_look(phrase: str) -> None:
    figures = [f for f in answer_to(Question.YEARLY_CASES, letter(g=VALUES + phrase)).figures if f.count is None]
    assert [str(figure.period) for figure in figures] == ["2010", "2011", "2012", "2013"]
    assert not any(figure.certain for figure in figures)


@pytest.mark.parametrize(
    "phrase",
    [
        "The panel has kept records since 2006.",
        "Recording of criminal exploitation began in 2015.",
        "Our strategy runs from 2014.",
        "The first meeting was in 2014.",
        "The team was set up in 2014.",
        "A new database began to be used in 2016.",
        "Only 3 of these were first recorded in 2014.",
    ],
)
def test_a_year_in_which_something_else_began_leaves_none_without_data(phrase: str) -> None:
    assert _without(VALUES + phrase) == []


def test_what_begins_after_the_first_figure_leaves_no_earlier_year_without_data() -> None:
    assert _without("2012: 9\n2013: 11\n2014: 17\nData is only available by team from 2014.") == []


def test_years_whose_search_costs_too_much_are_withheld() -> None:
    words = "Data for 2010-2013 would need a search of 900 files at 20 minutes each, over the s.12 limit. 2014: 17."
    figures = [f for f in answer_to(Question.YEARLY_CASES, letter(g=words)).figures if f.count is None]
    assert [str(figure.period) for figure in figures] == ["2010", "2011", "2012", "2013"]
    assert {figure.outcome for figure in figures} == {Outcome.WITHHELD}


def test_none_recorded_may_be_nought_or_nothing_known() -> None:
    words = VALUES + "Between 2010 and 2013 none were recorded."
    figures = [f for f in answer_to(Question.YEARLY_CASES, letter(g=words)).figures if str(f.period) < "2014"]
    assert figures
    assert not any(figure.certain for figure in figures)


def test_a_service_that_holds_nothing_earlier_leaves_the_years_before_it_without_data() -> None:
    words = "2018: 88\n2019: 93\n2020: 70\n\nThe service was set up at the beginning of 2018 and holds nothing earlier."
    figures = answer_to(Question.YEARLY_CASES, letter(g=words)).figures
    assert [str(figure.period) for figure in figures if figure.low is None] == [str(year) for year in range(2010, 2018)]


def test_section_17_of_the_scottish_act_is_a_notice_that_years_are_not_held() -> None:
    words = (
        "The number was 19 in 2022, 18 in 2023 and 16 in 2024. I uphold the decision that section 17 of the Freedom of "
        "Information (Scotland) Act 2002 applies to 2010 to 2021."
    )
    figures = answer_to(Question.YEARLY_CASES, letter(g=words)).figures
    missing = [figure for figure in figures if figure.low is None]
    assert [str(figure.period) for figure in missing] == [str(year) for year in range(2010, 2022)]
    assert {figure.outcome for figure in missing} == {Outcome.NOT_HELD}


def test_a_year_left_blank_is_not_held_and_looked_at() -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g="2020 22\n2021 blank in our records\n2022 15")).figures
    assert [(str(f.period), f.low, f.certain) for f in figures][1:2] == [("2021", None, False)]


@pytest.mark.parametrize(
    "phrase",
    [
        "Flags from 2010 to 2013 were overwritten when a case closed.",
        "The years 2010 to 2013 were in another system, whose data was not moved.",
        "Earlier years (2010 to 2013) predate the council, which came into being in April 2014.",
        "2010-2013: see our predecessor.",
        "For 2010, 2011, 2012 and 2013 you would need to ask the former county.",
    ],
)
def test_years_that_are_named_before_the_first_figure_have_none_however_that_is_put(phrase: str) -> None:
    answer = answer_to(Question.YEARLY_CASES, letter(g=VALUES + phrase))
    assert _without(VALUES + phrase) == ["2010", "2011", "2012", "2013"]
    assert not any(figure.certain for figure in answer.figures if figure.count is None)
    assert answer.outcome is Outcome.PARTLY_ANSWERED


@pytest.mark.parametrize(
    "phrase",
    [
        "The strategy of 2010 to 2013 came before.",
        "Ofsted inspected us in 2012 and 2013.",
        "From 2010 to 2012 we had another team.",
        "The total from 2010 to 2013 was 99.",
        "2010 to 2013: 0",
        "Numbers grew from 2014 to 2015.",
    ],
)
def test_years_named_for_another_reason_leave_none_without_data(phrase: str) -> None:
    assert _without(VALUES + phrase) == []


def test_words_on_missing_years_name_no_unit() -> None:
    words = VALUES + "Records of 2010 to 2013 were lost when a case closed."
    assert answer_to(Question.YEARLY_CASES, letter(g=words)).unit is None


SNAPSHOTS = "As at 31 March\tCases open\n2018\t31\n2019\t38\n"


def test_days_without_data_are_days_where_the_words_name_them() -> None:
    words = f"{SNAPSHOTS}\nFor 31 March 2015 to 31 March 2017 inclusive no figures are held; the flag came in 2017."
    figures = answer_to(Question.YEARLY_CASES, letter(g=words)).figures
    missing = [str(figure.period) for figure in figures if figure.count is None]
    assert missing == ["as at 2015-03-31", "as at 2016-03-31", "as at 2017-03-31"]


def test_years_without_data_stay_years_beside_counts_on_days() -> None:
    words = f"{SNAPSHOTS}\nFrom 2015 to 2017 the information is not held."
    figures = answer_to(Question.YEARLY_CASES, letter(g=words)).figures
    assert [str(figure.period) for figure in figures if figure.count is None] == ["2015", "2016", "2017"]


def test_a_cell_that_tells_it_all_says_itself_which_years_are_missing() -> None:
    cell = "2019 - 15; 2020 - 11; 2024 - 6. The Trust is unable to provide the years 2010 to 2018 within the cost limit (section 12)."
    table = f"Question\tResponse\n3. Current number of cases\t6\n4. Gang/group based\tNone\n6. Ethnicity of perpetrators\tNot held\n7. Number each year\t{cell}\n"
    figures = answer_to(Question.YEARLY_CASES, f"Avonbrook Council\n\n{table}").figures
    assert [str(figure.period) for figure in figures if figure.count is None] == [
        str(year) for year in range(2010, 2019)
    ]


def test_years_by_their_last_months_are_left_without_data_one_by_one() -> None:
    words = "2016/17: 17\n2017/18: 37\nThere is no data for the years ending March 2011 to March 2016."
    assert _without(words) == ["2010/11", "2011/12", "2012/13", "2013/14", "2014/15", "2015/16"]


def test_a_month_without_data_is_no_year_without_it() -> None:
    assert _without(VALUES + "No data is held for March 2012.") == []


@pytest.mark.parametrize(
    "words",
    [
        "We can't go back further than 2021.",
        "Before 2021 the data was in an old system and can't be retrieved.",
        "We have these from 2021 only.",
    ],
)
def test_years_that_a_council_cannot_go_back_to_are_not_held(words: str) -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g=f"2021 = 18; 2022 = 16; 2023 = 11; 2024 = 13. {words}")).figures
    assert [figure.period.start.year for figure in figures if figure.period and figure.low is None] == list(
        range(2010, 2021)
    )


def _years(words: str) -> dict[int, Outcome]:
    figures = answer_to(Question.YEARLY_CASES, letter(g=words)).figures
    return {figure.period.start.year: figure.outcome for figure in figures if figure.period and figure.low is None}


def test_years_that_are_published_elsewhere_are_withheld_under_the_section_for_that() -> None:
    told = _years(
        "Exempt in part, section 21. The years 2014 to 2023 are in tables already on our website. In 2024 there were 43."
    )
    assert told == dict.fromkeys(range(2014, 2024), Outcome.WITHHELD)


def test_years_that_are_published_elsewhere_are_not_withheld_where_no_section_is_cited() -> None:
    assert _years("In 2024 there were 43. A report on the years 2014 to 2023 is published on our website.") == {}


@pytest.mark.parametrize(
    "words",
    [
        "There is no register for 2010 to 2022.",
        "2010 to 2022 - no count, because the register was being rebuilt.",
        "No reliable totals exist for 2010 to 2022.",
        "The panel did not exist until January 2023.",
    ],
)
def test_years_without_a_register_or_a_count_are_not_held(words: str) -> None:
    told = _years(f"The number of children monitored was 35 in 2024 and 40 in 2023.\n\n{words}")
    assert told == dict.fromkeys(range(2010, 2023), Outcome.NOT_HELD)


def test_years_without_data_beside_financial_quarters_are_financial() -> None:
    text = letter(
        g="Cases each year\n\n\tQ1\tQ2\tQ3\tQ4\n2022/23\t9\t11\t14\t13\n2023/24\t13\t10\t8\t9\n\nQuarterly reporting began in April 2022 and "
        "nothing comparable is held for 2010/11 to 2021/22."
    )
    missing = [figure for figure in answer_to(Question.YEARLY_CASES, text).figures if figure.low is None]
    assert [str(figure.period) for figure in missing][:2] == ["2010/11", "2011/12"]


def _certain(words: str) -> dict[str, bool]:
    figures = answer_to(Question.YEARLY_CASES, letter(g=words)).figures
    return {str(figure.period): figure.certain for figure in figures if figure.low is None}


@pytest.mark.parametrize(
    "words",
    [
        "The council came into being on 1 April 2021 and holds no earlier records.",
        "A new database was opened on 12 May 2021 and no earlier records are held.",
    ],
)
def test_years_before_the_day_on_which_something_began_are_uncertain_and_end_with_that_day(words: str) -> None:
    told = _certain(f"2022: 9; 2023: 15; 2024: 13. {words}")
    assert told == dict.fromkeys(map(str, range(2010, 2021)), False)


def test_years_that_are_named_as_not_held_are_certain() -> None:
    assert _certain("2022: 9; 2023: 15; 2024: 13. Not recorded before 2022.") == dict.fromkeys(
        map(str, range(2010, 2022)), True
    )


def test_years_not_held_beside_counts_of_single_days_are_uncertain() -> None:
    told = _certain("31 March 2022: 40\n31 March 2023: 37\n31 March 2024: 36\n\nNo count was kept from 2010 to 2021.")
    assert told
    assert not any(told.values())


@pytest.mark.parametrize("words", ["10-11 to 13-14", "10/11 to 13/14", "10-11 - 13-14"])
def test_short_financial_years_without_data_are_not_held(words: str) -> None:
    told = _certain(
        f"14-15: 40\n15-16: 44\n16-17: 61\n\nWe hold nothing for {words}, when it was no category of its own."
    )
    assert list(told) == ["2010/11", "2011/12", "2012/13", "2013/14"]


def test_short_numbers_that_are_no_years_leave_none_without_data() -> None:
    assert _certain("2014/15: 40\n2015/16: 44\n\nWe hold nothing for ages 10-13 to 14-17.") == {}


QUARTERS = "Financial year\tQ1\tQ2\tQ3\tQ4\n2023/24\t38\t44\t36\t40\n2024/25\t35\t39\t45\t41\n\n"


@pytest.mark.parametrize(
    "words",
    [
        "We hold no information for any of the years 2010 to 2022.",
        "Nothing is held for 2010 to 2022.",
        "For the years 2010-2022 the information is not held.",
    ],
)
def test_plain_years_beside_quarters_of_financial_years_stay_plain_and_uncertain(words: str) -> None:
    told = _certain(QUARTERS + words)
    assert list(told) == [str(year) for year in range(2010, 2023)]
    assert not any(told.values())


@pytest.mark.parametrize(
    "words",
    [
        "Nothing is held for 2010 to 2013.",
        "We hold no data for the years 2010 to 2013.",
        "2010, 2011, 2012 and 2013 are not held.",
        "No information is held for 2010-2013.",
    ],
)
def test_plain_years_taken_over_into_financial_years_are_uncertain(words: str) -> None:
    told = _certain(f"2014/15: 40\n2015/16: 44\n2016/17: 51\n\n{words}")
    assert "2010/11" in told
    assert not any(told.values())


@pytest.mark.parametrize(
    "words",
    [
        "Nothing is held for 2010/11 to 2013/14.",
        "We hold no data for the financial years 2010 to 2013.",
        "2010/11, 2011/12, 2012/13 and 2013/14 are not held.",
        "2010/1 to 2013/4: not held.",
    ],
)
def test_years_that_are_said_to_be_financial_stay_certain(words: str) -> None:
    told = _certain(f"2014/15: 40\n2015/16: 44\n2016/17: 51\n\n{words}")
    assert list(told) == ["2010/11", "2011/12", "2012/13", "2013/14"]
    assert all(told.values())


@pytest.mark.parametrize(
    "words",
    [
        "Nothing is held before 2014/15.",
        "No figures exist for years before 2014/15.",
        "Years before 2014-15 are not held.",
        "Not recorded until 2014/15.",
        "Nothing is held for 2013/14 or earlier.",
        "We have only recorded this since 2014/15 and hold nothing earlier.",
        "Records from before April 2014 are no longer held.",
        "Nothing was recorded up to and including 2013/14.",
    ],
)
def test_financial_years_whose_first_is_only_the_one_asked_for_are_uncertain(words: str) -> None:
    told = _certain(f"2014/15: 40\n2015/16: 44\n2016/17: 51\n\n{words}")
    assert told == dict.fromkeys(["2010/11", "2011/12", "2012/13", "2013/14"], False)


@pytest.mark.parametrize(
    "values",
    [
        "2014 Q1: 40\n2014 Q2: 44\n2014 Q3: 51",
        "1 September 2014 to 31 August 2015: 40\n1 September 2015 to 31 August 2016: 44",
        "31 March 2014: 40\n31 March 2015: 44",
        "2014: 40\n2015/16: 44",
    ],
)
def test_years_before_the_first_of_a_series_of_other_spells_are_uncertain(values: str) -> None:
    told = _certain(f"{values}\n\nNothing is held before 2014.")
    assert told
    assert not any(told.values())


@pytest.mark.parametrize(
    "words",
    ["Nothing is held before 2014.", "No figures exist for years before 2014.", "Nothing is held for 2013 or earlier."],
)
def test_calendar_years_before_the_first_of_a_calendar_series_stay_certain(words: str) -> None:
    assert _certain(f"2014: 40\n2015: 44\n\n{words}") == dict.fromkeys(["2010", "2011", "2012", "2013"], True)


@pytest.mark.parametrize(
    "lead",
    [
        "The council can only give numbers of plans from 2020, when it moved to a new system; ",
        "Numbers of plans are given from 2020; ",
        "Figures are given from 2020; ",
    ],
)
def test_years_before_those_that_a_sentence_begins_with_are_without_data(lead: str) -> None:
    told = _certain(f"{lead}information for 2017 to 2019 is not held.\n2020: 6\n2021: 11\n2022: 8")
    assert list(told) == ["2017", "2018", "2019"]


@pytest.mark.parametrize("what", ["Our plan", "The strategy", "The policy", "Ofsted's report"])
def test_years_of_a_paper_that_is_not_held_are_not_certainly_without_data(what: str) -> None:
    told = _certain(f"{what} for 2017 to 2019 is not held here.\n2020: 6\n2021: 11\n2022: 8")
    assert not any(told.values())


@pytest.mark.parametrize(
    "words",
    [
        "CSE was first recorded as a concern in 2014; nothing is held for 2010, 2011, 2012 or 2013.",
        "It was first recorded in 2014; nothing is held for 2010, 2011, 2012 or 2013.",
        "The flag was made in 2014, no data is held for the years 2010 to 2013.",
    ],
)
def test_a_phrase_that_names_its_own_years_is_not_of_the_year_before_it(words: str) -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g=f"2014\t7\n2015\t9\n\n{words}")).figures
    assert bounds(figures) == [
        ("2014", 7, 7),
        ("2015", 9, 9),
        *((str(year), None, None) for year in (2010, 2011, 2012, 2013)),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "2023: 15, 2024: 13, before that not held",
        "2023: 15, 2024: 13; earlier years are not held",
        "2023: 15, 2024: 13, prior to 2023 not recorded",
    ],
)
def test_a_clause_at_the_end_of_a_list_leaves_the_years_before_it_without_data(words: str) -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g=words)).figures
    assert [figure.low for figure in figures if figure.count is not None] == [15, 13]
    assert sorted(str(figure.period) for figure in figures if figure.count is None) == [
        str(y) for y in range(2010, 2023)
    ]


def test_years_without_data_are_of_the_kind_that_most_counts_have() -> None:
    other = "In the years 2014-15 and 2015-16 another list was kept, and it showed 112 and 131 names."
    words = f"2017: 39\n2018: 52\n2019: 60\n\nFor 2014, 2015 and 2016 there is no list. {other}"
    assert _without(words) == ["2014", "2015", "2016"]


def test_years_without_data_beside_financial_years_are_financial() -> None:
    words = "2016/17: 39\n2017/18: 52\n2018: 60\n\nFor 2014 and 2015 no data is held."
    assert _without(words) == ["2014/15", "2015/16"]


def test_the_label_of_a_question_does_not_hide_what_its_answer_says() -> None:
    text = "5)White British 12\n\n6)Not held\n\n7a)Children each year:\n2021 - 32\n2022 - 36\n\n7b)Years before 2021 were not coded, so 2018 to 2020 are not held.\n"
    answer = answer_to(Question.YEARLY_CASES, f"1)Yes\n\n2)A panel\n\n3)28\n\n4)None\n\n{text}")
    told = {label: low for label, low, _ in bounds(answer.figures)}
    assert (told["2021"], told["2022"]) == (32, 36)
    assert {"2018", "2019", "2020"} < {*told}


def test_no_years_that_can_be_given_are_years_without_data() -> None:
    assert _without("No years before 2014 can be reported.\n" + VALUES) == ["2010", "2011", "2012", "2013"]
    assert _without("No year can be compared with another.\n" + VALUES) == []


def test_misspelt_earlier_years_are_those_before_the_first() -> None:
    assert _without("2021: 40\n2022: 43\n\nEarleir years are not held.")[0] == "2010"
