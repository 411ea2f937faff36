"""Why a question got no count, and who holds it."""

import pytest

from councils.domain.vocabulary import Outcome, Question
from tests.parsing.reading_letters import answer_to, letter, read_letter

CURRENT, PERPETRATORS = Question.CURRENT_CASES, Question.PERPETRATOR_ETHNICITY


@pytest.mark.parametrize(
    "words",
    [
        "Not held",
        "We do not record this.",
        "This is not information which the council holds.",
        "The Council holds no such data.",
        "Neither ethnicity nor age is held on the tracker.",
        "This isn't collected.",
        "No data collated on perpetrators.",
        "This is not something the Council records.",
        "Nothing is held on perpetrators.",
        "Their ethnicity is not known to the council.",
        "We do not know.",
        "Section 17 of the Freedom of Information (Scotland) Act 2002 applies: see our notice.",
        "We keep no statistics about the ethnicity of perpetrators.",
        "The council keeps no tally of this.",
    ],
)
def test_what_is_not_recorded_is_not_held(words: str) -> None:
    assert answer_to(PERPETRATORS, letter(f=words)).outcome is Outcome.NOT_HELD


@pytest.mark.parametrize(
    ("words", "exemptions"),
    [
        ("Withheld under section 40(2) of the Freedom of Information Act.", ("FOIA s.40(2)",)),
        ("Exempt under S40(2) and S31(1)(a).", ("FOIA s.40(2)", "FOIA s.31(1)(a)")),
        ("We neither confirm nor deny that we hold this: section 30(3).", ("FOIA s.30(3)",)),
        ("It would take 213 files at 10 minutes each; section 12 applies.", ("FOIA s.12",)),
        ("This information is withheld.", ()),
    ],
)
def test_what_is_refused_is_withheld(words: str, exemptions: tuple[str, ...]) -> None:
    answer = answer_to(CURRENT, letter(c=words))
    assert (answer.outcome, answer.exemptions, answer.figures) == (Outcome.WITHHELD, exemptions, ())


@pytest.mark.parametrize(
    ("words", "holder"),
    [
        ("Not held. This information is held by West Midlands Police.", "West Midlands Police"),
        ("Not held. Any data on perpetrators are held by police.", "police"),
        ("We do not hold this. You may wish to contact Saltcoast Constabulary.", "Saltcoast Constabulary"),
        ("Not recorded. North Cambria Police would be the holder of such information.", "North Cambria Police"),
        ("We do not record it; the holder would be Saltcoast Constabulary.", "Saltcoast Constabulary"),
        ("Not held.", None),
        ("We do not record this because the police lead such work.", None),
    ],
)
def test_the_holder_is_named_as_the_council_names_it(words: str, holder: str | None) -> None:
    assert answer_to(PERPETRATORS, letter(f=words)).referred_to == holder


def test_a_count_beside_a_reason_for_something_else_stays_a_count() -> None:
    answer = answer_to(CURRENT, letter(c="There are 53 children open to the service. The exact plans are exempt."))
    assert [(figure.low, figure.high) for figure in answer.figures] == [(53, 53)]


def test_neither_confirming_nor_denying_holds_no_figure() -> None:
    words = "We neither confirm nor deny. To say whether there are 0, 10 or 100 cases would help offenders."
    assert answer_to(CURRENT, letter(c=words)).figures == ()


def test_a_refusal_of_the_whole_request_is_each_questions_outcome() -> None:
    read = read_letter(
        "Avonbrook Council\n\nWe estimate that answering would exceed the cost limit. There are 213 files of 10 minutes "
        "each. Your request is refused under section 12 of the Freedom of Information Act 2000."
    )
    assert {answer.outcome for answer in read.answers} == {Outcome.WITHHELD}
    assert {answer.exemptions for answer in read.answers} == {("FOIA s.12",)}
    assert not any(answer.figures for answer in read.answers)


def test_a_district_without_the_duty_holds_nothing_and_names_the_county() -> None:
    read = read_letter(
        "Avonbrook Council does not hold the information that you seek in any of your questions. Those services are "
        "provided by Thornshire County Council."
    )
    assert {(answer.outcome, answer.referred_to) for answer in read.answers} == {
        (Outcome.NOT_HELD, "Thornshire County Council")
    }


def test_words_that_give_no_reason_answer_something_else() -> None:
    answer = answer_to(CURRENT, letter(c="Children are seen weekly by their worker."))
    assert answer.outcome is Outcome.ANSWERED_DIFFERENTLY


