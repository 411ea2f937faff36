"""`manifest.toml` beside letters: what each letter is. A letter never says that of itself."""

from dataclasses import dataclass
from pathlib import Path

from councils.reference.cells import refuse
from councils.reference.faults import CellFault
from councils.reference.tables import Fields, make_all, read_toml, tables

FILE_NAME = "manifest.toml"
FIELDS = ("file", "provenance", "original_reference", "source", "terms")
PROVENANCES = frozenset({"received", "published-by-council", "retold", "invented"})


@dataclass(frozen=True, slots=True)
class LetterRow:
    """What one letter is; `original_reference` is the council's own, of an answer that was retold."""

    line: int | None
    file: str
    provenance: str
    original_reference: str
    source: str
    terms: str


def read_manifest(folder: Path) -> dict[str, LetterRow] | None:
    """What the folder's letters are, by file name; None where it has no manifest. Raises FaultyFile."""
    path = folder / FILE_NAME
    if not path.is_file():
        return None
    data, text = read_toml(path)
    refuse(path, ((None, name, "is not a field of a manifest") for name in data if name != "letter"))
    letters = make_all(path, tables(path, data, text, "letter"), FIELDS, _letter)
    names = [letter.file for letter in letters]
    refuse(path, ((row.line, "file", f"{row.file} stands there twice") for row in letters if names.count(row.file) > 1))
    missing = [row for row in letters if not (folder / row.file).is_file()]
    refuse(path, ((row.line, "file", f"there is no {row.file} beside the manifest") for row in missing))
    return {letter.file: letter for letter in letters}


def _letter(fields: Fields) -> LetterRow:
    row = LetterRow(
        line=fields.line,
        file=fields.text("file"),
        provenance=fields.one_of("provenance", PROVENANCES),
        original_reference=fields.maybe("original_reference"),
        source=fields.maybe("source"),
        terms=fields.maybe("terms"),
    )
    if "/" in row.file or "\\" in row.file:
        raise CellFault("file", "is the name of a file beside the manifest, without a folder")
    if row.provenance == "retold" and not row.original_reference:
        raise CellFault("original_reference", "is missing: a retold letter names the case it retells")
    if row.source and not row.source.startswith(("https://", "http://")):
        raise CellFault("source", "is not a web address")
    return row
