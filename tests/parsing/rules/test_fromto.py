"""A table that says in one column from when and in the next to when it counts names one period in each row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from councils.domain.vocabulary import Question
from councils.parsing.rules.fromto import with_periods_joined
from tests.parsing.reading_letters import ASKED, answer_to, bounds

TABLE = """{heads}	Cases
1 September 2023	31 August 2024	66
1 September 2022	31 August 2023	59
16 September 2019	31 August 2020	37
"""


@pytest.mark.parametrize(
    "heads",
    [
        "From\tTo",
        "Start\tEnd",
        "Start date\tEnd date",
        "Period start\tPeriod end",
        "Beginning\tEnding",
        "Year from\tYear to",
        "Period begins\tPeriod ends",
        "First day\tLast day",
    ],
)
def test_each_row_has_the_period_between_its_two_days(heads: str) -> None:
    text = f"g) {ASKED['g']}\n\n{TABLE.format(heads=heads)}"
    assert bounds(answer_to(Question.YEARLY_CASES, text).figures) == [
        ("2023-09-01..2024-08-31", 66, 66),
        ("2022-09-01..2023-08-31", 59, 59),
        ("2019-09-16..2020-08-31", 37, 37),
    ]


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("01/04/2023", "31/03/2024"),
        ("2023-04-01", "2024-03-31"),
        ("April 2023", "March 2024"),
        ("1 Apr 2023", "31 Mar 2024"),
    ],
)
def test_days_and_months_are_written_in_many_ways(start: str, end: str) -> None:
    assert with_periods_joined(f"From\tTo\tCases\n{start}\t{end}\t66\n") == f"From–To\tCases\n{start}–{end}\t66\n"


@pytest.mark.parametrize(
    "table",
    [
        "Received\tClosed\tCases\n1 May 2023\t4 June 2023\t5\n1 May 2022\t4 June 2022\t6\n",
        "From\tTo\tCases\n2019\t2020\t5\n2020\t2021\t6\n",
        "From\tTo\tCases\nHome\tSchool\t5\nSchool\tHome\t6\n",
        "From\tTo\tCases\n12\t14\t5\n15\t17\t6\n",
        "1 May 2023\t4 June 2023\t5\n1 May 2022\t4 June 2022\t6\n",
        "From\tTo\n1 May 2023\t4 June 2023\n",
    ],
)
def test_other_columns_stay_as_they_are(table: str) -> None:
    assert with_periods_joined(table) == table


@given(st.text(alphabet="\t|\n 12FromToMay203", max_size=120))
def test_no_text_changes_its_length(text: str) -> None:
    assert len(with_periods_joined(text)) == len(text)
