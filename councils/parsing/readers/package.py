"""Documents that are ZIP packages of XML parts: opened within limits, with nothing fetched and no entity expanded."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from councils.parsing.readers.limits import MOST_UNPACKED_PART
from councils.parsing.text import UnreadableDocument

type Element = etree._Element  # noqa: SLF001 - the only name that the library's stubs give it
_DAMAGED = "it is damaged: a part of it cannot be read"


def parsed(content: bytes) -> Element:
    """Parse XML from outside; raises UnreadableDocument if it is damaged or tries to grow."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        require_memory(parser)
        raise UnreadableDocument(_DAMAGED) from fault
    if getattr(root.getroottree().docinfo, "doctype", ""):
        raise UnreadableDocument("it declares entities of its own, as no office program does: it is not opened")
    return root


def require_memory(parser: etree.XMLParser | etree.HTMLParser) -> None:
    """Raise MemoryError if that is what ended the parsing: it is reported as a fault of the document, or not at all."""
    if any(entry.type == etree.ErrorTypes.ERR_NO_MEMORY for entry in parser.error_log):
        raise MemoryError


def name_of(element: Element) -> str:
    """Return an element's name without its namespace, which differs between the strict and the usual form."""
    return str(element.tag).rpartition("}")[2]


def value_of(element: Element | None, name: str = "val") -> str | None:
    """Return an attribute by its name without namespace; None where the element or the attribute is missing."""
    if element is None:
        return None
    if (plain := element.get(name)) is not None:
        return str(plain)
    return next((str(value) for key, value in element.items() if str(key).rpartition("}")[2] == name), None)


def child_of(element: Element | None, *path: str) -> Element | None:
    """Return the first descendant that a path of names leads to."""
    for name in path:
        element = None if element is None else next((child for child in element if name_of(child) == name), None)
    return element


def children_of(element: Element | None, name: str) -> Iterator[Element]:
    """Yield the children of one name."""
    yield from (child for child in ([] if element is None else element) if name_of(child) == name)


@dataclass(frozen=True, slots=True)
class Package:
    """An opened package."""

    archive: zipfile.ZipFile
    names: frozenset[str]

    @classmethod
    def of(cls, document: bytes) -> Package:
        """Open a package; raises UnreadableDocument if it is damaged."""
        try:
            archive = zipfile.ZipFile(io.BytesIO(document))
        except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError, OSError) as fault:
            raise UnreadableDocument("it is damaged: its packing cannot be opened") from fault
        return cls(archive, frozenset(archive.namelist()))

    @property
    def unpacked(self) -> int:
        """The bytes that the parts say they come to together."""
        return sum(entry.file_size for entry in self.archive.infolist())

    def part(self, name: str) -> Element | None:
        """Return one part's XML, or None where there is no such part."""
        name = name.lstrip("/")
        return parsed(self._content(name)) if name in self.names else None

    def elements(self, name: str, *tags: str) -> Iterator[Element]:
        """Yield the elements of some names in a part, one at a time, so that a long part needs little memory."""
        if name.lstrip("/") not in self.names:
            return
        content = io.BytesIO(self._content(name.lstrip("/")))
        steps = etree.iterparse(
            content, tag=[f"{{*}}{tag}" for tag in tags], resolve_entities=False, no_network=True, load_dtd=False
        )
        try:
            for _, element in steps:
                yield element
                element.clear()
                while element.getprevious() is not None and (parent := element.getparent()) is not None:
                    del parent[0]
        except etree.XMLSyntaxError as fault:
            if any(entry.type == etree.ErrorTypes.ERR_NO_MEMORY for entry in steps.error_log):
                raise MemoryError from fault
            raise UnreadableDocument(_DAMAGED) from fault

    def related(self, name: str) -> list[tuple[str, str, str]]:
        """Return what a part refers to, as (identifier, kind of relation, name of the part)."""
        folder, _, file = name.lstrip("/").rpartition("/")
        relations = self.part(f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels")
        found = []
        for relation in () if relations is None else relations:
            target = value_of(relation, "Target") or ""
            if value_of(relation, "TargetMode") != "External":
                kind = (value_of(relation, "Type") or "").rpartition("/")[2]
                found.append((value_of(relation, "Id") or "", kind, _joined(folder, target)))
        return found

    def _content(self, name: str) -> bytes:
        try:
            with self.archive.open(name) as part:
                content = part.read(MOST_UNPACKED_PART + 1)
        except RuntimeError as fault:
            raise UnreadableDocument("it is encrypted: save it without a password") from fault
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, ValueError, EOFError, OSError) as fault:
            raise UnreadableDocument(_DAMAGED) from fault
        if len(content) > MOST_UNPACKED_PART:
            raise UnreadableDocument("it unpacks to far more than a letter holds")
        return content


def _joined(folder: str, target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
