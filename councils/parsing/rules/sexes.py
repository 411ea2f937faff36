"""Tells, of the columns of a table that counts girls and boys apart, the one that counts all of them: the last of "Girls | Boys | Children"."""

import re
from collections.abc import Mapping

from councils.domain.expressions import expression
from councils.parsing.rules.columns import is_of_one_sex
from councils.parsing.rules.totals import speaks_of_all

_OF_ANYBODY = expression(
    r"\W*(?:t|p|tot|persons|children|young people|cases|people|victims|number|no\.?|count|n)\W*", re.IGNORECASE
)
_ANY_SEX = expression(
    r"\W*(?:(?:of (?:which|whom)|number of|no\.? of)\s+)?(?:girls?|boys?|(?:fe)?males?|[mfu]|wom[ae]n|m[ae]n|young (?:wo)?m[ae]n|non[- ]binary|trans\w*|other gender|gender (?:not )?\w+|unknown(?: gender)?|not (?:known|stated|recorded))\W*",
    re.IGNORECASE,
)


def column_of_all(names: Mapping[int, str]) -> int | None:
    """The one column besides those of girls and of boys, where its heading says no more than that it counts people."""
    sexes = [at for at, name in names.items() if is_of_one_sex(name)]
    rest = [at for at, name in names.items() if not _ANY_SEX.fullmatch(name)]
    if len(sexes) < 2 or len(rest) != 1:
        return None
    name = names[rest[0]]
    return rest[0] if speaks_of_all(name) or _OF_ANYBODY.fullmatch(name) else None
