"""Ethnic groups, as a council labels them and as the Census 2021 of England and Wales arranges them."""

import re
from dataclasses import dataclass
from functools import lru_cache

from councils.domain.ethnic_labels import BEYOND_THE_GROUPS, CATEGORIES, DFE_CODES, GROUPS, HEADINGS, Place
from councils.domain.expressions import expression
from councils.domain.vocabulary import EthnicDetail, EthnicGroup


@dataclass(frozen=True, slots=True)
class Ethnicity:
    """The council's own label, its census group and, where one category alone fits, that category.

    `group` is None where the label cannot be mapped. Raises ValueError where the category is not one of the group.
    """

    label: str
    group: EthnicGroup | None
    detail: EthnicDetail | None = None

    def __post_init__(self) -> None:
        if self.detail is not None and self.group is not GROUP_OF[self.detail]:
            raise ValueError(f"{self.detail} is not a category of {self.group}")


GROUP_OF: dict[EthnicDetail, EthnicGroup] = {detail: group for detail, (group, _) in CATEGORIES.items()}
"""The census group that each of the nineteen categories belongs to."""

_PLACES: dict[str, Place] = {
    **dict.fromkeys(BEYOND_THE_GROUPS, (None, None)),
    **{wording: (group, None) for group, wordings in GROUPS.items() for wording in wordings},
    **{wording: (group, detail) for detail, (group, wordings) in CATEGORIES.items() for wording in wordings},
}
_OTHERS = {
    EthnicGroup.ASIAN: EthnicDetail.OTHER_ASIAN,
    EthnicGroup.BLACK: EthnicDetail.OTHER_BLACK,
    EthnicGroup.MIXED: EthnicDetail.OTHER_MIXED,
    EthnicGroup.WHITE: EthnicDetail.OTHER_WHITE,
    EthnicGroup.OTHER: EthnicDetail.OTHER_ETHNIC_GROUP,
}
_LONGEST_LABEL = 110
_WORDS = expression(r"[^\W\d_]+")
_LEFT_OUT = frozenset(
    {
        *("and", "or", "of", "the", "to", "a", "an", "for", "from", "please", "specify"),
        *("background", "backgrounds", "group", "groups", "category", "categories", "community", "communities"),
    }
)
_OF_ANY_GROUP = frozenset({"ethnicity", "ethnic", "origin", "heritage", "descent"})
LABEL_WORDS = frozenset(word for wording in (*_PLACES, *_LEFT_OUT, *_OF_ANY_GROUP) for word in wording.split())
"""Every word that the known labels are made of, in small letters."""
_CODE_FIRST = expression(r"\(?([A-Z]{4})\)?\s*[-–—:]?\s+(?=\w)|.*\(([A-Z]{4})\)\s*$")
_SAID_OF_ANYTHING = expression(r"ethnic|race|heritage|asian|black|white|mixed", re.IGNORECASE)


def map_label(label: str) -> Ethnicity:
    """The label, kept as written, with the group and category it means; both None where it cannot be mapped.

    Labels that go across groups ("BAME", "All other groups combined"), and those that name a part of the world rather
    than a group ("Eastern European"), cannot be mapped: whoever put a child under them may have meant several groups.
    """
    group, detail = _place(label) or (None, None)
    return Ethnicity(label, group, detail)


def is_ethnic_label(text: str, *, in_table: bool = False) -> bool:
    """True where the whole text is a label of an ethnic group, one that cannot be mapped included.

    `in_table` is True for a row of a table known to be by ethnicity: there "Other" and "Unknown" are labels too.
    """
    place = _place(text)
    if place is None:
        return False
    says_nothing_by_itself = place[1] is None and place[0] in (EthnicGroup.OTHER, EthnicGroup.UNKNOWN, None)
    said = _SAID_OF_ANYTHING.search(text) or re.search(r"\bb\.?a?\.?m\.?e\b|european|minorit", text, re.IGNORECASE)
    bare_other = _plain(text) in ("any other", "other", "both")
    return in_table or bool(said) or text.strip() in DFE_CODES or not (says_nothing_by_itself or bare_other)


