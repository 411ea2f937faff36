"""The names under which councils, the Department for Education and the census know each ethnic group.

Wordings are in the plain form of `councils.domain.ethnicity`: small letters, without marks, "and", "or", "of",
"background", "group". A heading before a category ("Asian or Asian British - Pakistani") is taken off first.
"""

from councils.domain.vocabulary import EthnicDetail, EthnicGroup

type Place = tuple[EthnicGroup | None, EthnicDetail | None]

_ASIAN, _BLACK, _MIXED = EthnicGroup.ASIAN, EthnicGroup.BLACK, EthnicGroup.MIXED
_WHITE, _OTHER, _UNKNOWN = EthnicGroup.WHITE, EthnicGroup.OTHER, EthnicGroup.UNKNOWN


def _each(wordings: str) -> tuple[str, ...]:
    return tuple(" ".join(wording.split()) for wording in wordings.split(","))


CATEGORIES: dict[EthnicDetail, tuple[EthnicGroup, tuple[str, ...]]] = {
    EthnicDetail.BANGLADESHI: (_ASIAN, _each("bangladeshi")),
    EthnicDetail.CHINESE: (_ASIAN, _each("chinese, hong kong chinese")),
    EthnicDetail.INDIAN: (_ASIAN, _each("indian")),
    EthnicDetail.PAKISTANI: (_ASIAN, _each("pakistani")),
    EthnicDetail.OTHER_ASIAN: (_ASIAN, _each("other asian, any other asian, nepali, nepalese, sri lankan, filipino")),
    EthnicDetail.AFRICAN: (_BLACK, _each("african, black african, somali, nigerian")),
    EthnicDetail.CARIBBEAN: (_BLACK, _each("caribbean, black caribbean")),
    EthnicDetail.OTHER_BLACK: (
        _BLACK,
        _each("other black, any other black, any other black african caribbean, other black african caribbean"),
    ),
    EthnicDetail.WHITE_AND_ASIAN: (_MIXED, _each("white asian, asian white")),
    EthnicDetail.WHITE_AND_BLACK_AFRICAN: (_MIXED, _each("white black african, white african, black african white")),
    EthnicDetail.WHITE_AND_BLACK_CARIBBEAN: (
        _MIXED,
        _each("white black caribbean, white caribbean, black caribbean white"),
    ),
    EthnicDetail.OTHER_MIXED: (
        _MIXED,
        _each("other mixed, any other mixed, other mixed multiple, any other mixed multiple"),
    ),
    EthnicDetail.BRITISH: (
        _WHITE,
        _each(
            """white british, british white, w british, wh british, white brit,
            white english, white welsh, white welsh british, white scottish, white
            northern irish, white uk, english welsh scottish northern irish british, english welsh scottish northern
            irish, english, welsh, scottish, northern irish, other british, white other british, other white british
            """
        ),
    ),
    EthnicDetail.IRISH: (_WHITE, _each("irish")),
    EthnicDetail.GYPSY_OR_IRISH_TRAVELLER: (
        _WHITE,
        _each("gypsy irish traveller, irish traveller, gypsy, traveller irish heritage, gypsy traveller, traveller"),
    ),
    EthnicDetail.ROMA: (_WHITE, _each("roma, romany")),
    EthnicDetail.OTHER_WHITE: (
        _WHITE,
        _each(
            """other white, any other white, white european, white eastern european, white western european,
            white polish, white romanian, other white european, white other european"""
        ),
    ),
    EthnicDetail.ARAB: (_OTHER, _each("arab")),
    EthnicDetail.OTHER_ETHNIC_GROUP: (_OTHER, _each("any other ethnic, any other ethnicity, any other")),
}
"""Each census category with its group and the wordings that mean it alone."""

GROUPS: dict[EthnicGroup, tuple[str, ...]] = {
    _ASIAN: _each("asian, asian british, asian asian british, asian asian british asian welsh, all asian, south asian"),
    _BLACK: _each(
        """black, black british, black black british, black african caribbean, black african caribbean black british,
        black black british black welsh caribbean african, black caribbean african, african caribbean, afro caribbean,
        all black, caribbean black"""
    ),
    _MIXED: _each(
        """mixed, mixed multiple, mixed multiple ethnic, multiple ethnic, dual heritage, mixed dual heritage,
        mixed heritage, mixed race, mixed parentage, mixed dual, mixed ethnicity, mixed ethnic, white black"""
    ),
    _WHITE: _each(
        """white, all white, gypsy roma, roma gypsy, gypsy roma traveller, gypsy roma irish traveller,
        irish traveller gypsy roma, gypsy traveller roma, white minority, white minority ethnic, white ethnic minority,
        minority white, minority white ethnic, ethnic minority white, white non british, white non uk, grt,
        showman showwoman, white showman showwoman"""
    ),
    _OTHER: _each(
        "other, other ethnic, other ethnicity, another ethnic, another ethnicity, others, arab other, arab any other"
    ),
    _UNKNOWN: _each(
        """not stated, unknown, not known, not recorded, unrecorded, refused, not obtained, not yet obtained,
        information not yet obtained, information not obtained, information refused, declined, declined state,
        prefer not say, prefer not state, did not wish answer, undeclared, undisclosed, not declared, not disclosed,
        not provided, not specified, not given, not established, not held, not available, unspecified, missing,
        no information, no data, no ethnicity, no ethnicity recorded, no recorded ethnicity, no ethnicity stated,
        no ethnicity given, no ethnicity provided, be confirmed, tbc, not yet recorded, not yet known,
        unknown not stated, not stated unknown, unknown not recorded, not recorded unknown,
        not known not recorded, refused not obtained,
        not stated not recorded, not recorded not stated, refused declined, n k, nk"""
    ),
}
"""Each group with the wordings that mean it and no single category, or two of them ("Gypsy/Roma")."""

