"""Reads what was counted and when, only where the letter says so: unit ("22 children"), basis ("open on 31 March"), scope ("aged 10 to 17")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from councils.domain.ages import AgeBand
from councils.domain.expressions import expression
from councils.domain.found import Found
from councils.domain.periods import PeriodKind
from councils.domain.returns import Scope
from councils.domain.vocabulary import Basis, Exploitation, Question, RiskStatus, Unit
from councils.parsing.rules.alltogether import says_all_together
from councils.parsing.rules.drafts import Draft
from councils.parsing.rules.facts import Facts, within

_UNITS = (
    (Unit.REFERRALS, expression(r"\breferrals?\b", re.IGNORECASE)),
    (Unit.ASSESSMENTS, expression(r"\bassessments?\b", re.IGNORECASE)),
    (Unit.EPISODES, expression(r"\bepisodes?\b", re.IGNORECASE)),
    (
        Unit.CHILDREN,
        expression(
            r"\b(?:child(?:ren)?|young (?:people|persons?)|individuals?|people|persons?|victims?|youths?)\b",
            re.IGNORECASE,
        ),
    ),
    (Unit.CASES, expression(r"\bcases?\b", re.IGNORECASE)),
)
_OF_CHILDREN = expression(
    r"\((?:number of |count of |all )?(?:child(?:ren)?|young people|individuals)\b", re.IGNORECASE
)
""" "Current cases (children)"."""
_OPEN = expression(
    r"\b(?:as (?:at(?! (?:\w+ )?risk\b)|of)|at the end of|at (?:year|quarter|month)[- ]end|open (?:on|at)|on (?:the )?(?:31|30|1)(?:st)?\b|at (?:31|30|1)(?:st)?\b|snapshot|(?:list|register|tracker|caseload|books?) on \d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December)|on the (?:first|last) (?:\w+ )?day (?:of|in)|on the (?:day|date) (?:of|that|your|we|on which|when|it|this)|(?:open|active|monitor(?:ed|ing)|support(?:ed|ing)|known) (?:to us |by us |with us )?today)\b|\b(?:open|current|active)\b[^.;\n(]{0,20}\((?:(?:as at|as of|on) )?\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December)\b",
    re.IGNORECASE,
)
_AT_ANY_TIME = expression(r"\b(?:at (?:any|some)|any) (?:time|point|stage)\b", re.IGNORECASE)
_NEW_ONES = (
    r"new(?!\s+(?:\w+\s+){0,2}(?:systems?|recording|process\w*|databases?|teams?|services?|strateg\w+|panels?|approach|arrangements?|procedures?|software|forms?|ways?|categor\w+|requests?|enquir\w+|responses?|questions?|pages?|windows?|tabs?|websites?|versions?|powers?|rules?|guidance|legislation)\b)"
    r"(?=\s+(?:[\w/-]+\s+){0,3}?(?:cases?|child(?:ren)?|young|people|persons?|victims?|individuals?|referrals?|assessments?|episodes?|plans?|contacts?|records?|entries|entrants|starters?|starts|flags?|concerns?|openings?|notifications?|investigations?|identifications?|allocations?|registrations?|clients|ones|to|in|into|each|every|during|per|for|that|this|CS?E|CCE|exploitation)\b|[^\S\n]*(?:[)\]|\t:;,.\n]|$))"
)
""" "New cases", "new to us", "New:"; a new request or a new system counts nobody."""
_NEW = expression(
    r"\breceived\b[^.;\n]{0,40}\b(?:each|every|per|by) (?:calendar |financial )?year\b|\b(?:newly|"
    + _NEW_ONES
    + r"|(?<!re-)(?:opened|started|began(?: work with)?|accepted|took on|begun) (?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty(?:-[a-z]+)?) (?:(?:CSE|exploitation|new) )*(?:plans?|cases?|episodes?|children|young people|assessments?)\b(?! (?:system|database|team|file|record))"
    r"|received (?:in(?! which)|during|each)|(?<!recording )(?<!system )(?<!service )(?<!team )(?<!panel )(?<!hub )(?<!data )(?<!tracker )(?<!database )(?<!list )(?<!register )(?<!records )(?:started|opened) (?:in|during)(?!\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)|(?:plans?|cases?|episodes?|assessments?) (?:started|opened|begun|commenced)(?=\s*(?:[\t|\n:]|\Z))|came on ?to (?:the|our|its) (?:\w+ )?(?:list|register|tracker|caseload)(?: (?:for|because of|as) [\w ]{1,30}?)? (?:in|during)|identified (?:in|during) (?:the|each)|registrations (?:made )?(?:during|in|within|each|per|by)|(?<!recording )(?<!recordings )(?<!system )(?<!service )(?<!team )(?<!panel )(?<!hub )(?<!data )(?<!tracker )(?<!database )(?<!list )(?<!register )(?<!which )(?:start(?:s|ed|ing)?|open(?:s|ed|ing)|beg(?:ins?|an|un|inning)|commenc(?:es?|ed|ing)|(?:join|enter)(?:s|ed|ing)?(?: it| the list| the cohort)?|first (?:identified|flagged|recorded|listed|registered|referred|opened|seen|discussed|assessed|known|added)) (?:in|during|within) (?:the|each|that|every|a) (?:\w+ )?(?:year|period|quarter|month)\b(?! (?:19|20)\d\d)|referred (?:in|during)|(?:placed|put|entered|added) (?:on|onto|to) (?:the|our|a) (?:\w+ )?(?:register|list|tracker|caseload))\b",
    re.IGNORECASE,
)
_DURING = expression(
    r"\bfrom (?!(?:the )?ages? )[^.;\n]{4,60}? (?:to|until|till) [^.;\n]{4,60}?\b(?:we|the (?:council|team|hub|panel)) (?:\w+ )?(?:monitored|supported|worked with|tracked|followed)\b|\b(?:during|in the course of|at any (?:time|point)|throughout|over the (?:course of )?(?:year|period)|open during|in (?:the|each|that|every|any|a) (?:(?:calendar|financial|reporting|academic|school) )?(?:year|period|quarter)|(?:monitored|open|active|supported|counted|appears?) in (?:two|several|more than one|both|each)|(?:support(?:ed|ing)|worked with|working with|helped|monitored)\b[^.;\n]{0,50}? in (?:the )?(?:[\w]+ )?(?:quarter|Q)(?: ?[1-4])?|between(?!\s+(?:the\s+)?ages?\b|\s+\d{1,2}\s+and\s+\d{1,2}(?:\s+years?\b|\W*(?:\n|$|\.))))\b",
    re.IGNORECASE,
)
_AT_RISK = expression(
    r"\b(?:at (?:significant |high |medium |low )?risk of|risk of (?:(?:child )?(?:sexual )?exploitation|CSE)|CSE risk|risk/concerns?|suspected)\b",
    re.IGNORECASE,
)
_CONFIRMED = expression(r"\b(?:confirmed|substantiated|known victims?|proven)\b", re.IGNORECASE)
_ALL = expression(
    r"\b(?:all|any|every) (?:forms?|types?|kinds?|sorts?) of (?:child )?exploitation|\bexploitation of (?:all|any|every) (?:kind|form|type|sort)s?|\b(?:sexual|criminal)(?:ly)?, (?:sexual|criminal|labour|financial|economic|domestic)(?:ly)?,?(?: (?:and|or) (?:sexual|criminal|labour|financial|economic|domestic|other))? exploit|\b(?:sexual and criminal|criminal and sexual|CSE and CCE|CCE and CSE|CSE/CCE|both (?:sexual|criminal))\b",
    re.IGNORECASE,
)
_SEXUAL = expression(r"\b(?:CSE|sexual(?:ly)? exploit\w+|sexual exploitation)\b", re.IGNORECASE)


def read_unit(facts: Facts, drafts: tuple[Draft, ...], start: int, end: int) -> Unit | None:
    """What was counted: the noun next after a count, or a column's heading; None where they differ or none is there."""
    units = {
        unit
        for draft in _counted(drafts)
        if (unit := _unit_after(facts.text[draft.value.end : min(end, draft.value.end + 60)]))
    }
    for heading in _headings(facts.text, drafts, start) if not units else ():
        named = {unit for unit, pattern in _UNITS if pattern.search(heading)}
        units = units or (named if len(named) == 1 else set())
    if not units and "\n" not in facts.text[start:end]:
        named = {unit for unit, pattern in _UNITS if pattern.search(facts.text, start, end)}
        units = named if len(named) == 1 and len(drafts) == 1 else set()
        units = {Unit.CHILDREN} if len(drafts) == 1 and _OF_CHILDREN.search(facts.text, start, end) else units
    if not units and len(drafts) == 1:
        units = _named_in_label(facts, start) or _named_before(facts.text, start, drafts[0].value.start)
        units = units or _of_those_before(facts, start, drafts[0].value.end)
    units = units or _called(facts, start, end)
    return units.pop() if len(units) == 1 else None


