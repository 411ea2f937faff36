"""What is found odd or contradictory inside a return, and what is not."""

from dataclasses import replace
from typing import Any

import pytest

from councils.domain.ages import AgeBand
from councils.domain.ethnicity import map_label
from councils.domain.findings import find_all
from councils.domain.periods import Period
from councils.domain.returns import Answer, Figure, Return, Scope, Span
from councils.domain.vocabulary import Basis, FindingCode, Outcome, Question, Unit
from councils.domain.wording import read_wording


def figure(words: str, **parts: Any) -> Figure:
    wording = read_wording(words)
    assert wording is not None
    plain = Figure(wording.low, wording.high, words, None, wording.outcome, wording.certain)
    return replace(plain, **parts)


def a_return(*answers: Answer) -> Return:
    given = {answer.question: answer for answer in answers}
    return Return(answers=tuple(given.get(question, Answer(question)) for question in Question))


def current(words: str, **parts: Any) -> Answer:
    return replace(Answer(Question.CURRENT_CASES, Outcome.ANSWERED, figures=(figure(words),)), **parts)


def by_label(*cells: tuple[str, str], outcome: Outcome = Outcome.ANSWERED, **parts: Any) -> Answer:
    figures = tuple(figure(words, ethnicity=map_label(label)) for label, words in cells)
    return replace(Answer(Question.VICTIM_ETHNICITY, outcome, figures=figures), **parts)


def by_age(*cells: tuple[AgeBand, str], outcome: Outcome = Outcome.ANSWERED) -> Answer:
    return Answer(Question.VICTIM_AGE, outcome, figures=tuple(figure(words, age=age) for age, words in cells))


def by_year(*cells: tuple[str, str], basis: Basis | None = None) -> Answer:
    figures = tuple(figure(words, period=Period.parse(period)) for period, words in cells)
    return Answer(Question.YEARLY_CASES, Outcome.ANSWERED, basis=basis, figures=figures)


def at(age: int) -> AgeBand:
    return AgeBand(age, age)


def codes(return_: Return, text: str = "") -> list[FindingCode]:
    return [finding.code for finding in find_all(return_, text)]


# The two councils of the contract

COVENTRY_TEXT = (
    "For Quarter 4 2024/25, there were 22 children supported.\n"
    "We are unable to report the ages as the total number of children is less/fewer than 5."
)
COVENTRY = a_return(
    current("22", passage=Span(0, 56)),
    by_label(
        *(("Any other Asian background", "1"), ("Any other Black background", "1"), ("Gypsy/Roma", "1")),
        *(("Any other Mixed background", "3"), ("Any other White background", "2"), ("White British", "12")),
        ("White and Black Caribbean", "2"),
        passage=Span(57, len(COVENTRY_TEXT)),
    ),
    replace(
        by_age(
            *((at(12), "<5"), (at(13), "<5"), (at(14), "8"), (at(15), "<5"), (at(16), "6"), (at(17), "<5")),
            outcome=Outcome.PARTLY_ANSWERED,
        ),
        passage=Span(57, len(COVENTRY_TEXT)),
    ),
)
HEREFORDSHIRE = a_return(
    current("23"),
    by_label(("Other ethnicity", "1"), ("White British", "22")),
    Answer(Question.VICTIM_AGE, Outcome.ANSWERED_DIFFERENTLY, scope=Scope(AgeBand(10, 21))),
    by_year(("2014", "17"), ("2023", "32"), ("2024", "45")),
)


def test_coventry_contradicts_itself_and_hides_unevenly() -> None:
    contradiction, uneven = find_all(COVENTRY, COVENTRY_TEXT)
    assert contradiction.code is FindingCode.TEXT_CONTRADICTS_FIGURE
    assert contradiction.questions == (Question.CURRENT_CASES, Question.VICTIM_ETHNICITY, Question.VICTIM_AGE)
    assert "total number of children is less/fewer than 5" in contradiction.message
    assert uneven.code is FindingCode.UNEVEN_SUPPRESSION
    assert uneven.questions == (Question.VICTIM_ETHNICITY, Question.VICTIM_AGE)


def test_herefordshire_has_two_counts_without_a_basis_and_adults() -> None:
    differs, adults = find_all(HEREFORDSHIRE, "")
    assert differs.code is FindingCode.CURRENT_DIFFERS_FROM_YEAR
    assert differs.questions == (Question.CURRENT_CASES, Question.YEARLY_CASES)
    assert adults.code is FindingCode.ADULTS_INCLUDED
    assert adults.message == "People aged 18 or over are included: the ages given reach 21."


