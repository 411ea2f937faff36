"""The visitors' door: read the request, make one call inward, show the answer."""
