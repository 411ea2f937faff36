"""Every address under `/staff/`, found by walking the addresses of the site, so that none can be forgotten."""

from collections.abc import Iterator

from django.urls import URLResolver, get_resolver


def addresses(
    resolver: URLResolver | None = None, before: str = "/", *, pk: int = 1, words: str = "x"
) -> Iterator[str]:
    """Every address of the site, its numbers filled with `pk` and its words with `words`."""
    filled = {"IntConverter": str(pk), "StringConverter": words, "SlugConverter": words, "PathConverter": words}
    for pattern in (resolver or get_resolver()).url_patterns:
        part = str(pattern.pattern)
        for name, converter in pattern.pattern.converters.items():
            kind = type(converter).__name__
            written = {"IntConverter": f"<int:{name}>", "SlugConverter": f"<slug:{name}>"}.get(kind)
            for spelled in (written, f"<path:{name}>", f"<str:{name}>", f"<{name}>"):
                part = part.replace(spelled, filled.get(kind, words)) if spelled else part
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern, before + part, pk=pk, words=words)
        else:
            yield before + part


def staff_addresses(*, pk: int = 1, words: str = "x") -> list[str]:
    """Those of the staff alone, in order."""
    found = {path for path in addresses(pk=pk, words=words) if path.startswith("/staff/")}
    return sorted(path for path in found if "(?P" not in path)
