"""Reads the one count that answers "how many": out of a cell, a short answer, or a sentence with other numbers in it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from councils.domain.count import Count
from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.periods import Period, PeriodKind
from councils.domain.vocabulary import Outcome, Question
from councils.domain.wording import CountFound, Wording, WordingKind, read_wording
from councils.parsing.rules.captions import caption_before
from councils.parsing.rules.cells import token_of
from councils.parsing.rules.context import is_context
from councils.parsing.rules.countnames import OTHER_COUNTED
from councils.parsing.rules.dayover import day_beside, day_over
from councils.parsing.rules.drafts import Draft, Drafted
from councils.parsing.rules.facts import Facts, within
from councils.parsing.rules.indirect import is_left_open
from councils.parsing.rules.meant import (
    PART_AHEAD,
    Candidate,
    Form,
    clause,
    meant_now,
    names_now,
    tells_of_some,
    with_wholes_meant,
)
from councils.parsing.rules.namedrows import read_named_rows
from councils.parsing.rules.nogroups import counts_no_cases, is_of_groups, is_unkept, manages_groups, nought_in_any
from councils.parsing.rules.paperdays import is_period_of_a_paper
from councils.parsing.rules.rows import Box, Row, sentences
from councils.parsing.rules.subjects import signs_of, subject_of
from councils.parsing.rules.totalled import rows_with_totals
from councils.parsing.rules.wider import is_wider

_COUNTED = r"(?:child(?:ren)?|young (?:people|persons?|adults)|cases?|victims?|individuals?|people|persons?|referrals?|assessments?|episodes?|youths?|teenagers|pupils|boys|girls|(?:child protection |care )?plans?|investigations?|clients|service users|survivors)"
_GROUPS = r"(?:groups?|gangs?|networks?|organised crime groups?|OCGs?|perpetrators?|offenders?|suspects?|locations?|hotspots?|operations?|adults?|men|persons of concern|mapping)"
_BETWEEN = r"(?:[\s(]+(?:(?!\d|and\b|or\b|of\b|in\b|to\b|involv|are\b|were\b|is\b|was\b|have\b|had\b|has\b|which\b|that\b|thought\b|linked\b|relat|concern)[\w'’/-]+[\s]+){0,4}?)"
_CASES_NEXT = expression(
    rf"{_BETWEEN}(?:of (?:(?:the|these|those|our|its|all|their|his|her|or|such) )*(?:\d+ )?(?:current |open |CSE )*)?{_COUNTED}\b(?!['’])",
    re.IGNORECASE,
)
_GROUPS_NEXT = expression(rf"{_BETWEEN}{_GROUPS}\b", re.IGNORECASE)
_GROUP_BASED_NEXT = expression(
    r"[\s(]+(?:(?:that|which|who|are|is|were|was|being|thought|believed|to|be|considered|known)\s+)*(?:gangs?|groups?)(?:\s?(?:/|or|and)\s?(?:gangs?|groups?))?[\s-]+(?:based|related|linked|associated|connected)\b|[\s(]+(?:gang\s?/\s?group|group\s?/\s?gang)s?\W*$",
    re.IGNORECASE,
)
""" "22, 5 group based": what is counted is cases all the same."""
_ENDS = expression(r"\s*(?:[.;,:)\]\n\t|]|$|\(|–|—|-\s)")
_VERB_NEXT = expression(
    r"\s+(?:\w+\s+){0,2}?(?:are|were|is|was|have|has|had|being|currently|currently|open|active|that|who|which|where|with|at|as|in|on|during|for|involv\w+|concern\w*|relat\w+|of (?:these|which|whom|the|them|our))\b",
    re.IGNORECASE,
)
_SAID = expression(
    r"(?:\b(?:is|was|are|were|has|have|had|total(?:s|led)?|totall?ing|number(?:s|ed)?|figure|of|with|supporting|monitoring|monitors|supports|currently|cases|children|stands? at|stood at|identified|recorded|therefore|answer|be|been|there|we|working with|involving|includ(?:e|es|ing)|against|show(?:s|ed)?)|[:=–—,-]|^)\s*(?:a total of |a number of |just |only |also |currently )?$",
    re.IGNORECASE,
)
_WHOLE_BEFORE = expression(
    r"(?:\b(?:out of|(?:none|some|most|any|all|few|\d+|one|two|three|four|five|six|seven|eight|nine|ten)\s+of|(?<!aware )(?<!know )(?<!in the case )(?<!told )(?<!total )(?<!number )(?<!sight )(?<!list )(?<!cohort )(?<!caseload )(?<!register )(?<!knew )(?<!knows )(?<!charge )(?<!record )(?<!records )of)\s+(?:the|these|those|our|all|all the|this)?\s*(?:total (?:of )?|current |overall )?|\d\s*/\s*)$",
    re.IGNORECASE,
)
_OF_THOSE = expression(
    r"(?:^|(?<![\d*])[\s(])(?<!\bnone )(?<!\bsome )(?<!\bmost )(?<!\bany )(?<!\ball )(?<!\bfew )(?<!\bone )(?<!\btwo )(?<!\bthree )(?<!\bfour )(?<!\bfive )(?<!\bsix )(?<!\bseven )(?<!\beight )(?<!\bnine )(?<!\bten )(?<!teen )(?<!ty )"
    r"of (?:those|these|them|which|whom) $",
    re.IGNORECASE,
)
_OF_PERPETRATORS = expression(r"\bor more (?:perpetrators|offenders|suspects)\b", re.IGNORECASE)
_ARE_NEXT = expression(
    r"\s+(?:(?:cases|children|young people)\s+)?(?:are|is|were|was|have|has|had|involve[ds]?|relate[ds]?)\b",
    re.IGNORECASE,
)
""" "Of those 4 are group based": 4 of them, and not all."""
_DOUBTFUL = expression(
    r"\b(?:averages?|national(?:ly)?|estimated?|targets?|increase[ds]?|decrease[ds]?|reduction|reduced|rose|fell|compar(?:ed|ison)|previous(?:ly)?|last year|capacity|would|could|might|if|excluding|except|a further|additional(?:ly)?|plus|instead|closed|per|approximat\w+|unverified|provisional|historic(?:al)?|missing|criminal|county lines|contacts?)\b",
    re.IGNORECASE,
)
_GROUPS_COUNTED = expression(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several)\s+(?:\w+\s+)?(?:groups|gangs|networks|OCGs)\b",
    re.IGNORECASE,
)


_LABOUR = expression(
    r"\b(?:minutes?|hours?|files?|records|case notes|manual(?:ly)?|£\s?\d|per (?:file|case|record)|each (?:file|case|record))\b|£",
    re.IGNORECASE,
)
"""What a refusal reckons with: files to open, minutes for each, pounds; nothing in its sum is a case."""

_COUNCIL_TELLS = expression(
    r"\W*(?!(?:The|This|Our) )(?:[A-Z][\w'’-]+ (?:and )?){1,4}(?:Council|Borough|Authority|Trust)\b[^.;]{0,60}\b(?:published|reported|gave|given|told|said|counted|recorded|disclosed|released)\b"
)
""" "Thornshire Council, a larger one, has published a total of 27": beside a refusal that is another council's."""


