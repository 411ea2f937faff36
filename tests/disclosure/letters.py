"""Letters of invented councils for the attacker: true numbers, how each council says them, and what is withdrawn."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from django.contrib.auth import get_user_model
from hypothesis import strategies as st

from councils.domain.phrases import age_band
from councils.models import Answer, Correction, Population, PublishedReturn, Question, Release, Request, Withdrawal
from tests.published import Given, a_council, a_release, a_round, publish

MOST = 60
"""No true number is larger."""
LABELS = {
    "Pakistani": ("asian", "pakistani"),
    "Indian": ("asian", "indian"),
    "White British": ("white", "british"),
    "Not stated": ("unknown", ""),
}
AGES = {age_band(low, high): (low, high) for low, high in ((12, 12), (13, 13), (14, 15))}
YEARS = ("2023", "2024")
NOW, GROUPS, ETHNICITY, AGE, EACH_YEAR = (
    *("current_cases", "group_based_cases", "victim_ethnicity", "victim_age", "yearly_cases"),
)
QUESTIONS = (NOW, GROUPS, ETHNICITY, AGE, EACH_YEAR)

type Key = tuple[str, int, str, str]
"""A cell: the council, which of its letters, the question and the category."""


@dataclass(frozen=True)
class Said:
    """A true number and what the council says of it; no bounds: it says nothing."""

    true: int
    words: str
    low: int | None
    high: int | None

    @property
    def is_hidden(self) -> bool:
        return self.low is None or self.low != self.high


def exactly(number: int) -> Said:
    return Said(number, str(number), number, number)


def fewer_than_five(number: int) -> Said:
    return Said(number, "<5", 0, 4)


def more_than_four(number: int) -> Said:
    return Said(number, "more than 4", 5, None)


type Cells = dict[str, Said]


@dataclass(frozen=True)
class Letter:
    """What one letter says, cell by cell; a question without cells was not answered."""

    answers: Mapping[str, Cells]


@dataclass(frozen=True)
class Collection:
    """Everything published: letters by council, in the order of releases, and what was taken out afterwards."""

    letters: dict[str, tuple[Letter, ...]]
    residents: dict[str, int]
    withdrawn: frozenset[tuple[str, str, str]] = frozenset()
    releases: dict[int, dict[str, int]] = field(default_factory=dict)

    def cells(self) -> Iterable[tuple[Key, Said]]:
        for slug, letters in self.letters.items():
            for edition, letter in enumerate(letters):
                for question, cells in letter.answers.items():
                    yield from (((slug, edition, question, name), said) for name, said in cells.items())

    def is_out(self, key: Key) -> bool:
        """Whether a cell was withdrawn: itself, its question or the whole return."""
        slug, _, question, category = key
        return bool({(slug, "", ""), (slug, question, ""), (slug, question, category)} & self.withdrawn)

    def of(self, slug: str, edition: int, question: str) -> list[Key]:
        """The cells of one answer."""
        return [key for key, _ in self.cells() if key[:3] == (slug, edition, question)]


def counted_by_age(count: Said, *cells: Said) -> Letter:
    """A letter that gives the count and the ages alone."""
    return Letter(
        {NOW: {"": count}, GROUPS: {}, ETHNICITY: {}, AGE: dict(zip(AGES, cells, strict=True)), EACH_YEAR: {}}
    )


def written_twice(first: Letter, second: Letter) -> Collection:
    """A council that was published twice, beside one that has nothing to hide."""
    other = Letter({NOW: {"": exactly(30)}, GROUPS: {}, ETHNICITY: {}, AGE: {}, EACH_YEAR: {}})
    return Collection(
        letters={"aldmoor": (first, second), "brinsea": (other,)},
        residents=dict.fromkeys(("aldmoor", "brinsea"), 20_000),
    )


@st.composite
def sayings(draw: st.DrawFn, true: int) -> Said:
    """A number, or words that allow it."""
    ways = [Said(true, str(true), true, true), Said(true, "*", None, None)]
    if true <= 4:
        ways += [Said(true, "<5", 0, 4)] * 3
    if 1 <= true <= 4:
        ways += [Said(true, "1 to 4", 1, 4)]
    if 5 <= true <= 9:
        ways += [Said(true, "5 to 9", 5, 9), Said(true, "fewer than 10", 0, 9)]
    if true >= 5:
        ways += [Said(true, str(true), true, true)] * 3 + [Said(true, "more than 4", 5, None)]
    return draw(st.sampled_from(ways))


@st.composite
def letters(draw: st.DrawFn) -> Letter:
    """A letter whose breakdowns add up to its count."""
    by_label = [draw(st.integers(0, 9)) for _ in LABELS]
    total = sum(by_label)
    cuts = sorted(draw(st.lists(st.integers(0, total), min_size=len(AGES) - 1, max_size=len(AGES) - 1)))
    by_age = [upper - lower for lower, upper in zip([0, *cuts], [*cuts, total], strict=True)]
    trues = {
        NOW: {"": total},
        GROUPS: {"": draw(st.integers(0, total))},
        ETHNICITY: dict(zip(LABELS, by_label, strict=True)),
        AGE: dict(zip(AGES, by_age, strict=True)),
        EACH_YEAR: {year: draw(st.integers(0, 12)) for year in YEARS},
    }
    answered = draw(st.sets(st.sampled_from(QUESTIONS), min_size=3))
    return Letter(
        {
            question: {name: draw(sayings(true)) for name, true in cells.items()} if question in answered else {}
            for question, cells in trues.items()
        }
    )


@st.composite
def corrected(draw: st.DrawFn, letter: Letter) -> Letter:
    """The letter once more, with a few children more or fewer; what does not change is said as before."""
    tables = {question: letter.answers[question] for question in (NOW, ETHNICITY, AGE) if letter.answers[question]}
    fewer = min((max(said.true for said in cells.values()) for cells in tables.values()), default=0)
    by = draw(st.integers(-min(3, fewer), 3))
    answers = dict(letter.answers)
    for question, cells in tables.items():
        name = draw(st.sampled_from([name for name, said in cells.items() if said.true + by >= 0]))
        answers[question] = {**cells, name: draw(said_again(cells[name], cells[name].true + by))}
    whole = sum(said.true for said in next(iter(tables.values()), {}).values())
    groups = {name: said for name, said in letter.answers[GROUPS].items() if not tables or said.true <= whole}
    return Letter({**answers, GROUPS: groups})


def said_again(before: Said, true: int) -> st.SearchStrategy[Said]:
    """Another number in the same words, where they allow it, or in others."""
    allowed = before.low is None or (before.low <= true and (before.high is None or true <= before.high))
    same = [st.just(replace(before, true=true))] if allowed else []
    return st.one_of(*same, sayings(true))


@st.composite
def written(draw: st.DrawFn) -> tuple[Letter, ...]:
    """What a council wrote: one letter, or a second that is another or corrects the first."""
    first = draw(letters())
    second = draw(st.one_of(st.none(), letters(), corrected(first)))
    return (first,) if second is None else (first, second)


@st.composite
def collections(draw: st.DrawFn) -> Collection:
    """Two or three councils, some with a corrected letter, some with something withdrawn."""
    slugs = ["aldmoor", "brinsea", "corwick"][: draw(st.integers(2, 3))]
    places = [
        (slug, question, category)
        for slug in slugs
        for question, categories in {"": ("",), NOW: ("",), ETHNICITY: ("", *LABELS), AGE: tuple(AGES)}.items()
        for category in categories
    ]
    return Collection(
        letters={slug: draw(written()) for slug in slugs},
        residents={slug: draw(st.sampled_from([1_200, 20_000, 64_000])) for slug in slugs},
        withdrawn=draw(st.frozensets(st.sampled_from(places), max_size=2)),
    )


# Publishing


def published(collection: Collection) -> Collection:
    """The same, once it is in the database, with the letter of each council that stood at each release."""
    a_round()
    standing: dict[str, int] = {}
    releases = {}
    for slug, residents in collection.residents.items():
        place = list(collection.residents).index(slug)
        council = a_council(slug.title(), gss_code=f"E{place:08d}", hexagon_q=place, hexagon_r=0)
        for year in (2023, 2024):
            Population.objects.create(council=council, year=year, residents=residents, source="Invented", basis="x")
    for edition in range(max(map(len, collection.letters.values()))):
        for slug, said in collection.letters.items():
            if edition < len(said):
                release = _publish(slug, said[edition])
                if edition:
                    _correct(slug, release, said[edition - 1], said[edition])
                standing = {**standing, slug: edition}
                releases[release.number] = standing
    for slug, question, category in collection.withdrawn:
        _withdraw(slug, question, category)
    return Collection(collection.letters, collection.residents, collection.withdrawn, releases)


def _publish(slug: str, letter: Letter) -> Release:
    release = a_release()
    for table in (Answer, PublishedReturn):
        table.objects.filter(request__council__slug=slug, until_release=None).update(until_release=release)
    council = a_council_there(slug)
    given: Any = {question: _given(question, cells) for question, cells in letter.answers.items()}
    publish(council, release=release, **given)
    return release


def _correct(slug: str, release: Release, before: Letter, after: Letter) -> None:
    """The corrections that a second letter makes of what both give: each cell whose words differ."""
    people = [get_user_model().objects.get_or_create(username=name)[0] for name in ("reader", "checker")]
    for question, cells in before.answers.items():
        later = after.answers.get(question, {})
        for name in cells.keys() & later.keys():
            if cells[name].words != later[name].words:
                Correction.objects.create(
                    release=release,
                    request=Request.objects.get(council__slug=slug),
                    question=Question.objects.get(key=question),
                    category=name or "count",
                    change="changed",
                    before=cells[name].words,
                    after=later[name].words,
                    why="The council wrote again.",
                    by=people[0],
                    checked_by=people[1],
                )


def a_council_there(slug: str) -> Any:
    from councils.models import Council

    return Council.objects.get(slug=slug)


def _given(question: str, cells: Cells) -> Given:
    """An answer with a passage that says each figure in a line of its own."""
    if not cells:
        return Given("not_held")
    passage, figures = "", []
    for name, said in cells.items():
        passage += f"{name or 'children'}: "
        start = len(passage)
        passage += f"{said.words}\n"
        figures.append(
            {
                "words": said.words,
                "low": said.low,
                "high": said.high,
                "outcome": "withheld" if said.low is None else "answered",
                "span_start": start,
                "span_end": start + len(said.words),
                **_category(question, name),
            }
        )
    return Given("partly_answered", figures, {"passage": passage, "passage_start": 0})


def _category(question: str, name: str) -> dict[str, Any]:
    match question:
        case "victim_ethnicity":
            group, detail = LABELS[name]
            return {"label": name, "group": group, "detail": detail}
        case "victim_age":
            return dict(zip(("age_low", "age_high"), AGES[name], strict=True))
        case "yearly_cases":
            return {"period": name, "year": int(name)}
        case _:
            return {}


def _withdraw(slug: str, question: str, category: str) -> None:
    checker, _ = get_user_model().objects.get_or_create(username="checker")
    request = Request.objects.get(council__slug=slug)
    asked = Question.objects.get(key=question) if question else None
    Withdrawal.objects.create(request=request, question=asked, category=category, why="Said in error.", by=checker)
