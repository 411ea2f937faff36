"""Files to take away: the same computation as the page, in the forms that other programs read."""