def read_single(
    facts: Facts,
    start: int,
    end: int,
    question: Question,
    *,
    shared: bool = False,
    refused: bool = False,
    by_content: bool = False,
) -> Drafted:
    """The count that answers `question`, and the counts of the passage that do not.

    `shared`: the passage answers other questions too, so only sentences about this one alone are read.
    `refused`: it also gives a reason for giving none, so only a count that says what it counts is read.
    """
    if (named := read_named_rows(facts, start, end, question)) is not None:
        return named
    rows = rows_with_totals(facts.letter, start, end)
    candidates = _all_candidates(facts, rows, question, shared=shared, refused=refused)
    least = Form.LOOSE if refused else Form.OTHER
    usable = [each for each in candidates if each.form > least and not each.is_whole]
    if not usable:
        nought = _nought_in_any(facts, start, end) if question is Question.GROUP_BASED_CASES and not refused else None
        drafts = (Draft(nought, sure=False),) if nought and not (shared or by_content) else ()
        return Drafted(drafts, left=tuple(each.value for each in candidates))
    if question is Question.GROUP_BASED_CASES and manages_groups(facts.text[start:end]):
        usable = [each for each in usable if _NAMES_CASES.search(each.sentence.text)]
        if not usable:
            return Drafted(left=tuple(each.value for each in candidates))
    chosen = _chosen(facts.text, usable, question)
    others = [each for each in candidates if each is not chosen and each.form > Form.OTHER]
    least_sure = Form.COUNTED if by_content else Form.SAID
    sure = (
        not chosen.in_doubt
        and chosen.form >= least_sure
        and _stands_alone(facts, chosen, others, question, is_label=not by_content)
    )
    left = tuple(each.value for each in candidates if each is not chosen)
    beside = [Box(row.start, row.end, "") for row in rows if row.start <= chosen.value.start < row.end]
    boxes = (_member(facts.text, chosen), chosen.sentence, chosen.whole, *beside)
    told = (_period(facts, box) for box in boxes)
    period = next(filter(None, told), None)
    if period is None:
        is_alone, at = chosen.form is Form.ALONE, chosen.value.start
        period = day_over(facts, at) if is_alone else day_beside(facts.text, at)
    return Drafted((Draft(chosen.value, sure, period=period),), left=left)


