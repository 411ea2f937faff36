"""A letter that replaces an earlier answer: a correction, a revised response, the outcome of a review."""

import pytest

from councils.domain.vocabulary import NoteCode, Outcome, Question
from councils.parsing.rules.replacing import find_replacing, leaves_as_it_was
from councils.parsing.rules.spans import Places
from tests.parsing.reading_letters import letter, read_letter


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


@pytest.mark.parametrize(
    "words",
    [
        "This letter takes the place of our letter of 1 May 2025.",
        "Apologies. The reply I sent you yesterday had the numbers for all exploitation. Please disregard it and use the following.",
        "Please ignore my e-mail of yesterday, which had the wrong figures.",
        "I have completed an internal review of our response and uphold your complaint in part.",
        "We are writing to correct our response of 3 March 2025.",
        "Following your request for an internal review, we have reconsidered our decision.",
        "Further to our earlier response, we have found an error in the figures, which are corrected below.",
        "The figures in our letter of 2 June were wrong and should not be used.",
        "Please use the figures below instead of those sent on 2 June.",
        "Our response dated 2 June 2025 is withdrawn.",
        "You wrote about our response of 8 May 2025. This letter replaces it.",
        "We answered on 8 May 2025. That answer had errors, and it is superseded by this letter.",
        "We replied to you on 8 May 2025. This response now supersedes that.",
        "INTERNAL REVIEW – REQUEST AVC/IR/25/019",
        "Internal review: ref AVC-25-0192",
    ],
)
def test_a_letter_that_puts_an_earlier_one_right_is_noted(words: str) -> None:
    assert NoteCode.REPLACES_EARLIER in {note.code for note in read_letter(words + "\n\n" + letter(c="18")).notes}


@pytest.mark.parametrize(
    "words",
    [
        "If you are unhappy with this response you may ask for an internal review.",
        "You have the right to an internal review of our decision.",
        "The strategy replaces the plan of 2019.",
        "This new system replaced our earlier database in 2019.",
        "Please see our previous response to the same question, which still stands.",
        "The first letter of each reference is its year.",
        "Thank you for your e-mail of 3 March.",
    ],
)
def test_a_letter_that_replaces_nothing_is_not_noted(words: str) -> None:
    assert NoteCode.REPLACES_EARLIER not in {note.code for note in read_letter(words + "\n\n" + letter(c="18")).notes}


def _codes(text: str) -> set[NoteCode]:
    return {note.code for note in read_letter(text).notes}


@pytest.mark.parametrize(
    "words",
    [
        "The answers below replace those which you were sent before.",
        "This letter supersedes our previous response of 3 March 2025.",
        "Please find our revised response.",
    ],
)
def test_a_letter_that_replaces_an_earlier_one_is_noted(words: str) -> None:
    assert NoteCode.REPLACES_EARLIER in _codes(words + "\n\n" + letter(c="18"))


@pytest.mark.parametrize(
    "words",
    [
        "This reply replaces the one we sent on 9 May, which was drawn from the wrong report.",
        "This supersedes the one issued last week.",
        "Please disregard those we gave in May.",
    ],
)
def test_a_letter_that_replaces_the_one_sent_before_is_noted(words: str) -> None:
    assert NoteCode.REPLACES_EARLIER in _codes(f"{words}\n\n{letter(c='18')}")


@pytest.mark.parametrize(
    "words", ["The new strategy replaces the one of 2019.", "This replaces the one you asked for."]
)
def test_what_replaces_anything_else_is_not_noted(words: str) -> None:
    assert NoteCode.REPLACES_EARLIER not in _codes(f"{words}\n\n{letter(c='18')}")


def test_the_words_that_say_so_are_found_where_they_first_stand() -> None:
    text = "Dear Sir\n\nThis is our revised response. It corrects our letter of May."
    found = find_replacing(text, Places(()))
    assert found is not None
    assert text[slice(*found)] == "revised response"


def test_words_of_the_request_replace_nothing() -> None:
    text = "You asked: please send a revised response.\n\nWe hold nothing."
    assert find_replacing(text, Places.of([(0, text.index("\n"))])) is None
    assert find_replacing(text, Places(())) is not None


@pytest.mark.parametrize(
    "words",
    [
        "We may reissue our response if you ask us to.",
        "If you disregard this letter we will close the request.",
        "You can ask us to reconsider our decision.",
        "This e-mail is for its intended recipient, who should disregard our letter otherwise.",
        "We replaced the database before we wrote.",
        "",
    ],
)
def test_what_a_letter_only_offers_replaces_nothing(words: str) -> None:
    assert find_replacing(words, Places(())) is None


@pytest.mark.parametrize(
    "words",
    [
        "Further to our letter of 3 May, we have found that the figures given were incorrect. The correct figures are below.",
        "Please accept this as a corrected response to your request.",
        "CORRECTED RESPONSE",
        "This response supersedes that dated 9 May 2025.",
        "Internal Review - FOI 4417\n\nI have reviewed the handling of your request and have decided that the information should be released.",
        "I write with the result of the internal review of your request. Our original decision is overturned in part.",
        "We apologise for an error in our earlier reply. The number at question 3 should have read 18.",
        "Our previous answer to question 3 was wrong; the right number is given here.",
        "Following a complaint to the Information Commissioner we have reconsidered our refusal and now disclose the following.",
        "Updated response - 12 May 2025",
        "Version 2 of our response. Please discard the first.",
        "Please note this is an amended reply; the table in the original contained an error.",
        "In response to your request for an internal review of our decision of 2 April, we now enclose the information.",
        "We refused your request on 2 April. On review we have decided to provide the information.",
        "Please destroy the version that was sent to you yesterday and use this one instead.",
        "REVISED: FOI 4417 response",
        "Our reply of 2 May is withdrawn.",
    ],
)
def test_every_way_of_saying_that_an_earlier_answer_is_replaced_is_noted(words: str) -> None:
    made = read_letter(f"{words}\n\n{letter(a='Yes', c='18', d='2')}")
    assert [note.code for note in made.notes] == [NoteCode.REPLACES_EARLIER]


