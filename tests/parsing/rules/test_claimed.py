"""What a reply repeats of others: none of it is ever the council's figure."""

import pytest

from councils.domain.vocabulary import Question
from councils.parsing.rules.claimed import find_claimed, repeats_a_claim
from councils.parsing.rules.letter import Letter
from tests.parsing.reading_letters import answer_to, bounds, letter, placed, read_letter

YEARLY, CURRENT = Question.YEARLY_CASES, Question.CURRENT_CASES


@pytest.mark.parametrize(
    "words",
    [
        "You ask us to confirm that the council had 45 CSE cases in 2021, 57 in 2022 and 60 in 2023. We cannot.",
        "You say that we had 45 cases of CSE in 2021 and 57 in 2022.",
        "You believe that 45 children were being monitored for CSE in 2021.",
        "Your e-mail states that there were 45 CSE cases in 2021.",
        "According to the Gazette there were 45 CSE cases in 2021.",
        "There were 45 CSE cases in 2021, according to the article you sent us.",
        "The figures you quote (2021: 45, 2022: 57) do not come from us.",
        "You mention that the Thornley Herald reported 45 CSE cases in 2021 and 57 in 2022.",
        "You have asked whether it is right that there were 45 CSE cases in 2021.",
        "You also ask why the number of CSE cases rose from 45 in 2021 to 57 in 2022.",
        "The requester understands that 45 CSE cases were monitored in 2021.",
        "A newspaper has said that there were 45 CSE cases in 2021.",
        "It has been suggested that we had 45 CSE cases in 2021.",
        "Your request refers to 45 CSE cases in 2021 and 57 in 2022.",
        "Our count is not the 45 CSE cases in 2021 that you mention.",
        "You wrote: “The council had 45 CSE cases in 2021. It had 57 in 2022.”",
        "Your figures were: 2021 - 45, 2022 - 57.",
        "You quote the following CSE cases:\n\n2021: 45\n2022: 57\n\nWe do not recognise these figures.",
        "Your statement that we had 45 CSE cases in 2021 is not one we recognise.",
        "You had been told by a councillor that there were 45 CSE cases in 2021.",
        "We note your comment that there were 45 CSE cases in 2021.",
        "It was reported on the BBC that there were 45 CSE cases in 2021.",
        "Councillor Smith has said that there were 45 CSE cases in 2021.",
        "The 45 CSE cases in 2021 mentioned in your letter are not known to us.",
        "We are aware of reports that there were 45 CSE cases in 2021.",
        "We are asked to confirm that there were 45 CSE cases in 2021.",
    ],
)
def test_what_the_requester_or_the_press_said_is_no_figure(words: str) -> None:
    assert answer_to(YEARLY, letter(c="22 children", g=words)).figures == ()


@pytest.mark.parametrize(
    "words",
    [
        "You quote 45 CSE cases in 2021; our own records show 43 CSE cases in 2021.",
        "We had 43 CSE cases in 2021, not the 45 you quote.",
        "Year\tYou quoted\tOur count of CSE cases\n2021\t45\t43",
        "The press has reported 45 CSE cases in 2021, but we had 43 CSE cases in 2021.",
    ],
)
def test_what_the_council_says_instead_is_read_and_left_to_a_person(words: str) -> None:
    figures = answer_to(YEARLY, letter(c="22 children", g=words)).figures
    assert bounds(figures) == [("2021", 43, 43)]
    assert not any(figure.certain for figure in figures)


@pytest.mark.parametrize(
    "words",
    ["As you say, there were 45 CSE cases in 2021.", "You are right that there were 45 CSE cases in 2021."],
)
def test_what_the_council_agrees_to_is_read_and_never_certain(words: str) -> None:
    figures = answer_to(YEARLY, letter(c="22 children", g=words)).figures
    assert bounds(figures) == [("2021", 45, 45)]
    assert not any(figure.certain for figure in figures)


