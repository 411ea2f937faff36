"""From the bytes of a document to its text with places. One kind of document, one module."""

from councils.parsing.readers.kinds import read

__all__ = ["read"]
