"""The map of who answered says in words what it shows, and shows nothing more."""

from dataclasses import dataclass

from lxml import etree

from councils.charts.coverage import KINDS, image, sentence
from councils.charts.palette import NARROW, WIDE
from councils.domain.standing import Standing


@dataclass(frozen=True)
class Place:
    q: int
    r: int
    council: str
    standing: Standing


PLACES = (
    Place(0, 0, "eastmarsh", Standing.ANSWERED),
    Place(1, 0, "northwold", Standing.NO_LETTER),
    Place(2, 0, "fen-trust", Standing.NO_LETTER),
    Place(2, 1, "fen-trust", Standing.NO_LETTER),
)


def test_the_sentence_counts_councils_and_not_hexagons() -> None:
    assert sentence(PLACES) == (
        "Of 3 councils and trusts with children’s services: 1 answered, published here, 2 no letter in this collection."
    )


def test_the_sentence_names_no_standing_that_no_council_has() -> None:
    assert "overdue" not in sentence(PLACES)


def test_every_standing_of_a_council_that_owes_an_answer_has_its_own_look() -> None:
    assert set(KINDS) == set(Standing) - {Standing.NOT_ASKED}
    assert len({(kind.colour, kind.hatch) for kind in KINDS.values()}) == len(KINDS)


def test_the_image_is_whole_and_breaks_no_strict_policy() -> None:
    for width in (WIDE, NARROW):
        svg = image(PLACES, title="Who answered", source="Source: tests.", width=width)
        root = etree.fromstring(svg.encode())
        assert root.findtext("{http://www.w3.org/2000/svg}desc") == sentence(PLACES)
        assert not root.xpath("//@style")
        assert "Source: tests." in svg


def test_the_same_map_gives_the_same_bytes() -> None:
    first, second = (image(PLACES, title="Who answered", source="", width=WIDE) for _ in range(2))
    assert first == second