def test_a_return_that_answers_nothing_has_no_findings() -> None:
    assert codes(Return(), "The total number of children is fewer than 5.") == []


# Sums


def test_a_breakdown_that_cannot_come_to_the_count_is_found() -> None:
    found = a_return(current("22"), by_label(("White British", "12"), ("Asian", "3")))
    assert codes(found) == [FindingCode.SUM_DIFFERS]


def test_hidden_cells_that_can_make_up_the_count_are_no_fault() -> None:
    assert codes(a_return(current("22"), by_age((at(14), "18"), (at(15), "<5")))) == []


def test_hidden_cells_that_cannot_make_up_the_count_are_found() -> None:
    assert codes(a_return(current("30"), by_age((at(14), "18"), (at(15), "<5")))) == [FindingCode.SUM_DIFFERS]


def test_a_breakdown_with_cells_missing_may_come_to_less() -> None:
    less = by_label(("White British", "12"), ("Asian", "*"), outcome=Outcome.PARTLY_ANSWERED)
    assert codes(a_return(current("22"), less)) == []


def test_a_breakdown_with_cells_missing_may_not_come_to_more() -> None:
    more = by_label(("White British", "23"), ("Asian", "*"), outcome=Outcome.PARTLY_ANSWERED)
    assert codes(a_return(current("22"), more)) == [FindingCode.SUM_DIFFERS]


@pytest.mark.parametrize("unknown", ["4", "40"])
def test_those_of_unknown_ethnicity_may_stand_outside_the_count(unknown: str) -> None:
    apart = by_label(("White British", "20"), ("Asian", "2"), ("Not stated", unknown))
    assert codes(a_return(current("22"), apart)) == []


@pytest.mark.parametrize(
    "breakdown",
    [
        by_label(("White", "19"), ("White British", "12"), ("Asian", "3")),
        by_label(("White", "15"), ("White British", "12"), ("Irish", "4"), ("Asian", "3")),
        by_label(("White", "17"), ("Irish", "2"), ("Asian", "3")),
        by_label(("White British", "12"), unit=Unit.REFERRALS),
        Answer(Question.VICTIM_ETHNICITY, Outcome.ANSWERED, figures=(replace(figure("12"), certain=False),)),
        by_age((AgeBand(None, 17), "22"), (at(14), "8")),
    ],
    ids=[
        *("groups that hold their categories", "groups that hold some of them", "groups beside their categories"),
        *("another unit", "in doubt", "ages inside ages"),
    ],
)
def test_what_need_not_add_up_is_not_added_up(breakdown: Answer) -> None:
    assert codes(a_return(current("22", unit=Unit.CHILDREN), breakdown)) == []


@pytest.mark.parametrize(("white", "asian"), [("22", "3"), ("8", "3")])
def test_groups_and_their_categories_that_come_to_the_count_in_no_way_are_found(white: str, asian: str) -> None:
    breakdown = by_label(("White", white), ("White British", "5"), ("Irish", "2"), ("Asian", asian))
    assert codes(a_return(current("22"), breakdown)) == [FindingCode.SUM_DIFFERS]


def test_a_breakdown_of_another_period_is_not_compared() -> None:
    then = Answer(
        Question.VICTIM_ETHNICITY,
        Outcome.ANSWERED,
        figures=(figure("12", ethnicity=map_label("White British"), period=Period.parse("2023")),),
    )
    now = current("22", figures=(figure("22", period=Period.parse("2024")),))
    assert codes(a_return(now, then)) == []


def test_either_of_two_counts_given_may_be_the_one_broken_down() -> None:
    two = current("22", figures=(figure("22"), figure("15")))
    assert codes(a_return(two, by_label(("White British", "12"), ("Asian", "3")))) == []


def test_cases_are_broken_down_into_children_but_referrals_are_not() -> None:
    breakdown = by_label(("White British", "12"), ("Asian", "3"), unit=Unit.CHILDREN)
    assert codes(a_return(current("22", unit=Unit.CASES), breakdown)) == [FindingCode.SUM_DIFFERS]
    assert codes(a_return(current("22", unit=Unit.REFERRALS), breakdown)) == []


def in_doubt(answer: Answer) -> Answer:
    return replace(answer, figures=tuple(replace(each, certain=False) for each in answer.figures))


