"""Doubts about figures ("Our neighbours reported:" over a table), all in one place: a figure stays certain only where none of them applies.

Each doubt is a small rule over what stands around a figure: its own sentence, and over a list or a table the heading
row and the words that lead it in. A doubt changes no bounds and no outcome; it only asks a person to look.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from councils.domain.expressions import expression
from councils.domain.returns import Answer, CouncilNamed, Figure, Scope
from councils.domain.vocabulary import Outcome, Question
from councils.parsing.rules.acrossbrackets import is_across_a_bracket
from councils.parsing.rules.agesorcounts import mixes_bands_and_counts
from councils.parsing.rules.altered import is_altered
from councils.parsing.rules.amounts import are_other_amounts, turned_by_notes
from councils.parsing.rules.answering import SINGLE, Answered
from councils.parsing.rules.bound import Bound, Passage
from councils.parsing.rules.calledwords import calls_them_otherwise
from councils.parsing.rules.cautions import is_warned_of
from councils.parsing.rules.childhood import is_all_of_them, tells_who_is_counted
from councils.parsing.rules.countheads import is_headed_otherwise, is_sorted_otherwise
from councils.parsing.rules.cutshort import is_cut_short, is_in_uneven_row, is_marked, may_end_in_a_note
from councils.parsing.rules.dayover import is_of_an_unread_day
from councils.parsing.rules.facts import Facts
from councils.parsing.rules.misbound import are_out_of_step, is_misbound, older_from
from councils.parsing.rules.notcounted import without_uncounted
from councils.parsing.rules.ofsome import is_of_some, is_of_too_long, may_be_about
from councils.parsing.rules.otherplaces import (
    are_of_another_place,
    are_of_several_councils,
    is_on_a_sheet_of_another_place,
    names_another_body,
)
from councils.parsing.rules.otherwise import (
    is_among_shares,
    is_gap_of_days,
    is_gap_with_a_remark,
    is_its_own_period,
    is_of_other_stretch,
    is_perhaps_a_label,
    is_school_year,
    is_told_otherwise,
)
from councils.parsing.rules.reasoned import is_among_reasons
from councils.parsing.rules.refusals import says_not_held
from councils.parsing.rules.rivalcolumns import has_rival_column
from councils.parsing.rules.rivaltitles import under_rival_titles
from councils.parsing.rules.rownames import is_named_otherwise
from councils.parsing.rules.rowwords import is_placed_otherwise
from councils.parsing.rules.saidelse import is_a_change, is_of_the_other_side, is_said_to_be_else
from councils.parsing.rules.sharesonly import without_shares
from councils.parsing.rules.sides import is_unsaid
from councils.parsing.rules.subjects import signs_of
from councils.parsing.rules.surroundings import COUNTS, LIMITED, SUBJECT, Around, said_in, what_stands_around
from councils.parsing.rules.titlewords import is_titled_otherwise
from councils.parsing.rules.unexplained import is_unexplained
from councils.parsing.rules.unknownwords import says_unknown_words
from councils.parsing.rules.wordsbelow import calls_another, said_below

_FEWEST_WORDS = 3
_SEXUAL = expression(r"\b(?:CSE|CSA|sexual(?:ly)?)\b", re.IGNORECASE)


_OTHER_MEASURE = expression(
    r"\b(?:contacts?\b(?! (?:us|the|your|details|me)\b)|front door|missing (?:episodes?|incidents?|persons?|children|from|reports?)|(?:going|went|gone|goes) missing|return (?:home )?interviews?|county lines|arrests?|crimes?|offences?|convictions?|prosecutions?|"
    r"abduction (?:warning )?notices?|NRM|national referral mechanism|trafficking|modern slavery|complaints?|staff|caseloads?|meetings|school exclusions|all (?:new )?(?:referrals|contacts|assessments|open cases|children open)|all (?:new |open |current )*(?:children[’']?s )?(?:social )?(?:care|work) (?:cases|referrals|contacts)|total referrals|domestic abuse|neglect|spen[dt]|spending|expenditure|costs?|budgets?|funding)\b",
    re.IGNORECASE,
)
_OTHER_CHILDREN = expression(
    r"\b(?:child(?:ren)? in need|CIN|looked[- ]after|in (?:our |local authority )?care(?! plans?)|CLA|LAC|care leavers?|child protection|CPP?|early help|referrals to (?:children|social|the (?:MASH|front))|section 47|s\.?47|population|residents|school roll)\b",
    re.IGNORECASE,
)
_CRIMINAL = expression(r"\b(?:criminal(?:ly)? exploit\w+|CCE|gang affiliation|serious youth violence)\b", re.IGNORECASE)
_OTHER_BODY = expression(
    r"\b(?:England|Scotland|nationally|national (?:average|figures?|data|total|picture)|regional(?:ly)?|the region|region average|statistical neighbours?|neighbouring|other (?:councils|authorities|areas)|county[- ]wide|force[- ]wide|"
    r"(?:police|constabulary)\b.{0,40}\b(?:recorded|figures|data|records|crimes?|statistics)|(?:recorded|identified|counted|reported|published|released|issued|supplied|provided|arrested|charged|investigated) by (?:the )?\w* ?\w* ?(?:police|constabulary)|partner (?:agency|agencies) (?:data|figures)|(?:council|trust|authority|police|constabulary)\b[^.;]{0,40}\b(?:its|their) own (?:figures|data|numbers|statistics|counts?))\b",
    re.IGNORECASE | re.DOTALL,
)
_A_COUNCIL = expression(
    r"^\W*(?!(?:The|This|Our|Your)\b)(?:[A-Z][\w'’-]+ ){1,4}(?:Council|Borough|County|Trust)\W*$", re.MULTILINE
)
_UNSURE_WORDS = expression(
    r"\b(?:targets?|cumulativ\w*|running totals?|accumulat\w+|forecasts?|projected|expect(?:s|ed|ing)?|anticipat\w+|predict\w*|estimates?|estimated|hypothetical|for example|e\.g|illustrat\w+|sample of|dip sample|rates?|per (?:1|10|100)[, ]?000|per (?:thousand|head|capita))\b",
    re.IGNORECASE,
)
_SHARES = expression(r"%|\b(?:per ?cent(?:age)?s?|proportion|share)\b", re.IGNORECASE)
_PART_OF_A_YEAR = expression(
    r"\b(?:by|per|each|every|for each|for individual) (?:quarter|month|week|day|ward|area|locality|school|team|gender|sex|age|ethnicity|category)s?\b|\b(?:quarterly|monthly|weekly|daily)\b",
    re.IGNORECASE,
)


def _counts_something_else(around: Around) -> bool:
    """Contacts, missing episodes, crimes; children in need or in care, unless those with exploitation among them."""
    if _OTHER_MEASURE.search(around.near):
        return True
    return _OTHER_CHILDREN.search(around.near) is not None and not SUBJECT.search(around.near)


def _counts_criminal_exploitation(around: Around) -> bool:
    return _CRIMINAL.search(around.near) is not None and not _SEXUAL.search(around.near)


def _counts_for_somebody_else(around: Around) -> bool:
    """England, the region, neighbours, the police, a council named over the table, several of them together."""
    if _OTHER_BODY.search(around.near) or _A_COUNCIL.search(around.lead):
        return True
    return are_of_several_councils(around.near)


def _is_no_count(around: Around) -> bool:
    """A target, an estimate, an example, a rate."""
    return _UNSURE_WORDS.search(around.near) is not None


def _is_a_share(around: Around) -> bool:
    """A table or a list headed by a percentage and by nothing that is counted."""
    return _SHARES.search(around.lead) is not None and not COUNTS.search(around.lead)


def _is_not_what_was_asked(around: Around) -> bool:
    """Beside the figures the letter says, of everything and not of some years or parts, that none are held."""
    if around.question is Question.PERPETRATOR_ETHNICITY:
        return any(says_not_held(each) and around.question in signs_of(each) for each in around.said)
    if around.question not in (Question.CURRENT_CASES, Question.YEARLY_CASES):
        return False
    return any(
        says_not_held(sentence) and not LIMITED.search(sentence) and len(sentence.split()) > _FEWEST_WORDS
        for sentence in around.said
    )


def _is_of_a_part_of_a_year(around: Around) -> bool:
    """ "Figures by quarter before 2020 are not available" says nothing about the years themselves."""
    return around.figure.count is None and _PART_OF_A_YEAR.search(around.sentence) is not None


def _is_said_to_be_something_else(around: Around) -> bool:
    """ "These are contacts" below the list, "Half of the 24" before the count."""
    at = around.sentence.find(around.figure.words)
    if is_said_to_be_else(around.question, around.figure, around.said, around.near, around.sentence[: max(at, 0)]):
        return True
    if around.figure.count is None:
        return False
    told = replace(around, sentence="\n".join((*around.told, *around.named)), lead="")
    return bool(told.sentence) and (
        is_of_the_other_side(around.question, around.told) or any(doubt(told) for doubt in _OTHER_COUNTS)
    )


def _stands_in_an_older_message(around: Around) -> bool:
    return around.is_older


def _answers_another_question(around: Around) -> bool:
    """Told by another question's answer, to which this one points, in words that do not speak of this one."""
    if around.question in around.passage.questions:
        return False
    if around.question is not Question.GROUP_BASED_CASES:
        return around.question is Question.YEARLY_CASES or around.question is Question.CURRENT_CASES
    clauses = _WHICH.split(around.sentence)
    return (
        not any(around.figure.words in clause and around.question in signs_of(clause) for clause in clauses)
        or len([clause for clause in clauses if around.figure.words in clause]) > 1
    )


