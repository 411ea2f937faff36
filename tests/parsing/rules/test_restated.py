"""The request's own words are found where they stand, and no further."""

import pytest

from councils.domain.vocabulary import Outcome, Question, StrategyValue
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.restated import Restated, find_restated
from tests.parsing.reading_letters import ASKED, bounds, placed, read_letter


def _found(text: str) -> list[tuple[Restated, str]]:
    return [(found, text[found.start : found.end]) for found in find_restated(Letter.of(placed(text)))]


@pytest.mark.parametrize("part", list(ASKED))
def test_each_part_is_found_whole(part: str) -> None:
    ((found, words),) = _found(f"{part}) {ASKED[part]}\n\n22 children")
    assert words == ASKED[part]
    assert found.questions


@pytest.mark.parametrize(
    "text",
    [
        "c) the current number of cases of CSE being monitered by your counsel",
        "The current number of\ncases of CSE being\nmonitored by your council",
        "How many cases of CSE are currently being monitored by your council?",
        "Q3 The current number of cases of CSE being monitored by your council,",
    ],
)
def test_misspelt_folded_and_reworded_questions_are_found(text: str) -> None:
    assert [found.questions[0].value for found, _ in _found(text)] == ["current_cases"]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Q3. The current number of cases being monitored.", Question.CURRENT_CASES),
        ("The current number of cases being monitored by the council", Question.CURRENT_CASES),
        ("The number of cases being monitored each year", Question.YEARLY_CASES),
        ("The number of cases being monitored for each of the years 2010 to 2024.", Question.YEARLY_CASES),
        ("The number of CSE cases monitored per year 2010 to 2024", Question.YEARLY_CASES),
    ],
)
def test_only_a_question_that_speaks_of_years_asks_for_each(text: str, question: Question) -> None:
    ((found, _),) = _found(text)
    assert found.questions == (question,)


@pytest.mark.parametrize("text", ["Number of cases being monitored.", "The number of cases being monitored?"])
def test_a_number_of_cases_with_no_word_of_time_is_not_the_question_on_years(text: str) -> None:
    assert all(Question.YEARLY_CASES not in found.questions for found, _ in _found(text))


_PAIRS = """Q1. That your council currently operates these mechanisms and has a strategy to cover CSE.
A1. Yes.

Q2. The nature of these mechanisms.
A2. A panel meets monthly.

Q3. {asked}
A3. At 31 March 2025 there were 6 children on the register.

Q4. Gang or group based cases.
A4. This information is exempt under section 40(2).

Q5. Ethnicity and age of assumed victims.
A5. Not held.

Q6. Ethnicity of perpetrators.
A6. Not held.

Q7. Number of cases each year between 2010 and 2024.
A7. 2023: 7, 2024: 5.
"""


@pytest.mark.parametrize(
    "asked",
    [
        "The current number of cases being monitored.",
        "The number of cases being monitored.",
        "How many cases are being monitored now?",
        "Current cases being monitored",
    ],
)
def test_a_count_of_today_is_bound_to_no_year(asked: str) -> None:
    answers = {each.question: each for each in read_letter(_PAIRS.format(asked=asked)).answers}
    assert bounds(answers[Question.CURRENT_CASES].figures) == [("as at 2025-03-31", 6, 6)]
    assert bounds(answers[Question.YEARLY_CASES].figures) == [("2023", 7, 7), ("2024", 5, 5)]
    assert answers[Question.GROUP_BASED_CASES].outcome is Outcome.WITHHELD


def test_the_answer_after_the_question_is_not_part_of_it() -> None:
    ((_, words),) = _found(f"g) {ASKED['g']} 2014 17 2015 37")
    assert words.endswith("the reason for this.")


def test_a_question_with_its_verb_goes_on() -> None:
    ((found, _),) = _found("The current number of cases of CSE being monitored by your council is 27.")
    assert found.goes_on


@pytest.mark.parametrize(
    "text",
    [
        "22 children are being monitored by the council.",
        "We hold no information about the ethnicity of perpetrators; ask the police.",
        "The strategy can be found on our website.",
        "With regard to the number of cases being monitored, we neither confirm nor deny.",
    ],
)
def test_an_answer_in_the_councils_own_words_is_no_question(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    "words",
    [
        "The council operates these mechanisms and has a strategy.",
        "Avonbrook Council currently operates these mechanisms and has a strategy to cover CSE.",
    ],
)
def test_what_a_council_says_of_itself_in_the_requests_words_is_its_answer(words: str) -> None:
    read = read_letter(
        f"Part (a). I uphold the first answer. {words}\n\nPart (b). A weekly meeting.\n\nPart (c). 14 children.\n"
    )
    assert read.answer(Question.STRATEGY).value == "yes"


