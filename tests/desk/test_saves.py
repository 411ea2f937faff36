"""Saves at the desk: each becomes a reading, two people's work comes together, and nothing typed is ever lost."""

import os
import random
import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection

from councils.domain.cells import Cell, Field, cells
from councils.domain.edits import Edit, Letter, Put, Restore
from councils.domain.name_masks import mask_of
from councils.domain.return_json import from_dict
from councils.domain.returns import Figure, Return, Span
from councils.domain.rows import row_cell
from councils.domain.vocabulary import Question
from councils.models import Reading, Request
from councils.queries.lines import newest_reading
from councils.recording.desk_saves import Keyed, Saved, bring_back, save, settle_collision
from councils.recording.refusals import Unchangeable
from councils.recording.requests import request_for
from tests.returns import a_reading, a_return, current_cases, eastmarsh, number, the_round

MANY = int(os.environ.get("INTERLEAVED_SAVES", "300"))
"""Saves of two editors; `INTERLEAVED_SAVES=10000` for the long run."""

pytestmark = pytest.mark.django_db


def year(of: int, ordinal: int = 1) -> Cell:
    cell = row_cell(Question.YEARLY_CASES, str(of))
    return Cell(cell.field, cell.question, period=cell.period, ordinal=ordinal)


@pytest.fixture
def request_() -> Request:
    return request_for(council=eastmarsh(), round=the_round())


@pytest.fixture
def ada() -> User:
    return User.objects.create_user("ada")


@pytest.fixture
def ben() -> User:
    return User.objects.create_user("ben")


type Saving = Callable[..., Saved]


@pytest.fixture
def saving(request_: Request) -> Saving:
    def saving(by: User, base: Reading | None, *edits: Edit, **more: Any) -> Saved:
        return save(request=request_, by=by, base=base, keyed=Keyed(edits=edits, **more), letter=Letter())

    return saving


def words(reading: Reading | None) -> dict[str, str]:
    """The yearly figures of a reading by year."""
    assert reading is not None
    said = cells(from_dict(reading.body))
    return {cell.period: value.words for cell, value in said.items() if isinstance(value, Figure)}


def test_what_is_typed_becomes_a_reading_that_follows_the_one_it_was_typed_on(
    ada: User, request_: Request, saving: Saving
) -> None:
    first = saving(ada, None, Put(year(2014), "17")).reading
    second = saving(ada, first, Put(year(2015), "<5")).reading
    assert second is not None
    assert second.parent == first
    assert words(second) == {"2014": "17", "2015": "<5"}
    assert words(first) == {"2014": "17"}
    assert newest_reading(request_) == second
    assert from_dict(second.body).council is not None


def test_a_save_that_changes_nothing_makes_no_reading(ada: User, request_: Request, saving: Saving) -> None:
    first = saving(ada, None, Put(year(2014), "17")).reading
    assert saving(ada, first, Put(year(2014), "17")).reading == first
    assert saving(ada, first).reading == first
    assert request_.readings.count() == 1


def test_the_same_words_in_another_cell_of_their_category_are_a_change(ada: User, saving: Saving) -> None:
    both = saving(ada, None, Put(year(2014), "5"), Put(year(2014, 2), "6")).reading
    second = saving(ada, both, Put(year(2014), "")).reading
    moved = saving(ada, second, Put(year(2014, 2), ""), Put(year(2014), "6")).reading
    assert moved != second
    last = saving(ada, moved, Put(year(2014), "7")).reading
    assert last is not None
    figures = {cell: one.words for cell, one in cells(from_dict(last.body)).items() if isinstance(one, Figure)}
    assert figures == {year(2014): "7"}


def test_an_edit_that_cannot_be_read_is_told_and_the_others_are_kept(ada: User, saving: Saving) -> None:
    saved = saving(ada, None, Put(year(2014), "17"), Put(year(2015), "plenty"), Put(year(2016), "nil"))
    assert words(saved.reading) == {"2014": "17", "2016": "nil"}
    [refused] = saved.not_taken
    assert refused.cell == year(2015)
    assert "“plenty” is no wording of a count" in refused.reason
    assert "plenty = 1 to 9" in refused.reason


def test_two_people_who_typed_in_different_cells_both_find_their_work_in_the_newest_reading(
    ada: User, ben: User, saving: Saving, request_: Request
) -> None:
    base = saving(ada, None, Put(year(2014), "17")).reading
    saving(ada, base, Put(year(2015), "37"))
    late = saving(ben, base, Put(year(2016), "74"))
    assert late.aside is None
    assert words(late.reading) == {"2014": "17", "2015": "37", "2016": "74"}
    assert newest_reading(request_) == late.reading