_IN_LABEL = expression(
    r"\((?:(?:number|count)s? of |all )?(?P<unit>child(?:ren)?|young people|individuals|referrals|assessments|episodes|cases)\s*[,;)]",
    re.IGNORECASE,
)


def _named_in_label(facts: Facts, start: int) -> set[Unit]:
    """The unit in brackets before an answer, on its line or on the line above that asks: "Current cases (children, 31 March 2025) | 30"."""
    begins = facts.text.rfind("\n", 0, start) + 1
    if not facts.text[begins:start].strip(" \t|"):
        above = facts.text[:begins].rstrip()
        begins = above.rfind("\n") + 1
        if not facts.request.touch(begins, len(above)):
            return set()
    found = _IN_LABEL.search(facts.text, begins, start)
    return {unit for unit, pattern in _UNITS if pattern.search(found["unit"])} if found else set()


_OF_THEM = expression(r"\s+of (?:them|these|those)\b", re.IGNORECASE)
_NEAR = 160


def _of_those_before(facts: Facts, start: int, end: int) -> set[Unit]:
    """The unit of "there were 24 open cases. In 7 of them …", which a sentence before the answer names."""
    if _OF_THEM.match(facts.text, end) is None:
        return set()
    begins = max(facts.text.rfind("\n", 0, start) + 1, start - _NEAR)
    counts = within(facts.counts, begins, start)
    unit = _unit_after(facts.text[counts[-1].end : start]) if counts else None
    return set() if unit is None else {unit}


