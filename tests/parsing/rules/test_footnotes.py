"""Footnotes that say under which exemption a symbol hides numbers."""

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import answer_to, bounds, letter

NOTE = "\n\n* Under section 40(2) of the Freedom of Information Act the council does not disclose numbers of 5 or less."
LETTER = letter(
    c="54 children",
    d="* children",
    e="Ethnicity\nWhite British\n48\nChinese\n*\n\nAge\nUnder 13\n*\n13\n8\n14\n40",
    f="This is not a field on our system.",
    g="See our website.",
)


def test_the_footnote_is_for_every_answer_that_prints_its_symbol() -> None:
    for question in (Question.VICTIM_ETHNICITY, Question.VICTIM_AGE):
        answer = answer_to(question, LETTER + NOTE)
        assert (answer.outcome, answer.exemptions) == (Outcome.PARTLY_ANSWERED, ("FOIA s.40(2)",))


def test_the_footnote_is_for_no_answer_that_merely_stands_before_it() -> None:
    assert answer_to(Question.YEARLY_CASES, LETTER + NOTE).exemptions == ()


def test_a_symbol_of_children_has_the_bounds_of_the_footnote() -> None:
    assert bounds(answer_to(Question.GROUP_BASED_CASES, LETTER + NOTE).figures) == [("", 0, 5)]


def test_a_symbol_of_children_that_nothing_explains_is_no_count() -> None:
    assert answer_to(Question.GROUP_BASED_CASES, LETTER).figures == ()


def test_an_answer_without_the_symbol_relies_on_nothing() -> None:
    assert answer_to(Question.CURRENT_CASES, LETTER + NOTE).exemptions == ()


def test_ages_one_cell_a_line_go_on_below_a_symbol() -> None:
    read = answer_to(Question.VICTIM_AGE, LETTER + NOTE).figures
    assert bounds(read) == [("None-12", 0, 5), ("13-13", 8, 8), ("14-14", 40, 40)]


def test_a_symbol_below_a_group_is_its_count_and_no_part_of_its_name() -> None:
    read = answer_to(Question.VICTIM_ETHNICITY, LETTER + NOTE).figures
    assert bounds(read) == [("White British", 48, 48), ("Chinese", 0, 5)]


def test_what_is_no_field_on_the_system_is_not_held() -> None:
    assert answer_to(Question.PERPETRATOR_ETHNICITY, LETTER).outcome is Outcome.NOT_HELD


def test_a_note_in_a_sentence_is_a_reason_where_the_sign_stands_and_nowhere_else() -> None:
    note = "Wherever an asterisk stands the number is between one and four. It is exempt under section 40(2)."
    words = f"Ethnicity\tChildren\nWhite British\t10\nPakistani\t6\n\nAge\tChildren\n14\t*\n15\t5\n16\t9\n\n{note}"
    groups, ages = (
        answer_to(question, letter(e=words)) for question in (Question.VICTIM_ETHNICITY, Question.VICTIM_AGE)
    )
    assert (groups.outcome, groups.exemptions) == (Outcome.ANSWERED, ())
    assert (ages.outcome, ages.exemptions) == (Outcome.PARTLY_ANSWERED, ("FOIA s.40(2)",))


def test_a_footnote_may_be_led_by_a_word_for_it() -> None:
    for lead in ("Key: ", "Key - ", "Note: ", "Legend: "):
        note = f"\n\n{lead}* a number from 1 to 3, withheld under section 40(2) (personal data)"
        answer = answer_to(Question.VICTIM_ETHNICITY, LETTER + note)
        assert (answer.outcome, answer.exemptions) == (Outcome.PARTLY_ANSWERED, ("FOIA s.40(2)",))
        assert bounds(answer.figures) == [("White British", 48, 48), ("Chinese", 1, 3)]


def test_a_letter_that_hides_numbers_is_explained_under_notes() -> None:
    note = "Notes\nc - confidential: the value is less than 5 and has been removed (s40(2) FOIA)."
    words = f"Year\tChildren\n2022\t12\n2023\t15\n\n{note}"
    text = letter(c="24", d="c", g=words)
    group, years = (answer_to(question, text) for question in (Question.GROUP_BASED_CASES, Question.YEARLY_CASES))
    assert (bounds(group.figures)[0][1:], group.exemptions) == ((0, 4), ("FOIA s.40(2)",))
    assert (years.outcome, years.exemptions) == (Outcome.ANSWERED, ())


def test_a_hash_alone_is_an_answer_and_no_heading() -> None:
    answer = answer_to(Question.GROUP_BASED_CASES, letter(c="24", d="#", e="# means one to five."))
    assert bounds(answer.figures)[0][1:] == (1, 5)