def _all_candidates(
    facts: Facts, rows: Iterable[Row], question: Question, *, shared: bool, refused: bool
) -> list[Candidate]:
    candidates = [
        candidate
        for row in rows
        for box in row.filled
        for whole in sentences(facts.text, box.start, box.end)
        for sentence in _told_apart(facts.text, whole)
        if (not shared or _speaks_of(sentence, whole, question) or _is_parted_next(facts.text, sentence, question))
        and not (refused and (_LABOUR.search(sentence.text) or _COUNCIL_TELLS.match(sentence.text)))
        for candidate in _candidates(facts, sentence, whole, question)
    ]
    return with_wholes_meant(facts.text, candidates) if question is Question.CURRENT_CASES else candidates


_OF_WHICH = expression(
    r"(?:[,;–—-]\s+(?:and\s+)?|\s(?=of (?:which|whom)\b))(?=(?:none|no|\w+|fewer than \w+|less than \w+) of (?:which|whom|these|them|those)\b|of (?:which|whom)\b)|\s+and\s+(?=in \w+ of (?:the|our|those|these)\b)"
    r"|,?\s+(?:and|but)\s+(?:that\s+)?(?=(?:(?:fewer|less)\s+than\s+)?[\w-]+(?:\s+of\s+(?:them|these|those|the\s+\w+))?\s+(?:is|are|was|were)\s[^.;\n]{0,50}\b(?:gangs?|groups?|networks?|group[- ]based|perpetrators|offenders)\b)"
    r"|(?:\s*\(\s*|,?\s+)(?:including\s+|incl\.?\s+|with\s+|(?<=\())(?=(?:(?:fewer|less)\s+than\s+)?[\w-]+\s+(?:of\s+(?:them|these|those|which|whom)\s+)?(?:that|who|which|in|where|are|thought|believed|linked|involving|involve|group)\b[^.;()\n]{0,50}?(?:\b(?:gangs?|groups?|networks?|perpetrators|offenders)\b|(?<=group)[- ]based))"
    r"|,?\s+and\s+(?=(?:there\s+(?:are|were)|we\s+(?:have|are)|now|today|currently)\b[^.;\n]{0,60}\b(?:today|now|at present|currently|at the moment)\b)|,?\s+and\s+(?:so\s+|therefore\s+|hence\s+)?(?=(?:nil|none|no|zero|nought)\b[^.;\n]{0,50}\b(?:gangs?|groups?|networks?|ages?|ethnic\w*|perpetrators?)\b)",
    re.IGNORECASE,
)


