"""Finds questions that a council asks again in words of its own: "How many of them are gang or group based?"

A council puts no questions in its answers; a sentence that asks, or that bids somebody provide something, is the
request told in other words, and nothing in it is a figure.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from councils.domain.ages import read_age
from councils.domain.dates import read_date
from councils.domain.ethnicity import is_ethnic_label
from councils.domain.expressions import expression
from councils.domain.period_words import read_period
from councils.domain.scanning import found_in
from councils.domain.vocabulary import Question
from councils.parsing.rules.asked import PARTS
from councils.parsing.rules.headed import labels_of
from councils.parsing.rules.letter import Letter
from councils.parsing.rules.prefixed import unprefixed
from councils.parsing.rules.reported import find_reported
from councils.parsing.rules.restated import Restated
from councils.parsing.rules.spans import Places
from councils.parsing.rules.subjects import signs_of, subject_of

_BEGINS = r"(?:^|(?<=[\t|“\"])|(?<=[.?!:;)\]]\s))[ ]*(?:[-–•*>]\s*)?(?:(?:[Qq](?:uestion|u)?\.?\s?)?\(?(?:\d{1,2}(?:\s?[a-g])?|[a-gA-G]|[ivx]{1,4})\)?(?:\s*+[.:)–-]++)?\s++)?"
_ASKS = expression(
    _BEGINS
    + r"(?P<words>(?:(?:and|if so|if (?:yes|any|possible)|also|of (?:these|those|this|which|them)|in (?:each|total)|for (?:each|these|those)|by \w+)\b,?\s+)*"
    r"(?:how|what|which|who|where|when|does|do|did|is|are|was|were|has|have|can|could|would|will|please|number|of)\b[^\n\t|?]{6,420}\?)",
    re.IGNORECASE | re.MULTILINE,
)
_BIDS = expression(
    _BEGINS
    + r"(?P<words>(?:(?:can|could|would) you (?:please )?|(?:i|we) (?:would like|wish|request)(?: to (?:know|ask|request|see))? |please (?:can you |could you )?(?:also )?)"
    r"(?:provide|confirm|state|list|give|supply|detail|describe|outline|explain|specify|tell|advise|break down|include|the number|how many|what)\b[^\n\t|?]{6,420}?)(?=[ ]*(?:\n|\t|\||$))",
    re.IGNORECASE | re.MULTILINE,
)
_COUNTED = expression(
    r"\b(?:how many|number of)\b(?:\W+(?!(?:staff|officers?|meetings?|social|workers?|referrals? to|schools?|arrests?|prosecutions?|convictions?|hours?|requests?|posts?|complaints?)\b)[\w'’()/-]+){0,6}?\W+(?:cases?|child(?:ren)?|young (?:people|persons?)|victims?|individuals?|referrals?|assessments?|episodes?)\b",
    re.IGNORECASE,
)
_OTHER_MATTER = expression(
    r"\b(?:staff|social workers?|officers? (?:are|do|work)|budgets?|spen[dt]|cost|training|convictions?|prosecut\w+|arrest\w*|useful|helpful|cookies?|website|page)\b",
    re.IGNORECASE,
)
_WHETHER = expression(
    r"\W*(?:and |also |please |confirm |state )*(?:whether|if|that|operates?|does|do|is|are|has|have|did)\b",
    re.IGNORECASE,
)


def with_paraphrased(letter: Letter, restated: Sequence[Restated]) -> tuple[Restated, ...]:
    """The printed questions, and between them those that the council asks again in its own words."""
    reported = find_reported(letter)
    told = Places.of((found.start, found.end) for found in reported)
    apart = [found for found in restated if not told.touch(found.start, found.end)]
    printed = [_from_its_first_word(letter, found) for found in apart if not _heads_tables(letter.text, found)]
    restated = [*reported, *printed]
    taken = Places.of((found.start, found.end) for found in restated)
    own = [
        found
        for found in _with_first_asked(list(_asked_again(letter)), restated)
        if not taken.touch(found.start, found.end) and not _heads_tables(letter.text, found)
    ]
    both = sorted([*restated, *own], key=lambda found: found.start)
    return tuple(sorted([*both, *_between_known(letter, both)], key=lambda found: found.start))


_BETWEEN = expression(
    r"[ ]*(?:(?:q(?:uestion)?\.?\s?)?\(?(?:(?P<number>[1-6])|(?P<letter>[a-f]))[).:]+\s+)?(?P<words>[A-Z][^\n\t|?]{3,160}(?:\?|(?=\n|$)))",
    re.IGNORECASE,
)
_LONGEST_TITLE, _SHORTEST_ANSWER = 12, 10


def _between_known(letter: Letter, known: Sequence[Restated]) -> Iterator[Restated]:
    """ "2) What is their nature?", "How many now?": as many questions between those of two parts as parts are between them."""
    for above, below in pairwise([found for found in known if found.questions in PARTS]):
        part = PARTS.index(above.questions) + 1
        missing = PARTS[part : PARTS.index(below.questions)]
        lines = [line for line in letter.lines if above.end <= line.start and line.end <= below.start and missing]
        matches = [_BETWEEN.match(letter.text, line.start, line.end) for line in lines if not line.is_aside]
        asked = [
            found for found in matches if found and _may_ask(letter, found, part, below.start, alone=len(missing) == 1)
        ]
        if len(asked) == len(missing) and all(map(_could_ask, asked, missing)):
            for found, questions in zip(asked, missing, strict=True):
                yield Restated(found.start("words"), found.end(), questions, goes_on=False)


_HOW_MANY = expression(r"\b(?:how many|numbers?|figures?|counts?|totals?)\b", re.IGNORECASE)
_OF_MEANS = expression(
    r"\b(?:meetings?|reviews?|inspections?|panels?|referrals|schools|complaints|strateg\w+)\b", re.IGNORECASE
)


def _could_ask(found: re.Match[str], questions: tuple[Question, ...]) -> bool:
    """True unless the words speak against the part: no count is asked "what is", nor by how many meetings there were."""
    counts = _HOW_MANY.search(found["words"]) is not None
    if Question.MECHANISMS in questions:
        return not counts
    is_other = _OTHER_MATTER.search(found["words"]) or _OF_MEANS.search(found["words"])
    told = {*questions} & signs_of(found["words"])
    return not is_other and bool(
        counts or told or not {*questions} <= {Question.CURRENT_CASES, Question.GROUP_BASED_CASES}
    )


def _may_ask(letter: Letter, found: re.Match[str], part: int, until: int, *, alone: bool) -> bool:
    """True for a question, its number being that of the part if it has one; or for a title with that number over an answer.

    Where several follow each other, not `alone`, councils count them anew, and only what ends as a question is taken for one.
    """
    label = found["number"] or (found["letter"] and str("abcdefg".index(found["letter"].lower()) + 1))
    if found["words"].endswith("?"):
        return not alone or label in (None, "", str(part + 1))
    has_answer = len(letter.text[found.end() : until].strip()) >= _SHORTEST_ANSWER
    is_title = alone and has_answer and len(found["words"].split()) <= _LONGEST_TITLE
    return is_title and label == str(part + 1) and bool(signs_of(found["words"]) & {*PARTS[part]})


_LEADS_IN = expression(
    r"[ ]*(?:(?:q(?:uestion)?\.?\s?)?\(?(?:[1-8]|[a-h])[).:]+\s+)?(?P<words>(?:what|which|how many|who|can|could|please|tell|us|give|provide|me|you|is|are|was|were|the|of|and)(?:\s+(?:what|is|are|was|were|you|please|tell|us|me|give|provide|the|of|about))*\s+)",
    re.IGNORECASE,
)


def _from_its_first_word(letter: Letter, found: Restated) -> Restated:
    """ "(a) What are the ethnicity and age of the victims?": a question begins with the words that ask it."""
    start = letter.text.rfind("\n", 0, found.start) + 1
    led = _LEADS_IN.fullmatch(letter.text, start, found.start)
    return found if led is None or not found.questions else replace(found, start=led.start("words"))


def _heads_tables(text: str, found: Restated) -> bool:
    """True in a row such as "Ethnicity of victims | Number | Age of victims | Number", which heads tables side by side."""
    first, last = text.rfind("\n", 0, found.start) + 1, text.find("\n", found.end)
    cells = re.split(r"[\t|]", text[first : last if last >= 0 else len(text)])
    return len(cells) > _LEAST_ROWS and sum(labels_of(cell) is not None for cell in cells) > 1


def _asked_again(letter: Letter) -> Iterator[Restated]:
    found = sorted(
        [*_first_cells(letter.text), *found_in(letter.text, _ASKS), *found_in(letter.text, _BIDS), *_told(letter.text)],
        key=lambda each: (each.start("words"), each.end()),
    )
    after = -1
    for each in found:
        questions = asked_by(each["words"]) or _means_told(each["words"])
        if questions and each.start("words") >= after:
            after = each.end("words")
            own = _named_after(each["words"], questions) or _first_of_both(letter.text, each.start("words"), questions)
            yield Restated(each.start("words"), after, own, goes_on=False)


_ANSWER_BEGINS = (
    r"(?=,\s+(?:[<>~]|\d|nil|none|zero|there (?:is|are|was|were)|we (?:have|hold|had|do|cannot))|(?<!\d)[^\S\n]+[–—-][^\S\n]*(?:[<>~]|\d|nil|none|zero|there (?:is|are|was|were)|we (?:have|hold|had|do|cannot)))"
    r"(?!\W+(?:\d+ (?:or|and) (?:more|over|older|under|above)\b|(?:19|20)\d\d\s*(?:to|until|and|or|[-–—/]|onwards|inclusive|[.?:;]|$)|\d{1,2}\s?(?:[-–—]|to)\s?\d{1,2}\b))"
)
""" "…being monitored, 27 are": no number is asked for, and the answer begins with one."""
_TELLS = expression(
    r"^[ ]*(?:[-–•*>]\s*)?(?:\(?(?:\d{1,2}|[a-gA-G])[).:]+\s+)?(?P<words>(?:you|the (?:requester|applicant))(?:['’]ve| have| had)?(?: also| then| next| finally| further| lastly)?"
    r" (?:asked|requested|wanted|sought|enquired|queried)(?: us)?(?: for| to know| about| to be told)?\b[^\n\t|?]{6,420}?(?:[.?:](?=\s|$)|"
    + _ANSWER_BEGINS
    + r"|$))",
    re.IGNORECASE | re.MULTILINE,
)


def _told(text: str) -> list[re.Match[str]]:
    """The sentences at lines' beginnings that each tell one question, "You asked for the number now." over its answer; three parts at least."""
    found = list(_TELLS.finditer(text))
    return found if len({asked_by(each["words"]) for each in found} - {()}) >= _LEAST_ROWS else []


