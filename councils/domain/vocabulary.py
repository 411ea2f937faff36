"""The closed lists of words that a return is written in."""

from enum import StrEnum


class Question(StrEnum):
    """The eight questions that the request's seven parts come to, in the order of every return."""

    STRATEGY = "strategy"
    MECHANISMS = "mechanisms"
    CURRENT_CASES = "current_cases"
    GROUP_BASED_CASES = "group_based_cases"
    VICTIM_ETHNICITY = "victim_ethnicity"
    VICTIM_AGE = "victim_age"
    PERPETRATOR_ETHNICITY = "perpetrator_ethnicity"
    YEARLY_CASES = "yearly_cases"


class Outcome(StrEnum):
    """What a council did with a question, or with one cell of it."""

    ANSWERED = "answered"
    PARTLY_ANSWERED = "partly_answered"
    WITHHELD = "withheld"
    NOT_HELD = "not_held"
    ANSWERED_DIFFERENTLY = "answered_differently"
    NO_ANSWER = "no_answer"


CELL_OUTCOMES = frozenset({Outcome.ANSWERED, Outcome.WITHHELD, Outcome.NOT_HELD})
"""The outcomes that one figure can have; the others belong to whole questions."""


class StrategyValue(StrEnum):
    """Whether mechanisms operate and a strategy that includes CSE exists."""

    YES = "yes"
    NO = "no"


class Basis(StrEnum):
    """When the counted were counted: on one day, at any time in a period, or only when they came in."""

    OPEN_ON_DATE = "open_on_date"
    DURING_PERIOD = "during_period"
    NEW_IN_PERIOD = "new_in_period"


class Unit(StrEnum):
    """What was counted."""

    CHILDREN = "children"
    CASES = "cases"
    REFERRALS = "referrals"
    ASSESSMENTS = "assessments"
    EPISODES = "episodes"


class RiskStatus(StrEnum):
    """Whether those counted were at risk or confirmed victims."""

    AT_RISK = "at_risk"
    CONFIRMED = "confirmed"


class Exploitation(StrEnum):
    """Whether sexual exploitation alone was counted, or all exploitation together."""

    SEXUAL = "sexual"
    ALL = "all"


class FindingCode(StrEnum):
    """The contradictions and oddities that are looked for inside a return."""

    SUM_DIFFERS = "sum-differs"
    TEXT_CONTRADICTS_FIGURE = "text-contradicts-figure"
    UNEVEN_SUPPRESSION = "uneven-suppression"
    CURRENT_DIFFERS_FROM_YEAR = "current-differs-from-year"
    ADULTS_INCLUDED = "adults-included"
    PART_EXCEEDS_WHOLE = "part-exceeds-whole"


class NoteCode(StrEnum):
    """What can be noted about a document as a whole."""

    REPLACES_EARLIER = "replaces-earlier"
    HIDDEN_CONTENT = "hidden-content"
    ATTACHMENT_ONLY = "attachment-only"
    REQUEST_ONLY = "request-only"
    SEVERAL_COUNCILS = "several-councils"


class EthnicGroup(StrEnum):
    """The five groups of the Census 2021 (England and Wales), and what the council says it does not know."""

    ASIAN = "asian"
    BLACK = "black"
    MIXED = "mixed"
    WHITE = "white"
    OTHER = "other"
    UNKNOWN = "unknown"


CENSUS_GROUPS = tuple(group for group in EthnicGroup if group is not EthnicGroup.UNKNOWN)
"""The five groups; a census has no unknown part."""


class EthnicDetail(StrEnum):
    """The nineteen categories of the Census 2021 (England and Wales)."""

    BANGLADESHI = "bangladeshi"
    CHINESE = "chinese"
    INDIAN = "indian"
    PAKISTANI = "pakistani"
    OTHER_ASIAN = "other_asian"
    AFRICAN = "african"
    CARIBBEAN = "caribbean"
    OTHER_BLACK = "other_black"
    WHITE_AND_ASIAN = "white_and_asian"
    WHITE_AND_BLACK_AFRICAN = "white_and_black_african"
    WHITE_AND_BLACK_CARIBBEAN = "white_and_black_caribbean"
    OTHER_MIXED = "other_mixed"
    BRITISH = "british"
    IRISH = "irish"
    GYPSY_OR_IRISH_TRAVELLER = "gypsy_or_irish_traveller"
    ROMA = "roma"
    OTHER_WHITE = "other_white"
    ARAB = "arab"
    OTHER_ETHNIC_GROUP = "other_ethnic_group"