@pytest.mark.parametrize(
    "words",
    [
        "That your council currently operates these mechanisms and has a strategy to cover CSE.",
        "Your council currently operates these mechanisms and has a strategy to cover CSE.",
    ],
)
def test_the_requests_words_alone_answer_nothing(words: str) -> None:
    assert (
        read_letter(f"a) {words}\n\nb) the nature of these mechanisms used to monitor CSE and the strategy in place,\n")
        .answer(Question.STRATEGY)
        .value
        is None
    )


def test_a_statement_that_the_council_goes_on_with_is_no_printed_question() -> None:
    text = (
        "Part (a) and part (b) - The council has a Child Exploitation Strategy 2024-2028 and uses a MACE meeting.\n\n"
        "Part (c) - The number of open cases at the date of your request was 17.\n\nPart (d) - 2.\n"
    )
    read = read_letter(text)
    assert read.answer(Question.STRATEGY).value is StrategyValue.YES
    assert read.answer(Question.MECHANISMS).outcome is Outcome.ANSWERED
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 17, 17)]


@pytest.mark.parametrize(
    "lead",
    ["Please confirm ", "Can you tell me ", "Could you please state ", "We would like to know ", "Please let us know "],
)
def test_a_lead_in_before_a_question_is_part_of_it(lead: str) -> None:
    text = f"1) {lead}that your council currently operates these mechanisms and has a strategy to cover CSE, Yes\n"
    [found] = find_restated(Letter.of(placed(text)))
    assert text[found.start : found.end] == text[3:-5]
    assert found.questions == (Question.STRATEGY,)


@pytest.mark.parametrize("text", ["Please confirm your address.", "We know of 12 cases.", "Please provide a copy."])
def test_a_lead_in_before_anything_else_is_none(text: str) -> None:
    assert find_restated(Letter.of(placed(text))) == ()


@pytest.mark.parametrize(
    "said",
    [
        "The Council operates these mechanisms and has a strategy for child exploitation, which\nincludes CSE. A panel meets monthly.",
        "The council operates these mechanisms and has a strategy, published in 2023. A panel meets monthly.",
        "We operate these mechanisms and have a strategy that covers CSE. A panel meets monthly.",
    ],
)
def test_a_statement_in_the_words_of_the_first_question_answers_the_two_that_it_stands_under(said: str) -> None:
    read = read_letter(f"Avonbrook Council\n\nQuestions 1 and 2\n\n{said}\n\nQuestions 3 to 7\n\nNot held.\n")
    assert read.answer(Question.STRATEGY).value is StrategyValue.YES
    assert read.answer(Question.MECHANISMS).outcome is Outcome.ANSWERED
    assert read.answer(Question.CURRENT_CASES).outcome is Outcome.NOT_HELD


@pytest.mark.parametrize(
    "printed",
    [
        "The council currently operates these mechanisms and has a strategy to cover CSE\nNo",
        "The council currently operates these mechanisms and has a strategy for CSE.\nNo, we do not.",
        "The council operates these mechanisms and has a strategy for CSE: no",
    ],
)
def test_the_first_question_printed_above_its_answer_is_no_statement(printed: str) -> None:
    assert read_letter(f"Avonbrook Council\n\n1. {printed}\n").answer(Question.STRATEGY).value is StrategyValue.NO


@pytest.mark.parametrize(
    "words", ["isn't something we record", "aren’t recorded by us", "can't be given as it is not recorded"]
)
def test_the_name_of_a_question_that_goes_on_with_a_verb_cut_short_is_a_sentence(words: str) -> None:
    text = f"We have 12 open CSE cases.\n\nThe ethnicity of perpetrators {words}.\n\nThe number of cases was 15 in 2022, 18 in 2023 and 12 in 2024.\n"
    read = read_letter(text)
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert [figure.low for figure in read.answer(Question.YEARLY_CASES).figures] == [15, 18, 12]