def test_a_cell_that_both_changed_is_kept_twice_and_neither_wins_in_silence(
    ada: User, ben: User, saving: Saving, request_: Request
) -> None:
    base = saving(ada, None, Put(year(2014), "17")).reading
    hers = saving(ada, base, Put(year(2014), "18")).reading
    late = saving(ben, base, Put(year(2014), "19"), Put(year(2015), "3"))
    assert late.aside is not None
    assert words(late.aside) == {"2014": "19", "2015": "3"}
    assert words(late.reading) == {"2014": "18", "2015": "3"}
    assert late.reading is not None
    [collision] = late.aside.collisions_with(late.reading)
    assert collision.cell == year(2014)
    assert newest_reading(request_) == late.reading
    assert hers != late.reading


def test_a_settled_collision_takes_the_cells_that_were_chosen_and_is_not_shown_again(
    ada: User, ben: User, saving: Saving
) -> None:
    base = saving(ada, None, Put(year(2014), "17")).reading
    saving(ada, base, Put(year(2014), "18"))
    late = saving(ben, base, Put(year(2014), "19"))
    assert late.aside is not None
    assert late.reading is not None
    settled = settle_collision(aside=late.aside, head=late.reading, by=ada, take=[year(2014)], letter=Letter())
    assert words(settled) == {"2014": "19"}
    assert settled.settles == late.aside
    with pytest.raises(Unchangeable, match="settled already"):
        settle_collision(aside=late.aside, head=settled, by=ada, take=[], letter=Letter())


def test_a_collision_is_not_settled_against_a_reading_that_is_no_longer_the_newest(
    ada: User, ben: User, saving: Saving
) -> None:
    base = saving(ada, None, Put(year(2014), "17")).reading
    head = saving(ada, base, Put(year(2014), "18")).reading
    late = saving(ben, base, Put(year(2014), "19"))
    saving(ada, head, Put(year(2012), "1"))
    assert late.aside is not None
    assert head is not None
    with pytest.raises(Unchangeable, match="changed since this page was opened"):
        settle_collision(aside=late.aside, head=head, by=ada, take=[year(2014)], letter=Letter())


def test_a_save_sent_twice_is_made_once(ada: User, request_: Request, saving: Saving) -> None:
    first = saving(ada, None, Put(year(2014), "17"), save_key="k1").reading
    again = saving(ada, None, Put(year(2014), "17"), save_key="k1").reading
    assert first == again
    assert request_.readings.count() == 1


def test_a_save_whose_answer_was_never_heard_does_not_collide_with_the_next_one(ada: User, saving: Saving) -> None:
    base = saving(ada, None, Put(year(2013), "nil")).reading
    saving(ada, base, Put(year(2014), "1"), save_key="lost")
    after = saving(ada, base, Put(year(2014), "17"), save_key="next", unconfirmed=("lost",))
    assert after.aside is None
    assert words(after.reading) == {"2013": "nil", "2014": "17"}


def test_another_persons_save_is_never_taken_for_ones_own(ada: User, ben: User, saving: Saving) -> None:
    base = saving(ada, None, Put(year(2014), "17")).reading
    saving(ada, base, Put(year(2014), "18"), save_key="hers")
    late = saving(ben, base, Put(year(2014), "19"), save_key="his", unconfirmed=("hers",))
    assert late.aside is not None


def test_names_that_two_people_marked_are_all_masked(ada: User, ben: User, saving: Saving) -> None:
    one, other = mask_of(Span(3, 8)), mask_of(Span(20, 31))
    base = saving(ada, None, Put(year(2014), "17")).reading
    saving(ada, base, masks=[one])
    late = saving(ben, base, masks=[other]).reading
    assert late is not None
    assert late.masks == [one, other]
    assert saving(ben, late, masks=[one]).reading.masks == [one]  # type: ignore[union-attr]


def test_a_letter_on_paper_is_keyed_from_nothing_with_its_source_described(ada: User, saving: Saving) -> None:
    reading = saving(ada, None, Put(year(2014), "17"), source_described="A letter of 8 May 2025, on paper").reading
    following = saving(ada, reading, Put(year(2015), "18")).reading
    assert following is not None
    assert following.source_described == "A letter of 8 May 2025, on paper"
    assert following.document is None


def test_undoing_brings_back_the_figure_exactly_as_it_was(ada: User, saving: Saving) -> None:
    first = saving(ada, None, Put(year(2014), "about 20 = 15 to 25")).reading
    assert first is not None
    before = cells(from_dict(first.body))[year(2014)]
    changed = saving(ada, first, Put(year(2014), "3")).reading
    undone = saving(ada, changed, Restore(year(2014), before)).reading
    assert undone is not None
    assert cells(from_dict(undone.body)) == cells(from_dict(first.body))
    assert isinstance(before, Figure)
    assert (before.low, before.high, before.words) == (15, 25, "about 20")