_WHAT_THEY_ARE = expression(
    r"\bwhat (?:they|these|those) (?:are|were)\b|\b(?:their|its) nature\b|\bhow (?:they|these) (?:work|operate)\b",
    re.IGNORECASE,
)


def _means_told(words: str) -> tuple[Question, ...]:
    """ "You asked what they are", "What are they?": the mechanisms, which the question before it named."""
    told = _WHAT_ARE_THEY.fullmatch(words) or (_TELLS.fullmatch(words) and _WHAT_THEY_ARE.search(words))
    return (Question.MECHANISMS,) if told else ()


_WHAT_ARE_THEY = expression(
    r"\W*(?:and |if so,? |if yes,? )?what (?:are|were) (?:they|these|those)(?: (?:mechanisms|arrangements))?\W*",
    re.IGNORECASE,
)


def _with_first_asked(own: Sequence[Restated], printed: Sequence[Restated]) -> Sequence[Restated]:
    """The questions asked again, the first of two on the mechanisms being the first of the request, where nothing else asks that.

    "Mechanisms and strategy in place | Yes" over "Nature of mechanisms | A monthly panel".
    """
    means = [found for found in own if found.questions == (Question.MECHANISMS,)]
    first = any(Question.STRATEGY in found.questions for found in (*own, *printed))
    if first or len(means) != _TWO:
        return own
    return [replace(found, questions=(Question.STRATEGY,)) if found is means[0] else found for found in own]


