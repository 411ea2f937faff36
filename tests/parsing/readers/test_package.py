"""Packages of XML parts."""

import io
import zipfile

import pytest

from councils.parsing.readers.package import Package, child_of, children_of, name_of, parsed, value_of
from councils.parsing.text import UnreadableDocument


def package(**parts: str) -> Package:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/"), content)
    return Package.of(buffer.getvalue())


def test_names_are_told_without_their_namespace() -> None:
    root = parsed(b'<w:a xmlns:w="x"><w:b w:val="1"/><b xmlns="y" val="2"/></w:a>')
    assert name_of(root) == "a"
    assert [value_of(child) for child in children_of(root, "b")] == ["1", "2"]


def test_a_path_leads_to_the_first_of_each_name() -> None:
    root = parsed(b"<a><b/><c><d n='1'/><d n='2'/></c></a>")
    assert value_of(child_of(root, "c", "d"), "n") == "1"


@pytest.mark.parametrize("path", [("x",), ("b", "d"), ("c", "d", "e")])
def test_a_path_that_leads_nowhere_gives_nothing(path: tuple[str, ...]) -> None:
    found = child_of(parsed(b"<a><b/><c><d/></c></a>"), *path)
    assert found is None
    assert value_of(found) is None
    assert list(children_of(found, "d")) == []


@pytest.mark.parametrize("damaged", [b"", b"<a>", b"<a></b>", b"22", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'])
def test_damaged_or_growing_xml_is_refused(damaged: bytes) -> None:
    with pytest.raises(UnreadableDocument):
        parsed(damaged)


def test_a_part_that_is_not_there_is_nothing() -> None:
    assert package(a="<a/>").part("b") is None


def test_relations_lead_to_parts_from_their_own_folder() -> None:
    relations = (
        '<Relationships><Relationship Id="r1" Type="http://x/header" Target="head.xml"/>'
        '<Relationship Id="r2" Type="http://x/footer" Target="/word/foot.xml"/>'
        '<Relationship Id="r3" Type="http://x/styles" Target="../styles.xml"/>'
        '<Relationship Id="r4" Type="http://x/link" Target="http://y.example" TargetMode="External"/></Relationships>'
    )
    found = package(**{"word__document.xml": "<a/>", "word___rels__document.xml.rels": relations})
    assert found.related("word/document.xml") == [
        ("r1", "header", "word/head.xml"),
        ("r2", "footer", "word/foot.xml"),
        ("r3", "styles", "styles.xml"),
    ]


def test_a_part_without_relations_has_none() -> None:
    assert package(a="<a/>").related("a") == []


def test_elements_are_given_one_by_one() -> None:
    rows = package(sheet="<s><row r='1'><c r='A1'/></row><row r='2'/><other/></s>").elements("sheet", "row", "c")
    assert [(name_of(element), element.get("r")) for element in rows] == [("c", "A1"), ("row", "1"), ("row", "2")]


def test_the_elements_of_a_damaged_part_end_in_a_refusal() -> None:
    with pytest.raises(UnreadableDocument, match="damaged"):
        list(package(sheet="<s><row></s>").elements("sheet", "row"))