@pytest.mark.parametrize(
    "words",
    [
        "You have the right to ask for an internal review of this response.",
        "If you are unhappy with our response, you may ask for an internal review, and then complain to the Information Commissioner.",
        "Our strategy was revised in 2023, and replaced the earlier one.",
        "The figures for 2019 were corrected in the annual return to the department.",
        "Our case system was replaced in 2018, so earlier records cannot be searched.",
        "If this e-mail has reached you in error, please disregard it and delete it.",
        "Details of how to request an internal review are below. The outcome of a review is normally sent within 20 working days.",
        "We answered a similar request in our response of March 2024 (FOI 3301).",
        "Further to your request of 2 May, our response is below.",
        "Further to our acknowledgement of 2 May, I can now respond.",
        "The police have amended their answer to a similar question.",
        "A revised recording practice began in 2016.",
        "An updated strategy will be published in June.",
        "Following our email asking you to clarify your request, and your reply of 3 May, here is our response.",
        "The panel reviews each case; following an internal review of the panel in 2022 its terms were changed.",
        "We have carried out an internal review of case files to answer this.",
    ],
)
def test_rights_policies_and_other_peoples_answers_replace_nothing(words: str) -> None:
    assert read_letter(f"{words}\n\n{letter(a='Yes', c='18', d='2')}").notes == ()


@pytest.mark.parametrize(
    "words",
    [
        "The strategy of 2016 is out of date. A new one replaces it.",
        "Our first panel met in 2014. It was replaced by a hub.",
        "You may ask for an internal review of request AVC-25-0192.",
    ],
)
def test_what_replaces_something_else_than_an_answer_is_not_noted(words: str) -> None:
    assert find_replacing(words + "\n\n" + letter(c="18"), Places(())) is None


@pytest.mark.parametrize(
    "words",
    [
        "Our letter of 2 May contained an error in part c, for which we apologise.",
        "The response that we published on 2 May has been withdrawn.",
        "The figures that we gave you for 2022 were wrong.",
        "Since we wrote to you on 2 May we have found that the number in (c) was wrong.",
        "We wish to correct the information given to you on 2 May 2025.",
        "Erratum: part d should have read 6.",
        "Version 2 (supersedes version issued 2 May 2025)",
        "Internal Review - Our ref IR/25/118",
        "I have completed my review of the way in which your request was handled.",
        "I do not uphold the use of section 12.",
        "You asked for a review of our decision of 2 May.",
        "Reconsideration of your request: we have decided to release the figures.",
    ],
)
def test_what_went_out_before_is_put_right_in_many_words(words: str) -> None:
    assert find_replacing(words, Places.of([])) is not None


@pytest.mark.parametrize(
    "words",
    [
        "Our response to your request is set out below.",
        "Our letter of 2 May acknowledged your request.",
        "The information that we hold is incomplete before 2015.",
        "The data held before 2015 was wrongly coded.",
        "Our reply would be incomplete without the age of each child.",
        "Internal review: if you are unhappy, write to us within 40 days.",
        "A review of our panel took place in 2022.",
        "You asked for a review of our panel.",
        "You corrected your request on 14 April.",
        "This replaces the paper register that we kept before 2018.",
    ],
)
def test_no_former_answer_no_replacement(words: str) -> None:
    assert find_replacing(words, Places.of([])) is None


@pytest.mark.parametrize(
    ("words", "replaces"),
    [
        ("The figures we gave in our earlier response were wrong.", True),
        ("The figures we gave on 3 May were wrong.", True),
        ("The figures that we gave on victims were incorrect.", True),
        ("The figures we gave on schools in the annual report were wrong to 2%.", False),
        ("The figures we gave in the annual return were incomplete.", False),
        ("The data supplied to you in our survey was incomplete.", False),
    ],
)
def test_figures_given_elsewhere_are_no_earlier_answer(words: str, *, replaces: bool) -> None:
    assert (find_replacing(words, Places(())) is not None) is replaces


@pytest.mark.parametrize(
    "words",
    [
        "Questions 1, 2 and 7 were not in dispute and I have not reviewed them.",
        "Your complaint was not about questions 1 and 2.",
        "Not in dispute.",
        "You did not ask me to look at this again.",
        "Our earlier answers stand.",
        "No change.",
        "Parts (a) to (c) are not part of this review.",
    ],
)
def test_parts_that_a_review_leaves_alone_are_not_answered(words: str) -> None:
    assert leaves_as_it_was([words])


@pytest.mark.parametrize(
    "words",
    [
        "Group links are not looked at.",
        "This is not recorded.",
        "I uphold the reply that we do not hold it.",
        "It was not disputed that there were 14 cases.",
        "The strategy was not reviewed in 2023.",
        "Yes.",
        "",
    ],
)
def test_an_answer_of_a_review_leaves_nothing_alone(words: str) -> None:
    assert not leaves_as_it_was([words])


def test_parts_not_in_dispute_have_no_answer_in_a_review() -> None:
    read = read_letter(
        "Internal review\n\nQuestion 3. The current number of cases is 28.\n\n"
        "Questions 1, 2 and 7 were not in dispute and I have not reviewed them.\n"
    )
    assert [read.answer(q).outcome for q in (Question.STRATEGY, Question.MECHANISMS, Question.YEARLY_CASES)] == [
        Outcome.NO_ANSWER
    ] * 3
    assert [figure.low for figure in read.answer(Question.CURRENT_CASES).figures] == [28]
