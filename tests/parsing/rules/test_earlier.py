"""Letters that put an earlier answer right: what they tell of it is none of their figures."""

import pytest

from councils.domain.vocabulary import NoteCode, Outcome, Question
from tests.parsing.reading_letters import bounds, letter, read_letter

CURRENT, GROUPS, YEARLY = Question.CURRENT_CASES, Question.GROUP_BASED_CASES, Question.YEARLY_CASES

REVIEW = """Internal review: AV 25/2207-R
24 July 2025

You asked us to look again at our answer. This letter takes the place of our letter of 1 May 2025.

Part (a). I uphold the first answer. The council operates these mechanisms and has a strategy.

Part (b). I uphold it also. Cases are followed through a monthly risk meeting.

Part (c). The first letter gave 52. That was the number of referrals received in a year. The right figure is 19 children on
31 March 2025.

Part (d). The first letter said that this was not held. It is held, in the minutes. The answer is 2.

Part (e). Ethnicity was left out of the first letter by oversight. It is: White British 16, Indian 3. I uphold the refusal of
ages under section 40(2) of the Freedom of Information Act 2000. With 19 children spread over seven years of age, many groups
would have one or two children in them.

Part (f). I uphold the first answer, that this is not held.

Part (g). The first letter gave 34 for 2021, 41 for 2022 and 52 for 2024, all of which were referrals. The numbers of children
during each of those years are as follows.

Year	Children
2021	15
2022	22
2024	23
"""


def test_a_review_gives_the_new_figures_alone() -> None:
    read = read_letter(REVIEW)
    assert bounds(read.answer(CURRENT).figures) == [("as at 2025-03-31", 19, 19)]
    assert bounds(read.answer(GROUPS).figures) == [("", 2, 2)]
    assert bounds(read.answer(YEARLY).figures) == [("2021", 15, 15), ("2022", 22, 22), ("2024", 23, 23)]


def test_a_review_tells_what_still_stands() -> None:
    read = read_letter(REVIEW)
    assert read.answer(Question.STRATEGY).value == "yes"
    assert (read.answer(Question.VICTIM_AGE).outcome, read.answer(Question.VICTIM_AGE).figures) == (
        Outcome.WITHHELD,
        (),
    )
    assert read.answer(Question.PERPETRATOR_ETHNICITY).outcome is Outcome.NOT_HELD


@pytest.mark.parametrize(
    "words",
    [
        "Our original response gave 52. The correct figure is 19 children.",
        "We previously told you that there were 52; the correct figure is 19 children.",
        "We wrongly stated 52 cases. There are 19 children being monitored.",
        "Our earlier reply of 3 March said 52 cases. The number is 19.",
        "Our letter of 3 March 2025 gave 52. There are currently 19 children.",
        "The figure should be 19 children, not 52 as we first stated.",
        "There are currently 19 children, instead of the 52 given in our earlier letter.",
        "The figure originally supplied, 52, included criminal exploitation. The correct figure is 19 children.",
        "The first answer of 52 was wrong. There are 19 children.",
    ],
)
def test_the_figure_of_an_earlier_answer_is_not_read(words: str) -> None:
    assert bounds(read_letter(letter(c=words)).answer(CURRENT).figures) == [("", 19, 19)]


@pytest.mark.parametrize(
    "words",
    [
        "There are 19 children, as we said in our previous response.",
        "Our first point of contact is the panel. There are 19 children.",
        "The first 19 children were identified by the earlier panel.",
    ],
)
def test_words_that_tell_of_no_earlier_figure_hide_nothing(words: str) -> None:
    assert bounds(read_letter(letter(c=words)).answer(CURRENT).figures) == [("", 19, 19)]


THREAD = """Dear Ms Roe

Apologies. The reply I sent you yesterday had the numbers for the whole of exploitation. Please disregard it and use the following.

a) Yes
b) A weekly meeting
c) 24 children are currently open with CSE as the main risk
d) 2
f) Not held

Regards
Karin

From: Karin
Sent: 22 May 2025 16:02
To: Alice Roe
Subject: RE: request

Dear Ms Roe

c) 63 children are currently open
d) 17
g) 2022: 120, 2023: 131, 2024: 144

Regards
Karin
"""


def test_a_wrong_reply_quoted_below_is_not_read() -> None:
    read = read_letter(THREAD)
    assert bounds(read.answer(CURRENT).figures) == [("", 24, 24)]
    assert bounds(read.answer(GROUPS).figures) == [("", 2, 2)]
    assert [figure for figure in read.answer(YEARLY).figures if figure.certain] == []
    assert NoteCode.REPLACES_EARLIER in {note.code for note in read.notes}


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("First reply", "On review"),
        ("Original answer", "Revised answer"),
        ("Previously given", "Corrected"),
        ("As first sent", "Corrected figure"),
        ("Our first response", "After internal review"),
        ("Superseded", "New figure"),
    ],
)
def test_the_column_of_the_first_reply_gives_no_figure_of_the_second(before: str, now: str) -> None:
    table = f"Year\t{before}\t{now}\n2021\tRefused\t9\n2022\tRefused\t14\n2023\t27\t18"
    figures = read_letter(letter(g=table)).answer(YEARLY).figures
    assert bounds(figures) == [("2021", 9, 9), ("2022", 14, 14), ("2023", 18, 18)]


