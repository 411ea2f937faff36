"""Letters under a path: what they are is said beside them, never by them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from councils.reference.faults import FaultyFile
from councils.reference.letters import find_letters
from councils.reference.manifest import read_manifest
from tests.returns import FIXTURES

Written = Callable[[str, str], Path]
RETOLD = '[[letter]]\nfile = "a.txt"\nprovenance = "retold"\noriginal_reference = "FOI 1"\n'


def faults(folder: Path) -> list[str]:
    with pytest.raises(FaultyFile) as refused:
        read_manifest(folder)
    return [str(fault) for fault in refused.value.faults]


def test_the_example_letters_are_all_retold_and_name_their_original() -> None:
    letters = find_letters([FIXTURES / "letters"])
    assert {letter.path.name for letter in letters} >= {"coventry.txt", "herefordshire.html"}
    assert all(letter.row is not None and letter.row.provenance == "retold" for letter in letters)
    assert {letter.row.original_reference for letter in letters if letter.row} >= {"FOI705633873", "FOI2025/00735"}


def test_without_a_manifest_nothing_is_said_of_a_letter(written: Written, tmp_path: Path) -> None:
    written("a.txt", "This letter is retold.")
    [letter] = find_letters([tmp_path])
    assert (letter.row, letter.refused) == (None, "")


def test_a_letter_that_the_manifest_does_not_name_is_refused(written: Written, tmp_path: Path) -> None:
    written("a.txt", "x")
    written("b.txt", "y")
    written("manifest.toml", RETOLD)
    assert [letter.refused for letter in find_letters([tmp_path])] == [
        "",
        "manifest.toml beside it does not say what it is",
    ]


def test_a_faulty_manifest_refuses_its_letters_and_no_others(written: Written, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "c.txt").write_text("z")
    written("a.txt", "x")
    written("manifest.toml", RETOLD.replace("retold", "trusted"))
    refused = {letter.path.name: letter.refused for letter in find_letters([tmp_path])}
    assert refused["a.txt"].startswith("manifest.toml, line 1, provenance: 'trusted' is none of")
    assert refused["c.txt"] == ""


def test_a_file_named_beside_its_folder_is_found_once(written: Written, tmp_path: Path) -> None:
    path = written("a.txt", "x")
    assert [letter.path for letter in find_letters([path, tmp_path])] == [path]


def test_what_explains_letters_and_what_is_hidden_is_no_letter(written: Written, tmp_path: Path) -> None:
    for name in ("README.md", "a.expected.json", ".hidden.txt", "manifest.toml"):
        written(name, RETOLD.replace("a.txt", "b.txt"))
    written("b.txt", "x")
    assert [letter.path.name for letter in find_letters([tmp_path])] == ["b.txt"]


def test_a_named_file_is_a_letter_whatever_it_is_called(written: Written) -> None:
    path = written("notes.md", "x")
    assert [letter.path for letter in find_letters([path])] == [path]


def test_a_path_that_is_not_there_is_refused_and_stops_nothing(written: Written, tmp_path: Path) -> None:
    path = written("a.txt", "x")
    assert [letter.refused for letter in find_letters([tmp_path / "gone", path])] == [
        "there is no such file or folder",
        "",
    ]


@pytest.mark.parametrize(
    ("manifest", "said"),
    [
        (RETOLD.replace('original_reference = "FOI 1"\n', ""), "line 1, original_reference: is missing"),
        (RETOLD + RETOLD, "line 1, file: a.txt stands there twice"),
        (RETOLD.replace("a.txt", "b.txt"), "line 1, file: there is no b.txt beside the manifest"),
        (RETOLD.replace("a.txt", "../a.txt"), "line 1, file: is the name of a file beside"),
        (RETOLD + 'colour = "red"\n', "line 1, colour: is not a field"),
        (RETOLD + 'source = "somewhere"\n', "line 1, source: is not a web address"),
        ('colour = "red"\n' + RETOLD, "colour: is not a field of a manifest"),
        ("[[letter]]\nfile = 3\n", "line 1, file: must be a text"),
    ],
)
def test_a_manifest_that_is_wrong_says_where_and_why(
    written: Written, tmp_path: Path, manifest: str, said: str
) -> None:
    written("a.txt", "x")
    written("manifest.toml", manifest)
    assert faults(tmp_path)[0].removeprefix("manifest.toml, ").startswith(said)
