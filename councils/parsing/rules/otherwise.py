"""Words around a figure that say that it is no count of what was asked: another council's, an older reply's, an aim ("we aim for 10 by 2026").

Each is a doubt: it takes certainty away and changes nothing else, so the words are taken broadly.
"""

import re

from councils.domain.expressions import expression
from councils.domain.period_words import read_period
from councils.domain.periods import Period
from councils.domain.returns import CouncilNamed, Figure
from councils.domain.vocabulary import Question
from councils.parsing.rules.claimed import repeats_a_claim

_NAMED_COUNCIL = expression(
    r"(?P<name>(?:[A-Z][\w'’-]+\s+(?:(?:and|upon|on|of|the|with)\s+)*){1,5}?)(?:(?:Metropolitan|Borough|District|County|City|Unitary|MBC|BC|CC|DC)\s+)*(?:Council|Corporation|Authority|Trust|MBC|BC|CC|DC|Borough)\b"
)
_OWN_WORDS = frozenset(
    [
        "the",
        "this",
        "our",
        "your",
        "a",
        "an",
        "each",
        "every",
        "in",
        "at",
        "by",
        "for",
        "of",
        "to",
        "and",
        "as",
        "from",
        "with",
        "council's",
        "social",
        "children's",
        "city",
        "county",
        "borough",
        "district",
        "metropolitan",
        "royal",
        "london",
        "local",
        "health",
        "care",
        "partnership",
        "safeguarding",
        "combined",
        "public",
        "sector",
        "academy",
        "information",
        "foundation",
        "nhs",
    ]
)
_SUBJECT_COUNCIL = expression(
    r"(?:^|[,;:.]\s+)(?!(?:The|This|These|Those|We|It|There|They|Our|Of|All|In|At|On|For|Children|Social|Records?|Data|Police|Nobody|None|No|Each|Every|Staff|Workers|Panel|Figures?|Who|Which|That|Council|Services?|Care|"
    r"Victims?|Girls|Boys|White|Black|Asian|Mixed|Other|Cases|January|February|March|April|May|June|July|August|September|October|November|December)\b)"
    r"(?P<name>[A-Z][a-z]{3,}(?:\s[A-Z][a-z]{3,})?)\s+(?:reported|recorded|has|had|have|gave|told|monitors?|published)\s+(?:\w+\s+){0,2}?\d"
)
_COMPARED = expression(
    r"\b(?:(?:for|by|in) comparison|comparators?|compared (?:with|to)\b(?!\s+\d)|benchmark\w*|neighbour(?:s|ing)?|next door)\b",
    re.IGNORECASE,
)
_OLDER = expression(
    r"\b(?:previous(?:ly)?|earlier|prior|original(?:ly)?|former(?:ly)?|similar|last|first)\s+(?:[\w’'-]+\s+){0,2}?(?:repl(?:y|ies)|responses?|answers?|requests?|letters?|returns?|disclosures?|publications?|versions?|figures? (?:given|sent|supplied|published)|reported|published|stated|given|said|told|quoted)\b"
    r"|\bsupersede[ds]?\b|\bdisregard\w*|\bin error\b|\b(?:was|were|is|are) (?:wrong|incorrect|inaccurate|mistaken|withdrawn)\b|\bhas (?:since )?been corrected\b|\bdraft\b",
    re.IGNORECASE,
)
_AIM = expression(
    r"\b(?:(?:we|council|service|team|partnership|trust) (?:\w+ )?(?:aims?|hopes?|intends?|plans?|wish(?:es)?)|(?:is|are) (?:aiming|hoping|planning|planned)|aims? (?:is|to|of)|intention|ambition|goal|would be|could be|might be|should be|by 20(?:2[6-9]|3\d))\b",
    re.IGNORECASE,
)
_MOVED_ON = expression(
    r"\b(?:has since|have since|had (?:risen|fallen|grown)|(?:has|have) (?:now )?(?:risen|fallen|grown|gone (?:up|down)|increased|decreased|dropped)|went (?:up|down)|rose|fell)\b",
    re.IGNORECASE,
)
_MANY = expression(
    r"\b(?:on roll|schools?(?! years?)|pupils|census|population|residents|inhabitants|households|convicted|convictions|prison\w*|sentenced|charged|youth justice|youth offending|"
    r"whole (?:borough|county|city|council|district|area|population|service|department)|all (?:adults|pupils|residents|children (?:in|known|open)|young people (?:in|known|open))|"
    r"in the (?:whole )?(?:county|region|country|nation)|workforce|employees|social workers|foster carers|homeless\w*|asylum\w*|unaccompanied|self[- ]harm\w*|deaths?|births?|permanent exclusions?|excluded)\b",
    re.IGNORECASE,
)
_SUBJECT = expression(r"\b(?:CSE|CSA|sexual(?:ly)?|exploit\w*)\b", re.IGNORECASE)
_SHARE = expression(r"\d(?:\.\d+)?\s?(?:%|per\s?cent\b)", re.IGNORECASE)
_IN_BRACKETS = expression(r"[(\[][^()\[\]]*[)\]]")


def is_told_otherwise(near: str, own: CouncilNamed | None) -> bool:
    """True where the words near a figure speak of another council, an older reply, an aim, or of many more people."""
    said = any(words.search(near) is not None for words in (_COMPARED, _OLDER, _AIM, _MOVED_ON))
    many = _MANY.search(near) is not None and _SUBJECT.search(near) is None
    return said or many or repeats_a_claim(near) or names_another_council(near, own)