def test_columns_that_are_of_no_two_replies_are_both_read() -> None:
    table = "Year\tFirst quarter\tSecond half\n2021\t4\t9\n2022\t5\t14"
    figures = read_letter(letter(g=table)).answer(YEARLY).figures
    assert not any(figure.certain for figure in figures) or not figures


@pytest.mark.parametrize("words", ["It was first recorded in 2014", "It was first recorded as a concern in 2014"])
def test_when_something_was_first_recorded_is_no_earlier_answer(words: str) -> None:
    text = letter(g=f"{words}; nothing is held for 2010 to 2013.\n2014\t7\n2015\t9")
    years = {str(figure.period) for figure in read_letter(text).answer(Question.YEARLY_CASES).figures}
    assert years >= {"2010", "2011", "2012", "2013"}


AGAIN = """You asked the same questions in 2023, {told}

3. 50
4. 7

{turns}

1. Yes.
2. A panel.
3. 46
4. 5
5. Not held.
"""


@pytest.mark.parametrize(
    "told",
    [
        "when we answered as follows:",
        "and our previous answers were:",
        "in our earlier response to which the figures were:",
    ],
)
@pytest.mark.parametrize("turns", ["The position has since changed. The current answers are:", "Our answers are now:"])
def test_the_list_of_an_earlier_answer_is_none_of_this_one(told: str, turns: str) -> None:
    read = read_letter(AGAIN.format(told=told, turns=turns))
    assert bounds(read.answer(CURRENT).figures) == [("", 46, 46)]
    assert bounds(read.answer(GROUPS).figures) == [("", 5, 5)]


@pytest.mark.parametrize(
    "told",
    [
        "Please replace our earlier reply with the following:",
        "This supersedes our previous response:",
        "Following our earlier answer, the updated figures are:",
        "We answered as follows:",
    ],
)
def test_the_list_that_replaces_an_earlier_answer_is_read(told: str) -> None:
    read = read_letter(f"{told}\n\n1. Yes.\n2. A panel.\n3. 46\n4. 5\n\nThe strategy is now being revised.\n")
    assert bounds(read.answer(CURRENT).figures) == [("", 46, 46)]


@pytest.mark.parametrize(
    "words",
    [
        "A reply to someone else last year gave 51 for 2019.",
        "Our reply last year gave 51 for 2019.",
        "Last year's response said 51 for 2019.",
        "We told another requester that there were 51 in 2019.",
        "An answer given to a newspaper quoted 51 for 2019.",
        "Our disclosure of June 2023 showed 51 for 2019.",
    ],
)
def test_what_was_told_to_somebody_else_is_no_figure_of_this_answer(words: str) -> None:
    read = read_letter(letter(g="2018: 26\n2020: 48\n" + words))
    assert bounds(read.answer(YEARLY).figures) == [("2018", 26, 26), ("2020", 48, 48)]


@pytest.mark.parametrize("words", ["The panel in 2019 counted 51.", "For 2019 the reply from each team gave 51."])
def test_what_is_told_of_a_year_is_no_earlier_answer(words: str) -> None:
    read = read_letter(letter(g="2018: 26\n2020: 48\n" + words))
    assert ("2019", 51, 51) in bounds(read.answer(YEARLY).figures)


@pytest.mark.parametrize(
    "words",
    [
        "The response gave 41. I find that 41 was the number of referrals received in the quarter and not the number of "
        "children being monitored. The correct number is 28.",
        "Our reply stated 41 cases. That was wrong: 41 is the number of contacts. There were 28 children at that date.",
        "The response put the number at 41. 41 were contacts. The number of cases is 28.",
        "The Council's letter of 7 May reported 41. The true number is 28.",
    ],
)
def test_what_the_response_gave_is_told_of_an_earlier_answer(words: str) -> None:
    read = read_letter(f"Internal review decision\n\nPart c: current number of cases\n\n{words}\n\nPart d\n\n6\n")
    assert bounds(read.answer(CURRENT).figures) == [("", 28, 28)]


@pytest.mark.parametrize(
    "words",
    [
        "The Council's reply reported 41 open cases. I uphold this.",
        "The response said that 41 children were monitored. It was correct.",
        "The service gave 41. It looked at every file.",
        "There are 41 children. The response to them is led by the police.",
    ],
)
def test_a_number_that_still_stands_is_no_earlier_one(words: str) -> None:
    read = read_letter(f"Internal review decision\n\nPart c: current number of cases\n\n{words}\n\nPart d\n\n6\n")
    assert [figure.low for figure in read.answer(CURRENT).figures] == [41]
