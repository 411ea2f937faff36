"""What is stored: the reference, the work, and what is published.

Only `councils.recording` writes these tables; `published` is written by `recording.publish` and
`recording.withdraw` alone.
"""

from councils.models.corrections import Correction, Withdrawal
from councils.models.desk import Assignment, AtDesk, Onlooker, SecondReading
from councils.models.official import OfficialFigure
from councils.models.published import (
    AgeCount,
    Answer,
    EthnicityCount,
    Figure,
    Finding,
    PublishedReturn,
    Release,
    VictimCount,
    YearCount,
)
from councils.models.register import Council, CouncilAlias, Neighbour, Population, ResidentGroup
from councils.models.replies import Reply, ReplyLink
from councils.models.rounds import Question, Request, RequestChange, Round
from councils.models.work import Decision, Document, Reading

__all__ = [
    "AgeCount",
    "Answer",
    "Assignment",
    "AtDesk",
    "Correction",
    "Council",
    "CouncilAlias",
    "Decision",
    "Document",
    "EthnicityCount",
    "Figure",
    "Finding",
    "Neighbour",
    "OfficialFigure",
    "Onlooker",
    "Population",
    "PublishedReturn",
    "Question",
    "Reading",
    "Release",
    "Reply",
    "ReplyLink",
    "Request",
    "RequestChange",
    "ResidentGroup",
    "Round",
    "SecondReading",
    "VictimCount",
    "Withdrawal",
    "YearCount",
]