@pytest.mark.parametrize("words", ["White British: 20. Ages are not reported on.", "Not held. Nor do we hold ages."])
def test_ages_that_are_not_reported_on_are_not_held(words: str) -> None:
    assert answer_to(Question.VICTIM_AGE, letter(e=words)).outcome is Outcome.NOT_HELD


def test_what_is_reported_on_is_held() -> None:
    answer = answer_to(CURRENT, letter(c="22 children, reported on each month."))
    assert (answer.outcome, [figure.high for figure in answer.figures]) == (Outcome.ANSWERED, [22])


def test_what_has_nothing_to_do_with_the_request_is_not_missing() -> None:
    words = "The figures sent in January have nothing to do with sexual exploitation."
    assert answer_to(CURRENT, letter(c=words)).outcome is not Outcome.NOT_HELD


@pytest.mark.parametrize(
    ("words", "holder"),
    [
        ("Not held. Police Scotland may be able to assist.", "Police Scotland"),
        ("We do not hold this. The PSNI would be best placed to answer.", "PSNI"),
        ("Not held, and nobody is able to assist.", None),
    ],
)
def test_who_may_be_able_to_assist_is_who_holds_it(words: str, holder: str | None) -> None:
    assert answer_to(PERPETRATORS, letter(f=words)).referred_to == holder


@pytest.mark.parametrize(
    ("words", "exemptions"),
    [
        (
            "We neither confirm nor deny under section 31(3). Section 31(3) provides that the duty does not arise where "
            "it would prejudice a matter in section 31(1).",
            ("FOIA s.31(3)",),
        ),
        (
            "Section 12(1) of the Act states that we need not comply. As this engages section 12, we refuse it.",
            ("FOIA s.12",),
        ),
        ("This is exempt under section 40. Section 40(2) provides that personal data is exempt.", ("FOIA s.40(2)",)),
        ("Section 40(2) provides that personal data is exempt, and we withhold it.", ("FOIA s.40(2)",)),
    ],
)
def test_the_law_told_beside_the_reason_is_no_second_reason(words: str, exemptions: tuple[str, ...]) -> None:
    assert answer_to(CURRENT, letter(c=words)).exemptions == exemptions


def test_a_rank_of_an_exemption_refuses_nothing_below_counts() -> None:
    words = "2023: 15\n2024: 19\n\nSection 38(1)(b) is absolute, so the public interest test does not arise."
    assert answer_to(Question.YEARLY_CASES, letter(g=words)).outcome is Outcome.ANSWERED


@pytest.mark.parametrize(
    ("words", "holder"),
    [
        ("We hold nothing. Wendle Police may.", "Wendle Police"),
        ("We hold nothing. The police might.", "police"),
        ("We wouldn't have this, police would.", "police"),
        ("The Trust does not hold this. PSNI may.", "PSNI"),
        ("This is police information and is not recorded by us.", "police"),
        ("We would not hold this; it is one for the police.", "police"),
        ("The council refers you to Wendle Constabulary.", "Wendle Constabulary"),
        ("This would be for the police.", "police"),
    ],
)
def test_a_short_answer_tells_who_may_hold_it_without_saying_what(words: str, holder: str) -> None:
    answer = answer_to(PERPETRATORS, letter(f=words))
    assert (answer.outcome, answer.referred_to) == (Outcome.NOT_HELD, holder)


@pytest.mark.parametrize("words", ["We have no police data.", "Nothing is held. The panel includes the police."])
def test_police_named_by_the_way_hold_nothing(words: str) -> None:
    assert answer_to(PERPETRATORS, letter(f=words)).referred_to is None


@pytest.mark.parametrize(
    "words", ["The panel does not have any organised groups under management.", "We do not have any gangs."]
)
def test_having_no_groups_is_not_holding_nothing(words: str) -> None:
    assert answer_to(Question.GROUP_BASED_CASES, letter(d=words)).outcome is Outcome.ANSWERED_DIFFERENTLY


@pytest.mark.parametrize(
    "words",
    ["We do not currently have any group-based cases.", "The council doesn't have any cases thought to be gang based."],
)
def test_having_no_cases_is_a_nought_that_a_person_looks_at(words: str) -> None:
    figures = answer_to(Question.GROUP_BASED_CASES, letter(d=words)).figures
    assert [(figure.low, figure.high, figure.certain) for figure in figures] == [(0, 0, False)]


