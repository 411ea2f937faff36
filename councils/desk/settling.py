"""What a person settles on the desk's page: a finding, or cells that two people changed."""

from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from councils.desk.door import person, refusing
from councils.domain.cells import Cell
from councils.domain.finding_keys import key_of
from councils.models import Decision, Reading, Request
from councils.queries.desk import desk
from councils.recording.decisions import settle_finding
from councils.recording.desk_saves import settle_collision
from councils.recording.refusals import ReasonMissing, Unchangeable

SETTLED_AS = ("explained", "corrected", "taken-up")


def settled(request: HttpRequest, of: Request, sent: Mapping[str, str]) -> HttpResponse:
    """Settle what the button that was pressed names, after everything else on the page was saved."""
    place = ""
    if pressed := sent.get("finding", ""):
        refusing(request, lambda: _finding(request, of, pressed, sent), "The finding is settled.")
        place = f"#finding-{pressed}"
    elif pk := sent.get("collision", ""):
        refusing(request, lambda: _collision(request, of, pk, sent), "Settled: the reading has what you chose.")
    else:
        messages.success(request, "Saved.")
    return redirect(reverse("desk:edit", args=[of.pk]) + place)


def _finding(request: HttpRequest, of: Request, pressed: str, sent: Mapping[str, str]) -> Decision:
    """Settle one finding; it stands beside each of its questions, and `pressed` names it where its button was."""
    by = person(request)
    shown = desk(of, by)
    settled_as, note = sent.get(f"finding:{pressed}:as", ""), sent.get(f"finding:{pressed}:note", "").strip()
    finding = next((one for one in shown.value.findings if pressed.endswith(f"-{key_of(one)}")), None)
    if shown.reading is None or finding is None or settled_as not in SETTLED_AS:
        raise Unchangeable("That finding is not there any more: look at the page again")
    if not note:
        raise ReasonMissing("Say in a note how the finding was settled: whoever checks has to know")
    return settle_finding(reading=shown.reading, by=by, finding=finding, settled_as=settled_as, why=note)


def _collision(request: HttpRequest, of: Request, pk: str, sent: Mapping[str, str]) -> Reading:
    by = person(request)
    shown = desk(of, by)
    aside = get_object_or_404(of.readings.filter(stands_aside=True), pk=int(pk) if pk.isdecimal() else 0)
    if shown.reading is None or aside.second_reading_id != shown.reading.second_reading_id:
        raise Unchangeable("These cells are not yours to settle")
    prefix = f"take:{aside.pk}:"
    take = [
        Cell.parse(name.removeprefix(prefix))
        for name, choice in sent.items()
        if name.startswith(prefix) and choice == "mine"
    ]
    return settle_collision(aside=aside, head=shown.reading, by=by, take=take, letter=shown.letter)
