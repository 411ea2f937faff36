"""Knows the lists that laws and refusal notices print, whose letters and numbers key no answers.

"(a) processed lawfully, fairly and in a transparent manner", "(a) the prevention or detection of crime", "(i) locating
the information": principles of data protection, interests that an exemption guards, what the cost limit may count.
"""

import re

from councils.domain.expressions import expression
from councils.parsing.rules.letter import Letter
from councils.parsing.text import Kind

_LED = (
    r"\W*(?:(?:the|a|an|any|its|whether|is|are|was|it|to|for|by|that|there|be)\s+)*"
    r"(?:(?:personal data|data|information)\s+(?:(?:is|are|must|shall|be|to)\s+)*)?"
)
_SURELY = expression(
    _LED
    + r"(?:process(?:ed|ing) (?:is )?(?:lawful|fair|necessary)|lawful\w*,? fair|collected (?:only )?for (?:specified|explicit)|purpose limitation|data minimisation|adequate,? (?:and )?relevant"
    r"|accurate and,? |kept (?:for no longer|in a form)|storage limitation|(?:processed|handled|kept) in a (?:manner|way) (?:that|which)|integrity and confidentiality"
    r"|prevention (?:or|and) detection|apprehension or|prosecution of offenders|administration of justice|assessment or collection|operation of (?:the )?immigration"
    r"|exercise by any public authority|physical (?:or|and) mental health|(?:endanger|safety) (?:of )?(?:any|an) individual|effective conduct of public affairs|free and frank"
    r"|determin(?:e|ing) whether (?:it|we|the (?:council|authority|information|public authority)) |data subjects?\b|data protection principles"
    r"|legitimate interests?\b|(?:purpose|necessity|balancing) test|disclosure (?:is |was )?(?:be )?necessary|public interest test|(?:factors?|arguments?) (?:in favour|for|against)"
    r"|(?:do )?(?:the )?(?:rights|interests)(?: (?:and|or) (?:freedoms|interests|rights))? of the (?:data|child|individual|person)"
    r"|(?:sub)?sections? \(?\d+\w?\)?(?:\(\w+\))* does not (?:oblige|exempt|apply|require|affect)|person making a request|public authority (?:is not|need not|must|shall|to which)|in this (?:act|section|part)\b|where a public authority"
    r"|information (?:is exempt information|to which this section)|duty to (?:confirm or deny|comply|communicate)"
    r"|to which (?:a|the|any|this) request (?:for information )?relates|constitutes? (?:the )?personal data|(?:either )?(?:the )?(?:first|second|third)(?:,? (?:(?:or|and) )?(?:the )?(?:second|third))*(?: (?:or|and) (?:the )?third)? condition"
    r"|(?:information )?(?:is held by (?:the|a) public authority|was already held with a view|was obtained by the (?:public )?authority|is obtained in the course of)|reasonable,? in all the circumstances|any investigation which (?:the|a|any)"
    r"|would(?:,? if disclosed,?)? (?:contravene|do so if)|would,? or would be likely to|disclosure of (?:the )?information to a member of the public|(?:be )?informed in writing (?:by|whether)|if that is the case,? to have that information"
    r"|(?:the )?exemptions? in section|(?:in )?respect of which|virtue of section|exempt(?:ion)? information (?:if|under|by virtue)|(?:only )?by virtue of"
    r"|burden (?:on|imposed)|motive of|value or serious purpose|stat(?:es?|ing) (?:that fact|why the exemption)|specif(?:y|ies) the exemption|(?:would|does|is) (?:the )?disclosure)",
    re.IGNORECASE,
)
_ALONE = expression(
    _LED
    + r"(?:lawfulness|accuracy|appropriate security|accountability|(?:locat|retriev|extract)(?:e|ing)(?: (?:the|any|it|such|a|and|or|information))|necessary (?:to meet|for the purposes?)"
    r"|consent|contract|legal obligation|vital interests?|public task|contraven\w+|reasonable expectations?|harass\w+|reasonably accessible|intended for future publication|maintenance of security)\b"
    r"(?=[^\n]{0,80}(?:\n|\Z))",
    re.IGNORECASE,
)


_DEFINES = expression(
    r"\W*(?:(?:an?|the|each|any|by|where we say|references? to)\s+)*(?:[\"“'‘][^\"”'’\n]{2,50}[\"”'’],?\s+(?:(?:here|in this (?:reply|letter|response|answer)),?\s+)?(?:refers? to|is|are|includes?|covers?|means?|stands for)\b"
    r"|(?!(?:i|we|you|this|that|it|they|there|he|she|please|which|who|what|our|my|your|council|letter|request|reply|answer|figures?|numbers?|data)\b)[a-z]+(?:[ -][a-z]+){0,3}?,?\s+"
    r"(?:means?|is defined|are defined|is taken to mean|has the (?:same )?meaning|have the (?:same )?meaning|stands for|(?:is|are) (?:an?|any|every|those|all) (?:persons?|people|child(?:ren)?|young (?:person|people)|individuals?|cases?|episodes?|adults?)\b(?! (?:open|currently|now)\b)))",
    re.IGNORECASE,
)
""" "“case” means an open episode", "a child is a person under 18"."""


def is_of_law(words: str) -> bool:
    """True for an entry of a list that a law, the reasoning of a refusal, or a list of definitions prints."""
    return any(words_of.match(words) is not None for words_of in (_SURELY, _ALONE, _DEFINES))


_NAMES_LAW = expression(
    r"\b(?:act|sections?|regulations?|articles?|schedule|principles?|paragraphs?|guidance|code of practice|commissioner|tribunal|definition|defin(?:es|ed)|legislation|law|statute)\b[^\n]*[:–—-]\s*$",
    re.IGNORECASE,
)
_OF_ASKER = expression(r"\b(?:you|your|wrote|asked|asks?|request(?:ed|er)?|questions?)\b", re.IGNORECASE)


def law_quoted(letter: Letter) -> tuple[tuple[int, int], ...]:
    """The quoted lines that give a law's words inside an answer: what stands below "Section 3 of the Act has it that:".

    Other quoted lines are an e-mail's earlier messages, which end what stands above them.
    """
    found: list[tuple[int, int]] = []
    leads = False
    for line in letter.lines:
        words = letter.text[line.start : line.end]
        if line.kind is not Kind.QUOTED:
            leads = _NAMES_LAW.search(words) is not None and _OF_ASKER.search(words) is None
        elif leads:
            found.append((line.start, line.end))
    return tuple(found)