def _speaks_of(clause: Box, whole: Box, question: Question) -> bool:
    """True for a clause about the question alone; for the current cases also one that goes on to those of groups."""
    told = caption_before(clause.text) or subject_of(clause.text)
    goes_on = clause.start == whole.start and clause.end < whole.end
    if question is Question.CURRENT_CASES and goes_on and not told:
        return subject_of(whole.text) == {Question.GROUP_BASED_CASES}
    if question is Question.CURRENT_CASES and not told:
        return names_now(clause.text)
    return told == {question}


_OF_THESE_NEXT = expression(
    r"\s*(?:Of (?:these|those|them|the \d+)|(?:In )?[\w-]+ of (?:these|those|them)|(?:The )?number (?:of (?:these|those|them) )?(?:that (?:are|is) )?(?:thought|believed|known|recorded))\b[^.\n]{0,90}\b(?:gangs?|groups?|group[- ]based|perpetrators)\b"
)


def _is_parted_next(text: str, clause: Box, question: Question) -> bool:
    """True for the count of cases in a joint answer that goes on to "Of these, 13 are linked to groups"."""
    if question is not Question.CURRENT_CASES or _OF_THESE_NEXT.match(text, clause.end) is None:
        return False
    return not subject_of(clause.text)


_NAMES_CASES = expression(rf"\b{_COUNTED}\b", re.IGNORECASE)
_NOUGHT = Wording(WordingKind.NIL, Count.exactly(0), Outcome.ANSWERED, certain=False)


def _nought_in_any(facts: Facts, start: int, end: int) -> Found[Wording] | None:
    """The nought of a sentence that says, without a number, that no case is one."""
    for row in rows_with_totals(facts.letter, start, end):
        for box in row.filled:
            if found := nought_in_any(box.text):
                return Found(box.start + found[0], box.start + found[1], _NOUGHT)
    return None


_COUNT_ALONE = expression(r"\s*(?:(?:fewer|less) than )?[\w-]+\s+")
""" "…, 4 of which": the count that the words after it are about."""


def _told_apart(text: str, sentence: Box) -> list[Box]:
    """ "9 open cases, none of which are thought to be gang related": two clauses that count two things."""
    cuts = [
        sentence.start,
        *(found.end() for found in _OF_WHICH.finditer(text, sentence.start, sentence.end)),
        sentence.end,
    ]
    cuts = [at for number, at in enumerate(cuts) if not (number and _COUNT_ALONE.fullmatch(text, cuts[number - 1], at))]
    return [Box(start, end, text[start:end]) for start, end in pairwise(cuts) if text[start:end].strip()]


def _candidates(facts: Facts, sentence: Box, whole: Box, question: Question) -> list[Candidate]:
    alone = read_wording(sentence.text.strip(" .;:"), key=facts.key) if len(sentence.text) < 60 else None
    if (
        alone is not None
        and alone.kind is not WordingKind.BLANK
        and not _OF_PERPETRATORS.search(sentence.text)
        and not facts.request.touch(sentence.start, sentence.end)
    ):
        of_groups = question is Question.CURRENT_CASES and is_of_groups(sentence.text)
        if of_groups or (alone.count is None and alone.outcome is Outcome.NOT_HELD):
            return []
        return [Candidate(token_of(facts, sentence, alone), sentence, whole, Form.ALONE, is_whole=False)]
    if is_context(sentence.text, whole.text):
        return []
    counts = [
        count
        for count in within(facts.counts, sentence.start, sentence.end)
        if not count.could_be_year
        and not (question is Question.CURRENT_CASES and is_of_groups(facts.text[count.start : count.end]))
    ]
    return [_candidate(facts.text, sentence, whole, count, question) for count in counts]