_CALLED = expression(
    r"(?:^|[.;:\n][^\S\n]*)(?:all (?:of )?)?(?:these|they|(?:the|these|all)(?: of the)? (?:figures|numbers|counts|totals))(?: above| below)?\s+(?:(?:are|were|count|show|represent)(?: all| only| the| those)?|(?:are|were) of|relate to|refer to)\s+(?P<what>(?!of\b)(?:open |current |active |individual |new )?[a-z]+(?: people)?)\b",
    re.IGNORECASE,
)
""" "These are cases open on 1 March of the year"."""


def _called(facts: Facts, start: int, end: int) -> set[Unit]:
    """The unit that a sentence calls all of the counts by."""
    said = [found["what"] for found in _CALLED.finditer(facts.text, start, end)]
    named = [unit for words in said for unit, pattern in _UNITS if pattern.search(words)]
    return set(named) if len(set(named)) == 1 and len(named) == len(said) else set()


_SEGMENT = expression(r"[\n\t|;]|[.:]\s")


def _named_before(text: str, start: int, count: int) -> set[Unit]:
    """The unit that the sentence or the cell right before a count names: "The number of children open on 30 April was 53"."""
    cells = [piece for piece in _SEGMENT.split(text[start:count]) if piece.strip()]
    named = {unit for unit, pattern in _UNITS if cells and pattern.search(cells[-1])}
    return named if len(named) == 1 else set()


def _counted(drafts: tuple[Draft, ...]) -> list[Draft]:
    """The drafts that give a count, since words that say why there is none name no unit; all where none gives one."""
    return [draft for draft in drafts if draft.value.value.count is not None] or list(drafts)