def test_cells_in_doubt_that_come_near_the_count_are_found() -> None:
    near = by_label(("White British", "12"), ("Asian", "3"), ("Mixed", "4"))
    assert codes(a_return(current("22"), in_doubt(near))) == [FindingCode.SUM_DIFFERS]
    assert codes(a_return(in_doubt(current("22")), near)) == [FindingCode.SUM_DIFFERS]


@pytest.mark.parametrize("words", ["1", "40"])
def test_cells_in_doubt_that_come_to_something_else_were_rather_misread(words: str) -> None:
    far = by_label(("White British", words), ("Asian", words), ("Mixed", words))
    assert codes(a_return(current("22"), in_doubt(far))) == []


def test_the_girls_and_boys_that_a_row_adds_up_are_nothing_that_is_missing() -> None:
    text = "White\t12\t2\t14\nAsian\t3\t2\t5\n"
    figures = (figure("14", ethnicity=map_label("White")), figure("5", ethnicity=map_label("Asian")))
    parts = Answer(Question.VICTIM_ETHNICITY, Outcome.ANSWERED, figures=figures, passage=Span(0, len(text)))
    girls_and_boys = (Span(6, 8), Span(9, 10), Span(20, 21), Span(22, 23))
    assert codes(replace(a_return(current("21"), parts), unread=girls_and_boys), text) == [FindingCode.SUM_DIFFERS]
    apart = text.replace("3\t2\t5", "3\t2\t9")
    assert codes(replace(a_return(current("21"), parts), unread=girls_and_boys), apart) == []


def test_a_number_left_unread_in_the_breakdown_may_be_what_is_missing() -> None:
    text = "White British 12, Asian 3, refused 7"
    breakdown = by_label(("White British", "12"), ("Asian", "3"), passage=Span(0, len(text)))
    read = replace(a_return(current("22"), breakdown), unread=(Span(35, 36),))
    assert codes(read, text) == []
    assert codes(read, text.replace("7", "5")) == [FindingCode.SUM_DIFFERS]


@pytest.mark.parametrize(
    "text", ["22 cases, which concern 15 children.", "In all 22 cases:\n15 of CSE.", "Cases\t22\tchildren\t15"]
)
def test_a_count_whose_own_sentence_tells_the_sum_is_of_something_wider(text: str) -> None:
    at_22 = text.index("22")
    whole = current("22", figures=(figure("22", span=Span(at_22, at_22 + 2)),), passage=Span(0, len(text)))
    assert codes(a_return(whole, by_label(("White British", "12"), ("Asian", "3"))), text) == []


# Words


@pytest.mark.parametrize(
    "words",
    [
        "The total is fewer than 5.",
        "the total number of children is less than five",
        "The overall number of cases was under 10.",
        "The total number of\nchildren currently being supported is 25",
    ],
)
def test_a_total_in_words_that_cannot_be_the_count_is_found(words: str) -> None:
    assert codes(a_return(current("22", passage=Span(0, len(words)))), words) == [FindingCode.TEXT_CONTRADICTS_FIGURE]


@pytest.mark.parametrize(
    "words",
    [
        "The total is 22.",
        "The total is fewer than 30.",
        "Some cells are fewer than 5.",
        "The total number of teams is large; fewer than 5 children are 12.",
        "In total we have trained 400 staff.",
    ],
)
def test_words_that_leave_room_for_the_count_are_no_contradiction(words: str) -> None:
    assert codes(a_return(current("22", passage=Span(0, len(words)))), words) == []


def said(words: str, *, of: str = "22", **parts: Any) -> list[FindingCode]:
    """The findings of a return whose breakdown by ethnicity has these words."""
    breakdown = Answer(Question.VICTIM_ETHNICITY, Outcome.NOT_HELD, passage=Span(0, len(words)))
    return codes(a_return(current(of, **parts), breakdown), words)


@pytest.mark.parametrize(
    "words",
    [
        "Withheld, as there are fewer than five children open to us.",
        "None of the 25 open cases has it recorded.",
        "A total of 16 children are supported.",
        "There are no open cases, so there is nothing to give; that is because there are no cases.",
    ],
)
def test_words_of_a_breakdown_can_contradict_the_count(words: str) -> None:
    assert said(words) == [FindingCode.TEXT_CONTRADICTS_FIGURE]


OUTRIGHT = [Question.MECHANISMS, Question.PERPETRATOR_ETHNICITY, Question.YEARLY_CASES]


