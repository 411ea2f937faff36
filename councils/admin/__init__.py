"""Django's admin: people, councils, rounds to look after; all else to look up.

What a request came to is never typed over here: readings are proposed, checked, corrected and published by pages that
call `councils.recording`.
"""

from councils.admin import people, published, readings, register, rounds, work

__all__ = ["people", "published", "readings", "register", "rounds", "work"]
