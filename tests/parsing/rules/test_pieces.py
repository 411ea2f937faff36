"""The stretches between printed questions, and those of them that only print the request again."""

import pytest

from councils.domain.vocabulary import Outcome, Question, StrategyValue
from councils.parsing.rules.asked import PARTS
from councils.parsing.rules.pieces import Marker, Piece, printed_request
from tests.parsing.reading_letters import ASKED, bounds, letter, read_letter


def pieces(said: str) -> list[Piece]:
    """A letter as pieces: each letter of `said` prints that part, a capital letter with an answer below it."""
    made = []
    for at, part in enumerate(said):
        questions = PARTS["abcdefg".index(part.lower())]
        start = at * 10
        made.append(Piece(Marker(start, start + 5, questions), start + 5, start + 9 if part.isupper() else start + 5))
    return made


def printed(said: str) -> str:
    """The letters of `said` that print the request again."""
    request = printed_request(pieces(said))
    return "".join(part for part, piece in zip(said, pieces(said), strict=True) if piece in request)


@pytest.mark.parametrize(
    ("said", "again"),
    [
        ("abcdefg", "abcdefg"),
        ("abcdefgABCDEFG", "abcdefg"),
        ("abcdefGABCDEFG", "abcdefG"),
        ("abcABC", "abc"),
        ("cdCD", "cd"),
        ("cdECDE", "cdE"),
        ("cDCD", "c"),
    ],
)
def test_questions_that_run_on_without_answers_print_the_request(said: str, again: str) -> None:
    assert printed(said) == again


@pytest.mark.parametrize("said", ["ABCDEFG", "A", "c", "AbCdE", "CdEF", "", "cdE", "cD"])
def test_questions_with_answers_between_them_print_no_request(said: str) -> None:
    assert printed(said) == ""


def test_a_piece_with_nothing_below_its_question_is_empty() -> None:
    empty, answered = pieces("cD")
    assert empty.is_empty
    assert not answered.is_empty
    assert answered.questions == (Question.GROUP_BASED_CASES,)


def test_the_request_printed_over_its_answers_is_no_answer_to_it() -> None:
    request = "\n".join(f"{part}) {words}" for part, words in ASKED.items())
    read = read_letter(f"You asked for\n\n{request}\n\n{letter(c='22', d='3')}\n")
    assert bounds(read.answer(Question.CURRENT_CASES).figures) == [("", 22, 22)]
    assert bounds(read.answer(Question.YEARLY_CASES).figures) == []


def test_a_request_printed_in_part_above_other_words_is_no_answer() -> None:
    text = (
        f"You asked:\n\n3. {ASKED['c']}\n4. {ASKED['d']}\n7. the number of cases being monitored each year between 2010 and 2024\n\n"
        "In 2024-25 we received 1,312 requests and answered 91% of them on time.\n"
    )
    assert {answer.outcome for answer in read_letter(text).answers} == {Outcome.NO_ANSWER}


def test_years_below_a_request_printed_in_part_answer_its_last_question() -> None:
    text = (
        f"3. {ASKED['c']}\n4. {ASKED['d']}\n7. the number of cases being monitored each year between 2010 and 2024\n\n"
        "Cases monitored in 2023: 14\nCases monitored in 2024: 15\n"
    )
    assert bounds(read_letter(text).answer(Question.YEARLY_CASES).figures) == [("2023", 14, 14), ("2024", 15, 15)]


@pytest.mark.parametrize(
    "head",
    [
        "Q6 and Q7. Ethnicity of perpetrators and number of cases each year",
        "6 and 7. Ethnicity of perpetrators, and the number each year",
        "Questions 6 and 7: Ethnicity of perpetrators / yearly numbers",
    ],
)
def test_one_heading_of_two_questions_heads_the_answer_to_both(head: str) -> None:
    read = read_letter(
        f"Avonbrook Council\n\nQ4. Gang or group based\n\n2 cases.\n\n{head}\n\nBoth are refused under section 12.\n"
    )
    answers = [read.answer(question) for question in (Question.PERPETRATOR_ETHNICITY, Question.YEARLY_CASES)]
    assert [(each.outcome, each.exemptions) for each in answers] == [(Outcome.WITHHELD, ("FOIA s.12",))] * 2


