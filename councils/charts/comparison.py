"""The chart of a comparison."""

WIDE, NARROW = 820, 360


def image(comparison, *, width, address):
    return "<svg xmlns='http://www.w3.org/2000/svg'/>"
