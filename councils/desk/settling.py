"""What a person settles on the desk's page: a finding, cells that two people changed, what the council proposes."""

from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from councils.desk.door import not_reading_blind, person, refusing
from councils.domain.cells import Cell
from councils.domain.finding_keys import key_of
from councils.models import Decision, Reading, Reply, Request
from councils.models.row_numbers import row_number
from councils.queries.desk import desk
from councils.recording.decisions import settle_finding
from councils.recording.desk_saves import settle_collision
from councils.recording.intake import read_kept
from councils.recording.proposals import decline_proposal, take_in_proposal
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
    elif pk := sent.get("take-in", ""):
        refusing(request, lambda: _taken_in(request, of, pk, sent), _said)
    elif pk := sent.get("decline", ""):
        refusing(request, lambda: _declined(request, of, pk, sent), "Declined: the reading stays as it is.")
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
    aside = get_object_or_404(of.readings.collided(), pk=row_number(pk))
    if shown.reading is None or aside.second_reading_id != shown.reading.second_reading_id:
        raise Unchangeable("These cells are not yours to settle")
    return settle_collision(aside=aside, head=shown.reading, by=by, take=_chosen(aside, sent), letter=shown.letter)


def _chosen(aside: Reading, sent: Mapping[str, str]) -> list[Cell]:
    """The cells that are to be as the reading that stands aside has them."""
    prefix = f"take:{aside.pk}:"
    chosen = [
        name.removeprefix(prefix) for name, choice in sent.items() if name.startswith(prefix) and choice == "mine"
    ]
    try:
        return [Cell.parse(address) for address in chosen]
    except ValueError as fault:
        raise Unchangeable("No such cell stands here: look at the page again") from fault


# What a council proposes


def _taken_in(request: HttpRequest, of: Request, pk: str, sent: Mapping[str, str]) -> Reply:
    by, reply = person(request), _proposal(request, of, pk)
    shown = desk(of, by)
    if shown.reading is None or reply.reading is None:
        raise Unchangeable("There is no reading that it could be taken into: look at the page again")
    note, take = sent.get(f"proposal:{reply.pk}:note", ""), _chosen(reply.reading, sent)
    taken = take_in_proposal(reply=reply, head=shown.reading, by=by, take=take, letter=shown.letter, note=note)
    if taken.document is not None and not taken.document.parser_version and (reason := read_kept(taken.document)):
        messages.warning(request, f"Its file is kept as a letter, and could not be read: {reason}.")
    return taken


def _said(taken: Reply) -> str:
    return "Taken in: the reading has what you chose." + (" Its file is a letter now." if taken.document else "")


def _declined(request: HttpRequest, of: Request, pk: str, sent: Mapping[str, str]) -> Reply:
    reply = _proposal(request, of, pk)
    return decline_proposal(reply=reply, by=person(request), note=sent.get(f"proposal:{reply.pk}:note", ""))


def _proposal(request: HttpRequest, of: Request, pk: str) -> Reply:
    """What the council proposed; hidden from whoever reads the request blind."""
    not_reading_blind(request, of)
    said = Reply.objects.filter(link__request=of, reading__isnull=False).select_related("reading__parent", "link")
    return get_object_or_404(said, pk=row_number(pk))
