"""How large a document may be before it is no letter."""

LARGEST_DOCUMENT = 25 * 1024 * 1024
"""Bytes of a file; a council's letter with its attachments runs to a few megabytes."""

MOST_UNPACKED = 200 * 1024 * 1024
"""Bytes that a packed document may come to; a small one that unpacks to more is meant to harm."""

MOST_UNPACKED_PART = 60 * 1024 * 1024
"""Bytes of one part of a packed document."""

MOST_CELLS = 400_000
"""Cells of all tables of a document together."""