BEYOND_THE_GROUPS = _each(
    """all other combined, all others combined, all other, all other ethnic, all other ethnicity, all others,
    other combined, all ethnic, all ethnicity, bame, bamer, bme, bame total, minority, non white, not white,
    ethnic minority, minority ethnic, other minority, other ethnic minority, other minority ethnic, global majority,
    all minority ethnic, all ethnic minority, asian minority ethnic, black minority, black minority ethnic,
    black ethnic minority, black asian minority, black asian minority ethnic, black asian ethnic minority, minoritised,
    minoritised ethnic, black minoritised, black asian minoritised, black minoritised ethnic, ethnically minoritised,
    racially minoritised, racialised minority, people colour, children colour, black asian, asian black,
    other unknown, unknown other, other not stated, other not known, other not recorded, other refused,
    non white british, not white british, other than white, all other than white, other than white british,
    all other than white british, british, european, eastern european, western european, other european,
    asian chinese other, kurdish, afghan, iranian, iraqi, syrian, albanian, turkish, polish, romanian, vietnamese,
    latin american, middle eastern, jewish, african asian"""
)
"""Wordings of ethnicity that cannot be mapped: across several groups, or a part of the world."""

DFE_CODES: dict[str, Place] = {
    "WBRI": (_WHITE, EthnicDetail.BRITISH),
    "WIRI": (_WHITE, EthnicDetail.IRISH),
    "WIRT": (_WHITE, EthnicDetail.GYPSY_OR_IRISH_TRAVELLER),
    "WROM": (_WHITE, None),
    "WOTH": (_WHITE, EthnicDetail.OTHER_WHITE),
    "MWBC": (_MIXED, EthnicDetail.WHITE_AND_BLACK_CARIBBEAN),
    "MWBA": (_MIXED, EthnicDetail.WHITE_AND_BLACK_AFRICAN),
    "MWAS": (_MIXED, EthnicDetail.WHITE_AND_ASIAN),
    "MOTH": (_MIXED, EthnicDetail.OTHER_MIXED),
    "AIND": (_ASIAN, EthnicDetail.INDIAN),
    "APKN": (_ASIAN, EthnicDetail.PAKISTANI),
    "ABAN": (_ASIAN, EthnicDetail.BANGLADESHI),
    "AOTH": (_ASIAN, EthnicDetail.OTHER_ASIAN),
    "CHNE": (_ASIAN, EthnicDetail.CHINESE),
    "BCRB": (_BLACK, EthnicDetail.CARIBBEAN),
    "BAFR": (_BLACK, EthnicDetail.AFRICAN),
    "BOTH": (_BLACK, EthnicDetail.OTHER_BLACK),
    "OOTH": (_OTHER, EthnicDetail.OTHER_ETHNIC_GROUP),
    "REFU": (_UNKNOWN, None),
    "NOBT": (_UNKNOWN, None),
}
"""The codes of the Department for Education's children in need census; WROM is Gypsy and Roma together."""

HEADINGS: tuple[tuple[str, EthnicGroup], ...] = (
    ("asian asian british asian welsh", _ASIAN),
    ("asian asian british", _ASIAN),
    ("asian british", _ASIAN),
    ("asian", _ASIAN),
    ("black black british black welsh caribbean african", _BLACK),
    ("black african caribbean black british", _BLACK),
    ("black black british", _BLACK),
    ("black british", _BLACK),
    ("black", _BLACK),
    ("mixed multiple ethnic", _MIXED),
    ("mixed multiple", _MIXED),
    ("mixed dual heritage", _MIXED),
    ("mixed heritage", _MIXED),
    ("dual heritage", _MIXED),
    ("mixed dual", _MIXED),
    ("mixed race", _MIXED),
    ("mixed", _MIXED),
    ("white", _WHITE),
    ("other ethnic", _OTHER),
    ("other", _OTHER),
)
"""Names of groups that stand before a category, the longer first."""
