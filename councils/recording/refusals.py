"""What is refused, with the plain reason that whoever asked is told."""


class Refused(Exception):
    """What was asked cannot be done; the message says why, in a sentence that staff can act on."""


class OnePersonTwice(Refused):
    """The same person would have both made and checked it."""


class ReasonMissing(Refused):
    """What was published would change, and no reason was given for the public."""


class CannotBePublished(Refused):
    """The reading does not fit what is published: its council is not settled, or a value does not fit its place."""


class Superseded(Refused):
    """A document that the council itself sent or published stands above this one."""


class Unchangeable(Refused):
    """A decision that has been made cannot be made again, or not any more."""
