"""What a letter finds of its parts in one sentence is found of each part by itself; titles and shares say nothing of it."""

import pytest

from councils.domain.vocabulary import NoteCode, Outcome, Question
from tests.parsing.reading_letters import answer_to, bounds, letter, read_letter

CURRENT, GROUPS, YEARLY = Question.CURRENT_CASES, Question.GROUP_BASED_CASES, Question.YEARLY_CASES
ETHNICITY, PERPETRATORS = Question.VICTIM_ETHNICITY, Question.PERPETRATOR_ETHNICITY

REVIEW = """Avonbrook Council - Internal review decision - reference IR 25-0047

Having reconsidered, I have decided that section 12 was wrongly applied to parts (c) and (d), and that
section 40(2) was correctly applied to parts (e) and (f). I set out the information for (c) and (d) below.
Part (g) remains refused under section 12.

(c) As at 30 June 2025 there were 14 children.
(d) Three of these.
"""


def test_a_review_withholds_only_where_it_finds_the_refusal_right() -> None:
    read = read_letter(REVIEW)
    assert bounds(read.answer(CURRENT).figures) == [("as at 2025-06-30", 14, 14)]
    assert bounds(read.answer(GROUPS).figures) == [("", 3, 3)]
    assert read.answer(ETHNICITY).exemptions == read.answer(PERPETRATORS).exemptions == ("FOIA s.40(2)",)
    assert read.answer(YEARLY).exemptions == ("FOIA s.12",)


@pytest.mark.parametrize(
    ("words", "notes"),
    [
        ("Avonbrook Council - Internal review decision - reference 7\n\n(c) 14", [NoteCode.REPLACES_EARLIER]),
        ("Having looked again at your request, we find this.\n\n(c) 14", [NoteCode.REPLACES_EARLIER]),
        ("You may ask for an internal review decision.\n\n(c) 14", []),
    ],
)
def test_a_letter_that_looks_again_replaces_an_earlier_one(words: str, notes: list[NoteCode]) -> None:
    assert [note.code for note in read_letter(words).notes] == notes


RESPECTIVE = """We do not hold the information at (f). The information at (e) and (g) is exempt under section 40(2) and section 12 respectively.

(a) Yes.
(b) A weekly panel.
(c) 15
(d) None of the 15 are thought to be gang/group based.
"""


def test_exemptions_named_in_turn_are_each_for_its_own_part() -> None:
    read = read_letter(RESPECTIVE)
    assert (read.answer(ETHNICITY).exemptions, read.answer(YEARLY).exemptions) == (("FOIA s.40(2)",), ("FOIA s.12",))
    assert read.answer(PERPETRATORS).outcome is Outcome.NOT_HELD
    assert bounds(read.answer(CURRENT).figures) == [("", 15, 15)]


def test_exemptions_that_are_not_named_in_turn_are_for_every_part() -> None:
    read = read_letter(RESPECTIVE.replace(" respectively", ""))
    assert read.answer(YEARLY).exemptions == ("FOIA s.40(2)", "FOIA s.12")


@pytest.mark.parametrize(
    "words",
    [
        "Q5. Perpetrators\nResponse: Not held.\n\nQ6. Perpetrators\nResponse: As above.",
        "Q6. Perpetrators\n\nOur answer: Not held.",
    ],
)
def test_the_title_of_a_question_is_no_part_of_the_reply_below_it(words: str) -> None:
    assert (
        read_letter(f"Q3. Current\nResponse: 14 children\n\n{words}\n").answer(PERPETRATORS).outcome is Outcome.NOT_HELD
    )


def test_a_share_in_brackets_after_a_count_parts_no_count_from_its_label() -> None:
    words = "In terms of ethnicity, 61 (69%) were White British, 9 (10%) were Pakistani and 8 (9%) were Mixed."
    figures = answer_to(ETHNICITY, letter(c="78", e=words)).figures
    assert [(f.ethnicity.label, f.low, f.words) for f in figures if f.ethnicity] == [
        ("White British", 61, "61"),
        ("Pakistani", 9, "9"),
        ("Mixed", 8, "8"),
    ]


def test_a_share_alone_is_no_count() -> None:
    assert answer_to(ETHNICITY, letter(c="78", e="White British (69%), Pakistani (10%), Mixed (21%).")).figures == ()


@pytest.mark.parametrize(
    "words",
    [
        "We can't go back further than 2021.",
        "Before 2021 the data was in an old system and can't be retrieved.",
        "We have these from 2021 only.",
    ],
)
def test_years_that_a_council_cannot_go_back_to_are_not_held(words: str) -> None:
    figures = answer_to(YEARLY, letter(g=f"2021 = 18; 2022 = 16; 2023 = 11; 2024 = 13. {words}")).figures
    assert [figure.period.start.year for figure in figures if figure.period and figure.low is None] == list(
        range(2010, 2021)
    )


@pytest.mark.parametrize(
    "words", ["This isn't a field that we can report on.", "This is not asked about on our system, and not noted."]
)
def test_what_no_field_holds_is_not_held(words: str) -> None:
    assert answer_to(GROUPS, letter(c="22", d=words)).outcome is Outcome.NOT_HELD
