"""How a request stands, so that four kinds of silence are never taken for one another."""

from datetime import date
from enum import StrEnum


class Standing(StrEnum):
    """Where a council stands in a round, as far as this collection knows."""

    NO_LETTER = "no_letter"
    AWAITING = "awaiting"
    OVERDUE = "overdue"
    NO_ANSWER = "replied_without_answer"
    ANSWERED = "answered"
    NOT_ASKED = "not_asked"
    ABOLISHED = "abolished"


WORDS = {
    Standing.NO_LETTER: "no letter in this collection",
    Standing.AWAITING: "awaiting a reply",
    Standing.OVERDUE: "reply overdue",
    Standing.NO_ANSWER: "replied without an answer",
    Standing.ANSWERED: "answered, published here",
    Standing.NOT_ASKED: "owes no answer: no children's services",
    Standing.ABOLISHED: "abolished",
}


def standing(
    *,
    owes: bool,
    sent: bool,
    due_on: date | None,
    published: bool,
    has_answer: bool,
    today: date,
    abolished: bool = False,
) -> Standing:
    """How one request stands.

    `owes`: the council has children's services; `sent`: a request of ours to it is on record; `due_on`: the last day
    the law allows, where it is known; `published`: its letter is in the collection; `has_answer`: some question got
    an answer, a refusal or a "not held"; `abolished`: there is no such council any more, so that nothing is said of its
    services.
    A council whose letter is not here is never said not to have answered: it is overdue only where its own request is
    on record with a date.
    """
    if published:
        return Standing.ANSWERED if has_answer else Standing.NO_ANSWER
    if abolished:
        return Standing.ABOLISHED
    if not owes:
        return Standing.NOT_ASKED
    if not sent:
        return Standing.NO_LETTER
    return Standing.OVERDUE if due_on is not None and due_on < today else Standing.AWAITING