def _candidate(text: str, sentence: Box, whole: Box, count: CountFound, question: Question) -> Candidate:
    before, after = text[sentence.start : count.start], text[count.end : sentence.end]
    is_whole = _WHOLE_BEFORE.search(before) is not None and count.wording.kind is not WordingKind.NIL
    is_whole = is_whole and not (_OF_THOSE.search(before) and _ARE_NEXT.match(after))
    value = Found(count.start, count.end, count.wording)
    form = _form_of_group_based(text[count.start : count.end], after, question)
    return Candidate(value, sentence, whole, _form(before, after, count, question) if form is None else form, is_whole)


def _form_of_group_based(words: str, after: str, question: Question) -> Form | None:
    """ "In 3 of these there are four or more" counts perpetrators last, and not cases."""
    if question is Question.GROUP_BASED_CASES and words.endswith(" or more") and _CASES_NEXT.match(after) is None:
        return Form.OTHER
    if _GROUP_BASED_NEXT.match(after) is None:
        return None
    return Form.COUNTED if question is Question.GROUP_BASED_CASES else Form.OTHER


_NONE_OF = expression(r"\s+of (?:which|whom|them|these|those|the (?:cases|children|young people))\b", re.IGNORECASE)


_EACH_NEXT = expression(
    r"\s+(?:[\w'’-]+\s+){0,3}?(?:each\b(?! (?:year|quarter|month|calendar|financial|of)\b)|(?:per|for (?:each|every)) (?:social )?(?:worker|team|officer|school|ward))",
    re.IGNORECASE,
)
""" "Workers hold between 14 and 18 children each": what one has, not what all have."""
_IN_A_PART = expression(r"\W*(?:in|for|with|among|about)\s+(?:(?:just|only)\s+)?$", re.IGNORECASE)
_PART_OF = expression(
    r"\s+(?:out\s+)?of\s+(?:(?:the|these|those|our|all)\s+)*(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)\b)",
    re.IGNORECASE,
)
_OF_THEM_LAST = expression(
    r"\s+of (?:them|these|those|(?:the|these|our) (?:\w+ )?(?:cases|children|young people))\W*$", re.IGNORECASE
)
_IN_THE_CASE_OF = expression(r"\b(?:in|for|with|to|of|by|about)\s+(?:(?:just|only)\s+)?$", re.IGNORECASE)
_LETTERS_BEFORE = expression(r"[^\W\d]")


def _form(  # noqa: PLR0911 - one return for each form
    before: str, after: str, count: CountFound, question: Question
) -> Form:
    if _EACH_NEXT.match(after) or is_left_open(before, after):
        return Form.OTHER
    groups = _GROUPS_NEXT.match(after)
    cases = _CASES_NEXT.match(after)
    nil = count.wording.kind is WordingKind.NIL
    groups = None if nil and counts_no_cases(after) else groups
    if groups and (cases is None or groups.end() < cases.end()):
        return Form.OTHER
    nought = _form_of_nought(after, question, cases=cases is not None) if nil else None
    if nought is not None:
        return nought
    other = OTHER_COUNTED.match(after)
    if other and cases and other.end() < cases.end():
        return Form.OTHER
    if cases:
        return Form.COUNTED
    if other:
        return Form.OTHER
    if _is_part(before, after, question):
        return Form.SAID
    if not before.strip(" \t(-–—•*:=") and _ENDS.match(after):
        return Form.ALONE
    if _SAID.search(before) and (_ENDS.match(after) or _VERB_NEXT.match(after)):
        return Form.SAID
    return Form.LOOSE