@pytest.mark.parametrize(
    "words",
    [
        "This query lists 27 open cases.",
        "The query found that 27 cases are open.",
        "We can confirm, as you say, that 27 children are open.",
        "You said that 30 children were open and we count 27.",
        "We would ask that you note that 27 children are monitored.",
        "The number of cases, which you mention, is 27.",
        "Some parents said that they knew, and 27 cases are open.",
    ],
)
def test_a_count_of_the_councils_own_beside_such_words_is_read(words: str) -> None:
    assert bounds(answer_to(CURRENT, letter(c=words, d="4")).figures) == [("", 27, 27)]


@pytest.mark.parametrize(
    "words",
    ["If you include cases with two suspects, 4.", "It has been alleged that a group was involved in 4 cases."],
)
def test_what_is_alleged_in_the_cases_themselves_is_counted(words: str) -> None:
    assert bounds(answer_to(Question.GROUP_BASED_CASES, letter(d=words)).figures) == [("", 4, 4)]


@pytest.mark.parametrize(
    "words", ["In 2023, which you mention, 41 cases.", "In 2023 the media reported on a trial and we had 41 cases."]
)
def test_a_year_that_others_mention_keeps_the_councils_count(words: str) -> None:
    assert bounds(answer_to(YEARLY, letter(g=words)).figures) == [("2023", 41, 41)]


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("You said that 30 children were open and we count 27.", ["30"]),
        ("Your e-mail states that there were 45 CSE cases.", ["45"]),
        ("You wrote: “The council has 45 CSE cases.” We cannot confirm that.", []),
    ],
)
def test_what_others_claim_is_left_unread_but_for_what_is_quoted(words: str, left: list[str]) -> None:
    text = letter(c=words)
    read = read_letter(text)
    assert [placed(text).text[span.start : span.end] for span in read.unread] == left


def test_a_column_of_what_the_requester_quoted_is_not_left_unread() -> None:
    assert read_letter(letter(g="Year\tYou quoted\tOur count of CSE cases\n2021\t45\t43")).unread == ()


@pytest.mark.parametrize(
    "words",
    [
        "Thank you for your letter. In 2021 there were 45 CSE cases.",
        "In answer to your question, there were 45 CSE cases in 2021.",
        "We have put the numbers in your table. 2021: 45 CSE cases.",
        "Our records show that there were 45 CSE cases in 2021.",
    ],
)
def test_an_answer_that_only_speaks_to_the_requester_is_certain(words: str) -> None:
    figures = answer_to(YEARLY, letter(c="22 children", g=words)).figures
    assert bounds(figures) == [("2021", 45, 45)]
    assert all(figure.certain for figure in figures)


def test_figures_of_a_request_for_confirmation_are_not_those_of_the_prose_below_it() -> None:
    read = read_letter(
        "Avonbrook Council\n\nYou ask us to confirm that the council had 45 CSE cases in 2021 and 57 in 2022, and that 38 were "
        "White British.\n\nWe can report the current number of CSE cases, and on 27 June 2025 that was 65."
    )
    assert bounds(read.answer(CURRENT).figures) == [("as at 2025-06-27", 65, 65)]
    assert (read.answer(YEARLY).figures, read.answer(Question.VICTIM_ETHNICITY).figures) == ((), ())


@pytest.mark.parametrize(
    "words",
    [
        "You asked for the number of cases. There are 22.",
        "You wrote to us on 4 April 2025 with 7 questions.",
        "You may write to us at 4 High Street.",
        "This letter gives the numbers: 2021 was 45.",
        "Children were missing 12 times, and it was reported 4 times.",
        "For your information, 45 were open.",
    ],
)
def test_a_sentence_in_which_nobody_claims_anything_holds_no_claim(words: str) -> None:
    assert find_claimed(Letter.of(placed(words))).stretches == ()
    assert not repeats_a_claim(words)
