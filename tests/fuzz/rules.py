"""Throws made-up letters at the rules with atheris: nothing may be raised, and every span must be true.

python tests/fuzz/rules.py -max_total_time=60
"""

import sys

import atheris

with atheris.instrument_imports(
    include=["councils.parsing.rules", "councils.domain.wording", "councils.domain.period_words"]
):
    from councils.domain.period_words import find_periods
    from councils.domain.register import Register
    from councils.domain.wording import find_counts
    from councils.parsing import parse
    from councils.parsing.text import PlacedText

REGISTER = Register(())


def one(data: bytes) -> None:
    """One made-up letter."""
    text = atheris.FuzzedDataProvider(data).ConsumeUnicodeNoSurrogates(2000)
    for count in find_counts(text):
        assert 0 <= count.start < count.end <= len(text)
    for period in find_periods(text):
        assert 0 <= period.start < period.end <= len(text)
    for answer in parse(PlacedText(text), REGISTER).answers:
        for figure in answer.figures:
            assert figure.span is not None
            assert figure.span.of(text) == figure.words


if __name__ == "__main__":
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()