def _headings(text: str, drafts: tuple[Draft, ...], start: int) -> Iterator[str]:
    """What may name what is counted: the label of the one row with counts, the line right over the list, then all before it."""
    counted = [draft.value.start for draft in drafts if draft.value.value.count is not None]
    first = min(counted or (draft.value.start for draft in drafts), default=start)
    begins = max(start, text.rfind("\n", 0, first) + 1)
    in_cells = _CELLS.search(text, begins, first) is not None
    if in_cells and "\n" not in text[first : max(counted, default=first)]:
        yield text[begins:first]
    above = text[start:begins].rstrip()
    if above and (in_cells or above.endswith(":")):
        line = above[above.rfind("\n") + 1 :]
        yield from (line,) if in_cells else (line.rpartition(". ")[2],)
    yield text[start:first]


_CELLS = expression(r"\t|\||\S {3,}")


def _unit_after(words: str) -> Unit | None:
    in_cell = _NEXT_CELL.match(words)
    near = in_cell["words"] if in_cell else re.split(r"[.;,\n\t|]", words, maxsplit=1)[0]
    found = [(match.start(), unit) for unit, pattern in _UNITS if (match := pattern.search(near))]
    return min(found)[1] if found and len(near[: min(found)[0]].split()) <= (0 if in_cell else 4) else None


_NEXT_CELL = expression(r"[^\S\n]*[\t|][^\S\n]*(?P<words>[A-Za-z]+(?: people| persons?)?)(?=[^\S\n]*(?:[,;:(|\t\n]|$))")
""" "9 | Children, as at 31 March": what the cell beside a count says first, or alone."""


def read_basis(facts: Facts, drafts: tuple[Draft, ...], start: int, end: int) -> Basis | None:
    """On a day, during a period or new in it; "currently" says neither."""
    words = _without_request(facts, start, end)
    if _AT_ANY_TIME.search(words):
        return Basis.DURING_PERIOD
    kinds = {draft.period.kind for draft in drafts if draft.period is not None}
    words = _ONE_DAY.sub(" ", words) if kinds & {PeriodKind.CALENDAR_YEAR, PeriodKind.FINANCIAL_YEAR} else words
    if PeriodKind.SNAPSHOT in kinds or _OPEN.search(words):
        return Basis.OPEN_ON_DATE
    if _NEW.search(words):
        return Basis.NEW_IN_PERIOD
    return Basis.DURING_PERIOD if _DURING.search(_OF_RECORDING.sub(" ", words)) else None


_ONE_DAY = expression(
    r"(?:(?<!\bopen )(?<!\bactive )(?<!\bopen as )(?<!\bactive as )|(?<=still open )|(?<=still active ))\b(?:as (?:at|of|on)|known (?:on|at)|correct (?:on|at)|on|at) (?:the )?\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:January|February|March|April|May|June|July|August|September|October|November|December),? (?:19|20)\d\d\b(?![^.;\n]{0,60}\b(?:each|every|same)\b)",
    re.IGNORECASE,
)
""" "Figures are those known on 30 June 2025": one day, on which the counts of many years are not."""
_OF_RECORDING = expression(
    r"\b(?:records?|recording|systems?|databases?|registers?|lists?|trackers?|teams?|panels?|groups?|data)\b[^.;,\n]{0,30}\b(?:made|began|begun|started|introduced|set up|created|came in|went live|kept|formed|established|changed|replaced)\b[^.;,\n]{0,20}\bin (?:the|that|this) (?:\w+ )?year\b",
    re.IGNORECASE,
)
""" "The first record having been made in that year": when recording began, and not over what time was counted."""