def test_an_earlier_reading_is_brought_back_as_a_new_one_that_follows_the_newest(ada: User, saving: Saving) -> None:
    first = saving(ada, None, Put(year(2014), "17")).reading
    second = saving(ada, first, Put(year(2014), "18")).reading
    assert first is not None
    back = bring_back(reading=first, head=second, by=ada, letter=Letter())
    assert (words(back), back.parent) == ({"2014": "17"}, second)
    with pytest.raises(Unchangeable, match="Another reading has been made"):
        bring_back(reading=first, head=second, by=ada, letter=Letter())


def test_the_parsers_reading_is_what_a_person_goes_on_from(ada: User) -> None:
    parsed = a_reading(a_return(current_cases(number("22", span=Span(31, 33)))))
    assert parsed.request is not None
    saved = save(
        request=parsed.request,
        by=ada,
        base=parsed,
        keyed=Keyed(edits=[Put(Cell(Field.REFERENCE), "FOI/7")]),
        letter=Letter.of({None: parsed.document.text if parsed.document else ""}),
    )
    assert saved.reading is not None
    assert (saved.reading.parent, saved.reading.document) == (parsed, parsed.document)
    assert from_dict(saved.reading.body).answer(Question.CURRENT_CASES).figures[0].words == "22"


def test_a_base_of_another_request_is_refused(ada: User, saving: Saving) -> None:
    stranger = a_reading(a_return())
    other = Reading.objects.create(document=stranger.document, body=stranger.body, reader=Reading.Reader.PARSER)
    with pytest.raises(Unchangeable, match="another request"):
        saving(ada, other, Put(year(2014), "1"))


# Many saves


class Editor:
    """Somebody at the desk: types on what their page shows, which another may have left behind."""

    def __init__(self, person: User, request: Request) -> None:
        self.person, self.request = person, request
        self.base: Reading | None = None
        self.saves = 0

    def type(self, cell: Cell, text: str) -> Saved:
        self.saves += 1
        keyed = Keyed(edits=[Put(cell, text)], save_key=f"{self.person.pk}-{self.saves}")
        saved = save(request=self.request, by=self.person, base=self.base, keyed=keyed, letter=Letter())
        self.base = saved.reading
        return saved


def everything_kept(request: Request) -> set[tuple[str, str]]:
    """Every year with every words that any reading of the request has there."""
    return {pair for reading in request.readings.all() for pair in words(reading).items()}


def test_no_save_of_two_editors_is_lost_however_they_interleave(ada: User, ben: User, request_: Request) -> None:
    chance = random.Random(2025)
    editors = [Editor(ada, request_), Editor(ben, request_)]
    typed: set[tuple[str, str]] = set()
    overwritten_in_silence = []
    for turn in range(1, MANY + 1):
        editor, of = chance.choice(editors), chance.randint(2010, 2024)
        head = newest_reading(request_)
        stood = {} if head is None else words(head)
        seen = {} if editor.base is None else words(editor.base)
        saved = editor.type(year(of), str(turn))
        typed.add((str(of), str(turn)))
        if saved.aside is None and stood.get(str(of)) not in (seen.get(str(of)), str(turn)):
            overwritten_in_silence.append(turn)
        if saved.aside is not None:
            assert words(saved.reading)[str(of)] == stood[str(of)]
            assert words(saved.aside)[str(of)] == str(turn)
    assert typed <= everything_kept(request_)
    assert overwritten_in_silence == []
    assert request_.readings.filter(stands_aside=True).exists()


@pytest.mark.django_db(transaction=True)
def test_no_save_is_lost_when_two_editors_save_at_the_same_moment() -> None:
    request = request_for(council=eastmarsh(), round=the_round())
    faults: list[BaseException] = []
    typed: dict[str, list[tuple[str, str]]] = {"ada": [], "ben": []}

    def work(name: str, first: int) -> None:
        try:
            editor = Editor(User.objects.create_user(name), request)
            for turn in range(first, first + 20):
                editor.type(year(2010 + turn % 5), str(turn))
                typed[name].append((str(2010 + turn % 5), str(turn)))
        except BaseException as fault:  # noqa: BLE001 - told below, in the thread that can fail the test
            faults.append(fault)
        finally:
            connection.close()

    threads = [threading.Thread(target=work, args=(name, start)) for name, start in (("ada", 100), ("ben", 500))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert {*typed["ada"], *typed["ben"]} <= everything_kept(request)
    assert Return() != from_dict(newest_reading(request).body)  # type: ignore[union-attr]
