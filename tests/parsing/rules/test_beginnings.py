"""The year in which a council's figures begin, which leaves the years before it without data."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.beginnings import begins_in, begins_something
from tests.parsing.reading_letters import answer_to, letter, read_letter


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ("The panel was set up in September 2021.", 2021),
        ("Our register began in 2019.", 2019),
        ("The panel was not told of 2019.", None),
        ("A strategy was launched in 2021.", None),
    ],
)
def test_counts_begin_with_the_panel_or_the_register_that_keeps_them(words: str, begins: int | None) -> None:
    read = begins_in(words)
    assert (read and read[0]) == begins


def test_a_sentence_that_begins_nothing_is_told_from_one_that_does() -> None:
    assert begins_something("The panel did not exist until January 2022.")
    assert not begins_something("The panel meets each month, most recently in May 2025.")
    assert not begins_something("The panel was set up by the partnership.")


def test_the_means_below_counts_by_year_do_not_end_them() -> None:
    text = (
        "Dear Mr Bell\n\nThe number of children monitored for CSE each year was 61 in 2024, 55 in 2023 and 47 in 2022."
        " The panel did not exist until January 2022.\n"
    )
    read = read_letter(text).answer(Question.YEARLY_CASES)
    assert [figure.outcome for figure in read.figures].count(Outcome.NOT_HELD) == 12


@pytest.mark.parametrize(
    ("words", "year", "said"),
    [
        ("Our records begin in 2014.", 2014, "records begin in 2014"),
        ("We have only recorded this since 2014.", 2014, "only recorded this since 2014"),
        ("Data is held from 2018 onwards.", 2018, "Data is held from 2018"),
        ("The tracker has existed since 2019.", 2019, "tracker has existed since 2019"),
        ("We started to record this in 2017/18.", 2017, "started to record this in 2017"),
        ("Counting began in April 2016.", 2016, "Counting began in April 2016"),
        ("It is available from 2016 only.", 2016, "available from 2016 only"),
        ("It was first recorded in 2013.", 2013, "first recorded in 2013"),
        ("The figures are from 2015 onwards.", 2015, "from 2015 onwards"),
    ],
)
def test_the_year_that_a_councils_figures_begin_in_is_told_with_its_words(words: str, year: int, said: str) -> None:
    found = begins_in(words)
    assert found is not None
    assert (found[0], words[found[1] : found[2]]) == (year, said)


@pytest.mark.parametrize(
    "words",
    [
        "2014: 17",
        "There were 17 in 2014.",
        "Records from 2014 were destroyed.",
        "A review of our data took place in 2014.",
        "The strategy was published in 2019.",
        "We have recorded it since the child was born.",
        "The report covers 2010 to 2024.",
        "We will begin to record this.",
        "",
    ],
)
def test_a_year_in_which_nothing_began_is_none(words: str) -> None:
    assert begins_in(words) is None


def test_the_years_before_the_records_begin_are_left_without_data_and_a_person_is_to_look() -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g="2014: 17\n2015: 37\n\nOur records begin in 2014.")).figures
    gaps = [figure for figure in figures if figure.low is None]
    assert [figure.period.start.year for figure in gaps if figure.period] == [2010, 2011, 2012, 2013]
    assert not any(figure.certain for figure in gaps)


@pytest.mark.parametrize(
    "words",
    [
        "We can go back to 2016 only as earlier records were destroyed in line with our retention schedule: ",
        "Records go back only to 2016, older ones having been destroyed: ",
        "Our figures start in 2016 as nothing earlier survives: ",
        "2016 is the earliest year we can report: ",
        "It is only possible to go back as far as 2016. ",
        "The earliest full year for which the count can be run is 2016. ",
    ],
)
def test_a_clause_that_leads_a_list_in_says_in_which_year_the_figures_begin(words: str) -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g=f"{words}2016 48, 2017 53, 2018 50, 2019 61.")).figures
    gaps = [figure for figure in figures if figure.low is None]
    assert [figure.period.start.year for figure in gaps if figure.period] == [2010, 2011, 2012, 2013, 2014, 2015]
    assert [figure.low for figure in figures if figure.low is not None] == [48, 53, 50, 61]


@pytest.mark.parametrize(
    "words",
    [
        "We had to go back to the files: ",
        "The strategy goes back to 2012. ",
        "We would have to go back to paper files: ",
        "The panel only looks back at the last year: ",
    ],
)
def test_words_of_going_back_that_begin_no_figures_leave_no_year_without_data(words: str) -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g=f"{words}2016 48, 2017 53, 2018 50, 2019 61.")).figures
    assert [figure.low for figure in figures] == [48, 53, 50, 61]


@pytest.mark.parametrize(
    "words",
    [
        "Figures start in 2021 because earlier files were weeded.",
        "Older ones were destroyed.",
        "The tracker dates from 2021 and was blank until then.",
    ],
)
def test_a_reason_that_names_only_years_with_counts_is_for_the_years_before_them(words: str) -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g=f"2021: 40. 2022: 46. 2023: 51. {words}")).figures
    gaps = [figure.period.start.year for figure in figures if figure.low is None and figure.period]
    assert gaps == list(range(2010, 2021))
    assert [figure.low for figure in figures if figure.low is not None] == [40, 46, 51]


@pytest.mark.parametrize(
    "words",
    ["The 2021 file was archived.", "In 2023 we could not count two boroughs' lists.", "The team moved in 2022."],
)
def test_what_happened_in_a_year_with_a_count_leaves_no_other_year_without(words: str) -> None:
    figures = answer_to(Question.YEARLY_CASES, letter(g=f"2021: 40. 2022: 46. 2023: 51. {words}")).figures
    assert [figure.low for figure in figures] == [40, 46, 51]