@lru_cache(maxsize=2048)  # asked again and again of the words of one letter
def _place(label: str) -> Place | None:
    """Where the label stands among the groups; None where it is no label that is known."""
    if len(label) > _LONGEST_LABEL or any(character.isdigit() for character in label):
        return None
    if (code := label.strip()) in DFE_CODES:
        return DFE_CODES[code]
    if (coded := _CODE_FIRST.match(label)) and (coded[1] or coded[2]) in DFE_CODES:
        return DFE_CODES[coded[1] or coded[2]]
    words = _IN_ALL.sub("", _SHORT_FOR.sub("", label))
    return _place_of_plain(_plain(words)) or _place_beside_a_people(words) or _place_of_a_sex(words)


_SHORT_FOR = expression(r"(?<=\w)\s*\(\s*(?:BM[EX]|BAMER?|GRT|MEG?|EM)\s*\)\s*\Z")
""" "Black and minority ethnic (BME)": the same said again in capitals."""


_IN_ALL = expression(
    r"(?<=\w)\s*(?:\(\s*(?:(?:all|any|combined)(?:\s+(?:ethnic\s+)?(?:groups|backgrounds|categories|together|combined))?)\s*\)|[,–—-]\s*(?:all|combined))\s*\Z",
    re.IGNORECASE,
)
""" "White (all)", "Asian (all groups)", "Mixed - combined": the group as a whole."""
_OF_A_SEX = expression(
    r"(?P<stem>\S.*?\w)\s+(?:(?:young|teenage|teenaged|adult)\s+)?(?P<who>girls?|boys?|females?|males?|wom[ae]n|m[ae]n)\s*",
    re.IGNORECASE,
)
""" "White girls", "Pakistani men"."""


def names_a_sex(label: str) -> bool:
    """True for a label of the girls or the boys of a group, "White girls": a part of those whom the group counts."""
    return _OF_A_SEX.fullmatch(label) is not None


def names_adults(label: str) -> bool:
    """True for "Asian men": a group, but of no children."""
    named = _OF_A_SEX.fullmatch(label)
    return named is not None and named["who"].casefold() in ("man", "men", "woman", "women")


def _place_of_a_sex(label: str) -> Place | None:
    """The group that "White girls" and "Asian men" are of; none where "other men" or "unknown girls" may be any."""
    named = _OF_A_SEX.fullmatch(label)
    place = _place_of_plain(_plain(named["stem"])) if named else None
    return place if place is not None and place[0] not in (None, EthnicGroup.UNKNOWN, EthnicGroup.OTHER) else None


_A_PEOPLE = (
    r"(?:(?!wom[ae]n|m[ae]n\b|human|multi)[A-Z][a-z]*(?:ish|ian|ean|an|ese|i|iot)"
    r"|Roma|Czech|Slovak|Greek|Dutch|Vlach|Kurd|Thai)"
)
_BESIDE_A_PEOPLE = expression(rf"(?P<stem>[^()]+?)\s*\(\s*{_A_PEOPLE}(?:\s*(?:/|,|&|and|or)\s*{_A_PEOPLE})*\s*\)\s*")
""" "Other White (Polish)", "Asian (Afghan)": the group, and a people that no census lists."""


def _place_beside_a_people(label: str) -> Place | None:
    named = _BESIDE_A_PEOPLE.fullmatch(label)
    place = _place_of_plain(_plain(named["stem"])) if named else None
    return place if place is not None and place[0] not in (None, EthnicGroup.UNKNOWN) else None


def _plain(label: str) -> str:
    """The label's words in small letters, without those that tell no group from another."""
    words = (_ONE_OF.get(word, word) for word in map(_as_meant, _WORDS.findall(label.casefold())))
    return " ".join(word for word in words if word not in _LEFT_OUT)


_SHORTEST_MISTYPED = 6
_PEOPLES = (
    "afghan african albanian american asian bangladeshi black british caribbean chinese english european "
    "filipino gypsy indian iranian iraqi irish jewish kurdish nepalese nepali nigerian pakistani polish "
    "romanian romany scottish somali syrian traveller turkish vietnamese welsh white mixed unknown background "
    "backgrounds ethnic ethnicity heritage"
)
_PUT_RIGHT = frozenset(_PEOPLES.split())
"""The words of which a slip is put right: of a group or a people, and what goes with them; no verb."""
_WORDS_OF_THEIR_OWN = frozenset(
    {"travelled", "traveled", "travels", "polished", "romans", "ethics", "blanks", "blocks"}
)