def _is_part(before: str, after: str, question: Question) -> bool:
    """ "In 4 of the 22", and of group based cases "in the case of 7 of them": a part of all, told by how many it is."""
    if question is Question.GROUP_BASED_CASES and _OF_THEM_LAST.match(after) and _IN_THE_CASE_OF.search(before):
        return True
    is_first = _IN_A_PART.match(before) is not None or _LETTERS_BEFORE.search(before) is None
    return is_first and _PART_OF.match(after) is not None


def _form_of_nought(after: str, question: Question, *, cases: bool) -> Form | None:
    if _NONE_OF.match(after):
        return Form.OTHER if question is Question.CURRENT_CASES and tells_of_some(after) else Form.SAID
    if question is Question.GROUP_BASED_CASES and is_unkept(after):
        return Form.OTHER
    if question is not Question.GROUP_BASED_CASES or cases:
        return None
    if counts_no_cases(after):
        return Form.SAID
    groups = re.search(rf"\b{_GROUPS}\b", after[:60], re.IGNORECASE)
    return Form.OTHER if groups and after.strip(" .") else None


def _chosen(text: str, usable: list[Candidate], question: Question) -> Candidate:
    if question is Question.GROUP_BASED_CASES:
        parts = [each for each in usable if _is_part_of_cases(text, each)]
        grouped = [
            each
            for each in usable
            if re.search(
                r"\b(?:gangs?|groups?|two or more|2 or more|multiple|more than one|together)\b",
                each.sentence.text,
                re.IGNORECASE,
            )
        ]
        preferred = [each for each in parts if each in grouped] or grouped or usable
        return max(preferred, key=lambda each: (each in parts, each.form, -each.value.start))
    return meant_now(text, usable)


def _is_part_of_cases(text: str, candidate: Candidate) -> bool:
    """ "9 children, of whom 2": a part, in a sentence of cases; not of "our analysts, of whom there are 2"."""
    announced = PART_AHEAD.search(text[candidate.sentence.start : candidate.value.start])
    return announced is not None and _NAMES_CASES.search(candidate.whole.text) is not None


def _stands_alone(
    facts: Facts, chosen: Candidate, others: list[Candidate], question: Question, *, is_label: bool
) -> bool:
    """True where nothing else in the passage could be meant instead."""
    sentence = chosen.sentence
    if _GROUPS_COUNTED.search(sentence.text) or is_wider(clause(facts.text, chosen, [chosen, *others])):
        return False
    if (
        question is Question.GROUP_BASED_CASES
        and Question.GROUP_BASED_CASES not in signs_of(sentence.text)
        and not is_label
    ):
        return False
    if chosen.form < Form.ALONE and _DOUBTFUL.search(sentence.text):
        return False
    for other in others:
        if other.is_whole or other.value.words(facts.text) == chosen.value.words(facts.text):
            continue
        if other.value.start > chosen.value.end and PART_AHEAD.search(facts.text[chosen.value.end : other.value.start]):
            continue
        if other.value.start < chosen.value.start and PART_AHEAD.search(
            facts.text[other.value.end : chosen.value.start]
        ):
            continue
        return False
    return not within(facts.gaps, sentence.start, sentence.end)


def _member(text: str, chosen: Candidate) -> Box:
    """What stands between semicolons about a count: "at 31 March 2025 there were 6 open cases"; the sentence where it has none."""
    start = text.rfind(";", chosen.sentence.start, chosen.value.start) + 1 or chosen.sentence.start
    stop = text.find(";", chosen.value.end, chosen.sentence.end)
    end = chosen.sentence.end if stop < 0 else stop
    return Box(start, end, text[start:end])


def _period(facts: Facts, sentence: Box) -> Period | None:
    """The one period that the sentence of the count names, but for the day of a letter."""
    said = within(facts.periods, sentence.start, sentence.end)
    periods = {each.value for each in said if not is_period_of_a_paper(facts.text, each)}
    return periods.pop() if len(periods) == 1 and next(iter(periods)).kind in PeriodKind else None