_WHICH = expression(r"(?=\b(?:of which|of whom|of these|of them)\b)|[,;]\s", re.IGNORECASE)


def _says_nothing_of_cases(around: Around) -> bool:
    """Bound by content alone, and neither the sentence nor the lead names what was counted."""
    if around.passage.bound is not Bound.CONTENT or around.question is not Question.YEARLY_CASES:
        return False
    return not re.search(
        r"\b(?:CSE|exploit\w*|cases?|child(?:ren)?|young people|victims?|monitor\w*)\b", around.near, re.IGNORECASE
    )


def _is_of_an_unsaid_side(around: Around) -> bool:
    """Under "Questions 5 and 6" no word says whether victims or perpetrators are counted, or it says the other side."""
    return is_unsaid(around.question, around.passage.questions, around.sentence, around.lead)


type Doubt = Callable[[Around], bool]

DOUBTS: tuple[Doubt, ...] = (
    _counts_something_else,
    _counts_criminal_exploitation,
    _counts_for_somebody_else,
    _is_no_count,
    _is_a_share,
    _is_not_what_was_asked,
    _is_of_a_part_of_a_year,
    _is_said_to_be_something_else,
    _stands_in_an_older_message,
    _answers_another_question,
    _is_of_an_unsaid_side,
    _says_nothing_of_cases,
)
"""Every doubt; one is enough."""


