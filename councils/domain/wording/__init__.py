"""The only place that knows what a council's words about counts mean: "<5", "nil", "not recorded", "s.40(2)"."""

from councils.domain.numbers import find_numbers, read_number
from councils.domain.wording.cells import COUNTED, could_be_year, is_symbol, read_wording
from councils.domain.wording.exemptions import Act, find_exemptions
from councils.domain.wording.hiding_words import HIDING_WORDS, words_spoken_of
from councils.domain.wording.legend import find_legend
from councils.domain.wording.meaning import SuppressionKey, Wording, WordingKind
from councils.domain.wording.running import CountFound, find_counts, find_gaps
from councils.domain.wording.shut_out import find_shut_out
from councils.domain.wording.signs import find_signs_spoken_of
from councils.domain.wording.suppression import find_key, find_suppression_key, speaks_of_small_numbers

__all__ = [
    "COUNTED",
    "HIDING_WORDS",
    "Act",
    "CountFound",
    "SuppressionKey",
    "Wording",
    "WordingKind",
    "could_be_year",
    "find_counts",
    "find_exemptions",
    "find_gaps",
    "find_key",
    "find_legend",
    "find_numbers",
    "find_shut_out",
    "find_signs_spoken_of",
    "find_suppression_key",
    "is_symbol",
    "read_number",
    "read_wording",
    "speaks_of_small_numbers",
    "words_spoken_of",
]