def test_a_heading_of_one_question_heads_no_other() -> None:
    read = read_letter(
        "Avonbrook Council\n\nQ6. Ethnicity of perpetrators and what we know of it\n\nRefused under section 40(2).\n\nQ7. Number of cases each year\n\n2023: 14\n2024: 15\n"
    )
    assert read.answer(Question.YEARLY_CASES).outcome is Outcome.ANSWERED
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.WITHHELD


HEADED = (
    "Questions 1 and 2\n\n1. {a}\n2. {b}\n\nYes. There is a strategy, and the mechanisms are a panel every week.\n\n"
    "Questions 3 and 4\n\n3. {c}\n4. {d}\n\nThere are 22 children on the panel's list. The number thought to be group based is 6.\n\n"
    "Question 5\n\n5. {e}\n\nWhite British 14, African 8\n\n"
    "Questions 6 and 7\n\n6. {f}\n7. {g}\n\nFor both questions, the council does not hold the information.\n"
)


def test_questions_printed_together_below_one_heading_share_the_answer_after_the_last() -> None:
    read = read_letter(HEADED.format(**ASKED))
    assert read.answer(Question.STRATEGY).value is StrategyValue.YES
    assert [figure.low for figure in read.answer(Question.CURRENT_CASES).figures] == [22]
    assert [figure.low for figure in read.answer(Question.GROUP_BASED_CASES).figures] == [6]
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD
    assert read.answer(Question.YEARLY_CASES).outcome is Outcome.NOT_HELD


def test_questions_with_a_heading_and_an_answer_each_share_nothing() -> None:
    text = f"Question 3\n\n3. {ASKED['c']}\n\nQuestion 4\n\n4. {ASKED['d']}\n\n6 children"
    assert (
        read_letter(f"1. {ASKED['a']}\nYes.\n\n2. {ASKED['b']}\nA panel.\n\n{text}")
        .answer(Question.CURRENT_CASES)
        .figures
        == ()
    )


def test_a_refusal_that_says_what_it_refuses_is_of_no_question_before_it() -> None:
    refused = "We withhold both the ethnicity and the age of the victims under section 40(2)."
    read = read_letter(letter(a="Yes.", c="18 children", d="", e=refused, f="Not held."))
    assert read.answer(Question.VICTIM_AGE).outcome is Outcome.WITHHELD
    assert read.answer(Question.GROUP_BASED_CASES).exemptions == ()


@pytest.mark.parametrize(("answer", "counts"), [("3. 22\n4. 6", (22, 6)), ("22 and 6 respectively.", (22, 6))])
def test_questions_printed_together_may_be_answered_each(answer: str, counts: tuple[int, int]) -> None:
    text = f"1. {ASKED['a']}\nYes.\n\n2. {ASKED['b']}\nA panel.\n\nQuestions 3 and 4\n\n3. {ASKED['c']}\n4. {ASKED['d']}\n\n{answer}\n\n5. {ASKED['e']}\nWhite British 22.\n"
    read = read_letter(text)
    asked = (Question.CURRENT_CASES, Question.GROUP_BASED_CASES)
    assert tuple(figure.low for question in asked for figure in read.answer(question).figures) == counts


def test_one_count_for_two_questions_is_neither_s() -> None:
    text = f"Questions 3 and 4\n\n3. {ASKED['c']}\n4. {ASKED['d']}\n\n22\n\n5. {ASKED['e']}\nWhite British 22.\n"
    read = read_letter(f"1. {ASKED['a']}\nYes.\n\n2. {ASKED['b']}\nA panel.\n\n{text}")
    figures = (*read.answer(Question.CURRENT_CASES).figures, *read.answer(Question.GROUP_BASED_CASES).figures)
    assert not any(figure.certain for figure in figures)