def test_having_no_data_is_holding_nothing() -> None:
    words = "We do not have any case data for this."
    assert answer_to(Question.GROUP_BASED_CASES, letter(d=words)).outcome is Outcome.NOT_HELD


@pytest.mark.parametrize(
    "words",
    [
        "We neither confirm nor deny, in reliance on section 31(3). Confirming would prejudice the matters mentioned in section 31(1).",
        "Withheld under section 31(3), as any of the interests set out in section 31(1) would be prejudiced.",
    ],
)
def test_what_an_exemption_protects_is_no_exemption_relied_on(words: str) -> None:
    assert answer_to(CURRENT, letter(c=words)).exemptions == ("FOIA s.31(3)",)


def test_an_exemption_that_is_only_mentioned_is_all_there_is() -> None:
    words = "Withheld for the reasons set out in section 31(1)."
    assert answer_to(CURRENT, letter(c=words)).exemptions == ("FOIA s.31(1)",)


@pytest.mark.parametrize(
    "words", ["This isn't a field that we can report on.", "This is not asked about on our system, and not noted."]
)
def test_what_no_field_holds_is_not_held(words: str) -> None:
    assert answer_to(Question.GROUP_BASED_CASES, letter(c="22", d=words)).outcome is Outcome.NOT_HELD


def test_a_refusal_of_the_ages_that_speaks_of_small_numbers_is_of_the_ages() -> None:
    words = "Ethnicity: White British 15, Pakistani 11.\nWe cannot give the ages because the total is fewer than 5 and section 40(2) applies."
    read = read_letter(letter(c="26", e=words))
    assert read.answer(Question.VICTIM_AGE).outcome is Outcome.WITHHELD
    assert [figure.low for figure in read.answer(Question.VICTIM_ETHNICITY).figures] == [15, 11]


@pytest.mark.parametrize(
    "refusal",
    [
        "Ages are withheld under section 40(2) because the total number of children is fewer than 5.",
        "The ages of the children are not disclosed as numbers are below 5, section 40(2) FOIA.",
        "Age is withheld, section 40(2), the total being under 5.",
    ],
)
def test_ages_withheld_for_small_numbers_leave_the_groups_that_are_given(refusal: str) -> None:
    read = read_letter(letter(c="26", e=f"Ethnicity: White British 15, Pakistani 11. {refusal}"))
    assert (read.answer(Question.VICTIM_AGE).outcome, read.answer(Question.VICTIM_ETHNICITY).outcome) == (
        Outcome.WITHHELD,
        Outcome.ANSWERED,
    )


def test_who_holds_it_is_told_in_a_sentence_on_the_panel() -> None:
    text = "The ethnicity of perpetrators is not known to us. Thornshire and Vale Police, who hold it, do not share it with the panel.\n"
    answer = answer_to(
        Question.PERPETRATOR_ETHNICITY, f"Dear Mr Bell\n\nWe have a CSE strategy. 17 children are monitored.\n\n{text}"
    )
    assert (answer.outcome, answer.referred_to) == (Outcome.NOT_HELD, "Thornshire and Vale Police")


def test_a_count_of_those_who_refused_refuses_nothing() -> None:
    read = read_letter(
        "3. 29\n\n4. 0\n\n5. White British (20), Pakistani (4), Mixed (4), Information refused (1).\nAge is not something our report can produce.\n\n6. Not held\n"
    )
    assert read.answer(Question.VICTIM_ETHNICITY).outcome is Outcome.ANSWERED
    assert read.answer(Question.VICTIM_AGE).outcome is Outcome.NOT_HELD