def doubted(facts: Facts, answers: Sequence[Answered], own: CouncilNamed | None = None) -> tuple[Answered, ...]:
    """The answers with every figure uncertain that one of the doubts is about; `own` is the council that answers."""
    older = older_from(facts, [passage for each in answers for passage in each.passages])
    passages = [passage for each in answers for passage in each.passages]
    out_of_step = are_out_of_step(facts, passages)
    no_counts = turned_by_notes(facts, answers, own)
    return tuple(
        replace(
            each,
            answer=_uncertain(
                _doubted(facts, each, older, own),
                is_doubted=each.answer.question in no_counts or (out_of_step and _is_keyed(each)),
            ),
        )
        for each in answers
    )


def _is_keyed(answered: Answered) -> bool:
    return any(passage.bound is Bound.LABEL for passage in answered.passages)


def _uncertain(answer: Answer, *, is_doubted: bool) -> Answer:
    """The answer as it is, or with every figure left to a person where only a label out of step keys it, or a note turns all."""
    figures = tuple(replace(figure, certain=False) for figure in answer.figures)
    return replace(answer, figures=figures) if is_doubted else answer


def _doubted(facts: Facts, answered: Answered, older: int, own: CouncilNamed | None) -> Answer:
    answer = without_uncounted(facts, without_shares(facts, _without_other_counts(facts, answered)))
    rivals = under_rival_titles(facts, answer.question, answer.figures, answered.passages)
    figures = tuple(
        replace(figure, certain=False)
        if figure.certain and (figure in rivals or _is_doubtful(facts, answered, figure, older, own))
        else figure
        for figure in answer.figures
    )
    return answer if figures == answer.figures else replace(answer, figures=figures)