def _outcomes(said: str, *asked: Question) -> list[Outcome]:
    """What a letter answers where nothing stands below its questions but `said`, below the last of them."""
    parts = sorted({"abcdefg"[number] for number, of in enumerate(PARTS) for question in of if question in asked})
    printed = "\n\n".join(f"{part}) {ASKED[part]}" for part in parts)
    read = read_letter(f"{letter(a='Yes.', b='A panel.')}\n\n{printed}\n\n{said}")
    return [read.answer(question).outcome for question in asked]


CURRENT, GROUPS = Question.CURRENT_CASES, Question.GROUP_BASED_CASES
AGES, PERPETRATORS = Question.VICTIM_AGE, Question.PERPETRATOR_ETHNICITY


@pytest.mark.parametrize(
    "said",
    [
        "To say how many are group based would exceed the cost limit in section 12. We therefore refuse both questions.",
        "The number that is gang based is refused: all of this is exempt under section 40(2).",
        "How many are group based is exempt under section 40(2), as is the question above.",
        "Whether a case is gang related, and the number of them, is withheld under section 31(1).",
    ],
)
def test_a_refusal_that_names_one_and_goes_on_to_all_is_of_both(said: str) -> None:
    assert _outcomes(said, CURRENT, GROUPS) == [Outcome.WITHHELD] * 2


def test_nor_takes_in_what_was_asked_before() -> None:
    said = "We do not record victims' ethnicity or age. Nor do we hold numbers."
    assert _outcomes(said, CURRENT, GROUPS, AGES) == [Outcome.NOT_HELD] * 3


def test_the_other_questions_above_are_refused_too() -> None:
    said = "The ethnicity of perpetrators is exempt under section 40(2), as are the other questions above."
    assert _outcomes(said, GROUPS, PERPETRATORS) == [Outcome.WITHHELD] * 2


@pytest.mark.parametrize(
    "said",
    [
        "The ethnicity of perpetrators is exempt under section 40(2). It is personal data.",
        "We neither confirm nor deny that we hold the ethnicity of perpetrators, under section 40(5).",
    ],
)
def test_a_refusal_that_names_one_is_of_that_one(said: str) -> None:
    assert _outcomes(said, GROUPS, PERPETRATORS) == [Outcome.NO_ANSWER, Outcome.WITHHELD]


@pytest.mark.parametrize(
    "lead",
    [
        "Section 40(2) applies:",
        "Exempt under section 40(2) with regard",
        "Our reasons for refusal under section 40(2):",
    ],
)
def test_reasons_listed_below_a_refusal_are_no_answers(lead: str) -> None:
    said = f"{lead}\n3. to names\n4. to places with 6 cases"
    read = read_letter(f"3. {ASKED['c']}\n4. {ASKED['d']}\n\n{said}\n\n5. {ASKED['e']}\nWhite British 22.\n")
    assert [read.answer(question).outcome for question in (CURRENT, GROUPS)] == [Outcome.WITHHELD] * 2
    assert not read.answer(GROUPS).figures


@pytest.mark.parametrize(
    ("lead", "counts"),
    [
        ("Our answers to these are as follows:", [22, 6]),
        ("Our answers, as at 31 March 2025:", [22, 6]),
        ("There are 40 on our books in all.", []),
    ],
)
def test_answers_listed_below_a_line_that_only_leads_in_are_each_one_s(lead: str, counts: list[int]) -> None:
    said = f"{lead}\n\n3. 22\n4. 6"
    text = f"1. {ASKED['a']}\nYes.\n\n2. {ASKED['b']}\nA panel.\n\nQuestions 3 and 4\n\n3. {ASKED['c']}\n4. {ASKED['d']}\n\n{said}\n\n5. {ASKED['e']}\nWhite British 22.\n"
    read = read_letter(text)
    assert [figure.low for question in (CURRENT, GROUPS) for figure in read.answer(question).figures] == counts
