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


def test_letters_that_we_retell_are_counted_in_the_sentence_and_in_the_image() -> None:
    assert sentence(PLACES, retold=1).endswith(
        "One of these letters is retold by us: the figures are the council’s own, the sentences ours."
    )
    assert "2 of these letters are retold by us" in " ".join(
        image(PLACES, title="", source="", width=WIDE, retold=2).split()
    )


def test_nothing_is_said_of_retelling_where_nothing_is_retold() -> None:
    assert "retold" not in sentence(PLACES)
    assert "retold" not in image(PLACES, title="Who answered", source="", width=WIDE)


def test_every_standing_of_a_council_that_owes_an_answer_has_its_own_look() -> None:
    assert set(KINDS) == set(Standing) - {Standing.NOT_ASKED, Standing.ABOLISHED}
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
