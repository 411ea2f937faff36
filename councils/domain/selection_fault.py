"""What is wrong with an address that asks for a comparison."""


class SelectionFault(ValueError):
    """A part of the query string that cannot be met: which part, what was given, and why not."""

    def __init__(self, part: str, value: str, reason: str) -> None:
        super().__init__(f"{part}: {reason}")
        self.part = part
        self.value = value
        self.reason = reason