_DAY_TO_DAY = expression(
    r"\b(?P<day>\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)) 20\d\d"
    r" ?(?:to|and|until|[-–—]) ?(?P=day) 20\d\d",
    re.IGNORECASE,
)


def is_gap_of_days(figure: Figure, sentence: str) -> bool:
    """ "For 31 March 2010 to 31 March 2017 none are held": what is missing is of that day of each year, or of the years."""
    return figure.count is None and _DAY_TO_DAY.search(sentence) is not None


_NO_FIGURE = expression(r"no (?:figures?|counts?|numbers?|totals?)", re.IGNORECASE)
_WITH_A_REMARK = expression(
    r"[^\S\n]*[;:,–—-][^\S\n]*(?!(?:is|are|was|were|held|available|recorded|kept)\b)[a-z]", re.IGNORECASE
)


def is_gap_with_a_remark(text: str, figure: Figure) -> bool:
    """ "2020 - (no figure; the change came in the middle)": a year that was left out, which may or may not be held."""
    if figure.count is not None or figure.span is None or _NO_FIGURE.fullmatch(figure.words) is None:
        return False
    return _WITH_A_REMARK.match(text, figure.span.end) is not None


_LABEL = expression(r"\W*[1-9][.):]\W*")


def is_perhaps_a_label(sentence: str, words: str) -> bool:
    """True for "5." on its own among the `words` of an answer that says more: the label of what follows, or a count."""
    return _LABEL.fullmatch(sentence) is not None and any(map(str.isalpha, words))


def names_another_council(near: str, own: CouncilNamed | None) -> bool:
    """True where a council is named that is not the one that answers; false where nobody knows who that is."""
    if own is None:
        return False
    ours = set(re.findall(r"\w{3,}", own.name.casefold())) | _OWN_WORDS
    names = [found["name"] for found in (*_NAMED_COUNCIL.finditer(near), *_SUBJECT_COUNCIL.finditer(near))]
    return any(not ours.intersection(re.findall(r"\w{3,}", name.casefold())) for name in names)


_NUMBER = r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)"
_OF_YEARS = expression(
    rf"\b(?:in|over|during|across|for|throughout|within) (?:the|those|these|that|its|all)? ?(?:last|past|previous|first|latest|whole)? ?{_NUMBER}[- ]years?\b(?! (?:old|of age))"
    rf"|\b{_NUMBER}[- ]years? (?:period|total|to|up to|between|from|ending|ended|since)\b"
    r"|\b(?:in total|altogether|combined|a total)\b[^.;\n]{0,40}\b(?:since|between|from|over)\b[^.;\n]{0,20}\b20\d\d\b"
    r"|\b(?:since|between|from|over)\b[^.;\n]{0,20}\b20\d\d\b[^.;\n]{0,40}\b(?:in total|altogether|combined|a total)\b",
    re.IGNORECASE,
)
_EACH = expression(
    r"\b(?:each|every|per|respectively|year by year|by year|a year|follow\w*|below)\b|[:–—-]\s*20\d\d\b", re.IGNORECASE
)


def _is_of_years_together(sentence: str) -> bool:
    """ "In the five years to 2024 we worked with 104 children": the count of all of them, and of none."""
    if len(set(_YEAR.findall(sentence))) > _MOST_YEARS or _EACH.search(sentence) is not None:
        return False
    return _OF_YEARS.search(sentence) is not None


_YEAR = expression(r"\b20\d\d\b")
_MOST_YEARS = 2


def is_school_year(text: str, figure: Figure) -> bool:
    """True for the 8 of "Year 8: 4", which is neither a count nor an age."""
    return (
        figure.age is not None
        and figure.span is not None
        and _SCHOOL.search(text[max(0, figure.span.start - 20) : figure.span.start]) is not None
    )


_SCHOOL = expression(r"\b(?:school )?year(?: group)?[^\S\n]+\Z", re.IGNORECASE)


def is_its_own_period(figure: Figure) -> bool:
    """True for "12-13" taken for a count and for the year 2012/13 at once."""
    return figure.period is not None and figure.count is not None and read_period(figure.words) == figure.period


_LONGEST_MONTH = 31
_OF_PEOPLE = frozenset({Question.VICTIM_ETHNICITY, Question.VICTIM_AGE, Question.PERPETRATOR_ETHNICITY})


def is_of_other_stretch(question: Question, figure: Figure, sentence: str) -> bool:
    """True where years were asked for and the count is of a month, "Nov 2024: 41", or of many years together; of victims, those of "the last five years"."""
    if figure.count is None:
        return False
    if question in _OF_PEOPLE and figure.period is None:
        return _OF_YEARS.search(sentence) is not None
    if question is not Question.YEARLY_CASES:
        return False
    return _is_of_a_month(figure.period) or _is_of_years_together(sentence)


def _is_of_a_month(period: Period | None) -> bool:
    if period is None or period.end is None:
        return False
    return period.start < period.end and (period.end - period.start).days < _LONGEST_MONTH


def is_among_shares(sentence: str) -> bool:
    """ "62 per cent are White, 21 per cent Asian, 9 Black": where shares stand in the open, numbers beside them are shares."""
    is_prose = "\t" not in sentence and "|" not in sentence and "   " not in sentence
    return is_prose and _SHARE.search(_IN_BRACKETS.sub("", sentence)) is not None
