"""Where in a document's text each of its pages begins."""

from councils.parsing.text import PlacedText


def page_starts(placed: PlacedText) -> tuple[int, ...]:
    """The offset of the first piece of every page but the first; empty where the document has no pages.

    Footers stand at the end of the text, whatever their page: only a page that none before has reached begins there.
    """
    starts: list[int] = []
    reached = 1
    for segment in placed.segments:
        if segment.page is not None and segment.page > reached:
            reached = segment.page
            starts.append(segment.start)
    return tuple(starts)