def said_elsewhere(words: str, question: Question, *figures: Figure) -> list[FindingCode]:
    """The findings of a return in which the answer to another question has these words."""
    answer = Answer(question, Outcome.ANSWERED, passage=Span(0, len(words)), figures=figures)
    return codes(a_return(current("22"), answer), words)


@pytest.mark.parametrize("question", OUTRIGHT)
@pytest.mark.parametrize(
    "words",
    [
        "The police hold it. The overall number of children is less than 10.",
        "A panel meets; because fewer than 10 children are being monitored in all, it looks at each one.",
    ],
)
def test_a_total_said_outright_contradicts_the_count_wherever_it_is_said(words: str, question: Question) -> None:
    assert said_elsewhere(words, question) == [FindingCode.TEXT_CONTRADICTS_FIGURE]


@pytest.mark.parametrize("question", OUTRIGHT)
@pytest.mark.parametrize(
    "words",
    [
        "The overall number of children is 22.",
        "The panel looks at each child, as there are only 9 of them at a meeting.",
        "The total number of people is 12.",
        "The total number of children in 2024 was 30.",
        "Since 2015 a total of 310 children have been helped.",
        "A total of 5 teams meet every week.",
        "Of the 9 children 4 are new.",
    ],
)
def test_what_is_said_in_passing_where_no_children_are_counted_contradicts_nothing(
    words: str, question: Question
) -> None:
    assert said_elsewhere(words, question) == []


def test_a_total_beside_the_years_is_of_the_years() -> None:
    year = figure("30", period=Period.parse("2024"))
    assert said_elsewhere("2024: 30. The total number of cases is 45.", Question.YEARLY_CASES, year) == [
        FindingCode.CURRENT_DIFFERS_FROM_YEAR
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Withheld, as there are fewer than five children in some groups.",
        "None of the 22 open cases has it recorded.",
        "Of the 8 cases 3 are known; of the other 14 cases it is not recorded, nor for 8 cases before them.",
        "A total of 45 children were assessed in 2024.",
    ],
)
def test_words_of_a_part_contradict_nothing(words: str) -> None:
    assert said(words) == []


def test_a_total_of_cases_can_be_more_than_the_children_but_fewer_than_five_cannot() -> None:
    assert said("A total of 25 cases are open.", unit=Unit.CHILDREN) == []
    assert said("The total number of cases is under 5.", unit=Unit.CHILDREN) == [FindingCode.TEXT_CONTRADICTS_FIGURE]
    assert said("The total number of cases is under 5.", unit=Unit.REFERRALS) == []


def test_the_words_around_a_count_in_doubt_doubt_the_count() -> None:
    words = "12 are new. The total is 22."
    unsure = in_doubt(current("12", passage=Span(0, len(words))))
    assert codes(a_return(unsure), words) == []


def test_a_number_said_in_passing_that_another_figure_gives_is_that_figure() -> None:
    words = "Of the 12 cases, none is known."
    breakdown = Answer(Question.VICTIM_AGE, Outcome.NOT_HELD, passage=Span(0, len(words)))
    girls = by_label(("White British", "12"), ("Asian", "10"))
    assert codes(a_return(current("22"), girls, breakdown), words) == []


def test_a_passage_of_another_document_is_read_in_that_documents_text() -> None:
    own, other = "The total is fewer than 5 children.", "There were 22 children supported by then."
    texts: dict[str | None, str] = {"a" * 64: own, "b" * 64: other}
    in_own, in_other, in_neither = (
        a_return(current("22", passage=Span(0, 35, name))) for name in (None, "b" * 64, "c" * 64)
    )
    [found] = find_all(in_own, own, texts)
    assert found.code is FindingCode.TEXT_CONTRADICTS_FIGURE
    assert find_all(in_other, own, texts) == find_all(in_neither, own, texts) == ()
    [found] = find_all(in_other, other, {"b" * 64: own})
    assert "The total is fewer than 5" in found.message


def test_words_outside_the_answers_contradict_nothing() -> None:
    assert codes(a_return(current("22", passage=Span(0, 0))), "The total is fewer than 5.") == []


# Uneven suppression


def test_tables_that_hide_alike_are_not_uneven() -> None:
    alike = a_return(by_label(("White British", "12"), ("Asian", "<5")), by_age((at(14), "<5"), (at(15), "9")))
    assert codes(alike) == []


def test_a_nought_is_not_a_small_cell_shown() -> None:
    assert codes(a_return(by_label(("White British", "0"), ("Asian", "9")), by_age((at(14), "*")))) == []


