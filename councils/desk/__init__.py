"""The desk: where letters are taken in, keyed, checked and published. Everything here is for staff alone."""
