"""Ethnic groups, as a council labels them and as the Census 2021 of England and Wales arranges them."""

from dataclasses import dataclass

from councils.domain.vocabulary import EthnicDetail, EthnicGroup


@dataclass(frozen=True, slots=True)
class Ethnicity:
    """The council's own label, its census group and, where one category alone fits, that category.

    `group` is None where the label cannot be mapped.
    """

    label: str
    group: EthnicGroup | None
    detail: EthnicDetail | None = None
