"""Doubts a count in whose sentence, or short answer, some word is none that answers to "how many" are made of.

"12 adults", "12 out of 20", "22 on Mosaic; 25 on the list", "In 2024 radicalisation led to 3 referrals": what else such
words could say has no end, so those are listed that may stand there. A long answer to a question for one count says
enough for the other doubts to judge.
"""

import re
from functools import cache

from councils.domain.ethnicity import LABEL_WORDS
from councils.domain.expressions import expression
from councils.domain.returns import CouncilNamed
from councils.domain.vocabulary import Question
from councils.parsing.rules.countheads import KNOWN

_SINGLE = frozenset({Question.CURRENT_CASES, Question.GROUP_BASED_CASES})
_MOST_WORDS = 16
_JOINS = (
    "a an and any as at be because been being between both but by can confirm could do does during for from had has have having here i if "
    "in into is it its of on only or our say says so still such than that the their them then there therefore these they this those "
    "to today up us was we were where which who whom whose will with within you your also please see"
)
_AMOUNTS = (
    "zero nil none nobody nought no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand fewer less more most least over under above "
    "plus equal exactly just single altogether together overall unknown"
)
_SAID = (
    "answer answered answers heading headed question questions part parts point section reply response responses respectively request letter writing arrived received email date moment present presently "
    "time right follows following given below correct included listed lists list contains stood stands show shows holds numbered council council's "
    "trust trust's authority local service services department team panel's hub csc mace mase csu social care children's tracker pathway "
    "flag alert marker hazard indicator feature key monday tuesday wednesday thursday friday "
    "decision disclosed position aware system exact foia foisa freedom act withheld exempt"
)
_WHY = (
    "about concern concerns concerned reason relation connection respect regarding due related graded named worker safety vulnerable "
    "significant believed considered thought deemed felt understood suspected assessed tracked supporting working work worked monitoring "
    "monitors support involve involves involving gang gangs group groups network organised based linked connected believe account type registration acting oversees overseeing "
    "sexually sexual exploitation contextual safeguarding caseload"
)
_OF_YEARS = "able any back compared counting discussed every give gives hold last later looking particular placed report since some specify after available"
_OF_BREAKDOWNS = (
    "x breakdown possible turning youngest oldest regard bands old olds yr yrs firstly secondly thirdly fourthly fifthly sixthly "
    "finally b c d e f g h them ethnicities making giving"
)
_PERPETRATORS = "perpetrator perpetrators offender offenders suspect suspects abuser abusers adult multiple several"
_WORDS = frozenset(f"{_JOINS} {_AMOUNTS} {_SAID} {_WHY}".split()) | KNOWN - {"screened", "t"}
KNOWN_BESIDE_COUNTS = _WORDS
"""Every word that a sentence with one count of cases is made of."""
_WORD = expression(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_WITH_DIGITS = expression(r"\S*\d\S*")
_YEAR_AND_COUNT = expression(r"\W*(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?[\s:|=–-]+[\d,<*]+\W*")
""" "2022-23 / 1,904" below "3.": the third row of a table of years rather than the third answer."""
_CELLS = expression(r"[\t|]")
_LABEL = expression(r"(?:^|(?<=[\t|(\s]))\(?(?:[a-h]|i{1,3}|iv|vi{0,2})[).:\t]|^[a-h]\b", re.IGNORECASE)


_A_COUNCIL = expression(
    r"\b(?:county|borough|city|district|metropolitan|unitary)(?: borough| district)? council\b", re.IGNORECASE
)
""" "The county council" is the council, whether its name is known or not."""


def says_unknown_words(question: Question, sentence: str, answer: str, own: CouncilNamed | None) -> bool:
    """True where the `sentence` of a count, or the whole of a short `answer`, has a word that is not known there."""
    if question is Question.YEARLY_CASES:
        return _counts_unknown_things(sentence, own)
    if question not in _SINGLE:
        return not _CELLS.search(sentence) and _has_unknown_words(
            _without_labels(sentence), own, _known_in_breakdowns()
        )
    if _YEAR_AND_COUNT.fullmatch(answer):
        return True
    is_short = len(_WORD.findall(answer)) <= _MOST_WORDS and not _CELLS.search(answer)
    said = answer if is_short else _up_to_count(sentence)
    bare = _without_labels(said)
    if len(_WORD.findall(bare)) > _MOST_WORDS:
        return False
    known = _WORDS | {*_PERPETRATORS.split()} if question is Question.GROUP_BASED_CASES else _WORDS
    return _has_unknown_words(bare, own, known)


_ENTRY = expression(
    r"\W*(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?\s*[:=–-]\s*(?P<before>[^\d\n\t|]{0,30})\d[\d,]*(?P<after>[^\n\t|]{0,40})"
)


def _counts_unknown_things(sentence: str, own: CouncilNamed | None) -> bool:
    """True for "2021: 12 sessions", "In 2022 the policy had 31 pages": counts of years that say of what, or how, in no known words.

    What an entry of a list says in brackets, and what the cells of a row, is for other doubts to judge.
    """
    entry = _ENTRY.fullmatch(sentence)
    if _CELLS.search(sentence) or (entry is not None and "(" in sentence):
        return False
    said = (
        f"{entry['before']} {entry['after']}" if entry is not None else _LABEL.sub(" ", _WITH_DIGITS.sub(" ", sentence))
    )
    return _has_unknown_words(said, own, _WORDS if entry is not None else _WORDS | {*_OF_YEARS.split()})


@cache
def _known_in_breakdowns() -> frozenset[str]:
    return _WORDS | LABEL_WORDS | {*f"{_OF_YEARS} {_OF_BREAKDOWNS} {_PERPETRATORS}".split()}


def _without_labels(said: str) -> str:
    return _LABEL.sub(" ", _WITH_DIGITS.sub(" ", said))


def _has_unknown_words(said: str, own: CouncilNamed | None, known: frozenset[str]) -> bool:
    named = set(_WORD.findall(own.name.casefold())) if own is not None else set()
    words = _WORD.findall(_A_COUNCIL.sub("council", said).casefold().replace("’", "'"))
    return any(word.removesuffix("'s") not in named and word not in known for word in words)


def _up_to_count(row: str) -> str:
    """The cells of a row from its label to the first that has a number: what follows is a source or a remark."""
    cells = _CELLS.split(row)
    counted = next((at for at, cell in enumerate(cells) if at and any(map(str.isdigit, cell))), len(cells) - 1)
    return " ".join(cells[: counted + 1])