@pytest.mark.parametrize(
    ("words", "holder"),
    [
        (
            "We do not hold this. Details of suspects are kept by Thornshire Constabulary, and you may wish to put this part to them.",
            "Thornshire Constabulary",
        ),
        ("Not held. Saltersea Police would be the right body to ask.", "Saltersea Police"),
        ("This is a matter for Wendle Police.", "Wendle Police"),
        ("Wendle Police.", "Wendle Police"),
        ("PSNI", "PSNI"),
        ("See the local police.", "police"),
        ("Please redirect this question to Wendle Police.", "Wendle Police"),
        ("The police hold this information.", "police"),
        ("Perpetrator information is recorded by Wendle Constabulary, not by the council.", "Wendle Constabulary"),
        ("We suggest you contact Wendle Constabulary at foi@wendle.police.example.", "Wendle Constabulary"),
        ("Information on perpetrators is owned by Wendle Police.", "Wendle Police"),
        ("Held by the Metropolitan Police Service.", "Metropolitan Police Service"),
        ("This would be held by Police Scotland.", "Police Scotland"),
        ("This would be held by the PSNI.", "PSNI"),
        ("The Crown Prosecution Service may hold this.", "Crown Prosecution Service"),
        ("We do not hold this information, Wendle Police may be able to assist.", "Wendle Police"),
        ("Not held by Avonbrook Council.", None),
        ("No information held.", None),
        ("N/A", None),
        ("We can neither confirm nor deny that we hold this, under s.40(5B).", None),
        ("Exempt - s.31(1)(a), s.40(2)", None),
        ("Section 12 applies: 340 files at 20 minutes each is 113 hours.", None),
    ],
)
def test_the_body_that_holds_it_is_named_as_the_council_names_it(words: str, holder: str | None) -> None:
    assert answer_to(Question.PERPETRATOR_ETHNICITY, letter(f=words)).referred_to == holder


def test_a_count_beside_a_refusal_of_something_else_is_still_a_count() -> None:
    words = "This would exceed the cost limit under section 12(1). However, 23 children are open to the team."
    answer = answer_to(Question.CURRENT_CASES, letter(c=words))
    assert [figure.low for figure in answer.figures] == [23]


@pytest.mark.parametrize(
    ("words", "holder"),
    [
        ("Not held – Wendle Police", "Wendle Police"),
        ("Not held (Wendle and Fells Police)", "Wendle and Fells Police"),
        ("Not held: contact Wendle Constabulary.", "Wendle Constabulary"),
        ("We don't record it. It is the role of Wendle Police, so we do not hold it.", "Wendle Police"),
        ("It's the responsibility of Wendle Police, and we therefore don't hold it.", "Wendle Police"),
        ("Wendle Police do not hold this and nor do we.", None),
        ("We do not hold this. Wendle Police doesn't hold it.", None),
    ],
)
def test_a_holder_is_told_from_a_body_that_holds_nothing(words: str, holder: str | None) -> None:
    assert answer_to(Question.PERPETRATOR_ETHNICITY, letter(f=words)).referred_to == holder


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("Not held. This would be Wendle Valley Police.", "Wendle Valley Police"),
        ("We do not record it. Wendle Valley Constabulary does.", "Wendle Valley Constabulary"),
        ("Not held. It is a matter for Wendle Police.", "Wendle Police"),
        ("Not recorded. That would be held by Wendle Police.", "Wendle Police"),
        ("Not recorded by us. It may be with the police.", "police"),
        ("We hold nothing. Wendle Police do.", "Wendle Police"),
    ],
)
def test_who_holds_it_is_told_in_few_words(words: str, body: str) -> None:
    given = answer_to(PERPETRATORS, letter(f=words))
    assert (given.outcome, given.referred_to) == (Outcome.NOT_HELD, body)


@pytest.mark.parametrize(
    "words", ["We do not record it. Wendle Police does not.", "Not held. Wendle Police does nothing with it."]
)
def test_a_body_that_does_not_hold_it_is_nobody_to_ask(words: str) -> None:
    assert answer_to(PERPETRATORS, letter(f=words)).referred_to is None


@pytest.mark.parametrize(
    "words",
    [
        "We hold none of the information.",
        "The council has none of this.",
        "None of the data is held.",
        "None of this is recorded by us.",
        "We keep none of it.",
        "None of what you ask for is held here.",
        "None of what was requested is held by us.",
    ],
)
def test_holding_none_of_it_is_not_held(words: str) -> None:
    assert answer_to(CURRENT, letter(c=words)).outcome is Outcome.NOT_HELD


@pytest.mark.parametrize(
    "words",
    [
        "None of the children are open to us.",
        "We have none.",
        "There are none of them.",
        "None of what you ask is hard: 0.",
    ],
)
def test_having_none_of_the_children_is_a_nought(words: str) -> None:
    assert answer_to(CURRENT, letter(c=words)).outcome is not Outcome.NOT_HELD


