"""Releases: numbered states of the published data, one after another without a gap."""

from django.db.models import Max

from councils.models import Release
from councils.recording.locks import lock_releases

LONGEST_SUMMARY = 200


def next_release(*, summary: str) -> Release:
    """The release after the newest; no two writers are given the same number. To be called inside a transaction."""
    lock_releases()
    newest = Release.objects.aggregate(number=Max("number"))["number"]
    return Release.objects.create(number=1 if newest is None else newest + 1, summary=summary[:LONGEST_SUMMARY])