def read_scope(facts: Facts, question: Question, drafts: tuple[Draft, ...], start: int, end: int) -> Scope:
    """Which ages, at risk or confirmed, sexual or all exploitation: only what the answer says."""
    words = _without_request(facts, start, end)
    ages = [each for each in within(facts.ages, start, end) if not _is_of_others(facts.text, each)]
    one = len({each.value for each in ages}) == 1 and not any(draft.age for draft in drafts)
    stated = ages[0].value if one and not _is_of_some(facts.text, ages[0]) else None
    stated = (_from_youngest(words) if question is Question.VICTIM_AGE else None) or stated
    risk, confirmed = _AT_RISK.search(words), _CONFIRMED.search(words)
    status = None if bool(risk) == bool(confirmed) else RiskStatus.AT_RISK if risk else RiskStatus.CONFIRMED
    exploitation = Exploitation.ALL if _ALL.search(words) else Exploitation.SEXUAL if _SEXUAL.search(words) else None
    if exploitation is None and drafts and says_all_together(facts.text):
        exploitation = Exploitation.ALL
    if question in (Question.STRATEGY, Question.MECHANISMS):
        return Scope()
    return Scope(stated, status, exploitation)


_AN_AGE = r"[^.;\n\d]{0,40}?\b(?:is|was|being|are|were|aged|,)\s*(?:aged\s+|only\s+|just\s+)?"
_YOUNGEST_FIRST = expression(
    rf"\byoungest\b{_AN_AGE}(?P<low>\d{{1,2}})\b[^.;\n\d]{{0,40}}?\b(?:oldest|eldest)\b(?:{_AN_AGE}|\s+)(?P<high>\d{{1,2}})\b(?![^\S\n]+(?:child|cases))",
    re.IGNORECASE,
)
_OLDEST_FIRST = expression(
    rf"\b(?:oldest|eldest)\b{_AN_AGE}(?P<high>\d{{1,2}})\b[^.;\n\d]{{0,40}}?\byoungest\b(?:{_AN_AGE}|\s+)(?P<low>\d{{1,2}})\b(?![^\S\n]+(?:child|cases))",
    re.IGNORECASE,
)


def _from_youngest(words: str) -> AgeBand | None:
    """The ages of "the youngest is 11 and the oldest is 17"."""
    found = _YOUNGEST_FIRST.search(words) or _OLDEST_FIRST.search(words)
    if found is None or int(found["low"]) > int(found["high"]):
        return None
    return AgeBand(int(found["low"]), int(found["high"]))


_COUNT_NEXT = expression(
    r"[^\S\n]*(?:years?(?: olds?)?)?(?:(?:[^\S\n]*[:=|\t–-]+[^\S\n]*|[^\S\n]{2,})(?:\d|<|\*|nil\b|none\b|zero\b)"
    r"|[^\S\n]*\n[^\S\n]*(?:<?[^\S\n]?\d[\d,]*|\*|nil|none|zero)[^\S\n]*(?=\n|\Z))",
    re.IGNORECASE,
)
_ALL_OF = expression(r"\b(?:all|both|each|every|everyone)\b[^.;,\n]*$", re.IGNORECASE)
""" "They are all aged 15"."""
_LABELS_ROW = expression(r"\W*(?:age[ds]?|age (?:group|band)|those)?\W*", re.IGNORECASE)
_OTHER_PEOPLE = expression(
    r"\b(?:perpetrat\w+|suspects?|offenders?|abusers?|adults who|staff|residents?|inhabitants|population|pupils)\b",
    re.IGNORECASE,
)


def _is_of_others(text: str, age: Found[AgeBand]) -> bool:
    """True for the label of a count ("18+: 0"), and for the ages of those who exploit."""
    line = text.rfind("\n", 0, age.start) + 1
    entry = max(text.rfind(sign, line, age.start) + 1 for sign in ":,;.") or line
    labels = _LABELS_ROW.fullmatch(text, entry, age.start) is not None and _COUNT_NEXT.match(text, age.end) is not None
    return labels or _OTHER_PEOPLE.search(text, max(line, text.rfind(". ", line, age.start) + 1), age.start) is not None


def _is_of_some(text: str, age: Found[AgeBand]) -> bool:
    """True for the age of "3 are aged 13": a single age is that of whoever was counted beside it."""
    if age.value.low != age.value.high or age.value.includes_adults:
        return False
    return _ALL_OF.search(text, max(text.rfind("\n", 0, age.start) + 1, age.start - 40), age.start) is None


def _without_request(facts: Facts, start: int, end: int) -> str:
    return " ".join(facts.text[first:last] for first, last in facts.request.gaps(start, end))