_LABEL_AFTER = expression(
    r"\(\s*(?:questions?|parts?|q|item|point)\.?\s*(?:(?P<number>[1-7])|(?P<letter>[a-g]))\s*\)\W*$", re.IGNORECASE
)


def _named_after(words: str, told: tuple[Question, ...]) -> tuple[Question, ...]:
    """ "Mechanisms and strategy (question a)": the part that a label at its end names, as far as the words tell it."""
    found = _LABEL_AFTER.search(words)
    if found is None:
        return ()
    number = int(found["number"]) if found["number"] else "abcdefg".index(found["letter"].lower()) + 1
    part = PARTS[number - 1]
    return tuple(question for question in part if question in told) or part


_FIRST_LABEL = expression(r"(?:^|[\n|\t])[ ]*(?:q(?:uestion)?\.?[ ]?)?\(?[1aA][).:]*[ ]*\t?[ ]*$", re.IGNORECASE)


def _first_of_both(text: str, start: int, questions: tuple[Question, ...]) -> tuple[Question, ...]:
    """ "1. Mechanisms and strategy": what is numbered as the first part asks the first question."""
    if questions == (Question.MECHANISMS,) and _FIRST_LABEL.search(text[max(0, start - 16) : start]):
        return (Question.STRATEGY,)
    return questions