def is_mistyped(label: str) -> bool:
    """True for a label that is a known one only with a slip of the typist put right: a person should look at it."""
    return any(_as_meant(word) != word for word in _WORDS.findall(label.casefold()))


@lru_cache(maxsize=2048)
def _as_meant(word: str) -> str:
    """A long word of a group with one slip put right, "backgroud"; the word itself where none or two could be meant.

    A word that another only goes on from ("Pakistan", "Pakistani") is no slip; nor is "slated" for "stated".
    """
    if len(word) < _SHORTEST_MISTYPED or word in LABEL_WORDS or word in _ONE_OF or word in _WORDS_OF_THEIR_OWN:
        return word
    meant = [known for known in _PUT_RIGHT if known[0] == word[0] and _is_one_slip(known, word)]
    return meant[0] if len(meant) == 1 else word


def _is_one_slip(meant: str, typed: str) -> bool:
    """True where one letter is left out, added, another one, or changed places with the next; not where one goes on."""
    first = next((at for at, (one, other) in enumerate(zip(meant, typed, strict=False)) if one != other), None)
    if first is None:
        return False
    rest, other = meant[first:], typed[first:]
    turned = rest[1:2] + rest[:1] + rest[2:]
    return other in (rest[1:], turned) or other[1:] in (rest, rest[1:])


_ONE_OF = {
    f"{people}s": people
    for people in ("traveller", "pakistani", "indian", "bangladeshi", "somali", "african", "asian", "arab", "nigerian")
} | {"carribean": "caribbean", "gypsies": "gypsy", "minorities": "minority", "ethnicities": "ethnicity"}
""" "3 were Irish Travellers": the people for their group."""


def _place_of_plain(plain: str) -> Place | None:
    if plain in _PLACES:
        return _PLACES[plain]
    for prefix, group in HEADINGS:
        rest = plain.removeprefix(prefix + " ")
        if rest != plain and (place := _place_within(rest, group)):
            return place
    without = " ".join(word for word in plain.split() if word not in _OF_ANY_GROUP)
    return _PLACES.get(without) or _place_of_any(plain) or _place_of_list(plain) or _place_in_a_nation(plain)


_OF_THE_KINGDOM = expression(
    r"(?:white |english |welsh |scottish |northern irish |n irish |ni |british |cornish |uk )+"
)
_BLACK_OR = expression(r"(?=.*\bblack\b)(?:black |british |welsh |african |caribbean )+")


_NATIONS = frozenset({"british", "scottish", "welsh", "english"})


def _place_in_a_nation(plain: str) -> Place | None:
    """ "Pakistani, Scottish Pakistani or British Pakistani", as the census of Scotland says: the one group named."""
    words = tuple(dict.fromkeys(word for word in plain.split() if word not in _NATIONS))
    if not _NATIONS & set(plain.split()):
        return None
    place = _PLACES.get(" ".join(words))
    named = (EthnicGroup.ASIAN, EthnicGroup.BLACK)
    return place if place is not None and (place[0] in named or place[1] is EthnicDetail.ARAB) else None


def _place_of_any(plain: str) -> Place | None:
    """ "Any mixed background", "any Asian group": the group as a whole."""
    rest = plain.removeprefix("any ")
    place = _PLACES.get(rest) if rest != plain else None
    return (place[0], None) if place is not None and place[1] is None else None


def _place_of_list(plain: str) -> Place | None:
    """The nations of the Kingdom, or the names of the Black group, in whatever order: "Welsh/English/…/British"."""
    words = f"{plain} ".replace(" other british ", " british ")
    nations = set(plain.replace("northern irish", "northern").split()) - {"white", "other"}
    if _OF_THE_KINGDOM.fullmatch(words) and len(nations) > 1:
        return (EthnicGroup.WHITE, EthnicDetail.BRITISH)
    if _BLACK_OR.fullmatch(words) and {"african", "caribbean"} <= set(plain.split()):
        return (EthnicGroup.BLACK, None)
    return None


def _place_within(rest: str, group: EthnicGroup) -> Place | None:
    """The place that the words after a group's heading mean, which must be one of that group."""
    if rest in ("other", "any other", "any other ethnic", "other ethnic", "others"):
        return (group, _OTHERS[group])
    place = _PLACES.get(rest)
    return place if place is not None and place[0] is group else None
