"""What stands around answers: where published figures are to be read, how counts began, what one worker holds."""

import pytest

from councils.domain.vocabulary import Outcome, Question, StrategyValue
from councils.parsing.rules.beginnings import begins_in, begins_something
from councils.parsing.rules.context import is_context
from councils.parsing.rules.headings import trimmed
from councils.parsing.rules.nogroups import manages_groups
from tests.parsing.reading_letters import answer_to, bounds, letter, read_letter

YEARLY, GROUPS, CURRENT = Question.YEARLY_CASES, Question.GROUP_BASED_CASES, Question.CURRENT_CASES


def _years(words: str) -> dict[int, Outcome]:
    figures = answer_to(YEARLY, letter(g=words)).figures
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


def test_an_entry_that_says_why_it_has_no_count_does_not_swallow_the_next() -> None:
    listed = "2024 - 35\n2022 - no count, because the register was being rebuilt and was offline; please do not read it as none\n2021 - 34"
    assert bounds(answer_to(YEARLY, letter(g=listed)).figures) == [
        ("2024", 35, 35),
        ("2022", None, None),
        ("2021", 34, 34),
    ]


def test_a_sign_alone_after_its_year_hides_the_count_of_that_year() -> None:
    figures = answer_to(YEARLY, letter(g="2017-18 *\n2018-19 11\n2019-20 19")).figures
    assert bounds(figures) == [("2017/18", None, None), ("2018/19", 11, 11), ("2019/20", 19, 19)]


def test_a_sign_after_a_year_over_its_count_is_the_mark_of_a_remark() -> None:
    figures = answer_to(YEARLY, letter(g="2017-18\n9\n2018-19 *\n11\n2019-20\n19")).figures
    assert bounds(figures) == [("2017/18", 9, 9), ("2018/19", 11, 11), ("2019/20", 19, 19)]


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
    read = read_letter(text).answer(YEARLY)
    assert [figure.outcome for figure in read.figures].count(Outcome.NOT_HELD) == 12


@pytest.mark.parametrize(
    "words",
    ["Q3 2022/23 - 14\nQ4 2022/23 - 18\nQ1 2023/24 - 17", "Q3 2022/23: 14\nQ4 2022/23: 18\nQ1 2023/24: 17 children"],
)
def test_a_list_of_quarters_in_prose_without_labels_is_one_list(words: str) -> None:
    text = f"Dear Mr Bell\n\nLastly, numbers over time. We offer the number of young people on the list in the quarter:\n\n{words}\n"
    assert [figure.low for figure in read_letter(text).answer(YEARLY).figures] == [14, 18, 17]


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("Exempt, section 21. The strategy and a guide may be read by anyone on our website.", Outcome.WITHHELD),
        ("Exempt, section 21. In short, a monthly panel reviews each child.", Outcome.ANSWERED),
        ("A monthly panel, described on our website.", Outcome.ANSWERED),
    ],
)
def test_where_it_may_be_read_is_no_answer_beside_the_section_on_that(words: str, outcome: Outcome) -> None:
    assert answer_to(Question.MECHANISMS, letter(a="Yes", b=words)).outcome is outcome


@pytest.mark.parametrize(
    ("words", "rest"),
    [
        ("Information supplied. It does.", "It does."),
        ("Disclosed in full: 27", "27"),
        ("Information supplied by schools is 4.", "Information supplied by schools is 4."),
        ("Provided.", "Provided."),
    ],
)
def test_a_decision_before_an_answer_is_no_part_of_it(words: str, rest: str) -> None:
    start, end = trimmed(words, 0, len(words))
    assert words[start:end] == rest


def test_a_question_numbered_between_two_that_are_known_is_the_one_of_its_number() -> None:
    text = (
        "1) Does the council operate these mechanisms and have a strategy?\nIt does, and it has.\n\n2) What is their nature?\n"
        "A monthly panel of all agencies.\n\n3) How many cases are being monitored at present?\n27.\n"
    )
    read = read_letter(text)
    assert read.answer(Question.STRATEGY).value is StrategyValue.YES
    assert read.answer(Question.MECHANISMS).outcome is Outcome.ANSWERED
    assert bounds(read.answer(CURRENT).figures) == [("", 27, 27)]


def test_a_heading_that_names_its_part_may_stand_on_the_line_of_its_answer() -> None:
    text = (
        "Strategy and mechanisms (a, b) - These are both in place. Our strategy covers 2024 to 2027.\n\n"
        "Numbers (c) - 17 children.\n\nGroups (d) - Two of them.\n\nVictims (e) - White 12, Asian 5.\n\nPerpetrators (f) - Not held.\n"
    )
    read = read_letter(text)
    assert read.answer(Question.STRATEGY).value is StrategyValue.YES
    assert bounds(read.answer(CURRENT).figures) == [("", 17, 17)]
    assert bounds(read.answer(GROUPS).figures) == [("", 2, 2)]


@pytest.mark.parametrize(
    "words",
    [
        "Children are allocated to one of 3 teams, whose social workers hold between 14 and 18 children each.",
        "We do not count them. There are 12 children for every social worker.",
    ],
)
def test_what_one_worker_holds_is_no_count(words: str) -> None:
    assert [figure.low for figure in answer_to(CURRENT, letter(c=words)).figures if figure.certain] == []
    assert answer_to(CURRENT, letter(c="22 children were monitored each year.")).figures[0].low == 22


@pytest.mark.parametrize(
    "words",
    [
        "The Organised Abuse Group is managing no groups at this time. In its 6 years it has managed 2.",
        "We map three gangs. There were 5.",
    ],
)
def test_the_groups_that_somebody_manages_are_no_cases(words: str) -> None:
    assert manages_groups(words)
    assert answer_to(GROUPS, letter(c="22", d=words)).figures == ()


def test_cases_beside_the_groups_that_somebody_manages_are_counted() -> None:
    assert [
        f.low for f in answer_to(GROUPS, letter(c="22", d="The panel manages two groups. 5 cases are in them.")).figures
    ] == [5]
    assert not manages_groups("We are managing two group-based cases.")


def test_what_is_told_by_way_of_context_is_context() -> None:
    assert is_context("By way of context only, our return listed 1,377 completed assessments.")
    assert not is_context("In this context 12 children are monitored.")


def test_a_label_with_its_share_says_nothing_of_what_is_held() -> None:
    words = "White British children account for 71% of plans, Asian children 12% and not recorded 8%."
    assert answer_to(Question.VICTIM_ETHNICITY, letter(c="22", e=words)).outcome is Outcome.ANSWERED_DIFFERENTLY


def test_those_children_are_children() -> None:
    words = "Eleven of those children are recorded as White British, four as Pakistani and one as Not Yet Obtained."
    figures = answer_to(Question.VICTIM_ETHNICITY, letter(c="16", e=words)).figures
    assert [figure.low for figure in figures] == [11, 4, 1]


def test_who_holds_it_is_told_in_a_sentence_on_the_panel() -> None:
    text = "The ethnicity of perpetrators is not known to us. Thornshire and Vale Police, who hold it, do not share it with the panel.\n"
    answer = answer_to(
        Question.PERPETRATOR_ETHNICITY, f"Dear Mr Bell\n\nWe have a CSE strategy. 17 children are monitored.\n\n{text}"
    )
    assert (answer.outcome, answer.referred_to) == (Outcome.NOT_HELD, "Thornshire and Vale Police")