def test_an_asterisk_without_a_key_hides_what_is_usually_hidden() -> None:
    uneven = a_return(by_label(("White British", "4"), ("Asian", "9")), by_age((at(14), "*")))
    assert codes(uneven) == [FindingCode.UNEVEN_SUPPRESSION]


# Now and the latest year


def test_a_basis_stated_for_either_explains_the_difference() -> None:
    years = by_year(("2024", "45"))
    assert codes(a_return(current("23", basis=Basis.OPEN_ON_DATE), years)) == []
    assert codes(a_return(current("23"), by_year(("2024", "45"), basis=Basis.DURING_PERIOD))) == []


def test_a_current_count_that_may_be_the_latest_years_is_no_finding() -> None:
    assert codes(a_return(current("23"), by_year(("2024", "23"), ("2023", "45")))) == []
    assert codes(a_return(current("3"), by_year(("2024", "<5")))) == []


def test_the_latest_year_is_the_latest_that_has_a_count() -> None:
    assert codes(a_return(current("23"), by_year(("2023", "23"), ("2024", "not recorded")))) == []


@pytest.mark.parametrize("period", ["2020-03-23..", "2024-04-01.."])
def test_a_stretch_that_has_not_ended_is_no_latest_year(period: str) -> None:
    assert codes(a_return(current("10"), by_year((period, "66")))) == []
    assert codes(a_return(current("10"), by_year(("2023", "45"), (period, "66")))) == [
        FindingCode.CURRENT_DIFFERS_FROM_YEAR
    ]


def test_counts_of_different_things_need_not_agree() -> None:
    years = replace(by_year(("2024", "45")), unit=Unit.REFERRALS)
    assert codes(a_return(current("23", unit=Unit.CHILDREN), years)) == []
    assert codes(a_return(current("23", unit=Unit.REFERRALS), years)) == [FindingCode.CURRENT_DIFFERS_FROM_YEAR]


def test_a_count_in_doubt_that_differs_is_looked_at() -> None:
    assert codes(a_return(in_doubt(current("23")), by_year(("2024", "45")))) == [FindingCode.CURRENT_DIFFERS_FROM_YEAR]


# Adults


@pytest.mark.parametrize("youngest", [17, 18])
def test_an_open_band_of_adults_is_found(youngest: int) -> None:
    (found,) = find_all(a_return(by_age((AgeBand(youngest, None), "3"))), "")
    assert found.code is FindingCode.ADULTS_INCLUDED
    assert found.message == "People aged 18 or over are included: the ages given have no upper end."


@pytest.mark.parametrize("band", [AgeBand(10, 17), AgeBand(None, 17), AgeBand(15, None), AgeBand(None, None)])
def test_children_and_unknown_ages_are_no_adults(band: AgeBand) -> None:
    assert codes(a_return(by_age((band, "3")))) == []


def test_a_nought_of_adults_includes_none() -> None:
    assert codes(a_return(by_age((AgeBand(18, None), "0")))) == []


# A part and its whole


def group_based(words: str) -> Answer:
    return Answer(Question.GROUP_BASED_CASES, Outcome.ANSWERED, figures=(figure(words),))


def test_more_group_based_cases_than_cases_are_found() -> None:
    assert codes(a_return(current("22"), group_based("23"))) == [FindingCode.PART_EXCEEDS_WHOLE]


@pytest.mark.parametrize("words", ["0", "22", "<30", "more than 5", "*"])
def test_group_based_cases_that_may_be_fewer_are_no_fault(words: str) -> None:
    assert codes(a_return(current("22"), group_based(words))) == []


def test_more_groups_than_cases_are_found_in_doubt_too_and_whether_cases_or_children() -> None:
    more = replace(in_doubt(group_based("23")), unit=Unit.CASES)
    assert codes(a_return(current("22", unit=Unit.CHILDREN), more)) == [FindingCode.PART_EXCEEDS_WHOLE]
    assert codes(a_return(current("22", unit=Unit.CHILDREN), replace(more, unit=Unit.REFERRALS))) == []


def test_a_breakdown_of_noughts_alone_breaks_nothing_down() -> None:
    assert codes(a_return(current("31"), by_label(("Ethnic minority", "none")))) == []
    assert codes(a_return(current("31"), by_label(("Asian", "none"), ("White", "30")))) == [FindingCode.SUM_DIFFERS]