@pytest.mark.parametrize("label", ["3 Not recorded", "3 children not known", "<5 Unknown", "Not recorded 3"])
def test_a_count_of_those_not_recorded_leaves_the_ages_to_their_own_words(label: str) -> None:
    said = f"33 White British\n4 Asian\n{label}\n\nThey are all at secondary school."
    assert answer_to(Question.VICTIM_AGE, letter(e=said)).outcome is not Outcome.NOT_HELD
    assert answer_to(Question.VICTIM_AGE, letter(e=f"{said} Ages are not recorded.")).outcome is Outcome.NOT_HELD


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("You should write to the Chief Constable of Norbury Police.", "Norbury Police"),
        ("Information about offenders sits with Norbury Police.", "Norbury Police"),
        ("Norbury Police is the data controller for this.", "Norbury Police"),
        ("Held by our colleagues in Norbury Police and not by us.", "Norbury Police"),
        ("This would fall to Norbury Police as the investigating body.", "Norbury Police"),
        ("We suggest you redirect your request to NORBURY POLICE.", "NORBURY POLICE"),
        (
            "The Police and Crime Commissioner for Norbury would be able to assist.",
            "Police and Crime Commissioner for Norbury",
        ),
        ("Social care is run by Thornshire County Council.", "Thornshire County Council"),
        ("Not a function of ours; Thornshire CC is responsible.", "Thornshire CC"),
        ("Please write to Bright Futures Ltd, who deliver these services.", "Bright Futures Ltd"),
        ("It is a question for the force.", "police"),
        ("This is a police matter, please try them.", "police"),
        ("The police are the data controller for this.", "police"),
    ],
)
def test_a_body_is_named_as_the_one_to_ask_in_many_ways(words: str, body: str) -> None:
    answer = answer_to(Question.PERPETRATOR_ETHNICITY, letter(f=words))
    assert (answer.outcome, answer.referred_to) == (Outcome.NOT_HELD, body)


@pytest.mark.parametrize(
    "words",
    [
        "Responsibility for this sits with our exploitation panel.",
        "The decision lies with the head of service.",
        "We work with Norbury Police and Thornshire County Council on this.",
    ],
)
def test_who_decides_or_works_with_us_is_not_who_holds_it(words: str) -> None:
    assert answer_to(Question.PERPETRATOR_ETHNICITY, letter(f=words)).referred_to is None


@pytest.mark.parametrize(
    "words",
    [
        "Section 1(1)(a) requires me to say whether the information is held. It is not.",
        "You asked whether we record this. We do not.",
        "The question is whether it is held. Unfortunately, it is not, because no field exists.",
    ],
)
def test_what_is_asked_in_one_sentence_and_denied_in_the_next_is_not_held(words: str) -> None:
    assert answer_to(Question.PERPETRATOR_ETHNICITY, letter(c="22", f=words)).outcome is Outcome.NOT_HELD


def test_a_denial_after_a_count_denies_nothing_of_it() -> None:
    answer = answer_to(Question.CURRENT_CASES, letter(c="22 children are monitored. They are not in one place."))
    assert [figure.low for figure in answer.figures] == [22]


def test_a_law_told_in_its_own_words_is_not_relied_on() -> None:
    words = (
        "We neither confirm nor deny whether we hold this, relying on section 31(3).\n\nSection 31 provides:\n\n"
        "(1) Information which is not exempt information by virtue of section 30 is exempt information if its disclosure would prejudice the detection of crime."
    )
    assert answer_to(Question.CURRENT_CASES, letter(c=words, g="As above.")).exemptions == ("FOIA s.31(3)",)
    assert answer_to(Question.CURRENT_CASES, letter(c="It is exempt by virtue of section 40(2).")).exemptions == (
        "FOIA s.40(2)",
    )


@pytest.mark.parametrize("work", ["the duty of", "a function of", "the responsibility of", "those of"])
def test_the_council_whose_work_it_is_is_the_one_to_ask(work: str) -> None:
    words = f"We do not hold this. Children's services here are {work} Thornshire County Council, and we suggest that you write to it."
    assert answer_to(Question.CURRENT_CASES, letter(c=words)).referred_to == "Thornshire County Council"


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("We do not hold this information. Police Scotland may do so.", "Police Scotland"),
        (
            "The council holds no such data. Enquiries should be made of the Metropolitan Police Service.",
            "Metropolitan Police Service",
        ),
        ("Not held. This should be asked of Wendle Constabulary.", "Wendle Constabulary"),
    ],
)
def test_a_body_is_the_one_to_ask_where_it_may_do_so_or_is_to_be_asked(words: str, body: str) -> None:
    assert answer_to(Question.PERPETRATOR_ETHNICITY, letter(c="24", f=words)).referred_to == body