@pytest.mark.parametrize(
    "words",
    [
        "The council confirms that it operates these mechanisms and has a strategy to cover CSE.",
        "The Council confirms that it operates these mechanisms and has a strategy to\ncover CSE.",
        "The Trust can confirm that it operates these mechanisms and has a strategy to cover CSE.",
        "I confirm that the council operates these mechanisms and has a strategy to cover CSE.",
        "We are able to confirm that we currently operate these mechanisms and have a strategy to cover CSE.",
        "Avonbrook Council is pleased to confirm it operates these mechanisms and has a strategy to cover CSE.",
    ],
)
def test_a_council_that_confirms_in_the_words_of_the_question_has_answered(words: str) -> None:
    read = read_letter(f"a) {words}\n\nb) A monthly panel and a risk tool.\n\nc) 22 children.\n\nd) 5\n")
    assert (read.answer(Question.STRATEGY).outcome, read.answer(Question.STRATEGY).value) == (Outcome.ANSWERED, "yes")


@pytest.mark.parametrize(
    "words",
    [
        "that your council confirms that it operates these mechanisms and has a strategy to cover CSE",
        "Please confirm that the council operates these mechanisms and has a strategy to cover CSE.",
        "Can you confirm that the council operates these mechanisms and has a strategy to cover CSE?",
    ],
)
def test_a_requester_who_wants_it_confirmed_has_no_answer(words: str) -> None:
    read = read_letter(f"a) {words}\n\nb) A monthly panel and a risk tool.\n\nc) 22 children.\n\nd) 5\n")
    assert read.answer(Question.STRATEGY).value is None


REQUEST = "\n\n".join(f"{part}) {words}" for part, words in ASKED.items())
ANSWERS = (
    "a) Yes, both.\n\nb) A panel.\n\nc) There are 20 open cases.\n\nd) 0\n\ne) 20 White British.\n\nf) Not held.\n\n"
)


@pytest.mark.parametrize(
    "lead",
    [
        "The number of CSE cases in each year was:",
        "The number of cases of CSE being monitored in each financial year is as follows:",
        "The number of CSE cases by calendar year:",
        "The number of cases being monitored at the end of each year is below.",
    ],
)
def test_a_sentence_that_leads_years_in_asks_nothing_about_now(lead: str) -> None:
    read = read_letter(
        f"You asked\n\n{REQUEST}\n\nWe said\n\n{ANSWERS}g) We moved to a new system in 2021. {lead}\n\n2021: 16\n2022: 23\n2023: 31\n"
    )
    assert [figure.low for figure in read.answer(Question.CURRENT_CASES).figures] == [20]
    assert [figure.low for figure in read.answer(Question.YEARLY_CASES).figures if figure.count] == [16, 23, 31]


def test_the_current_number_is_asked_for_in_a_letter_that_speaks_of_years() -> None:
    read = read_letter(
        "The current number of cases of CSE being monitored by your council\n\nEach month we count; now it is 22 cases.\n\nEach year we publish a report.\n"
    )
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 22, 22)]


_NOW_EACH_YEAR = "The current number of cases of CSE being monitored by your council"


@pytest.mark.parametrize(
    "more",
    [
        " in each year",
        " each year",
        ", in each year",
        " (for each financial year)",
        " at the end of each year",
        " annually",
    ],
)
def test_the_current_number_in_each_year_is_no_count_of_now(more: str) -> None:
    head = "Dear Sir,\n\nThank you for your request.\n\n"
    one = read_letter(f"{head}{_NOW_EACH_YEAR}{more}\n\n22\n")
    assert not one.answer(Question.CURRENT_CASES).figures
    assert one.unread
    for mark in (": ", "\n\n"):
        years = read_letter(f"{head}{_NOW_EACH_YEAR}{more}{mark}2023: 20; 2024: 22\n")
        assert not years.answer(Question.CURRENT_CASES).figures
        assert bounds(years.answer(Question.YEARLY_CASES).figures) == [("2023", 20, 20), ("2024", 22, 22)]


@pytest.mark.parametrize(
    "below", ["\n\n22\n", ":\n22 children\n", "\n\nWe count cases each year; there are 22 cases now.\n"]
)
def test_the_current_number_by_itself_is_a_count_of_now(below: str) -> None:
    read = read_letter(f"Dear Sir,\n\nThank you for your request.\n\n{_NOW_EACH_YEAR}{below}")
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 22, 22)]
