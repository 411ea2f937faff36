"""The plain words in which outcomes, bases, units and exemptions are said, everywhere the same."""

from councils.domain.count import Count
from councils.domain.returns import Scope
from councils.domain.vocabulary import (
    Basis,
    EthnicDetail,
    EthnicGroup,
    Exploitation,
    FindingCode,
    Outcome,
    RiskStatus,
    Unit,
)

OUTCOME = {
    Outcome.ANSWERED: "answered",
    Outcome.PARTLY_ANSWERED: "partly answered",
    Outcome.WITHHELD: "withheld",
    Outcome.NOT_HELD: "not held",
    Outcome.ANSWERED_DIFFERENTLY: "answered differently",
    Outcome.NO_ANSWER: "no answer",
}
BASIS = {
    Basis.OPEN_ON_DATE: "open on a day",
    Basis.DURING_PERIOD: "at any time in a period",
    Basis.NEW_IN_PERIOD: "new in a period",
}
UNIT = {
    Unit.CHILDREN: "children",
    Unit.CASES: "cases",
    Unit.REFERRALS: "referrals",
    Unit.ASSESSMENTS: "assessments",
    Unit.EPISODES: "episodes",
}
ONE = {
    Unit.CHILDREN: "child",
    Unit.CASES: "case",
    Unit.REFERRALS: "referral",
    Unit.ASSESSMENTS: "assessment",
    Unit.EPISODES: "episode",
}
"""A unit where there is one of it: `1 child`."""
STATUS = {RiskStatus.AT_RISK: "at risk", RiskStatus.CONFIRMED: "confirmed"}
EXPLOITATION = {Exploitation.SEXUAL: "sexual exploitation", Exploitation.ALL: "all exploitation"}
FINDING = {
    FindingCode.SUM_DIFFERS: "A breakdown does not add up",
    FindingCode.TEXT_CONTRADICTS_FIGURE: "The text contradicts the figures",
    FindingCode.UNEVEN_SUPPRESSION: "Hidden in one place, shown in another",
    FindingCode.CURRENT_DIFFERS_FROM_YEAR: "The count now and the latest year differ",
    FindingCode.ADULTS_INCLUDED: "Adults are included",
    FindingCode.PART_EXCEEDS_WHOLE: "A part exceeds the whole",
}
OFFICIAL_SYMBOL = {
    "c": "confidential: hidden by the department",
    "u": "of low reliability: not shown by the department",
    "x": "not available",
    "z": "not applicable",
}
"""What the department's symbols mean in its children in need census."""
GROUP = {
    EthnicGroup.ASIAN: "Asian",
    EthnicGroup.BLACK: "Black",
    EthnicGroup.MIXED: "Mixed",
    EthnicGroup.WHITE: "White",
    EthnicGroup.OTHER: "Other",
    EthnicGroup.UNKNOWN: "Not known",
}
DETAIL = {
    EthnicDetail.BANGLADESHI: "Bangladeshi",
    EthnicDetail.CHINESE: "Chinese",
    EthnicDetail.INDIAN: "Indian",
    EthnicDetail.PAKISTANI: "Pakistani",
    EthnicDetail.OTHER_ASIAN: "Other Asian",
    EthnicDetail.AFRICAN: "African",
    EthnicDetail.CARIBBEAN: "Caribbean",
    EthnicDetail.OTHER_BLACK: "Other Black",
    EthnicDetail.WHITE_AND_ASIAN: "White and Asian",
    EthnicDetail.WHITE_AND_BLACK_AFRICAN: "White and Black African",
    EthnicDetail.WHITE_AND_BLACK_CARIBBEAN: "White and Black Caribbean",
    EthnicDetail.OTHER_MIXED: "Other Mixed",
    EthnicDetail.BRITISH: "White British",
    EthnicDetail.IRISH: "White Irish",
    EthnicDetail.GYPSY_OR_IRISH_TRAVELLER: "Gypsy or Irish Traveller",
    EthnicDetail.ROMA: "Roma",
    EthnicDetail.OTHER_WHITE: "Other White",
    EthnicDetail.ARAB: "Arab",
    EthnicDetail.OTHER_ETHNIC_GROUP: "Any other ethnic group",
}

EXEMPTION = {
    "FOIA s.12": "Finding the information would cost more than the law obliges a council to spend.",
    "FOIA s.14": "The council regards the request as vexatious or as a repeat of an earlier one.",
    "FOIA s.21": "The information can already be had in another way.",
    "FOIA s.22": "The council means to publish the information later.",
    "FOIA s.23": "The information concerns a body that deals with security matters.",
    "FOIA s.30": "The information belongs to an investigation.",
    "FOIA s.31": "Releasing the information could harm the prevention or detection of crime.",
    "FOIA s.36": "Releasing the information could harm the conduct of public affairs.",
    "FOIA s.38": "Releasing the information could endanger somebody's health or safety.",
    "FOIA s.40": "The information is personal: somebody could be recognised from it.",
    "FOIA s.41": "The information was given to the council in confidence.",
    "FOISA s.12": "Finding the information would cost more than the law obliges a council to spend.",
    "FOISA s.14": "The council regards the request as vexatious or as a repeat of an earlier one.",
    "FOISA s.25": "The information can already be had in another way.",
    "FOISA s.27": "The council means to publish the information later.",
    "FOISA s.34": "The information belongs to an investigation.",
    "FOISA s.35": "Releasing the information could harm the prevention or detection of crime.",
    "FOISA s.38": "The information is personal: somebody could be recognised from it.",
}
"""What a section means, by section without its subsections: Freedom of Information Act 2000 (FOIA) and Freedom of
Information (Scotland) Act 2002 (FOISA)."""


def exemption_meaning(exemption: str) -> str:
    """One sentence on what an exemption such as `FOIA s.40(2)` means; empty where none is known here."""
    return EXEMPTION.get(exemption.partition("(")[0].strip(), "")


def bounds(count: Count | None) -> str:
    """The bounds as a table shows them: `22`, `0–4`, `11 or more`; a dash where no count was given."""
    if count is None:
        return "–"
    if count.high is None:
        return f"{count.low:,} or more"
    return f"{count.low:,}" if count.is_exact else f"{count.low:,}–{count.high:,}"


def age_band(low: int | None, high: int | None) -> str:
    """The band in words: `12`, `10–21`, `under 12`, `18 and over`, `age not known`."""
    match low, high:
        case None, None:
            return "age not known"
        case None, int():
            return f"under {high + 1}"
        case int(), None:
            return f"{low} and over"
        case _:
            return str(low) if low == high else f"{low}–{high}"


def scope(value: Scope) -> str:
    """Who was counted, as far as the letter says: `ages 10–21, at risk, all exploitation`; empty where it is silent."""
    said = []
    if value.ages is not None:
        said.append(f"ages {age_band(value.ages.low, value.ages.high)}")
    if value.status is not None:
        said.append(STATUS[value.status])
    if value.exploitation is not None:
        said.append(EXPLOITATION[value.exploitation])
    return ", ".join(said)