_OTHER_COUNTS: tuple[Doubt, ...] = (_counts_something_else, _counts_criminal_exploitation, _counts_for_somebody_else)


def _without_other_counts(facts: Facts, answered: Answered) -> Answer:
    """ "We do not record CSE separately. 318 children are on a plan": not held, if all that is counted is something else."""
    answer = answered.answer
    counted = [figure for figure in answer.figures if figure.count is not None]
    if answer.question not in (Question.CURRENT_CASES, Question.YEARLY_CASES) or not counted:
        return answer
    if not any(_begins_without_data(facts, passage) for passage in answered.passages):
        return answer
    arounds = [around for figure in counted if (around := what_stands_around(facts, answered, figure)) is not None]
    if len(arounds) < len(counted) or not all(any(doubt(around) for doubt in _OTHER_COUNTS) for around in arounds):
        return answer
    return replace(answer, outcome=Outcome.NOT_HELD, figures=(), exemptions=(), basis=None, unit=None, scope=Scope())


def _begins_without_data(facts: Facts, passage: Passage) -> bool:
    first = next(iter(said_in(facts, passage)), "")
    return says_not_held(first) and not LIMITED.search(first)


def _is_doubtful(facts: Facts, answered: Answered, figure: Figure, older: int, own: CouncilNamed | None) -> bool:
    if figure.span is None:
        return False
    if _is_doubtful_by_itself(facts, answered, figure, own):
        return True
    around = what_stands_around(facts, answered, figure, older)
    if around is None or is_told_otherwise(around.near, own) or is_among_shares(around.sentence):
        return True
    asked, words = answered.answer.question, facts.text[around.passage.start : around.passage.end]
    return (
        is_gap_of_days(figure, around.sentence)
        or is_perhaps_a_label(around.sentence, words)
        or is_misbound(facts, asked, around.passage, answered.passages, around.sentence)
        or (figure.count is not None and says_unknown_words(asked, around.sentence, words, own))
        or (figure.count is not None and calls_them_otherwise(asked, (*around.said, *around.told), around.lead, own))
        or (around.passage.bound is Bound.CONTENT and tells_who_is_counted(figure))
        or is_of_some(facts, around)
        or is_of_other_stretch(asked, figure, around.sentence)
        or (figure.age is not None and mixes_bands_and_counts(around.sentence))
        or is_titled_otherwise(facts, asked, figure, around.passage, own)
        or may_end_in_a_note(facts, figure, around.passage)
        or is_among_reasons(facts, figure, around.passage)
        or (figure.count is not None and are_other_amounts(facts, around.passage))
        or are_of_another_place(around.told, own)
        or any(names_another_body(words, own) for words in around.named)
        or (figure.count is not None and any(map(calls_another, around.named[:1])))
        or is_warned_of(facts, around, said_below(facts, around.passage))
        or any(doubt(around) for doubt in DOUBTS)
    )


def _is_doubtful_by_itself(facts: Facts, answered: Answered, figure: Figure, own: CouncilNamed | None) -> bool:
    """True for a figure that is doubtful whatever the words around it say: by its value, its cell or its heading."""
    return (
        is_its_own_period(figure)
        or is_across_a_bracket(facts.text, figure)
        or is_all_of_them(figure, answered.answer.figures)
        or is_of_too_long(answered.answer.question, figure)
        or may_be_about(facts, answered.answer.question, figure)
        or is_school_year(facts.text, figure)
        or is_gap_with_a_remark(facts.text, figure)
        or is_unexplained(facts, figure)
        or is_altered(facts, figure)
        or is_headed_otherwise(facts, answered.answer.question, figure, own)
        or is_sorted_otherwise(facts, figure)
        or is_named_otherwise(facts, answered.answer.question, figure, own)
        or has_rival_column(facts, answered.answer.question, figure)
        or is_a_change(facts.text, figure)
        or is_cut_short(facts, figure)
        or is_marked(facts, figure)
        or is_in_uneven_row(facts, figure)
        or is_on_a_sheet_of_another_place(facts, figure, own)
        or is_placed_otherwise(facts, answered.answer.question, figure, own)
        or (answered.answer.question in SINGLE and is_of_an_unread_day(facts, figure))
    )