@pytest.mark.parametrize(
    "words",
    [
        "We do not hold it and have not asked Wendle Police for it.",
        "We do not hold it. Wendle Police attend the panel.",
    ],
)
def test_a_body_that_nobody_sends_the_asker_to_is_not_the_one_to_ask(words: str) -> None:
    assert answer_to(Question.PERPETRATOR_ETHNICITY, letter(c="24", f=words)).referred_to is None


@pytest.mark.parametrize(
    "words",
    [
        "The council cannot therefore say how many children are monitored.",
        "It is not possible to tell you which cases are open.",
        "There is no way of knowing the numbers.",
    ],
)
def test_what_nobody_can_say_is_not_held(words: str) -> None:
    assert answer_to(CURRENT, letter(c=words)).outcome is Outcome.NOT_HELD


def test_one_sentence_leaves_several_questions_without_an_answer() -> None:
    text = (
        "Avonbrook Council\n\nThe system does not tell one kind of exploitation from another. It cannot therefore say how many "
        "children are being monitored for CSE now, how many of those cases involve more than one perpetrator, or what the "
        "position was in any of the years from 2010 to 2024."
    )
    for question in (CURRENT, Question.GROUP_BASED_CASES, Question.YEARLY_CASES):
        assert answer_to(question, text).outcome is Outcome.NOT_HELD


def test_a_count_beside_what_cannot_be_said_stays() -> None:
    answer = answer_to(CURRENT, letter(c="22 children. We cannot say what the figure will be next year."))
    assert [figure.low for figure in answer.figures] == [22]


def test_what_is_not_something_that_is_monitored_is_not_held() -> None:
    assert answer_to(CURRENT, letter(c="This is not something we monitor.")).outcome is Outcome.NOT_HELD


@pytest.mark.parametrize("lead", ["For ease of reference, s", "For your information, s", "By way of explanation, s"])
def test_a_law_told_for_reference_is_not_relied_on_for_what_is_not_held(lead: str) -> None:
    words = f"We did not count cases by year.\n\n{lead}ection 38(1)(b) exempts personal data where a condition is met."
    answer = answer_to(Question.YEARLY_CASES, letter(f="Not held.", g=words))
    assert (answer.outcome, answer.exemptions) == (Outcome.NOT_HELD, ())


def test_a_law_told_for_reference_and_relied_on_stays() -> None:
    words = "We withhold this under section 40(2).\n\nFor ease of reference, section 40(2) exempts personal data."
    assert answer_to(Question.YEARLY_CASES, letter(f="Not held.", g=words)).exemptions == ("FOIA s.40(2)",)


@pytest.mark.parametrize(
    "words",
    [
        "Age: the Council is withholding this under Section 40(2), since many of the cells are lower than 5.",
        "Ages - withheld under section 40(2) as the numbers are below 5.",
    ],
)
def test_a_reason_behind_a_caption_is_for_what_the_caption_names(words: str) -> None:
    text = letter(e=f"Ethnicity: White British 33, Pakistani 10, Roma 8.\n{words}")
    assert answer_to(Question.VICTIM_AGE, text).outcome is Outcome.WITHHELD
    assert answer_to(Question.VICTIM_ETHNICITY, text).outcome is Outcome.ANSWERED


@pytest.mark.parametrize("words", ["We dont record this.", "The council doesnt hold it.", "We didnt keep that."])
def test_a_lost_apostrophe_still_denies(words: str) -> None:
    assert answer_to(PERPETRATORS, letter(f=words)).outcome is Outcome.NOT_HELD


@pytest.mark.parametrize(
    "words",
    [
        "None of the children in our area, whether in care or at home with family, was recorded as a victim.",
        "None of the young people who came to the panel in that month is recorded as being at risk.",
        "None of the cases that the panel has looked at are recorded to be of this kind.",
    ],
)
def test_none_recorded_as_a_victim_is_no_reason(words: str) -> None:
    assert answer_to(CURRENT, letter(c=words)).outcome is not Outcome.NOT_HELD


@pytest.mark.parametrize(
    "words",
    [
        "None of the data that you ask for here, whether on paper or in our own system, is recorded.",
        "None of the children's details in our files, on paper or in the system, is held as data.",
        "None of the data on cases is held as a list.",
        "None of the information about victims is recorded as a matter of course.",
    ],
)
def test_none_of_the_information_recorded_is_a_reason(words: str) -> None:
    assert answer_to(CURRENT, letter(c=words)).outcome is Outcome.NOT_HELD
