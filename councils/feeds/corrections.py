"""Publications and corrections as an Atom feed: one entry a release, its corrections in it."""

from datetime import datetime

from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed

from councils.models import Correction, Release
from councils.queries.corrections import corrections_shown, releases
from councils.queries.withdrawn import Withdrawn, withdrawn

_NEWEST = 50

type Entry = tuple[Release, list[Correction], Withdrawn]


class PublicationsAndCorrections(Feed):
    """The newest releases."""

    feed_type = Atom1Feed
    title = "What councils say: publications and corrections"
    subtitle = "Every release of the published data, with what it corrected."

    def link(self) -> str:
        """The page of which this is the feed."""
        return reverse("corrections")

    def get_object(self, _request: HttpRequest) -> Withdrawn:
        """What is out of public, asked once for all entries."""
        return withdrawn()

    def items(self, obj: Withdrawn) -> list[Entry]:
        """The newest releases, each with its corrections."""
        return [(release, found, obj) for release, found in releases(newest=_NEWEST)]

    def item_title(self, item: Entry) -> str:
        """`Release 3: Published: Coventry`."""
        release, _, _ = item
        return f"Release {release.number}: {release.summary}"

    def item_description(self, item: Entry) -> str:
        """What was corrected, a line each."""
        _, found, out = item
        return " ".join(correction.words for correction in corrections_shown(found, out)) or "No correction."

    def item_link(self, item: Entry) -> str:
        """Where its corrections stand; the query keeps the addresses of two releases apart."""
        release, _, _ = item
        return f"{reverse('corrections')}?release={release.number}"

    def item_pubdate(self, item: Entry) -> datetime:
        """When it was made."""
        return item[0].made_at

    def item_updateddate(self, item: Entry) -> datetime:
        """A release is never changed."""
        return item[0].made_at