_FIRST_CELL = expression(
    r"^(?:\|[ ]*)?(?:\(?(?:\d{1,2}|[a-g])[).:]*[ ]*(?:\t|\|)?[ ]*)?(?P<words>[A-Za-z][^\t\n|?]{9,160}?)[ ]*(?=\t[^\t\n]+$|\|[^|\n]+\|?$)",
    re.MULTILINE,
)
_LEAST_ROWS, _LEAST_WORDS, _TWO = 3, 2, 2
_YEAR_LAST = expression(
    r"(?P<before>[a-z]+)\W+(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?\W*$|^\W*(?:all )?(?:earlier|previous|prior|other|older) years\b",
    re.IGNORECASE,
)
_NO_YEAR = expression(
    r"(?:to|and|until|since|from|between|by|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)", re.IGNORECASE
)


def _names_a_year(words: str) -> bool:
    """True for the name of a row in a table of years: "Number of cases 2022", "Earlier years (2010 to 2017)"."""
    found = _YEAR_LAST.search(words)
    return found is not None and (found["before"] is None or not _NO_YEAR.fullmatch(found["before"]))


_AGE_LAST = expression(
    r"\b(?:aged?|ages)\W+\d{1,2}\b|\b(?:under|over)[ -]\d{1,2}s?\W*$|\b\d{1,2}(?:\s?(?:-|–|to)\s?\d{1,2})?\s?(?:\+|(?:years?|yrs?)\b|(?:and|or) (?:under|over|older|younger)\b)|\b\d{1,2}\s?(?:-|–|to)\s?\d{1,2}\W*$",
    re.IGNORECASE,
)


def _names_an_age(words: str) -> bool:
    """True for the name of a row in a table of ages: "Victims aged 12-14", "Aged under 13"."""
    return asked_by(words) == (Question.VICTIM_AGE,) and _AGE_LAST.search(words) is not None


def _first_cells(text: str) -> list[re.Match[str]]:
    """The first cells of a table of two columns that puts an answer beside each question; three parts at least."""
    found = [
        cell
        for cell in _FIRST_CELL.finditer(text)
        if len(cell["words"].split()) >= _LEAST_WORDS
        and not _names_a_year(cell["words"])
        and not is_ethnic_label(unprefixed(cell["words"]), in_table=True)
        and not _names_an_age(cell["words"])
        and not _heads_a_list(text, cell.end())
        and asked_by(cell["words"])
    ]
    parts = {asked_by(cell["words"]) for cell in found}
    return found if len(parts) >= _LEAST_ROWS else []


_HEADED_LIST = expression(
    r"[ ]*[\t|][ ]*(?:(?!see\b|as\b|not\b|no\b|yes\b|none\b|nil\b|below\b)[A-Za-z][^\t\n|\d<*]*)[ ]*\|?[ ]*\n(?:\|[ ]*)?(?P<label>[^\t\n|]{1,80}?)[ ]*[\t|]"
    r"[ ]*(?:[<>]?[ ]?\d[\d,]*|\*+|#|-|\[?[a-z]\]?|(?:fewer|less|under|none|nil|zero|not)\b[^\t\n|]*|N/A)?[ ]*(?:\||$)",
    re.IGNORECASE | re.MULTILINE,
)


def _heads_a_list(text: str, end: int) -> bool:
    """True for the head of a list, "Financial year | Children monitored" over "2015/16 | 47": what its row holds is no answer."""
    found = _HEADED_LIST.match(text, end)
    label = found["label"] if found else ""
    is_label = read_period(label) or read_date(label) or read_age(label) or is_ethnic_label(label, in_table=True)
    return bool(label) and bool(is_label)


def asked_by(words: str) -> tuple[Question, ...]:
    """The questions that a sentence in the council's own words asks; none where it asks about something else."""
    if _OTHER_MATTER.search(words):
        return ()
    told = subject_of(words)
    both = frozenset({Question.STRATEGY, Question.MECHANISMS})
    if told and told <= both:
        told = _of_the_first_two(words, told)
    if (not told or Question.CURRENT_CASES in told or told <= both) and _COUNTED.search(words):
        told = frozenset({Question.CURRENT_CASES})
    elif told == frozenset({Question.CURRENT_CASES}):
        told = frozenset()
    return tuple(question for question in Question if question in told)


def _of_the_first_two(words: str, told: frozenset[Question]) -> frozenset[Question]:
    if told == frozenset({Question.STRATEGY}) or Question.STRATEGY not in signs_of(words):
        return told
    first = Question.STRATEGY if _WHETHER.match(words) or re.search(r"\bwhether\b", words) else Question.MECHANISMS
    return frozenset({first})
