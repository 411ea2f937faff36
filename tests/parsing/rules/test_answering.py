"""What came of each question, told by every way in which officers refuse, pass on, or answer in part."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import answer_to, letter, read_letter


def test_low_numbers_that_are_withheld_are_no_count() -> None:
    read = read_letter(
        "Part A - Yes\nPart B - Monthly audit\nPart C - Information withheld. Section 40(2) - low numbers (less than 5)\n"
        "Part D - As C\nPart E - As C\nPart F - Not held\n"
    )
    for question in (
        Question.CURRENT_CASES,
        Question.GROUP_BASED_CASES,
        Question.VICTIM_ETHNICITY,
        Question.VICTIM_AGE,
    ):
        answer = read.answer(question)
        assert (answer.outcome, answer.exemptions, answer.figures) == (Outcome.WITHHELD, ("FOIA s.40(2)",), ())


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


ANSWERS = {
    "a": "Yes",
    "b": "A panel.",
    "c": "22",
    "d": "3",
    "e": "White British 20, Asian 2.",
    "f": "Not held.",
    "g": "2023: 12\n2024: 9",
}


EVERY_YEAR = "\n".join(f"{year}: {year - 2000}" for year in range(2010, 2025))


def letter_saying(part: str, words: str) -> str:
    """A letter that answers one part with `words` and the others plainly."""
    return "Avonbrook Council\n\nDear A\n\n" + letter(**(ANSWERS | {part: words})) + "\n\nYours sincerely"


@pytest.mark.parametrize(
    ("part", "words", "question", "outcome", "exemptions"),
    [
        (
            "e",
            "White British: 17\nAsian: 5\nAges are not given. They could be put together with the ethnicities above to identify a child, and so are exempt under Section 40(2) of the FOIA.",
            Question.VICTIM_ETHNICITY,
            Outcome.ANSWERED,
            (),
        ),
        (
            "e",
            "White British: 17\nAsian: 5\nAges are not given. They could be put together with the ethnicities above to identify a child, and so are exempt under Section 40(2) of the FOIA.",
            Question.VICTIM_AGE,
            Outcome.WITHHELD,
            ("FOIA s.40(2)",),
        ),
        (
            "e",
            "Ethnicity: White British 17, Asian 5. We cannot provide ages as this would identify children (section 40(2)).",
            Question.VICTIM_ETHNICITY,
            Outcome.ANSWERED,
            (),
        ),
        (
            "e",
            "Ethnicity: White British 17, Asian 5. We cannot provide ages as this would identify children (section 40(2)).",
            Question.VICTIM_AGE,
            Outcome.WITHHELD,
            ("FOIA s.40(2)",),
        ),
        (
            "e",
            "Age 13: 4\nAge 14: 9\nEthnicity is withheld under section 40(2).",
            Question.VICTIM_ETHNICITY,
            Outcome.WITHHELD,
            ("FOIA s.40(2)",),
        ),
        (
            "e",
            "Age 13: 4\nAge 14: 9\nEthnicity is withheld under section 40(2).",
            Question.VICTIM_AGE,
            Outcome.ANSWERED,
            (),
        ),
        (
            "e",
            "Age 13: 4\nAge 14: 9\nThe ethnic breakdown is exempt from disclosure under section 40(2) because, taken with ages, children could be identified.",
            Question.VICTIM_ETHNICITY,
            Outcome.WITHHELD,
            ("FOIA s.40(2)",),
        ),
        (
            "e",
            "Age 13: 4\nAge 14: 9\nThe ethnic breakdown is exempt from disclosure under section 40(2) because, taken with ages, children could be identified.",
            Question.VICTIM_AGE,
            Outcome.ANSWERED,
            (),
        ),
        (
            "e",
            "White British: 17\nAsian: <5\nNumbers under 5 are withheld under section 40(2).",
            Question.VICTIM_ETHNICITY,
            Outcome.PARTLY_ANSWERED,
            ("FOIA s.40(2)",),
        ),
        ("e", "White British: 17\nAsian: <5", Question.VICTIM_ETHNICITY, Outcome.ANSWERED, ()),
        (
            "e",
            "White British: 17\nAsian: *\n* figures below 5 have been suppressed under Section 40(2)",
            Question.VICTIM_ETHNICITY,
            Outcome.PARTLY_ANSWERED,
            ("FOIA s.40(2)",),
        ),
        ("e", "This is exempt under section 40(2).", Question.VICTIM_ETHNICITY, Outcome.WITHHELD, ("FOIA s.40(2)",)),
        ("e", "This is exempt under section 40(2).", Question.VICTIM_AGE, Outcome.WITHHELD, ("FOIA s.40(2)",)),
        ("e", "We do not record ethnicity. Ages: 13: 4, 14: 9.", Question.VICTIM_ETHNICITY, Outcome.NOT_HELD, ()),
        ("e", "We do not record ethnicity. Ages: 13: 4, 14: 9.", Question.VICTIM_AGE, Outcome.ANSWERED, ()),
        (
            "e",
            "White British 12, Asian 4. Age is not recorded in a reportable format.",
            Question.VICTIM_ETHNICITY,
            Outcome.ANSWERED,
            (),
        ),
        (
            "e",
            "White British 12, Asian 4. Age is not recorded in a reportable format.",
            Question.VICTIM_AGE,
            Outcome.NOT_HELD,
            (),
        ),
        (
            "e",
            "White British 12, Asian 4. It is not possible to report on age.",
            Question.VICTIM_ETHNICITY,
            Outcome.ANSWERED,
            (),
        ),
        (
            "e",
            "White British 12, Asian 4. It is not possible to report on age.",
            Question.VICTIM_AGE,
            Outcome.NOT_HELD,
            (),
        ),
        ("e", "White British 12, Asian 4. Ages range from 12 to 17.", Question.VICTIM_ETHNICITY, Outcome.ANSWERED, ()),
        (
            "e",
            "White British 12, Asian 4. Ages range from 12 to 17.",
            Question.VICTIM_AGE,
            Outcome.ANSWERED_DIFFERENTLY,
            (),
        ),
        (
            "f",
            "We do not hold this. Details of suspects are kept by Thornshire Constabulary, and you may wish to put this part to them.",
            Question.PERPETRATOR_ETHNICITY,
            Outcome.NOT_HELD,
            (),
        ),
        (
            "f",
            "Not held. Saltersea Police would be the right body to ask.",
            Question.PERPETRATOR_ETHNICITY,
            Outcome.NOT_HELD,
            (),
        ),
        ("f", "This isn't something we hold.", Question.PERPETRATOR_ETHNICITY, Outcome.NOT_HELD, ()),
        ("f", "This is a matter for Wendle Police.", Question.PERPETRATOR_ETHNICITY, Outcome.NOT_HELD, ()),
        ("f", "Please redirect this question to Wendle Police.", Question.PERPETRATOR_ETHNICITY, Outcome.NOT_HELD, ()),
        ("f", "The police hold this information.", Question.PERPETRATOR_ETHNICITY, Outcome.NOT_HELD, ()),
        (
            "f",
            "Perpetrator information is recorded by Wendle Constabulary, not by the council.",
            Question.PERPETRATOR_ETHNICITY,
            Outcome.NOT_HELD,
            (),
        ),
        (
            "f",
            "We suggest you contact Wendle Constabulary at foi@wendle.police.example.",
            Question.PERPETRATOR_ETHNICITY,
            Outcome.NOT_HELD,
            (),
        ),
        (
            "f",
            "Information on perpetrators is owned by Wendle Police.",
            Question.PERPETRATOR_ETHNICITY,
            Outcome.NOT_HELD,
            (),
        ),
        ("f", "Held by the Metropolitan Police Service.", Question.PERPETRATOR_ETHNICITY, Outcome.NOT_HELD, ()),
        ("f", "This would be held by Police Scotland.", Question.PERPETRATOR_ETHNICITY, Outcome.NOT_HELD, ()),
        ("f", "This would be held by the PSNI.", Question.PERPETRATOR_ETHNICITY, Outcome.NOT_HELD, ()),
        ("f", "The Crown Prosecution Service may hold this.", Question.PERPETRATOR_ETHNICITY, Outcome.NOT_HELD, ()),
        (
            "f",
            "We do not hold this information, Wendle Police may be able to assist.",
            Question.PERPETRATOR_ETHNICITY,
            Outcome.NOT_HELD,
            (),
        ),
        ("f", "Not held by Avonbrook Council.", Question.PERPETRATOR_ETHNICITY, Outcome.NOT_HELD, ()),
        ("f", "No information held.", Question.PERPETRATOR_ETHNICITY, Outcome.NOT_HELD, ()),
        ("f", "N/A", Question.PERPETRATOR_ETHNICITY, Outcome.NOT_HELD, ()),
        (
            "f",
            "We can neither confirm nor deny that we hold this, under s.40(5B).",
            Question.PERPETRATOR_ETHNICITY,
            Outcome.WITHHELD,
            ("FOIA s.40(5B)",),
        ),
        (
            "f",
            "Exempt - s.31(1)(a), s.40(2)",
            Question.PERPETRATOR_ETHNICITY,
            Outcome.WITHHELD,
            (
                "FOIA s.31(1)(a)",
                "FOIA s.40(2)",
            ),
        ),
        (
            "f",
            "Section 12 applies: 340 files at 20 minutes each is 113 hours.",
            Question.PERPETRATOR_ETHNICITY,
            Outcome.WITHHELD,
            ("FOIA s.12",),
        ),
        (
            "c",
            "To count them we would have to read 2,190 open children's records at 7.5 minutes each, or 274 hours. Section 12 applies.",
            Question.CURRENT_CASES,
            Outcome.WITHHELD,
            ("FOIA s.12",),
        ),
        (
            "c",
            "There are 2,190 open children's records. A trial reading of 10 took 75 minutes. We are therefore not obliged to comply, under section 12 of the Act.",
            Question.CURRENT_CASES,
            Outcome.WITHHELD,
            ("FOIA s.12",),
        ),
        (
            "c",
            "We have 412 children open to social care and would need to read each file, at 15 minutes, 103 hours. Refused under s12.",
            Question.CURRENT_CASES,
            Outcome.WITHHELD,
            ("FOIA s.12",),
        ),
        (
            "c",
            "The cost of compliance exceeds the appropriate limit of £450 (18 hours).",
            Question.CURRENT_CASES,
            Outcome.WITHHELD,
            (),
        ),
        (
            "c",
            "Information is reasonably accessible elsewhere (section 21). See our website.",
            Question.CURRENT_CASES,
            Outcome.WITHHELD,
            ("FOIA s.21",),
        ),
        (
            "c",
            "This will be published in October. Section 22 applies.",
            Question.CURRENT_CASES,
            Outcome.WITHHELD,
            ("FOIA s.22",),
        ),
        ("c", "Withheld.", Question.CURRENT_CASES, Outcome.WITHHELD, ()),
        (
            "c",
            "We are unable to disclose this because of the small numbers.",
            Question.CURRENT_CASES,
            Outcome.WITHHELD,
            (),
        ),
        ("c", "We cannot report this from our system.", Question.CURRENT_CASES, Outcome.NOT_HELD, ()),
        (
            "c",
            "This is not something our system can report on. It went live in 2018 and replaced one in use since 2006.",
            Question.CURRENT_CASES,
            Outcome.NOT_HELD,
            (),
        ),
        ("c", "Our case management system is not able to extract this.", Question.CURRENT_CASES, Outcome.NOT_HELD, ()),
        ("c", "There is no flag for CSE on our system.", Question.CURRENT_CASES, Outcome.NOT_HELD, ()),
        ("c", "Data not available.", Question.CURRENT_CASES, Outcome.NOT_HELD, ()),
        ("c", "Not available.", Question.CURRENT_CASES, Outcome.NOT_HELD, ()),
        ("c", "The council does not monitor cases of CSE.", Question.CURRENT_CASES, Outcome.NOT_HELD, ()),
        ("c", "We do not collate this.", Question.CURRENT_CASES, Outcome.NOT_HELD, ()),
        ("c", "The information is not centrally held.", Question.CURRENT_CASES, Outcome.NOT_HELD, ()),
        ("c", "We do not hold this in a format that can be searched.", Question.CURRENT_CASES, Outcome.NOT_HELD, ()),
        ("c", "The council isn't responsible for children's services.", Question.CURRENT_CASES, Outcome.NOT_HELD, ()),
        (
            "c",
            "As this is an archive matter, please see the annual report.",
            Question.CURRENT_CASES,
            Outcome.ANSWERED_DIFFERENTLY,
            (),
        ),
        (
            "d",
            "The panel is managing no groups at present.",
            Question.GROUP_BASED_CASES,
            Outcome.ANSWERED_DIFFERENTLY,
            (),
        ),
        (
            "d",
            "Our Disruption Panel, which deals with places and networks, is not managing any groups now.",
            Question.GROUP_BASED_CASES,
            Outcome.ANSWERED_DIFFERENTLY,
            (),
        ),
        (
            "d",
            "We do not flag cases in this way and so do not hold a number.",
            Question.GROUP_BASED_CASES,
            Outcome.NOT_HELD,
            (),
        ),
        ("d", "None of these cases are thought to be group based.", Question.GROUP_BASED_CASES, Outcome.ANSWERED, ()),
        (
            "d",
            "This is not something that is flagged, so it is not held.",
            Question.GROUP_BASED_CASES,
            Outcome.NOT_HELD,
            (),
        ),
        ("g", "2010-2013: not recorded\n2014: 12\n2015: 14", Question.YEARLY_CASES, Outcome.PARTLY_ANSWERED, ()),
        ("g", EVERY_YEAR + "\nWe do not hold this by quarter.", Question.YEARLY_CASES, Outcome.ANSWERED, ()),
        ("g", EVERY_YEAR + "\nWe hold no earlier data.", Question.YEARLY_CASES, Outcome.ANSWERED, ()),
        (
            "g",
            "2022: 12\n2023: <5\n2024: 9\nFigures below 5 are withheld under s.40(2).",
            Question.YEARLY_CASES,
            Outcome.PARTLY_ANSWERED,
            ("FOIA s.40(2)",),
        ),
        (
            "g",
            "Refused under section 12. The years before 2020 are on paper: 186 folders at 10 minutes.",
            Question.YEARLY_CASES,
            Outcome.WITHHELD,
            ("FOIA s.12",),
        ),
        (
            "g",
            "2023: 12\n2024: 9\nFor the years 2010 to 2022 section 12 applies.",
            Question.YEARLY_CASES,
            Outcome.PARTLY_ANSWERED,
            ("FOIA s.12",),
        ),
        (
            "g",
            "Neither the old system nor the new one holds a count by year.",
            Question.YEARLY_CASES,
            Outcome.NOT_HELD,
            (),
        ),
        (
            "g",
            "This is published on our website at www.avonbrook.gov.example and so exempt under section 21.",
            Question.YEARLY_CASES,
            Outcome.WITHHELD,
            ("FOIA s.21",),
        ),
        (
            "g",
            "The DfE publishes this data in its children in need census.",
            Question.YEARLY_CASES,
            Outcome.NOT_HELD,
            (),
        ),
        ("g", "We don't have this, as records were destroyed.", Question.YEARLY_CASES, Outcome.NOT_HELD, ()),
    ],
)
def test_the_outcome_and_its_exemptions_are_what_the_words_come_to(
    part: str, words: str, question: Question, outcome: Outcome, exemptions: tuple[str, ...]
) -> None:
    answer = answer_to(question, letter_saying(part, words))
    assert (answer.outcome, answer.exemptions) == (outcome, exemptions)


@pytest.mark.parametrize("words", ["*", "[c]"])
def test_a_symbol_without_a_key_is_a_number_that_is_hidden(words: str) -> None:
    answer = answer_to(Question.GROUP_BASED_CASES, letter(c="24", d=words))
    assert answer.outcome is Outcome.WITHHELD
    assert [(figure.words, figure.low, figure.high) for figure in answer.figures] == [(words, None, None)]


@pytest.mark.parametrize("words", ["Withheld.", "Exempt under section 40(2).", "-", "N/A"])
def test_a_refusal_in_words_hides_no_number_of_its_own(words: str) -> None:
    assert answer_to(Question.GROUP_BASED_CASES, letter(c="24", d=words)).figures == ()


@pytest.mark.parametrize(
    "table",
    [
        "White British\t5\nNot recorded\t1",
        "| White British | 5 |\n| Not recorded | 1 |",
        "White British   5\nNot recorded    1",
    ],
)
def test_a_group_that_is_not_recorded_is_no_reason_beside_the_ages(table: str) -> None:
    answer = answer_to(Question.VICTIM_AGE, letter_saying("e", f"{table}\n\nAge\tCount\n14\t2\n15\t4"))
    assert (answer.outcome, [figure.low for figure in answer.figures]) == (Outcome.ANSWERED, [2, 4])


@pytest.mark.parametrize(
    ("second", "certain"),
    [("By ethnicity the victims were 9 White British and 3 Asian.", False), ("They live in the town.", True)],
)
def test_two_lists_that_came_to_one_question_by_their_content_alone_are_never_certain(
    second: str, *, certain: bool
) -> None:
    first = "By ethnicity the victims are 12 White British and 4 Asian."
    text = f"Dear Ms Roe\n\nWe have a CSE strategy.\n\n{first}\n\nThe panel meets each week.\n\n{second}\n"
    figures = answer_to(Question.VICTIM_ETHNICITY, text).figures
    assert [figure.low for figure in figures][:2] == [12, 4]
    assert {figure.certain for figure in figures} == {certain}


GROUPS_AND_AGES = (
    "White British 251\nGypsy/Roma <5\nAsian 12\n\n{note}\n\nBy age the children were 9 (3), 10 (7), 11 (14), 12 (29)."
)


@pytest.mark.parametrize(
    "note",
    [
        "Where <5 is printed the number is withheld under section 40(2) of the Freedom of Information Act 2000.",
        "Cells with <5 are withheld under section 40(2).",
        "Numbers shown as <5 are exempt under section 40(2). Section 40(2) is to be read with section 40(3A).",
    ],
)
def test_a_sign_that_hides_groups_hides_no_ages_that_are_all_printed(note: str) -> None:
    text = letter(e=GROUPS_AND_AGES.format(note=note))
    assert answer_to(Question.VICTIM_AGE, text).outcome is Outcome.ANSWERED
    assert answer_to(Question.VICTIM_ETHNICITY, text).outcome is Outcome.PARTLY_ANSWERED


NOTE = "\n\nNumbers below 5 have been withheld under section 40(2) of the Freedom of Information Act 2000."


def test_a_note_on_small_numbers_is_of_the_list_that_hides_them() -> None:
    table = "Ethnicity\tChildren\nWhite British\t15\nWhite other\t3\n\nAge\tChildren\n12\t<5\n13\t5\n14\t13\n"
    made = read_letter(letter(c="18 children", e=table + NOTE))
    assert made.answer(Question.VICTIM_ETHNICITY).outcome is Outcome.ANSWERED
    ages = made.answer(Question.VICTIM_AGE)
    assert (ages.outcome, ages.exemptions) == (Outcome.PARTLY_ANSWERED, ("FOIA s.40(2)",))


def test_a_list_that_prints_nothing_small_may_be_what_the_note_is_of() -> None:
    answer = read_letter(letter(c="28 children", e="White British 15, Asian 8." + NOTE)).answer(
        Question.VICTIM_ETHNICITY
    )
    assert answer.outcome is Outcome.PARTLY_ANSWERED


@pytest.mark.parametrize("sign", ["*", "#", "[c]"])
def test_a_list_of_nothing_but_a_symbol_keeps_its_labels(sign: str) -> None:
    table = f"Age\tNumber\n12-15\t{sign}\n16-17\t{sign}\n"
    made = read_letter(letter(c="18 children", e=table)).answer(Question.VICTIM_AGE)
    assert made.outcome is Outcome.WITHHELD
    assert [(each.words, each.low, each.high) for each in made.figures] == [(sign, None, None)] * 2


def test_a_refused_list_without_a_symbol_keeps_none() -> None:
    refusal = "Withheld under section 40(2) of the Freedom of Information Act 2000."
    made = read_letter(letter(c="18 children", e=refusal)).answer(Question.VICTIM_AGE)
    assert (made.outcome, made.figures) == (Outcome.WITHHELD, ())


def test_nothing_further_back_makes_a_series_a_part() -> None:
    words = "2022: 30, 2023: 28, 2024: 31; nothing further back."
    assert answer_to(Question.YEARLY_CASES, letter(g=words)).outcome is Outcome.PARTLY_ANSWERED


@pytest.mark.parametrize(
    "words",
    [
        "The mechanisms are described at pages 14 to 22 of that strategy. It is exempt under section 21 of the Act, being accessible.",
        "This is set out in the strategy, which is published. Exempt, section 21.",
        "The nature of the mechanisms is explained in the board's procedures (s.21: reasonably accessible).",
    ],
)
def test_where_mechanisms_may_be_read_is_no_account_of_them(words: str) -> None:
    answer = answer_to(Question.MECHANISMS, letter(a="Yes", b=words))
    assert (answer.outcome, answer.exemptions) == (Outcome.WITHHELD, ("FOIA s.21",))


@pytest.mark.parametrize(
    "words",
    [
        "We use a weekly panel and a screening tool. More is set out in our strategy, exempt under section 21.",
        "The mechanisms described in our strategy include a weekly panel. Section 21 applies to the strategy itself.",
        "Our mechanisms are listed in the strategy: panel, hub and tool. The strategy is on our website, section 21.",
    ],
)
def test_mechanisms_that_are_told_are_answered_though_the_strategy_is_published(words: str) -> None:
    assert answer_to(Question.MECHANISMS, letter(a="Yes", b=words)).outcome is Outcome.ANSWERED


@pytest.mark.parametrize(
    "words",
    [
        "Data suppressed due to small numbers.",
        "Suppressed - low numbers",
        "A very small number, not disclosed",
        "Not disclosed owing to the small number of children",
    ],
)
def test_small_numbers_that_are_kept_back_are_withheld(words: str) -> None:
    answer = answer_to(Question.CURRENT_CASES, letter(c=words))
    assert (answer.outcome, answer.figures) == (Outcome.WITHHELD, ())


@pytest.mark.parametrize("words", ["A very small number", "Approximately 20 children"])
def test_a_vague_number_that_is_told_is_an_answer(words: str) -> None:
    answer = answer_to(Question.CURRENT_CASES, letter(c=words))
    assert (answer.outcome, len(answer.figures)) == (Outcome.ANSWERED, 1)
