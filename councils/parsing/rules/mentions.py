"""Tells a council that a letter only mentions, as the one to ask ("please write to …") or as a neighbour, from the council that writes it."""

import re
from enum import IntEnum

from councils.domain.expressions import expression


class Mention(IntEnum):
    """How a council is named: as its own name may be, beside somebody else, or as another body that holds or does it."""

    OWN = 0
    BESIDE = 1
    REFERRED = 2


_SENTENCE_ENDS = expression(r"[.;!?]\s+(?=[A-Z])|\n\s*\n")
_REFERRED = expression(
    r"\b(?:contact|(?<!for )contact(?:ing|ed)|write to|(?<!for )writing to|(?<!for )approach(?:ing|ed)?|(?<!for )ask(?:ing)?|apply to|(?:re)?direct(?:ed|ing)?(?: \w+){0,5} to|refer(?:red|ring)?(?: \w+){0,4} to"
    r"|send(?: \w+){0,8} to|sent(?: on)? to|forward(?:ed)?(?: \w+){0,4} to|pass(?:ed)?(?: \w+){0,4} to|transfer(?:red)?(?: \w+){0,4} to"
    r"|(?:held|provided|run|delivered|commissioned|managed|undertaken|carried out|answered|dealt with|discharged|exercised) by|(?:available|obtained|sought|requested) from"
    r"|(?:responsib\w+|job|matter|function|duty|duties|role|remit|business|task) (?:of|for)|(?:sits?|lies?|rests?) with|instead,? (?:to|from)"
    r"|neighbour(?:s|ing)?\b.{0,30}|(?:share[ds]?|sharing|partnership|jointly|together|work(?:s|ing)?|alongside)(?: \w+){0,5}? with|alongside|such as|unlike|as (?:does|do|is|are)|formerly|previously|the former|successor(?: authority)? (?:to|of)|replac(?:es|ed|ing)|predecessor(?:s were| was|,)?|,\s*like|merge[rd] with)"
    r"\s*,?:?\s*(?:both\s+)?(?:the\s+|our\s+)?(?:[A-Z][\w'’& ]{2,50} and )?$",
)
_BESIDE = expression(r"\b(?:to|with|and|of|in|for the county,?)\s+(?:the\s+)?$", re.IGNORECASE)
_IS_HOLDER = expression(
    r"\s*(?:,\s*which|\s+who|\s+which)?\s+(?:is|are)\s+(?:the\s+|our\s+|a\s+)?(?:responsible|neighbour|children['’]s services|local authority|relevant|authority|body|one(?! of\b)|upper)"
    r"|\s*,?\s*(?:which|who)\s+(?:is|are|provides?|runs?|holds?|delivers?)\b|\s+(?:does|do|runs?|provides?|delivers?)\s+(?:so|that|those|these|children['’]s|social)\b"
    r"|\s+(?:may|might|will|would|should) (?:be able|hold|have)\b",
    re.IGNORECASE,
)

_ADDRESS_BELOW = expression(
    r"\b(?:write|writ(?:ing|ten)|contact\w*|appl(?:y|ied)|ask(?:ed)?|reached|address(?:ed)?|send|sent|obtained?|requests?|council|authority)\b[^\n.]{0,40}:[^\S\n]*\n\s*(?:[^\n:.]{1,60}\n){0,3}[^\S\n]*$",
    re.IGNORECASE,
)
""" "… to which you can write at:" over the lines of an address."""


def mention_of(text: str, start: int, end: int) -> Mention:
    """How the words around the name from `start` to `end` speak of it."""
    begins = max(0, start - 120)
    before = _SENTENCE_ENDS.split(text[begins:start])[-1].replace("\n", " ")
    after = text[end : end + 60].replace("\n", " ")
    if _REFERRED.search(before) or _IS_HOLDER.match(after) or _ADDRESS_BELOW.search(text[begins:start]):
        return Mention.REFERRED
    return Mention.BESIDE if _BESIDE.search(before) else Mention.OWN


_OTHER_BODY = expression(
    r"[ \t]+(?:and[ \t]+\w+[ \t]+)?(?:Police|Constabulary|Parish|Town[ \t]+Council|Community[ \t]+Council|NHS|Hospitals?|University|College|School|Academy|Fire|Magistrates|Crown"
    r"|Road|Street|Lane|Avenue|Close|Way|Square|Gate|Hill|House|Park|Station|MP|Citizens|Chamber|ICB|CCG)\b"
)
_PART_BEFORE = expression(
    r"(?:North|South|East|West|Mid|Greater|Upper|Lower|New|Great|Little|Central|Northern|Southern|Eastern|Western)[ \t-]+$"
)


def is_part_of_another(text: str, start: int, end: int, *, in_full: bool) -> bool:
    """True where the name is a piece of another body's or place's: "Avonbrook Police", "South Avonbrook Council"."""
    if _PART_BEFORE.search(text[max(0, start - 12) : start]):
        return True
    return not in_full and _OTHER_BODY.match(text, end) is not None


_UNKNOWN = expression(
    r"\W*(?!(?:Dear|Your|Our|This|To|From|By)\b)(?:(?:London|Royal|Metropolitan|County)[ ]Borough[ ]of[ ]|City[ ]of[ ]|Council[ ]of[ ]the[ ])?(?:[A-Z][\w'’.-]*[ ](?:(?:and|of|upon|on|the|&)[ ])*){1,5}"
    r"(?:Council|COUNCIL|MBC|BC|DC|CC)\W*"
)


def is_council_line(words: str) -> bool:
    """True for a line that is nothing but some council's name, as a letterhead is."""
    return len(words) < 80 and _UNKNOWN.fullmatch(words) is not None
